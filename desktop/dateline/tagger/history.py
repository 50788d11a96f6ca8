"""Anchors in a history: every date counts from the dates told before; years carry on.

"On 5 June" after "1967" is a day of 1967, "the following day" the day after the last day told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dateline.formula.calendar import Unit, civil_at
from dateline.formula.operators import (
    After,
    Before,
    Coming,
    Date,
    Formula,
    In,
    Last,
    Mentioned,
    Nearest,
    Next,
    Published,
    Rest,
    This,
)  # fmt: skip
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated, Result
from dateline.formula.shifts import MonthDay, Shift, Weekday, granularity
from dateline.model import Reason
from dateline.tagger import reasons, trees
from dateline.tagger.context import word_before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft
from dateline.tagger.news import WAITING, is_date

_BACKWARD = frozenset(("unitbefore", "unitsbefore", "named_before"))
"""A look back from which the story returns."""
_DEEPEST = 30
"""So many dates may count one from the other; nobody would follow more."""
_YEARS = frozenset(("year_date", "year_bc", "year_ad", "monthyear"))
_ASIDE_YEARS = 25
_REMEMBERED = 5_000


@dataclass
class _Latest:
    """Where the last date known to each unit stands, by the rank of the unit."""

    numbers: dict[int, int] = field(default_factory=dict)

    def known_to(self, unit: Unit) -> int | None:
        """Return the last date that is known to a unit or to a finer one."""
        rank = unit.rank
        return max([number for known, number in self.numbers.items() if known <= rank], default=None)


@lru_cache(maxsize=_REMEMBERED)
def _by_itself(formula: Formula) -> Step:
    """Compute a formula that counts from no other expression."""
    return resolve(formula, Context())


@dataclass
class _Story:
    """The dates told so far, with what they come to where the text alone gives it.

    Attributes:
        text: The text.
        cues: The cues of its language.
        drafts: Its expressions so far.
        grains: The unit that each is known to; None for what is no date.
        context: Their computations.
        told: The last dates, for each unit that they are known to.
        main: The same without looks aside ("the treaty of 1839", "the previous year").
        depths: How many dates each counts from, one behind the other.
    """

    text: str
    cues: Cues
    drafts: list[Draft] = field(default_factory=list)
    grains: list[Unit | None] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    told: _Latest = field(default_factory=_Latest)
    main: _Latest = field(default_factory=_Latest)
    depths: list[int] = field(default_factory=list)

    def anchor(self, number: int) -> Formula:
        """Return a date of the story to count from; a long chain of dates is cut by writing one out."""
        result = self.context.mention(number).result
        if self.depths[number] < _DEEPEST or not isinstance(result, Dated) or result.start is None:
            return Mentioned(number)
        year, month, day = civil_at(result.start)
        return Date(year, month, day)

    def add(self, draft: Draft) -> None:
        """Add the next date of the story."""
        number, counted = len(self.drafts), [] if isinstance(draft.formula, Date) else _counted_from(draft)
        step = resolve(draft.formula, self.context) if counted else _by_itself(draft.formula)
        self.context.remember(number, step)
        self.drafts.append(draft)
        self.depths.append(1 + max([self.depths[each] for each in counted]) if counted else 1)
        self.grains.append(_grain(step.result) if is_date(draft) else None)
        self._note(number)

    def _is_aside(self, number: int, word: str) -> bool:
        """Tell whether a year behind a word is said in passing, or lies far from the days told so far."""
        draft = self.drafts[number]
        if self.cues.has(word, "aside_in_a_story"):
            return True
        if draft.form == "monthyear":
            return False
        last = self.main.known_to(Unit.MONTH)
        if last is None:
            return False
        here, there = _year(self.context.mention(number).result), _year(self.context.mention(last).result)
        return here is not None and there is not None and abs(here - there) > _ASIDE_YEARS

    def _is_outside(self, draft: Draft, word: str) -> bool:
        """Tell whether a date stands outside the story: "since 1513", "(1790)", "the August 1792 revolt"."""
        described = draft.form == "monthyear" and self.cues.has(word, "before_a_described_month")
        return self.cues.has(word, "outside_a_story") or described

    def _note(self, number: int) -> None:
        grain, draft = self.grains[number], self.drafts[number]
        if grain is None:
            return
        in_passing, outside = draft.form in _BACKWARD, False
        if draft.form in _YEARS:
            word = word_before(self.text, draft.start).lower()
            bracketed = _is_in_brackets(self.text, draft)
            in_passing = bracketed or self._is_aside(number, word)
            outside = bracketed or self._is_outside(draft, word)
        if not outside:
            self.told.numbers[grain.rank] = number
        if not in_passing:
            self.main.numbers[grain.rank] = number


def _is_in_brackets(text: str, draft: Draft) -> bool:
    return text[max(0, draft.start - 1) : draft.start] == "(" and text[draft.end : draft.end + 1] == ")"


def _counted_from(draft: Draft) -> list[int]:
    return [part.number for part in trees.parts(draft.formula) if isinstance(part, Mentioned)]


def _year(result: Result) -> int | None:
    return civil_at(result.start).year if isinstance(result, Dated) and result.start is not None else None


def _grain(result: Result) -> Unit | None:
    """Return the unit that a date with two bounds is known to."""
    if isinstance(result, Dated) and result.start is not None and result.end is not None:
        return result.granularity
    return None


def anchored(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give every expression the date of the story that it counts from."""
    story = _Story(text, cues)
    for draft in drafts:
        story.add(_carried(story, draft))
    return story.drafts


