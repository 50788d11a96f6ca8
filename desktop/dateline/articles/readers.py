"""Files and pasted words become articles: what a file is decides who reads it, not only what it is called.

A new format is one module with ``recognises`` and ``read``, one row in ``FORMATS``, and one test.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dateline.articles import canonical, docx, furniture, headline, html, language, pdf, published, text
from dateline.articles.draft import Draft
from dateline.articles.published import Evidence
from dateline.errors import ReadError
from dateline.model import Article

LARGEST = 50 * 1024 * 1024
"""Bytes; larger files are refused before they are read."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what it is called, how it is recognised, who reads it."""

    name: str
    suffixes: frozenset[str]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Draft]


FORMATS = (
    Format("PDF", frozenset({".pdf"}), pdf.recognises, pdf.read),
    Format("Word", frozenset({".docx"}), docx.recognises, docx.read),
    Format("HTML", frozenset({".html", ".htm", ".xhtml"}), html.recognises, html.read),
)
"""Asked in this order; what nobody recognises is read as text."""
TEXT = Format(
    "text", frozenset({".txt", ".text", ".md", ".markdown"}), lambda _data, _suffix: True, text.read
)
SUFFIXES = frozenset().union(*(known.suffixes for known in (*FORMATS, TEXT)))
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or mail file: save it as .docx or PDF"),
    (b"PK\x03\x04", "an archive or an office file other than Word: save the article as text, PDF or .docx"),
    (b"{\\rtf", "a rich text file (RTF): save it as .docx or text"),
    (b"\x89PNG", "a picture: run text recognition (OCR) on it"),
    (b"\xff\xd8\xff", "a picture: run text recognition (OCR) on it"),
    (b"GIF8", "a picture: run text recognition (OCR) on it"),
)


def read(path: Path, today: date | None = None) -> Article:
    """Read one file as an article.

    Args:
        path: The file.
        today: Only to refuse publication dates in the future; the clock's day if not given.

    Raises:
        ReadError: The file cannot be read; the message names it and says what to do.
    """
    name = canonical.line(path.name)
    data, modified = _load(path, name)
    draft = _format(data, name).read(data, name)
    return _article(draft, _writable(path), data, Evidence(file_name=name, modified=modified), today)


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


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant by paths: files as they are, folders searched for readable ones in order of name.

    Hidden files and folders are left out; links to folders are not followed, so no search is endless.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _inside(path)
        else:
            yield path


def passed_over(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files in folders that ``find`` leaves out because their names do not look like articles."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from _inside(path, readable=False)


def _inside(folder: Path, *, readable: bool = True) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "~$")) and (Path(name).suffix.lower() in SUFFIXES) == readable:
                yield Path(root) / name


def _load(path: Path, name: str) -> tuple[bytes, float]:
    """Return a file's bytes and time of change; size and kind are checked before a byte is read."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise ReadError(f"“{name}” is not a file: choose the files in it one by one.")
        if facts.st_size > LARGEST:
            size = facts.st_size / 2**20
            raise ReadError(
                f"“{name}” is {size:,.0f} MB, more than {LARGEST // 2**20} MB: split off the article and add that."
            )
        return path.read_bytes(), facts.st_mtime
    except FileNotFoundError as error:
        raise ReadError(
            f"“{name}” does not exist in {_writable(path.parent)}: check its name and place."
        ) from error
    except PermissionError as error:
        raise ReadError(f"“{name}” may not be read: change its permissions and add it again.") from error
    except (OSError, ValueError) as error:
        raise ReadError(
            f"“{name}” cannot be read ({error}): copy it to this computer and add the copy."
        ) from error


def _format(data: bytes, name: str) -> Format:
    """Return the format that content and suffix tell; known strangers are named."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise ReadError(f"“{name}” is empty: check that it was saved or downloaded completely.")
    suffix = Path(name).suffix.lower()
    for known in FORMATS:
        if known.recognises(data, suffix):
            return known
    stranger = next((advice for mark, advice in _OTHERS if data.startswith(mark)), None)
    if stranger:
        raise ReadError(f"“{name}” is {stranger} and add that file.")
    return TEXT


def _writable(path: Path) -> str:
    """Return a path as words that can be stored and shown; bytes that are no text become question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _article(draft: Draft, source: str, data: bytes, found: Evidence, today: date | None) -> Article:
    """Make the article: canonical text, furniture apart, headline, language, publication date."""
    paragraphs = canonical.paragraphs(draft.text, wrapped=draft.wrapped)
    parts = furniture.split(paragraphs)
    title, body, repeats = headline.take(parts.kept, canonical.line(draft.title), parts.crumbs)
    words = "\n\n".join(body)
    if not words.strip():
        name = Path(source).name
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
        removed=(*draft.removed, *parts.removed, *repeats),
        link=canonical.line(draft.address),
    )
