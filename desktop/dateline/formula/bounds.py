"""Operators that bound a time: between, from–to, before, by, after, since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula.arithmetic import Inputs, bound, joined
from dateline.formula.results import Kind, Mod, Result

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


@dataclass(frozen=True, slots=True)
class Between:
    """One unknown moment inside: "between 1 and 12 June 2015" (not a stretch, see ``FromTo``)."""

    first: Formula
    last: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the bounds from the start of the first to the end of the last."""
        return joined(inputs, Kind.BETWEEN)


@dataclass(frozen=True, slots=True)
class FromTo:
    """A stretch that lasts: "from May to July 2014"."""

    first: Formula
    last: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the stretch from the start of the first to the end of the last."""
        return joined(inputs, Kind.FROM_TO)


@dataclass(frozen=True, slots=True)
class Till:
    """Some time before, the day itself excluded: "before 11 June 2015" is ``Till(Date(2015, 6, 11))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything that ends as it starts."""
        return bound(inputs[0], Kind.BEFORE, Mod.BEFORE, inclusive=False)


@dataclass(frozen=True, slots=True)
class By:
    """Not later than: "by June 2015" is ``By(Date(2015, 6))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything up to its end."""
        return bound(inputs[0], Kind.BEFORE, Mod.ON_OR_BEFORE, inclusive=True)


@dataclass(frozen=True, slots=True)
class Past:
    """Some time after, the day itself excluded: "after 3 June 2015" is ``Past(Date(2015, 6, 3))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return everything that starts as it ends."""
        return bound(inputs[0], Kind.AFTER, Mod.AFTER, inclusive=False)


@dataclass(frozen=True, slots=True)
class Since:
    """From then on, still going: "since May 2015" is ``Since(Date(2015, 5))``."""

    what: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open stretch from its start."""
        return bound(inputs[0], Kind.FROM_TO, Mod.ON_OR_AFTER, inclusive=True)


@dataclass(frozen=True, slots=True)
class Earlier:
    """Some time before the anchor, no more said: "previously" is ``Earlier(Published())``."""

    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open past before the anchor."""
        return bound(inputs[0], Kind.BEFORE, None, inclusive=False)


@dataclass(frozen=True, slots=True)
class Later:
    """Some time after the anchor, no more said: a plan without a date is ``Later(Published())``."""

    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the open future after the anchor."""
        return bound(inputs[0], Kind.AFTER, None, inclusive=False)
