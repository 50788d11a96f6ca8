"""The review panel: one event at a time with its words, its date, why to look at it, and one key for each decision."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dateline.model import Review
from dateline.ui.appearance import colours
from dateline.ui.models.rows import grouped
from dateline.ui.translation import said
from dateline.ui.views.alternatives import AlternativeList
from dateline.ui.views.computation import HINT
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import button, ink, label, letters
from dateline.ui.views.passage import Passage
from dateline.ui.views.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from dateline.ui.explanation import Explanation
    from dateline.ui.turn import Turn

_KEYS = "1234"


class ReviewPanel(QFrame):
    """Shows the event under review where the timeline is, until the review is closed.

    Attributes:
        read: Turns typed words and an event's number into how they are understood; raises DateError.

    Signals:
        accepted: The event in front is right.
        rejected: It is to be thrown out.
        restored: It is to be undecided again.
        skipped: It is left for later.
        back_asked: The one before is wanted.
        date_typed: Number of the event and the words typed for its date.
        reading_chosen: Number of the event and the ``Alternative`` that was chosen.
        closed: The review is to end.
    """

    accepted = Signal()
    rejected = Signal()
    restored = Signal()
    skipped = Signal()
    back_asked = Signal()
    date_typed = Signal(int, str)
    reading_chosen = Signal(int, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setAccessibleName(self.tr("Review of dates"))
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.turn: Turn | None = None
        self.read: Callable[[str, int], str] = lambda words, _event: words
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_turn())
        self._pages.addWidget(self._build_end())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_head())
        column.addWidget(self._pages, 1)
        column.addWidget(self._build_buttons())

    # --- what is shown -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Say that the riskiest event is being looked for."""
        self.turn = None
        self.field.hide()
        self.done.setText(self.tr("Looking for what is doubtful…"))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the review is."""
        self.count.setText(self.tr("{} of {} reviewed").format(grouped(done), grouped(total)))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def show_turn(self, turn: Turn | None, *, back: bool) -> None:
        """Show an event to decide on, or that there is none left."""
        moved = turn is None or self.turn is None or turn.event != self.turn.event
        self.turn = turn
        self.back.setEnabled(back)
        self._pages.setCurrentIndex(0 if turn is not None else 1)
        if moved:
            self.field.hide()
        if turn is None:
            self._finish()
        else:
            self._fill(turn)
        self._offer(turn.explanation.review if turn else None)
        if moved:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Open the field for the date, with the words that are there now."""
        if self.turn is not None:
            shown = self.turn.explanation
            self.field.show()
            self.field.begin(shown.typed, said(HINT))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another reading by its number; close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.text() not in _KEYS or not event.text() or not self.others.pick(_KEYS.index(event.text())):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.turn is not None:
            self._fill(self.turn)
            self.others.tint()

    # --- how it is made ------------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        self.count = label(self.tr("How far the review is"), wrap=False)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Events reviewed"))
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.shut = button(self.tr("Close"), self.tr("End the review"), self.closed.emit)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(17, 8, 12, 6)
        line.setSpacing(12)
        line.addWidget(self.count)
        line.addWidget(self.bar, 1)
        line.addWidget(self.shut)
        return head

    def _build_turn(self) -> QWidget:
        self.why = label(self.tr("Why to look at it"))
        self.headline = label(self.tr("What happened"))
        self.when = label(self.tr("Date"))
        self.facts = label(self.tr("Status"))
        self.words = Passage()
        self.words.setAccessibleName(self.tr("The words of the article"))
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.source = label(self.tr("Article"))
        self.steps = Steps(brief=True)
        self.others = AlternativeList()
        self.others.picked.connect(self._on_picked)
        self.field = DateField(self._read, self.tr("Set"))
        self.field.accepted.connect(self._on_typed)
        self.field.cancelled.connect(self._on_cancelled)
        self.field.hide()
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(17, 4, 17, 4)
        row.setSpacing(20)
        row.addLayout(self._column(self.headline, self.facts, self.words, self.source, grows=self.words), 5)
        row.addWidget(self._dates(), 4)
        return sheet

    def _dates(self) -> QScrollArea:
        """Return the side of the date: what it is, why to look, its computation and its other readings."""
        inside = QWidget()
        inside.setLayout(self._column(self.when, self.field, self.why, self.steps, self.others))
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Date and computation"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        return self._scroll

    def _column(self, *parts: QWidget, grows: QWidget | None = None) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for part in parts:
            column.addWidget(part, 1 if part is grows else 0)
        if grows is None:
            column.addStretch(1)
        return column

    def _build_end(self) -> QWidget:
        self.done = label(self.tr("Result of the review"))
        self.done.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.leave = button(self.tr("Back to the timeline"), self.tr("End the review"), self.closed.emit)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.addStretch(1)
        column.addWidget(self.done)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return sheet

    def _build_buttons(self) -> QWidget:
        tr = self.tr
        self.back = button(tr("← Back"), tr("Return to the event before"), self.back_asked.emit)
        self.reject = button(tr("Reject  R"), tr("Reject the event"), self.rejected.emit)
        self.correct = button(tr("Correct…  C"), tr("Correct the date"), self.ask)
        self.restore = button(tr("Restore  U"), tr("Make the event undecided again"), self.restored.emit)
        self.skip = button(tr("Skip  S"), tr("Leave the event for later"), self.skipped.emit)
        self.accept = button(tr("Accept  A"), tr("Accept the event"), self.accepted.emit)
        line = QHBoxLayout()
        line.setContentsMargins(17, 6, 17, 10)
        line.setSpacing(8)
        for part in (self.back, None, self.restore, self.reject, self.correct, self.skip, self.accept):
            line.addStretch(1) if part is None else line.addWidget(part)
        self._bar = QWidget()
        self._bar.setLayout(line)
        return self._bar

    # --- filling -------------------------------------------------------------------------------------

    def _fill(self, turn: Turn) -> None:
        theme, shown = colours(self.window().palette()), turn.explanation
        self.why.setText("\n".join(turn.reasons))
        self.headline.setText(shown.headline)
        self.when.setTextFormat(Qt.TextFormat.RichText)
        self.when.setText(_tinted(shown, theme.borrowed))
        self.facts.setText(shown.facts)
        self.words.show_text(turn.excerpt.text, turn.excerpt.marks)
        self.words.select(turn.excerpt.picked, turn.excerpt.lit)
        self.words.setVisible(bool(turn.excerpt.text))
        self.source.setText(self.tr("From “{}”").format(turn.excerpt.source) if turn.excerpt.source else "")
        self.steps.show_steps(shown)
        self.others.show_others(turn.others, numbered=True)
        ink(self.why, theme.warning if turn.is_doubtful else theme.muted)
        ink(self.when, theme.warning if shown.undated else theme.accent)
        for part in (self.facts, self.source):
            ink(part, theme.muted)
        letters(self.headline, scale=1.2, bold=True)
        letters(self.when, scale=1.35, bold=True)

    def _finish(self) -> None:
        self.done.setText(
            self.tr(
                "All reviewed.\nEvery date has been looked at; what you decided can be undone with Ctrl+Z."
            )
        )
        letters(self.done, scale=1.2)

    def _offer(self, review: Review | None) -> None:
        """Offer what can be decided about an event in this state."""
        self._bar.setVisible(review is not None or self.back.isEnabled())
        there = review not in (None, Review.REJECTED)
        self.accept.setVisible(review is Review.UNREVIEWED)
        self.correct.setVisible(there)
        self.reject.setVisible(there)
        self.skip.setVisible(review is not None)
        self.restore.setVisible(review not in (None, Review.UNREVIEWED))

    # --- what the user does --------------------------------------------------------------------------

    def _read(self, words: str) -> str:
        return self.read(words, self.turn.event) if self.turn is not None else ""

    def _on_typed(self, words: str) -> None:
        self.field.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.turn is not None:
            self.date_typed.emit(self.turn.event, words)

    def _on_cancelled(self) -> None:
        self.field.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, chosen: object) -> None:
        if self.turn is not None:
            self.reading_chosen.emit(self.turn.event, chosen)


def _tinted(shown: Explanation, colour: str) -> str:
    """Return the date with its borrowed parts in their tint; only words of the program are in it."""
    return "".join(
        f'<span style="color:{colour}">{escape(text)}</span>' if borrowed else escape(text)
        for text, borrowed in shown.when
    )
