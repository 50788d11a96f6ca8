"""Dates that stand in a document but are not its publication: offered at most, never chosen."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, saved
from dateline.articles.readers import read, read_all, read_text
from dateline.model import Article, Known, PublicationDate

TODAY = date(2026, 1, 15)
MENU = "<nav><a href='/'>Home</a></nav>"


def of_page(folder: Path, whole: str, day: str = "2026-01-15") -> PublicationDate:
    """Save a page as it was on a day, read it and return its publication date."""
    path = saved(folder, "page.html", whole)
    moment = datetime.fromisoformat(day).replace(tzinfo=UTC, hour=12).timestamp()
    os.utime(path, (moment, moment))
    return read(path, today=TODAY).published


def of_text(*paragraphs: str) -> PublicationDate:
    """Read a pasted text under a headline and return its publication date."""
    return read_text("\n\n".join(("Crane falls into harbour", *paragraphs, STORY)), today=TODAY).published


def whole(before: str = "", body: str = "", after: str = "") -> str:
    """Make a page with something before and after its article."""
    article = f"<article><h1>Crane falls into harbour</h1>{body}<p>{STORY}</p></article>"
    return f"<html lang='en'><head><title>Crane</title></head><body>{before}{article}{after}</body></html>"


@pytest.mark.parametrize(
    "words",
    [
        "The roof fell in on 3 February 2016.", "See our earlier report of 3 February 2016", "Terms valid from 3 March 2021",
        "Registered charity since 3 March 2021. Company number 7.", "Founded on 3 March 2021", "© 3 March 2021 The Courier",
    ],
)  # fmt: skip
def test_the_only_date_of_a_page_is_not_its_publication(tmp_path: Path, words: str) -> None:
    """A date in a sentence, or of another thing, stays a guess in the article and in the footer."""
    assert of_page(tmp_path, whole(body=f"<p>{words}</p>")).chosen is None
    assert of_page(tmp_path, whole(after=f"<footer><p>{words}</p></footer>")).chosen is None


def test_a_date_that_is_found_anywhere_is_offered(tmp_path: Path) -> None:
    """What is left of the last search can be picked by a person."""
    found = of_page(tmp_path, whole(body="<p>See our earlier report of 3 February 2016</p>"))
    offered = next(item for item in found.candidates if item.date == "2016-02-03")
    assert (offered.source, offered.known) == ("among other words (htmldate)", Known.GUESSED)


@pytest.mark.parametrize(
    "clock",
    [
        "<div>Thursday, 15 January 2026</div>", "<header><time class='date'>15 January 2026</time></header>",
        "<div class='topbar'>Thursday, 15 January 2026 | London</div>", "<div class='date'>15 January 2026</div>",
    ],
)  # fmt: skip
def test_the_clock_of_a_site_is_not_the_publication(tmp_path: Path, clock: str) -> None:
    """A day above the article that is the day of saving is only offered, by its name."""
    found = of_page(tmp_path, whole(clock + MENU))
    assert found.chosen is None
    assert any("as on the day of saving" in item.source for item in found.candidates)


def test_the_clock_of_a_page_saved_long_ago_is_known_by_the_day_of_the_file(tmp_path: Path) -> None:
    """The day of saving is the file's, not only today."""
    clock = "<header><div class='date'>Monday, 24 November 2025</div></header>"
    assert of_page(tmp_path, whole(clock), "2025-11-24").chosen is None
    assert of_page(tmp_path, whole(body="<p>24 November 2025</p>"), "2025-11-24").chosen is not None


@pytest.mark.parametrize("beside", ["London 9°C | Log in", "Weather: rain", "Menu | Sign in"])
def test_a_day_beside_the_weather_is_a_clock(tmp_path: Path, beside: str) -> None:
    """Whatever day it is: a line with the weather or a way to log in is the site's."""
    found = of_page(tmp_path, whole(f"<div class='top-date'>Monday, 24 November 2025 | {beside}</div>"))
    assert found.chosen is None
    assert any(item.source == "clock of the site" for item in found.candidates)


def test_a_clock_does_not_outdo_the_date_of_the_article(tmp_path: Path) -> None:
    """A time element of the frame counts less than a line under the headline."""
    clock = "<header><time datetime='2025-11-25'>25 November 2025</time></header>"
    found = of_page(tmp_path, whole(clock, "<p class='date'>24 November 2025</p>")).chosen
    assert found is not None
    assert found.date == "2025-11-24"


