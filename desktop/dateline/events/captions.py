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

_CAPITAL = re.compile(r"[ \n](?=([A-Z][a-z]*) (?:[a-z]|(?<=However ),))(?<=[a-z0-9][ \n])")
_STAMP = re.compile(
    r"\d(?<!\w\d)\d{3} ?[,;]? (?:at )?\d{1,2}[.:]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?"
    r"(?: (?:BST|GMT|UTC|CES?T|[ECMP][SD]?T))?(?=[ \n][A-Z*\\`“\"])"
)
_SHORT_STAMP = re.compile(
    r"\b\d{1,2} [A-Z][a-z]{2,8} \d\d \d{1,2}:\d\d(?: (?:BST|GMT|UTC|CES?T))?(?=[ \n][A-Z])"
)
_CREDIT = re.compile(
    r"\b(?:Photo(?:graph)?|Picture|Image|Credit)s? ?: [^.!?\n]{0,60}?/[A-Z]\w*"
    r"(?: (?:Images|Features|News|Photos?))?(?=[ \n][A-Z])"
    r"|\b(?:Photograph|Picture|Image)s? ?: (?:AP|AFP|Reuters|PA|EPA|Rex|Getty(?: Images)?|Alamy|Corbis)(?=[ \n][A-Z])"
    r"|\bSource ?: [^.!?\n]{0,60}?\b\d{4}(?=[ \n][A-Z])"
)
_UPDATED = re.compile(
    r"\s*(?:page )?(?:last )?(?:updated|modified|published|posted)\b[^.!?\n]{0,120}\b\d{1,2}[:.]\d\d (?:GMT|UK|BST|CET|E[DS]?T|P[DS]?T)"
    r"(?: (?:-LRB-|\()[^()\n]{0,80}?(?:-RRB-|\)))?(?=[ \n][A-Z])",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"(?:\(|-LRB- )(?:Reuters|AP|AFP|UPI|dpa|CNN|Xinhua)(?:\)| -RRB-) ?(?:--|[-–—_])(?= )")
_NAME = re.compile(r"\s*([A-Z][a-z]{3,})\b")
_AGAIN = re.compile(
    r"(?<=[a-z])[ \n](?=([A-Z][a-z]{3,})(?: [A-Z]\w+)* (?:has|have|had|is|are|was|were|will|would|could|may|says|said)\b)"
)
_ARTICLE = re.compile(
    r"(?<![\w-])([a-z]{3,})[ \n](?=(?:The|An?) (?:[A-Z][\w.'’-]* |'s |of ){1,5}"
    r"(?:has|have|had|is|are|was|were|will|would|could|may|says|said)\b)"
)
"""A plain word, and an article with a name and its verb: "... in the sea The Coast Guard has"."""
_FEW = 3
_DATELINE = 60
"""Characters that the place and agency at the beginning of a story may take."""


def seams(text: str, span: Span, quotes: Sequence[Span], lexicon: Lexicon) -> tuple[int, ...]:
    """Return where, inside one stretch without marks between sentences, a sentence begins anew."""
    found = {match.end() for match in _STAMP.finditer(text, span.start, span.end)}
    if text.find(":", span.start, span.end) >= 0:
        found |= {match.end() for match in _SHORT_STAMP.finditer(text, span.start, span.end)}
        found |= {match.end() for match in _CREDIT.finditer(text, span.start, span.end)}
    if text.find("(", span.start, span.end) >= 0 or text.find("-LRB-", span.start, span.end) >= 0:
        found |= {
            match.end()
            for match in _AGENCY.finditer(text, span.start, span.end)
            if match.end() - span.start > _DATELINE
        }
    updated = _UPDATED.match(text, span.start, span.end)
    found |= {updated.end()} if updated else set()
    for start in (span.start, *found):
        found = found.union(_before_repeated(text, start, span.end))
    found.update(_before_starters(text, span, lexicon))
    found.update(_before_articles(text, span, lexicon))
    return tuple(
        sorted(place for place in found if not any(quote.start < place < quote.end for quote in quotes))
    )


def _before_repeated(text: str, start: int, end: int) -> list[int]:
    """Find where the name a caption began with begins the sentence: "Smith was born in Riga Smith says ..."."""
    first = _NAME.match(text, start, end)
    if first is None or text.find(first[1], first.end(), end) < 0:
        return []
    return [match.start() for match in _AGAIN.finditer(text, first.end(), end) if match[1] == first[1]]


def _before_articles(text: str, span: Span, lexicon: Lexicon) -> list[int]:
    """Find where a noun is followed by "The Coast Guard has", which no title begins: "the paper The Star has"."""
    titled = lexicon.lists["captions", "titled"]
    return [
        match.end() - 1
        for match in _ARTICLE.finditer(text, span.start, span.end)
        if match[1] not in titled
        and lexicon.slots.get(match[1], "o") in "of"
        and not match[1].endswith(("ed", "ing"))
        and len(text[span.start : match.end()].split()) >= _FEW
    ]


def _before_starters(text: str, span: Span, lexicon: Lexicon) -> list[int]:
    starters, lettered = (lexicon.lists["captions", name] for name in ("starters", "lettered"))
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
