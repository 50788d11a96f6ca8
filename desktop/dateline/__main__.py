"""``python -m dateline`` and ``dateline``: the window, or one command of the command line."""

from __future__ import annotations

import os
import sys
from multiprocessing import freeze_support

from dateline.cli import COMMANDS
from dateline.cli import main as command


def start(arguments: list[str]) -> int:
    """Run the command that the arguments name, or open the window with the files they name."""
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return command(arguments)
    if not has_display():
        print(
            "dateline: there is no display for the window. “dateline render FILE” draws a picture without one.",
            file=sys.stderr,
        )
        return 1
    from dateline.ui.app import main as window

    return window(arguments)


def has_display() -> bool:
    """Tell whether a window can be shown: Qt ends the process where there is nothing to show it on."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def main() -> int:
    """Start with the arguments of the process: what the installed ``dateline`` calls."""
    freeze_support()  # a program packed into one file is its own worker process
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
