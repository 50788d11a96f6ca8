"""The computation of a date, a line for each step, with buttons that lead to what it counts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.views.parts import button, compact, ink, label

if TYPE_CHECKING:
    from dateline.formula.explain import Line
    from dateline.ui.explanation import Explanation


class Steps(QWidget):
    """Lists the steps; what an anchor supplied is tinted. A brief list has no buttons and no notes.

    Attributes:
        anchors: The buttons that lead to an anchor, in order.
        questions: The buttons that ask what if an anchor were another date.

    Signals:
        anchor_asked: Index of the phrase that a date counts from, None for the publication date.
        what_if_asked: The same, to see what would move if it were another date.
    """

    anchor_asked = Signal(object)
    what_if_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Computation"))
        self._brief = brief
        self.anchors: list[QPushButton] = []
        self.questions: list[QPushButton] = []
        self._sheet: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_steps(self, shown: Explanation | None) -> None:
        """List the steps of a date; none for no date."""
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = QWidget()
        self.anchors, self.questions = [], []
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        if shown is not None:
            self._fill(column, shown)
        self._column.addWidget(self._sheet)

    def _fill(self, column: QVBoxLayout, shown: Explanation) -> None:
        theme = colours(self.window().palette())
        if shown.said:
            column.addWidget(_text(shown.said, theme.ink))
        gap = " " if self._brief else "\n"
        for number, line in enumerate(shown.lines, 1):
            result = f"{gap}→ {line.result}" if line.result else ""
            colour = theme.borrowed if line.borrowed else theme.ink
            column.addWidget(_text(f"{number}.  {line.text}{result}", colour))
            if line.borrowed and not self._brief:
                column.addLayout(self._ways(line))
        for note in () if self._brief else shown.notes:
            column.addWidget(_text(note, theme.muted))

    def _ways(self, line: Line) -> QHBoxLayout:
        """Return the buttons to an anchor: where it stands, and what if it were another."""
        mention = line.mention
        to_phrase = mention is not None
        name = self.tr("Show in the text") if to_phrase else self.tr("Publication date…")
        says = (
            self.tr("Go to the phrase it counts from") if to_phrase else self.tr("Go to the publication date")
        )
        go = compact(button(name, says, lambda: self.anchor_asked.emit(mention)))
        ask = compact(
            button(
                self.tr("What if…"),
                self.tr("See what would move if it were another date"),
                lambda: self.what_if_asked.emit(mention),
            )
        )
        self.anchors.append(go)
        self.questions.append(ask)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 0, 2)
        row.setSpacing(6)
        for part in (go, ask):
            part.setToolTip(part.accessibleName())
            row.addWidget(part)
        row.addStretch(1)
        return row


def _text(words: str, colour: str) -> QWidget:
    line = label(words)
    line.setText(words)
    ink(line, colour)
    return line
