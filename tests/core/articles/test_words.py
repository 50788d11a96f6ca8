"""What a person types as a date is read at the precision typed, and nothing is made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.published import read_words
from dateline.articles.words import scan
from dateline.formula import edtf
from dateline.formula.results import Dated


@pytest.mark.parametrize(
    "words",
    [
        "2025-11-24", "24 Nov 2025", "24 Nov. 2025", "Nov 24, 2025", "November 24th, 2025", "24th of November 2025",
        "the 24th of November, 2025", "24.11.2025", "24. 11. 2025", "24/11/2025", "11/24/2025", "24-11-2025", "24-Nov-2025",
        "20251124", "2025/11/24", "Monday, 24 November 2025", "Mon 24 Nov 2025", "24 NOVEMBER 2025", " 24\u00a0Nov 2025 ",
        "November the 24th, 2025", "24 Nov ’25", "24 Nov '25", "24 Nov 25", "24.Nov.2025", "24Nov2025", "24 November 2025 (Monday)",
        "Monday 24th November 2025", "2025 Nov 24", "2025.11.24", "20251124T1405Z", "14:05 24 Nov 2025",
        "24.11.25", "24 November 2025, 14:05", "24 November 2025 at 2.05 pm CET", "2025-11-24T14:05:00+01:00",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_english_order(words: str) -> None:
    """A full date is understood whatever the order and marks."""
    assert read_words(words) == "2025-11-24"


@pytest.mark.parametrize(
    "words",
    [
        "24 de noviembre de 2025", "lunes, 24 de noviembre de 2025", "24 novembre 2025", "le 24 novembre 2025",
        "24. November 2025", "Montag, 24. November 2025, 14:05 Uhr", "24 de novembro de 2025", "segunda-feira, 24 de novembro de 2025",
        "24 ноября 2025", "24 листопада 2025", "24 Kasım 2025", "2025年11月24日", "2025년 11월 24일", "٢٤ نوفمبر ٢٠٢٥", "24 Νοεμβρίου 2025",
        "2025. november 24.", "24 marraskuuta 2025", "24/nov/2025", "vom 24. November 2025", "Montag, den 24. November 2025",
        "lunes 24 de noviembre del 2025", "poniedziałek, 24 listopada 2025", "24 ноября 2025 года", "24 ноября 2025 г.", "24.11.2025 r.",
        "24 Kasım 2025 Pazartesi", "2025年11月24日星期一", "2025年11月24日(月)", "2025년 11월 24일 월요일", "2025. 11. 24.",
        "2025. nov. 24., hétfő", "24 नवंबर 2025", "ngày 24 tháng 11 năm 2025", "24 листопада 2025 року", "Senin, 24 November 2025",
        "Δευτέρα 24 Νοεμβρίου 2025", "24 noiembrie 2025", "24 בנובמבר 2025", "الاثنين 24 نوفمبر 2025", "mandag den 24. november 2025",
    ],
)  # fmt: skip
def test_a_day_is_read_in_other_languages(words: str) -> None:
    """Names of months in many languages are known, digits of other scripts too."""
    assert read_words(words) == "2025-11-24"


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


@pytest.mark.parametrize("language", MONTHS)
@pytest.mark.parametrize("form", ["3 {} 2025", "3. {} 2025", "03 de {} de 2025", "{} 3, 2025"])
def test_every_month_is_known_in_every_form(language: str, form: str) -> None:
    """No month's name is mistaken for a small word and a rest."""
    dates = [read_words(form.format(month), language=language) for month in MONTHS[language].split()]
    assert dates == [f"2025-{number:02}-03" for number in range(1, 13)]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("November 2025", "2025-11"), ("Nov. 2025", "2025-11"), ("noviembre de 2025", "2025-11"), ("2025-11", "2025-11"),
        ("in November 2025", "2025-11"), ("Nov '25", "2025-11"), ("Nov-2025", "2025-11"), ("2025/11", "2025-11"), ("im November 2025", "2025-11"),
        ("en novembre 2025", "2025-11"), ("ноябрь 2025 года", "2025-11"), ("2025年11月", "2025-11"), ("2025년 11월", "2025-11"), ("2025年", "2025"),
        ("11/2025", "2025-11"), ("2025", "2025"), ("1848", "1848"), ("février 1848", "1848-02"),
    ],
)  # fmt: skip
def test_what_is_vague_stays_vague(words: str, date: str) -> None:
    """A month or a year is not filled up to a day."""
    assert read_words(words) == date


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "yesterday", "today", "now", "last Monday", "Monday", "in 3 days", "3 weeks ago", "hier", "gestern", "mañana",
        "Nov 25", "24 November 2025 (Tuesday)", "24 November 2025 AD", "Q4 2025", "early November 2025", "令和7年11月24日",
        "24 Nov", "November", "24", "11/24", "14:05", "we", "may", "mar", "second", "sat", "24 Nov 2025 or so", "about 24 Nov 2025",
        "24 Nov 2025 to 26 Nov 2025", "31/02/2025", "2025-13-01", "30 February 2025", "32.1.2025", "24 Foo 2025", "Tuesday, 24 November 2025",
        "2025-11-24 2025-11-25", "24/11/2025/3", "99999", "12345678901", "0", "x" * 5000, "1" * 5000,
    ],
)  # fmt: skip
def test_anything_else_is_not_a_date(words: str) -> None:
    """Relative words, missing years, impossible or contradictory days and leftovers give nothing."""
    assert read_words(words) is None


