"""What is told only inside the words of somebody else: denied, doubted, claimed.

"Holm denied that he had fled on Monday" is no news of Monday without its frame, and the day is that of what
is denied: the headline keeps both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import naming
from dateline.events.standing import denies
from dateline.events.wording import LIMIT, tidy
from dateline.model import Status

if TYPE_CHECKING:
    from dateline.events.scene import Scene


def frame(scene: Scene) -> Status | None:
    """Return the status that the words before "that" give to what follows, or None if they give none."""
    head, clause, words = scene.clause.head, scene.clause, scene.words
    if head is None or clause.parts[0].opener != "T" or scene.clause.verb is None:
        return None
    if denies(scene.reading, head):
        return Status.DENIED
    noun = clause.parts[0].first - 2
    denied = clause.opener == "that" and words.lower[scene.reading.clauses[head].parts[0].first] == "no"
    if denied and scene.reading.speech.said[head] != scene.place:
        return Status.DENIED  # "no evidence was found that"
    if clause.opener != "that" or noun < 0 or words.lower[noun] not in words.known("doubted_nouns"):
        return None
    verb = scene.reading.clauses[head].verb
    if verb is None or noun < verb.first:
        own = words.lower[max(noun - 1, 0)]
        return Status.DENIED if own == "no" else Status.POSSIBLE
    lemma = scene.lexicon.verbs.lemma.get(words.lower[verb.last - 1], words.lower[verb.last - 1])
    rejected = lemma in words.known("rejecting") or words.lower[noun - 1] == "no"
    return Status.DENIED if rejected or "n" in words.slots[verb.first : verb.last] else Status.POSSIBLE


def framed(scene: Scene) -> str:
    """Return a denied or doubted clause with its frame and its time, "" where they do not stand together."""
    head = scene.clause.head
    if head is None or frame(scene) is None or len(scene.clause.parts) > 1:
        return ""
    outer, part = scene.reading.clauses[head], scene.clause.parts[0]
    if outer.verb is None or outer.main is None or outer.main.last < part.first - 1:
        return ""
    own = naming.subject_of(scene.reading, head, scene.lexicon)
    told = scene.words.span(outer.verb.first, part.last).of(scene.words.text)
    line = tidy(f"{own} {told}")
    return line if own and len(line) <= LIMIT else ""
