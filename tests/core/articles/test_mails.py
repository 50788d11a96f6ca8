"""Mails and mailboxes: the writer's words, when they were sent, and the articles that came attached."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, pdf, saved
from dateline.articles import mail, mailbox
from dateline.articles.readers import Unread, read, read_all
from dateline.errors import ReadError
from dateline.model import Article, Known

HEAD = """Received: from mx.courier.example by home.example; Mon, 24 Nov 2025 14:05:09 +0100
From: Renée Doe <renee@courier.example>
To: you@home.example
Subject: Crane falls
Date: Mon, 24 Nov 2025 23:55:00 -0500
"""


def letter(body: str = STORY, head: str = HEAD) -> bytes:
    """Write a plain mail."""
    return f"{head}\n{body}\n".encode()


def formatted(
    plain: str, html: str, attached: Sequence[tuple[str, str, bytes]] = (), subject: str = "Weekly"
) -> bytes:
    """Write a mail in two versions, perhaps with attachments (name, kind, content)."""
    message = EmailMessage()
    message["From"] = "The Courier <news@courier.example>"
    message["To"] = "you@home.example"
    message["Subject"] = subject
    message["Date"] = "Mon, 24 Nov 2025 14:05:00 +0000"
    message["List-Unsubscribe"] = "<https://courier.example/u>"
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    for name, kind, content in attached:
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def articles(path: Path) -> list[Article]:
    """Read a file of which every document is an article."""
    found = list(read_all(path))
    assert all(isinstance(each, Article) for each in found), found
    return [each for each in found if isinstance(each, Article)]


# --- what the header says -----------------------------------------------------------------------------------


def test_the_header_tells_title_writer_and_date(tmp_path: Path) -> None:
    """The local day and time of the sender count, not those of the receiver."""
    article = read(saved(tmp_path, "crane.eml", letter()))
    chosen = article.published.chosen
    assert (article.title, article.byline, article.publisher) == ("Crane falls", "Renée Doe", "")
    assert chosen is not None
    assert (chosen.date, chosen.time, chosen.zone) == ("2025-11-24", "23:55", "-0500")
    assert (chosen.known, chosen.source) == (Known.STATED, "mail header Date")
    assert article.text == STORY


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"=?utf-8?B?SMOkZmVu?= =?utf-8?Q?_zu?=", "Häfen zu"),
        (b"Re: AW: Fwd: H\xc3\xa4fen zu", "Häfen zu"),
        (b"H\xe4fen zu", "Häfen zu"),
        (b"=?no-such-thing?Q?H=E4fen_zu?=", "Häfen zu"),
        (b"=?utf-8?B?broken", "=?utf-8?B?broken"),
        (b"long\n  and folded", "long and folded"),
    ],
)
def test_titles_are_decoded(raw: bytes, words: str) -> None:
    """Encoded words, stray bytes and the marks of answers do not stay in the title."""
    head = HEAD.encode().replace(b"Crane falls", raw)
    assert mail.read(head + b"\n" + STORY.encode(), "x.eml").title == words


@pytest.mark.parametrize(
    ("written", "date", "known"),
    [
        ("Mon, 24 Nov 2025 14:05:00 +0100 (CET)", "2025-11-24", Known.STATED),
        ("24 Nov 25 14:05 GMT", "2025-11-24", Known.STATED),
        ("Sun, 24 Nov 2025 14:05:00 +0100", "2025-11-24", Known.INFERRED),
        ("Mon, 31 Nov 2025 14:05:00 +0100", None, None),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None, None),
        ("yesterday", None, None),
    ],
)
def test_dates_are_believed_as_far_as_they_are_sound(
    written: str, date: str | None, known: Known | None
) -> None:
    """A weekday that does not fit costs trust; days that no calendar has are none."""
    head = f"From: A <a@b.example>\nTo: c@d.example\nSubject: S\nDate: {written}\n"
    (found,) = mail.read(letter(head=head), "x.eml").dates or (None,)
    assert (found and found.date, found and found.known) == (date, known)


def test_without_a_date_the_day_of_arrival_is_inferred() -> None:
    """The post office's stamp is better than nothing, and says what it is."""
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith("Date"))
    (found,) = mail.read(letter(head=head), "x.eml").dates
    assert (found.date, found.known) == ("2025-11-24", Known.INFERRED)


