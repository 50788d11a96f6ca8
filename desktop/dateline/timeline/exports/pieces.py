"""JSON written piece by piece: a document of a hundred megabytes in one go would stop the window meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson


def document(fields: Mapping[str, Any], lists: Mapping[str, Iterable[Any]]) -> bytes:
    """Write an object: its plain fields first, then its lists, each item on a line of its own.

    Args:
        fields: What is short.
        lists: What may be long.
    """
    parts = [f"{_written(name)}: {_written(value)}" for name, value in fields.items()]
    parts += [f"{_written(name)}: [{_lines(items)}]" for name, items in lists.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(items: Iterable[Any]) -> str:
    lines = ",\n".join(_each(items))
    return f"\n{lines}\n" if lines else ""


def _each(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        yield _written(item)


def _written(value: Any) -> str:
    return orjson.dumps(value).decode()
