"""A day is picked from a calendar beside the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from dateline.ui.editing import read_published
from dateline.ui.views.date_field import DateField

pytestmark = pytest.mark.gui


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    """A date field on the screen."""
    made = DateField(read_published, "Set")
    qtbot.addWidget(made)
    made.show()
    return made


def calendar(field: DateField) -> QCalendarWidget:
    """Return the calendar that is open."""
    assert field.calendar.sheet is not None
    found = field.calendar.sheet.findChild(QCalendarWidget)
    assert found is not None
    return found


def test_calendar_opens_at_the_typed_day(qtbot: QtBot, field: DateField) -> None:
    """Alt+Down opens the calendar where the words are."""
    qtbot.keyClicks(field.edit, "5 June 2025")
    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert calendar(field).selectedDate() == QDate(2025, 6, 5)


def test_picked_day_is_typed_and_understood(qtbot: QtBot, field: DateField) -> None:
    """The day comes into the field, where its meaning shows; Enter sets it."""
    qtbot.keyClicks(field.edit, "5 June 2025")
    qtbot.mouseClick(field.calendar, Qt.MouseButton.LeftButton)
    sheet = calendar(field)
    sheet.clicked.emit(QDate(2025, 6, 7))
    assert field.edit.text() == "2025-06-07"
    assert field.preview.text() == "= 7 Jun 2025"
    with qtbot.waitSignal(field.accepted) as accepted:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert accepted.args == ["2025-06-07"]


def test_words_that_are_no_day_open_it_all_the_same(qtbot: QtBot, field: DateField) -> None:
    """The calendar then starts at the present month."""
    qtbot.keyClicks(field.edit, "soonish")
    qtbot.mouseClick(field.calendar, Qt.MouseButton.LeftButton)
    assert calendar(field).isVisible()
    field.calendar.close_calendar()
    qtbot.waitUntil(lambda: field.calendar.sheet is None)
