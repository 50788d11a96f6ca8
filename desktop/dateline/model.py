"""The nouns of the program: articles, publication dates, mentions and events.

All are frozen: a change is an edit (see ``dateline.edits``) that the library applies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dateline.formula.operators import Formula
from dateline.formula.resolve import Step


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: character offsets, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Known(StrEnum):
    """How a publication date is known, best first."""

    SET = "set by you"
    STATED = "stated"
    """The document says so in a field made for it (metadata, mail header)."""
    FOUND = "found"
    """Read from visible words or the address of the page."""
    INFERRED = "inferred"
    """Worked out from other facts of the text."""
    GUESSED = "guessed"
    """The date of the file, for want of anything better; never used without the user's word."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One possible publication date with its evidence.

    Attributes:
        date: EDTF at the precision given: "2025-11-24", "2025-11" or "2025".
        source: Where it was found, in words ("JSON-LD datePublished", "first line", "file time").
        evidence: The words found there, as written.
        confidence: 0 to 1.
        known: How it is known.
        time: Local time of day "14:05", if given.
        zone: Time zone as written, if given.
    """

    date: str
    source: str
    evidence: str
    confidence: float
    known: Known
    time: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """TimeML's document creation time: the date that counts, and every candidate found.

    ``chosen`` is None when the date is unknown; relative dates then stay unresolved. ``conflicts`` says in
    sentences what in the document contradicts the chosen date, or why none was chosen.
    """

    chosen: DateCandidate | None = None
    candidates: tuple[DateCandidate, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def known(self) -> Known:
        """Return how the date is known."""
        return self.chosen.known if self.chosen else Known.UNKNOWN


@dataclass(frozen=True, slots=True)
class Article:
    r"""One imported document.

    Attributes:
        id: Number in the library; 0 before it is stored.
        title: The headline, or the first line, or the file name.
        text: The canonical text (NFC, ``\n``) that every offset refers to; it never changes.
        published: The publication date with its evidence.
        language: ISO 639-1 code.
        publisher: Site or paper, if known.
        byline: Author line, if known.
        source: Path or link it came from.
        sha256: Hash of the original bytes, hexadecimal.
        removed: Lines of site furniture that reading took away.
        link: Address the document gives itself (its canonical link), or the one it was fetched from.
    """

    id: int
    title: str
    text: str
    published: PublicationDate = PublicationDate()
    language: str = "en"
    publisher: str = ""
    byline: str = ""
    source: str = ""
    sha256: str = ""
    removed: tuple[str, ...] = ()
    link: str = ""


class TimexType(StrEnum):
    """The type of a time expression in TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of a derivation: which rule or pass spoke, and what it said."""

    rule: str
    says: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One time expression in a text.

    Attributes:
        span: Where it stands.
        type: TIMEX3 type.
        formula: How its date is computed; ``Mentioned(n)`` in it means the article's n-th mention.
        derivation: How the tagger read it, in order.
    """

    span: Span
    type: TimexType
    formula: Formula
    derivation: tuple[Reason, ...] = ()


class Status(StrEnum):
    """Whether an event is said to have happened."""

    REPORTED = "reported"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Review(StrEnum):
    """What the user has decided about an event."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """The user's word on an event; every field that is given wins over the program's.

    Attributes:
        review: What the user has said of the event as a whole.
        headline: The user's headline.
        when: The user's date.
        words: What the user typed for ``when``, for the explanation.
        status: The user's reading of whether it happened.
        note: What the user wants to remember about it.
        tags: Words to find it by, in the order given.
        category: What the user sorts it under; it has a colour and may have a lane.
        same_as: Numbers of events that tell the same happening, though the program does not see it.
        other_than: Numbers of events that tell another happening, though the program thinks not.
    """

    review: Review = Review.UNREVIEWED
    headline: str | None = None
    when: Formula | None = None
    words: str | None = None
    status: Status | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    category: str = ""
    same_as: tuple[int, ...] = ()
    other_than: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, will happen or is said to.

    Attributes:
        headline: The program's headline.
        when: The program's formula, mostly ``Mentioned(n)`` of the event's article.
        passages: The exact spans of the clause, in the article's text; empty for a hand-made event.
        mentions: Indices of the article's mentions that date it.
        status: The program's reading.
        attribution: Who says so, where the text does.
        implied: The date is borrowed from a neighbour or only bounded, not stated.
        explanation: Why the date was attached to this clause, one line.
        decision: The user's word.
        id: Number in the library; 0 before it is stored.
        article: Number of its article; 0 before it is stored.
    """

    headline: str
    when: Formula
    passages: tuple[Span, ...] = ()
    mentions: tuple[int, ...] = ()
    status: Status = Status.REPORTED
    attribution: str = ""
    implied: bool = False
    explanation: str = ""
    decision: Decision = field(default_factory=Decision)
    id: int = 0
    article: int = 0

    @property
    def shown_headline(self) -> str:
        """Return the headline that counts: the user's, else the program's."""
        return self.headline if self.decision.headline is None else self.decision.headline

    @property
    def shown_when(self) -> Formula:
        """Return the formula that counts: the user's, else the program's."""
        return self.when if self.decision.when is None else self.decision.when

    @property
    def shown_status(self) -> Status:
        """Return the status that counts: the user's, else the program's."""
        return self.status if self.decision.status is None else self.decision.status


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with its date computed: what the timeline, the table and the exports are made of."""

    event: Event
    step: Step


class Agreement(StrEnum):
    """How the dates of several tellings of one happening go together."""

    SAME = "same date"
    COMPATIBLE = "compatible dates"
    """One date contains the other: "in May" and "on 3 May"."""
    CONTRADICTING = "contradicting dates"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, as one or several events tell it.

    Attributes:
        tellings: Numbers of the events, the one that stands for all of them first.
        agreement: How their dates go together.
        witnesses: How many independent articles tell it; copies of one text count once.
    """

    tellings: tuple[int, ...]
    agreement: Agreement = Agreement.SAME
    witnesses: int = 1
