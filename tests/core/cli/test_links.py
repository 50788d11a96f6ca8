"""Links on the command line: fetched because somebody typed them, and imported beside files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.articles.documents import STORY, saved
from core.articles.documents import page as html
from core.articles.server import Site, page, serving
from dateline.cli import main


@pytest.fixture
def site() -> Iterator[Site]:
    """A server that knows no page yet."""
    with serving() as running:
        yield running


def test_a_link_is_fetched_and_imported(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its address tells the day, and the library keeps the link."""
    library = str(tmp_path / "story.dateline")
    link = site.add("/2025/11/24/crane", page(html("<title>Crane falls</title>").encode()))
    assert main(["import", library, link]) == 0
    assert "Crane falls – published 2025-11-24" in capsys.readouterr().out
    assert main(["import", library, link]) == 0
    assert f"{link}: already in the library" in capsys.readouterr().out


def test_links_and_files_go_together(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that is gone costs the others nothing, and is told on the error output."""
    gone = site.root + "/gone"
    path = saved(tmp_path, "story.txt", f"Crane falls\n\n24 November 2025\n\n{STORY}")
    assert main(["import", str(tmp_path / "story.dateline"), str(path), gone]) == 1
    output = capsys.readouterr()
    assert "Crane falls" in output.out
    assert f"{gone} does not exist" in output.err


def test_a_feed_behind_a_link_gives_its_entries(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever a link leads to is read like a file of that kind."""
    item = f"<item><title>{{}}</title><description>{STORY} {{}}.</description><pubDate>Mon, 24 Nov 2025 10:00:00 GMT</pubDate></item>"
    other = (
        "The mayor opened a bridge over the river on Friday, and twelve hundred people walked across it. " * 3
    )
    feed = f"<rss><channel><title>C</title>{item.format('One', 'End')}{item.replace(STORY, other).format('Two', 'End')}</channel></rss>"
    assert (
        main(["import", str(tmp_path / "s.dateline"), site.add("/feed", page(feed.encode(), "text/xml"))])
        == 0
    )
    output = capsys.readouterr().out
    assert "One – published 2025-11-24" in output
    assert "Two – published 2025-11-24" in output
