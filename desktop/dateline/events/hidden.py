"""Which events the views leave out until somebody asks for what is only implied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.attachment import UNDATED
from dateline.model import Decision

if TYPE_CHECKING:
    from dateline.model import Event

_UNTOUCHED = Decision()


def is_hidden(event: Event) -> bool:
    """Tell an event whose time only its tense implies, and that nobody has touched.

    Never hidden is what has a date of its own, what borrows one by words ("simultaneously"; it names the
    mention), a plan without a date ("is scheduled to"), and what the user has decided on.
    """
    implied = event.implied and not event.mentions and event.when != UNDATED.when
    return implied and event.decision == _UNTOUCHED
