"""How surely a told clause happened, with what stands around it: denied by its speaker, promised, timetabled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.status import is_conditional, status
from dateline.events.tense import Tense, tense
from dateline.events.verbs import says
from dateline.formula.operators import Coming, Last, Mentioned, Next, Published
from dateline.formula.resolve import parts
from dateline.model import Status

if TYPE_CHECKING:
    from dateline.events.reading import Reading
    from dateline.events.scene import Scene
    from dateline.formula.operators import Formula


def state(scene: Scene) -> Status:
    """Return the status of a told clause, what its sentence and speaker make of it included."""
    words, clause, lexicon = scene.words, scene.clause, scene.lexicon
    found = status(words, clause, lexicon)
    if found is Status.DENIED and _only_until(scene):
        found = Status.PLANNED if _is_ahead(scene) else Status.REPORTED
    if clause.head is not None and clause.parts[0].opener == "T" and denies(scene.reading, clause.head):
        found = Status.DENIED
    if found is Status.PLANNED and is_conditional(scene.reading, lexicon):
        found = Status.POSSIBLE
    promised = words.lower[clause.verb.first] == "would" if clause.verb else False
    hedged = lexicon.words("status", "possible_words") & set(words.lower)
    if found is Status.POSSIBLE and promised and _is_said(scene) and not hedged:
        found = Status.PLANNED  # "they would be tested on Monday, said Olsen"
    doubted = scene.reading.speech.adverb[scene.place] in lexicon.lists["status", "doubt_adverbs"]
    if found is Status.REPORTED and (_is_committed(scene) or _is_timetabled(scene)):
        return Status.PLANNED
    return Status.POSSIBLE if doubted and found is Status.REPORTED else found


def _only_until(scene: Scene) -> bool:
    """Tell "is not due to open until May" and "did not leave until May", which happen in May."""
    verb, times = scene.clause.verb, scene.dated.indices
    denials = scene.lexicon.lists["status", "denial_verbs"]
    if verb is None or not times or scene.words.lower[verb.last - 1] in denials:
        return False
    first = min(times)
    if scene.words.slots[verb.first] == "m" and not _is_ahead(scene):
        return False  # "can't go on until midnight"
    return first > verb.last and scene.words.lower[first - 1] in {"until", "till"}


def _is_ahead(scene: Scene) -> bool:
    """Tell "will not open until May" and "would not" from "did not open until May"."""
    verb = scene.clause.verb
    first = scene.words.lower[verb.first] if verb else ""
    return first == "would" or first in scene.words.known("future") | scene.words.known("present_be")


def _is_timetabled(scene: Scene) -> bool:
    """Tell "the concert takes place on Friday", in the present tense with a date that lies ahead."""
    verb, when = scene.clause.verb, scene.dated.when
    if verb is None or not isinstance(when, Mentioned) or tense(scene.words, verb) is not Tense.PRESENT:
        return False
    lemma = scene.lexicon.verbs.lemma.get(scene.words.words[verb.last - 1].lower, "")
    quiet = says(scene.words, verb, scene.lexicon) or lemma in scene.lexicon.verbs.stative
    return not quiet and _lies_ahead(scene.story.mentions[when.number].formula)


def _lies_ahead(formula: Formula) -> bool:
    counted = isinstance(formula, Coming | Next) and Published() in parts(formula)
    return counted or any(_lies_ahead(part) for part in parts(formula))


def _is_committed(scene: Scene) -> bool:
    """Tell "promised to hold a vote in 1999", a plan for that year, from "promised on Monday to hold one"; "put off to 1999"."""
    verb, times = scene.clause.verb, scene.dated.indices
    if verb is None or not times:
        return False
    when = scene.dated.when
    if isinstance(when, Mentioned) and isinstance(scene.story.mentions[when.number].formula, Last):
        return False  # "agreed last week to use the machines"
    lemma = scene.lexicon.verbs.lemma.get(scene.words.words[verb.last - 1].lower, "")
    if lemma in scene.lexicon.lists["verbs", "postponing"]:
        return min(times) > 0 and scene.words.words[min(times) - 1].lower in scene.words.known("put_off_to")
    if is_deadline(scene):
        return True
    if scene.words.slots[verb.last : verb.last + 1] != "t":
        return False
    return lemma in scene.lexicon.lists["verbs", "commitments"] and min(times) > verb.last


def _is_said(scene: Scene) -> bool:
    """Tell whether somebody says what the clause tells, and no "if" makes it uncertain."""
    said = scene.reading.speech.speaker[scene.place] is not None and scene.said is None
    return said and not is_conditional(scene.reading, scene.lexicon)


def is_deadline(scene: Scene) -> bool:
    """Tell "agreed on a cut by 2020", whose date is that of the aim, from "was cut by 2020"."""
    verb, times = scene.clause.verb, scene.dated.indices
    if verb is None or not times or min(times) <= verb.last:
        return False
    if scene.words.slots[verb.last] == "t" and scene.words.slots[verb.last + 1] in "fih":
        return False  # "hopes to close the well by May" is a plan without more
    last = scene.words.lower[verb.last - 1]
    lemma = scene.lexicon.verbs.lemma.get(last, last)
    passive = scene.words.slots[verb.first] == "b" and scene.words.slots[verb.last - 1] in "eq"
    aiming = lemma in scene.words.known("aiming") and not passive
    return aiming and scene.words.lower[min(times) - 1] == "by"


def denies(reading: Reading, place: int) -> bool:
    """Tell a clause whose speaker denies what follows."""
    words, verb = reading.words, reading.clauses[place].verb
    denials = words.lexicon.lists["status", "denial_verbs"]
    return verb is not None and words.lower[verb.last - 1] in denials


def is_denied(reading: Reading, place: int) -> bool:
    """Tell a clause that is what the one before it denies: "Holm denied | that the firm had known"."""
    head = reading.clauses[place].head
    return head is not None and reading.speech.said[head] == place and denies(reading, head)
