"""Events that tell the same happening are found; those that only sound alike stay apart; the user's word wins."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events.likeness import wording
from dateline.events.merging import Telling, happenings
from dateline.formula import edtf
from dateline.formula.results import Dated
from dateline.model import Agreement

NUMBERS = count(1)


def told(headline: str, when: str, article: int = 0, *, denied: bool = False, witness: int = 0) -> Telling:
    """Return an event of an article of its own unless told which."""
    number, dated = next(NUMBERS), edtf.read(when)
    assert isinstance(dated, Dated)
    return Telling(number, article or number, witness or article or number, wording(headline), dated, denied)


OTHERS = [
    told("The council approved a budget for roads and schools", "2025-11-20"),
    told("A storm closed the harbour of Porto", "2025-11-21"),
    told("Rossi resigned as minister of finance", "2025-11-22"),
]
"""Without other events no word is rarer than another."""


def groups(*tellings: Telling) -> list[tuple[int, ...]]:
    """Return the numbers of the tellings that were put together, sorted."""
    found = happenings([*tellings, *OTHERS])
    return sorted(tuple(sorted(each.tellings)) for each in found if len(each.tellings) > 1)


SAME = [
    (
        "Thieves rammed a car into a jewellery shop in Lyon",
        "Thieves rammed their car into a Lyon jewellery shop",
    ),
    (
        "Strong earthquake struck off Aceh province",
        "A strong 6.1-magnitude earthquake struck Aceh province, damaging houses",
    ),
    ("Parliament accepted the peace plan of Kofi Annan", "Syrian parliament accepts Annan’s peace plan"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_happening_in_other_words(one: str, other: str) -> None:
    """Endings, order, small words and a detail more or less do not make two happenings."""
    first, second = told(one, "2025-11-14"), told(other, "2025-11-14")
    assert groups(first, second) == [(first.id, second.id)]


DIFFERENT = [
    ("Rossi met the envoy in Rome", "The envoy left Geneva for Oslo"),
    ("Thieves robbed a bank in Lyon", "Police in Lyon arrested thieves"),
    ("Incident occurred", "Incident occurred"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_happenings_of_a_day(one: str, other: str) -> None:
    """Sharing a day and a word or two is not enough."""
    assert groups(told(one, "2025-11-14"), told(other, "2025-11-14")) == []


def test_the_same_words_on_other_days_are_other_happenings() -> None:
    """What is repeated every week is told every week."""
    line = "Ministers of Norway and Sweden meet in Oslo to discuss fish"
    assert groups(told(line, "2025-11-03"), told(line, "2025-11-10")) == []


def test_a_month_and_a_day_in_it_are_compatible() -> None:
    """The exact telling stands for the vague one."""
    vague = told("Thieves rammed a car into a jewellery shop in Lyon", "2025-11")
    exact = told("Thieves rammed a car into a jewellery shop in Lyon", "2025-11-14")
    (found,) = [each for each in happenings([vague, exact, *OTHERS]) if len(each.tellings) > 1]
    assert (found.tellings, found.agreement, found.witnesses) == (
        (exact.id, vague.id),
        Agreement.COMPATIBLE,
        2,
    )


def test_two_articles_that_name_neighbouring_days_contradict_each_other() -> None:
    """The same words, names and all, a day apart: one of the two is wrong, and the reader must know."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    one, other = told(line, "2025-11-14"), told(line, "2025-11-15")
    (found,) = [each for each in happenings([one, other, *OTHERS]) if len(each.tellings) > 1]
    assert (sorted(found.tellings), found.agreement) == ([one.id, other.id], Agreement.CONTRADICTING)


def test_one_article_does_not_contradict_itself() -> None:
    """Two days in one article are two happenings."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    assert groups(told(line, "2025-11-14", article=77), told(line, "2025-11-15", article=77)) == []


def test_a_vague_date_does_not_tie_exact_ones_together() -> None:
    """Two days are not made one by a month that holds both."""
    line = "Rebels attacked the airport of Homs"
    days = [told(line, when) for when in ("2025-11-03", "2025-11-20", "2025-11")]
    found = happenings([*days, *OTHERS])
    assert max(len(each.tellings) for each in found) == 2
    assert {each.agreement for each in found} <= {Agreement.SAME, Agreement.COMPATIBLE}


def test_what_is_denied_is_not_what_is_reported() -> None:
    """A denial is a happening of its own."""
    line = "Rossi sold shares of the bank in Milan"
    assert groups(told(line, "2025-11-14"), told(line, "2025-11-14", denied=True)) == []


def test_copies_of_one_text_are_one_witness() -> None:
    """Three sources that printed the same agency story are one."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    tellings = [told(line, "2025-11-14", witness=5) for _ in range(3)]
    (found,) = [each for each in happenings([*tellings, *OTHERS]) if len(each.tellings) > 1]
    assert (len(found.tellings), found.witnesses) == (3, 1)


