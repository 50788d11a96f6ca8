"""Patterns over slots, as grammar files write them, compiled to regular expressions.

Slots are separated by spaces: ``month dom (comma? year)?``. ``|``, ``?``, ``*``, ``+`` and parentheses mean
what they mean in regular expressions; ``first:number`` gives the slot ``number`` the name ``first``;
``> x`` asks for x to follow, ``! x`` for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

_PIECE = re.compile(r"\s+|(?P<sign>[()|?*+>!])|(?:(?P<label>\w+):)?(?P<role>\w+)|(?P<bad>.)")
_AHEAD = {">": "?=", "!": "?!"}
_ONE = frozenset(("",))


class Slot(NamedTuple):
    """A slot of a pattern: what the production calls it, the roles it takes, its group in the expression."""

    label: str
    roles: tuple[str, ...]
    group: int


class Roles(NamedTuple):
    """What a slot stands for: the roles it takes and the characters that have one of them."""

    roles: tuple[str, ...]
    codes: str


@dataclass(frozen=True)
class Pattern:
    """A pattern that was understood.

    Attributes:
        expression: The regular expression over strings of slot characters, as text.
        slots: Its slots, in order.
        first: The characters that a match can start with.
        second: The characters that can come next in a match; "" among them if one character can be all.
    """

    expression: str
    slots: tuple[Slot, ...]
    first: frozenset[str]
    second: frozenset[str]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when a text first needs it: most texts need few of a grammar's hundreds."""
        return re.compile(self.expression)


class _Part(NamedTuple):
    """A part of a pattern: its expression, what can come first and second, and whether it may be missing.

    ``second`` has "" in it if the part can be one slot long.
    """

    text: str
    first: frozenset[str]
    second: frozenset[str]
    optional: bool

    def then(self, other: _Part) -> _Part:
        """Return this part with another behind it."""
        second = self.second - _ONE
        if "" in self.second:
            second |= other.first | (_ONE if other.optional else frozenset())
        if self.optional:
            second |= other.second
        first = self.first | (other.first if self.optional else frozenset())
        return _Part(self.text + other.text, first, second, self.optional and other.optional)


@dataclass
class _Reader:
    """Reads one pattern from left to right, as a recursive descent over its signs."""

    pieces: list[re.Match[str]]
    having: Callable[[str], Roles]
    slots: list[Slot] = field(default_factory=list)

    def alternatives(self) -> _Part:
        parts = [self.sequence()]
        while self.pieces and self.pieces[0]["sign"] == "|":
            self.pieces.pop(0)
            parts.append(self.sequence())
        if len(parts) == 1:
            return parts[0]
        text = "(?:" + "|".join(part.text for part in parts) + ")"
        first, second = (
            frozenset[str]().union(*each) for each in zip(*(part[1:3] for part in parts), strict=True)
        )
        return _Part(text, first, second, any(part.optional for part in parts))

    def sequence(self) -> _Part:
        made = _Part("", frozenset(), frozenset(), optional=True)
        while self.pieces and self.pieces[0]["sign"] not in ("|", ")"):
            if self.pieces[0]["sign"] in _AHEAD:
                ahead = _AHEAD[self.pieces.pop(0)["sign"]]
                return made._replace(text=f"{made.text}({ahead}{self.sequence().text})")
            made = made.then(self.repeated())
        return made

    def repeated(self) -> _Part:
        part = self.single()
        while self.pieces and self.pieces[0]["sign"] in ("?", "*", "+"):
            sign = self.pieces.pop(0)["sign"]
            again = part.first if sign != "?" and "" in part.second else frozenset[str]()
            optional = part.optional or sign != "+"
            part = _Part(f"(?:{part.text}){sign}", part.first, part.second | again, optional)
        return part

    def single(self) -> _Part:
        piece = self.pieces.pop(0)
        if piece["sign"] == "(":
            inner = self.alternatives()
            if not self.pieces or self.pieces.pop(0)["sign"] != ")":
                raise ValueError("a parenthesis is not closed")
            return inner._replace(text=f"(?:{inner.text})")
        if not piece["role"]:
            raise ValueError(f"{piece[0]!r} does not belong there")
        roles, codes = self.having(piece["role"])
        if not codes:
            raise ValueError(f"no word and no rule makes the slot {piece['role']!r}")
        self.slots.append(Slot(piece["label"] or piece["role"], roles, len(self.slots) + 1))
        return _Part(f"([{re.escape(codes)}])", frozenset(codes), _ONE, optional=False)


def compile_pattern(text: str, having: Callable[[str], Roles]) -> Pattern:
    """Compile a pattern; ``having`` gives the characters of a role.

    Raises:
        ValueError: The pattern is not understood, names an unknown slot, or matches nothing at all.
    """
    pieces = [piece for piece in _PIECE.finditer(text) if not piece[0].isspace()]
    reader = _Reader(pieces, having)
    part = reader.alternatives()
    if reader.pieces:
        raise ValueError(f"{reader.pieces[0][0]!r} does not belong there")
    if part.optional:
        raise ValueError("the pattern matches the empty string")
    return Pattern(part.text, tuple(reader.slots), part.first, part.second)
