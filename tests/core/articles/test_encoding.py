"""Words are read in whatever encoding they come; binary data is told apart."""

from __future__ import annotations

import pytest

from dateline.articles.encoding import decode

GERMAN = "Der Bürgermeister eröffnete am Dienstag die Brücke über die Größe – „endlich“, sagte er. " * 5
RUSSIAN = "Во вторник мэр города открыл новый мост через реку, сообщила пресс-служба. " * 5


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_western_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    """Umlauts and typographic quotes arrive as they were written."""
    assert decode(GERMAN.encode(encoding)) == GERMAN


def test_text_in_another_script_is_recognised() -> None:
    """Windows-1251 without any declaration is read as Russian."""
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_a_page_may_declare_its_encoding() -> None:
    """The declaration of a page wins over detection."""
    page = '<html><head><meta charset="iso-8859-2"></head><body>Žluťoučký kůň</body></html>'
    assert decode(page.encode("iso-8859-2")) == page


def test_an_unknown_declaration_is_ignored() -> None:
    """A made-up encoding does not stop the reader."""
    page = '<html><head><meta charset="klingon"></head><body>Größe der Brücke</body></html>'
    assert "Brücke" in (decode(page.encode("cp1252")) or "")


def test_a_few_broken_bytes_do_not_spoil_a_text() -> None:
    """UTF-8 cut in the middle of a character stays UTF-8."""
    assert (decode(GERMAN.encode()[:-1] + b"\xe2\x80") or "").startswith("Der Bürgermeister eröffnete")


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00" * 400 + b"abc", b"\x7fELF\x02\x01\x01\x00" + bytes(500)]
)
def test_binary_data_is_no_text(data: bytes) -> None:
    """Programs and random bytes are refused."""
    assert decode(data) is None
