"""The question that stands before the only thing Dateline loads from a network: the page behind a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.views.parts import ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED = 6
"""Addresses that are named; of more links only the number is said."""


class FetchQuestion(QDialog):
    """Names the addresses and asks whether to fetch them; accepted means yes, and nothing is remembered."""

    def __init__(self, addresses: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        one = len(addresses) == 1
        asked = (
            self.tr("Fetch this page?") if one else self.tr("Fetch these {} pages?").format(len(addresses))
        )
        self.setWindowTitle(self.tr("Fetch from the network"))
        self.setAccessibleName(asked)
        self.setMinimumWidth(460)
        self.question = label(self.tr("Question"))
        self.question.setText(asked)
        letters(self.question, scale=1.15, bold=True)
        self.addresses = label(self.tr("Addresses"))
        self.addresses.setText(_named(addresses))
        self.note = label(self.tr("Note"))
        self.note.setText(self.tr("It is the only thing Dateline loads from the network."))
        ink(self.note, colours(self.palette()).muted)
        self._build()

    def _build(self) -> None:
        self.fetch = QPushButton(self.tr("Fetch"))
        self.fetch.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.fetch, QDialogButtonBox.ButtonRole.AcceptRole)
        for each in buttons.buttons():
            each.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        for part in (self.question, self.addresses, self.note, buttons):
            column.addWidget(part)


def _named(addresses: Sequence[str]) -> str:
    """Return the addresses on lines of their own, with places where a long one can break."""
    named = [_breakable(each if len(each) <= 300 else f"{each[:299]}…") for each in addresses[:NAMED]]
    more = [f"… and {len(addresses) - NAMED} more"] if len(addresses) > NAMED else []
    return "\n".join((*named, *more))


def _breakable(address: str) -> str:
    return "".join(f"{sign}\u200b" if sign in "/?&=-_." else sign for sign in address)
