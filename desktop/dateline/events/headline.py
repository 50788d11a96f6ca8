"""Headlines: short, in the words of the text, never cut inside a word, never saying more than it.

A headline is subject, verb and object of a clause without its time expression, asides and attribution.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.chunks import chunks
from dateline.events.endings import LONG, at_phrase, closed, has_content, is_particle, is_record, lengths
from dateline.events.parts import describes
from dateline.events.subjects import subject
from dateline.events.wording import LIMIT, LONGEST, capital, quote, shortened, tidy

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

_MARKED = re.compile(r"(?<=[,;:])(?=[^\W\d])")
"""Where a space is missing behind a mark."""
LONGEST_SUBJECT = 55
"""Characters of a subject before phrases at its end are left out."""


class Around(NamedTuple):
    """What a headline is printed with.

    Attributes:
        complement: The words of a clause without which this one says little ("the fear that ...").
        lead: The characters that what stands before it takes: who says so.
    """

    complement: range
    lead: int


def of_clause(
    words: Words,
    clause: Clause,
    subject: str,
    times: Collection[int],
    lexicon: Lexicon,
    around: Around | None = None,
) -> str:
    """Write the headline of a clause.

    Args:
        words: The words of the sentence.
        clause: The clause.
        subject: Its subject as it is to be printed.
        times: The words of its own time expressions.
        lexicon: The word lists.
        around: What is printed before and behind it, if anything.
    """
    if clause.verb is None or clause.main is None:
        return ""
    complement, lead = around or (range(0), 0)
    gone = dropped(words, _spared(words, clause, times), lexicon)
    found = [_kept(words, chunk, gone, lexicon) for chunk in chunks(words, clause, lexicon)]
    if found:
        found[0] = [*_denials(words, clause), *found[0]]
    verb_end = clause.verb.last
    if words.slots[verb_end - 1] in "bhim" and not has_content(words, [*chain(*found)], verb_end):
        return ""  # "the heating was"
    line = _fitted(words, subject, [chunk for chunk in found if chunk], verb_end, lexicon, lead)
    if not complement or not line:
        return line
    rest = [each for each in complement if each not in gone]
    room = LIMIT - lead - len(line) - 1
    if len(_joined(words, rest)) > room:
        rest = at_phrase(words, rest, _first_verb(words, rest), room, room)
    whole = tidy(f"{line} {_joined(words, closed(words, rest, lexicon))}")
    return whole if len(whole) <= LIMIT else shortened(whole, LIMIT)


def _spared(words: Words, clause: Clause, times: Collection[int]) -> Collection[int]:
    """Return the time expressions that may go: "did not end before 2010" says something else without the year."""
    verb = clause.verb
    if verb is None or "before" not in words.lower or "n" not in words.slots[verb.first : verb.last]:
        return times
    return {index for index in times if not _is_behind_before(words, index)}


def _is_behind_before(words: Words, index: int) -> bool:
    lead = words.slots[:index].rstrip("@d")
    return words.lower[len(lead) - 1] == "before" if lead else False


def _first_verb(words: Words, kept: Sequence[int]) -> int:
    """Return where the first verb of a clause ends."""
    found = next((index for index in kept if words.slots[index] in "vebhmxy"), kept[0])
    behind = len(words.slots[found:]) - len(words.slots[found:].lstrip("vebhmxyiqgna"))
    return found + behind


def _denials(words: Words, clause: Clause) -> list[int]:
    """Return the "never" and "almost" before a verb that the subject's words do not hold."""
    verb, own = clause.verb, subject(words, clause)
    if verb is None or (own is not None and own[1] >= verb.first):
        return []
    last = len(words.slots[: verb.first].rstrip("na@"))
    return [
        index
        for index in range(last, verb.first)
        if words.slots[index] == "n" or words.lower[index] in words.known("near_misses")
    ]


def verb_of_saying(words: Words, clause: Clause, times: Collection[int], lexicon: Lexicon) -> str:
    """Write the verb of a clause of saying and the hearer: "told reporters"."""
    if clause.verb is None or clause.main is None:
        return ""
    gone = dropped(words, times, lexicon)
    aside = words.slots.find("p", clause.verb.last, clause.main.last)  # "said | in an interview"
    last = aside if aside > 0 else clause.main.last
    return tidy(_joined(words, _kept(words, list(range(clause.verb.first, last)), gone, lexicon)))


def of_phrase(words: Words, first: int, last: int, times: Collection[int], lexicon: Lexicon) -> str:
    """Write the headline of a noun phrase that names a happening."""
    gone = dropped(words, times, lexicon)
    kept = list(range(first, last))
    if times:
        kept = [index for index in kept if index not in gone and index not in times]
    while kept and (words.words[kept[0]].lower == "the" or words.slots[kept[0]] in ",p"):
        kept = kept[1:]
    return capital(_fitted(words, "", [kept], first + 1, lexicon)) if kept else ""


