"""Each view alone: what it shows, and what it tells when it is used."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dateline.errors import DateError
from dateline.formula.explain import Line
from dateline.formula.notation import read
from dateline.formula.resolve import resolve_all
from dateline.model import Known, Mention, PublicationDate, Review, Span, TimexType
from dateline.ui.appearance import DARK, LIGHT
from dateline.ui.explanation import Explanation
from dateline.ui.files import with_suffix
from dateline.ui.highlights import Marks
from dateline.ui.jobs import Job
from dateline.ui.messages import Level, Message, MessageBar
from dateline.ui.models.article_model import ArticleModel, ArticleRow
from dateline.ui.models.event_model import Column, EventModel
from dateline.ui.models.tray_model import Heading
from dateline.ui.models.undated import Remedy, Undated
from dateline.ui.views.article_card import ArticleCard
from dateline.ui.views.badge import badge_colour
from dateline.ui.views.computation import Computation
from dateline.ui.views.date_field import DateField
from dateline.ui.views.empty import EmptyState
from dateline.ui.views.event_table import EventTable
from dateline.ui.views.passage import Passage
from dateline.ui.views.publication import PublicationPanel
from dateline.ui.views.status import StatusLine
from dateline.ui.views.title_bar import TitleBar
from dateline.ui.views.tray import Tray
from dateline.workflow import Progress
from gui.story import BRIDGE, FOUND, STATED, bridge, market, span


def only_years(words: str) -> str:
    """Understand four digits and nothing else."""
    if len(words) == 4 and words.isdigit():
        return f"year {words}"
    raise DateError(f"“{words}” is no year.")


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    """A field that understands years."""
    made = DateField(only_years, "Set")
    qtbot.addWidget(made)
    made.show()
    return made


def test_field_understands_after_a_pause(qtbot: QtBot, field: DateField) -> None:
    """What is typed is read when typing pauses, and can then be set."""
    field.begin("", "2025, 2024")
    assert not field.button.isEnabled()
    qtbot.keyClicks(field.edit, "1999")
    qtbot.waitUntil(lambda: field.preview.text() == "= year 1999")
    assert field.button.isEnabled()


def test_field_accepts_only_what_it_understands(qtbot: QtBot, field: DateField) -> None:
    """Enter on nonsense says why it is nonsense; Enter on a date hands it on."""
    qtbot.keyClicks(field.edit, "soon")
    with qtbot.assertNotEmitted(field.accepted):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.preview.text() == "“soon” is no year."
    field.begin(" 1999 ", "2025")
    with qtbot.waitSignal(field.accepted) as accepted:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert accepted.args == ["1999"]


def test_field_is_quiet_while_empty(field: DateField) -> None:
    """An empty field shows an example and no complaint."""
    field.begin("", "2025, 2024")
    assert field.edit.placeholderText() == "e.g. 2025"
    assert field.preview.isHidden()


def test_field_gives_up_on_escape(qtbot: QtBot, field: DateField) -> None:
    """Escape tells whoever opened the field."""
    with qtbot.waitSignal(field.cancelled):
        qtbot.keyClick(field.edit, Qt.Key.Key_Escape)


def test_panel_says_how_the_date_is_known(qtbot: QtBot) -> None:
    """A known date is shown with where it was found, and the field waits behind a button."""
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show_row(ArticleRow(replace(bridge().article, id=1)))
    assert panel.head.text() == "Published 26 Nov 2025"
    assert panel.evidence.text() == "Stated · JSON-LD datePublished: “2025-11-26T08:00”"
    assert panel.chooser.isHidden()
    panel.change.click()
    assert panel.sheet is not None
    assert [offer.accessibleName() for offer in panel.offers()] == ["Use 20 Nov 2025 (found)"]


def test_panel_closes_its_field_again(qtbot: QtBot) -> None:
    """Escape closes the field of a known date, but not that of an unknown one."""
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show_row(ArticleRow(replace(bridge().article, id=1)))
    panel.ask()
    qtbot.keyClick(panel.field.edit, Qt.Key.Key_Escape)
    assert panel.sheet is None
    assert panel.chooser.isHidden()
    panel.show_row(ArticleRow(replace(market().article, id=2)))
    qtbot.keyClick(panel.field.edit, Qt.Key.Key_Escape)
    assert not panel.chooser.isHidden()


def test_panel_keeps_what_is_being_typed(qtbot: QtBot) -> None:
    """A refresh that changes nothing about the article leaves the typed words alone."""
    panel, article = PublicationPanel(), replace(market().article, id=2)
    qtbot.addWidget(panel)
    panel.show_row(ArticleRow(article))
    qtbot.keyClicks(panel.field.edit, "24 N")
    panel.show_row(ArticleRow(replace(article, title="Another title")))
    assert panel.field.edit.text() == "24 N"


def test_panel_hides_without_article(qtbot: QtBot) -> None:
    """With no article in front there is no date to talk about."""
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show_row(None)
    assert panel.isHidden()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_badges_warn_where_a_person_is_needed(theme: object) -> None:
    """What is unknown, guessed or inferred looks different from what the document states."""
    assert isinstance(theme, type(LIGHT))
    looks = [badge_colour(known, theme) for known in (Known.STATED, Known.GUESSED, Known.UNKNOWN)]
    assert len(set(looks)) == 3
    assert badge_colour(Known.SET, theme) == badge_colour(Known.STATED, theme)


def card(title: str, *, state: QStyle.StateFlag = QStyle.StateFlag.State_Enabled) -> tuple[QSize, QPixmap]:
    """Return the size and the picture of a card."""
    model, delegate, option = ArticleModel(), ArticleCard(), QStyleOptionViewItem()
    model.show_rows([ArticleRow(replace(bridge().article, id=1, title=title))])
    option.rect.setRect(0, 0, 280, 100)
    option.state = state
    picture = QPixmap(280, 100)
    picture.fill(LIGHT.paper)
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return delegate.sizeHint(option, model.index(0)), picture


def test_card_grows_to_two_lines_and_no_further(qtbot: QtBot) -> None:
    """A long headline takes a second line; a hostile one no third."""
    one, two, hostile = (card(title)[0].height() for title in ("Short", "word " * 14, "word " * 100_000))
    assert one < two == hostile


def test_selected_card_looks_selected(qtbot: QtBot) -> None:
    """The card in front is tinted."""
    states = QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Selected
    plain, selected = (card("Title", state=state)[1].toImage() for state in states)
    assert plain.pixelColor(1, 50) != selected.pixelColor(1, 50)


@pytest.fixture
def passage(qtbot: QtBot) -> Passage:
    """The text of the dated article with its marks."""
    made = Passage()
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    steps = resolve_all(tuple(each.formula for each in bridge().mentions), None)
    made.show_text(BRIDGE, Marks(BRIDGE, bridge().mentions, steps))
    return made


def test_every_phrase_is_found_under_the_pointer(passage: Passage) -> None:
    """Each mark can be hit where it is drawn, those after an emoji too."""
    numbers = range(len(bridge().mentions))
    assert [passage.mention_at(passage.place_of(number)) for number in numbers] == [*numbers]


def test_marks_and_light_stand_on_their_words(passage: Passage) -> None:
    """The selections that Qt paints hold exactly the words they are for."""
    passage.select(2, (span(BRIDGE, "The ferry is scheduled to start"),))
    painted = [each.cursor.selectedText() for each in passage.extraSelections()]
    assert painted == [
        "The ferry is scheduled to start",
        "Monday",
        "Two days earlier",
        "next week",
        "2019",
        "recently",
        "two weeks",
    ]


def test_long_text_scrolls_to_the_sentence(qtbot: QtBot, passage: Passage) -> None:
    """A sentence out of sight is brought into the upper part; selecting it again does not scroll."""
    text = "A line of the article.\n" * 200 + "The end."
    passage.show_text(text, Marks(text))
    passage.select(None, (span(text, "The end."),))
    bar = passage.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    passage.select(None, (span(text, "The end."),))
    assert bar.value() == 0


def test_only_what_is_in_sight_is_marked(passage: Passage) -> None:
    """A long article is marked where one reads; marks come as one scrolls, and the last is where it belongs."""
    line = "It rained in 1950, as it does.\n"
    text, at = line * 5000, line.index("1950")
    spans = [Span(number * len(line) + at, number * len(line) + at + 4) for number in range(5000)]
    mentions = [Mention(span, TimexType.DATE, read("Date(1950, 0, 0)")) for span in spans]
    passage.show_text(
        text, Marks(text, mentions, resolve_all(tuple(each.formula for each in mentions), None))
    )
    assert 0 < len(passage.extraSelections()) < 500
    passage.select(4999, ())
    assert {each.cursor.selectedText() for each in passage.extraSelections()} == {"1950"}
    assert passage.mention_at(passage.place_of(4999)) == 4999
    assert passage.extraSelections()[-1].cursor.selectionStart() == spans[-1].start


def test_reading_text_is_zoomed_with_the_wheel(passage: Passage) -> None:
    """Ctrl and the wheel change the letters of the text alone."""
    before = passage.font().pointSizeF()
    turn = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(passage.viewport(), turn)
    assert passage.font().pointSizeF() > before


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (480, {Column.ARTICLE, Column.CATEGORY, Column.ATTRIBUTION, Column.TAGS, Column.KIND, Column.NOTE}),
        (620, {Column.CATEGORY, Column.ATTRIBUTION, Column.TAGS, Column.KIND, Column.NOTE}),
        (900, {Column.TAGS, Column.KIND, Column.NOTE}),
        (1300, set()),
    ],
)
def test_table_shows_the_columns_there_is_room_for(qtbot: QtBot, width: int, hidden: set[Column]) -> None:
    """Date, headline, sources and status always show; the others when the table is wide."""
    table = EventTable(EventModel())
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show()
    assert {column for column in Column if table.isColumnHidden(column)} == hidden


def explanation(**changes: object) -> Explanation:
    """Return the explanation of an event."""
    made = Explanation(
        7,
        (("24 ", False), ("Nov <2025>", True)),
        "Bridge closed",
        "reported",
        "The text says “Monday”.",
        (Line("Count", "24 Nov", True),),
        (),
        "EDTF 2025-11-24",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_computation_tints_what_is_borrowed(qtbot: QtBot) -> None:
    """Borrowed pieces have a colour of their own, and are escaped."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(explanation())
    assert view.plain_when() == "24 Nov <2025>"
    assert "24 <span" in view.when.text()
    assert "&lt;2025&gt;" in view.when.text()


