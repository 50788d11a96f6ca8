"""Which events tell one happening: found beside the window's thread, listed as rows that open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event as Flag

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.edits import RemoveArticle
from dateline.formula.notation import read
from dateline.formula.resolve import Context, resolve
from dateline.model import Agreement, DatedEvent, Decision, Event, Happening, Review
from dateline.store.library import Library
from dateline.ui import grouping
from dateline.ui.grouping import Grouping
from dateline.ui.latest import Latest
from dateline.ui.models.event_model import Column, EventModel
from dateline.ui.models.folding import Folding
from dateline.ui.told import sources
from dateline.workflow import Chronology
from dateline.workflow.readings import is_settled
from gui.agency import STORY

FAILURES = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def library() -> Iterator[Library]:
    """Five articles of one story."""
    with Library.open(None) as opened:
        for name, text in STORY.items():
            workflow.import_text(opened, text, name)
        yield opened


@pytest.fixture
def latest() -> Iterator[Latest]:
    """What does the newest wish."""
    made = Latest()
    yield made
    made.stop()


def row(number: int, day: int, review: Review = Review.UNREVIEWED) -> DatedEvent:
    """Return an event on a day of May 2025."""
    when = read(f"Date(2025, 5, {day})")
    event = Event(f"Bridge {number}", when, id=number, article=number, decision=Decision(review))
    return DatedEvent(event, resolve(when, Context()))


def told(*numbers: int, agreement: Agreement = Agreement.SAME) -> Happening:
    """Return a happening that events tell."""
    return Happening(numbers, agreement, len(numbers))


def numbers(model: EventModel) -> list[int]:
    """Return the events of the rows."""
    return [each.event.id for each in model.rows]


def test_work_is_done_beside_the_window(qtbot: QtBot, latest: Latest) -> None:
    """What was asked for comes back as a signal."""
    with qtbot.waitSignal(latest.found) as answer:
        latest.ask(lambda: 6 * 7)
    assert answer.args == [42]
    assert latest.is_idle


def test_only_the_newest_wish_counts(qtbot: QtBot, latest: Latest) -> None:
    """A wish that came while another was worked at is the only one that is told."""
    begun, go_on, answers = Flag(), Flag(), []
    latest.found.connect(answers.append)

    def first() -> str:
        begun.set()
        go_on.wait(10)
        return "first"

    latest.ask(first)
    qtbot.waitUntil(begun.is_set)
    latest.ask(lambda: "second")
    latest.ask(lambda: "third")
    go_on.set()
    qtbot.waitUntil(lambda: latest.is_idle)
    assert answers == ["third"]


def test_what_was_stopped_says_nothing(qtbot: QtBot, latest: Latest) -> None:
    """The library may be closed while something is still being done with it; that is no error."""
    begun, go_on = Flag(), Flag()

    def failing() -> None:
        begun.set()
        go_on.wait(10)
        raise ValueError("closed")

    latest.ask(failing)
    qtbot.waitUntil(begun.is_set)
    latest.stop()
    with qtbot.assertNotEmitted(latest.found, wait=50):
        go_on.set()


def test_few_events_are_grouped_at_once(qtbot: QtBot, library: Library) -> None:
    """Nobody sees the tellings of a small library apart."""
    chronology, group = Chronology(library), Grouping(library)
    group.ask(chronology.dated(), chronology.articles())
    assert group.is_fresh
    assert max(each.witnesses for each in group.happenings) == 5
    group.stop()


def test_many_events_are_grouped_a_little_later(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same happenings come, told by a signal."""
    monkeypatch.setattr(grouping, "AT_ONCE", 3)
    chronology, group = Chronology(library), Grouping(library)
    with qtbot.waitSignal(group.regrouped):
        group.ask(chronology.dated(), chronology.articles())
        assert not group.happenings
    assert max(each.witnesses for each in group.happenings) == 5
    front, *others = max(group.happenings, key=lambda each: each.witnesses).tellings
    assert group.followers({front, *others}) >= set(others)
    group.stop()


