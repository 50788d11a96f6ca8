"""Numbered footnotes under a picture: for each label the words it was read from, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Article, DatedEvent
from dateline.timeline.arrange import Arrangement
from dateline.timeline.grouping import UNKNOWN_SOURCE, source_of
from dateline.timeline.labels import Note, written
from dateline.timeline.lettering import safe, shorten, wrap
from dateline.timeline.marks import Marks
from dateline.timeline.published import publications
from dateline.timeline.theme import Theme

SIZE, PITCH = 12, 17
_NUMBER, _COLUMN_GAP, _BETWEEN, _ABOVE, _BELOW = 24.0, 36.0, 6.0, 14.0, 20.0
_WIDEST = 620.0
_MOST_LINES, _MOST_QUOTES, _QUOTE = 5, 3, 280


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote: its number, the event it belongs to, and its broken lines."""

    number: int
    event: int
    lines: tuple[str, ...]

    @property
    def high(self) -> float:
        """Return how many pixels it takes."""
        return len(self.lines) * PITCH + _BETWEEN


@dataclass(frozen=True, slots=True)
class Footnotes:
    """All footnotes of a picture, in columns so many pixels wide, and the source of all if there is only one."""

    columns: tuple[tuple[Footnote, ...], ...] = ()
    column: float = 0.0
    source: str = ""

    @property
    def height(self) -> int:
        """Return the pixels that the footnotes take under the timeline."""
        tallest = max((sum(each.high for each in column) for column in self.columns), default=0.0)
        if not tallest and not self.source:
            return 0
        return int(_ABOVE + tallest + (PITCH + _BETWEEN) * bool(self.source) + _BELOW)

    @property
    def numbers(self) -> dict[int, int]:
        """Return the number of each event that has a footnote."""
        return {each.event: each.number for column in self.columns for each in column}


def footnotes(
    arrangement: Arrangement, marks: Marks, articles: Mapping[int, Article], limit: float, first: int = 1
) -> Footnotes:
    """Return the footnotes of the labelled events, numbered from early to late.

    Args:
        arrangement: What has a label.
        marks: All marks.
        articles: Their articles by number.
        limit: Pixels from side to side.
        first: The first number.
    """
    count = max(1, round(limit / _WIDEST))
    column = (limit - (count - 1) * _COLUMN_GAP) / count
    rows = {int(number): row for row, number in enumerate(marks.ids.tolist())}
    labelled = sorted(rows[placed.card.event.id] for placed in arrangement.cards)
    only = _only_source(articles)
    told = [
        (dated, " ".join(_sentences(dated, marks, articles, only))) for dated in map(marks.event, labelled)
    ]
    made = [
        Footnote(number, dated.event.id, wrap(text, SIZE, column - _NUMBER, _MOST_LINES, even=False))
        for number, (dated, text) in enumerate((each for each in told if each[1]), start=first)
    ]
    source = shorten(f"Source: {only}", SIZE, limit) if only and made else ""
    return Footnotes(tuple(_columns(made, count)), column, source)


def _only_source(articles: Mapping[int, Article]) -> str:
    return _source(next(iter(articles.values()))) if len(articles) == 1 else ""


def _sentences(dated: DatedEvent, marks: Marks, articles: Mapping[int, Article], only: str) -> Iterator[str]:
    """Yield the quote and source of each telling; the quote alone if all have one source."""
    told = marks.told.get(dated.event.id)
    tellings = told.tellings if told else (dated,)
    for each in tellings[:_MOST_QUOTES]:
        article = articles.get(each.event.article)
        if article is None:
            continue
        quote = " … ".join(" ".join(span.of(article.text).split())[:_QUOTE] for span in each.event.passages)
        source = "" if only else f"— {_source(article)}."
        yield f"{f'“{quote}”' if quote else ''} {source}".strip()
    if len(tellings) > _MOST_QUOTES:
        yield f"And {len(tellings) - _MOST_QUOTES} more."


def _source(article: Article) -> str:
    dates = publications([article])
    known = source_of(article)
    known = "" if known == UNKNOWN_SOURCE else known
    parts = [article.title, known, dates[0].words if dates else "date of publication unknown"]
    return ", ".join(part for part in parts if part)


def _columns(made: Sequence[Footnote], count: int) -> Iterator[tuple[Footnote, ...]]:
    """Yield columns of nearly the same height."""
    rest, left = list(made), count
    while rest and left:
        share, taken = sum(each.high for each in rest) / left, 0
        high = 0.0
        while taken < len(rest) and (not high or high + rest[taken].high / 2 <= share or left == 1):
            high += rest[taken].high
            taken += 1
        yield tuple(rest[:taken])
        rest, left = rest[taken:], left - 1


def footnote_notes(made: Footnotes, drop: float, theme: Theme) -> list[Note]:
    """Return the footnotes as words, so many pixels under the lower edge of the plot."""
    notes: list[Note] = []
    for place, column in enumerate(made.columns):
        x, y = place * (made.column + _COLUMN_GAP), -drop - _ABOVE
        for each in column:
            notes.append(_under(written(f"<b>{each.number}</b>", x, y, SIZE, theme.ink)))
            body = "<br>".join(safe(line) for line in each.lines)
            notes.append(_under(written(body, x + _NUMBER - 4, y, SIZE, theme.muted)))
            y -= each.high
    if made.source:
        y = -drop - made.height + _BELOW + PITCH
        notes.append(_under(written(safe(made.source), 0, y, SIZE, theme.muted)))
    return notes


def _under(note: Note) -> Note:
    return {**note, "y": 0}


def numbered(notes: Iterable[Note], numbers: Mapping[int, int]) -> list[Note]:
    """Return labels with the numbers of their footnotes behind the headline."""
    found = []
    for note in notes:
        kind, _, event = note.get("name", "").partition(":")
        number = numbers.get(int(event)) if kind == "event" else None
        found.append({**note, "text": f"{note['text']}<sup>{number}</sup>"} if number else note)
    return found
