"""Fetching a link, against a real server: pages arrive whole, and everything else ends in one clear sentence."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from core.articles.documents import STORY, pdf
from core.articles.documents import page as html
from core.articles.server import Site, page, redirect, serving
from dateline.articles import fetching, urls
from dateline.articles.fetching import fetch
from dateline.articles.readers import read_bytes
from dateline.errors import ReadError
from dateline.model import Article


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has no proxy, whatever is set where the tests run."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server that knows no page yet."""
    with serving() as running:
        yield running


def complaint(link: str) -> str:
    """Return the sentence that refuses a link."""
    with pytest.raises(ReadError) as caught:
        fetch(link)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_page_arrives_whole_with_its_address_and_a_name(site: Site) -> None:
    """What the server sent is what is read, under the end of the address."""
    data = html().encode()
    fetched = fetch(site.add("/2025/11/24/crane", page(data)) + "?ref=1#top")
    assert (fetched.data, fetched.address, fetched.name) == (
        data,
        site.root + "/2025/11/24/crane?ref=1",
        "crane.html",
    )


def test_the_program_says_who_it_is(site: Site) -> None:
    """The server may know which program asks."""
    fetch(site.add("/", page(html().encode())))
    assert "Dateline/" in site.agents[0]


def test_nothing_but_the_page_is_loaded(site: Site) -> None:
    """Pictures, scripts and frames of the page are left where they are."""
    parts = '<img src="/a.png"><script src="/b.js"></script><iframe src="/c.html"></iframe>'
    fetched = fetch(site.add("/story", page(html(body=parts).encode())))
    list(read_bytes(fetched.data, fetched.name, fetched.address))
    assert site.asked == ["/story"]


def test_a_fetched_page_becomes_an_article_with_its_link(site: Site) -> None:
    """The address is source, link and evidence of the date."""
    fetched = fetch(site.add("/2025/11/24/crane", page(html().encode())))
    (article,) = read_bytes(fetched.data, fetched.name, fetched.address)
    assert isinstance(article, Article)
    assert (article.link, article.source) == (fetched.address, fetched.address)
    assert article.published.chosen is not None
    assert article.published.chosen.date == "2025-11-24"
    assert "Three ships" in article.text


def test_a_pdf_is_called_one(site: Site) -> None:
    """Content that is no page goes to its own reader."""
    fetched = fetch(site.add("/download", page(pdf([STORY[:80]]), "application/pdf")))
    assert fetched.name == "download.pdf"
    (article,) = read_bytes(fetched.data, fetched.name, fetched.address)
    assert isinstance(article, Article)


def test_the_server_may_name_the_file(site: Site) -> None:
    """A name with folders in it is only a name."""
    headers = {"Content-Disposition": 'attachment; filename="../../report 5.pdf"'}
    assert fetch(site.add("/x", page(b"%PDF-1.4", "application/pdf", headers))).name == "report 5.pdf"


def test_packed_pages_are_unpacked(site: Site) -> None:
    """Servers pack pages with gzip or deflate."""
    data = html().encode()
    zipped = site.add("/gzip", page(gzip.compress(data), headers={"Content-Encoding": "gzip"}))
    deflated = site.add("/deflate", page(zlib.compress(data), headers={"Content-Encoding": "deflate"}))
    assert fetch(zipped).data == fetch(deflated).data == data


