"""``dateline import``, ``refresh``, ``show`` and ``export``: libraries without a window."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from dateline.errors import LibraryError
from dateline.formula.words import words
from dateline.model import Article, DatedEvent, Review
from dateline.store.library import Library
from dateline.workflow import Choice, Chronology, Imported, Progress, Replaced, Report, import_links, settle
from dateline.workflow import import_files as importing
from dateline.workflow import refresh as reading_again


def import_files(
    library: Path, files: Sequence[Path], links: Sequence[str] = (), again: Choice = Choice.SKIP
) -> int:
    """Import files and the pages of links into a library, and say what became of each; 1 if one failed.

    ``again`` is what to do with articles that the library may hold already.
    """
    with Library.open(library) as opened:
        reports = [_last(importing(opened, files))] if files else []
        reports += [_last(import_links(opened, links))] if links else []
        for report in reports:
            _tell(report)
        doubtful = [each for report in reports for each in report.doubtful]
        if again is not Choice.SKIP and doubtful:
            _tell(_last(settle(opened, [(each, again) for each in doubtful])))
            return int(any(report.failed for report in reports))
    for each in doubtful:
        print(
            f"{each.name}: {each.likeness} as “{each.known.title}”, {each.share:.0%} of the text;"
            " left out (--again add or --again replace takes it)"
        )
    if not any(each.imported or each.repeated or each.failed or each.doubtful for each in reports):
        print("dateline: there is no article in what was named.", file=sys.stderr)
        return 1
    return int(any(report.failed for report in reports))


def refresh(library: Path) -> int:
    """Read the articles of a library again with the present rules, and say what changed."""
    if not library.is_file():
        raise LibraryError(f"{library}: there is no such library.")
    with Library.open(library) as opened:
        count = len(opened.articles())
        report = _last(reading_again(opened))
    for each in report.replaced:
        print(_replaced(each))
    print(f"{len(report.replaced)} of {count} articles read otherwise now.")
    return 0


def _last(steps: Iterable[Progress]) -> Report:
    report = None
    for progress in steps:
        report = progress.report or report
    return report or Report()


def _tell(report: Report) -> None:
    for each in report.imported:
        print(_imported(each))
    for replaced in report.replaced:
        print(_replaced(replaced))
    for repeated in report.repeated:
        print(f"{repeated.name}: already in the library as “{repeated.article.title}”")
    for failure in report.failed:
        print(f"dateline: {failure.reason}", file=sys.stderr)
    if report.passed_over:
        print(
            f"dateline: passed over, no articles by their names: {', '.join(report.passed_over)}",
            file=sys.stderr,
        )


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
    rows = exports.rows(
        sorted(chronology.dated(implied=True), key=time_order), chronology.articles(), phrases
    )
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


def _replaced(each: Replaced) -> str:
    kept = each.corrections - each.homeless
    parts = (f"{kept} correction{'' if kept == 1 else 's'} kept" if kept else "", each.note)
    return f"{each.name}: read anew{''.join(f'; {part}' for part in parts if part)}"


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
