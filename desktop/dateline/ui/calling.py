"""A second start for a library that is open: the window that has it comes to the front and takes the articles.

The two speak through a socket of this user on this machine; nothing reaches a network.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from dateline import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE_MS = 3_000
"""How long a second start waits for an answer before it opens a window of its own."""

MOST = 1_000_000
"""Bytes of paths; a caller that sends more is not listened to."""

_ANSWER = b"coming\n"


class Calls(QObject):
    """Listens for second starts with the open library.

    Signals:
        called: The articles that were named there, as a list of paths.
    """

    called = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def answer_for(self, library: Path | None) -> None:
        """Answer for the library that is open from now on; for none without a file."""
        self.stop()
        if library is not None:
            QLocalServer.removeServer(
                _name(library)
            )  # of a window that crashed: nobody else has the library open
            self._server.listen(_name(library))

    def stop(self) -> None:
        """Answer no more."""
        self._server.close()

    def _on_connected(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.readyRead.connect(self._on_said)
        caller.disconnected.connect(caller.deleteLater)

    def _on_said(self) -> None:
        caller = self.sender()
        if not isinstance(caller, QLocalSocket):
            return
        if caller.bytesAvailable() > MOST:
            caller.abort()
        elif caller.canReadLine():
            found = _read(bytes(caller.readLine().data()))
            caller.write(_ANSWER)
            caller.flush()
            caller.disconnectFromServer()
            if found is not None:
                self.called.emit(found)


def call(library: Path, articles: Sequence[Path]) -> bool:
    """Hand articles to the window that has a library open; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(library))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(json.dumps([str(path) for path in articles]).encode() + b"\n")
    heard = socket.waitForReadyRead(PATIENCE_MS)
    socket.abort()
    return heard


def _name(library: Path) -> str:
    """Return the name of the socket: of this user, and of this library wherever it was opened from."""
    who = f"{paths.state_folder()}\n{library.resolve()}"
    return f"dateline-{sha256(who.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


def _read(said: bytes) -> list[Path] | None:
    """Return the paths in what a caller said; None if it is not understood."""
    try:
        found = json.loads(said)
    except ValueError:
        return None
    return [Path(str(each)) for each in found] if isinstance(found, list) else None
