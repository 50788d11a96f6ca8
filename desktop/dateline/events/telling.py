"""A dated clause told as an event: its headline, source, passages and why it has its date."""

from __future__ import annotations

from typing import NamedTuple

from dateline.events import headline, naming, pronouns, wording
from dateline.events.clauses import behind
from dateline.events.coupled import said_in_part, verbs_before
from dateline.events.framed import frame, framed
from dateline.events.idle import is_contact, is_unclear, only_says, says_nothing
from dateline.events.parts import UNCLEAR, is_bare
from dateline.events.placement import Placement
from dateline.events.scene import Scene, is_told
from dateline.events.speech import quotation, speaking
from dateline.events.standing import denies, is_deadline, state
from dateline.model import Decision, Event, Span, Status

_SELVES = frozenset(("I", "We", "My", "Our"))
_THINGS = frozenset(("they", "it"))


UNTOUCHED = Decision()
"""What a user has decided on a new event: nothing. One for all, for there are many."""


class Account(NamedTuple):
    """What a clause tells, whatever dates it: the words and where they stand, how surely, and who says so."""

    headline: str
    passages: tuple[Span, ...]
    status: Status
    attribution: str


def event(scene: Scene) -> Event | None:
    """Return the event that a clause tells, or None if no reader would put it on a timeline."""
    told = account(scene)
    if told is None:
        return None
    return Event(
        headline=told.headline,
        when=scene.dated.when,
        passages=told.passages,
        mentions=scene.dated.mentions,
        status=told.status,
        attribution=told.attribution,
        explanation=_explanation(scene),
        decision=UNTOUCHED,
    )


def account(scene: Scene) -> Account | None:
    """Return what a clause tells, or None if no reader would put it on a timeline."""
    if scene.clause.verb is None or is_unclear(scene) or says_nothing(scene):
        return None
    speaker = attribution(scene)
    line = wording.capital(_headline(scene, speaker))
    no_news = scene.lexicon.phrases["happenings", "no_news"]
    if _is_bare_pronoun(scene, line):
        line = _with_its_time(scene)
    if len(line.split()) < 2 or only_says(scene, line) or line.lower().startswith(no_news):
        return None
    if line.split(maxsplit=1)[0] in _SELVES and _is_quoted(scene):
        line = wording.quote(passages(scene)[0].of(scene.words.text), speaker)
    return Account(line, passages(scene), frame(scene) or state(scene), speaker)


def _with_its_time(scene: Scene) -> str:
    """Return "On Monday he left" whole, which says more than "he left"; "" where it has no time or leans on others."""
    first, *others = passages(scene)
    own = scene.dated.placement is Placement.DATED and scene.dated.mentions
    if not own or others or scene.clause.opener in scene.lexicon.words("grammar", "subordinators"):
        return ""
    return wording.capital(" ".join(first.of(scene.words.text).split()).rstrip(".!?,;:"))


def _is_bare_pronoun(scene: Scene, line: str) -> bool:
    """Tell "he left" and "it meets", which nobody understands alone."""
    said = line.lower().split()
    return len(said) == 2 and said[0] in scene.words.known("pronouns_told")


def _is_quoted(scene: Scene) -> bool:
    """Tell a sentence with which a quotation of several sentences begins."""
    sentence = scene.reading.sentence.span.of(scene.words.text).lstrip()
    return len(passages(scene)) == 1 and sentence.startswith(("“", "``", '"', "„"))


def attribution(scene: Scene) -> str:
    """Return who says what a clause tells: the name, or at least "reportedly"."""
    words, speech = scene.words, scene.reading.speech
    speaker = speech.speaker[scene.place]
    told = scene.said is not None or said_in_part(scene) is not None
    if told or quotation(words, scene.clause, scene.lexicon) is not None:
        speaker = speaking(words, scene.clause) or speaker
    if speaker is None:
        return speech.adverb[scene.place]
    line = _named(scene, headline.who(words, *speaker, scene.lexicon, scene.dated.indices))
    line = _without_adverb(scene, line)
    nameless = " " not in line and line.endswith("ing")  # "Speaking on Friday, ..."
    none = words.known("nobody") | words.known("limiting")
    return "" if nameless or line.lower() in none else line


def _without_adverb(scene: Scene, line: str) -> str:
    """Take the "initially" of "Allen initially said" from the name."""
    name, _, last = line.rpartition(" ")
    adverb = (
        last.endswith("ly") and last.islower() and last not in scene.lexicon.lists["grammar", "not_adverbs"]
    )
    return name if name and adverb else line


