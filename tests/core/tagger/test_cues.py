"""Cues: the words around an expression, written as phrases in a file of the language."""

from __future__ import annotations

import pytest

from dateline.errors import GrammarError
from dateline.tagger import cues

ENGLISH = cues.load("en")


def directions(text: str) -> list[tuple[str, bool]]:
    """Return what points somewhere in a text, and whether ahead."""
    return [(found[0].strip(), bool(found["future"])) for found in ENGLISH.direction.found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will not be ready.", [("will not be ready", True)]),
        ("They won’t meet.", [("won’t meet", True)]),
        ("It'll open.", [("ll open", True)]),
        ("The house next to it burned.", [("burned", False)]),
        ("They needed a red bed indeed.", []),
        ("May knew it.", [("knew", False)]),
        ("He may go.", [("may go", True)]),
    ],
)
def test_phrases_are_found(text: str, expected: list[tuple[str, bool]]) -> None:
    """A phrase takes whole words, in every case unless its letters matter."""
    assert directions(text) == expected


def test_what_stands_before_is_found_at_the_end() -> None:
    """Only what touches the expression counts."""
    assert ENGLISH.ends("by", "ready by early ")
    assert ENGLISH.ends("by", "by the house ") is None


def test_a_language_without_cues_has_none() -> None:
    """Nothing is found, and nothing fails."""
    none = cues.load("xx")
    assert not list(none.direction.found("will meet"))
    assert none.ends("by", "by ") is None
    assert not none.has("will", "modal")


@pytest.mark.parametrize(
    ("phrase", "says"),
    [("(a b", "not closed"), ("a) b", "not opened"), ("{none} b", "no list"), ("a {b", "sign")],
)
def test_a_wrong_phrase_is_named(phrase: str, says: str) -> None:
    """The message says what to correct."""
    with pytest.raises(GrammarError, match=says):
        cues.compile_phrase(phrase, {})