def test_ambiguous_numbers_are_day_first_unless_told_otherwise() -> None:
    """05/11/2025 follows the order that is passed in."""
    assert read_words("05/11/2025") == "2025-11-05"
    assert read_words("05/11/2025", order="MDY") == "2025-05-11"


@pytest.mark.parametrize(("words", "date"), [("05/11/2025", None), ("5-11-25", None), ("05/05/2025", "2025-05-05"), ("24/11/2025", "2025-11-24"), ("11/24/2025", "2025-11-24")])  # fmt: skip
def test_without_an_order_only_clear_numbers_are_read(words: str, date: str | None) -> None:
    """A machine's 05/11/2025 of unknown order is refused, not guessed."""
    assert read_words(words, order=None) == date


@pytest.mark.parametrize(
    ("words", "date"),
    [("24 fevrier 2025", "2025-02-24"), ("3 aout 2025", "2025-08-03"), ("3 Marz 2025", "2025-03-03"), ("miercoles, 26 de noviembre de 2025", "2025-11-26")],
)  # fmt: skip
def test_accents_may_be_left_out(words: str, date: str) -> None:
    """Who has no é on the keyboard is understood."""
    assert read_words(words) == date


def test_a_month_name_that_means_two_months_needs_the_language() -> None:
    """Czech "listopad" is November, Croatian "listopad" is October."""
    assert read_words("24 listopada 2025") is None
    assert read_words("24 listopada 2025", language="pl") == "2025-11-24"
    assert read_words("24. listopada 2025", language="hr") == "2025-10-24"


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), language=st.sampled_from(sorted(MONTHS)))
def test_every_day_is_read_in_every_language(day: date, language: str) -> None:
    """Day, month and year written out give that very day."""
    name = MONTHS[language].split()[day.month - 1]
    assert read_words(f"{day.day} {name} {day.year}", language=language) == day.isoformat()


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_a_date_or_nothing(words: str) -> None:
    """No input breaks the reading, and what comes out is a date of the calendar."""
    found = read_words(words)
    assert found is None or isinstance(edtf.read(found), Dated)


def test_a_line_can_hold_several_dates() -> None:
    """Every complete date of a line is found, in order, with its time and zone."""
    line = "Published 24 November 2025, 14:05 CET; updated Nov. 25, 2025 at 9:30 p.m. EST"
    first, second = scan(line, "en")
    assert (first.date, first.time, first.zone) == ("2025-11-24", "14:05", "CET")
    assert (second.date, second.time, second.zone) == ("2025-11-25", "21:30", "EST")
    assert line[first.start : first.end] == "24 November 2025, 14:05 CET"


def test_a_time_may_stand_before_its_date() -> None:
    """The time of "14:05, 24 November 2025" is kept."""
    found = next(scan("14:05, 24 November 2025"))
    assert (found.date, found.time, found.start) == ("2025-11-24", "14:05", 0)


def test_numbers_that_can_be_swapped_are_marked() -> None:
    """Only an order makes 05/11/2025 sure."""
    assert not next(scan("05/11/2025")).sure
    assert next(scan("05/11/2025", order="MDY")).sure


def test_numbers_in_running_text_are_not_dates() -> None:
    """Scores, versions, prices and telephone numbers give nothing."""
    line = (
        "Version 3.11.7.2 costs 24.11 dollars, call 555-2025-11, won 3-2, 2025-26 season, section 1.2.2025.4"
    )
    assert list(scan(line)) == []


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Nov 24, 2025 at 2:05 PM", "14:05"),
        ("12:05 AM, November 24, 2025", "00:05"),
        ("Nov 24, 2025 2:05 p.m.", "14:05"),
    ],
)
def test_half_of_the_day_in_capitals(line: str, time: str) -> None:
    """PM is p.m."""
    assert next(scan(line)).time == time
