"""What a mark says under the pointer: the full headline, its date in words, and the words it was read from."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.formula.calendar import DAY_SECONDS, civil_at
from dateline.formula.words import MONTHS
from dateline.model import Article, DatedEvent
from dateline.timeline.cards import date_words
from dateline.timeline.detail import Cluster
from dateline.timeline.lettering import paragraph, safe
from dateline.timeline.ticks import year_label

_CHARACTERS = 64
_QUOTE = 400


def event_hover(dated: DatedEvent, articles: Mapping[int, Article]) -> str:
    """Return an event's hover text in plotly's markup."""
    event = dated.event
    parts = [
        "<br>".join(f"<b>{safe(line)}</b>" for line in paragraph(event.shown_headline, _CHARACTERS, 6)),
        safe(date_words(dated)),
        *_quote(dated, articles),
    ]
    return "<br>".join(part for part in parts if part)


def _quote(dated: DatedEvent, articles: Mapping[int, Article]) -> list[str]:
    event = dated.event
    article = articles.get(event.article)
    if article is None:
        return []
    quoted = " … ".join(span.of(article.text)[:_QUOTE] for span in event.passages[:3])
    lines = [f"<i>{safe(line)}</i>" for line in paragraph(f"“{quoted}”", _CHARACTERS, 5)] if quoted else []
    return [*lines, *(safe(line) for line in paragraph(f"— {article.title}", _CHARACTERS, 1))]


def cluster_hover(cluster: Cluster) -> str:
    """Return the hover text of a bar of the density."""
    what = "1 more event" if cluster.count == 1 else f"{cluster.count:,} more events"
    first, last = _when(cluster.start, cluster), _when(cluster.end, cluster)
    return f"<b>{what}</b><br>{first if first == last else f'{first} – {last}'}<br>click to zoom in"


def _when(at: float, cluster: Cluster) -> str:
    """Name a moment as exactly as the bar is wide."""
    year, month, day = civil_at(int(at))
    if cluster.end - cluster.start > 366 * DAY_SECONDS:
        return year_label(year)
    named = f"{MONTHS[month - 1]} {year_label(year)}"
    if cluster.end - cluster.start > 31 * DAY_SECONDS:
        return named
    clock = divmod(int(at) % DAY_SECONDS // 60, 60)
    return f"{day} {named}" + (
        f", {clock[0]:02}:{clock[1]:02}" if cluster.end - cluster.start < DAY_SECONDS else ""
    )
