"""What a rule makes: the notation of formulas with slot names in it, compiled to a function.

``Date(year, month, dom)`` is filled from the slots of a match; numbers may be added and multiplied
(``tens + ones``), ``fill(opened, date)`` puts a date in the place that ``Mentioned(-2)`` keeps, and
``later(first, last)`` makes the last unless
it is the earlier one, ``following(first, last)`` the last if it is the very next year, ``inside(year, day)`` the day in that year, ``dayof(month, 20)`` the day of that month, ``month_in(year, 3)`` the month of that year,
``together(amount, amount)`` both amounts, the coarser one first, ``counted_twice(coarse, fine)`` both counts one after the other,
``hours(3, clock)`` what lies between them on one day, ``hours_plain(10, 4)`` the same from 10:00 to 16:00, ``hours_to(clock, 4)`` the same with the second bare, ``named_day(weekday, 13)`` Friday the 13th, ``hour_of(part, 8)`` the hour in that part of a day, ``lasting(time, amount)``
the stretch from that time on, ``in_finer(amount, amount)`` both amounts in the finer unit, ``running(day, amount)`` that from a day on, ``running_to(day, amount)`` that up to it, ``on_day(part, day)`` the part of that day, ``hours_in(part, hours)`` the hours in that part of a day, and ``counted(waiting, date)`` what waits for its anchor, with that anchor. A rule whose production comes to nothing does not match.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dateline.formula import notation, periods
from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    After,
    Before,
    Date,
    Formula,
    FromTo,
    In,
    Length,
    Mentioned,
    Moved,
    Nth,
    Part,
    Published,
    Run,
    Sum,
    Term,
)
from dateline.formula.shifts import Clock, DayPart, Month, MonthDay, Weekday
from dateline.tagger import trees

Production = Callable[[Mapping[str, Any]], Any]

_NOON = 12
_SIZES: tuple[dict[Unit, int], ...] = (
    {Unit.WEEK: 604_800, Unit.DAY: 86_400, Unit.HOUR: 3600, Unit.MINUTE: 60, Unit.SECOND: 1},
    {Unit.DECADE: 120, Unit.YEAR: 12, Unit.MONTH: 1},
)
"""Units that hold a fixed number of one another."""
_HOLE = Mentioned(-2)
"""Where a rule leaves a place open ("the last week of …") for a later rule to ``fill``."""


def _fill(opened: Formula, filling: Formula) -> Formula:
    return trees.with_anchor(opened, _HOLE, filling)


def _later(first: Date, last: Date) -> Date | None:
    """Return the second date unless it is the earlier one: then it is no end of a range."""
    return last if (last.year, last.month, last.day) > (first.year, first.month, first.day) else None


def _following(first: Date, last: Date) -> Date | None:
    """Return the second year if it is the one after the first: "2002-03" is no month then."""
    return last if last.year == first.year + 1 else None


def _inside(whole: Formula, named: Formula) -> Formula | None:
    """Return the day inside the year that the words give, rather than the one the publication date gives."""
    what = trees.bare(named)
    return None if what is None else In(whole, what)


def _counted(waiting: Formula, date: Formula) -> Formula:
    """Return "two days before" with the date that the words give to count from.

    The end of something is its last day there: "a month before the end of the year".
    """
    match date:
        case Part(whole=whole, which="START" | "END" as edge) if not isinstance(waiting, Nth):
            date = Nth(whole, 1 if edge == "START" else -1, Unit.DAY)
    return trees.with_anchor(waiting, Mentioned(-1), date)


def _dayof(whole: Formula, day: int | Weekday) -> Formula | None:
    """Return a day of a month or week that is pointed at, if that is what the words point at."""
    match trees.grain(whole), day:
        case Unit.MONTH, int():
            return In(whole, MonthDay(day))
        case Unit.WEEK, Weekday():
            return In(whole, day)
        case _:
            return None


def _month_in(whole: Formula, number: int) -> Formula | None:
    """Return a month of a year that is pointed at, if a year is what the words point at."""
    return In(whole, Month(number)) if trees.grain(whole) is Unit.YEAR else None


def _together(first: Length | Sum | None, second: Length) -> Sum | None:
    """Return two amounts as one if the finer one comes last: "a year and three months", and then a third."""
    last = first.second if isinstance(first, Sum) else first
    finer = isinstance(last, Length) and last.unit.rank > second.unit.rank
    return Sum(first, second) if first is not None and finer else None


def _counted_twice(coarse: Before | After | None, fine: Before | After) -> Formula | None:
    """Return the finer count from where the coarser one leads: "a month and two days ago"."""
    if coarse is None or coarse.unit.rank <= fine.unit.rank:
        return None
    count = -coarse.count if isinstance(coarse, Before) else coarse.count
    return type(fine)(Moved(coarse.anchor, count, coarse.unit), fine.count, fine.unit)


def _hours(first: int | Clock, last: Clock) -> FromTo | None:
    """Return the stretch of a day from the one hour to the other: the first of "3 to 5 p.m." is 3 p.m. too."""
    begin = Clock(first % _NOON if last.hour < _NOON else first, 0) if isinstance(first, int) else first
    later = Clock(begin.hour % 12 + 12, begin.minute)
    begin = later if (later.hour, later.minute) < (last.hour, last.minute) else begin
    if (begin.hour, begin.minute) >= (last.hour, last.minute):
        return None
    return FromTo(In(_HOLE, begin), In(_HOLE, last))


def _hours_to(first: Clock, last: int) -> FromTo | None:
    """Return the stretch from a time to the next such hour: "1:30 p.m. to 4", "10 p.m. to 3" on the next day."""
    hour = last if last > first.hour else last + _NOON
    if first.hour < hour < 2 * _NOON:
        return FromTo(In(_HOLE, first), In(_HOLE, Clock(hour, 0)))
    return FromTo(In(_HOLE, first), In(Moved(_HOLE, 1, Unit.DAY), Clock(last, 0)))


def _hours_plain(first: int, last: int) -> FromTo | None:
    """Return the stretch between two bare hours, the second the next of its name: "10 to 4" ends at 16:00."""
    if first == last:
        return None
    hour = last if last > first else last + _NOON
    return FromTo(In(_HOLE, Clock(first, 0)), In(_HOLE, Clock(hour, 0)))


def _hours_in(part: Formula, hours: Formula) -> Formula | None:
    """Return hours in a part of a day: from 2 to 4 in the afternoon is from 14:00 to 16:00."""
    match part, hours:
        case In(whole=day), FromTo(first=In(what=Clock() as first), last=In(what=Clock() as last)):
            begin, end = _hour_of(part, first), _hour_of(part, last)
            return FromTo(begin, end) if begin is not None and end is not None else _fill(hours, day)
        case _:
            return None


def _on_day(part: Formula, day: Formula) -> Formula:
    """Return a part of a day on the day that the words give."""
    return trees.with_anchor(part, Published(), day)


def _named_day(named: Weekday, day: int) -> MonthDay:
    """Return the day of the month that is such a day of the week: "Friday the 13th"."""
    return MonthDay(day, named.number)


def _hour_of(part: Formula, hour: int | Clock) -> Formula | None:
    """Return the hour in a part of a day: eight in the evening is 20:00, seven in the morning 7:00."""
    match part:
        case In(whole=day, what=DayPart(name=name)):
            clock = Clock(hour, 0) if isinstance(hour, int) else hour
            late = name in ("afternoon", "evening", "night") and clock.hour < _NOON
            return In(day, replace(clock, hour=clock.hour + _NOON if late else clock.hour))
        case _:
            return None


def _lasting(time: Formula, amount: Length) -> Formula | None:
    """Return the stretch that begins at a time and lasts so long."""
    if not isinstance(amount, Length) or not amount.count or amount.unit.rank > Unit.DAY.rank:
        return None
    return Run(time, amount.count, amount.unit)


def _running_to(day: Formula, amount: Length) -> Formula | None:
    """Return the months or years that end with a day: "six months to 30 September"."""
    if not isinstance(amount, Length) or not amount.count or amount.unit.rank < Unit.MONTH.rank:
        return None
    return Run(day, -amount.count, amount.unit)


def _running(day: Formula, amount: Length) -> Formula | None:
    """Return the stretch that begins with a day and lasts so long; hours begin with no day that is told."""
    if not isinstance(amount, Length) or not amount.count:
        return None
    told = day != Published() and trees.grain(day) is Unit.DAY
    return None if told and amount.unit.rank < Unit.DAY.rank else Run(day, amount.count, amount.unit)


def _nth_term(holder: str, number: int) -> Term | None:
    """Return a holder's term by its number: "Trump's first term"; None if the table has no such term."""
    key = f"{holder}#{number}"
    return Term(key, Published()) if number > 0 and periods.terms(key) else None


