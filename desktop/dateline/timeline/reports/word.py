"""The chronology report as a Word document: one table of dates and what happened, then the sources."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from dateline import __version__
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.reports.content import (
    HOW_TO_READ,
    Entry,
    Report,
    Source,
    details,
    facts,
    reference,
    report,
)
from dateline.timeline.reports.wordml import paragraph, row, run, table

if TYPE_CHECKING:
    from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
_WIDTHS_CM, _MARGIN_CM = (4.0, 13.0), 2.0
_A4_CM = (21.0, 29.7)
_SMALL, _TEXT = 8.5, 10.5
_MUTED = (0x5B, 0x61, 0x70)
_DETAIL = "Detail"
"""The paragraph style of what stands in small print below a quote or a source."""


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a report in DOCX."""
    made = report(chronicle)
    document = _blank(made)
    for name, entries in (("Events", made.dated), ("Without a date", made.undated)):
        if entries:
            document.add_heading(name, 1)
            _table(document, entries)
    if made.sources:
        document.add_heading("Sources", 1)
    for source in made.sources:
        _source(document, source)
    out = io.BytesIO()
    document.save(out)
    return Written(_timeless(out.getvalue()), made.losses)


def _blank(made: Report) -> Any:
    """Return a document with its page, fonts and head."""
    import docx
    from docx.shared import Cm, Pt

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = map(Cm, _A4_CM)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(_MARGIN_CM)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(_TEXT)
    normal.paragraph_format.space_after = Pt(4)
    properties = document.core_properties
    properties.title, properties.author = made.title[:255], ""
    properties.comments = f"dateline {__version__}"
    _detail_style(document)
    document.add_heading(made.title, 0)
    document.add_paragraph().add_run(made.summary).bold = True
    document.add_paragraph(HOW_TO_READ, style=_DETAIL)
    _page_numbers(page.footer.paragraphs[0])
    return document


def _detail_style(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    style = document.styles.add_style(_DETAIL, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.color.rgb = Pt(_SMALL), RGBColor(*_MUTED)
    style.paragraph_format.space_after = Pt(1)


def _table(document: Any, entries: Iterable[Entry]) -> None:
    from docx.oxml import parse_xml

    heads = ([paragraph(run(name, "b"))] for name in ("Date", "What happened"))
    rows = (row(*heads, widths=_WIDTHS_CM, flag="tblHeader"), *map(_row, entries))
    body = document.element.body
    body.insert_element_before(parse_xml(table(rows, _WIDTHS_CM)), "w:sectPr")
    document.add_paragraph()  # Word runs two tables together that nothing parts


def _row(entry: Entry) -> str:
    marks = (run(f" ({', '.join(entry.marks)})", "i"),) if entry.marks else ()
    what = [paragraph(run(f"{entry.number}. {entry.headline}", "b"), *marks)]
    for witness in entry.witnesses:
        quoted = f"“{witness.quote}” " if witness.quote else ""
        what.append(paragraph(run(f"{quoted}{reference(witness)}")))
        what += [
            paragraph(run(f"{name}: ", "b"), run(text), style=_DETAIL)
            for name, text in details(entry, witness)
        ]
    return row(
        [paragraph(run(entry.date, "b"))],
        what,
        widths=_WIDTHS_CM,
        flag="cantSplit" if len(entry.witnesses) == 1 else "",
    )


def _source(document: Any, source: Source) -> None:
    named = document.add_paragraph()
    named.paragraph_format.keep_with_next = True
    named.add_run(f"[{source.number}] {source.title}").bold = True
    for name, text in facts(source):
        line = document.add_paragraph(style=_DETAIL)
        line.add_run(f"{name}: ").bold = True
        line.add_run(text)


def _page_numbers(paragraph: Any) -> None:
    """Write the number of the page and how many there are, which Word fills in."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for before, code in (("", "PAGE"), (" / ", "NUMPAGES")):
        paragraph.add_run(before)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph._p.append(field)  # noqa: SLF001 – python-docx has no fields


def _timeless(data: bytes) -> bytes:
    """Return an archive without the moment of its making, so that equal reports are equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in made.namelist():
            again.writestr(zipfile.ZipInfo(name, _EPOCH), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
