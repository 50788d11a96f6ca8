"""Who a clause is about, in words of the text: its own subject, a name for a pronoun, a shared subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import headline
from dateline.events.clauses import PARTICIPLE
from dateline.events.endings import LONG
from dateline.events.speech import speaking
from dateline.events.subjects import subject
from dateline.events.verbs import says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.words import Words

_OF_PLACE = re.compile("pu+,$")
_NAME = re.compile("u+")
_WRITTEN = re.compile(r"(?:O['’]|Ma?c|De|Di)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?")
"""How a name is written that is no abbreviation: "Holm", "O'Leary", "McCartney", "Jean-Marc"."""
_FAR = 5
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
        return headline.who(words, *_with_relative(words, clause, own), lexicon, times)
    if clause.parts[0].opener == "T":
        return ""
    if clause.opener in {"who", "which", "that"}:
        return _antecedent(words, clause, lexicon)
    if clause.head is not None and not clause.opener.startswith("wh") and number:
        shared = subject_of(reading, clause.head, lexicon) if clause.head < number else ""
        return "" if shared.lower() == "there" else shared  # "there was no trace, but gave no cause"
    return ""


def _with_relative(words: Words, clause: Clause, own: tuple[int, int]) -> tuple[int, int]:
    """Go on behind "people" in "people who had the flu were tested": without the rest more would be meant."""
    main = clause.main
    if main is None or clause.verb is None or words.slots[own[1] : own[1] + 1] != "w":
        return own
    last = max(own[1], main.first)
    if "," in words.slots[own[1] : last].rstrip(",") or words.slots[last - 1] == ",":
        return own
    whole = words.words[last - 1].end - words.words[own[0]].start
    return (own[0], last) if last > own[1] and whole < LONG else own


def _of_participle(reading: Reading, clause: Clause, lexicon: Lexicon) -> str:
    """Return what was "founded in 1990": the subject that follows or the noun right before."""
    head = clause.head
    if head is None:
        return ""
    main = reading.clauses[head].main
    own = subject(reading.words, reading.clauses[head])
    if own is not None and own[1] == clause.parts[0].first - 1:
        return subject_of(reading, head, lexicon)
    begins = not reading.words.slots[: clause.parts[0].first].strip("Z.,@ac")
    if main is None or (main.first > clause.parts[0].first and begins):
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
    plural = clause.verb is not None and (
        words.slots[clause.verb.first] == "f" or words.lower[clause.verb.first] in words.known("plural")
    )
    if plural and first > 1 and words.slots[first - 1] == "c" and words.slots[first - 2] in "uo":
        first = _phrase_start(words, first - 1, "uo#.")  # "Riga and Oslo, which have agreed"
    if _is_only_place(words, clause.opener, first, last):
        close = clause.parts[0].opener == "w" and clause.opener == "who"
        first = _phrase_start(words, first - 1) if close else first
        if not close or words.lowers(first - 1, first) not in {("a",), ("an",)}:
            return ""  # else "a man from Oslo who"
    titled = words.slots[max(first - 2, 0) : last] == "udu" and words.lower[first - 1] == "the"
    if titled:
        first = _phrase_start(words, first - 1, "u")  # "Ivar the Boneless"
    elif first > 0 and words.slots[first - 1] == "d":
        first -= 1
        if words.lower[first] in words.known("whichever"):
            return ""
    if _may_be_all(words, clause, first, last) or (
        clause.opener == "who" and _OF_PLACE.search(words.slots, 0, first)
    ):
        return ""  # "a man from Fulham, west London, who"
    first = _with_share(words, first)
    if words.slots[first:last] == "#" and words.lowers(first - 1, first) == ("of",):
        first = _phrase_start(words, first - 1)  # "a girl of 16 who"
        first -= words.slots[first - 1 : first] == "d" and first > 0
    slots = words.slots[first:last]
    named = set(slots) & set("uo#") or (slots[:1] == "d" and slots[-1:] in {"f", "y", "g"})  # "the uprising"
    return headline.who(words, first, last, lexicon) if named else ""


def _with_share(words: Words, first: int) -> int:
    """Go back over "several of" and "1,000 tonnes of", which say how much is meant."""
    if words.lowers(first - 1, first) != ("of",) or first < 2:
        return first
    start = _phrase_start(words, first - 1, "o#")
    counted = start < first - 1 and "#" in words.slots[start : first - 1]
    if counted:
        return start - (words.slots[start - 1 : start] == "d")
    return first - 2 if words.lower[first - 2] in words.known("shares") else first


def _may_be_all(words: Words, clause: Clause, first: int, last: int) -> bool:
    """Tell ", which could hurt Riga": what may follow mostly follows from all that is told before."""
    verb = clause.verb
    modal = (
        verb is not None and words.slots[verb.first] == "m" and "i" not in words.slots[verb.first : verb.last]
    )
    behind = words.slots[first - 1 : first] == "p" and last > first
    return modal and behind and clause.opener == "which" and clause.parts[0].opener[:1] == ","


def _is_only_place(words: Words, opener: str, first: int, last: int) -> bool:
    """Tell "a ship bound for Oslo that sank" and "a man from Oslo, who left": a name alone is not meant."""
    names = all(
        words.slots[index] == "u" or words.lower[index] in {"'s", "’s"} for index in range(first, last)
    )
    if not names or words.slots[first - 1 : first] != "p":
        return False
    return opener == "that" or (opener == "who" and words.words[first - 1].lower in words.known("placing"))


def _phrase_start(words: Words, last: int, nouns: str = "uo#.fyeg") -> int:
    """Return where the nouns before a place begin."""
    while last > 0 and words.slots[last - 1] in nouns:
        last -= 1
    return last


def is_personal(line: str, lexicon: Lexicon) -> bool:
    """Tell "he" and "she" from every other subject."""
    return line.lower() in lexicon.lists["words", "personal"]


def name_here(reading: Reading, number: int, pronoun: str, lexicon: Lexicon) -> str:
    """Return the person that "he" or "she" means if the sentence began with that person as its subject.

    Nobody else may have been named in between.
    """
    clause = reading.clauses[number]
    for place in range(number):
        own = subject(reading.words, reading.clauses[place])
        if own is None:
            continue
        last = clause.verb.first if clause.verb else clause.parts[0].first
        return _sole(reading, own, (own[1], last), pronoun, lexicon)
    return ""


def name_before(
    readings: Callable[[int], Reading | None], number: int, pronoun: str, lexicon: Lexicon
) -> str:
    """Return the person that "he" or "she" in a sentence means, if the sentences before leave no doubt.

    The subject of the sentence before must be a person and the only one in it; the same pronoun
    is followed further back.
    """
    for distance in range(1, _FAR + 1):
        before = readings(number - distance)
        own = _actor(before, lexicon) if before else None
        if before is None:
            return ""
        line = headline.who(before.words, *own, lexicon) if own is not None else ""
        if not is_personal(line, lexicon):
            whole = (0, len(before.words.words))
            found = _sole(before, own, whole, pronoun, lexicon) if own is not None else ""
            if found or not _is_nobody_else(before, pronoun, lexicon):
                return found
            continue
        if line.lower() != pronoun.lower():
            return ""
    return ""


def _is_nobody_else(reading: Reading, pronoun: str, lexicon: Lexicon) -> bool:
    """Tell "Her post runs until May" and "Police searched his home", which hold the person meant and no other."""
    words = reading.words
    owners = {"his", "him", "he"} if pronoun.lower() == "he" else {"her", "hers", "she"}
    if not owners & set(words.lower) or set(words.lower) & lexicon.lists["naming", "roles"]:
        return False
    for match in _NAME.finditer(words.slots):
        start = match.start()
        place = start > 0 and words.slots[start - 1] in "pd"
        place = place and words.lower[start - 1] not in words.known("accompanying")
        first = start == 0 and match.end() == 1  # "Police searched": only the start of the sentence
        if not (place or first or set(words.lowers(*match.span())) & lexicon.lists["naming", "not_people"]):
            return False
    return True


def _actor(reading: Reading, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the subject with which a sentence begins, or who says what it begins with."""
    clause = next((each for each in reading.clauses if each.verb and each.opener != PARTICIPLE), None)
    if clause is None or clause.verb is None:
        return None
    said = says(reading.words, clause.verb, lexicon)
    return speaking(reading.words, clause) if said else subject(reading.words, clause)


