"""Operators that take a part of a whole, or change how exactly it is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dateline.formula.arithmetic import NO_OCCURRENCE, Inputs, above, as_dated, bounded, nth, on, thirds
from dateline.formula.calendar import Unit, enclosing, shift
from dateline.formula.repeats import timed
from dateline.formula.results import Amount, Dated, Kind, Mod, Recurring, Result, Unknown, Vague
from dateline.formula.shifts import Clock, DayPart, Shift, granularity, starting_from

_MIDNIGHT = 24

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


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
        whole = bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        found = nth(whole, self.number, self.what)
        if found is None or found.start >= whole.end or found.start < whole.start:
            return NO_OCCURRENCE
        return replace(on(found, granularity(self.what)), borrowed=as_dated(inputs[0]).borrowed)


@dataclass(frozen=True, slots=True)
class In:
    """The one inside the other: "June 1967" is ``In(Date(1967), Month(6))``, "Monday at 9" has a ``Clock``.

    What recurs gets its time of day: "every Monday at 9". "Midnight on Friday" is left as that Friday,
    because some mean the night before it and some the night after it.
    """

    whole: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the first occurrence that starts inside."""
        if isinstance(inputs[0], Recurring) and isinstance(self.what, Clock | DayPart):
            return replace(inputs[0], value=timed(inputs[0].value, self.what))
        whole = bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        kept = as_dated(inputs[0])
        if isinstance(self.what, Clock) and self.what.hour == _MIDNIGHT and kept.granularity is Unit.DAY:
            return kept
        found = starting_from(self.what, whole.start)
        if found is None or found.start >= whole.end:
            return NO_OCCURRENCE
        return replace(on(found, granularity(self.what)), borrowed=kept.borrowed, zone=kept.zone)


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
        whole = bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        edge = shift(whole.start if self.count > 0 else whole.end, self.count, self.unit)
        start, end = (whole.start, edge) if self.count > 0 else (edge, whole.end)
        return Dated(Kind.FROM_TO, start, end, self.unit, as_dated(inputs[0]).borrowed)


@dataclass(frozen=True, slots=True)
class Opening:
    """From the start of the other on, the end unsaid: "the first months of the term" has no stated end."""

    whole: Formula
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return a stretch from the start with an unknown end."""
        whole = bounded(inputs[0], need_end=False)
        if isinstance(whole, Unknown):
            return whole
        if self.unit.rank < Unit.DAY.rank:  # "the early hours of Sunday" stay within Sunday
            return _side(as_dated(inputs[0]), Mod.START)
        grain = as_dated(inputs[0]).granularity
        return Dated(
            Kind.FROM_TO, whole.start, None, grain, as_dated(inputs[0]).borrowed, Mod.START, Vague.END
        )


def _side(whole: Dated, mod: Mod) -> Dated:
    """Return one moment early or late in a whole that is too short to be divided further."""
    frame = (whole.start, whole.end) if whole.start is not None and whole.end is not None else None
    return replace(whole, kind=Kind.BETWEEN, mod=mod, frame=frame)


@dataclass(frozen=True, slots=True)
class Closing:
    """Up to the end of the other, the start unsaid: "the last weeks of the war"."""

    whole: Formula
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return a stretch to the end with an unknown start."""
        whole = bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        if self.unit.rank < Unit.DAY.rank:
            return _side(as_dated(inputs[0]), Mod.END)
        grain = as_dated(inputs[0]).granularity
        return Dated(Kind.FROM_TO, None, whole.end, grain, as_dated(inputs[0]).borrowed, Mod.END, Vague.START)


@dataclass(frozen=True, slots=True)
class Rest:
    """From the anchor to the end of the unit around it: "the rest of the week" is ``Rest(Published(), WEEK)``."""

    anchor: Formula
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the stretch, remembering the whole unit that TIMEX3 names."""
        anchor = bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        whole = enclosing(anchor.start, self.unit)
        frame = (whole.start, whole.end)
        return Dated(Kind.FROM_TO, anchor.start, whole.end, self.unit, above(self.unit), Mod.END, frame=frame)


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle or late part: "mid-November 2025" is ``Part(Date(2025, 11), "MID")``.

    The bounds are the first, middle or last third, rounded; the ends inside the whole are vague.
    """

    whole: Formula
    which: Literal["START", "MID", "END"]

    def compute(self, inputs: Inputs) -> Result:
        """Return the third, remembering the whole that TIMEX3 names."""
        whole = bounded(inputs[0])
        if isinstance(whole, Unknown):
            return whole
        kept = as_dated(inputs[0])
        first, second = thirds(whole)
        start, end, vague = {
            "START": (whole.start, first, Vague.END),
            "MID": (first, second, Vague.BOTH),
            "END": (second, whole.end, Vague.START),
        }[self.which]
        if start >= end:  # a second or two has no thirds
            start, end = whole
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
