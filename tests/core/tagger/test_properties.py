"""What holds for every text: days move with the publication date, spans are sound, the cost is linear."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.formula import notation
from dateline.formula.calendar import DAY_SECONDS, Unit, enclosing, moment
from dateline.formula.resolve import resolve_all
from dateline.formula.results import Dated, Kind
from dateline.tagger import chart
from dateline.tagger.tagger import Tagger

tagger = Tagger()
RELATIVE_DAYS = [
    "today",
    "yesterday",
    "tomorrow",
    "eight days ago",
    "the day before yesterday",
    "ten days prior",
    "three days from now",
]
EXPLICIT = ["5 June 1967", "May 1937", "1914", "the 1990s", "the summer of 1941", "480 BC"]
WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "on",
        "by",
        "5",
        "12",
        "30",
        "1989",
        "2025",
        "june",
        "May",
        "monday",
        "Friday",
        "last",
        "next",
        "this",
        "week",
        "year",
        "ago",
        "later",
        "two",
        "three",
        "days",
        "-",
        ",",
        ".",
        ":",
        "'",
        "s",
        "early",
        "late",
        "end",
        "quarter",
        "third",
        "morning",
        "9",
        "am",
        "p.m.",
        "EST",
        "every",
        "day",
        "christmas",
        "60",
        "to",
        "and",
        "between",
        "from",
        "since",
        "until",
        "BC",
        "1/2",
        "half",
    ]
)


def published(day: int) -> Dated:
    """Return a publication date by its day number."""
    return Dated(Kind.ON, day * DAY_SECONDS, (day + 1) * DAY_SECONDS, Unit.DAY)


def resolved(phrase: str, day: int) -> Dated:
    """Return what a phrase comes to on a day."""
    mention = tagger.phrase(phrase)
    assert mention is not None
    (step,) = resolve_all((mention.formula,), published(day))
    assert isinstance(step.result, Dated)
    return step.result


@pytest.mark.parametrize("phrase", RELATIVE_DAYS)
@given(day=st.integers(0, 40_000), by=st.integers(-20_000, 20_000))
def test_relative_days_move_with_the_publication_date(phrase: str, day: int, by: int) -> None:
    """Shifting the anchor by n days shifts the result by n days."""
    first, second = resolved(phrase, day), resolved(phrase, day + by)
    assert first.start is not None
    assert second.start == first.start + by * DAY_SECONDS


@pytest.mark.parametrize("phrase", EXPLICIT)
@given(day=st.integers(0, 40_000))
def test_explicit_dates_stay(phrase: str, day: int) -> None:
    """The publication date has no say in them."""
    assert resolved(phrase, day) == resolved(phrase, 0)


@settings(max_examples=300)
@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", "", "\n", "  "])), max_size=40))
def test_any_heap_of_time_words_is_read_soundly(pieces: list[tuple[str, str]]) -> None:
    """Spans are in order and inside the text, formulas survive their notation, and all resolve."""
    text = "".join(word + space for word, space in pieces)
    mentions = tagger.tag(text)
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text)
        assert notation.read(notation.write(mention.formula)) == mention.formula
        ends.append(mention.span.end)
    assert len(resolve_all(tuple(mention.formula for mention in mentions), published(20_000))) == len(
        mentions
    )


HOSTILE = [
    "may ",
    "May ",
    "the day before ",
    "7",
    "last ",
    "two ",
    "twenty-",
    "the ",
    "12:",
    "1/",
    "1, ",
    "a.m. ",
    "\n",
    " ",
    "of the ",
]


def steps(monkeypatch: pytest.MonkeyPatch, text: str) -> int:
    """Return how many tokens a fresh tagger matches rules at in a text."""
    count = 0
    apply = chart._apply

    def counting(level: object, codes: str, *rest: object) -> object:
        nonlocal count
        count += len(codes)
        return apply(level, codes, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(chart, "_apply", counting)
        patch.setattr(chart, "_REMEMBERED", 0)
        Tagger().tag(text)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    """Twice the text takes at most about twice the steps."""
    small, large = steps(monkeypatch, unit * 2_000), steps(monkeypatch, unit * 4_000)
    assert large <= 2.2 * small + 1_000


def test_long_hostile_text_ends() -> None:
    """A megabyte of the worst words is read, not only a page."""
    assert Tagger().tag("the day before " * 70_000)[-1].span.end <= 15 * 70_000
    assert Tagger().tag("7" * 1_000_000) == ()


def test_a_mention_on_the_edge_of_a_window_is_whole() -> None:
    """Endless stretches are read in pieces, which must not cut an expression."""
    text = "the " * 50 + "5 June 1967 " + "the " * 80 + "last week"
    assert [mention.span.of(text) for mention in tagger.tag(text)] == ["the 5 June 1967", "last week"]


def test_the_calendar_is_the_one_of_the_formulas() -> None:
    """A check of the checks: day numbers and moments agree."""
    assert enclosing(moment(2025, 11, 24), Unit.DAY).start == moment(2025, 11, 24)
