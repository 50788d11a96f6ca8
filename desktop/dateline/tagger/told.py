"""Whether a verb decides about a day without a year: "resigned on 5 January" does, "announced … Nov. 15" does not.

A weekday or a month lies in the direction of the nearest verb. A day of the year needs more: a verb that
is told of it directly, because news names the day of a coming meeting after "said", "set" or "asked" too.
"""

from __future__ import annotations

import re

from dateline.tagger.cues import Cues

_FARTHEST = 5
"""So many words may stand between a verb and its date."""
_WORDS = re.compile(r"(?:\s+[\w'’-]+)*\s+")
_SUBJECT = re.compile(r"(?:\s+[\w'’-]+){0,4}\s+")
"""What may stand between a date and the verb that is told of it."""
_PIECE = re.compile(r"['’]?\w+")


def decides(left: str, word: str, cues: Cues, *, future: bool) -> bool:
    """Tell whether a verb says on which side of the publication a day of the year lies.

    Args:
        left: What stands before the date in its sentence.
        word: The verb.
        cues: The cues of the language.
        future: Whether the verb points ahead.
    """
    word = word.strip()
    if future:
        return cues.phrase("progressive").regex.fullmatch(word) is None
    at = left.rfind(word)
    if at < 0 or cues.has(word.lower(), "talk") or cues.phrase("planned").regex.match(word):
        return False
    ahead = (piece.lower().replace("’", "'") for piece in _PIECE.findall(left[:at]))
    return not any(cues.has(piece, "not_over") for piece in ahead) and _is_near(left[at + len(word) :], cues)


def of_subject(left: str, behind: str, word: str, cues: Cues) -> bool:
    """Tell whether a verb of the past behind a date is told of it: "the Jan. 6 riot divided", "On Jan. 6 he left".

    Args:
        left: What stands before the date in its sentence.
        behind: What stands after it.
        word: The verb.
        cues: The cues of the language.
    """
    at = behind.find(word)
    if at < 0 or not left.strip():
        return False
    if cues.has(left.rsplit(maxsplit=1)[-1].lower(), "opening_adverbial") and _opens(left, cues):
        return True
    following = _PIECE.search(behind, at + len(word))
    arranged = following is not None and cues.has(following[0].lower(), "talk")
    word = word.strip().lower()
    tells = not arranged if cues.has(word, "being") else not cues.has(word, "talk")
    return tells and _SUBJECT.fullmatch(behind, 0, at) is not None


def _opens(left: str, cues: Cues) -> bool:
    return all(cues.has(word.lower(), "opening") for word in left.split())


def _is_near(between: str, cues: Cues) -> bool:
    """Tell whether a verb and its date stand close together, with nothing that leads away from the verb."""
    if not _WORDS.fullmatch(between):
        return False
    words = between.split()
    while words and cues.has(words[-1].lower(), "to_a_day"):
        words.pop()
    leading = cues.phrase("leading_away")
    return len(words) <= _FARTHEST and not any(leading.regex.match(each) for each in words)
