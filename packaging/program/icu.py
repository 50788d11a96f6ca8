"""Makes the language data smaller that Qt and Chromium bring: ``python packaging/program/icu.py FILE LANGUAGE…`` (Linux).

FILE is Qt's library of data or Chromium's file. Qt takes from it how words are sorted, changed to capitals and read from
old encodings; numbers and dates it writes from tables of its own. Chromium breaks lines with it, and tells scripts about
languages. Out goes what belongs to languages that the window does not speak, names of currencies, units and regions in
them, spelt-out numbers, transliteration, encodings of mainframes, and the dictionary by which a double click tells apart
the words of Chinese and Japanese (lines are broken without it). Needs icupkg (Debian: icu-devtools), as and ld.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

QT_NEVER_ASKS = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/", "zone/", "unames.icu")
NOBODY_ASKS = ("brkitr/cjdict.dict", "rbnf/", "translit/")
MAINFRAMES = re.compile(
    r"(ebcdic-xml-us|lmb-excp|ibm-(37|273|277|278|280|284|285|290|297|420|424|500|803|838|870|871|875|918|93[03579]|942"
    r"|943_P130|949_P11A|950|954|964|971|1025|1026|1047|1097|11(?:12|22|23|30|32|37|4\d|5[3-8]|60|64)|1363_P110|13(?:64|71|88|90|99)"
    r"|4517|4899|4971|5123|5471|8482|12712|16684|16804|33722))(_.*)?\.cnv$"
)
"""Encodings that no file of a person was ever written in, and second tables of those that some were."""
LANGUAGE = re.compile(r"(?:(\w+)/)?([a-z]{2,3})(?:_\w*)?\.res$")
NO_LANGUAGE = ("res",)
"""What looks like the code of a language in ``res_index``."""
SYMBOL = re.compile(
    r"^\s*\d+: ([0-9a-f]+)\s+(0x[0-9a-f]+|\d+) OBJECT\s+GLOBAL DEFAULT\s+\d+ (icudt(\d+)_dat)$", re.MULTILINE
)
ITEM = re.compile(rb"icudt(\d+)l/")
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


def main(file: Path, languages: Sequence[str]) -> None:
    """Replace the file by one with less data."""
    with tempfile.TemporaryDirectory() as folder:
        if file.suffix == ".dat":
            version = ITEM.search(file.read_bytes()[: 2**20])
            if version is None:
                raise SystemExit(f"{file}: this is no file of ICU's data")
            made = smaller(file.read_bytes(), version[1].decode(), Path(folder), languages, NOBODY_ASKS)
            file.write_bytes(made.read_bytes())
        else:
            rebuild(file, Path(folder), languages)


def rebuild(library: Path, folder: Path, languages: Sequence[str]) -> None:
    """Replace a library that is nothing but data by one with less of it."""
    found = SYMBOL.search(run("readelf", "--wide", "--dyn-syms", str(library)))
    if found is None:
        raise SystemExit(f"{library}: this is no library of ICU's data")
    place, size, symbol, version = int(found[1], 16), int(found[2], 0), found[3], found[4]
    data = smaller(library.read_bytes()[place : place + size], version, folder, languages, QT_NEVER_ASKS)
    source = folder / "data.s"
    source.write_text(SOURCE.format(symbol=symbol, data=data), encoding="utf-8")
    run("as", "-o", str(source.with_suffix(".o")), str(source))
    run("ld", "-shared", f"-soname={library.name}", "-o", str(library), str(source.with_suffix(".o")))


def smaller(
    data: bytes, version: str, folder: Path, languages: Sequence[str], never: tuple[str, ...]
) -> Path:
    """Write the data without what is not wanted into a folder, and return the file."""
    package = folder / f"icudt{version}l.dat"
    package.write_bytes(data)
    # Chromium's data lack a few things from the start that other things name
    names = run("icupkg", "--ignore-deps", "-l", str(package)).split()
    gone = folder / "gone.txt"
    unwanted = (each for each in names if each.startswith(never) or not is_wanted(each, languages))
    gone.write_text("\n".join(unwanted), encoding="utf-8")
    made = folder / "smaller" / package.name
    made.parent.mkdir()
    run("icupkg", "--ignore-deps", "-r", str(gone), str(package), str(made))
    return made


def is_wanted(name: str, languages: Sequence[str]) -> bool:
    """Tell whether an item of the data is of use to somebody."""
    if MAINFRAMES.match(name):
        return False
    found = LANGUAGE.match(name)
    # what breaks lines is needed for every language that an article may be in
    return found is None or found[1] == "brkitr" or found[2] in (*languages, *NO_LANGUAGE)


def run(*command: str) -> str:
    """Run a tool and return what it says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
