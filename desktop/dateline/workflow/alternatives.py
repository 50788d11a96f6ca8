"""What else the words of a date could mean, and why each other reading lost: for a person to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.formula import operators as op
from dateline.formula.calendar import Unit
from dateline.formula.explain import shift_words
from dateline.formula.resolve import Step
from dateline.formula.results import Dated
from dateline.formula.shifts import period
from dateline.formula.words import words
from dateline.tagger import trees

if TYPE_CHECKING:
    from dateline.model import Article, Event, Mention
    from dateline.workflow.chronology import Chronology

MOST = 4
"""So many are offered; more would be a list to search."""

_FIGURES = re.compile(r"\b\d{1,2}([./-])\d{1,2}\1\d{2,4}\b")
_MONTHS = 12
_NEWS = "news means the latest one where no word points ahead"

_Choosing = op.Recent | op.Coming | op.Lately | op.Nearest | op.This | op.Last | op.Next
_Reading = tuple[op.Formula, str]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of a date.

    Attributes:
        formula: How it is computed; it can be decided for an event as it stands.
        step: Its computation.
        why: Why the program preferred its own reading, as the end of a sentence.
    """

    formula: op.Formula
    step: Step
    why: str


def alternatives(chronology: Chronology, event: Event) -> tuple[Alternative, ...]:
    """Return the other readings of an event's date that come to another date than the one that counts now."""
    article = chronology.articles().get(event.article)
    if article is None:
        return ()
    mentions = chronology.mentions(article.id)
    formula, mention = _read(event, mentions)
    seen = {words(chronology.try_when(event).step.result)}
    found = []
    for other, why in _readings(formula, mention, article):
        decision = replace(event.decision, when=other)
        step = chronology.try_when(replace(event, decision=decision)).step
        if isinstance(step.result, Dated) and words(step.result) not in seen:
            seen.add(words(step.result))
            found.append(Alternative(other, step, why))
    return tuple(found[:MOST])


def _read(event: Event, mentions: Sequence[Mention]) -> tuple[op.Formula, Mention | None]:
    """Return the formula of the program's reading, and the mention that it was read from."""
    match event.when:
        case op.Mentioned(number=number) if 0 <= number < len(mentions):
            return mentions[number].formula, mentions[number]
    return event.when, None


def _readings(formula: op.Formula, mention: Mention | None, article: Article) -> Iterator[_Reading]:
    """Yield other formulas of the same words, the likeliest first."""
    why = _said(mention, "direction")
    for part in trees.parts(formula):
        if isinstance(part, _Choosing):
            for other, lost in _chosen_otherwise(part, why):
                yield trees.with_anchor(formula, part, other), lost
        if isinstance(part, op.Mentioned):
            lost = _said(mention, "anchor") or "the article tells the other date just before"
            yield trees.with_anchor(formula, part, op.Published()), f"counted from the publication; {lost}"
    if mention is not None and _FIGURES.search(mention.span.of(article.text)):
        yield from _figures_exchanged(formula, _said(mention, "order of figures"))


def _chosen_otherwise(part: _Choosing, why: str) -> Iterator[_Reading]:
    """Yield the same day chosen in other ways: a week, month or year before and after."""
    anchor, what = part.anchor, part.what
    name, unit = shift_words(what), period(what)
    for other, side in ((op.Coming(anchor, what), "coming"), (op.Last(anchor, what), "last")):
        if type(other) is not type(part):
            yield other, f"the {side} {name}; {why or _words_of(part)}"
    if unit.rank >= Unit.WEEK.rank:  # an hour or a part of a day is of its day
        yield op.Moved(part, -1, unit), f"a {unit.value} earlier; {why or _words_of(part)}"
        yield op.Moved(part, 1, unit), f"a {unit.value} later; {why or _words_of(part)}"


def _words_of(part: _Choosing) -> str:
    """Say what speaks for the way a day was chosen, where no verb did."""
    match part:
        case op.Last():
            return "“last” is the one that was over before"
        case op.Next():
            return "“next” is the one after"
        case op.This():
            return "“this” is the one of the same stretch"
        case op.Coming():
            return "the words point ahead"
        case _:
            return _NEWS


def _figures_exchanged(formula: op.Formula, why: str) -> Iterator[_Reading]:
    for part in trees.parts(formula):
        match part:
            case op.Date(year=year, month=month, day=day) if 0 < day <= _MONTHS and day != month:
                other = op.Date(year, day, month)
                lost = why or "this is how texts like it mostly write figures"
                yield trees.with_anchor(formula, part, other), f"day and month exchanged; {lost}"


def _said(mention: Mention | None, rule: str) -> str:
    """Return what the tagger noted about a decision, if it did."""
    reasons = mention.derivation if mention is not None else ()
    return next((each.says for each in reasons if each.rule == rule), "")
