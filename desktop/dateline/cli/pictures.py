"""``dateline render``: articles or a library drawn as a picture, without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from dateline.errors import RenderError
from dateline.store.library import Library
from dateline.workflow import Chronology, Report, import_files, set_published


@dataclass(frozen=True, slots=True)
class Wish:
    """What the picture should be like; ``published`` is for articles that do not say it themselves."""

    published: str | None
    output: Path
    scale: int = 2
    theme: str = "light"
    title: str = ""
    width: int = 1400


def render(files: Sequence[Path], wish: Wish) -> int:
    """Draw a timeline; 1 if a file could not be read, in which case the others are still drawn."""
    if len(files) == 1 and files[0].suffix == ".dateline":
        from dateline.cli.libraries import open_existing

        with open_existing(files[0]) as library:
            _draw(Chronology(library), wish)
        return 0
    with Library.open(None) as library:
        report = _read(library, files)
        for failure in report.failed:
            print(f"dateline: {failure.reason}", file=sys.stderr)
        if not report.imported:
            raise RenderError("There is no article to draw. Name at least one readable file.")
        _publish(library, wish.published)
        _draw(Chronology(library), wish)
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


def _draw(chronology: Chronology, wish: Wish) -> None:
    picture = _picture()
    from dateline.timeline.figure import figure
    from dateline.timeline.theme import THEMES
    from dateline.timeline.view import View

    articles = chronology.articles()
    title = wish.title or (next(iter(articles.values())).title if len(articles) == 1 else "")
    drawn = figure(chronology.dated(), articles, View(title=title, width=wish.width), THEMES[wish.theme])
    picture.save(drawn, wish.output, wish.scale)
    print(wish.output)


def _picture() -> ModuleType:
    try:
        from dateline.canvas import picture
    except ImportError as missing:
        raise RenderError(
            f"Drawing needs Qt, which is not installed here ({missing.name}): pip install 'dateline[gui]'."
        ) from missing
    return picture
