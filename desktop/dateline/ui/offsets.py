"""Python's character offsets and Qt's cursor positions, which count UTF-16 units.

Both agree until the first emoji: a character beyond U+FFFF is one in Python and two in Qt.
"""

from __future__ import annotations

from bisect import bisect_left

_LAST_SINGLE = "\uffff"


class Offsets:
    """Translates places of one text between Python and Qt, in logarithmic time.

    Attributes:
        length: The length of the text in cursor positions.
    """

    def __init__(self, text: str) -> None:
        pairs = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)  # quicker than a look at each
        self._wide = [at for at, char in enumerate(text) if char > _LAST_SINGLE] if pairs else []
        self._wide_cursors = [at + before for before, at in enumerate(self._wide)]
        self.length = len(text) + len(self._wide)

    def to_cursor(self, offset: int) -> int:
        """Return the cursor position of a Python offset."""
        return offset + bisect_left(self._wide, offset)

    def to_offset(self, cursor: int) -> int:
        """Return the Python offset of a cursor position; inside a wide character, the offset of that character."""
        before = bisect_left(self._wide_cursors, cursor)
        if before and self._wide_cursors[before - 1] == cursor - 1:
            return self._wide[before - 1]
        return cursor - before
