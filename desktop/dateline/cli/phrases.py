"""``dateline explain``: one phrase, how it was read and how its date is computed."""

from __future__ import annotations

import argparse

from dateline.errors import DateError
from dateline.formula import edtf, notation, standards
from dateline.formula import explain as explaining
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated
from dateline.formula.words import words
from dateline.workflow.preparing import tagger


def explain(phrase: str, published: str | None, language: str = "en") -> int:
    """Print the reading, the computation and the result of a phrase."""
    mention = tagger(language).phrase(phrase)
    if mention is None:
        raise DateError(f"“{phrase}” is not understood as one time expression.")
    step = resolve(mention.formula, Context(_published(published)))
    print(f"{phrase}\n\nRead as")
    for reason in mention.derivation:
        print(f"  {reason.rule}: {reason.says}")
    print(f"  {notation.write(mention.formula)}\n\nComputed")
    for sentence in explaining.sentences(step):
        print(f"  {sentence}")
    timex = standards.timex(step)
    mod = f" mod={timex.mod}" if timex.mod else ""
    print(f"\nResult  {words(step.result)}\nEDTF    {standards.edtf(step) or '–'}")
    print(f"TIMEX3  {mention.type} {timex.value}{mod}")
    return 0


def _published(day: str | None) -> Dated | None:
    if day is None:
        return None
    from dateline.workflow.dates import read_published

    found = edtf.read(read_published(day))
    if not isinstance(found, Dated):
        raise argparse.ArgumentTypeError(day)
    return found
