"""Tells the words of a mail from what mail programs put around them: quoted replies, signatures, forwarding, footers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from dateline.paths import resource

_LONGEST_FOOTER = 250
_LONGEST_SIGNATURE = 25
_FEW_LETTERS = 200
"""What a person writes above a story that they send on."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What mail programs and newsletters write, in all languages there are words for.

    Attributes:
        introduction: "On Monday, Jane wrote:".
        reply: The line above an old mail that is answered.
        forward: The line above a mail that is sent on.
        field: A line of such a mail's header, repeated in words.
        meanings: What the names of those lines mean: "from", "date", "subject" or "other".
        footer: What only a newsletter says.
        footer_words: Words of which a whole line may be such a footer ...
        footer_keys: ... if one of these is among them.
    """

    introduction: re.Pattern[str]
    reply: re.Pattern[str]
    forward: re.Pattern[str]
    field: re.Pattern[str]
    meanings: dict[str, str]
    footer: re.Pattern[str]
    footer_words: frozenset[str]
    footer_keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of a mail and what was taken off them.

    Attributes:
        lines: The words, line by line.
        removed: Quotes, signature and footers.
        forwarded: "from", "date" and "subject" of the mail that was sent on, if that is what it is.
    """

    lines: tuple[str, ...]
    removed: tuple[str, ...]
    forwarded: dict[str, str]


def split(lines: Sequence[str], *, sent_on: bool = False) -> Letter:
    """Take a mail apart; a mail that says nothing itself keeps its quotes.

    Args:
        lines: Its visible lines.
        sent_on: Whether its subject says that it was forwarded.
    """
    letter = _forwarded(lines, sent_on=sent_on) or Letter(tuple(lines), (), {})
    own, quoted = _without_quotes(letter.lines, keeps_replies=bool(letter.forwarded))
    if letters(own) < 20 and letters(quoted) > letters(own):
        own, quoted = [line.lstrip("> ") for line in letter.lines], []
    own, signature = _without_signature(own)
    footers = [line for line in own if is_footer(line)]
    kept = [line for line in own if not is_footer(line)]
    removed = (line for line in (*letter.removed, *quoted, *signature, *footers) if line.strip())
    return Letter(tuple(kept), tuple(removed), letter.forwarded)


def letters(lines: Sequence[str]) -> int:
    """Count the letters of some lines."""
    return sum(character.isalpha() for line in lines for character in line)


def is_footer(line: str) -> bool:
    """Tell whether a line is what newsletters say about themselves."""
    if len(line) > _LONGEST_FOOTER:
        return False
    phrases = _phrases()
    words = {word.casefold().replace("’", "'") for word in _WORD.findall(line)}
    return bool(words & phrases.footer_keys and words <= phrases.footer_words) or bool(
        phrases.footer.search(line)
    )


def _forwarded(lines: Sequence[str], *, sent_on: bool) -> Letter | None:
    """Return the mail that was sent on, or None if there is none or it is only an appendix."""
    place = next(
        (number for number, line in enumerate(lines) if _phrases().forward.match(line.lstrip("> "))), None
    )
    if place is None and sent_on:
        place = next(
            (
                number
                for number, line in enumerate(lines)
                if _phrases().reply.match(line) or _opens_fields(lines, number)
            ),
            None,
        )
    if place is None or letters(lines[:place]) > _FEW_LETTERS:
        return None
    start = place if _opens_fields(lines, place) else place + 1
    facts, end = _fields(lines, start)
    body = [line.removeprefix(">").removeprefix(" ") for line in lines[end:]]
    return Letter(tuple(body), tuple(lines[:end]), facts) if facts and letters(body) else None


def _opens_fields(lines: Sequence[str], place: int) -> bool:
    """Tell whether the header of a mail is repeated from here on."""
    block = [line for line in islice(lines, place, place + 8) if line.strip()][:4]
    found = [_phrases().field.match(line) for line in block]
    return len(block) > 2 and bool(found[0]) and sum(map(bool, found)) > 2


def _fields(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Read the repeated header of a mail; return its facts and the number of the line after it."""
    facts: dict[str, str] = {}
    number = start
    for number in range(start, min(len(lines), start + 20)):
        line = lines[number].lstrip("> ")
        match = _phrases().field.match(line)
        if match:
            meaning = _phrases().meanings.get(match["key"].lower())
            if meaning and meaning != "other":
                facts.setdefault(meaning, match["value"].strip(" *"))
        elif line.strip():
            return facts, number
    return facts, number + 1


def _without_quotes(lines: Sequence[str], *, keeps_replies: bool) -> tuple[list[str], list[str]]:
    """Take away lines with a quoting mark, the lines that introduce them, and an old mail below."""
    own: list[str] = []
    quoted: list[str] = []
    for number, line in enumerate(lines):
        if not keeps_replies and _phrases().reply.match(line) and letters(own) > 20:
            return own, [*quoted, *lines[number:]]
        if line.startswith(">") and not line.startswith(">From "):
            quoted.append(line)
        else:
            own.append(line)
    return _without_introductions(own, quoted) if quoted else (own, quoted)


def _without_introductions(own: list[str], quoted: list[str]) -> tuple[list[str], list[str]]:
    """Take away "On Monday, Jane wrote:", which may be broken over two lines."""
    kept: list[str] = []
    for line in own:
        both = f"{kept[-1]} {line}" if kept else ""
        if _phrases().introduction.match(line):
            quoted.insert(0, line)
        elif both and line.rstrip().endswith(":") and _phrases().introduction.match(both):
            quoted.insert(0, f"{kept.pop()} {line}")
        else:
            kept.append(line)
    return kept, quoted


def _without_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """Take away what follows the mark that mail programs set before a signature."""
    for number in range(len(lines) - 1, max(-1, len(lines) - _LONGEST_SIGNATURE - 1), -1):
        if lines[number] in ("-- ", "--") and letters(lines[:number]):
            return lines[:number], lines[number + 1 :]
    return lines, []


@cache
def _phrases() -> Phrases:
    """Read the table of phrases; its patterns are compiled once."""
    table = tomllib.loads(resource("mails", "phrases.toml").read_text("utf-8"))
    fields: dict[str, list[str]] = table["fields"]
    meanings = {name.lower(): meaning for meaning, names in fields.items() for name in names}
    names = "|".join(sorted(map(re.escape, meanings), key=len, reverse=True))
    footers = table["footers"]
    return Phrases(
        introduction=re.compile(
            rf"^(?:{'|'.join(table['introductions'])})\b.{{5,200}}\b(?:{'|'.join(table['wrote'])}).{{0,100}}:$"
        ),
        reply=_ruled(table["replies"]),
        forward=_ruled(table["forwards"]),
        field=re.compile(rf"^[\s*]*(?P<key>{names})\s?:[\s*]*(?P<value>.*)$", re.IGNORECASE),
        meanings=meanings,
        footer=re.compile("|".join(footers["patterns"]), re.IGNORECASE),
        footer_words=frozenset(footers["words"]),
        footer_keys=frozenset(footers["keys"]),
    )


def _ruled(phrases: Sequence[str]) -> re.Pattern[str]:
    """Match lines that say one of these and no more, dashes around them or not."""
    return re.compile(rf"^[-_ ]*(?:{'|'.join(map(re.escape, phrases))})\s*:?[-_ ]*$", re.IGNORECASE)
