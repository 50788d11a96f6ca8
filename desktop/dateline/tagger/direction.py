"""Past or future: where a bare "Monday", "in March" or "Nov. 15" lies, by the verbs and words around it.

News leans to the past; a cue is the nearest verb or word before the expression, or, where it opens the
sentence, the first one after it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.formula.operators import After, Coming, Formula, Length, Published, Recent, Run
from dateline.formula.shifts import Month, Quarter
from dateline.model import Reason, TimexType
from dateline.tagger import told, trees
from dateline.tagger.context import REACH, after, before, word_after, word_before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_SIGNS = str.maketrans(dict.fromkeys(".,;:!?()[]_/\"'’‘“”–—-", " "))
_BY_REACH = 30
_FIXTURE_REACH = 45
_REMEMBERED = 5_000
_NOUNS = re.compile(r"(?: [a-z]+){1,2}")


def directed(text: str, draft: Draft, cues: Cues) -> Draft:
    """Return a draft with its direction decided."""
    if not trees.waits_for_place(draft.formula):
        return draft
    if over := cues.ends("ended", text[max(0, draft.start - 12) : draft.start]):
        said = f"“{over[0].strip()}” points to the past"
        return draft.because(Reason("direction", said), trees.changed(draft.formula, _past))
    if (noun := _happening(text, draft, cues)) and _is_definite(text, draft):
        said = f"“{noun}” names what has happened"
        return draft.because(Reason("direction", said), trees.changed(draft.formula, _past))
    found = way(text, draft, cues)
    if found is None:
        return draft
    word, future = found
    if _names_a_month(draft) and _describes(text, draft):
        return draft
    planned = not future and _names_a_month(draft) and word.strip() in before(text, draft.start)
    planned = planned and not _was_crossed(before(text, draft.start), cues)
    counted = draft.form == "countedfrom" and not future and not before(text, draft.start).strip()
    doubtful = planned or (trees.day_of_a_year(draft.formula) and not counted)
    if doubtful and not _is_told(text, draft, found, cues):
        return draft
    said = f"“{word.strip()}” points to the {'future' if future else 'past'}"
    return draft.because(
        Reason("direction", said), trees.changed(draft.formula, lambda part: _turned(part, future))
    )


def ahead(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "will meet in two weeks" as the day two weeks on; without a verb of the future it is an amount."""
    if draft.form != "amount" or not cues.has(word_before(text, draft.start).lower(), "counted_ahead"):
        return draft
    match draft.formula:
        case Length(count=count, unit=unit, mod="") if count and not cues.has(
            word_after(text, draft.end), "no_date"
        ):
            found = way(text, draft, cues)
            if found is None or not found[1]:
                return draft
            said = f"“{found[0].strip()}” before “in” makes it a date"
            reasons = (*draft.reasons, Reason("counted ahead", said))
            formula = After(Published(), count, unit)
            return Draft(draft.start, draft.end, TimexType.DATE, formula, "unitsafter", reasons)
        case _:
            return draft


def within(text: str, draft: Draft, cues: Cues) -> Draft:
    """Read "had left within two days" as an amount: it does not run from the publication."""
    match draft.formula:
        case Run(anchor=Published(), count=count, unit=unit) if draft.form == "withinspan":
            found = way(text, draft, cues)
            if found is None or found[1]:
                return draft
            said = f"“{found[0].strip()}” is of the past: it does not run from the publication"
            return replace(draft.because(Reason("within", said), Length(count, unit)), form="amount")
        case _:
            return draft


def _is_told(text: str, draft: Draft, cue: tuple[str, bool], cues: Cues) -> bool:
    """Tell whether a verb decides about a day of the year, because it is told of it directly."""
    word, future = cue
    left = before(text, draft.start)
    if told.decides(left, word, cues, future=future):
        return True
    return not future and word not in left and told.of_subject(left, after(text, draft.end), word, cues)


def _names_a_month(draft: Draft) -> bool:
    return any(isinstance(trees.bare(part), Month) for part in trees.parts(draft.formula))


def _describes(text: str, draft: Draft) -> bool:
    """Tell whether a month says which one of several things is meant: "under a June agreement"."""
    behind = word_after(text, draft.end)
    described = behind.islower() and not is_in(behind, "after_a_date")
    return described and is_in(word_before(text, draft.start).lower(), "before_a_description")


