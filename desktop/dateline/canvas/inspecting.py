"""What Qt and Chromium are and can do here: their versions, fonts and languages, and what is in a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QImage, QRawFont

from dateline.canvas.start import application

_WEB_FONT = b"wOF2"
_STEP = 8


def versions() -> Iterator[tuple[str, str]]:
    """Yield the names and versions of what draws."""
    from PySide6.QtWebEngineCore import qWebEngineChromiumSecurityPatchVersion, qWebEngineChromiumVersion

    # These are texts, whatever Qt's type hints say.
    chromium: Any = qWebEngineChromiumVersion()
    patched: Any = qWebEngineChromiumSecurityPatchVersion()
    yield "Qt", f"{QLibraryInfo.version().toString()} (PySide6 {metadata.version('PySide6_Essentials')})"
    yield "Chromium", f"{chromium} (security fixes up to {patched})"
    yield "plotly.js", plotly_version()
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        yield "Window system", running.platformName()


def plotly_version() -> str:
    """Return the version of the script that draws, as its first lines tell."""
    from dateline.canvas.scheme import content

    head = (content("/plotly.js") or b"")[:500].decode("utf-8", "replace")
    found = re.search(r"plotly\.js[^\n]*?v(\d+\.\d+\.\d+)", head)
    return found[1] if found else "missing"


def is_font(path: Path) -> bool:
    """Tell whether a file is a font: for the window, or one that SVG pictures carry."""
    application()
    if path.suffix == ".woff2":
        return path.read_bytes().startswith(_WEB_FONT)
    return QRawFont(str(path), 12).isValid()


def family_for(name: str) -> str:
    """Return the font that is taken when one is asked for by name."""
    application()
    return QFontInfo(QFont(name)).family()


def speaks(language: str) -> bool:
    """Tell whether Qt's own texts are there in a language."""
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return QTranslator().load(f"qtbase_{language}", place)


def size_and_colours(path: Path) -> tuple[int, int, int]:
    """Return the width and the height of a picture, and how many colours a grid of its pixels has."""
    image = QImage(str(path))
    grid = (
        image.pixel(x, y) for x in range(0, image.width(), _STEP) for y in range(0, image.height(), _STEP)
    )
    return image.width(), image.height(), len(set(grid))
