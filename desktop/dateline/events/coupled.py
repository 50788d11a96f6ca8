"""What a headline takes along: the verb joined to its own by "and", and what is said half in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.parts import is_bare
from dateline.events.status import plan_words
from dateline.events.verbs import says
from dateline.events.wording import LONGEST

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.scene import Scene

_YEAR = re.compile(r"\d{4}s?")
_PAST = frozenset("ve")


def verbs_before(scene: Scene) -> str:
    """Return the "shot two men and" of "shot two men and hurt five on Monday", if both fit in one headline.

    A mere year may be that of the second verb alone: "studied law and married in 1990".
    """
    clause, words = scene.clause, scene.words
    head = scene.reading.clauses[clause.head] if clause.head is not None else None
    if head is None or head.verb is None or head.main is None or not _is_joined(scene, head):
        return ""
    alone = head.main.last == head.verb.last
    long = words.words[clause.parts[-1].last - 1].end - words.words[head.main.first].start > LONGEST
    year = any(_YEAR.fullmatch(scene.story.span(number)) for number in scene.dated.mentions)
    if not alone and (long or year or len(head.parts) > 1 or not _tells_plainly(scene, head)):
        return ""
    return words.span(head.verb.first, clause.parts[0].first).of(words.text)


def _is_joined(scene: Scene, head: Clause) -> bool:
    """Tell two verbs in the past tense with "and" right between them and one subject."""
    clause, words, verb, main = scene.clause, scene.words, head.verb, head.main
    first = clause.parts[0]
    if verb is None or main is None or first.opener != "c" or clause.opener != "and" or not first.verbs:
        return False
    if plan_words(words, clause, scene.lexicon) is not None or says(words, verb, scene.lexicon):
        return False  # "arrived and was to begin loading"
    past = words.slots[verb.first : verb.last] in _PAST and is_bare(words, first)
    return past and main.last == first.first - 1


def _tells_plainly(scene: Scene, head: Clause) -> bool:
    """Tell "shot two men" from what has a time, another verb or a name of its own to stand for."""
    words, verb, main, own = scene.words, head.verb, head.main, scene.clause.verb
    if verb is None or main is None or own is None:
        return False
    same = words.slots[own.first : own.last] in _PAST
    return same and not set("@TQgtr") & set(words.slots[verb.last : main.last])


def said_in_part(scene: Scene) -> tuple[int, int] | None:
    """Return the words of "said that the firm “would not leave”", whose verb the quotation holds."""
    clause, words = scene.clause, scene.words
    if clause.verb is None or scene.said is not None or not says(words, clause.verb, scene.lexicon):
        return None
    for part in clause.parts:
        content = words.slots[part.first : part.last]
        if part.opener == "T" and not part.verbs and "Q" in content[1:] and part.first > clause.verb.last:
            return part.first, part.last
    return None
