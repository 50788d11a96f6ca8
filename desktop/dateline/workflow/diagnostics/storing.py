"""Checks of the library file: it is written, found again as it was, searched, corrected, and corrections undone."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from dateline.store.library import Library
from dateline.workflow.chronology import Chronology
from dateline.workflow.importing import import_files

_NAME = "self-test.dateline"


def story(folder: Path) -> Path:
    """Return a library with the sample story, made at the first call."""
    from dateline.paths import resource

    path = folder / _NAME
    if not path.exists():
        with Library.open(path) as library:
            deque(import_files(library, sorted(resource("samples").glob("*.html"))), maxlen=0)
    return path


def database(folder: Path) -> str:
    """Write the sample story into a library, open it again, and search it."""
    path = story(folder)
    with Library.open(path) as library:
        articles, events = library.articles(), library.events()
        library.make_findable()
        found = library.search(articles[0].title.split()[0])
        library.copy_to(folder / "copy.dateline")
    with Library.open_reading(folder / "copy.dateline") as copy:
        same = copy.events() == events and copy.articles() == articles
    if not (events and found and same):
        raise ValueError(
            f"{len(events)} events, {len(found)} hits, the copy is {'the same' if same else 'another'}"
        )
    return f"{len(events)} events stored, found again and searched"


def corrections(folder: Path) -> str:
    """Correct a publication date, see that dates move, and take it back."""
    from dateline.workflow.dates import set_published

    with Library.open(story(folder)) as library:
        before = Chronology(library).dated()
        undo = library.apply(set_published(library, library.articles()[0].id, "1 March 1999"))
        moved = Chronology(library).dated()
        library.apply(undo)
        after = Chronology(library).dated()
    if moved == before or after != before:
        raise ValueError(
            "a correction was not kept" if moved == before else "a correction was not taken back"
        )
    changed = sum(old != new for old, new in zip(before, moved, strict=True))
    return f"{changed} dates followed a correction, and came back"
