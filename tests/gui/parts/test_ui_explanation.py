"""What the window says about a date: its pieces, its steps, and how a phrase is marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.formula.notation import read
from dateline.formula.resolve import Context, Step, resolve, resolve_all
from dateline.formula.results import Unknown
from dateline.model import DatedEvent, Decision, PublicationDate, Review, Span, TimexType
from dateline.ui.appearance import DARK, LIGHT, Colours
from dateline.ui.explanation import of_event, of_phrase, when_parts
from dateline.ui.highlights import Certainty, Marks, certainty, text_format
from dateline.workflow.dates import published_of
from gui.story import BRIDGE, STATED, bridge

PUBLISHED = published_of(PublicationDate(STATED))
PHRASES = {number: each.span.of(BRIDGE) for number, each in enumerate(bridge().mentions)}


def step(formula: str) -> Step:
    """Compute a formula in the dated article."""
    return resolve(read(formula), Context(PUBLISHED, tuple(each.formula for each in bridge().mentions)))


def test_borrowed_pieces_are_told_apart() -> None:
    """The year that the words did not give is a piece of its own."""
    assert when_parts(step("Recent(Published(), YearDay(6, 5))").result) == (
        ("5 Jun ", False),
        ("2025", True),
    )


def test_stated_date_is_one_piece() -> None:
    """Nothing is borrowed in a date that the words give in full."""
    assert when_parts(step("Date(2025, 6, 5)").result) == (("5 Jun 2025", False),)


def test_missing_date_says_why() -> None:
    """In place of a date stands the reason why there is none."""
    assert when_parts(Unknown("no publication date")) == (("No publication date", False),)


def test_event_is_explained_from_its_phrase() -> None:
    """The panel names the words, then counts from the anchor to the date."""
    event = bridge().events[1]
    shown = of_event(
        DatedEvent(event, step("Mentioned(1)")),
        step("Mentioned(1)"),
        bridge().article,
        bridge().mentions,
        PHRASES,
    )
    assert shown.said == "The text says “Two days earlier”."
    assert [line.result for line in shown.lines][-1] == "Saturday, 22 Nov 2025"
    assert "EDTF 2025-11-22" in shown.small
    assert shown.notes[-1] == "From “Bridge closes for repairs”"


def test_typed_words_are_named() -> None:
    """A corrected date begins with what the user wrote; then comes what the program read."""
    event = bridge().events[1]
    decided = Decision(Review.CORRECTED, when=read('Fixed("2025-11-16")'), words="16 Nov 2025")
    row = DatedEvent(
        type(event)("Crack found", event.when, mentions=(1,), decision=decided), step('Fixed("2025-11-16")')
    )
    shown = of_event(row, step("Mentioned(1)"), None, bridge().mentions, PHRASES)
    assert shown.yours == ("You set this: “16 Nov 2025” → 16 Nov 2025",)
    assert shown.program == "22 Nov 2025"
    assert shown.said == "The text says “Two days earlier”."
    assert [line.result for line in shown.lines][-1] == "Saturday, 22 Nov 2025"
    assert "EDTF 2025-11-16" in shown.small
    assert "corrected" in shown.facts


def test_typed_words_that_count_from_elsewhere_are_computed() -> None:
    """Where the user's words count from the publication date, the way to it is shown."""
    event = bridge().events[1]
    formula = "Before(Published(), 2, DAY)"
    decided = replace(event, decision=Decision(Review.CORRECTED, when=read(formula), words="two days ago"))
    row = DatedEvent(decided, step(formula))
    shown = of_event(row, step("Mentioned(1)"), None, bridge().mentions, PHRASES)
    assert shown.yours[0] == "You set this: “two days ago” → 24 Nov 2025"
    assert shown.yours[1].startswith("Count from the publication date")


def test_phrase_is_explained_without_event() -> None:
    """A phrase that dates no event still says what it comes to."""
    shown = of_phrase(5, step("Mentioned(5)"), bridge().mentions[5], PHRASES)
    assert (shown.event, shown.headline, shown.undated) == (None, "“two weeks”", True)


@pytest.mark.parametrize(
    ("formula", "known"),
    [
        ("Date(2025, 6, 5)", Certainty.STATED),
        ('Fixed("2025-11-16")', Certainty.STATED),
        ("Before(Published(), 2, DAY)", Certainty.BORROWED),
        ("Mentioned(0)", Certainty.BORROWED),
        ('Ref("PAST_REF")', Certainty.UNRESOLVED),
    ],
)
def test_certainty_is_told_from_the_computation(formula: str, known: Certainty) -> None:
    """What is written in full is stated, what counts from elsewhere is borrowed, the rest is unresolved."""
    assert certainty(step(formula)) is known


def test_marks_stand_on_their_phrases() -> None:
    """Each mark has the span, the type and the date of its mention."""
    steps = resolve_all(tuple(each.formula for each in bridge().mentions), PUBLISHED)
    found = Marks(BRIDGE, bridge().mentions, steps)
    marks = [found.at(number) for number in range(len(found))]
    assert [mark.span for mark in marks] == [each.span for each in bridge().mentions]
    assert isinstance(marks[0].span, Span)
    assert "24 Nov 2025" in marks[0].tip
    assert marks[5].type is TimexType.DURATION


def test_marks_are_found_by_place() -> None:
    """The marks of a stretch are those that share a character with it."""
    steps = resolve_all(tuple(each.formula for each in bridge().mentions), PUBLISHED)
    marks = Marks(BRIDGE, bridge().mentions, steps)
    start = BRIDGE.index("days earlier")
    assert [each.mention for each in marks.within(start, start + 4)] == [1]
    assert [each.mention for each in marks.within(start, BRIDGE.index("2019") + 1)] == [1, 2, 3]
    assert marks.within(0, 3) == ()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_kinds_of_phrases_look_different(theme: Colours) -> None:
    """Type and certainty can be told apart without the tool tip, in both themes."""
    steps = resolve_all(tuple(each.formula for each in bridge().mentions), PUBLISHED)
    marks = Marks(BRIDGE, bridge().mentions, steps).within(0, len(BRIDGE))
    looks = [text_format(mark, theme, picked=False) for mark in marks]
    relative, year, vague, duration = looks[0], looks[3], looks[4], looks[5]
    assert len({each.underlineStyle() for each in (relative, year, vague)}) == 3
    assert year.background() != duration.background()
