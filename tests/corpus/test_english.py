"""Our own corpus of English: what every rule must read, what sentences must give, and what must give nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dateline.formula import edtf, notation
from dateline.formula.resolve import resolve_all
from dateline.formula.results import Dated
from dateline.formula.standards import timex
from dateline.tagger import grammar
from dateline.tagger.tagger import Tagger

CASES = Path(__file__).parent / "en"
MARK = re.compile(r"\[(.*?)\]", re.DOTALL)
tagger = Tagger()


def load(name: str) -> dict[str, Any]:
    """Read one file of cases."""
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"))


def read(text: str, published: str) -> tuple[list[tuple[str, str]], str]:
    """Return each phrase found with its TIMEX3 value, and how it was read, for messages."""
    day = edtf.read(published)
    assert isinstance(day, Dated)
    mentions = tagger.tag(text)
    steps = resolve_all(tuple(mention.formula for mention in mentions), day)
    found = [
        (mention.span.of(text), timex(step).value) for mention, step in zip(mentions, steps, strict=True)
    ]
    trace = "\n".join(
        f"{mention.span.of(text)!r} {notation.write(mention.formula)} by "
        + "; ".join(f"{reason.rule}: {reason.says}" for reason in mention.derivation)
        for mention in mentions
    )
    return found, trace


def marked() -> list[Any]:
    """Return all sentences with marked phrases: (sentence, publication day, values)."""
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for group in load(path.name).get("group", []):
            for sentence, value in group["cases"].items():
                values = [value] if isinstance(value, str) else value
                found.append(
                    pytest.param(sentence, group["published"], values, id=f"{path.stem}: {sentence}")
                )
    return found


def examples() -> list[Any]:
    """Return the examples of all rules, once each."""
    found = {}
    for rule in grammar.load("en").rules():
        for example in rule.examples:
            found[f"{rule.where}: {example.phrase} on {example.published}"] = (rule.name, example)
    return [pytest.param(*case, id=name) for name, case in found.items()]


@pytest.mark.parametrize(("sentence", "published", "values"), marked())
def test_a_sentence_gives_what_is_marked(sentence: str, published: str, values: list[str]) -> None:
    """Every marked phrase is found with its span and value, and nothing else is."""
    text = MARK.sub(r"\1", sentence)
    found, trace = read(text, published)
    assert found == list(zip(MARK.findall(sentence), values, strict=True)), trace


@pytest.mark.parametrize("text", load("negatives.toml")["texts"])
def test_what_is_no_time_gives_nothing(text: str) -> None:
    """Look-alikes are left alone."""
    found, trace = read(text, "2025-11-24")
    assert found == [], trace


@pytest.mark.parametrize("story", load("history.toml")["story"], ids=lambda story: story["text"][:30])
def test_a_history_counts_from_the_dates_told_before(story: dict[str, Any]) -> None:
    """Years are carried on, and anaphora count from the story, whatever day the text was published."""
    found, trace = read(MARK.sub(r"\1", story["text"]), "2009-12-19")
    assert found == list(zip(MARK.findall(story["text"]), story["values"], strict=True)), trace


@pytest.mark.parametrize(("rule", "example"), examples())
def test_a_rule_reads_its_examples(rule: str, example: grammar.Example) -> None:
    """The phrase comes to the value that the grammar file promises, through that rule."""
    found, trace = read(example.phrase, example.published)
    assert found, "nothing was found"
    assert found[0][1] == example.value, trace
    assert f"{rule}: " in trace


def test_every_rule_that_makes_a_mention_has_an_example() -> None:
    """A rule without an example cannot be trusted; rules for histories only are tried there."""
    bare = {
        rule.where
        for rule in grammar.load("en").rules()
        if (rule.type or rule.parts)
        and not rule.examples
        and rule.form not in ("former", "futureref", "thattime", "age")
    }
    assert bare == set()
