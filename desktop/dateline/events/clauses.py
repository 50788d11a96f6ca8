"""Sentences as clauses: one finite verb each, with its subject and what follows.

Parts without a verb join the clause they stand in; parts with one begin a clause, or resume the clause
that a relative clause had interrupted ("The man, who was ill, was released").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.parts import UNCLEAR, Part, bare_later, is_bare, is_thing, split
from dateline.events.verbs import has_object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.verbs import Verb
    from dateline.events.words import Words

PARTICIPLE = ", -ed"
"""Opens a clause without finite verb: ", founded in 1990,"."""
INTERJECTED = ", says"
"""Opens who says so in the middle of what is said: "The rebels, the army said, had left"."""


class Clause(NamedTuple):
    """One finite verb with its surroundings.

    Attributes:
        parts: Its parts in order; a clause that another one interrupts has parts on both sides.
        verb: Its verb group; None for a line without any verb.
        opener: The word that opens it: "that", "when", "who", "and", ``PARTICIPLE``, or "".
        head: The number of the clause it depends on or continues, or None.
        main: The part that holds the verb.
    """

    parts: tuple[Part, ...]
    verb: Verb | None
    opener: str
    head: int | None
    main: Part | None

    def holds(self, index: int) -> bool:
        """Tell whether the word stands in the clause."""
        for part in self.parts:  # noqa: SIM110 - a generator takes twice as long, and every word asks
            if part.first <= index < part.last:
                return True
        return False


@dataclass(slots=True)
class _Draft:
    """A clause while its parts are still being gathered."""

    parts: list[Part] = field(default_factory=list)
    verb: Verb | None = None
    opener: str = ""
    head: int | None = None


def clauses(words: Words, lexicon: Lexicon) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order they begin."""
    parts = split(words, lexicon)
    reader = _Reader(words, parts, lexicon)
    for number, part in enumerate(parts):
        reader.take(number, part)
    kept = [number for number, draft in enumerate(reader.found) if draft.parts]
    places = {number: place for place, number in enumerate(kept)}
    drafts = [reader.found[number] for number in kept]
    return tuple(
        Clause(
            tuple(draft.parts),
            draft.verb,
            draft.opener,
            None if draft.head is None else places.get(draft.head),
            _main(draft),
        )
        for draft in drafts
    )


def _main(draft: _Draft) -> Part | None:
    """Return the part that holds the verb."""
    for part in draft.parts:
        if draft.verb in part.verbs:
            return part
    return None


def behind(found: Sequence[Clause], number: int) -> int | None:
    """Return the clause that begins right behind the verb's part of another and depends on it."""
    main = found[number].main
    if main is None or len(found) == 1:
        return None
    best, first = None, 0
    for place, clause in enumerate(found):
        if clause[3] == number and clause.parts[0].first >= main.last:  # its head; by place, to be quick
            begin = clause.parts[0].first
            if best is None or begin < first:
                best, first = place, begin
    return best


def _is_quantified(words: Words, part: Part) -> bool:
    """Tell the start of "at least 500 people"."""
    return " ".join(words.lowers(part.first, part.first + 2)) in words.known("quantifiers")


