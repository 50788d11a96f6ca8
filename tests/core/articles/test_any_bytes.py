"""Whatever the bytes, the readers of mails, feeds, records and archives end in documents or in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles.documents import STORY
from core.articles.test_archives import packed
from core.articles.test_feeds import FULL, atom, rss
from core.articles.test_mails import box, formatted, letter
from dateline.articles import archive, feed, mail, mailbox, records
from dateline.articles.draft import Contained
from dateline.errors import ReadError

Items = Callable[[bytes, str], Iterator[Contained]]
READERS = {
    "mail": (mail.items, mail.recognises, formatted("Short", f"<p>{STORY}</p>", [("a.pdf", "application/pdf", b"%PDF")])),
    "letter": (mail.items, mail.recognises_attached, letter()),
    "mailbox": (mailbox.items, mailbox.recognises, box(letter(), letter())),
    "rss": (feed.items, feed.recognises, rss(FULL, FULL)),
    "atom": (feed.items, feed.recognises, atom(f"<title>T</title><content>{STORY}</content>")),
    "records": (records.items, records.recognises, b'[{"title": "T", "date": "2025-11-24", "text": "%s"}]' % STORY.encode()[:80]),
    "archive": (archive.items, archive.recognises, packed({"a.txt": STORY, "b/c.txt": STORY})),
}  # fmt: skip


def ends_well(items: Items, data: bytes) -> None:
    """Read everything; nothing but a ReadError may be raised, and refusals are sentences."""
    with suppress(ReadError):
        for item in items(data, "x"):
            assert not item.refused or item.refused.endswith(".")


@pytest.mark.parametrize("name", READERS)
@given(data=st.binary(max_size=300))
@settings(max_examples=60)
def test_random_bytes_end_well(name: str, data: bytes) -> None:
    """Bytes without any form."""
    items, recognises, _ = READERS[name]
    recognises(data, ".zip")
    ends_well(items, data)


@pytest.mark.parametrize("name", READERS)
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 40)), max_size=5))
@settings(max_examples=60)
def test_broken_files_end_well(name: str, changes: list[tuple[float, bytes, int]]) -> None:
    """Sound files with pieces overwritten, cut out or put in."""
    items, recognises, data = READERS[name]
    for share, new, gone in changes:
        place = int(share * len(data))
        data = data[:place] + new + data[place + gone :]
    recognises(data, "")
    ends_well(items, data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["title", "text", "date", "content", "author", "url", "source", "fields", "@id", "$date", "html", "x"]),
            inner,
            max_size=6,
        ),
        max_leaves=30,
    )
)  # fmt: skip
def test_any_json_ends_well(value: object) -> None:
    """Known names with values of any kind."""
    import json

    ends_well(records.items, json.dumps(value).encode())
