"""Tables of events whose columns do not speak for themselves: the user is asked before they come in."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from PySide6.QtCore import QObject, Qt

from dateline.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ui.main_window import MainWindow
    from dateline.workflow.timelines.tables import Mapped, Table


class Mapping(QObject):
    """Asks about the tables among files, one after the other, and then adds all of the files."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: deque[tuple[Path, Table]] = deque()
        self._paths: tuple[Path, ...] = ()
        self._mapped: dict[Path, Mapped | None] = {}

    def take(self, paths: Sequence[Path]) -> bool:
        """Ask about tables; False if there is nothing to ask, so that the files can be added as they are."""
        found = [(path.absolute(), table) for path in paths if (table := _foreign(path)) is not None]
        if not found:
            return False
        self._paths += tuple(paths)
        self._waiting.extend(found)
        if len(self._waiting) == len(found):
            self._ask()
        return True

    def _ask(self) -> None:
        from dateline.ui.views.table_dialog import TableDialog

        path, table = self._waiting[0]
        dialog = TableDialog(path.name, table, self._remembered(table), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_chosen(self, mapped: Mapped) -> None:
        path, table = self._waiting[0]
        self._mapped[path] = mapped
        written = {"columns": asdict(mapped.columns), "dates": mapped.dates, "rest": mapped.rest}
        self._window.memory.keep_columns(_key(table), orjson.dumps(written).decode())

    def _on_finished(self) -> None:
        path, _ = self._waiting.popleft()
        self._mapped.setdefault(path, None)
        if self._waiting:
            self._ask()
            return
        paths, mapped = self._paths, self._mapped
        self._paths, self._mapped = (), {}
        if any(each not in mapped or mapped[each] for each in (path.absolute() for path in paths)):
            self._window.importing.add_mapped(paths, mapped)

    def _remembered(self, table: Table) -> Mapped:
        """Return how a table with the same columns was read the last time, else what their names say."""
        from dateline.workflow.timelines.columns import Columns, guess
        from dateline.workflow.timelines.tables import Mapped

        written = self._window.memory.columns(_key(table))
        try:
            kept: dict[str, Any] = orjson.loads(written)
            return Mapped(Columns(**kept["columns"]), kept["dates"], rest=kept["rest"])
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return Mapped(guess(table.header))


def _foreign(path: Path) -> Table | None:
    """Return the beginning of a table that a person should explain."""
    from dateline.workflow.timelines import reading

    if path.suffix.lower() not in reading.TABLES or not path.is_file():
        return None
    try:
        table = reading.sample(path)
    except ReadError:
        return None  # adding it will say why
    return table if reading.is_foreign(table) else None


def _key(table: Table) -> str:
    return hashlib.sha256("\x1f".join(table.header).encode()).hexdigest()[:16]
