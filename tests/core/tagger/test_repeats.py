"""A text that repeats itself is read like one that does not."""

from __future__ import annotations

import pytest

from dateline.formula.operators import Date
from dateline.model import Reason, TimexType
from dateline.tagger import repeats
from dateline.tagger.drafts import Draft
from dateline.tagger.tagger import Tagger

CROWDED = (
    "Monday ",
    "in 1998 ",
    "on the 27 ",
    "two days later ",
    "May 5 and at 5 p.m. ",
    "a day after the vote ",
)


def years(text: str) -> list[Draft]:
    """Return a draft for every "1998" of a text."""
    formula, reasons = Date(1998), (Reason("year", "1998"),)
    return [
        Draft(at, at + 4, TimexType.DATE, formula, "year_date", reasons)
        for at in range(len(text))
        if text.startswith("1998", at)
    ]


@pytest.mark.parametrize("unit", CROWDED)
def test_the_middle_of_a_crowded_text_is_read_evenly(unit: str) -> None:
    """Between its two ends each repetition gives the same words and the same rules, one period further."""
    found = Tagger().tag(unit * 400)
    middle = [each for each in found if 150 * len(unit) <= each.span.start < 250 * len(unit)]
    first = [each for each in middle if each.span.start < 151 * len(unit)]
    assert first
    assert [each.span.start - middle[0].span.start for each in middle[:: len(first)]] == [
        place * len(unit) for place in range(100)
    ]
    assert {tuple(reason.rule for reason in each.derivation) for each in middle} == {
        tuple(reason.rule for reason in each.derivation) for each in first
    }


def test_the_same_passage_is_read_once() -> None:
    """What stands between the same words far around is not read again."""
    text = "in 1998 " * 400
    read: list[Draft] = []
    repeats.each(text, years(text), lambda draft: read.append(draft) or (draft,))
    assert len(read) < 100


def test_a_repeated_passage_keeps_its_own_place() -> None:
    """What a pass cuts from one expression it cuts from the next, where that one stands."""
    text = "in 1998 " * 400

    def cut(draft: Draft) -> tuple[Draft]:
        return (Draft(draft.start, draft.end - 2, draft.type, draft.formula, draft.form, draft.reasons),)

    made = repeats.each(text, years(text), cut)
    assert [text[each.start : each.end] for each in made] == ["19"] * 400
    assert [each.start for each in made] == [each.start for each in years(text)]


def test_a_pass_may_leave_what_is_repeated() -> None:
    """Nothing is left of what a pass takes for no time."""
    text = "in 1998 " * 400
    assert repeats.each(text, years(text), lambda _draft: ()) == []
