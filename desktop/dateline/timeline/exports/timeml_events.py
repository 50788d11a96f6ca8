"""The EVENT elements of an article, their instances, and the links that put them in time."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.formula import points, standards
from dateline.formula.operators import Mentioned
from dateline.formula.results import Dated, Kind, kind_of
from dateline.model import Article, DatedEvent, Review, Span, Status, TimexType
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.timeml_times import Tag, Times, attributes, free, names, of_step

_TENSES = {Status.REPORTED: "PAST", Status.PLANNED: "FUTURE"}
_SIGNS = " \t\n,;:.–—-“”\"'()"
_BOUNDED = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")


@dataclass(slots=True)
class Marked:
    """The events of one article.

    Attributes:
        inline: The EVENT tags around words of the text.
        instances: The MAKEINSTANCE elements, one for each event.
        links: The TLINK elements.
    """

    inline: list[Tag] = field(default_factory=list)
    instances: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def marked(chronicle: Chronicle, article: Article, times: Times) -> Marked:
    """Mark the events of an article: those whose words another one has taken share its element."""
    found, held = Marked(), dict[Span, str]()
    taken = [span for span, _, _ in times.inline]
    for each in chronicle.events:
        event = each.event
        if event.article != article.id or event.decision.review is Review.REJECTED or not event.passages:
            continue
        span = _piece(event.passages, [*taken, *held], article.text)
        name = held.get(span) if span else _shared(event.passages, held)
        if span and name is None:
            name = held[span] = f"e{len(held) + 1}"
            found.inline.append((span, "EVENT", attributes(eid=name, **{"class": "OCCURRENCE"})))
        if name is not None:
            _add(chronicle, found, each, name, times)
    return found


def _add(chronicle: Chronicle, found: Marked, each: DatedEvent, name: str, times: Times) -> None:
    event, number = each.event, len(found.instances) + 1
    instance = attributes(
        eiid=f"ei{number}",
        eventID=name,
        pos="OTHER",
        tense=_TENSES.get(event.shown_status, "NONE"),
        aspect="NONE",
        polarity="NEG" if event.shown_status is Status.DENIED else "POS",
        modality=event.shown_status.value if event.shown_status is Status.POSSIBLE else None,
        comment=f"{event.id}: {event.shown_headline}",
    )
    found.instances.append(f"<MAKEINSTANCE{instance}/>")
    if isinstance(each.step.result, Dated):
        time, relation = _linked(chronicle, each, times)
        link = attributes(
            lid=f"l{len(found.links) + 1}",
            eventInstanceID=f"ei{number}",
            relatedToTime=time,
            relType=relation,
        )
        found.links.append(f"<TLINK{link}/>")


def _linked(chronicle: Chronicle, each: DatedEvent, times: Times) -> tuple[str, str]:
    """Return the TIMEX3 that an event is put in time by, and how it lies to it."""
    when, result = each.event.shown_when, each.step.result
    mentions = chronicle.mentions.get(each.event.article, ())
    if isinstance(when, Mentioned) and 0 <= when.number < len(mentions) and isinstance(result, Dated):
        relation = _relation(each, result, mentions[when.number].type)
        if relation is not None:
            return points.name(when.number), relation
    lasts = kind_of(result) is Kind.FROM_TO
    return of_step(each.step, times), "SIMULTANEOUS" if lasts else "IS_INCLUDED"


def _relation(each: DatedEvent, result: Dated, kind: TimexType) -> str | None:
    """Return how an event lies to the time that its phrase names; None if the phrase is but one end of it."""
    timex = standards.timex(each.step)
    bound = timex.mod not in _BOUNDED and not timex.value.endswith("_REF")
    match result:
        case Dated(kind=Kind.BEFORE):
            return "BEFORE" if bound else "IS_INCLUDED"
        case Dated(kind=Kind.AFTER):
            return "AFTER" if bound else "IS_INCLUDED"
        case Dated(kind=Kind.FROM_TO, end=None):
            return "BEGUN_BY" if kind is TimexType.DATE else None
        case Dated(kind=Kind.FROM_TO, start=None):
            return "ENDED_BY" if kind is TimexType.DATE else None
        case _ if kind is TimexType.DURATION or names(result):
            return "SIMULTANEOUS" if result.kind is Kind.FROM_TO else "IS_INCLUDED"
    return None


def _piece(passages: tuple[Span, ...], taken: list[Span], text: str) -> Span | None:
    """Return the longest stretch of an event's words that no other tag has, without signs at its edges."""
    pieces = [_trimmed(piece, text) for passage in passages for piece in free(passage, taken)]
    return max(
        (each for each in pieces if each.end > each.start),
        key=lambda each: each.end - each.start,
        default=None,
    )


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_SIGNS))
    return Span(start, max(start, span.start + len(words.rstrip(_SIGNS))))


def _shared(passages: tuple[Span, ...], held: dict[Span, str]) -> str | None:
    """Return the event element that stands on the same words."""
    return next((name for span, name in held.items() for passage in passages if span.overlaps(passage)), None)
