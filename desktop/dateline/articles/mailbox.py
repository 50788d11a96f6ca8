"""Reads mailboxes (MBOX): mail after mail, each on its own, so that a broken one costs nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.articles import mail
from dateline.articles.draft import Contained
from dateline.articles.stamps import candidate
from dateline.errors import ReadError
from dateline.model import Known

_POSTMARK = re.compile(
    rb"From [^\n]{0,300}\b\d{1,2}:\d{2}(?::\d{2})?\b[^\n]{0,100}\r?\n(?=>?From |[!-9;-~]{1,76}:)"
)
_POSTED_BY = re.compile(r"^From \S*\s*")
_QUOTED_POSTMARK = re.compile(rb"^>(>*From )", re.MULTILINE)


def recognises(data: bytes, _suffix: str) -> bool:
    """Tell whether bytes are a mailbox: a postmark ("From … 14:05:00 2025") with a header below it."""
    return bool(_POSTMARK.match(data))


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the mails of a mailbox and what is attached to them; a broken mail is refused on its own."""
    for number, (message, postmark) in enumerate(_messages(data), 1):
        place = f"mail {number} of {name}"
        if mail.recognises(message, ".eml"):
            yield from (_postmarked(each, postmark) for each in _opened(message, place))
        else:
            reason = f"“{place}” is damaged, it has no header: open the mailbox and save that mail."
            yield Contained(place, refused=reason)


def _opened(message: bytes, place: str) -> Iterator[Contained]:
    try:
        yield from mail.items(message, place)
    except ReadError as error:
        yield Contained(place, refused=str(error))


def _postmarked(item: Contained, postmark: str) -> Contained:
    """Add to a mail without any date the one of its postmark: when it was put into the mailbox, so only a guess."""
    found = mail.sent_on(_POSTED_BY.sub("", postmark)) if item.draft and not item.draft.dates else None
    if not found or not item.draft:
        return item
    date = candidate(found, "postmark of the mailbox", postmark, 0.2, Known.GUESSED)
    return replace(item, draft=replace(item.draft, dates=(date,)))


def _messages(data: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield the bytes of each mail and its postmark; only one mail at a time is copied."""
    start = 0
    while start >= 0:
        postmark = _POSTMARK.match(data, start)
        begin = postmark.end() if postmark else start
        start = _next(data, begin)
        message = data[begin : start if start >= 0 else len(data)]
        if message.strip():
            line = postmark[0].decode("latin-1").strip() if postmark else ""
            yield _QUOTED_POSTMARK.sub(rb"\1", message), line


def _next(data: bytes, start: int) -> int:
    """Return where the next postmark begins, or -1."""
    place = data.find(b"\nFrom ", start)
    while place >= 0:
        if _POSTMARK.match(data, place + 1):
            return place + 1
        place = data.find(b"\nFrom ", place + 1)
    return -1
