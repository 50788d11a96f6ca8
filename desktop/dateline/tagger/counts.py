"""Numbers that look like times and are none: "2000 people", "page 1989", "a 3:30 ratio", "three-quarters"."""

from __future__ import annotations

import re

from dateline.tagger.context import word_after, word_before
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_SIGNS_BEFORE = ("$", "€", "£", "¥", "#", "№", "/", "_", "@", "+", ".")
_COUNTED_BEFORE = re.compile(
    r"\b(?:No|no|Nos|pages?|pp|p|room|Room|flight|Flight|Boeing|Airbus|Windows|Office|Server|Route|Highway|Interstate|"
    r"Unit|[Rr]esolution|Rs|Article|[Ss]ections?|[Cc]hapter|[Nn]umber|nearly|almost|some|roughly|approximately|(?<!later )(?<!earlier )(?<!sooner )than|least|"
    r"(?:total|numbers?|maximum|minimum|average|score|population|capacity) of|"
    r"(?:^|[^\d:.,/-])\d{1,3} to)\.?[ \n]$"
)
_COUNTING = frozenset(
    (
        "", "No", "no", "Nos", "page", "pages", "pp", "p", "room", "Room", "flight", "Flight", "Boeing", "Airbus",
        "Windows", "Office", "Server", "Route", "Highway", "Interstate", "Unit", "resolution", "Resolution", "Rs",
        "Article", "Section", "section", "Sections", "sections", "Chapter", "chapter", "number", "Number", "nearly", "almost", "some", "roughly", "approximately", "than", "least", "of", "to",
    )
)  # fmt: skip
"""The last words of these, by which most years are told from counts at a glance."""
_LEADS = frozenset(("in", "since", "until", "during", "early", "late"))
_ENDS = frozenset((".", ". ", ".\n", ".”", '."', ", ", ",\n", ") ", ").", "),", "; "))
_PLAIN = frozenset(
    ("in", "on", "at", "by", "with", "for", "but", "when", "after", "before", "because", "that", "the", "a", "he", "she", "it", "they", "was", "were", "had", "has", "is", "as")
)  # fmt: skip
"""What stands around a number that is a year and nothing else: no count, no hour and no address goes on so."""
_QUOTES = frozenset("'’\"”")
_TO_A_YEAR = frozenset(("in", "since", "until", "till", "from", "before", "after", "during", "by"))
_READING = re.compile(r"\b(?:read|reads|reading|reread|wrote|writing|watched|watching)[ \n]$")
_TITLE_REACH = 16
_RACE = re.compile(r"\b(?:ran|run|runs|running|won|swam|win) the $|\bin the (?:men['’]s|women['’]s) $")
_DISTANCES = frozenset((1000, 1500, 1600, 3000, 3200, 5000))
_VERSIONS = frozenset(("version", "versions", "v", "ver", "release", "build", "firmware"))
_LETTER = re.compile(
    r"\b(?:letters?|note|telegram|dispatch|despatch|favou?r|order|memorandum|night|morning|evening|issue) of $"
)
_CIRCA = re.compile(r"(?:c\.|ca\.?|circa) ", re.IGNORECASE)
_DECADE_BEFORE = re.compile(r"\b1\d\d0s(?:,| and| or| to|,? and the|-|–) ?$")
_UNITS_AFTER = re.compile(
    r" ?(?:%|\+|percent|per cent|°|(?:km|m|ft|feet|mm|cm|kg|lb|lbs|mph|metres|meters|miles|yards|acres|tons|tonnes|troops|men|people|"
    r"soldiers|copies|copy|words|units|tickets|cars|vehicles|patients|students|residents|passengers|cases|deaths|pages|items|books|trees|women|children|dollars|euros|pounds|points|votes|shares|barrels|homes|jobs|employees|workers|members|guns|"
    r"aircraft|tanks|ships|prisoners|casualties|dead|wounded|killed|million|billion|thousand|hundred|times|seats|x)\b)"
)
_ODDS = re.compile(r"(?<![\w$€£¥.,:%/-])\d in $")
"""Before the second number of a chance: "1 in 2000"."""
_ROUND = 50
_PHONE = re.compile(r"(?:(?:^|\D)(?:\d{1,3}|\d{5,})|\d[ -]\d{4})[-.]$")
_STREET = re.compile(r" (?:[A-Z][\w.]* ){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane|Ave|St|Blvd)\b")
_HOUR_AFTER = re.compile(
    r"(?: ?(?:[-–&/]|and|to) ?\d{4})? ?(?:\(\d{4} ?)?(?:GMT|UTC|BST|EST|EDT|CST|CDT|PST|PDT|CET|CEST|hours|hrs)\b"
)
_ENTRY = re.compile(r"^[ \t]*(\d{4})\b(?![-/.,\d])", re.MULTILINE)
"""What an entry of a live page begins with: its hour and minute."""
_ALWAYS_YEARS = range(1500, 2101)
_LIKELY_YEARS = range(1600, 2031)
_AROUND = 1500
_YEARS_BEFORE = re.compile(r"\b(?:in|of|since) \d{4}(?:-| ?– ?| to | until | through )$")
_YEARS_REACH = 20
_SENTENCE_END = re.compile(r" ?[.!?]?[\"'”’)]*(?:\s|$)(?![a-z0-9])")
_MEMBERS = re.compile(
    r"\b(?:EU|European|Union|[Mm]embers?|countries|states|nations|bloc|team|party|place|time)\b"
)
_PLAIN_WORD = re.compile(r"(?:^|\b[a-z]+ )on $")
_MONTHS = 12
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16))
_DAY_CUE = re.compile(r"\b(on|by|since|until|till|from|before|after|between|dated)\s+$", re.IGNORECASE)
_OTHER_DAY_BEFORE = re.compile(r"\d\d?/\d\d?\s*(?:-|–|to|and|through|until|till)\s*$")
_OTHER_DAY_AFTER = re.compile(r"\s*(?:-|–|to|and|through|until|till)\s*\d\d?/\d\d?\b")
_FOUR_FIGURES = re.compile(
    r"\b(?:between|from) (\d{4})\s?(?:-|–|to|and)\s?(\d{4})\b(?! ?[a-z]*s\b)", re.IGNORECASE
)
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows?|degrees|mercury|thermometers?|weather|heat|humidity|fahrenheit|celsius|sunny|cloudy)\b",
    re.IGNORECASE,
)
_AROUND_DEGREES = 60
_MINUTES_TO = re.compile(r"minutes? to ")
_TWO_FIGURES = re.compile(r"(?:^|[.?!:]\s+)\d\d(\d\d)-(\d\d)[.?!]*\s*$")
_GOES_ON = re.compile(r"[\w@_%°]|[.,:]\d")
_TWO_NUMBERS = re.compile(r"-\d{4}-\d")
_HALF_YEAR = re.compile(r"\dH\d")
_OLD_YEAR = re.compile(r"\b(?:in|since|of) (?:1[0-5]\d\d|2[1-9]\d\d)\b(?![:,.]?\d)")


