"""The tables that edits write, as they are now; ``migrations`` tells how a file gets there.

Lists and small records are JSON text (see ``records``), formulas are in their notation.
Importing this module loads SQLModel, which takes long: only ``changes`` does, at the first edit.
"""

from __future__ import annotations

from typing import ClassVar

from sqlmodel import Field, SQLModel


class ArticleRow(SQLModel, table=True):
    """One article; its text never changes, so that all offsets into it stay true."""

    __tablename__ = "article"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    title: str
    text: str
    published: str
    language: str
    publisher: str
    byline: str
    source: str
    sha256: str = Field(index=True)
    removed: str
    link: str = Field(default="", index=True, sa_column_kwargs={"server_default": ""})


class MentionRow(SQLModel, table=True):
    """One time expression, known by its place among those of its article."""

    __tablename__ = "mention"

    article: int = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    start: int
    end: int
    type: str
    formula: str
    derivation: str


class EventRow(SQLModel, table=True):
    """One event with the program's reading and, beside it, the user's decision (null: none yet)."""

    __tablename__ = "event"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    article: int | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", index=True)
    headline: str
    formula: str
    passages: str
    mentions: str
    status: str
    attribution: str
    implied: bool
    explanation: str
    decision: str | None = None
