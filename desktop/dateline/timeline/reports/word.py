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
    Witness,
    details,
    facts,
    reference,
    report,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATE_CM, _WHAT_CM, _MARGIN_CM = 4.0, 13.0, 2.0
_A4_CM = (21.0, 29.7)
_SMALL, _TEXT = 8.5, 10.5
_MUTED = (0x5B, 0x61, 0x70)


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
    document.add_heading(made.title, 0)
    document.add_paragraph().add_run(made.summary).bold = True
    _muted(document.add_paragraph().add_run(HOW_TO_READ))
    _page_numbers(page.footer.paragraphs[0])
    return document


def _table(document: Any, entries: Iterable[Entry]) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.autofit = False
    heads = table.rows[0]
    for cell, name in zip(heads.cells, ("Date", "What happened"), strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _flag(heads, "tblHeader")
    for entry in entries:
        row = table.add_row()
        row.cells[0].paragraphs[0].add_run(entry.date).bold = True
        _entry(row.cells[1], entry)
        if len(entry.witnesses) == 1:
            _flag(row, "cantSplit")
    for column, width in zip(table.columns, (_DATE_CM, _WHAT_CM), strict=True):
        column.width = Cm(width)
        for cell in column.cells:  # Word goes by the cells, others by the columns
            cell.width = Cm(width)


def _entry(cell: Any, entry: Entry) -> None:
    first = cell.paragraphs[0]
    first.add_run(f"{entry.number}. {entry.headline}").bold = True
    if entry.marks:
        first.add_run(f" ({', '.join(entry.marks)})").italic = True
    for witness in entry.witnesses:
        _witness(cell, entry, witness)


def _witness(cell: Any, entry: Entry, witness: Witness) -> None:
    quoted = f"“{witness.quote}” " if witness.quote else ""
    cell.add_paragraph(f"{quoted}{reference(witness)}")
    _pairs(cell, details(entry, witness))


def _source(document: Any, source: Source) -> None:
    named = document.add_paragraph()
    named.paragraph_format.keep_with_next = True
    named.add_run(f"[{source.number}] {source.title}").bold = True
    _pairs(document, facts(source))


def _pairs(place: Any, pairs: Iterable[tuple[str, str]]) -> None:
    from docx.shared import Pt

    for name, text in pairs:
        line = place.add_paragraph()
        line.paragraph_format.space_after = Pt(1)
        called = line.add_run(f"{name}: ")
        called.bold = True
        _muted(called)
        _muted(line.add_run(text))


def _muted(run: Any) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.color.rgb = Pt(_SMALL), RGBColor(*_MUTED)


def _flag(row: Any, name: str) -> None:
    """Set a property of a table row: to be repeated on each page, or not to be broken between pages."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))  # noqa: SLF001 – python-docx has no other way


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
