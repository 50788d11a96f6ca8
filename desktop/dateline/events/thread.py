"""Which day an article is telling of, sentence by sentence: its own, or one it has named and goes on about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.events.again import Known
from dateline.events.moments import Moment, Side, by_now, past, published
from dateline.events.tense import Tense, tense
from dateline.events.verbs import says
from dateline.formula.notation import write
from dateline.formula.operators import Mentioned
from dateline.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.formula.operators import Formula
    from dateline.model import Event

NEWS = published("It is told as the news of the day, without any other date")
"""What an article tells in the past tense that speaks of "today" or "Monday"."""
PAST = by_now("It is told in the past tense, and the article names no day near its own")
"""What any other tells in the past tense: a history, a description."""
_NEAR = (
    "Before(Published(), 1, DAY",
    "This(Published(), WEEK",
    "Last(Published(), WEEK",
    "Ref('PRESENT_REF')",
)
_LEANING = 3
_PRESENT = (Side.ON, Side.BY)
LEAD = 2
"""Sentences at the beginning that tell the news itself."""
REPORTED = "It was past when it was said"


class Thread(NamedTuple):
    """The day that what is told in the past tense belongs to.

    Attributes:
        now: That day.
        far: It is no day of the week but a month or year: a look back, which ends less easily.
        story: The day of the article's main story, if its lead names it: "was killed on Thursday".
        news: What the article tells without any day: its own day, or only by then.
        known: The happenings told with a date, which may be named again.
    """

    now: Moment = NEWS
    far: bool = False
    story: Moment | None = None
    news: Moment = NEWS
    known: tuple[Known, ...] = ()

    def said(self, why: str) -> Moment:
        """Return when something was said that nothing else dates."""
        return self.news.because(why) if self.news is NEWS else self.news

    def entering(self, reading: Reading) -> Thread:
        """Return the thread for a sentence: a weekday's story goes on only where the words lean on it."""
        if self.far or self.now is self.news or self.now == self.news:
            return self
        leaning = not reading.words.known("leaning").isdisjoint(reading.words.lower[:_LEANING])
        return self if leaning else self.back()

    def back(self) -> Thread:
        """Return the thread that tells the article's own day again."""
        return self._replace(now=self.news, far=False)

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
            far = is_far(story, event.when)
            leads = number < LEAD and not far and not _speaks(reading, place)
            going_on = self._replace(now=now, far=far, story=self.story or (now if leads else None))
        elif any(moment and moment.why == REPORTED and moment.news for moment in told):
            return self._replace(now=past("A look back goes on"), far=False)
        if going_on.now is self.news and not going_on.far:
            return going_on  # it is back already
        spoken = any(
            moment and moment.side in _PRESENT and moment.news and _speaks(reading, place)
            for place, moment in enumerate(told)
        )
        return going_on.back() if spoken else going_on


def _speaks(reading: Reading, place: int) -> bool:
    verb = reading.clauses[place].verb
    relative = reading.clauses[place].parts[0].opener[-1:] in {"w", "s"}
    return verb is not None and not relative and says(reading.words, verb, reading.words.lexicon)


def _tells(reading: Reading, place: int, event: Event) -> bool:
    """Tell a dated clause in the past tense, which a story can go on from, from a plan or a relative clause."""
    clause = reading.clauses[place]
    past = clause.verb is not None and tense(reading.words, clause.verb) is Tense.PAST
    return past and event.status is Status.REPORTED and clause.parts[0].opener[-1:] != "w"


def opening(story: Story) -> Thread:
    """Return the thread at the beginning: news only where the article names a day near its own or says "now"."""
    near = any(_is_near(mention.formula) for mention in story.mentions)
    return Thread() if near else Thread(now=PAST, news=PAST)


def is_far(story: Story, when: object) -> bool:
    """Tell "in March last year" from "on Monday" and "today"."""
    return not isinstance(when, Mentioned) or not _is_day(story.mentions[when.number].formula)


def _is_near(formula: Formula) -> bool:
    """Tell what only news of the day says: "on Monday", "yesterday", "this week", "in the last 24 hours", "now"."""
    written = write(formula)
    return _names_day(written) or written.startswith(_NEAR) or "Instant()" in written


def _is_day(formula: Formula) -> bool:
    return _names_day(write(formula))


def _names_day(written: str) -> bool:
    return "Weekday" in written or written.startswith(("Published", "In(Published()", "About(In(Published()"))
