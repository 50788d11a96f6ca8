"""From an article's text and time expressions to its events: the order of the whole on one page.

1. Sentences are found; headlines, captions and furniture are left aside.
2. A sentence that holds a time expression, borrows one or tells a plan is read: words, clauses, speakers.
3. Time expressions of its own date its clauses, and the noun phrases that name happenings.
4. Quotations are read as sentences of their speaker.
5. What states no date borrows it from the event told before; plans come after the publication.
6. On request, what is only told gets the time that its tense implies.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from dateline.events import implied
from dateline.events.lexicon import has_words
from dateline.events.narrated import narrated
from dateline.events.neighbours import beside
from dateline.events.placement import Placement
from dateline.events.plain import plain
from dateline.events.quoted import quoted
from dateline.events.stated import stated
from dateline.events.story import Story
from dateline.events.thread import Thread, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.sentences import Sentence
    from dateline.model import Event, Mention


class Depth(Enum):
    """How much of an article becomes events."""

    DATED = "what has a date, borrows one or is a plan"
    NARRATED = "also clauses whose time is only implied by their tense"
    THOROUGH = "also what clauses hold of another time: aims, named happenings, quotations"


def extract(
    text: str, mentions: Sequence[Mention], language: str = "en", depth: Depth = Depth.DATED
) -> tuple[Event, ...]:
    """Return the events of an article in the order of their passages.

    Args:
        text: The canonical text.
        mentions: The tagger's mentions; ``Mentioned(n)`` in an event means the n-th of them.
        language: Which word lists to read with; a language without any gives plain events.
        depth: How much of the article becomes events.

    Returns:
        Events with formulas, not dates: no publication date is needed.
    """
    if not has_words(language):
        return plain(text, mentions)
    story = Story(text, mentions, language)
    found: list[Event] = []
    thread = Thread() if depth is Depth.DATED else opening(story)
    lender: implied.Lender | None = None
    for number, sentence in enumerate(story.sentences):
        near = lender is not None and sentence.paragraph - story.sentences[lender.sentence].paragraph <= 1
        events = list(_of_sentence(story, number, sentence, lender if near else None))
        dated = [event for event in events if _lends(story, event)]
        if dated:
            lender = implied.Lender(number, dated[-1])
        if sentence.whole and depth is not Depth.DATED and not _is_furniture(story, sentence.span.of(text)):
            rest, thread = narrated(story, number, events, thread, thorough=depth is Depth.THOROUGH)
            events += rest
        found.extend(events)
    return tuple(sorted(found, key=_places))


def _places(event: Event) -> tuple[tuple[int, int], ...]:
    """Return where an event is told, as numbers: they are compared ten times as fast as spans."""
    return tuple([(span.start, span.end) for span in event.passages])


def _of_sentence(
    story: Story, number: int, sentence: Sentence, near: implied.Lender | None
) -> Iterator[Event]:
    if (
        not sentence.whole
        or not _worth_reading(story, number, sentence)
        or _is_furniture(story, sentence.span.of(story.text))
    ):
        return
    reading = story.reading(number)
    if reading is None:
        return
    found = (*stated(story, number, reading), *quoted(story, number, reading))
    own = [event for event in found if not _is_furniture(story, event.headline)]
    own += implied.counted_together(story, number, reading, own)
    yield from own
    if not own:
        event = implied.borrowed(story, number, reading, near) or beside(story, number, reading, near)
        if event is not None:
            yield event
            return
    taken = {
        place
        for place, clause in enumerate(reading.clauses)
        for event in own
        for passage in event.passages
        if clause.verb and passage.start <= reading.words.words[clause.verb.first].start < passage.end
    }
    yield from implied.plans(story, number, reading, taken)


def _worth_reading(story: Story, number: int, sentence: Sentence) -> bool:
    """Tell quickly whether a sentence can hold an event at all."""
    numbers = story.numbers(number)
    if numbers and any(story.placement(mention) is not Placement.NONE for mention in numbers):
        return True
    lower = sentence.span.of(story.text).lower()
    openers, signs = story.signs
    if lower.startswith(openers):
        return True
    for sign in signs:  # noqa: SIM110 - a generator takes twice as long, and most sentences have no sign
        if sign in lower:
            return True
    return False


def _is_furniture(story: Story, line: str) -> bool:
    lower = line[:40].lower()
    openers = story.lexicon.phrases["furniture", "openers"]
    if not lower.startswith(openers):
        return False
    found = next(words for words in openers if lower.startswith(words))
    return not lower[len(found) : len(found) + 1].isalnum()


def _lends(story: Story, event: Event) -> bool:
    """Tell whether an event's date can be borrowed: stated, with bounds."""
    return bool(event.mentions) and all(
        story.placement(number) is Placement.DATED for number in event.mentions[:1]
    )
