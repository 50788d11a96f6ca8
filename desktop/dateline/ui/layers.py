"""What the timeline shows beside the events: lanes, folds, lines and the legend; remembered with each library."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.formula.calendar import moment
from dateline.timeline.lane_kinds import LanesBy

if TYPE_CHECKING:
    from dateline.timeline.view import View


@dataclass(frozen=True, slots=True)
class Layers:
    """What is switched on.

    Attributes:
        by: What the lanes stand for.
        folded: Whether long gaps are folded.
        today: Whether there is a line at the day of today.
        published: Whether there is a line at each date of publication.
        legend: Whether the signs are explained above the timeline.
    """

    by: LanesBy = LanesBy.NONE
    folded: bool = False
    today: bool = False
    published: bool = True
    legend: bool = False

    def over(self, view: View) -> View:
        """Return a view with these lines and the legend."""
        today = float(moment(*date.today().timetuple()[:3])) if self.today else None  # noqa: DTZ011 - the user's day
        return replace(view, today=today, published=self.published, header=self.legend, legend=self.legend)

    def written(self) -> str:
        """Return the choices as a library remembers them."""
        return json.dumps({each.name: getattr(self, each.name) for each in fields(self)})


def read(text: str | None) -> Layers:
    """Return the choices that a library remembers; what it does not know is as at first."""
    try:
        found: Any = json.loads(text or "{}")
    except ValueError:
        found = {}
    if not isinstance(found, dict):
        return Layers()
    by = found.get("by")
    kept = {each.name: found[each.name] for each in fields(Layers) if isinstance(found.get(each.name), bool)}
    return Layers(**kept | {"by": LanesBy(by) if by in set(LanesBy) else LanesBy.NONE})
