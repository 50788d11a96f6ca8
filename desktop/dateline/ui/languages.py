"""What the program can read in an article's language, said where the article is shown."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

from dateline.ui.translation import said


@cache
def limits(language: str) -> str:
    """Say what is not read in a language without a grammar of its own; "" where everything is.

    Args:
        language: ISO 639-1 code; "" where it is unknown.
    """
    from dateline.tagger import grammar

    if not language or grammar.exists(language):
        return ""
    known = QLocale(language).language()
    name = language if known is QLocale.Language.C else QLocale.languageToString(known)
    return said("{}: only full dates are read").format(said(name))
