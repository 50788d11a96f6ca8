"""Past or future: where a bare "Monday", "in March" or "Nov. 15" lies, by the verbs and words around it.

News leans to the past; a cue is the nearest verb or word before the expression, or, where it opens the
sentence, the first one after it.
"""

from __future__ import annotations

import re

from dateline.formula.operators import Coming, Formula, Nearest, Published, Recent
from dateline.formula.shifts import Weekday
from dateline.model import Reason
from dateline.tagger import trees
from dateline.tagger.context import after, before
from dateline.tagger.drafts import Draft

_CUE = re.compile(
    r"\b(?:(?P<future>will|won['’]t|shall|would|plans?|planned|planning|expects?|expected|scheduled|slated|due|until|till|"
    r"is to|are to|payable|starting|beginning|effective|deadline|upcoming|going to|intends?|hopes?|may|could|can|should|"
    r"must|might|likely|next|tomorrow|coming|expires?|matures?|matur\w+|as (?:early|soon|late) as|set for|set to|"
    r"to (?!comment\b|close\b|the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|that\b|be\b(?= \w+ed)|date\b|\$)[a-z]{2,})"
    r"|(?P<past>was|were|had|did|said|told|came|went|began|rose|fell|met|took|made|gave|won|lost|held|left|found|saw|got|"
    r"became|led|ran|sent|paid|kept|spoke|died|shot|struck|hit|grew|sold|bought|wrote|brought|since|last|earlier|ago|"
    r"has been|have been|broke|drew|flew|fought|knew|showed|stood|thought|built|set|put|cut|[a-z]{2,}(?<!ne)(?<!fe)(?<!spe)(?<!excee)(?<!procee)(?<!succee)ed))\b"
    r"|(?P<will>['’]ll\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^(?:[\"'“‘(]|on|in|by|but|and|late|early|then|also|at|the|from|,|\s)*$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|until|till|through|starting|beginning|effective|payable|no later than)\s+(?:early |late |mid-?|the end of )?$", re.IGNORECASE)


def directed(text: str, draft: Draft) -> Draft:
    """Return a draft with its direction decided."""
    if not any(isinstance(part, Recent | Nearest) for part in trees.parts(draft.formula)):
        return draft
    way = _way(text, draft)
    if way is None:
        return draft
    word, future = way
    said = f"“{word.strip()}” points to the {'future' if future else 'past'}"
    return draft.because(Reason("direction", said), trees.changed(draft.formula, lambda part: _turned(part, future)))


def _turned(part: Formula, future: bool) -> Formula | None:
    match part:
        case Recent(anchor=Published(), what=what) | Nearest(anchor=Published(), what=what):
            return Coming(Published(), what) if future else Recent(Published(), what)
        case _:
            return None


def _way(text: str, draft: Draft) -> tuple[str, bool] | None:
    """Return the cue and whether it points ahead; None where nothing speaks of time."""
    left = before(text, draft.start)
    if by := _BY.search(left):
        return by[0], True
    if _OPENS.match(left):
        found = next(_CUE.finditer(after(text, draft.end)), None)
    else:
        found = next(iter([*_CUE.finditer(left)][-1:]), None)
    if found is None:
        return None
    return found[0], not found["past"]
