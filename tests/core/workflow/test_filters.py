"""Filters: what each choice lets through, how choices go together, and what a library keeps of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.operators import Fixed
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Kind
from dateline.model import Agreement, Article, DatedEvent, Decision, Event, Happening, Review, Span, Status
from dateline.store.library import Library
from dateline.workflow.filters import Certainty, Filter, Sources, certainty, choices, without
from dateline.workflow.finding import forget_filter, read_period, save_filter, saved_filters

TEXT = "The Élysée said the bridge in Zürich will open. 東京の橋。"
ARTICLE = Article(1, "Bridge", TEXT)


def dated(when: str = "2025-05-03", **fields: object) -> DatedEvent:
    """Return an event with a date in EDTF."""
    event = Event("Bridge opens", Fixed(when), (Span(0, len(TEXT)),), id=1, article=1)
    event = replace(event, **fields)  # type: ignore[arg-type]
    return DatedEvent(event, resolve(event.shown_when, Context()))


@pytest.mark.parametrize(
    ("chosen", "fits", "fits_not"),
    [
        (Filter(articles=frozenset({1, 2})), {}, {"article": 3}),
        (Filter(statuses=frozenset({Status.PLANNED})), {"status": Status.PLANNED}, {}),
        (Filter(kinds=frozenset({Kind.BEFORE})), {"when": "[..2025-05-03]"}, {}),
        (Filter(certainties=frozenset({Certainty.ABOUT})), {"when": "2025-05~"}, {}),
        (Filter(certainties=frozenset({Certainty.IMPLIED})), {"implied": True}, {}),
        (Filter(reviews=frozenset({Review.ACCEPTED})), {"decision": Decision(Review.ACCEPTED)}, {}),
        (Filter(tags=frozenset({"a", "b"})), {"decision": Decision(tags=("b", "c"))}, {"decision": Decision(tags=("c",))}),
        (Filter(categories=frozenset({"law"})), {"decision": Decision(category="law")}, {}),
        (Filter(categories=frozenset({""})), {}, {"decision": Decision(category="law")}),
        (Filter(words="zurich BRI"), {}, {"passages": (), "headline": "Tunnel"}),
        (Filter(words="elysee"), {}, {"passages": ()}),
        (Filter(words="京の"), {}, {"passages": ()}),
        (Filter(words="anna"), {"decision": Decision(note="Ask Anna")}, {}),
        (Filter(period=read_period("May 2025")), {}, {"when": "2025-06-01"}),
        (Filter(period=read_period("May 2025")), {"when": "2025-04-20/2025-05-01"}, {"when": "XXXX-05"}),
    ],
)  # fmt: skip
def test_choice(chosen: Filter, fits: dict[str, object], fits_not: dict[str, object]) -> None:
    """Each choice lets the one event through and keeps the other back."""
    assert chosen.matches(_made(fits), None, ARTICLE)
    assert not chosen.matches(_made(fits_not), None, ARTICLE)


def _made(fields: dict[str, object]) -> DatedEvent:
    fields = dict(fields)
    return dated(str(fields.pop("when", "2025-05-03")), **fields)


def test_choices_of_one_kind_widen_and_of_several_narrow() -> None:
    """Planned or possible, and in May."""
    chosen = Filter(statuses=frozenset({Status.PLANNED, Status.POSSIBLE}), period=read_period("May 2025"))
    assert chosen.matches(dated(status=Status.POSSIBLE), None, ARTICLE)
    assert not chosen.matches(dated("2025-07", status=Status.POSSIBLE), None, ARTICLE)
    assert not chosen.matches(dated(), None, ARTICLE)


@pytest.mark.parametrize(
    ("happening", "found"),
    [
        (None, {Sources.ONE}),
        (Happening((1,)), {Sources.ONE}),
        (Happening((1, 2), Agreement.SAME, 2), {Sources.SEVERAL}),
        (Happening((1, 2), Agreement.CONTRADICTING, 2), {Sources.SEVERAL, Sources.CONFLICT}),
        (Happening((1, 2), Agreement.CONTRADICTING, 1), {Sources.ONE, Sources.CONFLICT}),
    ],
)
def test_sources(happening: Happening | None, found: set[Sources]) -> None:
    """A happening is told by one source or several, and their dates may differ."""
    fitting = {
        each for each in Sources if Filter(sources=frozenset({each})).matches(dated(), happening, ARTICLE)
    }
    assert fitting == found


@pytest.mark.parametrize(
    ("when", "known"),
    [
        ("2025-05-03", Certainty.EXACT),
        ("2025", Certainty.EXACT),
        ("2025-05~", Certainty.ABOUT),
        ("[..2025-05-03]", Certainty.BOUNDED),
        ("[2025-05-01..2025-05-03]", Certainty.BOUNDED),
    ],
)
def test_certainty(when: str, known: Certainty) -> None:
    """How surely a date is known is read from its kind."""
    assert certainty(dated(when)) is known


def test_a_date_that_the_user_set_is_not_implied() -> None:
    """The user's word is no guess."""
    assert certainty(dated(implied=True, decision=Decision(when=Fixed("2025")))) is Certainty.EXACT


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2025", "2025-01-01", "2026-01-01"),
        ("May 2025", "2025-05-01", "2025-06-01"),
        ("3.5.2025", "2025-05-03", "2025-05-04"),
        ("11/2025", "2025-11-01", "2025-12-01"),
        ("2024/2025", "2024-01-01", "2026-01-01"),
        ("March 2025 – 3 May 2025", "2025-03-01", "2025-05-04"),
        ("March 2025 to May 2025", "2025-03-01", "2025-06-01"),
        ("März 2025 bis Mai 2025", "2025-03-01", "2025-06-01"),
        ("between 2019 and 2021", "2019-01-01", "2022-01-01"),
        ("since 2024", "2024-01-01", None),
        ("after 2024", "2025-01-01", None),
        ("before 2024", None, "2024-01-01"),
        ("until 2024", None, "2025-01-01"),
        ("-0043", "-0043-01-01", "-0042-01-01"),
    ],
)
def test_typed_periods(typed: str, start: str | None, end: str | None) -> None:
    """A period is read as a person writes it."""
    period = read_period(typed)
    assert (period.start, period.end) == (_second(start), _second(end))
    assert period.words == typed


