"""The notation reads formulas and nothing else."""

from __future__ import annotations

import pytest

from dateline.formula import notation


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 + 1",
        "__import__('os').system('true')",
        "Before(Published(), 8, DAY).compute",
        "Weekday(1)",
        "Before(Published(), 8)",
        "Before(anchor=Published(), count=8, unit=DAY)",
        "Unheard(Published())",
        "[Published()]",
        "(" * 5000,
        "Published",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """Code, attributes, keywords, unknown names and half formulas raise ValueError."""
    with pytest.raises(ValueError, match=r"."):
        notation.read(text)


def test_a_formula_reads_as_it_looks() -> None:
    """The notation is the formula's own spelling."""
    text = "Before(Published(), 8, DAY)"
    assert notation.write(notation.read(text)) == text
