"""What importing says: how far it is, what became of each file, and where the person has to choose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.edits import Edit
from dateline.model import Article


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that was added, and what was found in it.

    Attributes:
        article: The article.
        mentions: How many time expressions it has.
        events: How many events it has.
        given: Whether its dates came with it, as those of a table do: nothing counts from its publication.
    """

    article: Article
    mentions: int
    events: int
    given: bool = False


@dataclass(frozen=True, slots=True)
class Repeated:
    """A file that the library holds already, byte for byte."""

    name: str
    article: Article


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or something in one, that could not be imported, and why, in one sentence.

    Attributes:
        name: What it was called in the import ("archive.zip › page.html").
        reason: Why not, and what to do.
        is_rest: Whether only a part of it is missing (a row, what comes after a cut), and the others were added.
    """

    name: str
    reason: str
    is_rest: bool = False


class Likeness(StrEnum):
    """Why an article may be in the library already."""

    LINK = "the same link"
    FILE = "the same file, changed"
    TEXT = "nearly the same text"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An article that was not stored, because the library may hold it already: the person chooses.

    Attributes:
        name: What it was called in the import ("archive.zip › page.html").
        article: The article as it was read; its id is 0.
        known: The article in the library that it is like.
        likeness: What they have in common.
        share: How much of the shorter text stands in the longer one, 0 to 1.
    """

    name: str
    article: Article
    known: Article
    likeness: Likeness
    share: float


class Choice(StrEnum):
    """What to do with a doubtful article."""

    SKIP = "skip"
    """Leave the library as it is."""
    ADD = "add"
    """Store it as an article of its own."""
    REPLACE = "replace"
    """Put it in the place of the known one, whose corrections are kept."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """An article whose content was put in place of an older reading, and what became of the corrections.

    Attributes:
        name: What it was called in the import, or its title when it was read again.
        article: The article as it is now.
        corrections: How many events bore a decision of the person before.
        homeless: How many of those no longer have their sentence: kept as events of their own.
    """

    name: str
    article: Article
    corrections: int
    homeless: int

    @property
    def note(self) -> str:
        """Return one sentence about corrections that lost their sentence, or nothing."""
        if not self.homeless:
            return ""
        if self.corrections == 1:
            return "1 correction no longer has its sentence: kept as an event of its own"
        verb, kept = ("has its sentence", "an event of its own") if self.homeless == 1 else _MANY
        return f"{self.homeless} of {self.corrections} corrections no longer {verb}: kept as {kept}"


_MANY = ("have their sentence", "events of their own")


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did; ``undo`` takes all of it back.

    ``passed_over`` names files in folders that do not look like articles and were not tried; nothing is
    stored of what is ``doubtful`` until the person chooses (see ``settle``). ``loose`` counts the events that
    were stored without an article, out of a saved timeline. ``incomplete`` says what is missing of files that were
    added all the same: they did not fail.
    """

    imported: tuple[Imported, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    failed: tuple[Failure, ...] = ()
    passed_over: tuple[str, ...] = ()
    undo: Edit | None = None
    doubtful: tuple[Doubtful, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    loose: int = 0
    incomplete: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: files done, files in all, the name in hand; the last one has the report."""

    done: int
    total: int
    name: str
    report: Report | None = None


Outcome = Imported | Repeated | Failure | Doubtful | Replaced
