"""Measures the tagger on the expected results of other parsers' own test suites: short texts with resolved dates.

Each case is read the way an article would be, with its reference instant as the publication date. What these
parsers decide by a convention of chat programs, and a reader of news would not, is left out of the count,
openly: see ``conventions``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from agreement import Answer, Expected, agrees, answers
from conventions import convention

from dateline.formula.results import Unknown
from dateline.tagger.tagger import Tagger

Row = dict[str, Any]
_TYPES = frozenset(("date", "daterange", "datetime", "datetimerange", "time", "timerange", "duration", "set"))


class Case(NamedTuple):
    """A text, the instant it is read at, and one result that is expected of it (None: nothing is)."""

    text: str
    reference: str | None
    expected: Expected | None


class Tally(NamedTuple):
    """How many cases of a set came out right, wrong and left out for a convention, and which were wrong."""

    right: int
    wrong: tuple[tuple[Case, tuple[Answer, ...]], ...]
    left_out: Counter[str]

    @property
    def per_cent(self) -> float:
        """Return the share of right ones among those that count."""
        return 100 * self.right / max(1, self.right + len(self.wrong))


def recognizers(row: Row) -> Iterator[Case]:
    """Yield one case for each result that the suite expects of dates, times, durations and sets."""
    plain = row["spec"].endswith(("/DateTimeModel.json", "Parser.json"))
    for each in row["expect"] if plain else ():
        if each["type"] in _TYPES and each["resolution"]:
            yield Case(row["input"], row["reference"], _of_recognizers(each))


def recognizers_negative(row: Row) -> Iterator[Case]:
    """Yield the texts in which that suite expects nothing; its parsers alone leave to each other what they skip."""
    if row["spec"].endswith("/DateTimeModel.json") and not row["expect"]:
        yield Case(row["input"], row["reference"], None)


def _of_recognizers(each: Row) -> Expected:
    found = each["resolution"]
    rows = [row for row in (found.values() if isinstance(found, dict) else found) if isinstance(row, dict)]
    timexes = each["timex"] if isinstance(each["timex"], list) else [each["timex"]]
    bounds = [_bounds(each["type"], row) for row in rows]
    kinds = {row.get("Mod") for row in [*rows, found] if isinstance(row, dict)} - {None}
    return Expected(each["type"], each["start"], each["end"], tuple(timexes), tuple(bounds), frozenset(kinds))


def _bounds(kind: str, row: Row) -> tuple[str | None, str | None]:
    """Return the start and end that a resolution gives, whatever its fields are called."""
    value = row.get("value")
    if kind in ("duration", "set"):
        return (value or row.get(kind)), None
    point = value or row.get("date") or row.get("dateTime") or row.get("time")
    start = row.get("start") or row.get("startDate") or row.get("startDateTime") or row.get("startTime")
    end = row.get("end") or row.get("endDate") or row.get("endDateTime") or row.get("endTime")
    return (point, None) if point else (start, end)


def duckling(row: Row) -> Iterator[Case]:
    """Yield the case of a row of Duckling's corpus: a point known to a grain, a stretch, or nothing."""
    value = row["value"]
    if value is None:
        yield Case(row["text"], row["reference"], None)
        return
    bounds = tuple(value) if isinstance(value, list) else (value, None)
    kind = "stretch" if isinstance(value, list) else row["kind"].replace("Holiday", "")
    yield Case(
        row["text"], row["reference"],
        Expected(kind, 0, len(row["text"]), (), (bounds,), frozenset(), row["grain"]),
    )  # fmt: skip


def chrono(row: Row) -> Iterator[Case]:
    """Yield the case of a row of chrono's tests: the parts of the start and the end that it checks."""
    expect = row["expect"]
    if expect is None:
        yield Case(row["text"], row["reference"], None)
        return
    said = expect.get("text", row["text"].strip())
    first = max(0, row["text"].find(said))
    parts = (_parts(expect, "start"), _parts(expect, "end"))
    told = row["reference"] and "hour" in parts[0]
    today = _parts({"start_date": row["reference"]}, "start") if told else {}
    yield Case(
        row["text"], row["reference"],
        Expected("parts", first, first + len(said), (), _instants((today | parts[0], parts[1])), frozenset(), None, parts),
    )  # fmt: skip


def _instants(parts: tuple[dict[str, int], dict[str, int]]) -> tuple[tuple[str | None, str | None], ...]:
    """Return start and end as instants, where their parts give a whole day."""
    return ((_instant(parts[0]), _instant(parts[1])),) if _instant(parts[0]) else ()


def _instant(parts: dict[str, int]) -> str | None:
    if not {"year", "month", "day"} <= parts.keys() or parts["year"] < 1:
        return None
    day = f"{parts['year']:04}-{parts['month']:02}-{parts['day']:02}"
    clock = (parts.get(name, 0) for name in ("hour", "minute", "second"))
    return f"{day}T" + ":".join(f"{each:02}" for each in clock)


def _parts(expect: Row, side: str) -> dict[str, int]:
    """Return year, month, day and the rest of one side; a full date gives them all."""
    names = ("year", "month", "day", "hour", "minute", "second")
    found = {name: number for name, number in (expect.get(side) or {}).items() if name in names}
    date = expect.get(f"{side}_date")
    if date and not found:
        return {name: int(date[at : at + size]) for name, at, size in zip(names, (0, 5, 8, 11, 14, 17), (4, 2, 2, 2, 2, 2), strict=True)}  # fmt: skip
    return found


SETS: dict[str, tuple[str, Callable[[Row], Iterator[Case]]]] = {
    "recognizers": ("recognizers/recognizers_en.jsonl", recognizers),
    "recognizers_negative": ("recognizers/recognizers_en.jsonl", recognizers_negative),
    "duckling": ("snippets/duckling_en.jsonl", duckling),
    "chrono": ("snippets/chrono_en.jsonl", chrono),
}
"""Each row of the table: the file below the corpora, and how one of its lines becomes cases."""


def cases(corpora: Path, name: str) -> Iterator[Case]:
    """Yield the cases of a set; nothing if its file is not there."""
    file, read = SETS[name]
    path = corpora / file
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from read(json.loads(line))


def measure(corpora: Path, name: str) -> Tally:
    """Read every case of a set and compare."""
    tagger, right = Tagger(), 0
    wrong: list[tuple[Case, tuple[Answer, ...]]] = []
    left_out: Counter[str] = Counter()
    for case in cases(corpora, name):
        found = answers(tagger, case.text, case.reference)
        if is_right(case, found):
            right += 1
        elif reason := convention(case.text, case.reference, case.expected, found):
            left_out[reason] += 1
        else:
            wrong.append((case, found))
    return Tally(right, tuple(wrong), left_out)


def is_right(case: Case, found: tuple[Answer, ...]) -> bool:
    """Tell whether an answer agrees with what is expected, or no date was found where none is."""
    if case.expected is None:
        return all(isinstance(each.step.result, Unknown) for each in found)
    return any(agrees(case.expected, each, case.reference) for each in found)
