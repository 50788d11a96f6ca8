"""Formulas as text and back: one notation for grammar files, the database, tests and the window.

``Before(Published(), 8, DAY)`` is what it looks like. Reading goes through Python's ``ast`` and accepts
calls of known operators and shifts, units and literals, nothing else.
"""

from __future__ import annotations

import ast
from dataclasses import fields
from functools import lru_cache
from typing import Any, get_args

from dateline.formula import shifts
from dateline.formula.calendar import Unit
from dateline.formula.operators import Formula

_CLASSES: dict[str, Any] = {each.__name__: each for each in (*get_args(Formula), *get_args(shifts.Named))}
_UNITS = {unit.name: unit for unit in Unit}


def write(formula: Formula) -> str:
    """Write a formula as text; ``read`` gives it back."""
    return _text(formula)


@lru_cache(maxsize=65_536)
def read(text: str) -> Formula:
    """Read a formula.

    Raises:
        ValueError: The text holds anything but known operators, shifts, units and literals.
    """
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise ValueError(f"not a formula: {text[:80]!r}") from error
    value = build(tree, {})
    if not isinstance(value, get_args(Formula)):
        raise ValueError(f"not a formula: {text[:80]!r}")  # noqa: TRY004 - one error type for all bad text
    return value  # type: ignore[no-any-return]


def build(node: ast.expr, names: dict[str, Any]) -> Any:
    """Build the value of a parsed expression; ``names`` are the slots a grammar rule fills in."""
    match node:
        case ast.Constant(value=bool() | int() | float() | str() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -build(inner, names)
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.Name(id=name) if name in _UNITS:
            return _UNITS[name]
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in _CLASSES:
            return _call(_CLASSES[name], [build(each, names) for each in arguments])
        case _:
            raise ValueError(f"not part of a formula: {ast.unparse(node)[:80]!r}")


def _call(operator: Any, arguments: list[Any]) -> Any:
    try:
        return operator(*arguments)
    except TypeError as error:
        raise ValueError(str(error)) from error


def _text(value: Any) -> str:
    match value:
        case Unit():
            return value.name
        case str() | int() | float():
            return repr(value)
        case _:
            names = [each.name for each in fields(value)]
            return f"{type(value).__name__}({', '.join(_text(getattr(value, name)) for name in names)})"


def operator(name: str) -> Any:
    """Return the operator or shift of a name.

    Raises:
        ValueError: There is none of that name.
    """
    if name not in _CLASSES:
        raise ValueError(f"no operator is called {name!r}")
    return _CLASSES[name]


def known_names() -> frozenset[str]:
    """Return every operator, shift and unit that the notation knows."""
    return frozenset(_CLASSES) | frozenset(_UNITS)
