"""Cards: the label and mark of one event, measured, with every way to set it beside its moment."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.formula.calendar import DAY_SECONDS
from dateline.formula.results import Dated
from dateline.formula.words import words
from dateline.model import DatedEvent, Event, Status
from dateline.timeline.lanes import Box, Piece, Variant
from dateline.timeline.lettering import shorten, width, wrap
from dateline.timeline.marks import Look, Marks
from dateline.timeline.tellings import Told, readings
from dateline.timeline.theme import Theme
from dateline.timeline.view import Scale

HEADLINE_SIZE, WORDS_SIZE = 14, 12
LINE = HEADLINE_SIZE * 1.3
BAND = 13.0
"""Height of a bar; also the least width of one, since a bar of zero width vanishes."""
WIDE = 26.0
"""From this many pixels on, a day is drawn as its bounds, without a point."""
SHORT = 12.0
"""The same for a moment within longer bounds, or about a time: a shorter bar could not be told from a point."""
OPEN_REACH, OPEN_PART = 210.0, 0.18
"""How far the band of an open date fades, in pixels and as part of the view; a symbol, not a length of time."""
_LABEL_LIMIT, _LABEL_LEAST, _WIDER = 236.0, 96.0, 1.25
_LEAST_BAR, _END = 60.0, 24.0
_BESIDE, _ABOVE, _EDGE, _DOT, _INSET = 15.0, 5.0, 6.0, 9.0, 8.0
_STATUS_WORDS = {Status.PLANNED: " · planned", Status.POSSIBLE: " · possible", Status.DENIED: " · denied"}


@dataclass(frozen=True, slots=True)
class Other:
    """Another date that a source gives: its pixels, and whether it contradicts the one that is drawn."""

    left: float
    right: float
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One event as it will be drawn.

    Attributes:
        mark: Its mark.
        dated: The event with the date it is drawn at.
        look: What the mark must say.
        colour: Colour of the mark and the date words.
        anchor: Pixel of the mark.
        band: Pixels of the bar, if it has one; may reach out of the view.
        sure: Pixel from which a bar with a vague start is certain.
        words: The date in words.
        headline: Its lines.
        badge: What must catch the eye about the sources, behind the date.
        others: Where other sources put it.
    """

    mark: int
    dated: DatedEvent
    look: Look
    colour: str
    anchor: float
    band: tuple[float, float] | None
    sure: float
    words: str
    headline: tuple[str, ...]
    badge: str = ""
    others: tuple[Other, ...] = ()

    @property
    def event(self) -> Event:
        """Return the event."""
        return self.dated.event

    @property
    def quiet(self) -> bool:
        """Tell whether nothing but the tense says when it was: such an event keeps in the background."""
        return bool(self.look & Look.IMPLIED) and not self.event.mentions

    @property
    def reviewed(self) -> bool:
        """Tell whether a person has accepted or corrected it: its mark is ticked."""
        return bool(self.look & Look.REVIEWED)

    @property
    def is_cut(self) -> bool:
        """Tell whether the end of its headline is not shown."""
        last = self.headline[-1] if self.headline else ""
        return last.endswith("…") and not self.event.shown_headline.endswith("…")

    @property
    def pointed(self) -> bool:
        """Tell whether a marker stands at the anchor: not where only its bounds are known."""
        vague_start = self.look & Look.LASTING and self.look & Look.SOFT
        return self.band is None or (self.fixed and not vague_start)

    @property
    def pale(self) -> bool:
        """Tell whether its point, if it has one, must not look like a certain day."""
        return bool(self.look & Look.SOFT) or (not self.fixed and self.band is not None)

    @property
    def arrow(self) -> str:
        """Return where the mark must point: "left" for before, "right" for after, "" if it need not.

        What lasts from a known start needs no arrow: its bar fades.
        """
        if self.look & Look.LASTING:
            return ""
        return "left" if self.look & Look.OPEN_START else "right" if self.look & Look.OPEN_END else ""

    @property
    def fixed(self) -> bool:
        """Tell whether the anchor is an end of the bar and not just its middle."""
        return bool(self.look & (Look.LASTING | Look.OPEN_START | Look.OPEN_END))


def card(marks: Marks, mark: int, scale: Scale, theme: Theme, lines: int = 3) -> Card:
    """Return the card of a mark at a scale, with at most so many lines of headline."""
    dated = marks.event(mark)
    look = marks.look(mark)
    anchor = scale.pixel(float(marks.anchor[mark]))
    room = max(anchor, scale.width - anchor) - _BESIDE - _EDGE
    limit = min(max(room, _LABEL_LEAST), _LABEL_LIMIT * (_WIDER if lines == 1 else 1.0))
    told = marks.told.get(dated.event.id)
    badge = theme.say(badge_of(told))
    spare = width(f" · {badge}", WORDS_SIZE) if badge else 0.0
    return Card(
        mark=mark,
        dated=dated,
        look=look,
        colour=colour(dated.event, look, theme),
        anchor=anchor,
        band=band(marks, mark, scale),
        sure=scale.pixel(float(marks.sure[mark])),
        words=shorten(
            theme.say(date_words(dated) + sources(told)), WORDS_SIZE, max(limit * 1.2 - spare, limit / 2)
        ),
        headline=wrap(
            dated.event.shown_headline or theme.say("(no headline)"), HEADLINE_SIZE, limit, lines, bold=True
        ),
        badge=badge,
        others=_others(marks, dated, told, scale) if told else (),
    )