def test_few_words_are_enough_for_copies() -> None:
    """In two prints of one agency story "Bridge opened" is one happening; in two stories it need not be."""
    pair = [told("Bridge opened", "1964", witness=5) for _ in range(2)]
    assert groups(*pair) == [tuple(each.id for each in pair)]
    assert groups(told("Bridge opened", "1964"), told("Bridge opened", "1964")) == []


def test_the_same_words_again_in_one_article_are_one_happening_unless_a_person_added_them() -> None:
    """What is told as "2008 crash" twice in a story is one; who adds an event to an article has seen what it tells."""
    first, second = (told("Stock market crash", "2008", article=77) for _ in range(2))
    assert groups(first, second) == [(first.id, second.id)]
    assert groups(first, replace(second, own=True)) == []


def test_the_date_that_most_sources_give_stands_in_front() -> None:
    """One paper against three that say another day: the three stand for the happening; a month bears out both."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    days = ["2025-11-14", "2025-11-15", "2025-11-15", "2025-11-15", "2025-11"]
    tellings = [told(line, when) for when in days]
    (found,) = [each for each in happenings([*tellings, *OTHERS]) if len(each.tellings) > 1]
    assert found.agreement is Agreement.CONTRADICTING
    assert set(found.tellings[:3]) == {each.id for each in tellings[1:4]}


def test_copies_do_not_outvote_another_source() -> None:
    """Two prints of one story are one voice, so that the more exact date stays in front."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    copies = [told(line, "2025-11", witness=5) for _ in range(3)]
    exact = told(line, "2025-11-15")
    (found,) = [each for each in happenings([*copies, exact, *OTHERS]) if len(each.tellings) > 1]
    assert found.tellings[0] == exact.id


def test_when_a_thing_opens_and_until_when_it_runs_are_two() -> None:
    """One article gives both its beginning and its end."""
    opens = told("A show of the painter Ivo Klem opens", "2025-04-01", article=77)
    runs = told("A show of the painter Ivo Klem runs until 30 June", "[..2025-06-30]", article=77)
    assert groups(opens, runs) == []


def test_what_the_user_puts_together_stays_together() -> None:
    """Even with other words and other dates, and the contradiction is told."""
    one, other = told("A storm closed the port", "2025-11-01"), told("Ships waited outside", "2025-12-24")
    found = happenings([one, other, *OTHERS], {frozenset({one.id, other.id}): True})
    (joined,) = [each for each in found if len(each.tellings) > 1]
    assert (sorted(joined.tellings), joined.agreement) == ([one.id, other.id], Agreement.CONTRADICTING)


def test_what_the_user_parts_stays_apart() -> None:
    """The same words on the same day stay two if the user says so, also by way of a third."""
    line = "Thieves rammed a car into a jewellery shop in Lyon"
    one, other, third = (told(line, "2025-11-14") for _ in range(3))
    found = happenings([one, other, third, *OTHERS], {frozenset({one.id, other.id}): False})
    assert not any({one.id, other.id} <= set(each.tellings) for each in found)
    assert any(len(each.tellings) == 2 for each in found)


HEADLINES = st.lists(
    st.sampled_from(
        ["Rossi", "Lyon", "bank", "shop", "thieves", "storm", "closed", "rammed", "left", "met", "12", "40"]
    ),
    min_size=1,
    max_size=7,
).map(" ".join)
DATES = st.sampled_from(
    ["2025", "2025-11", "2025-11-14", "2025-11-15", "2025-11-14/2025-11-20", "../2025", "2020/.."]
)


@given(st.lists(st.tuples(HEADLINES, DATES), max_size=25), st.data())
def test_every_event_is_in_exactly_one_happening(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    """Whatever is told and tied, nothing is lost or doubled, and what was parted is apart."""
    tellings = [told(headline, when) for headline, when in rows]
    numbers = [each.id for each in tellings]
    pairs = st.tuples(st.sampled_from(numbers), st.sampled_from(numbers)) if numbers else st.nothing()
    parted = {frozenset(pair): False for pair in data.draw(st.lists(pairs, max_size=6))} if numbers else {}
    found = happenings(tellings, parted)
    assert sorted(number for each in found for number in each.tellings) == sorted(numbers)
    for pair in parted:
        assert len(pair) == 1 or not any(pair <= set(each.tellings) for each in found)
