"""The object that the timeline's page sees: the whole conversation between Python and JavaScript.

Python to page: ``figure(json)`` carries ``{"figure": …, "answers": n, "ends": [first, last]}``; n is the number of
the look that the figure was made for, 0 if Python made it on its own account; the ends are the first and last
moment there is anything at (null if there is nothing), so that the hand does not drag the page far beyond; with it
comes the event that is ``selected``, whose mark the hand may take. ``moving(json)`` tells the page where a mark
that is dragged has come to. Page to Python: ``ready`` (with its size, again when that changes), ``glance`` (the hand passes a stretch of time), ``look`` (the eye rests on one, numbers
count up), ``click`` (an event), ``open`` (a column of the density), ``fit`` (show everything), ``escape`` (let go), ``drag`` and ``drop`` (the hand holds the mark of an event), ``drawn`` (the
figure stands; only then may the next one come).
Nothing else crosses. ``resources/web/timeline.js`` tells the page's side.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from dateline.ui.dragging import Drag


class Bridge(QObject):
    """Turns calls of the page into signals, and one signal into a drawing on the page."""

    figure = Signal(str)
    moving = Signal(str)

    page_ready = Signal(int, int)
    glanced = Signal(float, float)
    looked = Signal(float, float, int)
    event_clicked = Signal(int)
    stretch_opened = Signal(float, float)
    fit_wanted = Signal()
    escaped = Signal()
    dragged = Signal(object)
    dropped = Signal(object)
    figure_drawn = Signal(int)

    @Slot(int, int)
    def ready(self, width: int, height: int) -> None:
        """Hear that the page can draw on so many pixels."""
        self.page_ready.emit(width, height)

    @Slot(float, float)
    def glance(self, start: float, end: float) -> None:
        """Hear that the hand passes a stretch of time."""
        self.glanced.emit(start, end)

    @Slot(float, float, int)
    def look(self, start: float, end: float, number: int) -> None:
        """Hear that the eye rests on a stretch of time."""
        self.looked.emit(start, end, number)

    @Slot(int)
    def click(self, event: int) -> None:
        """Hear that an event was clicked."""
        self.event_clicked.emit(event)

    @Slot(float, float)
    def open(self, start: float, end: float) -> None:
        """Hear that a column of the density was clicked."""
        self.stretch_opened.emit(start, end)

    @Slot()
    def fit(self) -> None:
        """Hear that everything should be shown."""
        self.fit_wanted.emit()

    @Slot()
    def escape(self) -> None:
        """Hear that Escape was pressed, and the page had nothing to let go of."""
        self.escaped.emit()

    @Slot(int, float, float, float)
    def drag(self, event: int, start: float, at: float, step: float) -> None:
        """Hear that the hand has taken the mark of an event at one place of the axis and is at another."""
        self.dragged.emit(Drag(event, start, at, step))

    @Slot(int, float, float, float)
    def drop(self, event: int, start: float, at: float, step: float) -> None:
        """Hear that the hand has let the mark go."""
        self.dropped.emit(Drag(event, start, at, step))

    @Slot(int)
    def drawn(self, answers: int) -> None:
        """Hear that a figure stands on the page."""
        self.figure_drawn.emit(answers)
