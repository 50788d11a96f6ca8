"""The clean-up after the chart, in order, one small function each.

Every pass takes the text and the drafts and returns the drafts; what it changes gets one more reason.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

from dateline.formula.operators import Formula, Mentioned, Published
from dateline.tagger.drafts import Draft


def run(text: str, drafts: list[Draft], domain: str | None) -> list[Draft]:
    """Apply every pass in order."""
    return [anchored(draft) for draft in drafts]


def anchored(draft: Draft) -> Draft:
    """Let what counts from the text count from the publication date."""
    return draft.because(draft.reasons[-1], with_anchor(draft.formula, Published()))


def with_anchor(formula: Formula, anchor: Formula) -> Formula:
    """Return a formula that counts from another anchor where it waits for one."""
    if formula == Mentioned(-1):
        return anchor
    parts = [getattr(formula, name) for name in _names(type(formula))]
    return type(formula)(*[with_anchor(p, anchor) if hasattr(p, "compute") or isinstance(p, Mentioned) else p for p in parts])


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
