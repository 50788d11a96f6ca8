"""Objects of the model as rows for the tables: a value for each column, by its name."""

from __future__ import annotations

from typing import Any

from dateline.formula.notation import write
from dateline.model import Article, Event, Mention
from dateline.store.records import (
    written,
    written_decision,
    written_published,
    written_reasons,
    written_spans,
)

Row = dict[str, Any]


def article_row(article: Article) -> Row:
    """Return the row of an article; the library gives it a number if it has none."""
    return dict(  # noqa: C408 - reads as the table does
        id=article.id or None,
        title=article.title,
        text=article.text,
        published=written_published(article.published),
        language=article.language,
        publisher=article.publisher,
        byline=article.byline,
        source=article.source,
        sha256=article.sha256,
        removed=written(article.removed),
        link=article.link,
    )


def mention_row(article: int, number: int, mention: Mention) -> Row:
    """Return the row of an article's mention, by its place among them."""
    return dict(  # noqa: C408 - reads as the table does
        article=article,
        number=number,
        start=mention.span.start,
        end=mention.span.end,
        type=str(mention.type),
        formula=write(mention.formula),
        derivation=written_reasons(mention.derivation),
    )


def event_row(event: Event) -> Row:
    """Return the row of an event; the library gives it a number if it has none."""
    return dict(  # noqa: C408 - reads as the table does
        id=event.id or None,
        article=event.article or None,
        headline=event.headline,
        formula=write(event.when),
        passages=written_spans(event.passages),
        mentions=written(event.mentions),
        status=str(event.status),
        attribution=event.attribution,
        implied=event.implied,
        explanation=event.explanation,
        decision=written_decision(event.decision),
    )
