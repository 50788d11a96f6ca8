"""Words, slots, verbs and parts: what every reading of a sentence rests on."""

from __future__ import annotations

import pytest

from core.events.stories import read as marked_story
from dateline.events import words as reading
from dateline.events.clauses import behind, clauses
from dateline.events.lexicon import lexicon
from dateline.events.parts import split
from dateline.events.subjects import subject
from dateline.events.verbs import finite, says
from dateline.events.words import Words
from dateline.model import Span


def words_of(marked: str) -> Words:
    """Return the words of one sentence."""
    text, mentions = marked_story(marked)
    return reading.read(text, Span(0, len(text)), [each.span for each in mentions], (), lexicon())


def verbs_of(marked: str) -> list[str]:
    """Return the finite verb groups of one stretch."""
    words = words_of(marked)
    return [
        words.span(verb.first, verb.last).of(words.text)
        for verb in finite(words, 0, len(words.words), lexicon())
    ]


def subjects_of(marked: str) -> list[str]:
    """Return the own subjects of the clauses of one sentence."""
    words = words_of(marked)
    found = [subject(words, clause) for clause in clauses(words, lexicon())]
    return [words.span(*own).of(words.text) for own in found if own and own[0] < own[1]]


@pytest.mark.parametrize(
    ("sentence", "slots"),
    [
        ("The court freed him", "doeo"),
        ("She has never been there", "rhnir"),
        ("They will not go to Oslo", "rmnftu"),
        ("Holm went and Adler came.", "uvcuv."),
        ("The U.S. sent 1,500 men", "due#o"),
        ("It didn't rain", "rxo"),
        ("when (on {Monday}) he left", "s(p@)re"),
        ("as many as 20 came", "pdp#v"),
        ("the fund-raising-based plan", "dof"),
    ],
)
def test_words_get_their_slots(sentence: str, slots: str) -> None:
    """Each word has the letter of what it can be in a clause."""
    assert words_of(sentence).slots == slots


@pytest.mark.parametrize(
    "sentence",
    [
        "He left – at last – the town",
        "He left -- at last -- the town",
        "He left (at last) the town",
        "He left -LRB- at last -RRB- the town",
    ],
)
def test_pairs_of_dashes_are_parentheses(sentence: str) -> None:
    """Whatever marks an aside, it is read alike."""
    assert words_of(sentence).slots == "re(po)do"


def test_dashes_inside_ranges_part_nothing() -> None:
    """A dash without space around it is no boundary."""
    assert "-" not in words_of("the 2012–2015 plan and the Oslo–Riga line").slots


def test_words_keep_their_places() -> None:
    """Offsets lead back to the text as it is written."""
    words = words_of("Café owners didn't agree on {Monday}.")
    for word in words.words:
        assert words.text[word.start : word.end].lower() == word.lower
    assert len(words.slots) == len(words.words)


@pytest.mark.parametrize(
    ("stretch", "verbs"),
    [
        ("police arrested two men", ["arrested"]),
        ("men arrested by police fled", ["fled"]),
        ("the arrested men were freed", ["were freed"]),
        ("prices rose by more than two percent", ["rose"]),
        ("prices jumped by 2 percent", ["jumped"]),
        ("he has also been named chief", ["has also been named"]),
        ("the talks begin today", ["begin"]),
        ("peace talks in Riga failed", ["failed"]),
        ("she wants to be elected", ["wants"]),
        ("a cap placed on the well trapped the oil", ["trapped"]),
        ("soldiers linked to the trade were tried", ["were tried"]),
        ("a tall man", []),
    ],
)
def test_finite_verbs_are_found(stretch: str, verbs: list[str]) -> None:
    """Participles, infinitives and nouns that look like verbs are told from verbs."""
    assert verbs_of(stretch) == verbs


@pytest.mark.parametrize(
    ("sentence", "saying"),
    [
        ("officials said no", True),
        ("he has warned them", True),
        ("it was announced late", False),
        ("he ran", False),
    ],
)
def test_verbs_of_saying_are_known(sentence: str, saying: bool) -> None:
    """In the active voice only: who announced what was announced is not told."""
    words = words_of(sentence)
    (verb,) = finite(words, 0, len(words.words), lexicon())
    assert says(words, verb, lexicon()) is saying


def test_parts_cover_the_sentence() -> None:
    """Every word is in one part or one boundary, in order."""
    words = words_of("When the envoy, Paul Adler, arrived, officials said that he was ill and left.")
    parts = split(words, lexicon())
    edges = [edge for part in parts for edge in (part.first, part.last)]
    assert edges == sorted(edges)
    covered = {index for part in parts for index in range(part.first, part.last)}
    left = {words.slots[index] for index in range(len(words.words)) if index not in covered}
    assert left <= set(",scd.")


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("The envoy, Paul Adler, resigned.", ["Paul Adler"]),
        ("General Marten, chief of staff, resigned.", ["General Marten"]),
        (
            "Relations between Syria and Turkey, its old ruler, have often been tense.",
            ["Relations between Syria and Turkey"],
        ),
        ("On {Monday} the court met.", ["the court"]),
        ("Nearly 40 people came.", ["Nearly 40 people"]),
        ("At least three people, one a child, died.", ["At least three people"]),
        ("The flu (H1N1) virus spread.", ["The flu (H1N1) virus"]),
        ("Officials said two people died.", ["Officials", "two people"]),
        ("{Monday} was the worst day.", ["Monday"]),
        ("A caption: the mayor and the bishop met.", ["the mayor and the bishop"]),
    ],
)
def test_subjects_are_found(sentence: str, subjects: list[str]) -> None:
    """Appositions, lists, adjuncts and asides do not hide who it was."""
    assert subjects_of(sentence) == subjects


def test_clauses_know_what_follows_them() -> None:
    """What officials said stands behind them, whatever stood before."""
    words = words_of("When the guards came, officials said that the ship sank.")
    found = clauses(words, lexicon())
    saying = next(
        place
        for place, clause in enumerate(found)
        if clause.verb and words.words[clause.verb.first].lower == "said"
    )
    said = behind(found, saying)
    assert said is not None
    assert found[said].opener == "that"


def test_a_line_without_verb_is_one_clause() -> None:
    """Nothing is invented where nothing happens."""
    (only,) = clauses(words_of("A long, cold night in Riga"), lexicon())
    assert only.verb is None
    assert subject(words_of("A long, cold night in Riga"), only) is None
