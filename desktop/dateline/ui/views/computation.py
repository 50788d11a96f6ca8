"""How the selected date was computed, step by step in words, and the buttons to set it right."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dateline.errors import DateError
from dateline.model import Review
from dateline.ui.appearance import colours
from dateline.ui.translation import said
from dateline.ui.views.alternatives import AlternativeList
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import NarrowButton, button, compact, ink, label, letters
from dateline.ui.views.steps import Steps
from dateline.ui.views.tellings import Tellings

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.explanation import Explanation, Parts
    from dateline.ui.told import Sources
    from dateline.workflow.alternatives import Alternative

HINT = "24 Nov 2025, two days before, or EDTF such as 2025-11"


class Computation(QScrollArea):
    """Explains the date of the selected event or phrase.

    Attributes:
        tellings: Who else tells the event.
        read: Turns typed words and an event's number into how they are understood; raises DateError.

    Signals:
        date_typed: Number of the event and the words typed for its date.
        accepted: Number of the event the user agrees with.
        rejected: Number of the event the user throws out.
        restored: Number of the event the user takes back to what the program read.
        reading_chosen: Number of the event that gets the program's date again.
        alternative_chosen: Number of the event and the ``Alternative`` that is meant instead.
        anchor_asked: What the date counts from is wanted: index of the phrase, None for the publication date.
        what_if_asked: The same, to see what would move if it were another date.
    """

    date_typed = Signal(int, str)
    accepted = Signal(int)
    rejected = Signal(int)
    restored = Signal(int)
    reading_chosen = Signal(int)
    alternative_chosen = Signal(int, object)
    anchor_asked = Signal(object)
    what_if_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Computation of the selected date"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.read: Callable[[str, int], str] = _unread
        self.shown: Explanation | None = None
        self._build()
        self.show_explanation(None)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Show how a date came about, or an invitation to select one."""
        if self.shown is None or explanation is None or self.shown.event != explanation.event:
            self.field.hide()
        self.shown = explanation
        self._fill()
        self._offer()

    def show_others(self, others: tuple[Alternative, ...]) -> None:
        """Offer what else the words may mean."""
        self.others.show_others(others)

    def show_sources(self, sources: Sources | None) -> None:
        """Show who tells the event: first of all where dates differ, else below how the date came about."""
        agree = sources is not None and len(sources.dates) == 1
        self._parts.removeWidget(self.tellings)
        self._parts.insertWidget(self._parts.count() - 1 if agree else self._differing, self.tellings)
        self.tellings.show_sources(sources)

    def plain_when(self) -> str:
        """Return the date that is shown, without its tints."""
        return "" if self.shown is None else "".join(text for text, _ in self.shown.when)

    def ask(self) -> None:
        """Open the field for the date of the selected event, with the words that are there now."""
        if self.shown is not None and self.shown.event is not None:
            self.field.show()
            self.field.begin(self.shown.typed, said(HINT))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.field)

    def sizeHint(self) -> QSize:
        """Return a size that shows a computation without scrolling."""
        return QSize(320, 300)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()
            self.others.tint()

    def _build(self) -> None:
        self.when = label(self.tr("Date"))
        self.when.setToolTip(
            self.tr("Tinted parts are not in the words: they come from what the date counts from.")
        )
        self.headline = label(self.tr("What happened"))
        self.facts = label(self.tr("Status"))
        self.small = label(self.tr("Date in standard notations"))
        self.small.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.field = DateField(self._read, self.tr("Set"))
        self.field.accepted.connect(self._on_date_typed)
        self.field.cancelled.connect(self.field.hide)
        self.yours = label(self.tr("What you set"))
        self.reading = NarrowButton(
            self.tr("Use the program’s reading"), lambda: self._decide(self.reading_chosen)
        )
        self.tellings = Tellings()
        self.steps = Steps()
        self.steps.anchor_asked.connect(self.anchor_asked)
        self.steps.what_if_asked.connect(self.what_if_asked)
        self.others = AlternativeList()
        self.others.picked.connect(self._on_alternative)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 8, 12)
        column.setSpacing(6)
        for part in (self.when, self.headline, self.facts):
            column.addWidget(part)
        column.addLayout(self._buttons())
        column.addWidget(self.field)
        column.addSpacing(4)
        column.addWidget(self.yours)
        column.addWidget(self.reading, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts, self._differing = column, column.count()
        column.addWidget(self.tellings)
        column.addWidget(self.steps)
        column.addWidget(self.others)
        column.addWidget(self.small)
        column.addStretch(1)
        self.setWidget(inside)

    def _buttons(self) -> QHBoxLayout:
        self.correct = button(self.tr("Correct…"), self.tr("Correct the date of the event"), self.ask)
        self.accept = button(
            self.tr("Accept"), self.tr("Accept the event"), lambda: self._decide(self.accepted)
        )
        self.reject = button(
            self.tr("Reject"), self.tr("Reject the event"), lambda: self._decide(self.rejected)
        )
        self.restore = button(
            self.tr("Restore"), self.tr("Restore the event"), lambda: self._decide(self.restored)
        )
        line = QHBoxLayout()
        line.setSpacing(6)
        for part in (self.correct, self.accept, self.reject, self.restore):
            line.addWidget(compact(part))
        line.addStretch(1)
        return line

    def _fill(self) -> None:
        theme, shown = colours(self.window().palette()), self.shown
        self.steps.show_steps(shown)
        if shown is None:
            self.headline.setText(
                self.tr("Select an event or a marked phrase to see how its date was computed.")
            )
            self.small.clear()
        else:
            self.yours.setText("\n".join(shown.yours))
            self.reading.say(self.tr("Use the program’s reading: {}").format(shown.program))
            # only words made by the program, never those of an article, are shown as rich text
            self.when.setTextFormat(Qt.TextFormat.RichText)
            self.when.setText(_tinted(shown.when, theme.borrowed))
            self.headline.setText(shown.headline)
            self.facts.setText(shown.facts)
            self.small.setText(shown.small)
        self.when.setVisible(shown is not None)
        self.facts.setVisible(shown is not None)
        for part in (self.yours, self.reading):
            part.setVisible(shown is not None and bool(shown.yours))
        ink(self.when, theme.warning if shown and shown.undated else theme.accent)
        ink(self.headline, theme.muted if shown is None else theme.ink)
        letters(self.when, scale=1.25, bold=True)
        letters(self.headline, bold=shown is not None)
        for part in (self.facts, self.small):
            ink(part, theme.muted)
        letters(self.small, scale=0.9)

    def _offer(self) -> None:
        review = self.shown.review if self.shown and self.shown.event is not None else None
        there = review not in (None, Review.REJECTED)
        self.correct.setVisible(there)
        self.accept.setVisible(review is Review.UNREVIEWED)
        self.reject.setVisible(there)
        self.restore.setVisible(review not in (None, Review.UNREVIEWED))

    def _on_alternative(self, chosen: object) -> None:
        if self.shown is not None and self.shown.event is not None:
            self.alternative_chosen.emit(self.shown.event, chosen)

    def _read(self, words: str) -> str:
        event = self.shown.event if self.shown else None
        return self.read(words, event) if event is not None else _unread(words, 0)

    def _on_date_typed(self, words: str) -> None:
        self.field.hide()
        if self.shown is not None and self.shown.event is not None:
            self.date_typed.emit(self.shown.event, words)

    def _decide(self, decided: SignalInstance) -> None:
        if self.shown is not None and self.shown.event is not None:
            decided.emit(self.shown.event)


def _tinted(parts: Parts, colour: str) -> str:
    return "".join(
        f'<span style="color:{colour}">{escape(text)}</span>' if borrowed else escape(text)
        for text, borrowed in parts
    )


def _unread(words: str, _event: int) -> str:
    raise DateError(f"“{words}” cannot be read yet.")