def _sole(
    reading: Reading, own: tuple[int, int], stretch: tuple[int, int], pronoun: str, lexicon: Lexicon
) -> str:
    """Return a subject if it is a person and no other person in the stretch could be one."""
    words = reading.words
    line = headline.who(words, *own, lexicon)
    role = _is_role(line, lexicon)
    if not (
        role
        or _is_full_name(line, lexicon)
        or is_person(words.text, line, reading.sentence.span.end, lexicon)
    ):
        return ""
    other = lexicon.words("naming", "feminine" if pronoun.lower() == "he" else "masculine")
    if other & set(words.lowers(*own)):
        return ""
    owners = {"his", "him"} if pronoun.lower() == "he" else {"her", "hers"}
    if role and owners & set(words.lowers(own[1], max(stretch[1], own[1]))):
        return ""  # "a judge ordered his release, but he"
    start = own[0]
    for match in _NAME.finditer(words.slots, *stretch):
        inside = start <= match.start() < own[1]
        place = match.start() and words.slots[match.start() - 1] in "pd"
        place = place and words.lower[match.start() - 1] not in words.known("accompanying")
        known = set(words.lowers(*match.span())) & lexicon.lists["naming", "not_people"]
        if not (inside or place or known):
            return ""
    behind = max(_behind_relative(words, own[1]), stretch[0])
    behind = stretch[0] if behind >= stretch[1] else behind  # "Olsen, who was with the singer when he fell"
    rivals = (*range(stretch[0], start), *range(behind, stretch[1]))
    roles = lexicon.lists["naming", "roles"]
    return "" if any(words.lower[index] in roles for index in rivals) else line


