"""Which column of a table is what: told by its name, in the words of people and of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

_OWN = frozenset({"headline", "date_as_written", "edtf"})
"""What no table has but those that Dateline exported."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table is what, by its name; "" where the table has none."""

    date: str = ""
    headline: str = ""
    end: str = ""
    edtf: str = ""
    kind: str = ""
    text: str = ""
    status: str = ""
    attribution: str = ""
    category: str = ""
    tags: str = ""
    note: str = ""
    reviewed: str = ""

    @property
    def is_enough(self) -> bool:
        """Tell whether it is known what happened when."""
        return bool(self.headline and (self.date or self.edtf))

    def used(self) -> frozenset[str]:
        """Return the names of the columns that are something."""
        return frozenset(filter(None, (getattr(self, role) for role in ROLES)))


ROLES = tuple(each.name for each in fields(Columns))
_NAMES = {
    "edtf": ("edtf",),
    "date": (
        "date_as_written", "display date", "date", "start date", "event start date", "start", "begin", "from", "when", "day",
        "datetime", "date in words", "year", "datum", "beginn", "von", "wann", "tag", "jahr", "fecha", "data", "año",
    ),
    "end": ("end date", "event end date", "end", "until", "to", "enddatum", "ende", "bis", "fin", "hasta"),
    "headline": (
        "headline", "title", "event name", "event", "name", "what", "what happened", "message", "label", "summary",
        "subject", "überschrift", "titel", "ereignis", "was", "betreff", "bezeichnung", "título", "titre", "evento",
    ),
    "kind": ("kind", "date kind", "art"),
    "text": (
        "quote", "text", "description", "event notes", "details", "body", "content", "beschreibung", "inhalt", "zitat",
        "descripción",
    ),
    "status": ("status", "stand"),
    "attribution": ("attribution", "according to", "source person", "said by", "source", "laut", "quelle", "fuente"),
    "category": ("category", "group", "layer name", "arc", "lane", "type", "kategorie", "gruppe", "typ", "categoría"),
    "tags": ("tags", "tag", "keywords", "schlagworte", "schlagwörter", "stichworte"),
    "note": ("note", "notes", "comment", "comments", "remarks", "notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung"),
    "reviewed": ("reviewed",),
}  # fmt: skip
"""What programs and people call their columns, the best first."""


def guess(header: Sequence[str]) -> Columns:
    """Tell columns by their names; each column is at most one thing."""
    known = {_plain(name): name for name in reversed(header)}
    found: dict[str, str] = {}
    for role in ("edtf", "date", "headline", *ROLES):
        names = (known.get(_plain(each), "") for each in _NAMES[role])
        name = next((each for each in names if each and each not in found.values()), "")
        if name:
            found.setdefault(role, name)
    return Columns(**found)


def is_own(header: Sequence[str]) -> bool:
    """Tell whether these are the columns of our own table, or called as we call ours: nothing is left to ask."""
    plain = {name.casefold() for name in header}
    return plain >= _OWN or (plain <= set(ROLES) and guess(header).is_enough)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").split())
