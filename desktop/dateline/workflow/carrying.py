"""The person's word carried over to another reading of an article: nothing of it is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.edits import AddArticle, ReplaceArticle
from dateline.formula import edtf
from dateline.formula.operators import Fixed, Formula, Mentioned, Published
from dateline.formula.resolve import Context, leaves, resolve
from dateline.formula.results import Result
from dateline.formula.words import words
from dateline.model import Article, Decision, Event, Known, PublicationDate, Review, Span
from dateline.workflow.alignment import Alignment, align
from dateline.workflow.dates import published_of
from dateline.workflow.matching import Reading, match, moved

if TYPE_CHECKING:
    from dateline.store.library import Library

KEPT = "Kept when the article was read again: its sentence is not in the text any more"


@dataclass(frozen=True, slots=True)
class Carried:
    """Another reading of a stored article, ready to take its place.

    Attributes:
        edit: Puts it there; ids and the person's word are those of before.
        corrections: How many events bore a decision and still do.
        homeless: How many of them no longer have their sentence.
        is_new: Whether anything is different at all.
    """

    edit: ReplaceArticle
    corrections: int
    homeless: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Side:
    """One reading with the context that dates are computed in."""

    reading: Reading
    context: Context

    def shown(self, event: Event) -> Result:
        """Return the date of an event as it is shown."""
        return resolve(event.shown_when, self.context).result


def carry(library: Library, known: Article, reading: AddArticle) -> Carried:
    """Make the edit that puts a new reading in the place of a stored article.

    Every event that is still there keeps its id and the person's decision; decisions whose sentence is
    gone become events of their own, dated as they were.
    """
    article = _article(known, reading.article)
    old = _side(known, Reading(known.text, library.mentions(known.id), library.events(known.id)))
    new = _side(article, Reading(article.text, reading.mentions, reading.events))
    alignment = align(known.text, article.text)
    pairs = match(old.reading, new.reading, alignment)
    events = list(reading.events)
    for number, place in pairs.items():
        events[place] = _kept(old, number, new, events[place])
    left = [event for number, event in enumerate(old.reading.events) if number not in pairs]
    staying = [_in_place(event, old, new, alignment) for event in left]
    homeless = [event for event, stays in zip(left, staying, strict=True) if stays is None]
    events += [*filter(None, staying), *_homeless(homeless, old)]
    edit = ReplaceArticle(article, reading.mentions, tuple(events))
    decided = sum(event.decision != Decision() for event in edit.events)
    lost = sum(bool(event.passages) for event in homeless if _stays(event))
    return Carried(edit, decided, lost, _is_new(library, known, edit))


def _article(known: Article, found: Article) -> Article:
    """Return the article as it will be: what the person said of its publication date stands."""
    published = found.published
    if known.published.known is Known.SET:
        candidates = found.published.candidates
        published = PublicationDate(known.published.chosen, candidates, known.published.conflicts)
    return replace(found, id=known.id, published=published)


def _side(article: Article, reading: Reading) -> _Side:
    formulas = tuple(each.formula for each in reading.mentions)
    return _Side(reading, Context(published_of(article.published), formulas))


def _kept(old: _Side, number: int, new: _Side, event: Event) -> Event:
    """Return an event of the new reading with the id and the decision it had before."""
    before = old.reading.events[number]
    decision = before.decision
    if decision.when is not None and _refers(decision.when, Mentioned):
        decision = replace(decision, when=_fixed(old.shown(before)))
    kept = replace(event, id=before.id, article=before.article, decision=decision)
    if decision.review is not Review.ACCEPTED:
        return kept
    return replace(kept, decision=_accepted(decision, before, kept, (old.shown(before), new.shown(kept))))


def _accepted(decision: Decision, before: Event, now: Event, dates: tuple[Result, Result]) -> Decision:
    """Hold on to what was accepted, where the program reads it otherwise now."""
    was, comes = dates
    if was != comes and edtf.write(was):
        decision = replace(decision, when=_fixed(was), words=decision.words or words(was))
    if before.shown_headline != now.shown_headline:
        decision = replace(decision, headline=before.shown_headline)
    if before.shown_status is not now.shown_status:
        decision = replace(decision, status=before.shown_status)
    return decision


def _in_place(event: Event, old: _Side, new: _Side, alignment: Alignment) -> Event | None:
    """Return a decided event whose sentence is there but where the program sees none now; None if it is not."""
    spans = moved(event, alignment)
    if spans is None or event.decision == Decision():
        return None
    numbers = {mention.span: number for number, mention in enumerate(new.reading.mentions)}
    found = {each: numbers.get(span) if span else None for each, span in _phrases(event, old, alignment)}
    kept = _unbound(replace(event, passages=spans), old, Mentioned)
    same = event.when.number if isinstance(event.when, Mentioned) else -1
    place = found.get(same)
    if place is not None and new.context.mention(place).result == old.context.mention(same).result:
        kept = replace(kept, when=Mentioned(place))
    return replace(kept, mentions=tuple(number for number in found.values() if number is not None))


def _phrases(event: Event, old: _Side, alignment: Alignment) -> Iterator[tuple[int, Span | None]]:
    """Yield the mentions that date an event, and where each stands now."""
    for number in event.mentions:
        if 0 <= number < len(old.reading.mentions):
            yield number, alignment.find(old.reading.mentions[number].span)


def _homeless(left: list[Event], old: _Side) -> Iterator[Event]:
    """Yield the events that found no place and stay all the same: the person's own, and what they decided."""
    for event in left:
        if not event.passages and not _is_bound(event):
            yield event
        elif _stays(event):
            yield _on_its_own(event, old)


def _stays(event: Event) -> bool:
    """Tell whether an event must not be lost; rejecting what is gone has done its work."""
    decision = event.decision
    return not event.passages or (decision != Decision() and decision.review is not Review.REJECTED)


def _on_its_own(event: Event, old: _Side) -> Event:
    """Return an event without a passage, dated as it was shown."""
    note = KEPT if event.passages else event.explanation
    return replace(_unbound(event, old, Mentioned, Published), passages=(), mentions=(), explanation=note)


def _unbound(event: Event, old: _Side, *anchors: type) -> Event:
    """Return an event whose date is the one that was shown; so is the person's, if it hangs on an anchor."""
    shown = _fixed(old.shown(event))
    decision = event.decision
    if decision.when is not None and any(_refers(decision.when, anchor) for anchor in anchors):
        decision = replace(decision, when=shown)
    return replace(event, when=shown, decision=decision)


def _is_bound(event: Event) -> bool:
    """Tell whether an event's date hangs on the mentions of its article."""
    return bool(event.mentions) or any(
        _refers(formula, Mentioned) for formula in (event.when, event.decision.when) if formula is not None
    )


def _refers(formula: Formula, anchor: type) -> bool:
    return any(isinstance(leaf, anchor) for leaf in leaves(formula))


def _fixed(result: Result) -> Fixed:
    return Fixed(edtf.write(result))


def _is_new(library: Library, known: Article, edit: ReplaceArticle) -> bool:
    before = sorted(library.events(known.id), key=lambda event: event.id)
    after = sorted(edit.events, key=lambda event: event.id)
    return edit.article != known or edit.mentions != library.mentions(known.id) or after != before
