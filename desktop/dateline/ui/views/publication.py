"""The publication date of the article in front: what it is, how it is known, what else it may be, and a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dateline.errors import DateError
from dateline.model import Known
from dateline.ui.appearance import colours
from dateline.ui.models.article_model import date_words
from dateline.ui.views.candidates import HIGHEST, CandidateList, evidence
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import button, ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QPushButton

    from dateline.model import Article

WHOLE = 10_000
"""Pixels: as many as there are."""

HINT = "24 Nov 2025, 24.11.2025 or 24 de noviembre de 2025"


class PublicationPanel(QFrame):
    """Says when the article in front was published, and lets the user say it better.

    Attributes:
        read: Turns typed words into the date they are understood as; raises DateError.

    Signals:
        typed: Number of the article and the words that were typed.
        chosen: Number of the article and the index of the candidate that was clicked.
        spread: Whether the panel wants the room of its neighbours, to show every date that was found.
    """

    typed = Signal(int, str)
    chosen = Signal(int, int)
    spread = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Publication date"))
        self.read: Callable[[str, str], str] = _unread
        self._article: Article | None = None
        self._whole = False
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
        self._open(article)

    def ask(self) -> None:
        """Show every date that was found, open the field and put the cursor into it."""
        if self._article is not None:
            self._open(self._article, whole=True)
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def offers(self) -> tuple[QPushButton, ...]:
        """Return the buttons of the dates that were found."""
        return self.candidates.offers

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self._article is not None:
            self._tint(self._article)
            self.candidates.show_dates(self._article.published)

    def _build(self) -> None:
        self.head = label(self.tr("Publication date of the article"))
        self.evidence = label(self.tr("How the publication date is known"))
        self.change = button(self.tr("Change…"), self.tr("Change publication date"), self._on_change)
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
            self._column.addWidget(part, 1 if part is self.candidates else 0)

    def _read(self, words: str) -> str:
        return self.read(words, self._article.language if self._article else "")

    def _say(self, article: Article) -> None:
        chosen = article.published.chosen
        if chosen is None:
            self.head.setText(self.tr("Publication date unknown – when was it published?"))
            self.evidence.setText(self.tr("Until then, dates like “last Monday” stay unresolved."))
        else:
            self.head.setText(self.tr("Published {}").format(date_words(chosen)))
            self.evidence.setText(evidence(chosen))
        self._tint(article)

    def _tint(self, article: Article) -> None:
        theme, unknown = colours(self.window().palette()), article.published.chosen is None
        ink(self.head, theme.warning if unknown else theme.ink)
        ink(self.evidence, theme.muted)
        ink(self.conflicts, theme.warning)
        letters(self.head, bold=True)

    def _open(self, article: Article, *, whole: bool = False) -> None:
        """Show the field where the date is unknown or asked for, and with all the room every date that was found."""
        opened = whole or article.published.known is Known.UNKNOWN
        self.field.setVisible(opened)
        self.evidence.setVisible(not (whole and article.published.candidates))
        self.change.setVisible(whole or not opened or len(self.candidates.offers) > 1)
        self.change.setText(
            self.tr("Close") if whole else self.tr("All dates…") if opened else self.tr("Change…")
        )
        self.change.setAccessibleName(self.tr("Close") if whole else self.tr("Change publication date"))
        self.candidates.setMaximumHeight(WHOLE if whole else HIGHEST)
        self.candidates.setVisible(opened and bool(self.candidates.offers or whole))
        conflicts = article.published.conflicts if whole else _first(article.published.conflicts)
        self.conflicts.setText("\n".join(conflicts))
        self.conflicts.setVisible(bool(conflicts))
        if opened:
            self.field.begin("", HINT)
        self._whole = whole
        self.spread.emit(whole)

    def _on_change(self) -> None:
        if self._whole:
            self._on_cancelled()
        else:
            self.ask()

    def _on_chosen(self, at: int) -> None:
        if self._article is not None:
            self.chosen.emit(self._article.id, at)

    def _on_accepted(self, words: str) -> None:
        if self._article is not None:
            self.typed.emit(self._article.id, words)

    def _on_cancelled(self) -> None:
        if self._article is not None:
            self._open(self._article)


def _first(conflicts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first of several sentences, saying that there are more."""
    if len(conflicts) < 2:
        return conflicts
    return (f"{conflicts[0]} (and {len(conflicts) - 1} more)",)


def _unread(words: str, _language: str) -> str:
    raise DateError(f"“{words}” cannot be read yet.")
