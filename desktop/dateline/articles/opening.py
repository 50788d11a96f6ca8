"""The first characters of a file, for telling what kind it is without decoding all of it."""

from __future__ import annotations

import codecs

_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def opening(data: bytes, size: int) -> str:
    """Return about ``size`` characters; those beyond ASCII may be wrong, and no mark of the encoding is left."""
    start = data[:size].removeprefix(codecs.BOM_UTF8)
    encoding = _WIDE.get(start[:2], "latin-1")
    if encoding == "latin-1" and start[1:2] == b"\0":
        encoding = "utf-16-le"
    elif encoding == "latin-1" and start[:1] == b"\0":
        encoding = "utf-16-be"
    return start.decode(encoding, "replace").removeprefix("\ufeff")
