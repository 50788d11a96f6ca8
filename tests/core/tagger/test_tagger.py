"""The tagger as others use it."""

from __future__ import annotations

import pickle

from dateline.formula import notation
from dateline.formula.operators import Date
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
