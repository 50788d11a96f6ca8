"""Where a heading, caption, byline or page's time stamp runs into a sentence without any mark between.

"... leaving a mosque in Riga An explosion in the centre ...", "Monday 3 May 2021 10.15 BST Police say ...".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.model import Span

_CAPITAL = re.compile(r"(?<=[a-z0-9])[ \n](?=([A-Z][a-z]*) [a-z])")
_STAMP = re.compile(
    r"\b\d{4} ?[,;]? (?:at )?\d{1,2}[.:]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?"
    r"(?: (?:BST|GMT|UTC|CES?T|[ECMP][SD]?T))?(?=[ \n][A-Z*\\`“\"])"
)
_CREDIT = re.compile(
    r"\b(?:Photo(?:graph)?|Picture|Image|Credit)s? ?: [^.!?\n]{0,60}?/[A-Z]\w*"
    r"(?: (?:Images|Features|News|Photos?))?(?=[ \n][A-Z])"
    r"|\bSource ?: [^.!?\n]{0,60}?\b\d{4}(?=[ \n][A-Z])"
)
_AGENCY = re.compile(r"(?:\(|-LRB- )(?:Reuters|AP|AFP|UPI|dpa|CNN|Xinhua)(?:\)| -RRB-) ?(?:--|[-–—_])(?= )")
_FEW = 3
_DATELINE = 60
"""Characters that the place and agency at the beginning of a story may take."""


def seams(text: str, span: Span, quotes: Sequence[Span], lexicon: Lexicon) -> tuple[int, ...]:
    """Return where, inside one stretch without marks between sentences, a sentence begins anew."""
    found = {
        match.end() for pattern in (_STAMP, _CREDIT) for match in pattern.finditer(text, span.start, span.end)
    }
    found |= {
        match.end()
        for match in _AGENCY.finditer(text, span.start, span.end)
        if match.end() - span.start > _DATELINE
    }
    found |= set(_before_starters(text, span, lexicon))
    return tuple(
        sorted(place for place in found if not any(quote.start < place < quote.end for quote in quotes))
    )


def _before_starters(text: str, span: Span, lexicon: Lexicon) -> list[int]:
    starters, lettered = (lexicon.words("captions", name) for name in ("starters", "lettered"))
    found = []
    start = span.start
    for match in _CAPITAL.finditer(text, span.start, span.end):
        if match[1].lower() not in starters:
            continue
        before = text[max(match.start() - 200, start) : match.start()].split()
        named = match[1] == "A" and before[-1].lower() in lettered
        if len(before) >= _FEW and not named:
            found.append(match.start())
            start = match.end()
    return found
