"""Applies a grammar to a text: finds the stretches that may speak of time, and reads each one.

Only tokens that the lexicon knows are looked at. In a stretch each level of rules turns what it matches,
longest first, into one slot for the next level; patterns are bounded, so the cost is linear in the length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, NamedTuple

from dateline.model import Reason, TimexType
from dateline.tagger.drafts import Draft
from dateline.tagger.grammar import Grammar, Level, Rule
from dateline.tagger.lexicon import BLANK, BREAK, OTHER
from dateline.tagger.tokens import starts, words

_REACH = 14
"""How many tokens before its first strong word an expression may begin."""
_WINDOW, _MARGIN = 64, 16
"""Longer stretches than so many tokens are read in windows; what ends in the margin is read again."""
_REMEMBERED = 20_000
"""How many different stretches are kept, to read "last year" once only."""


class _Item(NamedTuple):
    """One slot of a stretch: a token, or what a rule made of several."""

    code: str
    first: int
    last: int
    values: Mapping[str, Any]
    rule: Rule | None = None
    type: str = ""
    reasons: tuple[Reason, ...] = ()
    parts: tuple[tuple[int, int, Any], ...] = ()


class _Stretch(NamedTuple):
    """A stretch of text cut into tokens: their offsets and ends without the space behind."""

    text: str
    starts: list[int]
    ends: list[int]


@dataclass
class Chart:
    """Reads texts with one grammar; remembers stretches it has read, which changes nothing but the pace."""

    grammar: Grammar
    _known: dict[str, tuple[Draft, ...]] = field(default_factory=dict)
    _stretch: re.Pattern[str] = field(init=False)
    _any: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        inside = f"[^{OTHER}{BREAK}]"
        rest = f"{inside}*(?:{BREAK}{inside}+)*"
        strong = re.escape(self.grammar.strong)
        first = strong + "".join(re.escape(roles[0]) for roles in self.grammar.led)
        worth = [f"(?<=[{strong}])", *map(_led, self.grammar.led)]
        self._stretch = re.compile(f"[{first}](?:{'|'.join(worth)}){rest}")
        self._any = re.compile(f"[^{OTHER}{BREAK}{BLANK}]{rest}")

    def read(self, text: str, *, closely: bool = False) -> list[Draft]:
        """Return every time expression of a text, in order; read closely, what is all of it may be any word known."""
        tokens = words(text)
        codes = "".join(map(self.grammar.code_of.get, tokens, repeat(OTHER)))
        offsets = starts(tokens)
        out: list[Draft] = []
        for first, last in self._stretches(codes, self._any if closely else self._stretch):
            if last - first <= _WINDOW:
                start = offsets[first]
                out += [draft.moved(start) for draft in self._drafts(text[start : offsets[last]])]
            else:
                for drafts in self._windows(text, offsets, first, last):
                    out += drafts
        return out

    def _windows(self, text: str, offsets: list[int], first: int, last: int) -> Iterator[list[Draft]]:
        """Read a stretch that is longer than any sentence, one window after the other."""
        while first < last:
            end = min(first + _WINDOW, last)
            start = offsets[first]
            limit = offsets[end if end == last else end - _MARGIN] - start
            drafts = self._drafts(text[start : offsets[end]])
            yield [draft.moved(start) for draft in drafts if draft.end <= limit]
            across = next((draft.start for draft in drafts if 0 < draft.start < limit < draft.end), limit)
            first = bisect_left(offsets, start + across, first + 1, end)

    def _stretches(self, codes: str, worth: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of tokens worth reading, without the words that can only join others."""
        done = 0
        before, behind = (edges + BLANK + BREAK for edges in (self.grammar.before, self.grammar.behind))
        for found in worth.finditer(codes):
            first = found.start()
            limit = max(done, first - _REACH)
            while first > limit and codes[first - 1] not in (OTHER, BREAK):
                first -= 1
            done = found.end()
            part = codes[first:done]
            yield first + len(part) - len(part.lstrip(before)), first + len(part.rstrip(behind))

    def _drafts(self, stretch: str) -> tuple[Draft, ...]:
        known = self._known.get(stretch)
        if known is None:
            known = tuple(_read(self.grammar, stretch))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[stretch] = known
        return known


def _led(roles: tuple[str, ...]) -> str:
    """Return the expression for characters of these roles one after the other, behind the first of them."""
    first, *more = (f"[{re.escape(role)}]" for role in roles)
    return f"(?<={first})(?={''.join(more)})"


