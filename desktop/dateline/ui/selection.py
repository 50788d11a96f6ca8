"""What is selected in the window: the one place where the views meet.

A view that is clicked changes the selection; every view follows it. No view knows another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Article, Event


@dataclass(frozen=True, slots=True)
class Selected:
    """The article in front, and the event and the mention picked out, if any.

    Attributes:
        article: Number of the article, None if there is none.
        event: Number of the event.
        mention: Index of the phrase among the article's mentions.
    """

    article: int | None = None
    event: int | None = None
    mention: int | None = None


class Selection(QObject):
    """Holds what is selected and tells everybody when it changes.

    Signals:
        changed: The new ``Selected``.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current = Selected()

    def select(self, selected: Selected) -> None:
        """Make this the selection; nothing happens if it already is."""
        if selected != self.current:
            self.current = selected
            self.changed.emit(selected)


def of_event(event: Event) -> Selected:
    """Return the selection that picks an event, with the first phrase that dates it."""
    return Selected(event.article, event.id, event.mentions[0] if event.mentions else None)


def of_mention(article: Article, mention: int, events: Iterable[Event]) -> Selected:
    """Return the selection that picks a phrase, with the first event it dates, if any."""
    found = (event.id for event in events if event.article == article.id and mention in event.mentions)
    return Selected(article.id, next(found, None), mention)
