"""Reads articles kept as JSON: schema.org NewsArticle, exports of news collectors, lists of them, JSON Lines."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from dateline.articles import fields
from dateline.articles.draft import Contained
from dateline.articles.encoding import decode
from dateline.articles.opening import opening
from dateline.errors import ReadError

_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson", ".jsonld"})
_OPENING = re.compile(r'\s*(?:\{\s*"|\[\s*(?:\{\s*["}]|\[\s*\{|\]\s*\Z))')
_OPENING_LINE = re.compile(r"\s*[\[{]")
_START = 4096
_SHORTEST = 15
_NESTED = frozenset(
    [
        "text",
        "content",
        "body",
        "articlebody",
        "maintext",
        "paragraphs",
        "_source",
        "fields",
        "attributes",
        "article",
        "doc",
    ]
)
"""Fields in which the words may be lists or objects."""
_APART = frozenset(
    [
        "comments",
        "comment",
        "related",
        "relatedarticles",
        "ispartof",
        "haspart",
        "breadcrumb",
        "image",
        "images",
        "publisher",
        "author",
    ]
)
"""Fields of an object that are about something else."""


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are JSON: an object or a list of objects, or anything bracketed that is called JSON."""
    form = _OPENING_LINE if suffix in _SUFFIXES else _OPENING
    return bool(form.match(opening(data, _START)))


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the articles among the records, in order; a broken line is refused on its own.

    Raises:
        ReadError: The bytes are not JSON, or no record holds the words of an article.
    """
    text = (decode(data) or "").removeprefix("\ufeff").replace("\0", "")
    whole, trouble = _loaded(text)
    if trouble and not _is_lines(text):
        raise ReadError(f"“{name}” is damaged JSON ({trouble}): export it again and add that file.")
    found = _from_lines(text, name) if trouble else _from_value(whole, name)
    is_empty = True
    for item in found:
        is_empty = False
        yield item
    if is_empty:
        raise ReadError(
            f"“{name}” holds no article: a record needs its words under a name like “text”, “content” or “articleBody”."
        )


def _loaded(text: str) -> tuple[Any, str]:
    """Return the value of some JSON, or what is wrong with it."""
    import orjson

    try:
        return orjson.loads(text.encode("utf-8", "replace")), ""
    except orjson.JSONDecodeError:
        pass  # some exports write NaN or raw line ends, which only the standard library forgives
    try:
        return json.loads(text, strict=False), ""
    except json.JSONDecodeError as error:
        return None, f"line {error.lineno}: {error.msg}"
    except (ValueError, RecursionError):
        return None, "nested too deeply, or a number too long"


def _is_lines(text: str) -> bool:
    """Tell whether each line is a record of its own: one of the first ones is."""
    lines = [line for line in text[:200_000].split("\n", 20)[:20] if line.strip()]
    return len(lines) > 1 and any(isinstance(_loaded(line)[0], dict) for line in lines[:3])


def _from_lines(text: str, name: str) -> Iterator[Contained]:
    """Yield the articles of JSON Lines, one line at a time."""
    start, number = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        start, number = (end + 1 if end >= 0 else len(text)), number + 1
        if not line.strip():
            continue
        value, trouble = _loaded(line)
        place = f"line {number} of {name}"
        if trouble:
            yield Contained(place, refused=f"“{place}” is damaged JSON: export it again and add that file.")
        else:
            yield from _from_value(value, place)


def _from_value(value: Any, name: str) -> Iterator[Contained]:
    """Yield the articles in a value of any nesting, without recursion."""
    waiting = deque([value])
    number = 0
    while waiting:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed([each for each in value if isinstance(each, dict | list)]))
        elif isinstance(value, dict):
            place = f"record {number + 1} of {name}" if number else name
            item = fields.read(value, place) if _may_tell(value) else None
            if item:
                number += 1
                yield item
            else:
                waiting.extendleft(reversed(_inner(value)))


def _may_tell(value: dict[str, Any]) -> bool:
    """Tell at a glance whether a record may be an article; measurements and coordinates come by the million."""
    return any(
        len(each) >= _SHORTEST if isinstance(each, str) else key.lower() in _NESTED
        for key, each in value.items()
    )


def _inner(value: dict[str, Any]) -> list[Any]:
    """Return the lists and objects inside one that is no article itself."""
    return [each for key, each in value.items()
            if isinstance(each, dict | list) and key.lower().lstrip("@_") not in _APART]  # fmt: skip
