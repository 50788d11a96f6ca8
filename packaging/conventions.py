"""Where other parsers decide by a convention of their own: such cases are left out of the count, each with its reason.

A convention is recognised by what came out, never by the case: the answer differs from the expected result in
exactly the way that the convention says, or the words are not English that an article would use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from agreement import Answer, Expected, agrees, is_none, moment_of, published

from dateline.formula import holidays
from dateline.formula import operators as op
from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS, Unit, shift
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated, Kind, Vagueness
from dateline.formula.shifts import Clock, Holiday
from dateline.tagger import trees

_SLANG = re.compile(
    r"\b(?:asap|as soon as possible|eod|eom|eoy|end of (?:the )?day|my (?:day|week|weekend|month)|lunch(?:time)?|dinner(?:time)?|breakfast(?:time)?|"
    r"brunch|\d+(?::\d\d)?[ap]|\d+(?::\d\d)?\s?ampm|[a-z\d]+ish|tmrw|tmr|tom|2m|noonish|wk|bimonthly|"
    r"ou|workweek|(?:working|business) (?:day|week)s?|yuandan)\b|@|(?:^|(?<= ))[+-]\d+\s?[a-z]",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\d|\b(?:ago|later(?! than)|now|today|tomorrow|yesterday|week|month|year|time|early|late|middle|end|half|quarter|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty)\b",
    re.IGNORECASE,
)
"""What changes a date: an answer that leaves such words out is a miss, no convention."""
_FEW = re.compile(r"\b(?:few|several)\b", re.IGNORECASE)


def convention(text: str, reference: str | None, expected: Expected | None, found: tuple[Answer, ...]) -> str:
    """Return the convention by which a case differs, or "" if it is a miss."""
    if expected is None:
        return _skipped(found)
    if reference is None and any(_is_anchored(each) for each in found):
        return "the test's reference instant is not recorded"
    said = text[expected.start : expected.end]
    if _SLANG.search(said):
        return "words of chat programs: EOD, 7p, 3ish, business days, meals as times"
    if _FEW.search(said):
        return "a few are three there, unknown here"
    near = [each for each in found if _has_read(text, expected, each, found)]
    for reason, differs in _CONVENTIONS.items():
        if any(differs(expected, each, reference) for each in near):
            return reason
    return ""


def _has_read(text: str, expected: Expected, answer: Answer, found: tuple[Answer, ...]) -> bool:
    """Tell whether an answer lies in the words and nothing that counts is left unread: no number, no other time."""
    if answer.start >= expected.end or answer.end <= expected.start:
        return False
    both_ends = isinstance(answer.step.formula, op.FromTo | op.Between)
    left = text
    for each in found if both_ends else (answer,):
        left = left[: each.start] + " " * (each.end - each.start) + left[each.end :]
    return not _TELLING.search(left[expected.start : expected.end])


def _skipped(found: tuple[Answer, ...]) -> str:
    """Return why a suite expects nothing where only amounts of time or bare years were found."""
    plain = all(
        isinstance(each.step.formula, op.Length | op.Sum) or _is_bare_year(each.step.formula)
        for each in found
    )
    return "amounts of time and bare years are no dates there" if plain else ""


def _is_bare_year(formula: op.Formula) -> bool:
    return isinstance(formula, op.Date) and not formula.month


def _is_anchored(answer: Answer) -> bool:
    """Tell whether an answer counts from the publication date."""
    return any(isinstance(each.formula, op.Published | op.Instant) for each in _steps(answer.step))


def _again(expected: Expected, answer: Answer, formula: op.Formula, reference: str | None) -> bool:
    """Tell whether the answer would agree with another formula."""
    return agrees(expected, _computed(answer, formula, reference), reference)


def _computed(answer: Answer, formula: op.Formula, reference: str | None) -> Answer:
    """Return the answer that another formula would give."""
    context = Context(published(reference), _mentions(answer.step))
    return replace_step(answer, resolve(formula, context))


def replace_step(answer: Answer, step: Step) -> Answer:
    """Return an answer with another computation."""
    return Answer(answer.start, answer.end, answer.type, step)


def _mentions(step: Step) -> tuple[op.Formula, ...]:
    """Return the formulas of the mentions that a step counts from, at their numbers."""
    known: dict[int, op.Formula] = {}
    for each in _steps(step):
        if isinstance(each.formula, op.Mentioned) and each.inputs:
            known[each.formula.number] = each.inputs[0].formula
    return tuple(known.get(number, op.Ref("PAST_REF")) for number in range(max(known, default=-1) + 1))


def _steps(step: Step) -> Iterator[Step]:
    yield step
    for each in step.inputs:
        yield from _steps(each)


def _forward(part: op.Formula) -> op.Formula | None:
    match part:
        case op.Recent(anchor=op.Published(), what=what) | op.Lately(anchor=op.Published(), what=what):
            return op.Coming(op.Published(), what)
        case op.Nearest(anchor=op.Published(), what=what) | op.This(anchor=op.Published(), what=what):
            return op.Coming(op.Published(), what)
        case op.Coming(anchor=op.Published(), what=what):
            return op.Recent(op.Published(), what)
        case _:
            return None


def _leans(expected: Expected, answer: Answer, reference: str | None) -> bool:
    formula = trees.changed(_flat(answer.step), _forward)
    return formula != _flat(answer.step) and _again(expected, answer, formula, reference)


def _flat(step: Step) -> op.Formula:
    """Return the formula with the mentions that it counts from put in."""
    known = {
        each.formula: each.inputs[0].formula
        for each in _steps(step)
        if isinstance(each.formula, op.Mentioned) and each.inputs
    }
    formula = step.formula
    for mention, inner in known.items():
        formula = trees.with_anchor(formula, mention, inner)
    return formula


def _other_zone(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """A time with a zone is turned into the reference's zone there; here it stays as written."""
    dated = answer.step.result
    if not isinstance(dated, Dated) or not any(
        isinstance(each.formula, op.Zoned) for each in _steps(answer.step)
    ):
        return False
    formula = trees.changed(_flat(answer.step), _forward)
    later = _computed(answer, formula, reference).step.result
    return any(
        agrees(expected, _moved(answer, each, by * HOUR_SECONDS // 2), reference)
        for each in (dated, later)
        if isinstance(each, Dated)
        for by in range(-28, 29)
    )


def _another_half_day(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """A bare hour is the next one to come there, whether before or after noon."""
    dated = answer.step.result
    if not isinstance(dated, Dated) or dated.start is None or dated.end is None:
        return False
    if not any(isinstance(getattr(each.formula, "what", None), Clock) for each in _steps(answer.step)):
        return False
    return any(
        agrees(expected, _moved(answer, dated, by * HOUR_SECONDS), reference) for by in (12, 24, -12, 36)
    )


def _moved(answer: Answer, dated: Dated, by: int) -> Answer:
    start, end = dated.start, dated.end
    moved = replace(dated, start=start and start + by, end=end and end + by, frame=None)
    return replace_step(answer, Step(answer.step.formula, moved, ()))


def _one_further(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """The "next Friday" is the one of next week there, "last May" the one of last year."""

    def further(part: op.Formula) -> op.Formula | None:
        match part:
            case op.Next(anchor=op.Published() as anchor, what=what) if not isinstance(what, Unit):
                return op.Next(op.Next(anchor, what), what)
            case op.Last(anchor=op.Published() as anchor, what=what) if not isinstance(what, Unit):
                return op.Last(op.Last(anchor, what), what)
            case _:
                return None

    formula = trees.changed(_flat(answer.step), further)
    return formula != answer.step.formula and _again(expected, answer, formula, reference)


def _finer(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """Counting weeks, months or years leads to a day there; here to the unit that is counted."""
    dated = answer.step.result
    counts = any(isinstance(each, op.Before | op.After) for each in trees.parts(answer.step.formula))
    if not counts or not isinstance(dated, Dated) or dated.start is None or dated.end is None:
        return False
    points = [moment_of(start, reference) for start, end in expected.bounds if not end]
    return any(point is not None and dated.start <= point < dated.end for point in points)


def _whole_units(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """The last two weeks are those before this one there; here they go up to the day."""
    run = next((each for each in trees.parts(answer.step.formula) if isinstance(each, op.Run)), None)
    dated = answer.step.result
    if run is None or not isinstance(dated, Dated) or dated.start is None or dated.end is None:
        return False
    length = dated.end - dated.start
    for start, end in expected.bounds:
        first, last = moment_of(start, reference), moment_of(end, reference)
        if expected.kind == "parts" and first is not None:  # chrono names the far end alone
            return min(abs(first - dated.start), abs(first - dated.end)) <= 2 * DAY_SECONDS
        if (
            first is not None
            and last is not None
            and abs(last - first - length) <= length // 10 + 2 * DAY_SECONDS
        ):
            return abs(first - dated.start) <= max(length, DAY_SECONDS)
    return False


def _another_day_of_moon(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """Feasts that follow the moon begin the evening before there, and authorities differ by a day."""
    dated = answer.step.result
    named = (getattr(each.formula, "what", None) for each in _steps(answer.step))
    feast = any(isinstance(each, Holiday) and each.name not in holidays.RULES for each in named)
    if not feast or not isinstance(dated, Dated) or dated.start is None:
        return False
    starts = [moment_of(start, reference) for start, _ in expected.bounds]
    return any(start is not None and abs(start - dated.start) <= DAY_SECONDS for start in starts)


def _n_units_on(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """The next two weeks are the second week from now there."""
    match answer.step.formula:
        case op.Run(count=count, unit=unit) if count > 0:
            return _again(expected, answer, op.After(op.Published(), count, unit), reference)
        case _:
            return False


def _first_whole_week(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """The first week of a month is the first that begins in it there."""
    match answer.step:
        case Step(formula=op.Nth(what=Unit.WEEK), result=Dated(start=int(start))):
            wanted = [moment_of(each, reference) for each, _ in expected.bounds]
            return any(each is not None and abs(each - start) <= 7 * DAY_SECONDS for each in wanted)
        case _:
            return False


def _hours_of_parts(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """Parts of the day have other hours there, seasons begin at the solstice, early and late are halves."""
    ahead = trees.changed(_flat(answer.step), _forward)
    return any(_overlaps(expected, each, reference) for each in (answer, _computed(answer, ahead, reference)))


def _overlaps(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """Tell whether the edges lie about where ours do, or, for a part of a whole, in that whole."""
    dated = answer.step.result
    if not isinstance(dated, Dated) or dated.start is None or dated.end is None:
        return False
    parted = any(isinstance(each, op.Part | op.Rest) for each in trees.parts(answer.step.formula))
    slack = _SLACK.get(dated.granularity, 0)
    first, last = dated.frame or (dated.start, dated.end)
    for start, end in expected.bounds:
        begins, ends = moment_of(start, reference), moment_of(end or start, reference)
        if begins is None or ends is None:
            continue
        if parted and first <= begins and ends <= last:
            return True
        if slack and max(abs(begins - dated.start), abs(ends - dated.end)) <= slack:
            return True
    return False


def _left_open(expected: Expected, answer: Answer, _reference: str | None) -> bool:
    """Fiscal and school years and bare seasons have no dates there."""
    return isinstance(answer.step.result, Dated) and all(is_none(each) for each in expected.bounds)


def _centuries(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """The 21st century begins with 2000 there, with 2001 here."""
    dated = answer.step.result
    if not isinstance(answer.step.formula, op.Century) or not isinstance(dated, Dated):
        return False
    return any(
        moment_of(start, reference) == shift(dated.start or 0, -1, Unit.YEAR) for start, _ in expected.bounds
    )


def _now(_expected: Expected, answer: Answer, _reference: str | None) -> bool:
    """What is "now" is the instant there; here it stays open."""
    return isinstance(answer.step.result, Vagueness)


def _from_now(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """What ends "by Friday" begins at the moment of speaking there; here nothing is said of its beginning."""
    dated = answer.step.result
    if not isinstance(dated, Dated) or dated.kind not in (Kind.BEFORE, Kind.AFTER, Kind.FROM_TO):
        return False
    now = published(reference).start
    return any(moment_of(start, reference) == now and bool(end) for start, end in expected.bounds)


def _amount(expected: Expected, answer: Answer, reference: str | None) -> bool:
    """An amount ("for an hour") without more is counted from the moment of speaking there."""
    match answer.step.formula:
        case op.Length(count=count, unit=unit) if count and expected.kind != "duration":
            anchor = _moment(unit)
            readings: tuple[op.Formula, ...] = (
                op.After(anchor, count, unit),
                op.Run(anchor, count, unit),
                op.Before(anchor, count, unit),
            )
        case op.Sum() as whole if expected.kind != "duration":
            lengths = [each for each in trees.parts(whole) if isinstance(each, op.Length) and each.count]
            moved: op.Formula = op.Instant()
            for each in lengths:
                moved = op.Moved(moved, each.count, each.unit)
            readings = (moved,)
        case _:
            return False
    return any(
        _again(expected, answer, each, reference)
        or _finer(expected, _computed(answer, each, reference), reference)
        for each in readings
    )


def _moment(unit: Unit) -> op.Formula:
    return op.Instant() if unit.rank < Unit.DAYPART.rank else op.Published()


_SLACK = {
    Unit.DAYPART: 6 * HOUR_SECONDS,
    Unit.WEEKEND: DAY_SECONDS,
    Unit.SEASON: 24 * DAY_SECONDS,
}
"""How far the edges of what has no sharp ones may lie apart: a morning from midnight on, a solstice."""
_CONVENTIONS: dict[str, Callable[[Expected, Answer, str | None], bool]] = {
    "a bare day or month is the next one there; news leans to the past": _leans,
    "a bare hour is the next to come there": _another_half_day,
    "a time with a zone is turned into another zone there": _other_zone,
    "next Friday is that of next week there, last May that of last year": _one_further,
    "what is counted in weeks or months is known to the day there": _finer,
    "stretches of whole units up to this one there, up to the day here": _whole_units,
    "other hours for parts of the day and weekends, solstices for seasons, halves for early and late": _hours_of_parts,
    "now is an instant there, open here": _now,
    "fiscal and school years and bare seasons are left open there": _left_open,
    "centuries begin with the year 00 there": _centuries,
    "feasts of the moon begin the evening before there, or another day": _another_day_of_moon,
    "the next two weeks are the second week from now there": _n_units_on,
    "the first week of a month is the first that begins in it there": _first_whole_week,
    "until then begins at the moment of speaking there": _from_now,
    "a bare amount of time is a date there, counted from the moment of speaking": _amount,
}
