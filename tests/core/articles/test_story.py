"""The main text of a page: nothing of the story is lost, and nothing of the site is added."""

from __future__ import annotations

from core.articles.documents import STORY, page
from dateline.articles.readers import read_text

TITLE = "Crane Falls Into Harbour"
HEADING = f"<h1>{TITLE}</h1>"
STANDFIRST = "A look at the night on which the largest crane of the coast came down."
OTHER = (
    "The market hall of the old town is to be rebuilt, the mayor said, and it will cost a great deal of money. "
    * 2
)
LONG = f"{STORY}\n\nThe salvage company said that the work would take a week. {STORY[:250]}."


def text(html: str) -> str:
    """Return the text of a page."""
    return read_text(html).text


def test_the_standfirst_is_part_of_the_story() -> None:
    """The sentence between headline and story is told, a caption or a button there is not."""
    header = (
        f"<header>{HEADING}<p class='strap'>{STANDFIRST}</p><p>Share this</p>"
        "<figure><img src='x.png'><figcaption>The crane in the water, seen from the old pier.</figcaption></figure></header>"
    )
    told = text(page(f"<title>{TITLE}</title>", header))
    assert told.count(STANDFIRST) == 1
    assert "Share this" not in told


def test_the_headline_is_not_its_own_standfirst() -> None:
    """Said once more with a full stop, it is still the headline; it may fill two lines."""
    repeated = f"<h1>Crane Falls<br>Into Harbour</h1><p>{TITLE} in the night of the great storm.</p><p>{STANDFIRST}</p>"
    html = page(f"<title>{TITLE}</title>").replace("<article>", f"<div>{repeated}</div><article>")
    assert text(html) == f"{STANDFIRST}\n\n{STORY}"


def test_other_articles_of_the_page_are_left_out() -> None:
    """Where one article has the heading, those beside it are other stories."""
    html = page("", HEADING, story=LONG).replace(
        "</article>", f"</article><article><h2>Market hall</h2><p>{OTHER}</p></article>"
    )
    assert text(html) == LONG


def test_teasers_are_left_out_by_their_names() -> None:
    """Elements called after the next or other stories hold no part of this one."""
    teaser = f"<div class='next-article'><h2><a href='/b'>Market hall</a></h2><p>{OTHER}</p></div>"
    html = (
        page("", HEADING, story=LONG).replace("<article>", "<div>").replace("</article>", f"{teaser}</div>")
    )
    assert text(html) == LONG


def test_a_story_in_a_box_with_such_a_name_stays() -> None:
    """The name of a box around everything says nothing."""
    html = page("", HEADING).replace("<article>", "<article class='more-news'>")
    assert text(html) == STORY


def test_lists_of_sentences_stay_in_spite_of_their_links() -> None:
    """They follow the paragraph they belong to."""
    items = [
        "Every ship of the line <a href='/a'>will be inspected by the end of the year</a>, the office said.",
        "All cranes of the northern coast <a href='/b'>will be weighed again next spring</a>, it said.",
    ]
    listed = "".join(f"<li>{item}</li>" for item in items)
    html = page("", HEADING).replace(
        "inspected since last spring.</p>", f"inspected since last spring.</p><ul>{listed}</ul>"
    )
    told = text(html)
    assert "will be inspected by the end of the year, the office said." in told
    assert told.index("last spring.") < told.index("Every ship") < told.index("All cranes")


def test_lines_of_the_source_are_no_lines_of_the_page() -> None:
    """Source broken to a width, with a break at its end, gives one paragraph."""
    broken = (
        STORY.split("\n\n")[1]
        .replace(" for two days", "\nfor two days")
        .replace(" by a salvage", "\nby a salvage")
    )
    html = page("", HEADING, story=f"{STORY}\n\n{broken}<br/>&nbsp;")
    assert text(html).count("\n\n") == 2


def test_lines_broken_by_an_agency_are_joined() -> None:
    """Breaks at about the same width within sentences are none; those of a poem are."""
    width = "The harbour of Port Amsel was closed on<br>Tuesday after a crane fell into the sea<br>there, the harbour master of the city<br>said on the radio. Three ships had to be<br>kept outside of the breakwater for days.<br>"
    html = page("", f"{HEADING}<p>{width}</p>")
    assert "closed on Tuesday after a crane fell into the sea there, the harbour master" in text(html)
    poem = "The crane fell.<br>Nobody saw the water rise again.<br>Night.<br>And the ships wait, and wait.<br>Day."
    assert "The crane fell.\n\nNobody saw" in text(page("", f"{HEADING}<p>{poem}</p>"))


def test_what_a_server_complains_about_is_no_text() -> None:
    """Notices of PHP, long as they may be, do not take the place of the story."""
    notice = "<br />\n<b>Warning</b>:  Use of undefined constant comments - assumed 'comments' (this will throw an Error) in <b>/var/www/html/index.php</b> on line <b>15</b><br />\n"
    html = page("", HEADING).replace("<body>", f"<body>{notice * 5}")
    assert text(html) == STORY


def test_a_page_tangled_on_purpose_is_read_as_it_stands() -> None:
    """Thousands of paragraphs inside hundreds of open boxes would take minutes to judge."""
    boxes = "<div class='more-news'><p>The crane fell.</p>" * 900
    paragraphs = "".join(f"<p>The crane fell again on day {number}, he said.</p>" for number in range(5000))
    assert "fell again on day 4999" in text(f"<html><body><h1>{TITLE}</h1>{boxes}{paragraphs}")


def test_a_paragraph_of_many_lines_is_joined_in_one_go() -> None:
    """Thousands of breaks cost no more than their number."""
    lines = "".join(
        f"<b>The</b> harbour of the city of Port Amsel was closed on day {number:05}<br>"
        for number in range(3_000)
    )
    assert "was closed on day 02998 The harbour" in text(f"<html><body><h1>{TITLE}</h1><p>{lines}</p>")
