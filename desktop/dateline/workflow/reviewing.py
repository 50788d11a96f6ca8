"""Which dates a person should look at first: every event with what is doubtful about its date, riskiest first.

Each risk is one small function that says in a few words what is doubtful, or nothing; ``RISKS`` is the
table of them with their weights. A risk never changes a date: it only says why to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula import operators as op
from dateline.formula.calendar import DAY_SECONDS, weekday
from dateline.formula.explain import shift_words
from dateline.formula.points import counts_from_publication
from dateline.formula.resolve import NO_PUBLICATION_DATE, Step
from dateline.formula.results import Amount, Dated, Kind, Mod, Recurring, Unknown, Vague, Vagueness
from dateline.formula.shifts import (
    Half,
    Holiday,
    Month,
    Named,
    NamedDay,
    Quarter,
    Season,
    Shift,
    Weekday,
    YearDay,
)
from dateline.formula.words import WEEKDAYS, words
from dateline.model import Article, DatedEvent, Known, Mention, Review
from dateline.workflow.dates import published_of

if TYPE_CHECKING:
    from dateline.workflow.chronology import Chronology

SURE = 0.8
"""From which confidence on a publication date is taken without a second look."""

_YEAR = 365 * DAY_SECONDS
_FAR_AHEAD, _FAR_BACK = 20 * _YEAR, 150 * _YEAR
_MONTHS = 12
_FIGURES = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2\d{2,4}\b")
_PLAIN = "Nothing speaks against this date."

_Choosing = op.Recent | op.Coming | op.Lately | op.Nearest


@dataclass(frozen=True, slots=True)
class Case:
    """One event as the risks look at it.

    Attributes:
        row: The event with its date.
        article: Its article; None for an event made by hand.
        mentions: The article's mentions.
        contradicted: Another article tells it with another date.
    """

    row: DatedEvent
    article: Article | None
    mentions: tuple[Mention, ...] = ()
    contradicted: bool = False

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return every step of the computation, those of other mentions too."""
        return tuple(_every(self.row.step))

    @property
    def phrases(self) -> tuple[str, ...]:
        """Return the words of the text that date the event."""
        if self.article is None:
            return ()
        numbers = (number for number in self.row.event.mentions if number < len(self.mentions))
        return tuple(self.mentions[number].span.of(self.article.text) for number in numbers)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful about the date of an event.

    Attributes:
        event: Number of the event.
        weight: How much there is to doubt; 0 is nothing.
        reasons: In words, the heaviest first; never empty.
    """

    event: int
    weight: int
    reasons: tuple[str, ...]


# --- the risks ---------------------------------------------------------------------------------------


def contradicted(case: Case) -> str | None:
    """Say that sources disagree."""
    return "Another article tells this with another date." if case.contradicted else None


def order_of_figures(case: Case) -> str | None:
    """Say that day and month may be exchanged, where nothing else in the text decides."""
    for number, phrase in zip(case.row.event.mentions, case.phrases, strict=False):
        found = _FIGURES.search(phrase)
        decided = any(each.rule == "order of figures" for each in case.mentions[number].derivation)
        if found and not decided and found[1] != found[3] and max(int(found[1]), int(found[3])) <= _MONTHS:
            return f"“{phrase}” may have the day or the month first."
    return None


def same_weekday(case: Case) -> str | None:
    """Say that a weekday may be the day of publication or a week off."""
    day = _published_weekday(case.article)
    for named in _bare(case, (Weekday,)):
        if isinstance(named.what, Weekday) and named.what.number == day:
            return f"Published on a {WEEKDAYS[day - 1]}: that day or a week before or after may be meant."
    return None


def doubted_publication(case: Case) -> str | None:
    """Say that the date counts from a publication date that is not certain."""
    chosen = case.article.published.chosen if case.article else None
    if (
        case.article is None
        or chosen is None
        or chosen.known is Known.SET
        or not counts_from_publication(case.row.step)
    ):
        return None
    if case.article.published.conflicts:
        return f"Counts from a publication date that is contradicted: {case.article.published.conflicts[0]}"
    if chosen.confidence < SURE or chosen.known in (Known.GUESSED, Known.INFERRED):
        return f"Counts from a publication date that is only {chosen.known}: {chosen.source}."
    return None


def unresolved(case: Case) -> str | None:
    """Say why there is no date."""
    match case.row.step.result:
        case Unknown() as unknown if unknown == NO_PUBLICATION_DATE:
            return "Waits for the publication date of its article."
        case Unknown(reason=reason):
            return f"Has no date: {reason}."
        case Dated(start=None, end=None):
            return "Has no date."
        case Amount() | Recurring() as found:
            return f"Has no place on the calendar: {words(found)}."
    return None


def wrong_weekday(case: Case) -> str | None:
    """Say that the words give a weekday that their date does not have."""
    for step in case.steps:
        what, start = _choice(step), getattr(step.result, "start", None)
        if isinstance(what, NamedDay) and start is not None and weekday(start // DAY_SECONDS) != what.weekday:
            return f"The words say {WEEKDAYS[what.weekday - 1]}, but the date is another day of the week."
    return None


def implied(case: Case) -> str | None:
    """Say that the text does not date the event itself."""
    return "The date is implied by its neighbours, not stated." if case.row.event.implied else None


def tense(case: Case) -> str | None:
    """Say that only the tense tells whether the day before or after is meant."""
    for named in () if same_weekday(case) else _bare(case, (Weekday,)):
        way = "coming" if isinstance(named, op.Coming) else "latest"
        return f"“{shift_words(named.what)}” is taken as the {way} one, by the tense alone."
    return None


def borrowed_anchor(case: Case) -> str | None:
    """Say that the date counts from another one of the article, with whose error it goes wrong."""
    own = set(case.row.event.mentions)
    for step in case.steps:
        match step.formula:
            case op.Mentioned(number=number) if number not in own and case.article:
                named = [each.span.of(case.article.text) for each in case.mentions[number : number + 1]]
                return f"Counts from “{named[0]}”, another date of the article." if named else None
    return None


def far(case: Case) -> str | None:
    """Say that the date lies further from the publication than news mostly does."""
    published = published_of(case.article.published) if case.article else None
    result = case.row.step.result
    if published is None or published.start is None or not isinstance(result, Dated) or result.start is None:
        return None
    away = result.start - published.start
    if -_FAR_BACK < away < _FAR_AHEAD:
        return None
    return f"Lies {abs(away) // _YEAR} years {'after' if away > 0 else 'before'} the publication."


def unsaid_year(case: Case) -> str | None:
    """Say that the year is not in the words."""
    named = next(iter(_bare(case, (YearDay, NamedDay, Month, Season, Quarter, Half, Holiday))), None)
    return f"The words do not say the year of “{shift_words(named.what)}”." if named else None


def vague(case: Case) -> str | None:
    """Say that the words leave the date open."""
    match case.row.step.result:
        case Vagueness():
            return "The words leave the time open."
        case Dated(kind=Kind.BEFORE | Kind.AFTER | Kind.BETWEEN) as found:
            return f"The words give only bounds: {words(found)}."
        case Dated(mod=Mod.APPROX) | Dated(kind=Kind.AROUND):
            return "The words make it approximate."
        case Dated(vague=Vague.START | Vague.END | Vague.BOTH):
            return "Its ends are not exact."
    return None


RISKS: tuple[tuple[int, Callable[[Case], str | None]], ...] = (
    (90, contradicted),
    (80, order_of_figures),
    (75, same_weekday),
    (70, doubted_publication),
    (60, wrong_weekday),
    (55, unresolved),
    (50, implied),
    (40, tense),
    (35, far),
    (30, borrowed_anchor),
    (25, unsaid_year),
    (20, vague),
)
"""How much each risk weighs; an event is as doubtful as its heaviest risk, and a little more for each other."""


# --- the order ---------------------------------------------------------------------------------------


def doubt(case: Case) -> Doubt:
    """Return what is doubtful about one event; nothing where the user has set its date."""
    number = case.row.event.id
    if case.row.event.decision.when is not None:
        return Doubt(number, 0, ("You set this date.",))
    found = [(weight, said) for weight, risk in RISKS if (said := risk(case))]
    if not found:
        return Doubt(number, 0, (_PLAIN,))
    return Doubt(number, found[0][0] + len(found) - 1, tuple(said for _, said in found))


def case_of(
    row: DatedEvent,
    chronology: Chronology,
    articles: Mapping[int, Article],
    contradicted: Collection[int] = (),
) -> Case:
    """Return one event of a library as the risks look at it."""
    article = articles.get(row.event.article)
    mentions = chronology.mentions(article.id) if article else ()
    return Case(row, article, mentions, row.event.id in contradicted)


def place(doubt: Doubt) -> tuple[int, int]:
    """Return what an event is put in its place by: the riskiest first."""
    return -doubt.weight, doubt.event


def is_reviewed(row: DatedEvent) -> bool:
    """Tell whether the user has decided about an event."""
    return row.event.decision.review is not Review.UNREVIEWED


# --- looking into computations -----------------------------------------------------------------------


def _every(step: Step) -> Iterator[Step]:
    yield step
    for each in step.inputs:
        yield from _every(each)


def _choice(step: Step) -> Shift | None:
    """Return what a step chooses one of, if it does."""
    return step.formula.what if isinstance(step.formula, _Choosing) else None


def _bare(case: Case, kinds: tuple[type[Named], ...]) -> Iterator[_Choosing]:
    """Yield the choices of something of some kind that only the publication date decides."""
    for step in case.steps:
        formula = step.formula
        if (
            isinstance(formula, _Choosing)
            and isinstance(formula.what, kinds)
            and _is_published(formula.anchor)
        ):
            yield formula


def _is_published(formula: op.Formula) -> bool:
    return isinstance(formula, op.Published | op.Instant)


def _published_weekday(article: Article | None) -> int:
    """Return the ISO number of the weekday an article was published on, 0 if its day is not known."""
    published = published_of(article.published) if article else None
    if published is None or published.start is None or published.end is None:
        return 0
    one_day = published.end - published.start <= DAY_SECONDS
    return weekday(published.start // DAY_SECONDS) if one_day else 0
