"""TimeML: an article with its time expressions as somebody has annotated them (TIMEX3, TimeML 1.2.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date as day_of
from typing import Any

from dateline.edits import AddArticle
from dateline.errors import ReadError
from dateline.formula import edtf
from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    About,
    By,
    Every,
    Fixed,
    Formula,
    In,
    Length,
    Part,
    Past,
    Ref,
    Since,
    This,
    Till,
)
from dateline.formula.results import Dated
from dateline.formula.shifts import DayPart
from dateline.model import Article, DateCandidate, Known, Mention, PublicationDate, Reason, Span, TimexType
from dateline.workflow.timelines.rows import GIVEN

_ROOT = re.compile(rb"<TimeML\b")
_CREATED = frozenset({"CREATION_TIME", "PUBLICATION_TIME", "RELEASE_TIME"})
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)(DE|CE|ML|WE|[YQMWDHS])")
_UNITS = {
    "Y": Unit.YEAR, "Q": Unit.QUARTER, "M": Unit.MONTH, "W": Unit.WEEK, "D": Unit.DAY, "H": Unit.HOUR, "S": Unit.SECOND,
    "DE": Unit.DECADE, "CE": Unit.CENTURY, "ML": Unit.MILLENNIUM, "WE": Unit.WEEKEND,
}  # fmt: skip
_MODS: dict[str, Callable[[Formula], Formula]] = {
    "START": lambda whole: Part(whole, "START"),
    "MID": lambda whole: Part(whole, "MID"),
    "END": lambda whole: Part(whole, "END"),
    "APPROX": About,
    "BEFORE": Till,
    "ON_OR_BEFORE": By,
    "AFTER": Past,
    "ON_OR_AFTER": Since,
}
_REFERENCES = {
    "PAST_REF": Ref("PAST_REF"),
    "PRESENT_REF": Ref("PRESENT_REF"),
    "FUTURE_REF": Ref("FUTURE_REF"),
}
_DAY_PARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_WEEK = re.compile(r"(\d{4})-W(\d\d)")


def recognises(data: bytes) -> bool:
    """Tell whether bytes are TimeML."""
    return bool(_ROOT.search(data[:4096]))


def read(data: bytes, name: str, source: str, sha256: str) -> AddArticle:
    """Read a TimeML document as an article with the time expressions it was given; their events are found in it.

    Raises:
        ReadError: It is no well-formed XML, or there are no words in it.
    """
    from dateline.events.extract import extract

    root = _parsed(data)
    body = root.find("TEXT")
    words = _Words()
    words.take(root if body is None else body)
    text = "".join(words.parts)
    if not text.strip():
        raise ReadError("holds no words.")
    published = _published(root)
    title = " ".join("".join(root.find("TITLE").itertext()).split()) if root.find("TITLE") is not None else ""
    mentions = tuple(sorted(_mentions(words.times), key=lambda each: each.span))
    article = Article(0, title or _first_line(text) or name, text, published, source=source, sha256=sha256)
    return AddArticle(article, mentions, extract(text, mentions), once=True)


@dataclass(slots=True)
class _Words:
    """The words of a document with the spans of its TIMEX3 elements."""

    parts: list[str] = field(default_factory=list)
    times: list[tuple[Span, dict[str, str]]] = field(default_factory=list)
    at: int = 0

    def take(self, element: Any) -> None:
        """Add the words of an element, without what stands behind it."""
        start = self.at
        self._add(element.text)
        for child in element:
            if isinstance(child.tag, str) and child.get("functionInDocument") not in _CREATED:
                self.take(child)
            self._add(child.tail)
        if element.tag == "TIMEX3" and self.at > start:
            self.times.append((Span(start, self.at), dict(element.attrib)))

    def _add(self, text: str | None) -> None:
        if text and (self.parts or text.strip()):
            text = text if self.parts else text.lstrip()
            self.parts.append(text)
            self.at += len(text)


def _parsed(data: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(f"is damaged XML ({error.msg}).") from error


def _published(root: Any) -> PublicationDate:
    for element in root.iter("TIMEX3"):
        if element.get("functionInDocument") not in _CREATED:
            continue
        day, _, clock = element.get("value", "").partition("T")
        found = edtf.read(day)
        if isinstance(found, Dated):
            time = clock[:5] if re.match(r"\d\d:\d\d", clock) else None
            candidate = DateCandidate(day, "TimeML", element.get("value", ""), 1.0, Known.STATED, time)
            return PublicationDate(candidate, (candidate,))
    return PublicationDate()


def _mentions(times: list[tuple[Span, dict[str, str]]]) -> Iterator[Mention]:
    for span, said in times:
        formula = _formula(said)
        kind = said.get("type", "DATE")
        if formula is not None and kind in TimexType.__members__:
            reason = Reason(GIVEN, f"The TimeML file gives this date: {said.get('value', '')}.")
            yield Mention(span, TimexType(kind), formula, (reason,))


def _formula(said: dict[str, str]) -> Formula | None:
    """Return the value of a TIMEX3 as a formula; None for one that our results cannot hold."""
    value, mod = said.get("value", ""), said.get("mod", "")
    if value in _REFERENCES:
        return _REFERENCES[value]
    if said.get("type") == "SET":
        return Every(value, said.get("quant", ""), said.get("freq", ""))
    length = _LENGTH.fullmatch(value)
    if length:
        unit = Unit.MINUTE if length[1] and length[3] == "M" else _UNITS[length[3]]
        return Length(0.0 if length[2] == "X" else float(length[2]), unit)
    date = _date(value)
    if date is None or mod not in _MODS:
        return date
    return _MODS[mod](date)


def _date(value: str) -> Formula | None:
    """Return a date or a time of day; None for what names no one stretch of the calendar."""
    day, _, clock = value.partition("T")
    if clock in _DAY_PARTS:
        whole = _date(day)
        return In(whole, DayPart(_DAY_PARTS[clock])) if whole else None
    week = _WEEK.fullmatch(value)
    if week:
        return _week(int(week[1]), int(week[2]))
    date = Fixed(_edtf(value))
    return date if isinstance(edtf.read(date.date), Dated) else None


def _week(year: int, number: int) -> Formula | None:
    try:
        monday = day_of.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return This(Fixed(monday.isoformat()), Unit.WEEK)


def _edtf(value: str) -> str:
    """Return a TIMEX3 date as EDTF: seasons and quarters have numbers there, decades and centuries an X."""
    season, quarter = _SEASON.fullmatch(value), _QUARTER.fullmatch(value)
    if season:
        return f"{season[1]}-{_SEASONS[season[2]]}"
    if quarter:
        return f"{quarter[1]}-{32 + int(quarter[2])}"
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    return value


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:200]