def _read(grammar: Grammar, text: str) -> Iterator[Draft]:
    """Yield the expressions of one stretch."""
    items, stretch = [], _Stretch(text, [], [])
    at = 0
    for token in words(text):
        code = grammar.code_of.get(token, OTHER)
        if code not in (BLANK, BREAK):
            place = len(stretch.starts)
            items.append(_Item(code, place, place + 1, grammar.values.get(token, {})))
            stretch.starts.append(at)
            stretch.ends.append(at + len(token) - (token[-1] == " "))
        at += len(token)
    codes = "".join([item.code for item in items])
    for level in grammar.levels:
        made = None if level.starting.keys().isdisjoint(codes) else _apply(level, codes, items, stretch)
        if made:
            items, codes = made, "".join([item.code for item in made])
    for item in items:
        yield from _finished(item, stretch)


def _apply(level: Level, codes: str, items: list[_Item], stretch: _Stretch) -> list[_Item] | None:
    """Return the slots after one level: what its rules match becomes one slot each; None if nothing matches."""
    out: list[_Item] | None = None
    pairs, done = level.pairs, 0
    for at in range(len(codes)):
        pair = codes[at : at + 2]
        rules = pairs.get(pair)
        if rules is None:
            rules = level.beginning(pair)
        if not rules or at < done:
            continue
        for rule, found in _matches(rules, codes, at):
            made = _make(rule, found, items, stretch)
            if made is not None:
                out = [*(out or ()), *items[done:at], made]
                done = found.end()
                break
    return out and out + items[done:]


def _matches(rules: tuple[Rule, ...], codes: str, at: int) -> list[tuple[Rule, re.Match[str]]]:
    """Return what matches at a place, the longest first, then in the order of the file."""
    matches = [(rule, found) for rule in rules if (found := rule.pattern.regex.match(codes, at))]
    if len(matches) > 1:
        matches.sort(key=lambda each: -each[1].end())
    return matches


def _make(rule: Rule, found: re.Match[str], items: list[_Item], stretch: _Stretch) -> _Item | None:
    """Build what a rule makes of a match; None if the words come to nothing (30 February)."""
    used = items[found.start() : found.end()]
    names, inner = {}, ""
    for slot in rule.pattern.slots:
        place = found.start(slot.group)
        if place >= 0:
            item = items[place]
            names[slot.label] = _value(item, slot.roles)
            inner = item.type or inner
    value = rule.produce(names)
    if value is None:
        return None
    first, last = used[0].first, used[-1].last
    said = stretch.text[stretch.starts[first] : stretch.ends[last - 1]]
    reasons = tuple(reason for item in used for reason in item.reasons)
    if rule.type or rule.parts:
        reasons += (Reason(rule.name, f"“{said}”"),)
    parts = tuple(_part(label, production, rule, found, items, names) for label, production in rule.parts)
    if any(formula is None for _, _, formula in parts):
        return None
    kind = inner if rule.type == "same" else rule.type
    if parts and value == 0:
        value = parts[0][2]  # a rule without a formula of its own is its first mention to other rules
    return _Item(rule.code, first, last, dict.fromkeys(rule.roles, value), rule, kind, reasons, parts)


def _value(item: _Item, roles: tuple[str, ...]) -> Any:
    """Return what an item means in the first of the roles that it plays."""
    return next(item.values[role] for role in roles if role in item.values)


def _part(
    label: str, production: Any, rule: Rule, found: re.Match[str], items: list[_Item], names: Any
) -> Any:
    """Return the tokens and the formula of one end of a range; ``a..b`` stands for slot a to slot b."""
    ends = [
        items[found.start(slot.group)]
        for name in label.split("..")
        for slot in rule.pattern.slots
        if slot.label == name and found.start(slot.group) >= 0
    ]
    return ends[0].first, ends[-1].last, production(names)


def _finished(item: _Item, stretch: _Stretch) -> Iterator[Draft]:
    """Yield the drafts of a slot that is left at the end: one, none, or the two ends of a range."""
    if item.rule is None or not (item.type or item.parts):
        return
    kind = TimexType(item.type or "DATE")
    form = item.rule.form
    for first, last, formula in item.parts or ((item.first, item.last, next(iter(item.values.values()))),):
        yield Draft(stretch.starts[first], stretch.ends[last - 1], kind, formula, form, item.reasons)
