"""Opens ZIP archives in memory: names in them are only names, nothing is written anywhere, and traps end at a limit."""

from __future__ import annotations

import unicodedata
import zlib
from calendar import timegm
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from dateline.articles import folders
from dateline.articles.draft import Contained
from dateline.errors import ReadError

LARGEST = 50 * 2**20
"""Bytes of one member, unpacked."""
LARGEST_IN_ALL = 500 * 2**20
"""Bytes of all members together, unpacked."""
MOST_MEMBERS = 20_000
_HIGHEST_RATIO = 200
"""How many times larger a member of some size may get; text shrinks to a tenth, a trap to a thousandth."""
_SUSPICIOUS = 2**20
_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml"})
"""Members that make a ZIP file one document: an office file or a book."""
_DOCUMENT_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".odt", ".epub", ".xlsx", ".pptx", ".ods", ".odp"})
_NO_ARTICLES = frozenset(
    [
        ".css",
        ".js",
        ".mjs",
        ".json5",
        ".map",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".webp",
        ".avif",
        ".ico",
        ".bmp",
        ".tif",
        ".tiff",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".mp3",
        ".mp4",
        ".m4a",
        ".m4v",
        ".mov",
        ".avi",
        ".webm",
        ".ogg",
        ".wav",
        ".exe",
        ".dll",
        ".so",
        ".db",
        ".ini",
        ".ds_store",
        ".url",
        ".webloc",
        ".lnk",
    ]
)
"""Suffixes of what goes along with saved pages: passed over."""
_ENCODINGS = ("utf-8", "cp437", "cp866", "cp932", "gb18030")


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a ZIP archive, and not an office file or a book that only is packed as one."""
    if suffix in _DOCUMENT_SUFFIXES or not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    archive = _opened(data)
    if archive is None:
        return suffix == ".zip"
    with archive:
        return _DOCUMENTS.isdisjoint(archive.namelist())


def _opened(data: bytes) -> ZipFile | None:
    """Open an archive; None if its table of contents is damaged."""
    try:
        return ZipFile(BytesIO(data))
    except Exception:  # noqa: BLE001 - tables of contents are broken in more ways than the module names
        return None


def passed_over(path: Path) -> Iterator[str]:
    """Yield what ``items`` leaves out of a ZIP file because its name is that of a picture or the like."""
    try:
        with ZipFile(path) as archive:
            members = [
                (_readable(info), info) for info in archive.infolist()[:MOST_MEMBERS] if not info.is_dir()
            ]
    except Exception:  # noqa: BLE001 - reading the archive says what is wrong with it
        return
    yield from (name for name, _ in _in_sight(members) if not _may_be_article(name))


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the files of an archive in order of name; each that cannot be unpacked is refused on its own.

    Raises:
        ReadError: The archive is damaged, or unpacks to more than anybody's articles.
    """
    archive = _opened(data)
    if archive is None:
        raise ReadError(f"“{name}” is a damaged archive: download it again, or unpack it and add its files.")
    with archive:
        members = [(_readable(info), info) for info in archive.infolist() if not info.is_dir()]
        if len(members) > MOST_MEMBERS:
            raise ReadError(
                f"“{name}” holds {len(members):,} files, more than {MOST_MEMBERS:,}: unpack it and add only the articles."
            )
        yield from _unpacked(archive, sorted(_articles(members), key=lambda member: member[0]), name)


def _unpacked(archive: ZipFile, members: list[tuple[str, ZipInfo]], name: str) -> Iterator[Contained]:
    """Yield the members until all together pass the limit."""
    left = LARGEST_IN_ALL
    for inner, info in members:
        if min(info.file_size, LARGEST) > left:
            raise ReadError(
                f"“{name}” unpacks to more than {LARGEST_IN_ALL // 2**20} MB: unpack it and add only the articles."
            )
        item = _member(archive, inner, info)
        left -= len(item.data)
        yield item


def _member(archive: ZipFile, name: str, info: ZipInfo) -> Contained:
    """Unpack one member, or say why not."""
    refused = _objection(name, info)
    if refused:
        return Contained(name, refused=refused)
    try:
        with archive.open(info) as file:
            data = file.read(LARGEST + 1)
    except (BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, ImportError):
        # some kinds of packing are unknown to Python: it says so by a runtime error
        reason = f"“{name}” cannot be unpacked, it is damaged or packed in an uncommon way: unpack it and add that file."
        return Contained(name, refused=reason)
    except Exception:  # noqa: BLE001 - decoders of LZMA and bzip2 fail in ways of their own
        return Contained(name, refused=f"“{name}” is damaged: unpack it and add that file.")
    return Contained(name, data, modified=_modified(info))


def _objection(name: str, info: ZipInfo) -> str:
    """Return why a member is not unpacked at all, or nothing."""
    if info.flag_bits & _ENCRYPTED:
        return f"“{name}” is protected by a password: unpack it with the password and add that file."
    if info.file_size > LARGEST:
        size = info.file_size / 2**20
        return f"“{name}” unpacks to {size:,.0f} MB, more than {LARGEST // 2**20} MB: split off the article and add that."
    if info.file_size > _SUSPICIOUS and info.file_size > _HIGHEST_RATIO * max(1, info.compress_size):
        return f"“{name}” unpacks to a suspicious {info.file_size / 2**20:,.0f} MB: unpack it and add that file if you trust it."
    return ""


def _articles(members: Iterable[tuple[str, ZipInfo]]) -> Iterator[tuple[str, ZipInfo]]:
    """Yield the members that may be articles: nothing hidden, no pictures, no pieces of saved pages."""
    yield from (each for each in _in_sight(members) if _may_be_article(each[0]))


def _in_sight(members: Iterable[tuple[str, ZipInfo]]) -> Iterator[tuple[str, ZipInfo]]:
    """Yield the members that a person has put there: nothing hidden, no pieces of saved pages."""
    members = list(members)
    pieces = folders.pieces(name for name, _ in members)
    for name, info in members:
        parts = PurePosixPath(name).parts
        hidden = any(part.startswith((".", "__MACOSX", "~$")) and part != ".." for part in parts)
        if not hidden and name not in pieces:
            yield name, info


def _may_be_article(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() not in _NO_ARTICLES


def _readable(info: ZipInfo) -> str:
    """Return a member's name as it was meant: old archives do not say what encoding their names are in."""
    name = info.filename
    if not info.flag_bits & _NAME_IS_UTF8 and not name.isascii():
        try:
            raw = name.encode("cp437")
        except UnicodeError:
            return name
        name = next((words for words in _decoded(raw) if _is_sensible(words)), name)
    return name.replace("\\", "/")


def _decoded(raw: bytes) -> Iterator[str]:
    for encoding in _ENCODINGS:
        try:
            yield raw.decode(encoding)
        except UnicodeError:
            continue


def _is_sensible(words: str) -> bool:
    """Tell whether words are free of what a wrong encoding makes: frames, mathematics, stray signs."""
    return not any(unicodedata.category(each) in ("So", "Sm", "Sc", "Cc", "Cn", "Co", "Po", "No")
                   for each in words if each > "\x7f")  # fmt: skip


def _modified(info: ZipInfo) -> float | None:
    """Return a member's time of change; the first moment the format knows means none."""
    year, month, day, hour, minute, second = info.date_time
    is_none = (year, month, day) == (1980, 1, 1) or not (1 <= month <= 12 and 1 <= day <= 31)
    return None if is_none else float(timegm((year, month, day, min(hour, 23), min(minute, 59), second)))