def test_rejected_event_can_only_be_restored(qtbot: QtBot) -> None:
    """Where an event is thrown out, the one thing to do is to take it back."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(explanation(review=Review.REJECTED))
    shown = [
        each.text() for each in (view.correct, view.accept, view.reject, view.restore) if not each.isHidden()
    ]
    assert shown == ["Restore"]
    with qtbot.waitSignal(view.restored) as restored:
        view.restore.click()
    assert restored.args == [7]


@pytest.mark.parametrize("review", [Review.ACCEPTED, Review.CORRECTED])
def test_decided_event_can_be_restored(qtbot: QtBot, review: Review) -> None:
    """Beside an event that was accepted or corrected stands how to take that back."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(explanation(review=review))
    assert not view.restore.isHidden()
    assert view.accept.isHidden()


def test_correction_begins_with_the_users_word(qtbot: QtBot) -> None:
    """What the user set stands first, and the program's reading is offered beside it."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(explanation(yours=("You set this: “1 May” → 1 May 2025",), program="24 Nov 2025"))
    assert view.yours.text() == "You set this: “1 May” → 1 May 2025"
    assert view.reading.text() == "Use the program’s reading: 24 Nov 2025"
    with qtbot.waitSignal(view.reading_chosen) as chosen:
        view.reading.click()
    assert chosen.args == [7]
    view.show_explanation(explanation())
    assert view.reading.isHidden()


def test_long_reading_is_cut_in_a_narrow_panel(qtbot: QtBot) -> None:
    """The button is no wider than the panel: it shows both ends of its words, and its tip all of them."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(
        explanation(yours=("You set this",), program="between 29 Apr 2010 and 14 May 2010, in the night")
    )
    view.resize(300, 600)
    view.show()
    whole = view.reading.text()
    qtbot.waitUntil(lambda: view.reading.shown_text() != whole)
    assert view.reading.geometry().right() <= view.viewport().width()
    assert view.reading.shown_text().startswith("Use the")
    assert view.reading.toolTip() == whole
    view.resize(900, 600)
    qtbot.waitUntil(lambda: view.reading.shown_text() == whole)


