"""Writes the manual page dateline(1) from the commands' own help, so that it never says anything else.

Run as ``python packaging/program/manual.py FILE [DAY]``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from dateline import __version__
from dateline.cli.parser import COMMANDS, parser

_END = r"""
.SH FILES
.TP
.I ~/.local/share/dateline/
Libraries, unless you keep them elsewhere; periods/eras.toml and periods/terms.toml there add named periods.
.TP
.I ~/.local/state/dateline/
The log, and what the window remembers. XDG_DATA_HOME and XDG_STATE_HOME move both.
.SH EXIT STATUS
0 when all went well, 1 when a file or a phrase failed, 2 when the command was called wrongly.
.SH ENVIRONMENT
.TP
.B DATELINE_LOG
How much goes to the log: WARNING (default), INFO with the times of a start, or DEBUG.
"""


def main(target: Path, day: str = "") -> None:
    """Write the page to a file."""
    target.write_text(page(day), encoding="utf-8")


def page(day: str) -> str:
    """Return the page in the language of manual pages."""
    top = parser()
    head = [
        f'.TH DATELINE 1 "{day}" "Dateline {__version__}" "User Commands"',
        ".SH NAME",
        "dateline \\- turn news articles into a timeline you can trust",
        ".SH SYNOPSIS",
        ".B dateline\n[\\fIFILE\\fR ...]",
        ".br",
        ".B dateline\n\\fICOMMAND\\fR [\\fIOPTION\\fR ...]",
        ".SH DESCRIPTION",
        escaped(top.description or ""),
        ".PP",
        "The window opens with the articles and the library (*.dateline) that are named; without any, with the library of last time.",
        ".SH COMMANDS",
    ]
    commands = (line for name, sub in subparsers(top).items() for line in command(name, sub))
    return "\n".join([*head, *commands]) + _END


def subparsers(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command."""
    found = next(each for each in top._actions if isinstance(each, argparse._SubParsersAction))  # noqa: SLF001 - argparse has no public way to ask
    return {name: found.choices[name] for name in COMMANDS}


def command(name: str, sub: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the section of one command."""
    yield f".SS {escaped(f'dateline {name}')}"
    yield escaped(sub.description or "")
    for action in sub._actions:  # noqa: SLF001
        if "--help" not in action.option_strings:
            yield ".TP"
            yield heading(action)
            yield escaped(help_of(action, sub)) or "\\&"
    yield ".PP"
    yield escaped(sub.epilog or "")


def heading(action: argparse.Action) -> str:
    """Return an argument as it is typed."""
    value = action.metavar or ("" if action.choices is None else "|".join(map(str, action.choices)))
    shown = "" if action.nargs == 0 else f"\\fI{escaped(str(value or action.dest.upper()))}\\fR"
    if not action.option_strings:
        return f"{shown} ..." if action.nargs == "+" else shown
    return f"\\fB{escaped(', '.join(action.option_strings))}\\fR {shown}".rstrip()


def help_of(action: argparse.Action, sub: argparse.ArgumentParser) -> str:
    """Return what the help says of an argument, filled in as the help does it."""
    return sub._get_formatter()._expand_help(action) if action.help else ""  # noqa: SLF001


def escaped(text: str) -> str:
    """Return words as they must be written in a manual page."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
