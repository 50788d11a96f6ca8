"""What a person types as a date: the words around it belong to it, and anything else makes it none."""

from __future__ import annotations

import pytest

from dateline.formula import edtf, notation, standards
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated, Kind
from dateline.model import Mention
from dateline.tagger.tagger import Tagger

tagger = Tagger()


def typed(text: str) -> Mention:
    """Return what a text is read as."""
    found = tagger.phrase(text)
    assert found is not None, text
    return found


def computed(text: str) -> Step:
    """Compute what a text means in an article of 24 November 2025."""
    published = edtf.read("2025-11-24")
    assert isinstance(published, Dated)
    return resolve(typed(text).formula, Context(published))


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("after 3 June 2015", Kind.AFTER, "2015-06-04", None),
        ("before 2010", Kind.BEFORE, None, "2009-12-31"),
        ("since 2019", Kind.FROM_TO, "2019-01-01", None),
        ("by June 2016", Kind.BEFORE, None, "2016-06-30"),
        ("no later than 3 June 2015", Kind.BEFORE, None, "2015-06-03"),
        ("until Friday", Kind.BEFORE, None, "2025-11-28"),
        ("between 3 and 5 June 2015", Kind.BETWEEN, "2015-06-03", "2015-06-05"),
        ("from 3 to 5 June 2015", Kind.FROM_TO, "2015-06-03", "2015-06-05"),
        ("from May to July 2014", Kind.FROM_TO, "2014-05-01", "2014-07-31"),
        ("1914-1918", Kind.FROM_TO, "1914-01-01", "1918-12-31"),
        ("around Christmas 2020", Kind.AROUND, "2020-12-25", "2020-12-25"),
        ("early 2015", Kind.BETWEEN, "2015-01-01", "2015-04-30"),
        ("the night of 3 June 2015", Kind.ON, "2015-06-03", "2015-06-03"),
        ("before midnight on 3 June 2015", Kind.BEFORE, None, "2015-06-03"),
        ("3 June 2015 at 6 p.m.", Kind.ON, "2015-06-03", "2015-06-03"),
        ("May", Kind.ON, "2025-05-01", "2025-05-31"),
        ("1984", Kind.ON, "1984-01-01", "1984-12-31"),
        ("in two weeks", Kind.ON, "2025-12-08", "2025-12-14"),
        ("during World War II", Kind.FROM_TO, "1939-09-01", "1945-09-02"),
        ("two days before last Christmas", Kind.ON, "2024-12-23", "2024-12-23"),
        ("the Monday before 5 June", Kind.ON, "2025-06-02", "2025-06-02"),
        ("24 de noviembre de 2025", Kind.ON, "2025-11-24", "2025-11-24"),
    ],
)
def test_a_typed_phrase_has_its_kind_and_bounds(
    text: str, kind: Kind, first: str | None, last: str | None
) -> None:
    """The words before, since, by, between and the like decide the kind and the bounds."""
    result = computed(text).result
    assert isinstance(result, Dated)
    assert (result.kind, standards.earliest(result), standards.latest(result)) == (kind, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "Paris", "3 June 2015 in Paris", "he left in 2010", "not before 2010", "between 2010",
        "2010 2011", "May and June", "three weeks before the election", "x" * 10_000, "before", "2010, 3 June 2015",
    ],
)  # fmt: skip
def test_a_phrase_with_anything_else_is_none(text: str) -> None:
    """Nothing is guessed from a part of what was typed."""
    assert tagger.phrase(text) is None


def test_the_span_is_all_that_was_typed() -> None:
    """Blanks around it do not belong to it, the bounding word does."""
    found = typed("  before 2010 ")
    assert found.span.of("  before 2010 ") == "before 2010"


def test_the_reading_is_kept() -> None:
    """A typed amount after "in" says why it is a date."""
    found = typed("in 5 minutes")
    assert notation.write(found.formula) == "After(Instant(), 5, MINUTE)"
    assert found.derivation[-1].rule == "counted ahead"
