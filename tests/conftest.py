"""What all tests share: how hypothesis searches, and where the development corpora are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# A slow or busy machine is not a failure, and a found counterexample can be replayed from the printed blob.
settings.register_profile("dateline", deadline=None, print_blob=True)
settings.load_profile("dateline")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development corpora beside the checkout; a test that needs it is skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the development corpora are not beside this checkout (../shared)")
    return folder
