"""The colours of the picture, light and dark.

Text has a contrast of at least 4.5 to the paper and marks at least 3 (WCAG 2.2). The hues keep apart for
colour-blind readers, and shape says everything again: nothing is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.wording import wording

FONT = "Inter, 'Noto Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif"
"""What is written in Latin, Greek and Cyrillic; other scripts: see ``scripts.family``."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as ``#rrggbb``.

    Attributes:
        name: "light" or "dark".
        paper: The background.
        ink: Headlines.
        muted: Legend and tick labels.
        grid: Lines behind everything.
        axis: The line of time itself.
        stem: The line from a mark down to the axis.
        moment: Events at one moment.
        lasting: Events that last.
        open: Events that are only bounded on one side.
        planned: Events that have not happened yet, or may not.
        denied: Events that are said not to have happened.
        published: The publication dates.
        strength: How strong bars are drawn, to be seen on the paper.
        categories: Names and colours of categories; if there are any, colour means category.
        language: What the program's own words in the picture are written in.
    """

    name: str
    paper: str
    ink: str
    muted: str
    grid: str
    axis: str
    stem: str
    moment: str
    lasting: str
    open: str
    planned: str
    denied: str
    published: str
    strength: float
    categories: tuple[tuple[str, str], ...] = ()
    language: str = "en"

    def say(self, text: str) -> str:
        """Return words of the program in the language of the picture."""
        return wording(self.language).say(text)


LIGHT = Theme(
    name="light",
    paper="#fcfbf7",
    ink="#1b2130",
    muted="#626878",
    grid="#eeece6",
    axis="#cfccc2",
    stem="#b3afa4",
    moment="#1f5f8f",
    lasting="#2a7d5a",
    open="#6a4c98",
    planned="#b5432d",
    denied="#666c78",
    published="#a33a35",
    strength=1.0,
)

DARK = Theme(
    name="dark",
    paper="#15161b",
    ink="#ecebe6",
    muted="#a0a4ae",
    grid="#24262c",
    axis="#4a4d56",
    stem="#63666f",
    moment="#69b1e3",
    lasting="#62c49a",
    open="#b596e3",
    planned="#f0897b",
    denied="#a3a7b1",
    published="#e98a80",
    strength=1.35,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
WHITE = replace(LIGHT, paper="#ffffff")
"""For paper, which has a colour of its own."""


def translucent(colour: str, alpha: float) -> str:
    """Return a ``#rrggbb`` colour as CSS ``rgba`` with an opacity."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"


def mixed(colour: str, paper: str, share: float) -> str:
    """Return a ``#rrggbb`` colour of which only a share is left on the paper."""
    parts = ((int(colour[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * ink + (1 - share) * ground):02x}" for ink, ground in parts)
