"""Every publication date that was found in an article, each with its evidence, to choose from; guesses apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dateline.model import Known
from dateline.ui.appearance import colours
from dateline.ui.directions import levelled
from dateline.ui.models.article_model import date_words
from dateline.ui.models.rows import quoted
from dateline.ui.translation import said
from dateline.ui.views.badge import badge_colour
from dateline.ui.views.parts import button, compact, ink, label, letters

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dateline.model import DateCandidate, PublicationDate

HIGHEST = 150
"""Pixels in a narrow place; with more candidates the list scrolls."""

_BUTTONS, _WORDS = 0, 1


class CandidateList(QScrollArea):
    """Lists dates, the one in use first, in rows that all look the same.

    Signals:
        picked: The place of the date that was clicked among the article's candidates.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dates that were found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.offers: tuple[QPushButton, ...] = ()

    def show_dates(self, published: PublicationDate) -> None:
        """List what was found; what the document says first, the dates of files and changes apart at the end."""
        sheet, grid = QWidget(), QGridLayout()
        sheet.setAutoFillBackground(False)
        grid.setContentsMargins(0, 4, 8, 0)
        grid.setSpacing(6)
        grid.setColumnStretch(_WORDS, 1)
        made, guesses = [], False
        for at, candidate in listed(published):
            if is_guess(candidate) and candidate != published.chosen and not guesses:
                guesses = True
                grid.addWidget(self._heading(), grid.rowCount(), _BUTTONS, 1, 2)
            made.append(self._row(grid, at, candidate, published))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        self.offers = tuple(filter(None, made))
        self.setWidget(sheet)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all dates, as far as there is room for it."""
        sheet = self.widget()
        high = sheet.heightForWidth(max(self.width(), 180)) if sheet is not None else 0
        return QSize(200, min(max(high, 0), self.maximumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one or two dates."""
        return QSize(120, min(self.sizeHint().height(), 90))

    def _heading(self) -> QLabel:
        heading = label(self.tr("Only guesses"))
        heading.setText(
            self.tr("Only guesses: such a date says little about when the article was published.")
        )
        heading.setContentsMargins(0, 8, 0, 0)
        ink(heading, colours(self.window().palette()).borrowed)
        return heading

    def _row(
        self, grid: QGridLayout, at: int, candidate: DateCandidate, published: PublicationDate
    ) -> QPushButton | None:
        """Add the row of a date: what to press, the date and its evidence; return the button."""
        theme, row, words = colours(self.window().palette()), grid.rowCount(), QVBoxLayout()
        words.setSpacing(1)
        date, why = label(self.tr("Date")), label(self.tr("Evidence"))
        date.setText(date_words(candidate))
        letters(date, bold=True)
        why.setText(evidence(candidate))
        ink(why, theme.muted)
        words.addWidget(date)
        words.addWidget(why)
        grid.addLayout(words, row, _WORDS)
        use = None if candidate == published.chosen else self._use(at, candidate)
        if use is None:
            used = label(self.tr("Date in use"), wrap=False)
            used.setText(self.tr("In use"))
            ink(used, badge_colour(candidate.known, theme))
        grid.addWidget(use or used, row, _BUTTONS, Qt.AlignmentFlag.AlignTop)
        return use

    def _use(self, at: int, candidate: DateCandidate) -> QPushButton:
        text = self.tr("Use anyway") if is_guess(candidate) else self.tr("Use")
        name = self.tr("Use {}").format(date_words(candidate))
        use = compact(button(text, f"{name} ({said(candidate.known.value)})", lambda: self.picked.emit(at)))
        use.setToolTip(use.accessibleName())
        return use


def listed(published: PublicationDate) -> list[tuple[int, DateCandidate]]:
    """Return the candidates with their places in the order in which they are listed."""
    found = list(enumerate(published.candidates))
    first = [each for each in found if each[1] == published.chosen]
    others = [each for each in found if each[1] != published.chosen]
    likely = [each for each in others if not is_guess(each[1])]
    return first[:1] + likely + [each for each in others if is_guess(each[1])]


def evidence(candidate: DateCandidate) -> str:
    """Say how a date is known, where it was found and in which words."""
    found = quoted(said(candidate.evidence))
    known = said(candidate.known.value)
    where = said(candidate.source) + (": " + said("“{}”").format(found) if found else "")
    return levelled(f"{known[:1].upper()}{known[1:]} · {where}")


def is_guess(candidate: DateCandidate) -> bool:
    """Tell whether a date is only that of a file or of a change."""
    return candidate.known is Known.GUESSED
