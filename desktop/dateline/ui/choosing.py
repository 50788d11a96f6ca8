"""What the command palette offers: every action that makes sense now, and every article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QKeySequence

from dateline.ui.selection import Selected
from dateline.ui.views.palette import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from dateline.ui.main_window import MainWindow

_OWN = "palette"


def commands(window: MainWindow) -> Iterator[Command]:
    """Yield the actions of all menus that can be used now, with their shortcuts."""
    for menu in window.menus.values():
        yield from _of_menu(menu, "", window.actions_by_name[_OWN])


def _of_menu(menu: QMenu, above: str, own: QAction) -> Iterator[Command]:
    for action in menu.actions():
        inner, text = cast("QMenu | None", action.menu()), action.text().replace("&", "").removesuffix("…")
        if inner is not None and action.isEnabled():
            inner.aboutToShow.emit()  # some are filled only then
            yield from _of_menu(inner, f"{text}: ", own)
        elif text and action.isEnabled() and action is not own:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Command(above + text, keys, action.trigger)


def articles(window: MainWindow) -> Iterator[Command]:
    """Yield every article; running it brings its text to the front."""
    workspace = window.libraries.workspace
    for row in workspace.article_rows() if workspace else ():
        select = partial(workspace.selection.select, Selected(row.article.id))  # type: ignore[union-attr]
        yield Command(row.article.title, window.tr("Article"), select)
