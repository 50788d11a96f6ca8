"""What the core says in German: dates, explanations, evidence and errors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.errors import DateError
from dateline.formula.edtf import read as read_edtf
from dateline.formula.explain import lines
from dateline.formula.notation import read
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated
from dateline.formula.words import words
from dateline.model import DatedEvent, Event, Status
from dateline.timeline.figure import figure
from dateline.timeline.measuring import distance
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View
from dateline.wording import Wording, wording

GERMAN = wording("de").say


@pytest.mark.parametrize(
    ("date", "german"),
    [
        ("2025-11-24", "24. Nov. 2025"),
        ("2025-03", "März 2025"),
        ("[..2025-11-23]", "bis zum 23. Nov. 2025"),
        ("[..2024]", "bis Ende 2024"),
        ("2025-11-24/..", "seit dem 24. Nov. 2025"),
        ("../2025-11-24", "bis zum 24. Nov. 2025"),
        ("2025-11-24~", "etwa 24. Nov. 2025"),
        ("2025-11-24/2025-11-26", "24. Nov. – 26. Nov. 2025"),
        ("199X", "1990er Jahre"),
        ("-0043", "44 v. Chr."),
        ("2025-11-24T14:05", "24. Nov. 2025, 14:05 Uhr"),
        ("2025-21", "Frühling 2025"),
    ],
)
def test_dates_are_german(date: str, german: str) -> None:
    """Dates have German months and order, and the article that their place in the sentence needs."""
    assert GERMAN(words(read_edtf(date))) == german


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("before 24 Nov 2025", "vor dem 24. Nov. 2025"),
        ("before 2025", "vor 2025"),
        ("after week of 24 Nov 2025", "nach der Woche vom 24. Nov. 2025"),
        ("since 1990s", "seit den 1990er Jahren"),
        ("early 19th century", "Anfang des 19. Jh."),
        ("about Nov 2025", "etwa Nov. 2025"),
        ("about 2 weeks and 3 days", "etwa 2 Wochen und 3 Tage"),
        ("24 Nov 2025, about 14:05", "24. Nov. 2025, etwa 14:05 Uhr"),
        ("winter 2025–26", "Winter 2025/26"),
    ],
)
def test_bounds_are_german(english: str, german: str) -> None:
    """What stands before a date agrees with the gender and number of its German words."""
    assert GERMAN(english) == german


@pytest.mark.parametrize(
    "notation",
    [
        "Recent(Published(), Weekday(1))", "Before(Published(), 2, DAY)", "After(Published(), 1, WEEK)",
        "Next(Published(), MONTH)", "Last(Published(), Weekday(5))", "This(Published(), YEAR)",
        "Coming(Published(), Month(3))", "Nearest(Published(), YearDay(6, 5))", "Date(2019, 0, 0)",
        "Lately(Published(), NamedDay(6, 5, 1))", 'Ref("PAST_REF")', "Length(2, WEEK)", "Till(Published())",
        "Past(Published())", "Since(Date(2020, 1, 1))", "About(Date(2020, 0, 0))", "By(Date(2020, 5, 1))",
        "Part(Date(2020, 0, 0), 'START')", "Nth(Date(2020, 0, 0), 3, Weekday(1))", "Rest(Date(2020, 0, 0), YEAR)",
        "Between(Date(2020, 1, 1), Date(2021, 1, 1))", "FromTo(Date(2020, 1, 1), Date(2021, 1, 1))",
        "In(Before(Published(), 1, DAY), DayPart('evening'))", "Elapsed(Date(2020, 0, 0), Published())",
        "First(Date(2020, 0, 0), 3, MONTH)", "MoreThan(Before(Published(), 2, YEAR))", "Mentioned(7)",
    ],
)  # fmt: skip
def test_explanations_are_german(notation: str) -> None:
    """Every line of a computation, and what it came to, is put into German."""
    published = read_edtf("2025-11-26")
    assert isinstance(published, Dated)
    step = resolve(read(notation.replace("'", '"')), Context(published, ()))
    for line in lines(step):
        said = (GERMAN(line.text), GERMAN(line.result))
        assert said[0] != line.text
        assert said[1] != line.result or not line.result or line.result.isdecimal()


def test_quotations_stay_as_they_are() -> None:
    """The words of an article are not translated, even if they are words of the program too."""
    assert GERMAN("Take the date of “Monday”") == "Ausgehen vom Datum von „Monday“"
    assert GERMAN("Counts from “the week before”, another date of the article.") == (
        "Zählt von „the week before“, einem anderen Datum des Artikels."
    )
    assert GERMAN("Harbour bridge closed on Monday") == "Harbour bridge closed on Monday"


def test_sentences_within_sentences_are_german() -> None:
    """A sentence that is part of another is put into German with it, down to the dates in it."""
    assert GERMAN(
        "Counts from a publication date that is contradicted: "
        "The page says 24 Nov 2025, but date line says 20 Nov 2025."
    ) == (
        "Zählt von einem Erscheinungsdatum, dem widersprochen wird: "
        "Die Seite sagt 24. Nov. 2025, aber Datumszeile sagt 20. Nov. 2025."
    )
    assert GERMAN("12 dates shift by −3 days, 2 become unresolved.") == (
        "12 Daten verschieben sich um −3 Tage, 2 verlieren ihr Datum."
    )


def test_errors_are_german() -> None:
    """An error names the same thing in German and says what to do."""
    error = DateError("“9/9/25” may be 9 Sep 2025 or 25 Sep 2009: write the month as a word.")
    assert GERMAN(str(error)) == (
        "„9/9/25“ kann 9. Sept. 2025 oder 25. Sept. 2009 sein: den Monat als Wort schreiben."
    )
    assert GERMAN(
        "In “a.zip”: “b.png” is a picture: run text recognition (OCR) on it and add that file."
    ) == ("In „a.zip“: „b.png“ ist ein Bild: Texterkennung (OCR) darauf anwenden und diese Datei hinzufügen.")


def test_english_stays_english() -> None:
    """In English, in a language without a file, and where no sentence fits, words are what they were."""
    assert wording("en").say("before 24 Nov 2025") == "before 24 Nov 2025"
    assert wording("tlh").say("before 24 Nov 2025") == "before 24 Nov 2025"
    assert Wording({}).say("") == ""


def test_first_fitting_sentence_counts() -> None:
    """Sentences are tried in the order of the file, so that the special ones can stand before the general."""
    made = Wording({"kind": {"cat": "Katze"}, "all": {"a {kind}": "eine {kind}", "a {thing}": "ein {thing}"}})
    assert [made.say("a cat"), made.say("a dog")] == ["eine Katze", "ein dog"]


def test_pictures_are_german() -> None:
    """Dates, ticks and the words about sources stand in the picture in its language; headlines stay as they are."""
    formula = read("Date(2025, 12, 5)")
    event = Event("The bridge opens", formula, status=Status.PLANNED, id=1)
    shown = [DatedEvent(event, resolve(formula, Context(None, ())))]
    drawn = figure(shown, {}, View(width=900, height=400), replace(LIGHT, language="de"))
    written = " ".join(note["text"] for note in drawn["layout"]["annotations"])
    assert "5. Dez. 2025 · geplant" in written
    assert "The bridge" in written
    assert any("Dez." in text for text in drawn["layout"]["xaxis"]["ticktext"])


@pytest.mark.parametrize(
    ("dates", "german"),
    [
        (("1653", "2025-11-24"), "371 bis 373 Jahre (135\u202f833 bis 136\u202f197 Tage)"),
        (("2024-11", "2025-11-24"), "11 bis 13 Monate (359 bis 388 Tage)"),
        (("2025-11-24", "2025-11-20/2025-11-22"), "4 Tage"),
        (("1898-11-24", "[2025-11-24..]"), "mindestens 46\u202f386 Tage"),
        (("2025-11-24", "2026"), "höchstens 2 Jahre (38 bis 402 Tage)"),
    ],
)
def test_long_and_vague_distances_are_german(dates: tuple[str, str], german: str) -> None:
    """Bounds in years come with those in days, and thousands are not parted by a decimal comma."""
    found = distance(read_edtf(dates[0]), read_edtf(dates[1]))
    assert found is not None
    assert GERMAN(found.words) == german
