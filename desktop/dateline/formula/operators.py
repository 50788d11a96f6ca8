"""The operators of a date formula: small frozen recipes that wait for their anchor.

An anchor is a leaf (``Published``, ``Mentioned``, ``Fixed``); every other operator takes what it
counts from, and ``compute`` turns the results of its inputs into its own. Each docstring gives a
phrase, the day it was spoken where that matters, and the formula. The idea of operators over
intervals is that of SCATE (Bethard and Parker 2016).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from dateline.formula import edtf, periods
from dateline.formula.calendar import (
    DAY_SECONDS,
    Interval,
    Unit,
    enclosing,
    floor,
    moment,
    month_length,
    shift,
)
from dateline.formula.results import Amount, Dated, Kind, Mod, Recurring, Result, Unknown, Vague, Vagueness
from dateline.formula.shifts import (
    Shift,
    begun_by,
    ending_by,
    granularity,
    not_over_at,
    period,
    starting_from,
    within,
)

Inputs = tuple[Result, ...]
NO_OCCURRENCE = Unknown("there is no such day in these years")


# --- anchors: resolved from the context, see ``resolve`` -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Published:
    """The article's publication date: "today", spoken on 2025-11-24, is ``Published()``."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The article's n-th mention: "the same day" after "On 5 June" is ``Mentioned(0)``."""

    number: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date somebody set, as EDTF: ``Fixed("2025-11-16")``, ``Fixed("[..2025-11-23]")``."""

    date: str

    def compute(self, _inputs: Inputs) -> Result:
        """Return the date that the EDTF string means."""
        return edtf.read(self.date)


# --- explicit dates ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Date:
    """A date that the words give in full: "24 November 2025" is ``Date(2025, 11, 24)``.

    The year is astronomical ("44 BC" is ``Date(-43)``); month and day are 0 where not given.
    """

    year: int
    month: int = 0
    day: int = 0

    def compute(self, _inputs: Inputs) -> Result:
        """Return the year, month or day."""
        if self.month and self.day > month_length(self.year, self.month):
            return Unknown("the month has no such day")
        unit = Unit.DAY if self.day else Unit.MONTH if self.month else Unit.YEAR
        return _on(enclosing(moment(self.year, self.month or 1, self.day or 1), unit), unit)


@dataclass(frozen=True, slots=True)
class Decade:
    """A decade by its first year: "the 1990s" is ``Decade(1990)``."""

    year: int

    def compute(self, _inputs: Inputs) -> Result:
        """Return the ten years."""
        return _on(enclosing(moment(self.year), Unit.DECADE), Unit.DECADE)


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number, negative before Christ: "the 20th century" is ``Century(20)``."""

    number: int

    def compute(self, _inputs: Inputs) -> Result:
        """Return the hundred years; the first century AD begins in year 1."""
        first = (self.number - 1) * 100 + 1 if self.number > 0 else self.number * 100 + 1
        return _on(Interval(moment(first), moment(first + 100)), Unit.CENTURY)


# --- choosing an occurrence by its place to the anchor ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Last:
    """The latest one that was over before the anchor began.

    "last Monday", spoken on Monday 2025-11-24: ``Last(Published(), Weekday(1))`` is 2025-11-17.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the last occurrence."""
        anchor = _bounded(inputs[0])
        return (
            anchor if isinstance(anchor, Unknown) else _chosen(ending_by(self.what, anchor.start), self.what)
        )


@dataclass(frozen=True, slots=True)
class Next:
    """The first one that begins when the anchor is over.

    "next week", spoken on 2025-11-24: ``Next(Published(), WEEK)`` is 2025-W49.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the next occurrence."""
        anchor = _bounded(inputs[0])
        return (
            anchor
            if isinstance(anchor, Unknown)
            else _chosen(starting_from(self.what, anchor.end), self.what)
        )


@dataclass(frozen=True, slots=True)
class This:
    """The one of the period in which the anchor lies.

    "this Monday", spoken on Tuesday 2025-11-25: ``This(Published(), Weekday(1))`` is 2025-11-24.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the occurrence around the anchor, or else the one in its period."""
        anchor = _bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        around = begun_by(self.what, anchor.start)
        if around is None or around.end <= anchor.start:
            around = within(self.what, floor(anchor.start, period(self.what)))
        return _chosen(around, self.what)


@dataclass(frozen=True, slots=True)
class Recent:
    """The latest one that has begun by the end of the anchor: how news means a bare weekday or month.

    "on Monday", spoken on Monday 2025-11-24: ``Recent(Published(), Weekday(1))`` is that day.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the most recent occurrence."""
        anchor = _bounded(inputs[0])
        return (
            anchor if isinstance(anchor, Unknown) else _chosen(begun_by(self.what, anchor.end - 1), self.what)
        )


@dataclass(frozen=True, slots=True)
class Coming:
    """The first one that is not over when the anchor begins.

    "will meet on Monday", spoken on Friday 2025-11-21: ``Coming(Published(), Weekday(1))`` is 2025-11-24.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the coming occurrence."""
        anchor = _bounded(inputs[0])
        return (
            anchor
            if isinstance(anchor, Unknown)
            else _chosen(not_over_at(self.what, anchor.start), self.what)
        )


@dataclass(frozen=True, slots=True)
class Nearest:
    """The one that lies closest to the anchor, where the words give no direction.

    "25 December", spoken on 2025-12-27: ``Nearest(Published(), YearDay(12, 25))`` is 2025-12-25.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the closest occurrence; the earlier of two equally close."""
        anchor = _bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        before, after = begun_by(self.what, anchor.end - 1), starting_from(self.what, anchor.end)
        if before is None or after is None:
            return _chosen(before or after, self.what)
        nearer = anchor.start - before.end <= after.start - anchor.end
        return _chosen(before if nearer else after, self.what)


# --- counting from the anchor ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Before:
    """So many units back, known to the unit: "eight days prior" is ``Before(Published(), 8, DAY)``.

    "three weeks ago", spoken on 2025-11-24, is the week 2025-W45. A count of 0 stands for an
    unsaid plural ("weeks ago") and gives only an upper bound.
    """

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the unit that lies so far back."""
        return _counted(inputs[0], -self.count, self.unit, back=True)


