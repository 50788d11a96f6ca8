"""What a library keeps: across closing, between windows and between threads."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident

import pytest

from core.store.material import DECIDED, addition, article, event, snapshot
from dateline.edits import AddArticle, AddEvent, Decide, RenameArticle
from dateline.errors import LibraryError
from dateline.model import Article
from dateline.store.library import Changed, Library


def test_everything_is_found_after_reopening(path: Path) -> None:
    """Articles, mentions, events, decisions and settings survive closing."""
    with Library.open(path) as library:
        library.apply(addition())
        library.apply(Decide(1, DECIDED))
        library.remember("hidden", "2")
        before = snapshot(library)
    with Library.open(path) as library:
        assert (snapshot(library), library.setting("hidden"), library.path) == (before, "2", path)


def test_a_closed_library_is_one_file(path: Path) -> None:
    """After closing, the file can be copied or mailed alone."""
    with Library.open(path) as library:
        library.apply(addition())
    assert list(path.parent.iterdir()) == [path]


def test_defaults_are_kept_as_defaults(library: Library) -> None:
    """An article of which only the text is known comes back so, its date unknown."""
    library.apply(AddArticle(Article(0, "", "")))
    assert library.article(1) == Article(1, "", "")


@pytest.mark.parametrize(
    "text", ["\0 and \x01", "e\u0301", "\u2028\r\n", "🚢" * 3, "'; DROP TABLE article; --"]
)
def test_text_comes_back_character_by_character(library: Library, text: str) -> None:
    """Offsets refer to the text, so that not one character of it may change."""
    library.apply(addition(text=text))
    assert library.article(1).text == text


def test_two_windows_see_each_others_edits(path: Path) -> None:
    """What one library has committed, the other reads at once, and can edit."""
    with Library.open(path) as one, Library.open(path) as two:
        one.apply(addition(title="One"))
        assert two.articles() == one.articles()
        two.apply(RenameArticle(1, "Two"))
        assert one.article(1).title == "Two"


def test_libraries_in_memory_are_strangers(library: Library) -> None:
    """Each library in memory is its own."""
    library.apply(addition())
    with Library.open(None) as other:
        assert other.articles() == ()


def test_mentions_are_read_at_once_or_by_article(library: Library) -> None:
    """Both ways give the same; an article without mentions has none."""
    library.apply(addition())
    library.apply(AddArticle(article()))
    assert library.all_mentions() == {1: library.mentions(1)}
    assert library.mentions(2) == ()


def test_events_are_read_by_article(library: Library) -> None:
    """The events of one article are those that belong to it, hand-made ones too."""
    library.apply(addition())
    library.apply(addition())
    library.apply(AddEvent(event(article=1)))
    assert [found.id for found in library.events(1)] == [1, 2, 5]
    assert len(library.events()) == 5


def test_an_article_is_found_by_the_hash_of_its_file(library: Library) -> None:
    """The first one with the hash is given."""
    library.apply(addition(sha256="aa"))
    library.apply(addition(sha256="bb"))
    library.apply(addition(sha256="bb"))
    assert library.article_with("bb") == library.article(2)
    assert library.article_with("cc") is None


def test_no_hash_finds_no_article(library: Library) -> None:
    """Pasted texts have no hash and are not taken for one another."""
    library.apply(addition(sha256=""))
    assert library.article_with("") is None


def test_a_missing_article_or_event_is_said(library: Library) -> None:
    """Asking for what is not there gives a sentence, not a bug."""
    with pytest.raises(LibraryError, match="article is not in the library"):
        library.article(1)
    with pytest.raises(LibraryError, match="event is not in the library"):
        library.event(1)


def test_a_setting_is_replaced(library: Library) -> None:
    """The latest value counts; what was never remembered is None."""
    library.remember("theme", "light")
    library.remember("theme", "dark")
    assert (library.setting("theme"), library.setting("other")) == ("dark", None)


def test_listeners_are_called_in_the_thread_that_applied(library: Library) -> None:
    """A worker's edit is told in the worker, so that the window must pass it on itself."""
    threads: list[int] = []
    library.listeners.append(lambda _changed: threads.append(get_ident()))
    with ThreadPoolExecutor(1) as worker:
        worker.submit(library.apply, addition()).result()
        assert threads == [worker.submit(get_ident).result()]


def test_readers_see_whole_articles_while_a_worker_imports(path: Path) -> None:
    """Whatever moment a reader catches, every article has both its mentions and both its events."""
    with Library.open(path) as library, ThreadPoolExecutor(1) as worker:
        importing = worker.submit(lambda: [library.apply(addition()) for _ in range(50)])
        while not importing.done():
            events = library.events()
            assert len(events) % 2 == 0
            assert all(len(library.mentions(found.article)) == 2 for found in events[-2:])
        assert len(importing.result()) == len(library.articles()) == 50


def test_two_threads_may_edit_at_once(path: Path) -> None:
    """Edits from several threads and windows wait for each other and are all kept."""
    with Library.open(path) as one, Library.open(path) as two, ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda library: library.apply(addition()), [one, two, one, two] * 5))
        assert len(one.articles()) == 20
        assert [found.id for found in two.events()] == list(range(1, 41))


def test_reading_does_not_load_what_only_writing_needs() -> None:
    """The first timeline is read without SQLModel, which takes longer to load than all else."""
    program = (
        "import sys; from dateline.store.library import Library; library = Library.open(None);"
        "library.articles(), library.events(), library.remember('a', 'b');"
        "assert not {'sqlmodel', 'sqlalchemy', 'pydantic'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_warming_up_touches_nothing(path: Path) -> None:
    """Preparing the first edit neither changes the library nor tells anybody."""
    heard: list[Changed] = []
    with Library.open(path) as library:
        library.listeners.append(heard.append)
        library.warm_up()
        library.apply(addition())
        assert heard == [Changed(frozenset({1}), frozenset({1}), frozenset({1, 2}))]


def test_a_copy_has_everything(path: Path, tmp_path: Path) -> None:
    """A copy of an open library holds its articles, decisions and settings, and is one file."""
    copy = tmp_path / "copy.dateline"
    with Library.open(path, alone=True) as library:
        library.apply(addition())
        library.remember("filters", "{}")
        library.copy_to(copy)
        library.apply(RenameArticle(1, "Later"))
        before = snapshot(library)
    with Library.open_reading(copy) as found:
        assert found.setting("filters") == "{}"
        assert found.article(1).title != "Later"
        assert snapshot(found).events == before.events
    assert [each.name for each in tmp_path.glob("copy*")] == ["copy.dateline"]


def test_a_library_in_memory_can_be_copied(library: Library, tmp_path: Path) -> None:
    """What was never in a file can be written to one."""
    library.apply(addition())
    library.copy_to(tmp_path / "kept.dateline")
    with Library.open(tmp_path / "kept.dateline") as found:
        assert snapshot(found) == snapshot(library)


def test_a_copy_that_cannot_be_written_is_explained(library: Library, tmp_path: Path) -> None:
    """A folder that is not there is named."""
    with pytest.raises(LibraryError, match="cannot be opened or created"):
        library.copy_to(tmp_path / "nowhere" / "copy.dateline")
