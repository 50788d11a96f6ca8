"""What a mark says under the pointer: the full headline, its date in words, and the words it was read from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dateline.formula.calendar import DAY_SECONDS, civil_at
from dateline.formula.words import MONTHS, words
from dateline.model import Article, DatedEvent
from dateline.timeline.cards import date_words, sources
from dateline.timeline.detail import Cluster
from dateline.timeline.folding import NONE, Folding
from dateline.timeline.lettering import paragraph, safe
from dateline.timeline.tellings import Told
from dateline.timeline.ticks import year_label

Say = Callable[[str], str]
_CHARACTERS = 64
_QUOTE = 400
_MOST_TELLINGS = 4
_CONTRADICTING = "≠ the sources give different dates"


def event_hover(
    dated: DatedEvent, articles: Mapping[int, Article], told: Told | None = None, say: Say = str
) -> str:
    """Return an event's hover text in plotly's markup: with all that tell it, if several do.

    ``say`` puts the program's own words into the language of the picture.
    """
    event = dated.event
    tellings = told.tellings if told else (dated,)
    parts = [
        "<br>".join(f"<b>{safe(line)}</b>" for line in paragraph(event.shown_headline, _CHARACTERS, 6)),
        safe(say(date_words(dated) + sources(told))),
        *([say(_CONTRADICTING)] if told and told.contradicts else []),
        *_attributed(dated, say),
        *(line for each in tellings[:_MOST_TELLINGS] for line in _telling(each, articles, told, say)),
        *map(say, _more(len(tellings) - _MOST_TELLINGS)),
    ]
    return "<br>".join(part for part in parts if part)


def _attributed(dated: DatedEvent, say: Say) -> list[str]:
    said = dated.event.attribution
    return [say(f"according to {safe(line)}") for line in paragraph(said, _CHARACTERS, 1)] if said else []


def _more(left: int) -> list[str]:
    if left <= 0:
        return []
    return ["and 1 more" if left == 1 else f"and {left:,} more"]


def _telling(dated: DatedEvent, articles: Mapping[int, Article], told: Told | None, say: Say) -> list[str]:
    """Return the words of one telling, its source, and its date where several tell it."""
    event = dated.event
    article = articles.get(event.article)
    if article is None:
        return []
    quoted = " … ".join(span.of(article.text)[:_QUOTE] for span in event.passages[:3])
    rows = 3 if told else 5
    lines = [f"<i>{safe(line)}</i>" for line in paragraph(f"“{quoted}”", _CHARACTERS, rows)] if quoted else []
    date = f", {say(words(dated.step.result))}" if told else ""
    return [
        *lines,
        *(safe(line) for line in paragraph(f"— {article.title}{date}", _CHARACTERS, 1 + bool(date))),
    ]


def cluster_hover(cluster: Cluster, folding: Folding = NONE, say: Say = str) -> str:
    """Return the hover text of a bar of the density."""
    what = "1 more event" if cluster.count == 1 else f"{cluster.count:,} more events"
    start, end = folding.unfold(cluster.start), folding.unfold(cluster.end)
    first, last = (say(_when(at, end - start)) for at in (start, end))
    when = first if first == last else f"{first} – {last}"
    return f"<b>{say(what)}</b><br>{when}<br>{say('click to zoom in')}"


def _when(at: float, length: float) -> str:
    """Name a moment as exactly as a stretch of that length needs."""
    year, month, day = civil_at(int(at))
    if length > 366 * DAY_SECONDS:
        return year_label(year)
    named = f"{MONTHS[month - 1]} {year_label(year)}"
    if length > 31 * DAY_SECONDS:
        return named
    clock = divmod(int(at) % DAY_SECONDS // 60, 60)
    return f"{day} {named}" + (f", {clock[0]:02}:{clock[1]:02}" if length < DAY_SECONDS else "")
