"""What the program says, put into another language where it is shown: in the window, on a terminal.

The core says everything in English, as whole sentences. A wording knows these sentences by their templates
(``resources/i18n/core_de.toml``): it takes a sentence apart along the English template, puts the dates and
names in it into the language too, and fills the template of the language with them. So nothing in the core
need know who listens, what is stored in a library stays readable for all, and what no template fits stays English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dateline import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_FIELD = re.compile(r"\{(\w+?)(\d?)\}")
_FIGURES = {
    "number": r"\d+",
    "count": r"[+−-]?\d[\d.,]*",
    "clock": r"\d{1,2}:\d\d(?::\d\d)?",
    "zone": r"(?:[A-Z][A-Za-z/_]*(?:[+-]\d+)?|[+-]\d\d:?\d\d|local)",
}
_COUNT, _THIN = "count", "\u202f"
"""Thousands are parted by a thin space: a comma is a decimal one in other languages."""
_FREE = r"(?:.+?)"
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class _Template:
    """One sentence: its English, how that begins and ends, which tables its fields are in, and how it is said."""

    english: str
    head: str
    tail: str
    tables: Mapping[str, str]
    words: str

    def may_fit(self, text: str) -> bool:
        """Tell quickly whether a text may be of this form."""
        return text.startswith(self.head) and text.endswith(self.tail)


class Wording:
    """Says the sentences of the core in one language.

    Attributes:
        say: Returns a text in the language; as it is where no template fits.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._forms: dict[str, str] = dict(_FIGURES)
        self._templates: dict[str, tuple[_Template, ...]] = {}
        self._whole: dict[str, str] = {}
        for name, table in tables.items():
            self._templates[name] = tuple(_template(*each) for each in table.items())
            self._forms[name] = f"(?:{'|'.join(map(self._form, table))})"
            self._whole |= {english: words for english, words in table.items() if "{" not in english}
        self.say: Callable[[str], str] = lru_cache(_KEPT)(self._say)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def _say(self, text: str) -> str:
        if text in self._whole:
            return self._whole[text]
        every = (self._in(name, text) for name in self._templates)
        return next((words for words in every if words is not None), text)

    def _in(self, table: str, text: str) -> str | None:
        """Return a text by the first template of a table that fits."""
        for each in self._templates[table]:
            found = self._pattern(each).fullmatch(text) if each.may_fit(text) else None
            if found:
                return each.words.format_map(dict(self._filled(each, found)))
        return None

    def _filled(self, template: _Template, found: re.Match[str]) -> Iterator[tuple[str, str]]:
        for field, words in found.groupdict().items():
            table = template.tables[field]
            if table == _COUNT:
                yield field, words.replace(",", _THIN)
                continue
            said = self._in(table, words) if table in self._templates else None
            yield field, words if said is None else said

    def _pattern(self, template: _Template) -> re.Pattern[str]:
        """Return the pattern of a template; most are never needed, and all of them would delay the window."""
        english = template.english
        if english not in self._compiled:
            self._compiled[english] = re.compile(self._form(english, named=True), re.DOTALL)
        return self._compiled[english]

    def _form(self, english: str, *, named: bool = False) -> str:
        """Return the pattern of a template, with groups for its fields where they are asked for."""
        pieces = _FIELD.split(english)
        form = re.escape(pieces[0])
        for table, digit, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            inner = self._forms.get(table, _FREE)
            form += f"(?P<{table}{digit}>{inner})" if named else inner
            form += re.escape(after)
        return form


def _template(english: str, words: str) -> _Template:
    pieces = _FIELD.split(english)
    tables = {field[1] + field[2]: field[1] for field in _FIELD.finditer(english)}
    return _Template(english, pieces[0], pieces[-1], tables, words)


@cache
def wording(language: str) -> Wording:
    """Return how the core speaks in a language; in English, and where there is no file, as it is."""
    import tomllib

    path = paths.resource("i18n", f"core_{language}.toml")
    return Wording(tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {})
