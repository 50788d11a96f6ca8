"""The end of the View menu: what is shown beside the stated events, the theme, and the panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup

from dateline.ui.appearance import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from dateline.ui.main_window import MainWindow

_THEMES = {Scheme.LIGHT: "&Light", Scheme.DARK: "&Dark", Scheme.SYSTEM: "&Follow system"}


def build(window: MainWindow) -> None:
    """Add to the View menu what is switched on and off."""
    view = window.menus["view"]
    view.addSeparator()
    view.addAction(_implied(window))
    _add_themes(window, view.addMenu(window.tr("&Theme")))
    panel_menu = view.addMenu(window.tr("P&anels"))
    for dock in window.panels.docks():
        panel_menu.addAction(dock.toggleViewAction())
    panel_menu.addSeparator()
    panel_menu.addAction(window.tr("&Put back in place")).triggered.connect(window.panels.arrange)


def _implied(window: MainWindow) -> QAction:
    action = QAction(window.tr("Show &implied events"), window, checkable=True)
    action.setChecked(window.memory.shows_implied)
    action.setStatusTip(window.tr("Show events too whose time the text does not state, only implies"))
    action.toggled.connect(window.show_implied)
    window.actions_by_name["implied"] = action
    return action


def _add_themes(window: MainWindow, menu: QMenu) -> None:
    themes = QActionGroup(window)
    for scheme, name in _THEMES.items():
        action = QAction(window.tr(name), themes, checkable=True, checked=scheme is window.memory.scheme)
        action.triggered.connect(lambda _checked, scheme=scheme: window.choose_scheme(scheme))
        menu.addAction(action)
