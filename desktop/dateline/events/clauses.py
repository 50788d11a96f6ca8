"""Sentences cut into clauses: one finite verb each, with its subject and what follows.

A sentence is first cut into parts at commas, dashes, "and", "when", "who" and the like. Parts without
a verb join the clause they stand in; parts with one begin a clause, or resume the clause that a
relative clause had interrupted ("The man, who was ill, was released").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.events.verbs import Verb, finite, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

_OPENER = re.compile(r"(?:Z?[csw,;:\-().])*[csw,;:\-()]")
PARTICIPLE = ", -ed"
"""Opens a clause without finite verb: ", founded in 1990,"."""
INTERJECTED = ", says"
"""Opens who says so in the middle of what is said: "The rebels, the army said, had left"."""
UNCLEAR = "?"
"""Opens a clause whose subject cannot be told: the second verb of "money it has set aside will go"."""
_THINGS = frozenset("uo#rQdgfyeZ@")
_AFTER_SAYING = re.compile(r"[a]*(?:[ps]?d?@+)*")
_HEARER = re.compile(r"d?[oufy]{1,3}(?:[ps]?d?@+)*")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch between two boundaries.

    Attributes:
        first: Index of its first word behind the opener.
        last: Index behind its last word.
        opener: Slots of the boundary before it, e.g. ",c" or "w"; "T" for a said or unsaid "that".
        word: The word that opens it in lower case ("when"), or "".
        verbs: The finite verbs in it.
        aside: It stands in parentheses or between dashes.
    """

    first: int
    last: int
    opener: str
    word: str
    verbs: tuple[Verb, ...] = ()
    aside: bool = False


@dataclass(slots=True)
class Clause:
    """One finite verb with its surroundings.

    Attributes:
        parts: Its parts in order; a clause that another one interrupts has parts on both sides.
        verb: Its verb group; None for a line without any verb.
        opener: The word that opens it: "that", "when", "who", "and", ``PARTICIPLE``, or "".
        head: The number of the clause it depends on or continues, or None.
    """

    parts: list[Part] = field(default_factory=list)
    verb: Verb | None = None
    opener: str = ""
    head: int | None = None

    @property
    def main(self) -> Part | None:
        """Return the part that holds the verb."""
        return next((part for part in self.parts if self.verb in part.verbs), None)

    def holds(self, index: int) -> bool:
        """Tell whether the word stands in the clause."""
        return any(part.first <= index < part.last for part in self.parts)


def clauses(words: Words, lexicon: Lexicon) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order they begin."""
    parts = _split_parts(words, lexicon)
    reader = _Reader(words, parts, lexicon)
    for number, part in enumerate(parts):
        reader.take(number, part)
    return tuple(clause for clause in reader.found if clause.parts)


def subject(words: Words, clause: Clause) -> tuple[int, int] | None:
    """Return the words of the clause's own subject, or None if it has none before its verb.

    An empty range means that there is one, but where it begins cannot be told.
    """
    main, verb = clause.main, clause.verb
    if main is None or verb is None:
        return None
    things = _things(words, clause, main)
    first = _past_adjunct(words, main.first, verb.first)
    near = words.slots[: verb.first].rstrip("a@")
    if near.endswith("r") and len(near) > first:  # "saying they will": what stands before is no part of it
        return len(near) - 1, len(near)
    if not (_THINGS & set(words.slots[first : verb.first]) - {"@"}):
        return _before_comma(words, things) if things else _timely(words, main, verb)
    if things and ")" in main.opener:  # "The flu (H1N1) virus spread"
        return _past_adjunct(words, things[-1].first, things[-1].last), verb.first
    if things and "c" in main.opener:
        return _past_adjunct(words, things[0].first, things[0].last), verb.first
    return _surely(words, first, verb.first)


def _surely(words: Words, first: int, last: int) -> tuple[int, int]:
    """Return a subject unless a pronoun inside shows that it holds another clause."""
    slots = words.slots[first:last]
    if "r" not in slots or "c" in slots:
        return first, last
    return (first, first + 1) if slots[0] == "r" else (last, last)


def _things(words: Words, clause: Clause, main: Part) -> list[Part]:
    """Return the parts before the verb's that can be its subject; nothing reaches over a colon."""
    found: list[Part] = []
    for part in (*clause.parts, main):
        if ":" in part.opener:
            found.clear()
        if part.last <= main.first and _is_thing(words, part):
            found.append(part)
    return found


