"""Taking changes back and making them again: what it was is said at the foot of the window, and comes to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dateline.edits import Batch, Decide, SetPublicationDate
from dateline.ui.commands import EditCommand
from dateline.ui.selection import Selected
from dateline.ui.slicing import Slices
from dateline.workflow.slices import is_large

if TYPE_CHECKING:
    from dateline.edits import Edit
    from dateline.ui.main_window import MainWindow
    from dateline.ui.workspace import Workspace

STAYS_MS = 10_000
"""How long it is said."""


def undo(window: MainWindow) -> None:
    """Take the last change back."""
    _turn(window, back=True)


def redo(window: MainWindow) -> None:
    """Make the change again that was taken back last."""
    _turn(window, back=False)


def _turn(window: MainWindow, *, back: bool) -> None:
    workspace, group = window.libraries.workspace, window.undo_group
    if workspace is None or not (group.canUndo() if back else group.canRedo()) or window.findChild(Slices):
        return
    translate = QCoreApplication.translate
    said = translate("Dateline", "Undone: {}") if back else translate("Dateline", "Done again: {}")
    words = said.format(group.undoText() if back else group.redoText())
    before = {row.article.id for row in workspace.article_rows()}
    at = workspace.stack.index() - (1 if back else 0)
    command = workspace.stack.command(at)
    if isinstance(command, EditCommand) and not _is_ready(window, workspace, command, back=back):
        return  # the user stopped it
    if back:
        group.undo()
    else:
        group.redo()
    window.panels.status.showMessage(words, STAYS_MS)
    _show(workspace, before, command.about if isinstance(command, EditCommand) else None)


def _is_ready(window: MainWindow, workspace: Workspace, command: EditCommand, *, back: bool) -> bool:
    """Make what is large on the worker first, unless that is busy; tell whether to go on."""
    edit = command.about
    if not (isinstance(edit, Batch) and is_large(edit) and window.worker.is_idle):
        return True
    translate = QCoreApplication.translate
    said = translate("Dateline", "Undoing: {}") if back else translate("Dateline", "Doing again: {}")
    inverse = Slices(window, said.format(command.text())).make(window.worker, workspace.library, edit)
    if inverse is None:
        return False
    command.turned(inverse)
    workspace.catch_up()
    return True


def _show(workspace: Workspace, before: set[int], edit: Edit | None) -> None:
    """Bring to the front what came back, or what was changed."""
    came = {row.article.id for row in workspace.article_rows()} - before
    found = Selected(min(came)) if came else _about(workspace, edit)
    if found is not None:
        workspace.selection.select(found)


def _about(workspace: Workspace, edit: Edit | None) -> Selected | None:
    """Return what an edit changed, if it is still there."""
    match edit:
        case Batch(edits=(first, *_)):
            return _about(workspace, first)
        case Decide(event=number):
            event = next((row.event for row in workspace.dated() if row.event.id == number), None)
            return Selected(event.article or None, event.id) if event is not None else None
        case SetPublicationDate(article=number):
            return Selected(number) if workspace.article(number) is not None else None
    return None
