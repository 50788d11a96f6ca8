"""Events and articles made by hand, dated by EDTF, for the tests of the timeline and the page."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from dateline.formula.operators import Fixed
from dateline.formula.resolve import Context, resolve
from dateline.model import (
    Agreement,
    Article,
    DateCandidate,
    DatedEvent,
    Event,
    Happening,
    Known,
    PublicationDate,
    Span,
    Status,
)

WORDS = (
    "harbour",
    "vote",
    "ferry",
    "opens",
    "closes",
    "council",
    "bridge",
    "agrees",
    "on",
    "a",
    "plan",
    "for",
    "repairs",
)


def dated(number: int, date: str, headline: str = "Ferry starts", **fields: Any) -> DatedEvent:
    """Return an event of article 1 with a date in EDTF; "" leaves it undated."""
    event = Event(
        headline,
        Fixed(date),
        mentions=fields.pop("mentions", (0,)),
        id=number,
        article=fields.pop("article", 1),
        **fields,
    )
    return DatedEvent(event, resolve(event.when, Context()))


def article(number: int = 1, day: str | None = "2025-11-24", title: str = "News from the harbour") -> Article:
    """Return an article with a publication date, or without."""
    chosen = None if day is None else DateCandidate(day, "first line", day, 0.9, Known.STATED)
    return Article(number, title, "The ferry starts on Monday.", PublicationDate(chosen))


def story() -> list[DatedEvent]:
    """Return five events around one day and one ten months earlier."""
    return [
        dated(1, "2025-11-24", "Council agrees on a plan for repairs of the old harbour bridge"),
        dated(2, "2025-11-24", "Mayor visits the ferry", implied=True),
        dated(3, "2025-11-16", "“It is possible that we will talk”"),
        dated(4, "2025-11-16", "Tug arrives in the harbour"),
        dated(5, "[..2025-11-23]", "Divers authorised in secret", implied=True, mentions=()),
        dated(6, "2025-01-20/2025-04~", "Talks with the ferry company"),
    ]


def many(count: int, seed: int = 1, years: int = 1) -> list[DatedEvent]:
    """Return events of all kinds, the same ones for the same seed."""
    chance = random.Random(seed)
    return [_one(number, chance, years) for number in range(1, count + 1)]


def _one(number: int, chance: random.Random, years: int) -> DatedEvent:
    year, month, day = 2020 + chance.randrange(years), chance.randint(1, 12), chance.randint(1, 28)
    exact, coarse = f"{year}-{month:02}-{day:02}", f"{year}-{month:02}"
    forms = [exact] * 6 + [
        f"{coarse}~",
        coarse,
        f"[..{exact}]",
        f"[{exact}..]",
        f"{exact}/{year + 1}",
        f"[{exact}..{year}-12-31]",
    ]
    headline = " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 16))).capitalize()
    return dated(
        number,
        chance.choice(forms),
        headline,
        implied=chance.random() < 0.2,
        status=chance.choice([*[Status.REPORTED] * 7, Status.PLANNED, Status.POSSIBLE, Status.DENIED]),
    )


def retold() -> tuple[list[DatedEvent], tuple[Happening, ...], dict[int, Article]]:
    """Return events of three articles: one told thrice with other days, one twice, compatibly, one once."""
    events = [
        dated(11, "2025-11-10", "Inspectors find cracks in the bridge", passages=(Span(0, 10),)),
        dated(12, "2025-11-12", "Cracks found in the old bridge", article=2, passages=(Span(0, 10),)),
        dated(13, "2025-10", "Cracks discovered by inspectors", article=3, passages=(Span(0, 10),)),
        dated(14, "2025-11", "Port closes to tankers", passages=(Span(0, 10),)),
        dated(15, "2025-11-03", "Port said to be closed", article=2, passages=(Span(0, 10),)),
        dated(16, "2025-11-20", "Ferry starts"),
    ]
    told = (
        Happening((11, 12, 13), Agreement.CONTRADICTING, 3),
        Happening((14, 15), Agreement.COMPATIBLE, 2),
        Happening((16,)),
    )
    return events, told, {number: article(number, title=f"Paper {number}") for number in (1, 2, 3)}


def categorised(event: DatedEvent, category: str) -> DatedEvent:
    """Return an event that the user has sorted under a category."""
    decision = replace(event.event.decision, category=category)
    return replace(event, event=replace(event.event, decision=decision))
