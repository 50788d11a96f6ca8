"""What a text says itself about when it was written: for a date, against it, or towards one nobody states."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.articles.documents import STORY
from dateline.articles import testimony
from dateline.articles.readers import read_text
from dateline.articles.witness import hear
from dateline.model import Known, PublicationDate

TODAY = date(2026, 1, 15)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def published(*paragraphs: str) -> PublicationDate:
    """Return the publication date of a pasted text with these paragraphs under a headline."""
    return read_text("\n\n".join(["Crane falls into harbour", *paragraphs, STORY]), today=TODAY).published


def heard(text: str, language: str = "en") -> testimony.Testimony:
    """Return what a text says, its lines included."""
    return testimony.collect(text.split("\n"), text, language)


def test_two_witnesses_give_a_dateline_its_year() -> None:
    """A dateline without a year, a weekday that fits few years and a copyright notice make a full date."""
    found = published(
        "PORT AMSEL, Nov. 24 (Reuters) — The crane fell.", "It fell on Monday, Nov. 24.", "© 2025 Courier"
    )
    assert found.chosen is not None
    assert (found.chosen.date, found.chosen.known) == ("2025-11-24", Known.INFERRED)
    for words in ("PORT AMSEL, Nov. 24", "‘Monday, Nov. 24’ fits 2025", "© 2025"):
        assert words in found.chosen.evidence


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("PORT AMSEL, Nov. 24 (Reuters) — The crane fell.",),
        ("The crane fell on Monday, Nov. 24.",),
        ("© 2025 Courier",),
        ("PORT AMSEL, Nov. 24 (Reuters) — The crane fell.", "© 2025 Courier"),
        ("PORT AMSEL, Nov. 24 (Reuters) — The crane was built on 3 May 2019.",),
    ],
)
def test_one_weak_witness_chooses_nothing(paragraphs: tuple[str, ...]) -> None:
    """A dateline, a weekday, a copyright year or a day told as past alone leaves the date unknown."""
    assert published(*paragraphs).chosen is None


def test_what_one_witness_says_is_offered() -> None:
    """A dateline and one witness for its year give a candidate for the reader to take up."""
    found = published("PORT AMSEL, Nov. 24 (Reuters) — The crane fell.", "© 2025 Courier")
    assert [(item.date, item.known) for item in found.candidates] == [("2025-11-24", Known.GUESSED)]


def test_witnesses_who_disagree_choose_nothing() -> None:
    """A weekday that fits 2025 and a notice of 2022 cancel each other out."""
    found = published(
        "PORT AMSEL, Nov. 24 (Reuters) — The crane fell.", "It fell on Monday, Nov. 24.", "© 2022 Courier"
    )
    assert found.chosen is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The harbour is closed today, 24 November 2025, and the ferries wait.", "2025-11-24"),
        ("The council meets tomorrow, 25 November 2025, to ask why.", "2025-11-24"),
        ("The crane fell yesterday (23 November 2025) at noon.", "2025-11-24"),
    ],
)
def test_a_full_date_called_today_is_the_day_of_writing(words: str, day: str) -> None:
    """Today, yesterday and tomorrow beside a full date tell when the text was written."""
    found = published(words).chosen
    assert found is not None
    assert (found.date, found.known) == (day, Known.INFERRED)


def test_what_somebody_is_quoted_with_is_no_testimony() -> None:
    """Inside quotation marks today is another's today."""
    assert published("“We remember that today, 24 November 1975, the port opened.”").chosen is None


def test_a_contradiction_is_said_and_costs_confidence() -> None:
    """The stated date stays; what speaks against it is said in sentences with both dates."""
    plain = published("Published 25 Nov 2025")
    found = published("Published 25 Nov 2025", "The crane fell on 27 Nov 2025 and was lost.")
    assert plain.chosen is not None
    assert found.chosen is not None
    assert (found.chosen.date, plain.conflicts) == ("2025-11-25", ())
    assert found.conflicts == ("The page says 25 Nov 2025, but the text tells of “27 Nov 2025” as past.",)
    assert found.chosen.confidence <= 0.5 < plain.chosen.confidence
    assert found.chosen in found.candidates


def test_this_monday_is_not_written_on_the_day_after() -> None:
    """A page of Tuesday that says "this Monday" is asked about, gently."""
    found = published("Published 25 Nov 2025", "The crane fell this Monday, Nov. 24, at noon.")
    assert len(found.conflicts) == 1
    assert found.conflicts[0].startswith(
        "The page says 25 Nov 2025, but the text says “this Monday, Nov. 24”"
    )


