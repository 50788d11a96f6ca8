"""What people write in the cells of a table that are one of a few: status, decision, kind of date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from dateline.errors import DateError
from dateline.formula.operators import About, Between, By, Formula, FromTo, Past, Since, Till
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Kind, Result
from dateline.formula.words import words
from dateline.model import Review, Status

_Kind = TypeVar("_Kind", Status, Review)

_STATES = {
    Status.REPORTED: ("happened", "confirmed", "done", "past", "berichtet", "geschehen", "bestätigt", "erledigt"),
    Status.PLANNED: ("scheduled", "expected", "upcoming", "geplant", "erwartet", "angekündigt", "vorgesehen"),
    Status.POSSIBLE: ("maybe", "perhaps", "alleged", "unconfirmed", "möglich", "vielleicht", "unbestätigt", "angeblich"),
    Status.DENIED: ("refuted", "false", "bestritten", "dementiert", "falsch"),
}  # fmt: skip
_DECISIONS = {
    Review.UNREVIEWED: ("no", "false", "0", "nein", "ungeprüft"),
    Review.ACCEPTED: ("yes", "x", "true", "1", "ja", "angenommen", "geprüft"),
    Review.CORRECTED: ("berichtigt", "korrigiert"),
    Review.REJECTED: ("verworfen", "abgelehnt"),
}
_ONE: Mapping[str, Callable[[Formula], Formula]] = {
    "around": About, "about": About, "approximately": About, "approximate": About, "approx": About, "circa": About,
    "ca": About, "c": About, "~": About, "um": About, "etwa": About, "ungefähr": About,
    "before": Till, "vor": Till, "<": Till,
    "by": By, "until": By, "bis": By, "<=": By,
    "after": Past, "nach": Past, ">": Past,
    "since": Since, "from": Since, "seit": Since, "ab": Since, ">=": Since,
}  # fmt: skip
_TWO: Mapping[str, Callable[[Formula, Formula], Formula]] = {"between": Between, "zwischen": Between}


def status_of(cell: str) -> Status | None:
    """Return the status that a cell names; None for words that are not known."""
    return _member(_STATES, cell)


def review_of(cell: str) -> Review | None:
    """Return the decision that a cell names; None for words that are not known."""
    return _member(_DECISIONS, cell)


def bounded(first: Formula, last: Formula | None, kind: str) -> Formula:
    """Return the date of a row from its first and last day, and how the table says that they are meant.

    Args:
        first: The date, or the first day.
        last: The last day, if there is one: it lasted so long unless the kind says something else.
        kind: "before", "around", "between" and the like; what already is more than a plain date stays as it is.

    Raises:
        DateError: The last day comes before the first.
    """
    kind = kind.casefold().rstrip(".")
    if last is not None:
        made = _TWO.get(kind, FromTo)(first, last)
        if not isinstance(_result(made), Dated):
            raise DateError(
                f"The end, {words(_result(last))}, comes before the beginning: check which is which."
            )
        return made
    result = _result(first)
    is_plain = isinstance(result, Dated) and result.kind is Kind.ON and result.mod is None
    return _ONE[kind](first) if is_plain and kind in _ONE else first


def _result(formula: Formula) -> Result:
    return resolve(formula, Context()).result


def _member(names: Mapping[_Kind, tuple[str, ...]], cell: str) -> _Kind | None:
    cell = cell.casefold().strip()
    return next((each for each, others in names.items() if cell == each.value or cell in others), None)
