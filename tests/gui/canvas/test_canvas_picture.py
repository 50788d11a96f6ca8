"""Pictures come out at the right size, with something on them, and failures are said in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QXmlStreamReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.timeline.cast import article, dated, many, story
from dateline.canvas.picture import Output, Paper, draw, save
from dateline.errors import RenderError
from dateline.timeline.figure import figure, marks_of
from dateline.timeline.printing import Print, printed
from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.timeline.view import View

pytestmark = pytest.mark.gui

FIGURE = figure(story(), {1: article()}, View(width=800, height=420), LIGHT)
HOSTILE = "<b>Harbour</b> <img src=x onerror=alert(1)>"


def colours(image: QImage) -> set[int]:
    """Return the colours of a grid of pixels."""
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_png_has_the_pixels_asked_for(qapp: QApplication, tmp_path: Path, scale: int) -> None:
    """A scale of 2 doubles both sides, and the picture is not blank."""
    path = tmp_path / "timeline – août.png"
    save(FIGURE, path, scale)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (800 * scale, 420 * scale)
    assert len(colours(image)) > 20


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_paper_has_the_colour_of_the_theme(qapp: QApplication, theme: Theme) -> None:
    """The whole picture is painted, corners too."""
    content = draw(figure(story(), {1: article()}, View(width=500, height=400), theme), "png")
    image = QImage.fromData(content)
    corners = {image.pixelColor(x, y).name() for x in (0, 499) for y in (0, 399)}
    assert corners == {theme.paper}


def test_labels_fit_on_the_picture(qapp: QApplication) -> None:
    """Nothing is written over the edge: a frame of some pixels stays empty on all sides."""
    content = draw(figure(many(60), {1: article()}, View(width=1200), LIGHT), "png")
    image = QImage.fromData(content)
    wide, tall = image.width(), image.height()
    frame = [(x, y) for x in range(wide) for y in (0, 2, tall - 3, tall - 1)]
    frame += [(x, y) for y in range(tall) for x in (0, 2, wide - 3, wide - 1)]
    assert {image.pixelColor(x, y).name() for x, y in frame} == {LIGHT.paper}


def test_svg_and_pdf(qapp: QApplication, tmp_path: Path) -> None:
    """The suffix chooses the format."""
    save(FIGURE, tmp_path / "timeline.svg")
    save(FIGURE, tmp_path / "timeline.pdf")
    assert (tmp_path / "timeline.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "timeline.pdf").read_bytes().startswith(b"%PDF")


def test_hostile_headline_stays_text(qapp: QApplication) -> None:
    """Tags of an article are letters in the picture, not elements."""
    made = figure([dated(1, "2025-11-24", HOSTILE)], {1: article()}, View(width=800, height=400), LIGHT)
    svg = draw(made, "svg").decode()
    assert "<b>Harbour</b> <img" in unescape(svg)
    assert "<b>" not in svg
    assert "<img" not in svg


@pytest.mark.parametrize(
    ("name", "scale", "says"),
    [
        ("timeline.doc", 1, "suffix"),
        ("timeline.png", 100, "smaller scale"),
        ("nowhere/timeline.png", 1, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(
    qapp: QApplication, tmp_path: Path, name: str, scale: int, says: str
) -> None:
    """A wrong suffix, a giant picture and a missing folder each get their sentence."""
    with pytest.raises(RenderError, match=says):
        save(FIGURE, tmp_path / name, scale)


def test_what_plotly_refuses_is_an_error(qapp: QApplication) -> None:
    """A refusal in the page ends in a message, not in a wait."""
    with pytest.raises(RenderError, match="could not be drawn"):
        draw(FIGURE, "bmp")


def test_command_line_needs_no_application_and_no_screen(tmp_path: Path) -> None:
    """A bare Python process writes the picture and exits cleanly."""
    path = tmp_path / "timeline.png"
    script = (
        "import sys; from pathlib import Path; from core.timeline.cast import *;"
        "from dateline.canvas.picture import save; from dateline.timeline.figure import figure;"
        "from dateline.timeline.theme import LIGHT; from dateline.timeline.view import View;"
        "save(figure(story(), {1: article()}, View(), LIGHT), Path(sys.argv[1]), 1)"
    )
    surroundings = {
        key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "DISPLAY"}
    }
    surroundings["PYTHONPATH"] = os.pathsep.join(entry for entry in sys.path if entry)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        env=surroundings,
        capture_output=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert QImage(str(path)).width() == 1400


def pages_of(path: Path) -> list[tuple[float, float]]:
    """Return the sizes of a PDF's pages, in points."""
    return [(float(page.mediabox.width), float(page.mediabox.height)) for page in PdfReader(path).pages]


