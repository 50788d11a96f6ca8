"""Reads rich text files (.rtf)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.articles import endings, made
from dateline.articles.draft import Draft
from dateline.articles.words import iso_date
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

_MARK = b"{\\rtf"
_INFO = re.compile(r"\{\\info\b")
_FACT = r"\{\\%s\s((?:[^{}\\]|\\.){1,2000})\}"
_CREATED = re.compile(r"\{\\creatim((?:\\(?:yr|mo|dy|hr|min|sec)\d{1,4}\s?)+)\}")
_NUMBER = re.compile(r"\\(yr|mo|dy|hr|min)(\d+)")
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_LANGUAGE = re.compile(r"\\deflang(\d{1,5})")
_LANGUAGES = {
    1033: "en-US",
    2057: "en-GB",
    1031: "de",
    1036: "fr",
    3082: "es",
    1034: "es",
    1040: "it",
    1049: "ru",
}
_CELL = re.compile(r"\s*\n?\|(?!\s*\n)")
_CELL_END = re.compile(r"\s*\|(?=\s*(?:\n|$))")
"""A table's cells come with a stroke after each, and with the line ends that their paragraphs have."""
_MAC = re.compile(r"\\mac\b(?!\\ansicpg(?!10000\b))")
_OF_MAC = re.compile(r"\\'([89a-fA-F][0-9a-fA-F])")
_INFO_LENGTH = 10_000
_PLACEHOLDER_YEARS = (1601, 1900, 1970, 1980)


def recognises(data: bytes, _suffix: str) -> bool:
    """Tell whether bytes are rich text: they begin with its mark."""
    return data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARK)


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a rich text file."""
    source = _without_mac(data.decode("latin-1").lstrip("ï»¿ \t\r\n"))
    start = _INFO.search(source[: _INFO_LENGTH * 20])
    info = source[start.start() : start.start() + _INFO_LENGTH] if start else ""
    code_page = _CODE_PAGE.search(source[:500])
    head = "{\\rtf1\\ansi" + (code_page[0] if code_page else "")
    language = _LANGUAGE.search(source[:2000])
    return Draft(
        text=_words(source, name).replace("\n", "\n\n"),
        title=_fact(info, "title", head, name),
        byline=_fact(info, "author", head, name),
        language=_LANGUAGES.get(int(language[1]), "") if language else "",
        dates=tuple(_dates(info)),
        missing=endings.missing(name, cut=endings.of_rich_text(source)),
    )


def _without_mac(source: str) -> str:
    """Write the letters of old Macintosh files by their Unicode numbers."""
    if not _MAC.search(source[:500]):
        return source
    return _OF_MAC.sub(lambda byte: f"\\u{ord(bytes.fromhex(byte[1]).decode('mac_roman'))}?", source)


def _words(source: str, name: str) -> str:
    """Return rich text as plain text, a line for each paragraph."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]  # it has no types
        return _CELL_END.sub("", _CELL.sub(" | ", text)) if "\\cell" in source else text
    except (ValueError, LookupError, IndexError, TypeError) as error:
        raise ReadError(
            f"“{name}” is a damaged rich text file: open it, save it again, and add that file."
        ) from error


def _fact(info: str, key: str, head: str, name: str) -> str:
    """Return one fact that the file says about itself, in the code page of the file."""
    match = re.search(_FACT % key, info)
    return _words(f"{head} {match[1]}}}", name).strip() if match else ""


def _dates(info: str) -> Iterator[DateCandidate]:
    """The day the file was made: often not the day of publication, so trusted little."""
    match = _CREATED.search(info)
    numbers = {key: int(value) for key, value in _NUMBER.findall(match[1])} if match else {}
    year = numbers.get("yr", 0)
    day = iso_date(year, numbers.get("mo", 0), numbers.get("dy", 0))
    if match and day and year not in _PLACEHOLDER_YEARS:
        time = f"{numbers['hr']:02}:{numbers.get('min', 0):02}" if numbers.get("hr", 24) < 24 else None
        yield DateCandidate(day, made.source("RTF properties"), match[1], 0.2, Known.GUESSED, time)
