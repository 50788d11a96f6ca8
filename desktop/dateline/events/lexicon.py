"""The word lists that events are read by, from resources/events, ready for quick look-up."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Verbs:
    """Which forms verbs take, each set in lower case.

    Attributes:
        bases: "go", "visit".
        presents: "goes", "visits".
        pasts: Forms that are only past tense: "went".
        either: Irregular forms that are past tense or participle: "held".
        participles: Forms that are only participles: "gone".
        saying: Every form of the verbs that take what somebody says.
        stative: Bases of being and seeming.
        lemma: From an irregular or listed form to its base.
    """

    bases: Words
    presents: Words
    pasts: Words
    either: Words
    participles: Words
    saying: Words
    stative: Words
    lemma: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language.

    Attributes:
        slots: From a lower-case word to its one-letter slot, see ``words``.
        verbs: The verb forms.
        lists: The other lists by section and name: ``lists["status", "denial_verbs"]``.
        phrases: The lists of phrases, in the order written, by section and name.
        small: The lists of the section "words" by name, which are asked for at every word.
        happenings: Nouns that name happenings, one or several.
        hedges: Adverbs of doubt and hearsay: "allegedly", "reportedly".
        kinds: From every form of a word for a happening to the first word of its kind: "murder" to "kill".
        seen: Words as written with their lower case and slot, where neighbours do not matter: read once.
    """

    slots: Mapping[str, str]
    verbs: Verbs
    lists: Mapping[tuple[str, str], Words]
    phrases: Mapping[tuple[str, str], tuple[str, ...]]
    small: Mapping[str, Words]
    happenings: Words
    hedges: Words
    kinds: Mapping[str, str]
    seen: dict[str, tuple[str, str]] = field(default_factory=dict, compare=False, repr=False)

    def words(self, section: str, name: str) -> Words:
        """Return one list as a set of lower-case words."""
        return self.lists[section, name]


# Later lists win: "that" is a determiner until the clause reader knows better.
_SLOTS = (
    ("prepositions", "p"), ("adverbs", "a"), ("subordinators", "s"), ("relatives", "w"),
    ("determiners", "d"), ("coordinators", "c"), ("pronouns", "r"), ("be", "b"), ("be_bare", "i"),
    ("have", "h"), ("modals", "m"), ("do", "x"), ("negations", "n"), ("not_adverbs", "o"), ("not_past", "o"),
)  # fmt: skip


def has_words(language: str) -> bool:
    """Tell whether there are word lists for a language."""
    return language.isalpha() and resource("events", f"{language}.toml").is_file()


@cache
def lexicon(language: str = "en") -> Lexicon:
    """Return the word lists of a language, read once."""
    with resource("events", f"{language}.toml").open("rb") as file:
        tables = tomllib.load(file)
    verbs = _verbs(tables["verbs"])
    lists = {
        (section, name): frozenset(entry.split() if isinstance(entry, str) else entry)
        for section, entries in tables.items()
        for name, entry in entries.items()
    }
    phrases = {
        (section, name): tuple(entry)
        for section, entries in tables.items()
        for name, entry in entries.items()
        if isinstance(entry, list)
    }
    small = {name: entry for (section, name), entry in lists.items() if section == "words"}
    nouns = lists["happenings", "nouns"]
    happenings = nouns | {f"{noun}s" for noun in nouns}
    hedges = lists["status", "doubt_adverbs"] | lists["status", "hearsay_adverbs"]
    kinds = _kinds(tables["narrated"]["kinds"], verbs)
    return Lexicon(_slots(tables["grammar"], verbs), verbs, lists, phrases, small, happenings, hedges, kinds)


def _kinds(lines: Iterable[str], verbs: Verbs) -> dict[str, str]:
    """Return the kind of every form of the words listed; "attacks" are several, whatever else the word may be."""
    groups = [line.split() for line in lines]
    kinds = {word: group[0] for group in groups for word in group}
    acted = {form: kinds[base] for form, base in verbs.lemma.items() if base in kinds and form[-1] != "s"}
    return kinds | acted


def _verbs(table: Mapping[str, Any]) -> Verbs:
    irregular = [entry.split() for entry in table["irregular"]]
    known = {forms[0] for forms in irregular}
    saying = set(table["saying"].split())
    regular = [*table["regular"].split(), *sorted(saying - known)]
    lemma = {form: regularly for regularly in regular for form in _regular_forms(regularly)}
    lemma |= {_present(forms[0]): forms[0] for forms in irregular}
    lemma |= {_gerund(forms[0]): forms[0] for forms in irregular}
    lemma |= {form: forms[0] for forms in irregular for form in forms}
    bases = {forms[0] for forms in irregular} | set(regular)
    pasts = {forms[1] for forms in irregular if len(forms) == 3 and forms[1] != forms[2]}
    either = {forms[1] for forms in irregular if len(forms) == 2}
    participles = {forms[2] for forms in irregular if len(forms) == 3}
    return Verbs(
        bases=frozenset(bases - either),
        presents=frozenset(_present(base) for base in bases),
        pasts=frozenset(pasts - bases),
        either=frozenset(either),
        participles=frozenset(participles - bases - pasts),
        saying=frozenset({form for form, base in lemma.items() if base in saying} | saying),
        stative=frozenset(table["stative"].split()),
        lemma=lemma,
    )


def _regular_forms(base: str) -> Iterable[str]:
    past = base + "d" if base.endswith("e") else base + "ed"
    if base.endswith("y") and base[-2] not in "aeou":
        past = base[:-1] + "ied"
    doubled = base + base[-1]
    return (base, _present(base), past, _gerund(base), doubled + "ed", doubled + "ing")


def _present(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeou" else base + "s"


def _gerund(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else base + "ing"


def _slots(grammar: Mapping[str, str], verbs: Verbs) -> dict[str, str]:
    slots = dict.fromkeys(verbs.bases, "f")
    slots |= dict.fromkeys(verbs.presents, "y")
    slots |= {"due": "e", "born": "e"}  # "is due to start", "born in 1990, he"
    slots |= {form: "e" for form in verbs.lemma if form.endswith("ed") and form not in verbs.bases}
    slots |= dict.fromkeys(verbs.participles, "q") | dict.fromkeys(verbs.either, "e")
    slots |= dict.fromkeys(verbs.pasts, "v") | {"to": "t", "said": "v"}
    for name, slot in _SLOTS:
        slots |= dict.fromkeys(grammar[name].split(), slot)
    slots |= dict.fromkeys(grammar["past_in_eed"].split(), "e")
    return slots
