"""Anchors in news: the publication date, and now and then a date told just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.formula.calendar import Unit
from dateline.formula.operators import After, Coming, Formula, In, Mentioned, Moved, Next, Published
from dateline.formula.shifts import Clock, DayPart, Month, Season
from dateline.model import Reason, TimexType
from dateline.tagger import direction, quarters, trees
from dateline.tagger.context import after, before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

WAITING = Mentioned(-1)
"""In a rule's formula: an anchor that only the text around can give."""
_MAY_WAIT = (Mentioned, In)
_NEVER_WAIT = frozenset(("weekday_date", "month_date", "yearday", "day", "monthyear", "amount"))
"""Forms that hold no such anchor: most of all there are."""
_NEAR, _FAR, _SENTENCE, _CLOSE = 350, 1500, 160, 40
_DEEPEST, _LOOK_BACK, _LONGEST = 30, 12, 12
"""So many dates may count one from the other, so many expressions back may they stand, of so many parts be made."""
_EVENINGS, _NOON = (DayPart("evening"), DayPart("night")), 12
_MORNING = re.compile(r"\d ?a\.?m\b|\bmorning\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]|\n\s*\n")
_ENDED = re.compile(r"\.[\"'”’)]*\s+[\"'“‘(]*[A-Z]")
"""The point of "6 p.m." that ends its sentence too."""
_ZONED = re.compile(r"(?: ?\((?:\d{4}|[\d:.]+(?: ?[ap]\.?m\.?)?),? [A-Z]{2,4}|,? [A-Z]{2,4})?\)?,? (?:on )?")
"""What may stand between a time and its day: the same time in another zone."""
_NOT_DATES = frozenset(
    (
        "ref",
        "soon",
        "former",
        "futureref",
        "pastref",
        "earlier_date",
        "era_date",
        "term",
        "term_under",
        "set",
        "theyear",
    )
)
_DAYS = frozenset(
    (
        "day",
        "month_first",
        "day_first",
        "yearday",
        "weekday_date",
        "yesterday",
        "today",
        "tomorrow",
        "lastnamed",
        "thisnamed",
        "nextnamed",
        "holiday_date",
        "holidayof",
        "dayof",
        "dayofmonth",
        "dayrel",
        "weekday_monthday",
    )
)


@dataclass
class _Page:
    """The expressions of a text so far, and how many dates each counts from, one behind the other."""

    text: str
    cues: Cues
    placed: list[Draft] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Add the next expression."""
        numbers = [part.number for part in trees.parts(draft.formula) if isinstance(part, Mentioned)]
        before = [self.depths[number] for number in numbers if 0 <= number < len(self.placed)]
        self.placed.append(draft)
        self.depths.append(1 + max(before, default=0))


def anchored(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give every expression that waits for one an anchor."""
    page = _Page(text, cues)
    for number, draft in enumerate(drafts):
        if draft.form in quarters.FORMS or (
            draft.form not in _NEVER_WAIT and any(map(_may_wait, trees.parts(draft.formula)))
        ):
            page.add(
                quarters.ended(text, number, draft, next(iter(drafts[number + 1 : number + 2]), None))
                or quarters.before(text, page.placed, draft)
                or _timed_behind(text, drafts, number)
                or _timed(text, page.placed, draft)
                or (None if _has_own_day(text, drafts, number) else _timed_before(page, draft))
                or _counted(page, draft)
            )
        else:
            page.placed.append(draft)
            page.depths.append(1)
    return page.placed


def _may_wait(part: Formula) -> bool:
    return isinstance(part, _MAY_WAIT)


def _counted(page: _Page, draft: Draft) -> Draft:
    if WAITING not in trees.parts(draft.formula):
        return draft
    number = _antecedent(page, draft)
    if number is None and _looks_on(draft):
        number = _antecedent(page, draft, fine=False)
    if number is None:
        if (cue := _not_to_come(page, draft)) is not None:
            said = f"left open: with “{cue}” it cannot come after the publication"
            return draft.because(Reason("anchor", said))
        why, anchor = "counts from the publication date: no date is told just before", Published()
        return _from(draft, WAITING, anchor, why)
    if page.depths[number] >= _DEEPEST:
        return draft.because(Reason("anchor", "left open: too long a chain of dates"))
    said = page.text[page.placed[number].start : page.placed[number].end]
    return _from(draft, WAITING, Mentioned(number), f"counts from “{said}”, told before")


