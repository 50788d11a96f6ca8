"""Patterns over slots and productions, the two small languages of the grammar files."""

from __future__ import annotations

from itertools import product

import pytest

from dateline.formula.calendar import Unit
from dateline.formula.operators import Before, Date, Nth, Published
from dateline.tagger.patterns import Pattern, Roles, compile_pattern
from dateline.tagger.productions import compile_production, slots_of

CODES = {"a": "A", "b": "B", "c": "C", "ab": "AB"}


def compiled(text: str) -> Pattern:
    """Compile a pattern whose slots a, b, c are the characters A, B, C."""
    return compile_pattern(text, lambda role: Roles((role,), CODES.get(role, "")))


@pytest.mark.parametrize(
    ("pattern", "text", "length"),
    [("a b?", "AB", 2), ("a b?", "AC", 1), ("a (b | c)+", "ABCB", 4), ("a > b", "AB", 1), ("ab c", "BC", 2)],
)
def test_a_pattern_matches(pattern: str, text: str, length: int) -> None:
    """Signs mean what they mean in regular expressions; what follows ``>`` is not part of the match."""
    found = compiled(pattern).regex.match(text)
    assert found is not None
    assert found.end() == length


def test_a_lookahead_must_hold() -> None:
    """What stands after ``>`` must follow."""
    assert compiled("a > b").regex.match("AC") is None


def test_what_must_not_follow() -> None:
    """The part after ! must not follow; the end of the text is fine."""
    assert compiled("a ! b").regex.match("AB") is None
    assert compiled("a ! b").regex.match("AC")
    assert compiled("a ! b").regex.match("A")


@pytest.mark.parametrize(
    ("pattern", "second"),
    [
        ("a b", {"B"}),
        ("a b?", {"B", ""}),
        ("a b? c", {"B", "C"}),
        ("a? b c", {"B", "C"}),
        ("a? b", {"B", ""}),
        ("a+ b", {"A", "B"}),
        ("a* b", {"A", "B", ""}),
        ("(a | b c) c?", {"C", ""}),
        ("a > b", {""}),
        ("a ! b", {""}),
    ],
)
def test_second_characters_are_known(pattern: str, second: set[str]) -> None:
    """Rules are told apart by what can come next; "" says that one character can be all."""
    assert compiled(pattern).second == second


def test_no_match_begins_otherwise() -> None:
    """Whatever a pattern matches begins with one of its first and goes on with one of its second characters."""
    for pattern in ("a b? c", "(a b | c)+ a", "a? (b | c a)* c", "ab+ c?", "(a | b)? (c | a b)"):
        made = compiled(pattern)
        for text in map("".join, product("ABC", repeat=4)):
            found = made.regex.match(text)
            if found:
                assert text[0] in made.first
                assert found[0][1:2] in made.second


def test_first_characters_are_known() -> None:
    """Rules are found by the characters they can start with, also behind optional parts."""
    assert compiled("a? b").first == frozenset("AB")
    assert compiled("(a | b) c").first == frozenset("AB")


def test_slots_can_have_names() -> None:
    """A production refers to a slot by its name, or by its role."""
    assert [slot.label for slot in compiled("first:a b last:a").slots] == ["first", "b", "last"]


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("a?", "empty string"),
        ("a (b", "not closed"),
        ("a b)", "does not belong"),
        ("a & b", "does not belong"),
        ("d", "'d'"),
    ],
)
def test_a_wrong_pattern_is_refused(pattern: str, says: str) -> None:
    """The message says what is wrong with it."""
    with pytest.raises(ValueError, match=says):
        compiled(pattern)


def test_a_production_fills_slots_into_a_formula() -> None:
    """Slot names stand where the notation has values."""
    made = compile_production("Before(Published(), n, u)")
    assert made({"n": 3, "u": Unit.WEEK}) == Before(Published(), 3, Unit.WEEK)


def test_a_production_counts() -> None:
    """Sums, products, quotients and remainders of numbers are understood."""
    assert compile_production("Date(year - year % 100 + two)")({"year": 1914, "two": 18}) == Date(1918)
    assert compile_production("a // b")({"a": 1430, "b": 100}) == 14
    assert compile_production("-n")({"n": 2}) == -2


def test_a_place_left_open_is_filled() -> None:
    """A rule for "the last week of" waits for its year."""
    opened = compile_production("Nth(Mentioned(-2), -1, WEEK)")({})
    assert compile_production("fill(o, d)")({"o": opened, "d": Date(2024)}) == Nth(Date(2024), -1, Unit.WEEK)


def test_slots_of_a_production_are_known() -> None:
    """So a rule whose pattern lacks one can be refused."""
    assert slots_of("fill(In(Date(year), Month(m)), WEEK)") == {"year", "m"}


@pytest.mark.parametrize("text", ["Date(", "import os", "open('x')", "Date(x).day"])
def test_a_wrong_production_is_refused(text: str) -> None:
    """Only the notation of formulas is accepted."""
    with pytest.raises(ValueError):  # noqa: PT011 - the messages are Python's own in part
        compile_production(text)
