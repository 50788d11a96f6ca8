"""The words of a language that speak of time, and the one character that stands for each kind of word.

Matching works on strings of such characters: all tokens with the same roles ("Monday" and "Friday" are
both ``weekday``) share a character, so that a rule becomes a regular expression over a short string.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from dateline.errors import GrammarError
from dateline.formula import notation
from dateline.formula.calendar import Unit
from dateline.tagger.patterns import Roles
from dateline.tagger.tokens import words

OTHER, BLANK, BREAK = "-", "_", "\n"
"""What stands for a word of no interest, for white space, and for the end of a line."""
BLANKS = {
    **dict.fromkeys(("\t", "\t ", "\u00a0", "\u00a0 ", " ", "\u2009", "\u202f", "\r", "  "), BLANK),
    "\n": BREAK,
}
FIRST_CODE = 0x100
STRONG = "!"
_SETTINGS = ("kinds", "settings")
_ALIKE = {"'": ("’", "‘"), "-": ("‐", "‑")}

Meanings = dict[str, Any]
"""The roles of a word with what it means in each."""


class Phrase(NamedTuple):
    """An entry of several words: "world war ii" plays the role ``era``."""

    role: str
    words: tuple[str, ...]
    value: Any


@dataclass(frozen=True)
class Lexicon:
    """What every word can mean.

    Attributes:
        roles: The roles of each word with their values; a word written with a capital must have it in the
            text too.
        phrases: The entries of several words; each of their words has a literal role (``=war``) besides.
        weak: Roles that do not make a stretch of text worth looking at.
        led: Weak roles that do so one after the other.
        closing: Roles that no expression ends with.
        opening: Those of them that may begin one.
        kinds: Names for several roles together.
    """

    roles: dict[str, Meanings]
    phrases: tuple[Phrase, ...]
    weak: frozenset[str]
    led: tuple[tuple[str, ...], ...]
    closing: frozenset[str]
    opening: frozenset[str]
    kinds: dict[str, tuple[str, ...]]

    def is_weak(self, role: str) -> bool:
        """Tell whether a word with this role alone is not worth looking at."""
        return role in self.weak or role.startswith("=")


@dataclass
class Codes:
    """Hands out one character to each set of roles; all are handed out before any is asked for."""

    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sets: dict[frozenset[str], str] = field(default_factory=dict)
    _playing: dict[str, str] = field(default_factory=dict)

    def code(self, roles: Iterable[str]) -> str:
        """Return the character of a set of roles, a new one where there is none yet."""
        known = frozenset(roles)
        code = self.sets.get(known)
        if code is None:
            code = self.sets[known] = chr(FIRST_CODE + len(self.sets))
            for role in known:
                self._playing[role] = self._playing.get(role, "") + code
        return code

    def having(self, role: str) -> Roles:
        """Return all characters whose tokens can play a role; a kind stands for several roles."""
        wanted = self.kinds.get(role, (role,))
        codes = dict.fromkeys(code for each in wanted for code in self._playing.get(each, ""))
        return Roles(wanted, "".join(codes))


def read(path: Path, more: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """Read lexicon.toml, one section a role and one line a word, and add sections from elsewhere."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    entries: dict[str, Meanings] = {}
    for role, section in [*table.items(), *more.items()]:
        if role not in _SETTINGS:
            for word, value in section.items():
                entries.setdefault(word, {})[role] = meaning(value, f"{path.name}: {role}.{word}")
    settings = table["settings"]
    weak, closing, opening = (frozenset(settings[name]) for name in ("weak", "closing", "opening"))
    led = tuple(map(tuple, settings.get("led", ())))
    phrases = tuple(_phrases(entries))
    roles = {entry: roles for entry, roles in entries.items() if len(words(entry)) == 1}
    kinds = {name: tuple(members) for name, members in table["kinds"].items()}
    lexicon = Lexicon(roles, phrases, weak, led, closing, opening, kinds)
    for phrase in phrases:
        _add_literals(lexicon, phrase)
    return lexicon


