"""Where a publication date is chosen: a field for any words, and every date that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.translation import said
from dateline.ui.views.candidates import CandidateList
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import ink, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.model import Article

HINT = "24 Nov 2025, 24.11.2025 or 24 de noviembre de 2025"


class DateChooser(QWidget):
    """Takes a publication date: typed, from the calendar, or one that was found.

    Signals:
        typed: The words that were typed.
        picked: The place of the date that was clicked among the article's candidates.
        cancelled: Escape was pressed.
    """

    typed = Signal(str)
    picked = Signal(int)
    cancelled = Signal()

    def __init__(self, read: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = DateField(read, self.tr("Set"))
        self.conflicts = label(self.tr("What contradicts the publication date"))
        self.candidates = CandidateList()
        self.field.accepted.connect(self.typed)
        self.field.cancelled.connect(self.cancelled)
        self.candidates.picked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.conflicts)
        column.addWidget(self.candidates, 1)

    def show_article(self, article: Article) -> None:
        """Start anew with an article."""
        self.field.begin("", said(HINT))
        self.conflicts.setText("\n".join(article.published.conflicts))
        ink(self.conflicts, colours(self.window().palette()).warning)
        self.candidates.show_dates(article.published)
