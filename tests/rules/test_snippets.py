"""The measurement of short texts: what counts as right, and what is left out openly."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def snippets(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The script as a module, with its neighbours importable for as long as the test runs."""
    monkeypatch.syspath_prepend(str(root / "packaging"))
    import snippets as module  # type: ignore[import-not-found]

    yield module
    for name in ("snippets", "conventions", "agreement"):
        sys.modules.pop(name, None)


def measured(snippets: ModuleType, folder: Path, name: str, row: dict[str, Any]) -> Any:
    """Measure one case of a set."""
    path = folder / snippets.SETS[name][0]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return snippets.measure(folder, name)


def duckling(text: str, value: Any, grain: str = "day") -> dict[str, Any]:
    """Return a case as that corpus writes it, read at 04:30 on 24 November 2025."""
    kind = "datetimeInterval" if isinstance(value, list) else "datetime"
    return {"text": text, "reference": "2025-11-24T04:30:00", "value": value, "grain": grain, "kind": kind}


def recognizers(
    text: str, said: str, kind: str, timex: str, resolution: list[dict[str, str]]
) -> dict[str, Any]:
    """Return a case as those specifications write it."""
    start = text.lower().index(said)
    found = {"text": said, "type": kind, "timex": timex, "start": start, "end": start + len(said)}
    return {
        "input": text, "reference": "2025-11-24T00:00:00", "spec": "x/DateTimeModel.json",
        "expect": [found | {"resolution": resolution}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "right"),
    [
        (duckling("20 May 2031", "2031-05-20T00:00:00"), 1),
        (duckling("20 May 2031", "2031-05-21T00:00:00"), 0),
        (duckling("May 2031", "2031-05-01T00:00:00", "month"), 1),
        (duckling("May 2031", "2031-05-01T00:00:00"), 0),
        (duckling("from 3 to 5 May 2031", ["2031-05-03T00:00:00", "2031-05-06T00:00:00"]), 1),
        (duckling("from 3 to 5 May 2031", ["2031-05-03T00:00:00", "2031-05-09T00:00:00"]), 0),
        (duckling("a heron", None), 1),
    ],
)
def test_start_and_end_must_agree(
    snippets: ModuleType, tmp_path: Path, row: dict[str, Any], right: int
) -> None:
    """A point needs its unit, a stretch both ends, and nothing may be found where nothing is."""
    tally = measured(snippets, tmp_path, "duckling", row)
    assert (tally.right, len(tally.wrong)) == (right, 1 - right)


@pytest.mark.parametrize(
    ("text", "value", "grain", "reason"),
    [
        ("Friday", "2025-11-28T00:00:00", "day", "news leans to the past"),
        ("two months ago", "2025-09-24T00:00:00", "day", "known to the day there"),
        ("9:30", "2025-11-24T21:30:00", "minute", "a bare hour"),
        ("now", "2025-11-24T04:30:00", "second", "now is an instant there"),
        ("next Friday", "2025-12-05T00:00:00", "day", "that of next week"),
    ],
)
def test_a_convention_is_left_out_with_its_reason(
    snippets: ModuleType, tmp_path: Path, text: str, value: str, grain: str, reason: str
) -> None:
    """What differs by a convention is neither right nor wrong."""
    tally = measured(snippets, tmp_path, "duckling", duckling(text, value, grain))
    assert (tally.right, tally.wrong) == (0, ())
    assert reason in next(iter(tally.left_out))


@pytest.mark.parametrize(
    ("row", "right"),
    [
        (recognizers("We leave in June 2031.", "june 2031", "daterange", "2031-06", [{"start": "2031-06-01", "end": "2031-07-01"}]), 1),
        (recognizers("It took 3 hours.", "3 hours", "duration", "PT3H", [{"value": "10800"}]), 1),
        (recognizers("They met every Monday at 5 pm.", "every monday at 5 pm", "set", "XXXX-WXX-1T17", [{"value": "not resolved"}]), 1),
        (recognizers("They met every Monday at 5 pm.", "every monday at 5 pm", "set", "XXXX-WXX-1", [{"value": "not resolved"}]), 0),
        (recognizers("It rained before 2031.", "before 2031", "daterange", "2031", [{"Mod": "before", "end": "2031-01-01"}]), 1),
    ],
)  # fmt: skip
def test_dialects_are_told_apart_from_mistakes(
    snippets: ModuleType, tmp_path: Path, row: dict[str, Any], right: int
) -> None:
    """Exclusive ends, seconds and shortened values mean the same; another day or time does not."""
    tally = measured(snippets, tmp_path, "recognizers", row)
    assert (tally.right, len(tally.wrong)) == (right, 1 - right)


def test_chrono_checks_the_parts_it_names(snippets: ModuleType, tmp_path: Path) -> None:
    """Only the parts that a test names are compared."""
    row = {
        "text": "20 May 2031",
        "reference": None,
        "expect": {"text": "20 May 2031", "start": {"day": 20, "month": 5}},
    }
    assert measured(snippets, tmp_path, "chrono", row).right == 1


def test_a_set_without_its_file_has_no_cases(snippets: ModuleType, tmp_path: Path) -> None:
    """Where the corpora are not all there, the others are measured."""
    assert snippets.measure(tmp_path, "chrono").right == 0
