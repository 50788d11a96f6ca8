"""What the lanes of a timeline can stand for; apart from the sorting, so that menus need not load what sorts."""

from __future__ import annotations

from enum import StrEnum


class LanesBy(StrEnum):
    """What the lanes of a timeline stand for."""

    NONE = "none"
    ARTICLE = "article"
    CATEGORY = "category"
    STATUS = "status"
    SOURCE = "source"
