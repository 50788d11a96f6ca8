"""What a bare number behind a date counts stays with what it counts."""

from __future__ import annotations

import pytest

from dateline.formula import notation
from dateline.tagger.tagger import Tagger


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("On Monday 21 people were hurt.", "Monday"),
        ("Police stopped cars Monday at 5 places.", "Monday"),
        ("In Aug 96 people were hurt.", "Aug"),
        ("On 3 Aug 96 people were hurt.", "3 Aug"),
    ],
)
def test_a_number_before_a_noun_is_left_out_of_the_date(sentence: str, said: str) -> None:
    """The date ends before the number, and says why."""
    (mention,) = Tagger().tag(sentence)
    assert mention.span.of(sentence) == said
    assert "a count behind a date" in {reason.rule for reason in mention.derivation}


def test_a_number_at_the_end_belongs_to_the_date() -> None:
    """Nothing is counted, so the day of the month is meant."""
    (mention,) = Tagger().tag("They met on Friday 31.")
    assert "MonthDay(31, 5)" in notation.write(mention.formula)


def test_a_number_alone_is_no_hour_for_a_person_who_types_it() -> None:
    """Whoever types 12 has not said what of."""
    assert Tagger().phrase("12") is None
