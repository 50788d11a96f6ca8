"""Who a clause is about, in words of the text: its own subject, a name for a pronoun, a shared subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import headline
from dateline.events.clauses import PARTICIPLE
from dateline.events.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.words import Words

_NAME = re.compile("u+")
_FAR = 3
_WINDOW = 20_000
"""Characters before a pronoun in which a name's title is looked for; a bound keeps long texts linear."""


def subject_of(reading: Reading, number: int, lexicon: Lexicon, times: frozenset[int] = frozenset()) -> str:
    """Return the words for the subject of a clause, "" if the text gives none."""
    known = reading.subjects.get((number, times))
    if known is None:
        known = reading.subjects[number, times] = _subject_of(reading, number, lexicon, times)
    return known


def _subject_of(reading: Reading, number: int, lexicon: Lexicon, times: frozenset[int]) -> str:
    words, clause = reading.words, reading.clauses[number]
    if clause.opener == PARTICIPLE:
        return _of_participle(reading, clause, lexicon)
    own = subject(words, clause)
    if own is not None:
        return headline.who(words, *own, lexicon, times)
    if clause.parts[0].opener == "T":
        return ""
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
    while last > 0 and words.slots[last - 1] in ",-Z)wa":
        last -= 1
    if last > 1 and words.slots[last - 1] == "#" and words.slots[last - 2] == ",":
        last -= 2  # "Anna Holm, 34, who"
    first = _phrase_start(words, last)
    plural = clause.verb is not None and words.words[clause.verb.first].lower in words.known("plural")
    if plural and first > 1 and words.slots[first - 1] == "c" and words.slots[first - 2] in "uo":
        first = _phrase_start(words, first - 1, "uo#.")  # "Riga and Oslo, which have agreed"
    if _is_only_place(words, clause.opener, first, last):
        close = clause.parts[0].opener == "w" and clause.opener == "who"
        first = _phrase_start(words, first - 1) if close else first
        if not close or words.lowers(first - 1, first) not in {("a",), ("an",)}:
            return ""  # else "a man from Oslo who"
    if first > 0 and words.slots[first - 1] == "d":
        first -= 1
    slots = words.slots[first:last]
    named = set(slots) & set("uo#") or (slots[:1] == "d" and slots[-1:] in {"f", "y", "g"})  # "the uprising"
    return headline.who(words, first, last, lexicon) if named else ""


def _is_only_place(words: Words, opener: str, first: int, last: int) -> bool:
    """Tell "a ship bound for Oslo that sank" and "a man from Oslo, who left": a name alone is not meant."""
    if set(words.slots[first:last]) != {"u"} or words.slots[first - 1 : first] != "p":
        return False
    return opener == "that" or (opener == "who" and words.words[first - 1].lower in words.known("placing"))


def _phrase_start(words: Words, last: int, nouns: str = "uo#.fyeg") -> int:
    """Return where the nouns before a place begin."""
    while last > 0 and words.slots[last - 1] in nouns:
        last -= 1
    return last


def is_personal(line: str, lexicon: Lexicon) -> bool:
    """Tell "he" and "she" from every other subject."""
    return line.lower() in lexicon.words("words", "personal")


def name_here(reading: Reading, number: int, lexicon: Lexicon) -> str:
    """Return the person that "he" or "she" means if the sentence began with that person as its subject.

    Nobody else may have been named in between.
    """
    clause = reading.clauses[number]
    for place in range(number):
        own = subject(reading.words, reading.clauses[place])
        if own is None:
            continue
        last = clause.verb.first if clause.verb else clause.parts[0].first
        return _sole(reading, own, (own[1], last), lexicon, full=True)
    return ""


def name_before(readings: Callable[[int], Reading | None], number: int, lexicon: Lexicon) -> str:
    """Return the person that "he" or "she" in a sentence means, if the sentences before leave no doubt.

    The subject of the sentence before must be a person's name and the only one in it; pronouns are
    followed further back.
    """
    for distance in range(1, _FAR + 1):
        before = readings(number - distance)
        clause = next((each for each in before.clauses if each.verb), None) if before else None
        own = subject(before.words, clause) if before and clause else None
        if before is None or own is None:
            return ""
        if not is_personal(headline.who(before.words, *own, lexicon), lexicon):
            return _sole(before, own, (0, len(before.words.words)), lexicon)
    return ""


def _sole(
    reading: Reading, own: tuple[int, int], stretch: tuple[int, int], lexicon: Lexicon, *, full: bool = False
) -> str:
    """Return a subject if it is a person and no other name in the stretch could be one.

    ``full``: a first and last name are enough, without a title anywhere.
    """
    words = reading.words
    line = headline.who(words, *own, lexicon)
    named = full and _is_full_name(line, lexicon)
    if not named and not is_person(words.text, line, reading.sentence.span.end, lexicon):
        return ""
    start = own[0]
    for match in _NAME.finditer(words.slots, *stretch):
        inside = start <= match.start() < own[1]
        place = match.start() and words.slots[match.start() - 1] in "pd"
        known = set(words.lowers(*match.span())) & lexicon.words("naming", "not_people")
        if not (inside or place or known):
            return ""
    return line


def _is_full_name(line: str, lexicon: Lexicon) -> bool:
    names = line.split()
    known = {name.lower().strip(".") for name in names} & lexicon.words("naming", "not_people")
    return (
        len(names) in {2, 3} and all(name[0].isupper() and name[1:].islower() for name in names) and not known
    )


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
    place = text.find(name, start, end)
    while place >= 0:
        behind = place + len(name)
        if _is_edge(text, place, start, end) and _is_edge(text, behind, start, end):
            yield {word.strip(".,").lower() for word in text[max(place - 40, 0) : place].split()[-3:]}
            place = text.find(name, behind, end)
        else:
            place = text.find(name, place + 1, end)


def _is_edge(text: str, place: int, start: int, end: int) -> bool:
    """Tell whether a word begins or ends at a place of a stretch; no expression need be compiled for a name."""
    before = place > start and (text[place - 1].isalnum() or text[place - 1] == "_")
    after = place < end and (text[place].isalnum() or text[place] == "_")
    return before != after
