"""Reads Word documents (.docx)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from dateline.articles import made, zipped
from dateline.articles.draft import Draft
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from docx.document import Document

_TEMPLATE_MADE = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
"""When python-docx's own template was made: documents written with it say so for want of a date."""
_LARGEST = 200 * 1024 * 1024
"""Unpacked size beyond which a file is a trap rather than a document."""


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a Word document: a zip archive that names the document's part."""
    parts, is_called_so = zipped.names(data), suffix in (".docx", ".docm", ".dotx")
    if not parts:
        return is_called_so and data.startswith(zipped.MARK)
    is_office = is_called_so or "[Content_Types].xml" in parts
    return is_office and any(part.startswith("word/") for part in parts)


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a Word document."""
    document = _open(data, name)
    facts = document.core_properties
    return Draft(
        text="\n\n".join(_blocks(document)),
        title=(facts.title or "").strip() or _title(document),
        byline=(facts.author or "").strip() if facts.author != "python-docx" else "",
        language=(facts.language or "").strip(),
        dates=tuple(_dates(document)),
    )


def _open(data: bytes, name: str) -> Document:
    """Open a document, refusing broken archives and those that unpack to gigabytes."""
    import docx

    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        document = docx.Document(BytesIO(data)) if unpacked <= _LARGEST else None
    except Exception as error:
        raise ReadError(
            f"“{name}” is a damaged Word document: open it in Word or LibreOffice, save it again, and add that file."
        ) from error
    if document is None:
        raise ReadError(
            f"“{name}” unpacks to {unpacked / 2**20:,.0f} MB: remove its pictures and add it again."
        )
    return document


def _blocks(document: Document) -> Iterator[str]:
    """Yield paragraphs and table rows in the order of the document."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
        else:
            yield block.text


def _title(document: Document) -> str:
    """Return the text of the first paragraph in the style of a title or main heading."""
    for paragraph in document.paragraphs[:10]:
        style = paragraph.style
        if style is not None and style.name in ("Title", "Heading 1") and paragraph.text.strip():
            return paragraph.text.strip()
    return ""


def _dates(document: Document) -> Iterator[DateCandidate]:
    """The day the file was made: often not the day of publication, so trusted little."""
    created = document.core_properties.created
    if created is not None and created.replace(tzinfo=UTC) != _TEMPLATE_MADE and created.year > 1980:
        yield DateCandidate(
            f"{created:%Y-%m-%d}",
            made.source("Word document properties"),
            created.isoformat(),
            0.2,
            Known.GUESSED,
            f"{created:%H:%M}",
            "UTC",
        )
