"""Files and pasted words become articles: what a file is decides who reads it, not only what it is called.

The kinds of files are the tables of ``formats``; containers are taken apart by ``unpacking``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from dateline.articles import canonical, furniture, headline, html, language, published, text, unpacking, urls
from dateline.articles.draft import Draft
from dateline.articles.files import LARGEST, find, load, passed_over, writable
from dateline.articles.formats import CONTAINERS, FORMATS, SUFFIXES
from dateline.articles.published import Evidence
from dateline.errors import ReadError
from dateline.model import Article


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that did not become an article.

    Attributes:
        name: Its file name; "archive.zip › page.html" for one inside another file.
        reason: One sentence naming it, with what to do.
        is_rest: Whether only a part of it is missing, and the others were read.
    """

    name: str
    reason: str
    is_rest: bool = False


def read(path: Path, today: date | None = None) -> Article:
    """Read one file as an article.

    Args:
        path: The file; one that holds several documents is refused.
        today: Only to refuse publication dates in the future; the clock's day if not given.

    Raises:
        ReadError: The file cannot be read; the message names it and says what to do.
    """
    found = (each for each in read_all(path, today) if isinstance(each, Article) or not each.is_rest)
    match list(islice(found, 2)):
        case [Article() as article]:
            return article
        case [Unread(reason=reason)]:
            raise ReadError(reason)
        case _:
            raise ReadError(
                f"“{canonical.line(path.name)}” holds several documents: add it to a library, or unpack it and choose one."
            )


def read_all(path: Path, today: date | None = None) -> Iterator[Article | Unread]:
    """Read a file with every document in it, one after the other; what cannot be read is told, not raised.

    Args:
        path: The file: one document, or a container of any depth.
        today: Only to refuse publication dates in the future; the clock's day if not given.
    """
    name = canonical.line(path.name)
    try:
        data, modified = load(path, name)
    except ReadError as error:
        yield Unread(name, str(error))
        return
    for found in unpacking.documents(data, name, modified):
        yield from _results(found, name, writable(path), today)


def read_bytes(data: bytes, name: str, address: str, today: date | None = None) -> Iterator[Article | Unread]:
    """Read what was fetched from an address, with every document in it; what cannot be read is told, not raised.

    Args:
        data: The bytes.
        name: What they would be called as a file.
        address: Where they came from: the source of what is in them, and the link of a page that names none.
        today: Only to refuse publication dates in the future; the clock's day if not given.
    """
    for found in unpacking.documents(data, name):
        if isinstance(found, unpacking.Document) and not found.inside and not found.draft.address:
            found = replace(found, draft=replace(found.draft, address=address))  # noqa: PLW2901 - the same page
        yield from _results(found, name, address, today)


def read_text(words: str, source: str = "pasted text", today: date | None = None) -> Article:
    """Read pasted or typed words as an article; pasted HTML is read as a page.

    Raises:
        ReadError: There are no words.
    """
    data = words.encode("utf-8", "replace")
    if len(data) > LARGEST:
        raise ReadError(f"The {source} is larger than {LARGEST // 2**20} MB: paste one article at a time.")
    draft = html.read(data, source) if html.recognises(data, "") else text.read_string(words)
    return _article(draft, source, data, Evidence(), today)


def _results(
    found: unpacking.Document | unpacking.Refused, name: str, origin: str, today: date | None
) -> Iterator[Article | Unread]:
    """Make an article of a document and say what is missing of it, or why it is none."""
    place = f"In “{name}”: " if found.inside else ""
    name = unpacking.BETWEEN.join((name, *found.inside))
    if isinstance(found, unpacking.Refused):
        yield Unread(name, f"{place}{found.reason}")
        return
    is_named = found.is_file and not urls.is_link(origin)  # an address speaks for itself
    evidence = Evidence(file_name=found.name if is_named else "", modified=found.modified)
    try:
        yield _article(
            found.draft, unpacking.BETWEEN.join((origin, *found.inside)), found.data, evidence, today
        )
        yield from (Unread(name, f"{place}{each}", is_rest=True) for each in found.draft.missing)
    except ReadError as error:
        reasons = found.draft.missing or (str(error),)
        yield Unread(name, f"{place}{reasons[0]}")


def _article(draft: Draft, source: str, data: bytes, found: Evidence, today: date | None) -> Article:
    """Make the article: canonical text, furniture apart, headline, language, publication date."""
    paragraphs = canonical.paragraphs(draft.text, wrapped=draft.wrapped)
    parts = furniture.split(paragraphs)
    title, body, repeats = headline.take(parts.kept, canonical.line(draft.title), parts.crumbs)
    words = "\n\n".join(body)
    if not words.strip():
        name = Path(source.rpartition(unpacking.BETWEEN)[2]).name
        raise ReadError(
            f"“{name}” holds no text: check that it is the article and not only its frame or pictures."
        )
    spoken = language.code(draft.language) or language.detect(words)
    evidence = replace(
        found,
        lines=draft.lines or paragraphs,
        stated=draft.dates,
        address=draft.address,
        language=draft.language or spoken,
        text=words,
    )
    return Article(
        id=0,
        title=title,
        text=words,
        published=published.find(evidence, today),
        language=spoken,
        publisher=canonical.line(draft.publisher),
        byline=canonical.line(draft.byline) or headline.byline(paragraphs),
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        removed=(*draft.missing, *draft.removed, *parts.removed, *repeats),
        link=canonical.line(draft.address),
    )


__all__ = [
    "CONTAINERS",
    "FORMATS",
    "SUFFIXES",
    "Unread",
    "find",
    "passed_over",
    "read",
    "read_all",
    "read_bytes",
    "read_text",
]
