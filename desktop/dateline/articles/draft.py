"""What a format's reader hands on: the words of a document and what the format itself says about it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import DateCandidate


@dataclass(frozen=True, slots=True)
class Contained:
    """One document inside a container (an archive, a mailbox, a feed, a book, a list of records).

    Attributes:
        name: What it is called there ("page.html", "Re: the story"), for the report and the source.
        data: Its own bytes: what is hashed, and read like a file of that name where there is no draft.
        draft: The document as the container itself gave it, if it is no file of its own.
        modified: Time of change, seconds since 1970, if the container keeps one.
        refused: Why it cannot be read, one sentence with what to do; the others go on.
    """

    name: str
    data: bytes = b""
    draft: Draft | None = None
    modified: float | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its format gave it, before the text is made canonical.

    Attributes:
        text: The words, paragraphs separated by a blank line.
        title: The headline, if the format has a place for it.
        language: Language tag as written ("en", "de-AT"), or empty.
        publisher: Site or paper, or empty.
        byline: Author line, or empty.
        address: Link of the page, or empty.
        dates: Publication dates that only this format can tell.
        lines: The visible lines from the headline on, furniture included, if the text has only some of them.
        removed: Furniture that only the reader itself could tell, e.g. running titles.
        wrapped: Whether lines may end anywhere because a page was only so wide.
        missing: Sentences on what of the document could not be read: it ends in the middle, pages are damaged.
    """

    text: str
    title: str = ""
    language: str = ""
    publisher: str = ""
    byline: str = ""
    address: str = ""
    dates: tuple[DateCandidate, ...] = ()
    lines: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    wrapped: bool = False
    missing: tuple[str, ...] = ()
