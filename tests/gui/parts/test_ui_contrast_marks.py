"""Marks, lines and frames stand out on every paper: light, dark, and the white of print (WCAG 2.2: 3 to 1)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from dateline.timeline import theme as picture
from dateline.timeline.palette import MARK_CONTRAST, TEXT_CONTRAST, colours, contrast
from dateline.ui.appearance import DARK, LIGHT, Colours, blended

PAPERS = pytest.mark.parametrize(
    "theme", [picture.LIGHT, picture.DARK, picture.WHITE], ids=["light", "dark", "white"]
)
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
MARKS = ("moment", "lasting", "open", "planned", "denied", "published")


@PAPERS
@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_stands_out(theme: picture.Theme, mark: str) -> None:
    """A mark of any kind can be told from the paper it is drawn on."""
    assert contrast(getattr(theme, mark), theme.paper) >= MARK_CONTRAST


@PAPERS
def test_every_category_stands_out(theme: picture.Theme) -> None:
    """The colours of categories can be told from each paper, the white one too."""
    assert [each for each in colours(theme) if contrast(each, theme.paper) < MARK_CONTRAST] == []


@PAPERS
@pytest.mark.parametrize("ink", ["ink", "muted", "published"])
def test_words_beside_marks_can_be_read(theme: picture.Theme, ink: str) -> None:
    """Labels, legend and the lines of publication dates are readable on each paper."""
    assert contrast(getattr(theme, ink), theme.paper) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("kind", ["day", "duration", "recurring", "warning"])
@pytest.mark.parametrize("alpha", [38, 110])
def test_lines_under_phrases_stand_out(theme: Colours, kind: str, alpha: int) -> None:
    """The line under a phrase, which tells how its date is known, is seen on its tint, and its words are read."""
    colour = getattr(theme, kind)
    behind = blended(theme.paper, colour, alpha / 255).name()
    assert contrast(theme.ink, behind) >= TEXT_CONTRAST
    assert contrast(colour, theme.paper) >= MARK_CONTRAST


@THEMES
@pytest.mark.parametrize("behind", ["window", "raised", "paper"])
def test_frames_and_rings_stand_out(theme: Colours, behind: str) -> None:
    """The frame of a field and the ring of the focus are seen on every panel."""
    assert contrast(theme.accent, getattr(theme, behind)) >= MARK_CONTRAST
    # Fusion draws a frame darker than the colour it is given for the window
    frame = QColor(theme.outline).darker(140).name()
    assert contrast(frame, getattr(theme, behind)) >= MARK_CONTRAST


def test_white_paper_is_the_light_theme() -> None:
    """Print has the colours of the light window, only on white."""
    assert replace(picture.LIGHT, paper="#ffffff") == picture.WHITE
