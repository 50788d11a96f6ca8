"""The search for garbage rests while a long text is read, and goes on as it was before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from dateline.tagger.collecting import paused

LONG = "in 1998 " * 10_000


@pytest.fixture
def searching() -> Iterator[None]:
    """Leave the search as it was."""
    was = gc.isenabled()
    gc.enable()
    yield
    if not was:
        gc.disable()


@pytest.mark.usefixtures("searching")
@pytest.mark.parametrize(("text", "goes_on"), [(LONG, False), ("in 1998", True)])
def test_it_rests_only_while_a_long_text_is_read(text: str, goes_on: bool) -> None:
    """A short text is read before a search would begin."""
    with paused(text):
        assert gc.isenabled() is goes_on
    assert gc.isenabled()


@pytest.mark.usefixtures("searching")
def test_it_goes_on_after_an_error() -> None:
    """Whatever happens to a text, the search begins again."""
    with pytest.raises(ValueError, match="broken"), paused(LONG):
        raise ValueError("broken")
    assert gc.isenabled()


@pytest.mark.usefixtures("searching")
def test_who_has_stopped_it_finds_it_stopped() -> None:
    """A search that somebody else stopped is not begun."""
    gc.disable()
    with paused(LONG):
        pass
    assert not gc.isenabled()
