"""The heading of a panel: quieter and roomier than the native one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QSizePolicy, QStyle, QToolButton, QWidget

from dateline.ui.appearance import colours
from dateline.ui.views.parts import ink, label, letters

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


class TitleBar(QWidget):
    """Shows the title of a dock, by which it can be dragged, and a button that closes it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.text = label(self.tr("Title of the panel"), wrap=False)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = dock.windowTitle()
        shut = QToolButton()
        shut.setAutoRaise(True)
        shut.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarCloseButton))
        shut.setIconSize(QSize(10, 10))
        shut.setAccessibleName(self.tr("Close the panel {}").format(dock.windowTitle()))
        shut.setToolTip(self.tr("Close; the View menu brings it back"))
        shut.clicked.connect(dock.close)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 5, 6, 5)
        self._line.addWidget(self.text, 1)
        self._line.addWidget(shut)
        self._tint()

    def add(self, widget: QWidget) -> None:
        """Put something beside the title."""
        self._line.insertWidget(1, widget)

    def say(self, title: str) -> None:
        """Show another title, cut off where there is no room."""
        self._said = " ".join(title[:400].split())
        self.text.setToolTip(f"<p>{escape(self._said)}</p>")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title off where the panel ends."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.text.fontMetrics()
        self.text.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, self.text.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        ink(self.text, colours(self.window().palette()).muted)
        letters(self.text, scale=0.92, bold=True)