def sources(told: Told | None) -> str:
    """Return how many independent sources tell it, if it is more than one."""
    return f" · {told.witnesses} sources" if told and told.witnesses > 1 else ""


def badge_of(told: Told | None) -> str:
    """Return the warning that the sources do not agree."""
    return "≠ dates differ" if told and told.contradicts else ""


def _others(marks: Marks, dated: DatedEvent, told: Told, scale: Scale) -> tuple[Other, ...]:
    found = []
    for reading in readings(told, dated):
        known = [each for each in (reading.start, reading.end) if each is not None]
        left, right = (scale.pixel(marks.folding.fold(each)) for each in (known[0], known[-1]))
        if not _is_long(reading.telling.step.result):
            right = left
        found.append(Other(left, right, told.contradicts))
    return tuple(found)


def _is_long(result: object) -> bool:
    return isinstance(result, Dated) and (result.end or 0) - (result.start or 0) > DAY_SECONDS


def colour(event: Event, look: Look, theme: Theme) -> str:
    """Return the colour of an event's category, or the one that goes with what is known about it."""
    if theme.categories:
        return dict(theme.categories).get(event.decision.category, theme.muted)
    if event.shown_status is Status.DENIED:
        return theme.denied
    if event.shown_status in (Status.PLANNED, Status.POSSIBLE):
        return theme.planned
    if look & Look.LASTING:
        return theme.lasting
    return theme.open if look & (Look.OPEN_START | Look.OPEN_END) else theme.moment


def date_words(dated: DatedEvent) -> str:
    """Return an event's date in words, with what a reader must know about it."""
    event = dated.event
    more = _STATUS_WORDS.get(event.shown_status, "")
    if not more and event.implied and event.decision.when is None:
        more = " · inferred" if event.mentions else " · date not given"
    return words(dated.step.result) + more


def band(marks: Marks, mark: int, scale: Scale) -> tuple[float, float] | None:
    """Return the pixels of a mark's bar, or None if a point says it."""
    look = marks.look(mark)
    low, high = scale.pixel(float(marks.low[mark])), scale.pixel(float(marks.high[mark]))
    reach = min(OPEN_REACH, OPEN_PART * scale.width)
    if look & Look.OPEN_START:
        return high - reach, high
    if look & Look.OPEN_END and high <= low:
        return low, scale.pixel(float(marks.sure[mark])) + reach
    if look & Look.LASTING:
        return low, max(high, low + BAND)
    return (low, high) if high - low >= (SHORT if look & Look.SOFT else WIDE) else None


def _first_line(made: Card) -> str:
    return f"{made.words} · {made.badge}" if made.badge else made.words


def piece(made: Card, view_width: float) -> Piece:
    """Return the ways to set a card, best first."""
    wide = max(
        [width(line, HEADLINE_SIZE, bold=True) for line in made.headline]
        + [width(_first_line(made), WORDS_SIZE)]
    )
    tall = LINE * (len(made.headline) + 1)
    variants = _above(made, wide, tall, view_width) if made.band else _beside(made, wide, tall)
    fitting = tuple(
        each for each in variants if each.label.left >= -_EDGE and each.label.right <= view_width + 5 * _EDGE
    )
    inside = 0 <= made.anchor <= view_width
    seen = inside or (made.band is not None and made.band[0] <= view_width and made.band[1] >= 0)
    stem = made.anchor if made.pointed and (inside or not made.fixed) else None
    return Piece(fitting if fitting and seen else variants, stem)


def _soft(made: Card, mark: Box, label: Box) -> tuple[float, float] | None:
    """Return the part of a long bar that may run behind labels: neither what its own is about nor a known end."""
    if made.look & Look.OPEN_START:
        left, right = mark.left, label.left
    else:
        left, right = max(label.right, mark.left + _LEAST_BAR), mark.right - _END
        right = mark.right if made.look & (Look.OPEN_END | Look.FADES_END) else right
    if not made.fixed or right - left < _LEAST_BAR:
        return None
    return left, right


def _beside(made: Card, wide: float, tall: float) -> tuple[Variant, ...]:
    """Set the label to the right or left of a point, its first line level with the point."""
    at = made.anchor
    rise = tall - 1.5 * LINE
    mark = Box(at - _DOT, at + _DOT, rise - _DOT, rise + _DOT)
    right = Variant(Box(at + _BESIDE, at + _BESIDE + wide, 0, tall), mark, rise)
    left = Variant(Box(at - _BESIDE - wide, at - _BESIDE, 0, tall), mark, rise)
    return right, left


def _above(made: Card, wide: float, tall: float, view_width: float) -> tuple[Variant, ...]:
    """Set the label above a bar, level with its start or its end."""
    low, high = made.band or (made.anchor, made.anchor)
    mark = Box(min(low, made.anchor - _DOT), max(high, made.anchor + _DOT), 0, BAND)
    foot = BAND + _ABOVE
    inset = _INSET if made.fixed else 0.0
    first, last = (
        max(low + inset, 2.0),
        min(high - inset * bool(made.look & Look.OPEN_START), view_width - 2.0),
    )
    begins, ends = (Box(at, at + wide, foot, foot + tall) for at in (first, last - wide))
    start = Variant(begins, mark, BAND / 2, _soft(made, mark, begins))
    end = Variant(ends, mark, BAND / 2, _soft(made, mark, ends))
    return (end, start) if made.look & Look.OPEN_START else (start, end)
