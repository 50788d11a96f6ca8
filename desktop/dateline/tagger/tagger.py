"""The tagger: text in, time expressions out, each with the formula of its date and how it was read."""

from __future__ import annotations

from dateline.model import Mention, Span
from dateline.tagger import fallback, grammar, passes
from dateline.tagger.anchors import Domain
from dateline.tagger.chart import Chart
from dateline.tagger.drafts import Draft


class Tagger:
    """Finds time expressions. It needs no publication date: what it returns are formulas.

    The same text always gives the same mentions; a tagger may be sent to worker processes.
    In a language without a grammar it finds dates that are written in full.

    Attributes:
        language: ISO 639-1 code of the texts.
        domain: Whether texts are news or narratives; None lets each text decide.
    """

    def __init__(self, language: str = "en", domain: Domain | None = None) -> None:
        self.language = language
        self.domain = domain
        self._chart = Chart(grammar.load(language)) if grammar.exists(language) else None

    def __reduce__(self) -> tuple[type[Tagger], tuple[str, Domain | None]]:
        """Send the tagger to another process without what it remembers."""
        return Tagger, (self.language, self.domain)

    def tag(self, text: str, domain: Domain | None = None) -> tuple[Mention, ...]:
        """Return every time expression of a text, in the order of the text."""
        drafts = passes.run(text, self._found(text), domain or self.domain)
        return tuple(
            Mention(Span(draft.start, draft.end), draft.type, draft.formula, draft.reasons)
            for draft in drafts
        )

    def phrase(self, text: str) -> Mention | None:
        """Return the time expression that the whole of a short text is, or None."""
        whole = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
        found = next((mention for mention in self.tag(text) if mention.span == whole), None)
        if found is not None or self._chart is None:
            return found
        return next((found for found in Tagger("").tag(text) if found.span == whole), None)

    def _found(self, text: str) -> list[Draft]:
        if self._chart is None:
            return list(fallback.find(text, self.language))
        return list(self._chart.read(text))
