"""Opens files packed with gzip, which hold one file each; a trap that swells while unpacking ends at a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from gzip import GzipFile
from io import BytesIO

from dateline.articles.draft import Contained
from dateline.errors import ReadError

_LARGEST = 300 * 1024 * 1024
"""Bytes, unpacked: as much as a file that holds many documents may have."""
_MARK = b"\x1f\x8b\x08"


def recognises(data: bytes, _suffix: str) -> bool:
    """Tell whether bytes are packed with gzip."""
    return data.startswith(_MARK)


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the one file inside, called like the packed one without its ".gz"."""
    try:
        with GzipFile(fileobj=BytesIO(data)) as packed:
            unpacked = packed.read(_LARGEST + 1)
            modified = float(packed.mtime) if packed.mtime else None
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"“{name}” is damaged or incomplete: download it again.") from error
    if len(unpacked) > _LARGEST:
        raise ReadError(
            f"“{name}” unpacks to more than {_LARGEST // 2**20} MB: unpack it, split off the article and add that."
        )
    stem = name[:-3] if name.lower().endswith(".gz") else name
    yield Contained(stem, unpacked, None, modified)
