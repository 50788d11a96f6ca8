"""The publication date of the article in front: what it is, how it is known, and the way to say it better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dateline.errors import DateError
from dateline.model import Known
from dateline.ui.appearance import colours
from dateline.ui.directions import levelled
from dateline.ui.models.article_model import date_words, legend, waits_words
from dateline.ui.translation import said
from dateline.ui.views.candidates import HIGHEST, evidence
from dateline.ui.views.date_chooser import DateChooser
from dateline.ui.views.date_sheet import DateSheet
from dateline.ui.views.parts import button, compact, ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent

    from dateline.model import Article
    from dateline.ui.models.article_model import ArticleRow
    from dateline.ui.views.date_field import DateField


class PublicationPanel(QFrame):
    """Says when the article in front was published; where that is unknown, it asks at once.

    Attributes:
        read: Turns typed words into the date they are understood as; raises DateError.
        sheet: The dialog with every date that was found, while it is open.

    Signals:
        typed: Number of the article and the words that were typed.
        chosen: Number of the article and the index of the candidate that was clicked.
        what_if_asked: What would move if it were another date is wanted.
    """

    typed = Signal(int, str)
    chosen = Signal(int, int)
    what_if_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Publication date"))
        self.read: Callable[[str, str], str] = _unread
        self.sheet: DateSheet | None = None
        self._row: ArticleRow | None = None
        self._has_room = True
        self._build()
        self.show_row(None)

    @property
    def field(self) -> DateField:
        """Return the field that takes words now: that of the dialog while it is open."""
        return self.sheet.chooser.field if self.sheet is not None else self.chooser.field

    def offers(self) -> tuple[QPushButton, ...]:
        """Return the buttons of the dates that were found, those of the dialog while it is open."""
        chooser = self.sheet.chooser if self.sheet is not None else self.chooser
        return chooser.candidates.offers

    def show_row(self, row: ArticleRow | None) -> None:
        """Show an article's publication date; the field is open only where the date is unknown."""
        before, self._row = self._row, row
        self.setVisible(row is not None)
        if row is None or (before is not None and _shown(before) == _shown(row)):
            return
        self._say(row)
        self.chooser.show_article(row.article)
        self._open(row.article)

    def make_room(self, *, much: bool) -> None:
        """Show the dates that were found below the field, or leave them to the dialog where there is little room."""
        if much != self._has_room:
            self._has_room = much
            if self._row is not None:
                self._open(self._row.article)

    def ask(self) -> None:
        """Show every date that was found in a dialog, with the cursor in its field."""
        if self._row is None or self.sheet is not None:
            return
        article = self._row.article
        self.sheet = DateSheet(article, self._read, self.window())
        self.sheet.chooser.typed.connect(lambda words: self.typed.emit(article.id, words))
        self.sheet.chooser.picked.connect(lambda at: self.chosen.emit(article.id, at))
        self.sheet.finished.connect(self._on_closed)
        self.sheet.open()
        self.sheet.chooser.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self._row is not None:
            self._tint(self._row.article)
            self.chooser.show_article(self._row.article)
            self._open(self._row.article)

    def _build(self) -> None:
        self.head = label(self.tr("Publication date of the article"))
        self.evidence = label(self.tr("How the publication date is known"))
        self.evidence.setToolTip(f"<p>{legend()}</p>")
        self.change = button(self.tr("Change…"), self.tr("Change publication date"), self.ask)
        self.what_if = compact(
            button(
                self.tr("What if…"),
                self.tr("See what would move if the article in front had been published on another day"),
                self.what_if_asked.emit,
            )
        )
        self.what_if.setToolTip(self.what_if.accessibleName())
        self.conflicts = label(self.tr("What contradicts the publication date"))
        self.chooser = DateChooser(self._read)
        self.chooser.candidates.setMaximumHeight(HIGHEST)
        self.chooser.conflicts.hide()
        self.chooser.typed.connect(self._on_typed)
        self.chooser.picked.connect(self._on_picked)
        line = QHBoxLayout()
        line.addWidget(self.head, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self.evidence, 1)
        below.addWidget(self.what_if, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(line)
        column.addLayout(below)
        for part in (self.conflicts, self.chooser):
            column.addWidget(part, 1 if part is self.chooser else 0)

    def _read(self, words: str) -> str:
        return self.read(words, self._row.article.language if self._row else "")

    def _say(self, row: ArticleRow) -> None:
        published = row.article.published
        if published.chosen is None:
            self.head.setText(self.tr("Publication date unknown – when was it published?"))
            self.evidence.setText(
                waits_words(row.waiting) or self.tr("No date of this article depends on it.")
            )
        else:
            self.head.setText(self.tr("Published {}").format(date_words(published.chosen)))
            self.evidence.setText(evidence(published.chosen))
        conflicts = _first(published.conflicts)
        self.conflicts.setText(conflicts)
        self.conflicts.setVisible(bool(conflicts))
        self._tint(row.article)

    def _tint(self, article: Article) -> None:
        theme, unknown = colours(self.window().palette()), article.published.chosen is None
        ink(self.head, theme.warning if unknown else theme.ink)
        ink(self.evidence, theme.muted)
        ink(self.conflicts, theme.warning)
        letters(self.head, bold=True)

    def _open(self, article: Article) -> None:
        """Show the field where the date is unknown, and below it what there is room for."""
        unknown = article.published.known is Known.UNKNOWN
        found = len(self.chooser.candidates.offers)
        self.chooser.setVisible(unknown)
        self.chooser.candidates.setVisible(bool(found) and self._has_room)
        self.change.setVisible(not unknown or found > (1 if self._has_room else 0))
        self.change.setText(self.tr("All dates…") if unknown else self.tr("Change…"))

    def _on_typed(self, words: str) -> None:
        if self._row is not None:
            self.typed.emit(self._row.article.id, words)

    def _on_picked(self, at: int) -> None:
        if self._row is not None:
            self.chosen.emit(self._row.article.id, at)

    def _on_closed(self) -> None:
        self.sheet = None


def _shown(row: ArticleRow) -> tuple[object, ...]:
    return row.article.id, row.article.published, row.waiting


def _first(conflicts: tuple[str, ...]) -> str:
    """Return the first of several sentences, saying that there are more; "" if there is none."""
    more = said(f" (and {len(conflicts) - 1} more)") if len(conflicts) > 1 else ""
    return levelled(f"{said(conflicts[0])}{more}") if conflicts else ""


def _unread(words: str, _language: str) -> str:
    raise DateError(f"“{words}” cannot be read yet.")
