"""A dated clause told as an event: its headline, status, source, passages and why it has its date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events import headline, naming, wording
from dateline.events.clauses import behind
from dateline.events.parts import UNCLEAR, is_bare
from dateline.events.speech import quotation, speaking
from dateline.events.status import is_conditional, status
from dateline.events.subjects import subject as own_subject
from dateline.events.tense import Tense, tense
from dateline.events.verbs import says
from dateline.formula.operators import Coming, Mentioned, Next, Published
from dateline.formula.resolve import parts
from dateline.model import Event, Span, Status

if TYPE_CHECKING:
    from dateline.events.attachment import Dating
    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.events.words import Words
    from dateline.formula.operators import Formula


_WE = frozenset(("i", "we", "they"))
_ACTS = re.compile("[ve][do#]")


@dataclass(frozen=True, slots=True)
class Scene:
    """One clause and what dates it.

    Attributes:
        story: The article.
        number: The number of the sentence.
        reading: The sentence.
        place: The number of the clause in it.
        dated: What dates the clause.
    """

    story: Story
    number: int
    reading: Reading
    place: int
    dated: Dating

    @property
    def words(self) -> Words:
        """Return the words of the sentence."""
        return self.reading.words

    @property
    def clause(self) -> Clause:
        """Return the clause."""
        return self.reading.clauses[self.place]

    @property
    def lexicon(self) -> Lexicon:
        """Return the word lists."""
        return self.story.lexicon

    @property
    def said(self) -> int | None:
        """Return the number of the clause that this clause of saying speaks about."""
        return self.reading.speech.said[self.place]


def event(scene: Scene) -> Event | None:
    """Return the event that a clause tells, or None if no reader would put it on a timeline."""
    if scene.clause.verb is None or _is_unclear(scene) or _says_nothing(scene):
        return None
    speaker = attribution(scene)
    line = wording.capital(_headline(scene, speaker))
    no_news = scene.lexicon.phrases["happenings", "no_news"]
    if len(line.split()) < 2 or _only_says(scene, line) or line.lower().startswith(no_news):
        return None
    return Event(
        headline=line,
        when=scene.dated.when,
        passages=passages(scene),
        mentions=scene.dated.mentions,
        status=_status(scene),
        attribution=speaker,
        explanation=_explanation(scene),
    )


def _is_unclear(scene: Scene) -> bool:
    """Tell clauses whose ends cannot be told: "money it has set aside will go"."""
    if _runs_on(scene):
        return True
    following = behind(scene.reading.clauses, scene.place)
    places = {scene.place} | ({following} if following is not None else set())
    return any(scene.reading.clauses[place].parts[0].opener == UNCLEAR for place in places)


def _runs_on(scene: Scene) -> bool:
    """Tell "the rig that a firm was leasing | exploded on Monday", whose second verb has no clause of its own."""
    verb, slots = scene.clause.verb, scene.words.slots
    if verb is None:
        return False
    if slots[verb.last : verb.last + 1] == "@" and _ACTS.match(slots[verb.last :].lstrip("@")):
        return True  # "five patients he saw on Monday | needed help"
    if slots[verb.last - 1] != "g" or slots[verb.last : verb.last + 1] not in {"v", "e"}:
        return False
    becoming = scene.words.words[verb.last - 1].lower in scene.words.known("becoming")
    return not becoming and slots[verb.last + 1 : verb.last + 2] in {"@", "p", ".", ",", ""}


def attribution(scene: Scene) -> str:
    """Return who says what a clause tells: the name, or at least "reportedly"."""
    words, speech = scene.words, scene.reading.speech
    speaker = speech.speaker[scene.place]
    if scene.said is not None or quotation(words, scene.clause, scene.lexicon) is not None:
        speaker = speaking(words, scene.clause) or speaker
    if speaker is None:
        return speech.adverb[scene.place]
    line = _named(scene, headline.who(words, *speaker, scene.lexicon, scene.dated.indices))
    nameless = " " not in line and line.endswith("ing")  # "Speaking on Friday, ..."
    return "" if nameless or line.lower() in words.known("nobody") else line


def _says_nothing(scene: Scene) -> bool:
    """Tell "it had been", "that was", and a bare "officials said" from news."""
    words, verb = scene.words, scene.clause.verb
    if verb is None:
        return True
    subject = naming.subject_of(scene.reading, scene.place, scene.lexicon)
    if subject.split(" ")[0].lower() in words.known("inverting") or subject.lower() in words.known("anybody"):
        return True
    if scene.clause.opener == "what" and not _goes_on(scene):
        return True
    if _shares_modal(scene):
        return True
    if _only_points(scene, subject.lower()):
        return True
    if words.slots[verb.first : verb.last].rstrip("na")[-1:] in {"b", "i", "h"}:
        return subject.lower() in scene.words.known("empty_subjects") or not subject
    quoted = quotation(words, scene.clause, scene.lexicon) is not None
    contact = scene.clause.parts[0].opener == "T" and scene.clause.opener == "" and not _is_told(scene)
    if contact and not _goes_on(scene):
        return True  # "a title he acquired": what he acquired stands before
    if says(words, verb, scene.lexicon):
        unsaid = scene.said is None and not quoted
        return unsaid and (not _goes_on(scene) or _introduces(scene) or _is_split(scene))
    return not subject


def _shares_modal(scene: Scene) -> bool:
    """Tell "it would be moored on Monday | and hooked up on Friday", whose second verb is no past tense."""
    clause, slots = scene.clause, scene.words.slots
    if clause.verb is None or clause.head is None or slots[clause.verb.first : clause.verb.last] != "e":
        return False
    before = scene.reading.clauses[clause.head].verb
    joined = clause.parts[0].opener[-1:] == "c" and own_subject(scene.words, clause) is None
    return joined and before is not None and slots[before.first] == "m"


def _only_points(scene: Scene, subject: str) -> bool:
    """Tell "that will change" and "it remained unclear | how", which lean on what stands elsewhere."""
    verb, words = scene.clause.verb, scene.words
    if subject in words.known("pointers"):
        return True
    lemma = scene.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower) if verb else None
    leans = behind(scene.reading.clauses, scene.place) is not None
    return subject == "it" and leans and lemma in words.known("remaining")


def _is_split(scene: Scene) -> bool:
    """Tell "she said the Board (BOT) | had left", whose content an aside has cut in two."""
    return any(
        clause.head == scene.place and clause.parts[0].opener == ")" for clause in scene.reading.clauses
    )


def _introduces(scene: Scene) -> bool:
    """Tell "she told the court:", with what was said behind the colon or in the next line."""
    verb, words = scene.clause.verb, scene.words
    colon = words.slots.find(":", verb.last) if verb else -1
    if verb is None or colon < 0 or words.slots[verb.last : colon].strip("douyf@pa#"):
        return False
    form = words.words[verb.last - 1].lower
    lemma = scene.lexicon.verbs.lemma.get(form, form)
    return form in words.known("telling") or lemma in words.known("colon_verbs")


def _is_told(scene: Scene) -> bool:
    """Tell whether the clause is what the one before it says."""
    head = scene.clause.head
    return head is not None and scene.reading.speech.said[head] == scene.place


def _only_says(scene: Scene, line: str) -> bool:
    """Tell "the coastguard conceded" and "the doctor says she | and a colleague", whose content is lost."""
    verb = scene.clause.verb
    last = line.rsplit(maxsplit=1)[-1].lower()
    if verb is None or scene.words.words[verb.last - 1].lower not in scene.lexicon.verbs.saying:
        return False
    if not says(scene.words, verb, scene.lexicon) and line.split(maxsplit=1)[0].lower() not in _WE:
        return False  # "her appointment was announced" is news, "we were told" is not
    return last == scene.words.words[verb.last - 1].lower or last in scene.words.known("personal")


def _goes_on(scene: Scene) -> bool:
    """Tell whether anything but time expressions stands behind the verb."""
    verb, end = scene.clause.verb, scene.clause.parts[-1].last
    return verb is not None and bool(scene.words.slots[verb.last : end].strip("@pda,.:Z-()"))


def _headline(scene: Scene, speaker: str) -> str:
    quoted = quotation(scene.words, scene.clause, scene.lexicon)
    if quoted is not None and speaker:
        return headline.of_quotation(scene.words, quoted, speaker)
    if scene.said is not None:
        return _statement(scene, scene.said, speaker)
    head = scene.clause.head
    if head is not None and _is_told(scene) and _denies(scene, head):
        return _statement(replace(scene, place=head), scene.place, speaker)
    line = _plain(scene)
    told = scene.clause.parts[0].opener == "T" and line.split(maxsplit=1)[:1]
    named = speaker and not naming.is_personal(speaker, scene.lexicon)
    if named and told and told[0].lower() in scene.words.known("pronouns_told"):
        return wording.joined(f"{speaker}:", line)
    return line


def _denies(scene: Scene, place: int) -> bool:
    verb = scene.reading.clauses[place].verb
    denials = scene.lexicon.words("status", "denial_verbs")
    return verb is not None and scene.words.words[verb.last - 1].lower in denials


def _plain(scene: Scene) -> str:
    times = scene.dated.indices
    line = _named(scene, naming.subject_of(scene.reading, scene.place, scene.lexicon, times))
    line = f"{line} {_verb_before(scene)}".strip() if line else line
    return headline.of_clause(scene.words, scene.clause, line, times, scene.lexicon, _complement(scene))


def _verb_before(scene: Scene) -> str:
    """Return the "exploded and" of "exploded and sank last week", which has nothing of its own behind it."""
    clause, words = scene.clause, scene.words
    head = scene.reading.clauses[clause.head] if clause.head is not None else None
    if head is None or head.verb is None or head.main is None or clause.parts[0].opener != "c":
        return ""
    alone = (
        head.main.last == head.verb.last
        and head.verb.last == clause.parts[0].first - 1
        and clause.opener == "and"
    )
    past = words.slots[head.verb.first : head.verb.last] in {"v", "e"} and is_bare(words, clause.parts[0])
    told = says(words, head.verb, scene.lexicon)
    return (
        words.span(head.verb.first, clause.parts[0].first).of(words.text)
        if alone and past and not told
        else ""
    )


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
    unclear = any(clause.parts[0].opener == UNCLEAR for clause in scene.reading.clauses[place:])
    if following.verb is None or unclear:
        return range(0)
    shared = (
        opener == "c" and main.last == scene.clause.verb.last and is_bare(scene.words, following.parts[0])
    )
    if shared:  # "supported | and advised 55 towns"
        return range(main.last, following.parts[0].last)
    needed = opener == "T" or (opener == "w" and last in "pveqft")
    if not needed or following.parts[0].first - main.last > 1:
        return range(0)
    first = main.last
    if opener == "w" and last == "p":
        first -= 1  # "packed the square in | what ..."
    return range(first, following.parts[-1].last)


def _named(scene: Scene, line: str) -> str:
    """Put a name for "he" or "she" where the text leaves no doubt."""
    if not naming.is_personal(line, scene.lexicon):
        return line
    here = naming.name_here(scene.reading, scene.place, scene.lexicon)
    return here or naming.name_before(scene.story.reading, scene.number, scene.lexicon) or line


def _statement(scene: Scene, said: int, speaker: str) -> str:
    """Write who says what; verbs that only say become a colon."""
    words, verb = scene.words, scene.clause.verb
    content = _plain(replace(scene, place=said))
    if not content or verb is None:
        return ""
    lemma = scene.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower, "")
    if (
        speaker
        and lemma in scene.words.known("colon_verbs")
        and "n" not in words.slots[verb.first : verb.last]
    ):
        return wording.joined(f"{speaker}:", content)
    speaker = speaker or naming.subject_of(scene.reading, scene.place, scene.lexicon, scene.dated.indices)
    told = headline.verb_of_saying(words, scene.clause, scene.dated.indices, scene.lexicon)
    that = " that" if scene.reading.clauses[said].opener == "that" else ""
    return wording.joined(f"{speaker} {told}{that}", content) if speaker else ""


def _status(scene: Scene) -> Status:
    words, clause, lexicon = scene.words, scene.clause, scene.lexicon
    found = status(words, clause, lexicon)
    if clause.head is not None and clause.parts[0].opener == "T" and _denies(scene, clause.head):
        found = Status.DENIED
    if found is Status.PLANNED and is_conditional(scene.reading, lexicon):
        found = Status.POSSIBLE
    doubted = scene.reading.speech.adverb[scene.place] in lexicon.words("status", "doubt_adverbs")
    if found is Status.REPORTED and (_is_committed(scene) or _is_timetabled(scene)):
        return Status.PLANNED
    return Status.POSSIBLE if doubted and found is Status.REPORTED else found


def _is_timetabled(scene: Scene) -> bool:
    """Tell "the concert takes place on Friday", in the present tense with a date that lies ahead."""
    verb, when = scene.clause.verb, scene.dated.when
    if verb is None or not isinstance(when, Mentioned) or tense(scene.words, verb) is not Tense.PRESENT:
        return False
    lemma = scene.lexicon.verbs.lemma.get(scene.words.words[verb.last - 1].lower, "")
    quiet = says(scene.words, verb, scene.lexicon) or lemma in scene.lexicon.verbs.stative
    return not quiet and _lies_ahead(scene.story.mentions[when.number].formula)


def _lies_ahead(formula: Formula) -> bool:
    counted = isinstance(formula, Coming | Next) and Published() in parts(formula)
    return counted or any(_lies_ahead(part) for part in parts(formula))


def _is_committed(scene: Scene) -> bool:
    """Tell "promised to hold a vote in 1999", a plan for that year, from "promised on Monday to hold one"; "put off to 1999"."""
    verb, times = scene.clause.verb, scene.dated.indices
    if verb is None or not times:
        return False
    lemma = scene.lexicon.verbs.lemma.get(scene.words.words[verb.last - 1].lower, "")
    if lemma in scene.lexicon.words("verbs", "postponing"):
        return min(times) > 0 and scene.words.words[min(times) - 1].lower in scene.words.known("put_off_to")
    if scene.words.slots[verb.last : verb.last + 1] != "t":
        return False
    return lemma in scene.lexicon.words("verbs", "commitments") and min(times) > verb.last


def passages(scene: Scene) -> tuple[Span, ...]:
    """Return the spans of a clause: several if another clause interrupts it; with what it says."""
    words, clauses = scene.words, scene.reading.clauses
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
