"""Events told inside quotations: read as sentences of their speaker, printed as quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events import wording
from dateline.events.attachment import UNDATED
from dateline.events.placement import Placement
from dateline.events.reading import reading
from dateline.events.scene import scene
from dateline.events.sentences import within
from dateline.events.speech import quotation
from dateline.events.stated import stated
from dateline.events.telling import attribution
from dateline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.model import Event


_SENTENCE = 5
"""Words of what is worth a quotation; less is only a phrase ("the 2015 agreement")."""


def quoted(story: Story, number: int, outer: Reading) -> Iterator[Event]:
    """Return the dated events in the long quotations of a sentence."""
    timed = {each.number for each in outer.timed}
    numbers = [each for each in story.numbers(number) if each not in timed]
    if not any(story.placement(each) is Placement.DATED for each in numbers):
        return
    speaker = _speaker(story, number, outer)
    for quote in outer.quotes:
        for sentence in within(story.text, quote, outer.sentence.paragraph, story.lexicon):
            own = [each for each in numbers if sentence.span.overlaps(story.mentions[each].span)]
            inner = reading(story.text, sentence, own, story.mentions, story.lexicon)
            for event in stated(story, number, inner):
                if not _is_rest(story, event):
                    yield _spoken(story, event, speaker)


def _speaker(story: Story, number: int, outer: Reading) -> str:
    places = [
        place
        for place, clause in enumerate(outer.clauses)
        if quotation(outer.words, clause, story.lexicon) is not None
    ]
    return attribution(scene(story, number, outer, places[0], UNDATED)) if places else ""


def _is_rest(story: Story, event: Event) -> bool:
    """Tell "and kept us going over the past ten years", whose subject stands in what is left out."""
    first = event.passages[0].of(story.text).split(maxsplit=1)[0].lower()
    slot = story.lexicon.slots.get(first, "o")
    return slot in set("vebhmxyp") and not event.headline.lower().startswith(
        ("in ", "on ", "at ", "after ", "since ")
    )


def _spoken(story: Story, event: Event, speaker: str) -> Event:
    """Print what was said as it was said: in quotation marks, nothing taken out."""
    if len(event.passages) == 1 and len(event.passages[0].of(story.text).split()) < _SENTENCE:
        return replace(event, attribution=event.attribution or speaker)
    whole = Span(event.passages[0].start, event.passages[-1].end)
    line = wording.quote(whole.of(story.text), speaker)
    return replace(event, headline=line, attribution=event.attribution or speaker)