def test_a_list_is_the_publisher() -> None:
    """The name of a list, or its address, or the sender of a newsletter."""
    named = HEAD + 'List-Id: "Harbour news" <harbour.lists.example>\n'
    bare = HEAD + "List-Id: <harbour.lists.example>\n"
    assert mail.read(letter(head=named), "x").publisher == "Harbour news"
    assert mail.read(letter(head=bare), "x").publisher == "harbour.lists.example"
    assert mail.read(formatted(STORY, page()), "x").publisher == "The Courier"


def test_the_archive_of_a_list_gives_the_link() -> None:
    """Archived-At is the address of the mail on the web."""
    head = HEAD + "Archived-At: <https://lists.example/1>\n"
    assert mail.read(letter(head=head), "x").address == "https://lists.example/1"


# --- words --------------------------------------------------------------------------------------------------


def test_quotes_and_signature_are_set_apart() -> None:
    """An answer is its own words; what it answers to can still be seen."""
    body = f"{STORY}\n\nOn Sun, Nov 23, 2025 at 2:05 PM Max Miller <m@home.example>\nwrote:\n> What happened?\n\n-- \nRenée\nThe Courier"
    draft = mail.read(letter(body), "x")
    assert draft.text == STORY
    assert "> What happened?" in draft.removed
    assert "The Courier" in draft.removed


def test_an_old_mail_below_is_set_apart() -> None:
    """Some programs quote without marks."""
    body = f"{STORY}\n\n-----Original Message-----\nFrom: Max\nSent: Sunday\nSubject: Crane\n\nWhat happened?"
    draft = mail.read(letter(body), "x")
    assert draft.text == STORY
    assert "What happened?" in draft.removed


def test_a_mail_of_nothing_but_quotes_keeps_them() -> None:
    """Somebody sent a story on as a quote."""
    body = "\n".join("> " + line for line in STORY.splitlines())
    assert mail.read(letter(body), "x").text == STORY


@pytest.mark.parametrize(
    "marker", ["---------- Forwarded message ---------", "Begin forwarded message:", "-------- Weitergeleitete Nachricht --------"]
)  # fmt: skip
def test_a_story_that_was_sent_on_keeps_its_own_date(marker: str) -> None:
    """The day of the original counts, that of the sending is only inferred."""
    body = f"FYI\n\n{marker}\nFrom: The Courier <news@courier.example>\nDate: Fri, Nov 21, 2025 at 2:05 PM\nSubject: Crane down\nTo: me\n\n\n{STORY}"
    draft = mail.read(letter(body), "x")
    assert (draft.text, draft.title, draft.byline) == (STORY, "Crane down", "The Courier")
    assert [(found.date, found.known) for found in draft.dates][:2] == [
        ("2025-11-21", Known.STATED),
        ("2025-11-24", Known.INFERRED),
    ]
    assert draft.dates[0].time == "14:05"
    assert "FYI" in draft.removed


def test_broken_lines_are_joined_as_the_program_meant() -> None:
    """Format "flowed" says which line ends are its own."""
    head = HEAD + "Content-Type: text/plain; charset=utf-8; format=flowed\n"
    assert mail.read(letter("The harbour \nwas closed.\n\n Indented.", head), "x").text == (
        "The harbour was closed.\n\nIndented."
    )


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "windows-1252", "no-such-thing", "utf-8"])
def test_words_survive_a_wrong_or_missing_encoding(charset: str) -> None:
    """Mails lie about their encoding; the words are read all the same."""
    head = HEAD + f"Content-Type: text/plain; charset={charset}\n"
    data = head.encode() + b"\n" + "Der Hafen „Amsel“ wurde für Größeres geöffnet.".encode("cp1252")
    assert "für Größeres geöffnet" in mail.read(data, "x").text


def test_the_plain_version_is_preferred() -> None:
    """It has the writer's paragraphs and nothing else."""
    draft = mail.read(formatted(STORY, page(story="Other words. " * 25)), "x")
    assert draft.text == STORY


