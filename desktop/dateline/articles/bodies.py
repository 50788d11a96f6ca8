"""Takes the parts of a mail apart: which of them are its words, which are documents of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dateline.articles import letters, markup
from dateline.articles.draft import Contained
from dateline.articles.encoding import decode
from dateline.articles.letters import Letter

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/octet-stream": "",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
}
"""Kinds of attachments that may be articles, and the suffix of one that has no name."""
_JUNK = re.compile(
    r"ATT\d{3,}\.(?:html?|txt)|smime\.p7[sm]|signature\.asc|winmail\.dat|invite\.ics", re.IGNORECASE
)
_CHARSETS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
"""What mails call an encoding, and what they mean by it."""
_LINK = re.compile(r"\s?[<(\[]\s*(?:https?|mailto):[^\s>)\]]+\s*[>)\]]|^\s*https?://\S+\s*$", re.MULTILINE)
_ANY_LINK = re.compile(r"https?://")
_MOST_LINKS = 4
_POOR = 300
"""Letters; a plain version with fewer may be nothing but "see the HTML version"."""
_MORE, _AS_MUCH = 1.2, 0.8
"""How much of the plain version the formatted one must have to be read instead of it."""
_QUOTES = frozenset({"gmail_quote", "gmail_signature", "moz-cite-prefix", "moz-signature", "yahoo_quoted"})
_QUOTE_IDS = frozenset({"divRplyFwdMsg", "Signature", "appendonsend"})


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a mail.

    Attributes:
        letter: Its lines, quotes and signature taken off.
        joint: What stands between two lines: paragraphs of a page, or lines of plain text.
        is_enciphered: Whether the words cannot be read without a key.
    """

    letter: Letter
    joint: str = "\n"
    is_enciphered: bool = False


def body(message: Message, *, sent_on: bool = False) -> Body:
    """Return the words of a mail: its plain version, unless the formatted one says more."""
    plain = [_plain(part) for part in _texts(message, "text/plain")]
    pages = [_words(part) for part in _texts(message, "text/html")]
    if not plain and not pages:
        kinds = {part.get_content_type() for part in message.walk()}
        enciphered = not kinds.isdisjoint({"multipart/encrypted", "application/pkcs7-mime"})
        return Body(Letter((), (), {}), is_enciphered=enciphered)
    text = "\n\n".join(plain)
    simple = letters.split(_LINK.sub("", text).split("\n"), sent_on=sent_on)
    is_list = sum(1 for _ in _ANY_LINK.finditer(text)) > _MOST_LINKS
    if not pages or (letters.letters(simple.lines) >= _POOR and not is_list):
        return Body(simple)
    rich = _formatted(pages, sent_on=sent_on)
    needed = letters.letters(simple.lines) * (_AS_MUCH if is_list else _MORE)
    return Body(rich, "\n\n") if letters.letters(rich.lines) > needed else Body(simple)


def attachments(message: Message) -> Iterator[Contained]:
    """Yield the attached documents that may be articles: no pictures, signatures or invitations."""
    for part in _leaves(message):
        kind = part.get_content_type()
        name = _file_name(part)
        if not _is_attached(part) or (
            kind not in _SUFFIXES and PurePosixPath(name).suffix not in _SUFFIXES.values()
        ):
            continue
        if kind.startswith(("image/", "audio/", "video/")) or _JUNK.fullmatch(name):
            continue
        data = _bytes(part)
        if data.strip():
            yield Contained(name or f"{_title(part) or 'attachment'}{_SUFFIXES.get(kind, '')}", data)


def decoded_words(raw: str) -> str:
    """Return a field of a header in plain words: encoded ones decoded, stray bytes read as they were meant."""
    if raw.isascii() and "=?" not in raw:
        return raw
    words = raw.encode("utf-8", "surrogateescape")
    plain = decode(words) or words.decode("utf-8", "replace")
    if "=?" not in plain:
        return plain
    try:
        pieces = decode_header(re.sub(r"\?=\s+=\?", "?==?", plain.replace("\n", " ")))
        return "".join(
            each if isinstance(each, str) else _decoded(each, name or "us-ascii") for each, name in pieces
        )
    except (HeaderParseError, ValueError, TypeError):
        return plain