def test_other_event_closes_the_field(qtbot: QtBot) -> None:
    """The field stays open while the same event is refreshed, and closes for another."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(explanation())
    view.ask()
    view.show_explanation(explanation(headline="Changed"))
    assert not view.field.isHidden()
    view.show_explanation(explanation(event=8))
    assert view.field.isHidden()


def test_computation_invites_to_select(qtbot: QtBot) -> None:
    """With nothing selected the panel says what to do, and offers nothing."""
    view = Computation()
    qtbot.addWidget(view)
    view.show_explanation(None)
    assert view.headline.text().startswith("Select an event")
    assert view.correct.isHidden()


def waiting(event: int | None, remedy: Remedy) -> Undated:
    """Return a line of the tray."""
    return Undated(1, event, 0, "soon", "Something", "no bounds", remedy)


def test_empty_tray_says_so(qtbot: QtBot) -> None:
    """A tray with nothing in it is a good sign, and says it."""
    tray = Tray()
    qtbot.addWidget(tray)
    tray.show_rows((), {})
    assert not tray.empty.isHidden()
    assert tray.remedy.isHidden()


def test_tray_offers_the_first_thing_that_helps(qtbot: QtBot) -> None:
    """Without a selection the button is for the first line something can be done about."""
    tray = Tray()
    qtbot.addWidget(tray)
    useful = waiting(3, Remedy.SET_DATE)
    tray.show_rows((waiting(None, Remedy.NOTHING), useful), {})
    assert tray.remedy.text() == "Type a date…"
    with qtbot.waitSignal(tray.remedy_asked) as asked:
        tray.remedy.click()
    assert asked.args == [useful]
    tray.list.setCurrentIndex(tray.model.index(tray.model.rowCount() - 1))
    assert tray.remedy.isHidden()


def test_tray_groups_by_what_would_help(qtbot: QtBot) -> None:
    """One publication date helps many: it comes first, names its article, and says how many wait for it."""
    tray = Tray()
    qtbot.addWidget(tray)
    lines = (
        waiting(3, Remedy.SET_DATE),
        waiting(4, Remedy.SET_PUBLICATION_DATE),
        waiting(None, Remedy.SET_PUBLICATION_DATE),
        waiting(None, Remedy.NOTHING),
    )
    tray.show_rows(lines, {1: "Market returns"})
    headings = [(row.text, row.count) for row in tray.model.rows if isinstance(row, Heading)]
    assert headings == [
        ("Set the publication date of “Market returns”…", "1 event and 1 phrase wait for it"),
        ("Type a date…", "1 event waits for it"),
        ("Words that date no event", "1 phrase"),
    ]


def test_heading_of_the_tray_has_its_button(qtbot: QtBot) -> None:
    """The heading leads to the field for the article's date; Enter does the same as the button."""
    tray = Tray()
    qtbot.addWidget(tray)
    tray.show_rows((waiting(4, Remedy.SET_PUBLICATION_DATE),), {1: "Market & sons"})
    tray.list.setCurrentIndex(tray.model.index(0))
    assert tray.remedy.accessibleName() == "Set the publication date of “Market & sons”…"
    assert tray.type.isHidden()
    with qtbot.waitSignal(tray.remedy_asked) as asked:
        tray.remedy.click()
    assert (asked.args[0].article, asked.args[0].event) == (1, None)
    with qtbot.waitSignal(tray.remedy_asked):
        qtbot.keyClick(tray.list, Qt.Key.Key_Return)


