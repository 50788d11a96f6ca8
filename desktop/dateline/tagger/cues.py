"""The words around an expression that tell where it lies, from resources/grammar/<language>/cues.toml.

A phrase is a pattern over words, as the head of that file describes; it is compiled to a regular expression
together with the words that it can begin with, because looking only there is what makes it quick.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dateline.errors import GrammarError
from dateline.paths import resource

_PIECE = re.compile(r"\s+|(?P<sign>[()|!]|[?*](?=[\s()|?*]|$))|\{(?P<list>\w+)\}|(?P<word>[^\s()|?{}]+)")
_ONE_WORD = re.compile(r"\w+")
_END = r"(?!\w)[ \n]?+"
"""Behind each word of a phrase: the space belongs to it."""


class Phrase(NamedTuple):
    """One phrase or several.

    Attributes:
        text: The expression.
        first: The words it can begin with, all small.
        endings: Endings of such words.
        exactly: Those of the words that must be written in just these letters.
    """

    text: str
    first: frozenset[str]
    endings: tuple[str, ...]
    exactly: frozenset[str] = frozenset()

    @property
    def regex(self) -> re.Pattern[str]:
        """Return the expression, compiled when it is first needed: most texts need few of them."""
        return _compiled(self.text)

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what matches in a text, word after word, without overlaps."""
        if self.cannot_begin(text):
            return
        done, regex = 0, self.regex
        for word in _ONE_WORD.finditer(text):
            said = word[0].lower()
            known = (said in self.first and (said not in self.exactly or said == word[0])) or said.endswith(
                self.endings
            )
            if known and word.start() >= done:
                match = regex.match(text, word.start())
                if match is not None:
                    done = match.end()
                    yield match

    def cannot_begin(self, text: str) -> bool:
        """Tell at a glance that no word of a text begins it; endings of words take a closer look."""
        return self.endings is _NONE.endings and self.first.isdisjoint(_ONE_WORD.findall(text.lower()))

    def begins(self, text: str) -> bool:
        """Tell at a glance whether a word of a text, all small and without signs, could begin it."""
        return not self.first.isdisjoint(text.split()) or any(f"{end} " in text for end in self.endings)


_FIRST = re.compile(r"\*|\w+")
_NONE = Phrase("(?!)", frozenset(), ("\0",))


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@dataclass(frozen=True)
class Cues:
    """All cues of one language; a list or phrase that it does not name matches nothing.

    Attributes:
        language: ISO 639-1 code.
        words: Plain lists.
        phrases: What is looked for around an expression.
        before: What stands directly before one; to be searched for at the end of a text.
        bounds: The words that stand before a date as bounds, each with the operator that it makes.
        direction: What points to the future or the past, in groups of these names.
        ways: Where words around a date were seen to point; kept, because many texts repeat themselves.
    """

    language: str = ""
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    phrases: dict[str, Phrase] = field(default_factory=dict)
    before: dict[str, Phrase] = field(default_factory=dict)
    bounds: dict[str, str] = field(default_factory=dict)
    direction: Phrase = _NONE
    ways: dict[tuple[str, str], tuple[str, bool] | None] = field(default_factory=dict)

    def has(self, word: str, name: str) -> bool:
        """Tell whether a word stands in the list of that name."""
        return word in self.words.get(name, ())

    def phrase(self, name: str) -> Phrase:
        """Return the phrase of that name."""
        return self.phrases.get(name, _NONE)

    def starts_before(self, name: str, text: str) -> bool:
        """Tell at a glance whether a word of a text could begin what stands directly before."""
        return self.before.get(name, _NONE).begins(text)

    def ends(self, name: str, text: str) -> re.Match[str] | None:
        """Return the phrase of that name with which a text ends."""
        return _ending(self.before.get(name, _NONE), text)


@lru_cache(maxsize=5_000)
def _ending(phrase: Phrase, text: str) -> re.Match[str] | None:
    """Return the phrase with which a text ends, which is looked for only if one of its words could begin it."""
    return None if phrase.cannot_begin(text) else phrase.regex.search(text)


class _Part(NamedTuple):
    """A part of a phrase: its expression, what it can begin with, and whether it may be missing."""

    text: str
    first: frozenset[str] = frozenset()
    optional: bool = True


