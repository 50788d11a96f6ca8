"""SVG pictures carry the fonts they are written in, so that they look the same wherever they are opened."""

from __future__ import annotations

import base64
import re

from dateline.paths import resource

_LARGEST = 400_000
"""Bytes; a font of all Chinese characters is left to the reader's machine."""
_STYLE = "@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/{form};base64,{data})}}"


def with_fonts(svg: str) -> str:
    """Return an SVG with the bundled fonts that its text names, as far as they are small."""
    found = [_face("Inter", 400, "Inter-Regular.woff2"), _face("Inter", 700, "Inter-Bold.woff2")]
    others = sorted(set(re.findall(r"Noto Sans (?!CJK)[A-Z][a-z]+", svg)))
    found += [_face(family, 400, f"{family.replace(' ', '')}-Regular.ttf") for family in others]
    head, closing, rest = svg.partition(">")
    return f"{head}{closing}<style>{''.join(found)}</style>{rest}"


def _face(family: str, weight: int, file: str) -> str:
    path = resource("fonts", file)
    if not path.is_file() or path.stat().st_size > _LARGEST:
        return ""
    data = base64.b64encode(path.read_bytes()).decode()
    form = path.suffix.removeprefix(".")
    return _STYLE.format(family=family, weight=weight, form=form, data=data)