def year(text: str, draft: Draft) -> str:
    """Return why a number of four digits is no year, or ""."""
    said = text[draft.start : draft.end]
    if draft.end - draft.start != 4 or not said.isdigit():
        return "a counted number" if "," in said else ""
    if _is_clear(text, draft, int(said)):
        return ""
    if _is_part_of_number(text, draft):
        return "part of another number"
    if _HOUR_AFTER.match(text, draft.end):
        return "a time of day"
    if _is_counted(text, draft):
        return "a counted number"
    if _is_title(text, draft):
        return "a title or a distance"
    if int(said) % _ROUND == 0 and _ODDS.search(text[max(0, draft.start - 12) : draft.start]):
        return "a chance"
    return _unlikely(text, draft, int(said))


def _is_clear(text: str, draft: Draft, number: int) -> bool:
    """Tell at a glance that a number is a year, as most are: "in 1998.", "since 1998 they"."""
    if number not in _ALWAYS_YEARS or number % _ROUND == 0 or text[draft.start - 1 : draft.start] != " ":
        return False
    if word_before(text, draft.start).lower() not in _LEADS:
        return False
    return text[draft.end : draft.end + 2] in _ENDS or word_after(text, draft.end) in _PLAIN


def _is_title(text: str, draft: Draft) -> bool:
    """Tell a book called by a year from a year: "was reading 1984", "wrote 1984"; and a race over so many metres."""
    left = text[max(0, draft.start - _TITLE_REACH) : draft.start]
    if _READING.search(left):
        return True
    return _RACE.search(left) is not None and int(text[draft.start : draft.end]) in _DISTANCES


