"""The report of an import: what became of each file, with a place to choose what to do with doubtful ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from dateline.ui.models.report_model import ReportModel
from dateline.ui.reporting import Outcome
from dateline.ui.views.arriving import QuietList
from dateline.ui.views.parts import button, label, letters
from dateline.ui.views.report_card import ReportCard
from dateline.workflow import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from dateline.ui.reporting import Line
    from dateline.workflow import Doubtful


MOST_LETTERS = 80


class ReportPanel(QFrame):
    """Shows how an import went, until it is closed; it stands where the timeline is.

    Signals:
        article_picked: Number of the article whose line was clicked or walked to.
        chosen: What the user wants done: a list of pairs of a ``Doubtful`` and a ``Choice``.
        closed: The user has read it.
        turned: The place of another report that the user wants to see.
    """

    article_picked = Signal(int)
    chosen = Signal(list)
    closed = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setAccessibleName(self.tr("Import report"))
        self.setAutoFillBackground(True)
        self.outcome = Outcome()
        self.model = ReportModel(self)
        self._build_head()
        self._build_list()
        self._build_choices()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.list, self.choices):
            column.addWidget(part, 1 if part is self.list else 0)

    def show_outcomes(self, outcomes: Sequence[Outcome], place: int) -> None:
        """Show how one of several imports went, what wants attention first, and offer the others."""
        with QSignalBlocker(self.others):
            self.others.clear()
            self.others.addItems([f"{each.began} {each.summary()}"[:MOST_LETTERS] for each in outcomes])
            self.others.setCurrentIndex(place)
        self.others.setVisible(len(outcomes) > 1)
        self._show(outcomes[place])

    def follow(self, outcome: Outcome) -> None:
        """Show the same report as the library is by now, without losing the place in it."""
        if outcome.lines() == self.outcome.lines():
            return
        row, down = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self._show(outcome)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(row))
        self.list.verticalScrollBar().setValue(down)

    def _show(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.summary.setText(outcome.summary())
        self.model.show_lines(outcome.lines())
        self._offer()

    def text(self) -> str:
        """Return the report as plain text."""
        return self.outcome.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build_head(self) -> None:
        self.head = QWidget()
        self.summary = label(self.tr("Summary of the import"))
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Reports of this session"))
        self.others.setToolTip(self.others.accessibleName())
        self.others.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.others.setMinimumContentsLength(12)
        self.others.activated.connect(self.turned)
        self.copy = button(self.tr("Copy as text"), self.tr("Copy the report as text"), self._on_copy)
        self.shut = button(self.tr("Close"), self.tr("Close the report"), self.closed.emit)
        line = QHBoxLayout(self.head)
        line.setContentsMargins(17, 8, 12, 8)
        line.addWidget(self.summary, 1)
        line.addWidget(self.others, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)

    def _build_list(self) -> None:
        self.list = QuietList()
        self.list.setAccessibleName(self.tr("What became of each file"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # the heights of 1,000 lines take their time
        self.list.setBatchSize(60)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReportCard(self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.clicked.connect(self._on_current_changed)

    def _build_choices(self) -> None:
        self.choices = QFrame()
        self.choices.setFrameShape(QFrame.Shape.StyledPanel)
        self.question = label(self.tr("What is to be chosen"))
        self.all = QCheckBox()
        self.all.setAccessibleName(self.tr("Choose the same for all"))
        self.add = button(
            self.tr("Add anyway"),
            self.tr("Add it as an article of its own"),
            lambda: self._choose(Choice.ADD),
        )
        self.replace = button(
            self.tr("Replace"),
            self.tr("Put it in place of the article that is here; your corrections are kept"),
            lambda: self._choose(Choice.REPLACE),
        )
        self.keep_out = button(
            self.tr("Keep out"), self.tr("Leave the library as it is"), lambda: self._choose(Choice.SKIP)
        )
        for each in (self.add, self.replace, self.keep_out):
            each.setToolTip(each.accessibleName())
        line = QHBoxLayout()
        for part in (self.all, self.keep_out, self.add, self.replace):
            line.addWidget(part)
        line.insertStretch(1, 1)
        column = QVBoxLayout(self.choices)
        column.setContentsMargins(17, 8, 12, 8)
        column.addWidget(self.question)
        column.addLayout(line)

    def _in_hand(self) -> Doubtful | None:
        """Return what is selected if it is doubtful, else the first that is."""
        doubtful = self.outcome.doubtful
        line = self.model.line(self.list.currentIndex().row())
        if line is not None and line.doubtful is not None:
            return line.doubtful
        return doubtful[0] if doubtful else None

    def _offer(self) -> None:
        """Ask about what is in hand; nothing where nothing is doubtful."""
        now, count = self._in_hand(), len(self.outcome.doubtful)
        self.choices.setVisible(now is not None)
        if now is not None:
            line = next(
                each for each in self.model.rows if not isinstance(each, str) and each.doubtful is now
            )
            words = self.tr(
                "“{}” may be here already. Keep it out, add it as an article of its own, or put it in place of the one that is here? Your corrections are kept."
            )
            self.question.setText(words.format(line.title))
            self.all.setText(self.tr("The same for all {}").format(count))
            self.all.setVisible(count > 1)
            self.all.setChecked(self.all.isChecked() and count > 1)
        letters(self.summary, scale=1.1, bold=True)

    def _choose(self, choice: Choice) -> None:
        now = self._in_hand()
        if now is not None:
            about = self.outcome.doubtful if self.all.isChecked() else (now,)
            self.chosen.emit([(each, choice) for each in about])

    def _on_current_changed(self, current: QModelIndex) -> None:
        line: Line | None = self.model.line(current.row())
        self._offer()
        if line is not None and line.article is not None:
            self.article_picked.emit(line.article)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
