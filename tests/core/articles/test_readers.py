"""Every format gives the same kind of article; content decides, not only the suffix."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import docx
import pytest

from core.articles.documents import STORY, page, pdf, saved
from dateline.articles.readers import SUFFIXES, find, passed_over, read, read_text
from dateline.errors import ReadError

TITLE = "Crane Falls Into Harbour"
FIRST = STORY.split("\n\n", maxsplit=1)[0]


def word_file(folder: Path, name: str = "crane.docx") -> Path:
    """Save the story as a Word document."""
    document = docx.Document()
    document.add_heading(TITLE, level=1)
    for paragraph in STORY.split("\n\n"):
        document.add_paragraph(paragraph)
    document.core_properties.author = "Jane Doe"
    document.save(str(folder / name))
    return folder / name


def test_plain_text_is_read(tmp_path: Path) -> None:
    """Title, body, source and hash of a text file."""
    path = saved(tmp_path, "crane.txt", f"{TITLE}\r\n\r\n{STORY}")
    article = read(path)
    assert (article.title, article.text, article.source) == (TITLE, STORY, str(path))
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (article.id, article.language) == (0, "en")


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    """Front matter gives the facts; headings, links and emphasis become plain words."""
    words = STORY.replace("harbour master", "[harbour *master*](https://courier.example)")
    text = f"---\nauthor: Jane Doe\npublisher: Courier\nlang: en-GB\n---\n\n# {TITLE}\n\n{words}\n\n![crane](crane.png)\n"
    article = read(saved(tmp_path, "crane.md", text))
    assert (article.title, article.text) == (TITLE, STORY)
    assert (article.byline, article.publisher, article.language) == ("Jane Doe", "Courier", "en")


def test_front_matter_may_hold_lists(tmp_path: Path) -> None:
    """The first author of a list counts, and a source that is a link."""
    for authors in ("authors:\n  - Jane Doe\n  - John Roe", "author: Jane Doe", "authors: [Jane Doe]"):
        text = f"---\n{authors}\ntags: [a, b]\nsource: https://courier.example/crane\n---\n\n# {TITLE}\n\n{STORY}"
        article = read(saved(tmp_path, "crane.md", text))
        assert (article.byline, article.link, article.text) == (
            "Jane Doe",
            "https://courier.example/crane",
            STORY,
        )


def test_a_selection_copied_from_a_browser_is_a_page() -> None:
    """It begins with the declaration of its encoding and has neither head nor body."""
    copied = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
    assert (
        read_text(f'<meta http-equiv="content-type" content="text/html; charset=utf-8">{copied}').text
        == STORY
    )


def test_a_web_page_gives_only_its_story(tmp_path: Path) -> None:
    """Title, publisher, byline and language come from the page; navigation and comments do not."""
    head = f'<title>{TITLE} | Courier</title><meta property="og:site_name" content="Courier"><meta name="author" content="Jane Doe">'
    html = page(head, f"<h1>{TITLE}</h1>", lang="en-GB").replace(
        "<body>", "<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
    )
    article = read(saved(tmp_path, "crane.html", html))
    assert (article.title, article.publisher, article.byline) == (TITLE, "Courier", "Jane Doe")
    assert article.text == STORY
    assert article.language == "en"
    assert "Home Sport" in article.removed


def test_a_short_web_page_is_read_too(tmp_path: Path) -> None:
    """A page too short for the search of the main text gives all its visible lines."""
    article = read(
        saved(
            tmp_path, "note.html", "<html><body><h1>Crane falls</h1><p>It fell on Tuesday.</p></body></html>"
        )
    )
    assert (article.title, article.text) == ("Crane falls", "It fell on Tuesday.")


def test_a_pdf_is_read(tmp_path: Path) -> None:
    """Lines of a page flow together again; the information gives title and author."""
    lines = [
        "The harbour of Port Amsel was closed on Tuesday after a crane fell into",
        "the water, the harbour master said. The govern-",
        "ment is looking into it.",
    ]
    article = read(saved(tmp_path, "crane.pdf", pdf(lines, f"/Title ({TITLE}) /Author (Jane Doe)")))
    assert (
        "a crane fell into the water, the harbour master said. The government is looking into it."
        in article.text
    )
    assert (article.title, article.byline) == (TITLE, "Jane Doe")


def test_a_word_file_is_read(tmp_path: Path) -> None:
    """Paragraphs, heading and author of a .docx."""
    article = read(word_file(tmp_path))
    assert (article.title, article.text, article.byline) == (TITLE, STORY, "Jane Doe")


def test_a_table_in_a_word_file_keeps_its_place(tmp_path: Path) -> None:
    """Rows of a table become lines between the paragraphs around them."""
    document = docx.Document()
    document.add_paragraph("These ships waited outside the breakwater until Thursday.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Aurora", "two days"
    document.add_paragraph("Then they came in.")
    document.save(str(tmp_path / "ships.docx"))
    assert read(tmp_path / "ships.docx").text.split("\n\n")[1:] == ["Aurora | two days", "Then they came in."]


def test_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    """Pages, PDFs and Word files called .txt, and text called .html, .pdf or .docx, are read as what they are."""
    assert read(saved(tmp_path, "a.txt", page())).text == STORY
    assert FIRST[:40] in read(saved(tmp_path, "b.txt", pdf([FIRST[:90], FIRST[90:]]))).text
    assert read(word_file(tmp_path).rename(tmp_path / "c.txt")).text == STORY
    for name in ("d.html", "e.pdf", "f.docx", "g.strange", "h"):
        assert read(saved(tmp_path, name, STORY)).text == STORY


def test_a_text_that_mentions_tags_stays_text(tmp_path: Path) -> None:
    """A sentence about <html> is no web page."""
    assert (
        "<html>" in read(saved(tmp_path, "tags.txt", f"The <html> tag was proposed by him.\n\n{STORY}")).text
    )


def test_pasted_words_are_read() -> None:
    """What is pasted becomes an article; pasted markup is read as a page."""
    article = read_text(f"{TITLE}\n\n{STORY}")
    assert (article.title, article.text, article.source) == (TITLE, STORY, "pasted text")
    assert read_text(page()).text == STORY


@pytest.mark.parametrize("words", ["", " \n\t ", "\x00\x00"])
def test_pasting_nothing_is_said(words: str) -> None:
    """Without words there is no article."""
    with pytest.raises(ReadError, match="pasted text"):
        read_text(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Der Kran ist am Dienstag in das Wasser gefallen und die Schiffe mussten auf dem Meer warten."),
        ("es", "La grúa se cayó al agua el martes y los barcos tuvieron que esperar fuera del puerto por dos días."),
        ("fr", "La grue est tombée dans le port et les bateaux ont dû attendre pour entrer dans la ville avec les autres."),
        ("ru", "Кран упал в воду во вторник, и суда не могли войти в порт, как сообщили на месте, но никто не пострадал."),
        ("en", "Crane fell."),
    ],
)  # fmt: skip
def test_the_language_is_heard(language: str, words: str) -> None:
    """Small words tell the language; English is the default."""
    assert read_text(words).language == language


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    """Readable files of all folders, by name; hidden ones, locks and other kinds are left out."""
    for name in ("b.txt", "a.html", ".hidden.txt", "~$lock.docx", "picture.png", "sub/c.PDF", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        saved(tmp_path, name, "x")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    named = tmp_path / "picture.png"
    found = list(find([tmp_path, named]))
    assert [path.name for path in found] == ["a.html", "b.txt", "c.PDF", "picture.png"]


def test_the_suffixes_are_those_people_know() -> None:
    """The file dialog offers these."""
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".docx"} <= SUFFIXES


def test_a_file_name_that_is_no_text_does_not_matter(tmp_path: Path) -> None:
    """Names in another encoding, or with line breaks, still give an article that can be stored."""
    path = tmp_path / "gr\udce8ve\nnote.txt"
    path.write_text(STORY, "utf-8")
    assert read(path).source.encode("utf-8")
    with pytest.raises(ReadError, match=r"“grve note\.pdf” does not exist"):
        read(path.with_suffix(".pdf"))


def test_files_without_an_ending_are_told_by_their_first_bytes(tmp_path: Path) -> None:
    """Text is an article, rubbish is passed over."""
    (tmp_path / "story").write_text(
        "The council of Porto met on Monday and voted on the new bridge.\n" * 3, "utf-8"
    )
    (tmp_path / "data").write_bytes(bytes(range(256)) * 4)
    assert [path.name for path in find([tmp_path])] == ["story"]
    assert [path.name for path in passed_over([tmp_path])] == ["data"]
    assert list(passed_over([tmp_path, tmp_path / "data"])) == []


@pytest.mark.parametrize(("make", "says"), [("pipe", "a device or a pipe"), ("loop", "leads back to itself")])
def test_what_is_no_file_is_called_what_it_is(tmp_path: Path, make: str, says: str) -> None:
    """A pipe is not opened, and a link to itself is not called a disk error."""
    path = tmp_path / "a.txt"
    if make == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path)
    with pytest.raises(ReadError, match=says):
        read(path)


def test_a_paragraph_told_again_later_is_kept(tmp_path: Path) -> None:
    """What is said twice far apart is said on purpose; a caption right below its twin is not."""
    sentence = "On 3 May 2024 the chairman of the committee asked the minister where the money for the bridge had gone."
    others = [
        f"Sitting number {number} was then closed and the house met again a month later."
        for number in range(5)
    ]
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(["Hearing", sentence, sentence, *others, sentence]), "utf-8")
    assert read(path).text.count(sentence) == 2
