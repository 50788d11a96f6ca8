"""Texts that say the same over and over: what is read of a passage once holds where it is said again.

Lists, tables and texts made to be hostile are full of dates with the very same words around them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dateline.tagger.drafts import Draft

_CROWDED = 20
"""A text with an expression in so many characters is crowded; only there is it worth looking for repetitions."""
_REACH = 250
"""Expressions with the same words so far around them are read alike."""
_REMEMBERED = 5_000

_Key = tuple[str, int, int, int, int, str]


def each(text: str, drafts: Sequence[Draft], read: Callable[[Draft], Iterable[Draft]]) -> list[Draft]:
    """Return what passes that look at one expression at a time make of every one; read once what is repeated."""
    if len(text) > _CROWDED * len(drafts):
        return [made for draft in drafts for made in read(draft)]
    known: dict[_Key, Sequence[Draft] | None] = {}
    out: list[Draft] = []
    for draft in drafts:
        key = _key(text, draft)
        if key not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            read_now = tuple(read(draft))
            same = len(read_now) == 1 and read_now[0] is draft
            known[key] = None if same else [made.moved(-draft.start) for made in read_now]
        found = known[key]
        if found is None:
            out.append(draft)
        else:
            out += [made.moved(draft.start) for made in found]
    return out


def _key(text: str, draft: Draft) -> _Key:
    """Return what tells an expression from others; what it holds lives as long as the drafts, so its identity does."""
    start, end = draft.start, draft.end
    first = start - _REACH if start > _REACH else 0
    return (
        text[first : end + _REACH],
        start - first,
        end - start,
        id(draft.formula),
        id(draft.reasons),
        draft.form,
    )
