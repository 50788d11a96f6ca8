"""A table as WordprocessingML text: thousands of rows built cell by cell would take most of a minute.

The elements and the order they stand in are those of ECMA-376, part 1, section 17.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from dateline.timeline.exports.tellings import printable

_TWIPS_PER_CM = 1440 / 2.54
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RULE = "C8CCD4"
_PADDING = 70
"""Above and below the text of a cell, in twips."""
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def run(text: str, *marks: str) -> str:
    """Write a piece of a line; ``marks`` are names of toggles: "b" for bold, "i" for italic."""
    properties = "".join(f"<w:{each}/>" for each in marks)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(printable(text))}</w:t></w:r>'


def paragraph(*runs: str, style: str = "Normal") -> str:
    """Write a line made of pieces; ``style`` is the identifier of a paragraph style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def row(*cells: Sequence[str], widths: Sequence[float], flag: str = "") -> str:
    """Write a row.

    Args:
        cells: The paragraphs of each cell.
        widths: The width of each cell in centimetres.
        flag: "tblHeader" for one repeated on each page, "cantSplit" for one not to be broken between pages.
    """
    properties = f"<w:trPr><w:{flag}/></w:trPr>" if flag else ""
    written = "".join(_cell(each, width) for each, width in zip(cells, widths, strict=True))
    return f"<w:tr>{properties}{written}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[float]) -> str:
    """Write a ruled table of fixed column widths, which are in centimetres."""
    edges = "".join(f'<w:{each} w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/>' for each in _EDGES)
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl xmlns:w="{_NAMESPACE}"><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{_PADDING}" w:type="dxa"/><w:bottom w:w="{_PADDING}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _cell(paragraphs: Sequence[str], width: float) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def _twips(centimetres: float) -> int:
    return round(centimetres * _TWIPS_PER_CM)
