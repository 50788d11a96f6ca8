"""The parts of the window and where they stand at first.

Articles and the timeline are above; the text, the computation and the tables below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.memory import LAYOUT
from dateline.ui.messages import MessageBar
from dateline.ui.models.article_model import ArticleModel
from dateline.ui.models.event_model import EventModel
from dateline.ui.models.rows import counted
from dateline.ui.views.article_list import ArticleList
from dateline.ui.views.badge import BadgeButton
from dateline.ui.views.computation import Computation
from dateline.ui.views.empty import EmptyState
from dateline.ui.views.event_panel import EventPanel
from dateline.ui.views.filter_bar import FilterBar
from dateline.ui.views.opening import Opening
from dateline.ui.views.passage import Passage
from dateline.ui.views.removed import Removed
from dateline.ui.views.report import ReportPanel
from dateline.ui.views.review import ReviewPanel
from dateline.ui.views.status import StatusLine
from dateline.ui.views.title_bar import TitleBar
from dateline.ui.views.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Article
    from dateline.ui.models.undated import Undated
    from dateline.ui.views.timeline import TimelineView

_LEFT, _BOTTOM = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


class Panels:
    """Every view of the window, by name.

    Attributes:
        timeline: None until Chromium is up, shortly after the first paint.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.article_model, self.event_model = ArticleModel(window), EventModel(window)
        self.articles = ArticleList(self.article_model)
        self.passage, self.removed, self.badge = Passage(), Removed(), BadgeButton()
        self.computation = Computation()
        self.events = EventPanel(self.event_model)
        self.tray = Tray()
        self.messages = MessageBar()
        self.filters = FilterBar()
        self.empty = EmptyState()
        self.opening = Opening()
        self.report = ReportPanel()
        self.review = ReviewPanel()
        self._reviews = False
        self.status = StatusLine()
        self.timeline: TimelineView | None = None
        self._hidden: QByteArray | None = None
        self._build_centre()
        self._build_docks()

    def add_timeline(self, timeline: TimelineView) -> None:
        """Put the timeline into its place."""
        self.timeline = timeline
        self._place.addWidget(timeline)
        self._uncover()

    def show_opening(self, name: str) -> None:
        """Say which library is being opened, as long as there is none."""
        self.opening.say(name)
        self._filled = False
        self._cover.setCurrentWidget(self.opening)
        self.centre.setCurrentWidget(self._sheet)

    def show_timeline(self) -> None:
        """Show the timeline, or what is being opened until it is there, among the panels."""
        self._filled = True
        self._uncover()
        self.centre.setCurrentWidget(self._sheet)
        if self._hidden is not None:
            layout, self._hidden = self._hidden, None
            self._window.restoreState(layout, LAYOUT)

    def _uncover(self) -> None:
        if self._filled and self.timeline is not None:
            self._cover.setCurrentWidget(self._place)

    def show_empty(self, *, library: bool = True) -> None:
        """Show the invitation to add articles, or to open a library first, and nothing beside it."""
        self.empty.invite(library=library)
        self.centre.setCurrentWidget(self.empty)
        if self._hidden is None:
            self._hidden = self._window.saveState(LAYOUT)
            for dock in self._docks.values():
                dock.hide()

    def show_report(self) -> None:
        """Show how an import went where the timeline is, until it is closed."""
        self._middle.setCurrentWidget(self.report)
        self.report.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_report(self) -> None:
        """Show again what the report covers."""
        self._middle.setCurrentWidget(self.review if self._reviews else self.centre)

    def show_review(self) -> None:
        """Show the event under review where the timeline is, until the review ends."""
        self._reviews = True
        self._middle.setCurrentWidget(self.review)

    def hide_review(self) -> None:
        """Show again what the review covers."""
        self._reviews = False
        if not self.reports():
            self._middle.setCurrentWidget(self.centre)

    def reports(self) -> bool:
        """Tell whether the report is shown."""
        return self._middle.currentWidget() is self.report

    def layout(self) -> QByteArray:
        """Return where every panel stands, or will stand when there is an article."""
        return self._window.saveState(LAYOUT) if self._hidden is None else self._hidden

    def docks(self) -> tuple[QDockWidget, ...]:
        """Return the docks in the order of the menu."""
        return tuple(self._docks.values())

    def raise_dock(self, name: str) -> None:
        """Bring a dock to the front."""
        self._docks[name].show()
        self._docks[name].raise_()

    def bring_forward(self, name: str) -> None:
        """Bring a dock in front of those it shares a place with, unless the user has closed it."""
        if self._docks[name].toggleViewAction().isChecked():
            self._docks[name].raise_()

    def name_tray(self, waiting: Sequence[Undated]) -> None:
        """Say in the tab of the tray how many events wait, and how many phrases that date none."""
        tr = self._window.tr
        events = sum(row.event is not None for row in waiting)
        phrases = counted(len(waiting) - events, "phrase")
        parts = [str(events)] if events else []
        parts += [phrases] if len(waiting) > events else []
        title = tr("Undated ({})").format(" + ".join(parts)) if parts else tr("Undated")
        self._docks["tray"].setWindowTitle(title)

    def name_text(self, title: str, article: Article | None) -> None:
        """Say above the text whose it is and when it was published, and below it what was removed."""
        self.badge.say(article.published if article else None)
        self.removed.show_lines(_taken_away(article) if article else ())
        bar = self._docks["passage"].titleBarWidget()
        if isinstance(bar, TitleBar):
            bar.say(title or self._docks["passage"].windowTitle())

    def arrange(self) -> None:
        """Put every dock where it stands at first."""
        window, docks = self._window, self._docks
        for dock in docks.values():
            dock.setFloating(False)
            dock.show()
        window.addDockWidget(_LEFT, docks["articles"])
        for name in ("passage", "computation", "events", "tray"):
            window.addDockWidget(_BOTTOM, docks[name])
        window.splitDockWidget(docks["passage"], docks["computation"], Qt.Orientation.Horizontal)
        window.splitDockWidget(docks["computation"], docks["events"], Qt.Orientation.Horizontal)
        window.tabifyDockWidget(docks["events"], docks["tray"])
        docks["events"].raise_()
        wide, high = window.width(), window.height()
        row = [docks["passage"], docks["computation"], docks["events"]]
        window.resizeDocks([docks["articles"]], [max(250, wide * 23 // 100)], Qt.Orientation.Horizontal)
        window.resizeDocks(row, [wide * share // 100 for share in (33, 27, 40)], Qt.Orientation.Horizontal)
        window.resizeDocks(row, [high * 38 // 100] * 3, Qt.Orientation.Vertical)

    def _build_centre(self) -> None:
        self._place = QStackedWidget()
        self._sheet = QWidget()
        # the timeline starts behind what covers it: Chromium and the library come up at the same time
        self._cover = QStackedLayout(self._sheet)
        self._cover.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._filled = False
        for part in (self.opening, self._place):
            self._cover.addWidget(part)
        self.centre = QStackedWidget()
        for page in (self._sheet, self.empty):
            self.centre.addWidget(page)
        self._middle = QStackedWidget()
        for page in (self.centre, self.report, self.review):
            self._middle.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.filters)
        column.addWidget(self._middle, 1)
        self._window.setCentralWidget(whole)
        self._window.setStatusBar(self.status)

    def _build_docks(self) -> None:
        tr, window = self._window.tr, self._window
        self._docks = {
            "articles": self._dock("articles", tr("Articles"), self.articles),
            "passage": self._dock("passage", tr("Text"), self._reading()),
            "computation": self._dock("computation", tr("How this date came about"), self.computation),
            "events": self._dock("events", tr("Events"), self.events),
            "tray": self._dock("tray", tr("Undated"), self.tray),
        }
        for name in ("events", "tray"):
            self._docks[name].setTitleBarWidget(QWidget())  # their tabs name them
        bar = self._docks["passage"].titleBarWidget()
        if isinstance(bar, TitleBar):
            bar.add(self.badge)
        window.setDockNestingEnabled(True)
        window.setDockOptions(window.dockOptions() & ~QMainWindow.DockOption.AnimatedDocks)
        window.setTabPosition(_BOTTOM, window.tabPosition(_LEFT).North)
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            window.setCorner(corner, _BOTTOM)

    def _reading(self) -> QWidget:
        """Return the text of an article with what was removed from it below."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.passage, 1)
        column.addWidget(self.removed)
        return sheet

    def _dock(self, name: str, title: str, view: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock-{name}")
        dock.setAccessibleName(title)
        dock.setWidget(view)
        dock.setTitleBarWidget(TitleBar(dock))
        return dock


def _taken_away(article: Article) -> tuple[str, ...]:
    """Return what was removed from a page; its headline stands above the text and is not gone."""
    return tuple(line for line in article.removed if line.strip() != article.title.strip())