def _not_to_come(page: _Page, draft: Draft) -> str | None:
    """Return the verb that is not of the future beside "the next day" or "two days later" without a date before."""
    parts = trees.parts(draft.formula)
    if not any(isinstance(part, After | Next) and part.anchor == WAITING for part in parts):
        return None
    cue = direction.way(page.text, draft, page.cues)
    if cue is not None:
        return None if cue[1] else cue[0].strip()
    present = next(page.cues.phrase("present").found(after(page.text, draft.end)), None)
    return None if present is None else present[0].strip()


def _looks_on(draft: Draft) -> bool:
    """Tell "ten years later", which rather counts from a decade told before than from the day of writing."""
    return any(isinstance(part, After) and part.anchor == WAITING for part in trees.parts(draft.formula))


def _antecedent(page: _Page, draft: Draft, *, fine: bool = True) -> int | None:
    """Return the date told before that an expression counts from, if it is near and known finely enough."""
    looks_back = draft.form in ("thatunit", "named_that") or page.cues.phrase("following").regex.match(
        page.text, draft.start
    )
    reach = _FAR if looks_back else _NEAR
    for number in range(len(page.placed) - 1, max(-1, len(page.placed) - _LOOK_BACK), -1):
        found = page.placed[number]
        near = draft.start - found.end <= reach
        if not near or (reach == _NEAR and _PARAGRAPH.search(page.text, found.end, draft.start)):
            return None
        if is_date(found) and (not fine or _is_fine_enough(found, draft)):
            return number
    return None


def _is_fine_enough(found: Draft, draft: Draft) -> bool:
    """Tell whether a date is known as finely as what counts from it: no day counts from a decade."""
    counted, grain = trees.grain(_waits(draft.formula)), trees.grain(found.formula)
    if grain is Unit.YEAR and _is_named_after(draft):
        return True
    return counted is None or (grain is not None and grain.rank <= max(counted.rank, Unit.DAY.rank))


def _is_named_after(draft: Draft) -> bool:
    """Tell "the following spring", which follows a year as it follows a day."""
    parts = trees.parts(draft.formula)
    return any(isinstance(part, Next) and isinstance(part.what, Month | Season) for part in parts)


def _waits(formula: Formula) -> Formula:
    """Return the part that counts from a date told before: the "that year" of "28 June of that year"."""
    waiting = (part for part in trees.parts(formula) if getattr(part, "anchor", None) == WAITING)
    return next(waiting, formula)


def _timed(text: str, placed: Sequence[Draft], draft: Draft) -> Draft | None:
    """Let a time of day belong to the day that the same sentence names before it."""
    if not any(_is_bare_time(part) for part in trees.parts(draft.formula)):
        return None
    for number in range(len(placed) - 1, -1, -1):
        found = placed[number]
        if draft.start - found.end > _SENTENCE or _SENTENCE_END.search(text, found.end, draft.start + 1):
            return None
        if found.form in _DAYS:
            said = text[found.start : found.end]
            return _from(draft, Published(), Mentioned(number), f"the time of “{said}”")
    return None


def _timed_before(page: _Page, draft: Draft) -> Draft | None:
    """Let the time of what is told to have happened belong to the day that the sentences before it tell."""
    if not any(_is_bare_time(part) for part in trees.parts(draft.formula)):
        return None
    for number in range(len(page.placed) - 1, -1, -1):
        found = page.placed[number]
        breaks = len(_PARAGRAPH.findall(page.text, found.end, draft.start))
        if draft.start - found.end > _NEAR or breaks > 1:
            return None
        if found.form in _DAYS or any(map(_is_timed, trees.parts(found.formula))):
            if not _is_past(page, draft) or not _lends_a_day(found):
                return None
            said = page.text[found.start : found.end]
            day = _day_of(found, Mentioned(number))
            if _is_after_night(found, draft):
                if not _MORNING.search(page.text, draft.start, draft.end):
                    return None
                day = Moved(day, 1, Unit.DAY)
            return _from(draft, Published(), day, f"a time of “{said}”, told before")
    return None