def test_a_weekday_of_another_year_is_a_contradiction() -> None:
    """Monday, Nov. 24 cannot have been written of in 2023."""
    found = published("Published 25 Nov 2023", "The crane fell on Monday, Nov. 24.")
    assert "“Monday, Nov. 24”, which fits" in found.conflicts[0]
    assert "2025" in found.conflicts[0]


def test_what_fits_raises_the_confidence() -> None:
    """A weekday that fits the date backs it."""
    plain = published("Published 25 Nov 2025").chosen
    backed = published("Published 25 Nov 2025", "The crane fell on Monday, Nov. 24.").chosen
    assert plain is not None
    assert backed is not None
    assert backed.confidence > plain.confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "The permit is valid until 3 May 2027 and was signed by the council.",
        "The harbour will open on 3 May 2027.",
        "The opening was scheduled for 3 May 2027.",
        "Anna wrote on 3 May 2027 at 14:05 that she was there.",
    ],
)
def test_days_to_come_and_stamps_of_comments_are_no_contradiction(sentence: str) -> None:
    """Only what is told as past, and is no time stamp, sets a lower bound."""
    assert published("Published 25 Nov 2025", sentence).conflicts == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Kran stürzte am Montag, 24. November, um.", "de"), ("La grúa cayó el lunes 24 de noviembre.", "es"),
        ("La grue est tombée lundi 24 novembre.", "fr"), ("A grua caiu na segunda-feira, 24 de novembro.", "pt"),
        ("Кран упал в понедельник, 24 ноября.", "ru"), ("De kraan viel maandag 24 november om.", "nl"),
    ],
)  # fmt: skip
def test_weekdays_are_witnesses_in_other_languages(text: str, language: str) -> None:
    """The names of months and weekdays come from tables for many languages."""
    said = heard(text, language)
    assert [(named.month, named.day, named.weekday) for named in said.named] == [(11, 24, 1)]
    assert hear(said, "2025-11-25").agreeing == 1
    assert hear(said, "2024-11-25").against


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("CARACAS, Nov. 24 (Reuters) — The crane fell.", "en"), ("Berlin, 24. November (dpa) - Der Kran", "de"),
        ("PARIS, 24 novembre (AFP) – La grue", "fr"), ("Published Monday, Nov. 24, 14:05", "en"), ("Publié le 24 novembre à 14h05", "fr"),
    ],
)  # fmt: skip
def test_datelines_without_a_year_are_heard(line: str, language: str) -> None:
    """An agency's dateline or a date line names the day, not the year."""
    opening = heard(line, language).opening
    assert opening is not None
    assert (opening.month, opening.day) == (11, 24)


@pytest.mark.parametrize(
    "line", ["On Nov. 24 the crane fell.", "Nov. 24, 2025", "The Nov. 24 crane", "24 cranes"]
)
def test_other_lines_open_nothing(line: str) -> None:
    """A day in a sentence is what the story tells; one with its year is for another finder."""
    assert heard(line).opening is None


def test_a_reprint_may_be_some_days_younger_than_its_dateline() -> None:
    """A story of the agency from last week is no contradiction, one of last month is."""
    said = heard("CARACAS, Nov. 24 (Reuters) — The crane fell.")
    assert hear(said, "2025-11-30").against == ()
    assert hear(said, "2025-12-30").refuted


def test_a_vague_date_is_not_judged() -> None:
    """A month or a year is neither backed nor contradicted."""
    said = heard("The crane fell on Monday, Nov. 24, and on 3 May 2027.")
    assert hear(said, "2025") == hear(testimony.Testimony(), "2025-11-24")


@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)), age=st.integers(0, 150))
def test_a_day_named_rightly_is_never_held_against_the_truth(day: date, age: int) -> None:
    """Whatever the day, its own weekday does not contradict a page of the following months."""
    said = heard(f"The crane fell on {WEEKDAYS[day.weekday()]}, {day:%B} {day.day}.")
    assert hear(said, (day + timedelta(days=age)).isoformat()).against == ()


@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_day_named_in_another_year_is_heard(day: date) -> None:
    """A page of the year before or after is contradicted, for no weekday keeps its date."""
    said = heard(f"The crane fell on {WEEKDAYS[day.weekday()]}, {day:%B} {day.day}.")
    for year in (day.year - 1, day.year + 1):
        if (day.month, day.day) != (2, 29):
            assert hear(said, day.replace(year=year).isoformat()).against


@given(st.text(max_size=300))
def test_any_text_can_be_heard(text: str) -> None:
    """No text breaks the hearing, and none of it makes up a date by itself."""
    assert hear(heard(text), "2025-11-24").agreeing >= 0
