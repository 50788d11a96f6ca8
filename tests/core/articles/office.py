"""Small office documents and books made by the tests themselves, as LibreOffice, Pandoc and Word would write them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from core.articles.documents import STORY

ODT = "application/vnd.oasis.opendocument.text"
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
OPF = 'xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def archive(kind: str, parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts as office documents do: the name of the kind first and unpacked."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        if kind:
            packed.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def odt(body: str = "", meta: str = "", **parts: str) -> bytes:
    """Make an OpenDocument text of the story, with ``body`` before it."""
    paragraphs = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in STORY.split("\n\n"))
    content = (
        f"<office:document-content {_SPACES}><office:body><office:text>{body}{paragraphs}</office:text></office:body>"
        "</office:document-content>"
    )
    facts = f"<office:document-meta {_SPACES}><office:meta>{meta}</office:meta></office:document-meta>"
    return archive(ODT, {"content.xml": content, "meta.xml": facts, **parts})


def rtf(story: str = STORY, info: str = "", head: str = "\\ansi\\ansicpg1252\\deff0\\deflang1033") -> bytes:
    """Make a rich text file of a story, whose letters are of the code page that ``head`` names."""
    body = story.replace("\n\n", "\\par\n")
    return f"{{\\rtf1{head}{{\\fonttbl{{\\f0 Arial;}}}}{{\\info{info}}}\\pard\\f0 {body}\\par}}".encode(
        "ascii"
    )


def epub(chapters: Mapping[str, str], metadata: str = "", **parts: str) -> bytes:
    """Make a book: a cover, a table of contents and the chapters, whose names end in .xhtml."""
    files = {"nav.xhtml": "<nav epub:type='toc'><a href='one.xhtml'>One</a></nav>", **chapters}
    nav = ' properties="nav"'
    items = "".join(
        f'<item id="{place}" href="{place}" media-type="application/xhtml+xml"{nav if place == "nav.xhtml" else ""}/>'
        for place in files
    )
    spine = "".join(f'<itemref idref="{place}"/>' for place in files)
    package = f"<package {OPF}><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    rootfile = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    pages = {
        f"OEBPS/{place}": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
        for place, body in files.items()
    }
    return archive(
        "application/epub+zip",
        {"META-INF/container.xml": rootfile, "OEBPS/book.opf": package, **pages, **parts},
    )


def mhtml(
    page: str, head: str = "", location: str = "https://courier.example/2025/crane", charset: str = "utf-8"
) -> bytes:
    """Save a page as one file, the way Chromium does; ``head`` replaces its usual first lines."""
    from email.message import MIMEPart

    part = MIMEPart()
    part.set_content(page, subtype="html", cte="quoted-printable", charset=charset)
    part["Content-Location"] = location
    lines = (
        head
        or f"From: <Saved by Blink>\nSnapshot-Content-Location: {location}\nDate: Tue, 3 Feb 2026 09:30:00 +0100\n"
    )
    top = f'{lines}MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="--B"\n\n'
    style = "Content-Type: text/css\nContent-Location: cid:style\n\np { color: red }\n"
    return "\r\n".join(f"{top}\n----B\n{part.as_string()}\n----B\n{style}\n----B--\n".split("\n")).encode()
