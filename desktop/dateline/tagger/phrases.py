"""What a person types as a date: the whole of a short text must be one expression, with the words that bound it.

In an article the span of "before 2010" is the year alone, as TIMEX3 has it; typed into a field, every word
counts: "before", "since", "between … and …" belong to the phrase, and anything else makes it no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    After,
    Between,
    By,
    FromTo,
    Instant,
    Length,
    Past,
    Published,
    Run,
    Since,
    Till,
)
from dateline.model import Mention, Reason, Span, TimexType

_LEADS = ("", "in ", "on ", "at ")
_BEFORE = re.compile(
    r"(?:(?:on|in|at|during|from|between|since|before|prior to|after|until|till|by|no later than|within)(?: the)?)? *",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b.(?!(?:ten|[a-z]+teen|[a-z]+ty)\b)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b[a-z](?=[a-z]{2})")
_BETWEEN = re.compile(r",? *(?:to|through|until|till|and|-|–|—)(?: the)? *", re.IGNORECASE)
LONGEST = 120
"""More signs than so many are no date that a person types."""


def readings(text: str) -> Iterator[str]:
    """Yield a text in the ways it may be meant: as it is, behind "in", "on" or "at", and with capitals.

    "May", "14:05" and "the 5th" are no dates in every sentence, and people type small letters.
    """
    plain = text.strip()
    for said in dict.fromkeys((plain, _SMALL.sub(lambda word: word[0].upper(), plain))):
        small = said.isdigit() and len(said) < len("1990")
        leads = _LEADS[:1] if small else _LEADS if _has_hour(said) else _LEADS[:-1]
        yield from (lead + said for lead in leads)


def _has_hour(said: str) -> bool:
    """Tell whether figures, or a number before another word, may be an hour; a number alone is none."""
    figures = any(sign.isdigit() for sign in said)
    return not said.replace(" ", "").isdigit() and (figures or bool(_HOUR.match(said)))


def _is_throughout(lead: str, first: Mention) -> bool:
    """Tell "over the weekend" from "over two years"."""
    return first.type is TimexType.DATE and lead.strip().lower() in ("over", "throughout")


def whole(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the one expression that a text is, with the words around it, or None."""
    if len(text) > LONGEST or not 0 < len(mentions) <= 2:
        return None
    first, last = mentions[0], mentions[-1]
    start, end = len(text) - len(text.lstrip()), len(text.rstrip(" \t\n.,"))
    lead = text[start : first.span.start]
    if last.span.end < end or not (_BEFORE.fullmatch(lead) or _is_throughout(lead, first)):
        return None
    if first is not last and not _is_joined(text, first, last):
        return None
    return _meant(replace(first, span=Span(start, len(text.rstrip()))), lead.strip().lower())


def _is_joined(text: str, first: Mention, last: Mention) -> bool:
    """Tell whether two mentions are the ends of one range."""
    between = text[first.span.end : last.span.start]
    return isinstance(_inside(first), FromTo | Between) and bool(_BETWEEN.fullmatch(between))


def _inside(mention: Mention) -> object:
    """Return the formula without the bound that a word before it gives."""
    match mention.formula:
        case Till(what=what) | By(what=what) | Past(what=what) | Since(what=what):
            return what
        case formula:
            return formula


def _meant(mention: Mention, lead: str) -> Mention | None:
    """Return a mention as it is meant behind the word that leads it in; None if the two do not fit."""
    match lead, mention.formula:
        case "in", Length(count=count, unit=unit, mod="") if count:
            anchor = Instant() if unit.rank < Unit.DAYPART.rank else Published()
            reason = Reason("counted ahead", "“in” before an amount makes it a date")
            return replace(
                mention,
                type=TimexType.DATE,
                formula=After(anchor, count, unit),
                derivation=(*mention.derivation, reason),
            )
        case "between" | "between the", formula:
            return mention if isinstance(formula, Between) else None
        case "within", formula:
            return mention if isinstance(formula, Run) else None
        case _:
            return mention