def _happening(text: str, draft: Draft, cues: Cues) -> str:
    """Return the noun that a date stands before if it names a thing that nobody plans: "the April 20 oil spill"."""
    words = _NOUNS.match(text, draft.end)
    return next((word for word in words[0].split() if cues.has(word, "happening")), "") if words else ""


def _is_definite(text: str, draft: Draft) -> bool:
    return word_before(text, draft.start).lower() in ("the", "that")


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


def way(text: str, draft: Draft, cues: Cues) -> tuple[str, bool] | None:
    """Return the cue and whether it points ahead; None where nothing speaks of time."""
    around = text[max(0, draft.start - REACH) : draft.start], text[draft.end : draft.end + REACH]
    if around not in cues.ways:
        if len(cues.ways) >= _REMEMBERED:
            cues.ways.clear()
        cues.ways[around] = _way(*around, cues)
    return cues.ways[around]


def _way(left: str, right: str, cues: Cues) -> tuple[str, bool] | None:
    """Return the same from what stands before and after the date."""
    if ahead_of := cues.ends("ahead", left[-_BY_REACH:]):
        return ahead_of[0], True
    if fixture := _fixture(left, cues):
        return fixture, True
    if right[:2] in ("'s", "’s"):
        return _arranged(left, right, cues)
    if arranged := cues.phrase("delivered").regex.match(right.lstrip()):
        return arranged[0], True
    if not _may_tell(left, right, cues):
        return None
    left, right = before(left, len(left)), after(right, 0)
    if by := cues.ends("by", left[-_BY_REACH:]):
        opens = len(left) == len(by[0])
        aside = right if opens else left
        over = next(cues.phrase("over_by_then").found(aside), None)
        return (over[0], False) if over else (by[0], True)
    found = None
    if not _opens(left, cues):
        for cue in cues.direction.found(left):
            if cue["future"] or not _is_describing(left, cue, cues):
                found = cue
    found = found or next(cues.direction.found(right), None)
    return None if found is None else (found[0], not found["past"] and not _is_crossed(found, cues))


def _fixture(left: str, cues: Cues) -> str:
    """Return the verb of "Arsenal host Chelsea on Sunday": the present between two names tells of a match to come."""
    found = cues.ends("fixture", left[-_FIXTURE_REACH:])
    if found is None:
        return ""
    at = len(left) - len(left[-_FIXTURE_REACH:]) + found.start()
    who, (verb, *others) = word_before(left, at), found[0].split()
    named = (who[:1].isupper() and not cues.has(who.lower(), "articles")) or cues.has(who, "players")
    other = next((word for word in others if not cues.has(word, "before_a_player")), "")
    return verb if named and other[:1].isupper() else ""


def _is_describing(left: str, cue: re.Match[str], cues: Cues) -> bool:
    """Tell "an unspecified date" from a verb; "and won" is one, "and related" may be none."""
    word = word_before(left, cue.start()).lower()
    return cues.has(word, "describing") and (word != "and" or cue[0].strip().endswith("ed"))


def _arranged(left: str, right: str, cues: Cues) -> tuple[str, bool] | None:
    """Return where the meeting of "hopes to win Sunday's vote" and "Sunday's vote will be close" lies."""
    behind = right[3:]
    if not cues.phrase("meeting").regex.match(behind):
        return None
    if over := cues.ends("meeting_over", left[-_BY_REACH:]):
        return over[0], False
    if planned := cues.phrase("meeting_ahead").regex.match(behind):
        return planned[0], True
    planned = cues.ends("taking_part", left[-_BY_REACH:])
    return (planned[0], True) if planned else None


def _was_crossed(left: str, cues: Cues) -> bool:
    """Tell whether a plan that came to nothing leads up to a date: "had hoped to open in May"."""
    plans = list(cues.phrase("crossed").found(left))
    return bool(plans) and "," not in left[plans[-1].end() :]


def _is_crossed(cue: re.Match[str], cues: Cues) -> bool:
    """Tell whether a plan came to nothing: "had been due to expire Friday" was due on the Friday before."""
    return _was_crossed(cue.string[: cue.end()], cues)


def _opens(left: str, cues: Cues) -> bool:
    """Tell whether a date opens its sentence."""
    return all(cues.has(word, "opening") for word in left.translate(_SIGNS).lower().split())


def _may_tell(left: str, right: str, cues: Cues) -> bool:
    """Tell at a glance whether any word around could be a cue; most lists of dates have none."""
    around = f"{left} {right} ".lower().translate(_SIGNS)
    return cues.direction.begins(around) or cues.starts_before("by", around)
