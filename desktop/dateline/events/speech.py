"""Who says so: clauses and phrases that attribute what stands beside them.

"Officials said (that) ...", "..., officials said", "“...”, said Smith", "According to Axios, ...".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.events.clauses import INTERJECTED, behind
from dateline.events.subjects import subject
from dateline.events.verbs import says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.parts import Part
    from dateline.events.words import Words


class Speech(NamedTuple):
    """Who says what in one sentence.

    Attributes:
        speaker: For each clause the words that say who says so, or None.
        said: For each clause of saying the number of the clause that is said, or None.
        adverb: For each clause "reportedly" or the like, or "".
    """

    speaker: tuple[tuple[int, int] | None, ...]
    said: tuple[int | None, ...]
    adverb: tuple[str, ...]


def speech(words: Words, clauses: Sequence[Clause], lexicon: Lexicon) -> Speech:
    """Read the attributions of a sentence."""
    speaker: list[tuple[int, int] | None] = [None] * len(clauses)
    if "according" in words.lower:
        speaker = [_according(words, clause) for clause in clauses]
    said: list[int | None] = [None] * len(clauses)
    for number, clause in enumerate(clauses):
        target = _target(words, clauses, number, lexicon)
        if target is not None:
            said[number] = target
            speaker[target] = speaker[target] or speaking(words, clause)
    for number, clause in enumerate(clauses):
        if speaker[number] is None and _is_said_aside(words, clause) and clause.head is not None:
            speaker[number] = subject(words, clauses[clause.head])
    _inherit(clauses, speaker)
    hedged = not lexicon.hedges.isdisjoint(words.lower)
    adverb = tuple(_adverb(words, clause, lexicon) if hedged else "" for clause in clauses)
    return Speech(tuple(speaker), tuple(said), adverb)


def _is_said_aside(words: Words, clause: Clause) -> bool:
    """Tell what stands behind ", saying", also behind ", saying that": the subject before says so."""
    first = clause.parts[0].first
    place = first - 1 - (words.lower[first - 1 : first] == ("that",))
    if clause.parts[0].opener != "T" or place < 1 or words.slots[place - 1 : place + 1] != ",g":
        return False
    lemma = words.lexicon.verbs.lemma.get(words.lower[place])
    return lemma in words.known("colon_verbs") | words.known("said_aside")


def speaking(words: Words, clause: Clause) -> tuple[int, int] | None:
    """Return who speaks in a clause of saying, also behind the verb ("said Smith")."""
    before = subject(words, clause)
    if before is not None and words.slots[before[0] : before[1]].strip("Z,.") in {"", "Q"}:
        before = None  # the quotation stands before the verb, the speaker behind it
    if before is not None or clause.verb is None or clause.main is None or "c" in clause.main.opener:
        return before
    end = clause.main.last
    for index in range(clause.verb.last, clause.main.last):
        if words.slots[index] in "p@.":
            end = index
            break
    return (clause.verb.last, end) if end > clause.verb.last else None


def quotation(words: Words, clause: Clause, lexicon: Lexicon) -> int | None:
    """Return the index of the quotation that a clause of saying brings, or None."""
    if clause.verb is None or not says(words, clause.verb, lexicon):
        return None
    for part in clause.parts:
        for index in range(part.first, part.last):
            if (
                words.slots[index] == "Q"
                and _is_said(words, clause, index)
                and not _acts(words, clause, index)
            ):
                return index
    return None


def _acts(words: Words, clause: Clause, index: int) -> bool:
    """Tell "“...” The storm claimed its first victim", whose verb has another object than the quotation."""
    verb = clause.verb
    if verb is None or verb.first < index or not set("uo") & set(words.slots[index + 1 : verb.first]):
        return False
    hearer = words.lower[verb.last - 1] in words.known("telling")
    return (
        not hearer
        and words.slots[verb.last : verb.last + 1] == "d"
        and "," not in words.slots[index : verb.first]
    )


def _is_said(words: Words, clause: Clause, index: int) -> bool:
    """Tell a quotation that is what was said from a quoted phrase inside somebody's sentence."""
    before = words.slots[:index].rstrip("Z")[-1:]
    return before in {"", ",", ":"} or (clause.verb is not None and index == clause.verb.last)


def is_according(words: Words, part: Part) -> bool:
    """Tell a part that only names a source: "according to Axios"."""
    return words.lower[part.first : part.first + 2] == ("according", "to")


def _according(words: Words, clause: Clause) -> tuple[int, int] | None:
    for part in clause.parts:
        if is_according(words, part) and part.last > part.first + 2:
            return part.first + 2, part.last
    return None


def _target(words: Words, clauses: Sequence[Clause], number: int, lexicon: Lexicon) -> int | None:
    """Return the clause that a clause of saying speaks about."""
    clause = clauses[number]
    if clause.verb is None or not says(words, clause.verb, lexicon):
        return None
    if clause.opener == INTERJECTED:
        return clause.head
    following = behind(clauses, number)
    if following is not None and clauses[following].parts[0].opener == "T":
        return following
    alone = "," in clause.parts[0].opener and _only_says(words, clause)
    return _whole(clauses, clause.head) if alone and clause.opener in {"", "as"} else None


def _whole(clauses: Sequence[Clause], place: int | None) -> int | None:
    """Return the main clause of a sentence that ends in ", who had been ill, officials said"."""
    while place is not None and clauses[place].parts[0].opener[-1:] in {"w", "s"}:
        head = clauses[place].head
        if head is None or clauses[head].verb is None:
            break
        place = head
    return place


def _only_says(words: Words, clause: Clause) -> bool:
    """Tell a clause that is nothing but who says so and when."""
    if clause.verb is None or clause.main is None:
        return False
    rest = words.slots[clause.verb.last : clause.main.last].strip(".@aZ")
    if subject(words, clause) is None:
        return True
    return not rest or rest[0] == "p"


def _inherit(clauses: Sequence[Clause], speaker: list[tuple[int, int] | None]) -> None:
    """Let the clauses joined to a said clause ("... that A, and that B") be said by the same."""
    for number, clause in enumerate(clauses):
        head = clause.head
        if head is not None and speaker[number] is None and clause.parts[0].opener[-1:] in {"c", "s", "w"}:
            speaker[number] = speaker[head]


def _adverb(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    if clause.main is None or clause.verb is None:
        return ""
    lowers = words.lowers(clause.main.first, min(clause.verb.last + 1, clause.main.last))
    return next((word for word in lowers if word in lexicon.hedges), "")
