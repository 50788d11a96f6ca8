"""Writing through SQLModel on the one connection of a library: its engine, and a session per edit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.event import listens_for
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine


def engine_of(connection: sqlite3.Connection) -> Engine:
    """Return SQLAlchemy's view of an open connection, which stays the only one to the file."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:
        # a transaction that only becomes a writer on the way can fail half-way: be a writer from the start
        opened.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """Give a session whose changes are kept together, or none of them if an error comes out."""
    with Session(engine) as session:
        session.connection()
        yield session
        session.commit()
