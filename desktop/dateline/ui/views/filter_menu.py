"""The menu that a filter is put together in; it stays open while choices are ticked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from dateline.ui.filter_words import MEMBERS, chip, heading, member
from dateline.workflow.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MOST = 30
"""Entries of a menu of tags or categories."""


class StayingMenu(QMenu):
    """A menu that ticks a choice without closing."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what was clicked, and stay."""
        action = self.actionAt(event.position().toPoint())
        if not _ticked(action):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar, and stay."""
        if event.key() != Qt.Key.Key_Space or not _ticked(self.activeAction()):
            super().keyPressEvent(event)


def _ticked(action: QAction | None) -> bool:
    if action is None or not action.isCheckable() or not action.isEnabled():
        return False
    action.trigger()
    return True


class FilterMenu(QMenu):
    """Offers every choice that makes sense in the open library.

    Attributes:
        state: Gives the filter that holds now, categories and tags in use, and the saved filters by name.

    Signals:
        chosen: The new ``Filter``.
        period_asked: A stretch of time shall be typed.
        article_asked: Only the article in front shall be shown.
        save_asked: The filter shall be kept.
        forgotten: Name of a saved filter.
    """

    chosen = Signal(object)
    period_asked = Signal()
    article_asked = Signal()
    save_asked = Signal()
    forgotten = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setAccessibleName(self.tr("Filter"))
        self.state: Callable[[], tuple[Filter, Iterable[str], Iterable[str], Mapping[str, Filter]]]
        self.state = lambda: (Filter(), (), (), {})
        self._filter = Filter()
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for old in self.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()
        self.clear()
        self._filter, categories, tags, saved = self.state()
        self._act(self.tr("&Time…"), self.period_asked.emit)
        self._act(self.tr("Only the &article in front"), self.article_asked.emit)
        self.addSeparator()
        for name, members in MEMBERS.items():
            self._choices(name, [(value, member(value)) for value in members])
        self._choices(
            "categories", [(each, chip("categories", each, {})) for each in ("", *sorted(categories)[:MOST])]
        )
        self._choices("tags", [(each, each) for each in sorted(tags)[:MOST]])
        self.addSeparator()
        for name, kept in saved.items():
            self._act(name.replace("&", "&&"), partial(self.chosen.emit, kept))
        self._act(self.tr("&Save filter…"), self.save_asked.emit).setEnabled(bool(self._filter))
        self._forget(saved)
        self._act(self.tr("&Clear filters"), lambda: self.chosen.emit(Filter())).setEnabled(
            bool(self._filter)
        )

    def _forget(self, saved: Mapping[str, Filter]) -> None:
        menu = self.addMenu(self.tr("&Delete a saved filter"))
        menu.setEnabled(bool(saved))
        for name in saved:
            menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _checked, name=name: self.forgotten.emit(name)
            )

    def _act(self, text: str, act: Callable[[], object]) -> QAction:
        made = self.addAction(text)
        made.triggered.connect(lambda _checked: act())
        return made

    def _choices(self, name: str, values: Iterable[tuple[Any, str]]) -> None:
        menu = StayingMenu(heading(name), self)
        menu.setAccessibleName(heading(name))
        for value, words in values:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in getattr(self._filter, name))
            action.toggled.connect(lambda on, value=value: self._tick(name, value, on=on))
        menu.setEnabled(not menu.isEmpty())
        self.addMenu(menu)

    def _tick(self, name: str, value: Any, *, on: bool) -> None:
        held = getattr(self._filter, name)
        changed = held | {value} if on else held - {value}
        self._filter = _with(self._filter, name, changed)
        self.chosen.emit(self._filter)


def _with(chosen: Filter, name: str, value: frozenset[Any]) -> Filter:
    return replace(chosen, **{name: value})  # type: ignore[arg-type]