@dataclass(frozen=True, slots=True)
class After:
    """So many units on, known to the unit: "two days later" is ``After(Mentioned(0), 2, DAY)``."""

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the unit that lies so far ahead."""
        return _counted(inputs[0], self.count, self.unit, back=False)


@dataclass(frozen=True, slots=True)
class Moved:
    """The anchor moved by whole units, as precise as the anchor.

    "a week from Tuesday" is ``Moved(Coming(Published(), Weekday(2)), 1, WEEK)``, a day;
    "the year-earlier quarter" is ``Moved(Mentioned(3), -1, YEAR)``, a quarter.
    """

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the anchor's interval, moved."""
        anchor = _bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        count, unit = _whole(self.count, self.unit)
        start = shift(anchor.start, count, unit)
        grain = _dated(inputs[0]).granularity
        if anchor == enclosing(anchor.start, grain):
            return replace(_on(enclosing(start, grain), grain), borrowed=_above(grain))
        return Dated(Kind.ON, start, start + anchor.end - anchor.start, grain, _above(grain))


# --- parts and combinations -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th one inside the other, from the end if negative.

    "the first Monday of May 2025" is ``Nth(Date(2025, 5), 1, Weekday(1))``.
    """

    whole: Formula
    number: int
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the n-th occurrence that starts inside."""
        whole = _bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        found = _nth(whole, self.number, self.what)
        if found is None or found.start >= whole.end or found.start < whole.start:
            return NO_OCCURRENCE
        return replace(_on(found, granularity(self.what)), borrowed=_dated(inputs[0]).borrowed)


@dataclass(frozen=True, slots=True)
class In:
    """The one inside the other: "June 1967" is ``In(Date(1967), Month(6))``, "Monday at 9" has a ``Clock``."""

    whole: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the first occurrence that starts inside."""
        whole = _bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        found = starting_from(self.what, whole.start)
        if found is None or found.start >= whole.end:
            return NO_OCCURRENCE
        kept = _dated(inputs[0])
        return replace(_on(found, granularity(self.what)), borrowed=kept.borrowed, zone=kept.zone)


@dataclass(frozen=True, slots=True)
class First:
    """The first n units of the other as one stretch: "the first nine months of 1989".

    ``First(Date(1989), 9, MONTH)``; a negative count takes the last ones.
    """

    whole: Formula
    count: int
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the stretch, which lasts."""
        whole = _bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        edge = shift(whole.start if self.count > 0 else whole.end, self.count, self.unit)
        start, end = (whole.start, edge) if self.count > 0 else (edge, whole.end)
        return Dated(Kind.FROM_TO, start, end, self.unit, _dated(inputs[0]).borrowed)


