"""A decision about one event of a long list changes that row alone; what moves rows lists them again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dateline.formula.notation import read
from dateline.formula.resolve import Context, resolve
from dateline.model import Agreement, DatedEvent, Decision, Event, Happening, Review
from dateline.ui.models.event_model import Column, EventModel
from dateline.ui.models.swapping import FEW, changed

pytestmark = pytest.mark.gui

TITLES = {1: "Bridge closes"}


def row(number: int, year: int = 2025, review: Review = Review.UNREVIEWED) -> DatedEvent:
    """Return an event of a year."""
    formula = read(f"Date({year}, 0, 0)")
    event = Event(f"Event {number}", formula, decision=Decision(review), id=number, article=1)
    return DatedEvent(event, resolve(formula, Context(None, ())))


def decided(row: DatedEvent, review: Review) -> DatedEvent:
    """Return an event with another decision."""
    return replace(row, event=replace(row.event, decision=Decision(review)))


@pytest.fixture
def rows() -> list[DatedEvent]:
    """A hundred events, one each year."""
    return [row(number, 1900 + number) for number in range(1, 101)]


@pytest.fixture
def model(qtbot: QtBot, rows: list[DatedEvent]) -> EventModel:
    """The table of them."""
    made = EventModel()
    made.show_rows(rows, TITLES)
    return made


def emitted(model: EventModel, show: Callable[[], None]) -> list[tuple[int, int]]:
    """Return the first and last rows that are announced as changed while something is shown."""
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    show()
    return seen


def test_an_accepted_event_is_one_changed_row(model: EventModel, rows: list[DatedEvent]) -> None:
    """Only its row is drawn again, wherever the library puts it among the others."""
    new = [*rows[:41], *rows[42:], decided(rows[41], Review.ACCEPTED)]
    assert emitted(model, lambda: model.show_rows(new, TITLES)) == [(41, 41)]
    assert model.rows[41].event.decision.review is Review.ACCEPTED


def test_rows_that_are_read_again_but_equal_are_not_drawn(model: EventModel, rows: list[DatedEvent]) -> None:
    """A change computes its whole article again; rows that come out the same stay as they are drawn."""
    new = [row(each.event.id, 1900 + each.event.id) for each in rows[:20]] + rows[20:]
    assert emitted(model, lambda: model.show_rows(new, TITLES)) == []


def test_a_rejected_event_leaves_and_is_counted(model: EventModel, rows: list[DatedEvent]) -> None:
    """What changes the list is not only a changed row."""
    model.show_rows([decided(rows[0], Review.REJECTED), *rows[1:]], TITLES)
    assert (model.rowCount(), model.rejected, model.counts()) == (99, 1, (99, 0))
    assert model.row_of(2) == 0
    assert model.row_of(1) == -1


def test_a_moved_event_stands_where_it_belongs(model: EventModel, rows: list[DatedEvent]) -> None:
    """Another date lists the events in their new order."""
    model.show_rows([row(1, 1950), *rows[1:]], TITLES)
    assert model.rows[0].event.id == 2
    assert model.row_of(1) == [each.event.id for each in model.rows].index(1)


def test_order_by_another_column_is_kept(model: EventModel, rows: list[DatedEvent]) -> None:
    """In the order of what was decided, a decision moves the row."""
    model.sort(Column.STATUS)
    model.show_rows([*rows[:-1], decided(rows[-1], Review.ACCEPTED)], TITLES)
    assert model.rows[-1].event.id == 100
    model.show_rows([decided(rows[0], Review.ACCEPTED), *rows[1:]], TITLES)
    assert model.rows[-1].event.id == 1


def test_tellings_under_a_row_change_too(model: EventModel, rows: list[DatedEvent]) -> None:
    """A telling that waits under another row is fresh when that is opened."""
    happenings = (Happening((1, 2, 3), Agreement.COMPATIBLE, 3),)
    model.show_rows(rows, TITLES, happenings)
    model.show_rows([rows[0], decided(rows[1], Review.ACCEPTED), *rows[2:]], TITLES, happenings)
    model.turn(1)
    assert [each.event.id for each in model.rows[:4]] == [1, 2, 3, 4]
    assert model.rows[1].event.decision.review is Review.ACCEPTED
    assert [model.row_of(each) for each in (2, 3, 4)] == [1, 2, 3]


def test_many_changes_list_everything_again(rows: list[DatedEvent]) -> None:
    """From some number of changes on, looking at each is no quicker."""
    known = {each.event.id: each for each in rows}
    several = [decided(each, Review.ACCEPTED) for each in rows[: FEW + 1]] + rows[FEW + 1 :]
    assert changed(known, several) is None
    assert changed(known, rows[1:]) is None
    assert changed(known, [*rows[1:], row(500)]) is None
    assert changed(known, rows) == []