@pytest.mark.parametrize(
    "line",
    [
        "The report, published on 3 March 2025, says that the roof leaks. Its owners said so.", "Posted on 3 March 2025, the letter reached Hull late.",
        "The book was published 3 March 2025 by Ames and sold well.", "Published on 3 March 2025 by the council, the report says that the roof leaks.",
    ],
)  # fmt: skip
def test_a_sentence_is_no_label(line: str) -> None:
    """What the text tells of something else that was published is not about the text."""
    assert of_text(line).chosen is None


@pytest.mark.parametrize(
    "line",
    [
        "First published on 24 November 2025. Updated 3 December 2025.", "Jane Doe, published 24 November 2025 in World",
        "This article was published on 24 November 2025", "Submitted by admin on 24 November 2025 - 18:55",
        "Pressemitteilung vom 24.11.2025", "Updated 3 December 2025. Published 24 November 2025.",
    ],
)  # fmt: skip
def test_a_label_opens_its_line_or_field(line: str) -> None:
    """Names, another label or the text itself may stand before it."""
    found = of_text(line).chosen
    assert found is not None
    assert (found.date, found.source) == ("2025-11-24", "labelled date")


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 24.11.2025, 18:30 Uhr", "Aktualisiert am 24.11.2025", "Mis à jour le 24 novembre 2025", "Actualizado: 24 de noviembre de 2025",
        "Aggiornato il 24 novembre 2025", "Bijgewerkt op 24 november 2025", "Обновлено 24 ноября 2025", "As of 24 November 2025",
    ],
)  # fmt: skip
def test_the_day_of_a_change_is_listed_as_one(tmp_path: Path, line: str) -> None:
    """In many languages, in a text and in an element named after a date."""
    pages = of_page(tmp_path, page(body=f"<h1>Crane</h1><p class='date'>{line}</p>"))
    for found in (of_text(line), pages):
        assert found.chosen is None
        assert [item.date for item in found.candidates if item.source.startswith("last change")] == [
            "2025-11-24"
        ]


@pytest.mark.parametrize("line", ["Concert: 5 December 2025, 8pm, Town Hall", "Concert 5 December 2025", "Tom Ashe (born 5 December 2025)"])  # fmt: skip
def test_words_that_name_something_else_make_a_date_a_guess(tmp_path: Path, line: str) -> None:
    """An event or a birth in an element that looks like a date line is only offered."""
    found = of_page(tmp_path, page(body=f"<h1>Crane</h1><p class='info'>{line}</p>"))
    assert found.chosen is None
    assert any(item.source == "date of another thing" for item in found.candidates)
    assert of_text(f"By {line}").chosen is None


@pytest.mark.parametrize("part", ["<aside>{}</aside>", "<ul>{}</ul>"])
def test_microdata_of_a_recommended_story_is_of_another_work(tmp_path: Path, part: str) -> None:
    """An entry of a list beside the article describes that entry."""
    entry = "<li itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop='datePublished' content='2017-07-07'></li>"
    found = of_page(tmp_path, whole(after=part.format(entry)))
    assert found.chosen is None
    assert found.candidates[0].source == "meta datePublished of another work"


def test_the_day_a_page_was_sent_is_no_publication(tmp_path: Path) -> None:
    """What a server writes for itself does not stand before a field that says "created"."""
    head = '<meta http-equiv="date" content="2026-01-14"><meta name="DC.date.created" content="2025-11-24">'
    found = of_page(tmp_path, page(head)).chosen
    assert found is not None
    assert found.date == "2025-11-24"


def test_fields_at_the_top_that_disagree_are_told(tmp_path: Path) -> None:
    """The field that says of what it is the date wins, and the other is named against it."""
    front = "---\ndate: 2020-01-01\npublishDate: 2025-11-24\n---\n"
    found = read(saved(tmp_path, "crane.md", front + STORY), today=TODAY).published
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"
    assert found.conflicts == ("The page says 24 Nov 2025, but front matter date says 1 Jan 2020.",)


def test_a_text_cannot_be_older_than_what_it_tells_as_past() -> None:
    """The line of 1921 is what the story is about; the reason is said, and the date can still be picked."""
    past = "The bridge has been closed since 2019, the council said. It was repaired in 2023."
    found = of_text("12 March 1921", past)
    assert found.chosen is None
    assert found.conflicts == ("The page says 12 Mar 1921, but the text tells of “in 2023” as past.",)
    assert found.candidates[0].date == "1921-03-12"
    assert of_text("12 March 1921").chosen is not None


