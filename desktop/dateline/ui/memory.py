"""What the window remembers between runs: its place and panels, the theme, the libraries that were open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from dateline import paths
from dateline.ui.appearance import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

LAYOUT = 1
"""Raised when docks change so much that an old layout would not fit."""

RECENT = 8


class Memory:
    """Remembers in an INI file of the user's state folder."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or paths.state_folder() / "window.ini"
        file.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """The theme the user chose."""
        found = str(self._settings.value("scheme", Scheme.SYSTEM.value))
        return Scheme(found) if found in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)

    @property
    def reading_size(self) -> int:
        """By how many steps the letters of articles are larger than at first."""
        found = str(self._settings.value("reading", "0"))
        return int(found) if found.lstrip("-").isdecimal() else 0

    @reading_size.setter
    def reading_size(self, steps: int) -> None:
        self._settings.setValue("reading", steps)

    @property
    def language(self) -> str:
        """The language the user chose for the window; "" follows the system."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def shows_rejected(self) -> bool:
        """Whether rejected events are listed."""
        return str(self._settings.value("rejected", "false")) == "true"

    @shows_rejected.setter
    def shows_rejected(self, shown: bool) -> None:
        self._settings.setValue("rejected", "true" if shown else "false")

    @property
    def shows_implied(self) -> bool:
        """Whether events are shown whose time the text only implies."""
        return str(self._settings.value("implied", "false")) == "true"

    @shows_implied.setter
    def shows_implied(self, shown: bool) -> None:
        self._settings.setValue("implied", "true" if shown else "false")

    @property
    def picture(self) -> str:
        """How the last picture was wished, in the words of whoever asks."""
        return str(self._settings.value("picture", ""))

    @picture.setter
    def picture(self, choices: str) -> None:
        self._settings.setValue("picture", choices)

    @property
    def data(self) -> str:
        """How data was last exported, in the words of whoever asks."""
        return str(self._settings.value("data", ""))

    @data.setter
    def data(self, choice: str) -> None:
        self._settings.setValue("data", choice)

    def columns(self, header: str) -> str:
        """Return how a table with some header was read, in the words of whoever asks."""
        return str(self._settings.value(f"columns/{header}", ""))

    def keep_columns(self, header: str, choice: str) -> None:
        """Remember how a table with some header is read."""
        self._settings.setValue(f"columns/{header}", choice)

    @property
    def unfinished(self) -> str:
        """What the last window could not finish, in a sentence; "" if nothing."""
        return str(self._settings.value("unfinished", ""))

    @unfinished.setter
    def unfinished(self, sentence: str) -> None:
        self._settings.setValue("unfinished", sentence)

    @property
    def folder(self) -> Path:
        """The folder where files were last chosen; the user's documents before that."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (str(self._settings.value("folder", "")), documents)
        return next((Path(each) for each in places if each and Path(each).is_dir()), Path.home())

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    def recent(self) -> tuple[Path, ...]:
        """Return the libraries that were open, the last one first, as far as they still exist."""
        stored = self._settings.value("recent", [])
        # QSettings gives a list of one back as a string
        names = [stored] if isinstance(stored, str) else list(stored)  # type: ignore[call-overload]
        return tuple(path for path in map(Path, names) if path.is_file())

    def opened(self, path: Path) -> None:
        """Remember that a library is open now."""
        others = [str(each) for each in self.recent() if each != path]
        self._settings.setValue("recent", [str(path), *others][:RECENT])

    def keep(self, window: QMainWindow, layout: QByteArray) -> None:
        """Remember a window's place, and where its panels stand."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("layout", layout)
        self._settings.sync()

    def restore(self, window: QMainWindow) -> bool:
        """Put a window where it was; tell whether there was anything to restore."""
        geometry, layout = self._settings.value("geometry"), self._settings.value("layout")
        if not isinstance(geometry, QByteArray) or not isinstance(layout, QByteArray):
            return False
        return window.restoreGeometry(geometry) and window.restoreState(layout, LAYOUT)
