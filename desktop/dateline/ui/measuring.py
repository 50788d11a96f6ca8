"""Measuring how much time lies between two events: begun by key or button, or by picking just two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.timeline.measuring import distance
from dateline.ui.models.rows import quoted
from dateline.ui.translation import said, words
from dateline.ui.views.measure_line import MeasureLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from dateline.ui.panels import Panels
    from dateline.ui.selection import Selected
    from dateline.ui.workspace import Workspace

_LONGEST = 44
_ENDS = 2


class Measuring(QObject):
    """Follows the selection from one event to another, and says and draws how far apart they are.

    Attributes:
        line: Where it is said.

    Signals:
        changed: The events that are measured: none, one or two.
    """

    changed = Signal(tuple)

    def __init__(self, panels: Panels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels = panels
        self._workspace: Workspace | None = None
        self._ends: tuple[int, ...] = ()
        self._on = self._picked = False
        self._action: QAction | None = None
        self.line = MeasureLine()
        self.line.ended.connect(self.end)
        panels.events.table.selectionModel().selectionChanged.connect(self._on_picked)

    @property
    def is_on(self) -> bool:
        """Tell whether something is measured, or will be with the next click."""
        return self._on

    @property
    def ends(self) -> tuple[int, ...]:
        """Return the events that are measured: none, one or two."""
        return self._ends

    def adopt(self, action: QAction) -> None:
        """Let an action show whether something is measured."""
        self._action = action
        action.setCheckable(True)

    def use(self, workspace: Workspace | None) -> None:
        """Measure in another library."""
        self.end()
        self._workspace = workspace
        if workspace is not None:
            workspace.selection.changed.connect(self._on_selected)
            workspace.refreshed.connect(self._show)

    def turn(self) -> None:
        """Begin to measure from the selected event, or end."""
        if self._on:
            self.end()
        elif self._workspace is not None:
            event = self._workspace.selection.current.event
            self._begin(() if event is None else (event,), picked=False)

    def end(self) -> None:
        """Measure no more."""
        if self._on:
            self._on, self._ends = False, ()
            self._show()
        elif self._action is not None:
            self._action.setChecked(False)

    def _begin(self, ends: tuple[int, ...], *, picked: bool) -> None:
        self._on, self._picked, self._ends = True, picked, ends
        self._show()

    def _on_selected(self, selected: Selected) -> None:
        """Measure from the first event to whichever is selected after it."""
        if not self._on or self._picked or selected.event is None:
            return
        if not self._ends:
            self._ends = (selected.event,)
        elif selected.event != self._ends[0]:
            self._ends = (self._ends[0], selected.event)
        self._show()

    def _on_picked(self) -> None:
        """Measure between two events while just these are picked."""
        picked = self._panels.events.table.picked()
        if len(picked) == _ENDS:
            self._begin(picked, picked=True)
        elif self._on and self._picked:
            self.end()

    def _show(self) -> None:
        """Say and draw what is measured; what is gone ends it."""
        workspace = self._workspace
        if self._on and workspace is not None:
            there = {row.event.id for row in workspace.dated()}
            if not there.issuperset(self._ends):
                self._on, self._ends = False, ()
        self.line.say(self._said() if self._on else "")
        if self._action is not None:
            self._action.setChecked(self._on)
        if self._panels.timeline is not None:
            pair = self._ends if len(self._ends) == _ENDS else None
            self._panels.timeline.measure((pair[0], pair[1]) if pair else None)
        self.changed.emit(self._ends)

    def _said(self) -> str:
        if self._workspace is None or not self._ends:
            return self.tr("Click the event to measure from.")
        rows = [self._workspace.chronology.dated_event(event) for event in self._ends]
        names = [quoted(row.event.shown_headline, _LONGEST) for row in rows]
        if len(rows) < _ENDS:
            date = words(rows[0].step.result)
            return self.tr("From “{}” ({}): click another event.").format(names[0], date)
        found = distance(rows[0].step.result, rows[1].step.result)
        if found is None:
            return self.tr("Between “{}” and “{}”: unknown, one of them has no date.").format(*names)
        return self.tr("Between “{}” and “{}”: {}").format(*names, said(found.words))
