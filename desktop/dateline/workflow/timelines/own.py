"""What Dateline itself exported as JSON: articles with all that was found in them and decided about it.

The form is described in ``resources/schemas/dateline-events-2.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dateline.edits import AddArticle, Decide
from dateline.errors import DatelineError, ReadError
from dateline.formula import notation
from dateline.model import (
    Article,
    DateCandidate,
    Decision,
    Event,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Review,
    Span,
    Status,
    TimexType,
)

_FORMAT = "dateline-events/2"
_FAMILY = "dateline-events/"
_PLAIN = ("id", "title", "text", "language", "publisher", "byline", "source", "sha256", "link")


@dataclass(frozen=True, slots=True)
class Kept:
    """A library as it was exported.

    Attributes:
        articles: Its articles with their mentions and events, which bear the numbers they had.
        loose: Events of no article.
    """

    articles: tuple[AddArticle, ...]
    loose: tuple[Event, ...]


def is_ours(found: object) -> bool:
    """Tell whether JSON is an export of Dateline."""
    return isinstance(found, Mapping) and str(found.get("format", "")).startswith(_FAMILY)


def kept(found: Mapping[str, Any]) -> Kept:
    """Return what an export holds.

    Raises:
        ReadError: It is of another version, or damaged.
    """
    if found.get("format") != _FORMAT:
        raise ReadError(
            f"was exported in the form {found.get('format')}, and this version reads {_FORMAT}: export it again."
        )
    try:
        events = [_event(each) for each in found["events"]]
        articles = [_article(each) for each in found["articles"]]
    except (KeyError, TypeError, ValueError, AttributeError, DatelineError) as error:
        raise ReadError(f"is a damaged export ({error!r}): export it again.") from error
    known = {article.id for article, _ in articles}
    return Kept(
        tuple(
            AddArticle(
                article, mentions, tuple(each for each in events if each.article == article.id), once=True
            )
            for article, mentions in articles
        ),
        tuple(replace(each, article=0) for each in events if each.article not in known),
    )


def ties(before: Mapping[int, Event], numbers: Mapping[int, int]) -> Iterator[Decide]:
    """Return the edits that tie events to each other again, as the person had done, by their new numbers.

    Args:
        before: The events that were stored, by the numbers they bore in the export, with what was decided.
        numbers: The number that each has now, by the one it bore.
    """
    for old, event in before.items():
        decision = event.decision
        if decision.same_as or decision.other_than:
            same, other = (
                tuple(numbers[each] for each in tied if each in numbers)
                for tied in (decision.same_as, decision.other_than)
            )
            yield Decide(numbers[old], replace(decision, same_as=same, other_than=other))


def untied(event: Event) -> Event:
    """Return an event as it can be stored before the others have numbers: new, and tied to none."""
    return replace(event, id=0, decision=replace(event.decision, same_as=(), other_than=()))


def _article(found: Mapping[str, Any]) -> tuple[Article, tuple[Mention, ...]]:
    plain = {name: found[name] for name in _PLAIN}
    article = Article(published=_published(found["published"]), removed=tuple(found["removed"]), **plain)
    return article, tuple(_mention(each) for each in found["mentions"])


def _published(found: Mapping[str, Any]) -> PublicationDate:
    chosen = found["chosen"]
    return PublicationDate(
        _candidate(chosen) if chosen else None,
        tuple(map(_candidate, found["candidates"])),
        tuple(found["conflicts"]),
    )


def _candidate(found: Mapping[str, Any]) -> DateCandidate:
    return DateCandidate(**{**found, "known": Known(found["known"])})


def _mention(found: Mapping[str, Any]) -> Mention:
    return Mention(
        Span(*found["span"]),
        TimexType(found["type"]),
        notation.read(found["formula"]),
        tuple(Reason(**each) for each in found["derivation"]),
    )


def _event(found: Mapping[str, Any]) -> Event:
    read = found["read"]
    return Event(
        read["headline"],
        notation.read(read["when"]),
        tuple(Span(*each) for each in found["passages"]),
        tuple(found["mentions"]),
        Status(read["status"]),
        found["attribution"],
        found["implied"],
        found["explanation"],
        _decision(found["decision"]),
        found["id"],
        found["article_id"],
    )


def _decision(found: Mapping[str, Any] | None) -> Decision:
    if not found:
        return Decision()
    return Decision(
        **{
            **found,
            "review": Review(found["review"]),
            "when": notation.read(found["when"]) if found["when"] else None,
            "status": Status(found["status"]) if found["status"] else None,
            **{name: tuple(found[name]) for name in ("tags", "same_as", "other_than")},
        }
    )
