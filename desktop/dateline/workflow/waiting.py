"""Doubtful articles that nobody has decided about yet: kept in the library until somebody does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dateline.errors import LibraryError
from dateline.model import Article
from dateline.workflow.reports import Doubtful, Likeness

if TYPE_CHECKING:
    from dateline.store.library import Library

_KEY = "waiting"
_PLAIN = tuple(each.name for each in fields(Article) if each.name not in ("published", "removed"))


def keep_waiting(library: Library, doubtful: Sequence[Doubtful]) -> None:
    """Remember articles that wait for a choice, whole: their files may be gone when it is made."""
    written = json.dumps([_written(each) for each in doubtful]) if doubtful else ""
    if written != (library.setting(_KEY) or ""):
        library.remember(_KEY, written)


def waiting(library: Library) -> tuple[Doubtful, ...]:
    """Return the articles that wait for a choice; what cannot be read any more is passed over."""
    try:
        found = json.loads(library.setting(_KEY) or "[]")
        return tuple(_read(library, each) for each in found)
    except (ValueError, KeyError, TypeError):
        return ()  # written by a later version, or damaged: the files can be added again


def _written(doubtful: Doubtful) -> dict[str, Any]:
    from dateline.store.records import written_published

    article = doubtful.article
    return {
        "name": doubtful.name,
        "likeness": doubtful.likeness.value,
        "share": doubtful.share,
        "known": doubtful.known.id,
        "title": doubtful.known.title,
        "article": {name: getattr(article, name) for name in _PLAIN},
        "removed": article.removed,
        "published": written_published(article.published),
    }


def _read(library: Library, record: dict[str, Any]) -> Doubtful:
    from dateline.store.records import read_published

    published, removed = read_published(record["published"]), tuple(record["removed"])
    article = Article(published=published, removed=removed, **record["article"])
    known = _known(library, record)
    return Doubtful(record["name"], article, known, Likeness(record["likeness"]), record["share"])


def _known(library: Library, record: dict[str, Any]) -> Article:
    """Return the article that one is like; of one that was removed since, only what it was called."""
    try:
        return library.article(record["known"])
    except LibraryError:
        return Article(record["known"], record["title"], "")
