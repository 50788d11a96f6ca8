"""The field that finds: what is typed is sought at once, and what was found hangs below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from dateline.ui.models.found_model import ROW, FoundModel
from dateline.ui.views.found_line import FoundLine
from dateline.ui.views.parts import label, outline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.store.search import Found

WIDTH, LIST_WIDTH, LIST_HEIGHT = 250, 520, 420


class SearchField(QLineEdit):
    """A field with a list of finds, which goes when the focus does.

    Signals:
        wanted: Words to find.
        picked: What was ``Found`` and chosen.
        filter_wanted: Words that alone shall be shown.
        left: Escape was pressed in the empty field.
    """

    wanted = Signal(str)
    picked = Signal(object)
    filter_wanted = Signal(str)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Find in articles and events"))
        self.setPlaceholderText(self.tr("Find in articles and events"))
        self.setAcceptDrops(False)  # what is dropped on the window is an article, not a word
        self.setClearButtonEnabled(True)
        for part in self.findChildren(QWidget):
            part.setAccessibleName(self.tr("Clear"))
        self.setFixedWidth(WIDTH)
        self.model = FoundModel(self)
        self._tinting = False
        self._build(window)
        self._tint()
        self.textChanged.connect(self._on_typed)

    def show_found(self, words: str, found: Sequence[Found], titles: Mapping[int, str]) -> None:
        """Hang what was found below the field, if that is still what stands in it."""
        if words != self.text().strip() or not self.hasFocus():
            return
        self.model.show_found(words, found, titles)
        self.none.setText(self.tr("Nothing has “{}”.").format(words))
        self.none.setVisible(not found)
        self.list.setVisible(bool(found))
        self._place()
        self.found.show()
        self.found.raise_()

    def step(self, steps: int) -> Found | None:
        """Go on in what was found last, around its ends; return what is there."""
        count = self.model.rowCount() - 1
        if count < 1 or not self.text().strip():
            return None
        row = self.list.currentIndex().row()
        before = row if row > 0 else (0 if steps > 0 else 1)
        self.list.setCurrentIndex(self.model.index((before - 1 + steps) % count + 1))
        return cast("Found", self.list.currentIndex().data(ROW))

    def close_list(self) -> None:
        """Take the list away."""
        self.found.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, take what is chosen with Enter, clear with Escape."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.list.isVisible():
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_enter()
            case Qt.Key.Key_Escape:
                self.clear() if self.text() else self.left.emit()
                self.close_list()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._tinting:
            self._tint()

    def _tint(self) -> None:
        """Draw frames that can be seen on dark panels too."""
        self._tinting = True
        for part in (self, self.found):
            outline(part)
        self.found.setBackgroundRole(QPalette.ColorRole.Base)
        self._tinting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it changes its size."""
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.found.isVisible():
            self._place()
        return False

    def _build(self, window: QWidget) -> None:
        self.found = QFrame(window)
        self.found.setFrameShape(QFrame.Shape.StyledPanel)
        self.found.setAutoFillBackground(True)
        self.found.setAccessibleName(self.tr("What was found"))
        self.none = label(self.tr("Nothing was found"))
        self.none.setContentsMargins(10, 8, 10, 8)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundLine(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_picked)
        column = QVBoxLayout(self.found)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.none)
        column.addWidget(self.list)
        self.found.hide()
        window.installEventFilter(self)
        self.editingFinished.connect(self._on_left)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(text.strip())
        else:
            self.close_list()

    def _on_left(self) -> None:
        if not self.hasFocus():
            self.close_list()

    def _walk(self, steps: int) -> None:
        row = self.list.currentIndex().row() + steps
        self.list.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1))))

    def _on_enter(self) -> None:
        """Take the chosen line, or the first thing that was found."""
        if not self.list.isVisible():
            self._on_typed(self.text())
            return
        index = self.list.currentIndex()
        self._on_picked(index if index.isValid() else self.model.index(min(1, self.model.rowCount() - 1)))

    def _on_picked(self, index: QModelIndex) -> None:
        found = index.data(ROW)
        self.list.setCurrentIndex(index)
        if found is None:
            self.filter_wanted.emit(self.model.words)
            self.clear()
        else:
            self.picked.emit(found)
        self.close_list()

    def _place(self) -> None:
        """Hang the list below the field, within the window."""
        window = self.window()
        rows = sum(self.list.sizeHintForRow(at) for at in range(min(self.model.rowCount(), 12)))
        high = rows + 6 if rows else self.none.sizeHint().height() + 4
        corner = self.mapTo(window, QPoint(self.width(), self.height() + 2))
        width = min(LIST_WIDTH, window.width() - 16)
        room = window.height() - corner.y() - 8
        self.found.setGeometry(max(8, corner.x() - width), corner.y(), width, min(high, LIST_HEIGHT, room))
