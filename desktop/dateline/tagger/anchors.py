"""What an expression counts from: the publication date in news, the dates told before in a history.

The text itself decides which of the two it is: a history is full of explicit years, and hardly anything
in it points from the day of writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dateline.tagger import carried, history, news
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

Domain = Literal["news", "narrative"]
"""What dates without an anchor count from: the publication date, or the dates told before."""

_EXPLICIT = frozenset(
    (
        "day",
        "monthyear",
        "year_date",
        "seasonyear",
        "year_bc",
        "year_ad",
        "years",
        "days",
        "month_first",
        "day_first",
    )
)
_DEICTIC = frozenset(
    (
        "today",
        "yesterday",
        "tomorrow",
        "weekday_date",
        "lastunit",
        "thisunit",
        "nextunit",
        "lastnamed",
        "thisnamed",
    )
) | frozenset(("nextnamed", "agodate", "partofday", "aboutago"))
_FLOATING = frozenset(("yearday", "month_date", "unitsafter", "unitafter", "thatunit"))
_OF_NEWS = frozenset(("earlier_date", "soon", "era_date", "year_short"))
_OF_HISTORY = frozenset(("former", "futureref", "thattime"))


def anchored(text: str, drafts: Sequence[Draft], domain: Domain | None, cues: Cues) -> list[Draft]:
    """Give every expression that waits for an anchor the right one."""
    if domain == "narrative" or (domain is None and is_history(drafts)):
        return history.anchored(text, [draft for draft in drafts if draft.form not in _OF_NEWS], cues)
    kept = [draft for draft in drafts if draft.form not in _OF_HISTORY]
    if domain is None and not any(draft.form in _DEICTIC for draft in kept):
        kept = carried.with_years(text, kept, cues)
    return news.anchored(text, kept, cues)


def is_history(drafts: Sequence[Draft]) -> bool:
    """Tell whether a text is a history: many dates, some with years, few that point from a day of writing."""
    explicit = sum(draft.form in _EXPLICIT for draft in drafts)
    floating = sum(draft.form in _FLOATING for draft in drafts)
    deictic = sum(draft.form in _DEICTIC for draft in drafts)
    if explicit >= 8 and explicit > 4 * deictic:
        return True
    return explicit >= 4 and explicit + floating >= 14 and explicit + floating > 8 * deictic
