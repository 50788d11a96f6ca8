"""Full-text search in a library: articles by title and text, events by headline, note, tags and category.

SQLite's FTS5 finds words by their beginnings, whatever their case and accents. Scripts that put no spaces
between words are looked through letter by letter: FTS5 would take a whole sentence for one word.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Span

MOST = 50
"""Articles and events that are listed at most, of each."""

_OPEN, _SHUT = "\ufdd0", "\ufdd1"
"""What FTS5 puts around a hit: noncharacters, which mean nothing in any text."""

_LONG = 24
"""Words of a text that are shown around a hit."""

_NEAR = 60
"""Letters that are shown before a hit in a script without spaces."""

_MOST_LETTERS, _MOST_WORDS = 400, 16
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_TYPED = re.compile(r'"([^"]*)"|([^\s"]+)')
_WORD_MARKS = {"L", "N", "M"}

_ARTICLES = """
    SELECT id, NULL, highlight(article_words, 0, :open, :shut),
        snippet(article_words, 1, :open, :shut, '…', :long)
    FROM article_words JOIN article ON id = article_words.rowid
    WHERE article_words MATCH :match ORDER BY bm25(article_words, 6.0, 1.0), id LIMIT :most"""
_EVENTS = """
    SELECT coalesce(e.article, 0), e.id, highlight(event_words, 0, :open, :shut),
        CASE WHEN w.note || w.category != '' OR w.tags NOT IN ('', '[]')
        THEN snippet(event_words, -1, :open, :shut, '…', :long) ELSE '' END
    FROM event_words AS w JOIN event AS e ON e.id = w.rowid
    WHERE event_words MATCH :match AND coalesce(json_extract(e.decision, '$.review'), '') != 'rejected'
    ORDER BY bm25(event_words), e.id LIMIT :most"""
_HITS = """
    SELECT highlight(article_words, 1, :open, :shut) FROM article_words
    WHERE rowid = :article AND article_words MATCH :match"""
_LETTERS_ARTICLES = """
    SELECT id, NULL, title, text FROM article
    WHERE NOT EXISTS (SELECT 1 FROM json_each(:letters) WHERE NOT instr(title || ' ' || text, value))
    AND (:match = '' OR id IN (SELECT rowid FROM article_words WHERE article_words MATCH :some)) LIMIT :most"""
_LETTERS_EVENTS = """
    SELECT coalesce(e.article, 0), e.id, w.headline, trim(w.note || ' ' || w.category)
    FROM event_words AS w JOIN event AS e ON e.id = w.rowid
    WHERE NOT EXISTS (SELECT 1 FROM json_each(:letters)
        WHERE NOT instr(w.headline || ' ' || w.note || ' ' || w.tags || ' ' || w.category, value))
    AND (:match = '' OR e.id IN (SELECT rowid FROM event_words WHERE event_words MATCH :some))
    AND coalesce(json_extract(e.decision, '$.review'), '') != 'rejected' LIMIT :most"""


@dataclass(frozen=True, slots=True)
class Line:
    """Words that were found, and where in them the hits are."""

    words: str
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One article or event that has all the words.

    Attributes:
        article: Number of the article; 0 for an event that belongs to none.
        event: Number of the event, None for an article as a whole.
        title: The article's title or the event's headline.
        snippet: Words around the hit; empty where the title says it all.
    """

    article: int
    event: int | None
    title: Line
    snippet: Line


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, taken apart.

    Attributes:
        match: The words for FTS5, each by its beginning; "" if there are none.
        letters: Words in scripts without spaces, which are sought as they stand.
    """

    match: str
    letters: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.match or self.letters)


def query_of(typed: str) -> Query:
    """Take apart what a person typed: any text is fine, and nothing in it is an operator but quotation marks."""
    clean = typed[:_MOST_LETTERS].encode("utf-8", "ignore").decode().replace("\0", " ")
    wanted = [whole or word for whole, word in _TYPED.findall(clean)][:_MOST_WORDS]
    words = [each for each in wanted if any(unicodedata.category(sign)[0] in _WORD_MARKS for sign in each)]
    letters = tuple(each for each in words if _UNSPACED.search(each))
    spaced = (each.replace('"', "") for each in words if not _UNSPACED.search(each))
    return Query(" ".join(f'"{each}"*' for each in spaced), letters)


def search(connection: sqlite3.Connection, typed: str, most: int = MOST) -> tuple[Found, ...]:
    """Find events and articles that have all the words, those that fit best first; events come before articles."""
    query = query_of(typed)
    if not query:
        return ()
    if query.letters:
        return _by_letters(connection, query, most)
    asked = {"match": query.match, "most": most, "long": _LONG, "open": _OPEN, "shut": _SHUT}
    rows = connection.execute(_EVENTS, asked).fetchall() + connection.execute(_ARTICLES, asked).fetchall()
    return tuple(Found(article, event, _line(title), _line(around)) for article, event, title, around in rows)


def hits(connection: sqlite3.Connection, article: int, typed: str) -> tuple[Span, ...]:
    """Return where the words stand in the text of an article."""
    query = query_of(typed)
    found: list[Span] = []
    if query.match:
        asked = {"match": query.match, "article": article, "open": _OPEN, "shut": _SHUT}
        for (marked,) in connection.execute(_HITS, asked):
            found += _line(marked).hits
    if query.letters:
        for (text,) in connection.execute("SELECT text FROM article WHERE id = ?", (article,)):
            found += _places(text, query.letters)
    return tuple(sorted(set(found)))


def _by_letters(connection: sqlite3.Connection, query: Query, most: int) -> tuple[Found, ...]:
    """Find words that stand anywhere, together with those that FTS5 finds."""
    asked = {
        "letters": json.dumps(query.letters),
        "match": query.match,
        "some": query.match or '""',  # FTS5 asks for an expression even where its answer does not count
        "most": most,
    }
    rows = connection.execute(_LETTERS_EVENTS, asked).fetchall()
    rows += connection.execute(_LETTERS_ARTICLES, asked).fetchall()
    return tuple(
        Found(article, event, _cut(title, query.letters), _cut(around, query.letters))
        for article, event, title, around in rows
    )


def _cut(text: str, letters: Sequence[str]) -> Line:
    """Return what stands around the first hit."""
    first = min((at for each in letters if (at := text.find(each)) >= 0), default=0)
    start = max(0, first - _NEAR)
    part = " ".join(text[start : first + 2 * _NEAR].split())
    words = ("…" if start else "") + part + ("…" if first + 2 * _NEAR < len(text) else "")
    return Line(words, tuple(sorted(_places(words, letters))))


def _places(text: str, letters: Sequence[str]) -> list[Span]:
    return [Span(*found.span()) for each in letters for found in re.finditer(re.escape(each), text)]


def _line(marked: str) -> Line:
    """Return the words without the marks around the hits, and where the hits are."""
    words, spans, start = "", [], 0
    for part in re.split(f"([{_OPEN}{_SHUT}])", marked):
        if part == _OPEN:
            start = len(words)
        elif part == _SHUT:
            spans.append(Span(start, len(words)))
        else:
            words += part
    return Line(words, tuple(spans))
