"""What else the words of a date may mean, each with why it lost, and a button that chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.directions import levelled
from dateline.ui.translation import said, words
from dateline.ui.views.parts import button, compact, ink, label

if TYPE_CHECKING:
    from dateline.workflow.alternatives import Alternative


class AlternativeList(QWidget):
    """Lists other readings of a date.

    Attributes:
        buttons: One for each reading, in order.

    Signals:
        picked: The ``Alternative`` that was chosen.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Other readings of the date"))
        self.buttons: tuple[QPushButton, ...] = ()
        self._others: tuple[Alternative, ...] = ()
        self._numbered = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(2)
        self._sheet: QWidget | None = None

    def show_others(self, others: tuple[Alternative, ...], *, numbered: bool = False) -> None:
        """List these readings; ``numbered`` ones say which key chooses them."""
        if self._sheet is not None and (others, numbered) == (self._others, self._numbered):
            return
        self._others, self._numbered = others, numbered
        self._fill()

    def pick(self, at: int) -> bool:
        """Choose a reading by its place; tell whether there is one."""
        if 0 <= at < len(self._others):
            self.picked.emit(self._others[at])
            return True
        return False

    def tint(self) -> None:
        """Take the colours of another theme."""
        self._fill()

    def _fill(self) -> None:
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if self._others:
            column.addWidget(self._line(self.tr("It could also be:")))
        made = []
        for at, each in enumerate(self._others):
            use = self._offer(at, each)
            made.append(use)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(use, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._line(levelled(said(each.why))), 1)
            column.addLayout(row)
        self.buttons = tuple(made)
        self._column.addWidget(self._sheet)
        self.setVisible(bool(self._others))

    def _offer(self, at: int, each: Alternative) -> QPushButton:
        date = words(each.step.result)
        text = f"{at + 1}   {date}" if self._numbered else date
        use = compact(
            button(text, self.tr("Choose {}: {}").format(date, said(each.why)), lambda: self.pick(at))
        )
        use.setToolTip(use.accessibleName())
        return use

    def _line(self, text: str) -> QWidget:
        line = label(self.tr("Why not"))
        line.setText(text)
        ink(line, colours(self.window().palette()).muted)
        return line