def test_pieces_of_unknown_number_are_put_together(site: Site) -> None:
    """Chunked answers have no length beforehand."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(b"5\r\nHello\r\n6\r\n world\r\n0\r\n\r\n")

    assert fetch(site.add("/", answer)).data == b"Hello world"


@pytest.mark.parametrize(
    ("words", "sent", "kind"),
    [
        ("Größe und Gewähr", "cp1252", "text/plain; charset=windows-1252"),
        ("Größe und Gewähr", "utf-8", "text/plain; charset=iso-8859-1"),
        ("Скачать новость", "cp1251", "text/html; charset=windows-1251"),
    ],
)
def test_the_server_knows_the_encoding_unless_it_is_wrong(
    site: Site, words: str, sent: str, kind: str
) -> None:
    """Bytes that are sound UTF-8 are UTF-8, whatever is claimed; others are what the server says."""
    assert fetch(site.add("/", page(words.encode(sent), kind))).data.decode("utf-8") == words


def test_an_encoding_that_cannot_be_true_is_not_believed(site: Site) -> None:
    """The bytes are left for those who detect encodings."""
    data = "Größe".encode("cp1252")
    assert fetch(site.add("/", page(data, "text/plain; charset=utf-8"))).data == data
    assert fetch(site.add("/", page(data, "text/plain; charset=klingon"))).data == data


# --- redirects ----------------------------------------------------------------------------------------------


def test_a_redirect_is_followed_and_its_end_is_the_address(site: Site) -> None:
    """Relative and absolute targets lead to the final page."""
    site.add("/end", page(html().encode()))
    site.add("/middle", redirect("end"))
    fetched = fetch(site.add("/start", redirect(site.root + "/middle")))
    assert fetched.address == site.root + "/end"


def test_redirects_in_a_circle_end(site: Site) -> None:
    """Five are followed, then it is enough."""
    assert "without end" in complaint(site.add("/round", redirect("/round")))
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://courier.example/x", "data:text/html,x", "//["]
)
def test_a_redirect_leads_to_the_web_only(site: Site, target: str) -> None:
    """Files and other schemes are never opened."""
    assert "no web page" in complaint(site.add("/away", redirect(target)))


def test_a_signpost_is_followed(site: Site) -> None:
    """Link shorteners answer with a page that leads on at once."""
    signpost = b'<html><head><META http-equiv="refresh" content="0;URL=/end?a=1&amp;b=2"></head></html>'
    site.add("/end", page(html().encode()))
    assert fetch(site.add("/s", page(signpost))).address == site.root + "/end?a=1&b=2"


def test_a_page_that_renews_itself_later_is_no_signpost(site: Site) -> None:
    """Live pages load themselves again every few minutes."""
    live = b'<html><head><meta http-equiv="refresh" content="300;url=/other"></head></html>'
    assert fetch(site.add("/live", page(live))).data == live


# --- proxies ------------------------------------------------------------------------------------------------


def test_the_proxy_of_this_computer_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked for the whole address."""
    monkeypatch.setenv("http_proxy", site.root)
    site.add("http://courier.example/story", page(html().encode()))
    assert fetch("http://courier.example/story").data == html().encode()


def test_a_tunnel_is_asked_for_secure_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that digs none is an error, and nothing goes over the plain line."""
    monkeypatch.setenv("https_proxy", site.root)
    complaint("https://courier.example/story")
    assert site.asked == []


def test_this_computer_needs_no_proxy(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor do hosts that are excepted."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch(site.add("/", page(b"here"))).data == b"here"


# --- refusals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "password"), (403, "may not be fetched"), (404, "does not exist"), (410, "taken down"), (418, "418"), (429, "too often"), (500, "trouble"), (204, "204")],
)  # fmt: skip
def test_answers_without_a_page_are_explained(site: Site, status: int, words: str) -> None:
    """Each of the usual answers has a sentence that names the link."""
    link = site.add("/page", page(b"", status=status))
    assert words in complaint(link)
    assert link in complaint(link)


def test_a_picture_is_no_article(site: Site) -> None:
    """Pictures and films are refused by their kind, unread."""
    assert "a picture" in complaint(site.add("/a.png", page(b"\x89PNG", "image/png")))


def test_a_page_that_says_it_is_too_large_is_not_loaded(site: Site) -> None:
    """The length is believed before the first byte."""
    link = site.add("/", page(b"x", headers={"Content-Length": str(21 * 2**20)}))
    assert "larger than 20 MB" in complaint(link)


def test_a_page_without_end_is_broken_off(site: Site) -> None:
    """A server that never stops is left at the limit."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not site.closing.is_set():
            request.wfile.write(b"more " * 20_000)

    assert "larger than 20 MB" in complaint(site.add("/", answer))


