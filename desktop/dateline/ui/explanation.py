"""How a date came about, made ready to be shown: for an event, or for a phrase that dates none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula import explain, standards
from dateline.formula.calendar import Unit
from dateline.formula.operators import Mentioned
from dateline.formula.results import Dated
from dateline.formula.words import MONTHS
from dateline.model import Review
from dateline.ui.directions import levelled
from dateline.ui.models.event_model import is_undated, status_words, when_words
from dateline.ui.models.undated import reason
from dateline.ui.translation import said, typed_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.formula.explain import Line
    from dateline.formula.resolve import Step
    from dateline.formula.results import Result
    from dateline.model import Article, DatedEvent, Event, Mention

Parts = tuple[tuple[str, bool], ...]
"""Words in pieces, each with whether it was borrowed from an anchor."""

_UNIT_OF_PIECE = {1: Unit.YEAR, 2: Unit.MONTH, 3: Unit.DAY}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything the computation panel shows.

    Attributes:
        event: Number of the event, None for a phrase without one.
        when: The date in pieces; the borrowed ones are tinted.
        headline: What happened, or the phrase.
        facts: Status, attribution, the user's decision.
        said: The words of the text that date it.
        lines: The computation, step by step.
        notes: How the words were read and why the date was attached to the event.
        small: The date in the notations of the standards.
        review: What the user decided about the event.
        undated: There is no date.
        yours: What the user set the date to, and how that counts; empty while the program's date holds.
        program: The date that the program read, in words, where the user set another.
        typed: The date as the user may type it; empty where there is none.
    """

    event: int | None
    when: Parts
    headline: str
    facts: str
    said: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    small: str
    review: Review = Review.UNREVIEWED
    undated: bool = False
    yours: tuple[str, ...] = ()
    program: str = ""
    typed: str = ""


def of_event(
    row: DatedEvent,
    read: Step,
    article: Article | None,
    mentions: tuple[Mention, ...],
    phrases: Mapping[int, str],
) -> Explanation:
    """Explain the date of an event; ``read`` is the program's own, which differs where the user set one."""
    event = row.event
    named = [said("“{}”").format(phrases[number]) for number in event.mentions if number in phrases]
    corrected = event.decision.when is not None
    return Explanation(
        event.id,
        when_parts(row.step.result),
        event.shown_headline,
        _facts(row),
        levelled(said("The text says {}.").format(said(" and ").join(named))) if named else "",
        lines(said_by_phrase(read, event), phrases),
        _notes(event, article, mentions),
        small_print(said_by_phrase(row.step, event)),
        event.decision.review,
        is_undated(row.step.result),
        _yours(row, phrases) if corrected else (),
        when_words(read.result) if corrected else "",
        "" if is_undated(row.step.result) else typed_words(row.step.result),
    )


def said_by_phrase(step: Step, event: Event) -> Step:
    """Leave out that a phrase dates the event, which is said already."""
    phrase = isinstance(step.formula, Mentioned) and step.formula.number in event.mentions
    return step.inputs[0] if phrase and step.inputs else step


def _notes(event: Event, article: Article | None, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    notes = (
        said("You wrote the headline; the program’s is “{}”").format(event.headline)
        if event.decision.headline
        else "",
        said(event.explanation),
        *(_derivation(mentions[number]) for number in event.mentions if number < len(mentions)),
        said("From “{}”").format(article.title) if article else "",
    )
    return tuple(levelled(each) for each in notes if each)


def _yours(row: DatedEvent, phrases: Mapping[int, str]) -> tuple[str, ...]:
    """Say what the user typed and what it came to, with the steps where it counts from another date."""
    typed = row.event.decision.words
    what = said("You set this: “{}”").format(typed) if typed else said("You set this")
    counted = lines(row.step, phrases)
    steps = [f"{line.text} → {line.result}" if line.result else line.text for line in counted]
    return (
        f"{levelled(what)} → {when_words(row.step.result)}",
        *(steps if any(line.borrowed for line in counted) else ()),
    )


def of_phrase(number: int, step: Step, mention: Mention, phrases: Mapping[int, str]) -> Explanation:
    """Explain a phrase that dates no event."""
    return Explanation(
        None,
        when_parts(step.result),
        said("“{}”").format(phrases[number]),
        said("a phrase that dates no event"),
        "",
        lines(step, phrases),
        tuple(levelled(each) for each in [_derivation(mention)] if each),
        small_print(step),
        undated=is_undated(step.result),
    )


def when_parts(result: Result) -> Parts:
    """Return a date in pieces, or in one piece why there is none."""
    if not isinstance(result, Dated):
        return ((reason(result)[:1].upper() + reason(result)[1:], False),)
    if not result.borrowed:
        return ((words(result), False),)
    pieces = ((found[0], found.lastindex) for found in _pieces().finditer(words(result)))
    marked = [(text, _UNIT_OF_PIECE.get(kind or 0) in result.borrowed) for text, kind in pieces]
    return _joined(marked)


def _pieces() -> re.Pattern[str]:
    """Return what takes a date apart into year, month, day and the rest, in the window's language."""
    months = "|".join(re.escape(said(month).rstrip(".")) for month in MONTHS)
    return re.compile(rf"(\b\d{{4}}s?\b(?: BC)?)|(\b(?:{months})\b)|(\b\d{{1,2}}\b(?![:\d]))|(\W+|\w+)")


def lines(step: Step, phrases: Mapping[int, str]) -> tuple[Line, ...]:
    """Explain a computation from the anchor to the result, in the window's language."""
    every = explain.lines(step, phrases)
    return tuple(each._replace(text=levelled(said(each.text)), result=said(each.result)) for each in every)


def small_print(step: Step) -> str:
    """Return the date as EDTF and TIMEX3 write it."""
    edtf, timex = standards.edtf(step), standards.timex(step)
    mod = f" ({timex.mod})" if timex.mod else ""
    return " · ".join(filter(None, (f"EDTF {edtf}" if edtf else "", f"TIMEX3 {timex.value}{mod}")))


def _joined(marked: list[tuple[str, bool]]) -> Parts:
    joined: list[tuple[str, bool]] = []
    for text, borrowed in marked:
        if joined and joined[-1][1] == borrowed:
            joined[-1] = (joined[-1][0] + text, borrowed)
        else:
            joined.append((text, borrowed))
    return tuple(joined)


def _facts(row: DatedEvent) -> str:
    event = row.event
    implied = said("date implied, not stated") if event.implied and event.decision.when is None else ""
    told = said("according to {}").format(event.attribution) if event.attribution else ""
    return " · ".join(filter(None, (status_words(row), implied, told)))


def _derivation(mention: Mention) -> str:
    return "; ".join(said(each.says) for each in mention.derivation if each.says)