def test_the_formatted_version_is_read_where_the_plain_one_is_poor() -> None:
    """Newsletters often say in plain text only where to look; hidden lines and footers are not the story."""
    html = page(body='<div style="display:none">A preview</div>') + "<p>Unsubscribe | View in browser</p>"
    draft = mail.read(formatted("View this email in your browser: https://courier.example/1", html), "x")
    assert draft.text == STORY
    assert "Unsubscribe | View in browser" in draft.removed


@pytest.mark.parametrize(
    "line",
    ["Unsubscribe", "View this email in your browser", "Having trouble viewing this newsletter? Read it online.", "Manage your preferences | Unsubscribe | Privacy policy", "You’re receiving this email because you signed up.", "Newsletter im Browser ansehen", "Se désabonner", "Darse de baja", "Sent from my iPhone"],
)  # fmt: skip
def test_what_newsletters_say_about_themselves_is_removed(line: str) -> None:
    """Footers and headers of newsletters are not the story."""
    draft = mail.read(letter(f"{STORY}\n\n{line}"), "x")
    assert (draft.text, draft.removed) == (STORY, (line,))


@pytest.mark.parametrize(
    "line",
    ["Readers can see the results in their browser from Monday.", "Parents may opt out of the programme until May.", "More than 3,000 people chose to cancel their subscription.", "The trial is online.", "On Friday he wrote:", "The list: it was long."],
)  # fmt: skip
def test_sentences_of_a_story_are_not_footers(line: str) -> None:
    """Nothing that a reader would call the story is lost."""
    draft = mail.read(letter(f"{STORY}\n\n{line}"), "x")
    assert (draft.text, draft.removed) == (f"{STORY}\n\n{line}", ())


def test_quotes_of_formatted_mails_are_set_apart() -> None:
    """Mail programs mark them by name."""
    html = (
        f'<div>{STORY}</div><div class="gmail_quote">Max wrote: <blockquote>What happened?</blockquote></div>'
    )
    draft = mail.read(formatted("-", html), "x")
    assert "What happened?" not in draft.text
    assert any("What happened?" in line for line in draft.removed)


# --- attachments --------------------------------------------------------------------------------------------


def test_attached_articles_are_articles_of_their_own(tmp_path: Path) -> None:
    """A PDF and a page are read, pictures and signatures are not."""
    attached = [
        ("störy.pdf", "application/pdf", pdf([STORY[:80]])),
        ("page.html", "application/octet-stream", page().encode()),
        ("logo.png", "image/png", b"\x89PNG"),
        ("smime.p7s", "application/pkcs7-signature", b"0"),
    ]
    path = saved(tmp_path, "weekly.eml", formatted(STORY, "<p>-</p>", attached))
    assert [article.source.rpartition(" › ")[2] for article in articles(path)] == [
        "Weekly",
        "störy.pdf",
        "page.html",
    ]


def test_a_mail_that_only_carries_an_article_is_none(tmp_path: Path) -> None:
    """An empty mail with a PDF is the PDF."""
    data = formatted("\n", "<p></p>", [("story.pdf", "application/pdf", pdf([STORY[:80]]))])
    (article,) = articles(saved(tmp_path, "empty.eml", data))
    assert article.source.endswith("› story.pdf")


def test_a_mail_inside_a_mail_is_read(tmp_path: Path) -> None:
    """Forwarded as an attachment, with its own date."""
    outer, inner = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"], inner["Date"] = "a@b.example", "Inner", "Fri, 21 Nov 2025 10:00:00 +0000"
    inner["Message-ID"] = "<1@b.example>"
    inner.set_content(STORY)
    outer["From"], outer["To"], outer["Subject"] = "c@d.example", "e@f.example", "Outer"
    outer["Date"] = "Mon, 24 Nov 2025 10:00:00 +0000"
    outer.set_content("See the story that was sent to me on Friday morning.")
    outer.add_attachment(inner)
    first, second = articles(saved(tmp_path, "outer.eml", outer.as_bytes()))
    assert (first.title, second.title, second.text) == ("Outer", "Inner", STORY)
    assert second.source.endswith("› Inner.eml")


