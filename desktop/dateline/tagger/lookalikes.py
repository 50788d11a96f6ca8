"""What is not a time although it looks like one: "May said", "the fall of Saigon", "2000 people"."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.tagger.context import word_after, word_before
from dateline.tagger.drafts import Draft

_PREPOSITIONS = frozenset(
    "in on by since until till of for during from to through throughout between and or before after early late mid last "
    "next this every each a the that around about previous following past past's or than last's within into over "
    "beginning starting ending ended dated as at per one".split()
)
_TITLES = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|President|Minister|Secretary|Premier|Theresa|Brian)\.? $")
_VERBS = frozenset(
    "said says told has had is was will would who also added and's announced asked called did does went's I not "
    "we you he she they it be".split()
)
_MONEY_NAMES = frozenset(
    "dividend dividends results result report reports profit profits loss losses earnings cash sales revenue revenues income interest rate "
    "rates meeting cost costs budget return returns fee fees growth salary".split()
)
_PAPERS = frozenset("Times Mirror Telegraph Herald Post Express Mail Star Sun Tribune News Guardian Globe Journal Night Magazine Beast Show".split())
_COUNTED_BEFORE = re.compile(
    r"(?:[$€£¥#№]|\b(?:No|no|Nos|page|pages|pp|p|room|Room|flight|Flight|Boeing|Airbus|Windows|Office|Server|Route|Highway|Interstate|"
    r"Unit|Resolution|resolution|Rs|Article|number|Number|nearly|almost|some|about|roughly|approximately|than|least)\.?) ?$"
)
_UNITS_AFTER = re.compile(
    r" ?(?:%|percent|per cent|°|(?:km|m|ft|feet|mm|cm|kg|lb|lbs|mph|metres|meters|miles|yards|acres|tons|tonnes|troops|men|people|"
    r"soldiers|women|children|dollars|euros|pounds|points|votes|shares|barrels|homes|jobs|employees|workers|members|guns|"
    r"aircraft|tanks|ships|prisoners|casualties|dead|wounded|killed|million|billion|thousand|hundred|times|seats|x)\b)"
)
_YEAR_BEFORE = frozenset(
    "in since of by during from until till before after between and to early late mid the through throughout circa around".split()
)
_FALL_BEFORE = frozenset("in by since until this last next during of through late early mid".split())
_SEASON_BEFORE = _FALL_BEFORE | frozenset("from to and for into that for throughout over all".split())
_FOR_BARE = frozenset(
    "for in within after of over through last into before during recent many some few past by takes took lasted lasting lasts spent with the".split()
)
_DURING = frozenset("during in under since throughout until before after through of".split())
CLAUSE = re.compile(r"[ \n]+(?!and\b|but\b|in\b|on\b|at\b|he\b|she\b|they\b|it\b|we\b|I\b)[\w“\"']")
"""What follows "two days after" where it counts from an event: a noun or a clause."""
_AT = frozenset("at by around about until till from before after since between and to approximately nearly roughly past".split())


def is_lookalike(text: str, draft: Draft) -> str:
    """Return why a draft is no time expression, or ""."""
    check = _CHECKS.get(draft.form)
    return check(text, draft) if check else ""


def _month(text: str, draft: Draft) -> str:
    word = text[draft.start : draft.end]
    if len(word) == 3 and word not in ("May", "MAY"):
        return "" if word_before(text, draft.start).lower() in _PREPOSITIONS else "an abbreviation that could be a name"
    if word not in ("May", "March", "April", "June", "August", "MAY", "MARCH"):
        return ""
    before, after = word_before(text, draft.start), word_after(text, draft.end)
    if before.lower() in _PREPOSITIONS and not (before in ("of", "to", "for", "by", "than") and after in _VERBS):
        return ""
    if _TITLES.search(text[max(0, draft.start - 14) : draft.start]):
        return "a person's name"
    if word in ("May", "March", "MAY", "MARCH"):
        if before[:1].isupper() or after in _VERBS or (not before and after.islower()):
            return "a name or a verb, not the month"
    elif before[:1].isupper() and after[:1].isupper():
        return "a person's name"
    return ""


def _weekday(text: str, draft: Draft) -> str:
    return "the name of a paper" if word_after(text, draft.end) in _PAPERS else ""


def _repetition(text: str, draft: Draft) -> str:
    word, after = text[draft.start : draft.end], word_after(text, draft.end)
    if word[:1].isupper() and after[:1].isupper() and not word.isupper():
        return "part of a name"
    if word.lower() in ("quarterly", "annual") and after in _MONEY_NAMES:
        return "a kind of sum, not a repetition"
    return ""


def _year(text: str, draft: Draft) -> str:
    if draft.end - draft.start != 4 or not text[draft.start : draft.end].isdigit():
        return ""
    number = int(text[draft.start : draft.end])
    around = text[max(0, draft.start - 2) : draft.start]
    if around[-1:] in ("$", "€", "£", "#", "/", "_", "@", "+", ".") or (around[-1:] == "-" and around[:1].isalpha()):
        return "a number, not a year"
    follows = text[draft.end : draft.end + 2]
    if re.match(r"[\w@_%]|[-.,:/]\d|°", follows) and not re.match(r"[-–/]\d", follows):
        return "part of a longer number"
    before = word_before(text, draft.start)
    if _COUNTED_BEFORE.search(text[max(0, draft.start - 16) : draft.start]) and before not in ("about", "around"):
        return "a counted number"
    if _UNITS_AFTER.match(text, draft.end):
        return "a counted number"
    if not 1500 <= number <= 2100 and before.lower() not in _YEAR_BEFORE:
        return "a number that no word makes a year"
    after = word_after(text, draft.end)
    if number % 50 == 0 and after.islower() and after.endswith("s") and before.lower() not in ("in", "since", "the"):
        return "a counted number"
    return ""


def _short_year(text: str, draft: Draft) -> str:
    before = text[draft.start - 1 : draft.start]
    return "" if not before or before in " (\n“\"-–" else "an apostrophe"


def _season(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower().split()
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if words[-1] == "fall":
        if words[0] == "the":
            return "a fall, not the season" if after in ("of", "in", "from", "into") or before not in _FALL_BEFORE else ""
        return "" if before in _FALL_BEFORE else "a fall, not the season"
    if words[0] == "the" or before in _SEASON_BEFORE:
        return "" if after not in ("break", "games", "camp", "house", "home") else "a compound"
    return "a season in general"


def _monthday(text: str, draft: Draft) -> str:
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if before not in ("on", "by", "until", "from", "to", "and", "between", "till", "since", "before", "after"):
        return "an ordinal, not a day"
    if after[:1].isupper() or after in ("century", "floor", "time", "place", "minute", "anniversary", "most", "largest"):
        return "an ordinal, not a day"
    return ""


def _bare_units(text: str, draft: Draft) -> str:
    before = word_before(text, draft.start).lower()
    if before in _FOR_BARE or word_after(text, draft.end) in ("of",):
        return ""
    return "a unit without an amount"


def _bare_time(text: str, draft: Draft) -> str:
    return "" if word_before(text, draft.start).lower() in _AT else "a ratio or a score"


def _amount(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower()
    return "a fraction" if words.endswith("-quarters") else ""


def _event_day(text: str, draft: Draft) -> str:
    return "the day of an event that is no date" if CLAUSE.match(text, draft.end) else ""


def _term(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower()
    if "administration" not in words or word_before(text, draft.start).lower() in _DURING:
        return ""
    return "the people in office, not their time"


def _reference(text: str, draft: Draft) -> str:
    words, around = text[draft.start : draft.end].lower(), text[max(0, draft.start - 9) : draft.start].lower()
    if words == "soon" and (around.endswith(("as ", "how ")) or text[draft.end : draft.end + 6] == " after"):
        return "the time of another event"
    if words == "long ago" and around.endswith("not that "):
        return ""
    return ""


def _era(text: str, draft: Draft) -> str:
    before = word_before(text, draft.start).lower()
    return "" if before in _DURING else "the war itself, not its time"


def _about(text: str, draft: Draft) -> str:
    digits = draft.end - 4
    if not text[digits : draft.end].isdigit():
        return ""
    return _year(text, Draft(digits, draft.end, draft.type, draft.formula, "year_date"))


def _previously(text: str, draft: Draft) -> str:
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if before in ("a", "an", "the", "its", "his", "her", "their", "of", "some", "any", "as", "from") and after.endswith("ed"):
        return "part of a name for something"
    return ""


def _noon(text: str, draft: Draft) -> str:
    return "a figure of speech" if word_before(text, draft.start).lower() == "high" else ""


def _age(text: str, draft: Draft) -> str:
    return "an age" if "year" in text[draft.start : draft.end].lower() else ""


_CHECKS: dict[str, Callable[[str, Draft], str]] = {
    "month_date": _month,
    "weekday_date": _weekday,
    "set": _repetition,
    "year_date": _year,
    "shortyear": _short_year,
    "season_date": _season,
    "monthday": _monthday,
    "bareunits": _bare_units,
    "baretime": _bare_time,
    "age": _age,
    "time": _noon,
    "amount": _amount,
    "theunitbefore": _event_day,
    "theunitafter": _event_day,
    "term": _term,
    "ref": _reference,
    "soon": _reference,
    "era_date": _era,
    "aboutdate": _about,
    "earlier_date": _previously,
}
