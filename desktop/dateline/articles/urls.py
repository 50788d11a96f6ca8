"""Links as people paste them: made whole and safe, or refused in one sentence."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from dateline.errors import ReadError

_KEPT = "/%:;=&?@!$'()*+,~#[]"
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_LONGEST = 8000


def is_link(words: str) -> bool:
    """Tell whether words are a link to the web rather than the name of a file."""
    return words.strip().lower().startswith(("http://", "https://"))


def sound(link: str) -> str:
    """Return a link as browsers send it: no part of the page, no letters but ASCII, a name and a path.

    Raises:
        ReadError: It is no link to a page of the web.
    """
    words = link.strip().strip("<>")
    shown = words if len(words) <= 100 else words[:99] + "…"
    if not is_link(words) or len(words) > _LONGEST:
        raise ReadError(f"“{shown}” is no link to a web page: it must begin with https:// or http://.")
    try:
        parts = urlsplit(words)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except (ValueError, UnicodeError):
        host, port = "", None
    if not host or re.search(r"[^\w.:-]", host):
        raise ReadError(f"“{shown}” is no link that can be followed: copy it again from the browser.")
    name = f"[{host}]" if ":" in host else host
    place = f"{name}:{port}" if port else name
    return urlunsplit((parts.scheme.lower(), place, _quoted(parts.path) or "/", _quoted(parts.query), ""))


def path(parts: SplitResult) -> str:
    """Return what is asked of the server: path and query."""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def proxy(parts: SplitResult) -> tuple[str, int] | None:
    """Return host and port of the proxy that this computer is set to use for an address, if any."""
    found = getproxies().get(parts.scheme, "")
    host = parts.hostname or ""
    if not found or host in _HERE or proxy_bypass(host):
        return None
    try:
        place = urlsplit(found if "//" in found else f"//{found}")
        name, port = place.hostname, place.port or 80
    except ValueError:
        return None
    return (name, port) if name else None


def _quoted(words: str) -> str:
    return quote(words, safe=_KEPT, errors="replace")
