"""How an exported picture shall be, as the user chose it; remembered from one picture to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from dateline.canvas.paper import Output, Paper
from dateline.timeline.printing import Print
from dateline.timeline.theme import DARK, LIGHT, WHITE
from dateline.ui.translation import spoken

FORMS = ("png", "svg", "pdf")
NARROWEST, WIDEST, USUAL = 500, 6000, 1400
SCALES, _SHARP = (1, 2, 3, 4), 2


@dataclass(frozen=True, slots=True)
class PictureChoices:
    """What the user chose.

    Attributes:
        form: "png", "svg" or "pdf".
        whole: Whether to show the whole timeline rather than the part in sight.
        width: Pixels, before they are multiplied by the scale.
        scale: Pixels of a PNG for each of these.
        title: The headline; None takes what the articles suggest, "" leaves it out.
        subtitle: A line or two under it.
        legend: Whether to explain the signs.
        footnotes: Whether to number the labels and print quotes and sources.
        dark: Whether on dark paper.
        transparent: Whether to leave out the paper.
        paper: What a PDF is printed on.
        pages: Whether a PDF may run over several pages.
    """

    form: str = "png"
    whole: bool = True
    width: int = USUAL
    scale: int = _SHARP
    title: str | None = None
    subtitle: str = ""
    legend: bool = True
    footnotes: bool = False
    dark: bool = False
    transparent: bool = False
    paper: Paper = Paper.PICTURE
    pages: bool = False

    @property
    def output(self) -> Output:
        """Return how figures become a file."""
        return Output(self.scale, self.paper)

    def wish(self, *, on_paper: bool = False) -> Print:
        """Return what to draw; ``on_paper`` for a printer, whose paper is white and has pages."""
        sheets = on_paper or (self.form == "pdf" and self.paper is not Paper.PICTURE)
        return Print(
            title=self.title,
            subtitle=self.subtitle,
            width=self.width,
            theme=replace(
                WHITE if on_paper or (sheets and not self.dark) else DARK if self.dark else LIGHT,
                language=spoken(),
            ),
            transparent=self.transparent and self.form != "pdf" and not on_paper,
            legend=self.legend,
            footnotes=self.footnotes,
            pages=self.pages and sheets,
        )

    def kept(self) -> str:
        """Return what is remembered for every library: all but the words."""
        return json.dumps(asdict(replace(self, title=None, subtitle="")))

    def words(self) -> str:
        """Return what is remembered with the library: title and subtitle."""
        return json.dumps({"title": self.title, "subtitle": self.subtitle})


def read(kept: str, words: str | None) -> PictureChoices:
    """Return choices that were remembered; what cannot be understood is as at first."""
    plain, found = asdict(PictureChoices()), {**_object(kept), **_object(words or "")}
    known = {name: found[name] for name in plain.keys() & found if type(found[name]) is type(plain[name])}
    if isinstance(found.get("title"), str):
        known["title"] = found["title"]
    made = replace(PictureChoices(), **known | {"paper": _paper(found.get("paper"))})
    return replace(
        made,
        form=made.form if made.form in FORMS else FORMS[0],
        width=min(max(made.width, NARROWEST), WIDEST),
        scale=made.scale if made.scale in SCALES else _SHARP,
    )


def _paper(found: object) -> Paper:
    return next((paper for paper in Paper if paper == found), Paper.PICTURE)


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
