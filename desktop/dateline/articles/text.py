"""Reads plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles import endings
from dateline.articles.draft import Draft
from dateline.articles.encoding import decode
from dateline.articles.stamps import candidate, stamp
from dateline.articles.typed import read_words
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

_LARGEST = 20 * 2**20
"""Bytes; the thickest novels have three million letters."""
_FRONT = re.compile(r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]*)\s*[:=]\s*(?P<value>.+?)\s*$", re.MULTILINE)
_LIST = re.compile(r"^(\w[\w-]*:)[ \t]*\n[ \t]*-[ \t]+(?=\S)", re.MULTILINE)
"""A field with a list, of which the first entry counts."""
_MARKUP = (
    (re.compile(r"^```.*?^```[ \t]*$", re.DOTALL | re.MULTILINE), ""),
    (re.compile(r"<!--.{0,2000}?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$", re.MULTILINE), r"\n\2\n"),
    (re.compile(r"^>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^\n*_]{1,500}?)(?<=\S)\1(?![\w*])"), r"\2"),
)
_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*(?:\n|\Z)")
_DATE_FIELDS = {
    **dict.fromkeys(("published", "pubdate", "publishdate", "publish_date", "date_published"), 0.95),
    **dict.fromkeys(("date", "datum"), 0.94),
    "created": 0.85,
}
"""Fields that hold the date, and how far each is trusted: the one that says of what it is the date comes first."""


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a text or Markdown file."""
    if len(data) > _LARGEST:
        size = len(data) / 2**20
        raise ReadError(
            f"“{name}” is a text of {size:,.0f} MB, more than {_LARGEST // 2**20} MB: split off the article and add that."
        )
    text = decode(data)
    if text is None:
        raise ReadError(
            f"“{name}” is not text but binary data: save it as text, HTML, PDF or Word (.docx) and add that file."
        )
    draft = read_string(text, is_markdown=name.lower().endswith((".md", ".markdown")))
    return replace(draft, missing=endings.missing(name, cut=endings.of_text(data)))


def read_string(text: str, *, is_markdown: bool = False) -> Draft:
    """Read words that are already decoded, e.g. pasted ones."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    fields, body = _front_matter(text)
    heading = _HEADING.match(body) if is_markdown or fields else None
    title = fields.get("title") or (heading["title"] if heading else "")
    if is_markdown or fields:
        body = _without_markup(body)
    return Draft(
        text=body,
        title=title,
        language=fields.get("lang") or fields.get("language") or "",
        publisher=fields.get("publisher") or fields.get("site") or "",
        byline=_first(fields, ("author", "byline", "authors")),
        address=_first(fields, ("url", "link", "canonical", "source", "permalink"), "http"),
        dates=tuple(_dates(fields)),
    )


def _first(fields: dict[str, str], keys: Sequence[str], start: str = "") -> str:
    """Return the first of some fields that is there and begins as it must."""
    return next((fields[key] for key in keys if fields.get(key) and fields[key].startswith(start)), "")


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Split off the fields between ``---`` (YAML) or ``+++`` (TOML) at the top."""
    match = _FRONT.match(text[:20_000])
    if not match:
        return {}, text
    if match["fence"] == "+++":
        try:
            fields = {key.lower(): str(value) for key, value in tomllib.loads(match["body"]).items()}
        except tomllib.TOMLDecodeError:
            return {}, text
    else:
        fields = {
            found["key"].lower(): found["value"].strip("\"'[] ")
            for found in _FIELD.finditer(_LIST.sub(r"\1 ", match["body"]))
        }
    return (fields, text[match.end() :]) if fields else ({}, text)


def _dates(fields: dict[str, str]) -> Iterator[DateCandidate]:
    for key, trust in _DATE_FIELDS.items():
        words = fields.get(key, "")
        found = stamp(words) if words else None
        vague = read_words(words, None) if words and not found else None
        if found:
            yield candidate(found, f"front matter {key}", words, trust, Known.STATED)
        elif vague and len(vague) < 10:
            yield DateCandidate(vague, f"front matter {key}", words, trust - 0.05, Known.STATED)


def _without_markup(text: str) -> str:
    for form, plain in _MARKUP:
        text = form.sub(plain, text)
    return text
