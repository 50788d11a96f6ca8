"""What the cells of the table of events are edited with, and the small sign of what was decided about a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dateline.model import Review, Status
from dateline.ui.models.event_model import CATEGORIES, Column
from dateline.ui.translation import said

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from dateline.ui.appearance import Colours

SIGN = 16
"""Pixels at the left of a date that the sign takes."""

_NAMES = {
    Column.HEADLINE: "What happened",
    Column.STATUS: "Status",
    Column.CATEGORY: "Category",
    Column.TAGS: "Tags, with commas between them",
    Column.NOTE: "Note",
}


class Choice(QComboBox):
    """A choice in a cell: letters look for an entry instead of setting off what they do elsewhere."""

    def event(self, event: QEvent) -> bool:
        """Keep letters from being shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and event.text().isprintable():
                event.accept()
                return True
        return super().event(event)


def editor(parent: QWidget, index: QModelIndex | QPersistentModelIndex) -> QWidget:
    """Return what a cell is edited with: a choice of statuses or categories, or a line."""
    column = Column(index.column())
    match column:
        case Column.STATUS:
            made: QWidget = _choice(parent, {said(each.value): each.value for each in Status})
        case Column.CATEGORY:
            made = _choice(parent, {each: each for each in ("", *index.data(CATEGORIES))}, editable=True)
        case _:
            made = QLineEdit(parent, frame=False)
    made.setAccessibleName(parent.tr(_NAMES.get(column, "")))
    return made


def fill(made: QWidget, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Put what a cell holds into a choice; tell whether it was one."""
    if isinstance(made, QComboBox):
        held = index.data(Qt.ItemDataRole.EditRole)
        made.setCurrentIndex(made.findData(held))
    return isinstance(made, QComboBox)


def value(made: QWidget) -> str | None:
    """Return what was chosen; None if it was typed into a line."""
    if not isinstance(made, QComboBox):
        return None
    return made.currentText() if made.isEditable() else str(made.currentData())


def sign(painter: QPainter, middle: QPointF, review: Review, theme: Colours) -> None:
    """Draw a tick for what is accepted, a pen for what is corrected, a cross for what is rejected."""
    if review is Review.UNREVIEWED:
        return
    colour = theme.muted if review is Review.REJECTED else theme.duration
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    pen = QPen(QColor(colour), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for line in _SIGNS[review]:
        painter.drawPolyline([QPointF(*point) for point in line])
    painter.restore()


_SIGNS = {
    Review.ACCEPTED: (((-4, 0), (-1, 3), (4, -4)),),
    Review.CORRECTED: (((-4, 4), (-3, 1), (3, -5), (5, -3), (-1, 3), (-4, 4)),),
    Review.REJECTED: (((-3, -3), (3, 3)), ((-3, 3), (3, -3))),
}


def _choice(parent: QWidget, words: dict[str, str], *, editable: bool = False) -> QComboBox:
    """Return a choice of words, each with what it stands for."""
    made = Choice(parent, editable=editable)
    for shown, held in words.items():
        made.addItem(shown, held)
    return made