def test_date_of_one_event_may_be_typed_at_once(qtbot: QtBot) -> None:
    """Who knows when one thing happened need not know when its article was published."""
    tray = Tray()
    qtbot.addWidget(tray)
    tray.show_rows((waiting(4, Remedy.SET_PUBLICATION_DATE),), {})
    tray.list.setCurrentIndex(tray.model.index(1))
    assert not tray.type.isHidden()
    with qtbot.waitSignal(tray.remedy_asked) as asked:
        tray.type.click()
    assert (asked.args[0].event, asked.args[0].remedy) == (4, Remedy.SET_DATE)


def test_tray_follows_the_selection(qtbot: QtBot) -> None:
    """The line of the selected event is marked; an event that does not wait marks none."""
    tray = Tray()
    qtbot.addWidget(tray)
    tray.show_rows((waiting(3, Remedy.SET_DATE), waiting(4, Remedy.SET_DATE)), {})
    tray.select(1, 4, None)
    assert tray.list.currentIndex().row() == 2
    tray.select(1, 99, None)
    assert not tray.list.currentIndex().isValid()


def test_status_follows_the_work(qtbot: QtBot) -> None:
    """While files are added the line says which; Cancel asks the job to stop."""
    line, job = StatusLine(), Job("Adding articles", lambda: iter(()))
    qtbot.addWidget(line)
    line.show_job(job)
    job.progressed.emit(Progress(1, 4, "ferry.txt"))
    assert line.doing.text() == "Adding 2 of 4: ferry.txt"
    assert (line.bar.value(), line.bar.maximum()) == (1, 4)
    line.cancel.click()
    assert job.cancelled
    job.ended.emit()
    assert line.work.isHidden()


