"""Named periods and terms of office, from the tables in resources/periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.formula import periods
from dateline.formula.arithmetic import Inputs, bounded
from dateline.formula.calendar import DAY_SECONDS, Unit
from dateline.formula.results import Dated, Kind, Result, Unknown

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


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
    """A holder's term of office; of several, the anchor decides: the one it lies in.

    Of those all over by then, terms in a row count as one, and others stay unknown: nobody can tell which.

    "Trump's term", spoken in 2025: ``Term("donald-trump", Published())`` begins on 2025-01-20; "Trump's first
    term" is ``Term("donald-trump#1", Published())`` whenever it is spoken.
    """

    holder: str
    anchor: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the term that the anchor decides for."""
        terms = periods.terms(self.holder)
        if not terms:
            return Unknown("the table of terms of office has no such term")
        if len(terms) == 1:
            return _lasting(terms)
        anchor = bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return Unknown(f"{len(terms)} terms fit, and there is {anchor.reason}")
        begun = [term for term in terms if term.start < anchor.end] or list(terms[:1])
        if begun[-1].end > anchor.start:
            return _lasting(begun[-1:])
        in_a_row = all(one.end + DAY_SECONDS >= other.start for one, other in pairwise(begun))
        return _lasting(begun) if in_a_row else Unknown(f"{len(begun)} terms fit, and all were over by then")


def _lasting(terms: Sequence[periods.Period]) -> Dated:
    return Dated(Kind.FROM_TO, terms[0].start, terms[-1].end, Unit.DAY)
