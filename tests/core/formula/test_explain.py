"""Explanations: every operator and every shift in words a reader understands."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args

import pytest

from dateline.formula import edtf, explain, shifts
from dateline.formula import operators as op
from dateline.formula.calendar import Unit
from dateline.formula.resolve import Context, resolve, resolve_all
from dateline.formula.results import Dated

SAMPLES: dict[str, Any] = {
    "Formula": op.Date(2015, 6), "Shift": shifts.Weekday(1), "Unit": Unit.DAY, "float": 3, "int": 2,
    "str": "EST",
}  # fmt: skip
SPECIAL: dict[str, op.Formula] = {
    "Ref": op.Ref("PAST_REF"),
    "Part": op.Part(op.Date(2015, 6), "MID"),
    "Era": op.Era("cold-war"),
    "Term": op.Term("barack-obama", op.Published()),
    "Fixed": op.Fixed("2015-06-03"),
    "Length": op.Length(3, Unit.DAY),
    "Every": op.Every("P1D"),
    "Each": op.Each(shifts.Weekday(1), "EVERY"),
}
SHIFTS: list[shifts.Shift] = [
    *Unit,
    shifts.Weekday(1), shifts.Month(3), shifts.MonthDay(5), shifts.YearDay(6, 5), shifts.NamedDay(6, 5, 1), shifts.Season("spring"),
    shifts.Quarter(3), shifts.Half(2), shifts.DayPart("morning"), shifts.Clock(9, 5, 7), shifts.Holiday("easter"),
]  # fmt: skip


def published(day: str = "2025-11-24") -> Dated:
    """Return a day as a publication date."""
    found = edtf.read(day)
    assert isinstance(found, Dated)
    return found


def sample(operator: Any) -> op.Formula:
    """Build a formula with an operator, whatever fields it has."""
    name = operator.__name__
    if name in SPECIAL:
        return SPECIAL[name]
    formula: op.Formula = operator(*[SAMPLES[str(each.type)] for each in fields(operator)])
    return formula


def said(formula: op.Formula) -> tuple[str, ...]:
    """Explain a formula in an article of 24 November 2025."""
    return explain.sentences(resolve(formula, Context(published())))


@pytest.mark.parametrize("operator", get_args(op.Formula), ids=lambda operator: operator.__name__)
def test_every_operator_is_said_in_words(operator: Any) -> None:
    """No explanation shows the name of a class."""
    assert "(" not in " ".join(said(sample(operator)))
    assert len(explain.says(sample(operator)).split()) >= 3


def test_a_term_is_said_with_its_number() -> None:
    """A reader sees which of a holder's terms is meant."""
    words = " ".join(said(op.Term("barack-obama#2", op.Published())))
    assert "term 2 of Barack Obama" in words
    assert "#" not in words


@pytest.mark.parametrize("what", SHIFTS, ids=str)
def test_every_shift_is_said_in_words(what: shifts.Shift) -> None:
    """A shift is named as a reader would name it, not as a class."""
    text = explain.shift_words(what)
    assert text
    assert type(what).__name__ not in text.split()
    assert "(" not in text


def test_the_shifts_tried_are_all_there_are() -> None:
    """A new shift must be put into the list above."""
    kinds = {type(what) for what in SHIFTS}
    assert kinds == {Unit, *get_args(shifts.Named)}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (-1, "last"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (42, "42nd"),
        (103, "103rd"),
        (111, "111th"),
    ],
)
def test_ordinals_end_as_they_should(number: int, words: str) -> None:
    """The ending follows the last figure, but for eleven to thirteen."""
    assert explain.ordinal(number) == words


def test_counting_from_the_end_is_said() -> None:
    """A negative number counts from the end."""
    assert explain.ordinal(-21) == "21st from the end"


def test_two_days_before_last_christmas() -> None:
    """The steps go from the publication date over Christmas to the day."""
    christmas = op.Last(op.Published(), shifts.Holiday("christmas"))
    found = explain.sentences(resolve(op.Before(christmas, 2, Unit.DAY), Context(published("2013-02-12"))))
    assert found == (
        "Count from the publication date: Tuesday, 12 Feb 2013",
        "Take the last Christmas that was over before that: Tuesday, 25 Dec 2012",
        "Go back 2 days: Sunday, 23 Dec 2012",
    )


def test_midnight_is_explained_as_the_day_that_is_left() -> None:
    """Which of its two midnights is meant stays open, and the explanation says so."""
    friday = op.Date(2025, 11, 21)
    found = explain.sentences(resolve(op.In(friday, shifts.Clock(24, 0)), Context(None)))
    assert (
        found[-1]
        == "Take the day of that midnight, which may be the night before or after it: Friday, 21 Nov 2025"
    )


def test_an_explanation_stops_at_another_mention() -> None:
    """A chain of dates is explained one link at a time, with the number of the mention to ask for."""
    mentions = (op.Date(2015, 6, 3), *(op.After(op.Mentioned(number), 1, Unit.DAY) for number in range(30)))
    found = explain.lines(resolve_all(mentions, None)[-1], {29: "the day after"})
    assert [(line.text, line.mention) for line in found] == [
        ("Take the date of “the day after”", 29),
        ("Go forward 1 day", None),
    ]


def test_a_mention_explains_itself() -> None:
    """What the chain stops at can be asked for its own computation."""
    mentions = (op.Date(2015, 6, 3), op.After(op.Mentioned(0), 1, Unit.DAY))
    step = resolve_all(mentions, None)[1]
    assert explain.sentences(step.inputs[0]) == ("The words give the date: Wednesday, 3 Jun 2015",)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (op.Each(shifts.Weekday(1), "EVERY"), "every Monday"),
        (op.Each(Unit.WEEK, "", "2X"), "twice each week"),
        (op.Each(Unit.YEAR, "EVERY", "", 2), "every 2 years"),
        (op.Each(shifts.Weekday(2), "EVERY", "", 2), "every second Tuesday"),
    ],
)
def test_what_recurs_is_said(formula: op.Formula, words: str) -> None:
    """A repetition is said once, with how often."""
    assert said(formula) == (f"Something that recurs {words}",)


def test_a_moment_of_publication_is_said() -> None:
    """Hours count from the moment, which is said with its time."""
    moment = edtf.read("2025-11-24T14:05")
    assert isinstance(moment, Dated)
    found = explain.sentences(resolve(op.Before(op.Instant(), 2, Unit.HOUR), Context(moment)))
    assert found == (
        "Count from the moment of publication: 24 Nov 2025, 14:05",
        "Go back 2 hours: 24 Nov 2025, 12:00",
    )