def _before_comma(words: Words, things: list[Part]) -> tuple[int, int]:
    """Return the subject that a comma parts from its verb: the name in "the envoy, Paul Adler, resigned"."""
    named = len(things) > 1 and things[1].opener == "," and _is_name(words, things[1])
    start = 1 if named and not _is_name(words, things[0]) else 0
    last = things[start].last
    for part in things[start + 1 :]:
        if part.opener != "c":
            break
        last = part.last
    return _past_adjunct(words, things[start].first, things[start].last), last


def _timely(words: Words, main: Part, verb: Verb) -> tuple[int, int] | None:
    """Return a time expression that is itself the subject ("Monday was the deadliest day")."""
    timely = words.slots[main.first : verb.first].strip("a")
    being = words.slots[verb.first] == "b" or words.words[verb.first].lower in {"saw", "marked", "brought"}
    return (main.first, verb.first) if being and timely and set(timely) <= {"@", "d"} else None


def _is_name(words: Words, part: Part) -> bool:
    """Tell a person's name, with titles, from a description ("White House envoy for Venezuela")."""
    return set(words.slots[part.first : part.last]) <= {"u", "."}


def _is_thing(words: Words, part: Part) -> bool:
    first = _past_adjunct(words, part.first, part.last)
    slot = words.slots[first : min(first + 1, part.last)]
    if part.aside or (part.opener[-1:] in {"s", "w"} and part.word not in words.known("finite_openers")):
        return False
    limited = slot == "a" and words.words[first].lower in words.known("limiting")
    return limited or (slot != "" and slot in "uo#rdQfye")


def _past_adjunct(words: Words, first: int, last: int) -> int:
    """Skip the adverbs, time expressions and quotations that stand before a subject."""
    while first < last and _is_adjunct(words, first, last):
        first += 1
    return first


def _is_adjunct(words: Words, index: int, last: int) -> bool:
    slot, lower = words.slots[index], words.words[index].lower
    match slot:
        case "@":
            return True
        case "a" | "u":  # "nearly 40 people" and "only a few" keep their adverb
            adverb = slot == "a" or (lower.endswith("ly") and lower not in {"july", "italy"})
            return (
                adverb and lower not in words.known("limiting") and words.slots[index + 1 : index + 2] != "#"
            )
        case "p" | "s" | "d":
            return words.slots[index : index + 3].lstrip("psd").startswith("@")
        case "Q":  # "“We go,” Olsen said"
            return index + 1 < last and words.text[words.words[index].end - 2] in ",.?!,'"
        case _:
            return False


