"""The timeline in the window: the density strip above, Plotly in a web view below, and their conversation.

Level of detail and lanes are computed here for every stretch of time that is looked at; the page gets
what can be seen. The web view is built shortly after the window is painted, because Chromium takes
half a second to start; until then everything asked for is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.canvas import picture
from dateline.canvas.page import Page, close
from dateline.model import Article, DatedEvent, Happening
from dateline.timeline.figure import compose, published_on
from dateline.timeline.marks import Marks, marks
from dateline.timeline.printing import Print, printed
from dateline.timeline.stretches import dense, limits, reined, widest
from dateline.timeline.theme import LIGHT, Theme
from dateline.timeline.view import View, fitted, kept
from dateline.ui.arranging import Arranging
from dateline.ui.bridge import Bridge
from dateline.ui.dragging import Drag, landing
from dateline.ui.layers import Layers
from dateline.ui.views.density import DensityStrip

_THROTTLE_MS = 30
_MARGIN = 0.2
_ZOOM, _PAN = 0.6, 0.25
_Asked = tuple[Sequence[DatedEvent], Mapping[int, Article], Sequence[Happening]]
_OPENED = 3.0
"""How many times the width of a clicked column is shown."""


class TimelineView(QWidget):
    """Shows dated events on a timeline that can be zoomed, dragged and clicked."""

    event_selected = Signal(int)
    """The id of an event that was clicked."""
    event_moved = Signal(int, str)
    """The id of an event whose mark was dragged, and its date there, as EDTF."""
    view_changed = Signal(float, float)
    """The stretch of time that is looked at, in seconds since 1970."""
    escaped = Signal()
    """Escape was pressed on the page."""
    drawn = Signal()
    """The page shows what was asked for last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: Marks = marks(())
        self._articles: Mapping[int, Article] = {}
        self._published: list[float] = []
        self._theme = LIGHT
        self._view = View(title="", header=False, margin=_MARGIN)
        self._layers = Layers()
        self._asked: _Asked = ((), {}, ())
        self._page: Page | None = None
        self._web: QWebEngineView | None = None
        self._bridge = Bridge(self)
        self._strip = DensityStrip(self)
        self._arranging = Arranging(self)
        self._answers = 0
        self._ready = self._busy = self._stale = self._closed = False
        self._timer = QTimer(self, singleShot=True, interval=_THROTTLE_MS)
        self._timer.timeout.connect(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addStretch(1)
        self._paint_background()
        self._connect()
        self.fit()

    def _connect(self) -> None:
        # queued: whoever hears of it may close the page, which must not happen while the page is speaking
        queued = Qt.ConnectionType.QueuedConnection
        self._bridge.page_ready.connect(self._on_ready, queued)
        self._bridge.glanced.connect(self._glance, queued)
        self._bridge.looked.connect(self._on_looked, queued)
        self._bridge.event_clicked.connect(self.event_selected, queued)
        self._bridge.stretch_opened.connect(self._on_opened, queued)
        self._bridge.fit_wanted.connect(self.fit, queued)
        self._bridge.escaped.connect(self.escaped, queued)
        self._bridge.figure_drawn.connect(self._on_drawn, queued)
        self._bridge.dragged.connect(self._on_dragged, queued)
        self._bridge.dropped.connect(self._on_dropped, queued)
        self._arranging.arranged.connect(self._show_marks)
        self._strip.range_wanted.connect(self._wander)
        self._strip.zoom_wanted.connect(self._zoom)

    # --- what the window asks for ---

    def show_events(
        self,
        events: Sequence[DatedEvent],
        articles: Mapping[int, Article],
        happenings: Sequence[Happening] = (),
    ) -> None:
        """Show these events, one mark for each happening.

        The view stays where it is if it was moved by hand, else it fits them.

        A view that was never moved opens where nearly all events lie, if a few lie far off.
        """
        self._asked = (events, articles, happenings)
        self._arrange()

    def show_layers(self, layers: Layers) -> None:
        """Sort the events into lanes, fold long gaps and draw lines as wished."""
        before, self._layers = self._layers, layers
        self._view = layers.over(self._view)
        if (before.by, before.folded) != (layers.by, layers.folded):
            self._arrange()
        self._ask()

    def measure(self, events: tuple[int, int] | None) -> None:
        """Draw how much time lies between two events, or no longer."""
        if events != self._view.measured:
            self._view = replace(self._view, measured=events)
            self._ask()

    def put_above(self, widget: QWidget) -> None:
        """Put something between the upper edge and the overview."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self._strip), widget)

    def select(self, event_id: int | None) -> None:
        """Ring the mark of an event, or none."""
        if event_id != self._view.selected:
            self._view = replace(self._view, selected=event_id)
            self._ask()

    def selected(self) -> int | None:
        """Return the id of the event whose mark is ringed."""
        return self._view.selected

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._strip.set_theme(theme)
        self._paint_background()
        self._ask()

    def go_to(self, event_id: int) -> None:
        """Select an event and bring it into view, with the zoom as it is unless it would be lost in that."""
        self.select(event_id)
        mark = self._marks.mark_of(event_id)
        if mark is None:
            return
        anchor = float(self._marks.anchor[mark])
        start, end = self.shown()
        edge = 0.08 * (end - start)
        if not start + edge <= anchor <= end - edge:
            half = min(end - start, widest(self._marks, mark)) / 2
            self.look_at(anchor - half, anchor + half)

    def zoom_in(self) -> None:
        """Show less of time, about the selected event if it is in view."""
        self._zoom(_ZOOM, self._focus())

    def zoom_out(self) -> None:
        """Show more of time, about the selected event if it is in view."""
        self._zoom(1 / _ZOOM, self._focus())

    def pan_left(self) -> None:
        """Show what was before."""
        self._pan(-_PAN)

    def pan_right(self) -> None:
        """Show what came after."""
        self._pan(_PAN)

    def fit(self) -> None:
        """Show everything."""
        self.look_at(*self._whole())

    def shown(self) -> tuple[float, float]:
        """Return the stretch of time that is looked at."""
        return self._view.start or 0.0, self._view.end or 0.0

    def look_at(self, start: float, end: float) -> None:
        """Show a stretch of time, folded as the events are."""
        self._look(start, end)
        self._ask()

    def centre(self, moment: float) -> None:
        """Show the time around a moment of the calendar, with the zoom as it is."""
        at, (start, end) = self._marks.folding.fold(moment), self.shown()
        self.look_at(at - (end - start) / 2, at + (end - start) / 2)

    def shows(self, event_id: int) -> bool:
        """Tell whether the mark of an event is in view."""
        mark, (start, end) = self._marks.mark_of(event_id), self.shown()
        return mark is not None and start <= float(self._marks.anchor[mark]) <= end

    @property
    def articles(self) -> Mapping[int, Article]:
        """Return the articles of the events."""
        return self._articles

    def prepared(self, wish: Print, *, whole: bool) -> Callable[[], tuple[dict[str, Any], ...]]:
        """Return what lays out a picture of everything, or of the part that is looked at, in its lanes and folds.

        It may be called on another thread.
        """
        view = self._layers.over(View())
        stretch = None if whole else self.shown()
        wish = replace(wish, stretch=stretch, today=view.today, published=view.published)
        return partial(printed, self._marks, self._articles, wish)

    def export(self, path: Path, scale: float, theme: Theme, *, whole: bool = True) -> None:
        """Write a picture of everything, or of the part that is looked at, to a file.

        Raises:
            RenderError: The picture cannot be drawn or written.
        """
        wish = Print(theme=theme) if whole else Print(theme=theme, width=self._view.width)
        picture.save(self.prepared(wish, whole=whole)(), path, scale)

    def close_page(self) -> None:
        """Delete the page; call this before the window or the application goes away."""
        self._ready, self._closed = False, True
        self._arranging.stop()
        if self._web is not None and self._page is not None:
            self._web.setPage(None)  # type: ignore[arg-type]  # Qt allows it, its stubs do not
            close(self._page)
            shiboken6.delete(self._web)  # a view without a page soon makes one, on a profile of its own
        self._web = self._page = None

    # --- what happens ---

    def _show_marks(self, found: Marks, articles: Mapping[int, Article]) -> None:
        before = (self._view.start, self._view.end)
        was_home, was_whole = before == self._home(), before == self._whole()
        unfold, fold = self._marks.folding.unfold, found.folding.fold
        self._marks, self._articles = found, articles
        self._published = published_on(found, articles)
        self._strip.show_marks(self._marks.anchor, self._whole())
        if was_home:
            self.look_at(*self._home())
        elif was_whole:
            self.fit()
        else:
            self._look(*(fold(unfold(at)) for at in self.shown()))
        self._ask()

    def _arrange(self) -> None:
        self._arranging.ask(*self._asked, rejected=self._view.rejected, layers=self._layers)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the web view once the window is on the screen."""
        super().showEvent(event)
        if self._web is None and not self._closed:
            QTimer.singleShot(0, self, self._build)

    def _build(self) -> None:
        if self._web is not None or self._closed:
            return
        self._web = QWebEngineView(self)
        self._web.setAcceptDrops(False)
        self._web.setAccessibleName(self.tr("Timeline"))
        self._page = Page(self._bridge, self)
        self._page.setBackgroundColor(QColor(self._theme.paper))
        self._web.setPage(self._page)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.takeAt(layout.count() - 1)  # the empty room that has kept its place
            layout.addWidget(self._web, 1)
        self._page.renderProcessTerminated.connect(self._on_terminated, Qt.ConnectionType.QueuedConnection)
        self._page.open("timeline.html")

    def _on_terminated(self) -> None:
        """Start the page anew when Chromium's process has died; it is ready when it says so."""
        if self._page is not None:
            self._ready = self._busy = False
            self._stale = True
            self._page.open("timeline.html")

    def _on_ready(self, width: int, height: int) -> None:
        self._ready = True
        self._view = replace(self._view, width=max(width, 240), height=max(height, 160))
        self._ask()

    def _on_looked(self, start: float, end: float, number: int) -> None:
        self._answers = number
        self._wander(start, end)

    def _on_dragged(self, drag: Drag) -> None:
        """Tell the page which date the mark has where the hand is."""
        found = landing(self._marks, drag)
        self._bridge.moving.emit(orjson.dumps(found).decode())

    def _on_dropped(self, drag: Drag) -> None:
        found = landing(self._marks, drag)
        if found is not None:
            self.event_moved.emit(drag.event, found.date)

    def _on_opened(self, start: float, end: float) -> None:
        spare = (end - start) * (_OPENED - 1) / 2
        self.look_at(start - spare, end + spare)

    def _on_drawn(self, _answers: int) -> None:
        self._busy = False
        for part in self._web.findChildren(QWidget) if self._web is not None else ():
            part.setAcceptDrops(False)  # Chromium's own widget comes and goes; drops are for the window
        if self._stale:
            self._ask()
        else:
            self.drawn.emit()

    def _look(self, start: float, end: float) -> None:
        start, end = kept(start, end)
        if (start, end) != (self._view.start, self._view.end):
            self._view = replace(self._view, start=start, end=end)
            self._strip.show_range(start, end)
            self.view_changed.emit(start, end)

    def _zoom(self, factor: float, at: float) -> None:
        start, end = self.shown()
        self.look_at(at - (at - start) * factor, at + (end - at) * factor)

    def _pan(self, part: float) -> None:
        start, end = self.shown()
        self._wander(start + part * (end - start), end + part * (end - start))

    def _glance(self, start: float, end: float) -> None:
        self._look(*reined(start, end, self._ends()))

    def _wander(self, start: float, end: float) -> None:
        """Look at a stretch the hand moves to, which ends where there is nothing more."""
        self.look_at(*reined(start, end, self._ends()))

    def _ends(self) -> tuple[float, float] | None:
        """Return where there is something, which is also where a typed date has led the view."""
        found, (start, end) = limits(self._marks, self._published), self.shown()
        return (min(found[0], end), max(found[1], start)) if found else None

    def _focus(self) -> float:
        """Return the moment that stays where it is when zooming by key or button."""
        start, end = self.shown()
        mark = self._marks.mark_of(self._view.selected)
        anchor = float("nan") if mark is None else float(self._marks.anchor[mark])
        return anchor if start <= anchor <= end else (start + end) / 2

    def _whole(self) -> tuple[float, float]:
        return fitted(self._marks, self._published)

    def _home(self) -> tuple[float, float]:
        return dense(self._marks, self._published)

    def _paint_background(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(self._theme.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        if self._page is not None:
            self._page.setBackgroundColor(QColor(self._theme.paper))

    def _ask(self) -> None:
        """Have a new figure sent soon; many wishes at once become one."""
        self._stale = True
        if self._ready and not self._busy and not self._timer.isActive():
            self._timer.start()

    def _send(self) -> None:
        if self._busy or not self._stale or not self._ready:
            return
        self._stale, self._busy = False, True
        figure = compose(self._marks, self._articles, self._view, self._theme)
        message = {
            "figure": figure,
            "answers": self._answers,
            "ends": self._ends(),
            "selected": self._view.selected,
        }
        self._bridge.figure.emit(orjson.dumps(message).decode())
