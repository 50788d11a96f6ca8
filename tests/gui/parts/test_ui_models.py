"""The models keep Qt's rules whatever is shown, and say what a person reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dateline.edits import AddArticle
from dateline.formula.resolve import Context, resolve, resolve_all
from dateline.formula.results import Dated
from dateline.model import DatedEvent, Decision, PublicationDate, Review
from dateline.ui.models.article_model import ArticleModel, ArticleRow, date_words
from dateline.ui.models.event_model import Column, EventModel
from dateline.ui.models.tray_model import TrayModel
from dateline.ui.models.undated import Remedy, undated_of
from dateline.workflow.dates import published_of
from gui.story import BRIDGE, FOUND, STATED, bridge, market

FAILURES = QAbstractItemModelTester.FailureReportingMode.Fatal


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Watch a model for broken rules."""
    return QAbstractItemModelTester(model, FAILURES)


def dated(added: AddArticle) -> tuple[DatedEvent, ...]:
    """Return the events of an article with their dates, numbered from 1."""
    context = Context(published_of(added.article.published), tuple(each.formula for each in added.mentions))
    return tuple(
        DatedEvent(replace(event, id=number, article=1), resolve(event.when, context))
        for number, event in enumerate(added.events, 1)
    )


def rejected(row: DatedEvent) -> DatedEvent:
    """Return an event that the user threw out."""
    return replace(row, event=replace(row.event, decision=Decision(Review.REJECTED)))


def column(model: QAbstractItemModel, number: int) -> list[str]:
    """Return what a column shows, from top to bottom."""
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_article_model_keeps_the_rules(qtbot: QtBot) -> None:
    """Rows come, change and go without a broken rule."""
    model = ArticleModel()
    watch = watched(model)
    first, second = (
        ArticleRow(replace(added.article, id=at)) for at, added in ((1, bridge()), (2, market()))
    )
    for rows in ([first], [first, second], [replace(first, events=3), second], [second], []):
        model.show_rows(rows)
        assert model.rows == rows
    assert watch.model() is model


def test_rows_that_stay_are_only_changed(qtbot: QtBot) -> None:
    """A changed card is announced as such, so that the selection stays."""
    model = ArticleModel()
    row = ArticleRow(replace(bridge().article, id=1))
    model.show_rows([row])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_rows([replace(row, events=5)])


def test_card_says_what_is_known(qtbot: QtBot) -> None:
    """A card has the date in words, how it is known, and the counts without zeros."""
    known = ArticleRow(bridge().article, events=4, undated=1)
    unknown = ArticleRow(market().article, events=1, rejected=2)
    assert (known.date, known.badge, known.counts) == ("26 Nov 2025", "stated", "4 events, 1 undated")
    assert (unknown.date, unknown.counts) == ("Publication date unknown", "1 event · 2 rejected")
    assert unknown.needs_date


def test_time_of_day_is_shown_with_its_zone() -> None:
    """A publication date that is known to the minute is shown to the minute."""
    assert date_words(replace(STATED, time="14:05", zone="+01:00")) == "26 Nov 2025, 14:05 +01:00"


def test_screen_reader_hears_the_whole_card(qtbot: QtBot) -> None:
    """A card is read out with title, date, how it is known and counts."""
    model = ArticleModel()
    model.show_rows([ArticleRow(bridge().article, events=4)])
    heard = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Bridge closes for repairs, 26 Nov 2025, stated, 4 events"


def test_event_model_keeps_the_rules(qtbot: QtBot) -> None:
    """Events come, change, are sorted and go without a broken rule."""
    model = EventModel()
    watch = watched(model)
    rows = dated(bridge())
    for some in (rows[:2], rows, (rejected(rows[0]), *rows[1:]), rows[1:], ()):
        model.show_rows(some, {1: "Bridge"})
        model.sort(Column.HEADLINE, Qt.SortOrder.DescendingOrder)
        model.show_rejected(True)
        assert {row.event.id for row in model.rows} == {row.event.id for row in some}
        model.show_rejected(False)
    assert watch.model() is model