@dataclass(frozen=True, slots=True)
class Opening:
    """From the start of the other on, the end unsaid: "the first months of the term" has no stated end."""

    whole: Formula
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return a stretch from the start with an unknown end."""
        whole = _bounded(inputs[0], need_end=False)
        if isinstance(whole, Unknown):
            return whole
        grain = _dated(inputs[0]).granularity
        return Dated(Kind.FROM_TO, whole.start, None, grain, _dated(inputs[0]).borrowed, Mod.START, Vague.END)


@dataclass(frozen=True, slots=True)
class Closing:
    """Up to the end of the other, the start unsaid: "the last weeks of the war"."""

    whole: Formula
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return a stretch to the end with an unknown start."""
        whole = _bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        grain = _dated(inputs[0]).granularity
        return Dated(Kind.FROM_TO, None, whole.end, grain, _dated(inputs[0]).borrowed, Mod.END, Vague.START)


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle or late part: "mid-November 2025" is ``Part(Date(2025, 11), "MID")``.

    The bounds are the first, middle or last third, rounded; the ends inside the whole are vague.
    """

    whole: Formula
    which: Literal["START", "MID", "END"]

    def compute(self, inputs: Inputs) -> Result:
        """Return the third, remembering the whole that TIMEX3 names."""
        whole = _bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        kept = _dated(inputs[0])
        first, second = _thirds(whole)
        start, end, vague = {
            "START": (whole.start, first, Vague.END),
            "MID": (first, second, Vague.BOTH),
            "END": (second, whole.end, Vague.START),
        }[self.which]
        return replace(
            kept,
            kind=Kind.BETWEEN,
            start=start,
            end=end,
            mod=Mod(self.which),
            vague=vague,
            frame=(whole.start, whole.end),
        )


@dataclass(frozen=True, slots=True)
class About:
    """Approximately: "around 3 June" is ``About(...)``; the bounds stay, the kind says they are not sharp."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the same with kind AROUND, or an approximate amount."""
        match inputs[0]:
            case Dated() as dated:
                kind = Kind.AROUND if dated.kind is Kind.ON else dated.kind
                return replace(dated, kind=kind, mod=Mod.APPROX, vague=Vague.BOTH)
            case Amount() as amount:
                return replace(amount, mod=Mod.APPROX)
            case other:
                return other


@dataclass(frozen=True, slots=True)
class Zoned:
    """A time with its zone: "6:30 a.m. EST" is ``Zoned(..., "EST")``."""

    what: Formula
    zone: str

    def compute(self, inputs: Inputs) -> Result:
        """Return the same with the zone as written."""
        return replace(inputs[0], zone=self.zone) if isinstance(inputs[0], Dated) else inputs[0]


# --- bounds ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Between:
    """One unknown moment inside: "between 1 and 12 June 2015" (not a stretch, see ``FromTo``)."""

    first: Formula
    last: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the bounds from the start of the first to the end of the last."""
        return _joined(inputs, Kind.BETWEEN)


@dataclass(frozen=True, slots=True)
class FromTo:
    """A stretch that lasts: "from May to July 2014"."""

    first: Formula
    last: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the stretch from the start of the first to the end of the last."""
        return _joined(inputs, Kind.FROM_TO)


@dataclass(frozen=True, slots=True)
class Till:
    """Some time before, the day itself excluded: "before 11 June 2015" is ``Till(Date(2015, 6, 11))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything that ends as it starts."""
        return _bound(inputs[0], Kind.BEFORE, Mod.BEFORE, inclusive=False)


@dataclass(frozen=True, slots=True)
class By:
    """Not later than: "by June 2015" is ``By(Date(2015, 6))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything up to its end."""
        return _bound(inputs[0], Kind.BEFORE, Mod.ON_OR_BEFORE, inclusive=True)


@dataclass(frozen=True, slots=True)
class Past:
    """Some time after, the day itself excluded: "after 3 June 2015" is ``Past(Date(2015, 6, 3))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything that starts as it ends."""
        return _bound(inputs[0], Kind.AFTER, Mod.AFTER, inclusive=False)


@dataclass(frozen=True, slots=True)
class Since:
    """From then on, still going: "since May 2015" is ``Since(Date(2015, 5))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open stretch from its start."""
        return _bound(inputs[0], Kind.FROM_TO, Mod.ON_OR_AFTER, inclusive=True)


