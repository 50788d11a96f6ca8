"""What holds for every formula: notation and EDTF round trips, moving anchors, honest bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.formula.strategies import DAY_SHIFTS, DAYS, FORMULAS, NEWS_DAYS
from dateline.formula import edtf, explain, notation, standards
from dateline.formula import operators as op
from dateline.formula.calendar import DAY_SECONDS, Interval, Unit, iso_day
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Kind
from dateline.formula.shifts import Shift, YearDay
from dateline.formula.words import words


def published(day: int) -> Dated:
    """Return a day as an anchor."""
    return Dated(Kind.ON, day * DAY_SECONDS, (day + 1) * DAY_SECONDS, Unit.DAY)


@given(FORMULAS)
def test_notation_round_trip(formula: op.Formula) -> None:
    """What is written is read back as the same formula."""
    assert notation.read(notation.write(formula)) == formula


@given(FORMULAS, NEWS_DAYS)
def test_every_formula_has_a_name_and_an_explanation(formula: op.Formula, day: int) -> None:
    """TIMEX3, EDTF, words and the explanation exist for whatever comes out."""
    step = resolve(formula, Context(published(day)))
    assert standards.timex(step).value
    assert words(step.result)
    assert explain.sentences(step)
    standards.edtf(step)


@given(FORMULAS, NEWS_DAYS)
def test_bounds_are_in_order(formula: op.Formula, day: int) -> None:
    """The start of a result lies before its end, always."""
    result = resolve(formula, Context(published(day))).result
    if isinstance(result, Dated) and result.start is not None and result.end is not None:
        assert result.start < result.end


@given(FORMULAS, NEWS_DAYS)
def test_edtf_never_says_more_than_the_bounds(formula: op.Formula, day: int) -> None:
    """Reading back the EDTF gives bounds that hold the result's own days."""
    step = resolve(formula, Context(published(day)))
    text = standards.edtf(step)
    if not text:
        return
    again = edtf.read(text)
    assert isinstance(again, Dated), text
    first, last = standards.earliest(step.result), standards.latest(step.result)
    assert first is None or (standards.earliest(again) or first) <= first or first.startswith("-")
    assert last is None or (standards.latest(again) or last) >= last or last.startswith("-")


@given(DAYS)
def test_edtf_days_round_trip(day: int) -> None:
    """A day written as EDTF is read back as the same day."""
    again = edtf.read(iso_day(day))
    assert isinstance(again, Dated)
    assert again.start == day * DAY_SECONDS


@given(NEWS_DAYS, st.integers(-3000, 3000), st.integers(1, 500))
def test_counted_days_move_with_their_anchor(day: int, moved: int, count: int) -> None:
    """Shifting the publication date by n days shifts "so many days ago" by n days."""
    formula = op.Before(op.Published(), count, Unit.DAY)
    here, there = (resolve(formula, Context(published(at))).result for at in (day, day + moved))
    assert isinstance(here, Dated)
    assert isinstance(there, Dated)
    assert there.start is not None
    assert here.start is not None
    assert there.start - here.start == moved * DAY_SECONDS


@given(NEWS_DAYS, st.integers(-50, 50))
def test_weekdays_move_by_whole_weeks(day: int, weeks: int) -> None:
    """Shifting the publication date by whole weeks shifts "last Monday" by as many."""
    formula = notation.read("Last(Published(), Weekday(1))")
    here, there = (resolve(formula, Context(published(at))).result for at in (day, day + 7 * weeks))
    assert isinstance(here, Dated)
    assert isinstance(there, Dated)
    assert (there.start or 0) - (here.start or 0) == 7 * weeks * DAY_SECONDS


@given(st.builds(op.Date, st.integers(-3000, 3000), st.integers(1, 12)), NEWS_DAYS, NEWS_DAYS)
def test_explicit_dates_ignore_the_publication_date(formula: op.Formula, one: int, other: int) -> None:
    """A date given in full is the same whenever the article was published, or never."""
    results = {
        resolve(formula, Context(anchor)).result for anchor in (published(one), published(other), None)
    }
    assert len(results) == 1


@given(DAY_SHIFTS, NEWS_DAYS)
def test_last_recent_coming_and_next_lie_in_order(what: Shift, day: int) -> None:
    """Last is over before the anchor, recent has begun, coming is not over, next is wholly ahead.

    A day of the year that was less than a month ago is the coming one too.
    """
    context = Context(published(day))
    anchor = Interval(day * DAY_SECONDS, (day + 1) * DAY_SECONDS)
    last, recent, coming, following = (
        resolve(choose(op.Published(), what), context).result
        for choose in (op.Last, op.Recent, op.Coming, op.Next)
    )
    assert isinstance(last, Dated)
    assert isinstance(recent, Dated)
    assert isinstance(coming, Dated)
    assert isinstance(following, Dated)
    assert (last.end or 0) <= anchor.start
    just_gone = isinstance(what, YearDay) and anchor.start - (recent.end or 0) < 31 * DAY_SECONDS
    assert coming == recent if just_gone else anchor.start < (coming.end or 0)
    assert (recent.start or 0) < anchor.end <= (following.start or 0)
