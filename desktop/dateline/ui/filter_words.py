"""What each choice of a filter is called, in the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dateline.formula.results import Kind
from dateline.model import Review, Status
from dateline.ui.translation import said
from dateline.workflow.filters import Certainty, Period, Sources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

MEMBERS: Mapping[str, tuple[StrEnum, ...]] = {
    "statuses": tuple(Status),
    "reviews": tuple(Review),
    "certainties": tuple(Certainty),
    "kinds": tuple(kind for kind in Kind if kind is not Kind.LASTING),
    "sources": tuple(Sources),
}
"""What can be chosen of each kind that the program knows, in the order of the menu."""


def heading(name: str) -> str:
    """Return what the choices of a field have in common."""
    tr = QCoreApplication.translate
    return {
        "statuses": tr("Filter", "Status"),
        "reviews": tr("Filter", "Reviewed"),
        "certainties": tr("Filter", "Certainty"),
        "kinds": tr("Filter", "Kind of date"),
        "sources": tr("Filter", "Sources"),
        "categories": tr("Filter", "Category"),
        "tags": tr("Filter", "Tag"),
        "articles": tr("Filter", "Article"),
        "period": tr("Filter", "Time"),
        "words": tr("Filter", "Words"),
    }[name]


def member(value: StrEnum) -> str:
    """Return the name of something that can be chosen."""
    tr = QCoreApplication.translate
    return {
        Status.REPORTED: tr("Filter", "reported"),
        Status.PLANNED: tr("Filter", "planned"),
        Status.POSSIBLE: tr("Filter", "possible"),
        Status.DENIED: tr("Filter", "denied"),
        Review.UNREVIEWED: tr("Filter", "not reviewed"),
        Review.ACCEPTED: tr("Filter", "accepted"),
        Review.CORRECTED: tr("Filter", "corrected"),
        Review.REJECTED: tr("Filter", "rejected"),
        Certainty.EXACT: tr("Filter", "exact"),
        Certainty.ABOUT: tr("Filter", "about"),
        Certainty.BOUNDED: tr("Filter", "only bounds are known"),
        Certainty.IMPLIED: tr("Filter", "implied, not stated"),
        Certainty.UNDATED: tr("Filter", "undated"),
        Kind.ON: tr("Filter", "on a date"),
        Kind.AROUND: tr("Filter", "around a date"),
        Kind.BEFORE: tr("Filter", "before a date"),
        Kind.AFTER: tr("Filter", "after a date"),
        Kind.BETWEEN: tr("Filter", "some time between two dates"),
        Kind.FROM_TO: tr("Filter", "from a date to another"),
        Kind.RECURRING: tr("Filter", "recurring"),
        Kind.UNRESOLVED: tr("Filter", "no date"),
        Sources.ONE: tr("Filter", "one source"),
        Sources.SEVERAL: tr("Filter", "several sources"),
        Sources.CONFLICT: tr("Filter", "conflicting dates"),
    }[value]


def chip(name: str, value: Any, titles: Mapping[int, str]) -> str:
    """Return what a single choice says on its chip."""
    tr = QCoreApplication.translate
    match name, value:
        case "articles", _:
            return titles.get(value) or tr("Filter", "an article that is gone")
        case "categories", "":
            return tr("Filter", "no category")
        case "tags", _:
            return f"#{value}"
        case "words", _:
            return said("“{}”").format(value)
        case _, Period(words=words):
            return words
        case "categories", _:
            return str(value)
    return member(value)
