"""What goes into the packed program and what is left out, the same on every system.

PyInstaller collects whole packages and every Qt plugin's libraries; most of it is for things Dateline does not do.
Here the wanted plugins are named, and of the libraries those stay that something wanted is linked to. That nothing
needed went with the rest is what ``dateline self-test`` proves in the packed program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A row of PyInstaller's tables: name inside the program, file on this machine, kind."""
Linked = Callable[[str], Iterable[str]]
"""Names the libraries that a file is linked to."""

PLUGINS = (
    "platforms/*xcb*",
    "platforms/*wayland*",
    "platforms/*offscreen*",
    "platforms/*windows*",
    "platforms/*cocoa*",
    "platforms/*minimal.*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "wayland-shell-integration/*xdg-shell*",
    "wayland-graphics-integration-client/*wayland-egl*",
    "wayland-decoration-client/*",
    "xcbglintegrations/*",
    "iconengines/*svg*",
    "imageformats/*svg*",
    "imageformats/*ico.*",
    "styles/*",
)
"""The Qt plugins that are shipped; a window system's own are there on that system only."""

SYSTEM_LIBRARIES = re.compile(
    r"^lib(?:X11|X11-xcb|Xau|Xcomposite|Xcursor|Xdamage|Xdmcp|Xext|Xfixes|Xi|Xinerama|Xrandr|Xrender|Xss|Xtst|xcb|xkb"
    r"|EGL|GL|GLX|GLdispatch|OpenGL|drm|gbm|wayland-|va|vdpau|nss|nspr|plc|plds|smime|ssl3\.so|softokn|freebl"
    r"|asound|pulse|dbus-1|glib|gobject|gio|gmodule|gthread|gtk|gdk|pango|cairo|atk|atspi|harfbuzz|fontconfig|freetype"
    r"|graphite2|fribidi|thai|datrie|pixman|epoxy|udev|systemd|cap|krb5|gssapi|k5crypto|com_err|keyutils|resolv"
    r"|brotli|expat|png16|gcrypt|gpg-error|mount|blkid|selinux|pcre2|bsd\.|md\.|lz4|zstd|stdc\+\+|gcc_s"
    r"|cups|avahi|gnutls|speechd|pcsclite|bluetooth|gstreamer|gst|ffi\.so\.[0-7]$)"
)
"""Libraries that the system has, and whose place is with its drivers and updates; the .deb depends on their packages."""

LEFT_OUT = (
    "*/qml/*",
    "*/qtwebengine_devtools_resources*",
    "*/metatypes/*",
    "*.debug.*",
    "babel/locale-data/*",
    "holidays/locale/*",
    "numpy/*/tests/*",
    "*/include/*",
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.lib",
    "plotly/*",
    "Crypto/Math/*",
    "Crypto/Protocol/*",
    "Crypto/PublicKey/*",
    "Crypto/SelfTest/*",
    "*.dist-info/licenses/*",  # collected by licences.py, and shipped beside the program
    "*.dist-info/RECORD",
    "docx/templates/default-docx-template/*",  # what default.docx beside it was made from
    "pytz/zoneinfo/*",
    "lxml/isoschematron/*",
)
"""Files that nothing in Dateline reads, as patterns of their names inside the program."""

MODULES_LEFT_OUT = (
    "IPython", "PIL", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtMultimedia",
    "PySide6.QtOpenGL", "PySide6.QtPositioning", "PySide6.QtSerialPort", "_tkinter", "greenlet", "hypothesis",
    "lib2to3", "matplotlib", "mypy", "numpy.f2py", "numpy.testing", "numpy.distutils", "pip", "pkg_resources", "plotly",
    "psycopg2", "MySQLdb", "aiosqlite", "pygments", "pytest", "rich", "setuptools", "sqlalchemy.testing", "tkinter",
    "turtle", "wheel", "readline", "_curses", "curses", "lxml.objectify", "lxml.isoschematron", "numpy.fft",
    "numpy.random", "Crypto.Protocol", "Crypto.PublicKey", "Crypto.SelfTest", "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql", "pydantic.v1", "pdb", "pydoc", "pydoc_data", "doctest",
)  # fmt: skip
"""Modules that a library would use if asked for something Dateline does not ask for."""

KEPT = ("babel/locale-data/root.dat", "babel/locale-data/en.dat", "holidays/locale/en*")
"""What stays of ``LEFT_OUT``."""


def is_wanted(name: str, languages: Iterable[str]) -> bool:
    """Tell whether a file belongs into the program, by its name inside it alone.

    Args:
        name: With slashes.
        languages: The languages of the window, English too.
    """
    if any(fnmatch(name, each) for each in KEPT):
        return True
    if SYSTEM_LIBRARIES.match(PurePath(name).name) or any(fnmatch(name, each) for each in LEFT_OUT):
        return False
    plugin = re.search(r"/plugins/([^/]+/[^/]+)$", name)
    if plugin is not None:
        return any(fnmatch(plugin[1], each) for each in PLUGINS)
    if (locale := re.search(r"qtwebengine_locales/([\w-]+)\.pak$", name)) is not None:
        return locale[1] == "en-US" or locale[1] in languages
    if "/translations/" in name and name.endswith(".qm"):
        return any(name.endswith(f"/qtbase_{each}.qm") for each in languages)
    return True


def without_unlinked(entries: Iterable[Entry], linked: Linked) -> list[Entry]:
    """Return the entries without the libraries that nothing among them is linked to.

    What Python imports, plugins and programs are loaded by their names and stay in any case.
    """
    rows = [row for row in entries if row[2] != "SYMLINK"]
    names: dict[str, list[str]] = {}
    for name, _, _ in rows:
        names.setdefault(PurePath(name).name, []).append(name)
    sources = {name: source for name, source, _ in rows}
    reached = {name for name in sources if not is_library(name)}
    waiting = list(reached)
    while waiting:
        for library in linked(sources[waiting.pop()]):
            found = set(names.get(PurePath(library).name, ())) - reached
            reached |= found
            waiting += found
    return [row for row in rows if row[0] in reached]


def is_library(name: str) -> bool:
    """Tell whether a file inside the program is a library that others are linked to, not a module, plugin or program."""
    file = PurePath(name.replace("\\", "/"))
    if "plugins" in file.parts or ".abi3." in file.name or ".cpython-" in file.name or file.suffix == ".pyd":
        return False
    return bool(re.search(r"\.(so|dylib|dll)(\.|$)", file.name)) and "libpython" not in file.name
