"""Both themes can be read: every colour of text stands out from what is behind it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dateline.ui.appearance import (
    DARK,
    LIGHT,
    Colours,
    Scheme,
    apply,
    blended,
    coloured,
    colours,
    is_dark,
    palette_of,
    tinted,
)
from dateline.ui.views.parts import button, compact, ink, label, letters

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text."""

ON_PAPER_ONLY = {"day", "duration", "recurring"}

BARELY = 3.0
"""The contrast that WCAG 2.2 asks of text that is large or of no consequence."""


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front: str, back: str) -> float:
    """Return the contrast of two colours."""
    light, dark = sorted((luminance(front), luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "name", ["ink", "muted", "accent", "warning", "borrowed", "day", "duration", "recurring"]
)
def test_text_can_be_read(theme: Colours, name: str) -> None:
    """Every colour of letters can be read on paper, and on panels where it is used there."""
    colour = getattr(theme, name)
    assert contrast(colour, theme.paper) >= READABLE
    assert contrast(colour, theme.window) >= READABLE or name in ON_PAPER_ONLY


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_text_can_be_read(theme: Colours) -> None:
    """Ink can be read on the lit sentence, on a picked phrase and on a selected row."""
    picked = blended(theme.paper, theme.day, 110 / 255).name()
    selected = palette_of(theme).color(QPalette.ColorRole.Highlight).name()
    assert min(contrast(theme.ink, back) for back in (theme.lit, picked, selected)) >= READABLE
    assert (
        min(contrast(colour, selected) for colour in (theme.accent, theme.warning, theme.borrowed)) >= BARELY
    )


@pytest.mark.parametrize(("scheme", "theme"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_scheme_colours_every_widget(qtbot: QtBot, scheme: Scheme, theme: Colours) -> None:
    """Choosing light or dark reaches widgets that are there already."""
    shown = QLabel("text")
    qtbot.addWidget(shown)
    apply(scheme)
    qtbot.waitUntil(lambda: colours(shown.palette()) is theme)
    assert is_dark(scheme) is (theme is DARK)
    apply(Scheme.LIGHT)


def test_system_scheme_is_one_of_the_two(qapp: QApplication) -> None:
    """Following the system gives light or dark, never something between."""
    apply(Scheme.SYSTEM)
    assert colours(QApplication.palette()) is (DARK if is_dark(Scheme.SYSTEM) else LIGHT)
    apply(Scheme.LIGHT)


def test_blending_goes_from_back_to_front() -> None:
    """No share gives the back, all of it the front."""
    assert [blended("#000000", "#ffffff", share).name() for share in (0, 1)] == ["#000000", "#ffffff"]


def test_tint_lets_the_paper_through() -> None:
    """A tint keeps the colour and is not opaque."""
    assert (tinted("#1f5f8f", 40).name(), tinted("#1f5f8f", 40).alpha()) == ("#1f5f8f", 40)


def test_one_colour_is_changed(qapp: QApplication) -> None:
    """Changing one colour of a palette leaves the palette it was taken from alone."""
    before = palette_of(LIGHT)
    after = coloured(before, QPalette.ColorRole.Base, "#123456")
    assert after.color(QPalette.ColorRole.Base).name() == "#123456"
    assert before.color(QPalette.ColorRole.Base).name() == LIGHT.paper


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    """A label of ours shows tags as they are written."""
    made = label("Name")
    qtbot.addWidget(made)
    made.setText("<b>x</b>")
    assert made.textFormat().name == "PlainText"
    assert made.accessibleName() == "Name"


def test_button_does_what_it_says(qtbot: QtBot) -> None:
    """A button calls its function, and a compact one still has room for its text."""
    pressed: list[int] = []
    made = compact(button("Set", "Set the date", lambda: pressed.append(1)))
    qtbot.addWidget(made)
    made.click()
    assert pressed == [1]
    assert made.maximumWidth() > made.fontMetrics().horizontalAdvance("Set")


def test_letters_follow_the_window(qtbot: QtBot) -> None:
    """Scaled letters are scaled from the window's own, however often they are set."""
    made = label("Name")
    qtbot.addWidget(made)
    size = made.window().font().pointSizeF()
    ink(made, LIGHT.warning)
    child = label("Inner")
    child.setParent(made)
    for _ in range(2):
        letters(child, scale=1.5, bold=True)
    assert child.font().pointSizeF() == pytest.approx(size * 1.5)
    assert child.font().bold() or child.font().weight() > made.font().weight()
