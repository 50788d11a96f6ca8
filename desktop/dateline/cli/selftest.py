"""``dateline self-test``: whether everything the program needs is there and works, and which versions it has."""

from __future__ import annotations

from dateline.workflow import diagnostics

_MARKS = {True: "ok", False: "FAILED", None: "–"}


def self_test() -> int:
    """Print the versions and what became of each check; 1 if one failed."""
    failed = 0
    for name, version in diagnostics.versions():
        print(f"{name:15} {version}")
    print()
    for outcome in diagnostics.run():
        failed += outcome.fine is False
        print(
            f"{_MARKS[outcome.fine]:7} {outcome.name:12} {outcome.says} ({outcome.seconds:.1f} s)", flush=True
        )
    print(f"\n{failed} of {len(diagnostics.CHECKS)} checks failed." if failed else "\nEverything works.")
    return int(failed > 0)
