"""Our own JSON follows its schema, and everything can be made from it again."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from core.timeline.exports.test_all_formats import chronicles
from dateline import paths
from dateline.formula import notation
from dateline.formula.resolve import Context, resolve
from dateline.model import (
    Agreement,
    Article,
    DateCandidate,
    DatedEvent,
    Decision,
    Event,
    Happening,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Review,
    Span,
    Status,
    TimexType,
)
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.lossless import write
from dateline.workflow import published_of


@cache
def schema() -> Draft202012Validator:
    """Return the schema that is shipped with the program."""
    found = json.loads(paths.resource("schemas", "dateline-events-2.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def candidate(record: dict[str, Any]) -> DateCandidate:
    """Make a publication date from its record."""
    return DateCandidate(**{**record, "known": Known(record["known"])})


def article(record: dict[str, Any]) -> Article:
    """Make an article from its record."""
    published = record["published"]
    fields = {name: record[name] for name in ("language", "publisher", "byline", "source", "sha256", "link")}
    return Article(
        record["id"],
        record["title"],
        record["text"],
        PublicationDate(
            published["chosen"] and candidate(published["chosen"]),
            tuple(map(candidate, published["candidates"])),
            tuple(published["conflicts"]),
        ),
        removed=tuple(record["removed"]),
        **fields,
    )


def mention(record: dict[str, Any]) -> Mention:
    """Make a mention from its record."""
    derivation = tuple(Reason(**each) for each in record["derivation"])
    return Mention(
        Span(*record["span"]), TimexType(record["type"]), notation.read(record["formula"]), derivation
    )


def event(record: dict[str, Any]) -> Event:
    """Make an event from its record."""
    read = record["read"]
    return Event(
        read["headline"],
        notation.read(read["when"]),
        tuple(Span(*each) for each in record["passages"]),
        tuple(record["mentions"]),
        Status(read["status"]),
        record["attribution"],
        record["implied"],
        record["explanation"],
        decision(record["decision"]),
        record["id"],
        record["article_id"],
    )


def decision(record: dict[str, Any] | None) -> Decision:
    """Make a decision from its record."""
    if record is None:
        return Decision()
    made = {
        **record,
        "review": Review(record["review"]),
        "when": record["when"] and notation.read(record["when"]),
        "status": record["status"] and Status(record["status"]),
        **{name: tuple(record[name]) for name in ("tags", "same_as", "other_than")},
    }
    return Decision(**made)


def rebuilt(data: bytes) -> Chronicle:
    """Make a chronicle from a file, computing every date anew."""
    document = json.loads(data)
    articles = {each["id"]: article(each) for each in document["articles"]}
    mentions = {each["id"]: tuple(map(mention, each["mentions"])) for each in document["articles"]}
    contexts = {
        number: Context(published_of(each.published), tuple(one.formula for one in mentions[number]))
        for number, each in articles.items()
    }
    events = tuple(map(event, document["events"]))
    return Chronicle(
        tuple(
            DatedEvent(each, resolve(each.shown_when, contexts.get(each.article, Context())))
            for each in events
        ),
        articles,
        {
            number: {place: one.span.of(each.text) for place, one in enumerate(mentions[number])}
            for number, each in articles.items()
        },
        mentions,
        {
            number: tuple(context.mention(place) for place in range(len(mentions[number])))
            for number, context in contexts.items()
        },
        tuple(
            Happening(tuple(each["tellings"]), Agreement(each["agreement"]), each["witnesses"])
            for each in document["happenings"]
        ),
        document["title"],
    )


def test_everything_can_be_made_from_it_again() -> None:
    """Articles, mentions, events, decisions, happenings and computations come back equal."""
    found = DateCandidate("2025-05-20", "first line", "20 May 2025", 0.9, Known.FOUND, "14:05", "EST")
    told = replace(
        ARTICLE,
        published=PublicationDate(found, (found,), ("A copy says otherwise.",)),
        removed=("Subscribe",),
        link="https://courier.example/bridge",
    )
    corrected = Decision(
        Review.CORRECTED, "Shut", notation.read("Fixed('2025-05-04')"), "4 May", Status.DENIED, "ask", ("a", "b"), "Bridge",
        (8,), (9,),
    )  # fmt: skip
    events = (
        replace(CLOSED, decision=corrected, attribution="the mayor", implied=True, explanation="beside it"),
        on(FELL, "Before(Published(), 3, DAY)"),
    )
    story = chronicle(*events, article=told, happenings=[Happening((7, 8), Agreement.COMPATIBLE, 2)])
    written = write(story)
    schema().validate(json.loads(written.data))
    assert rebuilt(written.data) == story
    assert written.losses == ()


@settings(max_examples=60, deadline=None)
@given(story=chronicles())
def test_any_chronicle_follows_the_schema_and_comes_back(story: Chronicle) -> None:
    """Whatever stands in headlines, notes and dates."""
    data = write(story).data
    schema().validate(json.loads(data))
    assert write(rebuilt(data)).data == data


def test_the_columns_say_what_counts() -> None:
    """The user's word stands in the columns, and what the program read beside it."""
    mine = Decision(Review.CORRECTED, "Shut", notation.read("Fixed('2025-05-04')"))
    record = json.loads(write(chronicle(replace(CLOSED, decision=mine))).data)["events"][0]
    assert (record["headline"], record["edtf"]) == ("Shut", "2025-05-04")
    assert (record["read"]["headline"], record["read"]["when"]) == ("Bridge closed", "Mentioned(0)")
