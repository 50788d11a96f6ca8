"""Reads one record as an article: which of its fields holds the words, the title, the day, under any usual name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline.articles import html, markup
from dateline.articles.draft import Contained, Draft
from dateline.articles.stamps import candidate, stamp
from dateline.articles.typed import read_words
from dateline.articles.words import Found
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

Values = Mapping[str, Any]
_WRAPPERS = frozenset({"fields", "attributes", "_source", "article", "properties", "doc", "document"})
"""Fields that hold the rest of a record."""
_STORY = (
    "articlebody", "maintext", "fulltext", "articletext", "bodytext", "text", "content", "body", "contenttext",
    "contenthtml", "textcontent", "cleanedtext", "rawtext", "paragraphs", "story", "html", "rawhtml", "articlehtml",
)  # fmt: skip
"""Names of the whole story, letters only."""
_TEASER = ("leadparagraph", "lead", "abstract", "description", "summary", "snippet", "excerpt")
_TITLE = ("headline", "title", "webtitle", "name", "titre", "titel")
_LINK = (
    "canonicallink", "canonicalurl", "url", "link", "weburl", "sourceurl", "permalink", "articleurl", "externalurl",
    "mainentityofpage", "id", "uri",
)  # fmt: skip
_PUBLISHER = (
    "publisher", "publishername", "sitename", "sourcename", "source", "outlet", "newspaper", "publication", "paper",
    "provider", "newssite", "sourcedomain", "domain", "media",
)  # fmt: skip
_AUTHOR = ("byline", "author", "authors", "creator", "writer", "journalist")
_LANGUAGE = ("inlanguage", "language", "lang", "locale", "languagecode")
_PUBLISHED = {
    "datepublished": 0.96, "publishedat": 0.95, "published": 0.95, "publishdate": 0.95, "datepublish": 0.95,
    "publicationdate": 0.95, "publisheddate": 0.95, "publishedon": 0.95, "publishedtime": 0.95, "pubdate": 0.95,
    "webpublicationdate": 0.95, "firstpublished": 0.95, "firstpublicationdate": 0.95, "articlepublishedtime": 0.95,
    "publishedutc": 0.94, "publishtime": 0.94, "publicationtime": 0.94, "dateissued": 0.93, "issued": 0.93,
    "date": 0.9, "datum": 0.9, "fecha": 0.9, "dct": 0.9, "articledate": 0.9, "datetime": 0.85, "timestamp": 0.8,
    "dateline": 0.8, "posted": 0.85, "postedat": 0.85, "time": 0.7, "dategmt": 0.85,
}  # fmt: skip
"""Names of the day of publication; none of a change."""
_MADE = {"created": 0.6, "createdat": 0.6, "datecreated": 0.6, "createdutc": 0.6}
_SEEN = {
    "seendate": 0.5,
    "dateadded": 0.4,
    "crawldate": 0.3,
    "datedownload": 0.3,
    "retrieved": 0.3,
    "scraped": 0.3,
}
"""Names of the day a collector met the article: at or after its publication, so only ever offered."""
_INSIDE = (
    "@value",
    "rendered",
    "$date",
    "$numberLong",
    "#text",
    "__text",
    "$t",
    "main",
    "name",
    "text",
    "original",
    "html",
    "plain",
    "@id",
    "url",
)
"""Where an object that stands for a single value keeps it."""
_FEWEST_LETTERS = 30
_CUT = re.compile(r"\s*\[\+\d+ chars\]\s*$")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$")
_NAMES = {
    "english": "en",
    "german": "de",
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "portuguese": "pt",
    "dutch": "nl",
}


def read(record: dict[str, Any], place: str) -> Contained | None:
    """Read one record, or return None if it holds no words of an article."""
    values = _values(record)
    story = _first(values, _STORY, _words)
    titled = _first(values, _TITLE, _line)
    dates = tuple(_dates(values, _names(record)))
    is_named = bool(titled and dates)
    text = story if _letters(story) >= _FEWEST_LETTERS else _fuller(values, story, is_named)
    if _letters(text) < (1 if is_named else _FEWEST_LETTERS):
        return _without_words(values, titled, bool(dates), place)
    whole = _CUT.sub("", text)
    draft = _page(whole, place) or Draft(markup.plain(whole))
    note = (
        ()
        if text == story == whole
        else ("The record holds only the beginning or a summary of this article.",)
    )
    return Contained(titled or place, _bytes(record, text), _completed(draft, values, titled, dates, note))


def _fuller(values: Values, story: str, is_named: bool) -> str:
    """Return a summary where the story is missing and title and date say that it is one of an article."""
    teaser = _first(values, _TEASER, _words) if is_named else ""
    return max(story, teaser, key=_letters)


def _bytes(record: dict[str, Any], text: str) -> bytes:
    """Return what identifies a record: all of it, in one order of its fields."""
    import orjson

    try:
        return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # a number too long, or letters that are none
        return text.encode("utf-8", "replace")


def _completed(
    draft: Draft, values: Values, titled: str, dates: tuple[DateCandidate, ...], note: tuple[str, ...]
) -> Draft:
    """Add what the other fields say to the words; they know better than a page kept in one of them."""
    return replace(
        draft,
        title=titled or draft.title,
        language=_language(values) or draft.language,
        publisher=_first(values, _PUBLISHER, _line) or draft.publisher,
        byline=_first(values, _AUTHOR, _people) or draft.byline,
        address=_first(values, _LINK, _address) or draft.address,
        dates=(*dates, *draft.dates),
        removed=(*draft.removed, *note),
    )


def _without_words(values: Values, titled: str, is_dated: bool, place: str) -> Contained | None:
    """Refuse a record that tells of an article but does not hold it; anything else is no record of one."""
    link = _first(values, _LINK, _address)
    if not (titled and link and is_dated):
        return None
    return Contained(
        titled, refused=f"“{titled}” in {place} has a title but no text: open {link} and add the page."
    )


def _page(text: str, place: str) -> Draft | None:
    """Read a whole web page that is kept in a field."""
    data = text.encode("utf-8", "replace")
    try:
        return html.read(data, place) if html.recognises(data, "") else None
    except ReadError:
        return None


# --- single values ------------------------------------------------------------------------------------------


def _values(record: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a record by the letters of their names, those of wrapped objects included."""
    values: dict[str, Any] = {}
    for layer in _layers(record):
        for key, value in layer.items():
            if value not in (None, "", [], {}):
                values.setdefault(_plain(key), value)
    return values


