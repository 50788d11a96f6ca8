"""Operators for a time that is not said exactly: earlier or later in a unit, nearly or more than so long ago."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.formula.arithmetic import Inputs, as_dated, bounded, thirds
from dateline.formula.calendar import shift
from dateline.formula.counting import After
from dateline.formula.results import Dated, Kind, Mod, Result, Unknown

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


@dataclass(frozen=True, slots=True)
class Elapsed:
    """What of a whole is over when the anchor ends: "earlier this month", spoken on 2025-11-24.

    ``Elapsed(This(Published(), MONTH), Published())`` is one moment between 1 and 24 November; of a whole
    that the anchor does not lie in ("earlier last year") it is the first third.
    """

    whole: Formula
    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the bounds, remembering the whole that TIMEX3 names."""
        return _divided(inputs, Mod.START)


@dataclass(frozen=True, slots=True)
class Remaining:
    """What of a whole is to come when the anchor begins: "later this year" is
    ``Remaining(This(Published(), YEAR), Published())``.
    """  # noqa: D205 - the phrase needs the line

    whole: Formula
    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the bounds, remembering the whole that TIMEX3 names."""
        return _divided(inputs, Mod.END)


def _divided(inputs: Inputs, mod: Mod) -> Result:
    """Return one moment in the part of a whole before the anchor's end, or from its start on."""
    whole, anchor = bounded(inputs[0]), bounded(inputs[1])
    if isinstance(whole, Unknown):
        return whole
    if isinstance(anchor, Unknown):
        return anchor
    first, second = thirds(whole)
    if whole.start <= anchor.start < whole.end:
        first, second = min(anchor.end, whole.end), anchor.start
    start, end = (whole.start, first) if mod is Mod.START else (second, whole.end)
    kept, frame = as_dated(inputs[0]), (whole.start, whole.end)
    return replace(kept, kind=Kind.BETWEEN, start=start, end=end, mod=mod, frame=frame)


@dataclass(frozen=True, slots=True)
class Nearly:
    """Not quite so long ago or ahead: "nearly two weeks ago" lies in that week or the one after it.

    ``Nearly(Before(Published(), 2, WEEK), Published())``: one unit nearer at most, never past the anchor.
    """

    what: Formula
    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the bounds widened towards the anchor."""
        match inputs:
            case (Dated(kind=Kind.ON, start=int(start), end=int(end)) as dated, Dated() as anchor):
                unit = dated.granularity
                if isinstance(self.what, After):
                    bounds = (max(shift(start, -1, unit), anchor.start or start), end)
                else:
                    bounds = (start, min(shift(end, 1, unit), anchor.end or end))
                return _modified(dated, Kind.BETWEEN, bounds, Mod.LESS_THAN)
            case _:
                return inputs[0]


@dataclass(frozen=True, slots=True)
class MoreThan:
    """Longer ago or further ahead than said: "more than a year ago" has no lower bound.

    ``MoreThan(Before(Published(), 1, YEAR))``.
    """

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything up to the end of the unit, or from its start on."""
        match inputs[0]:
            case Dated(kind=Kind.ON, start=int(start), end=int(end)) as dated:
                ahead = isinstance(self.what, After)
                kind, bounds = (Kind.AFTER, (start, None)) if ahead else (Kind.BEFORE, (None, end))
                return _modified(dated, kind, bounds, Mod.MORE_THAN)
            case other:
                return other


def _modified(dated: Dated, kind: Kind, bounds: tuple[int | None, int | None], mod: Mod) -> Dated:
    frame = (dated.start, dated.end) if dated.start is not None and dated.end is not None else None
    return replace(dated, kind=kind, start=bounds[0], end=bounds[1], mod=mod, frame=frame)
