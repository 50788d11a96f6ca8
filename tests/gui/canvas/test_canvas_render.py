"""``dateline render`` draws what its options ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dateline.cli.parser import main

pytestmark = pytest.mark.gui

STORY = """Harbour bridge closed

24 November 2025

The bridge closed on 3 November 2025. Inspectors found cracks on 10 November 2025.
The harbour was built on 5 May 1891. The bridge is scheduled to open on 1 December 2025.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An article with dates a century apart."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def svg(story: Path, *options: str) -> str:
    """Return the picture of the story as SVG."""
    path = story.with_suffix(".svg")
    assert main(["render", str(story), "-o", str(path), *options]) == 0
    return path.read_text(encoding="utf-8")


def test_subtitle_legend_and_footnotes_are_printed(qapp: QApplication, story: Path) -> None:
    """Words above, and quotes below with the source."""
    full = svg(story, "--title", "Bridge", "--subtitle", "A short history", "--footnotes")
    for words in ("Bridge", "A short history", "day stated", "Inspectors found cracks", "Source:"):
        assert words in full
    assert "day stated" not in svg(story, "--no-legend")


def test_lanes_and_folds_are_drawn(qapp: QApplication, story: Path) -> None:
    """A lane for each status, and a century left out."""
    full = svg(story, "--lanes", "status", "--fold")
    for words in ("Reported", "Planned", "time left out", "years"):
        assert words in full


def test_a_part_of_time_is_drawn(qapp: QApplication, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Days are given as people write them; the wrong order is refused with a sentence."""
    part = svg(story, "--from", "1 November 2025", "--to", "2025-11-08")
    assert "closed" in part
    assert "cracks" not in part
    wrong = ["render", str(story), "-o", str(story.with_suffix(".png")), "--from", "2026", "--to", "2025"]
    assert main(wrong) == 1
    assert "earlier" in capsys.readouterr().err


def test_a_transparent_dark_picture(qapp: QApplication, story: Path) -> None:
    """Without paper, with the colours of the night."""
    path = story.with_suffix(".png")
    assert main(["render", str(story), "-o", str(path), "--transparent", "--theme", "dark", "--today"]) == 0
    assert QImage(str(path)).pixelColor(0, 0).alpha() == 0


def test_sheets_of_paper(qapp: QApplication, story: Path) -> None:
    """A PDF on Letter has the size of that paper."""
    path = story.with_suffix(".pdf")
    assert main(["render", str(story), "-o", str(path), "--paper", "letter", "--pages"]) == 0
    (page,) = PdfReader(path).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((792, 612), abs=1)
