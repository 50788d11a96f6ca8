"""What a person decides about dates and events, each as one undoable edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.edits import Decide, RemoveArticle, SetPublicationDate
from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.results import Dated
from dateline.formula.words import words as in_words
from dateline.model import Decision, Known, PublicationDate, Review

if TYPE_CHECKING:
    from dateline.formula.operators import Formula
    from dateline.ui.workspace import Workspace


def read_published(typed: str, language: str = "") -> str:
    """Say how typed words are understood as a publication date of an article in a language.

    Raises:
        DateError: They are not.
    """
    from dateline.workflow.dates import read_published as read

    return in_words(edtf.read(read(typed, language)))


def middle_of(typed: str) -> float:
    """Return the middle of a typed date, in seconds since 1970.

    Raises:
        DateError: The words are not understood.
    """
    from dateline.workflow.dates import read_published as read

    found = edtf.read(read(typed))
    if not isinstance(found, Dated) or found.start is None or found.end is None:
        raise DateError(f"“{typed}” has no place on the calendar.")
    return (found.start + found.end) / 2


def read_when(workspace: Workspace, typed: str, event: int) -> str:
    """Say how typed words are understood as the date of an event.

    Raises:
        DateError: They are not.
    """
    found = workspace.chronology.dated_event(event).event
    tried = replace(found, decision=replace(found.decision, when=_formula(workspace, typed, event)))
    return in_words(workspace.chronology.try_when(tried).step.result)


def set_published(workspace: Workspace, article: int, typed: str) -> None:
    """Set the publication date of an article to what was typed."""
    from dateline import workflow

    workspace.do(workflow.set_published(workspace.library, article, typed), "Correct publication date")


def choose_published(workspace: Workspace, article: int, candidate: int) -> None:
    """Set the publication date of an article to one that was found, on the user's word."""
    published = workspace.library.article(article).published
    chosen = replace(published.candidates[candidate], known=Known.SET)
    edit = SetPublicationDate(article, PublicationDate(chosen, published.candidates))
    workspace.do(edit, "Choose publication date")


def remove_article(workspace: Workspace, article: int) -> None:
    """Take an article out of the library, with everything found in it."""
    workspace.do(RemoveArticle(article), "Remove article")


def correct_date(workspace: Workspace, event: int, typed: str) -> None:
    """Set the date of an event to what was typed."""
    formula = _formula(workspace, typed, event)
    _decide(workspace, event, "Correct date", when=formula, words=typed, review=Review.CORRECTED)


def set_headline(workspace: Workspace, event: int, headline: str) -> None:
    """Set the headline of an event."""
    _decide(workspace, event, "Change headline", headline=headline, review=Review.CORRECTED)


def accept(workspace: Workspace, event: int) -> None:
    """Agree with what the program found; a correction stays one."""
    decision = _decision(workspace, event)
    if decision.review in (Review.UNREVIEWED, Review.REJECTED):
        _decide(workspace, event, "Accept event", review=_unrejected(decision, Review.ACCEPTED))


def reject(workspace: Workspace, event: int) -> None:
    """Throw an event out; it can be restored."""
    if _decision(workspace, event).review is not Review.REJECTED:
        _decide(workspace, event, "Reject event", review=Review.REJECTED)


def restore(workspace: Workspace, event: int) -> None:
    """Take an event back to what the program read: its date, headline and status, undecided.

    A corrected event that was rejected only comes back at first, with its corrections.
    """
    decision = _decision(workspace, event)
    back = replace(decision, review=_unrejected(decision, Review.UNREVIEWED))
    after = back if decision.review is Review.REJECTED else Decision()
    if decision != after:
        workspace.do(Decide(event, after), "Restore event")


def use_reading(workspace: Workspace, event: int) -> None:
    """Give an event the date back that the program read; a corrected headline stays."""
    decision = replace(_decision(workspace, event), when=None, words=None)
    if decision != _decision(workspace, event):
        review = _unrejected(decision, Review.UNREVIEWED)
        workspace.do(Decide(event, replace(decision, review=review)), "Use the program’s date")


def _formula(workspace: Workspace, typed: str, event: int) -> Formula:
    from dateline import workflow

    return workflow.read_when(typed, workspace.library, event)


def _decision(workspace: Workspace, event: int) -> Decision:
    return workspace.chronology.dated_event(event).event.decision


def _unrejected(decision: Decision, otherwise: Review) -> Review:
    corrected = decision.when is not None or decision.headline is not None or decision.status is not None
    return Review.CORRECTED if corrected else otherwise


def _decide(workspace: Workspace, event: int, text: str, **fields: object) -> None:
    decision = replace(_decision(workspace, event), **fields)  # type: ignore[arg-type]
    workspace.do(Decide(event, decision), text)