def test_a_pdf_is_as_large_as_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    """One page of the figure's size: 800 × 420 pixels are 600 × 315 points."""
    save(FIGURE, tmp_path / "one.pdf")
    assert pages_of(tmp_path / "one.pdf") == [pytest.approx((600, 315), abs=1)]


@pytest.mark.parametrize("height", [420, 1400])
def test_a_pdf_fits_a_sheet_of_paper(qapp: QApplication, tmp_path: Path, height: int) -> None:
    """A wide picture lies on one A4 sheet, a tall one stands on it."""
    made = figure(story(), {1: article()}, View(width=1100, height=height), LIGHT)
    save(made, tmp_path / "sheet.pdf", Output(paper=Paper.A4))
    sides = (842, 595) if height < 1100 else (595, 842)
    assert pages_of(tmp_path / "sheet.pdf") == [pytest.approx(sides, abs=1)]


def test_several_figures_are_the_pages_of_a_pdf(qapp: QApplication, tmp_path: Path) -> None:
    """Each page has its own part, and there is no empty one."""
    known = {1: article()}
    figures = printed(marks_of(many(60), known), known, Print(title="Harbour", pages=True))
    save(figures, tmp_path / "pages.pdf", Output(paper=Paper.A4))
    texts = [page.extract_text() for page in PdfReader(tmp_path / "pages.pdf").pages]
    assert len(texts) == len(figures) > 1
    assert all(f"({number} of {len(texts)})" in text for number, text in enumerate(texts, start=1))


def test_several_figures_are_numbered_files(qapp: QApplication, tmp_path: Path) -> None:
    """A PNG holds one picture, so that two are two files."""
    written = save([FIGURE, FIGURE], tmp_path / "timeline.png")
    assert [path.name for path in written] == ["timeline-1.png", "timeline-2.png"]
    assert all(not QImage(str(path)).isNull() for path in written)


def test_an_svg_carries_its_fonts(qapp: QApplication, tmp_path: Path) -> None:
    """It looks the same where Inter is not installed, and reads as XML."""
    made = figure([dated(1, "2025-11-24", "العربية")], {1: article()}, View(), LIGHT)
    save(made, tmp_path / "own.svg")
    text = (tmp_path / "own.svg").read_text(encoding="utf-8")
    for family in ("Inter", "Noto Sans Arabic"):
        assert f"@font-face{{font-family:'{family}'" in text
    reader = QXmlStreamReader(text)
    while not reader.atEnd():
        reader.readNext()
    assert not reader.hasError()


def test_a_transparent_png_has_clear_corners(qapp: QApplication) -> None:
    """There is nothing but what is drawn."""
    known = {1: article()}
    (made,) = printed(marks_of(story(), known), known, Print(width=600, transparent=True))
    image = QImage.fromData(draw(made, "png"))
    assert image.pixelColor(1, 1).alpha() == 0
    assert len(colours(image)) > 20


@pytest.mark.parametrize("script", ["مرحبا بالميناء", "नमस्ते बंदरगाह", "総理が市長と会談", "สวัสดีท่าเรือ"])
def test_other_scripts_are_no_boxes(qapp: QApplication, script: str) -> None:
    """Two different words of a script look different: they are letters, not the sign for a missing one."""
    shuffled = "".join(reversed(script))
    images = [
        draw(figure([dated(1, "2025-11-24", text)], {1: article()}, View(width=600), LIGHT), "png")
        for text in (script, shuffled)
    ]
    assert images[0] != images[1]
