"""Reads text documents of LibreOffice and others (.odt)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.articles import made, zipped
from dateline.articles.draft import Draft
from dateline.articles.stamps import candidate, stamp
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_KINDS = (b"application/vnd.oasis.opendocument.text", b"application/vnd.sun.xml.writer")
_LEFT_OUT = frozenset(
    {"annotation", "annotation-end", "tracked-changes", "note-citation", "note", "ruby-text"}
)
"""Remarks at the margin, deleted words, footnotes inside a sentence."""
_SPACES = {"s": " ", "tab": " ", "line-break": "\n"}


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are an OpenDocument text: the archive begins with the name of its kind."""
    if not data.startswith(zipped.MARK):
        return False
    return any(b"mimetype" + kind in data[:200] for kind in _KINDS) or suffix in (".odt", ".ott")


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of an OpenDocument text."""
    with zipped.opened(data, name, "an OpenDocument text") as archive:
        if b"encryption-data" in _optional(archive, "META-INF/manifest.xml", name):
            raise ReadError(
                f"“{name}” is protected with a password: save a copy without the password and add that."
            )
        content = zipped.tree(zipped.part(archive, "content.xml", name), name)
        facts = dict(_facts(_optional(archive, "meta.xml", name), name))
    return Draft(
        text="\n\n".join(_blocks(content)),
        title=facts.get("title", ""),
        byline=facts.get("initial-creator") or facts.get("creator", ""),
        language=facts.get("language", ""),
        dates=tuple(_dates(facts)),
    )


def _optional(archive: ZipFile, place: str, name: str) -> bytes:
    """Return a part that a document may lack."""
    return zipped.part(archive, place, name) if place in archive.namelist() else b""


def _facts(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    """Yield what the document says about itself."""
    if data:
        for element in zipped.tree(data, name).iter("{*}*"):
            if element.text and element.text.strip():
                yield _tag(element), element.text.strip()


def _blocks(content: _Element) -> Iterator[str]:
    """Yield headings, paragraphs and table rows in the order of the document."""
    from lxml.etree import iterwalk

    walk = iterwalk(content, events=("start",))
    for _, element in walk:
        match _tag(element):
            case "table-row":
                cells = (" ".join(map(_words, cell.iter("{*}p", "{*}h"))).strip() for cell in element)
                yield " | ".join(cell for cell in cells if cell)
                walk.skip_subtree()
            case "p" | "h":
                yield _words(element)
                yield from (
                    _words(line) for note in element.iter("{*}note-body") for line in note.iter("{*}p")
                )
                walk.skip_subtree()
            case tag if tag in _LEFT_OUT:
                walk.skip_subtree()


def _words(paragraph: _Element) -> str:
    """Return the words of a paragraph, without remarks and deleted words; text in frames stands apart."""
    from lxml.etree import iterwalk

    words: list[str] = []
    walk = iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        tag = _tag(element)
        if event == "end":
            words.append((element.tail or "") if element is not paragraph else "")
        elif tag in _LEFT_OUT:
            walk.skip_subtree()
        else:
            inner = "\n\n" if tag == "p" and element is not paragraph else _SPACES.get(tag, "")
            words.append(inner + (element.text or ""))
    return "".join(words).strip()


def _tag(element: _Element) -> str:
    """Return an element's name without its namespace; comments and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _dates(facts: dict[str, str]) -> Iterator[DateCandidate]:
    """The day the file was made, often not that of publication; the day of a change is only a guess."""
    names = {
        "creation-date": made.source("OpenDocument properties"),
        "date": "OpenDocument properties, changed",
    }
    for key, source in names.items():
        words = facts.get(key, "")
        found = stamp(words) if words else None
        if found:
            yield candidate(found, source, words, 0.1, Known.GUESSED)
