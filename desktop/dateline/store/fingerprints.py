"""By what an article is found again: numbers made of its link, its file and samples of its text.

A number only finds candidates; whether two articles are alike is seen on the articles themselves.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence

from dateline.model import Article
from dateline.store.links import same_page
from dateline.store.shingles import Numbers, sample, shingles

_MOST_FOUND = 8
_MOST_ALIKE, _FEWEST_SHARED = 50, 3
_MISSING = "SELECT id, text, link, source FROM article WHERE id NOT IN (SELECT article FROM fingerprint)"

_RESEMBLING = """
    SELECT one.article, other.article
    FROM (SELECT mark FROM fingerprint GROUP BY mark HAVING count(*) BETWEEN 2 AND ?) AS rare
    JOIN fingerprint AS one USING (mark) JOIN fingerprint AS other USING (mark)
    WHERE one.article < other.article
    GROUP BY one.article, other.article HAVING count(*) >= ?
    ORDER BY one.article, other.article"""


def of_link(link: str) -> tuple[int, ...]:
    """Return the number of a page; none of what is no link to a page."""
    page = same_page(link)
    return (_number(f"link {page}"),) if page else ()


def of_file(source: str) -> tuple[int, ...]:
    """Return the number of the place an article came from."""
    return (_number(f"file {source}"),) if source else ()


def of_runs(runs: Numbers) -> tuple[int, ...]:
    """Return the numbers of a text that was cut into runs of words."""
    return tuple(sample(runs).astype("int64").tolist())


def keep(connection: sqlite3.Connection, number: int, article: Article) -> None:
    """Keep the fingerprint of an article that is stored under a number, in place of any before."""
    connection.execute("DELETE FROM fingerprint WHERE article = ?", (number,))
    _keep(connection, number, article.text, article.link, article.source)


def keep_missing(connection: sqlite3.Connection) -> None:
    """Make the fingerprints of articles that were stored before there were any."""
    for row in connection.execute(_MISSING).fetchall():
        _keep(connection, *row)


def sharing(connection: sqlite3.Connection, marks: Sequence[int], least: float = 0.0) -> tuple[int, ...]:
    """Return the articles that have most of these numbers, those with the most first.

    Args:
        connection: The library.
        marks: The numbers.
        least: How much of the shorter of the two lists must be shared, 0 to 1.
    """
    places = ",".join("?" * len(marks))
    own = "SELECT count(*) FROM fingerprint AS own WHERE own.article = found.article"
    among = f"SELECT article, count(*), ({own}) FROM fingerprint AS found WHERE mark IN ({places})"  # noqa: S608 - question marks only
    query = f"{among} GROUP BY article ORDER BY count(*) DESC, article LIMIT {_MOST_FOUND}"
    found = connection.execute(query, tuple(marks)).fetchall()
    return tuple(number for number, shared, own in found if shared >= least * min(own, len(marks)))


def resembling(connection: sqlite3.Connection) -> tuple[tuple[int, int], ...]:
    """Return pairs of articles that share numbers, the older first; what stands in very many tells nothing."""
    return tuple(connection.execute(_RESEMBLING, (_MOST_ALIKE, _FEWEST_SHARED)))


def _keep(connection: sqlite3.Connection, number: int, text: str, link: str, source: str) -> None:
    marks = {*of_link(link), *of_file(source), *of_runs(shingles(text))}
    connection.executemany("INSERT INTO fingerprint VALUES (?, ?)", [(mark, number) for mark in marks])


def _number(words: str) -> int:
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
