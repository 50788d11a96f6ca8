"""The choice of a publication date among any candidates: what holds whatever was found."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.choice import choose
from dateline.articles.doubts import CHANGE
from dateline.model import DateCandidate, Known

TODAY = date(2026, 1, 15)
SOURCES = ["JSON-LD datePublished", "meta pubdate", "time element", "labelled date", "address of the page", f"{CHANGE} (meta lastmod)"]  # fmt: skip


@st.composite
def candidates(draw: st.DrawFn) -> list[DateCandidate]:
    """Make candidates of neighbouring days, months and years, some in the future."""

    def one() -> DateCandidate:
        source = draw(st.sampled_from(SOURCES))
        day = draw(st.dates(date(2025, 11, 1), date(2026, 3, 1))).isoformat()
        known = Known.GUESSED if source.startswith(CHANGE) else draw(st.sampled_from(list(Known)[1:5]))
        trust = draw(st.integers(1, 98)) / 100
        zone = draw(st.sampled_from([None, "Z", "+01:00"]))
        return DateCandidate(
            day[: draw(st.sampled_from([4, 7, 10]))], source, "words", trust, known, None, zone
        )

    return [one() for _ in range(draw(st.integers(0, 6)))]


@given(candidates())
def test_a_guess_a_change_or_a_future_day_is_never_chosen(found: list[DateCandidate]) -> None:
    """Only what was stated, found or inferred counts, and only up to tomorrow."""
    chosen = choose(found, TODAY).chosen
    if chosen:
        assert chosen.known in (Known.STATED, Known.FOUND, Known.INFERRED)
        assert not chosen.source.startswith(CHANGE)
        assert chosen.date <= "2026-01-16"


@given(candidates())
def test_the_chosen_date_was_found(found: list[DateCandidate]) -> None:
    """No date is made up: the chosen one is a candidate by date, source and words, and is listed."""
    result = choose(found, TODAY)
    if result.chosen:
        assert result.chosen in result.candidates
        assert any((item.date, item.source) == (result.chosen.date, result.chosen.source) for item in found)


@given(candidates())
def test_a_contradicted_date_is_not_called_sure(found: list[DateCandidate]) -> None:
    """Every conflict is a sentence and costs confidence."""
    result = choose(found, TODAY)
    if result.conflicts:
        assert result.chosen is not None
        assert result.chosen.confidence < 0.8
        assert all(words.startswith("The page says ") and words.endswith(".") for words in result.conflicts)


@given(candidates())
def test_nothing_is_chosen_only_where_nothing_counts(found: list[DateCandidate]) -> None:
    """Any past date that was stated, found or inferred is enough for an answer."""
    counted = [
        item
        for item in found
        if item.known not in (Known.GUESSED, Known.UNKNOWN) and item.date <= "2026-01-16"
    ]
    assert (choose(found, TODAY).chosen is None) == (not counted)
