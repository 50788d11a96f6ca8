"""The publication date of plain texts, PDFs and Word files, and of files by their names."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest

from core.articles.documents import STORY, pdf, saved
from dateline.articles.published import choose
from dateline.articles.readers import read, read_text
from dateline.model import DateCandidate, Known

TODAY = date(2026, 1, 15)


def chosen(text: str) -> DateCandidate | None:
    """Return the date that counts of a pasted text."""
    return read_text(text, today=TODAY).published.chosen


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Published 24 November 2025, 14:05 CET", "labelled date"), ("Publication date: 2025-11-24", "labelled date"),
        ("24 November 2025", "date line"), ("Monday, November 24, 2025", "date line"), ("Montag, 24. November 2025", "date line"),
        ("By Jane Doe, 24 November 2025", "byline"), ("Jane Doe | 24 Nov 2025 | World", "byline"),
        ("Publicado el 24 de noviembre de 2025", "labelled date"), ("Posted on Nov 24, 2025 by admin", "labelled date"),
    ],
)  # fmt: skip
def test_a_line_about_the_text_is_evidence(line: str, source: str) -> None:
    """Bylines and date lines at the top of a text are found, and named."""
    found = chosen(f"Crane falls into harbour\n\n{line}\n\n{STORY}")
    assert found is not None
    assert (found.date, found.source, found.known) == ("2025-11-24", source, Known.FOUND)
    assert found.evidence == line


def test_time_and_zone_of_a_byline_are_kept() -> None:
    """The time of day is part of the evidence."""
    found = chosen(f"Published 24 November 2025, 14:05 CET\n\n{STORY}")
    assert found is not None
    assert (found.time, found.zone) == ("14:05", "CET")


def test_a_dateline_with_a_year_counts() -> None:
    """An agency's dateline gives the day when it has the year."""
    found = chosen(f"Crane falls\n\nPORT AMSEL, Nov. 24, 2025 (Reuters) — {STORY}")
    assert found is not None
    assert (found.date, found.source) == ("2025-11-24", "dateline")


@pytest.mark.parametrize(
    "line",
    [
        "PORT AMSEL, Nov. 24 (Reuters) — The crane fell.", "Published on Monday", "Updated 24 November 2025", "Last modified: 24 Nov 2025",
        "Retrieved 24 November 2025", "The crane of 24 November 2025 is remembered", "On 24 November 2025, a crane fell into the harbour.",
        "24 November 2025 was a dark day for the harbour", "Published yesterday at 14:05", "Published 31 November 2025",
        "24 November 2025 - 26 November 2025", "Published 24 November 2031",
    ],
)  # fmt: skip
def test_other_lines_give_no_date(line: str) -> None:
    """No year is invented, no update, event or future day is taken for the publication."""
    assert chosen(f"Crane falls into harbour\n\n{line}\n\n{STORY}") is None


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("---\ntitle: Crane falls\ndate: 2025-11-24\n---", "2025-11-24"), ("---\ndate: 2025-11-24T14:05:00+01:00\n---", "2025-11-24"),
        ('+++\ntitle = "Crane"\ndate = 2025-11-24\n+++', "2025-11-24"), ("---\npublished: November 2025\n---", "2025-11"),
        ('---\ndate: "24 November 2025"\n---', "2025-11-24"),
    ],
)  # fmt: skip
def test_front_matter_states_the_date(tmp_path: Path, front: str, day: str) -> None:
    """Fields at the top of a Markdown file count, at the precision given."""
    found = read(saved(tmp_path, "crane.md", f"{front}\n{STORY}"), today=TODAY).published.chosen
    assert found is not None
    assert (found.date, found.known) == (day, Known.STATED)


def test_a_label_may_stand_above_its_date() -> None:
    """A label on a line of its own belongs to the date below it, that of a change too."""
    facts = "Published on:\n\n24 November 2025\n\nLast updated:\n\n26 November 2025"
    found = chosen(f"Crane falls into harbour\n\n{facts}\n\n{STORY}")
    assert found is not None
    assert (found.date, found.source) == ("2025-11-24", "labelled date")
    assert chosen(f"Crane falls into harbour\n\nLast updated:\n\n26 November 2025\n\n{STORY}") is None


def test_the_lines_of_a_chronicle_are_not_its_publication_date() -> None:
    """Several dates on lines of their own are what the text tells; a labelled one still counts."""
    chronicle = f"A year in Port Amsel\n\n12 March 2025\n\n{STORY}\n\n24 November 2025\n\n{STORY}"
    assert chosen(chronicle) is None
    found = chosen(f"Published 1 December 2025\n\n{chronicle}")
    assert found is not None
    assert found.date == "2025-12-01"