def _is_counted(text: str, draft: Draft) -> bool:
    """Tell whether the words on either side make a number a count: "page 1989", "2000 people"."""
    if word_before(text, draft.start) in _COUNTING:
        left = text[max(0, draft.start - 24) : draft.start]
        if _COUNTED_BEFORE.search(left):
            return True
    return bool(_UNITS_AFTER.match(text, draft.end))


def _unlikely(text: str, draft: Draft, number: int) -> str:
    """Return why a number is no year although nothing speaks against it, or ""."""
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if number not in _ALWAYS_YEARS and not is_in(before, "before_a_year"):
        return "a number that no word makes a year"
    plural = after.islower() and after.endswith("s") and not after.endswith(("ss", "is", "as", "us"))
    if plural and (
        number not in _ALWAYS_YEARS or (number % 50 == 0 and before not in ("in", "since", "the"))
    ):
        return "a counted number"
    if number % 50 == 0 and before == "over":
        return "a counted number"
    if number not in _ALWAYS_YEARS and number % 100 < 60 and not is_in(before, "before_an_old_year"):
        return (
            ""
            if _ends_years(text, draft) or _tells_old_years(text, draft)
            else "more likely a time of day or a count"
        )
    return ""


def _ends_years(text: str, draft: Draft) -> bool:
    """Tell whether a year is told just before, from which this one is the end: "of 1347 to 1351"."""
    return bool(_YEARS_BEFORE.search(text[max(0, draft.start - _YEARS_REACH) : draft.start]))


def _tells_old_years(text: str, draft: Draft) -> bool:
    """Tell whether the text around speaks of years as far from ours: then "until 1221" is one too."""
    around = text[max(0, draft.start - _AROUND) : draft.start] + text[draft.end : draft.end + _AROUND]
    return bool(_OLD_YEAR.search(around))


def without_hours(text: str, drafts: list[Draft]) -> list[Draft]:
    """Drop the hours that the entries of a live page begin with: "1555 The minister resigns"."""
    bare = [draft for draft in drafts if draft.form == "year_date" and draft.end - draft.start == 4]
    if not any(text[draft.start - 1 : draft.start] in ("", "\n") for draft in bare):
        return drafts
    numbers = [int(found[1]) for found in _ENTRY.finditer(text)]
    hours = all(number < 2400 and number % 100 < 60 for number in numbers)
    if len(numbers) < 3 or not hours or all(number in _LIKELY_YEARS for number in numbers):
        return drafts
    entries = {draft for draft in bare if not is_in(word_before(text, draft.start).lower(), "before_a_year")}
    return [draft for draft in drafts if draft not in entries]


def day_at_hour(text: str, draft: Draft) -> str:
    """Return why "19 January, 2200 GMT" is no day of the year 2200 and "version 10.4.2013" none at all, or ""."""
    if word_before(text, draft.start).lower() in _VERSIONS and text[draft.start].isdigit():
        return "a version"
    return "a day with a time of day" if _HOUR_AFTER.match(text, draft.end) else ""


