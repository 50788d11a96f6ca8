"""Articles are found again by link, by file and by what their texts share."""

from __future__ import annotations

import random

import numpy as np
import pytest

from core.store.material import addition, article
from dateline.edits import RemoveArticle, ReplaceArticle
from dateline.store import fingerprints
from dateline.store.library import Library
from dateline.store.links import same_page
from dateline.store.shingles import sample, share, shingles

PAGE = "https://example.org/2025/11/bridge"
TWINS = (
    "http://www.example.org/2025/11/bridge/",
    "https://EXAMPLE.org:443/2025/11/bridge?utm_source=feed&utm_medium=rss&fbclid=1#comments",
    "https://amp.example.org/2025/11/bridge",
    "https://example.org/2025/11/bridge/amp/",
    "https://example.org/2025/11/bridge.amp",
    "https://example.org/amp/2025/11/bridge",
    "https://m.example.org/2025/11/bridge/index.html",
    "https://example-org.cdn.ampproject.org/c/s/example.org/2025/11/bridge",
    "https://www.google.com/amp/s/example.org/2025/11/bridge?amp=1",
)


def words(count: int, seed: int = 1) -> list[str]:
    """Return words of a text that is like no other."""
    draw = random.Random(seed)
    return [f"w{draw.randrange(9999)}" for _ in range(count)]


@pytest.mark.parametrize("twin", TWINS)
def test_addresses_of_one_page_are_the_same(twin: str) -> None:
    """What a link carries besides its page does not count."""
    assert same_page(twin) == same_page(PAGE) == "example.org/2025/11/bridge"


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/2025/11/bridge-two",
        "https://example.com/2025/11/bridge",
        "https://example.org/2025/11/bridge?page=2",
        "https://example.org/2025/11/champ",
    ],
)
def test_other_pages_stay_others(other: str) -> None:
    """Another path, site or page number is another page."""
    assert same_page(other) != same_page(PAGE)


def test_numbers_of_articles_in_the_query_count() -> None:
    """Sites that tell articles apart by a number keep it, in whatever order."""
    assert same_page("https://example.org/?b=2&id=7") == same_page("http://example.org?id=7&b=2")
    assert same_page("https://example.org/?id=7") != same_page("https://example.org/?id=8")


@pytest.mark.parametrize(
    "link", ["", "https://example.org/", "mailto:a@example.org", "http://[", "page.html"]
)
def test_what_names_no_page_is_like_nothing(link: str) -> None:
    """A front page, a mail address and no address at all are no reason to doubt."""
    assert same_page(link) == ""
    assert fingerprints.of_link(link) == ()


def test_a_copy_shares_its_words() -> None:
    """A copy with another beginning and a cut end still shares nearly all; another text nothing."""
    text = words(400)
    copy = " ".join([*words(20, 2), *text[10:300]])
    assert share(shingles(" ".join(text)), shingles(copy)) > 0.9
    assert share(shingles(" ".join(text)), shingles(" ".join(words(400, 3)))) == 0


def test_case_and_signs_do_not_count() -> None:
    """Quotation marks, capitals and line ends are no difference."""
    text = " ".join(words(50))
    assert np.array_equal(shingles(text), shingles(text.upper().replace(" ", ", “\n”")))


def test_short_texts_are_only_ever_the_same() -> None:
    """A few words in common prove nothing."""
    assert not len(shingles(" ".join(words(39))))


def test_texts_without_spaces_have_words() -> None:
    """Chinese and Japanese are compared sign by sign."""
    text = "".join(chr(0x4E00 + number * 7) for number in range(60))
    assert share(shingles(text), shingles(text[5:])) == 1


def test_a_sample_is_small_and_never_empty() -> None:
    """Short texts have a few numbers, books not too many."""
    assert len(sample(shingles(" ".join(words(60))))) == 8
    assert 20 <= len(sample(shingles(" ".join(words(1000))))) <= 70
    assert len(sample(shingles(" ".join(words(30000))))) == 256


def test_a_copy_is_found(library: Library) -> None:
    """Of three articles the one with the most in common comes first."""
    texts = [words(300, seed) for seed in range(3)]
    for text in texts:
        library.apply(addition(text=" ".join(text)))
    found = library.sharing(fingerprints.of_runs(shingles(" ".join(texts[1] + texts[2][:40]))))
    assert found[0] == 2


def test_link_and_file_are_found(library: Library) -> None:
    """A page is found by any of its addresses, a file by its place."""
    library.apply(addition(link=PAGE, source="a.html"))
    assert library.sharing(fingerprints.of_link(TWINS[0])) == (1,)
    assert library.sharing(fingerprints.of_file("a.html")) == (1,)
    assert library.sharing(fingerprints.of_file("b.html")) == ()


def test_what_is_gone_is_not_found(library: Library) -> None:
    """Removing takes the fingerprint along, undo brings it back, replacing renews it."""
    library.apply(addition(link=PAGE))
    undo = library.apply(RemoveArticle(1))
    assert library.sharing(fingerprints.of_link(PAGE)) == ()
    library.apply(undo)
    assert library.sharing(fingerprints.of_link(PAGE)) == (1,)
    library.apply(ReplaceArticle(article(id=1, link="https://example.org/other")))
    assert library.sharing(fingerprints.of_link(PAGE)) == ()


def test_an_older_library_is_made_findable(library: Library) -> None:
    """Articles that were stored without fingerprints get them once."""
    library.apply(addition(link=PAGE))
    library._rows("DELETE FROM fingerprint")
    for _ in range(2):
        library.make_findable()
        assert library.sharing(fingerprints.of_link(PAGE)) == (1,)
