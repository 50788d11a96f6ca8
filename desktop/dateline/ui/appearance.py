"""The look of the window: two calm palettes over Qt's Fusion style, and the colours the views paint with.

No style sheets: they break native dark modes. The colours are those of the exported picture, or deeper ones of
their hue: words must be read on panels, badges and selected rows too (a test computes the contrast).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dateline.timeline import theme as picture
from dateline.ui.translation import spoken


class Scheme(StrEnum):
    """What the user chose for light and dark."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, as #rrggbb.

    Attributes:
        paper: Behind text to read, and behind the timeline.
        window: Behind panels, tool bars and menus.
        raised: Buttons and banners.
        ink: Text.
        muted: Text of less weight.
        line: Hairlines.
        outline: What Fusion makes the frames of fields from.
        accent: What is selected, links, the default button.
        day: Phrases that are dates.
        duration: Phrases that are amounts of time.
        recurring: Phrases that repeat.
        borrowed: Parts of a date that the words did not give.
        warning: What needs a person.
        lit: Behind the sentence of the selected event.
    """

    paper: str
    window: str
    raised: str
    ink: str
    muted: str
    line: str
    outline: str
    accent: str
    day: str
    duration: str
    recurring: str
    borrowed: str
    warning: str
    lit: str


LIGHT = Colours(
    paper=picture.LIGHT.paper,
    window="#f3f1eb",
    raised="#faf8f4",
    ink=picture.LIGHT.ink,
    muted="#5a606e",
    line="#d9d5cb",
    outline="#c4c0b5",
    accent=picture.LIGHT.moment,
    day="#1d5784",
    duration="#205e44",
    recurring=picture.LIGHT.open,
    borrowed="#7b4606",
    warning="#8f3524",
    lit="#f6ecd2",
)
DARK = Colours(
    paper=picture.DARK.paper,
    window="#1e2027",
    raised="#2a2c35",
    ink=picture.DARK.ink,
    muted=picture.DARK.muted,
    line="#3a3d47",
    outline="#a9acb6",
    accent=picture.DARK.moment,
    day="#86c0e8",
    duration="#72caa4",
    recurring=picture.DARK.open,
    borrowed="#e3ae6a",
    warning="#f3a398",
    lit="#3a3526",
)
SELECTED = 0.2
"""How much of the accent is behind what is selected: text of less weight can still be read on it."""

FOCUSED = ("QPushButton", "QToolButton", "QCheckBox", "QRadioButton")
"""Widgets whose focus shows as a ring."""

_FONTS = ["Inter", "Noto Sans", "DejaVu Sans", "sans-serif"]


def colours(palette: QPalette) -> Colours:
    """Return the colours that go with a palette, so that any widget can ask its own."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def apply(scheme: Scheme) -> None:
    """Give the whole application the light or dark palette, or the one the system asks for."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        QGuiApplication.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        palette = palette_of(DARK if is_dark(scheme) else LIGHT)
        app.setPalette(palette)
        for kind in FOCUSED:
            app.setPalette(focused(palette), kind)  # type: ignore[arg-type]  # the stub says bytes, which it refuses


def is_dark(scheme: Scheme) -> bool:
    """Tell whether a choice comes out dark on this system now."""
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


def picture_theme(scheme: Scheme) -> picture.Theme:
    """Return the colours of the timeline, and the language of its words."""
    return replace(picture.DARK if is_dark(scheme) else picture.LIGHT, language=spoken())


def use_fonts(app: QApplication) -> None:
    """Set the reading font of the picture for the window too, where it is installed."""
    font = QFont(app.font())
    font.setFamilies(_FONTS)
    app.setFont(font)


def palette_of(theme: Colours) -> QPalette:
    """Return the palette of a theme, with the disabled state greyed."""
    palette = QPalette(QColor(theme.raised), QColor(theme.window))
    role = QPalette.ColorRole
    for name, colour in {
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.ToolTipText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.ToolTipBase: theme.raised,
        role.PlaceholderText: theme.muted,
        role.Highlight: blended(theme.paper, theme.accent, SELECTED).name(),
        role.HighlightedText: theme.ink,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette


def focused(palette: QPalette) -> QPalette:
    """Return the palette of buttons: Fusion draws the ring of the focus from the colour of what is selected."""
    return coloured(palette, QPalette.ColorRole.Highlight, palette.color(QPalette.ColorRole.Accent).name())


def tinted(colour: str, alpha: int) -> QColor:
    """Return a colour made transparent, 0 to 255, for backgrounds behind text."""
    mixed = QColor(colour)
    mixed.setAlpha(alpha)
    return mixed


_QT_SCHEMES = {
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
}


def coloured(palette: QPalette, role: QPalette.ColorRole, colour: str) -> QPalette:
    """Return a copy of a palette with one colour changed."""
    changed = QPalette(palette)
    changed.setColor(role, QColor(colour))
    return changed


def blended(back: str, front: str, share: float) -> QColor:
    """Return a colour between two, opaque: ``share`` of the front one."""
    below, above = QColor(back), QColor(front)
    pairs = ((below.red(), above.red()), (below.green(), above.green()), (below.blue(), above.blue()))
    return QColor(*(round(low + (high - low) * share) for low, high in pairs))
