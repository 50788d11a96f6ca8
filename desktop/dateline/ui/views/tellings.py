"""Who tells a happening: the dates that are given, side by side where there is room, and the articles that give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui.appearance import blended, colours
from dateline.ui.views.parts import button, compact, ink, label, letters
from dateline.ui.views.telling import TellingCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from dateline.ui.told import DateLine, Sources

_LEAST_WIDTH = 200
"""Pixels that a date with its sources needs; narrower panels put them one below the other."""
MOST_SHOWN = 20


class Tellings(QWidget):
    """Shows the sources of the selected happening; nothing while one event alone tells it.

    Signals:
        picked: Number of the event whose passage is wanted.
        chosen: Number of an event whose date the user says is right.
        split: Number of the event that is to be an event of its own.
        split_all: All tellings are to be events of their own.
    """

    picked = Signal(int)
    chosen = Signal(int)
    split = Signal(int)
    split_all = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sources of the event"))
        self.shown: Sources | None = None
        self.heading = label(self.tr("How many sources there are"))
        self.agreement = label(self.tr("How their dates go together"))
        self.more = label(self.tr("Sources that are not listed here"))
        self.apart = compact(
            button(
                self.tr("Split all"), self.tr("Make every telling an event of its own"), self.split_all.emit
            )
        )
        self.cards: list[QFrame] = []
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._build()
        self.show_sources(None)

    def show_sources(self, sources: Sources | None) -> None:
        """Show who tells a happening, or nothing."""
        self.setVisible(sources is not None)
        if sources != self.shown:
            self.shown = sources
            self._fill()

    def telling_cards(self) -> list[TellingCard]:
        """Return the parts that show one telling each."""
        return [each for card in self.cards for each in card.findChildren(TellingCard)]

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the dates side by side if there is room."""
        super().resizeEvent(event)
        self._place()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.apart, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.agreement)
        column.addWidget(self._sheet)
        column.addWidget(self.more)

    def _fill(self) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = []
        if self.shown is None:
            return
        theme, shown = colours(self.window().palette()), self.shown
        self.heading.setText(shown.heading)
        letters(self.heading, bold=True)
        question = self.tr(" – which one is right?") if shown.asks else ""
        self.agreement.setText(f"{shown.agreement[:1].upper()}{shown.agreement[1:]}{question}")
        ink(self.agreement, theme.warning if shown.asks else theme.muted)
        left = MOST_SHOWN
        for date in shown.dates[:MOST_SHOWN]:
            self.cards.append(self._card(date, max(1, left)))
            left -= len(date.tellings)
        self.more.setText(self.tr("The table lists all of them: open its row with Enter."))
        self.more.setVisible(left < 0)
        ink(self.more, theme.muted)
        self._place()

    def _card(self, date: DateLine, most: int) -> QFrame:
        """Return one date with how it came about and who gives it."""
        theme = colours(self.window().palette())
        card = QFrame()
        card.setAccessibleName(f"{date.when} {date.verdict}".strip())
        card.setAutoFillBackground(True)
        palette = card.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(blended(theme.window, theme.raised, 0.8)))
        card.setPalette(palette)
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        when = label(self.tr("Date"))
        when.setText(date.when)
        letters(when, bold=True)
        ink(when, theme.warning if date.differs else theme.accent)
        column.addWidget(when)
        for text in filter(None, (date.verdict, *date.computation)):
            line = label(self.tr("How this date came about"))
            line.setText(text)
            ink(line, theme.borrowed if text == date.verdict else theme.muted)
            column.addWidget(line)
        self._add_choice(column, date)
        for telling in date.tellings[:most]:
            made = TellingCard(telling, splits=self._several(), theme=theme)
            made.picked.connect(self.picked)
            made.split.connect(self.split)
            column.addWidget(made)
        column.addStretch(1)
        return card

    def _add_choice(self, column: QVBoxLayout, date: DateLine) -> None:
        if date.can_be_chosen:
            event = date.tellings[0].event
            name = self.tr("{} is right").format(date.when)
            right = button(self.tr("This one is right"), name, lambda: self.chosen.emit(event))
            column.addWidget(compact(right), 0, Qt.AlignmentFlag.AlignLeft)

    def _several(self) -> bool:
        return self.shown is not None and sum(len(date.tellings) for date in self.shown.dates) > 1

    def _place(self) -> None:
        columns = max(1, min(len(self.cards), 3, self.width() // _LEAST_WIDTH))
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