def decade(text: str, draft: Draft) -> str:
    """Return why "1040s" is no decade, or ""."""
    said = text[draft.start : draft.end]
    if (
        not said.startswith(("the 1", "the 2", "1", "2"))
        and "'" not in said
        and _DEGREES.search(text[max(0, draft.start - _AROUND_DEGREES) : draft.end + _AROUND_DEGREES])
    ):
        return "degrees, not ten years"
    far = said[:4].isdigit() and int(said[:4]) not in _ALWAYS_YEARS
    if far and _DECADE_BEFORE.search(text[max(0, draft.start - _YEARS_REACH) : draft.start]):
        return ""
    return "a plural, not ten years" if far else ""


def _is_part_of_number(text: str, draft: Draft) -> bool:
    before = text[max(0, draft.start - 2) : draft.start]
    if _PHONE.search(text[max(0, draft.start - 8) : draft.start]) or _STREET.match(text, draft.end):
        return True
    if before[-1:] in _SIGNS_BEFORE or (before[-1:] == "-" and before[:1].isalpha()):
        return bool(before)
    follows = text[draft.end : draft.end + 2]
    return bool(_GOES_ON.match(follows) or _TWO_NUMBERS.match(text, draft.end))


def ends_of_years(text: str, draft: Draft) -> str:
    """Return why an end of "2015-86" is no year, or "": more figures stand before."""
    if _is_far_end(text, draft):
        return "a number rather than so many years"
    figures = re.search(r"\d{4}-(?:\d{4}-)?$", text[max(0, draft.start - 10) : draft.start])
    if text[draft.end : draft.end + 1] == ":":
        return "a time of day"
    own = 5 if draft.end - draft.start == 2 else 0
    return "part of a longer number" if figures and len(figures[0]) > own else ""


def _is_far_end(text: str, draft: Draft) -> bool:
    """Tell whether a sentence is nothing but a number like "2015-32": few would mean so many years by that."""
    found = _TWO_FIGURES.search(text, max(0, draft.start - 2 * len("2015-")), draft.end + 2 * len("2015-"))
    if found is None or not found.start(1) - 2 <= draft.start < draft.end <= found.end(2):
        return False
    return (int(found[2]) - int(found[1])) % 100 > _MONTHS


def year_at_end(text: str, draft: Draft) -> str:
    """Return why "around 2000 feet" or "~1000s" is no date, or ""."""
    if text[draft.end - 1] == "s":
        return decade(text, Draft(draft.end - 5, draft.end, draft.type, draft.formula, "decade"))
    if _CIRCA.match(text, draft.start):
        return ""
    return year(text, Draft(draft.end - 4, draft.end, draft.type, draft.formula, "year_date"))


def time(text: str, draft: Draft) -> str:
    """Return why "3:30" is no time of day, or ""."""
    return "" if is_in(word_before(text, draft.start).lower(), "before_a_time") else "a ratio or a score"


def day_behind_on(text: str, draft: Draft) -> str:
    """Return why "15" of "on 15" is no day, or "": only at the end of its sentence nothing can be counted."""
    plain = _PLAIN_WORD.search(text[max(0, draft.start - _YEARS_REACH) : draft.start])
    return "" if plain and _SENTENCE_END.match(text, draft.end) else "a count, or part of a name"


def noon(text: str, draft: Draft) -> str:
    """Return why "high noon" is no time of day, or ""."""
    if _HALF_YEAR.search(text, draft.start, draft.end):
        return "a half-year or a size"
    if _MINUTES_TO.search(text, draft.start, draft.end) and word_before(text, draft.start) == "from":
        return "from so many minutes to more"
    return "a figure of speech" if word_before(text, draft.start).lower() == "high" else ""


