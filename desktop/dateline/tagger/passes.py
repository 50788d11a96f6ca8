"""The clean-up after the chart, in order, one small function each.

Every pass takes the text and the drafts and returns the drafts; what it changes gets one more reason.
The order matters: what is no time must be gone before anything is anchored to it, and directions must
be known before ranges and bounds wrap the formulas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from dateline.formula.calendar import Unit
from dateline.formula.operators import After, Before, Each, Lately, Length, Published, Recent, Ref, Run, This
from dateline.formula.shifts import Weekday
from dateline.model import Reason, TimexType
from dateline.tagger import (
    ages,
    anchors,
    bounds,
    countries,
    counts,
    figures,
    ranges,
    repeats,
    shared,
    weekdays,
)
from dateline.tagger.anchors import Domain
from dateline.tagger.context import word_after, word_before
from dateline.tagger.cues import Cues
from dateline.tagger.direction import ahead, directed, within
from dateline.tagger.drafts import Draft
from dateline.tagger.lookalikes import CLAUSE, is_lookalike
from dateline.tagger.trailing import without_count
from dateline.tagger.wordlists import is_in

_SUM = re.compile(r"(?:[$€£¥] ?[\d.,]+|\b\d[\d.,]*\w*(?: \w+)?|%) $")
"""Before "a year" where it means each year: a sum or a number of things."""
_DESCRIBING = frozenset(("quarter", "season_date", "part", "yearearlier", "amount"))


def run(text: str, drafts: list[Draft], domain: Domain | None, cues: Cues) -> list[Draft]:
    """Apply every pass in order, with the cues of the language."""
    drafts = counts.without_hours(text, repeats.each(text, drafts, partial(_likely, text)))
    drafts = repeats.each(text, figures.ordered(drafts), partial(_cut, text, cues))
    drafts = shared.with_years(text, drafts, cues)
    drafts = repeats.each(text, drafts, partial(_turned, text, cues))
    drafts = anchors.anchored(text, countries.placed(text, drafts, cues), domain, cues)
    return bounds.bounded(text, ranges.joined(text, [ages.to_come(draft) for draft in drafts]), cues)


def _likely(text: str, draft: Draft) -> tuple[Draft, ...]:
    """Leave what is no time, and the number behind a date that counts something else."""
    draft = without_count(text, draft)
    return () if is_lookalike(text, draft) else (draft,)


def _cut(text: str, cues: Cues, draft: Draft) -> Iterator[Draft]:
    """Cut an expression to what is one, and read it as what the words around it make of it."""
    for part in figures.across_lines(text, draft):
        cut = figures.possessive(text, part)
        if not any_such_day(text, cut, cues):
            cut = ages.in_years(without_that(text, without_verb(text, cut, cues), cues))
            cut = some_day(text, rate(text, counted_from_event(text, cut, cues), cues), cues)
            cut = without_over(text, without_article(text, cut, cues), cues)
            yield weekdays.agreed(text, business_year(text, cut, cues), cues)


def _turned(text: str, cues: Cues, draft: Draft) -> tuple[Draft]:
    """Turn an expression to the past or the future."""
    return (within(text, ahead(text, directed(text, draft, cues), cues), cues),)


def counted_from_event(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "two days after the vote" as an amount of time: what it counts from is no date."""
    if not isinstance(draft.formula, After | Before):
        return draft
    said = text[draft.start : draft.end]
    word = said.split()[-1].lower()
    if not cues.has(word, "counted_from") or not CLAUSE.match(text, draft.end):
        return draft
    match draft.formula:
        case After(count=count, unit=unit) | Before(count=count, unit=unit):
            end = draft.start + len(said[: -len(word)].rstrip())
            reason = Reason("counted from an event", f"“{word}” is followed by what happened")
            reasons = (*draft.reasons, reason)
            return Draft(draft.start, end, TimexType.DURATION, Length(count, unit), "amount", reasons)
        case _:
            return draft