def test_a_page_that_swells_while_unpacking_is_broken_off(site: Site) -> None:
    """100 MB of nothing, packed to 100 kB, are not unpacked beyond the limit."""
    bomb = gzip.compress(bytes(100 * 2**20))
    assert len(bomb) < 200_000
    assert "larger than 20 MB" in complaint(site.add("/", page(bomb, headers={"Content-Encoding": "gzip"})))


def test_damaged_or_strange_packing_is_refused(site: Site) -> None:
    """Half a gzip stream is no page, and an unknown way of packing is not guessed."""
    broken = site.add("/broken", page(b"no gzip at all", headers={"Content-Encoding": "gzip"}))
    strange = site.add("/strange", page(b"x", headers={"Content-Encoding": "squeeze"}))
    assert "damaged" in complaint(broken)
    assert "squeeze" in complaint(strange)


def test_a_page_that_breaks_off_is_not_taken_for_whole(site: Site) -> None:
    """Fewer bytes than announced are no article."""
    assert "broke off" in complaint(site.add("/", page(b"half", headers={"Content-Length": "4000"})))


def test_a_page_that_drips_is_left_after_the_time_limit(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then keeps nobody waiting longer than the limit for everything."""
    monkeypatch.setattr(fetching, "LONGEST", 0.3)

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not site.closing.wait(0.05):
            request.wfile.write(b".")

    assert "did not answer" in complaint(site.add("/", answer))


def test_a_server_that_never_ends_its_header_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the lines before the page can hold anybody; the thread that waited ends, too."""
    monkeypatch.setattr(fetching, "LONGEST", 0.3)

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: ")
        while not site.closing.wait(0.05):
            request.wfile.write(b"x")

    assert "did not answer" in complaint(site.add("/", answer))
    for thread in threading.enumerate():
        if thread.name == "fetching":
            thread.join(10)
            assert not thread.is_alive()


def test_nonsense_instead_of_http_is_refused(site: Site) -> None:
    """Another kind of server may listen there."""
    assert "nonsense" in complaint(
        site.add("/", lambda request: void(request.wfile.write(b"220 mail ready\r\n")))
    )


def void(_: object) -> None:
    """Forget a result."""


def test_a_closed_door_is_told() -> None:
    """Nobody listens on a port that was just given back."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    assert "refuses connections" in complaint(f"http://127.0.0.1:{port}/")


def test_an_unknown_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that no one knows, or no network at all (the look-up is made to fail, so that none is asked)."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "online" in complaint("https://courier.example/story")


def test_a_server_without_a_certificate_is_not_trusted(site: Site) -> None:
    """Talking https to a server that cannot is an error, not a fall back to http."""
    assert "does not answer https" in complaint(site.root.replace("http:", "https:") + "/")


# --- links --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    ["", "story.txt", "file:///etc/passwd", "ftp://courier.example/", "javascript:alert(1)", "http://", "https:///x", "http://a b/", "http://[", "http://x:99999/", "https://" + "a" * 9000, "http://a\nb/"],
)  # fmt: skip
def test_what_is_no_link_is_refused_unasked(link: str) -> None:
    """Nothing is looked up or opened for it."""
    assert "link" in complaint(link)


@pytest.mark.parametrize(
    ("link", "sound"),
    [
        (" <https://Courier.Example> ", "https://courier.example/"),
        (
            "https://bücher.example/größe?q=ä b#x",
            "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%C3%A4%20b",
        ),
        ("HTTP://courier.example:8080/a%20b", "http://courier.example:8080/a%20b"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("https://name:secret@courier.example/x", "https://courier.example/x"),
    ],
)
def test_links_are_made_sound(link: str, sound: str) -> None:
    """Letters of all scripts, spaces and places within the page are written as servers want them."""
    assert urls.sound(link) == sound
