"""The headline is found and does not repeat the story in the body."""

from __future__ import annotations

from dateline.articles.headline import byline, take

BODY = ["The crane fell into the water on Tuesday, and nobody was hurt.", "Three ships had to wait."]


def test_a_first_line_without_full_stop_is_the_headline() -> None:
    """A short first line stands above the story."""
    assert take(["Crane falls into harbour", *BODY], "", ()) == (
        "Crane falls into harbour",
        BODY,
        ["Crane falls into harbour"],
    )


def test_a_headline_repeated_below_itself_goes_with_its_repetition() -> None:
    """Case and the site's name after it do not matter."""
    title, body, repeats = take(["Crane Falls | Courier", "Crane falls", *BODY], "", ())
    assert (body, len(repeats)) == (BODY, 2)
    assert title == "Crane Falls | Courier"


def test_a_stated_headline_wins_and_leaves_the_body() -> None:
    """The headline a page names is taken out of the first lines, below a date line too."""
    title, body, _ = take(["24 November 2025", "Crane falls", *BODY], "Crane falls", ())
    assert (title, body) == ("Crane falls", ["24 November 2025", *BODY])


def test_a_breadcrumb_ends_in_the_headline() -> None:
    """A headline that ends in a question mark is known by the breadcrumb above it."""
    assert take(["Why did it fall?", *BODY], "", ("Why did it fall?",))[0] == "Why did it fall?"


def test_a_first_sentence_stays_in_the_body() -> None:
    """Without a headline the article is called by its first words, and nothing is taken away."""
    title, body, repeats = take(BODY, "", ())
    assert (title, body, repeats) == (BODY[0], BODY, [])


def test_a_long_first_sentence_is_cut_between_words() -> None:
    """A title made of the first sentence ends with a whole word."""
    title, _, _ = take(["word " * 60 + "end."], "", ())
    assert title.endswith("word …")
    assert len(title) <= 102


def test_a_single_line_is_the_body() -> None:
    """One line of text is kept as text, whatever it looks like."""
    assert take(["Crane falls into harbour"], "", ())[1] == ["Crane falls into harbour"]


def test_the_author_is_read_from_a_byline() -> None:
    """A line like "By Jane Doe | Courier" names Jane Doe; a sentence with "by" names nobody."""
    assert byline(["Crane falls", "By Jane Doe | Courier", *BODY]) == "Jane Doe"
    assert byline(["By the time it fell, nobody was there.", *BODY]) == ""


def test_a_paragraph_that_comes_twice_is_no_headline() -> None:
    """Only short lines are headlines, however often they are repeated."""
    long = "The crane fell into the water " * 10
    assert take([long, long], "", ())[1] == [long, long]


def test_lines_of_notes_have_no_headline() -> None:
    """Where no line is a sentence the first one is no headline but a note like the others."""
    notes = ["On Monday the crane fell", "On Tuesday it was raised", "On Friday it fell again"]
    assert take(notes, "", ())[1] == notes


def test_an_agencys_place_line_is_no_headline() -> None:
    """A place and agency with a dash belong to the sentence that follows."""
    lines = ["PORT AMSEL (AP) _", *BODY]
    assert take(lines, "", ())[1] == lines