class _Reader:
    """Puts parts together to clauses, remembering the clauses that wait for their verb."""

    def __init__(self, words: Words, parts: list[Part], lexicon: Lexicon) -> None:
        self.words = words
        self.saying = lexicon.verbs.saying
        self.parts = parts
        self.found: list[_Draft] = [_Draft()]
        self.current = 0
        self.waiting: list[int] = []
        self.aside: int | None = None
        self.bare_after = bare_later(words, parts)
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
        elif not part.verbs or self._is_listed(part, clause) or self._is_adjunct(number, part, clause):
            clause.parts.append(part)
        elif clause.verb is None and self._is_reduced(number, part):
            clause.parts.append(part._replace(verbs=()))
        elif self._interjects(number, part, clause):
            self.found.append(_Draft([part], part.verbs[0], INTERJECTED, self.current))
        elif self._concludes(part, clause):
            parts = self._speakers(clause)
            self.found.append(_Draft([*parts, part], part.verbs[0], "", self.current))
        elif self._has_new_subject(part, clause):
            parts = self._next_subject(clause)
            del clause.parts[-len(parts) :]
            self.found.append(_Draft([*parts, part], part.verbs[0], parts[0].word, self.current))
            self.current = len(self.found) - 1
        elif self._is_orphan(part, clause):
            self._begin(part._replace(opener=UNCLEAR), interrupts=False)
        elif self._participle(number, part, clause):
            self.found.append(_Draft([part], part.verbs[0], PARTICIPLE, self.current))
        elif self._is_time_of_subject(number, part, clause):
            clause.parts.append(part)
            clause.verb = part.verbs[0]
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
            self.found.append(_Draft([part], part.verbs[0], opener, head))
            self.aside = len(self.found) - 1
        else:
            self.found[self.current if self.aside is None else self.aside].parts.append(part)

    def _begin(self, part: Part, *, interrupts: bool) -> None:
        if interrupts:
            self.waiting.append(self.current)
        head = self._head(part)
        parts = [*self._list_before(part), part]
        self.found.append(_Draft(parts, part.verbs[0] if part.verbs else None, part.word, head))
        self.current = len(self.found) - 1

    def _head(self, part: Part) -> int | None:
        """Return what a clause depends on: ", and left" goes on behind ", who was ill", not in it."""
        current = self.found[self.current]
        if self._is_parallel(part, current):
            return current.head
        if self._is_behind_what(part, current):
            return current.head
        aside = bool(current.parts) and current.parts[0].opener == ",w" and current.head is not None
        if aside and "," in part.opener and "c" in part.opener and self._bare(part):
            return current.head
        return self.current if current.parts else None

    def _is_behind_what(self, part: Part, current: _Draft) -> bool:
        """Tell "is known for what they call theft | and was jailed", which goes on from the first verb."""
        asked = bool(current.parts) and current.parts[0].opener == "w" and current.parts[0].word == "what"
        if not asked or current.verb is None or part.opener != "c" or not self._bare(part):
            return False
        return self.words.slots[current.verb.first] in "yf" and self.words.slots[part.verbs[0].first] in "bv"

    def _is_parallel(self, part: Part, current: _Draft) -> bool:
        """Tell "it would help | when he leaves | and should be ready", which goes on from the first verb.

        So does "he has said | it should close | and has sold it".
        """
        head = self.found[current.head].verb if current.head is not None else None
        inside = bool(current.parts) and current.parts[0].opener[-1:] in {"s", "T"}
        if (
            not inside
            or head is None
            or current.verb is None
            or part.opener[-1:] != "c"
            or not self._bare(part)
        ):
            return False
        kinds = "".join(self.words.slots[verb.first] for verb in (current.verb, head, part.verbs[0]))
        return kinds[0] != kinds[1] and kinds[1:] in {"mm", "hh"}

    def _list_before(self, part: Part) -> list[Part]:
        """Take back the start of a list that is the subject: ", the army" of ", the army and police said"."""
        parts = self.found[self.current].parts
        if part.opener != "c" or len(parts) < 2 or is_bare(self.words, part):
            return []
        before = parts[-1]
        listed = before.opener == "," and not before.verbs and before.last + 1 == part.first
        return [parts.pop()] if listed and is_thing(self.words, before) else []

    def _announces(self, number: int, part: Part) -> bool:
        """Tell "when the envoy, Smith, resigned": the clause begins, its verb is still to come."""
        slot = self.words.slots[part.first : part.first + 1]
        awaited = self.bare_after[number] or self.joined_next[number]
        if part.opener[-2:] == "w," and part.word in {"who", "which"}:
            return not part.verbs and self.bare_after[number]  # "Holm, who, in May, left"
        follows = part.word in {"after", "before"} and self.found[self.current].verb is not None
        follows = follows and not self.waiting  # "Holm, who left after the vote, | resigned"
        coming = self.words.lower[max(part.first - 2, 0)] in self.words.known("coming_as")
        follows = follows or (part.word == "as" and coming and self.found[self.current].verb is not None)
        opens = part.word in self.words.known("finite_openers") or part.opener == "T" or follows
        return (
            not part.verbs
            and opens
            and awaited
            and slot != ""
            and (slot in "duo#y" or _is_quantified(self.words, part))
        )

    def _resume(self, part: Part) -> None:
        self.current = self.waiting.pop()
        clause = self.found[self.current]
        clause.parts.append(part)
        clause.verb = part.verbs[0]

    def _bare(self, part: Part) -> bool:
        return is_bare(self.words, part)

    def _is_time_of_subject(self, number: int, part: Part, clause: _Draft) -> bool:
        """Tell "The first pictures to emerge after dawn | showed", the only verb of its sentence."""
        waits = number == 1 and clause.verb is None and bool(clause.parts) and clause.parts[0].opener == ""
        timely = part.opener == "s" and part.word in {"after", "before", "since", "until"}
        subject = waits and is_thing(self.words, clause.parts[0])
        return subject and timely and not any(later.verbs for later in self.parts[number + 1 :])

    def _has_new_subject(self, part: Part, clause: _Draft) -> bool:
        """Tell "left and two ships, including a ferry, | followed them": the two ships did, not who left."""
        if part.opener != "," or not self._bare(part) or clause.verb is None:
            return False
        verb = part.verbs[0]
        return len(self._next_subject(clause)) > 1 and (verb.sure or has_object(self.words, verb))

    def _next_subject(self, clause: _Draft) -> list[Part]:
        """Return the parts behind a clause's verb from "and two ships" on, if that is all that follows."""
        main = next((place for place, part in enumerate(clause.parts) if clause.verb in part.verbs), 0)
        later = clause.parts[main + 1 :]
        aside = len(later) > 1 and later[-1].opener in {",", ",c"}
        starts = later[0].opener in {"c", ",c"} and is_thing(self.words, later[0]) if later else False
        return later if aside and starts and not any(part.verbs for part in later) else []

    def _is_orphan(self, part: Part, clause: _Draft) -> bool:
        """Tell "said the ministry, which regulates ferries, closed": the subject stands in another clause."""
        relative = clause.parts and clause.parts[0].opener[-1:] == "w" and clause.verb is not None
        return bool(relative) and not self.waiting and part.opener == "," and self._bare(part)

    def _is_listed(self, part: Part, clause: _Draft) -> bool:
        """Tell ", talks with the north" from a verb that the clause or an interrupted one waits for."""
        verb = part.verbs[0]
        bare = self.words.slots[verb.first] == "y" and is_bare(self.words, part) and part.opener == ","
        return bare and clause.verb is not None and not self.waiting

    def _concludes(self, part: Part, clause: _Draft) -> bool:
        """Tell ", researchers at the institute in Riga, reported", which says whose word the sentence is."""
        verb = part.verbs[0]
        says = (
            self.words.words[verb.last - 1].lower in self.saying and part.opener == "," and self._bare(part)
        )
        if not says or clause.verb is None or self.waiting or self.words.slots[verb.first] not in "ve":
            return False
        later = [
            each
            for each in clause.parts
            if each.first > clause.verb.first and clause.verb not in [*each.verbs]
        ]
        return bool(later) and later[0].opener == "," and is_thing(self.words, later[0])

    def _speakers(self, clause: _Draft) -> list[Part]:
        """Take the parts behind the verb's from a clause: they name who speaks."""
        main = next(place for place, each in enumerate(clause.parts) if clause.verb in each.verbs)
        taken = clause.parts[main + 1 :]
        del clause.parts[main + 1 :]
        return taken

    def _is_adjunct(self, number: int, part: Part, clause: _Draft) -> bool:
        """Tell ", in a message posted on Thursday," between a subject and its verb."""
        waiting = (
            clause.verb is None and bool(clause.parts) and self.bare_after[number] and part.opener == ","
        )
        slots = self.words.slots
        return waiting and slots[part.first] == "p" and slots[part.verbs[0].first : part.verbs[0].last] == "e"

    def _is_reduced(self, number: int, part: Part) -> bool:
        """Tell "the games planned in Eugene, Oregon, | will begin", whose verb is still to come."""
        following = self.parts[number + 1 : number + 3]
        if len(following) < 2 or self.words.slots[part.verbs[0].first : part.verbs[0].last] != "e":
            return False
        place, goes_on = following
        named = place.opener == "," and set(self.words.slots[place.first : place.last]) == {"u"}
        sure = bool(goes_on.verbs) and goes_on.verbs[0].sure and self._bare(goes_on)
        return named and sure and goes_on.opener == "," and not self._bare(part)

    def _interjects(self, number: int, part: Part, clause: _Draft) -> bool:
        """Tell ", the army said," that stands between a subject and its verb."""
        words, verb = self.words, part.verbs[0]
        if clause.verb is not None or not clause.parts or part.opener != "," or not self.bare_after[number]:
            return False
        last = words.words[verb.last - 1].lower
        only = not words.slots[verb.last : part.last].strip("@pda")
        return only and last in self.saying and not self._bare(part) and is_thing(words, clause.parts[0])

    def _participle(self, number: int, part: Part, clause: _Draft) -> bool:
        """Tell ", founded in 1990," from the verb that the clause still waits for."""
        verb = part.verbs[0]
        if self.words.slots[verb.first] != "e" or not self._bare(part):
            return False
        if self.words.slots[verb.last : verb.last + 1] == "r":
            return False  # "took the oil, burned it and left"
        if part.opener == "" or part.opener[-1] in "s-:(":
            return True
        if "c" in part.opener or part.opener[-1] in "wT":
            return False
        return bool(self.bare_after[number]) if clause.verb is None or self.waiting else True