def _layers(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a record without the objects that only wrap more of its fields, and those."""
    wrapped = {key: value for key, value in record.items() if key in _WRAPPERS and isinstance(value, dict)}
    return [{key: value for key, value in record.items() if key not in wrapped}, *wrapped.values()]


def _plain(key: str) -> str:
    return re.sub(r"[^a-z]", "", key.lower())


def _first(values: Values, names: tuple[str, ...], read_one: Callable[[Any], str]) -> str:
    """Return the first field of some names that holds words."""
    return next((words for name in names if name in values and (words := read_one(values[name]))), "")


def _words(value: Any, depth: int = 0) -> str:
    """Return the words of a field: a string, a list of paragraphs, or an object around either."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and depth < 4:
        return "\n\n".join(words for each in value if (words := _words(each, depth + 1)))
    if isinstance(value, dict) and depth < 4:
        return next((words for key in _INSIDE if (words := _words(value.get(key), depth + 1))), "")
    return ""


def _line(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return markup.line(_words(value))


def _people(value: Any) -> str:
    """Return the names of one or several authors."""
    people = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(name for each in people if (name := _line(each))))


def _address(value: Any) -> str:
    for words in (_line(value), value.get("@id") if isinstance(value, dict) else ""):
        if isinstance(words, str) and words.startswith(("http://", "https://")):
            return words
    return ""


def _language(values: Values) -> str:
    words = _first(values, _LANGUAGE, _line)
    return _NAMES.get(words.lower(), words)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text[:5000]))


# --- dates --------------------------------------------------------------------------------------------------


def _names(record: dict[str, Any]) -> dict[str, str]:
    """Return the names of all fields as they are written, by their letters."""
    return {_plain(key): key for layer in reversed(_layers(record)) for key in layer}


def _dates(values: Values, names: Mapping[str, str]) -> Iterator[DateCandidate]:
    """The days the fields name: of publication, of making, of being met; never that of a change."""
    for table, known in (
        (_PUBLISHED, Known.STATED),
        (_MADE, Known.INFERRED),
        (_SEEN, Known.GUESSED),
    ):
        for name, trust in table.items():
            words = _date_words(values.get(name))
            if words:
                yield from _read_date(f"JSON field “{names[name]}”", words, trust, known)


def _date_words(value: Any) -> str:
    """Return a field of a date as words; numbers are seconds or milliseconds since 1970, or 20251124."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if 0 < value < 1e14 else ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict) and isinstance(value.get("$date"), int | float | dict):
        inner = value["$date"]
        return _date_words(inner if not isinstance(inner, dict) else inner.get("$numberLong"))
    return _line(value)


def _read_date(source: str, words: str, trust: float, known: Known) -> Iterator[DateCandidate]:
    found: Found | None = stamp(words)
    if found:
        if _MIDNIGHT.search(words.strip()):  # a day that a program wrote out to the second
            found = replace(found, time=None, zone=None)
        yield candidate(found, source, words, trust, known)
        return
    vague = read_words(words, None)
    if vague and len(vague) < 10:
        yield DateCandidate(vague, source, words, trust - 0.05, known)
