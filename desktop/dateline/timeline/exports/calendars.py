"""iCalendar (RFC 5545): every event as an all-day stretch, or at its hour, with the truth in its summary."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from dateline.formula import edtf
from dateline.formula.calendar import DAY_SECONDS, MAX_YEAR, civil_at
from dateline.formula.words import words
from dateline.model import Status
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import Place
from dateline.timeline.exports.tellings import Telling, tellings

_CHECKS = {
    "Left out, as a calendar needs a date": telling_of.undated,
    "Left out, as calendars begin with the year 1": telling_of.before_christ,
    "Put at the end that is known, with the truth in the summary": lambda each: (
        telling_of.open_ended(each) and not telling_of.before_christ(each)
    ),
    "Entered as lasting, with “between” in the summary": lambda each: (
        telling_of.between(each) and not telling_of.before_christ(each)
    ),
    "Put at the hour without its time zone, which the summary names": telling_of.zoned,
}
_STATUS = {Status.REPORTED: "CONFIRMED", Status.PLANNED: "TENTATIVE", Status.POSSIBLE: "TENTATIVE"}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a calendar; a month is a stretch of days, and its summary says that it is one."""
    from icalendar import Calendar

    told = tellings(chronicle)
    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Dateline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", telling_of.one_line(chronicle.title))
    for each in told:
        if each.place and not telling_of.before_christ(each):
            calendar.add_component(_event(chronicle, each, each.place))
    return Written(calendar.to_ical(), telling_of.losses(told, _CHECKS))


def _event(chronicle: Chronicle, telling: Telling, place: Place) -> Any:
    from icalendar import Event

    event, found = telling.front.event, Event()
    found.add("uid", _name(chronicle, telling))
    found.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    start, end = _ends(place)
    found.add("dtstart", start)
    if end is not None:
        found.add("dtend", end)
    found.add("summary", _summary(telling, place))
    found.add("description", "\n".join(telling_of.description(chronicle, telling)))
    found.add("transp", "TRANSPARENT")
    if event.shown_status in _STATUS:
        found.add("status", _STATUS[event.shown_status])
    labels = [
        each for each in map(telling_of.one_line, (event.decision.category, *event.decision.tags)) if each
    ]
    if labels:
        found.add("categories", labels)
    if telling_of.link(chronicle, telling):
        found.add("url", telling_of.link(chronicle, telling))
    found.add("x-dateline-edtf", edtf.write(telling.front.step.result))
    found.add("x-dateline-kind", place.kind.value)
    return found


def _summary(telling: Telling, place: Place) -> str:
    """Return the headline, with the date in words unless the days of the entry say all of it."""
    says_all = place.exact and (place.timed or place.precision == "day") and not place.zone
    words_of = words(telling.front.step.result)
    return telling_of.headline(telling) if says_all else f"{telling_of.headline(telling)} ({words_of})"


def _name(chronicle: Chronicle, telling: Telling) -> str:
    """Return a name that stays the same when the event is corrected and exported again."""
    article = chronicle.article(telling.front)
    whole = article.sha256 if article and article.sha256 else chronicle.title
    return f"{telling.number}-{sha256(whole.encode()).hexdigest()[:16]}@dateline"


def _ends(place: Place) -> tuple[date, date | None]:
    """Return the first day and the one after the last, or the two times of day; the last year has no end."""
    start: date = date(*civil_at(place.start))
    end: date | None = _day(place.end if place.timed else -(-place.end // DAY_SECONDS) * DAY_SECONDS)
    if place.timed:
        start = datetime.combine(start, datetime.min.time()) + timedelta(seconds=place.start % DAY_SECONDS)
        end = end and datetime.combine(end, datetime.min.time()) + timedelta(seconds=place.end % DAY_SECONDS)
    return start, end


def _day(at: int) -> date | None:
    return None if civil_at(at).year > MAX_YEAR else date(*civil_at(at))