def _headline(scene: Scene, speaker: str) -> str:
    quoted = quotation(scene.words, scene.clause, scene.lexicon)
    if quoted is not None and speaker:
        return headline.of_quotation(scene.words, quoted, speaker)
    if scene.said is not None:
        return _statement(scene, scene.said, speaker)
    partly = said_in_part(scene)
    if partly is not None and speaker:
        return wording.joined(f"{speaker}:", wording.tidy(headline.who(scene.words, *partly, scene.lexicon)))
    within = framed(scene)
    if within:
        return within
    head = scene.clause.head
    if head is not None and is_told(scene) and denies(scene.reading, head):
        return _statement(scene.at(head), scene.place, speaker)
    line = _conditioned(scene, _plain(scene))
    if _is_bare_pronoun(scene, line):
        line = _with_main(scene, line)
    first = line.split(maxsplit=1)[:1]
    named = speaker and not naming.is_personal(speaker, scene.lexicon) and speaker not in scene.lexicon.hedges
    if named and first and first[0].lower() in scene.words.known("pronouns_told"):
        return wording.joined(f"{speaker}:", line[:1].lower() + line[1:])
    return line


def _with_main(scene: Scene, line: str) -> str:
    """Put what was going on before "when he died": "Olsen was on her way home when he died"."""
    opener, head = scene.clause.opener, scene.clause.head
    if opener not in {"when", "as", "while"} or head is None or head > scene.place:
        return line
    outer = scene.at(head)
    if state(outer) is not Status.REPORTED or outer.said is not None or says_nothing(outer):
        return line
    main = _plain(outer)
    whole = f"{main} {opener} {line[:1].lower()}{line[1:]}"
    return whole if main and len(whole) <= wording.LIMIT else line


def _conditioned(scene: Scene, line: str) -> str:
    """Put the "if" before what is only a condition: "if the dam breaks"."""
    words, clause = scene.words, scene.clause
    opener = clause.opener if clause.opener in {"if", "unless"} else ""
    return (
        f"{opener} {line}" if opener and line and words.lower[clause.parts[0].first - 1] == opener else line
    )


def _plain(scene: Scene, lead: int = 0) -> str:
    times = scene.dated.indices
    line = _named(scene, naming.subject_of(scene.reading, scene.place, scene.lexicon, times))
    times = frozenset() if is_deadline(scene) else times
    line = f"{line} {verbs_before(scene)}".strip() if line else line
    around = headline.Around(_complement(scene), lead)
    line = headline.of_clause(scene.words, scene.clause, line, times, scene.lexicon, around)
    return _restricted(scene, line)


def _restricted(scene: Scene, line: str) -> str:
    """Add the "that died" of "knew of three birds that died" where there is room."""
    place = behind(scene.reading.clauses, scene.place)
    following = scene.reading.clauses[place] if place is not None else None
    if following is None or following.opener not in {"that", "who"} or len(following.parts) > 1:
        return line
    part, words = following.parts[0], scene.words
    last = words.words[part.first - 2]
    noun = (
        part.opener == "w"
        and part.first > 1
        and last.slot in "ouf"
        and line.endswith(words.text[last.start : last.end])
    )
    further = behind(scene.reading.clauses, place or 0)
    loose = words.slots[part.last - 1] in "pdtc" or (
        further is not None and scene.reading.clauses[further].parts[0].opener in {"T", "w"}
    )
    if not noun or loose or "@" in words.slots[part.first : part.last]:
        return line
    longer = wording.tidy(f"{line} {words.span(part.first - 1, part.last).of(words.text)}")
    return longer if len(longer) <= wording.LONGEST else line


