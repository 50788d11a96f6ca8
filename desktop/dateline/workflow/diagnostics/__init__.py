"""The self-test: does this installation have everything it needs, and does each part of it work here?

It uses the program as a person would, on a story of its own in a folder of its own, and never looks at the user's
libraries. The command line prints it; the window copies it for whoever is to help.
"""

from dateline.workflow.diagnostics.checks import CHECKS, Outcome, run
from dateline.workflow.diagnostics.versions import versions

__all__ = ["CHECKS", "Outcome", "run", "versions"]