def _has_own_day(text: str, drafts: Sequence[Draft], number: int) -> bool:
    """Tell whether a day follows close behind a time, or the time ends a stretch of hours."""
    draft = drafts[number]
    if text[max(0, draft.start - 1) : draft.start] in ("-", "–"):
        return True
    return any(
        found.form in _DAYS
        and found.start - draft.end <= _CLOSE
        and not _SENTENCE_END.search(text, draft.end, found.start)
        for found in drafts[number + 1 : number + 3]
    )


def _is_past(page: _Page, draft: Draft) -> bool:
    """Tell whether a time is of something told in the past, in a sentence without a verb of the present."""
    cue = direction.way(page.text, draft, page.cues)
    present = page.cues.phrase("present")
    ends = draft.end == len(page.text) or _ENDED.match(page.text, draft.end - 1) is not None
    around = before(page.text, draft.start), "" if ends else after(page.text, draft.end)
    return cue is not None and not cue[1] and not any(any(present.found(part)) for part in around)


def _lends_a_day(found: Draft) -> bool:
    """Tell whether a day can be that of something past: it is not still to come, nor counted from too many others."""
    parts = trees.parts(found.formula)
    ahead = any(isinstance(part, Coming | After | Next) and part.anchor == Published() for part in parts)
    return len(parts) <= _LONGEST and not ahead


def _day_of(found: Draft, named: Formula) -> Formula:
    """Return the day that a part or a time of a day is of: the Monday of "Monday evening"."""
    timed = (part for part in trees.parts(found.formula) if _is_timed(part))
    whole = next((part.whole for part in timed if isinstance(part, In)), None)
    return named if whole is None else whole


def _is_timed(part: Formula) -> bool:
    return (
        isinstance(part, In)
        and isinstance(part.what, DayPart | Clock)
        and part.whole not in (Published(), WAITING)
    )


def _is_after_night(found: Draft, draft: Draft) -> bool:
    """Tell whether a time of the morning follows one of the evening before: "at 11 p.m. … At 2 a.m."."""
    late = any(
        isinstance(part, In)
        and (part.what in _EVENINGS or (isinstance(part.what, Clock) and 18 <= part.what.hour < 24))
        for part in trees.parts(found.formula)
    )
    hours = [
        part.what.hour
        for part in trees.parts(draft.formula)
        if isinstance(part, In) and isinstance(part.what, Clock)
    ]
    return late and bool(hours) and hours[0] < _NOON


def _timed_behind(text: str, drafts: Sequence[Draft], number: int) -> Draft | None:
    """Let "10:35 a.m. (0735 GMT) Friday" be times of that Friday."""
    draft = drafts[number]
    if not any(_is_bare_time(part) for part in trees.parts(draft.formula)):
        return None
    for place, found in enumerate(drafts[number + 1 : number + 3], number + 1):
        if found.form in _DAYS and _ZONED.fullmatch(text, draft.end, found.start):
            said = text[found.start : found.end]
            return _from(draft, Published(), Mentioned(place), f"the time of “{said}”")
    return None


def _is_bare_time(part: Formula) -> bool:
    return isinstance(part, In) and part.whole == Published() and isinstance(part.what, Clock)


def is_date(draft: Draft) -> bool:
    """Tell whether a draft is a date that others can count from."""
    return draft.type in (TimexType.DATE, TimexType.TIME) and draft.form not in _NOT_DATES


def _from(draft: Draft, old: Formula, new: Formula, why: str) -> Draft:
    return draft.because(Reason("anchor", why), trees.with_anchor(draft.formula, old, new))
