"""What a chronology report says, before any format: numbered entries in the order of time, and their sources.

Every entry gives its date in words, how the article writes it, how it was computed, the passage that says so, and
which source that is; every source gives its publication date with the evidence, and the hash of its file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.formula import explain
from dateline.formula.points import counts_from_publication
from dateline.formula.words import words
from dateline.model import Agreement, Article, DatedEvent, Event, Happening, Known, Review, Status
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.rows import quote
from dateline.timeline.exports.tellings import Telling, one_line, tellings, undated

HOW_TO_READ = (
    "Dates are as exact as the sources allow: “about”, “before” and ranges are theirs, not a reading of this report. "
    "“Computed” gives every step from the words of the source to the date. "
    "The numbers in brackets name the sources, which are listed at the end."
)
_REVIEWED = {
    Review.UNREVIEWED: "not checked",
    Review.ACCEPTED: "checked and accepted",
    Review.CORRECTED: "corrected by hand",
    Review.REJECTED: "rejected",
}


class Source(NamedTuple):
    """One article that is quoted.

    Attributes:
        number: What the entries call it, from 1.
        title: Its headline.
        origin: Byline and publisher, as far as known.
        published: Its publication date and how that is known.
        doubts: What speaks against that date.
        place: Its link, or the file it came from.
        sha256: The hash of the original bytes; "" for pasted text.
    """

    number: int
    title: str
    origin: str
    published: str
    doubts: tuple[str, ...]
    place: str
    sha256: str


class Witness(NamedTuple):
    """One passage that tells an event.

    Attributes:
        date: Its date, where several passages tell the event; else "".
        written: The words of the date in the text, and what was typed instead of them.
        computed: How the date was computed, step by step.
        quote: The passage as it stands in the source.
        source: The number of the source; None for what was added by hand.
        said_by: Whom the passage names as the one who says so.
        doubt: Why the publication date that it counts from is not certain; "" where it is, or has no part in it.
    """

    date: str
    written: str
    computed: tuple[str, ...]
    quote: str
    source: int | None
    said_by: str
    doubt: str


class Entry(NamedTuple):
    """One happening.

    Attributes:
        number: Its number in the report, from 1.
        id: The number of its event in the library.
        date: Its date in words.
        headline: What happened.
        marks: What must not be overlooked: planned, denied, inferred, contradicting dates.
        reviewed: What a person has decided about it.
        witnesses: Who tells it.
        note: What the user noted.
        labels: Category and tags.
    """

    number: int
    id: int
    date: str
    headline: str
    marks: tuple[str, ...]
    reviewed: str
    witnesses: tuple[Witness, ...]
    note: str
    labels: tuple[str, ...]


class Report(NamedTuple):
    """A chronology.

    Attributes:
        title: What it is called.
        summary: How much is in it, and how much of it a person has checked.
        dated: Its entries in the order of time.
        undated: What has no place on the calendar.
        sources: The articles, in the order in which the entries name them.
        losses: What was left out, one sentence each.
    """

    title: str
    summary: str
    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    sources: tuple[Source, ...]
    losses: tuple[str, ...]


def report(chronicle: Chronicle) -> Report:
    """Return the chronology of a chronicle's events; what the user has rejected is left out, and that is said."""
    told = tellings(chronicle)
    ordered = [*(each for each in told if not undated(each)), *(each for each in told if undated(each))]
    numbers = _numbered(chronicle, ordered)
    happenings = {number: each for each in chronicle.happenings for number in each.tellings}
    entries = tuple(
        _entry(chronicle, place, each, happenings.get(each.number), numbers)
        for place, each in enumerate(ordered, 1)
    )
    count = sum(not undated(each) for each in told)
    return Report(
        one_line(chronicle.title) or "Chronology",
        _summary(count, ordered, len(numbers)),
        entries[:count],
        entries[count:],
        tuple(_source(chronicle.articles[article], number) for article, number in numbers.items()),
        _losses(chronicle.events),
    )


def reference(witness: Witness) -> str:
    """Return what stands behind a quote: "[2]", or that there is no source."""
    return "added by hand" if witness.source is None else f"[{witness.source}]"


def details(entry: Entry, witness: Witness) -> Iterator[tuple[str, str]]:
    """Return what is known about one telling of an event, as pairs of a name and a text."""
    if witness.said_by:
        yield "Said by", witness.said_by
    if witness.date:
        yield "Date here", witness.date
    if witness.written:
        yield "Written", witness.written
    if witness.computed:
        yield "Computed", f"{'. '.join(witness.computed)}."
    if witness.doubt:
        yield "Doubt", witness.doubt
    if witness is entry.witnesses[-1]:
        yield from _verdict(entry)


