"""How each phrase of an article is marked in its text: by type, and by how well its date is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat

from dateline.formula.operators import Fixed, Mentioned, Published
from dateline.formula.results import Dated, Unknown, Vagueness
from dateline.formula.words import words
from dateline.model import TimexType
from dateline.ui.appearance import tinted

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


def highlights(text: str, mentions: Sequence[Mention], steps: Sequence[Step]) -> tuple[Highlight, ...]:
    """Return the marks of an article's phrases, in the order of its mentions."""
    return tuple(
        Highlight(mention.span, number, mention.type, certainty(step), _tip(mention.span.of(text), step))
        for number, (mention, step) in enumerate(zip(mentions, steps, strict=True))
    )


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
    date, known = escape(words(step.result)), escape(certainty(step).value)
    return f"<p><b>{date}</b><br>“{escape(phrase[:200])}”, {known}</p>"


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
