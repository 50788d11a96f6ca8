"""Takes books apart (EPUB): every chapter is an article with the book's own author and day of publication."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dateline.articles import blocks, facts, html, zipped
from dateline.articles.draft import Contained, Draft
from dateline.articles.encoding import decode
from dateline.articles.headline import same
from dateline.articles.stamps import candidate, stamp
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element
    from lxml.html import HtmlElement

_KIND = b"mimetypeapplication/epub+zip"
_CONTAINER = "META-INF/container.xml"
_TYPE = "{http://www.idpf.org/2007/ops}type"
_OPF = "{http://www.idpf.org/2007/opf}"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_NO_CHAPTERS = frozenset(
    {
        "cover",
        "toc",
        "nav",
        "titlepage",
        "title-page",
        "copyright-page",
        "landmarks",
        "index",
        "page-list",
        "loi",
        "lot",
    }
)
"""What a book calls the parts that tell no story."""
_FEWEST_LETTERS = 60
_EVENTS = {"publication": (0.85, Known.STATED), "": (0.75, Known.STATED), "creation": (0.4, Known.INFERRED)}
"""What a date of the book is said to be, and how far it is then trusted as the day of publication."""


@dataclass(frozen=True, slots=True)
class _Book:
    """What the book says about itself, for each of its chapters."""

    title: str
    byline: str
    publisher: str
    language: str
    dates: tuple[DateCandidate, ...]


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a book: the archive begins with the name of its kind, or holds a book's table."""
    if not data.startswith(zipped.MARK):
        return False
    return _KIND in data[:200] or suffix == ".epub" or (b"META-INF/container.xml" in data[-65_536:])


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the chapters in the order of reading."""
    with zipped.opened(data, name, "an EPUB book") as archive:
        place = _package_place(archive, name)
        package = zipped.tree(zipped.part(archive, place, name), name)
        book = _book(package)
        locked = _locked(archive, name)
        for chapter in _chapters(package):
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(chapter)))
            if inside in locked:
                raise ReadError(
                    f"“{name}” is protected against copying and cannot be read: add an edition without protection."
                )
            yield from _contained(archive, inside, name, book)


def _package_place(archive: ZipFile, name: str) -> str:
    """Return where the archive keeps the table of the book."""
    roots = zipped.tree(zipped.part(archive, _CONTAINER, name), name).iter("{*}rootfile")
    return next((root.get("full-path") or "" for root in roots), "")


def _locked(archive: ZipFile, name: str) -> frozenset[str]:
    """Return the parts that are enciphered; fonts often are, chapters only where copying is forbidden."""
    place = "META-INF/encryption.xml"
    if place not in archive.namelist():
        return frozenset()
    references = zipped.tree(zipped.part(archive, place, name), name).iter("{*}CipherReference")
    return frozenset(unquote(reference.get("URI") or "") for reference in references)


def _book(package: _Element) -> _Book:
    """Read what the book says about itself."""

    def said(tag: str) -> list[str]:
        words = (
            " ".join("".join(map(str, element.itertext())).split())
            for element in package.iter("{http://purl.org/dc/elements/1.1/}" + tag)
        )
        return [word for word in words if word]

    return _Book(
        title=next(iter(said("title")), ""),
        byline=", ".join(said("creator")[:5]),
        publisher=next(iter(said("publisher")), ""),
        language=next(iter(said("language")), ""),
        dates=tuple(_dates(package)),
    )


def _dates(package: _Element) -> Iterator[DateCandidate]:
    """The book's dates; the day of a change is none of them."""
    for element in package.iter("{http://purl.org/dc/elements/1.1/}date"):
        event = (element.get(_OPF + "event") or "").lower()
        words = (element.text or "").strip()
        found = stamp(words) if event in _EVENTS and words else None
        if found:
            trust, known = _EVENTS[event]
            yield candidate(found, f"EPUB {event or 'date'}".strip(), words, trust, known)
        elif event in _EVENTS and words.isdecimal() and len(words) == 4 and words > "1000":
            yield DateCandidate(words, "EPUB date", words, *_EVENTS[event])


def _chapters(package: _Element) -> Iterator[str]:
    """Yield the places of the parts in reading order, without cover and tables of contents."""
    parts = {item.get("id"): item for item in package.iter("{*}item")}
    left_out = {
        (reference.get("href") or "").split("#")[0]
        for reference in package.iter("{*}reference")
        if (reference.get("type") or "").lower() in _NO_CHAPTERS
    }
    for entry in package.iter("{*}itemref"):
        item = parts.get(entry.get("idref"))
        if item is None or (item.get("media-type") or "") not in _PAGES:
            continue
        place = item.get("href") or ""
        if place not in left_out and "nav" not in (item.get("properties") or "").split():
            yield place


def _contained(archive: ZipFile, place: str, name: str, book: _Book) -> Iterator[Contained]:
    """Yield a chapter, unless it tells nothing (a title page, a picture)."""
    try:
        data = zipped.part(archive, place, name)
        draft = _draft(data, place, book)
    except KeyError:
        yield Contained(place, refused=f"“{place}” is missing in “{name}”: download the book again.")
    except ReadError as error:
        yield Contained(place, refused=str(error))
    else:
        if draft is not None:
            yield Contained(posixpath.basename(place), data, draft)


def _draft(data: bytes, place: str, book: _Book) -> Draft | None:
    """Read one chapter; None if it is none."""
    tree = html.parse(decode(data) or "", place)
    if _is_no_chapter(tree):
        return None
    lines = blocks.visible(tree, _is_note_mark)
    if sum(map(str.isalpha, "".join(lines))) < _FEWEST_LETTERS:
        return None
    heading = next((" ".join(h.text_content().split()) for h in tree.iter("h1", "h2", "h3")), "")
    body = lines[1:] if heading and same(lines[0], heading) else lines
    return Draft(
        text="\n\n".join(body),
        title=": ".join(dict.fromkeys(part for part in (book.title, heading) if part)),
        language=facts.language_of(tree) or book.language,
        publisher=book.publisher or book.title,
        byline=book.byline,
        dates=book.dates,
        lines=tuple(lines),
    )


def _is_note_mark(element: HtmlElement) -> bool:
    """Tell whether an element only leads to a footnote or back: its number is no word of the sentence."""
    said = f"{element.get('epub:type') or ''} {element.get('role') or ''}"
    return "noteref" in said or "backlink" in said


def _is_no_chapter(tree: HtmlElement) -> bool:
    """Tell whether the part itself says that it is a cover, a table of contents or the like."""
    roots = [tree, *tree.iter("body", "section", "nav")][:4]
    kinds = {
        kind for root in roots for kind in (root.get("epub:type") or root.get(_TYPE) or "").lower().split()
    }
    return bool(kinds & _NO_CHAPTERS)
