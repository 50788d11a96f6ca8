"""One event under review with all that a person needs to decide: its words, its date, why, and what else it may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.model import Span
from dateline.ui.directions import levelled
from dateline.ui.highlights import Marks
from dateline.ui.selection import of_event
from dateline.ui.translation import said
from dateline.workflow.alternatives import alternatives

if TYPE_CHECKING:
    from dateline.model import Article, DatedEvent
    from dateline.ui.explanation import Explanation
    from dateline.ui.workspace import Workspace
    from dateline.workflow.alternatives import Alternative
    from dateline.workflow.reviewing import Doubt

AROUND = 240
"""Characters before and after the clause that are shown with it, as far as its paragraph goes."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the review shows of one event.

    Attributes:
        event: Its number.
        reasons: Why to look at it, the heaviest first.
        is_doubtful: There is something to doubt.
        explanation: Its date and how it came about.
        others: What else the words may mean.
        excerpt: The words of the article around it; empty for an event without any.
    """

    event: int
    reasons: tuple[str, ...]
    is_doubtful: bool
    explanation: Explanation
    others: tuple[Alternative, ...]
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of an article's text with its marks.

    Attributes:
        text: The words.
        marks: The phrases in them.
        picked: Index of the phrase that dates the event, among the marks.
        lit: Where the event stands, in ``text``.
        source: Whose words they are.
    """

    text: str = ""
    marks: Marks = Marks("")  # noqa: RUF009 - nothing ever changes it
    picked: int | None = None
    lit: tuple[Span, ...] = ()
    source: str = ""


def turn_of(workspace: Workspace, row: DatedEvent, doubt: Doubt) -> Turn | None:
    """Return what is shown of an event."""
    explanation = workspace.explain(of_event(row.event))
    if explanation is None:
        return None
    others = alternatives(workspace.chronology, row.event)
    article = workspace.article(row.event.article)
    words = excerpt(workspace, article, row) if article else Excerpt()
    return Turn(
        doubt.event,
        tuple(levelled(said(each)) for each in doubt.reasons),
        doubt.weight > 0,
        explanation,
        others,
        words,
    )


def excerpt(workspace: Workspace, article: Article, row: DatedEvent) -> Excerpt:
    """Return the words of an event with those around them, its phrases marked."""
    numbers = row.event.mentions
    mentions = workspace.chronology.mentions(article.id)
    steps = workspace.chronology.steps(article.id)
    spans = [*row.event.passages, *(mentions[number].span for number in numbers if number < len(mentions))]
    if not spans:
        return Excerpt(source=article.title)
    shown = around(article.text, spans)
    inside = [
        number
        for number, each in enumerate(mentions)
        if shown.start <= each.span.start and each.span.end <= shown.end
    ]
    moved = [replace(mentions[each], span=_moved(mentions[each].span, shown)) for each in inside]
    marks = Marks(shown.of(article.text), moved, [steps[each] for each in inside])
    picked = next((inside.index(each) for each in numbers if each in inside), None)
    lit = tuple(_moved(each, shown) for each in row.event.passages)
    return Excerpt(shown.of(article.text), marks, picked, lit, article.title)


def around(text: str, spans: list[Span]) -> Span:
    """Return a stretch of text that holds some spans and ends at lines, or else at words."""
    first, last = min(each.start for each in spans), max(each.end for each in spans)
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    line = text.rfind("\n", start, first)
    start = line + 1 if line >= 0 else _next_word(text, start, first)
    stop = text.find("\n", last, end)
    return Span(start, stop if stop >= 0 else _last_word(text, last, end))


def _next_word(text: str, start: int, first: int) -> int:
    blank = text.find(" ", start, first) if start else -1
    return start if blank < 0 else blank + 1


def _last_word(text: str, last: int, end: int) -> int:
    blank = text.rfind(" ", last, end) if end < len(text) else -1
    return end if blank < 0 else blank


def _moved(span: Span, shown: Span) -> Span:
    return Span(max(span.start, shown.start) - shown.start, min(span.end, shown.end) - shown.start)