def test_witnesses_follow_the_articles(qtbot: QtBot, library: Library) -> None:
    """When an article goes, its telling no longer counts."""
    chronology, group = Chronology(library), Grouping(library)
    group.ask(chronology.dated(), chronology.articles())
    library.apply(RemoveArticle(library.articles()[0].id))
    chronology.refresh()
    group.ask(chronology.dated(), chronology.articles())
    assert max(each.witnesses for each in group.happenings) == 4
    group.stop()


def test_rows_fold_and_open_without_a_broken_rule(qtbot: QtBot) -> None:
    """Opening brings the other tellings under their row, closing takes them away."""
    model = EventModel()
    watch = QAbstractItemModelTester(model, FAILURES)
    model.show_rows([row(1, 3), row(2, 3), row(3, 9)], {}, [told(1, 2)])
    assert numbers(model) == [1, 3]
    assert model.turn(1)
    assert numbers(model) == [1, 2, 3]
    assert model.turn(2)
    assert numbers(model) == [1, 3]
    assert not model.turn(3)
    assert not model.turn(99)
    assert watch.model() is model


def test_open_rows_stay_open_when_another_telling_stands_for_all(qtbot: QtBot) -> None:
    """A decision that changes the order does not close what the user opened."""
    model = EventModel()
    rows = [row(1, 3), row(2, 4), row(3, 9)]
    model.show_rows(rows, {}, [told(1, 2, agreement=Agreement.CONTRADICTING)])
    model.turn(1)
    model.show_rows(rows, {}, [told(2, 1, agreement=Agreement.CONTRADICTING)])
    assert numbers(model) == [2, 1, 3]


def test_a_folded_telling_is_found_at_its_row(qtbot: QtBot) -> None:
    """Whoever selects a telling sees the row that it is folded under."""
    model = EventModel()
    model.show_rows([row(1, 3), row(2, 3), row(3, 9)], {}, [told(1, 2)])
    assert (model.row_of(2), model.row_of(3), model.row_of(7), model.row_of(None)) == (0, 1, -1, -1)
    assert model.counts() == (2, 0)


def test_rows_are_sorted_by_the_number_of_sources(qtbot: QtBot) -> None:
    """Ten sources come after two, not before."""
    model = EventModel()
    many = tuple(range(10, 20))
    rows = [row(1, 3), row(2, 4), row(3, 4), *(row(number, 9) for number in many)]
    model.show_rows(rows, {}, [told(2, 3), told(*many)])
    model.sort(Column.SOURCES)
    assert numbers(model) == [1, 2, 10]


def test_a_telling_that_is_filtered_away_leaves_the_others(qtbot: QtBot) -> None:
    """The first telling that is listed stands for the rest; the count of sources stays true."""
    folding = Folding()
    folding.know([told(1, 2, 3)])
    heads = folding.heads([row(2, 3), row(3, 3)])
    assert [each.event.id for each in heads] == [2]
    found = folding.told(2)
    assert found is not None
    assert (found.sources, [each.event.id for each in found.others]) == (3, [3])


def test_an_article_that_tells_it_twice_is_no_copy(qtbot: QtBot) -> None:
    """Copies are named only where more articles than sources tell it."""
    twice = [row(1, 3), replace(row(2, 3), event=replace(row(2, 3).event, article=1))]
    copied = [row(1, 3), row(2, 3)]
    happening = Happening((1, 2), Agreement.SAME, 1)
    headings = [sources(happening, rows, {}, lambda _: {}, 1).heading for rows in (twice, copied)]
    assert headings[0] == "Told by 1 source (2 tellings)"
    assert headings[1] == "Told by 1 source (2 tellings, copies of one text counted once)"


def test_a_contradiction_is_settled_by_the_user(qtbot: QtBot) -> None:
    """Accepting one telling settles it; accepting two that exclude each other does not."""
    one, other = row(1, 3), row(2, 4)
    chosen, also = row(1, 3, Review.ACCEPTED), row(2, 4, Review.ACCEPTED)
    assert not is_settled([one, other])
    assert is_settled([chosen, other])
    assert not is_settled([chosen, also])
