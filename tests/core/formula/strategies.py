"""Random days, shifts and formulas for the property tests of the date algebra."""

from __future__ import annotations

from hypothesis import strategies as st

from dateline.formula import holidays
from dateline.formula import operators as op
from dateline.formula.calendar import Unit, day_number
from dateline.formula.shifts import (
    DAY_PARTS,
    SEASONS,
    Clock,
    DayPart,
    Half,
    Holiday,
    Month,
    MonthDay,
    Quarter,
    Season,
    Weekday,
    YearDay,
)

DAYS = st.integers(day_number(-9000, 1, 1), day_number(9000, 1, 1))
"""Day numbers, a thousand years away from the ends of the calendar."""

NEWS_DAYS = st.integers(day_number(1900, 1, 1), day_number(2100, 1, 1))

UNITS = st.sampled_from(
    [unit for unit in Unit if unit not in (Unit.DAYPART, Unit.WEEKEND, Unit.FORTNIGHT, Unit.MILLENNIUM)]
)

DAY_SHIFTS = st.one_of(
    st.builds(Weekday, st.integers(1, 7)),
    st.builds(MonthDay, st.integers(1, 31)),
    st.builds(YearDay, st.integers(1, 12), st.integers(1, 28)),
    st.builds(Holiday, st.sampled_from(sorted(holidays.RULES))),
)

SHIFTS = st.one_of(
    UNITS,
    DAY_SHIFTS,
    st.builds(Month, st.integers(1, 12)),
    st.builds(Season, st.sampled_from(sorted(SEASONS))),
    st.builds(Quarter, st.integers(1, 4)),
    st.builds(Half, st.integers(1, 2)),
    st.builds(DayPart, st.sampled_from(sorted(DAY_PARTS))),
    st.builds(Clock, st.integers(0, 23), st.integers(0, 59)),
)

DATES = st.one_of(
    st.builds(op.Date, st.integers(-3000, 3000), st.integers(0, 12)),
    st.builds(op.Date, st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 28)),
)

ANCHORS = st.one_of(st.just(op.Published()), DATES)

COUNTS = st.integers(1, 400)

FORMULAS = st.recursive(
    ANCHORS,
    lambda inner: st.one_of(
        st.builds(op.Last, inner, SHIFTS),
        st.builds(op.Next, inner, SHIFTS),
        st.builds(op.This, inner, SHIFTS),
        st.builds(op.Recent, inner, SHIFTS),
        st.builds(op.Coming, inner, SHIFTS),
        st.builds(op.Nearest, inner, SHIFTS),
        st.builds(op.Before, inner, COUNTS, UNITS),
        st.builds(op.After, inner, COUNTS, UNITS),
        st.builds(op.Moved, inner, COUNTS, UNITS),
        st.builds(op.In, inner, SHIFTS),
        st.builds(op.Nth, inner, st.integers(1, 5), SHIFTS),
        st.builds(op.Part, inner, st.sampled_from(["START", "MID", "END"])),
        st.builds(op.About, inner),
        st.builds(op.Between, inner, inner),
        st.builds(op.FromTo, inner, inner),
        st.builds(op.Till, inner),
        st.builds(op.By, inner),
        st.builds(op.Past, inner),
        st.builds(op.Since, inner),
        st.builds(op.Earlier, inner),
        st.builds(op.Later, inner),
        st.builds(op.Opening, inner, UNITS),
        st.builds(op.Closing, inner, UNITS),
    ),
    max_leaves=3,
)
