"""The grammar of a language: its lexicon and its rules, read from resources/grammar and compiled once.

A level is the files of rules that begin with one number; levels are applied in order, and a match becomes
one slot of the next level. See ``resources/grammar/README.md`` for how to add a word or a rule.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from dateline.errors import GrammarError
from dateline.formula import periods
from dateline.paths import resource
from dateline.tagger import lexicon as lexicons
from dateline.tagger.lexicon import Codes, Lexicon, Phrase
from dateline.tagger.patterns import Pattern, compile_pattern
from dateline.tagger.productions import Production, compile_production, slots_of

_NEEDED = {"name", "makes", "pattern"}
_KEYS = _NEEDED | {"formula", "type", "examples", "parts"}


class Example(NamedTuple):
    """A phrase, the day it was published, and the TIMEX3 value it must come to."""

    phrase: str
    published: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, ready for use.

    Attributes:
        name: What it reads, in words; shown in explanations.
        where: File and rule, for messages.
        code: The character that a match becomes.
        roles: The slots that a match can fill.
        pattern: What it matches, over strings of slots.
        produce: From slot values to the value.
        type: TIMEX3 type, "" for what is no mention by itself, "same" for the type of the part.
        form: The first of its roles, by which passes know what it read.
        parts: For a range: labels of slots that become mentions of their own, with their productions.
        examples: What the rule must read; they are its tests.
    """

    name: str
    where: str
    code: str
    roles: frozenset[str]
    pattern: Pattern
    produce: Production
    type: str
    form: str
    parts: tuple[tuple[str, Production], ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """The rules of one level, by the character they can start with.

    Attributes:
        name: The number that its files begin with.
        starting: Its rules by that character.
        pairs: Those that two characters can begin; filled as texts have them.
    """

    name: str
    starting: dict[str, tuple[Rule, ...]]
    pairs: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    def beginning(self, pair: str) -> tuple[Rule, ...]:
        """Return the rules that a string of slots can match which begins so: with two characters, or ends with one."""
        rules, then = self.starting.get(pair[0], ()), pair[1:]
        found = tuple(rule for rule in rules if "" in rule.pattern.second or then in rule.pattern.second)
        self.pairs[pair] = found
        return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything that reading a text needs.

    Attributes:
        code_of: The character of each token, by its very letters (with and without a space after it).
        values: The roles of each token with their values, likewise.
        levels: The levels of rules, in order.
        strong: Characters that make a stretch of text worth looking at.
        led: Characters that do so one after the other.
        before: Characters that no expression begins with.
        behind: Characters that no expression ends with.
    """

    code_of: dict[str, str]
    values: dict[str, dict[str, Any]]
    levels: tuple[Level, ...]
    strong: str
    led: tuple[tuple[str, ...], ...]
    before: str
    behind: str

    def rules(self) -> Iterator[Rule]:
        """Yield every rule in order."""
        seen: set[str] = set()
        for level in self.levels:
            for rule in (rule for rules in level.starting.values() for rule in rules):
                if rule.where not in seen:
                    seen.add(rule.where)
                    yield rule


@cache
def exists(language: str) -> bool:
    """Tell whether there is a grammar for a language."""
    return bool(language) and resource("grammar", language, "lexicon.toml").is_file()


@cache
def load(language: str) -> Grammar:
    """Read the grammar of a language that has a folder in resources/grammar."""
    return read(resource("grammar", language))


def read(folder: Path) -> Grammar:
    """Read a grammar from its folder.

    Raises:
        GrammarError: A file or rule cannot be used; the message names it.
    """
    lexicon = lexicons.read(folder / "lexicon.toml", _named_periods())
    tables = {path: _rows(path) for path in sorted((folder / "rules").glob("*.toml"))}
    values = lexicons.forms(lexicon)
    codes = Codes(lexicon.kinds)
    code_of = {form: codes.code(roles) for form, roles in values.items()}
    for row in (row for rows in tables.values() for row in rows):
        codes.code(row["makes"].split())
    for phrase in lexicon.phrases:
        codes.code((phrase.role,))
    levels = [_level("phrases", [_phrase_rule(phrase, codes) for phrase in lexicon.phrases])]
    for name, paths in groupby(tables, key=lambda path: path.name.partition("-")[0]):
        rules = [rule for path in paths for row in tables[path] for rule in _rules(path, row, codes)]
        levels.append(_level(name, rules))
    return Grammar(
        code_of | lexicons.BLANKS, values, tuple(levels), *_marks(lexicon, codes, set(code_of.values()))
    )


def _marks(
    lexicon: Lexicon, codes: Codes, written: set[str]
) -> tuple[str, tuple[tuple[str, ...], ...], str, str]:
    """Return the characters of words worth looking at, alone or together, of those that begin nothing, and end nothing."""
    used = {code: roles for roles, code in codes.sets.items() if code in written}
    strong = "".join(code for code, roles in used.items() if not all(map(lexicon.is_weak, roles)))
    before = "".join(code for code, roles in used.items() if roles <= lexicon.closing - lexicon.opening)
    behind = "".join(code for code, roles in used.items() if roles <= lexicon.closing)
    led = tuple(tuple(codes.having(role).codes for role in roles) for roles in lexicon.led)
    return strong, led, before, behind


def _named_periods() -> dict[str, dict[str, Any]]:
    """Return the names of periods and of holders of office, from resources/periods, as lexicon sections."""
    sections: dict[str, dict[str, Any]] = {"era": {}, "holder": {}}
    for key, names in periods.names().items():
        section = sections["holder" if key in periods.holders() else "era"]
        section.update(dict.fromkeys(names, key))
    return sections


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise GrammarError(f"{path.name}: {error}; a file of rules is a list of [[rule]]") from error
    for row in rows:
        wrong = _NEEDED - row.keys() or row.keys() - _KEYS
        if wrong:
            name = row.get("name", "?")
            raise GrammarError(
                f"{path.name}: rule {name!r}: missing or unknown key: {', '.join(sorted(wrong))}"
            )
    return rows


def _rules(path: Path, row: dict[str, Any], codes: Codes) -> Iterator[Rule]:
    """Yield the rules of one entry: one for each of its patterns."""
    where = f"{path.name}: rule {row['name']!r}"
    roles = frozenset(row["makes"].split())
    try:
        produce = compile_production(row.get("formula", "0"))
        parts = tuple((label, compile_production(text)) for label, text in row.get("parts", {}).items())
        for text in [row["pattern"]] if isinstance(row["pattern"], str) else row["pattern"]:
            pattern = compile_pattern(text, codes.having)
            _check(row.get("formula", "0"), text, pattern)
            yield Rule(
                row["name"], where, codes.code(roles), roles, pattern, produce, row.get("type", ""), row["makes"].split()[0], parts,
                tuple(Example(*map(str, each)) for each in row.get("examples", ())),
            )  # fmt: skip
    except (ValueError, TypeError) as error:
        raise GrammarError(f"{where}: {error}") from error


def _check(formula: str, text: str, pattern: Pattern) -> None:
    unknown = slots_of(formula) - {slot.label for slot in pattern.slots}
    if unknown:
        raise ValueError(f"{text!r} has no slot {', '.join(sorted(unknown))}")


def _phrase_rule(phrase: Phrase, codes: Codes) -> Rule:
    each = [codes.having("=" + word).codes for word in phrase.words]
    expression = "".join(f"[{re.escape(one)}]" for one in each)
    pattern = Pattern(
        expression, (), frozenset(each[0]), frozenset(each[1]) if each[1:] else frozenset(("",))
    )
    roles = frozenset((phrase.role,))
    where = f"lexicon.toml: {phrase.role}.{' '.join(phrase.words)}"
    return Rule(
        "phrase", where, codes.code(roles), roles, pattern, lambda _values: phrase.value, "", phrase.role
    )


def _level(name: str, rules: list[Rule]) -> Level:
    """Index rules by every character that can start them."""
    starting: dict[str, list[Rule]] = {}
    for rule in rules:
        for code in rule.pattern.first:
            starting.setdefault(code, []).append(rule)
    return Level(name, {code: tuple(found) for code, found in starting.items()})
