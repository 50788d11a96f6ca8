"""All errors that Dateline can explain to a person.

DatelineError            one sentence that names the thing and says what to do
├── ReadError            a file could not be turned into an article
├── LibraryError         a library file cannot be opened or written
├── DateError            words typed as a date are not understood
├── GrammarError         a file of resources/grammar cannot be used
└── RenderError          a picture could not be drawn

Anything else that is raised is a bug: it is logged, and the window stays alive.
"""

from __future__ import annotations


class DatelineError(Exception):
    """A problem that can be said in one sentence, with what to do about it."""


class ReadError(DatelineError):
    """A file could not be turned into an article; the message names the file."""


class LibraryError(DatelineError):
    """A library file cannot be opened, read or written."""


class DateError(DatelineError):
    """Words that somebody typed as a date are not understood."""


class GrammarError(DatelineError):
    """A file of the grammar cannot be used; the message names the file and the rule."""


class RenderError(DatelineError):
    """A timeline could not be drawn as a picture."""
