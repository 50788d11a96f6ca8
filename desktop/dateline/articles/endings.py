"""Tells whether a file ends in the middle: cut off while it was saved or downloaded, so that words are missing.

Only what no whole file does is a sign; where good files end in such a way too, nothing is said.
"""

from __future__ import annotations

import re
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from itertools import chain

_TAIL = 2048
_ESCAPED = re.compile(r"\\[\\{}]")
_PAGE_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
PAGE_ENDS = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
"""The end of a page in bytes that are not decoded yet."""
_PAGE_BEGINS = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_IN_A_TAG = re.compile(r"<(?:[A-Za-z/!][^<>]{0,100000})?\Z")
_OPENS = re.compile(r"<(?:article|main|section|div)[\s>]", re.IGNORECASE)
_CLOSES = re.compile(r"</(?:article|main|section|div)\s*>", re.IGNORECASE)
_UNREAD = (("<script", "</script"), ("<style", "</style"), ("<!--", "-->"))
"""What a page closes wherever it ends: no reader would see what comes after it."""
_LAST_TAG = re.compile(r"</(?:[\w.-]+:)?([\w.-]+)\s*>\s*(?:<!--(?:[^-]|-(?!->)){0,5000}-->\s*)*\Z")


def sentence(name: str) -> str:
    """Say that a file ends in the middle, and what to do."""
    why = (
        f"“{name}” ends in the middle: what there is of it was read, save or download it again for the rest."
    )
    return why  # noqa: RET504 - called "why", its words are known to be shown


def missing(name: str, *, cut: bool) -> tuple[str, ...]:
    """Return what a draft says is missing: nothing of a whole file."""
    return (sentence(name),) if cut else ()


def of_rich_text(source: str) -> bool:
    """Tell whether rich text ends inside a group, as it does where not every brace is closed."""
    end = source.rstrip("\0 \t\r\n\x1a")
    if end.endswith("}") and "\\bin" in end:
        return False  # raw bytes may be braces
    plain = _ESCAPED.sub("", end)
    return plain.count("{") > plain.count("}")


def of_page(text: str) -> bool:
    """Tell whether a web page ends inside a tag, a script or a comment, or with its frame open.

    Good pages leave out the end of their body, so that alone is no sign.
    """
    if _PAGE_ENDS.search(text):
        return False
    end = text.rstrip()
    if _IN_A_TAG.search(end[-100_000:]):
        return True
    lowered = end.lower()
    if any(lowered.rfind(start) > lowered.rfind(stop) for start, stop in _UNREAD):
        return True
    if end.endswith("</script>"):
        return False  # the scripts at the foot of a page that nobody closed
    opened = sum(1 for _ in _OPENS.finditer(end)) - sum(1 for _ in _CLOSES.finditer(end))
    return opened > 0 and bool(_PAGE_BEGINS.search(end))


def of_markup(text: str, root: str) -> bool:
    """Tell whether XML ends before the element that holds everything is closed."""
    last = _LAST_TAG.search(text[-2 * _TAIL :].rstrip("\0 \t\r\n\x1a"))
    return not last or last[1] != root


def of_parts(message: Message) -> bool:
    """Tell whether a mail of several parts lacks the line that ends them."""
    return any(
        isinstance(defect, CloseBoundaryNotFoundDefect)
        for defect in chain.from_iterable(part.defects for part in message.walk())
    )


def of_pdf(data: bytes) -> bool:
    """Tell whether a PDF lacks the table of its objects, which stands at its end."""
    end = data.rstrip(b"\0 \t\r\n\x1a")
    if b"%%EOF" in end[-_TAIL:]:
        return False
    return data.rfind(b"startxref") < data.rfind(b" obj")


def of_text(data: bytes) -> bool:
    """Tell whether UTF-8 ends inside a letter."""
    try:
        data[-4:].decode("utf-8") if data[-4:].isascii() else data.decode("utf-8")
    except UnicodeDecodeError as error:
        return ends_in_letter(data, error)
    return False


def ends_in_letter(data: bytes, error: UnicodeDecodeError) -> bool:
    """Tell whether all that is wrong with UTF-8 is that its last letter is not whole."""
    is_last = error.reason == "unexpected end of data" and error.end == len(data)
    return is_last and not data[: error.start].isascii()
