"""Pictures come out at the right size, with something on them, and failures are said in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.timeline.cast import article, dated, many, story
from dateline.canvas.picture import draw, save
from dateline.errors import RenderError
from dateline.timeline.figure import figure
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