def test_what_is_to_come_makes_no_date_impossible() -> None:
    """Years that the text looks ahead to are later than it, as they should be."""
    assert (
        of_text("24 November 2021", "The bridge will be finished in 2024 and paid for by 2025.").chosen
        is not None
    )


RSS = "<rss version='2.0'><channel><title>C</title><item><title>R</title><pubDate>{}</pubDate><description>{}</description></item></channel></rss>"
MAIL = "From: a@b.example\nSubject: Crane\nDate: {}\n\n{}\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"Crane\n\nPublished: Tuesday, 24 November 2025\n\n{STORY}"), ("a.xml", RSS.format("Tue, 24 Nov 2025 10:00:00 GMT", STORY)),
        ("a.eml", MAIL.format("Tue, 24 Nov 2025 10:00:00 +0000", STORY)), ("a.md", f"---\ndate: Tuesday, 24 November 2025\n---\n{STORY}"),
        ("a.html", page('<meta name="pubdate" content="Tue, 24 Nov 2025 10:00:00 GMT">')), ("b.html", page(body="<time>Tuesday, 24 November 2025</time>")),
    ],
)  # fmt: skip
def test_a_weekday_that_does_not_fit_leaves_a_doubt(tmp_path: Path, name: str, content: str) -> None:
    """Every reader keeps the date, hardly trusts it, and says what is wrong with it."""
    found = next(
        each for each in read_all(saved(tmp_path, name, content), TODAY) if isinstance(each, Article)
    ).published
    assert found.chosen is not None
    assert (found.chosen.date, found.chosen.known) == ("2025-11-24", Known.INFERRED)
    assert found.chosen.confidence <= 0.5
    assert "24 Nov 2025 was a Monday" in found.conflicts[0]


def test_the_postmark_of_a_mailbox_is_a_guess(tmp_path: Path) -> None:
    """A mail without a date of its own was put into the mailbox on some day, which is offered."""
    mails = "".join(
        f"From x@y Mon Nov 24 10:00:00 2025\nFrom: a@b.example\nSubject: {n}\n\n{STORY}\n\n" for n in "ab"
    )
    for article in read_all(saved(tmp_path, "a.mbox", mails), TODAY):
        assert isinstance(article, Article)
        assert article.published.chosen is None
        offered = next(item for item in article.published.candidates if "postmark" in item.source)
        assert (offered.date, offered.known) == ("2025-11-24", Known.GUESSED)


@pytest.mark.parametrize("words", ["Published 19 November 2025", "Tuesday, 19 November 2025"])
def test_a_label_is_no_author(tmp_path: Path, words: str) -> None:
    """An author line that only holds the date names nobody."""
    path = saved(tmp_path, "a.html", whole(body=f"<p class='byline'>{words}</p>"))
    assert read(path, today=TODAY).byline == ""


def test_a_japanese_text_is_taken_apart() -> None:
    """The language is known by its script, and the headline does not repeat in the story."""
    words = "港でクレーンが倒れる\n\n2025年11月24日\n\n港は火曜日、クレーンが海に落ちたため閉鎖された。けが人はいなかった。\n\n町議会は説明を求めている。"
    article = read_text(words, today=TODAY)
    assert (article.language, article.title) == ("ja", "港でクレーンが倒れる")
    assert "倒れる" not in article.text
    assert article.published.chosen is not None
    assert article.published.chosen.date == "2025-11-24"


@pytest.mark.parametrize(
    ("name", "day"),
    [("news20251124_k100", "2025-11-24"), ("news20259924", None), ("post120251124", None), ("page", None)],
)
def test_the_name_that_a_page_gives_itself_may_tell(tmp_path: Path, name: str, day: str | None) -> None:
    """A day in the name of the whole page is weak evidence, other numbers are none."""
    found = of_page(tmp_path, whole().replace("<body>", f'<body id="{name}">')).chosen
    assert (found.date if found else None) == day
    assert found is None or found.known is Known.INFERRED


@pytest.mark.parametrize(
    "line",
    ["The Daily Post, 21 February 2025", "LEEDS, 21 February 2025", "Battle of Leeds, 21 February 2025"],
)
def test_a_name_with_a_date_is_offered_and_not_chosen(line: str) -> None:
    """A paper, a place and a happening look alike; the person knows which it is."""
    story = "The bakers of the town laid down their work, and nobody knew when there would be bread again."
    found = read_text(f"Bakers strike\n\n{line}\n\n{story}").published
    assert found.chosen is None
    assert [each.date for each in found.candidates] == ["2025-02-21"]
