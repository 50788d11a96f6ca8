"""Who tells a happening, made ready to be shown: its dates, how each came about, and the articles that give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model import Agreement, Review
from dateline.ui.explanation import lines, said_by_phrase
from dateline.ui.models.article_model import date_words
from dateline.ui.models.event_model import when_words
from dateline.ui.models.rows import counted
from dateline.ui.translation import said
from dateline.workflow.readings import is_settled, readings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.model import Article, DatedEvent, Happening
    from dateline.workflow.readings import Reading

    Phrases = Callable[[int], Mapping[int, str]]

_QUOTE = 240


@dataclass(frozen=True, slots=True)
class TellingLine:
    """One article's telling.

    Attributes:
        event: Number of the event.
        source: The article and its publication date.
        quote: The words of the passage.
        is_selected: Whether it is the one in front.
    """

    event: int
    source: str
    quote: str
    is_selected: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """One of the dates that are given.

    Attributes:
        when: The date in words.
        computation: How it came about, where there are several dates to compare.
        verdict: How it goes with the others, or that the user chose it.
        tellings: Who gives it.
        differs: Whether it excludes the one that stands for the happening.
        can_be_chosen: Whether the user can say that it is the right one.
    """

    when: str
    computation: tuple[str, ...]
    verdict: str
    tellings: tuple[TellingLine, ...]
    differs: bool
    can_be_chosen: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the panel says of the tellings of one happening.

    Attributes:
        heading: How many sources there are.
        agreement: How their dates go together.
        asks: Whether the user should say which date is right.
        dates: The dates, that of the telling in front first.
    """

    heading: str
    agreement: str
    asks: bool
    dates: tuple[DateLine, ...]


def sources(
    happening: Happening,
    tellings: Sequence[DatedEvent],
    articles: Mapping[int, Article],
    phrases: Phrases,
    selected: int,
) -> Sources:
    """Say who tells a happening; ``phrases`` gives the words of an article's mentions by number."""
    found = readings(tellings)
    contradicts = happening.agreement is Agreement.CONTRADICTING
    settled = contradicts and is_settled(tellings)
    asks = contradicts and not settled
    dates = tuple(_date(each, found, articles, phrases, selected, asks=asks) for each in found)
    agreement = said(happening.agreement.value) + (said("; you chose one") if settled else "")
    return Sources(_heading(happening, tellings), agreement, asks, dates)


def _heading(happening: Happening, tellings: Sequence[DatedEvent]) -> str:
    one = happening.witnesses == 1
    told = said("Told by 1 source") if one else said("Told by {} sources").format(happening.witnesses)
    if len(happening.tellings) == happening.witnesses:
        return told
    printed = {each.event.article or -each.event.id for each in tellings}
    # an article that tells it twice is no copy
    copies = said(", copies of one text counted once") if len(printed) > happening.witnesses else ""
    return f"{told} ({counted(len(happening.tellings), 'telling')}{copies})"


def _date(
    reading: Reading,
    all_of_them: Sequence[Reading],
    articles: Mapping[int, Article],
    phrases: Phrases,
    selected: int,
    *,
    asks: bool,
) -> DateLine:
    contradicts = any(not each.agrees for each in all_of_them)
    several = len(all_of_them) > 1
    return DateLine(
        when_words(reading.result),
        _computation(reading.tellings[0], phrases) if several else (),
        _verdict(reading, first=all_of_them[0]) if several else "",
        tuple(_line(each, articles.get(each.event.article), selected) for each in reading.tellings),
        not reading.agrees,
        contradicts and (asks or not reading.is_chosen),
    )


def _verdict(reading: Reading, first: Reading) -> str:
    if reading.is_chosen:
        return said("you say that this is right")
    if reading is first:
        return ""
    if reading.agrees:
        return said("agrees with {}").format(when_words(first.result))
    return said("contradicts {}").format(when_words(first.result))


def _computation(row: DatedEvent, phrases: Phrases) -> tuple[str, ...]:
    words = phrases(row.event.article) if row.event.article else {}
    if row.event.decision.review is Review.CORRECTED and row.event.decision.words:
        return (said("You set this: “{}”").format(row.event.decision.words),)
    named = [said("“{}”").format(words[number]) for number in row.event.mentions if number in words]
    text = said("The text says {}.").format(said(" and ").join(named)) if named else ""
    steps = lines(said_by_phrase(row.step, row.event), words)
    return (
        *filter(None, [text]),
        *(f"{line.text} → {line.result}" if line.result else line.text for line in steps),
    )


def _line(row: DatedEvent, article: Article | None, selected: int) -> TellingLine:
    event = row.event
    if article is None:
        return TellingLine(event.id, said("Added by you"), event.shown_headline, event.id == selected)
    published = date_words(article.published.chosen)
    quote = " … ".join(span.of(article.text) for span in event.passages) or event.shown_headline
    short = " ".join(quote.split())
    short = short if len(short) <= _QUOTE else f"{short[:_QUOTE].rsplit(' ', 1)[0]} …"
    return TellingLine(
        event.id, f"{article.title} · {published}", said("“{}”").format(short), event.id == selected
    )
