"""``python -m dateline``: the window when called without a command, the command line otherwise."""

from __future__ import annotations

import sys

from dateline.cli import COMMANDS, main


def start(arguments: list[str]) -> int:
    """Start what the arguments ask for and return the exit code."""
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return main(arguments)
    from dateline.ui.app import main as window

    return window(arguments)


if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
