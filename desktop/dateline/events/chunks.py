"""What follows the verb of a clause, part by part, as far as a headline may tell it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from dateline.events.adjectives import waits
from dateline.events.speech import is_according
from dateline.events.status import plan_words
from dateline.events.verbs import DESCRIBED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.parts import Part
    from dateline.events.words import Words


def chunks(words: Words, clause: Clause, lexicon: Lexicon) -> list[list[int]]:
    """Return verb and object, then what follows part by part; what is joined by "and" stays together."""
    main, verb = clause.main, clause.verb
    if main is None or verb is None:
        return []
    planned = plan_words(words, clause, lexicon)
    pronoun = words.slots[: verb.first].rstrip("a@").endswith("r")
    start = planned[1] if planned and not pronoun else verb.first
    found = [list(range(start, main.last))]
    for part in _telling(words, clause, main):
        begin = max(part.first - len(part.opener.rpartition(")")[2]), main.last)
        if part.opener == "," and found[-1][-1] + 1 < begin and words.slots[part.first] == "p":
            begin = part.first  # "met his wife[, Anna,] in Riga"
        if (part.opener[-1:] == "c" and not _joins_verb(words, part)) or _goes_on(words, part):
            found[-1].extend(range(begin, part.last))
            while part.opener[-1:] == "c" and len(found) > 1 and _is_listed(words, found[-2], found[-1]):
                found[-2].extend(found.pop())  # "Riga, Oslo and Rome" is told whole or not at all
        else:
            found.append(list(range(begin, part.last)))
    return found


def _telling(words: Words, clause: Clause, main: Part) -> Iterator[Part]:
    """Give the parts behind the verb's that a headline may tell: no asides, appositions and sources."""
    later = [part for part in clause.parts if part.first >= main.last] if clause.parts[-1] is not main else []
    skipped = False
    for number, part in enumerate(later):
        first = words.slots[part.first : part.first + 1]
        if (part.aside and not main.aside) or is_according(words, part):
            continue
        if first == "g" and part.opener == ",s":
            return  # ", while telling investors that"
        if clause.parts[0].opener[-1:] == "w" and part.opener == ",c" and not part.verbs:
            return  # "in Riga, which opened in May, and Oslo"
        if (
            _is_contrast(words, part)
            or _is_next_subject(words, later[number:])
            or (first == "e" and part.opener == ",")
        ):
            return
        if (
            part.opener == ","
            and words.lowers(part.first, part.first + 1) == ("with",)
            and _is_cut_list(later[number + 1 :])
        ):
            return  # ", with libraries, shops and churches to follow"
        if first == "g" and part.opener == ",":  # ", killing three people, including a child"
            if not _is_cut(later[number + 1 :]) and clause.opener not in words.known("undating"):
                yield from (part, *_listed(later[number + 1 :]))
            return
        if _is_apposition(words, part, later[number + 1 :]):
            skipped = True
        elif not skipped or part.opener.startswith((",", ")")):
            skipped = False  # else it belongs to what was left out
            yield part


def _is_listed(words: Words, before: Sequence[int], item: Sequence[int]) -> bool:
    """Tell ", Oslo and Rome" behind "Riga"."""
    begins = words.slots[item[0]] == "," and words.slots[item[0] + 1] in "uo#df"
    return begins and before[-1] + 1 == item[0] and words.slots[before[-1]] in "uo"


def _goes_on(words: Words, part: Part) -> bool:
    """Tell ", of its value" and the ", safer cap" of "a new, safer cap", which finish what stands before the comma."""
    if part.opener == ")" and not part.verbs:
        return words.slots[part.first] in "oft"  # "a $69m (£47m) bill", "told the men (ten of them) to go"
    if part.opener != "," or part.first < 2:
        return False
    return words.lower[part.first] == "of" or waits(words, part.first - 2)


def _listed(later: Sequence[Part]) -> list[Part]:
    """Return the "and his crew" of ", inviting him and his crew"."""
    return list(takewhile(lambda part: part.opener == "c" and not part.verbs and not part.aside, later))


def _is_next_subject(words: Words, later: Sequence[Part]) -> bool:
    """Tell ", and the cloud | that had hung there | was gone", whose verb is still to come."""
    end = [later[0], *_listed(later[1:])][-1].last
    following = words.slots[end : end + 1] == "w" or words.lowers(end, end + 1) == ("that",)
    return later[0].opener == ",c" and not later[0].verbs and following


def _is_cut(later: Sequence[Part]) -> bool:
    """Tell ", stopping it for the first time | since April": half of it would say something else."""
    return bool(later) and later[0].opener[-1:] in {"s", "w", "T"} and "," not in later[0].opener


def _is_cut_list(later: Sequence[Part]) -> bool:
    return bool(later) and later[0].opener == "," and any("c" in part.opener for part in later[:4])


def _is_contrast(words: Words, part: Part) -> bool:
    """Tell ", but its range grew", which no longer belongs to what happened."""
    return part.word in words.known("contrasts") and "," in part.opener


def _joins_verb(words: Words, part: Part) -> bool:
    """Tell "and watch for leaks" from "and artillery": the first can be left out."""
    if DESCRIBED.match(words.slots, max(part.first - 3, 0)):
        return False
    if words.slots[part.first - 2 : part.first + 1] in {"gcg", "fcf"}:
        return False  # "reaching | and keeping a balance"
    return words.slots[part.first : part.last].lstrip("a")[:1] in {"f", "e", "v", "g", "q"}


def _is_apposition(words: Words, part: Part, later: Sequence[Part]) -> bool:
    """Tell "met Smith, the minister, in Paris" from the list "met Smith, the minister and Jones"."""
    if part.opener not in {",", "-"}:
        return part.opener[:1] == "-"
    if _goes_on(words, part):
        return False
    if words.slots[part.first : part.first + 1] == "#":
        return True  # ", two days before"
    in_list = any("c" in other.opener for other in later[:3])
    return not in_list and words.slots[part.first : part.first + 1] in {"d", "u", "o", "#", "e", "g", "a"}