def _complement(scene: Scene) -> range:
    """Return the words of the clause that completes this one: "the fear | that ...", "a quarter of | what ..."."""
    main, place = scene.clause.main, behind(scene.reading.clauses, scene.place)
    if main is None or place is None or scene.clause.verb is None:
        return range(0)
    following = scene.reading.clauses[place]
    opener, last = following.parts[0].opener, scene.words.slots[main.last - 1]
    if scene.words.words[following.parts[0].first - 1].lower == "so" or (
        scene.words.words[main.last - 1].lower == "so"
    ):
        return range(0)  # "so that he can be tried" is why, not what
    asked = opener in {"s", "sc"} and scene.words.lower[main.last : main.last + 1] == ("whether",)
    if opener not in {"c", "T", "s", "w", UNCLEAR} and not asked:
        return range(0)
    unclear = any(clause.parts[0].opener == UNCLEAR for clause in scene.reading.clauses[place : place + 2])
    circumstance = scene.clause.opener in scene.lexicon.words("grammar", "subordinators")
    if following.verb is None or unclear or circumstance or is_contact(scene, following):
        return range(0)  # "it was when he left in May | that it began"
    shared = (
        opener == "c" and main.last == scene.clause.verb.last and is_bare(scene.words, following.parts[0])
    )
    if shared:  # "supported | and advised 55 towns"
        later = following.parts[1:2]
        goes_on = (
            bool(later) and later[0].opener == "s" and not later[0].verbs
        )  # "and serves | as head of it"
        return range(main.last, later[0].last if goes_on else following.parts[0].last)
    needed = opener == "T" or asked or (opener == "w" and last in "pveqft")
    if not needed or following.parts[0].first - main.last > 1 + (opener == "sc"):
        return range(0)
    first = main.last
    if (opener == "w" or asked) and last == "p":
        first -= 1  # "packed the square in | what ..."
    last_part = following.parts[-1]
    loose = (
        last_part.opener == ","
        and not last_part.verbs
        and scene.words.slots[last_part.last : last_part.last + 1] == "s"
    )
    return range(first, following.parts[-2].last if loose and len(following.parts) > 1 else last_part.last)


def _named(scene: Scene, line: str) -> str:
    """Put a name for "he" or "she", and the words for "they" and "it", where the text leaves no doubt."""
    if line.lower() in _THINGS:
        return pronouns.here(scene, line) or pronouns.meant(scene, line) or line
    if not naming.is_personal(line, scene.lexicon):
        return line
    here = naming.name_here(scene.reading, scene.place, line, scene.lexicon)
    return here or naming.name_before(scene.story.reading, scene.number, line, scene.lexicon) or line


def _statement(scene: Scene, said: int, speaker: str) -> str:
    """Write who says what; verbs that only say become a colon."""
    words, verb = scene.words, scene.clause.verb
    content = _plain(scene.at(said), len(speaker) + 2)
    if not content or verb is None:
        return ""
    own = naming.subject_of(scene.reading, said, scene.lexicon)
    if not own:
        return ""
    pronoun = naming.is_personal(own, scene.lexicon) or own.lower() in _THINGS
    if speaker and pronoun and content.startswith(f"{speaker} "):
        content = own + content[len(speaker) :]  # "Holm: he believes", not "Holm: Holm believes"
    lemma = scene.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower, "")
    plainly = not set("nm") & set(words.slots[verb.first : verb.last])
    if speaker and lemma in scene.words.known("colon_verbs") and plainly:
        return wording.joined(f"{speaker}:", content)
    speaker = speaker or naming.subject_of(scene.reading, scene.place, scene.lexicon, scene.dated.indices)
    told = headline.verb_of_saying(words, scene.clause, scene.dated.indices, scene.lexicon)
    that = " that" if scene.reading.clauses[said].opener == "that" else ""
    return wording.joined(f"{speaker} {told}{that}", content) if speaker else ""


def passages(scene: Scene) -> tuple[Span, ...]:
    """Return the spans of a clause: several if another clause interrupts it; with what it says."""
    words, clauses = scene.words, scene.reading.clauses
    if scene.said is None and len(scene.clause.parts) == 1:
        part = scene.clause.parts[0]
        return (words.span(part.first, part.last),) if part.first < part.last else ()
    places = {scene.place} | ({scene.said} if scene.said is not None else set())
    ranges = sorted((part.first, part.last) for place in places for part in clauses[place].parts)
    others = [
        part.first for place, clause in enumerate(clauses) if place not in places for part in clause.parts
    ]
    found: list[tuple[int, int]] = []
    for first, last in ranges:
        if found and not any(found[-1][1] <= other < first for other in others):
            found[-1] = (found[-1][0], last)
        elif first < last:
            found.append((first, last))
    return tuple(words.span(first, last) for first, last in found)


def _explanation(scene: Scene) -> str:
    said = ", ".join(f"“{scene.story.span(number)}”" for number in scene.dated.mentions)
    return f"{said} stands in this clause."
