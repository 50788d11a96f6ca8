"""A sentence cut into parts: the stretches between commas, dashes, "and", "when", "who" and the like.

Where a clause begins without a word or mark of its own ("officials said | two people died"), it is cut too.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.verbs import Verb, finite, says

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

UNCLEAR = "?"
"""Opens a clause whose subject cannot be told: the second verb of "money it has set aside will go"."""

_OPENER = re.compile(r"(?:Z?[csw,;:\-().])*[csw,;:\-()]")
_SAID = frozenset(("said", "says", "say"))
_NOUN_PHRASE = re.compile("(?:d[uo]*[fy]|[duo#]+)(?:p(?:d[uo]*[fy]|[duo#]+))*")
_AFTER_SAYING = re.compile(r"[a]*(?:[ps]?d?@+)*")
_HEARER = re.compile(r"d?[oufy]{1,3}(?:[ps]?d?@+)*")


class Part(NamedTuple):
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


_part: Callable[[tuple[int, int, str, str, tuple[Verb, ...], bool]], Part] = partial(tuple.__new__, Part)
"""Makes a part of its fields, half as long as ``Part`` takes."""


def split(words: Words, lexicon: Lexicon) -> list[Part]:
    """Return the parts of a sentence in order."""
    bounds = [(match.start(), match.end()) for match in _OPENER.finditer(words.slots)]
    bounds += [(index, index + 1) for index in _thats(words)]
    bounds.sort()
    found: list[Part] = []
    opener, first = (0, 0), 0
    for start, end in [*bounds, (len(words.words), len(words.words))]:
        if start > first or not found:
            found.extend(_parts(words, opener, first, start, lexicon))
        opener, first = ((opener[0], end) if start == first and start else (start, end)), end
    kept = [part for part in found if part[1] > part[0] or part.opener == ""]
    return _with_leads(words, _with_heads(words, _without_false_thats(words, kept)))


def _with_heads(words: Words, parts: list[Part]) -> list[Part]:
    """Begin what is said at "rebels" in "she said rebels | and soldiers were fighting"."""
    if _SAID.isdisjoint(words.lower):
        return parts
    found: list[Part] = []
    for number, part in enumerate(parts):
        start = _said_head(words, part)
        if start and not _goes_on(words, parts[number + 1 :]):
            start = 0
        if start:
            found += [part._replace(last=start), Part(start, part.last, "T", "", (), part.aside)]
        else:
            found.append(part)
    return found


def _goes_on(words: Words, later: list[Part]) -> bool:
    """Tell whether a subject waits for its verb: behind "and soldiers", or behind ", a tanker," or ", who was ill,"."""
    if not later:
        return False
    if later[0].opener == "c":
        return bool(later[0].verbs) and not is_bare(words, later[0])
    if later[0].aside:  # "said the ship - a ferry - had sunk"
        beyond = next((part for part in later if not part.aside), later[0])
        return beyond.opener == ")" and bool(beyond.verbs) and is_bare(words, beyond)
    if later[0].opener not in {",", ",w"} or (later[0].verbs and later[0].opener == ","):
        return False
    place = 1 + (later[0].opener == "," and len(later) > 1 and later[1].opener == "c" and not later[1].verbs)
    resumed = later[place] if len(later) > place else None
    return resumed is not None and resumed.opener == "," and bool(resumed.verbs) and is_bare(words, resumed)


def _said_head(words: Words, part: Part) -> int:
    """Return where the noun phrase right behind "said" begins, or 0."""
    last = part.verbs[0].last if part.verbs else 0
    said = last > 0 and words.lower[last - 1] in _SAID
    begin = last + 2 * (" ".join(words.lowers(last, last + 2)) in words.known("quantifiers"))
    told = bool(part.verbs) and words.slots[part.first : part.verbs[0].first].strip("a@Q,Z") != ""
    return last if said and told and _NOUN_PHRASE.fullmatch(words.slots, begin, part.last) else 0


def _with_leads(words: Words, parts: list[Part]) -> list[Part]:
    """Give "; on Monday, | he left" the time before the comma: it belongs to what follows."""
    if "@" not in words.slots:
        return parts
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else None
        if (
            before
            and part.opener == ","
            and part.verbs
            and not is_bare(words, part)
            and (_leads(words, before) or _leads_late(words, found))
        ):
            found[-1] = part._replace(first=before.first, opener=before.opener, word=before.word)
        else:
            found.append(part)
    return found


def _leads_late(words: Words, found: list[Part]) -> bool:
    """Tell the time of "and finally, on Monday, one boy left", behind an adverb."""
    if len(found) < 2 or found[-1].opener != "," or found[-2].opener[-1:] != "c":
        return False
    adverb = (
        words.slots[found[-2].first : found[-2].last].strip("a") == "" and found[-2].last > found[-2].first
    )
    slots = words.slots[found[-1].first : found[-1].last]
    return adverb and "@" in slots and not slots.strip("pd@a")


def _leads(words: Words, part: Part) -> bool:
    slots = words.slots[part.first : part.last]
    if part.opener[-1:] not in {";", ":", "c", "T"} or "@" not in slots:
        return False
    occasion = part.opener[-1:] == "c" and slots[0] == "p" and slots.endswith("@") and not part.verbs
    return occasion or not slots.strip("pd@a")  # "and at a hearing on Monday, | he left"


def _without_false_thats(words: Words, parts: list[Part]) -> list[Part]:
    """Give "that call" of "echoed that call" back to its verb: no clause follows the word."""
    if all(part.opener != "T" for part in parts):
        return parts
    found: list[Part] = []
    joined = [*(part.opener == "c" and bool(part.verbs) for part in parts[1:]), False]
    for part, *awaited in zip(parts, bare_later(words, parts), joined, strict=True):
        short = part.last - part.first <= 2 and not any(awaited)
        stray = part.opener == "T" and short and not part.verbs and not _leads(words, part)
        if stray and found and found[-1].last == part.first - 1:
            found[-1] = found[-1]._replace(last=part.last)
        else:
            found.append(part)
    return found


def _thats(words: Words) -> list[int]:
    """Return where "that" opens a clause: behind a verb or noun, and something follows."""
    if "that" not in words.lower:
        return []
    return [
        index
        for index, lower in enumerate(words.lower)
        if lower == "that" and 0 < index < len(words.words) - 1
        and words.slots[index - 1] in "veyfogqu@a,Zrc#)bh" and words.slots[index] == "d"
    ]  # fmt: skip


def _parts(words: Words, opener: tuple[int, int], first: int, last: int, lexicon: Lexicon) -> list[Part]:
    """Make a part, or several if a clause begins in it without a word of its own."""
    slots = words.slots
    marks = slots[opener[0] : opener[1]]
    if len(marks) > 1:
        marks = marks.replace("Z", "").replace(".", "")
    word = _opening(words.lower[opener[0] : opener[1]])
    if word == "that":
        then = slots[first:last].lstrip("a")[:1]
        noun = slots[max(opener[0] - 1, 0)] == "o"
        named = then == "y" and _names_happening(words, opener[1])
        marks = "w" if (then in set("vebhmxy") and not named) or (then == "f" and noun) else "T"
    aside = "(" in slots and slots.count("(", 0, first) > slots.count(")", 0, first)
    pending = marks == "T" and _awaits_verb(words, opener[0])
    verbs = finite(words, first, last, lexicon, relative=marks[-1:] == "w" or pending)
    cuts = _cuts(words, last, verbs, marks, lexicon) if len(verbs) > 1 else []
    if pending and len(verbs) > 1 and all(place != verbs[-1].first for place, _ in cuts):
        cuts = [*(cut for cut in cuts if cut[0] < verbs[-1].first), (verbs[-1].first, ",")]
    if marks == "," and verbs and (saying := _behind_aside(words, first, verbs[0])):
        cuts = [(saying, "T"), *cuts]
    if not cuts:
        return [_part((first, last, marks, word, tuple(verbs[:1]), aside))]
    edges = [first, *[place for place, _ in cuts], last]
    found = []
    for number, (start, end) in enumerate(pairwise(edges)):
        own = tuple(verb for verb in verbs if start <= verb.first < end)
        mark, opening = (cuts[number - 1][1], "") if number else (marks, word)
        found.append(Part(start, end, mark, opening, own[:1], aside))
    return found


def _awaits_verb(words: Words, index: int) -> bool:
    """Tell "Fears | that the ship sank" at the start of a sentence, whose verb is still to come."""
    before = words.slots[:index].strip("aZ@,")
    return (
        before != ""
        and before[-1] in "ouf"
        and not set(before) - set("duo#pf")
        and words.lower[index] == "that"
    )


def _behind_aside(words: Words, first: int, verb: Verb) -> int:
    """Return where what is said begins in ", saying output would shrink", or 0."""
    lemma = words.lexicon.verbs.lemma.get(words.lower[first])
    said = words.slots[first] == "g" and lemma in words.known("colon_verbs") | words.known("said_aside")
    content = words.slots[first + 1 : first + 2] in {"d", "u", "o", "#", "r"}
    return first + 1 if said and content and verb.first > first + 1 else 0


def _names_happening(words: Words, index: int) -> bool:
    """Tell "that talks with the north failed" from "the man that talks with them"."""
    return words.lower[index] in words.lexicon.happenings and words.slots[index + 1 : index + 2] == "p"


def _opening(lowers: tuple[str, ...]) -> str:
    """Return the last word of a boundary, "" if it is only marks."""
    for lower in reversed(lowers):
        if lower.isalpha():
            return lower
    return ""


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
            found.append((words.slots.rindex("r", verb.last, following.first), "T"))
        elif following.sure:
            restart = _behind_held(words, verb) or _restart(words, verb.last, following.first)
            found.append((restart, "T") if restart else (following.first, UNCLEAR))
    return found


def _behind_held(words: Words, verb: Verb) -> int:
    """Return where a clause begins behind "it is understood" and "was afraid", or 0."""
    if words.lower[verb.last - 1] in words.known("held_true") | words.known("content_adjectives"):
        return verb.last
    return verb.last + 1 if words.lower[verb.last] in words.known("content_adjectives") else 0


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


def is_bare(words: Words, part: Part) -> bool:
    """Tell a part that begins with its verb, adverbs and time expressions apart."""
    first, begin = part.first, part.verbs[0].first
    return first == begin or not words.slots[first:begin].strip("an@")


def bare_later(words: Words, parts: list[Part]) -> list[bool]:
    """For each part, tell whether a later one begins with its verb behind a comma."""
    found, later = [False] * len(parts), False
    for number in range(len(parts) - 1, -1, -1):
        if later:
            return [*[True] * (number + 1), *found[number + 1 :]]
        part = parts[number]
        marked = "," in part.opener or part.opener == ")"
        later = bool(marked and part.verbs and part.opener[-1] not in "swT" and is_bare(words, part))
        if number:
            found[number - 1] = later
    return found


def is_thing(words: Words, part: Part) -> bool:
    """Tell a part that can be a subject ("the envoy", "nearly 40 people") from an adjunct ("in Riga")."""
    first = past_adjunct(words, part.first, part.last)
    slot = words.slots[first : min(first + 1, part.last)]
    if part.aside or (part.opener[-1:] in {"s", "w"} and part.word not in words.known("finite_openers")):
        return False
    if slot != "" and slot in "uo#rdQfye":
        return True
    if words.lowers(first, first + 1) and " ".join(words.lowers(first, first + 2)) in words.known(
        "quantifiers"
    ):
        return True
    return slot == "a" and words.words[first].lower in words.known("limiting")


def past_adjunct(words: Words, first: int, last: int) -> int:
    """Skip the adverbs, time expressions and quotations that stand before a subject."""
    slots = words.slots
    while first < last and slots[first] in "@,aupsdQ" and _is_adjunct(words, first, last):
        first += 1
    return first


def describes(words: Words, index: int) -> bool:
    """Tell the "recently" of "its recently published report" from a time that the clause happened."""
    following = words.slots[index + 1 : index + 2]
    described = following in {"e", "q"} or (following == "o" and words.lower[index + 1].startswith("un"))
    return words.lower[index] in words.known("describing") and described


def _is_adjunct(words: Words, index: int, last: int) -> bool:
    slot, lower = words.slots[index], words.words[index].lower
    match slot:
        case "@":
            return not describes(words, index)
        case ",":
            return index > 0 and words.slots[index - 1] == "@"
        case "a" | "u":  # "nearly 40 people" and "only a few" keep their adverb
            adverb = slot == "a" or (
                lower.endswith("ly") and lower not in words.lexicon.lists["grammar", "not_adverbs"]
            )
            return (
                adverb and lower not in words.known("limiting") and words.slots[index + 1 : index + 2] != "#"
            )
        case "p" | "s" | "d":
            return words.slots[index : index + 3].lstrip("psd").startswith("@")
        case "Q":  # "“We go,” Olsen said"
            return index + 1 < last and words.text[words.words[index].end - 2] in ",.?!,'"
        case _:
            return False
