"""PySide6 6.12.0 drops a reference to ``True`` with every signal on Python 3.11, and the interpreter aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

ROUNDS = 100


class Sender(QObject):
    """Something that emits."""

    sent = Signal()


def test_signals_keep_their_references(qapp: QApplication) -> None:
    """A hundred emits and disconnects leave the reference count of True as it was (PySide6 6.12.0: −200)."""
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(ROUNDS):
        sender.sent.connect(sender.deleteLater)
        sender.sent.disconnect(sender.deleteLater)
        sender.sent.emit()
    assert abs(sys.getrefcount(True) - before) < ROUNDS // 2
