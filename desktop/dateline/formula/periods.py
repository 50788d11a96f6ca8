"""Named periods and terms of office, from the sourced tables in resources/periods."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.errors import GrammarError
from dateline.formula import edtf
from dateline.formula.calendar import Unit
from dateline.formula.results import Dated
from dateline.paths import data_folder, resource


class Period(NamedTuple):
    """A named stretch of time: seconds, end exclusive, and the unit its bounds are known to."""

    start: int
    end: int
    granularity: Unit
    source: str


def era(key: str) -> Period:
    """Return a period by its key in eras.toml, e.g. ``cold-war``."""
    return _eras()[key]


def terms(holder: str) -> tuple[Period, ...]:
    """Return the terms of a holder by key in terms.toml, e.g. ``donald-trump``, in order of time.

    With a number behind it, as in ``donald-trump#2``, it is that term alone, and nothing if there was none.
    """
    key, _, number = holder.partition("#")
    every = _terms()[key]
    return every[int(number) - 1 : int(number)] if number else every


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Return the ways in which texts write each era and holder, by key."""
    rows = {**_table("eras.toml"), **_table("terms.toml")}
    return {key: tuple(row["names"]) for key, row in rows.items()}


@cache
def holders() -> frozenset[str]:
    """Return the keys of everybody in terms.toml."""
    return frozenset(_terms())


@cache
def _eras() -> dict[str, Period]:
    return {key: _period(row["when"], row["source"]) for key, row in _table("eras.toml").items()}


@cache
def _terms() -> dict[str, tuple[Period, ...]]:
    return {
        key: tuple(sorted(_period(when, row["source"]) for when in row["terms"]))
        for key, row in _table("terms.toml").items()
    }


def _period(text: str, source: str) -> Period:
    found = edtf.read(text)
    if not isinstance(found, Dated) or found.start is None:
        raise ValueError(f"a period needs a start: {text}")
    end = found.end if found.end is not None else edtf.END_OF_CALENDAR
    return Period(found.start, end, found.granularity, source)


@cache
def _table(name: str) -> dict[str, dict[str, Any]]:
    """Read a bundled table and, over it, the user's own of the same name."""
    bundled: dict[str, dict[str, Any]] = tomllib.loads(resource("periods", name).read_text(encoding="utf-8"))
    mine = data_folder() / "periods" / name
    return {**bundled, **_own(mine)} if mine.is_file() else bundled


def _own(path: Path) -> dict[str, dict[str, Any]]:
    """Read a table that the user wrote.

    Raises:
        GrammarError: It cannot be used; the message names the file.
    """
    when, lists = ("when", False) if path.name == "eras.toml" else ("terms", True)
    try:
        table: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in table.values():
            row.setdefault("source", str(path))
            for text in row[when] if lists else [row[when]]:
                _period(text, row["source"])
            row["names"] = [name.lower() for name in row["names"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GrammarError(f"{path}: {error}; correct the file or remove it") from error
    return table
