"""The tagger: text in, time expressions out, each with the formula of its date and how it was read."""

from __future__ import annotations

from typing import Literal

from dateline.model import Mention, Span
from dateline.tagger import grammar, passes
from dateline.tagger.chart import Chart

Domain = Literal["news", "narrative"]
"""What dates without an anchor count from: the publication date, or the dates told before."""


class Tagger:
    """Finds time expressions. It needs no publication date: what it returns are formulas.

    The same text always gives the same mentions; a tagger may be used in worker processes.
    """

    def __init__(self, language: str = "en", domain: Domain | None = None) -> None:
        self.language = language
        self.domain = domain
        self._chart = Chart(grammar.load(language))

    def __reduce__(self) -> tuple[type[Tagger], tuple[str, Domain | None]]:
        return Tagger, (self.language, self.domain)

    def tag(self, text: str, domain: Domain | None = None) -> tuple[Mention, ...]:
        """Return every time expression of a text in the order of the text."""
        drafts = passes.run(text, list(self._chart.read(text)), domain or self.domain)
        return tuple(
            Mention(Span(draft.start, draft.end), draft.type, draft.formula, draft.reasons)
            for draft in drafts
        )

    def phrase(self, text: str) -> Mention | None:
        """Return the time expression that the whole of a short text is, or None."""
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return next((found for found in self.tag(text) if found.span == Span(start, end)), None)
