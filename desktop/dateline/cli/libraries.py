"""``dateline import``, ``refresh`` and ``show``: libraries without a window."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dateline.articles.unpacking import BETWEEN
from dateline.errors import LibraryError
from dateline.formula.words import words
from dateline.model import Agreement, Article, DatedEvent, Happening, Review
from dateline.store.library import Library
from dateline.workflow import (
    Choice,
    Chronology,
    Imported,
    Progress,
    Replaced,
    Report,
    import_links,
    settle,
    witnesses,
)
from dateline.workflow import happenings as happenings_of
from dateline.workflow import import_files as importing
from dateline.workflow import refresh as reading_again
from dateline.workflow.exporting import time_order
from dateline.workflow.readings import readings
from dateline.workflow.timelines.tables import Mapped

_MOST_FAILURES = 20


def import_files(
    library: Path,
    files: Sequence[Path],
    links: Sequence[str] = (),
    again: Choice = Choice.SKIP,
    mapped: Mapping[Path, Mapped] | None = None,
) -> int:
    """Import files and the pages of links into a library, and say what became of each; 1 if one failed.

    ``again`` is what to do with articles that the library may hold already, ``mapped`` how to read tables.
    """
    with Library.open(library) as opened:
        reports = [_last(importing(opened, files, mapped=mapped))] if files else []
        reports += [_last(import_links(opened, links))] if links else []
        for report in reports:
            _tell(report)
        doubtful = [each for report in reports for each in report.doubtful]
        if again is not Choice.SKIP and doubtful:
            _tell(_last(settle(opened, [(each, again) for each in doubtful])))
            return int(any(report.failed for report in reports))
    for each in doubtful:
        print(
            f"{each.name}: left out, it may be “{each.known.title}” again ({each.likeness},"
            f" {each.share:.0%} of the words); --again add or --again replace takes it"
        )
    if not any(
        each.imported or each.repeated or each.failed or each.doubtful or each.loose for each in reports
    ):
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
        print(f"{repeated.name}: already in the library, byte for byte, as “{repeated.article.title}”")
    if report.loose:
        print(f"{report.loose} events without an article")
    _tell_failures(report)
    if report.passed_over:
        print(
            f"dateline: passed over, no articles by their names: {', '.join(report.passed_over)}",
            file=sys.stderr,
        )


def _tell_failures(report: Report) -> None:
    """Say why files failed, or what is missing of them; of very many in one file the first, and how many more."""
    seen: Counter[str] = Counter()
    for failure in report.failed + report.incomplete:
        outer, between, _ = failure.name.partition(BETWEEN)
        seen[outer] += bool(between)
        if seen[outer] <= _MOST_FAILURES:
            print(f"dateline: {failure.reason}", file=sys.stderr)
    for outer, count in seen.items():
        if count > _MOST_FAILURES:
            print(
                f"dateline: {count - _MOST_FAILURES:,} more in “{outer}” could not be read.", file=sys.stderr
            )


def show(library: Path) -> int:
    """Print the articles of a library and what happened in the order of time, each once, with its sources."""
    with open_existing(library) as opened:
        chronology = Chronology(opened)
        copies = witnesses(opened)
    if not chronology.articles():
        print(f"{library} holds no articles yet.")
        return 0
    for article in chronology.articles().values():
        print(_article(article))
    print()
    happenings = happenings_of(chronology.dated(), chronology.articles(), copies)
    told = [([chronology.dated_event(number) for number in each.tellings], each) for each in happenings]
    for tellings, happening in sorted(told, key=lambda each: time_order(each[0][0])):
        first = tellings[0]
        print(f"{words(first.step.result):32}  {first.event.shown_headline}{_mark(first, happening)}")
        for line in _otherwise(tellings, happening, chronology.articles()):
            print(f"{'':32}  {line}")
    return 0


def _otherwise(
    tellings: Sequence[DatedEvent], happening: Happening, articles: Mapping[int, Article]
) -> Iterator[str]:
    """Say which other dates are given for one happening, each with the articles that give it."""
    if happening.agreement is Agreement.SAME:
        return
    for reading in readings(tellings)[1:]:
        titles = {each.event.article: articles.get(each.event.article) for each in reading.tellings}
        named = [f"“{article.title}”" if article else "an event of yours" for article in titles.values()]
        link = "also" if reading.agrees else "but"
        yield f"{link} {words(reading.result)} in {' and '.join(named)}"


def open_existing(path: Path) -> Library:
    """Open a library that must be there: a reading command makes no new file."""
    if not path.is_file():
        raise LibraryError(f"{path}: there is no such library. Make one with “dateline import {path} FILE”.")
    return Library.open_reading(path)


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


def _mark(dated: DatedEvent, happening: Happening) -> str:
    event = dated.event
    notes = [event.shown_status.value] if event.shown_status.value != "reported" else []
    if event.implied:
        notes.append("inferred")
    if event.decision.review is not Review.UNREVIEWED:
        notes.append(event.decision.review.value)
    if happening.witnesses > 1:
        notes.append(f"{happening.witnesses} sources")
    if happening.agreement is Agreement.CONTRADICTING:
        notes.append(happening.agreement.value)
    return f"  [{', '.join(notes)}]" if notes else ""