# --- parts --------------------------------------------------------------------------------------------------


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold no others; a mail inside a mail is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_type() != "message/rfc822":
            waiting.extend(each for each in reversed(inner) if isinstance(each, Message))
        else:
            yield part


def _texts(message: Message, kind: str) -> Iterator[Message]:
    for part in _leaves(message):
        if part.get_content_type() == kind and not _is_attached(part):
            yield part


def _is_attached(part: Message) -> bool:
    """Tell whether a part is a document of its own."""
    if part.get_content_type() == "message/rfc822" or part.get_content_disposition() == "attachment":
        return True
    return bool(part.get_filename()) or part.get_content_maintype() not in ("text", "multipart")


def _file_name(part: Message) -> str:
    name = decoded_words(str(part.get_filename() or "")).replace("\\", "/")
    return " ".join(PurePosixPath(name).name.split())


def _title(part: Message) -> str:
    """Return the subject of a mail inside a mail."""
    inner = part.get_payload()
    subject = (
        inner[0].get("Subject") if isinstance(inner, list) and inner and isinstance(inner[0], Message) else ""
    )
    return " ".join(decoded_words(str(subject or "")).split())


def _bytes(part: Message) -> bytes:
    """Return what a part holds, decoded; nothing if that fails."""
    try:
        inner = part.get_payload()
        if isinstance(inner, list):
            return inner[0].as_bytes() if inner and isinstance(inner[0], Message) else b""
        data = part.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _words(part: Message) -> str:
    """Return the text of a part; what it says about its encoding is believed if it can be true."""
    return _decoded(_bytes(part), part.get_content_charset() or "")


def _decoded(data: bytes, charset: str) -> str:
    charset = _CHARSETS.get(charset.lower(), charset)
    for name in ("utf-8", charset) if charset == "cp1252" else (charset,):
        try:
            return data.decode(name or "utf-8")
        except (LookupError, ValueError):
            continue
    return decode(data) or data.decode("utf-8", "replace")


# --- words --------------------------------------------------------------------------------------------------


def _plain(part: Message) -> str:
    text = _words(part).replace("\r\n", "\n").replace("\r", "\n")
    return _unflowed(text, part) if part.get_param("format") == "flowed" else text


def _unflowed(text: str, part: Message) -> str:
    """Join the lines that only the sending program broke (RFC 3676): they end in a space."""
    joint = "" if part.get_param("delsp") == "yes" else " "
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        bare = line.removeprefix(" ")
        if goes_on and not bare.startswith(">"):
            lines[-1] = lines[-1].removesuffix(" ") + joint + bare
        else:
            lines.append(bare)
        goes_on = bare.endswith(" ") and bare != "-- " and not bare.startswith(">")
    return "\n".join(lines)


def _formatted(pages: Sequence[str], *, sent_on: bool) -> Letter:
    """Return the words of a mail's formatted version, quotes told by what mail programs call them."""
    everything = [line for page in pages for line in markup.lines(page)]
    own = [line for page in pages for line in markup.lines(page, _is_quote)]
    keeps_quotes = sent_on or letters.letters(own) < 20
    letter = letters.split(everything if keeps_quotes else own, sent_on=sent_on)
    told = {*letter.lines, *letter.removed}
    quoted = tuple(line for line in everything if line not in told)
    return Letter(letter.lines, (*letter.removed, *quoted), letter.forwarded)


def _is_quote(element: HtmlElement) -> bool:
    if element.tag == "blockquote" and element.get("type") == "cite":
        return True
    named = (element.get("class") or "").split()
    return not _QUOTES.isdisjoint(named) or (element.get("id") or "") in _QUOTE_IDS