def rate(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "$3 million a year" as a repetition."""
    if draft.form != "amount":
        return draft
    said = text[draft.start : draft.end]
    counted = cues.has(word_before(text, draft.start), "before_a_rate")
    if not counted and not _SUM.search(text[max(0, draft.start - 30) : draft.start]):
        return draft
    match draft.formula:
        case Length(count=1, unit=unit, mod="") if cues.has(said.split()[0].lower(), "single"):
            reasons = (*draft.reasons, Reason("rate", "so much in each unit"))
            return Draft(draft.start, draft.end, TimexType.SET, Each(unit), "set", reasons)
        case _:
            return draft


def without_that(text: str, draft: Draft, cues: Cues) -> Draft:
    """Leave the conjunction of "he hoped that Monday would do": what is meant is the Monday near the publication."""
    if draft.form != "named_that" or not cues.has(word_before(text, draft.start).lower(), "before_a_clause"):
        return draft
    match draft.formula:
        case This(what=what) if text[draft.start : draft.end].count(" ") == 1:
            near, form = (Recent, "weekday_date") if isinstance(what, Weekday) else (Lately, "month_date")
            return replace(draft, start=draft.start + 5, formula=near(Published(), what), form=form)
        case _:
            return draft


def any_such_day(text: str, draft: Draft, cues: Cues) -> bool:
    """Tell whether a weekday is one of many: "one Friday in 1987" is not the last one."""
    if draft.form != "weekday_date" or not cues.has(word_before(text, draft.start).lower(), "one_of_many"):
        return False
    return cues.has(word_after(text, draft.end), "after_one_of_many")


def some_day(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "will one day rise" as a day to come that nobody knows."""
    if draft.form != "amount" or not cues.has(text[draft.start : draft.end].lower(), "some_day"):
        return draft
    words = (word_before(text, draft.start).lower(), word_after(text, draft.end))
    if not any(is_in(word, "verbs_of_the_future") for word in words):
        return draft
    reasons = (*draft.reasons, Reason("some day", "“one day” with a verb of the future is no length"))
    return Draft(draft.start, draft.end, TimexType.DATE, Ref("FUTURE_REF"), "ref", reasons)


def without_article(text: str, draft: Draft, cues: Cues) -> Draft:
    """Leave the article of what is described by the expression: "the [third-quarter] loss"."""
    if draft.form not in _DESCRIBING:
        return draft
    said = text[draft.start : draft.end]
    article = said.partition(" ")[0]
    if not cues.has(article.lower(), "articles"):
        return draft
    after = word_after(text, draft.end)
    compound = "-" in said or (draft.form == "season_date" and not is_in(after, "after_a_date"))
    return replace(draft, start=draft.start + len(article) + 1) if compound and after else draft


def without_over(text: str, draft: Draft, cues: Cues) -> Draft:
    """Leave the preposition of "it grew over several years": only "for over two years" means more than that."""
    if draft.form != "amount":
        return draft
    word = text[draft.start : draft.end].partition(" ")[0]
    if not cues.has(word.lower(), "over_an_amount"):
        return draft
    if is_in(word_before(text, draft.start).lower(), "before_over"):
        return draft
    match draft.formula:
        case Length(count=count, unit=unit):
            return replace(draft, start=draft.start + len(word) + 1, formula=Length(count, unit))
        case _:
            return draft


def without_verb(text: str, draft: Draft, cues: Cues) -> Draft:
    """Leave the verb of "is expected to last six weeks", which is an amount and not the last six weeks."""
    if draft.form != "lastspan":
        return draft
    verb = text[draft.start : draft.end].partition(" ")[0]
    if not cues.has(verb, "lasting"):
        return draft
    if not cues.has(word_before(text, draft.start).lower(), "before_a_verb"):
        return draft
    match draft.formula:
        case Run(count=count, unit=unit):
            reason = Reason("verb", f"“{verb}” is a verb here")
            moved = replace(draft, start=draft.start + len(verb) + 1, form="amount")
            return moved.because(reason, Length(-count, unit))
        case _:
            return draft


def business_year(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "the year ended Sept. 30" as an amount: it is no year of the calendar."""
    if draft.form != "theyear" or not cues.has(word_after(text, draft.end), "ending_a_year"):
        return draft
    reason = Reason("business year", "a year that ends on another day")
    reasons = (*draft.reasons, reason)
    return Draft(draft.start, draft.end, TimexType.DURATION, Length(1, Unit.YEAR), "amount", reasons)
