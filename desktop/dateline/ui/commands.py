"""Edits on the undo stack: applied first, then remembered together with what undoes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

from dateline.ui.translation import said

if TYPE_CHECKING:
    from dateline.edits import Edit
    from dateline.store.library import Library


class EditCommand(QUndoCommand):
    """One edit that was applied; each undo or redo applies its inverse and keeps the inverse of that."""

    def __init__(self, library: Library, inverse: Edit, text: str) -> None:
        super().__init__(said(text))
        self._library = library
        self._next = inverse
        self._applied = True
        self._is_turned = False

    @property
    def about(self) -> Edit:
        """Return what the next undo or redo applies."""
        return self._next

    def turned(self, inverse: Edit) -> None:
        """Take notice that the next undo or redo has been applied already, slice by slice."""
        self._next, self._is_turned = inverse, True

    def undo(self) -> None:
        """Take the edit back."""
        self._turn()
        self._applied = False

    def redo(self) -> None:
        """Apply the edit again; pushing a command calls this once, when there is nothing left to do."""
        if not self._applied:
            self._turn()
            self._applied = True

    def _turn(self) -> None:
        if not self._is_turned:
            self._next = self._library.apply(self._next)
        self._is_turned = False


def do(library: Library, stack: QUndoStack, edit: Edit, text: str) -> None:
    """Apply an edit and make it undoable under an imperative like "Correct publication date".

    An edit that fails raises before anything reaches the stack.
    """
    stack.push(EditCommand(library, library.apply(edit), text))
