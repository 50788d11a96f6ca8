"""The rows of the table: one for each happening, with its other tellings under it when it is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Agreement, DatedEvent, Happening
from dateline.ui.models.rows import counted
from dateline.ui.translation import said
from dateline.workflow.readings import is_settled


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the happening that a row tells.

    Attributes:
        happening: The happening.
        others: The other tellings that are listed, in the order of the happening; none in a row under another.
        is_open: Whether they are shown.
        is_under: Whether the row itself stands under another.
        is_settled: Whether the user has said which of several dates is right.
    """

    happening: Happening
    others: tuple[DatedEvent, ...] = ()
    is_open: bool = False
    is_under: bool = False
    is_settled: bool = False

    @property
    def sources(self) -> int:
        """Return how many independent articles tell it."""
        return self.happening.witnesses

    @property
    def closed(self) -> tuple[int, ...]:
        """Return the tellings that the row stands for because they have no row of their own now."""
        return () if self.is_open or self.is_under else tuple(row.event.id for row in self.others)

    @property
    def contradicts(self) -> bool:
        """Tell whether its dates exclude each other and nobody has said yet which is right."""
        return self.happening.agreement is Agreement.CONTRADICTING and not self.is_settled


class Folding:
    """Knows which events are listed under which, and which happenings are open."""

    def __init__(self) -> None:
        self._known: Sequence[Happening] = ()
        self._several: list[Happening] = []
        self._of: dict[int, Happening] = {}
        self._open: set[int] = set()
        self._heads: dict[int, tuple[DatedEvent, ...]] = {}
        self._under: dict[int, int] = {}
        self._fronts: dict[int, DatedEvent] = {}
        self._settled: set[int] = set()

    def know(self, happenings: Sequence[Happening]) -> None:
        """Take what was found; happenings of one telling have nothing to fold."""
        if happenings is self._known:
            return
        self._known = happenings
        self._several = [each for each in happenings if len(each.tellings) > 1]
        self._of = {number: each for each in self._several for number in each.tellings}

    def knows(self, happenings: Sequence[Happening]) -> bool:
        """Tell whether these are the happenings that were taken last."""
        return happenings is self._known

    def takes(self, row: DatedEvent) -> bool:
        """Tell whether a changed row can be put in its place: what is settled about a contradiction depends on it."""
        happening = self._of.get(row.event.id)
        return happening is None or happening.agreement is not Agreement.CONTRADICTING

    def put(self, row: DatedEvent) -> None:
        """Put a changed row in its place."""
        number = row.event.id
        if number in self._fronts:
            self._fronts[number] = row
        elif number in self._under:
            head = self._under[number]
            self._heads[head] = tuple(row if each.event.id == number else each for each in self._heads[head])

    def heads(self, rows: Sequence[DatedEvent]) -> list[DatedEvent]:
        """Return the rows that stand for a happening or tell one alone; the others wait under them."""
        listed = {row.event.id: row for row in rows if row.event.id in self._of}
        self._heads, self._under, self._fronts, self._settled = {}, {}, {}, set()
        for happening in self._several:
            present = [listed[number] for number in happening.tellings if number in listed]
            if not present:
                continue
            head = present[0].event.id
            self._heads[head], self._fronts[head] = tuple(present[1:]), present[0]
            self._under.update((row.event.id, head) for row in present[1:])
            if happening.agreement is Agreement.CONTRADICTING and is_settled(present):
                self._settled.add(head)
        return [row for row in rows if row.event.id not in self._under]

    def unfolded(self, heads: Sequence[DatedEvent]) -> list[DatedEvent]:
        """Return rows with the tellings of open happenings under them."""
        lines: list[DatedEvent] = []
        for row in heads:
            lines.append(row)
            if row.event.id in self._open:
                lines.extend(self._heads.get(row.event.id, ()))
        return lines

    def told(self, event: int) -> Told | None:
        """Return what is known of the happening of a row, None for an event that is told once."""
        happening = self._of.get(event)
        if happening is None:
            return None
        if event in self._under:
            return Told(happening, is_under=True)
        return Told(
            happening, self._heads.get(event, ()), event in self._open, is_settled=event in self._settled
        )

    def head_of(self, event: int | None) -> int | None:
        """Return the event that stands for the happening of an event, which may be itself."""
        return None if event is None else self._under.get(event, event)

    def above(self, event: int) -> DatedEvent | None:
        """Return the event that another one is listed under, None for one that stands by itself."""
        return self._fronts[self._under[event]] if event in self._under else None

    def turn(self, event: int) -> tuple[int, bool] | None:
        """Open or close the happening of a row; return how many rows come or go, and whether they come."""
        head = self._under.get(event, event)
        others = self._heads.get(head, ())
        if not others:
            return None
        numbers = {head, *(row.event.id for row in others)}
        opens = head not in self._open
        # all numbers are kept: another telling may stand for the happening tomorrow
        self._open = self._open | numbers if opens else self._open - numbers
        return len(others), opens

    def followers(self) -> int:
        """Return how many events are listed under others."""
        return len(self._under)


def sources_words(told: Told | None) -> str:
    """Return what the table shows of the sources: their number, and whether their dates contradict."""
    if told is None or told.is_under:
        return ""
    return f"{told.sources} ≠" if told.contradicts else str(told.sources)


def agreement_words(told: Told | None) -> str:
    """Say in a sentence who tells a happening and how the dates go together."""
    if told is None:
        return said("told once")
    if told.is_under:
        return said("one telling of the event above")
    tellings, happening = len(told.happening.tellings), told.happening
    copies = said("; copies of one text count once") if tellings > told.sources else ""
    settled = said(" (you have said which is right)") if told.is_settled else ""
    times, sources = counted(tellings, "time"), counted(told.sources, "source")
    by = said("told {0} by {1}").format(times, sources)
    return f"{by}{copies}: {said(happening.agreement.value)}{settled}"
