"""The marks of many events are computed beside the window's thread; the newest wish wins."""

from __future__ import annotations

from dataclasses import replace
from threading import get_ident

from pytestqt.qtbot import QtBot

from dateline.formula.notation import read
from dateline.formula.resolve import Context, resolve
from dateline.model import DatedEvent, Event
from dateline.timeline.marks import Marks
from dateline.ui.arranging import AT_ONCE, Arranging


def events(count: int) -> list[DatedEvent]:
    """Return events of as many years."""
    one = Event("Rain", read("Date(1950, 0, 0)"))
    step = resolve(one.when, Context())
    return [DatedEvent(replace(one, id=number + 1), step) for number in range(count)]


def test_few_are_computed_at_once(qtbot: QtBot) -> None:
    """What a small library shows is there before the next line runs."""
    arranging, found = Arranging(), list[int]()
    arranging.arranged.connect(lambda marks, _articles: found.append(len(marks.ids)))
    arranging.ask(events(3), {}, rejected=False)
    assert found == [3]


def test_many_are_computed_aside_and_come_back(qtbot: QtBot) -> None:
    """The window goes on; the marks arrive on its own thread."""
    arranging, threads = Arranging(), list[int]()
    arranging.arranged.connect(lambda _marks, _articles: threads.append(get_ident()))
    with qtbot.waitSignal(arranging.arranged):
        arranging.ask(events(AT_ONCE + 1), {}, rejected=False)
        assert threads == []
    assert threads == [get_ident()]


def test_newest_wish_wins(qtbot: QtBot) -> None:
    """What was asked for in the meantime replaces what is under way."""
    arranging, found = Arranging(), list[Marks]()
    arranging.arranged.connect(lambda marks, _articles: found.append(marks))
    with qtbot.waitSignal(arranging.arranged):
        for count in (AT_ONCE + 1, AT_ONCE + 2, 5):
            arranging.ask(events(count), {}, rejected=False)
    assert [len(marks.ids) for marks in found] == [5]