def _second(day: str | None) -> int | None:
    found = edtf.read(day) if day else None
    return getattr(found, "start", None)


@pytest.mark.parametrize("typed", ["", "soon", "2025 to 2024", "2025 to soon", "to", "before", "/"])
def test_periods_that_are_none_are_explained(typed: str) -> None:
    """What is not understood is refused with a sentence."""
    with pytest.raises(DateError):
        read_period(typed)


@pytest.fixture
def library() -> Iterator[Library]:
    """Give an empty library in memory."""
    with Library.open(None) as opened:
        yield opened


FULL = Filter(
    frozenset({3, 1}),
    frozenset({"Recht"}),
    frozenset({"a"}),
    frozenset(Status),
    frozenset({Kind.FROM_TO}),
    frozenset(Certainty),
    frozenset({Review.REJECTED}),
    frozenset(Sources),
    read_period("2025"),
    "zür",
)


def test_filters_are_kept_by_name(library: Library) -> None:
    """A filter comes back as it was, another of the same name takes its place, and it can be forgotten."""
    save_filter(library, "Mai ’25", FULL)
    save_filter(library, "open", Filter(reviews=frozenset({Review.UNREVIEWED})))
    assert saved_filters(library)["Mai ’25"] == FULL
    save_filter(library, "open", Filter(words="x"))
    assert saved_filters(library)["open"] == Filter(words="x")
    forget_filter(library, "open")
    forget_filter(library, "never there")
    assert list(saved_filters(library)) == ["Mai ’25"]


@pytest.mark.parametrize(
    "kept", ["no json", "[]", '{"a": {"statuses": ["unheard"]}}', '{"a": {"moons": 3}}', '{"a": 3}']
)
def test_filters_of_a_later_version_are_left_out(library: Library, kept: str) -> None:
    """What cannot be read does no harm."""
    library.remember("filters", kept)
    assert saved_filters(library) == {}


def test_choices_can_be_taken_out_one_by_one() -> None:
    """Each choice of a filter is told, and leaving them all out leaves nothing."""
    left, taken = FULL, choices(FULL)
    assert len(taken) == 2 + 1 + 1 + 4 + 1 + 5 + 1 + 3 + 1 + 1
    for name, value in taken:
        left = without(left, name, value)
    assert not left
    assert FULL


def test_nothing_chosen_lets_everything_through() -> None:
    """An empty filter is none."""
    assert not Filter()
    assert Filter().matches(dated("XXXX"), None, None)
