"""The tool bar and what stands beside the menus or in them that is more than actions: finding, recent libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolBar, QToolButton, QWidget

from dateline.ui.dragging_out import PictureDrag

if TYPE_CHECKING:
    from dateline.ui.main_window import MainWindow

BUTTONS = ("add", "", "undo", "redo", "", "zoom_out", "zoom_in", "fit", "", "review", "export")


def add_tool_bar(window: MainWindow) -> None:
    """Give a window its tool bar."""
    bar = QToolBar(window.tr("Tools"), window)
    bar.setObjectName("tools")
    bar.setAccessibleName(window.tr("Tools"))
    bar.setMovable(False)
    bar.toggleViewAction().setEnabled(False)
    for name in BUTTONS:
        bar.addAction(window.actions_by_name[name]) if name else bar.addSeparator()
    window.addToolBar(bar)
    picture = bar.widgetForAction(window.actions_by_name["export"])
    picture.setToolTip(
        f"{picture.toolTip()}\n{window.tr('Or drag this button to where the picture shall be')}"
    )
    PictureDrag(picture, window)


def add_finding(window: MainWindow) -> None:
    """Put the field that finds and the filter beside the menus, where there is room in a small window too."""
    window.menus["view"].insertMenu(window.actions_by_name["only_article"], window.finding.menu)
    corner = QWidget(window.menuBar())
    line = QHBoxLayout(corner)
    line.setContentsMargins(0, 2, 6, 2)
    line.setSpacing(6)
    line.addWidget(_filter_button(window))
    line.addWidget(window.finding.field)
    window.menuBar().setCornerWidget(corner)


def add_recent(window: MainWindow) -> QMenu:
    """Add the libraries that were open before to the menu of files."""
    recent = QMenu(window.tr("Open recen&t"), window)

    def fill() -> None:
        recent.clear()
        for path in window.memory.recent():
            action = recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked, path=path: window.libraries.open(path))

    recent.aboutToShow.connect(fill)
    window.menus["file"].insertMenu(window.actions_by_name["copy"], recent)
    return recent


def _filter_button(window: MainWindow) -> QToolButton:
    made = QToolButton()
    made.setText(window.tr("Filter"))
    made.setAccessibleName(window.tr("Filter"))
    made.setToolTip(window.tr("Choose what is shown"))
    made.setMenu(window.finding.menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
