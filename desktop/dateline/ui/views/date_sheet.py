"""The dialog that asks when an article was published, with room for every date that was found and its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.models.article_model import legend
from dateline.ui.views.date_chooser import DateChooser
from dateline.ui.views.parts import ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.model import Article

WIDTH, HEIGHT, LEAST = 560, 480, 300


class DateSheet(QDialog):
    """Asks for the publication date of one article; whatever is chosen closes it."""

    def __init__(self, article: Article, read: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("When was it published?"))
        self.setAccessibleName(self.windowTitle())
        self.chooser = DateChooser(read)
        self.chooser.typed.connect(lambda _words: self.accept())
        self.chooser.picked.connect(lambda _at: self.accept())
        self.chooser.cancelled.connect(self.reject)
        self._build(article)
        self.chooser.show_article(article)
        self.chooser.conflicts.setVisible(bool(article.published.conflicts))
        self.resize(WIDTH, max(LEAST, min(HEIGHT, parent.height() - 80)))

    def _build(self, article: Article) -> None:
        title = label(self.tr("Article"))
        title.setText(article.title[:200])
        letters(title, bold=True)
        meaning = label(self.tr("What the words mean"))
        meaning.setText(legend())
        letters(meaning, scale=0.9)
        ink(meaning, colours(self.window().palette()).muted)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for (
            each
        ) in buttons.buttons():  # Enter belongs to the field: what it does not understand closes nothing
            each.setIcon(QIcon())
            if isinstance(each, QPushButton):
                each.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (title, self.chooser, meaning, buttons):
            column.addWidget(part, 1 if part is self.chooser else 0)
