"""Names the kinds of files that hold no article that can be read, with what to do instead."""

from __future__ import annotations

import re

_DRAWING = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]", re.DOTALL)
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins what Microsoft's programs wrote before 2007, and what they lock with a password since."""


def _wide(name: str) -> bytes:
    """Return a name as the table of such a file writes it."""
    return name.encode("utf-16-le")


_IN_OFFICE = (
    (_wide("EncryptedPackage"), "protected with a password: save a copy without the password"),
    (_wide("WordDocument"), "an old Word document: save it as .docx or PDF"),
    (_wide("Workbook"), "an Excel sheet: save the article as text, PDF or .docx"),
    (_wide("PowerPoint Document"), "an old PowerPoint file: save it as PDF"),
    (_wide("__substg1.0_"), "an Outlook message: save it as .eml or text"),
)
_PICTURE = "a picture: run text recognition (OCR) on it"
_ARCHIVE = "packed in a way that is not opened here: unpack it"
_SOUND = "a recording: write down what is said"
_MARKS = (
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or mail file: save it as .docx or PDF"),
    (b"PK\x03\x04", "an archive or an office file other than Word: save the article as text, PDF or .docx"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"AT&TFORM", "a DjVu scan: save it as PDF with a text layer"),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ\0", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"SQLite format 3\0", "a database: open it as a library, or save its texts as files"),
    (b"bplist00", "a Safari web archive: save the page as HTML"),
    (b"%!PS", "a PostScript file: save it as PDF"),
)


def advice(data: bytes) -> str | None:
    """Return what the file is and what to do, to stand between "is" and "and add that file"; None for no stranger."""
    if data.startswith(_OFFICE):
        inside = next((words for name, words in _IN_OFFICE if name in data), None)
        if inside:
            return inside
    if _DRAWING.search(data[:2000]):
        return "a drawing: copy its words and save them as text"
    if data[8:12] == b"WEBP" and data.startswith(b"RIFF"):
        return _PICTURE
    if data[4:8] == b"ftyp":
        return _SOUND
    return next((words for mark, words in _MARKS if data.startswith(mark)), None)
