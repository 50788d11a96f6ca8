"""Collects the licences of everything that is packed with Dateline: libraries, Python, Qt with Chromium, fonts, plotly.js.

Run as ``python packaging/program/licences.py FOLDER [PROGRAM]`` in the environment that is packed: writes one folder of
texts for each distribution, and ``README.txt``, a list of all with version and licence. PROGRAM is the packed folder:
the licences of libraries that it took from this Debian system come too.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import shipped

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TEXT = re.compile(r"(?i)(^|/)(licen[cs]es?/.+|(licen[cs]e|copying|notice|authors|copyright)[^/]*)$")
QT_NAMES = ("pyside6", "shiboken6")
QT = """The parts of Qt and PySide6 that come with Dateline are used under the GNU Lesser General Public License, version 3
(lgpl-3.0.txt, which adds to gpl-3.0.txt). They are unchanged, and libraries of their own: you may replace them by other builds.
Their source is at https://download.qt.io/official_releases/ under the version that “dateline self-test” prints.

QtWebEngine contains Chromium and the libraries that come with it, mostly under the BSD licence and the LGPL 2.1;
https://doc.qt.io/qt-6/qtwebengine-licensing.html lists all of them with their texts.
"""


@dataclass(frozen=True, slots=True)
class Licence:
    """What one shipped thing is licensed under.

    Attributes:
        name: Its name; the folder of its texts.
        version: Its version.
        terms: The licence in a few words.
        texts: The texts by the names of their files.
    """

    name: str
    version: str
    terms: str
    texts: dict[str, str]


def main(folder: Path, program: Path | None = None) -> None:
    """Write all licences into a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = [*of_distributions(), *of_others(), *(of_system(program) if program else ())]
    for each in found:
        place = folder / each.name
        place.mkdir(exist_ok=True)
        for name, text in each.texts.items():
            (place / name).write_text(text, encoding="utf-8")
    lines = [f"{each.name} {each.version}: {each.terms}" for each in found]
    head = "Dateline is under the Apache License 2.0. It comes with the work of others, whose licences are here:\n\n"
    (folder / "README.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def of_distributions() -> Iterator[Licence]:
    """Yield the licence of every distribution that is packed."""
    for name in shipped.distributions():
        found = metadata.distribution(name)
        texts = {
            str(file).split("dist-info/")[-1].replace("licenses/", "").replace("/", "-"): file.read_text()
            for file in found.files or []
            if ".dist-info/" in str(file) and TEXT.search(str(file).split(".dist-info/")[1])
        }
        if not any(texts.values()):
            texts = {"LICENSE.txt": stated(found)}
        if found.name.lower().startswith(QT_NAMES):
            texts |= {
                each: (HERE / each).read_text(encoding="utf-8") for each in ("lgpl-3.0.txt", "gpl-3.0.txt")
            }
        yield Licence(
            found.name, found.version, terms(found), {key: text or "" for key, text in texts.items()}
        )


def terms(found: metadata.Distribution) -> str:
    """Return what a distribution says of its licence, in a few words."""
    data = found.metadata
    if data.get("License-Expression"):
        return str(data["License-Expression"])
    classes = [
        line.rpartition(" :: ")[2]
        for line in data.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    return ", ".join(classes) or (data.get("License") or "see its texts").strip().splitlines()[0][:80]


def stated(found: metadata.Distribution) -> str:
    """Return a text for a distribution that brings none."""
    if found.name.lower().startswith(QT_NAMES):
        return QT
    data = found.metadata
    home = next(
        (each.partition(", ")[2] for each in data.get_all("Project-URL") or []), data.get("Home-page") or ""
    )
    who = data.get("Author") or data.get("Author-email") or "its authors"
    return f"{found.name} {found.version}, © {who}, under: {terms(found)}\n{home}\n"


def of_others() -> Iterator[Licence]:
    """Yield the licences of what is no distribution: Python, PyInstaller's start, plotly.js, fonts, Dateline itself."""
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    yield Licence("Dateline", "", "Apache-2.0", {"LICENSE": own})
    yield Licence("Python", sys.version.split()[0], "PSF-2.0", {"LICENSE.txt": python_licence()})
    boot = metadata.distribution("pyinstaller")
    start = next(file for file in boot.files or [] if file.name == "COPYING.txt")
    text = {"COPYING.txt": start.read_text()}
    yield Licence(
        "PyInstaller",
        boot.version,
        "GPL-2.0-or-later with an exception for what it packs (the start of the program)",
        text,
    )
    fonts = ROOT / "resources" / "fonts"
    texts = {name: (fonts / name).read_text(encoding="utf-8") for name in ("OFL.txt", "README.md")}
    yield Licence("Inter and Noto Sans", "", "OFL-1.1 (fonts)", texts)
    script = (ROOT / "resources" / "web" / "plotly" / "plotly-basic.min.js").read_text(encoding="utf-8")
    texts = {
        each.name: each.read_text(encoding="utf-8")
        for each in (ROOT / "resources/web/plotly").glob("LICENSE*")
    }
    yield Licence("plotly.js", "", "MIT", texts or {"LICENSE.txt": script[: script.find("*/") + 2]})


def python_licence() -> str:
    """Return the licence of the Python that is packed."""
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    places += list(Path("/usr/share/doc").glob(f"python3.{sys.version_info.minor}/copyright"))
    found = next((each for each in places if each.is_file()), None)
    return found.read_text(encoding="utf-8") if found else "https://docs.python.org/3/license.html\n"


def of_system(program: Path) -> Iterator[Licence]:
    """Yield the licences of libraries of this system that were packed, as Debian's copyright files give them."""
    names = sorted({each.name for each in (program / "_internal").glob("lib*.so*") if not each.is_symlink()})
    owners = {owner for name in names if (owner := owner_of(name))}
    for owner in sorted(owners):
        text = (Path("/usr/share/doc") / owner / "copyright").read_text(encoding="utf-8")
        state = ["dpkg-query", "-W", "-f", "${Version}", owner]
        version = subprocess.run(state, capture_output=True, text=True, check=True).stdout
        yield Licence(owner, version, "see its text (from Debian)", {"copyright": text})


def owner_of(library: str) -> str:
    """Return the Debian package that a library came from; "" if it came from elsewhere."""
    found = subprocess.run(
        ["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    ).stdout
    return found.partition(":")[0].partition(",")[0]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
