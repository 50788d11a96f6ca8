"""Tells the words of a mail from what mail programs put around them: quoted replies, signatures, forwarding, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

_ATTRIBUTION = re.compile(
    r"^(?:On|Am|Le|El|Il|Op|Em|Den|W dniu|Dnia)\b.{5,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu"
    r"|skrev|napisał(?:\(a\))?)\b.{0,100}:$"
)
_REPLY = re.compile(
    r"^[-_ ]*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original"
    r"|Messaggio originale|Oorspronkelijk bericht)[-_ ]*$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^[-_ ]*(?:Begin forwarded message|Forwarded message|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht"
    r"|Message transféré|Début du message transféré|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht)\s*:?[-_ ]*$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^[\s*]*(?P<key>From|Von|De|Da|Van|Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado(?: el)?|Data|Verzonden|Subject|Betreff"
    r"|Objet|Asunto|Oggetto|Onderwerp|To|An|À|Para|A|Aan|Cc|Reply-To|Importance)\s?:[\s*]*(?P<value>.*)$",
    re.IGNORECASE,
)
_MEANING = {
    "from": "from", "von": "from", "de": "from", "da": "from", "van": "from",
    "date": "date", "sent": "date", "datum": "date", "gesendet": "date", "envoyé": "date", "fecha": "date",
    "enviado": "date", "enviado el": "date", "data": "date", "verzonden": "date",
    "subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "oggetto": "subject",
    "onderwerp": "subject",
}  # fmt: skip
_FOOTER = re.compile(
    r"\b(?:unsubscribe|opt[ -]out|(?:view|read|open|see)\b.{0,40}\bbrowser|view (?:it |this )?online|manage (?:your |email )?preferences"
    r"|update (?:your )?(?:email )?preferences|(?:you(?:’|')?(?:re| are)? (?:are )?receiv(?:ing|ed)) this (?:e-?mail|message|newsletter)"
    r"|this e-?mail was sent to|forward(?:ed)? this (?:e-?mail|to a friend)|add us to your address book|sent from my \w+"
    r"|abbestellen|vom newsletter abmelden|im browser (?:ansehen|öffnen|lesen|anzeigen)|se désabonner|se désinscrire|dans (?:votre|le) navigateur"
    r"|darse de baja|cancelar (?:la )?suscripción|en (?:el|su|tu) navegador|annulla(?:re)? l'iscrizione|nel browser|uitschrijven|afmelden)",
    re.IGNORECASE,
)
_LONGEST_FOOTER = 250
_LONGEST_SIGNATURE = 25
_FEW_LETTERS = 200
"""What a person writes above a story that they send on."""


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
    return len(line) <= _LONGEST_FOOTER and bool(_FOOTER.search(line))


def _forwarded(lines: Sequence[str], *, sent_on: bool) -> Letter | None:
    """Return the mail that was sent on, or None if there is none or it is only an appendix."""
    place = next((number for number, line in enumerate(lines) if _FORWARD.match(line.lstrip("> "))), None)
    if place is None and sent_on:
        place = next(
            (
                number
                for number, line in enumerate(lines)
                if _REPLY.match(line) or _opens_fields(lines, number)
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
    found = [_FIELD.match(line) for line in block]
    return len(block) > 2 and bool(found[0]) and sum(map(bool, found)) > 2


def _fields(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Read the repeated header of a mail; return its facts and the number of the line after it."""
    facts: dict[str, str] = {}
    number = start
    for number in range(start, min(len(lines), start + 20)):
        line = lines[number].lstrip("> ")
        match = _FIELD.match(line)
        if match:
            meaning = _MEANING.get(match["key"].lower())
            if meaning:
                facts.setdefault(meaning, match["value"].strip(" *"))
        elif line.strip():
            return facts, number
    return facts, number + 1


def _without_quotes(lines: Sequence[str], *, keeps_replies: bool) -> tuple[list[str], list[str]]:
    """Take away lines with a quoting mark, the lines that introduce them, and an old mail below."""
    own: list[str] = []
    quoted: list[str] = []
    for number, line in enumerate(lines):
        if not keeps_replies and _REPLY.match(line) and letters(own) > 20:
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
        if _ATTRIBUTION.match(line):
            quoted.insert(0, line)
        elif both and line.rstrip().endswith(":") and _ATTRIBUTION.match(both):
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
