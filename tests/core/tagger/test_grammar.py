"""Reading a grammar from its files, and what is said about wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import GrammarError
from dateline.formula.calendar import Unit
from dateline.formula.shifts import Weekday
from dateline.tagger import grammar
from dateline.tagger.chart import Chart
from dateline.tagger.lexicon import number_roles

LEXICON = """
[settings]
weak = ["the"]
closing = ["the"]
opening = ["the"]
[kinds]
named = ["weekday"]
[the]
the = 1
[weekday]
monday = "Weekday(1)"
"feast day" = "Weekday(7)"
May = "Weekday(2)"
"""
RULE = """
[[rule]]
name = "a day"
makes = "day date"
pattern = "the? w:named"
formula = "Recent(Published(), w)"
type = "DATE"
"""


def folder(path: Path, lexicon: str = LEXICON, rules: str = RULE) -> Path:
    """Write a grammar of one file of rules."""
    (path / "rules").mkdir()
    (path / "lexicon.toml").write_text(lexicon, encoding="utf-8")
    (path / "rules" / "1-days.toml").write_text(rules, encoding="utf-8")
    return path


def spans(path: Path, text: str) -> list[str]:
    """Return what a grammar finds in a text."""
    return [text[draft.start : draft.end] for draft in Chart(grammar.read(path)).read(text)]


def test_a_word_is_found_in_every_case(tmp_path: Path) -> None:
    """Small, with a capital, in capitals."""
    assert spans(folder(tmp_path), "monday Monday, the MONDAY") == ["monday", "Monday", "the MONDAY"]


def test_a_word_with_a_capital_needs_it(tmp_path: Path) -> None:
    """So "may" is no day although "May" is."""
    assert spans(folder(tmp_path), "may may, May") == ["May"]


def test_several_words_are_one_entry(tmp_path: Path) -> None:
    """A phrase of the lexicon is found, its words alone are not."""
    assert spans(folder(tmp_path), "a feast day, a day, a feast") == ["feast day"]


def test_a_rule_keeps_what_it_was_told(tmp_path: Path) -> None:
    """Name, place in the files, type and the form that passes know."""
    rule = next(rule for rule in grammar.read(folder(tmp_path)).rules() if rule.type)
    assert (rule.name, rule.where, rule.form) == ("a day", "1-days.toml: rule 'a day'", "day")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("the? w:named", "the?", "empty string"),
        ("the? w:named", "the? w:week", "'week'"),
        ("the? w:named", "the? named", "no slot w"),
        ("Recent(", "Rcent(", "Rcent"),
        ("makes =", "made =", "makes"),
        ("[[rule]]", "[rule", "1-days.toml"),
    ],
)
def test_a_wrong_rule_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    """The message names the file and what is wrong."""
    with pytest.raises(GrammarError, match=r"1-days\.toml") as caught:
        grammar.read(folder(tmp_path, rules=RULE.replace(old, new)))
    assert says in str(caught.value)


def test_a_wrong_word_is_named(tmp_path: Path) -> None:
    """A formula in the lexicon that cannot be read is named with its word."""
    with pytest.raises(GrammarError, match=r"lexicon\.toml: weekday\.monday"):
        grammar.read(folder(tmp_path, lexicon=LEXICON.replace("Weekday(1)", "Wekday(1)")))


def test_english_is_there_and_klingon_is_not() -> None:
    """A language has a grammar if it has a folder."""
    assert grammar.exists("en")
    assert not grammar.exists("tlh")
    assert not grammar.exists("")


def test_values_are_parts_of_formulas() -> None:
    """Units and named times are ready for use; months know their number too."""
    values = grammar.load("en").values
    assert values["Monday "]["weekday"] == Weekday(1)
    assert values["weeks"]["units"] is Unit.WEEK
    assert values["May"]["month"] == 5
    assert "month" not in values["may"]


@pytest.mark.parametrize(
    ("digits", "roles"),
    [
        ("5", {"dom", "hour12", "small"}),
        ("1989", {"year"}),
        ("1430", {"hhmm", "year"}),
        ("00", {"sixty", "hour"}),
    ],
)
def test_a_number_knows_its_roles(digits: str, roles: set[str]) -> None:
    """What a number can be depends on its length and size."""
    assert roles <= number_roles(digits).keys()
