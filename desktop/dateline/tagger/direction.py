"""Past or future: where a bare "Monday", "in March" or "Nov. 15" lies, by the verbs and words around it.

News leans to the past; a cue is the nearest verb or word before the expression, or, where it opens the
sentence, the first one after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.formula.operators import After, Coming, Formula, Length, Published, Recent
from dateline.formula.shifts import Month, Quarter
from dateline.model import Reason, TimexType
from dateline.tagger import told, trees
from dateline.tagger.context import REACH, after, before, word_after, word_before
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_VERB = r"(?: [a-z]+)?"
_FUTURE = (
    r"(?:(?:will|won['’]t|shall|would|(?-i:may)|must|can|(?<=['’])ll)(?: (?:not|also|now|only|then|likely|[a-z]+ly))*(?: have)?(?: be(?:en)?)?"
    rf"{_VERB}"
    rf"|(?:is|are|be|was|were|been)? ?(?:to be|due|set|scheduled|expected|slated|planned|supposed|likely|going|poised|ready)(?: (?:to|for))(?: be)?{_VERB}"
    rf"|(?:should|to) be{_VERB}"
    rf"|(?:is|are) (?:to|due|set|scheduled|expected|slated|planned){_VERB}"
    rf"|(?:plans?|planning|expects?|expecting|intends?|hopes?|hoping|wants?|seeks?|aims?|prepares?|preparing|agreed|promised|vowed|pledged|"
    rf"threatened|decided|needs?|time|failure|deadline|chance|opportunity) to(?: be)?{_VERB}"
    r"|planned (?:an?|for)|is \w+ing|are \w+ing|payable|starting|beginning|begins|starts|effective|deadline|upcoming|expires?|expiring|matures?|maturing|"
    r"due|as (?:early|soon|late) as|candidates?|summit|future|next(?! to\b)|tomorrow|coming)"
)
_PAST = (
    r"(?:was|were|had|did|said|told|came|went|began|rose|fell|met|took|made|gave|won|lost|held|left|found|saw|got|became|led|ran|sent|"
    r"paid|kept|spoke|died|shot|struck|hit|grew|sold|bought|wrote|brought|since|last|earlier|ago|has been|have been|broke|drew|flew|"
    r"fought|knew|showed|stood|thought|built|issued|dated|this past|"
    r"(?!need|feed|speed|exceed|proceed|succeed|seed|bed|red|indeed|hundred)[a-z]{2,}ed)"
)
_CUE = re.compile(rf"(?<!\w)(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?!\w)", re.IGNORECASE)
_FIRST_WORDS = frozenset(
    word
    for said in re.findall(r"[a-z]+\??", re.sub(r"\\.", " ", f"{_FUTURE} {_PAST} by until till no"))
    for word in (said.rstrip("?"), said[:-2] if said.endswith("?") else said)
)
"""The words that a cue can begin with, and a few more: only there is it worth looking for one."""
_WORD = re.compile(r"\w+")
_SIGNS = str.maketrans(dict.fromkeys(".,;:!?()[]_/\"'’‘“”–—-", " "))
_OVER_NOW = re.compile(r"\b(?:ended|since|dated)\s+$", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"\b(?:an?|the|its|his|her|their|of|for|with|still|newly|recently|previously|and)\s+$", re.IGNORECASE
)
"""Before a form in -ed that describes something rather than tells: "an unspecified date"."""
_CROSSED = re.compile(
    r"\bhad (?:\w+ly )?(?:been (?:\w+ly )?(?:due|set|scheduled|expected|slated|planned|supposed)|planned|hoped|intended|expected) (?:to|for)\b[^,]*$",
    re.IGNORECASE,
)
"""A plan that came to nothing: "had been due to expire Friday" was due on the Friday before."""
_START = re.compile(
    r"^[\"'“‘(\s]*(?:but|and|then|also|while|although|late|early)?,?\s*(?:on|in|by|late|early|at|from|the|mid-?|\s)*$",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|until|till|no later than)\s+(?:early |late |mid-?|the end of )?$", re.IGNORECASE)
_BY_REACH = 30
_OVER = re.compile(
    r"\b(?:had|was|were|did|since|(?:lasted|worked|burned|lived|stayed|stood|ran|fought|slept|waited|served|ruled|raged|went on|"
    r"talked|danced|played)(?= (?:on )?(?:until|till)\b))\b",
    re.IGNORECASE,
)
"""Before "until" and "by": what was over when it was written."""


def directed(text: str, draft: Draft) -> Draft:
    """Return a draft with its direction decided."""
    if not any(trees.bare(part) for part in trees.parts(draft.formula)):
        return draft
    if over := _OVER_NOW.search(text[max(0, draft.start - 12) : draft.start]):
        said = f"“{over[0].strip()}” points to the past"
        return draft.because(Reason("direction", said), trees.changed(draft.formula, _past))
    way = _way(text, draft)
    if way is None:
        return draft
    word, future = way
    if _names_a_month(draft) and _describes(text, draft):
        return draft
    planned = not future and _names_a_month(draft) and word.strip() in before(text, draft.start)
    doubtful = planned or trees.day_of_a_year(draft.formula)
    if doubtful and not told.decides(text, draft, word, future=future):
        return draft
    said = f"“{word.strip()}” points to the {'future' if future else 'past'}"
    return draft.because(
        Reason("direction", said), trees.changed(draft.formula, lambda part: _turned(part, future))
    )


def ahead(text: str, draft: Draft) -> Draft:
    """Read "will meet in two weeks" as the day two weeks on; without a verb of the future it is an amount."""
    if draft.form != "amount" or word_before(text, draft.start).lower() != "in":
        return draft
    match draft.formula:
        case Length(count=count, unit=unit, mod="") if count and word_after(text, draft.end) != "of":
            way = _way(text, draft)
            if way is None or not way[1]:
                return draft
            said = f"“{way[0].strip()}” before “in” makes it a date"
            reasons = (*draft.reasons, Reason("counted ahead", said))
            formula = After(Published(), count, unit)
            return Draft(draft.start, draft.end, TimexType.DATE, formula, "unitsafter", reasons)
        case _:
            return draft


def _names_a_month(draft: Draft) -> bool:
    return any(isinstance(trees.bare(part), Month) for part in trees.parts(draft.formula))


def _describes(text: str, draft: Draft) -> bool:
    """Tell whether a month says which one of several things is meant: "under a June agreement"."""
    behind = word_after(text, draft.end)
    described = behind.islower() and not is_in(behind, "after_a_date")
    return described and is_in(word_before(text, draft.start).lower(), "before_a_description")


def _past(part: Formula) -> Formula | None:
    what = trees.bare(part)
    return None if what is None else Recent(Published(), what)


def _turned(part: Formula, future: bool) -> Formula | None:
    """Return a bare name in the direction that a verb gives."""
    match trees.bare(part):
        case None | Quarter():
            return None
        case what:
            return Coming(Published(), what) if future else Recent(Published(), what)


def _way(text: str, draft: Draft) -> tuple[str, bool] | None:
    """Return the cue and whether it points ahead; None where nothing speaks of time."""
    if text[draft.end : draft.end + 2] in ("'s", "’s") or not _may_tell(text, draft):
        return None
    left = before(text, draft.start)
    if by := _BY.search(left[-_BY_REACH:]):
        opens = len(left) == len(by[0])
        over = _OVER.search(after(text, draft.end) if opens else left)
        return (over[0], False) if over else (by[0], True)
    found = None
    if not _START.match(left):
        for cue in _cues(left):
            if cue["future"] or not _DESCRIBES.search(left, 0, cue.start()):
                found = cue
    found = found or next(_cues(after(text, draft.end)), None)
    if found is None:
        return None
    return found[0], not found["past"] and not _CROSSED.search(found.string[: found.end()])


def _may_tell(text: str, draft: Draft) -> bool:
    """Tell at a glance whether any word around could be a cue; most lists of dates have none."""
    around = text[max(0, draft.start - REACH) : draft.end + REACH].lower()
    return "ed" in around or not _FIRST_WORDS.isdisjoint(around.translate(_SIGNS).split())


def _cues(part: str) -> Iterator[re.Match[str]]:
    """Yield the verbs and words that point to the past or the future, in order."""
    done = 0
    for word in _WORD.finditer(part):
        said = word[0].lower()
        if word.start() >= done and (said in _FIRST_WORDS or said.endswith("ed")):
            cue = _CUE.match(part, word.start())
            if cue is not None:
                done = cue.end()
                yield cue
