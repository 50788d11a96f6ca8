"""Which of the bundled fonts a text needs, so that no script depends on the machine it is drawn on."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_HAN = "\u3000-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Chinese characters and kana, of which each of three fonts has those that the one before lacks."""
_BLOCKS = (
    ("Noto Sans Armenian", "\u0530-\u058f\ufb13-\ufb17"),
    ("Noto Sans Hebrew", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("Noto Sans Arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe"),
    ("Noto Sans Devanagari", "\u0900-\u097f\ua8e0-\ua8ff"),
    ("Noto Sans Bengali", "\u0980-\u09ff"),
    ("Noto Sans Gurmukhi", "\u0a00-\u0a7f"),
    ("Noto Sans Gujarati", "\u0a80-\u0aff"),
    ("Noto Sans Tamil", "\u0b80-\u0bff"),
    ("Noto Sans Telugu", "\u0c00-\u0c7f"),
    ("Noto Sans Kannada", "\u0c80-\u0cff"),
    ("Noto Sans Malayalam", "\u0d00-\u0d7f"),
    ("Noto Sans Sinhala", "\u0d80-\u0dff"),
    ("Noto Sans Thai", "\u0e00-\u0e7f"),
    ("Noto Sans Lao", "\u0e80-\u0eff"),
    ("Noto Sans Myanmar", "\u1000-\u109f"),
    ("Noto Sans Georgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"),
    ("Noto Sans Ethiopic", "\u1200-\u139f"),
    ("Noto Sans Khmer", "\u1780-\u17ff\u19e0-\u19ff"),
    *((f"Noto Sans CJK {region}", _HAN) for region in ("SC", "JP", "TC")),
    ("Noto Sans CJK KR", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"),
)
_BEYOND_EUROPE = re.compile("[\u0530-\U0010ffff]")
_PUNCTUATION = re.compile("[\u2000-\u2bff]")


@cache
def _blocks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(f"[{block}]")) for name, block in _BLOCKS)


def families(text: str) -> tuple[str, ...]:
    """Return the fonts that a text needs beside Inter."""
    if not _BEYOND_EUROPE.search(_PUNCTUATION.sub("", text)):
        return ()
    return tuple(name for name, block in _blocks() if block.search(text))


def lettered(note: dict[str, Any]) -> dict[str, Any]:
    """Return a written note with the fonts that its text needs, before those of the system."""
    needed = families(note["text"])
    if not needed:
        return note
    listed = ", ".join(["Inter", *(f"'{name}'" for name in needed), "sans-serif"])
    return {**note, "font": {**note["font"], "family": listed}}
