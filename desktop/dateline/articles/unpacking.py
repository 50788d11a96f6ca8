"""Takes containers apart, whatever they hold and however deep, into single documents; a trap ends at a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.articles import canonical, formats
from dateline.articles.draft import Contained, Draft
from dateline.errors import ReadError

DEEPEST = 4
"""Containers inside one another: a book in an archive in an archive is three."""
MOST_ITEMS = 20_000
MOST_BYTES = 2**30
"""Of all documents of one file together, unpacked."""
BETWEEN = " › "
"""Stands between the name of a container and that of a document in it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document on its own, ready to become an article.

    Attributes:
        draft: Its words and facts.
        data: Its own bytes, which identify it.
        name: Its file name, or what its container calls it.
        inside: Names of the container's own documents on the way to it, outermost first; empty for a plain file.
        is_file: Whether ``name`` is the name of a file.
        modified: Time of change, seconds since 1970, if known.
    """

    draft: Draft
    data: bytes
    name: str
    inside: tuple[str, ...] = ()
    is_file: bool = True
    modified: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read, and the sentence that says why."""

    inside: tuple[str, ...]
    reason: str


@dataclass(slots=True)
class _Spent:
    """What one file has cost so far, with everything in it."""

    items: int = 0
    size: int = 0

    def exceeds(self, item: Contained) -> bool:
        """Count one more document and tell whether that is too much."""
        self.items += 1
        self.size += len(item.data) or len(item.draft.text if item.draft else "")
        return self.items > MOST_ITEMS or self.size > MOST_BYTES


def documents(data: bytes, name: str, modified: float | None = None) -> Iterator[Document | Refused]:
    """Yield every document of a file in order: the file itself, or all that it holds."""
    yield from _opened(Contained(name, data, None, modified), (), _Spent())


def _opened(item: Contained, inside: tuple[str, ...], spent: _Spent) -> Iterator[Document | Refused]:
    """Yield the documents of one item, itself or what is in it; what fails costs nobody else."""
    name, modified = item.name, item.modified
    if item.refused:
        yield Refused(inside, item.refused)
    elif item.draft is not None:
        data = item.data or item.draft.text.encode("utf-8", "replace")
        yield Document(item.draft, data, name, inside, is_file=False, modified=modified)
    else:
        yield from _of_bytes(item, inside, spent)


def _of_bytes(item: Contained, inside: tuple[str, ...], spent: _Spent) -> Iterator[Document | Refused]:
    """Yield the documents that the bytes of an item are; a file that cannot be read ends here."""
    try:
        match formats.kind(item.data, item.name):
            case formats.Format(read=read):
                draft = read(item.data, item.name)
                yield Document(draft, item.data, item.name, inside, modified=item.modified)
            case formats.Container(items=items):
                yield from _unpacked(items, item, inside, spent)
    except ReadError as error:
        yield Refused(inside, str(error))


def _unpacked(
    items: Callable[[bytes, str], Iterator[Contained]],
    outer: Contained,
    inside: tuple[str, ...],
    spent: _Spent,
) -> Iterator[Document | Refused]:
    """Yield the documents of a container within the limits."""
    if len(inside) >= DEEPEST:
        raise ReadError(
            f"“{outer.name}” is packed into more than {DEEPEST} others: unpack it and add its files."
        )
    is_empty = True
    for item in items(outer.data, outer.name):
        is_empty = False
        if spent.exceeds(item):
            raise ReadError(
                f"“{outer.name}” holds more than {MOST_ITEMS:,} documents or {MOST_BYTES // 2**30} GB: unpack it and add only the articles."
            )
        yield from _opened(item, (*inside, canonical.line(item.name)), spent)
    if is_empty:
        raise ReadError(f"“{outer.name}” holds no article: check that it is the right file.")
