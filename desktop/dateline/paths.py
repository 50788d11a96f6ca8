"""Where bundled resources and the user's own folders are.

Resources are found from a checkout, an editable install, a wheel and a frozen build alike.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """Return the folder of bundled resources."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE / "resources", _PACKAGE.parents[1] / "resources"]
    if frozen is not None:
        candidates.insert(0, Path(frozen) / "dateline" / "resources")
    return next(folder for folder in candidates if folder.is_dir())


def resource(*parts: str) -> Path:
    """Return the path of one bundled file, e.g. ``resource("web", "timeline.html")``."""
    return resources().joinpath(*parts)


def data_folder() -> Path:
    """Return the folder where the user's libraries live unless they choose another (it may not exist yet)."""
    return _xdg("XDG_DATA_HOME", ".local/share") / "dateline"


def state_folder() -> Path:
    """Return the folder of logs and remembered layout (it may not exist yet)."""
    return _xdg("XDG_STATE_HOME", ".local/state") / "dateline"


def _xdg(variable: str, default: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home()))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    value = os.environ.get(variable)
    return Path(value) if value else Path.home() / default