def _in_finer(coarse: Length, fine: Length) -> Length | None:
    """Return two amounts as one in the unit of the finer: a day and five hours are 29 hours."""
    sizes = next((each for each in _SIZES if coarse.unit in each and fine.unit in each), None)
    if sizes is None or not sizes[coarse.unit] > sizes[fine.unit]:
        return None
    times = sizes[coarse.unit] // sizes[fine.unit]
    return Length(coarse.count * times + fine.count, fine.unit)


_HELPERS: dict[str, Callable[[Any, Any], Any]] = {
    "fill": _fill,
    "later": _later,
    "following": _following,
    "inside": _inside,
    "counted": _counted,
    "dayof": _dayof,
    "month_in": _month_in,
    "together": _together,
    "counted_twice": _counted_twice,
    "hours": _hours,
    "hours_to": _hours_to,
    "named_day": _named_day,
    "hour_of": _hour_of,
    "lasting": _lasting,
    "in_finer": _in_finer,
    "nth_term": _nth_term,
    "running": _running,
    "running_to": _running_to,
    "hours_plain": _hours_plain,
    "on_day": _on_day,
    "hours_in": _hours_in,
}
_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


def compile_production(text: str) -> Production:
    """Return a function from slot values to the value that a rule makes.

    Raises:
        ValueError: The text is not the notation of a formula.
    """
    try:
        return _compiled(ast.parse(text, mode="eval").body)
    except SyntaxError as error:
        raise ValueError(f"{text!r} is not a formula") from error


def slots_of(text: str) -> set[str]:
    """Return the slots that a production needs."""
    found = {node.id for node in ast.walk(ast.parse(text, mode="eval")) if isinstance(node, ast.Name)}
    return found - notation.known_names() - _HELPERS.keys()


def _compiled(node: ast.expr) -> Production:
    match node:
        case ast.Name(id=name) if name not in notation.known_names():
            return operator.itemgetter(name)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _ARITHMETIC:
            return _arithmetic(_ARITHMETIC[type(sign)], _compiled(left), _compiled(right))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Name() as inner):
            return _arithmetic(operator.sub, lambda _values: 0, _compiled(inner))
        case ast.Call(func=ast.Name(id=name), args=[first, second]) if name in _HELPERS:
            return _arithmetic(_HELPERS[name], _compiled(first), _compiled(second))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _call(notation.operator(name), [_compiled(each) for each in arguments])
        case _:
            value = notation.build(node, {})
            return lambda _values: value


def _arithmetic(sign: Callable[[Any, Any], Any], left: Production, right: Production) -> Production:
    return lambda values: sign(left(values), right(values))


def _call(made: Callable[..., Any], arguments: list[Production]) -> Production:
    return lambda values: made(*[each(values) for each in arguments])