# --- amounts, repetitions and the vague ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Length:
    """An amount of time: "two years" is ``Length(2, YEAR)``; a count of 0 stands for an unsaid plural."""

    count: float
    unit: Unit
    mod: str = ""

    def compute(self, _inputs: Inputs) -> Result:
        """Return the amount."""
        return Amount(((self.count or None, self.unit),), Mod(self.mod) if self.mod else None)


@dataclass(frozen=True, slots=True)
class Sum:
    """Two amounts together: "a year and three months" is ``Sum(Length(1, YEAR), Length(3, MONTH))``."""

    first: Formula
    second: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the amount with all parts."""
        match inputs:
            case (Amount(parts=one, mod=mod), Amount(parts=two)):
                return Amount(one + two, mod)
            case _:
                return Unknown("only amounts of time can be added")


@dataclass(frozen=True, slots=True)
class Every:
    """Something that recurs: "every Monday" is ``Every("XXXX-WXX-1", "EVERY")``, "twice a week"
    ``Every("P1W", "", "2X")``: TIMEX3's value, quant and freq.
    """  # noqa: D205

    value: str
    quant: str = ""
    freq: str = ""

    def compute(self, _inputs: Inputs) -> Result:
        """Return the repetition."""
        return Recurring(self.value, self.quant or None, self.freq or None)


@dataclass(frozen=True, slots=True)
class Ref:
    """A time left open: "recently" is ``Ref("PAST_REF")``, "now" ``Ref("PRESENT_REF")``."""

    reference: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]

    def compute(self, _inputs: Inputs) -> Result:
        """Return the vagueness itself; it has no bounds."""
        return Vagueness(self.reference)


@dataclass(frozen=True, slots=True)
class Earlier:
    """Some time before the anchor, no more said: "previously" is ``Earlier(Published())``."""

    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open past before the anchor."""
        return _bound(inputs[0], Kind.BEFORE, None, inclusive=False)


@dataclass(frozen=True, slots=True)
class Later:
    """Some time after the anchor, no more said: a plan without a date is ``Later(Published())``."""

    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open future after the anchor."""
        return _bound(inputs[0], Kind.AFTER, None, inclusive=False)


# --- named periods ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Era:
    """A period by its key in the table of eras: "the Cold War" is ``Era("cold-war")``."""

    key: str

    def compute(self, _inputs: Inputs) -> Result:
        """Return the period from the table."""
        found = periods.era(self.key)
        return Dated(Kind.FROM_TO, found.start, found.end, found.granularity)


@dataclass(frozen=True, slots=True)
class Term:
    """A holder's term of office; of several, the anchor decides: the one it lies in, else the latest begun.

    "Trump's term", spoken in 2025: ``Term("donald-trump", Published())`` begins on 2025-01-20.
    """

    holder: str
    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the term that the anchor decides for."""
        terms = periods.terms(self.holder)
        if len(terms) == 1:
            return Dated(Kind.FROM_TO, terms[0].start, terms[0].end, Unit.DAY)
        anchor = _bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return Unknown(f"{len(terms)} terms fit, and there is {anchor.reason}")
        begun = [term for term in terms if term.start < anchor.end] or list(terms[:1])
        return Dated(Kind.FROM_TO, begun[-1].start, begun[-1].end, Unit.DAY)


Anchor = Published | Mentioned
Formula = (
    Published | Mentioned | Fixed | Date | Decade | Century
    | Last | Next | This | Recent | Coming | Nearest
    | Before | After | Moved | Nth | In | First | Opening | Closing | Part | About | Zoned
    | Between | FromTo | Till | By | Past | Since
    | Length | Sum | Every | Ref | Earlier | Later | Era | Term
)  # fmt: skip


# --- shared arithmetic ----------------------------------------------------------------------------------------


def _on(found: Interval, unit: Unit) -> Dated:
    return Dated(Kind.ON, found.start, found.end, unit)


def _chosen(found: Interval | None, what: Shift) -> Dated | Unknown:
    """Return an occurrence with the parts that the anchor supplied marked as borrowed."""
    if found is None:
        return NO_OCCURRENCE
    return replace(_on(found, granularity(what)), borrowed=_above(period(what)))


def _above(unit: Unit) -> tuple[Unit, ...]:
    return tuple(each for each in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR) if each.rank >= unit.rank)


def _dated(result: Result) -> Dated:
    if not isinstance(result, Dated):
        raise TypeError(result)
    return result


