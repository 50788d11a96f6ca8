"""The legend: each kind of mark that is in the picture, as a small sign with its meaning, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Status
from dateline.timeline.arrange import Arrangement
from dateline.timeline.cards import Card
from dateline.timeline.labels import Note, written
from dateline.timeline.lettering import safe, shorten, width
from dateline.timeline.marks import Look
from dateline.timeline.signs import Shape, Sign, drawn, room
from dateline.timeline.theme import Theme

LEGEND_SIZE, LEGEND_LINE = 13, 20
_GAP, _LONGEST = 18.0, 260.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One part of the legend: the sign, its colour and its meaning, and a second sign that means the same."""

    sign: Sign
    colour: str
    meaning: str
    also: tuple[Sign, str] | None = None

    @property
    def wide(self) -> float:
        """Return how many pixels it takes."""
        return self.indent + width(self.meaning, LEGEND_SIZE)

    @property
    def indent(self) -> float:
        """Return how many pixels its signs take."""
        return room(self.sign) + (room(self.also[0]) if self.also else 0.0)


def entries(arrangement: Arrangement, theme: Theme, *, folded: bool = False) -> list[Entry]:
    """Return the number of events, and what the signs mean that occur in the picture."""
    fold = [Entry(Sign.FOLD, theme.muted, "time left out")] if folded else []
    count = "1 event" if arrangement.total == 1 else f"{arrangement.total:,} events"
    cards = [placed.card for placed in arrangement.cards] + [dot.card for dot in arrangement.dots]
    first, signs = Entry(Sign.NONE, theme.muted, count), _signs(cards, arrangement, theme)
    spoken = [replace(each, meaning=theme.say(each.meaning)) for each in (first, *signs, *fold)]
    return [spoken[0], *_categories(cards, theme), *_joined(spoken[1:])]


def _joined(found: Sequence[Entry]) -> Iterator[Entry]:
    """Yield each meaning once, with both its signs where a point and a bar mean the same."""
    signs: dict[str, Entry] = {}
    for each in found:
        first = signs.get(each.meaning)
        signs[each.meaning] = each if first is None else replace(first, also=(each.sign, each.colour))
    yield from signs.values()


def _categories(cards: Sequence[Card], theme: Theme) -> Iterator[Entry]:
    present = {card.event.decision.category for card in cards}
    for name, colour in theme.categories:
        if name in present:
            yield Entry(Sign.SQUARE, colour, shorten(name, LEGEND_SIZE, _LONGEST))


def _signs(cards: Sequence[Card], arrangement: Arrangement, theme: Theme) -> Iterator[Entry]:
    def tint(colour: str) -> str:
        return theme.muted if theme.categories else colour

    kinds: tuple[tuple[Sign, str, str, Callable[[Card], object]], ...] = (
        (Sign.DOT, theme.moment, "day stated", _plain),
        (Sign.DOTTED, theme.moment, "date inferred", lambda card: _inferred(card) and card.pointed),
        (Sign.FRAMED, theme.lasting, "date inferred", lambda card: _inferred(card) and not card.pointed),
        (Sign.QUIET, theme.muted, "time only implied", lambda card: card.quiet),
        (Sign.RING, theme.planned, _future(cards), lambda card: card.look & Look.HOLLOW),
        (Sign.STRUCK, theme.denied, "denied", lambda card: card.event.shown_status is Status.DENIED),
        (Sign.BAR, theme.lasting, "lasting", lambda card: card.look & Look.LASTING),
        (
            Sign.PALE,
            theme.moment,
            "some time within",
            lambda card: card.pale and not card.look & Look.LASTING,
        ),
        (Sign.FADING, theme.muted, "uncertain", _fading),
        (Sign.BEFORE, theme.open, "before", lambda card: card.arrow == "left"),
        (Sign.AFTER, theme.open, "after", lambda card: card.arrow == "right"),
        (Sign.TICKED, theme.muted, "checked by a person", lambda card: card.reviewed),
        (Sign.BRACKET, theme.moment, "sources give different dates", lambda card: card.badge),
    )
    for sign, colour, meaning, applies in kinds:
        if any(applies(card) for card in cards):
            yield Entry(sign, tint(colour), meaning)
    if arrangement.clusters:
        yield Entry(Sign.COLUMNS, theme.moment, "more events")


def _plain(card: Card) -> bool:
    other = card.look & (Look.HOLLOW | Look.IMPLIED) or card.event.shown_status is Status.DENIED
    return card.pointed and not card.pale and not card.arrow and not other


def _inferred(card: Card) -> bool:
    return bool(card.look & Look.IMPLIED) and not card.quiet and not card.look & Look.HOLLOW


def _fading(card: Card) -> bool:
    unended = card.look & Look.LASTING and card.look & (Look.OPEN_START | Look.OPEN_END)
    return bool(card.look & (Look.FADES_START | Look.FADES_END) or unended)


def _future(cards: Sequence[Card]) -> str:
    statuses = {card.event.shown_status for card in cards}
    planned, possible = Status.PLANNED in statuses, Status.POSSIBLE in statuses
    return "planned or possible" if planned and possible else "possible" if possible else "planned"


def lines(found: Sequence[Entry], limit: float) -> list[list[Entry]]:
    """Break a legend into as many lines as a width needs."""
    rows: list[list[Entry]] = [[]]
    used = 0.0
    for entry in found:
        if rows[-1] and used + entry.wide > limit:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += entry.wide + _GAP
    return rows


def set_out(rows: Sequence[Sequence[Entry]], top: float, theme: Theme) -> tuple[list[Note], list[Shape]]:
    """Return the words and the signs of a legend whose first line is so many pixels above the plot."""
    notes: list[Note] = []
    shapes: list[Shape] = []
    for number, row in enumerate(rows):
        y, x = top - number * LEGEND_LINE, 2.0
        for entry in row:
            middle = y - LEGEND_SIZE * 0.78
            shapes += drawn(entry.sign, x, middle, entry.colour, theme)
            if entry.also:
                sign, colour = entry.also
                shapes += drawn(sign, x + room(entry.sign), middle, colour, theme)
            notes.append(written(safe(entry.meaning), x + entry.indent - 2, y, LEGEND_SIZE, theme.muted))
            x += entry.wide + _GAP
    return notes, shapes
