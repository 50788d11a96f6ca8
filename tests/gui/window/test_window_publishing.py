"""Pictures leave the window: the dialog shows them beforehand, and they are saved, copied, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from dateline.canvas.paper import Paper
from dateline.store.library import Library
from dateline.timeline.theme import DARK, LIGHT
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.picture_choices import PictureChoices, read
from dateline.ui.views.publish_dialog import PublishDialog
from gui.window.gaps import Gaps

pytestmark = pytest.mark.gui
LONG = 30_000


@pytest.fixture
def drawn(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with its timeline on the screen."""
    window.add_timeline()
    assert window.panels.timeline is not None
    qtbot.waitUntil(lambda: window.panels.timeline is not None and window.panels.timeline.isVisible())
    with qtbot.waitSignal(window.panels.timeline.drawn, timeout=LONG):
        window.panels.timeline.fit()
    return window


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answer for the person at the system's file dialog, which a test cannot reach."""

    def chosen(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return chosen


def opened(qtbot: QtBot, window: MainWindow) -> PublishDialog:
    """Press the keys of the dialog and wait until it shows the picture."""
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PublishDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.preview.image.isNull(), timeout=LONG)
    return dialog


def choose(box: QComboBox, value: object) -> None:
    """Choose an entry as the arrow keys do."""
    while box.currentData() != value:
        key = Qt.Key.Key_Down if list(data(box)).index(value) > box.currentIndex() else Qt.Key.Key_Up
        QTest.keyClick(box, key)


def data(box: QComboBox) -> list[object]:
    """Return what the entries of a box stand for."""
    return [box.itemData(at) for at in range(box.count())]


