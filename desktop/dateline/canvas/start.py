"""What must be in place before Chromium starts: the sandbox switch for root, the fonts, the address.

``prepare`` runs before QApplication exists; the profile is made once per process and belongs to it.
"""

from __future__ import annotations

import hashlib
import html
import logging
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qInstallMessageHandler
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWidgets import QApplication

from dateline.canvas.scheme import NAME, OwnAddressOnly, SchemeHandler, is_registered, register_scheme
from dateline.errors import RenderError
from dateline.paths import resources

_LOG = logging.getLogger(__name__)
_PROFILE = "dateline-page"


def prepare() -> None:
    """Set what Chromium and Qt read once, before QApplication exists."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses to start as root with it
    use_bundled_fonts()
    register_scheme()


def use_bundled_fonts() -> None:
    """Let fontconfig find the bundled fonts, so that Qt and Chromium measure and draw the same letters."""
    fonts = resources() / "fonts"
    if not fonts.is_dir() or "FONTCONFIG_FILE" in os.environ or not Path("/etc/fonts/fonts.conf").is_file():
        return
    mark = hashlib.sha256(str(fonts).encode()).hexdigest()[:12]  # another installation has its own
    folder = Path(tempfile.gettempdir()) / f"dateline-fonts-{_owner()}-{mark}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.lstat().st_uid != _owner() or folder.is_symlink():
            return
        written = _written(folder, _FONTS_CONF.format(fonts=html.escape(str(fonts))))
    except OSError:  # no room or no right to write: the fonts of the system will do
        return
    os.environ["FONTCONFIG_FILE"] = str(written)


def _written(folder: Path, content: str) -> Path:
    """Put the configuration in place at once and whole: another start may be reading it."""
    path = folder / "fonts.conf"
    if path.is_file() and path.read_text(encoding="utf-8") == content:
        return path
    handle, draft = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(content)
    Path(draft).replace(path)
    return path


def _owner() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0


_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
</fontconfig>
"""


def application() -> QCoreApplication:
    """Return the running QApplication, or make one without a screen, for pictures from the command line."""
    running = QApplication.instance()
    if running is not None:
        if not is_registered():
            raise RenderError("The picture cannot be drawn: call register_scheme() before the window starts.")
        return running
    prepare()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _be_quiet()
    return QApplication(["dateline"])


def _be_quiet() -> None:
    """Keep Chromium's and Qt's remarks on missing graphics hardware off the output of a command."""
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} --log-level=3".strip()
    qInstallMessageHandler(lambda _kind, _context, text: _LOG.debug("%s", text))


def profile() -> QWebEngineProfile:
    """Return the one profile of the process: off the record, and closed to every network."""
    running = application()
    found = running.findChild(QWebEngineProfile, _PROFILE)
    if found is not None:
        return found
    made = QWebEngineProfile(running)
    made.setObjectName(_PROFILE)
    made.setUrlRequestInterceptor(OwnAddressOnly(made))
    made.installUrlSchemeHandler(NAME, SchemeHandler(made))
    made.setSpellCheckEnabled(False)
    return made
