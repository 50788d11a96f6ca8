"""The sample story, safe to wreck: whatever was done to it, one command brings it back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dateline.edits import Batch, RemoveArticle, RemoveEvent
from dateline.ui import files

if TYPE_CHECKING:
    from dateline.edits import Edit
    from dateline.ui.main_window import MainWindow
    from dateline.ui.workspace import Workspace


def start_afresh(window: MainWindow) -> None:
    """Open the sample story as it was at first; what is taken out of it for that can be brought back by undo."""
    if window.libraries.is_open(files.sample_library()):
        _restore(window)
    else:
        once = Qt.ConnectionType.SingleShotConnection
        window.ready.connect(lambda: _restore(window), once)
        window.libraries.open(files.sample_library())


def _restore(window: MainWindow) -> None:
    workspace = window.libraries.workspace
    if workspace is None or not window.libraries.is_open(files.sample_library()):
        return
    edits = _everything(workspace)
    if edits:
        workspace.do(Batch(edits), "Start afresh")
    window.importing.add_files(files.samples())


def _everything(workspace: Workspace) -> tuple[Edit, ...]:
    """Return the edits that empty a library: its articles with their events, and events of the user's own."""
    own = [row.event.id for row in workspace.chronology.dated(implied=True) if not row.event.article]
    return (*map(RemoveEvent, own), *(RemoveArticle(row.article.id) for row in workspace.article_rows()))
