"""What would move if a date were another, made ready to be shown and to be applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula import edtf
from dateline.model import Event
from dateline.ui.directions import levelled
from dateline.ui.models.event_model import when_words
from dateline.ui.translation import said, words
from dateline.workflow.dates import published_of, read_date, set_published
from dateline.workflow.supposing import decided, signed, summary, suppose, suppose_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.edits import Edit
    from dateline.ui.workspace import Workspace
    from dateline.workflow.supposing import Shift

MOST = 500
"""Rows of the table; the summary counts all."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the table: an event with its date now and then.

    Attributes:
        headline: What happened.
        before: Its date now, in words.
        after: Its date then.
        days: How far it moves, with its sign; empty where that cannot be said.
    """

    headline: str
    before: str
    after: str
    days: str


@dataclass(frozen=True, slots=True)
class Supposition:
    """What would follow from a typed date.

    Attributes:
        meaning: How the words are understood.
        summary: What would move, in a sentence.
        moves: Each event that would have another date.
        edit: Makes it so.
        name: What undoing it is called.
    """

    meaning: str
    summary: str
    moves: tuple[Move, ...]
    edit: Edit
    name: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates count from: a publication date, or a phrase of an article.

    Attributes:
        article: Number of the article.
        mention: Index of the phrase, None for the publication date.
        question: What if it were another.
        now: Its date now, in words.
    """

    article: int
    mention: int | None
    question: str
    now: str


def anchor_of(workspace: Workspace, article: int, mention: int | None) -> Anchor:
    """Return an anchor with its name and its date."""
    about = workspace.library.article(article)
    if mention is None:
        found = published_of(about.published)
        question = levelled(said("What if “{}” was published on another date?").format(about.title))
        return Anchor(article, None, question, words(found) if found else "")
    phrase = workspace.chronology.phrases(article)[mention]
    step = workspace.chronology.steps(article)[mention]
    return Anchor(
        article,
        mention,
        levelled(said("What if “{}” meant another date?").format(phrase)),
        when_words(step.result),
    )


def supposed(workspace: Workspace, anchor: Anchor, typed: str) -> Supposition:
    """Return what would move if an anchor were the typed date.

    Raises:
        DateError: The words are not understood.
    """
    if anchor.mention is None:
        return _published(workspace, anchor.article, typed)
    about = workspace.library.article(anchor.article)
    formula = read_date(typed, about.language)
    tried = workspace.chronology.try_when(Event("", formula, article=anchor.article))
    meaning = words(tried.step.result)
    shifts = suppose_mention(workspace.chronology, anchor.article, anchor.mention, formula, meaning)
    return Supposition(meaning, said(summary(shifts)), _moves(shifts), decided(shifts), "Correct anchor")


def _published(workspace: Workspace, article: int, typed: str) -> Supposition:
    edit = set_published(workspace.library, article, typed)
    shifts = suppose(workspace.chronology, article, published_of(edit.published))
    chosen = edit.published.chosen
    meaning = words(edtf.read(chosen.date)) if chosen else ""
    return Supposition(meaning, said(summary(shifts)), _moves(shifts), edit, "Correct publication date")


def _moves(shifts: Sequence[Shift]) -> tuple[Move, ...]:
    return tuple(
        Move(
            each.event.shown_headline,
            when_words(each.before.result),
            when_words(each.after.result),
            "" if each.days is None else signed(each.days),
        )
        for each in shifts[:MOST]
    )
