"""Pages of a printed document become one text."""

from __future__ import annotations

from dateline.articles.sheets import joined

FIRST = "The crane fell into the water on Tuesday, and"
SECOND = "nobody was hurt."


def test_a_sentence_goes_on_over_the_page() -> None:
    """A page that ends within a sentence is joined to the next without a paragraph between."""
    assert joined([FIRST, SECOND])[0] == f"{FIRST}\n{SECOND}"


def test_a_finished_sentence_ends_its_paragraph() -> None:
    """A page that ends with a full stop ends a paragraph."""
    assert joined([SECOND, "Three ships waited."])[0] == f"{SECOND}\n\nThree ships waited."


def test_running_titles_and_page_numbers_are_taken_off() -> None:
    """Lines at the edge of most pages go, whatever number they count, and are kept for checking."""
    pages = [
        f"Port Amsel Courier 24/11\nStory number {word} begins.\nIt ends.\nPage {number} of 3"
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    text, removed = joined(pages)
    assert "Courier" not in text
    assert "Page" not in text
    assert text.count("begins") == 3
    assert "Port Amsel Courier 24/11" in removed


def test_a_single_page_keeps_every_line() -> None:
    """One page has no running title, and a number on it may be part of the story."""
    assert joined(["42\nwas the answer."]) == ("42\nwas the answer.", ())
