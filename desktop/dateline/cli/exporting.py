"""``dateline export``: a library's events as data for other programs and people."""

from __future__ import annotations

import sys
from collections import deque
from pathlib import Path

from dateline.cli.libraries import open_existing
from dateline.errors import LibraryError
from dateline.store.library import Library
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.formats import FORMATS, Format, by_suffix
from dateline.workflow import Chronology, find_implied, happenings, witnesses
from dateline.workflow.exporting import chronicle, put, time_order


def export(library: Path, name: str | None, target: Path | None, *, implied: bool = False) -> int:
    """Write a library's events in a format; without a name of one, the target's suffix decides.

    With ``implied``, events whose time is only implied are found and stored first.
    """
    form = _format(name, target)
    if implied and library.is_file():
        with Library.open(library) as opened:
            deque(find_implied(opened), maxlen=0)
    written = form.write(_gathered(library))
    _put(written.data, target)
    for loss in written.losses:
        print(f"dateline: {loss}", file=sys.stderr)
    return 0


def _format(name: str | None, target: Path | None) -> Format:
    if name is not None:
        return FORMATS[name]
    if target is None:
        return FORMATS["json"]
    found = by_suffix(target.suffix)
    if found is None:
        raise LibraryError(f"{target}: its ending names no format; say which with --format NAME.")
    return found


def _gathered(path: Path) -> Chronicle:
    with open_existing(path) as library:
        chronology = Chronology(library)
        copies = witnesses(library)
    events = sorted(chronology.dated(implied=True), key=time_order)
    told = happenings(events, chronology.articles(), copies)
    return chronicle(chronology, events, told, path.stem)()


def _put(data: bytes, target: Path | None) -> None:
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    put(data, target)
