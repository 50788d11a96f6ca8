"""Tells an article's own lines from site furniture: breadcrumbs, share buttons, cookie notes, lists of other stories.

The phrases are data (``resources/furniture``); the rules here look at single short lines and never
at what a story is about. Whatever is taken away is kept, so that a reader can check it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.articles.words import scan
from dateline.paths import resource

_LONGEST = 40
_SHORT = 120
_LONG_ENOUGH = 80
_NEAR = 3
"""A paragraph of so many characters is not said twice on purpose within so many paragraphs."""
_SENTENCE_END = re.compile(r"""[.!?…。！？]["”’»)]*$""")
_EDGE = 6
_MOST_STAMPS = 2
_LONGEST_STAMP = 90
_MOST_WORDS = 2
_LABEL = re.compile(
    r"(?:first |last |zuletzt )?(?:published|posted|updated|modified|created|veröffentlicht|aktualisiert|erstellt|stand|publié"
    r"|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|ultima modifica|gepubliceerd|publicerad|opublikowano"
    r"|опубликовано|обновлено|入力|입력|수정|등록|公開|更新|发布时间|發佈)(?: (?:on|at|am|by|le|el|il|op|von))?\b[\s:|-]*",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|gmt|utc|cet|cest|mez|mesz|est|edt|pst|pdt|et|bst|ist)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d.*\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_ARROWS = re.compile(r"\s*[»›→❯▸]\s*|\s+(?:>|>>|::)\s+")
_BARS = re.compile(r"\s+[|/•·\\]\s+")
_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*$")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What furniture says, in all languages there is a table for."""

    roots: frozenset[str]
    whole: frozenset[str]
    sections: frozenset[str]
    starts: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Split:
    """A text taken apart: the article's paragraphs, the furniture, and the ends of breadcrumb lines."""

    kept: tuple[str, ...]
    removed: tuple[str, ...]
    crumbs: tuple[str, ...] = ()


def split(paragraphs: Sequence[str]) -> Split:
    """Take the furniture out of the paragraphs of a document."""
    phrases = _phrases()
    kept: list[str] = []
    removed: list[str] = []
    crumbs: list[str] = []
    stamps = _stamps(paragraphs)
    seen: dict[str, int] = {}
    in_section = False
    for place, paragraph in enumerate(paragraphs):
        trail = _trail(paragraph, phrases)
        if trail:
            crumbs.append(trail[-1])
        heads = _is_short(paragraph) and bare(paragraph) in phrases.sections
        in_section = heads or (in_section and (_is_entry(paragraph) or is_furniture(paragraph)))
        is_echo = paragraph in seen and (
            place - seen[paragraph] <= _NEAR or not _SENTENCE_END.search(paragraph)
        )
        is_gone = trail or in_section or place in stamps or is_echo or is_furniture(paragraph)
        (removed if is_gone else kept).append(paragraph)
        if len(paragraph) >= _LONG_ENOUGH:
            seen[paragraph] = place
    return Split(tuple(kept), tuple(removed), tuple(crumbs))


def _stamps(paragraphs: Sequence[str]) -> set[int]:
    """Return which lines only say when the document was published; where many do, they are entries of their own."""
    edges = {*range(min(_EDGE, len(paragraphs))), *range(max(0, len(paragraphs) - _EDGE), len(paragraphs))}
    stamps = {place for place in edges if _is_stamp(paragraphs[place])}
    if not stamps:
        return stamps
    return stamps if sum(map(_is_stamp, paragraphs)) <= _MOST_STAMPS else set()


def _is_stamp(line: str) -> bool:
    """Tell whether a line is a full date with a time of day or a label, and hardly a word more."""
    if len(line) > _LONGEST_STAMP or not (_LABEL.match(line) or _CLOCK.search(line)):
        return False
    found = next(scan(line), None) if _NUMBERS.search(line) else None
    if found is None or len(found.date) < 10:
        return False
    rest = _LABEL.sub("", line[: found.start]) + " " + _CLOCK.sub("", line[found.end :])
    return len(_LETTERS.findall(rest)) <= _MOST_WORDS


def is_furniture(line: str) -> bool:
    """Tell whether a line says what only websites say."""
    if not _is_short(line):
        return False
    phrases = _phrases()
    words = bare(line)
    if not words:
        return not any(character.isalnum() for character in line)
    begins = " ".join(line.casefold().split()).replace("’", "'").startswith(phrases.starts)
    return (
        words in phrases.whole
        or words in phrases.sections
        or begins
        or bool(phrases.pattern.fullmatch(words))
    )


def _is_short(line: str) -> bool:
    """Tell whether a line has no more words than what websites say."""
    return line.count(" ") < _LONGEST


def bare(line: str) -> str:
    """Return a line for comparison: lower case, single spaces, no punctuation at its ends."""
    plain = " ".join(line.casefold().split()).replace("’", "'")
    return plain if plain[:1].isalnum() and plain[-1:].isalnum() else _EDGES.sub("", plain)


def _trail(line: str, phrases: Phrases) -> list[str]:
    """Return the parts of a breadcrumb line, or nothing: arrows between short parts, or a root and bars."""
    if len(line) > 300 or line.endswith((".", ".”", '."')):
        return []
    for divider, fewest in ((_ARROWS, 3), (_BARS, 3)):
        parts = [part for part in divider.split(line) if part]
        if len(parts) < 2:
            continue
        rooted = bare(parts[0]) in phrases.roots
        if rooted or (
            divider is _ARROWS and len(parts) >= fewest and all(len(part) <= 40 for part in parts[:-1])
        ):
            return parts
    return []


def _is_entry(line: str) -> bool:
    """Tell whether a line looks like an entry of a list of links: short, and no sentence."""
    return len(line) <= _SHORT and not _SENTENCE.search(line)


@cache
def _phrases() -> Phrases:
    tables = [tomllib.loads(file.read_text("utf-8")) for file in sorted(resource("furniture").glob("*.toml"))]

    def listed(key: str) -> list[str]:
        return [phrase for table in tables for phrase in table.get(key, ())]

    return Phrases(
        roots=frozenset(listed("roots")),
        whole=frozenset(map(bare, listed("whole"))),
        sections=frozenset(map(bare, listed("sections"))),
        starts=tuple(listed("starts")),
        pattern=re.compile("|".join(f"(?:{pattern})" for pattern in listed("patterns"))),
    )
