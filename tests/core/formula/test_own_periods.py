"""Periods and terms of office that the user writes down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.errors import GrammarError
from dateline.formula import edtf, periods
from dateline.formula.operators import Published, Term
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Unknown


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Let a test write the user's tables; forget them afterwards."""
    monkeypatch.setattr(periods, "data_folder", lambda: tmp_path)
    cached = (periods.names, periods.holders, periods._eras, periods._terms, periods._table)

    def write(name: str, text: str) -> None:
        (tmp_path / "periods").mkdir(exist_ok=True)
        (tmp_path / "periods" / name).write_text(text, encoding="utf-8")
        for each in cached:
            each.cache_clear()

    yield write
    for each in cached:
        each.cache_clear()


def test_an_era_of_the_user_is_known(own: Callable[[str, str], None]) -> None:
    """It joins the bundled ones, and its source is the file."""
    own("eras.toml", '[our-strike]\nnames = ["Great Strike"]\nwhen = "1984/1985"\n')
    assert periods.names()["our-strike"] == ("great strike",)
    assert "cold-war" in periods.names()
    assert periods.era("our-strike").source.endswith("eras.toml")


def test_a_term_of_the_user_is_known(own: Callable[[str, str], None]) -> None:
    """Several terms may be given."""
    own("terms.toml", '[our-mayor]\nnames = ["Mayor Low"]\nterms = ["2001/2004", "2010/.."]\nsource = "me"\n')
    assert "our-mayor" in periods.holders()
    assert len(periods.terms("our-mayor")) == 2


@pytest.mark.parametrize("text", ["[a", '[a]\nnames = ["b"]\n', '[a]\nnames = ["b"]\nwhen = "soon"\n'])
def test_a_table_that_is_wrong_is_named(own: Callable[[str, str], None], text: str) -> None:
    """The message names the file and what to do."""
    own("eras.toml", text)
    with pytest.raises(GrammarError, match=r"eras\.toml.*correct the file or remove it"):
        periods.names()


def term(holder: str, published: str) -> Dated | Unknown:
    """Return the term that an article of a day means."""
    day = edtf.read(published)
    assert isinstance(day, Dated)
    found = resolve(Term(holder, Published()), Context(day)).result
    assert isinstance(found, Dated | Unknown)
    return found


def test_terms_in_a_row_count_as_one_when_over() -> None:
    """In 2010 the Obama administration is the first term, in 2025 it is both."""
    assert edtf.write(term("barack-obama", "2010-05-01")) == "2009-01-20/2013-01-20"
    assert edtf.write(term("barack-obama", "2025-05-01")) == "2009-01-20/2017-01-20"


def test_terms_apart_stay_unknown_when_over() -> None:
    """Nobody can tell which government of Indira Gandhi is meant."""
    assert term("indira-gandhi", "2025-05-01") == Unknown("2 terms fit, and all were over by then")
