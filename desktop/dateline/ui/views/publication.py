"""The publication date of the article in front: what it is, how it is known, what else it may be, and a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dateline.errors import DateError
from dateline.model import Known
from dateline.ui.appearance import colours
from dateline.ui.models.article_model import date_words
from dateline.ui.views.candidates import CandidateList, evidence
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import button, ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QPushButton

    from dateline.model import Article

HINT = "24 Nov 2025, 24.11.2025 or 24 de noviembre de 2025"


class PublicationPanel(QFrame):
    """Says when the article in front was published, and lets the user say it better.

    Attributes:
        read: Turns typed words into the date they are understood as; raises DateError.

    Signals:
        typed: Number of the article and the words that were typed.
        chosen: Number of the article and the index of the candidate that was clicked.
    """

    typed = Signal(int, str)
    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Publication date"))
        self.read: Callable[[str], str] = _unread
        self._article: Article | None = None
        self._build()
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Show an article's publication date; the field is open only where the date is unknown."""
        known_before = self._article and (self._article.id, self._article.published)
        self._article = article
        self.setVisible(article is not None)
        if article is None or known_before == (article.id, article.published):
            return
        self._say(article)
        self.candidates.show_dates(article.published)
        self._open_field(article.published.known is Known.UNKNOWN)

    def ask(self) -> None:
        """Open the field and put the cursor into it."""
        if self._article is not None:
            self._open_field(True)
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def offers(self) -> tuple[QPushButton, ...]:
        """Return the buttons of the dates that were found."""
        return self.candidates.offers

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self._article is not None:
            self._tint(self._article)

    def _build(self) -> None:
        self.head = label(self.tr("Publication date of the article"))
        self.evidence = label(self.tr("How the publication date is known"))
        self.change = button(self.tr("Change…"), self.tr("Change publication date"), self.ask)
        self.field = DateField(self._read, self.tr("Set"))
        self.field.accepted.connect(self._on_accepted)
        self.field.cancelled.connect(self._on_cancelled)
        self.candidates = CandidateList()
        self.candidates.picked.connect(self._on_chosen)
        self.conflicts = label(self.tr("What contradicts the publication date"))
        line = QHBoxLayout()
        line.addWidget(self.head, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 10, 12, 12)
        self._column.setSpacing(6)
        self._column.addLayout(line)
        for part in (self.evidence, self.conflicts, self.field, self.candidates):
            self._column.addWidget(part)

    def _read(self, words: str) -> str:
        return self.read(words)

    def _say(self, article: Article) -> None:
        chosen = article.published.chosen
        if chosen is None:
            self.head.setText(self.tr("Publication date unknown – when was it published?"))
            self.evidence.setText(self.tr("Until then, dates like “last Monday” stay unresolved."))
        else:
            self.head.setText(self.tr("Published {}").format(date_words(chosen)))
            self.evidence.setText(evidence(chosen))
        self.conflicts.setText("\n".join(article.published.conflicts))
        self.conflicts.setVisible(bool(article.published.conflicts))
        self._tint(article)

    def _tint(self, article: Article) -> None:
        theme, unknown = colours(self.window().palette()), article.published.chosen is None
        ink(self.head, theme.warning if unknown else theme.ink)
        ink(self.evidence, theme.muted)
        ink(self.conflicts, theme.warning)
        letters(self.head, bold=True)

    def _open_field(self, opened: bool) -> None:
        self.field.setVisible(opened)
        self.change.setVisible(not opened)
        self.candidates.setVisible(opened and bool(self.candidates.offers))
        if opened:
            self.field.begin("", HINT)

    def _on_chosen(self, at: int) -> None:
        if self._article is not None:
            self.chosen.emit(self._article.id, at)

    def _on_accepted(self, words: str) -> None:
        if self._article is not None:
            self.typed.emit(self._article.id, words)

    def _on_cancelled(self) -> None:
        if self._article is not None:
            self._open_field(self._article.published.known is Known.UNKNOWN)


def _unread(words: str) -> str:
    raise DateError(f"“{words}” cannot be read yet.")
