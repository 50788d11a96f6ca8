"""The passes: what comes before and after an expression decides what it is and what it counts from."""

from __future__ import annotations

import pytest

from dateline.formula import notation
from dateline.formula.resolve import Step, resolve_all
from dateline.model import Mention, TimexType
from dateline.tagger.context import after, before, word_after, word_before
from dateline.tagger.tagger import Tagger

tagger = Tagger()
STORY = "In 1901 and 1905 they met. In May 1910 it moved. On 5 June 1912, 3 July 1913 and in 1914, 1915 and 1916 too. "


def formulas(text: str) -> list[str]:
    """Return the formulas of a text in notation."""
    return [notation.write(mention.formula) for mention in tagger.tag(text)]


def only(text: str) -> Mention:
    """Return the one mention of a text."""
    (mention,) = tagger.tag(text)
    return mention


def test_context_stops_at_the_sentence() -> None:
    """Words of another sentence do not count, but an abbreviation ends none."""
    text = "He came. Mr. Smith left on Monday, they say. Then it rained."
    at = text.index("Monday")
    assert before(text, at) == "Mr. Smith left on "
    assert after(text, at) == "Monday, they say."


def test_neighbouring_words_are_found() -> None:
    """The word before and after, if no sign stands between."""
    text = "left on Monday, they"
    assert word_before(text, text.index("Monday")) == "on"
    assert word_after(text, text.index("Monday") + 6) == ""
    assert word_before(text, 0) == ""


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("It was built before 1990.", "Till(Date(1990, 0, 0))"),
        ("It was built after 1990.", "Past(Date(1990, 0, 0))"),
        ("He has been ill since May 2012.", "Since(Date(2012, 5, 0))"),
        ("It must be ready by June 2030.", "By(Date(2030, 6, 0))"),
        ("It was open until 1990.", "By(Date(1990, 0, 0))"),
        ("It was the first win since 1990.", "Date(1990, 0, 0)"),
    ],
)
def test_a_word_before_the_date_is_a_bound(text: str, formula: str) -> None:
    """The span stays that of the date; "first since" is no stretch."""
    mention = only(text)
    assert notation.write(mention.formula) == formula
    assert mention.span.of(text).strip("0123456789").rstrip() in ("", "May", "June")


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("from 1914 to 1918", "FromTo(Date(1914, 0, 0), Date(1918, 0, 0))"),
        ("between 1914 and 1918", "Between(Date(1914, 0, 0), Date(1918, 0, 0))"),
        ("1914-18", "FromTo(Date(1914, 0, 0), Date(1918, 0, 0))"),
        ("in 1914 and 1918", "Date(1914, 0, 0)"),
        ("from 1918 to 1914", "Date(1918, 0, 0)"),
    ],
)
def test_two_ends_are_a_range(text: str, formula: str) -> None:
    """The first end carries the range; ends in the wrong order stay two dates."""
    assert formulas(text)[0] == formula


def test_the_end_of_a_range_follows_its_beginning() -> None:
    """Friday is the one after that Monday."""
    assert formulas("He was away from Monday to Friday.")[1] == "Coming(Mentioned(0), Weekday(5))"


def test_days_after_an_event_are_an_amount() -> None:
    """What the two days count from is not a date, so they are not placed."""
    text = "He died two days after the vote."
    mention = only(text)
    assert (mention.type, mention.span.of(text)) == (TimexType.DURATION, "two days")


def test_so_much_a_year_is_a_rate() -> None:
    """After a sum "a year" recurs; after a verb it lasts."""
    assert only("It costs $3 million a year.").type is TimexType.SET
    assert only("It lasted a year.").type is TimexType.DURATION


def test_anaphora_count_from_a_date_told_just_before() -> None:
    """In news, if it is near; else from the publication date, unless a verb of the past forbids it."""
    assert formulas("On 5 June 1967 he left. Two days later he died.")[1] == "After(Mentioned(0), 2, DAY)"
    assert formulas("He left. Two days later he died.") == ["After(Mentioned(-1), 2, DAY)"]
    assert formulas("He leaves. Two days later he will die.") == ["After(Published(), 2, DAY)"]
    far = "On 5 June 1967 he left.\n\nEight days prior, he had spoken."
    assert formulas(far)[1] == "Before(Published(), 8, DAY)"


def test_a_time_belongs_to_the_day_of_its_sentence() -> None:
    """Otherwise to the day of publication."""
    assert formulas("On Friday he rose at 6:30 a.m.")[1] == "In(Mentioned(0), Clock(6, 30, -1))"
    assert formulas("He rose at 6:30 a.m.") == ["In(Published(), Clock(6, 30, -1))"]


def test_a_history_is_known_by_its_years() -> None:
    """A bare day takes the year of the story, where news would take the nearest one."""
    assert formulas(STORY + "On 9 June he died.")[-1] == "This(Mentioned(7), YearDay(6, 9))"
    assert formulas("On 9 June he died.") == ["Recent(Published(), YearDay(6, 9))"]


def test_the_domain_can_be_set() -> None:
    """The user's word beats the automatic choice, both ways."""
    text = STORY + "On 9 June he died."
    news, history = (
        tagger.tag(text, domain="news"),
        Tagger(domain="narrative").tag("In May 1912 he came. On 9 June he died."),
    )
    assert notation.write(news[-1].formula) == "Recent(Published(), YearDay(6, 9))"
    assert notation.write(history[-1].formula) == "Nearest(Mentioned(0), YearDay(6, 9))"


def test_business_quarters_are_compared() -> None:
    """Then "a year earlier" is the same quarter of the year before, where money is compared."""
    text = "Net income rose in the third quarter to $5 million from $3 million a year earlier."
    assert formulas(text)[1] == "Moved(Mentioned(0), -1, YEAR)"
    assert formulas("A quarter later he left. He had come a year earlier.")[-1].startswith("Before(")


def test_the_direction_says_why() -> None:
    """The derivation names the word that decided."""
    mention = only("The court will rule on Friday.")
    assert notation.write(mention.formula) == "Coming(Published(), Weekday(5))"
    assert any(reason.rule == "direction" and "will rule" in reason.says for reason in mention.derivation)


def test_wars_and_terms_need_a_word_that_makes_them_times() -> None:
    """A war is an event and an administration is people, unless something happened during them."""
    assert formulas("He fought during World War II.") == ["Era('world-war-ii')"]
    assert formulas("World War II was terrible. The Obama administration denied it.") == []


def depth(step: Step) -> int:
    """Return how many computations stand behind one."""
    found = 0
    while step.inputs:
        found, step = found + 1, step.inputs[0]
    return found


@pytest.mark.parametrize("opening", [STORY, "On 5 June 1967 he left. "])
def test_a_chain_of_dates_stays_short_enough_to_explain(opening: str) -> None:
    """However long a story, no date hangs on hundreds of others."""
    text = opening + "The next day it rained. " * 400
    mentions = tagger.tag(text)
    steps = resolve_all(tuple(mention.formula for mention in mentions), None)
    assert 5 < max(depth(step) for step in steps) < 100


def test_the_order_of_figures_is_seen_from_a_neighbour() -> None:
    """Where one date can only have the day first, the others have it too; alone, the month comes first."""
    assert formulas("Sent 05/06/2025.") == ["Date(2025, 5, 6)"]
    assert formulas("Sent 05/06/2025, read 24/06/2025.")[0] == "Date(2025, 6, 5)"
    assert formulas("Sent 05/06/2025, read 06/24/2025, kept 24/07/2025.")[0] == "Date(2025, 5, 6)"
