"""``dateline import``, ``show`` and ``export``: libraries without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.errors import LibraryError
from dateline.formula.words import words
from dateline.model import Article, DatedEvent, Review
from dateline.store.library import Library
from dateline.workflow import Chronology, Imported, Report
from dateline.workflow import import_files as importing


def import_files(library: Path, files: Sequence[Path]) -> int:
    """Import files into a library, and say what became of each; 1 if one failed."""
    report = Report()
    with Library.open(library) as opened:
        for progress in importing(opened, files):
            report = progress.report or report
    for each in report.imported:
        print(_imported(each))
    for repeated in report.repeated:
        print(f"{repeated.name}: already in the library as “{repeated.article.title}”")
    for failure in report.failed:
        print(f"dateline: {failure.reason}", file=sys.stderr)
    if report.passed_over:
        print(
            f"dateline: passed over, no articles by their names: {', '.join(report.passed_over)}",
            file=sys.stderr,
        )
    if not (report.imported or report.repeated or report.failed):
        print("dateline: there is no article in what was named.", file=sys.stderr)
        return 1
    return int(bool(report.failed))


def show(library: Path) -> int:
    """Print the articles and events of a library in the order of time."""
    with open_existing(library) as opened:
        chronology = Chronology(opened)
    if not chronology.articles():
        print(f"{library} holds no articles yet.")
        return 0
    for article in chronology.articles().values():
        print(_article(article))
    print()
    for each in sorted(chronology.dated(), key=time_order):
        if each.event.decision.review is not Review.REJECTED:
            print(f"{words(each.step.result):32}  {each.event.shown_headline}{_mark(each)}")
    return 0


def export(library: Path, form: str | None, target: Path | None) -> int:
    """Write a library's events as JSON or CSV; without a format, the target's suffix decides."""
    from dateline.timeline import exports

    with open_existing(library) as opened:
        chronology = Chronology(opened)
    phrases = {number: chronology.phrases(number) for number in chronology.articles()}
    rows = exports.rows(sorted(chronology.dated(), key=time_order), chronology.articles(), phrases)
    suffix = target.suffix.lstrip(".").lower() if target else ""
    text = exports.WRITERS[form or (suffix if suffix in exports.WRITERS else "json")](rows)
    if target is None:
        sys.stdout.write(text)
        return 0
    try:
        target.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise LibraryError(f"{target}: cannot be written ({error.strerror}).") from error
    return 0


def open_existing(path: Path) -> Library:
    """Open a library that must be there: a reading command makes no new file."""
    if not path.is_file():
        raise LibraryError(f"{path}: there is no such library. Make one with “dateline import {path} FILE”.")
    return Library.open_reading(path)


def time_order(dated: DatedEvent) -> tuple[bool, int, int]:
    """Return the sort key of events in the order of time, the undated last."""
    start = getattr(dated.step.result, "start", None)
    end = getattr(dated.step.result, "end", None)
    at = start if start is not None else end
    return at is None, at or 0, dated.event.id


def _imported(each: Imported) -> str:
    return f"{_article(each.article)}, {each.mentions} time expressions, {each.events} events"


def _article(article: Article) -> str:
    chosen = article.published.chosen
    known = (
        f"published {chosen.date} ({chosen.known}: {chosen.source})" if chosen else "publication date unknown"
    )
    return f"{article.title} – {known}"


def _mark(dated: DatedEvent) -> str:
    event = dated.event
    notes = [event.shown_status.value] if event.shown_status.value != "reported" else []
    if event.implied:
        notes.append("inferred")
    if event.decision.review is not Review.UNREVIEWED:
        notes.append(event.decision.review.value)
    return f"  [{', '.join(notes)}]" if notes else ""
