"""One clause with all that is needed to tell it: its article, its sentence and what dates it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.events.attachment import Dating
    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.events.words import Words


class Scene(NamedTuple):
    """One clause and what dates it.

    Attributes:
        story: The article.
        number: The number of the sentence.
        reading: The sentence.
        place: The number of the clause in it.
        dated: What dates the clause.
        words: The words of the sentence.
        clause: The clause.
        lexicon: The word lists.
        said: The number of the clause that this clause of saying speaks about.
    """

    story: Story
    number: int
    reading: Reading
    place: int
    dated: Dating
    words: Words
    clause: Clause
    lexicon: Lexicon
    said: int | None

    def at(self, place: int) -> Scene:
        """Return the scene of another clause of the sentence, with the same date."""
        return scene(self.story, self.number, self.reading, place, self.dated)


_scene: Callable[[tuple[object, ...]], Scene] = partial(tuple.__new__, Scene)
"""Makes a scene of its fields, half as long as ``Scene`` takes."""


def scene(story: Story, number: int, reading: Reading, place: int, dated: Dating) -> Scene:
    """Return the scene of a clause; what is asked for again and again is looked up once."""
    clause, said = reading.clauses[place], reading.speech.said[place]
    return _scene((story, number, reading, place, dated, reading.words, clause, story.lexicon, said))


def is_told(scene: Scene) -> bool:
    """Tell whether the clause is what the one before it says."""
    head = scene.clause.head
    return head is not None and scene.reading.speech.said[head] == scene.place
