"""Who a clause is about, in words of the text: its own subject, a name for a pronoun, a shared subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import headline
from dateline.events.clauses import PARTICIPLE, subject

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.words import Words

_PERSONAL = frozenset({"he", "she"})
_FAR = 3
_WINDOW = 20_000
"""Characters before a pronoun in which a name's title is looked for; a bound keeps long texts linear."""


def subject_of(reading: Reading, number: int, lexicon: Lexicon, times: Collection[int] = ()) -> str:
    """Return the words for the subject of a clause, "" if the text gives none."""
    words, clause = reading.words, reading.clauses[number]
    if clause.opener == PARTICIPLE:
        return _of_participle(reading, clause, lexicon)
    own = subject(words, clause)
    if own is not None:
        return headline.who(words, *own, lexicon, times)
    if clause.opener in {"who", "which", "that"}:
        return _antecedent(words, clause, lexicon)
    if clause.head is not None and not clause.opener.startswith("wh") and number:
        return subject_of(reading, clause.head, lexicon) if clause.head < number else ""
    return ""


def _of_participle(reading: Reading, clause: Clause, lexicon: Lexicon) -> str:
    """Return what was "founded in 1990": the subject that follows or the noun right before."""
    head = clause.head
    if head is None:
        return ""
    main = reading.clauses[head].main
    if main is None or main.first > clause.parts[0].first:
        return subject_of(reading, head, lexicon)
    return _antecedent(reading.words, clause, lexicon)


def _antecedent(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    """Return the noun phrase right before "who" or "which"."""
    last = clause.parts[0].first - 1
    while last > 0 and words.slots[last - 1] in ",-Z)w":
        last -= 1
    first = last
    while first > 0 and words.slots[first - 1] in "uo#.fyeg":
        first -= 1
    if first > 0 and words.slots[first - 1] == "d":
        first -= 1
    return headline.who(words, first, last, lexicon) if first < last else ""


def is_personal(line: str) -> bool:
    """Tell "he" and "she" from every other subject."""
    return line.lower() in _PERSONAL


def name_here(reading: Reading, number: int, lexicon: Lexicon) -> str:
    """Return the person that "he" or "she" means if the sentence began with that person as its subject."""
    for place in range(number):
        if reading.clauses[place].verb is None:
            continue
        line = subject_of(reading, place, lexicon)
        text, near = reading.words.text, reading.sentence.span.end
        return line if line and is_person(text, line, near, lexicon) else ""
    return ""


def name_before(readings: Callable[[int], Reading | None], number: int, lexicon: Lexicon) -> str:
    """Return the person that "he" or "she" in a sentence means, if the sentences before leave no doubt.

    The subject of the sentence before must be a person's name; pronouns are followed further back.
    """
    for distance in range(1, _FAR + 1):
        before = readings(number - distance)
        if before is None:
            return ""
        named = [
            line
            for index, clause in enumerate(before.clauses)
            if clause.verb is not None and clause.opener in {"", "and", "but"}
            and (line := subject_of(before, index, lexicon))
        ][:1]  # fmt: skip
        if not named:
            return ""
        if not is_personal(named[0]):
            return (
                named[0] if is_person(before.words.text, named[0], before.sentence.span.end, lexicon) else ""
            )
    return ""


def is_person(text: str, line: str, near: int, lexicon: Lexicon) -> bool:
    """Tell a person's name: capitalised words, a title before the name here or earlier in the text."""
    names = line.split()
    if not names or not all(name[0].isupper() for name in names):
        return False
    lowers = {name.lower().strip(".") for name in names}
    if lowers & lexicon.words("naming", "not_people"):
        return False
    titles = lexicon.words("naming", "titles")
    return bool(lowers & titles) or any(
        before & titles for before in _words_before(text, names[-1], max(near - _WINDOW, 0), near)
    )


def _words_before(text: str, name: str, start: int, end: int) -> Iterator[set[str]]:
    """Give, for each place of a name, the three words before it."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", text[start:end]):
        place = start + match.start()
        yield {word.strip(".,").lower() for word in text[max(place - 40, 0) : place].split()[-3:]}
