"""The word lists: complete, in lower case, and free of contradictions."""

from __future__ import annotations

import tomllib

import pytest

from dateline.events.lexicon import lexicon
from dateline.paths import resource

TABLES = tomllib.loads(resource("events", "en.toml").read_text("utf-8"))
LISTS = [(section, name) for section, entries in TABLES.items() for name in entries]


@pytest.mark.parametrize(("section", "name"), LISTS)
def test_lists_are_lower_case_and_not_empty(section: str, name: str) -> None:
    """Words are looked up in lower case."""
    words = lexicon().words(section, name)
    assert words
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("section", "name"), [pair for pair in LISTS if isinstance(TABLES[pair[0]][pair[1]], str)]
)
def test_lists_say_nothing_twice(section: str, name: str) -> None:
    """A word stands once in a list."""
    words = TABLES[section][name].split()
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"),
        ("stopped", "stop"),
        ("carries", "carry"),
        ("denied", "deny"),
        ("went", "go"),
        ("making", "make"),
    ],
)
def test_forms_lead_to_their_base(form: str, base: str) -> None:
    """Regular and irregular forms are known by their base."""
    assert lexicon().verbs.lemma[form] == base


@pytest.mark.parametrize(
    ("word", "slot"),
    [
        ("went", "v"),
        ("held", "e"),
        ("gone", "q"),
        ("visits", "y"),
        ("visit", "f"),
        ("will", "m"),
        ("hit", "e"),
        ("died", "e"),
    ],
)
def test_verb_forms_have_their_slots(word: str, slot: str) -> None:
    """Past only, past or participle, participle only, present, base."""
    assert lexicon().slots[word] == slot


def test_the_lists_are_read_once() -> None:
    """Every story shares one lexicon."""
    assert lexicon() is lexicon()
