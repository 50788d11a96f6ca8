"""Whether a clause says that something happened, is planned, is possible or is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Status

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.words import Words


def status(words: Words, clause: Clause, lexicon: Lexicon) -> Status:
    """Read the status from a clause's verb, its adverbs and the word that opens it."""
    if clause.verb is None or clause.main is None:
        return Status.REPORTED
    group = words.lower[clause.verb.first : clause.verb.last]
    first, last = max(clause.main.first, clause.verb.first - 2), min(clause.verb.last + 2, clause.main.last)
    if clause.opener in lexicon.lists["status", "conditionals"]:
        return Status.POSSIBLE
    if _is_dropped(words, clause):
        return Status.DENIED
    if _denied(words, clause, lexicon):
        return Status.DENIED
    promised = group[0] == "would" and clause.parts[0].opener == "T"
    hedges = lexicon.lists["status", "possible_words"]
    hedged = not hedges.isdisjoint(words.lower[first:last]) and any(
        words.lower[index] in hedges
        and (words.slots[index] != "o" or words.slots[index + 1 : index + 2] not in {"o", "y", "u"})
        for index in range(first, last)
    )  # "offered two possible reasons" is certain
    if hedged or (not promised and group[0] in lexicon.lists["status", "possible_modals"]):
        return Status.POSSIBLE
    expected = group[-1] in lexicon.lists["verbs", "plan_participles"] and group[-1] not in {"set", "going"}
    if (
        group[0] in words.known("future")
        or promised
        or (expected and "b" in words.slots[clause.verb.first : clause.verb.last])
        or plan_words(words, clause, lexicon) is not None
        or _is_planning(words, clause, lexicon)
    ):
        return Status.PLANNED
    return Status.REPORTED


def _is_planning(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell "is planning a concert in May" and "plans a concert in May"."""
    verb = clause.verb
    if verb is None or lexicon.verbs.lemma.get(words.words[verb.last - 1].lower) not in words.known(
        "planning"
    ):
        return False
    present = words.words[verb.first].lower in words.known("present_be") | {"'s", "’s"}
    return present if words.slots[verb.last - 1] == "g" else words.slots[verb.first : verb.last] in {"y", "f"}


def _denied(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    verb = clause.verb
    if verb is None:
        return False
    slots = words.slots[max(verb.first - 1, 0) : verb.last]
    lowers = words.lowers(verb.first, verb.last)
    if "n" in slots or lowers[-1] in lexicon.lists["status", "denial_verbs"]:
        return True
    return any(word.endswith(("n't", "n’t")) for word in lowers)


def _is_dropped(words: Words, clause: Clause) -> bool:
    """Tell "was originally scheduled to start", a plan that did not hold."""
    verb = clause.verb
    if verb is None or words.slots[verb.last : verb.last + 1] not in {"t", "p"}:
        return False
    group = set(words.lowers(verb.first, verb.last))
    return bool(group & words.known("at_first") and group & words.known("past_be"))


def plan_words(words: Words, clause: Clause, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the words that make a clause a plan and can be left out before "to": "is also scheduled"."""
    verb = clause.verb
    if verb is None or _is_dropped(words, clause) or words.slots[verb.last : verb.last + 1] != "t":
        return None
    if "n" in words.slots[verb.first : verb.last] or words.lower[verb.first].endswith(("n't", "n’t")):
        return None  # "was not expected to sink" is not "to sink"
    if words.slots[verb.last + 1 : verb.last + 2] not in {"f", "i", "o", "e", "h", "y"}:
        return None  # "is due to the storm"
    acted = words.words[verb.last + 1].lower
    if acted.endswith("s") and not acted.endswith(("ss", "us")):
        return None  # "is set to songs"
    last = words.words[verb.last - 1].lower
    if words.slots[verb.first : verb.last] == "b":  # "is to resume"
        return verb.first, verb.last
    if last in lexicon.lists["verbs", "plan_participles"] and "b" in words.slots[verb.first : verb.last]:
        return verb.first, verb.last
    lemma = lexicon.verbs.lemma.get(last, "")
    if lemma in lexicon.lists["verbs", "plan_verbs"]:
        return verb.first, verb.first
    return None


def is_conditional(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell a sentence with "if": what it says will happen is only possible."""
    conditions = lexicon.lists["status", "conditionals"]
    return not conditions.isdisjoint(reading.words.lower) and any(
        lower in conditions and lower != "whether" for lower in reading.words.lower
    )


def is_open_plan(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell a plan that is still one today ("is scheduled to", "will"), of something that will happen."""
    verb = clause.verb
    if verb is None or status(words, clause, lexicon) is not Status.PLANNED:
        return False
    group = words.lowers(verb.first, verb.last)
    if group[0] in words.known("future"):
        return (
            verb.last - verb.first > 1
            and "i" not in words.slots[verb.first : verb.last]
            and not (set(group) & lexicon.verbs.stative)
        )
    if lexicon.verbs.lemma.get(group[-1]) == "prepare" and words.slots[verb.last : verb.last + 1] not in {
        "t",
        "p",
    }:
        return False  # "prepares a plan" is done now
    present = group[0] in words.known("present_be") or words.slots[verb.first] in "yf"
    acted = words.words[verb.last + 1].lower if verb.last + 1 < len(words.words) else ""
    return present and acted not in lexicon.verbs.stative - {"be"}