def click(widget: QWidget) -> None:
    """Click in the middle of a widget, or on the box of a check box."""
    place = QPoint(8, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Wait until the window says something."""
    qtbot.waitUntil(lambda: words in window.panels.messages.text.text(), timeout=LONG)


def test_preview_shows_the_picture_and_its_size(qtbot: QtBot, drawn: MainWindow) -> None:
    """The dialog opens with the whole timeline on light paper, and says how large the file will be."""
    dialog = opened(qtbot, drawn)
    assert dialog.preview.image.pixelColor(2, 2).name() == LIGHT.paper
    assert dialog.said.text().startswith("2800 × ")
    dialog.reject()


def test_preview_follows_the_choices(qtbot: QtBot, drawn: MainWindow) -> None:
    """A wider picture in the dark is shown so."""
    dialog = opened(qtbot, drawn)
    choose(dialog.colours, True)
    dialog.width_.setFocus()
    dialog.width_.selectAll()
    QTest.keyClicks(dialog.width_, "900")
    choose(dialog.scale, 1)
    qtbot.waitUntil(lambda: dialog.said.text().startswith("900 × "), timeout=LONG)
    assert dialog.preview.image.pixelColor(2, 2).name() == DARK.paper
    dialog.reject()


def test_title_and_legend_can_be_left_out(qtbot: QtBot, drawn: MainWindow) -> None:
    """Without title and legend the picture is lower than with them."""
    dialog = opened(qtbot, drawn)
    before = dialog.preview.image.height()
    click(dialog.legend)
    dialog.title.setFocus()
    dialog.title.clear()
    qtbot.waitUntil(lambda: dialog.preview.image.height() < before, timeout=LONG)
    assert dialog.choices().title == ""
    dialog.reject()


def test_what_the_format_cannot_do_is_not_offered(qtbot: QtBot, drawn: MainWindow) -> None:
    """Paper is for PDF, sharpness for PNG, and a printed page cannot be transparent."""
    dialog = opened(qtbot, drawn)
    fields = (dialog.scale, dialog.paper, dialog.transparent, dialog.pages)
    assert [each.isEnabled() for each in fields] == [True, False, True, False]
    choose(dialog.form, "svg")
    assert [each.isEnabled() for each in fields] == [False, False, True, False]
    choose(dialog.form, "pdf")
    choose(dialog.paper, Paper.A4)
    assert [each.isEnabled() for each in fields] == [False, True, False, True]
    dialog.reject()


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_picture_is_saved(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path, form: str
) -> None:
    """Each format is written, gets the suffix that was left out, and the window says where it is."""
    dialog = opened(qtbot, drawn)
    choose(dialog.form, form)
    answer(tmp_path / "picture")
    click(dialog.save)
    told(qtbot, drawn, f"picture.{form}")
    content = (tmp_path / f"picture.{form}").read_bytes()
    assert content.startswith({"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}[form])
    assert drawn.findChild(PublishDialog) is None or not drawn.findChild(PublishDialog).isVisible()


def test_pdf_is_on_the_chosen_paper(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path
) -> None:
    """A4 is A4, lying or upright."""
    dialog = opened(qtbot, drawn)
    choose(dialog.form, "pdf")
    choose(dialog.paper, Paper.A4)
    answer(tmp_path / "picture.pdf")
    click(dialog.save)
    told(qtbot, drawn, "picture.pdf")
    page = PdfReader(tmp_path / "picture.pdf").pages[0].mediabox
    assert sorted((float(page.width), float(page.height))) == pytest.approx([595.5, 842.0], abs=1)


def test_part_in_sight_is_saved(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path
) -> None:
    """What is out of sight is not on the picture."""
    timeline = drawn.panels.timeline
    assert timeline is not None
    for _ in range(4):
        timeline.zoom_in()
    dialog = opened(qtbot, drawn)
    choose(dialog.form, "svg")
    choose(dialog.extent, False)
    answer(tmp_path / "part")
    click(dialog.save)
    told(qtbot, drawn, "part.svg")
    assert "Bridge painted" not in (tmp_path / "part.svg").read_text(encoding="utf-8").replace("\u00a0", " ")


def test_folder_that_is_gone_is_explained(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path
) -> None:
    """What cannot be written is said, and the window lives on."""
    dialog = opened(qtbot, drawn)
    answer(tmp_path / "absent" / "picture.png")
    click(dialog.save)
    told(qtbot, drawn, "picture.png cannot be written")


def test_too_large_a_picture_is_explained(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path
) -> None:
    """Twenty thousand pixels are refused before they fill the memory."""
    dialog = opened(qtbot, drawn)
    dialog.width_.setValue(6000)
    choose(dialog.scale, 4)
    answer(tmp_path / "picture.png")
    click(dialog.save)
    told(qtbot, drawn, "choose a smaller scale")
    assert not (tmp_path / "picture.png").exists()


def test_picture_is_copied(qtbot: QtBot, drawn: MainWindow) -> None:
    """Ctrl+Shift+C puts the picture on the clipboard without a question."""
    QGuiApplication.clipboard().clear()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(drawn, Qt.Key.Key_C, keys)
    told(qtbot, drawn, "on the clipboard")
    assert QGuiApplication.clipboard().image().width() == 2 * 1400


def test_choices_are_remembered(qtbot: QtBot, drawn: MainWindow, story: Path, tmp_path: Path) -> None:
    """Format and size hold for every library, the subtitle for this one only."""
    dialog = opened(qtbot, drawn)
    choose(dialog.form, "pdf")
    click(dialog.footnotes)
    QTest.keyClicks(dialog.subtitle, "Two articles")
    dialog.reject()
    again = opened(qtbot, drawn)
    assert again.choices() == PictureChoices(form="pdf", footnotes=True, subtitle="Two articles")
    again.reject()
    kept = Memory(tmp_path / "window.ini").picture or drawn.memory.picture
    assert read(kept, None) == PictureChoices(form="pdf", footnotes=True)


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"form": "gif", "width": "x", "scale": 99, "paper": 3}'])
def test_spoilt_choices_are_forgotten(kept: str) -> None:
    """What cannot be understood is as at first."""
    assert read(kept, kept) == PictureChoices()


def test_timeline_is_printed(qtbot: QtBot, drawn: MainWindow, tmp_path: Path) -> None:
    """The system's dialog asks for the printer; a file in its place gets the page."""
    drawn.actions_by_name["print"].trigger()
    dialog = drawn.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    told(qtbot, drawn, "was printed")
    reader = PdfReader(tmp_path / "printed.pdf")
    assert len(reader.pages) == 1
    assert reader.pages[0].mediabox.width > reader.pages[0].mediabox.height


def test_changing_ones_mind_prints_nothing(qtbot: QtBot, drawn: MainWindow) -> None:
    """The dialog can be closed."""
    drawn.actions_by_name["print"].trigger()
    dialog = drawn.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: not drawn.dialogs.publishing().is_busy)
    assert drawn.panels.messages.isHidden()


def test_window_goes_on_while_a_picture_is_made(
    qtbot: QtBot, drawn: MainWindow, answer: Callable[[Path], None], tmp_path: Path
) -> None:
    """Saving holds the window up for less than a tenth of a second, but for the load of the machine."""
    dialog = opened(qtbot, drawn)
    dialog.width_.setValue(2400)
    answer(tmp_path / "picture.png")
    gaps = Gaps()
    gaps.watch(drawn)
    click(dialog.save)
    told(qtbot, drawn, "picture.png")
    assert QImage(str(tmp_path / "picture.png")).width() == 2 * 2400
    print(f"\nsaving a picture: {gaps.words()}")  # noqa: T201 - a measurement
    assert gaps.longest().work < 0.1


def test_window_closed_meanwhile_takes_the_picture_along(qtbot: QtBot, drawn: MainWindow) -> None:
    """Nothing crashes when the window goes while a picture is drawn."""
    drawn.dialogs.publishing().copy()
    assert drawn.dialogs.publishing().is_busy
    drawn.close()
    assert not drawn.dialogs.publishing().is_busy


def test_library_keeps_its_words(qtbot: QtBot, drawn: MainWindow, story: Path) -> None:
    """The subtitle stands in the library's file."""
    dialog = opened(qtbot, drawn)
    QTest.keyClicks(dialog.subtitle, "From two papers")
    dialog.reject()
    drawn.close()
    assert drawn.worker.wait(30)
    with Library.open(story) as library:
        assert "From two papers" in str(library.setting("picture"))
