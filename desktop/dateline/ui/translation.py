"""The language of the window: the texts of ``resources/i18n``, and Qt's own for its dialogs.

The files are Qt Linguist's and are read as they are: a few hundred texts take some milliseconds, and there is
nothing to compile. A text has one translation wherever it stands, so that no context need be named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from dateline import paths
from dateline.formula.calendar import Unit
from dateline.formula.results import Dated, Kind
from dateline.formula.words import words as in_words
from dateline.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.formula.results import Result

ENGLISH = "en"
_SPOKEN = "language"
_CORE = "core"
"""The context of what the core says, which is put into the language sentence by sentence."""
_TYPED = (Unit.DAY, Unit.MONTH, Unit.YEAR)
_NUMBER = re.compile(r"\d+")


def said(text: str) -> str:
    """Return a text of a table, one put together with numbers, or a sentence of the core, in the window's language.

    A text with numbers in it is known by what is around them: "3 events" as "{} events".
    """
    translate = QCoreApplication.translate
    found = translate("Dateline", text)
    numbers = _NUMBER.findall(text) if found == text else []
    if numbers:
        key = _NUMBER.sub("{}", text)
        found = translate("Dateline", key)
        found = text if found == key else found.format(*numbers)
    return translate(_CORE, text) if found == text else found


def typed_words(result: Result) -> str:
    """Return a date as the user may type it: in the window's language where dates are read in it, else in English."""
    match result:
        case Dated(kind=Kind.ON, mod=None, granularity=unit) if unit in _TYPED:
            return words(result)
    return in_words(result)


def words(result: Result) -> str:
    """Say a date, an amount of time or why there is none in the window's language."""
    return said(in_words(result))


class Translation(QTranslator):
    """Answers every text that the window asks for from a table; what is not in it stays as it is."""

    def __init__(self, texts: Mapping[str, str], core: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self._core = texts, core

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        """Tell Qt that there is something to ask for."""
        return not self._texts

    def translate(
        self,
        context: str,
        text: str,
        _remark: str | None = None,
        _number: int = -1,
    ) -> str | None:
        """Return a text in the language, None where it is not known."""
        return self._core.say(text) if context == _CORE else self._texts.get(text)


def languages() -> tuple[str, ...]:
    """Return the languages that the window speaks, English first."""
    found = sorted(
        path.stem.removeprefix("dateline_") for path in paths.resource("i18n").glob("dateline_*.ts")
    )
    return (ENGLISH, *found)


def name_of(language: str) -> str:
    """Return what a language calls itself."""
    return QLocale(language).nativeLanguageName().split(" ")[-1].title()


def chosen(wanted: str) -> str:
    """Return the language to speak: the one wanted, else the system's, else English."""
    system = QLocale.system().name().split("_")[0]
    return next((each for each in (wanted, system) if each in languages()), ENGLISH)


def speak(language: str, app: QCoreApplication) -> list[QTranslator]:
    """Let a program speak a language from now on; what is shown already stays as it is."""
    app.setProperty(_SPOKEN, language)
    if language == ENGLISH:
        return []
    qt = QTranslator(app)
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed = [qt, Translation(texts(language), wording(language), app)]
    for each in installed:
        app.installTranslator(each)
    return installed


def spoken() -> str:
    """Return the language that the program speaks."""
    app = QCoreApplication.instance()
    return str((app.property(_SPOKEN) if app is not None else None) or ENGLISH)


def texts(language: str) -> dict[str, str]:
    """Return the finished translations of a language."""
    from xml.etree import ElementTree as ET

    tree = ET.parse(paths.resource("i18n", f"dateline_{language}.ts"))  # noqa: S314 - a file of the program itself
    found = {each.findtext("source", ""): each.findtext("translation", "") for each in tree.iter("message")}
    return {source: words for source, words in found.items() if words}
