"""Reads mailboxes (MBOX): mail after mail, each on its own, so that a broken one costs nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.articles import mail
from dateline.articles.draft import Contained
from dateline.errors import ReadError

_POSTMARK = re.compile(
    rb"From [^\n]{0,300}\b\d{1,2}:\d{2}(?::\d{2})?\b[^\n]{0,100}\r?\n(?=>?From |[!-9;-~]{1,76}:)"
)
_QUOTED_POSTMARK = re.compile(rb"^>(>*From )", re.MULTILINE)


def recognises(data: bytes, _suffix: str) -> bool:
    """Tell whether bytes are a mailbox: a postmark ("From … 14:05:00 2025") with a header below it."""
    return bool(_POSTMARK.match(data))


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the mails of a mailbox and what is attached to them; a broken mail is refused on its own."""
    for number, message in enumerate(_messages(data), 1):
        place = f"mail {number} of {name}"
        if mail.recognises(message, ".eml"):
            yield from _opened(message, place)
        else:
            reason = f"“{place}” is damaged, it has no header: open the mailbox and save that mail."
            yield Contained(place, refused=reason)


def _opened(message: bytes, place: str) -> Iterator[Contained]:
    try:
        yield from mail.items(message, place)
    except ReadError as error:
        yield Contained(place, refused=str(error))


def _messages(data: bytes) -> Iterator[bytes]:
    """Yield the bytes of each mail, postmarks taken off; only one mail at a time is copied."""
    start = 0
    while start >= 0:
        postmark = _POSTMARK.match(data, start)
        begin = postmark.end() if postmark else start
        start = _next(data, begin)
        message = data[begin : start if start >= 0 else len(data)]
        if message.strip():
            yield _QUOTED_POSTMARK.sub(rb"\1", message)


def _next(data: bytes, start: int) -> int:
    """Return where the next postmark begins, or -1."""
    place = data.find(b"\nFrom ", start)
    while place >= 0:
        if _POSTMARK.match(data, place + 1):
            return place + 1
        place = data.find(b"\nFrom ", place + 1)
    return -1
