"""What a format's reader hands on: the words of a document and what the format itself says about it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import DateCandidate


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
