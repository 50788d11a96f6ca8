"""What a formula can come to: a stretch of time, an amount of time, a repetition, or an honest unknown.

Nothing here may look more certain than it is: a result carries its kind, its bounds, the
granularity it is known to, which parts were borrowed from the anchor, and which ends are vague.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.formula.calendar import Unit


class Kind(StrEnum):
    """How a result relates to the time it names."""

    ON = "on"
    AROUND = "around"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    """One unknown moment inside the bounds."""
    FROM_TO = "from-to"
    """Something that lasts through the bounds."""
    RECURRING = "recurring"
    LASTING = "lasting"
    """An amount of time that is not placed on the calendar."""
    UNRESOLVED = "unresolved"


class Mod(StrEnum):
    """The ``mod`` attribute of TIMEX3 (TimeML 1.2.1)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Vague(StrEnum):
    """Which ends of an interval are not known precisely."""

    NONE = "none"
    START = "start"
    END = "end"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Dated:
    """A result with a place on the calendar.

    Attributes:
        kind: How the bounds are meant; never ``LASTING``, ``RECURRING`` or ``UNRESOLVED``.
        start: First second inside, local time; None is open or unknown.
        end: First second after the end; None is open or unknown.
        granularity: The unit the result is known to.
        borrowed: Units that the words did not say and the anchor supplied, coarse ones too.
        mod: The TIMEX3 modifier.
        vague: Ends that are not precise and must be drawn fading.
        frame: The whole unit that a part ("early 1990s") was taken from, which TIMEX3 names.
        zone: The time zone as written ("EST", "+01:00"), if the words give one.
    """

    kind: Kind
    start: int | None
    end: int | None
    granularity: Unit
    borrowed: tuple[Unit, ...] = ()
    mod: Mod | None = None
    vague: Vague = Vague.NONE
    frame: tuple[int, int] | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of time that is not placed, e.g. "two years": counts by unit, None for "several"."""

    parts: tuple[tuple[float | None, Unit], ...]
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that repeats: TIMEX3's SET.

    Attributes:
        value: What recurs, as a TIMEX3 value ("XXXX-WXX-1", "P1Y").
        quant: Quantifier as written ("every", "each"), upper case.
        freq: How often in each, as a TIMEX3 duration or count ("2X").
        words: For people, e.g. "every Monday".
    """

    value: str
    quant: str | None = None
    freq: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Vagueness:
    """A time that the words leave open, e.g. "recently": TIMEX3's PAST_REF, PRESENT_REF, FUTURE_REF."""

    reference: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No result, and why in words a reader understands ("no publication date").

    Attributes:
        reason: The reason.
        value: What TIMEX3 would write with the known parts, e.g. "XXXX-XX-XX".
    """

    reason: str
    value: str = "XXXX-XX-XX"


Result = Dated | Amount | Recurring | Vagueness | Unknown


def kind_of(result: Result) -> Kind:
    """Return the kind of any result."""
    match result:
        case Dated(kind=kind):
            return kind
        case Amount():
            return Kind.LASTING
        case Recurring():
            return Kind.RECURRING
        case Vagueness() | Unknown():
            return Kind.UNRESOLVED
