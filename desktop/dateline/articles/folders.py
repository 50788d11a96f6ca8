"""Tells the pictures, styles and frames that a browser saves beside a page from articles of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PAGE = re.compile(r"\.(?:x?html?|xht)$", re.IGNORECASE)
_ENDINGS = re.compile(
    r"[_.\- ](?:files?|dateien|fichiers|archivos|ficheiros|ficheros|arquivos|bestanden|pliki|filer|tiedostot"
    r"|soubory|s[uú]bory|fi[sș]iere|dosyalar|datoteke|f[aá]jlok|elemei|файлы|файли|fld)",
    re.IGNORECASE,
)
"""What browsers of many languages put after the page's name to name the folder beside it."""


def of_pages(folders: Iterable[str], files: Iterable[str]) -> frozenset[str]:
    """Return which of the folders belong to a page that stands beside them ("story_files" to "story.html")."""
    stems = {_PAGE.sub("", file) for file in files if _PAGE.search(file)}
    return frozenset(folder for folder in folders if _belongs(folder, stems))


def pieces(paths: Iterable[str]) -> frozenset[str]:
    """Return which files of an archive are pieces of a page there, by their paths with "/"."""
    every = list(paths)
    places = {path.rpartition("/")[0] for path in every}
    ancestors = {
        "/".join(place.split("/")[:depth]) for place in places for depth in range(1, place.count("/") + 2)
    }
    owned = of_pages(ancestors - {""}, every)
    return frozenset(path for path in every if any(path.startswith(folder + "/") for folder in owned))


def _belongs(folder: str, stems: set[str]) -> bool:
    """Tell whether a folder is called like a page with such an ending."""
    ending = re.search(r"[_.\- ][^_.\- ]+$", folder)
    return bool(ending and _ENDINGS.fullmatch(ending[0]) and folder[: ending.start()] in stems)
