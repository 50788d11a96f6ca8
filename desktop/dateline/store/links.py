"""When two addresses mean the same page: scheme, www, tracking parameters and AMP twins do not count."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_HOST_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition)\.")
_AMP_CACHE = re.compile(
    r"^(?:[^/]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?)"
)
_AMP_PATH = re.compile(r"(?:^/amp(?=/))|(?:[/.-]amp(?:\.html?)?$)|(?:\.amp(?=\.html?$))")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
_TRACKING = re.compile(
    r"^(?:utm_\w+|(?:fb|g|dc|ms|tw|y|gb|wb)cl(?:id|src)|igsh(?:id)?|mc_[ce]id|_ga|_gl|ref(?:_?src|errer)?|cmp(?:id)?"
    r"|ns_\w+|at_\w+|smid|smtyp|s?cid|ocid|icid|ito|xtor|share\w*|source|src|feature|amp(?:js_\w+)?|outputtype)$"
)


def same_page(link: str) -> str:
    """Return what an address and its twins have in common; nothing for what names no single page."""
    try:
        address = urlsplit(_out_of_cache(link.strip()))
        host, port = (address.hostname or "").casefold(), address.port
    except ValueError:
        return ""
    if address.scheme.casefold() not in {"http", "https"} or not host:
        return ""
    path, query = _path(address.path), _query(address.query)
    if not path and not query:
        return ""  # the front page of a site is many articles
    shown_port = f":{port}" if port not in (None, 80, 443) else ""
    return f"{_HOST_PREFIX.sub('', host)}{shown_port}{path}{query}"


def _out_of_cache(link: str) -> str:
    scheme, mark, rest = link.partition("://")
    return f"{scheme}{mark}{_AMP_CACHE.sub('', rest)}"


def _path(path: str) -> str:
    bare = unquote(path).rstrip("/")
    return _INDEX.sub("", _AMP_PATH.sub("", bare)).rstrip("/")


def _query(query: str) -> str:
    kept = sorted(pair for pair in parse_qsl(query) if not _TRACKING.match(pair[0].casefold()))
    return f"?{urlencode(kept)}" if kept else ""
