"""What a user can change, as values.

``Library.apply(edit)`` runs one edit in one transaction and returns the edit that undoes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Article, Decision, Event, Mention, PublicationDate


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Store an article with what was found in it; ids of 0 are given out by the library.

    With ``once`` the edit fails where the library holds an article of the same bytes, even if another
    window has just stored it.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    once: bool = False


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Take an article out of the library, with its mentions and events."""

    article: int


@dataclass(frozen=True, slots=True)
class ReplaceArticle:
    """Put another reading in the place of the article with its id: all facts, text, mentions and events.

    Events with an id are those of the article that stay, changed or not; the others are new.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class SetPublicationDate:
    """Replace an article's publication date; the candidates travel with it."""

    article: int
    published: PublicationDate


@dataclass(frozen=True, slots=True)
class RenameArticle:
    """Change an article's title."""

    article: int
    title: str


@dataclass(frozen=True, slots=True)
class Decide:
    """Put the user's word beside an event: date, headline, status or review state."""

    event: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event by hand; an id of 0 is given out by the library."""

    event: Event


@dataclass(frozen=True, slots=True)
class RemoveEvent:
    """Take one event out (the undo of ``AddEvent``; events the program found are rejected, not removed)."""

    event: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one: all or none."""

    edits: tuple[Edit, ...]


Edit = (
    AddArticle
    | RemoveArticle
    | ReplaceArticle
    | SetPublicationDate
    | RenameArticle
    | Decide
    | AddEvent
    | RemoveEvent
    | Batch
)
