"""Checks of what draws: fonts, languages of the window, the page, pictures and paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dateline.paths import resource
from dateline.store.library import Library
from dateline.workflow.chronology import Chronology
from dateline.workflow.diagnostics.reading import expect
from dateline.workflow.diagnostics.storing import story

_WIDTH = 1000


def fonts(_folder: Path) -> str:
    """Open every bundled font, and see that the one of the timeline is used."""
    from dateline.canvas import inspecting

    files = sorted(each for each in resource("fonts").iterdir() if each.suffix in {".otf", ".ttf", ".woff2"})
    expect([each.name for each in files if not inspecting.is_font(each)], "not a font:")
    return f"{len(files)} fonts; labels are written in {inspecting.family_for('Inter')}"


def languages(_folder: Path) -> str:
    """Read the texts of the window in each of its languages, and Qt's own."""
    from xml.etree import ElementTree as ET

    from dateline.canvas import inspecting

    found = sorted(resource("i18n").glob("dateline_*.ts"))
    names = [each.stem.removeprefix("dateline_") for each in found]
    for path in found:
        ET.parse(path)  # noqa: S314 - our own file
    expect([name for name in names if not inspecting.speaks(name)], "Qt does not speak")
    return ", ".join(["en", *names])


def page(folder: Path) -> str:
    """Let Chromium draw the story as SVG, and find its headlines there."""
    from dateline.canvas.picture import draw

    figure, headlines = _figure(folder)
    drawn = draw(figure, "svg").decode()
    if not headlines or not any(each.split()[0] in drawn for each in headlines):
        raise ValueError("the page was drawn without the headlines")
    return f"drawn with {len(headlines)} headlines, {len(drawn):,} characters"


def picture(folder: Path) -> str:
    """Export the story as PNG, and look at it."""
    from dateline.canvas import inspecting
    from dateline.canvas.picture import save

    figure, _ = _figure(folder)
    save(figure, folder / "self-test.png", 2)
    width, height, colours = inspecting.size_and_colours(folder / "self-test.png")
    if width != 2 * _WIDTH or colours < 16:
        raise ValueError(f"the picture has {width}×{height} pixels in {colours} colours")
    return f"{width}×{height} pixels, {colours} colours"


def paper(folder: Path) -> str:
    """Print the story as PDF, and read it."""
    from pypdf import PdfReader

    from dateline.canvas.picture import save

    figure, headlines = _figure(folder)
    save(figure, folder / "self-test.pdf")
    words = "".join(each.extract_text() for each in PdfReader(folder / "self-test.pdf").pages)
    if not any(each.split()[0] in words for each in headlines):
        raise ValueError("the headlines cannot be read in the PDF")
    return f"{len(words):,} characters can be read in the PDF"


def _figure(folder: Path) -> tuple[dict[str, Any], list[str]]:
    from dateline.timeline.figure import marks_of
    from dateline.timeline.printing import Print, printed

    with Library.open_reading(story(folder)) as library:
        chronology = Chronology(library)
    articles, events = chronology.articles(), chronology.dated()
    figures = printed(marks_of(events, articles), articles, Print(title="Self-test", width=_WIDTH))
    return figures[0], [each.event.shown_headline for each in events]
