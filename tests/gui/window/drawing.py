"""The timeline of the real window: waiting until it is drawn, and finding what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from dateline.ui.views.timeline import TimelineView
from gui.canvas.conftest import run

LONG = 30_000
FIGURE = "document.getElementById('timeline')"


def timeline_of(qtbot: QtBot, window: MainWindow) -> TimelineView:
    """Return the timeline of a window when it is drawn; it is built if it is not there yet."""
    if window.panels.timeline is None:
        window.add_timeline()
    view = window.panels.timeline
    assert view is not None
    settled(qtbot, view, view.fit)
    return view


def settled(qtbot: QtBot, view: TimelineView, act: Callable[[], object]) -> None:
    """Do something and wait until the page shows it."""
    with qtbot.waitSignal(view.drawn, timeout=LONG):
        act()
        view._ask()


def ask(qtbot: QtBot, view: TimelineView, script: str) -> Any:
    """Return what a script comes to on the page."""
    assert view._page is not None
    return run(view._page, qtbot, script)


def written(qtbot: QtBot, view: TimelineView) -> str:
    """Return everything that is written on the page."""
    return str(ask(qtbot, view, "document.body.textContent")).replace("\u00a0", " ")


def surface(view: TimelineView) -> QWidget:
    """Return the widget that takes the pointer."""
    assert view._web is not None
    return view._web.focusProxy()


def label_of(qtbot: QtBot, view: TimelineView, event: int) -> QPoint:
    """Return where the label of an event is."""
    script = (
        "(() => { const e = [...document.querySelectorAll('g.annotation')].find((e) => "
        f"{FIGURE}.layout.annotations[e.dataset.index].name === 'event:{event}'); "
        "const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2] })()"
    )
    x, y = ask(qtbot, view, script)
    return QPoint(round(x), round(y))