def _behind_relative(words: Words, last: int) -> int:
    """Return where "the judge, who is a mother of two," ends: what it says is said of the judge."""
    if "w" not in words.slots[last : last + 2]:
        return last
    comma = words.slots.find(",", last + 2)
    return comma if comma > 0 else len(words.slots)


def _is_role(line: str, lexicon: Lexicon) -> bool:
    """Tell "the minister of justice" from "the minister's house": one person, by what they are."""
    lead = re.split(r" (?:of|for|in|from|at|with|who|to)\b", line.lower())[0].split()
    return bool(lead) and lead[-1] in lexicon.lists["naming", "roles"] and "and" not in lead


def _is_full_name(line: str, lexicon: Lexicon) -> bool:
    names = line.split()
    known = {name.lower().strip(".") for name in names} & lexicon.lists["naming", "not_people"]
    return len(names) in {2, 3} and all(_WRITTEN.fullmatch(name) for name in names) and not known


def is_person(text: str, line: str, near: int, lexicon: Lexicon) -> bool:
    """Tell a person's name: capitalised words, a title before the name here or earlier in the text."""
    names = line.split()
    if not names or not all(name[0].isupper() for name in names):
        return False
    lowers = {name.lower().strip(".") for name in names}
    if lowers & lexicon.lists["naming", "not_people"]:
        return False
    titles = lexicon.lists["naming", "titles"]
    if lowers & titles:
        return True
    befores = [*_words_before(text, names[-1], max(near - _WINDOW, 0), near)]
    return any({word.lower() for word in before} & titles for before in befores) or (
        len(names) == 1 and any(_is_first_name(before[-1:], lexicon) for before in befores)
    )


def _is_first_name(word: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell the "Marta" of "Marta Olsen", where Olsen alone is named elsewhere."""
    if not word or not word[0].isalpha() or not word[0][0].isupper() or not word[0][1:].islower():
        return False
    return (
        word[0].lower() not in lexicon.lists["naming", "not_people"] and word[0].lower() not in lexicon.slots
    )


def _words_before(text: str, name: str, start: int, end: int) -> Iterator[list[str]]:
    """Give, for each place of a name, the three words before it."""
    place = text.find(name, start, end)
    while place >= 0:
        behind = place + len(name)
        if _is_edge(text, place, start, end) and _is_edge(text, behind, start, end):
            yield [word.strip(".,") for word in text[max(place - 40, 0) : place].split()[-3:]]
            place = text.find(name, behind, end)
        else:
            place = text.find(name, place + 1, end)


def _is_edge(text: str, place: int, start: int, end: int) -> bool:
    """Tell whether a word begins or ends at a place of a stretch; no expression need be compiled for a name."""
    before = place > start and (text[place - 1].isalnum() or text[place - 1] == "_")
    after = place < end and (text[place].isalnum() or text[place] == "_")
    return before != after
