"""The row of switches above the timeline: lanes, folds, lines, the legend, measuring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

_LEFT = 50
"""Pixels at the left, so that the row begins near the axis of the timeline."""


class TimelineBar(QWidget):
    """Shows the switches as flat buttons; they are those of the View menu."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        lanes: Sequence[str],
        others: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the timeline shows"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(_LEFT, 3, 12, 0)
        line.setSpacing(2)
        self.lanes = self._chooser(actions, lanes)
        line.addWidget(self.lanes)
        for name in others:
            line.addWidget(_switch(actions[name]))
        line.addStretch(1)

    def _chooser(self, actions: Mapping[str, QAction], names: Sequence[str]) -> QToolButton:
        """Return the button that names the lanes and opens their choice."""
        made = _flat()
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setAccessibleName(self.tr("Lanes"))
        made.setToolTip(self.tr("Sort the events into lanes"))
        menu = QMenu(made)

        def name() -> None:
            chosen = next((actions[each] for each in names if actions[each].isChecked()), None)
            made.setText(chosen.iconText() if chosen else "")

        for each in names:
            menu.addAction(actions[each])
            actions[each].toggled.connect(name)
        made.setMenu(menu)
        name()
        return made


def _switch(action: QAction) -> QToolButton:
    made = _flat()
    made.setDefaultAction(action)
    made.setAccessibleName(action.iconText())
    return made


def _flat() -> QToolButton:
    made = QToolButton()
    made.setAutoRaise(True)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
