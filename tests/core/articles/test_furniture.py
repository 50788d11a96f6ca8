"""Site furniture is told from the article by general rules, in plain text too."""

from __future__ import annotations

import pytest

from dateline.articles.furniture import is_furniture, split

BODY = "The crane fell into the water on Tuesday, and nobody was hurt."


@pytest.mark.parametrize(
    "line",
    [
        "Home » News » Crane Falls Into Harbour", "Home > World > Americas", "News › Europe › Port Amsel", "Home / News / Crane falls",
        "You are here: Home » Local » Crane", "Start → Politik → Inland",
    ],
)  # fmt: skip
def test_breadcrumbs_go(line: str) -> None:
    """A line that leads from the home page to the article is no part of it; its end is kept as a hint."""
    parts = split([line, BODY])
    assert (parts.kept, parts.removed) == ((BODY,), (line,))
    assert parts.crumbs


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Share this:", "Share on Facebook", "Leave a Comment", "Leave a Reply Cancel reply",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.", "We use cookies to improve your experience.",
        "Sign up for our daily newsletter and never miss a story.", "Subscribe to our newsletter", "Read more: Crane inspections in the region",
        "3 Comments", "5 min read", "Skip to content", "Your email address will not be published. Required fields are marked *",
        "Facebook Twitter WhatsApp", "* * *", "Follow us on Instagram!", "— Jane Doe (@janedoe) May 2, 2020", "Photo: Jane Doe/Courier", "Quelle: Hafenamt (Stand: 5. Februar 2020)", "Profil {{#id}}",
        "Copyrights ⓒ Courier. All rights reserved.", "© 2025 Port Amsel Courier. All rights reserved.",
    ],
)  # fmt: skip
def test_phrases_that_only_sites_say_go(line: str) -> None:
    """Share, cookie, comment and newsletter lines are furniture."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        BODY, "Home prices rose by 3 percent in October.", "News of the fall spread quickly.", "She wanted to share this with the world, he said.",
        "The comments were made on Monday.", "Home > Away in every season since 1998, the coach said with a smile, and nobody disagreed with him at all.",
        "Subscribe now, the paper's owner begged its last readers, or we close.", "“Follow me,” he said.", "Advertisement revenue fell by half.",
        "Printing stopped in 2019.", "Photos: they are all that is left of the pier that the storm of the year 1953 took into the sea.", "24 November 2025", "Trump/Maduro: talks > threats?",
    ],
)  # fmt: skip
def test_sentences_stay(line: str) -> None:
    """Ordinary lines with the same words are kept."""
    assert split([line, BODY]).kept == (line, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Schreibe einen Kommentar", "Das könnte Sie auch interessieren", "Diese Website verwendet Cookies, um Ihnen zu dienen.", "Startseite » Politik » Kran",
        "Deja un comentario", "Noticias relacionadas", "Inicio > Mundo > Grúa", "Laisser un commentaire", "À lire aussi : la grue", "Accueil › Monde › Grue",
    ],
)  # fmt: skip
def test_other_languages_have_furniture_too(line: str) -> None:
    """German, Spanish and French sites say the same things."""
    assert split([line, BODY]).removed == (line,)


def test_a_list_of_other_stories_goes_with_its_heading() -> None:
    """Short lines without a full stop under "Related articles" are entries of that list; sentences end it."""
    parts = split([BODY, "Related articles", "Mayor opens bridge", "Ten best beaches", BODY])
    assert parts.kept == (BODY, BODY)
    assert parts.removed == ("Related articles", "Mayor opens bridge", "Ten best beaches")


def test_what_is_removed_is_kept_for_checking() -> None:
    """No line is lost: each is either in the article or among the removed."""
    lines = ["Home » News » A", BODY, "You may also like", "B", "Leave a Comment"]
    parts = split(lines)
    assert sorted([*parts.kept, *parts.removed]) == sorted(lines)


@pytest.mark.parametrize(
    "line",
    [
        "Published November 8, 2023", "19.10.2019 07:49 Uhr", "입력 2020.08.27 20:27", "Pubblicato il 19 Febbraio 2020 12:02", "Updated: 24 Nov 2025, 14:05 GMT",
        "Veröffentlicht am 3. Februar 2022 um 21:17",
    ],
)  # fmt: skip
def test_the_line_that_says_when_it_was_published_goes(line: str) -> None:
    """It is found as the publication date before, and is no part of the story."""
    assert (split([line, BODY]).kept, split([line, BODY]).removed) == ((BODY,), (line,))


@pytest.mark.parametrize(
    "line",
    [
        "24 November 2025", "Published in 1984, the novel sold well.", "The storm hit on 24 Nov 2025 at 14:05, killing three", "Updated figures came in November",
        "Trading stopped at 14:05",
    ],
)  # fmt: skip
def test_lines_that_tell_something_on_a_day_stay(line: str) -> None:
    """A date alone, or with words about something, is the story's."""
    assert split([line, BODY]).kept == (line, BODY)


def test_the_entries_of_a_live_report_keep_their_times() -> None:
    """Where many lines give a day and a time, each dates what follows it."""
    lines = [part for hour in range(8, 14) for part in (f"24.11.2025 {hour}:05 Uhr", f"{BODY} {hour}")]
    assert split(lines).kept == tuple(lines)


def test_a_paragraph_said_twice_is_kept_once() -> None:
    """Captions and quotations are repeated by sites; short lines may be a refrain."""
    long = f"{BODY} The harbour master said so on the radio in the evening."
    assert split([long, "Night.", long, "Night."]).kept == (long, "Night.", "Night.")