def test_empty_state_leads_on(qtbot: QtBot) -> None:
    """The two buttons ask for articles and for the sample."""
    view = EmptyState()
    qtbot.addWidget(view)
    with qtbot.waitSignals([view.add_asked, view.sample_asked]):
        view.add.click()
        view.sample.click()


@pytest.mark.parametrize(
    ("level", "stays"), [(Level.NEWS, False), (Level.WARNING, True), (Level.ERROR, True)]
)
def test_only_good_news_goes_by_itself(qtbot: QtBot, level: Level, stays: bool) -> None:
    """A message about something wrong stays until it is closed."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell(Message("Something.", level=level))
    assert bar.goes_by_itself() is not stays


def test_title_is_cut_off_where_the_panel_ends(qtbot: QtBot) -> None:
    """A long title is elided, whole in the tool tip, and escaped there."""
    dock = QDockWidget("Text")
    qtbot.addWidget(dock)
    bar = TitleBar(dock)
    dock.setTitleBarWidget(bar)
    dock.resize(200, 100)
    dock.show()
    bar.say("<b>A title</b> that is much longer than the panel is wide, as they are")
    assert bar.text.text().endswith("…")
    assert "&lt;b&gt;A title&lt;/b&gt;" in bar.text.toolTip()


def test_library_files_end_alike() -> None:
    """A name typed without the suffix gets it, one typed with it does not get two."""
    assert [with_suffix(Path(name)).name for name in ("news", "news.dateline", "v1.2")] == [
        "news.dateline",
        "news.dateline",
        "v1.2.dateline",
    ]


def test_published_story_is_what_the_tests_say() -> None:
    """The story's candidates are those the tests of the panel rely on."""
    assert bridge().article.published == PublicationDate(STATED, (STATED, FOUND))


def test_a_hidden_field_reads_no_more(qtbot: QtBot, field: DateField) -> None:
    """What was typed just before the field went away is not read: its library may be closed by then."""
    qtbot.keyClicks(field.edit, "2019")
    timer = field.findChild(QTimer)
    assert timer.isActive()
    field.hide()
    assert not timer.isActive()
