"""Every script is written in a bundled font, and there is a file for each font that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.timeline.cast import article, dated
from dateline.paths import resource
from dateline.timeline.figure import figure
from dateline.timeline.scripts import families, lettered
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View

WORDS = {
    "العربية": "Noto Sans Arabic",
    "עברית": "Noto Sans Hebrew",
    "हिन्दी": "Noto Sans Devanagari",
    "বাংলা": "Noto Sans Bengali",
    "தமிழ்": "Noto Sans Tamil",
    "తెలుగు": "Noto Sans Telugu",
    "ไทย": "Noto Sans Thai",
    "ქართული": "Noto Sans Georgian",
    "հայերեն": "Noto Sans Armenian",
    "አማርኛ": "Noto Sans Ethiopic",
    "한국어": "Noto Sans CJK KR",
}


@pytest.mark.parametrize(("text", "family"), WORDS.items())
def test_each_script_has_its_font(text: str, family: str) -> None:
    """A word names one font, and that font is bundled."""
    assert families(text) == (family,)
    assert file_of(family).is_file()


def file_of(family: str) -> Path:
    """Return where a font is."""
    stem = family.replace(" ", "").replace("CJKKR", "CJKkr")
    return resource("fonts", f"{stem}-Regular.{'otf' if 'CJK' in stem else 'ttf'}")


@pytest.mark.parametrize("text", ["中文", "日本語", "カタカナ"])
def test_chinese_characters_are_sought_in_three_fonts(text: str) -> None:
    """What one region does not use the next has."""
    assert families(text) == tuple(f"Noto Sans CJK {region}" for region in ("SC", "JP", "TC"))


@pytest.mark.parametrize("text", ["", "Plain", "Đỗ Thị Hà", "Москва", "Αθήνα", "“Quote” – 3 € → ≠"])
def test_europe_needs_no_other_font(text: str) -> None:
    """Inter has Latin, Greek and Cyrillic, and the usual signs."""
    assert families(text) == ()


def test_several_scripts_name_several_fonts() -> None:
    """A mixed text lists all that it needs, behind Inter."""
    note = lettered({"text": "Hanoi 中文 العربية", "font": {"size": 12}})
    fonts = ("Noto Sans Arabic", *(f"Noto Sans CJK {region}" for region in ("SC", "JP", "TC")))
    assert note["font"]["family"] == ", ".join(["Inter", *(f"'{name}'" for name in fonts), "sans-serif"])


def test_labels_of_a_figure_name_their_fonts() -> None:
    """The headline of an event is written in the font of its script."""
    made = figure([dated(1, "2025-11-24", "总理会见市长")], {1: article()}, View(), LIGHT)
    note = next(note for note in made["layout"]["annotations"] if note.get("name") == "event:1")
    assert "Noto Sans CJK SC" in note["font"]["family"]
