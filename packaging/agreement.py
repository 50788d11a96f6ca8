"""Tells whether what the tagger made of a text agrees with the result that another parser's test expects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.formula import operators as op
from dateline.formula import standards
from dateline.formula.calendar import DAY_SECONDS, Interval, Unit, civil_at, enclosing, moment
from dateline.formula.resolve import Context, Step
from dateline.formula.results import Amount, Dated, Kind, Recurring, Unknown, Vagueness
from dateline.tagger.tagger import Tagger

_NO_REFERENCE = "2020-06-15T12:00:00"
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.YEAR: 365, Unit.WEEKEND: 2, Unit.QUARTER: 90, Unit.DECADE: 3650, Unit.CENTURY: 36500}  # fmt: skip
_CLOCK = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_GRAINS = {"year": Unit.YEAR, "quarter": Unit.QUARTER, "month": Unit.MONTH, "week": Unit.WEEK, "day": Unit.DAY, "hour": Unit.HOUR, "minute": Unit.MINUTE, "second": Unit.SECOND}  # fmt: skip
_SIDES = frozenset(("before", "after", "since", "until"))
_PARTS = frozenset(("start", "mid", "end"))
"""Suites cut "early" and "late" by halves, thirds or days: what counts is the whole that the part is of."""
Parts = dict[str, int]


class Expected(NamedTuple):
    """What a test expects.

    Attributes:
        kind: The test suite's type.
        start: Offset of the words, and
        end: after them.
        timexes: Values in the suite's dialect of TIMEX.
        bounds: Start and end of each resolution that it accepts, the end exclusive.
        mods: Its modifiers ("before", "since", "start").
        grain: The unit that a point is known to.
        parts: The parts of start and end that it checks.
    """

    kind: str
    start: int
    end: int
    timexes: tuple[str | None, ...]
    bounds: tuple[tuple[str | None, str | None], ...]
    mods: frozenset[str]
    grain: str | None = None
    parts: tuple[Parts, Parts] = ({}, {})


class Answer(NamedTuple):
    """One mention that the tagger found, and what it came to."""

    start: int
    end: int
    type: str
    step: Step


def published(reference: str | None) -> Dated:
    """Return a reference instant as a publication date with its time of day."""
    year, month, day, hour, minute, second = map(int, re.findall(r"\d+", reference or _NO_REFERENCE)[:6])
    at = moment(year, month, day) + hour * 3600 + minute * 60 + second
    return Dated(Kind.ON, at, at + 1, Unit.SECOND)


def answers(tagger: Tagger, text: str, reference: str | None) -> tuple[Answer, ...]:
    """Return every mention of a text with its computation."""
    mentions = tagger.tag(text)
    context = Context(published(reference), tuple(mention.formula for mention in mentions))
    return tuple(
        Answer(each.span.start, each.span.end, each.type.value, context.mention(number))
        for number, each in enumerate(mentions)
    )


def agrees(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """Tell whether an answer overlaps with the words and means the same."""
    if answer.start >= expected.end or answer.end <= expected.start:
        return False
    match expected.kind, answer.step.result:
        case "duration", Amount() as amount:
            return _same_amount(expected, amount)
        case "duration", Dated():
            return standards.timex(answer.step).value in expected.timexes
        case "set", Recurring(value=value):
            return _plain(value) in {_plain(each or "") for each in expected.timexes}
        case "parts", Dated() as dated:
            covered = answer.end >= expected.end - 1
            return _same_parts(expected.parts, dated, answer.step, covered=covered)
        case _, Vagueness(reference=reference_word):
            return reference_word in expected.timexes
        case _, Unknown():
            return bool(expected.bounds) and all(is_none(each) for each in expected.bounds)
        case _, Dated() as dated:
            return _same_date(expected, dated, answer.step, reference)
        case _:
            return False


def is_none(bounds: tuple[str | None, str | None]) -> bool:
    """Tell whether a suite says that the words name no day that exists."""
    return all(each is None or each[:10] in ("not resolv", "0001-01-01") for each in bounds)


def _plain(value: str) -> str:
    """Write a repetition in one dialect: "T15" for every day at 15:00, P3M for quarterly."""
    value = value.removeprefix("XXXX-XX-XX").removesuffix(":00")
    return {"P1Q": "P3M", "P1WE": "XXXX-WXX-WE"}.get(value, value)


def _same_amount(expected: Expected, amount: Amount) -> bool:
    if standards.duration(amount) in expected.timexes:
        return True
    seconds = 0.0
    for count, unit in amount.parts:
        if count is None or unit not in _DAYS | _CLOCK:
            return False
        seconds += count * (_CLOCK.get(unit) or _DAYS[unit] * DAY_SECONDS)
    return any(start and start.isdigit() and int(start) == round(seconds) for start, _ in expected.bounds)


def _same_parts(parts: tuple[Parts, Parts], dated: Dated, step: Step, *, covered: bool) -> bool:
    """Compare the parts that are checked, as finely as the answer is known.

    chrono gives a day the hour of its reference, or noon: that counts only if the words are all read.
    """
    first, last = _ends(dated, step)
    named, until = parts
    return _has(named, first, dated.granularity, covered=covered) and (
        not until or _has(until, last, dated.granularity, covered=covered)
    )


def _has(parts: Parts, at: int | None, grain: Unit, *, covered: bool) -> bool:
    if at is None:
        return False
    civil, clock = civil_at(at), at % DAY_SECONDS
    known = {"year": civil.year}
    if grain.rank <= Unit.SEASON.rank:
        known |= {"month": civil.month}
    if grain.rank <= Unit.WEEK.rank:
        known |= {"day": civil.day}
    if grain.rank <= Unit.HOUR.rank:
        known |= {"hour": clock // 3600, "minute": clock // 60 % 60, "second": clock % 60}
    if not covered and parts.keys() - known:
        return False
    names = parts.keys() & known
    return (bool(names) or not parts) and all(parts[name] == known[name] for name in names)


def _ends(dated: Dated, step: Step) -> tuple[int | None, int | None]:
    """Return where a date begins and where its last unit begins: "to 5 May" ends with the start of 5 May."""
    if dated.kind not in (Kind.FROM_TO, Kind.BETWEEN) or dated.end is None or len(step.inputs) != 2:
        return dated.start, dated.end
    last = step.inputs[1].result
    return dated.start, last.start if isinstance(last, Dated) else dated.end


def _same_date(expected: Expected, dated: Dated, step: Step, reference: str | None) -> bool:
    if _same_value(expected, step) or _same_part_of_day(expected, dated, step, reference):
        return True
    return any(
        _same_bounds(expected, dated, step, start, end, reference)
        for start, end in expected.bounds
        if start or end
    )


def _same_value(expected: Expected, step: Step) -> bool:
    """Tell whether the TIMEX value is one of those expected, whole or (times without a day) after the T."""
    value = standards.timex(step).value
    if value in expected.timexes:
        return True
    part = value.partition("T")[2]
    by_name = expected.kind == "timerange" and part.isalpha()
    return by_name and f"T{part}" in expected.timexes


def _same_part_of_day(expected: Expected, dated: Dated, step: Step, reference: str | None) -> bool:
    """Tell whether both name the same part of the same day, whatever hours they give it."""
    code = standards.timex(step).value.partition("T")[2]
    if not code.isalpha() or not any((timex or "").endswith("T" + code) for timex in expected.timexes):
        return False
    days = [moment_of(start, reference) for start, _ in expected.bounds]
    return dated.start is not None and any(
        day is not None and day // DAY_SECONDS == dated.start // DAY_SECONDS for day in days
    )


def _same_bounds(
    expected: Expected, dated: Dated, step: Step, start: str | None, end: str | None, reference: str | None
) -> bool:
    first, last = moment_of(start, reference), moment_of(end, reference)
    if any(mod.split("-")[0] in _SIDES for mod in expected.mods) or expected.kind == "datetimeOpenInterval":
        return _is_same_side(dated, first, last)
    whole = Interval(*dated.frame) if dated.frame else None
    if whole is not None and first is not None and last is not None and expected.mods & _PARTS:
        return whole.start <= first and last <= whole.end
    for begins, ends in _readings(dated, step, whole):
        if first is not None and last is not None:
            if _alike(expected, first, begins) and any(_alike(expected, last, one) for one in ends):
                return True
        elif first is not None and last is None and _is_point(expected, first, begins, ends[0], dated):
            return True
    return False


def _readings(
    dated: Dated, step: Step, whole: Interval | None
) -> Iterator[tuple[int | None, tuple[int | None, ...]]]:
    """Yield the begin of an answer with the ends that other suites give it: after the last unit, or before."""
    begins, before = _ends(dated, step)
    hour = enclosing(before, Unit.HOUR).end if before is not None else None
    yield begins, (dated.end, before, hour)
    if isinstance(step.formula, op.Run) and dated.start is not None and dated.end is not None:
        yield dated.start - DAY_SECONDS, (dated.end - DAY_SECONDS,)
        yield dated.start + DAY_SECONDS, (dated.end + DAY_SECONDS,)
    if whole is not None:
        yield whole.start, (whole.end,)


def _is_same_side(dated: Dated, first: int | None, last: int | None) -> bool:
    edges = {dated.start, dated.end, *(dated.frame or ())} - {None}
    return any(edge is not None and edge in edges for edge in (first, last))


def _alike(expected: Expected, wanted: int, got: int | None) -> bool:
    if got is None:
        return False
    if expected.kind in ("time", "timerange"):
        return wanted % DAY_SECONDS == got % DAY_SECONDS
    return wanted == got


def _is_point(expected: Expected, wanted: int, begins: int | None, ends: int | None, dated: Dated) -> bool:
    """Tell whether a point is where the answer begins, known to the same unit where the suite says one."""
    if not _alike(expected, wanted, begins) or begins is None:
        return False
    if expected.kind in ("datetime", "time") and expected.grain is None:
        return dated.granularity.rank <= Unit.HOUR.rank
    if expected.grain in _GRAINS:
        unit = _GRAINS[expected.grain]
        return ends == enclosing(begins, unit).end or (unit in _CLOCK and dated.granularity in _CLOCK)
    return ends == begins + DAY_SECONDS


def moment_of(written: str | None, reference: str | None) -> int | None:
    """Read "2016-11-07 05:00:00", "2016-11-07" or "05:00:00" (on the day of reference)."""
    if not written or not written[0].isdigit():
        return None
    if ":" in written[:3]:
        written = f"{(reference or _NO_REFERENCE)[:10]} {written}"
    numbers = [int(each) for each in re.findall(r"\d+", written)[:6]]
    if len(numbers) < 3:
        return None
    hour, minute, second = (*numbers[3:], 0, 0, 0)[:3]
    return moment(*numbers[:3]) + hour * 3600 + minute * 60 + second