def test_the_day_a_pdf_was_made_is_only_offered(tmp_path: Path) -> None:
    """An undated article that was printed to PDF today was not published today: the file says so in words."""
    info = "/CreationDate (D:20251201093000+01'00')"
    found = read(saved(tmp_path, "a.pdf", pdf(STORY.split(". "), info)), today=TODAY).published
    made = found.candidates[0]
    assert found.chosen is None
    assert (made.date, made.time, made.known) == ("2025-12-01", "09:30", Known.GUESSED)
    assert "nothing else agrees" in made.evidence


@pytest.mark.parametrize(
    "line",
    ["PORT AMSEL, Dec. 1 - The crane fell.", "The crane fell on Friday, Nov. 28, at noon.", "The port opens again today, Dec. 1."],
)  # fmt: skip
def test_the_day_a_pdf_was_made_counts_where_the_text_agrees(tmp_path: Path, line: str) -> None:
    """A dateline without its year, a weekday just before, or a day called today bear it out."""
    info = "/CreationDate (D:20251201093000+01'00')"
    lines = [line, "", *STORY.split(". ")]
    found = read(saved(tmp_path, "b.pdf", pdf(lines, info)), today=TODAY).published.chosen
    assert found is not None
    assert (found.date, found.known) == ("2025-12-01", Known.INFERRED)
    assert "the text" in found.evidence


def test_the_day_a_pdf_was_made_backs_a_visible_line(tmp_path: Path) -> None:
    """Two witnesses of the same day are trusted more than one; a visible line alone beats another day."""
    lines = ["Published 24 November 2025", "", *STORY.split(". ")]

    def trust(day: str) -> tuple[str, float]:
        file = saved(tmp_path, f"{day}.pdf", pdf(lines, f"/CreationDate (D:{day}093000Z)"))
        found = read(file.rename(tmp_path / "c.pdf"), today=TODAY).published.chosen
        assert found is not None
        return found.date, found.confidence

    same, other = trust("20251124"), trust("20251201")
    assert same[0] == other[0] == "2025-11-24"
    assert same[1] > other[1]


def test_the_day_a_word_file_was_made_is_only_offered(tmp_path: Path) -> None:
    """The day a document was created is no day of publication, unless the file's name has it too."""
    document = docx.Document()
    document.add_paragraph(STORY)
    document.core_properties.created = datetime(2025, 11, 24, 8, 0, tzinfo=UTC)
    document.save(str(tmp_path / "crane.docx"))
    assert read(tmp_path / "crane.docx", today=TODAY).published.chosen is None
    named = read((tmp_path / "crane.docx").rename(tmp_path / "2025-11-24.docx"), today=TODAY).published.chosen
    assert named is not None
    assert (named.date, named.source) == ("2025-11-24", "file name")


@pytest.mark.parametrize(
    "name", ["2025-11-24 crane.txt", "crane_20251124.txt", "https___courier.example_2025_11_24_crane.txt"]
)
def test_the_name_of_a_file_may_tell(tmp_path: Path, name: str) -> None:
    """An ISO date in a file's name, or the address it was saved from, is found."""
    found = read(saved(tmp_path, name, STORY), today=TODAY).published.chosen
    assert found is not None
    assert (found.date, found.known) == ("2025-11-24", Known.FOUND)


@pytest.mark.parametrize("name", ["crane 11.txt", "crane-2025.txt", "IMG_20259999.txt", "8412025112477.txt"])
def test_other_numbers_in_a_file_name_tell_nothing(tmp_path: Path, name: str) -> None:
    """Serial numbers and bare years are no publication date."""
    assert read(saved(tmp_path, name, STORY), today=TODAY).published.chosen is None


def test_the_time_of_the_file_is_listed_and_never_chosen(tmp_path: Path) -> None:
    """A file's date is a guess for the reader to take up, no more."""
    path = saved(tmp_path, "crane.txt", STORY)
    os.utime(path, (0, datetime(2025, 11, 24, 12, tzinfo=UTC).timestamp()))
    found = read(path, today=TODAY).published
    assert found.chosen is None
    assert [(item.date, item.source, item.known) for item in found.candidates] == [
        ("2025-11-24", "file time", Known.GUESSED)
    ]


def test_how_a_date_is_known_comes_before_confidence() -> None:
    """A stated date beats a visible one, however sure; agreement decides between equals."""
    stated = DateCandidate("2025-11-24", "meta", "x", 0.5, Known.STATED)
    shown = DateCandidate("2025-11-20", "line", "x", 0.9, Known.FOUND)
    assert choose([shown, stated], TODAY).chosen == stated
    equals = [
        DateCandidate(day, source, "x", 0.7, Known.FOUND)
        for day, source in (("2025-11-20", "a"), ("2025-11-24", "b"), ("2025-11-24", "c"))
    ]
    best = choose(equals, TODAY).chosen
    assert best is not None
    assert best.date == "2025-11-24"


def test_nothing_found_is_unknown() -> None:
    """No evidence, no date."""
    assert choose([], TODAY).known is Known.UNKNOWN