def _bounded(result: Result, *, need_end: bool = True) -> Interval | Unknown:
    """Return the interval of an anchor, or why it cannot serve as one."""
    match result:
        case Dated(start=int(start), end=int(end)):
            return Interval(start, end)
        case Dated(start=int(start), end=None) if not need_end:
            return Interval(start, start)
        case Unknown():
            return result
        case Dated():
            return Unknown("the date it counts from is open")
        case _:
            return Unknown("what it counts from is not a date")


def _whole(count: float, unit: Unit) -> tuple[int, Unit]:
    """Return a fractional count in a finer unit: 3.5 years are 42 months, half a day is 12 hours."""
    if count == int(count):
        return int(count), unit
    finer = {
        Unit.MILLENNIUM: (1000, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.DECADE: (10, Unit.YEAR),
        Unit.YEAR: (12, Unit.MONTH), Unit.MONTH: (30, Unit.DAY), Unit.WEEK: (7, Unit.DAY),
        Unit.DAY: (24, Unit.HOUR), Unit.HOUR: (60, Unit.MINUTE),
    }.get(unit, (60, Unit.SECOND))  # fmt: skip
    return round(count * finer[0]), finer[1]


def _counted(result: Result, count: float, unit: Unit, *, back: bool) -> Result:
    anchor = _bounded(result)
    if isinstance(anchor, Unknown):
        return anchor
    if not count:
        kind = Kind.BEFORE if back else Kind.AFTER
        start, end = (None, anchor.start) if back else (anchor.end, None)
        return Dated(kind, start, end, _dated(result).granularity, _above(unit))
    count, unit = _whole(count, unit)
    start, end = shift(anchor.start, count, unit), shift(anchor.end, count, unit)
    if anchor.end - anchor.start > _length(unit):
        return Dated(Kind.BETWEEN, start, end, _dated(result).granularity, _above(unit))
    return replace(_on(enclosing(start, unit), unit), borrowed=_above(unit))


def _length(unit: Unit) -> int:
    stretch = enclosing(0, unit)
    return stretch.end - stretch.start + DAY_SECONDS * (unit.rank >= Unit.MONTH.rank)


def _nth(whole: Interval, number: int, what: Shift) -> Interval | None:
    if number < 0:
        found = begun_by(what, whole.end - 1)
        for _ in range(-number - 1):
            found = found and begun_by(what, found.start - 1)
        return found
    found = _first_inside(whole, what)
    for _ in range(number - 1):
        found = found and starting_from(what, found.end)
    return found


def _first_inside(whole: Interval, what: Shift) -> Interval | None:
    """Return the first occurrence inside; a week that is cut by the start counts if most of it is inside."""
    if what is Unit.WEEK:
        cut = enclosing(whole.start, Unit.WEEK)
        if cut.end - whole.start >= 4 * DAY_SECONDS:
            return Interval(max(cut.start, whole.start), cut.end)
    return starting_from(what, whole.start)


def _thirds(whole: Interval) -> tuple[int, int]:
    """Return where the middle third begins and ends, rounded down to a unit that suits the length."""
    length = whole.end - whole.start
    units = ((3 * 366, Unit.YEAR), (3 * 31, Unit.MONTH), (3, Unit.DAY))
    unit = next((unit for days, unit in units if length >= days * DAY_SECONDS), Unit.HOUR)
    return floor(whole.start + length // 3, unit), floor(whole.end - length // 3, unit)


def _joined(inputs: Inputs, kind: Kind) -> Result:
    match inputs:
        case (Dated() as first, Dated() as last):
            if first.start is not None and last.end is not None and last.end <= first.start:
                return Unknown("the end comes before the beginning")
            grain = min(first.granularity, last.granularity, key=lambda unit: unit.rank)
            return Dated(kind, first.start, last.end, grain, first.borrowed or last.borrowed, zone=last.zone)
        case (Unknown() as unknown, _) | (_, Unknown() as unknown):
            return unknown
        case _:
            return Unknown("a range needs two dates")


def _bound(result: Result, kind: Kind, mod: Mod | None, *, inclusive: bool) -> Result:
    match result:
        case Dated() as dated:
            inner, outer = (dated.start, dated.end)
            before = kind is Kind.BEFORE
            edge = (outer if inclusive else inner) if before else (inner if inclusive else outer)
            if edge is None:
                return Unknown("the date it counts from is open")
            frame = (inner, outer) if inner is not None and outer is not None else None
            start, end = (None, edge) if before else (edge, None)
            return replace(dated, kind=kind, start=start, end=end, mod=mod, vague=Vague.NONE, frame=frame)
        case _:
            return result
