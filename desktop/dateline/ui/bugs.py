"""What happens when something goes wrong that nobody foresaw: it is logged, told once, and the window lives on."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline import paths
from dateline.errors import DatelineError
from dateline.ui.messages import Level, Message

if TYPE_CHECKING:
    from types import TracebackType

    from dateline.ui.messages import MessageBar

_LOG = logging.getLogger(__name__)


class BugReport(QObject):
    """Takes the place of ``sys.excepthook`` while the window is open."""

    _heard = Signal(object)

    def __init__(self, messages: MessageBar) -> None:
        super().__init__(messages)
        self._told: set[str] = set()
        # the hook may be called on any thread; the signal brings the message to the window's
        self._heard.connect(messages.tell)

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and tell about it: each place in the program only once."""
        if isinstance(error, DatelineError):
            self._heard.emit(Message(str(error), level=Level.ERROR))
            return
        if not issubclass(kind, Exception):
            return
        lines = traceback.format_exception(kind, error, trace)
        _LOG.error("".join(lines))
        if lines[-2:][0] not in self._told:
            self._told.add(lines[-2:][0])
            self._heard.emit(
                Message(_TEXT, (*"".join(lines).splitlines(), f"Log: {paths.state_folder()}"), Level.ERROR)
            )


_TEXT = "Something went wrong in Dateline itself. Your library is safe, and you can go on."
