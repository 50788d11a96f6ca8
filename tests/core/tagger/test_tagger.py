"""The tagger as others use it."""

from __future__ import annotations

import pickle

import pytest

from dateline.formula import notation
from dateline.formula.operators import Date, FromTo
from dateline.model import TimexType
from dateline.tagger import fallback
from dateline.tagger.tagger import Tagger

TEXT = "This Monday he spoke.Eight days prior, coinciding with a strike, he had left within a two-year timeframe."


def test_mentions_come_in_the_order_of_the_text() -> None:
    """Each with span, type, formula and the rule that read it."""
    mentions = Tagger().tag(TEXT)
    assert [mention.span.of(TEXT) for mention in mentions] == ["This Monday", "Eight days prior", "two-year"]
    assert [notation.write(mention.formula) for mention in mentions] == [
        "This(Published(), Weekday(1))",
        "Before(Mentioned(0), 8, DAY)",
        "Length(2, YEAR, '')",
    ]
    assert mentions[2].type is TimexType.DURATION
    assert all(mention.derivation for mention in mentions)


def test_a_tagger_goes_to_another_process() -> None:
    """Pickled and back, it reads the same."""
    tagger = Tagger(domain="news")
    copy = pickle.loads(pickle.dumps(tagger))  # noqa: S301 - our own object
    assert copy.tag(TEXT) == tagger.tag(TEXT)
    assert copy.domain == "news"


def test_reading_twice_gives_the_same() -> None:
    """What the tagger remembers changes nothing."""
    tagger = Tagger()
    assert tagger.tag(TEXT) == tagger.tag(TEXT) == Tagger().tag(TEXT)


def test_a_phrase_must_be_one_expression_as_a_whole() -> None:
    """Spaces around it do not matter, other words do."""
    tagger = Tagger()
    found = tagger.phrase("  three weeks ago ")
    assert found is not None
    assert notation.write(found.formula) == "Before(Published(), 3, WEEK)"
    assert tagger.phrase("three weeks ago he left") is None
    assert tagger.phrase("banana") is None
    assert tagger.phrase("") is None


def test_a_phrase_in_another_language_is_a_date() -> None:
    """What no rule covers goes to the fallback, if it is a date in full."""
    found = Tagger().phrase("24 de noviembre de 2025")
    assert found is not None
    assert found.formula == Date(2025, 11, 24)


def test_a_language_without_a_grammar_has_dates_in_full() -> None:
    """Nothing is guessed from weekdays, years or numbers."""
    text = "El 24 de noviembre de 2025 murió. El lunes 30 personas, 2020, versión 1.2.2020x."
    assert [mention.span.of(text) for mention in Tagger("es").tag(text)] == ["24 de noviembre de 2025"]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ja", "2025年12月12日、開かれた。1931年5月4日に建てられた。昭和20年8月15日、令和元年5月1日", 4),
        ("zh", "会议于1931年5月4日开幕，二〇二五年三月五日。1998年6月，2025年2月30日。", 2),
        ("ko", "2025년 12월 12일 열렸다. 1931년 5월 4일에 지어졌다.", 2),
        ("ar", "في 24 نوفمبر 2025 أعلن. يوم 3 تشرين الثاني 1956، وفي ٢٤ نوفمبر ٢٠٢٥ قال.", 3),
        ("he", "ב-24 בנובמבר 2025 הודיע", 1),
        ("hi", "24 नवंबर 2025 को", 1),
        ("vi", "ngày 24 tháng 11 năm 2025", 1),
        ("ru", "24 ноября 2025 года, 5 мая 1931 г.", 2),
        ("de", "Am 24. November 2025 und am 3. März 1931.", 2),
        ("fr", "Le 24 novembre 2025, le 1er mai 1931.", 2),
        ("it", "L'8 settembre 1943; il 1º maggio 1931.", 2),
        ("pt", "Em 24 de novembro de 2025, 1º de maio de 1931.", 2),
    ],
)
def test_every_date_in_full_is_found_in_any_script(language: str, text: str, days: int) -> None:
    """Scripts without spaces, signs for year and month, figures and names of other kinds."""
    assert len(Tagger(language).tag(text)) == days


def test_dates_in_signs_are_read_by_their_eras_and_figures() -> None:
    """The first year of an era is called its origin; ten has a sign of its own."""
    assert fallback.read("昭和20年8月15日") == Date(1945, 8, 15)
    assert fallback.read("令和元年5月1日") == Date(2019, 5, 1)
    assert fallback.read("一九四九年十月二十一日") == Date(1949, 10, 21)
    assert fallback.read("3 تشرين الثاني 1956", "ar") == Date(1956, 11, 3)
    for words in ("2025年13月1日", "3年5月1日", "2025年2月30日"):
        assert fallback.read(words) is None


@pytest.mark.parametrize(
    ("language", "said", "first"),
    [
        ("fr", "3 au 5 mai 2024", Date(2024, 5, 3)),
        ("fr", "30 avril au 5 mai 2024", Date(2024, 4, 30)),
        ("de", "3. bis 5. Mai 2024", Date(2024, 5, 3)),
        ("de", "30. April bis zum 5. Mai 2024", Date(2024, 4, 30)),
        ("es", "3 al 5 de mayo de 2024", Date(2024, 5, 3)),
        ("it", "3–5 maggio 2024", Date(2024, 5, 3)),
        ("nl", "3 tot 5 mei 2024", Date(2024, 5, 3)),
    ],
)
def test_a_stretch_whose_last_day_is_in_full_is_found_whole(language: str, said: str, first: Date) -> None:
    """Without a grammar, too, the days of a stretch are more than its last one."""
    text = f"Roma ({said})."
    assert [(mention.span.of(text), mention.formula) for mention in Tagger(language).tag(text)] == [
        (said, FromTo(first, Date(2024, 5, 5)))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Platz 12 bis 5. Mai 2024"), ("fr", "le 31 au 5 mai 2024"), ("es", "1:3 a 5 de mayo de 2024")],
)
def test_a_number_before_a_date_in_full_is_no_first_day(language: str, text: str) -> None:
    """What does not come before the last day, or is part of another number, begins no stretch."""
    assert [mention.formula for mention in Tagger(language).tag(text)] == [Date(2024, 5, 5)]


def test_the_fallback_reads_whole_dates_only() -> None:
    """Relative words, months alone and ordinary words are refused."""
    assert fallback.read("24. November 2025", "de") == Date(2025, 11, 24)
    assert fallback.read("1er mai 2025", "fr") == Date(2025, 5, 1)
    for words in ("gestern", "il y a 3 jours", "mai 2025", "we", "30 personas 2020", "5"):
        assert fallback.read(words) is None


def test_empty_and_odd_texts_give_nothing() -> None:
    """No text is too strange."""
    for text in ("", " ", "\n\n", "\x00\ufeff", "١٢٣٤", "今天", "İstanbul'da", "a" * 10_000):
        assert Tagger().tag(text) == ()
