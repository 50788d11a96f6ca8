"""One clause with all that is needed to tell it: its article, its sentence and what dates it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
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
    """

    story: Story
    number: int
    reading: Reading
    place: int
    dated: Dating

    @property
    def words(self) -> Words:
        """Return the words of the sentence."""
        return self.reading.words

    @property
    def clause(self) -> Clause:
        """Return the clause."""
        return self.reading.clauses[self.place]

    @property
    def lexicon(self) -> Lexicon:
        """Return the word lists."""
        return self.story.lexicon

    @property
    def said(self) -> int | None:
        """Return the number of the clause that this clause of saying speaks about."""
        return self.reading.speech.said[self.place]


def is_told(scene: Scene) -> bool:
    """Tell whether the clause is what the one before it says."""
    head = scene.clause.head
    return head is not None and scene.reading.speech.said[head] == scene.place
