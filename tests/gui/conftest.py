"""What all tests of the window share: Chromium's address before QApplication, a clean end for its profile, English."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

from dateline.canvas.page import close
from dateline.canvas.start import prepare
from dateline.ui.translation import speak

prepare()  # the scheme and the fonts must be known before any QApplication exists


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application class of pytest-qt; its instance is made after ``prepare``."""
    return QApplication


@pytest.fixture(autouse=True)
def _no_page_left(qapp: QApplication) -> Iterator[None]:
    """Delete pages that a failed test has left: they must be gone before their profile."""
    yield
    for page in qapp.findChildren(QWebEnginePage):
        close(page)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    """Forget the language that a test has spoken, which the timeline would go on speaking."""
    yield
    speak("en", qapp)
