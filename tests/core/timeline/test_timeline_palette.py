"""Colours are seen on their paper, told apart by colour-blind readers, and stay with their category."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import article, categorised, dated, story
from dateline.timeline.figure import figure
from dateline.timeline.palette import MARK_CONTRAST, TEXT_CONTRAST, coloured, colours, contrast, readable
from dateline.timeline.theme import DARK, LIGHT, WHITE, Theme
from dateline.timeline.view import View

THEMES = [LIGHT, DARK, WHITE]
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB
BLIND = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
}
LEAST_DISTANCE = 10.0
"""CIE76; 2.3 can just be noticed."""


def linear(colour: str) -> np.ndarray:
    """Return linear RGB."""
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """Return CIE L*a*b* of linear RGB (D65)."""
    matrix = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
    xyz = np.array(matrix) @ np.clip(rgb, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_are_seen_on_their_paper(theme: Theme) -> None:
    """Every colour of a mark has a contrast of at least 3."""
    marks = (theme.moment, theme.lasting, theme.open, theme.planned, theme.denied, theme.published)
    assert min(contrast(colour, theme.paper) for colour in (*marks, *colours(theme))) >= MARK_CONTRAST


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_can_be_read(theme: Theme) -> None:
    """Headlines, dates and captions have a contrast of at least 4.5."""
    written = (theme.ink, theme.muted, theme.published, *(readable(each, theme) for each in colours(theme)))
    assert min(contrast(colour, theme.paper) for colour in written) >= TEXT_CONTRAST


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_colour_blind_readers_tell_categories_apart(theme: Theme, kind: str) -> None:
    """No two colours of categories come near each other for either common kind of colour blindness."""
    seen = [lab(np.array(BLIND[kind]) @ linear(colour)) for colour in colours(theme)]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) >= LEAST_DISTANCE


@given(st.sets(st.text(min_size=1, max_size=12), max_size=8))
def test_few_categories_have_a_colour_each(names: set[str]) -> None:
    """As long as there are colours left, no two categories share one."""
    found = coloured(names, LIGHT)
    assert set(found) == names
    assert len(set(found.values())) == len(names)


def test_many_categories_share_colours() -> None:
    """With more names than colours, all still have one."""
    assert len(coloured((f"c{number}" for number in range(50)), DARK)) == 50


def test_a_category_keeps_its_place_in_both_themes() -> None:
    """Switching to dark changes the tint, not the order."""
    names = ["Bridge", "Ferry", "Harbour"]
    places = [
        [colours(theme).index(each) for each in coloured(names, theme).values()] for theme in (LIGHT, DARK)
    ]
    assert places[0] == places[1]


def test_with_categories_colour_means_category() -> None:
    """A mark takes the colour of its category, one without category is grey, and the legend names them."""
    events = [categorised(each, "Harbour") if each.event.id == 1 else each for each in story()]
    made = figure(events, {1: article()}, View(), LIGHT)
    points = next(trace for trace in made["data"] if "customdata" in trace and "symbol" in trace["marker"])
    tints = dict(zip(points["customdata"], points["marker"]["color"], strict=True))
    assert tints[1] == coloured(["Harbour"], LIGHT)["Harbour"]
    assert tints[4] == LIGHT.muted
    assert "Harbour" in [note["text"] for note in made["layout"]["annotations"]]
    assert "Harbour" not in str(
        figure([dated(1, "2025")], {1: article()}, View(), LIGHT)["layout"]["annotations"]
    )
