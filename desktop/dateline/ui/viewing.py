"""What the timeline shows is chosen by menu, key or button, and remembered with the library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from dateline.timeline.lane_kinds import LanesBy
from dateline.ui.layers import Layers, read
from dateline.ui.views.timeline_bar import TimelineBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from dateline.ui.panels import Panels
    from dateline.ui.workspace import Workspace

KEY = "timeline"
LANES = {
    "lanes_none": LanesBy.NONE,
    "lanes_article": LanesBy.ARTICLE,
    "lanes_category": LanesBy.CATEGORY,
    "lanes_status": LanesBy.STATUS,
    "lanes_source": LanesBy.SOURCE,
}
"""Which action chooses which lanes."""
SWITCHES = {"fold": "folded", "today": "today", "published_lines": "published", "legend": "legend"}
"""Which action switches which layer on and off."""


class Viewing(QObject):
    """Joins the switches of the timeline to the timeline.

    Attributes:
        layers: What is switched on.
    """

    def __init__(self, panels: Panels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels = panels
        self._workspace: Workspace | None = None
        self._actions: Mapping[str, QAction] = {}
        self.layers = Layers()

    def adopt(self, actions: Mapping[str, QAction]) -> None:
        """Make the actions show what is switched on."""
        self._actions = actions
        group = QActionGroup(self)
        for name in (*LANES, *SWITCHES):
            actions[name].setCheckable(True)
        for name in LANES:
            group.addAction(actions[name])
        self._show()

    def use(self, workspace: Workspace) -> None:
        """Show another library as it was left."""
        self._workspace = workspace
        self.layers = read(workspace.library.setting(KEY))
        self._show()

    def part(self, by: LanesBy) -> None:
        """Sort the timeline into lanes."""
        self._choose(by=by)

    def turn(self, layer: str) -> None:
        """Switch a layer on or off."""
        self._choose(**{layer: not getattr(self.layers, layer)})

    def connect_timeline(self, *others: QWidget) -> None:
        """Show the timeline as it was left, when it has been built, under a row of switches and whatever else stands above it."""
        if self._panels.timeline is not None:
            buttons = (*SWITCHES, "measure")
            for widget in (TimelineBar(self._actions, tuple(LANES), buttons), *others):
                self._panels.timeline.put_above(widget)
        self._show()

    def _choose(self, **changes: Any) -> None:
        self.layers = replace(self.layers, **changes)
        if self._workspace is not None:
            self._workspace.library.remember(KEY, self.layers.written())
        self._show()

    def _show(self) -> None:
        for name, by in LANES.items():
            if name in self._actions:
                self._actions[name].setChecked(by is self.layers.by)
        for name, layer in SWITCHES.items():
            if name in self._actions:
                self._actions[name].setChecked(getattr(self.layers, layer))
        if self._panels.timeline is not None:
            self._panels.timeline.show_layers(self.layers)
