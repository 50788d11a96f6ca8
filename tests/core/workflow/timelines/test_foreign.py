"""TimelineJS, TimeML and our own JSON come back as they went out, as far as their forms can carry it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from dateline.edits import Decide
from dateline.formula.words import words
from dateline.model import Review, Status
from dateline.store.library import Library
from dateline.timeline.exports.formats import FORMATS
from dateline.workflow import Chronology, find_implied, import_files, import_text, refresh, set_published
from dateline.workflow import happenings as happenings_of
from dateline.workflow.adding import added
from dateline.workflow.dates import read_date
from dateline.workflow.exporting import chronicle
from dateline.workflow.reports import Report

STORY = (
    "The bridge closed on 3 May 2025. Eight days later it fell. The mayor denied on 12 May 2025 that anybody knew. "
    "By the end of 2026 a new bridge will open. The old one stood for ages."
)


@pytest.fixture
def library() -> Iterator[Library]:
    """A library with one short story, dated, with decisions and an event of its own."""
    with Library.open(None) as made:
        import_text(made, STORY)
        article = made.articles()[0].id
        made.apply(set_published(made, article, "14 May 2025"))
        first, second = made.events(article)[:2]
        decision = replace(first.decision, review=Review.CORRECTED, headline="Closed", tags=("x",))
        made.apply(Decide(first.id, decision))
        made.apply(Decide(second.id, replace(second.decision, same_as=(first.id,))))
        made.apply(added("By hand", read_date("May 2024")))
        yield made


def exported(library: Library, name: str, path: Path) -> Path:
    """Write a library in one of the formats."""
    chronology = Chronology(library)
    events = chronology.dated()
    told = happenings_of(events, chronology.articles(), {})
    path.write_bytes(FORMATS[name].write(chronicle(chronology, events, told, "Story")()).data)
    return path


def report_of(library: Library, path: Path) -> Report:
    """Import a file and return what became of it."""
    *_, last = import_files(library, [path])
    assert last.report
    return last.report


def dates(library: Library) -> list[tuple[str, str, Status]]:
    """Return date, headline and status of all events."""
    return sorted(
        (words(each.step.result), each.event.shown_headline, each.event.shown_status)
        for each in Chronology(library).dated()
    )


def test_our_own_json_brings_everything_back(library: Library, tmp_path: Path) -> None:
    """Articles, dates, corrections, ties and events by hand are as they were, and count from the same anchors."""
    path = exported(library, "json", tmp_path / "story.json")
    with Library.open(None) as again:
        report = report_of(again, path)
        assert (len(report.imported), report.loose, report.failed) == (1, 1, ())
        assert dates(again) == dates(library)
        first, second = again.events(again.articles()[0].id)[:2]
        assert first.decision.tags == ("x",)
        assert second.decision.same_as == (first.id,)
        again.apply(set_published(again, again.articles()[0].id, "15 May 2024"))
        assert again.articles()[0].text == library.articles()[0].text


def test_importing_can_be_taken_back(library: Library, tmp_path: Path) -> None:
    """Undo takes out the articles and the events by hand, with their ties."""
    path = exported(library, "json", tmp_path / "story.json")
    with Library.open(None) as again:
        report = report_of(again, path)
        assert report.undo
        again.apply(report.undo)
        assert (again.articles(), again.events()) == ((), ())


def test_what_is_there_already_is_left_as_it_is(library: Library, tmp_path: Path) -> None:
    """The same article is told, not doubled, and what was decided since stays."""
    path = exported(library, "json", tmp_path / "story.json")
    report = report_of(library, path)
    assert [each.article.id for each in report.repeated] == [library.articles()[0].id]
    assert len(library.articles()) == 1


@pytest.mark.parametrize("change", [{"format": "dateline-events/9"}, {"events": [{}]}, {"articles": None}])
def test_a_damaged_or_newer_export_is_refused(
    library: Library, tmp_path: Path, change: dict[str, object]
) -> None:
    """Nothing is stored of it, and the message names the file."""
    path = exported(library, "json", tmp_path / "story.json")
    path.write_bytes(orjson.dumps(orjson.loads(path.read_bytes()) | change))
    with Library.open(None) as again:
        [failure] = report_of(again, path).failed
        assert "“story.json”" in failure.reason
        assert again.articles() == ()


@pytest.mark.parametrize(
    ("name", "suffix"), [("timelinejs", ".json"), ("timelinejs-csv", ".csv"), ("csv", ".csv")]
)
def test_dates_and_status_come_back_from(library: Library, tmp_path: Path, name: str, suffix: str) -> None:
    """What went out as a table or as TimelineJS has the same dates when it comes in, vague ones included."""
    path = exported(library, name, tmp_path / f"story{suffix}")
    with Library.open(None) as again:
        assert report_of(again, path).failed == ()
        before, after = ({each[0::2] for each in dates(held)} for held in (library, again))
        assert before - after <= {("11 May 2025", Status.REPORTED)}  # the other telling of the same
        assert after <= before


def test_timelinejs_titles_groups_eras_and_markup(tmp_path: Path) -> None:
    """What others write is understood: eras last, groups are categories, HTML is text, bad slides are named."""
    path = tmp_path / "case.json"
    slides = [
        {"start_date": {"year": "2015", "month": "6", "day": "3", "hour": "14", "minute": "5"}, "group": "Law",
         "text": {"headline": "<b>Signed</b> &amp; sealed", "text": "<p>One</p><p>Two</p>"}},
        {"start_date": {"year": "-43"}, "text": {"headline": "Caesar"}},
        {"start_date": {"year": "2015", "month": "13"}, "text": {"headline": "Nonsense"}},
        {"text": {"headline": "No date"}},
    ]  # fmt: skip
    era = {"start_date": {"year": 2010}, "end_date": {"year": 2019}, "text": {"headline": "The tens"}}
    path.write_bytes(
        orjson.dumps({"title": {"text": {"headline": "Case X"}}, "events": slides, "eras": [era]})
    )
    with Library.open(None) as library:
        report = report_of(library, path)
        assert report.failed == ()
        assert [each.name for each in report.incomplete] == ["case.json › event 3", "case.json › event 4"]
        assert library.articles()[0].title == "Case X"
        assert [each[:2] for each in dates(library)] == [
            ("2010 – 2019", "The tens"), ("3 Jun 2015, 14:05", "Signed & sealed"), ("44 BC", "Caesar"),
        ]  # fmt: skip
        assert "One\nTwo" in library.articles()[0].text
        assert {each.decision.category for each in library.events()} == {"Law", ""}


def test_timeml_keeps_the_dates_that_were_annotated(library: Library, tmp_path: Path) -> None:
    """The values of the annotation are kept, the publication date too; the events are those of the text."""
    archive = exported(library, "timeml", tmp_path / "story.zip")
    with zipfile.ZipFile(archive) as opened:
        path = tmp_path / "story.tml"
        path.write_bytes(opened.read("0001.tml"))
    with Library.open(None) as again:
        assert report_of(again, path).failed == ()
        article = again.articles()[0]
        assert article.text.strip() == library.articles()[0].text.strip()
        assert article.published.chosen
        assert article.published.chosen.date == "2025-05-14"
        assert {"3 May 2025", "11 May 2025"} <= {each[0] for each in dates(again)}


@pytest.mark.parametrize("data", [b"<TimeML><TEXT>", b"<TimeML><TEXT> </TEXT></TimeML>"])
def test_timeml_that_is_damaged_or_empty_is_refused(tmp_path: Path, data: bytes) -> None:
    """The message names the file."""
    path = tmp_path / "story.tml"
    path.write_bytes(data)
    with Library.open(None) as library:
        [failure] = report_of(library, path).failed
        assert failure.reason.startswith("“story.tml” ")


def test_dates_that_came_with_a_file_outlive_reading_again(tmp_path: Path) -> None:
    """Neither newer rules nor a search for implied events replace what a table says."""
    path = tmp_path / "case.csv"
    path.write_text(
        "date,headline,text\n2015,Signed,It was signed on Monday and then they left.\n", encoding="utf-8"
    )
    with Library.open(None) as library:
        report_of(library, path)
        before = dates(library)
        *_, last = refresh(library)
        assert last.report
        assert last.report.replaced == ()
        list(find_implied(library))
        assert dates(library) == before


def test_json_that_holds_articles_is_still_read_as_articles(tmp_path: Path) -> None:
    """A newspaper's JSON is no timeline, even if it has a field for a start."""
    path = tmp_path / "paper.json"
    body = "The bridge closed on 3 May 2025, and the council met. " * 4
    path.write_bytes(orjson.dumps({"title": "Bridge", "start_date": "2025-01-01", "text": body}))
    with Library.open(None) as library:
        [imported] = report_of(library, path).imported
        assert imported.article.title == "Bridge"


@pytest.mark.parametrize(
    ("rows", "failed", "incomplete"), [("2015,Signed\n,Undated\n", 0, 1), (",Undated\n", 1, 0)]
)
def test_refused_rows_are_missing_only_where_others_are_there(
    tmp_path: Path, rows: str, failed: int, incomplete: int
) -> None:
    """A table of which a row was refused was added; one of which nothing is left was not."""
    path = tmp_path / "case.csv"
    path.write_text(f"date,headline\n{rows}", encoding="utf-8")
    with Library.open(None) as library:
        report = report_of(library, path)
        assert (len(report.failed), len(report.incomplete)) == (failed, incomplete)
        assert [each.given for each in report.imported] == [True] * incomplete
