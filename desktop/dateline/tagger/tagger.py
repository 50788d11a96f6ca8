"""The tagger: text in, time expressions out, each with the formula of its date and how it was read."""

from __future__ import annotations

from dataclasses import replace

from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    After,
    Before,
    Formula,
    Instant,
    Last,
    Moved,
    Next,
    Published,
    Run,
)
from dateline.model import Mention, Span, TimexType
from dateline.tagger import collecting, cues, fallback, grammar, passes, phrases, trees
from dateline.tagger.anchors import Domain
from dateline.tagger.chart import Chart
from dateline.tagger.drafts import Draft

DAY = Unit.DAYPART.rank
_NO_HOURS = frozenset(
    (
        "weekday_date",
        "month_date",
        "year_date",
        "yearday",
        "monthday",
        "day",
        "monthyear",
        "amount",
        "ref",
        "set",
    )
)
"""Forms that never count hours or minutes from the publication: most of all there are."""


def _from_the_moment(formula: Formula) -> Formula:
    """Return counts, one upon the other, from the moment of publication if they count from its day."""
    match formula:
        case Published():
            return Instant()
        case Before(anchor=anchor) | After(anchor=anchor) | Moved(anchor=anchor):
            return replace(formula, anchor=_from_the_moment(anchor))
        case _:
            return formula


def _counts_hours(formula: Formula) -> bool:
    """Tell whether a unit in a formula is shorter than a day."""
    for part in trees.parts(formula):
        unit = getattr(part, "unit", None) or getattr(part, "what", None)
        if isinstance(unit, Unit) and unit.rank < DAY:
            return True
    return False


def _to_the_hour(formula: Formula) -> Formula:
    """Let hours and minutes count from the moment of publication rather than from its day."""

    def change(part: Formula) -> Formula | None:
        match part:
            case Before(unit=unit) | After(unit=unit) if unit.rank < DAY:
                return _from_the_moment(part)
            case Run(anchor=Published(), unit=unit) | Moved(anchor=Published(), unit=unit) if unit.rank < DAY:
                return replace(part, anchor=Instant())
            case Last(anchor=Published(), what=Unit() as unit) if unit.rank < DAY:
                return Run(Instant(), -1, unit)
            case Next(anchor=Published(), what=Unit() as unit) if unit.rank < DAY:
                return Run(Instant(), 1, unit)
            case _:
                return None

    return trees.changed(formula, change)


class Tagger:
    """Finds time expressions. It needs no publication date: what it returns are formulas.

    The same text always gives the same mentions; a tagger may be sent to worker processes.
    In a language without a grammar it finds dates that are written in full.

    Attributes:
        language: ISO 639-1 code of the texts.
        domain: Whether texts are news or narratives; None lets each text decide.
    """

    def __init__(self, language: str = "en", domain: Domain | None = None) -> None:
        self.language = language
        self.domain = domain
        self._chart = Chart(grammar.load(language)) if grammar.exists(language) else None

    def __reduce__(self) -> tuple[type[Tagger], tuple[str, Domain | None]]:
        """Send the tagger to another process without what it remembers."""
        return Tagger, (self.language, self.domain)

    def tag(self, text: str, domain: Domain | None = None) -> tuple[Mention, ...]:
        """Return every time expression of a text, in the order of the text.

        A text that is nothing but a date is one, although in a sentence the same words might mean
        something else: "Christmas", "15:30", "in two weeks".
        """
        with collecting.paused(text):
            found = self._tagged(text, domain)
        amounts = all(each.type is TimexType.DURATION for each in found)
        if len(text) > phrases.LONGEST or not (amounts or len(found) == 1):
            return found
        whole = self._whole(text)
        return found if whole is None else (whole,)

    def _tagged(
        self, text: str, domain: Domain | None = None, *, closely: bool = False
    ) -> tuple[Mention, ...]:
        drafts = passes.run(
            text, self._found(text, closely=closely), domain or self.domain, cues.load(self.language or "en")
        )
        return tuple(
            Mention(
                Span(draft.start, draft.end),
                draft.type,
                _to_the_hour(draft.formula)
                if draft.form not in _NO_HOURS and _counts_hours(draft.formula)
                else draft.formula,
                draft.reasons,
            )
            for draft in drafts
        )

    def phrase(self, text: str) -> Mention | None:
        """Return the time expression that the whole of a short text is, or None.

        Words that bound it belong to it: "before 2010", "between 3 and 5 June 2015", "until Friday".
        """
        found = self._whole(text)
        return found or (None if self._chart is None else Tagger("").phrase(text))

    def _whole(self, text: str) -> Mention | None:
        for said in phrases.readings(text):
            found = phrases.whole(said, self._tagged(said, closely=True))
            if found is not None:
                return replace(found, span=Span(len(text) - len(text.lstrip()), len(text.rstrip())))
        return None

    def _found(self, text: str, *, closely: bool) -> list[Draft]:
        if self._chart is None:
            return list(fallback.find(text, self.language))
        return self._chart.read(text, closely=closely)
