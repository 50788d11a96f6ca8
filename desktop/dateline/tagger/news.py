"""Anchors in news: the publication date, and now and then a date told just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    After,
    Coming,
    Formula,
    In,
    Mentioned,
    Moved,
    Next,
    Part,
    Published,
    This,
)
from dateline.formula.shifts import Clock, DayPart, Month, Season
from dateline.model import Reason, TimexType
from dateline.tagger import direction, quarters, reasons, trees
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
_REMEMBERED = 5_000
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


class _Traits(NamedTuple):
    """What matters here of a formula: computed once for all expressions that say the same.

    Attributes:
        may_wait: It holds something that may wait for an anchor.
        waits: It waits for one.
        is_bare_time: It is a time of a day that is not told.
        looks_on: It counts on from a date told before: "ten years later".
        turns: It is behind a date told before: "ten years later", "the next day".
        is_named_after: "the following spring", which follows a year as it follows a day.
        counted: The unit in which it counts from a date told before.
    """

    may_wait: bool = False
    waits: bool = False
    is_bare_time: bool = False
    looks_on: bool = False
    turns: bool = False
    is_named_after: bool = False
    counted: Unit | None = None


@lru_cache(maxsize=_REMEMBERED)
def _traits(formula: Formula) -> _Traits:
    parts = trees.parts(formula)
    may_wait = any(isinstance(part, _MAY_WAIT) for part in parts)
    if not may_wait:
        return _Traits()
    nexts = [part for part in parts if isinstance(part, After | Next)]
    return _Traits(
        may_wait,
        waits=WAITING in parts,
        is_bare_time=any(map(_is_bare_time, parts)),
        looks_on=any(isinstance(part, After) and part.anchor == WAITING for part in nexts),
        turns=any(part.anchor == WAITING for part in nexts),
        is_named_after=any(
            isinstance(part, Next) and isinstance(part.what, Month | Season) for part in nexts
        ),
        counted=trees.grain(_waits(formula)),
    )


@dataclass
class _Page:
    """The expressions of a text so far.

    Attributes:
        text: The text.
        cues: The cues of its language.
        placed: Its expressions so far.
        depths: How many dates each counts from, one behind the other.
        quarters: The numbers of those that are quarters.
        following: What begins an expression that looks far back.
        last_day: The number of the last that names a day, -1 without one.
        last_timed: The number of the last that names a day or a time of a day that is told.
    """

    text: str
    cues: Cues
    placed: list[Draft] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    quarters: list[int] = field(default_factory=list)
    following: re.Pattern[str] = field(init=False)
    last_day: int = -1
    last_timed: int = -1

    def __post_init__(self) -> None:
        self.following = self.cues.phrase("following").regex

    def add(self, draft: Draft, parts: Sequence[Formula] = ()) -> None:
        """Add the next expression, with the parts of its formula if they may name days or other expressions."""
        number, depth = len(self.placed), 1
        for part in parts:
            if isinstance(part, Mentioned) and 0 <= part.number < number:
                depth = max(depth, 1 + self.depths[part.number])
            elif _is_timed(part):
                self.last_timed = number
        self.placed.append(draft)
        self.depths.append(depth)
        if draft.form in _DAYS:
            self.last_day = self.last_timed = number
        elif draft.form in quarters.TOLD:
            self.quarters.append(number)


def anchored(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give every expression that waits for one an anchor."""
    page, days = _Page(text, cues), any(draft.form in _DAYS for draft in drafts)
    for number, draft in enumerate(drafts):
        form = draft.form
        if form in quarters.FORMS or (form not in _NEVER_WAIT and _traits(draft.formula).may_wait):
            behind = drafts[number + 1] if number + 1 < len(drafts) else None
            traits = _traits(draft.formula)
            made = (
                quarters.ended(text, number, draft, behind)
                or quarters.before(text, page.placed, page.quarters, draft)
                or (
                    _at_its_day(page, drafts, number)
                    if traits.is_bare_time and (days or page.last_timed >= 0)
                    else None
                )
                or (_counted(page, draft, traits) if traits.waits else draft)
            )
            page.add(made, trees.parts(made.formula))
        else:
            page.add(_told_of(page, draft) if form == "part" else draft)
    return page.placed


def _told_of(page: _Page, draft: Draft) -> Draft:
    """Let "by the end of the week", told in the past, be the end of the week of the date told before."""
    match draft.formula:
        case Part(whole=This(anchor=Published(), what=Unit() as unit), which="END"):
            cue = direction.way(page.text, draft, page.cues)
        case _:
            return draft
    by = page.cues.ends("by_then", page.text[max(0, draft.start - _CLOSE) : draft.start])
    if by is None or cue is None or cue[1] or "this" in page.text[draft.start : draft.end]:
        return draft
    for number in range(len(page.placed) - 1, max(-1, len(page.placed) - _LOOK_BACK), -1):
        found = page.placed[number]
        if draft.start - found.end > _NEAR or _PARAGRAPH.search(page.text, found.end, draft.start):
            return draft
        grain = trees.grain(found.formula)
        if is_date(found) and _lends_a_day(found) and grain is not None and grain.rank < unit.rank:
            formula = trees.with_anchor(draft.formula, Published(), Mentioned(number))
            return draft.because(reasons.told_before(page.text[found.start : found.end]), formula)
    return draft


