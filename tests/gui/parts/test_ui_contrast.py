"""Text and marks stand out from what they are on: WCAG 2.2's contrast of 4.5 for text and 3 for marks, in both themes."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QPalette

from dateline.timeline import theme as picture
from dateline.timeline.palette import MARK_CONTRAST, TEXT_CONTRAST, contrast
from dateline.ui.appearance import DARK, LIGHT, Colours, blended, palette_of
from dateline.ui.views.badge import BADGE_TINT

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
INKS = ("ink", "muted", "accent", "day", "duration", "recurring", "borrowed", "warning")


@THEMES
@pytest.mark.parametrize(("ink", "paper"), list(product(INKS, ["paper", "window", "raised"])))
def test_text_can_be_read(theme: Colours, ink: str, paper: str) -> None:
    """Every colour that words have can be read on every colour that is behind words."""
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= TEXT_CONTRAST


@THEMES
def test_selected_text_can_be_read(theme: Colours) -> None:
    """Words stay readable in the selected row and in the lit sentence, whatever their colour."""
    behind = palette_of(theme).color(QPalette.ColorRole.Highlight).name()
    for ink in INKS:
        assert contrast(getattr(theme, ink), behind) >= TEXT_CONTRAST
    assert contrast(theme.ink, theme.lit) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("colour", ["day", "duration", "borrowed", "warning"])
def test_badges_can_be_read(theme: Colours, colour: str) -> None:
    """A badge is written in a colour on a tint of that colour, also on a selected card."""
    ink = getattr(theme, colour)
    selected = palette_of(theme).color(QPalette.ColorRole.Highlight).name()
    for behind in (theme.paper, theme.window, selected):
        assert contrast(ink, blended(behind, ink, BADGE_TINT / 255).name()) >= TEXT_CONTRAST


@THEMES
def test_rows_of_news_and_filters_can_be_read(theme: Colours) -> None:
    """The tints of messages and of the row of filters leave their words readable."""
    for colour in (theme.accent, theme.borrowed, theme.warning):
        assert contrast(theme.ink, blended(theme.raised, colour, 0.14).name()) >= TEXT_CONTRAST


@THEMES
def test_main_button_can_be_read(theme: Colours) -> None:
    """The button that invites has its words in the colour of the paper."""
    assert contrast(theme.paper, theme.accent) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", [picture.LIGHT, picture.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", ["moment", "lasting", "open", "planned"])
def test_marks_stand_out(theme: picture.Theme, mark: str) -> None:
    """The marks of the timeline can be told from the paper."""
    assert contrast(getattr(theme, mark), theme.paper) >= MARK_CONTRAST


@pytest.mark.parametrize("theme", [picture.LIGHT, picture.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "muted"])
def test_words_of_the_picture_can_be_read(theme: picture.Theme, ink: str) -> None:
    """Labels and dates beside the marks can be read."""
    assert contrast(getattr(theme, ink), theme.paper) >= TEXT_CONTRAST
