"""The TIMEX3 elements of an article: its time expressions, its publication date, and the ends of durations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from dateline.formula import points, standards
from dateline.formula.calendar import DAY_SECONDS, Unit, enclosing, iso_day
from dateline.formula.resolve import Step
from dateline.formula.results import Dated, Kind, Result
from dateline.model import Article, Span, TimexType
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.tellings import one_line

Tag = tuple[Span, str, str]
"""Where a tag stands, what it is called and its attributes."""
_NAME = re.compile(r"[\w.:-]+")
_ZONE = re.compile(r"[+-]\d\d:?\d\d$")


@dataclass(slots=True)
class Times:
    """The times of one article.

    Attributes:
        publication: The TIMEX3 of the publication date.
        count: How many time expressions the article has.
        inline: Those around words of the text.
        behind: Those that stand for no words.
    """

    publication: str
    count: int
    inline: list[Tag] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    _named: dict[str, str] = field(default_factory=dict)

    def named(self, text: str) -> str:
        """Return the name of the TIMEX3 with these attributes that stands for no words, made if missing."""
        if text not in self._named:
            self._named[text] = points.name(self.count + len(self._named))
            self.behind.append(f"<TIMEX3{attributes(tid=self._named[text])}{text}/>")
        return self._named[text]


def times(chronicle: Chronicle, article: Article) -> Times:
    """Return all times of an article."""
    chosen = article.published.chosen
    value = _value(chosen.date + (f"T{chosen.time}" if chosen.time else "")) if chosen else "XXXX-XX-XX"
    kind = "TIME" if "T" in value else "DATE"
    publication = attributes(tid=points.PUBLICATION, type=kind, value=value, temporalFunction="false")
    mentions, end = chronicle.mentions.get(article.id, ()), 0
    created = attributes(functionInDocument="PUBLICATION_TIME")
    found = Times(f"<TIMEX3{publication}{created}/>", len(mentions))
    for number, (mention, step) in enumerate(zip(mentions, chronicle.steps.get(article.id, ()), strict=True)):
        written = attributes(tid=points.name(number)) + _attributes(mention.type, step, found)
        if mention.span.start >= end:
            found.inline.append((mention.span, "TIMEX3", written))
            end = mention.span.end
        else:  # it stands inside the one before, and others may still count from it
            found.behind.append(f"<TIMEX3{written}/>")
    return found


def of_step(step: Step, found: Times) -> str:
    """Return the name of a TIMEX3 for a date that stands nowhere in the text, or that no one phrase names."""
    match step.result:
        case Dated(kind=Kind.BEFORE, end=int(end)):
            return found.named(_bound(end - 1, "ON_OR_BEFORE"))
        case Dated(kind=Kind.AFTER, start=int(start)):
            return found.named(_bound(start, "ON_OR_AFTER"))
    if names(step.result):
        timed = "T" in standards.timex(step).value
        return found.named(_attributes(TimexType.TIME if timed else TimexType.DATE, step, found))
    first, last = standards.earliest(step.result), standards.latest(step.result)
    ends = [_point(each, found) if each else None for each in (first, last)]
    return found.named(attributes(type="DURATION", value=_days(step), beginPoint=ends[0], endPoint=ends[1]))


def names(result: Result) -> bool:
    """Tell whether the value of one TIMEX3 names a whole stretch: a unit of the calendar, or a part of one."""
    if not isinstance(result, Dated) or result.start is None or result.end is None:
        return False
    unit = result.granularity
    return (
        unit is Unit.DAYPART
        or bool(result.frame)
        or enclosing(result.start, unit) == (result.start, result.end)
    )


def _bound(at: int, mod: str) -> str:
    day = _value(iso_day(at // DAY_SECONDS))
    return attributes(type="DATE", value=day, mod=mod, temporalFunction="false")


def attributes(**values: str | None) -> str:
    """Write the attributes of a tag, those that are None left out."""
    return "".join(
        f" {name}={quoteattr(one_line(value))}" for name, value in values.items() if value is not None
    )


def free(span: Span, taken: Iterable[Span]) -> list[Span]:
    """Return the pieces of a span that other spans leave."""
    pieces, at = [], span.start
    for each in sorted(taken):
        if each.overlaps(span):
            pieces.append(Span(at, max(at, each.start)))
            at = max(at, each.end)
    pieces.append(Span(at, max(at, span.end)))
    return [each for each in pieces if each.end > each.start]


def _attributes(kind: TimexType, step: Step, found: Times) -> str:
    timex, anchor = standards.timex(step), points.anchor(step)
    ends = points.points(step) if kind is TimexType.DURATION else None
    stretch = kind is TimexType.DURATION and not timex.value.startswith("P")
    return attributes(
        type=kind.value,
        value=_days(step) if stretch else _value(timex.value),
        mod=timex.mod,
        quant=timex.quant,
        freq=timex.freq,
        temporalFunction="true" if anchor else "false",
        anchorTimeID=anchor,
        beginPoint=_point(ends.begin, found) if ends and ends.begin else None,
        endPoint=_point(ends.end, found) if ends and ends.end else None,
    )


def _point(end: str, found: Times) -> str:
    """Return the name of an end of a duration, which may be a bare day."""
    if end == points.PUBLICATION or re.fullmatch(r"t\d+", end):
        return end
    return found.named(attributes(type="DATE", value=_value(end), temporalFunction="false"))


def _days(step: Step) -> str:
    """Return how long a stretch lasts; "PXD" where an end is open."""
    result = step.result
    if isinstance(result, Dated) and result.start is not None and result.end is not None:
        return f"P{max(1, (result.end - result.start) // DAY_SECONDS)}D"
    return "PXD"


def _value(text: str) -> str:
    """Return a value as the name token that TimeML wants; years before Christ as TIMEX3 has them."""
    if re.match(r"-\d{4}", text):
        text = f"BC{int(text[1:5]) + 1:04}{text[5:]}"
    text = _ZONE.sub("", text) if "T" in text else text
    return text if _NAME.fullmatch(text) else "XXXX-XX-XX"
