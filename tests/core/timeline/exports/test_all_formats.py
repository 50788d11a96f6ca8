"""No headline and no kind of date can break any format; each says what it lost in whole sentences."""

from __future__ import annotations

import importlib
import re
import tomllib
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from dateline import paths
from dateline.model import Decision, Happening, Review, Status
from dateline.timeline import exports
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.formats import FORMATS, by_suffix
from dateline.wording import wording

NASTY = (
    'He said "no", she said \'yes\'; 1,2\\3', "first\nsecond\r\nthird", "🌉 bridge 👩‍👩‍👧", "الجسر مغلق \u202eesrever",
    "</script><script>alert(1)</script>", '=HYPERLINK("http://x")', "-1+1", "@SUM(A1)", "]]> &amp; <!-- -->",
    "\x01\x0b\x1f\x7f\x85\u2028\ufffe\uffff", "", "  ", "2025-05-03: not a date", "#tag // comment", "id: x", "a" * 300,
)  # fmt: skip
DATES = (
    "Date(2025, 5, 3)", "Date(2025, 5)", "Date(2025)", "Date(-43, 3, 15)", "Date(0)", "Date(-753)", "Decade(1990)",
    "Till(Date(2025, 5, 3))", "Past(Date(2025, 5, 3))", "By(Date(2025))", "Since(Date(2025, 5))", "About(Date(2025, 5, 3))",
    "About(Date(-500))", "Between(Date(2025, 5, 3), Date(2025, 5, 9))", "FromTo(Date(2025, 5, 3), Date(2025, 5, 9))",
    "FromTo(Date(-99), Date(-44))", "Fixed('../2025-05-03')", "Fixed('2025-05-03/')", "Fixed('2025-05-03T14:05:00')",
    "Zoned(Fixed('2025-05-03T14:05:00'), 'EST')", "Part(Date(2025), 'START')", "Length(2, YEAR)", "Every(1, WEEK)",
    "Ref('PAST_REF')", "Published()", "In(Date(2025, 5, 3), Clock(24, 0))", "Fixed('[..-0100]')", "Date(9999, 12, 31)",
    "Date(-9999)", "Mentioned(0)", "Mentioned(1)", "Mentioned(9)",
)  # fmt: skip
TEXT = st.text(st.characters(blacklist_categories=["Cs"])) | st.sampled_from(NASTY)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """Anything that a person may have said of an event."""
    return Decision(
        draw(st.sampled_from(Review)),
        draw(st.none() | TEXT),
        None,
        draw(st.none() | TEXT),
        draw(st.none() | st.sampled_from(Status)),
        draw(TEXT),
        tuple(draw(st.lists(TEXT, max_size=2))),
        draw(TEXT),
    )


@st.composite
def chronicles(draw: st.DrawFn) -> Chronicle:
    """Chronicles of events with any headline, any kind of date, with and without an article."""
    events = []
    for number in range(draw(st.integers(0, 4))):
        event = replace(draw(st.sampled_from((CLOSED, FELL))), headline=draw(TEXT), id=number + 1)
        event = on(event, draw(st.sampled_from(DATES)))
        loose = draw(st.booleans())
        events.append(
            replace(
                event,
                decision=draw(decisions()),
                attribution=draw(TEXT),
                implied=draw(st.booleans()),
                article=0 if loose else event.article,
                passages=() if loose else event.passages,
                mentions=() if loose else event.mentions,
            )
        )
    article = replace(ARTICLE, title=draw(TEXT), publisher=draw(TEXT), source=draw(TEXT), link=draw(TEXT))
    told = [Happening(tuple(each.id for each in events))] if draw(st.booleans()) and events else []
    return chronicle(*events, article=article, happenings=told, title=draw(TEXT))


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, deadline=None)
@given(story=chronicles())
def test_everything_can_be_written(name: str, story: Chronicle) -> None:
    """Whatever is in the events, bytes come out, and losses are whole sentences."""
    written = FORMATS[name].write(story)
    assert isinstance(written.data, bytes)
    assert all(each[0].isupper() or each[0].isdigit() for each in written.losses)
    assert all(each.endswith(".") for each in written.losses)


@pytest.mark.parametrize("name", FORMATS)
def test_writing_twice_gives_the_same(name: str) -> None:
    """An export depends on nothing but the chronicle, so that two of them can be compared."""
    events = [on(replace(CLOSED, id=n, headline=h), d) for n, (h, d) in enumerate(product(NASTY[:3], DATES))]
    first, second = (FORMATS[name].write(chronicle(*events)) for _ in range(2))
    stamp = re.compile(rb"DTSTAMP:[0-9TZ]+")  # a calendar says when it was written
    assert stamp.sub(b"", first.data) == stamp.sub(b"", second.data)
    assert first.losses == second.losses


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_library_can_be_written(name: str) -> None:
    """No events are no error."""
    assert FORMATS[name].write(Chronicle(())).losses == ()


def test_the_first_format_of_a_suffix_is_meant_by_it() -> None:
    """The ending of a file says the format, in capitals too."""
    assert by_suffix(".CSV") == FORMATS["csv"]
    assert by_suffix(".jpg") is None
    assert all(each.name == name and each.suffix.startswith(".") for name, each in FORMATS.items())


def test_formats_and_losses_are_known_in_german() -> None:
    """The window shows both, so that each needs a line in ``resources/i18n/core_de.toml``."""
    say = wording("de").say
    names = {path.stem for path in Path(exports.__path__[0]).glob("*.py")} - {"__init__"}
    modules = [importlib.import_module(f"{exports.__name__}.{name}") for name in sorted(names)]
    losses = [loss for module in modules for loss in getattr(module, "_CHECKS", ())]
    tables = tomllib.loads(paths.resource("i18n", "core_de.toml").read_text(encoding="utf-8"))
    assert {each.words for each in FORMATS.values()} <= tables["format"].keys()
    assert [loss for loss in losses if say(f"{loss}: 2 events (“A”, “B”).").startswith(loss)] == []
    assert "Left out, as a calendar needs a date" in losses
