"""A time expression while it is being read: what the chart makes and the passes change."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.formula.operators import Formula
from dateline.model import Reason, TimexType


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression that is not final yet.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        type: TIMEX3 type.
        formula: How its date is computed. ``Mentioned(-1)`` in it waits for the passes to say what it
            counts from: an earlier mention of the text, or the publication date.
        form: The slot that it fills ("weekday", "year"), by which passes know it.
        reasons: The rules and passes that made it, in order.
    """

    start: int
    end: int
    type: TimexType
    formula: Formula
    form: str
    reasons: tuple[Reason, ...] = ()

    def moved(self, by: int) -> Draft:
        """Return the draft with its offsets moved."""
        return Draft(self.start + by, self.end + by, self.type, self.formula, self.form, self.reasons)

    def because(self, reason: Reason, formula: Formula | None = None) -> Draft:
        """Return the draft with one more reason, and another formula if given."""
        reasons = (*self.reasons, reason)
        return Draft(self.start, self.end, self.type, formula or self.formula, self.form, reasons)