def facts(source: Source) -> Iterator[tuple[str, str]]:
    """Return what is known about a source, as pairs of a name and a text."""
    pairs = {
        "By": source.origin,
        "Published": source.published,
        "Doubt": " ".join(source.doubts),
        "From": source.place,
        "SHA-256 of the file": source.sha256,
    }
    return ((name, text) for name, text in pairs.items() if text)


def _verdict(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "Review", entry.reviewed
    if entry.labels:
        yield "Labels", ", ".join(entry.labels)
    if entry.note:
        yield "Note", entry.note


def _numbered(chronicle: Chronicle, told: Iterable[Telling]) -> dict[int, int]:
    """Give the articles numbers in the order in which they are quoted."""
    quoted = (each.event.article for telling in told for each in (telling.front, *telling.others))
    known = (article for article in quoted if article in chronicle.articles)
    return {article: number for number, article in enumerate(dict.fromkeys(known), 1)}


def _entry(
    chronicle: Chronicle,
    place: int,
    telling: Telling,
    happening: Happening | None,
    numbers: Mapping[int, int],
) -> Entry:
    event, several = telling.front.event, bool(telling.others)
    tellers = (telling.front, *telling.others)
    return Entry(
        place,
        event.id,
        words(telling.front.step.result),
        one_line(event.shown_headline) or "Event without a headline",
        tuple(_marks(event, happening)),
        _REVIEWED[event.decision.review],
        tuple(_witness(chronicle, each, numbers, several=several) for each in tellers),
        one_line(event.decision.note),
        tuple(filter(None, map(one_line, (event.decision.category, *event.decision.tags)))),
    )


def _marks(event: Event, happening: Happening | None) -> Iterator[str]:
    if event.shown_status is not Status.REPORTED:
        yield event.shown_status.value
    if event.implied and event.decision.when is None:
        yield "date inferred"
    if happening and happening.witnesses > 1:
        yield f"{happening.witnesses} sources"
    if happening and happening.agreement is Agreement.CONTRADICTING:
        yield "the sources give different dates"


def _witness(chronicle: Chronicle, each: DatedEvent, numbers: Mapping[int, int], *, several: bool) -> Witness:
    event, article = each.event, chronicle.article(each)
    phrases = chronicle.phrases.get(event.article, {})
    return Witness(
        words(each.step.result) if several else "",
        one_line(_written(event, phrases)),
        tuple(map(one_line, explain.sentences(each.step, phrases))),
        one_line(quote(each, article)),
        numbers.get(event.article),
        one_line(event.attribution),
        one_line(_doubt(each, article)),
    )


def _doubt(each: DatedEvent, article: Article | None) -> str:
    chosen = article.published.chosen if article else None
    if article is None or chosen is None or not counts_from_publication(each.step):
        return ""
    if chosen.known is not Known.SET and article.published.conflicts:
        return "it counts from a publication date that is disputed, see the source."
    if chosen.known in (Known.GUESSED, Known.INFERRED):
        return f"it counts from a publication date that is only {chosen.known} ({chosen.source})."
    return ""


def _written(event: Event, phrases: Mapping[int, str]) -> str:
    found = ", ".join(f"“{phrases[number]}”" for number in event.mentions if number in phrases)
    if event.decision.when is None:
        return found
    typed = f"set by hand to “{event.decision.words}”" if event.decision.words else "set by hand"
    return f"{found}; {typed}" if found else typed


def _source(article: Article, number: int) -> Source:
    chosen = article.published.chosen
    published = "unknown"
    if chosen:
        clock = " ".join(filter(None, (chosen.time, chosen.zone)))
        day = f"{chosen.date}, {clock}" if clock else chosen.date
        evidence = f"{chosen.source}: “{chosen.evidence}”" if chosen.evidence else chosen.source
        published = f"{day} ({chosen.known.value}; {evidence})"
    return Source(
        number,
        one_line(article.title) or "Article without a title",
        one_line(", ".join(filter(None, (article.byline, article.publisher)))),
        one_line(published),
        tuple(map(one_line, article.published.conflicts)),
        one_line(article.link or article.source),
        article.sha256,
    )


def _summary(dated: int, told: Iterable[Telling], sources: int) -> str:
    reviews = Counter(each.front.event.decision.review for each in told)
    undated_ones = reviews.total() - dated
    parts = [f"{_count(dated, 'dated event')} from {_count(sources, 'source')}"]
    if undated_ones:
        parts.append(f"{_count(undated_ones, 'event')} without a date")
    checked = ", ".join(f"{reviews[each]} {says}" for each, says in _REVIEWED.items() if reviews[each])
    return f"{'; '.join(parts)}. {checked[:1].upper()}{checked[1:]}." if checked else f"{parts[0]}."


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _losses(events: Iterable[DatedEvent]) -> tuple[str, ...]:
    rejected = sum(each.event.decision.review is Review.REJECTED for each in events)
    return (f"Left out, as you have rejected them: {_count(rejected, 'event')}.",) if rejected else ()