class _Reader:
    """Puts parts together to clauses, remembering the clauses that wait for their verb."""

    def __init__(self, words: Words, parts: list[Part], lexicon: Lexicon) -> None:
        self.words = words
        self.saying = lexicon.verbs.saying
        self.found: list[Clause] = [Clause()]
        self.current = 0
        self.waiting: list[int] = []
        self.aside: int | None = None
        self.bare_later = _bare_later(words, parts)
        following = [*parts[1:], Part(0, 0, "", "")]
        self.joined_next = [bool(part.opener == "c" and part.verbs) for part in following]

    def take(self, number: int, part: Part) -> None:
        """Add the next part."""
        clause = self.found[self.current]
        if part.aside:
            self._take_aside(part)
            return
        self.aside = None
        if self._announces(number, part):
            self._begin(part, interrupts=clause.verb is None and bool(clause.parts))
        elif not part.verbs or self._is_listed(part, clause):
            clause.parts.append(part)
        elif self._interjects(number, part, clause):
            self.found.append(Clause([part], part.verbs[0], INTERJECTED, self.current))
        elif self._participle(number, part, clause):
            self.found.append(Clause([part], part.verbs[0], PARTICIPLE, self.current))
        elif part.opener[-1:] in {"s", "w", "T", UNCLEAR}:
            self._begin(part, interrupts=clause.verb is None and bool(clause.parts))
        elif clause.verb is None:
            clause.parts.append(part)
            clause.verb = part.verbs[0]
        elif self.waiting and ("c" not in part.opener or not self._bare(part)):
            self._resume(part)
        else:
            self._begin(part, interrupts=False)

    def _take_aside(self, part: Part) -> None:
        """Read a clause between dashes or in parentheses beside the others; the rest of an aside follows it."""
        if part.verbs:
            opener = (
                PARTICIPLE if self.words.slots[part.verbs[0].first] == "e" and self._bare(part) else part.word
            )
            head = self.current if self.aside is None else self.aside
            self.found.append(Clause([part], part.verbs[0], opener, head))
            self.aside = len(self.found) - 1
        else:
            self.found[self.current if self.aside is None else self.aside].parts.append(part)

    def _begin(self, part: Part, *, interrupts: bool) -> None:
        if interrupts:
            self.waiting.append(self.current)
        head = self.current if self.found[self.current].parts else None
        parts = [*self._list_before(part), part]
        self.found.append(Clause(parts, part.verbs[0] if part.verbs else None, part.word, head))
        self.current = len(self.found) - 1

    def _list_before(self, part: Part) -> list[Part]:
        """Take back the start of a list that is the subject: ", the army" of ", the army and police said"."""
        parts = self.found[self.current].parts
        if part.opener != "c" or len(parts) < 2 or _is_bare(self.words, part):
            return []
        before = parts[-1]
        listed = before.opener == "," and not before.verbs and before.last + 1 == part.first
        return [parts.pop()] if listed and _is_thing(self.words, before) else []

    def _announces(self, number: int, part: Part) -> bool:
        """Tell "when the envoy, Smith, resigned": the clause begins, its verb is still to come."""
        slot = self.words.slots[part.first : part.first + 1]
        awaited = self.bare_later[number] or self.joined_next[number]
        opens = part.word in self.words.known("finite_openers") or part.opener == "T"
        return not part.verbs and opens and awaited and slot != "" and slot in "duo#"

    def _resume(self, part: Part) -> None:
        self.current = self.waiting.pop()
        clause = self.found[self.current]
        clause.parts.append(part)
        clause.verb = part.verbs[0]

    def _bare(self, part: Part) -> bool:
        return _is_bare(self.words, part)

    def _is_listed(self, part: Part, clause: Clause) -> bool:
        """Tell ", talks with the north" from a verb that the clause or an interrupted one waits for."""
        verb = part.verbs[0]
        bare = self.words.slots[verb.first] == "y" and _is_bare(self.words, part) and part.opener == ","
        return bare and clause.verb is not None and not self.waiting

    def _interjects(self, number: int, part: Part, clause: Clause) -> bool:
        """Tell ", the army said," that stands between a subject and its verb."""
        words, verb = self.words, part.verbs[0]
        if clause.verb is not None or not clause.parts or part.opener != "," or not self.bare_later[number]:
            return False
        last = words.words[verb.last - 1].lower
        only = not words.slots[verb.last : part.last].strip("@pda")
        return only and last in self.saying and not self._bare(part) and _is_thing(words, clause.parts[0])

    def _participle(self, number: int, part: Part, clause: Clause) -> bool:
        """Tell ", founded in 1990," from the verb that the clause still waits for."""
        verb = part.verbs[0]
        if self.words.slots[verb.first] != "e" or not self._bare(part):
            return False
        if part.opener == "" or part.opener[-1] in "s-:(":
            return True
        if "c" in part.opener or part.opener[-1] in "wT":
            return False
        return bool(self.bare_later[number]) if clause.verb is None or self.waiting else True


def _is_bare(words: Words, part: Part) -> bool:
    """Tell a part that begins with its verb, adverbs and time expressions apart."""
    return not words.slots[part.first : part.verbs[0].first].strip("an@")


def _bare_later(words: Words, parts: list[Part]) -> list[bool]:
    """For each part, tell whether a later one begins with its verb behind a comma."""
    found, later = [False] * len(parts), False
    for number in range(len(parts) - 1, -1, -1):
        found[number] = later
        part = parts[number]
        bare = part.verbs and _is_bare(words, part)
        later = later or bool(bare and "," in part.opener and part.opener[-1] not in "swT")
    return found


