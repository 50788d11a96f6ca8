"""The list of articles, with what is known of the publication date of the one in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from dateline.ui.views.arriving import QuietList
from dateline.ui.views.article_card import ArticleCard
from dateline.ui.views.publication import PublicationPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from dateline.ui.models.article_model import ArticleModel


ROOMY = 420
"""Pixels of height, from which on there is room for the dates that were found below the cards."""


class CardList(QuietList):
    """The cards; the selected one stays in sight when the panel below takes some of their room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll as far as is needed."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class ArticleList(QWidget):
    """Cards of all articles above the publication date of the selected one.

    Signals:
        article_selected: Number of the article that was clicked or walked to.
    """

    article_selected = Signal(int)

    def __init__(self, model: ArticleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles"))
        self._model = model
        self.cards = CardList()
        self.cards.setResizeMode(QListView.ResizeMode.Adjust)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setMouseTracking(True)
        self.cards.setAccessibleName(self.tr("List of articles"))
        self.cards.setModel(model)
        self.cards.setItemDelegate(ArticleCard(self.cards))
        self.cards.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.cards.selectionModel().currentChanged.connect(self._on_current_changed)
        self.publication = PublicationPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards, 1)
        column.addWidget(self.publication)

    def select(self, article: int | None) -> None:
        """Follow the selection: mark the card and show its publication date."""
        row = self._model.row_of(article)
        index = self._model.index(row) if row >= 0 else QModelIndex()
        if index != self.cards.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.cards.selectionModel().setCurrentIndex(index, flag)
        self.refresh(article)

    def refresh(self, article: int | None) -> None:
        """Show the publication date again after a change."""
        row = self._model.row_of(article)
        self.publication.show_row(self._model.rows[row] if row >= 0 else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for some cards above the publication date."""
        super().resizeEvent(event)
        self.publication.make_room(much=event.size().height() >= ROOMY)

    def sizeHint(self) -> QSize:
        """Return a width that shows a title on two lines."""
        return QSize(300, 400)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.article_selected.emit(self._model.rows[current.row()].article.id)
