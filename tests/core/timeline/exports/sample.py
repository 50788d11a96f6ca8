"""A small chronicle that the tests of the exports share, and events to put into it."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.formula import notation
from dateline.formula.resolve import Context, resolve, resolve_all
from dateline.model import Article, DatedEvent, Event, Happening, Mention, Span, TimexType
from dateline.timeline.exports.chronicle import Chronicle
from dateline.workflow import published_of

TEXT = "The bridge closed on 3 May 2025. Eight days later it fell."
MENTIONS = (
    Mention(Span(21, 31), TimexType.DATE, notation.read("Date(2025, 5, 3)")),
    Mention(Span(33, 49), TimexType.DATE, notation.read("After(Mentioned(0), 8, DAY)")),
)
ARTICLE = Article(1, "The bridge", TEXT, source="bridge.txt", sha256="ab" * 32, publisher="The Courier")
CLOSED = Event("Bridge closed", notation.read("Mentioned(0)"), (Span(0, 31),), (0,), id=7, article=1)
FELL = Event("Bridge fell", notation.read("Mentioned(1)"), (Span(33, 57),), (1,), id=8, article=1)


def dated(event: Event, article: Article = ARTICLE) -> DatedEvent:
    """Compute an event among the mentions of its article; one that was made by hand has none."""
    known = Context(published_of(article.published), tuple(each.formula for each in MENTIONS))
    context = known if event.article else Context()
    return DatedEvent(event, resolve(event.shown_when, context))


def chronicle(
    *events: Event, article: Article = ARTICLE, happenings: Sequence[Happening] = (), title: str = "Story"
) -> Chronicle:
    """Return a chronicle of events that the sample article tells."""
    formulas = tuple(each.formula for each in MENTIONS)
    return Chronicle(
        tuple(dated(each, article) for each in events),
        {article.id: article},
        {article.id: {number: each.span.of(TEXT) for number, each in enumerate(MENTIONS)}},
        {article.id: MENTIONS},
        {article.id: resolve_all(formulas, published_of(article.published))},
        tuple(happenings),
        title,
    )


def on(event: Event, formula: str) -> Event:
    """Return the event as the program would have dated it by another formula."""
    return Event(
        event.headline,
        notation.read(formula),
        event.passages,
        event.mentions,
        id=event.id,
        article=event.article,
    )
