"""Makes the library of language data that Qt brings smaller: ``python packaging/program/icu.py LIBRARY LANGUAGE…`` (Linux).

Qt takes from it how words are sorted, changed to capitals and read from old encodings. Names of currencies, units,
regions and languages, spelt-out numbers, transliteration and word breaks of other programs are taken out, and the
sorting of languages the window does not speak. Needs icupkg (Debian: icu-devtools), as and ld.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDERS = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/", "zone/")
SYMBOL = re.compile(
    r"^\s*\d+: ([0-9a-f]+)\s+(0x[0-9a-f]+|\d+) OBJECT\s+GLOBAL DEFAULT\s+\d+ (icudt(\d+)_dat)$", re.MULTILINE
)
SOURCE = """
    .section .rodata
    .globl {symbol}
    .type {symbol}, @object
    .balign 16
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack,"",@progbits
"""


def main(library: Path, languages: list[str]) -> None:
    """Replace the library by one with less data."""
    listed = run("readelf", "--wide", "--dyn-syms", str(library))
    found = SYMBOL.search(listed)
    if found is None:
        raise SystemExit(f"{library}: this is no library of ICU's data")
    place, size, symbol, version = int(found[1], 16), int(found[2], 0), found[3], found[4]
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / f"icudt{version}l.dat"
        package.write_bytes(library.read_bytes()[place : place + size])
        names = run("icupkg", "-l", str(package)).split()
        gone = Path(folder) / "gone.txt"
        gone.write_text("\n".join(each for each in names if not is_wanted(each, languages)), encoding="utf-8")
        smaller = Path(folder) / "smaller" / package.name
        smaller.parent.mkdir()
        run("icupkg", "-r", str(gone), str(package), str(smaller))
        source = Path(folder) / "data.s"
        source.write_text(SOURCE.format(symbol=symbol, data=smaller), encoding="utf-8")
        run("as", "-o", str(source.with_suffix(".o")), str(source))
        run("ld", "-shared", f"-soname={library.name}", "-o", str(library), str(source.with_suffix(".o")))


def is_wanted(name: str, languages: list[str]) -> bool:
    """Tell whether an item of the data stays."""
    if name.startswith(FOLDERS):
        return False
    if name.startswith("coll/") and name.endswith(".res"):
        language = Path(name).stem
        return language in {"root", "res_index", "ucadata"} or language.split("_")[0] in languages
    return True


def run(*command: str) -> str:
    """Run a tool and return what it says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
