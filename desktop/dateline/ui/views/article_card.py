"""Paints one article of the list as a card: title, date with its badge, publisher and counts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.ui.appearance import Colours, colours, tinted
from dateline.ui.models.article_model import ROW
from dateline.ui.views.badge import badge_colour, badge_width, draw_badge

if TYPE_CHECKING:
    from dateline.ui.models.article_model import ArticleRow

MARGIN, GAP, BAR = 12, 4, 3


class ArticleCard(QStyledItemDelegate):
    """Draws cards whose lines stand in straight columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the title, on one line or two, and of two or three lines of facts."""
        width = option.rect.width() - 2 * MARGIN - BAR
        bold = _bold(option.font)
        title = len(_lines(index.data(), bold, width)) * QFontMetrics(bold).lineSpacing()
        facts = 3 if index.data(ROW).limits else 2
        return QSize(160, title + facts * (option.fontMetrics.lineSpacing() + GAP) + 2 * MARGIN - 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one card."""
        row: ArticleRow = index.data(ROW)
        theme = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_back(painter, option, theme)
        inner = option.rect.adjusted(MARGIN + BAR, MARGIN - 2, -MARGIN, -MARGIN + 2)
        below = _draw_title(painter, inner, row.article.title, option.font, theme)
        _draw_facts(painter, QRect(inner.left(), below + GAP, inner.width(), 0), row, option, theme)
        painter.restore()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _draw_back(painter: QPainter, option: QStyleOptionViewItem, theme: Colours) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.fillRect(option.rect, tinted(theme.accent, 34 if selected else 14))
    if selected:
        painter.fillRect(QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), QColor(theme.accent))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _draw_title(painter: QPainter, inner: QRect, title: str, font: QFont, theme: Colours) -> int:
    """Draw the title on at most two lines, the last one elided; return where it ends."""
    bold = _bold(font)
    metrics = QFontMetrics(bold)
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink))
    top = inner.top()
    for line in _lines(title, bold, inner.width()):
        painter.drawText(QPointF(inner.left(), top + metrics.ascent()), line)
        top += metrics.lineSpacing()
    return top


def _lines(title: str, font: QFont, width: int) -> tuple[str, ...]:
    # a title is cut before it is laid out: a hostile one may be megabytes long
    return _laid_out(title[:400].replace("\n", " "), font.toString(), width)


@lru_cache(maxsize=4_000)  # Qt asks for the height of every card whenever one is added
def _laid_out(title: str, letters: str, width: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(letters)
    layout = QTextLayout(title, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    start = first.textLength()
    head, rest = layout.text()[:start], layout.text()[start:].strip()
    elided = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return (head.rstrip(), elided) if rest else (head,)


def _draw_facts(
    painter: QPainter, at: QRect, row: ArticleRow, option: QStyleOptionViewItem, theme: Colours
) -> None:
    metrics = option.fontMetrics
    badge = theme.warning if row.is_disputed else badge_colour(row.article.published.known, theme)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.warning if row.needs_date else theme.ink))
    left, baseline = at.left(), at.top() + metrics.ascent()
    room = at.width() - (badge_width(row.badge, metrics) + 8 if row.badge else 0)
    date = metrics.elidedText(row.date, Qt.TextElideMode.ElideRight, room)
    painter.drawText(left, baseline, date)
    if row.badge:
        draw_badge(
            painter, QPointF(left + metrics.horizontalAdvance(date) + 8, at.top()), row.badge, metrics, badge
        )
    painter.setFont(option.font)
    painter.setPen(QColor(theme.muted))
    facts = " · ".join(filter(None, (row.article.publisher, row.counts)))
    facts = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, at.width())
    step = metrics.lineSpacing() + GAP
    painter.drawText(left, baseline + step, facts)
    if row.limits:
        painter.setPen(QColor(theme.borrowed))
        limits = metrics.elidedText(row.limits, Qt.TextElideMode.ElideRight, at.width())
        painter.drawText(left, baseline + 2 * step, limits)
