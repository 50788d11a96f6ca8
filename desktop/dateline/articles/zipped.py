"""Looks into office documents and books, which are zip archives with known parts, without unpacking a trap."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dateline.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK = b"PK\x03\x04"
_LARGEST = 64 * 1024 * 1024
"""Bytes of one part, unpacked; the text of a thick book has five million."""


def names(data: bytes) -> frozenset[str]:
    """Return the names of an archive's parts; none if it is no archive or a damaged one."""
    if not data.startswith(MARK):
        return frozenset()
    try:
        with ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (BadZipFile, ValueError, OSError, RuntimeError):
        return frozenset()


@contextmanager
def opened(data: bytes, name: str, what: str) -> Iterator[ZipFile]:
    """Open an archive for reading; whatever is broken in it is said in one sentence.

    Args:
        data: Its bytes.
        name: The file, for the message.
        what: The kind of file, for the message ("an EPUB book").
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            yield archive
    except (
        BadZipFile,
        ValueError,
        KeyError,
        OSError,
        EOFError,
        zlib.error,
        RuntimeError,
    ) as error:
        raise ReadError(
            f"“{name}” is {what} that is damaged or incomplete: save or download it again."
        ) from error


def part(archive: ZipFile, place: str, name: str) -> bytes:
    """Return the bytes of one part; more than anybody writes is refused before it fills the memory.

    Raises:
        ReadError: The part unpacks to too much.
        KeyError: There is no such part.
    """
    with archive.open(place) as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ReadError(
            f"“{name}” unpacks to more than {_LARGEST // 2**20} MB of text: it is no article, leave it out."
        )
    return data


def tree(data: bytes, name: str) -> _Element:
    """Return the elements of an XML part; nothing is looked up, no entity is opened, nothing is loaded.

    Raises:
        ReadError: It is no XML, or defines entities, which only traps do in such files.
    """
    from lxml import etree

    if b"<!ENTITY" in data:
        raise ReadError(f"“{name}” defines entities of its own, as only a trap does: leave it out.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise ReadError(
            f"“{name}” has a part that cannot be read: open it, save it again, and add that file."
        )
    return root
