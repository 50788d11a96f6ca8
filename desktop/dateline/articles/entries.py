"""Reads one entry of a feed: its words, its link, when it was published, and whether it is the whole story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.articles import markup
from dateline.articles.draft import Contained, Draft
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.etree import _Element

_XHTML = "http://www.w3.org/1999/xhtml"
_MEDIA = "http://search.yahoo.com/mrss/"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WORDS = ("encoded", "content", "body", "description", "summary", "subtitle")
"""Where the words of an entry may be, the fullest first."""
_PUBLISHED = {"pubdate": 0.95, "published": 0.95, "issued": 0.93, "date": 0.9, "created": 0.85}
_UPDATED = ("updated", "modified", "lastbuilddate")
_SHORTEST_STORY = 600
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\[\+\d+ chars\])\s*$")
_GOES_ON = re.compile(
    r"^\W*(?:read more|continue reading|read the (?:full|rest)|full (?:story|article)|weiterlesen|mehr lesen|lire la suite|en savoir plus"
    r"|leer más|seguir leyendo|continua a leggere|lees (?:meer|verder))\b.{0,120}$",
    re.IGNORECASE,
)
_SEEN_FIRST = re.compile(
    r"^The post .{1,300} (?:appeared first on|first appeared on) .{1,100}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Outer:
    """What a feed says about itself, and so about each entry."""

    title: str = ""
    language: str = ""
    author: str = ""


def about(root: _Element) -> Outer:
    """Return what the feed says about itself."""
    head = next((each for each in root if local(each) == "channel"), root)
    language = root.get(_LANGUAGE) or head.get(_LANGUAGE) or _text(head, "language")
    return Outer(_line(head, "title"), language.strip(), _author(head))


def read(entry: _Element, outer: Outer, place: str) -> Contained:
    """Read one entry; one that holds no words is refused with its link."""
    from lxml.etree import tostring

    title, link = _line(entry, "title"), _link(entry)
    lines, is_whole = _story(entry)
    if not lines:
        advice = f"open {link} and add the page" if link else "look for the page it is about"
        return Contained(
            title or place, refused=f"“{title or place}” is only a headline in the feed: {advice}."
        )
    kept = [line for line in lines if not (_GOES_ON.match(line) or _SEEN_FIRST.match(line))] or lines
    goes_on = any(map(_GOES_ON.match, lines)) or _BROKEN_OFF.search(kept[-1])
    removed = [line for line in lines if line not in kept]
    if goes_on or not is_whole:
        removed.append(_teaser(link))
    draft = Draft(
        text="\n\n".join(kept),
        title=title,
        language=entry.get(_LANGUAGE) or outer.language,
        publisher=_source(entry) or outer.title,
        byline=_author(entry) or outer.author,
        address=link,
        dates=tuple(_dates(entry)),
        removed=tuple(removed),
    )
    return Contained(title or place, tostring(entry, with_tail=False), draft)


def local(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _teaser(link: str) -> str:
    """Return the note on an article of which the feed has the beginning only."""
    return f"The feed holds only the beginning of this article{f': the whole is at {link}' if link else ''}."


# --- words --------------------------------------------------------------------------------------------------


def _story(entry: _Element) -> tuple[list[str], bool]:
    """Return the paragraphs of the fullest text of an entry, and whether it may be the whole story."""
    best: list[str] = []
    is_whole = False
    for name in _WORDS:
        for element in entry:
            if local(element).lower() != name or str(element.tag).startswith(f"{{{_MEDIA}}}"):
                continue
            lines = [line for line in markup.plain(_inner(element)).split("\n") if line.strip()]
            if _size(lines) > _size(best):
                best = lines
                is_whole = name in _WORDS[:3] or _size(lines) >= _SHORTEST_STORY
    return best, is_whole


def _inner(element: _Element) -> str:
    """Return what an element holds: its words, or its own markup where that is not escaped."""
    from lxml.etree import tostring

    if not len(element):
        return element.text or ""
    inner = "".join(tostring(child, encoding="unicode", method="html") for child in element)
    return f"{element.text or ''}{inner}".replace(f' xmlns="{_XHTML}"', "")


def _size(lines: list[str]) -> int:
    return sum(map(len, lines))


# --- facts --------------------------------------------------------------------------------------------------


def _text(entry: _Element, *names: str) -> str:
    """Return the words of the first child of one of these names, the names in order."""
    for name in names:
        for element in entry:
            if local(element).lower() == name and not str(element.tag).startswith(f"{{{_MEDIA}}}"):
                words = "".join(map(str, element.itertext())).strip()
                if words:
                    return words
    return ""


def _line(entry: _Element, *names: str) -> str:
    return markup.line(_text(entry, *names))


def _author(entry: _Element) -> str:
    """Return who wrote an entry: Dublin Core, Atom's name, or RSS's "mail (name)"."""
    creator = _line(entry, "creator")
    people = [element for element in entry if local(element) == "author"]
    names = [_line(person, "name") or markup.line("".join(map(str, person.itertext()))) for person in people]
    named = [re.sub(r"^\S+@\S+\s*\((.+)\)$", r"\1", name) for name in names if name]
    return creator or ", ".join(dict.fromkeys(named))


def _source(entry: _Element) -> str:
    """Return the paper an entry was taken from, in feeds that gather those of others."""
    for element in entry:
        if local(element) == "source":
            return _line(element, "title") or markup.line(element.text or "")
    return ""


def _link(entry: _Element) -> str:
    """Return the link to the article itself."""
    links = [_text(entry, "origlink")]
    for element in entry:
        if local(element) == "link" and element.get("rel", "alternate") == "alternate":
            links.append(element.get("href") or element.text or "")
        if local(element) == "guid" and element.get("isPermaLink") != "false":
            links.append(element.text or "")
    links += [
        _text(entry, "id"),
        *(str(words) for key, words in entry.items() if str(key).endswith("}about")),
    ]
    return next((link.strip() for link in links if link.strip().startswith(("http://", "https://"))), "")


def _dates(entry: _Element) -> Iterator[DateCandidate]:
    """The day of publication; that of a change is only ever offered."""
    for element in entry:
        name = local(element)
        words = (element.text or "").strip()
        found = stamp(words) if words else None
        if found and name.lower() in _PUBLISHED:
            yield candidate(found, f"feed {name}", words, _PUBLISHED[name.lower()], Known.STATED)
        elif found and name.lower() in _UPDATED:
            yield candidate(found, f"feed {name}", words, 0.3, Known.GUESSED)
