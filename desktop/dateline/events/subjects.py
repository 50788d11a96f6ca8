"""The subject of a clause: where its words stand, if it has one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.adjectives import waits
from dateline.events.parts import is_bare, is_thing, past_adjunct

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.parts import Part
    from dateline.events.verbs import Verb
    from dateline.events.words import Words

_THINGS = frozenset("uo#rQdgfyeZ@")


_NOUNS = frozenset("uo#fyQ")


def subject(words: Words, clause: Clause) -> tuple[int, int] | None:
    """Return the words of the clause's own subject, or None if it has none before its verb.

    An empty range means that there is one, but where it begins cannot be told.
    """
    main, verb = clause.main, clause.verb
    if main is None or verb is None:
        return None
    if main.opener == "s" and main is not clause.parts[0] and clause.opener == "":
        return past_adjunct(words, clause.parts[0].first, verb.first), verb.first
    things = _things(words, clause, main)
    first = past_adjunct(words, main.first, verb.first)
    near = words.slots[: verb.first].rstrip("a@")
    if near.endswith("r") and len(near) > first:  # "saying they will": what stands before is no part of it
        return len(near) - 1, len(near)
    if not (_THINGS & set(words.slots[first : verb.first]) - {"@"}):
        return _before_comma(words, things) if things else _timely(words, main, verb)
    if things and ")" in main.opener:  # "The flu (H1N1) virus spread"
        start = len(things) - 1
        while start and "c" in things[start].opener:  # "Berg (Riga) and Holm (Oslo) agreed"
            start -= 1
        return past_adjunct(words, things[start].first, things[start].last), verb.first
    if things and main.opener == "," and things[-1].last == main.first - 1 and waits(words, main.first - 2):
        return past_adjunct(
            words, things[-1].first, things[-1].last
        ), verb.first  # "its northern, poorer part"
    if things and "c" in main.opener and main.word not in words.known("contrasts"):
        return past_adjunct(words, things[0].first, things[0].last), verb.first
    if "c" in main.opener and words.lower[first] in {"other", "others"}:
        return _list_start(words, main.first), verb.first
    return _surely(words, first, verb.first)


def _list_start(words: Words, first: int) -> int:
    """Return where the list that ends in "and other officers" begins, behind the verb or word that opens it."""
    place = first
    while place > 0 and words.slots[place - 1] in "uo#dp,'.c":
        place -= 1
    return past_adjunct(words, place, first)


def _surely(words: Words, first: int, last: int) -> tuple[int, int]:
    """Return a subject unless a pronoun inside shows that it holds another clause."""
    slots = words.slots[first:last]
    if "r" not in slots or "c" in slots:
        return first, last
    alone = slots[0] == "r" and not _NOUNS & set(slots[1:])
    return (first, first + 1) if alone else (last, last)


def _things(words: Words, clause: Clause, main: Part) -> list[Part]:
    """Return the parts before the verb's that can be its subject; nothing reaches over a colon."""
    found: list[Part] = []
    if clause.parts[0] is main and main.first < main.last:
        return found
    thing = True
    for part in (*clause.parts, main):
        if ":" in part.opener:
            found.clear()
        if part.first == part.last:
            continue
        joined = part.opener == "c" and not thing  # "after complaints | and pressure, the minister left"
        begins = part is clause.parts[0] and part.word == clause.opener and part.opener == "s"
        awaited = main.opener == ("," if is_bare(words, main) else "c")
        opens = begins and awaited and words.slots[part.first] in "uo#rd"
        thing = part.last <= main.first and not joined and (opens or is_thing(words, part))
        if thing:
            found.append(part)
    return found


def _before_comma(words: Words, things: list[Part]) -> tuple[int, int]:
    """Return the subject that a comma parts from its verb: the name in "the envoy, Paul Adler, resigned"."""
    if len(things) > 1 and _is_state(words, things[1]):  # "researchers in Berkeley, Calif., said"
        return past_adjunct(words, things[0].first, things[0].last), things[0].last
    named = len(things) > 1 and things[1].opener == "," and _is_name(words, things[1])
    start = 1 if named and not _is_name(words, things[0]) else 0
    last = things[start].last
    for part in things[start + 1 :]:
        if part.opener not in {"c", ")c"}:
            break
        last = part.last
    return past_adjunct(words, things[start].first, things[start].last), last


def _timely(words: Words, main: Part, verb: Verb) -> tuple[int, int] | None:
    """Return a time expression that is itself the subject ("Monday was the deadliest day")."""
    if main.opener[-1:] == "w":
        return None  # "who recently had her birthday"
    timely = words.slots[main.first : verb.first].strip("a")
    being = (
        words.slots[verb.first : verb.last] == "b"
        or words.slots[verb.first] == "h"
        or words.words[verb.first].lower
        in {
            "saw",
            "marked",
            "brought",
        }
    )
    return (main.first, verb.first) if being and timely and set(timely) <= {"@", "d"} else None


def _is_state(words: Words, part: Part) -> bool:
    """Tell the ", Calif.," and the "in Eugene, Oregon," that say where a place is."""
    named = part.opener == "," and words.slots[part.first : part.last] == "u"
    before = words.slots[: part.first - 1]
    place = words.lowers(len(before.rstrip("u")) - 1, len(before.rstrip("u")))
    inside = place in {("in",), ("at",), ("near",), ("from",)} and before.endswith("u")
    return named and (inside or words.slots[part.last : part.last + 1] == ".")


def _is_name(words: Words, part: Part) -> bool:
    """Tell a person's name, with titles, from a description ("White House envoy for Venezuela")."""
    return set(words.slots[part.first : part.last]) <= {"u", "."}