def test_events_stand_in_order_of_time(qtbot: QtBot) -> None:
    """What happened first stands first and what is undated last, in whatever order it came."""
    model = EventModel()
    model.show_rows(dated(bridge())[::-1], {})
    assert column(model, Column.DATE) == [
        "2019",
        "22 Nov 2025",
        "24 Nov 2025",
        "week of 1 Dec 2025",
        "undated",
    ]


@pytest.mark.parametrize("by", Column)
def test_every_column_sorts_both_ways(qtbot: QtBot, by: Column) -> None:
    """Descending is ascending from the end."""
    model = EventModel()
    model.show_rows(dated(bridge()), {1: "Bridge"})
    model.sort(by)
    ascending = list(model.rows)
    model.sort(by, Qt.SortOrder.DescendingOrder)
    assert model.rows == ascending[::-1]


def test_headlines_sort_without_regard_to_case(qtbot: QtBot) -> None:
    """The column of headlines sorts by its words."""
    model = EventModel()
    model.show_rows(dated(bridge()), {})
    model.sort(Column.HEADLINE)
    headlines = column(model, Column.HEADLINE)
    assert headlines == sorted(headlines, key=str.casefold)


def test_rejected_events_are_left_out(qtbot: QtBot) -> None:
    """Rejected events are listed only when asked for, and struck out."""
    model = EventModel()
    rows = dated(bridge())
    model.show_rows([rejected(rows[0]), *rows[1:]], {})
    assert (len(model.rows), model.rejected) == (4, 1)
    model.show_rejected(True)
    row = model.row_of(rows[0].event.id)
    assert model.index(row, 0).data(Qt.ItemDataRole.FontRole).strikeOut()


@pytest.mark.parametrize(
    ("typed", "told"), [(" New  words ", ["New words"]), ("Harbour bridge closed", []), ("  ", [])]
)
def test_typed_headline_is_handed_on(qtbot: QtBot, typed: str, told: list[str]) -> None:
    """A new headline is told, tidied; the same or an empty one is not."""
    model = EventModel()
    model.show_rows(dated(bridge()), {})
    heard: list[str] = []
    model.headline_typed.connect(lambda _event, headline: heard.append(headline))
    model.setData(model.index(model.row_of(1), Column.HEADLINE), typed)
    assert heard == told


def test_undated_says_why_and_what_helps() -> None:
    """Without a publication date that is what helps; a vague word needs a date of its own."""
    added = market()
    steps = resolve_all(tuple(each.formula for each in added.mentions), None)
    (waiting,) = undated_of(added.article, added.mentions, steps, dated(added))
    assert (waiting.phrase, waiting.reason) == ("Yesterday", "no publication date")
    assert waiting.remedy is Remedy.SET_PUBLICATION_DATE
    (vague,) = undated_for_bridge()
    assert (vague.phrase, vague.remedy) == ("recently", Remedy.SET_DATE)


def test_phrase_without_event_waits_too() -> None:
    """A phrase that dates no event is in the tray; a length of time is not: it never had a place."""
    added = market()
    steps = resolve_all(tuple(each.formula for each in added.mentions), None)
    waiting = undated_of(added.article, added.mentions, steps, ())
    assert [(each.text, each.event) for each in waiting] == [("Yesterday", None)]


def undated_for_bridge() -> tuple[object, ...]:
    """Return what waits in the dated article."""
    added = bridge()
    published = published_of(PublicationDate(STATED, (FOUND,)))
    assert isinstance(published, Dated)
    assert "two weeks" in BRIDGE
    steps = resolve_all(tuple(each.formula for each in added.mentions), published)
    return undated_of(added.article, added.mentions, steps, dated(added))


def test_tray_model_keeps_the_rules(qtbot: QtBot) -> None:
    """Lines come and go without a broken rule, and are found again."""
    model = TrayModel()
    watch = watched(model)
    for rows in (undated_for_bridge(), ()):
        model.show_rows(rows, {1: "Bridge"})
    model.show_rows(undated_for_bridge(), {1: "Bridge"})
    assert model.row_of(1, 5, None) == 1
    assert model.row_of(1, 9, None) == -1
    assert watch.model() is model
