"""Colours for categories that colour-blind readers tell apart.

The hues are Paul Tol's (SRON technical note "Colour Schemes", issue 3.2, 2021): for light paper from his
"vibrant" and "muted" schemes, for dark paper from "light". Those too faint for the paper have been deepened
until they have a contrast of 3 (WCAG 2.2 for marks); the tests compute it, and the distance that colour-blind
readers see.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from dateline.timeline.theme import Theme, mixed

MARK_CONTRAST, TEXT_CONTRAST = 3.0, 4.5
_LIGHT = ("#0077bb", "#be5f28", "#0b5323", "#ee3377", "#332288", "#009988", "#88367a", "#511433")
_DARK = ("#77aadd", "#ee8866", "#44bb99", "#ffaabb", "#eedd88", "#bbcc33", "#99ddff", "#dddddd")


def colours(theme: Theme) -> tuple[str, ...]:
    """Return the colours that categories have on a paper."""
    return _LIGHT if theme.name == "light" else _DARK


def coloured(categories: Iterable[str], theme: Theme) -> dict[str, str]:
    """Return a colour for each category; it mostly stays when others come or go.

    Each takes the place in the palette that its name points to, or the next that is free.
    """
    places = colours(theme)
    found: dict[str, str] = {}
    free = set(range(len(places)))
    for name in sorted({name for name in categories if name}):
        wanted = zlib.crc32(name.casefold().encode()) % len(places)
        free = free or set(range(len(places)))
        at = min(free, key=lambda place: (place - wanted) % len(places))
        free.discard(at)
        found[name] = places[at]
    return found


def contrast(colour: str, paper: str) -> float:
    """Return the contrast of two ``#rrggbb`` colours as WCAG 2.2 defines it: 1 to 21."""
    light, dark = sorted((_luminance(colour), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(colour: str, theme: Theme) -> str:
    """Return a colour mixed with ink until words in it can be read."""
    share = 1.0
    while contrast(mixed(colour, theme.ink, share), theme.paper) < TEXT_CONTRAST and share > 0:
        share = round(share - 0.1, 1)
    return mixed(colour, theme.ink, share)
