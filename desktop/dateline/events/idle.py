"""Clauses that no reader would list: they say nothing for themselves, or where they end cannot be told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import naming
from dateline.events.clauses import behind
from dateline.events.parts import UNCLEAR
from dateline.events.scene import is_told
from dateline.events.speech import quotation
from dateline.events.subjects import subject as own_subject
from dateline.events.verbs import says

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.scene import Scene

_NAMED = frozenset(("called", "calls", "put", "puts", "described", "describes", "termed"))
_TOLD = frozenset(("truth", "story", "stories", "lie", "lies", "tale", "tales", "joke", "jokes"))
_THEM = frozenset(("it", "them", "him", "her", "this", "that"))
_WE = frozenset(("i", "we", "they"))
_RUN_ON = re.compile("[pd]{0,2}@+d?[ou]{1,3}(?:v|e(?=[.,dp#;]|$))")
_ACTS = re.compile("[ve][do#]")


def is_unclear(scene: Scene) -> bool:
    """Tell clauses whose ends cannot be told: "money it has set aside will go"."""
    if _runs_on(scene):
        return True
    if scene.clause.parts[0].opener == UNCLEAR:
        return True
    following = behind(scene.reading.clauses, scene.place)
    return following is not None and scene.reading.clauses[following].parts[0].opener == UNCLEAR


def _runs_on(scene: Scene) -> bool:
    """Tell "the rig that a firm was leasing | exploded on Monday", whose second verb has no clause of its own."""
    verb, slots = scene.clause.verb, scene.words.slots
    if verb is None:
        return False
    if slots[verb.last : verb.last + 1] == "@" and _ACTS.match(slots[verb.last :].lstrip("@")):
        return True  # "five patients he saw on Monday | needed help"
    if scene.clause.opener in scene.lexicon.lists["grammar", "subordinators"] and _RUN_ON.match(
        slots, verb.last
    ):
        return True  # "when it was told on Monday Olsen left"
    if slots[verb.last - 1] != "g" or slots[verb.last : verb.last + 1] not in {"v", "e"}:
        return False
    becoming = scene.words.words[verb.last - 1].lower in scene.words.known("becoming")
    return not becoming and slots[verb.last + 1 : verb.last + 2] in {"@", "p", ".", ",", ""}


def says_nothing(scene: Scene) -> bool:
    """Tell "it had been", "that was", and a bare "officials said" from news."""
    words, verb = scene.words, scene.clause.verb
    if verb is None:
        return True
    subject = naming.subject_of(scene.reading, scene.place, scene.lexicon)
    if subject.split(" ")[0].lower() in words.known("inverting") or subject.lower() in words.known("anybody"):
        return True
    if scene.clause.opener == "what" and not _goes_on(scene):
        return True
    if _shares_modal(scene) or has_gap(scene) or _names_them(scene):
        return True
    if _only_points(scene, subject.lower()):
        return True
    if _is_relative(scene) or _is_compared(scene):
        return True
    if words.slots[verb.first : verb.last].rstrip("na")[-1:] in {"b", "i", "h"}:
        return subject.lower() in scene.words.known("empty_subjects") or not subject
    quoted = quotation(words, scene.clause, scene.lexicon) is not None
    contact = scene.clause.parts[0].opener == "T" and scene.clause.opener == "" and not is_told(scene)
    pronoun = words.slots[scene.clause.parts[0].first] == "r" and _is_noun_before(scene)
    if contact and (pronoun or not _goes_on(scene)):
        return True  # "a title he acquired": what he acquired stands before
    if words.lower[verb.last - 1] == "quoted" and "as" in words.lower[verb.last :]:
        return True  # "is quoted by the agency as saying"
    if _is_doubted(scene) or _is_relative(scene) or _asks_how_much(scene):
        return True
    if says(words, verb, scene.lexicon):
        unsaid = scene.said is None and not quoted
        return unsaid and (
            not subject
            or not _goes_on(scene)
            or _introduces(scene)
            or _is_split(scene)
            or _is_conditioned(scene)
            or _only_hearer(scene)
        )
    return not subject


def has_gap(scene: Scene) -> bool:
    """Tell "which a team has built" and "what they say was a test", whose object or subject stands before."""
    words, clause = scene.words, scene.clause
    if clause.opener not in {"which", "that", "what", "whom"} or clause.verb is None:
        return False
    first = clause.parts[0].first - 1
    own = own_subject(words, clause)
    if own is None or own[0] == own[1] or words.slots[first - 1 : first] == "p":
        return False
    if clause.opener == "that":
        said = is_told(scene) or words.lower[first - 1] in words.known("content_nouns")
        passive = set("bi") & set(words.slots[clause.verb.first : clause.verb.last])
        return (
            words.slots[first - 1 : first] in {"o", "u", "@"}
            and not said
            and not passive
            and not _has_object(scene)
        )
    return True


def _has_object(scene: Scene) -> bool:
    verb, words = scene.clause.verb, scene.words
    return verb is not None and words.slots[verb.last : verb.last + 1] in {
        "d",
        "u",
        "o",
        "#",
        "r",
        "t",
        "f",
        "g",
    }


def _names_them(scene: Scene) -> bool:
    """Tell "as the chairman called them", which says only how somebody named what stands elsewhere."""
    verb, words = scene.clause.verb, scene.words
    if scene.clause.opener != "as" or verb is None:
        return False
    return words.lower[verb.last - 1] in _NAMED and {*words.lowers(verb.last, verb.last + 1)} <= _THEM


def is_contact(scene: Scene, following: Clause) -> bool:
    """Tell the "it said" of "a crackdown it said would go on" from what the clause before holds."""
    first, words = following.parts[0].first, scene.words
    told = scene.said is not None and scene.reading.clauses[scene.said] is following
    unsaid = following.parts[0].opener == "T" and following.opener == "" and not told
    if not unsaid or words.slots[first] != "r" or first < 2:
        return False
    noun = words.slots[first - 1] in "ouy" and words.slots[first - 2] in "douyp#g"
    return noun and words.lower[first - 1] not in words.known("content_nouns")


def _is_noun_before(scene: Scene) -> bool:
    """Tell "the measures | it has taken" from "it is understood | he left"."""
    first = scene.clause.parts[0].first
    return first > 1 and scene.words.slots[first - 1] in "ouy" and scene.words.slots[first - 2] in "douyp#g"


def _is_relative(scene: Scene) -> bool:
    """Tell "the firms that Vartis asked" and "the party he said | he had served", whose object stands before."""
    clause, words = scene.clause, scene.words
    first = clause.parts[0].first
    if clause.parts[0].opener != "T" or clause.verb is None:
        return False
    if is_told(scene):
        head = scene.reading.clauses[clause.head or 0]
        begins = head.parts[0].first
        contact = head.parts[0].opener == "T" and begins > 0 and words.slots[begins] == "r"
        return contact and words.slots[begins - 1] in "ou" and not _goes_on(scene)
    before = words.lower[max(first - 2, 0)]
    noun = clause.opener == "that" and words.slots[max(first - 2, 0)] in "ouf"
    return noun and before not in words.known("content_nouns")


def _is_compared(scene: Scene) -> bool:
    """Tell "as much oil | as the country has produced", which is no news of the country."""
    first, words = scene.clause.parts[0].first, scene.words
    if scene.clause.opener not in {"as", "than"} or _has_object(scene):
        return False
    return bool(words.known("compared") & set(words.lowers(max(first - 6, 0), first - 1)))


def _asks_how_much(scene: Scene) -> bool:
    """Tell "how much more oil leaked"."""
    first = scene.clause.parts[0].first
    return scene.clause.opener == "how" and scene.words.lower[first] in {"much", "many"}


def _is_doubted(scene: Scene) -> bool:
    """Tell "it is not likely | the port will open" and "they did not say | that it had closed"."""
    head = scene.clause.head
    verb = scene.reading.clauses[head].verb if head is not None else None
    told = scene.clause.parts[0].opener == "T" and scene.said is None
    return told and verb is not None and "n" in scene.words.slots[verb.first : verb.last + 1]


def _shares_modal(scene: Scene) -> bool:
    """Tell "it would be moored on Monday | and hooked up on Friday", whose second verb is no past tense."""
    clause, slots = scene.clause, scene.words.slots
    if clause.verb is None or clause.head is None or slots[clause.verb.first : clause.verb.last] != "e":
        return False
    before = scene.reading.clauses[clause.head].verb
    joined = clause.parts[0].opener[-1:] == "c" and own_subject(scene.words, clause) is None
    return joined and before is not None and slots[before.first] == "m"


def _only_points(scene: Scene, subject: str) -> bool:
    """Tell "that will change" and "it remained unclear | how", which lean on what stands elsewhere."""
    verb, words = scene.clause.verb, scene.words
    if subject.removesuffix(" last").removesuffix(" first") in words.known("pointers"):
        return True
    if subject == "it" and verb is not None and words.slots[verb.first : verb.last] == "b":
        return True  # "it's only May", "it was a mistake": what it was stands elsewhere
    lemma = scene.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower) if verb else None
    remains = subject == "it" and lemma in words.known("remaining")
    return remains and behind(scene.reading.clauses, scene.place) is not None


def _is_conditioned(scene: Scene) -> bool:
    """Tell "he said unless it leaks, | he will keep it", whose content stands behind a condition."""
    place = behind(scene.reading.clauses, scene.place)
    if place is None:
        return False
    return scene.reading.clauses[place].opener in scene.lexicon.lists["status", "conditionals"] - {"whether"}


def _is_split(scene: Scene) -> bool:
    """Tell "she said the Board (BOT) | had left", whose content an aside has cut in two."""
    return any(
        clause.head == scene.place and clause.parts[0].opener == ")" for clause in scene.reading.clauses
    )


def _introduces(scene: Scene) -> bool:
    """Tell "she told the court:", with what was said behind the colon or in the next line."""
    verb, words = scene.clause.verb, scene.words
    colon = words.slots.find(":", verb.last) if verb else -1
    if verb is None or colon < 0 or words.slots[verb.last : colon].strip("douyf@pa#"):
        return False
    form = words.words[verb.last - 1].lower
    lemma = scene.lexicon.verbs.lemma.get(form, form)
    return form in words.known("telling") or lemma in words.known("colon_verbs")


def _only_hearer(scene: Scene) -> bool:
    """Tell "the commander told the agency in Oslo", with what was said somewhere else."""
    verb, words = scene.clause.verb, scene.words
    if verb is None or scene.clause.main is None or words.lower[verb.last - 1] not in words.known("telling"):
        return False
    told = set(words.lower[verb.last : scene.clause.parts[-1].last])
    return not told & _TOLD and not words.slots[verb.last : scene.clause.parts[-1].last].strip("duo@p,.#r-Z")


def only_says(scene: Scene, line: str) -> bool:
    """Tell "the coastguard conceded" and "the doctor says she | and a colleague", whose content is lost."""
    verb = scene.clause.verb
    last = line.rsplit(maxsplit=1)[-1].lower()
    ahead = (
        scene.words.lowers(scene.clause.main.last - 2, scene.clause.main.last) if scene.clause.main else ()
    )
    if ahead == ("to", last) and last in scene.lexicon.verbs.saying:
        return True  # "is expected to announce"
    if verb is None or scene.words.words[verb.last - 1].lower not in scene.lexicon.verbs.saying:
        return False
    if not says(scene.words, verb, scene.lexicon) and line.split(maxsplit=1)[0].lower() not in _WE:
        return False  # "her appointment was announced" is news, "we were told" is not
    return last == scene.words.words[verb.last - 1].lower or last in scene.words.known("personal")


def _goes_on(scene: Scene) -> bool:
    """Tell whether anything but time expressions stands behind the verb."""
    verb, end = scene.clause.verb, scene.clause.parts[-1].last
    return verb is not None and bool(scene.words.slots[verb.last : end].strip("@pda,.:Z-()"))
