"""Paints one line of the report of an import: title, date with its badge, what was found, what needs a look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.model import Known
from dateline.ui.appearance import Colours, colours, tinted
from dateline.ui.models.report_model import ROW
from dateline.ui.reporting import Line, Section
from dateline.ui.translation import said
from dateline.ui.views.badge import badge_colour, badge_width, draw_badge

MARGIN, GAP, BAR = 14, 3, 3
LONGEST = 600
_WRAPPED = Qt.TextFlag.TextWordWrap


class ReportCard(QStyledItemDelegate):
    """Draws headings and lines; what a person should read is wrapped, not cut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a heading, or of all that a line says."""
        row, metrics = index.data(ROW), option.fontMetrics
        if not isinstance(row, Line):
            return QSize(160, metrics.lineSpacing() + MARGIN + 4)
        width = option.rect.width() - 2 * MARGIN - BAR
        lines = 1 + bool(row.date) + len(row.facts)
        looks = sum(_height(text, metrics, width) + GAP for text in row.looks)
        return QSize(160, lines * (metrics.lineSpacing() + GAP) + looks + MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row, theme = index.data(ROW), colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Line):
            _draw_line(painter, option, row, theme)
        else:
            _draw_heading(painter, option, row, theme)
        painter.restore()


def _height(text: str, metrics: QFontMetrics, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(width, 80), 10_000), _WRAPPED, text[:LONGEST]).height()


def _demibold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _draw_heading(painter: QPainter, option: QStyleOptionViewItem, words: str, theme: Colours) -> None:
    painter.setFont(_demibold(option.font))
    painter.setPen(QColor(theme.muted))
    painter.drawText(
        option.rect.adjusted(MARGIN + BAR, MARGIN // 2, -MARGIN, -2), Qt.AlignmentFlag.AlignBottom, words
    )


def _draw_line(painter: QPainter, option: QStyleOptionViewItem, line: Line, theme: Colours) -> None:
    _draw_back(painter, option, line, theme)
    inner = option.rect.adjusted(MARGIN + BAR, MARGIN // 2, -MARGIN, -MARGIN // 2)
    bold = _demibold(option.font)
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink))
    top = _draw_cut(painter, inner, inner.top(), line.title, QFontMetrics(bold))
    painter.setFont(option.font)
    if line.date:
        top = _draw_date(painter, inner, top, line, theme)
    painter.setPen(QColor(theme.muted))
    for fact in line.facts:
        top = _draw_cut(painter, inner, top, fact, option.fontMetrics)
    painter.setPen(QColor(_warmth(line, theme)))
    for look in line.looks:
        height = _height(look, option.fontMetrics, inner.width())
        painter.drawText(QRect(inner.left(), top, inner.width(), height), _WRAPPED, look[:LONGEST])
        top += height + GAP


def _warmth(line: Line, theme: Colours) -> str:
    """Return the colour of what should be read: red where nothing was added, muted where all is decided."""
    match line.section:
        case Section.FAILED:
            return theme.warning
        case Section.CHOICE | Section.LOOK:
            return theme.borrowed
        case _:
            return theme.muted


def _draw_back(painter: QPainter, option: QStyleOptionViewItem, line: Line, theme: Colours) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and line.article is not None
    if selected or hovered:
        painter.fillRect(option.rect, tinted(theme.accent, 34 if selected else 14))
    if selected:
        painter.fillRect(QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), QColor(theme.accent))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _draw_cut(painter: QPainter, inner: QRect, top: int, words: str, metrics: QFontMetrics) -> int:
    """Draw words on one line, cut where there is no room; return where the next line begins."""
    shown = metrics.elidedText(" ".join(words[:LONGEST].split()), Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner.left(), top + metrics.ascent(), shown)
    return top + metrics.lineSpacing() + GAP


def _draw_date(painter: QPainter, inner: QRect, top: int, line: Line, theme: Colours) -> int:
    metrics = painter.fontMetrics()
    badge = said(line.known.value) if line.known and line.known is not Known.UNKNOWN else ""
    colour = badge_colour(line.known, theme) if line.known else theme.ink
    room = inner.width() - badge_width(badge, metrics) - 8
    date = metrics.elidedText(line.date, Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(theme.ink))
    painter.drawText(inner.left(), top + metrics.ascent(), date)
    left = inner.left() + metrics.horizontalAdvance(date) + 8
    if badge:
        draw_badge(painter, QPointF(left, top), badge, metrics, colour)
    return top + metrics.lineSpacing() + GAP
