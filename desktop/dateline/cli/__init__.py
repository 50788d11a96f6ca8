"""The headless front end: every command in one table, one module per family of commands.

Exit codes: 0 all went well; 1 a file or a phrase failed, said on stderr; 2 the command was used wrongly.
"""

from dateline.cli.parser import COMMANDS, main

__all__ = ["COMMANDS", "main"]
