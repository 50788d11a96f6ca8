"""Reads PDF files that have a text layer."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from dateline.articles import endings, made, sheets
from dateline.articles.draft import Draft
from dateline.articles.stamps import candidate, stamp
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 1000
_FEWEST_LETTERS = 20
"""A page or a file with fewer letters than this has no text layer worth the name."""
_MOST_NAMED = 3


def recognises(data: bytes, _suffix: str) -> bool:
    """Tell whether bytes are a PDF: its mark stands in the first kilobyte."""
    return b"%PDF-" in data[:1024]


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a PDF file."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about repaired files help nobody
    reader = _open(data, name)
    pages = list(_pages(reader))
    text, removed = sheets.joined([page for page in pages if page is not None])
    missing = (*_damaged(pages, name), *endings.missing(name, cut=endings.of_pdf(data)))
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        if missing:
            raise ReadError(missing[0])
        raise ReadError(
            f"“{name}” is a PDF without a text layer, probably a scan: run text recognition (OCR) on it and add the result."
        )
    facts = _facts(reader)
    return Draft(
        text=text,
        title=facts.get("/Title", ""),
        byline=facts.get("/Author", ""),
        language=_language(reader),
        dates=tuple(_dates(facts)),
        wrapped=True,
        removed=removed,
        missing=missing,
    )


def _open(data: bytes, name: str) -> PdfReader:
    """Open a PDF; many files are locked with an empty password, which needs no asking."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        ImportError,
    ) as error:
        if _needs_cipher(error):
            locked, count = True, 0
        else:
            raise ReadError(
                f"“{name}” is a damaged or incomplete PDF: download or export it again."
            ) from error
    if locked:
        raise ReadError(
            f"“{name}” is protected by a password: save a copy without the password and add that."
        )
    if count > _MOST_PAGES:
        raise ReadError(
            f"“{name}” has {count:,} pages, more than {_MOST_PAGES:,}: split off the article and add that."
        )
    return reader


def _needs_cipher(error: Exception) -> bool:
    """Tell whether a PDF could not be opened because it is enciphered."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    return isinstance(error, DependencyError | FileNotDecryptedError | WrongPasswordError)


def _pages(reader: PdfReader) -> Iterator[str | None]:
    """Yield the text of each page, None for one that is damaged; pages come one at a time, so that one costs no other."""
    for number in range(len(reader.pages)):
        try:
            yield reader.pages[number].extract_text()
        except Exception:  # noqa: BLE001 - pages are broken in more ways than the library names
            yield None


def _damaged(pages: Sequence[str | None], name: str) -> Iterator[str]:
    """Yield the sentences on the pages that could not be read, the first ones by their numbers."""
    lost = [number for number, page in enumerate(pages, 1) if page is None]
    for number in lost[:_MOST_NAMED]:
        why = f"“{name}” is damaged on page {number}: download or export it again."
        yield why
    if len(lost) > _MOST_NAMED:
        why = f"“{name}” is damaged on {len(lost)} of {len(pages)} pages: download or export it again."
        yield why


def _facts(reader: PdfReader) -> dict[str, str]:
    """Return the document's information as words; what cannot be read is as good as absent."""
    try:
        facts: Mapping[str, object] = reader.metadata or {}
        return {
            key: str(facts[key]).strip() for key in ("/Title", "/Author", "/CreationDate") if facts.get(key)
        }
    except Exception:  # noqa: BLE001 - metadata is a bonus, and broken in many ways
        return {}


def _language(reader: PdfReader) -> str:
    words = reader.root_object.get("/Lang", "")
    return words if isinstance(words, str) else ""


def _dates(facts: dict[str, str]) -> Iterator[DateCandidate]:
    """The day the file was made: often the day it was downloaded or printed, so it needs another witness."""
    words = facts.get("/CreationDate", "")
    found = stamp(words) if words else None
    if found:
        yield candidate(found, made.source("PDF CreationDate"), words, 0.2, Known.GUESSED)
