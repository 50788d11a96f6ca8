"""The calendar is read by the icalendar library, with days, hours and what a calendar cannot hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from icalendar import Calendar

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from core.timeline.exports.test_all_formats import chronicles
from dateline.model import Decision, Status
from dateline.timeline.exports.calendars import write
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.tellings import one_line, tellings


def entries(story: Chronicle) -> list[Any]:
    """Write a calendar and read it."""
    return list(Calendar.from_ical(write(story).data).walk("VEVENT"))


@pytest.mark.parametrize(
    ("formula", "start", "end", "summary"),
    [
        ("Date(2025, 5, 3)", date(2025, 5, 3), date(2025, 5, 4), "Bridge closed"),
        ("Date(2025, 5)", date(2025, 5, 1), date(2025, 6, 1), "Bridge closed (May 2025)"),
        ("Fixed('2025-05-03T14:05:00')", datetime(2025, 5, 3, 14, 5), datetime(2025, 5, 3, 14, 6), "Bridge closed"),  # noqa: DTZ001 - the hour is local
        ("FromTo(Date(2025, 5, 3), Date(2025, 5, 9))", date(2025, 5, 3), date(2025, 5, 10), "Bridge closed"),
        ("Till(Date(2025, 5, 3))", date(2025, 5, 2), date(2025, 5, 3), "Bridge closed (before 3 May 2025)"),
        ("In(Date(2025, 5, 3), DayPart('morning'))", date(2025, 5, 3), date(2025, 5, 4), "Bridge closed (3 May 2025, morning)"),
    ],
)  # fmt: skip
def test_days_are_whole_and_hours_are_local(formula: str, start: date, end: date, summary: str) -> None:
    """The end of a day is the next one; what days cannot say stands in the summary."""
    (entry,) = entries(chronicle(on(CLOSED, formula)))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (start, end)
    assert str(entry["summary"]) == summary


def test_kind_and_edtf_come_along() -> None:
    """In fields of our own, which other programs keep."""
    (entry,) = entries(chronicle(on(CLOSED, "Between(Date(2025, 5, 3), Date(2025, 5, 9))")))
    assert (str(entry["x-dateline-kind"]), str(entry["x-dateline-edtf"])) == (
        "between",
        "[2025-05-03..2025-05-09]",
    )


def test_a_name_stays_when_the_event_is_corrected() -> None:
    """So that a calendar changes its entry and makes no second one."""
    names = [
        str(entries(chronicle(each))[0]["uid"])
        for each in (CLOSED, replace(CLOSED, decision=Decision(headline="Shut")), FELL)
    ]
    assert names[0] == names[1] != names[2]


def test_plans_are_tentative_and_denials_have_no_state() -> None:
    """A calendar knows confirmed, tentative and cancelled only."""
    states = [str(entries(chronicle(replace(CLOSED, status=status)))[0].get("status")) for status in Status]
    assert states == ["CONFIRMED", "TENTATIVE", "TENTATIVE", "None"]


def test_tags_and_the_address_have_fields() -> None:
    """Categories and tags are categories; a link is an address."""
    mine = Decision(category="Harbour, old", tags=("port",))
    article = replace(ARTICLE, link="https://courier.example/bridge")
    (entry,) = entries(chronicle(replace(CLOSED, decision=mine), article=article))
    assert [str(each) for each in entry["categories"].cats] == ["Harbour, old", "port"]
    assert str(entry["url"]) == "https://courier.example/bridge"


@pytest.mark.parametrize(
    ("formula", "loss"),
    [
        ("Published()", "Left out, as a calendar needs a date"),
        ("Date(-43)", "Left out, as calendars begin with the year 1"),
        ("Till(Date(2025, 5, 3))", "Put at the end that is known, with the truth in the summary"),
        ("Between(Date(2025, 5, 3), Date(2025, 5, 9))", "Entered as lasting, with “between” in the summary"),
        ("Zoned(Fixed('2025-05-03T14:05:00'), 'EST')", "Put at the hour without its time zone, which the summary names"),
    ],
)  # fmt: skip
def test_losses_are_said(formula: str, loss: str) -> None:
    """What a calendar cannot hold is named with the event."""
    assert write(chronicle(on(CLOSED, formula))).losses == (f"{loss}: 1 event (“Bridge closed”).",)


def test_the_last_day_of_all_has_no_end() -> None:
    """There is no day after it."""
    (entry,) = entries(chronicle(on(CLOSED, "Date(9999, 12, 31)")))
    assert entry.decoded("dtstart") == date(9999, 12, 31)
    assert "dtend" not in entry


@settings(max_examples=60, deadline=None)
@given(story=chronicles())
def test_any_calendar_is_read_whole(story: Chronicle) -> None:
    """Each happening with a date since the year 1 is there, with its headline."""
    shown = [each for each in tellings(story) if each.place and each.place.first.year > 0]
    found = entries(story)
    assert len(found) == len(shown)
    for entry, each in zip(found, shown, strict=True):
        assert one_line(each.front.event.shown_headline) in str(entry["summary"])
