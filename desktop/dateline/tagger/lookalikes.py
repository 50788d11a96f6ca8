"""What is not a time although it looks like one: "May said", "the fall of Saigon", "the Sunday Times"."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.tagger import counts
from dateline.tagger.context import after, before, word_after, word_before
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|President|Minister|Secretary|Premier|Theresa|Brian)\.? $"
)
_TOLD = re.compile(r"\b(?:was|were|had|became|began|came|went|[a-z]{2,}ed)\b(?! to\b)")
_AHEAD = re.compile(r"\b(?:will|would|may|might|could|can|should|must|to|'ll|expected|is|are|has|have)\b")
_AHEAD_REACH = 8
_ONCE = re.compile(r"\b(?:will|shall|going to|let['’]s|please)\b|['’]ll\b", re.IGNORECASE)
_NAMES = ("May", "March", "April", "June", "August", "MAY", "MARCH")
_MARCHING = re.compile(r" (?:on|for|to|against|of) (?:the )?[A-Z]")
_FOURTH = re.compile(r"-| (?:of an?|million|billion|mile|century|pound)\b| of [A-Z]")
_JOINED_YEAR = re.compile(r"(?:\b|\d)(?:FY|CY|fy|c|ca|mid|pre|post)$")
_SPACES, _ENDS = frozenset(("", " ", "\n")), frozenset(("", " ", "\n", ".", ",", "'", "’"))
"""What stands around most words."""
_IN_ADDRESSES = frozenset("/-_=.?&#%+")
_LONGEST_ADDRESS = 200
_EAST_ASIAN = "\u2e80"
"""From here on stand the signs of Chinese, Japanese and Korean."""
_DAYPARTS = frozenset(("mornings", "afternoons", "evenings", "nights"))
_LEADS = frozenset(("", "in", "on", "at", "the", "in the", "on the"))
_OWN = re.compile(r" ?['’]s\b")
_MON = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_OTHER_MONTH_AFTER = re.compile(rf"\.?(?: ?[-–/] ?| to | through | and ){_MON}")
_OTHER_MONTH_BEFORE = re.compile(rf"\b{_MON}\.?(?: ?[-–/] ?| to | through | and )$")
_BEFORE_NAMES = frozenset(
    ("The", "On", "In", "Since", "After", "Before", "Until", "And", "But", "When", "During")
)
_GOES_ON = frozenset(("and", "but", "as", "at", "with", "by", "from", "for", "was", "were", "is", "will"))
_NO_DAY_BEFORE = re.compile(r"(?:^|\b(?:on|the|of) )(?:3[2-9]|[4-9]\d) $", re.IGNORECASE)
_NO_DAY_AFTER = re.compile(r" (?:3[2-9]|[4-9]\d)(?:,? \d{4}\b|[.,;)]|$)|-(?:3[2-9]|[4-9]\d)\b")
_QUOTES = ('"', "“", "”", "'", "‘", "’", "`")
CLAUSE = re.compile(r"[ \n]+(?!and\b|but\b|in\b|on\b|at\b)[\w“\"']")
"""What follows "two days after" where it counts from an event: a noun or a clause."""


def is_lookalike(text: str, draft: Draft) -> str:
    """Return why a draft is no time expression, or ""."""
    if text[draft.start - 1 : draft.start] not in _SPACES or text[draft.end : draft.end + 1] not in _ENDS:
        if _is_in_word(text, draft):
            return "part of another word"
        if _is_in_address(text, draft):
            return "part of an address on the web"
    check = _CHECKS.get(draft.form, _title)
    return check(text, draft)


def _is_in_word(text: str, draft: Draft) -> bool:
    """Tell whether letters or figures stand close before or behind: "bob1979"; but "FY2013" is a year."""
    close = _is_letter(text[draft.end : draft.end + 1]) or _is_letter(
        text[max(0, draft.start - 1) : draft.start]
    )
    return close and not _JOINED_YEAR.search(text[max(0, draft.start - 4) : draft.start])


def _is_letter(sign: str) -> bool:
    """Tell letters and figures but for those of scripts that put no spaces between words."""
    return sign.isalnum() and sign < _EAST_ASIAN


def _is_in_address(text: str, draft: Draft) -> bool:
    """Tell whether the word that an expression begins in is an address: "example.org/2012/05/03/news"."""
    if text[max(0, draft.start - 1) : draft.start] not in _IN_ADDRESSES:
        return False
    word = text[max(0, draft.start - _LONGEST_ADDRESS) : draft.start].rpartition(" ")[2]
    return "://" in word or "www." in word or "@" in word


def _title(text: str, draft: Draft) -> str:
    """Tell names of programmes: "60 Minutes", "This Week" in quotes."""
    said = text[draft.start : draft.end]
    if " " not in said or not said.istitle() or text[max(0, draft.start - 1) : draft.start] not in _QUOTES:
        return ""
    closed = text[draft.end : draft.end + 2].lstrip(".,!?")[:1] in _QUOTES
    return "a title" if closed or word_after(text, draft.end).istitle() else ""


def _opened(_text: str, _draft: Draft) -> str:
    return "a part of something that is no date"


def _month(text: str, draft: Draft) -> str:
    word = text[draft.start : draft.end]
    before, after = word_before(text, draft.start), word_after(text, draft.end)
    preposition = is_in(before.lower(), "before_a_month")
    if word == "March" and before.lower() in ("a", "annual", "the") and _MARCHING.match(text, draft.end):
        return "people marching"
    if len(word) == 3 and word not in _NAMES:
        joined = _OTHER_MONTH_AFTER.match(text, draft.end) or _OTHER_MONTH_BEFORE.search(
            text[max(0, draft.start - 12) : draft.start]
        )
        if joined:
            return ""
        doubtful = not preposition or before.lower() in ("a", "the", "of") or after[:1].isupper()
        return "an abbreviation that could be a name" if doubtful else ""
    if word not in _NAMES or (
        preposition and not (before in ("of", "to", "for", "by", "than") and is_in(after, "after_a_name"))
    ):
        return ""
    if _TITLES.search(text[max(0, draft.start - 14) : draft.start]):
        return "a person's name"
    if word in ("May", "March", "MAY", "MARCH"):
        doubtful = before[:1].isupper() or is_in(after, "after_a_name") or (not before and after.islower())
        return "a name or a verb, not the month" if doubtful else ""
    return "a person's name" if (not before or before[:1].isupper()) and after[:1].isupper() else ""


def _weekday(text: str, draft: Draft) -> str:
    if is_in(word_after(text, draft.end), "papers"):
        return "the name of a paper"
    named = word_before(text, draft.start)
    if not is_in(named, "names_of_weekdays") or text[draft.start : draft.start + 1].islower():
        return ""
    person = word_before(text, text.rfind(named, 0, draft.start))
    return "" if person[:1].isupper() and person not in _BEFORE_NAMES else "a day with a name of its own"


def _today(text: str, draft: Draft) -> str:
    return "part of a name" if text[draft.start : draft.end] == "Today" and _is_named(text, draft) else ""


def _is_named(text: str, draft: Draft) -> bool:
    """Tell names that end with a time from headlines in which every word has a capital: "Russia Today said"."""
    named = word_before(text, draft.start)
    acronym = len(named) > 1 and named.isupper()
    return acronym or (named[:1].isupper() and is_in(word_after(text, draft.end), "papers_do"))


def _holiday(text: str, draft: Draft) -> str:
    return "part of a name" if text[max(0, draft.start - 1) : draft.start] == "-" else ""


def _quarter(text: str, draft: Draft) -> str:
    """Tell quarters that are no time: "the quarter-finals", "the quarter of a million"."""
    return "a fourth, not three months" if _FOURTH.match(text, draft.end) else ""


def _same(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower().split()
    return "a period told before, nobody says when" if words[-2:] == ["same", "period"] else ""


def _vague(text: str, draft: Draft) -> str:
    said = text[draft.start : draft.end].lower()
    after_that = said.startswith("following ") and word_after(text, draft.end) == "of"
    return "what came before, not a time to come" if after_that else ""


def _part_of_word(text: str, draft: Draft) -> str:
    return "part of another word" if text[draft.end : draft.end + 1].isalnum() else ""


def _repetition(text: str, draft: Draft) -> str:
    word, after = text[draft.start : draft.end], word_after(text, draft.end)
    if word[:1].isupper() and after[:1].isupper() and not word.isupper():
        return "part of a name"
    if word.lower() in _DAYPARTS and not is_in(word_before(text, draft.start).lower(), "before_dayparts"):
        return "some parts of days, not all"
    if word.lower() in ("quarterly", "annual") and is_in(after, "sums"):
        return "a kind of sum, not a repetition"
    return ""


def _season(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower().split()
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if words[-1] == "fall":
        falling = words[0] == "the" and after in ("of", "in", "from", "into")
        return "" if is_in(before, "before_fall") and not falling else "a fall, not the season"
    if words[0] == "the" or is_in(before, "before_a_season"):
        return "a compound" if is_in(after, "after_no_season") else ""
    return "a season in general"


def _event_day(text: str, draft: Draft) -> str:
    return "the day of an event that is no date" if CLAUSE.match(text, draft.end) else ""


def _term(text: str, draft: Draft) -> str:
    words = text[draft.start : draft.end].lower()
    if "administration" not in words or is_in(word_before(text, draft.start).lower(), "before_a_term"):
        return ""
    return "the people in office, not their time"


def _sports_season(text: str, draft: Draft) -> str:
    left = word_before(text, draft.start).lower()
    return "the end of a series, not a time" if left in ("the", "a", "its", "his", "her", "their") else ""


def _reference(text: str, draft: Draft) -> str:
    said = text[draft.start : draft.end]
    if said == "Now" and _is_named(text, draft):
        return "part of a name"
    if said.lower() != "current":
        return ""
    after = word_after(text, draft.end)
    return (
        "a current, not the present" if is_in(after, "after_a_name") or is_in(after, "before_a_month") else ""
    )


def _past_or_future(text: str, draft: Draft) -> str:
    after = word_after(text, draft.end)
    return (
        "" if not after.islower() or is_in(after, "after_a_date") else "what something is to be, not a time"
    )


def _soon(text: str, draft: Draft) -> str:
    if (
        text[max(0, draft.start - 4) : draft.start].lower().endswith(("as ", "how "))
        or word_after(text, draft.end) == "after"
    ):
        return "the time of another event"
    left = before(text, draft.start)
    told = _TOLD.search(left) and not _AHEAD.search(left)
    tells = _TOLD.match(word_after(text, draft.end)) and not _AHEAD.search(left[-_AHEAD_REACH:])
    return "soon after what is told, not after the publication" if told or tells else ""


def _era(text: str, draft: Draft) -> str:
    return (
        ""
        if is_in(word_before(text, draft.start).lower(), "before_a_period")
        else "the war itself, not its time"
    )


def _previously(text: str, draft: Draft) -> str:
    behind = word_after(text, draft.end)
    described = is_in(word_before(text, draft.start).lower(), "before_a_description")
    if not behind and word_before(text, draft.start):
        return "as before, which tells no event"
    return "part of a name for something" if described and behind.endswith("ed") else ""


def _alone(text: str, draft: Draft) -> str:
    """Tell what is a time only if nothing else is said: "fri", "at seven"."""
    left, right = text[: draft.start].strip().lower(), text[draft.end :].strip(" \t\n.,")
    return "" if left in _LEADS and not right else "an hour or a day only where nothing else is said"


def _bare_part(text: str, draft: Draft) -> str:
    """Tell parts of a day that is told from parts of days in general: "the morning sun", "the night shift"."""
    if not _alone(text, draft):
        return ""
    said = text[draft.start : draft.end].lower()
    leads = (
        ("in",)
        if said.startswith("the ")
        else ("in", "by", "until", "till", "since", "before", "after", "during")
    )
    behind = word_after(text, draft.end)
    if " in the " not in said and (word_before(text, draft.start).lower() not in leads or "night" in said):
        return "a part of days in general"
    if not _is_told(text, draft):
        return "a part of days in general"
    return "" if not behind or (is_in(behind, "after_a_date") and behind != "of") else "a compound"


def _bare_time(text: str, draft: Draft) -> str:
    joined = "-" in text[draft.start : draft.end] and not _alone(text, draft)
    return "" if joined else counts.time(text, draft)


def _going_on(text: str, draft: Draft) -> str:
    """Tell "for the week" from "the week he died" and "the week of the vote"."""
    if not _alone(text, draft):
        return ""
    lead, behind = word_before(text, draft.start).lower(), word_after(text, draft.end)
    fortnight = text[draft.start : draft.end].lower().endswith("fortnight")
    if lead not in ("in", "for", "during", "throughout") and not fortnight:
        return "a unit that nothing points at"
    if _OWN.match(text, draft.end) or (behind and behind not in _GOES_ON):
        return "the unit of an event"
    return "" if lead == "for" or fortnight or _is_told(text, draft) else "a unit that nothing points at"


def _is_told(text: str, draft: Draft) -> bool:
    """Tell whether the sentence tells what happened, rather than what happens again and again."""
    left = before(text, draft.start)
    right = after(text, draft.end)
    return any(words.search(side) for words in (_TOLD, _ONCE) for side in (left, right))


def _bare_weekend(text: str, draft: Draft) -> str:
    behind = word_after(text, draft.end)
    on = word_before(text, draft.start).lower() == "on"
    return _alone(text, draft) if not on or (behind and not is_in(behind, "after_a_date")) else ""


def _last_minute(text: str, draft: Draft) -> str:
    at = text[max(0, draft.start - len("the ")) : draft.start].lower() == "the "
    minute = text[draft.start : draft.end].lower() == "last minute"
    return "a figure of speech" if at and minute else ""


def _signed(text: str, draft: Draft) -> str:
    return "" if text[draft.end - 2 : draft.end - 1].isdigit() else "a letter, not a unit"


def _impossible(text: str, draft: Draft) -> str:
    """Tell "32 August" and "August 32, 2014": there is no such day, so it is no date."""
    return (
        "a day that no month has"
        if _NO_DAY_BEFORE.search(text[max(0, draft.start - 12) : draft.start])
        or _NO_DAY_AFTER.match(text, draft.end)
        else ""
    )


def _month_or_name(text: str, draft: Draft) -> str:
    return _month(text, draft) or _impossible(text, draft)


def _year(text: str, draft: Draft) -> str:
    return "part of a name" if text[draft.start : draft.end].endswith("the Year") else ""


def _amount(text: str, draft: Draft) -> str:
    return counts.amount(text, draft) or _title(text, draft)


_CHECKS: dict[str, Callable[[str, Draft], str]] = {
    "opened": _opened,
    "opened_span": _opened,
    "opened_term": _opened,
    "month_date": _month_or_name,
    "monthyear": _impossible,
    "slashday": counts.day_in_figures,
    "wday_alone": _alone,
    "hour_alone": _alone,
    "lastunit": _last_minute,
    "monthday_alone": _alone,
    "bare_part": _bare_part,
    "goingon": _going_on,
    "weekend_bare": _bare_weekend,
    "shortamount": _signed,
    "year_inwords": counts.year_in_words,
    "fourfigures": counts.four_figures,
    "weekday_date": _weekday,
    "today": _today,
    "holiday_date": _holiday,
    "thequarter": _quarter,
    "yearearlier": _same,
    "vaguespan": _vague,
    "halfyear": _part_of_word,
    "quarteryear": _part_of_word,
    "set": _repetition,
    "season_date": _season,
    "theyear": _year,
    "theunitbefore": _event_day,
    "theunitafter": _event_day,
    "term": _term,
    "year_short": counts.year_in_two_figures,
    "sportseason": _sports_season,
    "pastref": _past_or_future,
    "soon": _soon,
    "ref": _reference,
    "era_date": _era,
    "earlier_date": _previously,
    "year_date": counts.year,
    "day": counts.day_at_hour,
    "day_first": counts.day_at_hour,
    "month_first": counts.day_at_hour,
    "decade": counts.decade,
    "shortdecade": counts.decade,
    "years": counts.ends_of_years,
    "aboutdate": counts.year_at_end,
    "monthday": counts.day_of_month,
    "monthday_end": counts.day_behind_on,
    "bareunits": counts.bare_units,
    "baretime": _bare_time,
    "time": counts.noon,
    "amount": _amount,
    "age": counts.age,
}
