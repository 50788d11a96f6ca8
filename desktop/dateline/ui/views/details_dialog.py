"""The dialog for what the user notes about events: status, category, tags, a note; of one event or of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from dateline.model import Status
from dateline.ui.editing import Details, read_tags
from dateline.ui.translation import said
from dateline.ui.views.parts import label, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Event

_Each = TypeVar("_Each")
_WIDE = 420
_NOTE_HEIGHT = 96


class DetailsDialog(QDialog):
    """Shows what is noted about events, and lets it be changed; only what is changed here changes there.

    Signals:
        chosen: The ``Details`` that changed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        events: Sequence[Event],
        categories: Sequence[str],
        tags: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        several = len(events) > 1
        self.setWindowTitle(
            self.tr("Details of {} events").format(len(events)) if several else self.tr("Details")
        )
        self.setAccessibleName(self.windowTitle())
        self.setMinimumWidth(_WIDE)
        self._events, self._several = events, several
        self._build_status()
        self._build_category(categories)
        self._build_tags(tags)
        self._build_note()
        self._build()
        self._before = self._now()

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.setSpacing(10)
        what = label(self.tr("What happened"))
        every = self.tr("What you change here is changed in all {} events.").format(len(self._events))
        what.setText(every if self._several else self._events[0].shown_headline)
        form.addRow(what)
        form.addRow(self.tr("&Status"), self.status)
        form.addRow(self.tr("&Category"), self.category)
        form.addRow(self.tr("Add &tags") if self._several else self.tr("&Tags"), self.tags)
        form.addRow(self.tr("&Note"), self.note)
        kinds = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(kinds)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        for each in self.buttons.buttons():
            each.setIcon(QIcon())
        form.addRow(self.buttons)
        for field in (self.status, self.category, self.tags, self.note):
            outline(field)

    def _build_status(self) -> None:
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status"))
        shared = _shared([event.shown_status for event in self._events])
        if shared is None:
            self.status.addItem(self.tr("as they are"), None)
        for each in Status:
            self.status.addItem(said(each.value), each)
        self.status.setCurrentIndex(max(0, self.status.findData(shared)))

    def _build_category(self, categories: Sequence[str]) -> None:
        self.category = QComboBox(editable=True)
        self.category.setAccessibleName(self.tr("Category"))
        self.category.addItems(["", *categories])
        shared = _shared([event.decision.category for event in self._events])
        self.category.setCurrentText(shared or "")
        edit = self.category.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.tr("Category"))
            edit.setPlaceholderText(self.tr("as they are") if shared is None else self.tr("none"))

    def _build_tags(self, tags: Sequence[str]) -> None:
        own = () if self._several else self._events[0].decision.tags
        self.tags = QLineEdit(", ".join(own))
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self.tags.setPlaceholderText(self.tr("with commas between them"))
        completer = QCompleter(list(tags), self.tags)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.setCompleter(completer)

    def _build_note(self) -> None:
        shared = _shared([event.decision.note for event in self._events])
        self.note = QPlainTextEdit(shared or "")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("as they are") if shared is None else "")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)

    def _now(self) -> Details:
        return Details(
            self.status.currentData(),
            " ".join(self.category.currentText().split()),
            read_tags(self.tags.text()),
            self.note.toPlainText().strip(),
        )

    def changed(self) -> Details:
        """Return what was changed here; everything else is None."""
        now, before = self._now(), self._before
        return Details(
            now.status if now.status != before.status else None,
            now.category if now.category != before.category else None,
            now.tags if now.tags != before.tags else None,
            now.note if now.note != before.note else None,
            adds_tags=self._several,
        )

    def _on_accepted(self) -> None:
        self.chosen.emit(self.changed())
        self.accept()


def _shared(values: Sequence[_Each]) -> _Each | None:
    """Return what all are, None if they differ."""
    return values[0] if len(set(values)) == 1 else None
