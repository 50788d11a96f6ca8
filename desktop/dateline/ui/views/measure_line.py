"""The line above the timeline that says how much time lies between two events."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from dateline.ui.views.parts import label

_LEFT = 56


class MeasureLine(QWidget):
    """Shows one sentence and a button that ends measuring; hidden while there is nothing to say.

    Signals:
        ended: The button was pressed.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Measuring"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text = label(self.tr("Time between two events"), wrap=False)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = ""
        self.stop = QToolButton()
        self.stop.setAutoRaise(True)
        self.stop.setText(self.tr("End  Esc"))
        self.stop.setAccessibleName(self.tr("End measuring"))
        self.stop.clicked.connect(self.ended)
        line = QHBoxLayout(self)
        line.setContentsMargins(_LEFT, 2, 12, 2)
        line.addWidget(self.text, 1)
        line.addWidget(self.stop)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; "" hides the line."""
        self._said = sentence
        self.text.setToolTip(f"<p>{escape(sentence)}</p>" if sentence else "")
        self._fit()
        self.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the names off in the middle where there is no room: the distance stands at the end."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.text.fontMetrics()
        self.text.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideMiddle, self.text.width()))
