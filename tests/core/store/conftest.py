"""A library in memory and one in a file, each as empty as a new one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.store.library import Library


@pytest.fixture
def library() -> Iterator[Library]:
    """Give an empty library in memory."""
    with Library.open(None) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a library that does not exist yet."""
    return tmp_path / "news – août.dateline"
