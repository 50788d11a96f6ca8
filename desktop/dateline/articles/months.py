"""What the months, weekdays and the days around today are called in the languages that dateparser knows.

Only its tables of names are used, so that no date can be invented: a word is a month or it is not.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_COMMON = 40
"""How many languages, by number of readers, are asked when the language of a date is not known."""


def month(word: str, language: str | None = None) -> int | None:
    """Return the number of the month that a word names, or None; the language given is asked first."""
    return _number(word, language, 0)


def weekday(word: str, language: str | None = None) -> int | None:
    """Return the ISO number of the weekday that a word names (1 is Monday), or None."""
    return _number(word, language, 1)


def months_of(language: str) -> dict[str, int]:
    """Return the names of the months in one language, in small letters, with their numbers."""
    return _names(language)[0]


def weekdays_of(language: str) -> dict[str, int]:
    """Return the names of the weekdays in one language, in small letters, with their ISO numbers."""
    return _names(language)[1]


@cache
def days_around_today(language: str) -> dict[str, int]:
    """Return the words for yesterday (-1), today (0) and tomorrow (1) in one language, in small letters."""
    relative = _table(language).get("relative-type", {})
    return {
        name.casefold(): distance
        for key, distance in (("1 day ago", -1), ("in 1 day", 1), ("0 day ago", 0))
        for name in relative.get(key, ())
    }


def _number(word: str, language: str | None, table: int) -> int | None:
    """Look a name up; where languages disagree (Czech and Croatian "listopad") nothing is chosen."""
    name = word.casefold().strip(".")
    for known in (language, "en"):
        found = _names(known)[table].get(name) if known else None
        if found:
            return found
    meanings = {found for known in languages() if (found := _names(known)[table].get(name))}
    return meanings.pop() if len(meanings) == 1 else None


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that are asked when the language of a date is not known."""
    from dateparser.data.languages_info import language_order

    return tuple(language_order[:_COMMON])


@cache
def _names(language: str) -> tuple[dict[str, int], dict[str, int]]:
    info = _table(language)
    return _numbered(info, _MONTHS), _numbered(info, _WEEKDAYS)


def _table(language: str) -> dict[str, Any]:
    """Return dateparser's table of names in a language, empty if it has none."""
    from importlib import import_module

    if not language.replace("-", "").isalnum():
        return {}
    try:
        table: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ImportError:
        return {}
    return table


def _numbered(info: dict[str, Any], keys: list[str]) -> dict[str, int]:
    names = {}
    for number, key in enumerate(keys, 1):
        for name in info.get(key, ()):
            names[name.casefold().strip(".")] = number
    for name, number in list(names.items()):
        names.setdefault(_without_accents(name), number)
    return names


def _without_accents(name: str) -> str:
    """Return a name as people type it without the right keys ("fevrier")."""
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    return plain if len(plain) >= len("mar") else name