def _split_parts(words: Words, lexicon: Lexicon) -> list[Part]:
    bounds = [(match.start(), match.end()) for match in _OPENER.finditer(words.slots)]
    bounds += [(index, index + 1) for index in _thats(words)]
    bounds.sort()
    found: list[Part] = []
    opener, first = (0, 0), 0
    for start, end in [*bounds, (len(words.words), len(words.words))]:
        if start > first or not found:
            found.extend(_parts(words, opener, first, start, lexicon))
        opener, first = ((opener[0], end) if start == first and start else (start, end)), end
    return _without_false_thats(
        words, [part for part in found if part.last > part.first or part.opener == ""]
    )


def _without_false_thats(words: Words, parts: list[Part]) -> list[Part]:
    """Give "that call" of "echoed that call" back to its verb: no clause follows the word."""
    found: list[Part] = []
    joined = [*(part.opener == "c" and bool(part.verbs) for part in parts[1:]), False]
    for part, *awaited in zip(parts, _bare_later(words, parts), joined, strict=True):
        short = part.last - part.first <= 2 and not any(awaited)
        if part.opener == "T" and short and not part.verbs and found and found[-1].last == part.first - 1:
            found[-1] = replace(found[-1], last=part.last)
        else:
            found.append(part)
    return found


def _thats(words: Words) -> list[int]:
    """Return where "that" opens a clause: behind a verb or noun, and something follows."""
    return [
        index
        for index, word in enumerate(words.words)
        if word.lower == "that" and 0 < index < len(words.words) - 1
        and words.slots[index - 1] in "veyfogqu@a,Zrc#)bh" and words.slots[index] == "d"
    ]  # fmt: skip


def _parts(words: Words, opener: tuple[int, int], first: int, last: int, lexicon: Lexicon) -> list[Part]:
    """Make a part, or several if a clause begins in it without a word of its own."""
    lowers = words.lowers(*opener)
    marks = words.slots[opener[0] : opener[1]].replace("Z", "").replace(".", "")
    word = next((lower for lower in reversed(lowers) if lower.isalpha()), "")
    if word == "that":
        then = words.slots[first:last].lstrip("a")[:1]
        noun = words.slots[max(opener[0] - 1, 0)] == "o"
        marks = "w" if then in set("vebhmxy") or (then == "f" and noun) else "T"
    before = words.slots[:first]
    aside = before.count("(") > before.count(")")
    verbs = finite(words, first, last, lexicon, relative=marks[-1:] == "w")
    cuts = _cuts(words, last, verbs, marks, lexicon)
    edges = [first, *[place for place, _ in cuts], last]
    found = []
    for number, (start, end) in enumerate(pairwise(edges)):
        own = tuple(verb for verb in verbs if start <= verb.first < end)
        mark, opening = (cuts[number - 1][1], "") if number else (marks, word)
        found.append(Part(start, end, mark, opening, own[:1], aside))
    return found


def _cuts(
    words: Words, last: int, verbs: Sequence[Verb], marks: str, lexicon: Lexicon
) -> list[tuple[int, str]]:
    """Find where an unmarked clause begins: "officials said two people died", "who was ill was freed"."""
    found: list[tuple[int, str]] = []
    for verb, following in pairwise(verbs):
        start = _behind_saying(words, verb, following, last)
        if says(words, verb, lexicon) and start < following.first:
            found.append((start, "T"))
        elif marks[-1:] == "w" and not found:
            found.append((following.first, ","))
        elif "r" in words.slots[verb.last : following.first]:
            found.append((words.slots.index("r", verb.last), "T"))
        elif following.sure:
            restart = _restart(words, verb.last, following.first)
            found.append((restart, "T") if restart else (following.first, UNCLEAR))
    return found


def _behind_saying(words: Words, verb: Verb, following: Verb, last: int) -> int:
    """Return where what is said begins: behind the hearer ("told reporters on Monday") and the time."""
    if words.slots[following.first - 1] == "r":
        return following.first - 1
    pattern = _HEARER if words.words[verb.last - 1].lower in words.known("telling") else _AFTER_SAYING
    behind = pattern.match(words.slots, verb.last, last)
    return behind.end() if behind and behind.end() < following.first else verb.last


def _restart(words: Words, first: int, last: int) -> int:
    """Return where a second subject begins between two verbs: "expressed fear | the country could", or 0."""
    for index in range(last - 1, first, -1):
        slot, before = words.slots[index], words.slots[index - 1]
        if slot == "d":
            return index if before in "ouey@" else 0
        if slot not in "uo#a":
            return 0
    return 0
