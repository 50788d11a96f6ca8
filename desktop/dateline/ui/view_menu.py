"""The end of the View menu, and the menu of the table: what is shown, the theme, the panels; what to do with rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup

from dateline.ui.appearance import Scheme
from dateline.ui.translation import languages, name_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from dateline.ui.main_window import MainWindow

_THEMES = {Scheme.LIGHT: "&Light", Scheme.DARK: "&Dark", Scheme.SYSTEM: "&Follow system"}


_OF_ROWS = (
    "date", "headline", "details", "", "accept", "reject", "restore", "delete", "", "merge", "split", "split_all", "tellings"
)  # fmt: skip


def build(window: MainWindow) -> None:
    """Add to the View menu what is switched on and off, and to the table what can be done with its rows."""
    _add_to_table(window)
    window.viewing.adopt(window.actions_by_name)
    window.measuring.adopt(window.actions_by_name["measure"])
    view = window.menus["view"]
    view.addSeparator()
    view.addAction(_implied(window))
    _add_themes(window, view.addMenu(window.tr("Th&eme")))
    _add_languages(window, view.addMenu(window.tr("Lang&uage")))
    panel_menu = view.addMenu(window.tr("P&anels"))
    for dock in window.panels.docks():
        panel_menu.addAction(dock.toggleViewAction())
    panel_menu.addSeparator()
    panel_menu.addAction(window.tr("&Reset layout")).triggered.connect(window.panels.arrange)


def _add_to_table(window: MainWindow) -> None:
    table = window.panels.events.table
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for name in _OF_ROWS:
        if name:
            table.addAction(window.actions_by_name[name])
        else:
            line = QAction(table)
            line.setSeparator(True)
            table.addAction(line)


def _implied(window: MainWindow) -> QAction:
    action = QAction(window.tr("Show implied events"), window, checkable=True)
    action.setChecked(window.memory.shows_implied)
    action.setStatusTip(window.tr("Show events too whose time the text does not state, only implies"))
    action.toggled.connect(window.show_implied)
    window.actions_by_name["implied"] = action
    return action


def _add_languages(window: MainWindow, menu: QMenu) -> None:
    group = QActionGroup(window)
    names = {"": window.tr("&Follow system"), **{each: name_of(each) for each in languages()}}
    for language, name in names.items():
        action = QAction(name, group, checkable=True, checked=language == window.memory.language)
        action.triggered.connect(lambda _checked, language=language: window.choose_language(language))
        menu.addAction(action)


def _add_themes(window: MainWindow, menu: QMenu) -> None:
    themes = QActionGroup(window)
    for scheme, name in _THEMES.items():
        action = QAction(window.tr(name), themes, checkable=True, checked=scheme is window.memory.scheme)
        action.triggered.connect(lambda _checked, scheme=scheme: window.choose_scheme(scheme))
        menu.addAction(action)
