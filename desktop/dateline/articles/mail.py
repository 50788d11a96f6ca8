"""Reads mails (EML): the words of the writer, when they were sent, and the articles that were attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.utils import parseaddr, parsedate_tz

from dateline.articles import bodies, endings, mhtml
from dateline.articles.draft import Contained, Draft
from dateline.articles.stamps import candidate, stamp
from dateline.articles.words import Found, iso_date
from dateline.errors import ReadError
from dateline.formula.calendar import day_number, weekday
from dateline.model import DateCandidate, Known

_FIRST_FIELD = re.compile(rb"[!-9;-~]{1,76}:")
_HEADER = re.compile(rb"\A(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_NAME = re.compile(rb"^([!-9;-~]{1,76}):", re.MULTILINE)
_SENDERS = frozenset({b"from", b"sender", b"return-path", b"received", b"message-id", b"delivered-to"})
_FACTS = frozenset({b"date", b"message-id", b"mime-version", b"received", b"subject", b"to", b"content-type"})
_ATTACHED = re.compile(
    rb"^content-(?:disposition:\s*attachment|type:\s*(?:application/|message/|multipart/digest)"
    rb"|(?:disposition|type):[^\n]*(?:\n[ \t][^\n]*)*?\b(?:file)?name\*?\d*\*?=)",
    re.IGNORECASE | re.MULTILINE,
)
"""Begins a part that may be a document of its own."""
_ENDLESS = re.compile(
    rb"^(content-(?:type|disposition):[^\n]{0,4000}(?:\n[ \t][^\n]{0,500}){0,20})[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
"""The description of a part: beyond some length only a trap, on which the parser would spend hours."""
_START = 100_000
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|doorst|i|r)(?:\[\d+\])?\s?:\s*)+", re.IGNORECASE)
_SENT_ON = re.compile(r"^(?:fwd?|wg|tr|rv|vs|doorst|i)\s?:", re.IGNORECASE)
_ZONE = re.compile(r"(?P<zone>[+-]\d{4}|\b[A-Z]{1,4}T?)\s*(?:\([^)]*\))?\s*$")
_HALF = re.compile(r"\b[AP]M\b")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a mail: a header with a sender and a date, but no saved page packed like one."""
    if not _FIRST_FIELD.match(data[:200].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")):
        return False
    head = _HEADER.match(_trimmed(data[:_START]))
    if not head or mhtml.recognises(data, suffix):
        return False
    names = {match[1].lower() for match in _NAME.finditer(head[0])}
    known = len(names & (_SENDERS | _FACTS))
    return known >= (1 if suffix == ".eml" else 3) and bool(names & _SENDERS or suffix == ".eml")


def recognises_attached(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a mail with something attached to it."""
    return recognises(data, suffix) and bool(_ATTACHED.search(data))


def recognises_letter(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a mail that nothing is attached to: one document."""
    return recognises(data, suffix) and not _ATTACHED.search(data)


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a mail, its attachments left aside."""
    return _draft(_message(data, name), name)


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield a mail and the articles attached to it; a mail that only carries them is none itself."""
    message = _message(data, name)
    draft = _draft(message, name)
    attached = list(bodies.attachments(message))
    if draft.text.strip() or not attached:
        yield Contained(draft.title or name, data, draft)
    elif draft.missing:
        yield Contained(name, refused=draft.missing[0])
    yield from attached


def _message(data: bytes, name: str) -> Message:
    """Parse a mail; one that no parser follows is refused."""
    try:
        return message_from_bytes(_ENDLESS.sub(rb"\1", _trimmed(data)))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ReadError(
            f"“{name}” is a damaged mail: save it again from the mail program, or paste its text."
        ) from error


def _trimmed(data: bytes) -> bytes:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").replace(b"\r\n", b"\n")


def _draft(message: Message, name: str) -> Draft:
    subject = header(message, "Subject")
    try:
        body = bodies.body(message, sent_on=bool(_SENT_ON.match(subject)))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ReadError(f"“{name}” is a damaged mail: open it and paste its text instead.") from error
    if body.is_enciphered:
        raise ReadError(f"“{name}” is an enciphered mail: open it in your mail program and paste its text.")
    inner = body.letter.forwarded
    sender = inner.get("from") or header(message, "From")
    return Draft(
        text=body.joint.join(body.letter.lines).strip("\n"),
        title=_PREFIX.sub("", inner.get("subject") or subject).strip(),
        language=header(message, "Content-Language").split(",")[0].strip(),
        publisher=_publisher(message),
        byline=_person(sender),
        address=_address(message),
        dates=tuple(_dates(message, inner.get("date", ""))),
        removed=body.letter.removed,
        missing=endings.missing(name, cut=endings.of_parts(message)),
    )


# --- what the header says -----------------------------------------------------------------------------------


def header(message: Message, name: str) -> str:
    """Return a field of the header as one line of words, whatever it is encoded in."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return " ".join(bodies.decoded_words(str(raw)).split())


def _person(sender: str) -> str:
    """Return the name in a sender's address, or the address."""
    name, address = parseaddr(sender)
    return name.strip(" '\"") or address or sender


def _publisher(message: Message) -> str:
    """Return the list or the newsletter that a mail came by; letters between people have none."""
    listed = header(message, "List-Id")
    if listed:
        name = re.sub(r"<[^>]*>", "", listed).strip(" \"'")
        return name or listed.strip("<> ")
    return _person(header(message, "From")) if message.get("List-Unsubscribe") else ""


def _address(message: Message) -> str:
    link = header(message, "Archived-At").strip("<> ")
    return link if link.startswith(("http://", "https://")) else ""


def _dates(message: Message, inner: str) -> Iterator[DateCandidate]:
    """The day the mail was sent; for one that was sent on, the day of the original."""
    found = stamp(_HALF.sub(lambda half: half[0].lower(), inner)) if inner else None
    if found:
        yield candidate(found, "Date line of the forwarded mail", inner, 0.9, Known.STATED)
    words = header(message, "Date")
    sent = sent_on(words) if words else None
    if sent:
        known = Known.INFERRED if inner else Known.STATED
        yield candidate(sent, "mail header Date", words, 0.5 if inner else 0.95, known)
    received = header(message, "Received").rpartition(";")[2].strip()
    arrived = sent_on(received) if received else None
    if arrived:
        yield candidate(arrived, "mail header Received", received, 0.4, Known.INFERRED)


def sent_on(words: str) -> Found | None:
    """Read the date of a mail's header; the local day and time of the sender are kept."""
    try:
        parts = parsedate_tz(words[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        parts = None
    date = iso_date(*parts[:3]) if parts else None
    if parts is None or date is None:
        return stamp(words)
    if date.startswith("1970-01-01"):
        return None
    zone = _ZONE.search(words)
    has_time = ":" in words and 0 <= parts[3] < 24 and 0 <= parts[4] < 60
    time = f"{parts[3]:02}:{parts[4]:02}" if has_time else None
    return Found(
        date,
        0,
        len(words),
        time,
        zone["zone"] if zone and time else None,
        misnamed=not _weekday_fits(words, date),
    )


def _weekday_fits(words: str, date: str) -> bool:
    """Tell whether the weekday of a header, if it names one, is that of its date."""
    named = words.strip()[:3].lower()
    return named not in _DAYS or _DAYS.index(named) + 1 == weekday(day_number(*map(int, date.split("-"))))
