"""When something without a date of its own happened, as far as the words tell: on, before or after a day."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from dateline.formula.operators import By, Earlier, Formula, Past, Published


class Side(Enum):
    """How a moment lies to its day."""

    ON = "on"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


_NOW = Published()


class Moment(NamedTuple):
    """A day that the article gives, and where something lies to it.

    Attributes:
        day: The formula of the day: the publication's, or one the text names.
        side: On that day, before or after it.
        why: What in the words says so, for the explanation.
        stated: A time expression of its own says so.
        recent: What is told has just come about ("has sent a team to"), so that its aim still lies ahead.
        near: The day is one of the news: "on Tuesday", so that what was promised then is still to come.
    """

    day: Formula
    side: Side
    why: str
    stated: bool = False
    recent: bool = False
    near: bool = False

    @property
    def when(self) -> Formula:
        """Return the formula of the moment."""
        match self.side:
            case Side.ON:
                return self.day
            case Side.BY:
                return By(self.day)
            case Side.BEFORE:
                return Earlier(self.day)
            case Side.AFTER:
                return Past(self.day)

    @property
    def news(self) -> bool:
        """Tell the day of publication from a day the text names."""
        return self.day is _NOW or self.day == _NOW

    def because(self, why: str) -> Moment:
        """Return the same moment for another reason."""
        return self._replace(why=why, stated=False)

    def before(self, why: str) -> Moment:
        """Return what lies before; what is told as past of a plan is past by now, no more."""
        day = self.day if self.side is not Side.AFTER else _NOW
        return Moment(day, Side.BEFORE, why)

    def after(self, why: str) -> Moment:
        """Return what lies after; what follows something past may be past as well."""
        if self.near and self.side is Side.ON:
            return ahead(why)
        return self.because(why) if self.side in {Side.BEFORE, Side.BY} else Moment(self.day, Side.AFTER, why)


def published(why: str) -> Moment:
    """Return the day of publication."""
    return Moment(_NOW, Side.ON, why)


def by_now(why: str) -> Moment:
    """Return what had happened by the day of publication, however long ago."""
    return Moment(_NOW, Side.BY, why)


def ahead(why: str) -> Moment:
    """Return what lies after the publication."""
    return Moment(_NOW, Side.AFTER, why)


def past(why: str) -> Moment:
    """Return what lies before the publication."""
    return Moment(_NOW, Side.BEFORE, why)