def _phrases(entries: Mapping[str, Meanings]) -> Iterator[Phrase]:
    for entry, roles in entries.items():
        pieces = tuple(piece.strip() for piece in words(entry) if piece.strip())
        if len(pieces) > 1:
            for role, value in roles.items():
                yield Phrase(role, pieces, value)


def _add_literals(lexicon: Lexicon, phrase: Phrase) -> None:
    """Let the words of a phrase be seen, and one of them be looked for."""
    for word in phrase.words:
        lexicon.roles.setdefault(word, {})["=" + word] = word
    known = {role for word in phrase.words for role in lexicon.roles[word]}
    if not lexicon.is_weak(phrase.role) and all(map(lexicon.is_weak, known)):
        rarest = max(enumerate(phrase.words), key=lambda each: (len(each[1]), each[0]))
        lexicon.roles[rarest[1]][STRONG] = True


def meaning(value: Any, where: str) -> Any:
    """Return a value of the grammar: a number, a word, or a part of a formula (``Weekday(1)``, ``DAY``)."""
    if not isinstance(value, str) or not (value.endswith(")") or value in Unit.__members__):
        return value
    try:
        return notation.build(ast.parse(value, mode="eval").body, {})
    except (SyntaxError, ValueError) as error:
        raise GrammarError(f"{where}: {error}; correct the formula") from error


def forms(lexicon: Lexicon) -> dict[str, Meanings]:
    """Return the roles of every written form: small, with a capital, in capitals; with a space or not."""
    found: dict[str, Meanings] = {}
    for word in sorted(lexicon.roles, key=lambda word: word != word.lower()):
        written = (word, word.upper(), *_ALIKE.get(word, ()))
        for form in (*written, word.capitalize()) if word == word.lower() else written:
            found[form] = _small(lexicon, word) | lexicon.roles[word]
    for number in _numbers():
        found[number] = number_roles(number) | lexicon.roles.get(number, {})
    return {form + " ": roles for form, roles in found.items()} | dict(map(_tight, found.items()))


def _small(lexicon: Lexicon, word: str) -> Meanings:
    """Return what the word means when written small, unless its capital gives it a meaning of its own."""
    small = lexicon.roles.get(word.lower(), {})
    if all(role.startswith("=") for role in lexicon.roles[word]):
        return small
    return {role: value for role, value in small.items() if role.startswith("=")}


def _tight(item: tuple[str, Meanings]) -> tuple[str, Meanings]:
    """Mark a sign that has no space after it: the comma of "15,000" is a ``tight_comma`` too."""
    form, roles = item
    if form.isalnum():
        return item
    return form, {**roles, **{f"tight_{role}": True for role in roles if role[0] != "="}}


def _numbers() -> Iterator[str]:
    """Yield numbers in digits that can speak of time: up to 2999, and round ones for long ages."""
    for length in range(1, 4):
        yield from (f"{number:0{length}}" for number in range(10**length))
    yield from (f"{number:04}" for number in range(3000))
    yield from (str(number) for number in range(3000, 10_000, 100))


def number_roles(digits: str) -> Meanings:
    """Return what a number of up to four digits can be: a count, a day, a year, a clock time, and so on."""
    number, length = int(digits), len(digits)
    plain = digits[0] != "0"
    roles = {
        "int": plain or length == 1,
        "digit": length == 1,
        "dom": length <= 2 and 1 <= number <= 31,
        "highday": length == 2 and 13 <= number <= 31,
        "month2": length == 2 and 1 <= number <= 12,
        "monthno": length <= 2 and 1 <= number <= 12,
        "hour": length <= 2 and number <= 24,
        "hour12": length <= 2 and 1 <= number <= 12,
        "sixty": length == 2 and number < 60,
        "minute2": length == 2 and number < 60 and not (plain and number <= 12),
        "two": length == 2,
        "tenth": length == 2 and number % 10 == 0 and number >= 20,
        "oldtwo": length == 2 and number >= 40,
        "three": length == 3,
        "year": length == 4 and 1000 <= number <= 2999,
        "small": plain and length <= 3,
        "hmm": length == 3 and plain and number % 100 < 60,
        "hhmm": length == 4 and number // 100 < 24 and number % 100 < 60,
    }
    return {role: number for role, plays in roles.items() if plays} or {"digits": number}
