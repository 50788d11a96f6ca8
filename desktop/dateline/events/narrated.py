"""Events without any date of their own: on the day an article tells of, before or after it, by their tense.

They are implied, never passed off as stated, and hidden on the timeline until somebody asks for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.events import headline
from dateline.events.again import remembered
from dateline.events.attachment import Dating, clause_of, recurs
from dateline.events.happenings import phrase_at
from dateline.events.inner import Inner, inner
from dateline.events.moments import Moment, Side
from dateline.events.placement import Placement
from dateline.events.reading import reading as read
from dateline.events.reckoning import SAID, STANDS, moments, spoken_moments
from dateline.events.scene import scene
from dateline.events.sentences import within
from dateline.events.standing import denies, is_denied
from dateline.events.stated import dates_clause
from dateline.events.telling import UNTOUCHED, Account, account, attribution, passages
from dateline.events.thread import is_far
from dateline.formula.operators import Mentioned
from dateline.model import Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.events.again import Known
    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.events.thread import Thread
    from dateline.model import Span

_FEW = 2
"""Words that a clause needs to be told at all."""


class Telling(NamedTuple):
    """One sentence with the moments of its clauses.

    Attributes:
        story: The article.
        number: The number of the sentence.
        reading: The sentence, or one inside a quotation of it.
        dated: The clauses that have an event with a date of its own.
        times: When each clause happened.
        known: The happenings told with a date before.
    """

    story: Story
    number: int
    reading: Reading
    dated: Mapping[int, Event]
    times: Sequence[Moment | None]
    known: tuple[Known, ...]


def narrated(
    story: Story, number: int, events: Sequence[Event], thread: Thread, *, thorough: bool
) -> tuple[list[Event], Thread]:
    """Return the events of a sentence that no time expression dates, and the thread behind it.

    Args:
        story: The article.
        number: The number of the sentence.
        events: The events of the sentence that have a date.
        thread: What the article is telling.
        thorough: Also tell what clauses hold of another time ("after the invasion", "to recover the body").
    """
    reading = story.reading(number)
    if reading is None:
        return [], thread
    thread = thread.entering(reading)
    dated = _dated(reading, events)
    stated = _timed(story, reading) | _told(story, dated)
    promised = _promised(reading, dated) if thorough else {}
    loose = {place: moment for place, moment in stated.items() if place not in promised}
    times = moments(reading, number, loose, thread, story.lexicon)
    telling = Telling(story, number, reading, dated, times, thread.known)
    found = list(_clauses(telling, thorough=thorough))
    if thorough:
        found += [event for place in promised if (event := _promise(telling, place))]
        found += _inside(telling, events)
        found += _quotations(telling, events, thread)
    known = remembered(thread.known, reading, events, dated)
    return found, thread.leaving(story, number, reading, dated, telling.times)._replace(known=known)


def _promised(reading: Reading, dated: Mapping[int, Event]) -> dict[int, Event]:
    """Return the plans whose date is that of their aim: "promised to hold a vote next year", promised today."""
    found = {}
    for place, event in dated.items():
        verb = reading.clauses[place].verb
        if event.status is not Status.PLANNED or verb is None:
            continue
        words, last = reading.words, verb.last - 1
        aimed = words.slots[verb.last : verb.last + 1] == "t" and words.slots[last] in "veqfy"
        if aimed and words.lower[last] not in {"going", "set", "due"}:
            found[place] = event
    return found


def _promise(telling: Telling, place: int) -> Event | None:
    """Tell the promise apart from what is promised, which has a date of its own."""
    moment, words = telling.times[place], telling.reading.words
    main, verb = telling.reading.clauses[place].main, telling.reading.clauses[place].verb
    if moment is None or main is None or verb is None:
        return None
    line = headline.of_phrase(words, main.first, verb.last, (), telling.story.lexicon)
    told = Account(line, (words.span(verb.first, verb.last),), Status.REPORTED, "")
    return _event(told, Dating(moment.when, (), frozenset(), Placement.OPEN), moment) if line else None


def _timed(story: Story, reading: Reading) -> dict[int, Moment]:
    """Return the moments of clauses with a time expression of their own, whether they make an event or not."""
    found: dict[int, Moment] = {}
    for timed in reading.timed:
        if story.placement(timed.number) is Placement.DATED and dates_clause(story, reading, timed):
            moment = Moment(
                Mentioned(timed.number),
                Side.ON,
                f"“{story.span(timed.number)}” stands in this clause",
                stated=True,
                near=not is_far(story, Mentioned(timed.number)),
            )
            found.setdefault(clause_of(reading, timed), moment)
    return found


def _told(story: Story, dated: Mapping[int, Event]) -> dict[int, Moment]:
    """Return the moments of the clauses that have an event with a date."""
    return {
        place: Moment(event.when, Side.ON, event.explanation, stated=True, near=not is_far(story, event.when))
        for place, event in dated.items()
    }


def _dated(reading: Reading, events: Sequence[Event]) -> dict[int, Event]:
    """Return which clause each dated event tells."""
    found: dict[int, Event] = {}
    for event in events:
        verbs = [place for place in range(len(reading.clauses)) if _holds_verb(reading, place, event)]
        marked = [clause_of(reading, timed) for timed in reading.timed if timed.number in event.mentions]
        own = [place for place in marked if place in verbs] or verbs
        if own:
            found.setdefault(own[0], event)
    return found


def _holds_verb(reading: Reading, place: int, event: Event) -> bool:
    verb = reading.clauses[place].verb
    if verb is None:
        return False
    start = reading.words.words[verb.first].start
    return any(passage.start <= start < passage.end for passage in event.passages)


def _clauses(telling: Telling, *, thorough: bool) -> Iterator[Event]:
    """Tell the clauses without a date; what is said once only, unless it lies at another time.

    A denial is news of its own day; what it denies is told, if at all, in its own words and as denied.
    """
    for place, moment in enumerate(telling.times):
        if (
            moment is None
            or place in telling.dated
            or (moment.stated and not thorough)
            or recurs(telling.story, telling.reading, place)
        ):
            continue
        if not thorough and (moment.why == STANDS or _is_told_elsewhere(telling, place, moment)):
            continue
        denied = not moment.stated and is_denied(telling.reading, place)
        event = None if denied else _clause(telling, place, moment, thorough=thorough)
        if thorough and event is None:
            event = _bare(telling, place, moment)
        if event is not None:
            yield event


def _is_told_elsewhere(telling: Telling, place: int, moment: Moment) -> bool:
    """Tell "officials said", where what they said is told, and what they said, where both are on one day."""
    said = telling.reading.speech.said
    if said[place] is not None:
        content = telling.times[said[place] or 0]
        if said[place] in telling.dated or content is None:
            return True
        return content.when != moment.when and not denies(telling.reading, place)
    saying = [telling.times[number] for number, content in enumerate(said) if content == place]
    return any(each is not None and each.side is moment.side for each in saying)


def _clause(telling: Telling, place: int, moment: Moment, *, thorough: bool) -> Event | None:
    dating = _dating(telling, moment)
    told = account(scene(telling.story, telling.number, telling.reading, place, dating))
    if told is None:
        return None
    apart = thorough and telling.reading.speech.said[place] is not None
    return _event(told._replace(passages=_own(telling, place)) if apart else told, dating, moment)


def _dating(telling: Telling, moment: Moment) -> Dating:
    """Return what dates a clause: its own time expression where it has one, else nothing but its moment."""
    if not (moment.stated and isinstance(moment.day, Mentioned)):
        return Dating(moment.when, (), frozenset(), Placement.OPEN)
    timed = [each for each in telling.reading.timed if moment.day.number == each.number]
    indices = frozenset(index for each in timed for index in range(each.first, each.last))
    return Dating(moment.when, tuple(each.number for each in timed), indices, Placement.OPEN)


def _own(telling: Telling, place: int) -> tuple[Span, ...]:
    """Return a clause of saying apart from what it says, which is told for itself."""
    words, parts = telling.reading.words, telling.reading.clauses[place].parts
    ranges = sorted((part.first, part.last) for part in parts if part.last > part.first)
    return tuple(words.span(first, last) for first, last in ranges)


def _event(told: Account, dating: Dating, moment: Moment) -> Event:
    """Make an event that is implied; what lies ahead has not been reported yet."""
    open_yet = moment.side is Side.AFTER and told.status is Status.REPORTED
    status = Status.POSSIBLE if open_yet else told.status
    why, implied = f"{moment.why}.", not moment.stated
    return Event(
        told.headline,
        dating.when,
        told.passages,
        dating.mentions,
        status,
        told.attribution,
        implied,
        why,
        UNTOUCHED,
    )


def _bare(telling: Telling, place: int, moment: Moment) -> Event | None:
    """Tell a clause that no headline can be made of in its own words."""
    words, clause = telling.reading.words, telling.reading.clauses[place]
    main = clause.main
    if main is None:
        return None
    dating = _dating(telling, moment)
    line = headline.of_phrase(words, main.first, main.last, dating.indices, telling.story.lexicon)
    if len(line.split()) < _FEW:
        return None
    bare = scene(telling.story, telling.number, telling.reading, place, dating)
    status = Status.DENIED if is_denied(telling.reading, place) else Status.REPORTED
    return _event(Account(line, passages(bare), status, attribution(bare)), dating, moment)


def _inside(telling: Telling, events: Sequence[Event]) -> Iterator[Event]:
    """Tell what clauses hold of another time."""
    words = telling.reading.words
    aims = _aims(telling)
    named = [passage for event in events if not _of_clause(telling, event) for passage in event.passages]
    taken = {
        index
        for passage in named
        for index, word in enumerate(words.words)
        if passage.start <= word.start < passage.end
    } | aims
    for found in inner(telling.reading, telling.times, taken, telling.known, telling.story.lexicon):
        event = _of_inner(telling, found)
        if event is not None:
            yield event


def _aims(telling: Telling) -> set[int]:
    """Return the words of what is promised, which has its date already."""
    found: set[int] = set()
    for place in _promised(telling.reading, telling.dated):
        main, verb = telling.reading.clauses[place].main, telling.reading.clauses[place].verb
        if main is not None and verb is not None:
            found |= {*range(verb.last, main.last)}
    return found


def _of_clause(telling: Telling, event: Event) -> bool:
    return any(each is event for each in telling.dated.values())


def _of_inner(telling: Telling, found: Inner) -> Event | None:
    words, lexicon = telling.reading.words, telling.story.lexicon
    first, last = found.first, found.last
    if found.noun:
        while first > 0 and words.slots[first - 1] in "uo":
            first -= 1
        phrase = phrase_at(telling.reading, first, lexicon)
        last = phrase.last if phrase else last
    elif words.slots[first - 1] == "t":
        first -= 1
    line = headline.of_phrase(words, first, last, (), lexicon)
    if not line:
        return None
    passage = words.span(found.first, found.last)
    status = Status.PLANNED if found.moment.side is Side.AFTER else Status.REPORTED
    return Event(line, found.moment.when, (passage,), (), status, "", True, f"{found.moment.why}.", UNTOUCHED)


def _quotations(telling: Telling, events: Sequence[Event], thread: Thread) -> Iterator[Event]:
    """Tell what quotations hold of another time than the day they were spoken."""
    story, outer = telling.story, telling.reading
    for quote in outer.quotes:
        index = next(place for place, word in enumerate(outer.words.words) if word.start == quote.start)
        spoken = next(
            (telling.times[place] for place, clause in enumerate(outer.clauses) if clause.holds(index)), None
        )
        spoken = spoken or thread.said(SAID)  # a quotation that is a sentence of its own
        for sentence in within(story.text, quote, outer.sentence.paragraph, story.lexicon):
            own = [
                each
                for each in story.numbers(telling.number)
                if sentence.span.overlaps(story.mentions[each].span)
            ]
            reading = read(story.text, sentence, own, story.mentions, story.lexicon)
            yield from _spoken(story, telling.number, reading, events, spoken, thread)


def _spoken(
    story: Story, number: int, reading: Reading, events: Sequence[Event], spoken: Moment, thread: Thread
) -> Iterator[Event]:
    dated = _dated(reading, events)
    stated = _timed(story, reading) | _told(story, dated)
    times = spoken_moments(reading, stated, spoken, thread)
    telling = Telling(story, number, reading, dated, times, thread.known)
    yield from _clauses(telling, thorough=True)
    yield from _inside(telling, events)
