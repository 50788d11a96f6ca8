"""When the clauses of a sentence happened, by their tense, what they depend on and what the article tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.events.again import known_again
from dateline.events.clauses import PARTICIPLE
from dateline.events.moments import Moment, Side, ahead, past, published
from dateline.events.parts import is_bare
from dateline.events.tense import Tense, tense
from dateline.events.thread import LEAD, REPORTED
from dateline.events.verbs import says

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.thread import Thread
    from dateline.events.verbs import Verb
    from dateline.events.words import Words

SAID = "It is what was said in the news of the day"
STANDS = "It is told in the present tense"
_AHEAD = "It is told as something to come"
_BY_NOW = "It is told as something that has been done by now"
_FORMER = "It is told as past even then"
_LEADS = "The article begins with it, as the news of its day"
_TOGETHER = "It is told together with what stands before it"
_CONDITION = "It is told as something that may come"


class _Case(NamedTuple):
    """One clause with what is needed to reckon its time."""

    words: Words
    lexicon: Lexicon
    clause: Clause
    verb: Verb
    leading: bool
    head: Moment | None

    @property
    def opener(self) -> str:
        """Return the slot that opens the clause: "T" what is said, "w" relative, "s" when, "c" and."""
        return self.clause.parts[0].opener[-1:]

    @property
    def slots(self) -> str:
        """Return the slots of the verb group."""
        return self.words.slots[self.verb.first : self.verb.last]

    @property
    def bare(self) -> bool:
        """Tell a clause that shares the subject before it: "and left"."""
        part = self.clause.main
        return part is not None and is_bare(self.words, part)

    @property
    def says(self) -> bool:
        """Tell whether the verb is one of saying."""
        return says(self.words, self.verb, self.lexicon)


def moments(
    reading: Reading, number: int, dated: Mapping[int, Moment], thread: Thread, lexicon: Lexicon
) -> list[Moment | None]:
    """Return when each clause of a sentence happened; None where it has no verb.

    Args:
        reading: The sentence.
        number: Its number in the article.
        dated: The moments of the clauses that have a date of their own.
        thread: What the article is telling.
        lexicon: The word lists.
    """
    found: list[Moment | None] = []
    for place, clause in enumerate(reading.clauses):
        known = dated.get(place)
        if known is None and clause.verb is not None:
            head = found[clause.head] if clause.head is not None and clause.head < place else None
            case = _Case(reading.words, lexicon, clause, clause.verb, number < LEAD, head)
            known = _again(case, thread) or _moment(case, thread)
        found.append(known)
    return found


def _again(case: _Case, thread: Thread) -> Moment | None:
    """Return the moment of a happening in the past that was told with its date before."""
    if not thread.known or tense(case.words, case.verb) not in {Tense.PAST, Tense.PLUPERFECT}:
        return None
    part = case.clause.main
    means = [
        index
        for index in range(case.verb.last, part.last - 1 if part else 0)
        if case.words.lower[index] == "by" and case.words.slots[index + 1] == "g"
    ]
    own = known_again(thread.known, case.words, case.verb.last - 1)
    return own or (known_again(thread.known, case.words, means[0] + 1) if means else None)


def _moment(case: _Case, thread: Thread) -> Moment:
    told = tense(case.words, case.verb)
    if told is Tense.FUTURE:
        return published(STANDS) if _cannot(case.words, case.verb) else ahead(_AHEAD)
    if told is Tense.WOULD and _could_not(case.words, case.verb):
        told = Tense.PAST
    if case.clause.opener == PARTICIPLE:
        return (case.head or thread.now).before(_BY_NOW)
    if case.head is not None and case.opener == "T":
        return _reported(case, told, case.head, thread)
    if case.head is not None and case.opener in {"w", "s"}:
        return _dependent(case, told, case.head)
    return _main(case, told, thread)


def _cannot(words: Words, verb: Verb) -> bool:
    """Tell "cannot ignore", which is so today, from "can go", which is still to come."""
    negated = words.lowers(verb.first, verb.first + 2) == ("can", "not") and verb.last - verb.first > 1
    return negated or words.lower[verb.first] in words.known("unable")


def _could_not(words: Words, verb: Verb) -> bool:
    """Tell "could not reach", which is told of the past, from "could go", which is still to come."""
    if "h" in words.slots[verb.first : verb.last]:
        return False
    negated = words.lower[verb.first] == "could" and "n" in words.slots[verb.first : verb.last]
    return negated or words.lower[verb.first] in words.known("was_unable")


def _main(case: _Case, told: Tense, thread: Thread) -> Moment:
    """Reckon a clause that depends on none."""
    match told:
        case Tense.PAST:
            return _told(case, thread)
        case Tense.PERFECT if case.leading or case.says:
            return thread.said(_LEADS if case.leading else SAID)._replace(recent=True)
        case Tense.PERFECT:
            return past(_BY_NOW)._replace(recent=True)
        case Tense.PLUPERFECT:
            return thread.now.before(_FORMER)
        case Tense.WOULD:
            return ahead(_AHEAD)
        case _:
            return published(SAID if case.says else STANDS)


def _told(case: _Case, thread: Thread) -> Moment:
    """Reckon the past tense: what is said is news, what is done belongs to what the article tells of."""
    joined = case.head if case.opener == "c" else None
    if joined and case.bare:
        return joined.because(_TOGETHER)
    if case.says:
        return joined.because(_TOGETHER) if joined and joined.stated else thread.said(SAID)
    if joined and (joined.why != SAID or joined.stated):
        return joined.because(_TOGETHER)
    return thread.now


def _reported(case: _Case, told: Tense, head: Moment, thread: Thread) -> Moment:
    """Reckon what somebody says: past tense lies before the saying, but states hold then."""
    match told:
        case Tense.PAST if _is_state(case):
            return head.because(STANDS)
        case Tense.PAST if not thread.now.news and head.news:
            return thread.now
        case Tense.PAST if thread.story is not None and head.side is Side.ON:
            return thread.story
        case Tense.PERFECT if case.leading:
            return head.because(_LEADS)._replace(recent=True)
        case Tense.PAST | Tense.PLUPERFECT:
            return head.before(REPORTED)
        case Tense.PERFECT:
            return head.before(REPORTED)._replace(recent=True)
        case Tense.WOULD:
            return head.after(_AHEAD)
        case _:
            return published(STANDS) if head.side is Side.BEFORE else head.because(STANDS)


def _is_state(case: _Case) -> bool:
    """Tell "said he was waiting" and "said she believed", which held when it was said."""
    last = case.words.words[case.verb.last - 1].lower
    states = case.lexicon.lists["narrated", "states"]
    return (case.slots[0] == "b" and case.slots[-1] not in "eq") or case.lexicon.verbs.lemma.get(
        last, last
    ) in states


def _dependent(case: _Case, told: Tense, head: Moment) -> Moment:
    """Reckon a clause with "when", "after", "who" and the like."""
    match told:
        case Tense.PAST if case.clause.opener == "after":
            return head.before(_FORMER)
        case Tense.PAST if case.opener == "s" or "g" in case.slots or case.says:
            return head.because(_TOGETHER)
        case Tense.PAST:
            return head.before(_BY_NOW)
        case Tense.PERFECT | Tense.PLUPERFECT:
            return head.before(_BY_NOW)
        case Tense.WOULD:
            return head.after(_AHEAD)
        case _ if case.clause.opener in case.lexicon.lists["narrated", "awaiting"]:
            return ahead(_CONDITION)
        case _ if case.opener == "s" and head.stated and head.side is Side.ON:
            return head.because(_TOGETHER)
        case _:
            return head.because(_CONDITION) if head.side is Side.AFTER else published(STANDS)


def spoken_moments(
    reading: Reading, dated: Mapping[int, Moment], spoken: Moment, thread: Thread
) -> list[Moment | None]:
    """Return when the clauses of a quotation happened, seen from the moment it was spoken."""
    return [
        dated.get(place) or (_spoken(reading.words, clause.verb, spoken, thread) if clause.verb else None)
        for place, clause in enumerate(reading.clauses)
    ]


def _spoken(words: Words, verb: Verb, spoken: Moment, thread: Thread) -> Moment:
    match tense(words, verb):
        case Tense.PAST if thread.story is not None and spoken.side is Side.ON:
            return thread.story
        case Tense.PAST | Tense.PERFECT | Tense.PLUPERFECT:
            return spoken.before(REPORTED)
        case Tense.FUTURE if not _cannot(words, verb):
            return ahead(_AHEAD)
        case Tense.WOULD:
            return spoken.after(_AHEAD)
        case _:
            return spoken.because(STANDS)
