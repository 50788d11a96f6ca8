"""Pasted text and fetched pages are imported step by step, so that long ones can be stopped in the middle."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.articles.server import Site, page, serving
from dateline.errors import ReadError
from dateline.store.library import Library
from dateline.workflow import add_text, import_links, preparing

TEXT = "Bridge reopens\n\nThe bridge over the Ellery reopened on 3 May 2025.\n\n"


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.open(None) as opened:
        yield opened


@pytest.fixture
def _all_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every text for one that needs a process of its own."""
    monkeypatch.setattr(preparing, "LONG", 10)


def test_text_is_stored_with_what_is_in_it(library: Library) -> None:
    """The last step has the report; those before have the title, and how far the work is."""
    *before, last = add_text(library, TEXT)
    assert {(each.done, each.total, each.name) for each in before} == {(0, 1, "Bridge reopens")}
    assert last.report is not None
    assert [each.events for each in last.report.imported] == [1]


def test_same_text_is_known(library: Library) -> None:
    """Text that was pasted before is not stored twice."""
    list(add_text(library, TEXT))
    *_before, last = add_text(library, TEXT)
    assert last.report is not None
    assert len(last.report.repeated) == 1
    assert len(library.articles()) == 1


def test_no_text_is_refused(library: Library) -> None:
    """Nothing but spaces is no article."""
    with pytest.raises(ReadError):
        list(add_text(library, "  \n "))


@pytest.mark.usefixtures("_all_is_long")
def test_long_text_is_stored_at_last(library: Library) -> None:
    """A process of its own finds the same as this one."""
    list(add_text(library, TEXT))
    assert len(library.events()) == 1


@pytest.mark.usefixtures("_all_is_long")
def test_long_text_can_be_stopped(library: Library) -> None:
    """Whoever stops while it is worked at has nothing of it in the library."""
    steps = add_text(library, TEXT * 2_000)
    assert next(steps).done == 0
    steps.close()  # type: ignore[attr-defined]
    assert library.articles() == ()


@pytest.mark.usefixtures("_all_is_long")
def test_long_page_can_be_stopped(library: Library) -> None:
    """The same goes for a page that was fetched."""
    story = "".join(f"<p>The bridge {each} reopened on 3 May 2025.</p>" for each in range(400))
    with serving() as started:
        site: Site = started
        link = site.add("/bridge", page(f"<html><body><article>{story}</article></body></html>".encode()))
        steps = import_links(library, [link])
        assert [next(steps).name for _ in range(2)] == [link, link]
        steps.close()  # type: ignore[attr-defined]
    assert library.articles() == ()


@pytest.mark.usefixtures("_all_is_long")
def test_text_that_takes_too_long_is_given_up(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report names it and says what to do."""
    monkeypatch.setattr(preparing, "PATIENCE", 0.0)
    monkeypatch.setattr(preparing, "SLOWEST", 10**9)
    *_before, last = add_text(library, TEXT * 20_000)
    assert last.report is not None
    (failure,) = last.report.failed
    assert "took too long" in failure.reason
    assert library.articles() == ()
