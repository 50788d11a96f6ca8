"""One open library with all that the window derives from it: dates, cards, the tray, undo, the selection."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from dateline.model import Agreement, Review
from dateline.ui import explanation
from dateline.ui.commands import EditCommand, do
from dateline.ui.filtering import Filtering
from dateline.ui.grouping import AT_ONCE, Grouping
from dateline.ui.highlights import Marks
from dateline.ui.models.article_model import ArticleRow
from dateline.ui.models.event_model import is_undated, time_order
from dateline.ui.models.rows import counted, event_words
from dateline.ui.models.undated import Remedy, Undated, undated_of
from dateline.ui.selection import Selected, Selection
from dateline.ui.signals import LibrarySignals
from dateline.ui.told import Sources, sources
from dateline.ui.translation import said
from dateline.workflow.alternatives import alternatives
from dateline.workflow.timelines.rows import is_given

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.edits import Edit
    from dateline.formula.resolve import Step
    from dateline.model import Article, DatedEvent, Span
    from dateline.store.changed import Changed
    from dateline.store.library import Library
    from dateline.ui.explanation import Explanation
    from dateline.workflow import Chronology
    from dateline.workflow.alternatives import Alternative

    _Placed = tuple[float, int, DatedEvent]


_NO_ARTICLE = 0


@dataclass(frozen=True, slots=True)
class _Derived:
    """What one article adds to the window.

    Attributes:
        row: Its card.
        undated: What waits for a date in it.
        placed: Its events that belong on the timeline, each behind its moment and number, which order them.
    """

    row: ArticleRow
    undated: tuple[Undated, ...]
    placed: tuple[_Placed, ...]


class Workspace(QObject):
    """Keeps an open library and everything computed from it in step.

    Attributes:
        library: The open library.
        chronology: Its events with their dates.
        stack: What can be undone.
        selection: What is selected.
        grouping: Which events tell one happening.
        filtering: What is shown of everything.

    Signals:
        refreshed: Something changed; everything derived is fresh, the happenings of a large library excepted.
        regrouped: The happenings are fresh again.
    """

    refreshed = Signal()
    regrouped = Signal()

    def __init__(self, library: Library, chronology: Chronology, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.chronology = chronology
        self.stack = QUndoStack(self)
        self.selection = Selection(self)
        library.listeners.append(chronology.prepare)  # first: what it computes is there when the signal comes
        self._signals = LibrarySignals(library, self)
        self._signals.changed.connect(self._on_changed)
        self.grouping = Grouping(library, self)
        self.grouping.regrouped.connect(self.regrouped)
        self.filtering = Filtering(self)
        self.filtering.changed.connect(self.refreshed)
        self._with_implied = False
        self._derived: dict[int, _Derived] = {}
        self._marks: dict[int, Marks] = {}
        self._dated: tuple[DatedEvent, ...] | None = None
        self._present: frozenset[int] = frozenset()
        self._order: list[_Placed] = []
        self._loose: tuple[DatedEvent, ...] = ()
        self._derive(set(chronology.articles()))
        self._group()

    def leave(self) -> None:
        """Stop listening to the library, which somebody else closes."""
        self.grouping.stop()
        self.filtering.stop()
        self._signals.detach()
        self.library.listeners.remove(self.chronology.prepare)

    def close(self) -> None:
        """Stop listening and let go of the file."""
        self.leave()
        self.library.close()

    def do(self, edit: Edit, text: str) -> None:
        """Make an edit that can be undone under an imperative."""
        do(self.library, self.stack, edit, text)

    def remember_done(self, inverse: Edit, text: str) -> None:
        """Make undoable what the worker has done already."""
        self.catch_up()
        self.stack.push(EditCommand(self.library, inverse, text))

    def catch_up(self) -> None:
        """Show now what other threads have changed."""
        self._signals.flush()

    # --- what the views show -------------------------------------------------------------------------

    def article_rows(self) -> tuple[ArticleRow, ...]:
        """Return the cards of all articles."""
        return tuple(each.row for _, each in sorted(self._derived.items()))

    def listed_articles(self) -> tuple[ArticleRow, ...]:
        """Return the cards that the filter lets through."""
        return self.filtering.articles(self.article_rows())

    def listed(self) -> tuple[DatedEvent, ...]:
        """Return the events that the filter lets through."""
        return self.filtering.listed()

    def dated(self) -> tuple[DatedEvent, ...]:
        """Return every event with its date."""
        if self._dated is None:
            self._dated = self.chronology.dated(implied=self._with_implied)
            self._present = frozenset(row.event.id for row in self._dated)
        return self._dated

    def present(self) -> frozenset[int]:
        """Return the numbers of all events."""
        self.dated()
        return self._present

    def show_implied(self, shown: bool) -> None:
        """Count events among the others whose time only their tense implies, or leave them out."""
        if shown != self._with_implied:
            self._with_implied, self._dated = shown, None
            self._derive(set(self.chronology.articles()))
            self._group()
            self._forget_what_is_gone()
            self.refreshed.emit()

    def tellings(self, event: int) -> tuple[DatedEvent, ...]:
        """Return everything that tells the happening of an event, what stands for it first."""
        happening = self.grouping.of(event)
        numbers = happening.tellings if happening else (event,)
        present = self.present()
        return tuple(
            self.chronology.dated_event(number) for number in numbers if number in present or number == event
        )

    def undated(self) -> tuple[Undated, ...]:
        """Return what waits for a date and is let through."""
        lines = tuple(line for _, each in sorted(self._derived.items()) for line in each.undated)
        return self.filtering.undated(lines)

    def placed(self) -> tuple[DatedEvent, ...]:
        """Return the events that belong on the timeline and are let through, in order of time."""
        return self.filtering.events(row for _, _, row in self._order)

    def sources(self, event: int | None) -> Sources | None:
        """Return who tells the happening of an event, None if it is told once."""
        happening, chronology = self.grouping.of(event), self.chronology
        tellings = self.tellings(event) if event is not None else ()
        if event is None or happening is None or len(tellings) < 2:
            return None
        return sources(happening, tellings, chronology.articles(), chronology.phrases, event)

    def front(self, event: int) -> int:
        """Return the event that stands for the happening of an event, as far as it is counted."""
        return self.tellings(event)[0].event.id

    def marked(self) -> tuple[DatedEvent, ...]:
        """Return one event for each happening on the timeline, in order of time."""
        followers = self.grouping.followers({row.event.id for row in self.listed()})
        return tuple(row for row in self.placed() if row.event.id not in followers)

    def place(self, event: int) -> float:
        """Return where an event is in time, in seconds since 1970."""
        return time_order(self.chronology.dated_event(event).step.result)

    def article(self, number: int | None) -> Article | None:
        """Return an article, or None if it is gone."""
        derived = self._derived.get(number or 0)
        return derived.row.article if derived else None

    def marks(self, article: int) -> Marks:
        """Return the marks in the text of an article."""
        if article not in self._marks:
            text, chronology = self._derived[article].row.article.text, self.chronology
            self._marks[article] = Marks(text, chronology.mentions(article), chronology.steps(article))
        return self._marks[article]

    def sentences(self, event: int | None) -> Sequence[Span]:
        """Return the passages of an event."""
        return () if event is None else self.chronology.dated_event(event).event.passages

    def explain(self, selected: Selected) -> Explanation | None:
        """Return how the selected date came about."""
        if selected.event is None and selected.mention is None:
            return None
        chronology, article = self.chronology, self.article(selected.article)
        mentions = chronology.mentions(article.id) if article else ()
        phrases = chronology.phrases(article.id) if article else {}
        if selected.event is not None:
            row = chronology.dated_event(selected.event)
            return explanation.of_event(row, self._read(row), article, mentions, phrases)
        if selected.mention is not None and article is not None:
            number = selected.mention
            return explanation.of_phrase(
                number, chronology.steps(article.id)[number], mentions[number], phrases
            )
        return None

    def others(self, event: int | None) -> tuple[Alternative, ...]:
        """Return what else the words of an event's date may mean."""
        if event is None:
            return ()
        found = self.chronology.dated_event(event).event
        return alternatives(self.chronology, found) if found.decision.review is not Review.REJECTED else ()

    def _read(self, row: DatedEvent) -> Step:
        """Return the program's own computation of an event's date, also where the user set another."""
        if row.event.decision.when is None:
            return row.step
        unset = replace(row.event.decision, when=None)
        return self.chronology.try_when(replace(row.event, decision=unset)).step

    def counts(self) -> str:
        """Return honest counts in words for the status bar."""
        articles = [each.row for each in self._derived.values()]
        loose = [row for row in self._loose if _counts(row)]
        again = [row for row in map(self.chronology.dated_event, self._followers()) if _counts(row)]
        kept = len(loose) + sum(row.events for row in articles) - len(again)
        undated = sum(is_undated(row.step.result) for row in loose) + sum(row.undated for row in articles)
        undated -= sum(is_undated(row.step.result) for row in again)
        needing = sum(row.needs_date for row in articles)
        contradicting = sum(each.agreement is Agreement.CONTRADICTING for each in self.grouping.happenings)
        parts = (
            counted(len(articles), "article") if articles else "",
            event_words(kept, undated) if kept else "",
            said(f"{needing} {'needs' if needing == 1 else 'need'} a date") if needing else "",
            counted(contradicting, "conflict") if contradicting else "",
        )
        return " · ".join(filter(None, parts))

    def _followers(self) -> set[int]:
        """Return the events that another one stands for."""
        return self.grouping.followers(self.present())

    # --- keeping fresh -------------------------------------------------------------------------------

    def _on_changed(self, changed: Changed) -> None:
        touched = set(changed.articles | changed.mentions) | self._owners(changed.events)
        self.chronology.refresh(changed)
        self._dated = None
        self._derive(touched | self._owners(changed.events))
        is_long = len(self.dated()) > AT_ONCE
        if not is_long:
            self._group()
        self._forget_what_is_gone()
        self.refreshed.emit()
        if is_long:  # its thread would take turns from the window while that draws
            self._group()

    def _group(self) -> None:
        self.grouping.ask(self.dated(), self.chronology.articles())

    def _owners(self, events: frozenset[int]) -> set[int]:
        there = self.present() & events
        return {self.chronology.dated_event(number).event.article for number in there}

    def _derive(self, articles: set[int]) -> None:
        present = self.chronology.articles()
        events: dict[int, list[DatedEvent]] = {number: [] for number in (_NO_ARTICLE, *articles)}
        for row in self.dated():
            if row.event.article in events:
                events[row.event.article].append(row)
        old = [*_placed(self._loose)]
        self._loose = tuple(events[_NO_ARTICLE])
        new = [*_placed(self._loose)]
        for number in articles:
            was = self._derived.pop(number, None)
            old += was.placed if was is not None else ()
            self._marks.pop(number, None)
            if number in present:
                self._derived[number] = self._of_article(present[number], events[number])
                new += self._derived[number].placed
        self._put_in_order(old, new)

    def _put_in_order(self, old: Sequence[_Placed], new: Sequence[_Placed]) -> None:
        """Take some events out of the order of time and others in; what stays need not be sorted again."""
        gone = {number for _, number, _ in old}
        self._order = [each for each in self._order if each[1] not in gone]
        self._order += new
        self._order.sort()  # numbers differ, so that no two events are compared

    def _of_article(self, article: Article, events: list[DatedEvent]) -> _Derived:
        kept = [row for row in events if _counts(row)]
        undated = sum(is_undated(row.step.result) for row in kept)
        mentions, steps = self.chronology.mentions(article.id), self.chronology.steps(article.id)
        waiting = undated_of(article, mentions, steps, events)
        for_date = sum(line.remedy is Remedy.SET_PUBLICATION_DATE for line in waiting)
        row = ArticleRow(article, len(kept), undated, len(events) - len(kept), for_date, is_given(mentions))
        return _Derived(row, waiting, _placed(kept))

    def _forget_what_is_gone(self) -> None:
        """Let go of a selection that was undone away; an event of no article stays selected without one."""
        now = self.selection.current
        first = next(iter(sorted(self._derived)), None)
        if now.article and now.article not in self._derived:
            self.selection.select(Selected(first))
        elif now.event is not None and now.event not in self.present():
            self.selection.select(Selected(now.article or first))


def _counts(row: DatedEvent) -> bool:
    return row.event.decision.review is not Review.REJECTED


def _placed(rows: Sequence[DatedEvent]) -> tuple[_Placed, ...]:
    """Return the events that have a place in time and were not rejected, each behind its moment and number."""
    kept = (row for row in rows if _counts(row))
    return tuple(
        (time_order(row.step.result), row.event.id, row) for row in kept if not is_undated(row.step.result)
    )
