"""Which day an article is telling of, sentence by sentence: its own, or one it has named and goes on about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.moments import Moment, Side, past, published
from dateline.events.tense import Tense, tense
from dateline.events.verbs import says
from dateline.formula.notation import write
from dateline.formula.operators import Mentioned
from dateline.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.model import Event

_NEWS = published("It is told as the news of the day, without any other date")
_LEANING = 3
LEAD = 2
"""Sentences at the beginning that tell the news itself."""
REPORTED = "It was past when it was said"


@dataclass(frozen=True, slots=True)
class Thread:
    """The day that what is told in the past tense belongs to.

    Attributes:
        now: That day.
        far: It is no day of the week but a month or year: a look back, which ends less easily.
        story: The day of the article's main story, if its lead names it: "was killed on Thursday".
    """

    now: Moment = _NEWS
    far: bool = False
    story: Moment | None = None

    def entering(self, reading: Reading) -> Thread:
        """Return the thread for a sentence: a weekday's story goes on only where the words lean on it."""
        leaning = set(reading.words.lowers(0, _LEANING)) & reading.words.known("leaning")
        return self if self.now == _NEWS or self.far or leaning else Thread(story=self.story)

    def leaving(
        self,
        story: Story,
        number: int,
        reading: Reading,
        dated: Mapping[int, Event],
        told: Sequence[Moment | None],
    ) -> Thread:
        """Return the thread behind a sentence: the day its last dated clause named; news when somebody speaks.

        What somebody tells of the past may go on in the next sentence ("He then left").
        """
        named = [(place, event) for place, event in sorted(dated.items()) if _tells(reading, place, event)]
        going_on = self
        if named:
            place, event = named[-1]
            now = Moment(event.when, Side.ON, f"The story of that day goes on: “{event.headline}”")
            far = _is_far(story, event.when)
            leads = number < LEAD and not far and not _speaks(reading, place)
            going_on = Thread(now, far, self.story or (now if leads else None))
        elif any(moment and moment.news and moment.why == REPORTED for moment in told):
            return Thread(past("A look back goes on"), far=False, story=self.story)
        spoken = any(
            moment and moment.news and moment.side is Side.ON and _speaks(reading, place)
            for place, moment in enumerate(told)
        )
        return Thread(story=going_on.story) if spoken else going_on


def _speaks(reading: Reading, place: int) -> bool:
    verb = reading.clauses[place].verb
    relative = reading.clauses[place].parts[0].opener[-1:] in {"w", "s"}
    return verb is not None and not relative and says(reading.words, verb, reading.words.lexicon)


def _tells(reading: Reading, place: int, event: Event) -> bool:
    """Tell a dated clause in the past tense, which a story can go on from, from a plan or a relative clause."""
    clause = reading.clauses[place]
    past = clause.verb is not None and tense(reading.words, clause.verb) is Tense.PAST
    return past and event.status is Status.REPORTED and clause.parts[0].opener[-1:] != "w"


def _is_far(story: Story, when: object) -> bool:
    """Tell "in March last year" from "on Monday" and "today"."""
    if not isinstance(when, Mentioned):
        return True
    written = write(story.mentions[when.number].formula)
    return "Weekday" not in written and not written.startswith(
        ("Published", "In(Published()", "About(In(Published()")
    )