@cache
def load(language: str) -> Cues:
    """Read the cues of a language; one without that file has none."""
    path = resource("grammar", language, "cues.toml")
    if not language or not path.is_file():
        return Cues(language)
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    lists: dict[str, list[str]] = table["words"]
    bounds: dict[str, str] = table.get("bounds", {})
    before = {**table["before"], "bound": list(bounds)}
    parts = {name: _any(rows, lists) for name, rows in table["phrases"].items()}
    ahead, back = (parts.get(name, _Part("(?!)")) for name in ("future", "past"))
    either = _Part(f"(?P<future>{ahead.text})|(?P<past>{back.text})", ahead.first | back.first)
    return Cues(
        language,
        {name: frozenset(words) for name, words in lists.items()},
        {name: _phrase(part) for name, part in parts.items()},
        {name: _phrase(_any(rows, lists), "$") for name, rows in before.items()},
        bounds,
        _phrase(either),
    )


def _phrase(made: _Part, end: str = "") -> Phrase:
    endings = tuple(word[1:] for word in sorted(made.first) if word.startswith("*"))
    plain = frozenset(word for word in made.first if not word.startswith("="))
    exactly = frozenset(word[1:] for word in made.first - plain) - plain
    first = frozenset(_FIRST.match(word)[0].lower() for word in plain | exactly if word)  # type: ignore[index]
    return Phrase(rf"(?<!\w)(?:{made.text}){end}", first, endings or _NONE.endings, exactly)


def _any(rows: list[str], lists: dict[str, list[str]]) -> _Part:
    return _either([compile_phrase(row, lists) for row in rows])


def compile_phrase(text: str, lists: dict[str, list[str]]) -> _Part:
    """Compile one phrase.

    Raises:
        GrammarError: It names an unknown list or its brackets do not fit.
    """
    pieces = [found for found in _PIECE.finditer(text) if not found[0].isspace()]
    if sum(map(len, (found[0] for found in pieces))) != len("".join(text.split())):
        raise GrammarError(f"cues.toml: {text!r} has a sign that stands for nothing; correct it")
    part, at = _alternatives(pieces, 0, lists)
    if at != len(pieces):
        raise GrammarError(f"cues.toml: {text!r}: a bracket is closed that was not opened; correct it")
    return part


def _alternatives(pieces: list[re.Match[str]], at: int, lists: dict[str, list[str]]) -> tuple[_Part, int]:
    """Read alternatives up to a closing bracket or the end."""
    found: list[_Part] = []
    row: list[_Part] = []
    while at < len(pieces) and pieces[at][0] != ")":
        if pieces[at][0] == "|":
            found.append(_row(row))
            row, at = [], at + 1
        else:
            part, at = _item(pieces, at, lists)
            row.append(part)
    return _either([*found, _row(row)]), at


def _item(pieces: list[re.Match[str]], at: int, lists: dict[str, list[str]]) -> tuple[_Part, int]:
    """Read a word, a list or a bracket with what says how often it stands."""
    said = pieces[at][0]
    if said == "!":
        part, at = _item(pieces, at + 1, lists)
        return _Part(f"(?!{part.text})"), at
    if said == "(":
        part, at = _alternatives(pieces, at + 1, lists)
        if at == len(pieces):
            raise GrammarError("cues.toml: a bracket is not closed; correct it")
    elif name := pieces[at]["list"]:
        if name not in lists:
            raise GrammarError(f"cues.toml: there is no list {name!r}; add it under [words]")
        part = _list(lists[name])
    else:
        part = _list([said])
    sign = pieces[at + 1][0] if at + 1 < len(pieces) else ""
    if sign in ("?", "*") and sign:
        return _Part(f"(?:{part.text}){sign}", part.first), at + 2
    return part, at + 1


def _row(parts: list[_Part]) -> _Part:
    """Join parts that follow one another."""
    first: frozenset[str] = frozenset()
    for part in parts:
        first |= part.first
        if not part.optional:
            break
    return _Part("".join(part.text for part in parts), first, all(part.optional for part in parts))


def _either(parts: list[_Part]) -> _Part:
    first = frozenset(word for part in parts for word in part.first)
    text = "|".join(part.text for part in parts)
    return _Part(f"(?:{text})", first, any(part.optional for part in parts))


def _list(words: list[str]) -> _Part:
    text = "|".join(map(_letters, words))
    return _Part(f"(?:{text}){_END}", frozenset(words), optional=False)


def _letters(said: str) -> str:
    """Return the expression of a word without what ends it."""
    if said == "_":
        return "[a-z]+"
    if said.startswith("*"):
        return f"[a-z]{{2,}}{said[1:]}"
    letters = re.escape(said.removeprefix("=")).replace("'", "['’]")
    return f"(?-i:{letters})" if said.startswith("=") else letters
