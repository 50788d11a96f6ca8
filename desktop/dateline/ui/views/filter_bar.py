"""The row that says that not everything is shown: how much is, by which choices, and how to see all again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from dateline.ui.appearance import blended, colours
from dateline.ui.filter_words import chip, heading
from dateline.ui.views.parts import button, label
from dateline.workflow.filters import choices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent

    from dateline.workflow.filters import Filter

LONGEST = 40
"""Letters of a chip."""


class FilterBar(QFrame):
    """Shows the choices of a filter as chips that can be taken out.

    Signals:
        removed: Name of the field and the value of a choice that shall not count any more.
        cleared: Everything shall be shown.
        save_asked: The filter shall be kept under a name.
    """

    removed = Signal(str, object)
    cleared = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters")
        self.setAccessibleName(self.tr("Filters"))
        self.setAutoFillBackground(True)
        self.count = label(self.tr("How many events are shown"), wrap=False)
        self.clear = button(self.tr("Clear"), self.tr("Clear all filters"), self.cleared.emit)
        self.save = button(self.tr("Save…"), self.tr("Save these filters under a name"), self.save_asked.emit)
        self._chips: list[QToolButton] = []
        self._build()
        self.hide()

    def show_filter(self, chosen: Filter, shown: int, whole: int, titles: Mapping[int, str]) -> None:
        """Show the choices, and how many of all events they let through; nothing without a choice."""
        self.setVisible(bool(chosen))
        none = self.tr("No events match: 0 of {1} shown")
        words = self.tr("{0} of {1} events shown") if shown else none
        self.count.setText(words.format(shown, whole))
        self.count.setAccessibleName(self.count.text())
        while self._chips:
            old = self._chips.pop()
            self._row.removeWidget(old)
            old.deleteLater()
        for name, value in choices(chosen):
            self._add(name, value, chip(name, value, titles))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._tint()

    def chips(self) -> tuple[QToolButton, ...]:
        """Return the chips in order."""
        return tuple(self._chips)

    def _build(self) -> None:
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Chosen filters"))
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFixedHeight(self.clear.sizeHint().height() + 2)
        for part in (self._area, self._area.viewport(), inner):
            part.setAutoFillBackground(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 6, 4)
        line.setSpacing(10)
        line.addWidget(self.count)
        line.addWidget(self._area, 1)
        line.addWidget(self.save)
        line.addWidget(self.clear)
        self._tint()

    def _add(self, name: str, value: Any, words: str) -> None:
        made = QToolButton()
        short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        made.setText(f"{heading(name)}: {short}  ✕".replace("&", "&&"))
        made.setAccessibleName(self.tr("Remove the filter {}: {}").format(heading(name), words))
        made.setToolTip(self.tr("Click to remove this filter"))
        made.clicked.connect(lambda _checked: self.removed.emit(name, value))
        self._row.insertWidget(len(self._chips), made)
        self._chips.append(made)

    def _tint(self) -> None:
        theme = colours(self.window().palette())
        mixed = blended(theme.raised, theme.accent, 0.14)
        if self.palette().color(QPalette.ColorRole.Window) != mixed:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Window, mixed)
            self.setPalette(palette)