def test_a_named_text_is_attached_too(tmp_path: Path) -> None:
    """Programs do not always say "attachment"."""
    parts = f'--b\nContent-Type: text/plain\n\nSee the file that I have sent along.\n--b\nContent-Type: text/plain;\n name="story.txt"\n\n{STORY}\n--b--'
    data = letter(parts, HEAD + "Content-Type: multipart/mixed; boundary=b\n")
    assert [article.source.rpartition("› ")[2] for article in articles(saved(tmp_path, "x.eml", data))] == [
        "Crane falls",
        "story.txt",
    ]


# --- bad mails ----------------------------------------------------------------------------------------------


def test_an_enciphered_mail_is_named_as_one(tmp_path: Path) -> None:
    """Nobody can read it but the mail program with the key."""
    head = HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n"
    (found,) = read_all(saved(tmp_path, "secret.eml", letter("AAAA", head)))
    assert isinstance(found, Unread)
    assert "enciphered" in found.reason


def test_a_mail_nested_without_end_is_refused() -> None:
    """A thousand parts inside one another are a trap."""
    data = HEAD.encode()
    for number in range(3000):
        data += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    with pytest.raises(ReadError, match=r"“x\.eml”"):
        list(mail.items(data + b"\n" + STORY.encode(), "x.eml"))


def test_an_endless_description_of_a_part_costs_nothing() -> None:
    """Hundreds of thousands of parameters are cut off, the words are read."""
    head = HEAD + "Content-Type: text/plain;\n" + " aaaa=b;\n" * 200_000
    assert mail.read(letter(head=head), "x").text == STORY


@pytest.mark.parametrize(
    "text",
    [
        "The story: it begins.\n\nAnd ends.",
        "Note: this is\nFrom: nobody\n\nx",
        "http://courier.example\n\nStory",
        STORY,
    ],
)
def test_ordinary_texts_are_no_mails(text: str) -> None:
    """A colon in the first line does not make a header."""
    assert not mail.recognises(text.encode(), ".txt")


def test_a_page_saved_like_a_mail_is_no_mail() -> None:
    """Browsers write saved pages in the same form; those have their own reader."""
    head = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/\nSubject: S\nDate: Mon, 24 Nov 2025 14:05:00 -0000\n"
    data = head + b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
    assert not mail.recognises(data, ".eml")


# --- mailboxes ----------------------------------------------------------------------------------------------


def box(*mails: bytes) -> bytes:
    """Put mails into a mailbox."""
    return b"".join(b"From a@b.example Mon Nov 24 14:05:00 2025\n" + each + b"\n" for each in mails)


def test_every_mail_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    """Lines that begin with "From" inside a mail are no border, and lose the mark that protected them."""
    second = letter(STORY.replace("Three ships", "\n>From here three ships")).replace(b"Crane", b"Ship")
    first, other = articles(saved(tmp_path, "some.mbox", box(letter(), second)))
    assert (first.title, other.title) == ("Crane falls", "Ship falls")
    assert "\n\nFrom here three ships" in other.text
    assert first.sha256 != other.sha256


def test_a_broken_mail_costs_the_others_nothing(tmp_path: Path) -> None:
    """It is named by its place in the mailbox."""
    broken = HEAD.encode() + b"Content-Type: application/pkcs7-mime\n\nAAAA\n"
    found = list(read_all(saved(tmp_path, "some.mbox", box(letter(), broken, letter(STORY + " End.")))))
    assert [isinstance(each, Unread) for each in found] == [False, True, False]
    assert isinstance(found[1], Unread)
    assert "mail 2 of some.mbox" in found[1].reason


def test_a_mailbox_is_read_mail_by_mail() -> None:
    """The first mail is there before the last one is looked at."""
    items = mailbox.items(box(*[letter()] * 2) + b"From x Mon Nov 24 14:05:00 2025\nX", "b.mbox")
    assert next(items).name == "Crane falls"


def test_line_ends_of_windows_do_not_matter(tmp_path: Path) -> None:
    """Mailboxes travel between systems."""
    path = saved(tmp_path, "win.mbox", box(letter(), letter(STORY + " End.")).replace(b"\n", b"\r\n"))
    assert [article.title for article in articles(path)] == ["Crane falls"] * 2
