"""TimeML is valid by its DTD, keeps the text as it is, and links events to the times that they count from."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, TEXT, chronicle, on
from core.timeline.exports.test_all_formats import DATES, chronicles
from dateline.formula import notation
from dateline.model import DateCandidate, Decision, Known, PublicationDate, Review, Status
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.timeml import write

DTD = etree.DTD(str(Path(__file__).with_name("timeml.dtd")))


def documents(story: Chronicle) -> list[etree._Element]:
    """Write a chronicle and read the files in its archive, valid all of them."""
    with zipfile.ZipFile(io.BytesIO(write(story).data)) as archive:
        found = [etree.fromstring(archive.read(name)) for name in archive.namelist()]
    for each in found:
        assert DTD.validate(each), DTD.error_log
    return found


def document(story: Chronicle) -> etree._Element:
    """Write a chronicle of one article and read its file."""
    (found,) = documents(story)
    return found


def link(found: etree._Element) -> tuple[str, dict[str, str]]:
    """Return the relation of the only link, and the attributes of the time it leads to."""
    (each,) = found.iter("TLINK")
    (time,) = found.xpath(f"//TIMEX3[@tid='{each.get('relatedToTime')}']")
    return each.get("relType"), dict(time.attrib)


@settings(max_examples=60, deadline=None)
@given(story=chronicles())
def test_whatever_is_written_is_valid(story: Chronicle) -> None:
    """The DTD holds for any headline and date, names and references included."""
    documents(story)


@pytest.mark.parametrize("formula", DATES)
def test_every_kind_of_date_is_valid(formula: str) -> None:
    """Also one that the user has set, which stands nowhere in the text."""
    mine = Decision(Review.CORRECTED, when=notation.read(formula))
    document(chronicle(on(CLOSED, formula), replace(FELL, decision=mine)))


def test_the_text_stays_as_it_is() -> None:
    """Tags come around its words, and nothing else changes."""
    found = document(chronicle(CLOSED, FELL))
    assert "".join(found.itertext()).strip() == TEXT


def test_a_time_names_its_anchor() -> None:
    """“Eight days later” counts from the date before it."""
    first, second = [each for each in document(chronicle(FELL)).iter("TIMEX3") if each.text]
    assert (first.get("value"), first.get("temporalFunction")) == ("2025-05-03", "false")
    assert (second.get("value"), second.get("anchorTimeID")) == ("2025-05-11", first.get("tid"))


def test_an_event_is_linked_to_its_time() -> None:
    """The words beside the date are the event, and lie in it."""
    found = document(chronicle(CLOSED))
    assert [each.text for each in found.iter("EVENT")] == ["The bridge closed on"]
    assert link(found) == ("IS_INCLUDED", {**link(found)[1], "tid": "t1", "value": "2025-05-03"})


def test_the_publication_date_is_the_creation_time() -> None:
    """It is called t0; unknown, its value says so."""
    known = replace(
        ARTICLE, published=PublicationDate(DateCandidate("2025-05-20", "line", "20 May", 1, Known.FOUND))
    )
    values = [
        document(story).find("TIMEX3[@tid='t0']").get("value")
        for story in (chronicle(article=known), chronicle())
    ]
    assert values == ["2025-05-20", "XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("formula", "relation", "mod"),
    [
        ("Till(Date(2025, 5, 3))", "IS_INCLUDED", "ON_OR_BEFORE"),
        ("Past(Date(2025, 5, 3))", "IS_INCLUDED", "ON_OR_AFTER"),
        ("Between(Date(2025, 5, 3), Date(2025, 5, 9))", "IS_INCLUDED", None),
        ("FromTo(Date(2025, 5, 3), Date(2025, 5, 9))", "SIMULTANEOUS", None),
        ("About(Date(2025, 5, 3))", "IS_INCLUDED", "APPROX"),
    ],
)
def test_a_date_of_the_users_keeps_its_kind(formula: str, relation: str, mod: str | None) -> None:
    """Between is one moment inside a stretch, from-to lasts through it, and bounds stay open."""
    mine = Decision(Review.CORRECTED, when=notation.read(formula))
    found, time = link(document(chronicle(replace(CLOSED, decision=mine))))
    assert (found, time.get("mod")) == (relation, mod)


def test_a_stretch_has_two_ends() -> None:
    """From 3 to 9 May is seven days between two times of their own."""
    found = document(chronicle(on(CLOSED, "FromTo(Date(2025, 5, 3), Date(2025, 5, 9))")))
    time = link(found)[1]
    ends = [found.find(f"TIMEX3[@tid='{time[end]}']").get("value") for end in ("beginPoint", "endPoint")]
    assert (time["value"], ends) == ("P7D", ["2025-05-03", "2025-05-09"])


def test_a_denial_is_negative_and_a_plan_is_to_come() -> None:
    """The instance of an event says how it is told, and what the user calls it."""
    denied = replace(CLOSED, status=Status.DENIED, decision=Decision(headline="Shut"))
    planned = replace(FELL, status=Status.PLANNED)
    first, second = document(chronicle(denied, planned)).iter("MAKEINSTANCE")
    assert (first.get("polarity"), first.get("comment")) == ("NEG", "7: Shut")
    assert (second.get("polarity"), second.get("tense")) == ("POS", "FUTURE")


def test_two_events_on_the_same_words_are_two_instances_of_one() -> None:
    """No words are marked twice."""
    found = document(chronicle(CLOSED, replace(CLOSED, id=9)))
    assert len(list(found.iter("EVENT"))) == 1
    assert len(list(found.iter("MAKEINSTANCE"))) == 2


def test_what_has_no_words_is_said_to_be_left_out() -> None:
    """An event made by hand stands in no article; a rejected one is not missed."""
    by_hand = replace(CLOSED, article=0, passages=(), mentions=())
    written = write(chronicle(by_hand, replace(FELL, decision=Decision(Review.REJECTED))))
    assert written.losses == (
        "Left out, as TimeML marks words and these have none: 1 event (“Bridge closed”).",
    )