def _at_its_day(page: _Page, drafts: Sequence[Draft], number: int) -> Draft | None:
    """Return a time of day as that of the day that is told beside it or before it."""
    draft = drafts[number]
    found = _timed_behind(page.text, drafts, number) or _timed(page, draft)
    return found or (None if _has_own_day(page.text, drafts, number) else _timed_before(page, draft))


def _counted(page: _Page, draft: Draft, traits: _Traits) -> Draft:
    """Return an expression that waits for an anchor with the date it counts from."""
    number = _antecedent(page, draft, traits)
    if number is None and traits.looks_on:
        number = _antecedent(page, draft)
    if number is None:
        if traits.turns and (cue := _not_to_come(page, draft)) is not None:
            said = f"left open: with “{cue}” it cannot come after the publication"
            return draft.because(Reason("anchor", said))
        why, anchor = "counts from the publication date: no date is told just before", Published()
        return _from(draft, WAITING, anchor, why)
    if page.depths[number] >= _DEEPEST:
        return draft.because(Reason("anchor", "left open: too long a chain of dates"))
    told = page.placed[number]
    formula = trees.with_anchor(draft.formula, WAITING, Mentioned(number))
    return draft.because(reasons.told_before(page.text[told.start : told.end]), formula)


def _not_to_come(page: _Page, draft: Draft) -> str | None:
    """Return the verb that is not of the future beside "the next day" or "two days later" without a date before."""
    cue = direction.way(page.text, draft, page.cues)
    if cue is not None:
        return None if cue[1] else cue[0].strip()
    present = next(page.cues.phrase("present").found(after(page.text, draft.end)), None)
    return None if present is None else present[0].strip()


def _antecedent(page: _Page, draft: Draft, traits: _Traits | None = None) -> int | None:
    """Return the date told before that an expression counts from, if it is near and known finely enough.

    Without the traits of its formula any is.
    """
    looks_back = draft.form in ("thatunit", "named_that") or page.following.match(page.text, draft.start)
    reach = _FAR if looks_back else _NEAR
    for number in range(len(page.placed) - 1, max(-1, len(page.placed) - _LOOK_BACK), -1):
        found = page.placed[number]
        near = draft.start - found.end <= reach
        if not near or (reach == _NEAR and _PARAGRAPH.search(page.text, found.end, draft.start)):
            return None
        if is_date(found) and (traits is None or _is_fine_enough(found, traits)):
            return number
    return None


def _is_fine_enough(found: Draft, traits: _Traits) -> bool:
    """Tell whether a date is known as finely as what counts from it: no day counts from a decade."""
    grain = trees.grain(found.formula)
    if grain is Unit.YEAR and traits.is_named_after:
        return True
    counted = traits.counted
    return counted is None or (grain is not None and grain.rank <= max(counted.rank, Unit.DAY.rank))


def _waits(formula: Formula) -> Formula:
    """Return the part that counts from a date told before: the "that year" of "28 June of that year"."""
    waiting = (part for part in trees.parts(formula) if getattr(part, "anchor", None) == WAITING)
    return next(waiting, formula)


def _timed(page: _Page, draft: Draft) -> Draft | None:
    """Let a time of day belong to the day that the same sentence names before it."""
    number = page.last_day
    if number < 0:
        return None
    found = page.placed[number]
    if draft.start - found.end > _SENTENCE or _SENTENCE_END.search(page.text, found.end, draft.start + 1):
        return None
    said = page.text[found.start : found.end]
    return _from(draft, Published(), Mentioned(number), f"the time of “{said}”")


def _timed_before(page: _Page, draft: Draft) -> Draft | None:
    """Let the time of what is told to have happened belong to the day that the sentences before it tell."""
    number = page.last_timed
    if number < 0:
        return None
    found = page.placed[number]
    if draft.start - found.end > _NEAR or len(_PARAGRAPH.findall(page.text, found.end, draft.start)) > 1:
        return None
    if not _is_past(page, draft) or not _lends_a_day(found):
        return None
    said = page.text[found.start : found.end]
    day = _day_of(found, Mentioned(number))
    if _is_after_night(found, draft):
        if not _MORNING.search(page.text, draft.start, draft.end):
            return None
        day = Moved(day, 1, Unit.DAY)
    return _from(draft, Published(), day, f"a time of “{said}”, told before")


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
