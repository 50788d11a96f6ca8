"""``dateline render``: articles or a library drawn as a picture, without a window."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from dateline.errors import RenderError
from dateline.store.library import Library
from dateline.workflow import (
    Chronology,
    Report,
    find_implied,
    happenings,
    import_files,
    read_published,
    set_published,
    witnesses,
)

if TYPE_CHECKING:
    from dateline.model import Article
    from dateline.timeline.marks import Marks
    from dateline.timeline.printing import Print


@dataclass(frozen=True, slots=True)
class Wish:
    """What the picture should be like.

    Attributes:
        published: Publication date of the articles that do not say it themselves.
        output: The file; its suffix says what it becomes.
        scale: Pixels of a PNG for each point.
        theme: "light" or "dark".
        title: The headline; "" takes the article's title.
        width: Points.
        subtitle: A line under the headline.
        transparent: Whether to leave out the paper.
        legend: Whether to explain the signs.
        footnotes: Whether to print quotes and sources.
        lanes: What the lanes stand for: a value of ``LanesBy``.
        fold: Whether to fold long gaps.
        implied: Whether to draw events whose time is only implied.
        today: Whether to draw a line at the day of today.
        stretch: The first and last day to show, as typed; None leaves an end to what there is.
        paper: What a PDF is printed on: "picture", "a4" or "letter".
        pages: Whether to spread the timeline over pages.
    """

    published: str | None
    output: Path
    scale: int = 2
    theme: str = "light"
    title: str = ""
    width: int = 1400
    subtitle: str = ""
    transparent: bool = False
    legend: bool = True
    footnotes: bool = False
    lanes: str = "none"
    fold: bool = False
    implied: bool = False
    today: bool = False
    stretch: tuple[str | None, str | None] = (None, None)
    paper: str = "picture"
    pages: bool = False


def render(files: Sequence[Path], wish: Wish) -> int:
    """Draw a timeline; 1 if a file could not be read, in which case the others are still drawn."""
    if len(files) == 1 and files[0].suffix == ".dateline":
        from dateline.cli.libraries import open_existing

        with open_existing(files[0]) as library:
            _draw(Chronology(library), wish, witnesses(library))
        return 0
    with Library.open(None) as library:
        if wish.implied:
            deque(find_implied(library), maxlen=0)
        report = _read(library, files)
        for failure in report.failed + report.incomplete:
            print(f"dateline: {failure.reason}", file=sys.stderr)
        if not report.imported:
            raise RenderError("There is no article to draw. Name at least one readable file.")
        _publish(library, wish.published)
        _draw(Chronology(library), wish, witnesses(library))
    return int(bool(report.failed))


def _read(library: Library, files: Sequence[Path]) -> Report:
    report = Report()
    for progress in import_files(library, files):
        report = progress.report or report
    return report


def _publish(library: Library, words: str | None) -> None:
    for article in library.articles():
        if article.published.chosen is None and words is not None:
            library.apply(set_published(library, article.id, words))
        elif article.published.chosen is None:
            print(
                f"dateline: {article.title}: the publication date is unknown, so relative dates stay unresolved."
                " Give it with --published DAY.",
                file=sys.stderr,
            )


def _draw(chronology: Chronology, wish: Wish, same: Mapping[int, int]) -> None:
    picture = _picture()
    from dateline.timeline.figure import marks_of
    from dateline.timeline.lane_kinds import LanesBy
    from dateline.timeline.printing import printed

    articles, events = chronology.articles(), chronology.dated(implied=wish.implied)
    told = happenings(events, articles, same)
    marks = marks_of(events, articles, happenings=told, by=LanesBy(wish.lanes), folded=wish.fold)
    figures = printed(marks, articles, _print(wish, marks, articles))
    output = picture.Output(wish.scale, picture.Paper[wish.paper.upper()])
    for path in picture.save(figures, wish.output, output):
        print(path)


def _print(wish: Wish, marks: Marks, articles: Mapping[int, Article]) -> Print:
    from dateline.timeline.printing import Print
    from dateline.timeline.theme import THEMES, WHITE

    title = wish.title or (next(iter(articles.values())).title if len(articles) == 1 else "")
    return Print(
        title=title,
        subtitle=wish.subtitle,
        width=wish.width,
        theme=WHITE if wish.theme == "light" and wish.paper != "picture" else THEMES[wish.theme],
        transparent=wish.transparent,
        legend=wish.legend,
        footnotes=wish.footnotes,
        pages=wish.pages,
        stretch=_stretch(wish.stretch, marks, articles),
        today=time.time() if wish.today else None,
    )


def _stretch(
    wanted: tuple[str | None, str | None], marks: Marks, articles: Mapping[int, Article]
) -> tuple[float, float] | None:
    """Return the part of time to show, of which one end may be left to what there is."""
    from dateline.formula import edtf
    from dateline.formula.results import Dated
    from dateline.timeline.figure import published_on
    from dateline.timeline.view import fitted

    if wanted == (None, None):
        return None
    start, end = fitted(marks, published_on(marks, articles))
    first, last = (edtf.read(read_published(words)) if words else None for words in wanted)
    if isinstance(first, Dated) and first.start is not None:
        start = marks.folding.fold(first.start)
    if isinstance(last, Dated) and last.end is not None:
        end = marks.folding.fold(last.end)
    if start >= end:
        raise RenderError("--from is later than --to: give the earlier day first.")
    return start, end


def _picture() -> ModuleType:
    try:
        from dateline.canvas import picture
    except ImportError as missing:
        raise RenderError(
            f"Drawing needs Qt, which is not installed here ({missing.name}): pip install 'dateline[gui]'."
        ) from missing
    return picture