def day_of_month(text: str, draft: Draft) -> str:
    """Return why "the 5th" is no day, or ""."""
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if before == "for":
        around = text[max(0, draft.start - _AROUND) : draft.end]
        ends = _SENTENCE_END.match(text, draft.end) and not _MEMBERS.search(around)
        return "" if ends else "an ordinal or a count, not a day"
    figures = text[draft.end - 1].isdigit()
    if figures and (
        before not in ("on", "until", "till") or text[draft.end : draft.end + 1] in ("%", "-", "/")
    ):
        return "a count, not a day"
    if (
        before == "of"
        and not figures
        and _LETTER.search(text[max(0, draft.start - _YEARS_REACH) : draft.start])
    ):
        return ""
    counted = after[:1].isupper() or is_in(after, "counted_in_order")
    described = after.islower() and not is_in(after, "after_a_date")
    return "an ordinal, not a day" if counted or described or not is_in(before, "before_a_day") else ""


def day_in_figures(text: str, draft: Draft) -> str:
    """Return why "4/22" is no day of a year, or "": without a cue it is a fraction, a score or a version."""
    said = text[draft.start : draft.end]
    first, last = map(int, said.split("/"))
    left, right = text[max(0, draft.start - 24) : draft.start], text[draft.end : draft.end + 10]
    ranged = _OTHER_DAY_AFTER.match(right) if not _OTHER_DAY_BEFORE.search(left) else True
    lead = _OTHER_DAY_BEFORE.sub("", left)
    cue = _DAY_CUE.search(lead)
    alone = not lead.strip() and not _OTHER_DAY_AFTER.sub("", right).strip(" .,?!")
    if (first < last and last in _DENOMINATORS) or not (cue or alone):
        return "a fraction or a score"
    if (
        not alone
        and not ranged
        and max(first, last) <= _MONTHS
        and cue is not None
        and cue[1].lower() != "on"
    ):
        return "a fraction or a score"
    behind = word_after(text, draft.end)
    return "a fraction of something" if behind and not is_in(behind, "after_a_date") else ""


def year_in_words(text: str, draft: Draft) -> str:
    """Return why "two thousand and fifteen" is no year, or ""."""
    behind = word_after(text, draft.end)
    if not is_in(word_before(text, draft.start).lower(), "before_an_old_year"):
        return "a counted number"
    return "a counted number" if behind and not is_in(behind, "after_a_date") else ""


def year_in_two_figures(text: str, draft: Draft) -> str:
    """Return why "'68" is no year, or "": only behind a word that leads to a year, and where nothing is counted."""
    behind = word_after(text, draft.end)
    counted = behind[:1].isupper() or (behind and not is_in(behind, "after_a_date") and behind.endswith("s"))
    if counted or text[draft.end : draft.end + 1] in _QUOTES:
        return "a name or a count"
    return "" if word_before(text, draft.start).lower() in _TO_A_YEAR else "figures behind an apostrophe"


def four_figures(text: str, draft: Draft) -> str:
    """Return why "0730" of "between 0730 and 0930" is no time of day, or "": a nought must begin one of them."""
    found = _FOUR_FIGURES.search(text, max(0, draft.start - 16), draft.end + 12)
    return "" if found and "0" in (found[1][0], found[2][0]) else "counts or years"


def amount(text: str, draft: Draft) -> str:
    """Return why "three-quarters" or "a minute detail" is no amount of time, or ""."""
    said, after = text[draft.start : draft.end].lower(), word_after(text, draft.end)
    if said == "a minute" and after.islower() and not is_in(after, "after_a_minute"):
        return "a very small thing"
    return "a fraction" if said.endswith("-quarters") else ""


def bare_units(text: str, draft: Draft) -> str:
    """Return why "days" is no amount of time, or ""."""
    if text[max(0, draft.start - 1) : draft.start] == "-":
        return "a fraction"
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    several = after == "of" and not text[draft.start : draft.end].lower().endswith("quarters")
    return "" if several or is_in(before, "before_bare_units") else "a unit without an amount"


def age(text: str, draft: Draft) -> str:
    """Return why "27-year-old" is no amount of time: it is how people are called."""
    return "an age" if "year" in text[draft.start : draft.end].lower() else ""
