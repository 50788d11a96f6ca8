"""A tree of steps in sentences for people: how a date was computed, from the anchor to the result.

Each line says which part was written in the text and which was borrowed from an anchor; the window
shows borrowed lines in another tint. A date that counts from another mention starts at that mention's
date; how that one came about is the explanation of its own step.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from dateline.formula import operators as op
from dateline.formula import shifts
from dateline.formula.calendar import DAY_SECONDS, Unit
from dateline.formula.resolve import Step
from dateline.formula.results import Dated, Kind, Recurring, Result, Unknown
from dateline.formula.words import MONTHS, WEEKDAYS, plural, weekday_name, words

_PARTS = {"START": "early", "MID": "middle", "END": "late"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one"}
_TEEN = range(11, 14)


class Line(NamedTuple):
    """One line of an explanation.

    Attributes:
        text: The sentence.
        result: What this step came to, in words.
        borrowed: The step's date comes from an anchor, not from the words themselves.
        mention: The number of the mention it counts from, whose own step explains that date.
    """

    text: str
    result: str
    borrowed: bool
    mention: int | None = None


def lines(step: Step, phrases: Mapping[int, str] | None = None) -> tuple[Line, ...]:
    """Explain a computation from the anchor to the result.

    Args:
        step: The computed date.
        phrases: The words of the article's mentions by number, to name those it counts from.
    """
    while isinstance(step.formula, op.Mentioned) and step.inputs:
        step = step.inputs[0]  # an event that simply has a mention's date: that date is what is asked for
    found = [line for each in _order(step) if (line := _line(each, phrases or {}))]
    return tuple(dict.fromkeys(found))


def sentences(step: Step, phrases: Mapping[int, str] | None = None) -> tuple[str, ...]:
    """Explain a computation as plain sentences, each with what it came to."""
    return tuple(f"{line.text}: {line.result}" if line.result else line.text for line in lines(step, phrases))


def _order(step: Step) -> list[Step]:
    """Return the steps in the order of computation, inputs first; those of other mentions are their own."""
    inputs = () if isinstance(step.formula, op.Mentioned) else step.inputs
    return [each for part in inputs for each in _order(part)] + [step]


def _line(step: Step, phrases: Mapping[int, str]) -> Line | None:
    if isinstance(step.formula, op.Published | op.Instant | op.Mentioned):
        return _anchor(step.formula, step.result, phrases)
    text = says(step.formula)
    if isinstance(step.result, Unknown):
        return None if _failed_before(step) else Line(text, f"not possible, {step.result.reason}", False)
    return Line(text + _contradiction(step), _result(step), False)


def _contradiction(step: Step) -> str:
    """Say where the words give a weekday that their date does not have."""
    match step:
        case Step(formula=formula, result=Dated(start=int(start))) if isinstance(formula, _Choices):
            what = formula.what
            if isinstance(what, shifts.NamedDay) and weekday_name(start) != WEEKDAYS[what.weekday - 1]:
                return "; in no year near is it one, so only the date counts"
    return ""


def _failed_before(step: Step) -> bool:
    return any(isinstance(each.result, Unknown) for each in step.inputs)


def _anchor(
    formula: op.Published | op.Instant | op.Mentioned, result: Result, phrases: Mapping[int, str]
) -> Line:
    known = not isinstance(result, Unknown)
    if isinstance(formula, op.Mentioned):
        phrase = phrases.get(formula.number)
        name = f"the date of “{phrase}”" if phrase else "a date mentioned elsewhere in the article"
        return Line(f"Take {name}", _named(result) if known else words(result), True, formula.number)
    if not known:
        return Line("The publication date of the article is not known, so this date waits", "", True)
    return Line(says(formula), _named(result), True)


def _result(step: Step) -> str:
    """Say what a step came to; what recurs is said by the sentence itself."""
    if isinstance(step.result, Recurring):
        return step.result.words
    return _named(step.result)


def _named(result: Result) -> str:
    """Say a result, with its weekday where it is a single day."""
    text = words(result)
    if isinstance(result, Dated) and result.kind is Kind.ON and result.start is not None:
        single = result.end is not None and result.end - result.start == DAY_SECONDS
        return f"{weekday_name(result.start)}, {text}" if single else text
    return text


def says(formula: op.Formula) -> str:
    """Say in words what an operator does, or what an anchor stands for."""
    match formula:
        case op.Published():
            return "Count from the publication date"
        case op.Instant():
            return "Count from the moment of publication"
        case op.Mentioned():
            return "Take a date mentioned elsewhere in the article"
        case op.Fixed():
            return "A date that was set by hand"
        case op.Date() | op.Decade() | op.Century():
            return "The words give the date"
        case op.Era() | op.Term() | op.Length() | op.Sum() | op.Every() | op.Each() | op.Ref():
            return _states(formula)
        case op.Last() | op.Next() | op.This() | op.Recent() | op.Coming() | op.Lately() | op.Nearest():
            return _chooses(formula)
        case op.Before() | op.After() | op.Moved() | op.Run():
            return _counts(formula)
        case op.Nth() | op.In() | op.First() | op.Opening() | op.Closing() | op.Rest() | op.Part():
            return _takes(formula)
        case _:
            return _bounds(formula)


_States = op.Era | op.Term | op.Length | op.Sum | op.Every | op.Each | op.Ref


def _states(formula: _States) -> str:
    match formula:
        case op.Era(key=key):
            return f"The table of named periods gives “{key.replace('-', ' ')}”"
        case op.Term(holder=holder):
            name, _, number = holder.partition("#")
            if number:
                return f"The table of terms of office gives term {number} of {_title(name)}"
            return f"The table of terms of office gives the term of {_title(name)} that fits"
        case op.Length():
            return "An amount of time, not placed on the calendar"
        case op.Sum():
            return "Both amounts of time together, not placed on the calendar"
        case op.Every():
            return "Something that recurs"
        case op.Each():
            return f"Something that recurs {_often(formula)}"
        case op.Ref():
            return "The words leave the time open"


def _often(formula: op.Each) -> str:
    """Say how often: "every Monday", "every 2 weeks", "twice each week"."""
    name = shift_words(formula.what)
    if formula.freq:
        count = formula.freq.rstrip("X")
        return f"{ {'1': 'once', '2': 'twice'}.get(count, f'{count} times') } each {name}"
    if formula.count == 1:
        return f"every {name}"
    if isinstance(formula.what, Unit):
        return f"every {formula.count:g} {plural(formula.what)}"
    return f"every {ordinal(round(formula.count))} {name}"


_Choices = op.Last | op.Next | op.This | op.Recent | op.Coming | op.Lately | op.Nearest


def _chooses(formula: _Choices) -> str:
    name = shift_words(formula.what)
    match formula:
        case op.Last():
            return f"Take the last {name} that was over before that"
        case op.Next():
            return f"Take the next {name} that begins after that"
        case op.This():
            return f"Take the {name} of the {shifts.period(formula.what).value} it lies in"
        case op.Recent():
            return f"Take the most recent {name}"
        case op.Coming():
            return f"Take the coming {name}"
        case op.Lately():
            return f"Take the nearest {name}, in doubt the past one"
        case op.Nearest():
            return f"Take the nearest {name}"


def _counts(formula: op.Before | op.After | op.Moved | op.Run) -> str:
    count = -formula.count if isinstance(formula, op.Before) else formula.count
    direction = "back" if count < 0 or isinstance(formula, op.Before) else "forward"
    number = abs(count)
    amount = f"{number:g} {formula.unit.value if number == 1 else plural(formula.unit)}"
    if not count:
        return f"Go {direction} by several {plural(formula.unit)}, which gives only a bound"
    if isinstance(formula, op.Run):
        return f"Take the {amount} up to and with that" if count < 0 else f"Take the {amount} from that on"
    return f"Go {direction} {amount}"


_Parts = op.Nth | op.In | op.First | op.Opening | op.Closing | op.Rest | op.Part


def _takes(formula: _Parts) -> str:
    match formula:
        case op.Nth(number=number, what=what):
            return f"Take the {ordinal(number)} {shift_words(what)} in it"
        case op.In(what=shifts.Clock(hour=24)):
            return "Take the day of that midnight, which may be the night before or after it"
        case op.In(what=what):
            return f"Take {_article(shift_words(what))} in it"
        case op.First(count=count, unit=unit):
            number = abs(count)
            side = "first" if count > 0 else "last"
            return f"Take its {side} {unit.value if number == 1 else f'{number} {plural(unit)}'}"
        case op.Opening(unit=unit):
            return f"Take its first {plural(unit)}; the words give no end"
        case op.Closing(unit=unit):
            return f"Take its last {plural(unit)}; the words give no beginning"
        case op.Rest(unit=unit):
            return f"Take what is left of the {unit.value} from then on"
        case op.Part(which=which):
            return f"Take its {_PARTS[which]} part"


_Bounds = (
    op.About
    | op.Elapsed
    | op.Remaining
    | op.Nearly
    | op.MoreThan
    | op.Zoned
    | op.Between
    | op.FromTo
    | op.Till
    | op.By
    | op.Past
    | op.Since
    | op.Earlier
    | op.Later
)


def _bounds(formula: _Bounds) -> str:
    match formula:
        case op.About():
            return "The words make it approximate"
        case op.Elapsed():
            return "Take what of it is over by then"
        case op.Remaining():
            return "Take what of it is still to come then"
        case op.Nearly():
            return "Not quite so long, so it may be one later"
        case op.MoreThan():
            return "Longer than that, so this is only a bound"
        case op.Zoned(zone=zone):
            return "The time is local" if zone == "local" else f"The time is given in {zone}"
        case op.Between():
            return "One moment between the two"
        case op.FromTo():
            return "It lasts from the one to the other"
        case op.Till() | op.Earlier():
            return "Some time before that, no more is said"
        case op.By():
            return "Not later than that"
        case op.Past() | op.Later():
            return "Some time after that, no more is said"
        case op.Since():
            return "From then on"
        case _:
            assert_never(formula)


def ordinal(number: int) -> str:
    """Return a number in order: "first", "21st", "last", "3rd from the end"."""
    if number in _ORDINALS:
        return _ORDINALS[number]
    if number < 0:
        return f"{ordinal(-number)} from the end"
    ending = "th" if number % 100 in _TEEN else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def shift_words(what: shifts.Shift) -> str:
    """Return a shift in words: "Monday", "5 Jun", "week", "14:05"."""
    match what:
        case Unit():
            return what.value
        case shifts.Weekday(number=number):
            return WEEKDAYS[number - 1]
        case shifts.Month(number=number):
            return MONTHS[number - 1]
        case shifts.MonthDay(day=day, weekday=weekday):
            named = f" that is a {WEEKDAYS[weekday - 1]}" if weekday else ""
            return f"day {day} of a month{named}"
        case shifts.YearDay(month=month, day=day):
            return f"{day} {MONTHS[month - 1]}"
        case shifts.NamedDay(month=month, day=day, weekday=weekday):
            return f"{day} {MONTHS[month - 1]} that is a {WEEKDAYS[weekday - 1]}"
        case shifts.Season(name=name):
            return "autumn" if name == "fall" else name  # as words() names the result
        case shifts.DayPart(name=name):
            return name
        case shifts.Quarter(number=number):
            return f"{ordinal(number)} quarter"
        case shifts.Half(number=number):
            return f"{ordinal(number)} half-year"
        case shifts.Clock():
            return _clock(what)
        case shifts.Holiday(name=name):
            plain, _, country = name.partition("@")
            return f"{_title(plain)} ({country})" if country else _title(plain)


def _clock(what: shifts.Clock) -> str:
    seconds = f":{what.second:02}" if what.second >= 0 else ""
    return f"{what.hour:02}:{max(what.minute, 0):02}{seconds}"


def _article(name: str) -> str:
    return name if name[0].isdigit() or name[0].isupper() else f"the {name}"


def _title(key: str) -> str:
    return key.replace("-", " ").title()