def of_quotation(words: Words, index: int, speaker: str) -> str:
    """Write a headline whose event is what somebody said: speaker, colon, the beginning of the quotation."""
    quoted = words.words[index]
    return quote(words.text[quoted.start : quoted.end], speaker)


def who(words: Words, first: int, last: int, lexicon: Lexicon, times: Collection[int] = ()) -> str:
    """Write a subject or speaker: without the article "the", idle adverbs and its own time expressions."""
    idle = lexicon.lists["headline", "dropped_adverbs"]
    first = _with_head(words, first)
    gone = set()
    if times:
        own = {index for index in times if not _is_head_noun(words, index, first, last)}
        gone = dropped(words, own, lexicon)
    kept = list(range(first, last))
    if gone or not idle.isdisjoint(words.lower[first:last]):
        kept = [index for index in kept if words.lower[index] not in idle and index not in gone]
    if not kept and gone.issuperset(range(first, last)):
        kept = list(range(first, last))  # "Monday was the deadliest day"
    if "(" in words.slots:
        kept = _without_asides(words, kept)
    while kept and words.slots[kept[-1]] in "p,;:-":
        kept.pop()
    while kept and (words.slots[kept[0]] in ",;:-c.Z" or words.words[kept[0]].lower == "the"):
        kept = kept[1:]
    return tidy(_joined(words, _without_tail(words, kept)))


def _with_head(words: Words, first: int) -> int:
    """Return where "the future of the firm" begins, although "the future" means a time."""
    if words.words[first].lower == "of":
        first = len(words.slots[:first].rstrip("@"))
    return first


def _without_asides(words: Words, kept: list[int]) -> list[int]:
    """Leave out what stands in parentheses or between paired dashes."""
    found, depth = [], 0
    for index in kept:
        depth += words.slots[index] == "("
        if not depth:
            found.append(index)
        depth -= words.slots[index] == ")" and depth > 0
    return found


def _is_head_noun(words: Words, index: int, first: int, last: int) -> bool:
    """Tell "an unusually cool late spring", where the time expression is what the subject is about."""
    lead = words.slots[first:last].rstrip("@")
    noun = words.words[first + len(words.slots[first:last]) - 1].lower in words.known("time_nouns")
    return noun and index >= first + len(lead) and lead[-1:] in {"a", "o"} and "d" in lead


def _without_tail(words: Words, kept: list[int]) -> list[int]:
    """Take phrases from the end of a long subject: "an inquiry into the fall of ..." is still an inquiry."""
    shorter = len(kept)
    if not kept or words.words[kept[-1]].end - words.words[kept[0]].start + shorter <= LONGEST_SUBJECT:
        return kept
    measured = lengths(words, kept)
    slots = words.slots[kept[0] : kept[-1]]
    if measured[-1] <= LONG and ("c" in slots or "w" in slots):
        return kept  # "a team from Riga and 70 helpers", "children who died of it"
    for place in range(len(kept) - 1, 0, -1):
        if measured[shorter - 1] <= LONGEST_SUBJECT:
            break
        if words.slots[kept[place]] == "p" and words.lower[kept[place]] not in words.known("never_spared"):
            shorter = place
    while 1 < shorter < len(kept) and words.slots[kept[shorter - 1]] in "eqga":
        shorter -= 1  # "the trial of a doctor accused | of ..."
    listed = set(words.slots[kept[0] : kept[shorter - 1]]) & set(",;Qc") if kept else set()
    return kept if listed else kept[:shorter]


def dropped(words: Words, times: Collection[int], lexicon: Lexicon) -> set[int]:
    """Return the words that go with a time expression: itself and its prepositions."""
    gone: set[int] = set()
    if not times:
        return gone
    companions = lexicon.lists["headline", "time_prepositions"]
    for index in sorted(times):
        first = index if index - 1 in gone else None
        joined = words.slots[index - 1] in "ct" and words.slots[index - 2] == "@" and index - 2 not in gone
        if first is None and index - 1 not in times and not joined:  # else what it belongs to stays
            inside = words.slots[index - 1 : index + 2] == "p@g"  # "for recently leaving"
            first = index if inside else _with_companions(words, index, companions)
        if first is not None:
            gone.update(range(first, index + 1))
            gone.update(_possessive(words, index + 1))
            gone.update(_daypart(words, index + 1))
    return gone


def _possessive(words: Words, index: int) -> set[int]:
    """Return the "'s" that belongs to a time expression before it."""
    return {index} if index < len(words.words) and words.words[index].lower in {"'s", "’s"} else set()


def _daypart(words: Words, index: int) -> set[int]:
    """Return the "weekend" of "on the holiday weekend", which belongs to the time before it."""
    going = words.known("dayparts") | words.known("trailing")
    part = index < len(words.words) and words.words[index].lower in going
    return {index} if part and words.slots[index + 1 : index + 2] not in {"o", "u", "@"} else set()


