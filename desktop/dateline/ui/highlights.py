"""How each phrase of an article is marked in its text: by type, and by how well its date is known."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat

from dateline.formula.operators import Fixed, Mentioned, Published
from dateline.formula.results import Dated, Unknown, Vagueness
from dateline.model import TimexType
from dateline.ui.appearance import tinted
from dateline.ui.translation import said, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.formula.resolve import Step
    from dateline.model import Mention, Span
    from dateline.ui.appearance import Colours


class Certainty(Enum):
    """How well the date of a phrase is known: drawn as the line under it."""

    STATED = "stated by the words"
    BORROWED = "counted from another date"
    UNRESOLVED = "not resolved"


@dataclass(frozen=True, slots=True)
class Highlight:
    """One marked phrase.

    Attributes:
        span: Where it stands.
        mention: Its index among the article's mentions.
        type: Its TIMEX3 type.
        certainty: How well its date is known.
        tip: Its date in words.
    """

    span: Span
    mention: int
    type: TimexType
    certainty: Certainty
    tip: str


class Marks:
    """The marks of one article, each made only when it is looked at: a long article has tens of thousands."""

    def __init__(self, text: str, mentions: Sequence[Mention] = (), steps: Sequence[Step] = ()) -> None:
        self._text, self._mentions, self._steps = text, mentions, steps
        starts = [each.span.start for each in mentions]
        self._order = sorted(range(len(mentions)), key=starts.__getitem__)
        self._starts = [starts[number] for number in self._order]
        self._longest = max((each.span.end - each.span.start for each in mentions), default=0)

    def __len__(self) -> int:
        return len(self._mentions)

    def at(self, number: int) -> Highlight:
        """Return the mark of a mention."""
        mention, step = self._mentions[number], self._steps[number]
        tip = _tip(mention.span.of(self._text), step)
        return Highlight(mention.span, number, mention.type, certainty(step), tip)

    def within(self, start: int, end: int) -> tuple[Highlight, ...]:
        """Return the marks that stand between two offsets, in order, also those that begin before or end after."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        near = (number for number in self._order[first:last] if self._mentions[number].span.end > start)
        return tuple(map(self.at, near))


def certainty(step: Step) -> Certainty:
    """Tell how well a computed date is known."""
    match step.result:
        case Unknown() | Vagueness():
            return Certainty.UNRESOLVED
        case Dated(borrowed=borrowed) if borrowed or _counts_from_anchor(step):
            return Certainty.BORROWED
    return Certainty.STATED


def text_format(highlight: Highlight, theme: Colours, *, picked: bool) -> QTextCharFormat:
    """Return the look of a marked phrase: tint by type, line by certainty, stronger when picked."""
    colour = _colour(highlight.type, theme)
    look = QTextCharFormat()
    look.setForeground(QColor(theme.ink))
    look.setBackground(tinted(colour, 110 if picked else 38))
    look.setUnderlineColor(QColor(theme.warning if highlight.certainty is Certainty.UNRESOLVED else colour))
    look.setUnderlineStyle(_LINES[highlight.certainty])
    return look


def _tip(phrase: str, step: Step) -> str:
    date, known = escape(words(step.result)), escape(said(certainty(step).value))
    quote = said("“{}”").format(escape(phrase[:200]))
    return f"<p><b>{date}</b><br>{quote}, {known}</p>"


def _counts_from_anchor(step: Step) -> bool:
    if isinstance(step.formula, Fixed):
        return False
    if isinstance(step.formula, Published | Mentioned):
        return True
    return any(_counts_from_anchor(inner) for inner in step.inputs)


def _colour(type_: TimexType, theme: Colours) -> str:
    match type_:
        case TimexType.DATE | TimexType.TIME:
            return theme.day
        case TimexType.DURATION:
            return theme.duration
        case TimexType.SET:
            return theme.recurring


_LINES = {
    Certainty.STATED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Certainty.BORROWED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Certainty.UNRESOLVED: QTextCharFormat.UnderlineStyle.DotLine,
}
