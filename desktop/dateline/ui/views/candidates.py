"""Every publication date that was found in an article, each with its evidence and how sure it is, to choose from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dateline.formula import edtf
from dateline.formula.words import words
from dateline.model import Known
from dateline.ui.appearance import colours
from dateline.ui.models.article_model import date_words
from dateline.ui.translation import said
from dateline.ui.views.badge import badge_colour
from dateline.ui.views.parts import button, ink, label

if TYPE_CHECKING:
    from dateline.model import DateCandidate, PublicationDate

HIGHEST = 150
"""Pixels; with more candidates the list scrolls."""

_SURE = (
    (0.9, "very sure"),
    (0.75, "quite sure"),
    (0.6, "likely"),
    (0.4, "unsure"),
    (0.0, "hardly more than a guess"),
)


class CandidateList(QScrollArea):
    """Lists dates, the one in use first.

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
        """List what was found; what the document says first, the dates of files and changes last."""
        sheet = QWidget()
        sheet.setAutoFillBackground(False)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(2)
        made = []
        for at, candidate in listed(published):
            line = self._head(at, candidate, published)
            column.addWidget(line)
            column.addWidget(self._evidence(candidate))
            if isinstance(line, QPushButton):
                made.append(line)
        column.addStretch(1)
        self.offers = tuple(made)
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

    def _head(self, at: int, candidate: DateCandidate, published: PublicationDate) -> QWidget:
        if candidate == published.chosen:
            used = label(self.tr("Date in use"))
            used.setText(self.tr("In use: {}").format(date_words(candidate)))
            ink(used, badge_colour(candidate.known, colours(self.window().palette())))
            return used
        text = self._offer(candidate)
        use = button(
            text.replace("&", "&&"), text, lambda: self.picked.emit(at), flat=_is_last_resort(candidate)
        )
        use.setToolTip(f"<p>{escape(evidence(candidate)[:600])}</p>")
        return use

    def _offer(self, candidate: DateCandidate) -> str:
        if candidate.source.startswith("file"):
            return self.tr("File from {}").format(words(edtf.read(candidate.date)))
        if _is_last_resort(candidate):
            return self.tr("Last changed {}").format(date_words(candidate))
        return self.tr("Use {}").format(date_words(candidate))

    def _evidence(self, candidate: DateCandidate) -> QWidget:
        why = label(self.tr("Evidence"))
        why.setText(self.tr("last resort") if candidate.source.startswith("file") else evidence(candidate))
        why.setContentsMargins(2, 0, 0, 6)
        ink(why, colours(self.window().palette()).muted)
        return why


def listed(published: PublicationDate) -> list[tuple[int, DateCandidate]]:
    """Return the candidates with their places in the order in which they are listed."""
    found = list(enumerate(published.candidates))
    first = [each for each in found if each[1] == published.chosen]
    others = [each for each in found if each[1] != published.chosen]
    likely = [each for each in others if not _is_last_resort(each[1])]
    return first[:1] + likely + [each for each in others if _is_last_resort(each[1])]


def evidence(candidate: DateCandidate) -> str:
    """Say how a date is known, how surely, where it was found and in which words."""
    found = " ".join(candidate.evidence.split())[:200]
    sure = "" if candidate.known is Known.SET else f" ({sureness(candidate.confidence)})"
    known = said(candidate.known.value)
    where = candidate.source + (f": “{found}”" if found else "")
    return f"{known[:1].upper()}{known[1:]}{sure} · {where}"


def sureness(confidence: float) -> str:
    """Return a confidence between 0 and 1 in words."""
    return said(next(words for least, words in _SURE if confidence >= least))


def _is_last_resort(candidate: DateCandidate) -> bool:
    return candidate.known is Known.GUESSED
