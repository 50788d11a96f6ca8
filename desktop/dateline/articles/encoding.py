"""Turns bytes into words, whatever encoding they are in, and tells words from binary data."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from dateline.articles import alphabets
from dateline.articles.endings import ends_in_letter

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE
)
_NO_ENCODINGS = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"})
"""Python's own codecs that no page is written in."""
_FEWEST_TO_DETECT = 1500
_FEWEST_OF_SCRIPT = 8
_EAST_ASIAN = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_SAMPLE = 100_000
_CONTROLS = bytes((*range(8), *range(14, 27), *range(28, 32), 127))
_HIGHEST_SHARE_OF_CONTROLS = 0.02


def decode(data: bytes, declared: str = "") -> str | None:
    """Return the words of the bytes, or None if they are not text.

    Tried in order: byte order mark, UTF-8, UTF-16 by its zero bytes, what the envelope or the page declares,
    the alphabets.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _if_text(data.decode(name, "replace"))
    wide = _wide(data)
    if wide:
        return _if_text(data.decode(wide, "replace"))
    if _share_of_controls(data[:_SAMPLE]) > _HIGHEST_SHARE_OF_CONTROLS:
        return _of_other_scripts(data)
    if b"\x1b$" in data[:_SAMPLE]:
        return _if_text(data.decode("iso2022_jp", "replace"))
    return _utf8(data) or _named(data, declared) or _declared(data) or _detected(data)


def _utf8(data: bytes) -> str | None:
    """Decode as UTF-8; a few broken bytes in an otherwise sound text are replaced."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if ends_in_letter(data, error):
            return data[: error.start].decode("utf-8")
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    return text if broken * 20 < sound else None


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.05 else None


def _of_other_scripts(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark in other scripts: sound, of one script, and in one order of bytes only."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            sample = data[:4000].decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(sample) >= _FEWEST_OF_SCRIPT and _is_of_one_script(sample):
            return _if_text(data.decode(encoding, "replace"))
    return None


def _is_of_one_script(sample: str) -> bool:
    """Tell whether nearly all signs are ASCII, marks, or of one alphabet; Chinese and its neighbours are one."""
    blocks = Counter("cjk" if _EAST_ASIAN.match(sign) else f"{ord(sign) >> 7}" for sign in sample)
    usual = blocks.pop("0", 0) + blocks.pop(f"{0x2000 >> 7}", 0)
    return usual + sum(count for _, count in blocks.most_common(1)) >= 0.98 * len(sample) and all(
        sign.isprintable() or sign.isspace() for sign in sample
    )


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    return _named(data, match[1].decode("ascii")) if match else None


def _named(data: bytes, name: str) -> str | None:
    """Decode in an encoding that is called by name; None if nobody knows the name."""
    try:
        is_known = bool(name) and codecs.lookup(name).name not in _NO_ENCODINGS
        return data.decode(name, "replace") if is_known else None
    except (LookupError, ValueError):
        return None


def _detected(data: bytes) -> str | None:
    """Decode as the alphabets tell; else let charset-normalizer decide, which needs a good many words."""
    from charset_normalizer import from_bytes

    encoding = alphabets.detect(data)
    if encoding is None and len(data) >= _FEWEST_TO_DETECT:
        best = from_bytes(data[:_SAMPLE]).best()
        encoding = best.encoding if best else None
    return _if_text(data.decode(encoding or "cp1252", "replace"))


def _share_of_controls(sample: bytes) -> float:
    others = sample.translate(None, _CONTROLS)
    return (len(sample) - len(others)) / max(1, len(sample))


def _if_text(text: str) -> str | None:
    """Return the text unless it is mostly signs that no text has."""
    sample = text[:_SAMPLE]
    strange = sum(
        not (c.isprintable() or c.isspace() or c in "\u00ad\u200b\ufeff") for c in sample
    ) + sample.count("\ufffd")
    return None if strange > len(sample) * 0.1 else text
