"""Small documents made by the tests themselves: web pages, PDFs and Word files with known words in them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

STORY = (
    "The harbour of Port Amsel was closed on Tuesday after a crane fell into the water, the harbour master said.\n\n"
    "Three ships had to wait outside the breakwater for two days. Nobody was hurt, and the crane will be "
    "raised next week by a salvage company from the mainland.\n\n"
    "The town council wants to know why the crane had not been inspected since last spring."
)
"""A story of three paragraphs without any absolute date."""


def page(head: str = "", body: str = "", *, lang: str = "en", story: str = STORY) -> str:
    """Make a web page around the story; ``body`` goes before it."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in story.split("\n\n"))
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
        f"<body><article>{body}{paragraphs}</article></body></html>"
    )


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def pdf(lines: Sequence[str], info: str = "", *, pages: int = 1) -> bytes:
    """Make a PDF that shows the lines on every page; without lines it has no text layer."""
    shown = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T*\n" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET".encode("latin-1")
    kids = " ".join(f"{5 + number} 0 R" for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    objects += [leaf] * pages
    objects.append(f"<< {info} >>".encode("latin-1"))
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    """Number the objects of a PDF and write the table of their places."""
    file = BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    file.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, size - 1, start)
    )
    return file.getvalue()


def locked_pdf(lines: Sequence[str], password: str, cipher: str = "RC4-128") -> bytes:
    """Make a PDF that opens with a password only (or with none, if the password is empty)."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(lines))))
    writer.encrypt(password, "the owner's", algorithm=cipher)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
