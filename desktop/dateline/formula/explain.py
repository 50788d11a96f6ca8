"""A tree of steps in sentences for people: how a date was computed, from the anchor to the result.

Each line says which part was written in the text and which was borrowed from an anchor; the window
shows borrowed lines in another tint.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dateline.formula import operators as op
from dateline.formula import shifts
from dateline.formula.calendar import DAY_SECONDS, Unit
from dateline.formula.resolve import Step
from dateline.formula.results import Dated, Kind, Result, Unknown
from dateline.formula.words import MONTHS, WEEKDAYS, plural, weekday_name, words

_PARTS = {"START": "early", "MID": "middle", "END": "late"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one"}


class Line(NamedTuple):
    """One line of an explanation.

    Attributes:
        text: The sentence.
        result: What this step came to, in words.
        borrowed: The step's date comes from an anchor, not from the words themselves.
    """

    text: str
    result: str
    borrowed: bool


def lines(step: Step, phrases: Mapping[int, str] | None = None) -> tuple[Line, ...]:
    """Explain a computation from the anchor to the result.

    Args:
        step: The computed date.
        phrases: The words of the article's mentions by number, to name those it counts from.
    """
    found = [line for each in _order(step) if (line := _line(each, phrases or {}))]
    return tuple(dict.fromkeys(found))


def sentences(step: Step, phrases: Mapping[int, str] | None = None) -> tuple[str, ...]:
    """Explain a computation as plain sentences, each with what it came to."""
    return tuple(f"{line.text}: {line.result}" if line.result else line.text for line in lines(step, phrases))


def _order(step: Step) -> list[Step]:
    """Return the steps in the order of computation, inputs first."""
    return [each for part in step.inputs for each in _order(part)] + [step]


def _line(step: Step, phrases: Mapping[int, str]) -> Line | None:
    if isinstance(step.formula, op.Published | op.Mentioned):
        return _anchor(step, phrases)
    text = _says(step)
    if isinstance(step.result, Unknown):
        return None if _failed_before(step) else Line(text, f"not possible, {step.result.reason}", False)
    return Line(text, _result(step.result), False)


def _failed_before(step: Step) -> bool:
    return any(isinstance(each.result, Unknown) for each in step.inputs)


def _anchor(step: Step, phrases: Mapping[int, str]) -> Line:
    known = not isinstance(step.result, Unknown)
    if isinstance(step.formula, op.Mentioned):
        phrase = phrases.get(step.formula.number)
        name = f"the date of “{phrase}”" if phrase else "a date mentioned elsewhere in the article"
        return Line(f"Take {name}", _result(step.result) if known else words(step.result), True)
    if not known:
        return Line("The publication date of the article is not known, so this date waits", "", True)
    return Line("Count from the publication date", _result(step.result), True)


def _result(result: Result) -> str:
    """Say a result, with its weekday where it is a single day."""
    text = words(result)
    if isinstance(result, Dated) and result.kind is Kind.ON and result.start is not None:
        single = result.end is not None and result.end - result.start == DAY_SECONDS
        return f"{weekday_name(result.start)}, {text}" if single else text
    return text


def _says(step: Step) -> str:
    """Say in words what the step's operator does."""
    match step.formula:
        case op.Fixed():
            return "A date that was set by hand"
        case op.Date() | op.Decade() | op.Century():
            return "The words give the date"
        case op.Era(key=key):
            return f"The table of named periods gives “{key.replace('-', ' ')}”"
        case op.Term(holder=holder):
            return f"The table of terms of office gives the term of {_title(holder)} that fits"
        case op.Length() | op.Sum():
            return "An amount of time, not placed on the calendar"
        case op.Every():
            return "Something that recurs"
        case op.Ref():
            return "The words leave the time open"
        case op.Last() | op.Next() | op.This() | op.Recent() | op.Coming() | op.Nearest() as chosen:
            return _chooses(chosen)
        case op.Before() | op.After() | op.Moved() as counted:
            return _counts(counted)
        case _:
            return _combines(step)


def _chooses(formula: op.Last | op.Next | op.This | op.Recent | op.Coming | op.Nearest) -> str:
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
        case op.Nearest():
            return f"Take the nearest {name}"


def _counts(formula: op.Before | op.After | op.Moved) -> str:
    count = -formula.count if isinstance(formula, op.Before) else formula.count
    direction = "back" if count < 0 or isinstance(formula, op.Before) else "forward"
    if not count:
        return f"Go {direction} by several {plural(formula.unit)}, which gives only a bound"
    number = abs(count)
    return f"Go {direction} {number:g} {formula.unit.value if number == 1 else plural(formula.unit)}"


def _combines(step: Step) -> str:
    match step.formula:
        case op.Nth(number=number, what=what):
            return f"Take the {_ORDINALS.get(number, f'{number}th')} {shift_words(what)} in it"
        case op.In(what=what):
            return f"Take {_article(shift_words(what))} in it"
        case op.First(count=count, unit=unit):
            side = "first" if count > 0 else "last"
            return f"Take its {side} {abs(count)} {plural(unit)}"
        case op.Opening(unit=unit):
            return f"Take its first {plural(unit)}; the words give no end"
        case op.Closing(unit=unit):
            return f"Take its last {plural(unit)}; the words give no beginning"
        case op.Part(which=which):
            return f"Take its {_PARTS[which]} part"
        case op.About():
            return "The words make it approximate"
        case op.Zoned(zone=zone):
            return f"The time is given in {zone}"
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
            return type(step.formula).__name__


def shift_words(what: shifts.Shift) -> str:
    """Return a shift in words: "Monday", "5 Jun", "week", "14:05"."""
    match what:
        case Unit():
            return what.value
        case shifts.Weekday(number=number):
            return WEEKDAYS[number - 1]
        case shifts.Month(number=number):
            return MONTHS[number - 1]
        case shifts.MonthDay(day=day):
            return f"day {day} of a month"
        case shifts.YearDay(month=month, day=day):
            return f"{day} {MONTHS[month - 1]}"
        case shifts.Season(name=name) | shifts.DayPart(name=name):
            return name
        case shifts.Quarter(number=number):
            return f"{_ORDINALS[number]} quarter"
        case shifts.Half(number=number):
            return f"{_ORDINALS[number]} half-year"
        case shifts.Clock(hour=hour, minute=minute):
            return f"{hour:02}:{max(minute, 0):02}"
        case shifts.Holiday(name=name):
            return _title(name)
        case _:
            return type(what).__name__


def _article(name: str) -> str:
    return name if name[0].isdigit() or name[0].isupper() else f"the {name}"


def _title(key: str) -> str:
    return key.replace("-", " ").title()
