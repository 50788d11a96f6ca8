"""What a person decides about dates and events, each as one undoable edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.edits import Batch, Decide, RemoveArticle, RemoveEvent, SetPublicationDate
from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.operators import Fixed, Published
from dateline.formula.results import Dated
from dateline.model import Event, Known, PublicationDate, Review
from dateline.ui.translation import words as in_words
from dateline.workflow.adding import added, is_added
from dateline.workflow.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.edits import Edit
    from dateline.formula.operators import Formula
    from dateline.model import Decision, Status
    from dateline.ui.workspace import Workspace
    from dateline.workflow.adding import Suggestion
    from dateline.workflow.alternatives import Alternative

_OPEN = (Review.UNREVIEWED, Review.REJECTED)


@dataclass(frozen=True, slots=True)
class Details:
    """What the user notes about events; what is None stays as it is.

    Attributes:
        status: Whether they happened.
        category: What they are sorted under; empty for nothing.
        tags: Words to find them by.
        note: What to remember.
        adds_tags: The tags come to those that are there, instead of taking their place.
    """

    status: Status | None = None
    category: str | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    adds_tags: bool = False


def read_published(typed: str, language: str = "") -> str:
    """Say how typed words are understood as one day, month or year of the calendar.

    Raises:
        DateError: They are not.
    """
    from dateline.workflow.dates import read_published as read

    return in_words(edtf.read(read(typed, language)))


def read_publication(typed: str, language: str = "") -> str:
    """Say how typed words are understood as the publication date of an article in a language.

    Raises:
        DateError: They are not, or it is still to come.
    """
    from dateline.workflow.dates import read_publication as read

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
    _decide(workspace, [event], "Correct date", when=formula, words=typed, review=Review.CORRECTED)


def move(workspace: Workspace, event: int, date: str) -> None:
    """Set the date of an event to where it was dragged, given as EDTF."""
    formula, said = Fixed(date), in_words(edtf.read(date))
    _decide(workspace, [event], "Move event", when=formula, words=said, review=Review.CORRECTED)


def choose_alternative(workspace: Workspace, event: int, chosen: Alternative) -> None:
    """Give an event another reading of its own words."""
    said = in_words(chosen.step.result)
    _decide(workspace, [event], "Choose date", when=chosen.formula, words=said, review=Review.CORRECTED)


def set_headline(workspace: Workspace, event: int, headline: str) -> None:
    """Set the headline of an event."""
    _decide(workspace, [event], "Change headline", headline=headline, review=Review.CORRECTED)


def set_details(workspace: Workspace, details: Details, *events: int) -> None:
    """Change what is noted about events, all at once."""
    named = [
        name
        for name, value in (
            ("Change status", details.status),
            ("Change category", details.category),
            ("Tag event", details.tags),
            ("Write note", details.note),
        )
        if value is not None
    ]
    if named:
        text = named[0] if len(named) == 1 else "Change details"
        _change(workspace, events, text, lambda decision: _with_details(decision, details))


def _with_details(decision: Decision, details: Details) -> Decision:
    if details.status is not None:
        decision = replace(decision, status=details.status, review=Review.CORRECTED)
    if details.tags is not None:
        had = decision.tags if details.adds_tags else ()
        decision = replace(decision, tags=tuple(dict.fromkeys((*had, *details.tags))))
    return replace(
        decision,
        category=decision.category if details.category is None else details.category,
        note=decision.note if details.note is None else details.note,
    )


def read_tags(typed: str) -> tuple[str, ...]:
    """Return the tags in what was typed: words or phrases between commas, each once."""
    return tuple(dict.fromkeys(tag for each in typed.split(",") if (tag := " ".join(each.split()))))


def accept(workspace: Workspace, *events: int) -> None:
    """Agree with what the program found; a correction stays one."""
    waiting = [each for each in events if _decision(workspace, each).review in _OPEN]
    _change(
        workspace,
        waiting,
        "Accept event",
        lambda decision: replace(decision, review=_unrejected(decision, Review.ACCEPTED)),
    )


def reject(workspace: Workspace, *events: int) -> None:
    """Throw events out; they can be restored."""
    _decide(workspace, events, "Reject event", review=Review.REJECTED)


def restore(workspace: Workspace, *events: int) -> None:
    """Take events back to what the program read: date, headline and status, undecided.

    A corrected event that was rejected only comes back at first, with its corrections; notes, tags and
    category are the user's own and stay. What the user added is not undecided again.
    """
    edits = [
        Decide(number, _restored(found))
        for number in events
        if _restored(found := workspace.chronology.dated_event(number).event) != found.decision
    ]
    _do_all(workspace, edits, "Restore event")


def _restored(event: Event) -> Decision:
    decision = event.decision
    otherwise = Review.ACCEPTED if is_added(event) else Review.UNREVIEWED
    if decision.review is Review.REJECTED:
        return replace(decision, review=_unrejected(decision, otherwise))
    return replace(decision, review=otherwise, headline=None, when=None, words=None, status=None)


def add_event(
    workspace: Workspace, headline: str, typed: str, suggestion: Suggestion | None = None, article: int = 0
) -> None:
    """Add an event with a typed date, or from selected words, whose own date counts where none is typed.

    Raises:
        DateError: The typed words are not understood.
    """
    mention = suggestion.mention if suggestion and not typed.strip() else None
    language = workspace.library.article(article).language if article else ""
    when = Published() if mention is not None else read_date(typed, language)
    span = suggestion.span if suggestion else None
    workspace.do(added(headline, when, article, span, mention), "Add event")


def read_new(workspace: Workspace, typed: str, article: int = 0) -> str:
    """Say how typed words are understood as the date of an event that is about to be added.

    Raises:
        DateError: They are not.
    """
    language = workspace.library.article(article).language if article else ""
    tried = Event("", read_date(typed, language), article=article)
    return in_words(workspace.chronology.try_when(tried).step.result)


def read_mention(workspace: Workspace, article: int, mention: int) -> str:
    """Say which date a phrase of an article has."""
    return in_words(workspace.chronology.steps(article)[mention].result)


def remove_events(workspace: Workspace, *events: int) -> None:
    """Take out events that the user added, and reject the others, which can be restored."""
    rows = [workspace.chronology.dated_event(number).event for number in events]
    edits: list[Edit] = [
        RemoveEvent(event.id)
        if is_added(event)
        else Decide(event.id, replace(event.decision, review=Review.REJECTED))
        for event in rows
        if is_added(event) or event.decision.review is not Review.REJECTED
    ]
    _do_all(workspace, edits, "Remove event")


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


def _decide(workspace: Workspace, events: Sequence[int], text: str, **fields: object) -> None:
    """Set some fields of the decisions on events."""
    _change(workspace, events, text, lambda decision: replace(decision, **fields))  # type: ignore[arg-type]


def _change(
    workspace: Workspace, events: Sequence[int], text: str, change: Callable[[Decision], Decision]
) -> None:
    decisions = {number: _decision(workspace, number) for number in events}
    edits = [
        Decide(number, new) for number, decision in decisions.items() if (new := change(decision)) != decision
    ]
    _do_all(workspace, edits, text)


def _do_all(workspace: Workspace, edits: Sequence[Edit], text: str) -> None:
    """Make edits as one that can be undone: "Accept event", or "Accept 5 events"."""
    if len(edits) == 1:
        workspace.do(edits[0], text)
    elif edits:
        workspace.do(Batch(tuple(edits)), plural(text, len(edits)))


def plural(text: str, count: int) -> str:
    """Return the name of an edit that several events share: "Change status of 5 events", "Tag 5 events"."""
    if text.endswith(" event"):
        return f"{text.removesuffix(' event')} {count} events"
    return f"{text} of {count} events"
