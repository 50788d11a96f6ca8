"""What "they" and "it" at the start of a sentence mean, where the sentence before leaves no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import headline
from dateline.events.subjects import subject
from dateline.events.verbs import says

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.reading import Reading
    from dateline.events.scene import Scene
    from dateline.events.words import Words

_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")
_NOUNS = frozenset("uoyf")


def meant(scene: Scene, line: str) -> str:
    """Return the words for "they" or "it", "" if something else could be meant.

    Both must be the subjects with which their sentences begin, in one paragraph.
    """
    before = scene.story.reading(scene.number - 1)
    told = _first(before)
    if before is None or told is None or _first(scene.reading) is not scene.clause:
        return ""
    own, mine = subject(before.words, told), subject(scene.words, scene.clause)
    if own is None or mine is None or own[0] == own[1]:
        return ""
    if before.sentence.paragraph != scene.reading.sentence.paragraph:
        return ""
    plural = line.lower() == "they"
    certain = _are_they(scene, before, own, mine) if plural else _is_it(scene, before, own)
    return headline.who(before.words, *own, scene.lexicon) if certain else ""


def here(scene: Scene, line: str) -> str:
    """Return the words for "they" or "it" if the same sentence began with them.

    Of what somebody says only what will be done is surely meant of the one who says it: "the firm said it
    would leave", but perhaps not "the firm said it had burned".
    """
    words, told = scene.words, _first(scene.reading)
    mine = subject(words, scene.clause)
    own = subject(words, told) if told is not None and told is not scene.clause else None
    if mine is not None and own is not None and mine[1] <= own[0] < own[1] and _looks_ahead(scene, told):
        plural = _is_plural(words, _head(words, own)) or "c" in words.slots[own[0] : _head(words, own)]
        person = scene.lexicon.lists["naming", "roles"] & set(words.lowers(*own))
        return (
            headline.who(words, *own, scene.lexicon)
            if plural == (line.lower() == "they") and not person
            else ""
        )
    if told is not None and own is not None and line.lower() == "it" and _is_parallel(scene, told):
        return headline.who(words, *own, scene.lexicon)
    if mine is None or own is None or own[0] == own[1] or own[1] > mine[0] or _is_only_said(scene, told):
        return ""
    last = _head(words, own)
    between = range(last + 1, mine[0])
    bodies = scene.lexicon.lists["naming", "bodies"]
    if line.lower() == "they":
        certain = _is_plural(words, last) or "c" in words.slots[own[0] : last]
        rivals = any(_is_plural(words, place) for place in between)
    else:
        certain = bool(bodies & set(words.lowers(own[0], last + 1)))
        rivals = any(
            (words.slots[place] == "u" and place >= own[1]) or words.lower[place] in bodies
            for place in between
        )
    return headline.who(words, *own, scene.lexicon) if certain and not rivals else ""


def _is_parallel(scene: Scene, told: Clause) -> bool:
    """Tell "the well was capped and it was sealed", where both verbs say what was done to one thing."""
    clause, words = scene.clause, scene.words
    joined = clause.opener == "and" and scene.reading.clauses[clause.head or 0] is told
    own = subject(words, told)
    if not joined or own is None or told.verb is None or clause.verb is None:
        return False
    verbs = [words.slots[each.first] + words.slots[each.last - 1] for each in (told.verb, clause.verb)]
    passive = all(each in {"be", "bq"} for each in verbs)
    return passive and own[0] < own[1] and not _is_plural(words, _head(words, own))


def _looks_ahead(scene: Scene, told: Clause | None) -> bool:
    """Tell "Until it burned down, | the palace was the oldest", whose pronoun means what follows."""
    first, opener = scene.clause.parts[0].first, scene.clause.opener
    begins = first <= 1 and opener in scene.lexicon.words("grammar", "subordinators")
    return begins and told is not None and scene.reading.clauses[scene.clause.head or 0] is told


def _is_only_said(scene: Scene, told: Clause | None) -> bool:
    verb = scene.clause.verb
    if told is None or told.verb is None or verb is None:
        return True
    inside = any(clause.parts[0].opener == "T" for clause in scene.reading.clauses[: scene.place + 1])
    return inside and scene.words.slots[verb.first] != "m" and says(scene.words, told.verb, scene.lexicon)


def _first(reading: Reading | None) -> Clause | None:
    return next((clause for clause in reading.clauses if clause.verb), None) if reading else None


def _are_they(scene: Scene, before: Reading, own: tuple[int, int], mine: tuple[int, int]) -> bool:
    """Tell whether a subject is plural and nothing else is, there or before the pronoun."""
    words = before.words
    last = _head(words, own)
    several = _is_plural(words, last) or "c" in words.slots[own[0] : last]
    rivals = [place for place in range(len(words.words)) if not own[0] <= place <= last]
    here = any(_is_plural(scene.words, place) for place in range(mine[0]))
    return several and not here and not any(_is_plural(words, place) for place in rivals)


def _is_it(scene: Scene, before: Reading, own: tuple[int, int]) -> bool:
    """Tell whether a subject is the only body that can act, and the verb of "it" tells an act."""
    words, verb = before.words, scene.clause.verb
    bodies = scene.lexicon.lists["naming", "bodies"]
    if verb is None or scene.words.slots[verb.first : verb.last] not in {"v", "e"}:
        return False
    lower = scene.words.words[verb.last - 1].lower
    if scene.lexicon.verbs.lemma.get(lower, lower) in scene.lexicon.lists["naming", "impersonal"]:
        return False
    acting = bool(bodies & set(words.lowers(own[0], _head(words, own) + 1)))
    rivals = [place for place in range(len(words.words)) if not own[0] <= place < own[1]]
    return acting and not any(
        words.slots[place] == "u" or words.words[place].lower in bodies for place in rivals
    )


def _head(words: Words, own: tuple[int, int]) -> int:
    """Return the place of the noun that a subject turns on: the "inspectors" of "inspectors from the firm"."""
    slots = words.slots[own[0] : own[1]]
    behind = min((found for mark in "pw,:(" if (found := slots.find(mark, 1)) > 0), default=len(slots))
    return own[0] + behind - 1


def _is_plural(words: Words, place: int) -> bool:
    lower = words.words[place].lower
    if lower in words.known("unlike_plurals"):
        return True
    return words.slots[place] in _NOUNS and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS)