def _carried(story: _Story, draft: Draft) -> Draft:
    if isinstance(draft.formula, Date):
        return draft
    formula = trees.changed(draft.formula, lambda part: _placed(story, draft, part))
    if formula is draft.formula or formula == draft.formula:
        return draft
    numbers = _counted_from(replace(draft, formula=formula))
    if not numbers:
        return draft.because(Reason("anchor", "counts from the dates told before"), formula)
    told = story.drafts[numbers[0]]
    return draft.because(reasons.told_before(story.text[told.start : told.end]), formula)


def _placed(story: _Story, draft: Draft, part: Formula) -> Formula | None:
    """Return what a part of a formula becomes in this story; None to leave it as it is."""
    what = trees.bare(part)
    if what is not None:
        return _named(story, what)
    match part:
        case In(Published(), what):
            number = story.told.known_to(Unit.DAY)
            return None if number is None else This(story.anchor(number), what)
        case This(Published(), Unit() as what) if draft.form in ("theyear", "theunit", "thisunit", "part"):
            number = story.told.known_to(what)
            return None if number is None else This(story.anchor(number), what)
        case Rest(Published(), what) if (number := story.told.known_to(what)) is not None:
            return This(story.anchor(number), what)
        case Before(Mentioned(-1), _, unit) | After(Mentioned(-1), _, unit):
            return trees.with_anchor(part, WAITING, _anchor(story, unit))
        case Next(Mentioned(-1), what) | Last(Mentioned(-1), what) | This(Mentioned(-1), what):
            return trees.with_anchor(part, WAITING, _anchor(story, granularity(what)))
        case Mentioned(number=-1):
            return _anchor(story, Unit.DAY)
        case _:
            return None


def _named(story: _Story, what: Shift) -> Formula | None:
    """Place a month, a day or a season by the last date of the story."""
    if isinstance(what, Weekday | MonthDay):
        number = story.told.known_to(Unit.MONTH)
        if number is None:
            return None
        near = Coming if isinstance(what, Weekday) else Nearest
        return near(story.anchor(number), what)
    number = story.main.known_to(Unit.YEAR)
    if number is None:
        return None
    grain = story.grains[number]
    if grain is not None and grain.rank < Unit.YEAR.rank:
        return Nearest(story.anchor(number), what)
    return This(story.anchor(number), what)


def _anchor(story: _Story, unit: Unit) -> Formula:
    number = story.told.known_to(unit)
    if number is None:
        number = story.told.known_to(Unit.MILLENNIUM)
    return Published() if number is None else story.anchor(number)
