"""A small file of every kind that can be read, made on the spot: they prove that each reader is there and works."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from email.message import EmailMessage

WORDS = "The harbour bridge was closed three weeks before the vote on 24 November 2025."
"""What every file says."""
_TITLE = "The bridge is closed"
_REST = "Nobody was hurt, the city said, and ferries will carry people across until the spring of next year."
_HTML = f"<html><head><title>{_TITLE}</title></head><body><article><h1>{_TITLE}</h1><p>{WORDS}</p><p>{_REST}</p></article></body></html>"


def samples() -> dict[str, bytes]:
    """Return the files by their names."""
    page = _HTML.encode()
    return {
        "words.txt": f"{_TITLE}\n\n{WORDS}\n\n{_REST}\n".encode("utf-16"),
        "words.md": f"# {_TITLE}\n\n{WORDS}\n\n{_REST}\n".encode(),
        "page.html": page,
        "page.mhtml": _saved_page(),
        "letter.eml": _letter().as_bytes(),
        "letters.mbox": b"From someone Mon Nov 24 10:00:00 2025\n" + _letter().as_bytes() + b"\n",
        "feed.rss": _feed(),
        "records.json": json.dumps([{"headline": _TITLE, "articleBody": f"{WORDS}\n\n{_REST}"}]).encode(),
        "words.rtf": rb"{\rtf1\ansi " + f"{_TITLE}\\par {WORDS}\\par {_REST}\\par}}".encode(),
        "words.odt": _odt(),
        "words.docx": _docx(),
        "book.epub": _epub(),
        "locked.pdf": _pdf(),
        "page.html.gz": gzip.compress(page),
        "pages.zip": _zipped({"page.html": page}),
    }


def _letter() -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "desk@example.org", "reader@example.org", _TITLE
    letter["Date"] = "Mon, 24 Nov 2025 10:00:00 +0000"
    letter.set_content(f"{WORDS}\n\n{_REST}\n")
    return letter


def _saved_page() -> bytes:
    page = EmailMessage()
    page["From"], page["Subject"] = "<Saved by a browser>", _TITLE
    page["Snapshot-Content-Location"] = "https://courier.example/bridge"
    page.set_content(_HTML, subtype="html")
    page.make_related()
    return page.as_bytes()


def _feed() -> bytes:
    item = f"<item><title>{_TITLE}</title><description>{WORDS} {_REST}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{item}</channel></rss>'.encode()


def _odt() -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    paragraphs = "".join(f"<text:p>{each}</text:p>" for each in (_TITLE, WORDS, _REST))
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}" xmlns:text="{text}">'
        f"<office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return _zipped({"mimetype": kind.encode(), "content.xml": content.encode()})


def _docx() -> bytes:
    from docx import Document

    made = Document()
    for each in (_TITLE, WORDS, _REST):
        made.add_paragraph(each)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _epub() -> bytes:
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_TITLE}</dc:title></metadata><manifest>'
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="one"/></spine></package>'
    )
    return _zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "book.opf": package.encode(),
            "one.xhtml": _HTML.encode(),
        }
    )


def _pdf() -> bytes:
    """Return a PDF with a text layer, locked with an empty password."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(842, 595)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}  # noqa: SLF001 - pypdf has no other way to write words
    )
    lines = "".join(f"({each}) Tj 0 -24 Td " for each in (_TITLE, WORDS, _REST))
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 40 520 Td {lines}ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001
    writer.encrypt("", algorithm="AES-256")
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def _zipped(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()