def _with_companions(words: Words, index: int, companions: Collection[str]) -> int | None:
    """Return where the prepositions of a time expression begin; None if it must stay."""
    first = index
    if _is_needed(words, index) or (first and words.lower[first - 1] in words.known("spending")):
        return None  # "will spend the weekend trying"
    if first and words.slots[first - 1] == "d" and words.words[first - 2].lower in companions:
        first -= 1
    for _ in range(2):
        before = words.words[first - 1].lower if first else ""
        if before in words.known("kept_before"):
            return None
        if before == "over" and words.lexicon.verbs.lemma.get(words.lower[first - 2]) in {"take", "hand"}:
            break
        if before not in companions or (first < index and is_particle(words, first - 1)):
            break
        first -= 1
    if words.lowers(max(first - 1, 0), first + 1) == ("up", "to"):
        first -= 1
    soon = words.lower[first] in words.known("as_soon") and words.lower[first + 1 : first + 2] == ("as",)
    return first - (soon and words.lower[first - 1] == "as")


def _stands_before_noun(words: Words, index: int, behind: int) -> bool:
    """Tell "at the start of the 2020 process", which says which process."""
    lead = words.slots[:index].rstrip("d")
    whose = words.lower[len(lead) - 1 : len(lead)] if len(lead) else ()
    noun = words.slots[behind : behind + 1] in {"o", "u"} and words.lower[behind] not in {"'s", "’s"}
    given = len(lead) < index or words.lower[index] in {"the", "a", "an"}
    return (
        given
        and noun
        and {*whose} <= {"of", "by", "against"}
        and bool(whose)
        and words.lower[behind] not in words.known("dayparts")
    )


def _is_needed(words: Words, index: int) -> bool:
    """Tell a time expression that is compared, describes, or is described: "more this year than last"."""
    behind = index + len(words.slots[index:]) - len(words.slots[index:].lstrip("@"))
    if words.lower[behind : behind + 1] == ("than",):
        return True
    before = words.slots[max(index - 1, 0) : index]
    if before in {"", "d"} and describes(words, index):
        return True
    if _stands_before_noun(words, index, behind):
        return True
    if before and words.lower[index - 1] in {"in", "since", "for"} and is_record(words, index - 1):
        return words.lower[index - 1] == "since" or words.lower[behind - 1].endswith("s")
    named = before == "o" and words.slots[:index].rstrip("o").endswith("d")
    season = behind == index + 1 and words.lower[index] in words.known("seasons")
    return named and (season or words.lower[index] in words.known("ordinals"))


def _kept(words: Words, chunk: list[int], gone: set[int], lexicon: Lexicon) -> list[int]:
    idle = lexicon.lists["headline", "dropped_adverbs"]
    return [
        index
        for index in chunk
        if index not in gone
        and not (words.words[index].lower in idle and words.slots[index] in "ac")
        and words.slots[index] not in "()"
    ]


def _fitted(
    words: Words, subject: str, found: list[list[int]], verb_end: int, lexicon: Lexicon, lead: int = 0
) -> str:
    """Add chunk after chunk while there is room; shorten the first one at a phrase if it is too long."""
    if not found:
        return ""
    kept = list(found[0])
    room = LONGEST - len(subject) - 1
    if len(_joined(words, kept)) > room:
        kept = at_phrase(words, kept, verb_end, room, LIMIT - lead - len(subject) - 1)
    else:
        for chunk in found[1:]:
            if len(_joined(words, kept + chunk)) > room or not _adds(words, chunk):
                break
            kept += chunk
    line = tidy(_joined(words, closed(words, kept, lexicon)))
    if subject and kept and kept[0] == 0:  # "Founded in 1990, the firm": the verb began the sentence
        line = line[:1].lower() + line[1:]
    whole = f"{subject} {line}".strip()
    return whole if len(whole) <= LIMIT else shortened(whole, LIMIT)


def _adds(words: Words, chunk: list[int]) -> bool:
    return any(words.slots[index] in "uo#Q" for index in chunk) or (
        "@" in {words.slots[index] for index in chunk} and words.slots[chunk[0]] not in ",@"
    )


def _joined(words: Words, kept: Sequence[int]) -> str:
    """Write the words with the spaces of the text between neighbours, one space elsewhere."""
    if not kept:
        return ""
    if kept[-1] - kept[0] == len(kept) - 1:
        return _spaced(words.text[words.words[kept[0]].start : words.words[kept[-1]].end])
    pieces: list[str] = []
    first = 0
    for place in range(1, len(kept) + 1):
        if place == len(kept) or kept[place] != kept[place - 1] + 1:
            pieces.append(words.text[words.words[kept[first]].start : words.words[kept[place - 1]].end])
            first = place
    return _spaced(" ".join(pieces))


def _spaced(line: str) -> str:
    """Put one space between words, and one behind each mark."""
    line = " ".join(line.split())
    return _MARKED.sub(" ", line) if "," in line or ";" in line or ":" in line else line
