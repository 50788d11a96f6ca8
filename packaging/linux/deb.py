"""Makes the Debian package from the packed program: ``python packaging/linux/deb.py PROGRAM ICONS LICENCES TARGET``.

Everything in the package is made from what the project says elsewhere: the version, the libraries of
system-packages.txt, the changelog, the help of the commands.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "program"))

import icons
import manual

from dateline import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MAINTAINER = "The Dateline developers <dateline@localhost>"
IDENTITY = "io.github.dateline.Dateline"
OTHER_PACKAGES = ("ca-certificates", "libgcc-s1", "libstdc++6")
LEVEL = os.environ.get("DATELINE_DEB_LEVEL", "19")
"""How hard to pack: 19 takes minutes and 9 seconds, for some 15 % more bytes."""
RECOMMENDED = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")
CONTROL = """Package: dateline
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: text
Priority: optional
Description: turn news articles into a timeline you can trust
 Drop articles onto the window: Dateline finds when each was published, finds
 every expression of time in the text, works out which days are meant, and
 draws what happened on a timeline beside the passages that say so.
 .
 No date is made up, every date can be traced to the words it was read from,
 and your corrections are final and can be undone. Articles stay on this
 machine.
"""


def main(program: Path, drawn: Path, licences: Path, target: Path) -> None:
    """Make the package in the folder ``target``."""
    tree = target / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "usr/lib/dateline", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/dateline").symlink_to("../lib/dateline/dateline")
    add_desktop(tree)
    add_icons(tree, drawn)
    add_documents(tree, licences)
    set_modes(tree)
    add_control(tree)
    package = target / f"dateline_{__version__}_{architecture()}.deb"
    pack = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{LEVEL}", "--build", str(tree), str(package)]
    subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    print(package)


def add_desktop(tree: Path) -> None:
    """Add the menu entry, the type of libraries, what software centres show, and the profile for AppArmor."""
    share = tree / "usr/share"
    copy(HERE / f"{IDENTITY}.desktop", share / "applications")
    copy(HERE / "dateline.xml", share / "mime/packages")
    copy(HERE / "apparmor", share / "dateline")
    info = (HERE / f"{IDENTITY}.metainfo.xml").read_text(encoding="utf-8")
    info = info.replace("@VERSION@", __version__).replace(
        "@DATE@", time.strftime("%Y-%m-%d", time.gmtime(made_at()))
    )
    write(share / "metainfo" / f"{IDENTITY}.metainfo.xml", info)


def add_icons(tree: Path, drawn: Path) -> None:
    """Add the icon of the program and of its libraries in every size."""
    hicolor = tree / "usr/share/icons/hicolor"
    for size in icons.SIZES:
        for kind, name in (("apps", "dateline"), ("mimetypes", "application-x-dateline")):
            place = hicolor / f"{size}x{size}" / kind / f"{name}.png"
            place.parent.mkdir(parents=True)
            shutil.copyfile(drawn / f"dateline-{size}.png", place)
    for kind, name in (("apps", "dateline"), ("mimetypes", "application-x-dateline")):
        place = hicolor / "scalable" / kind / f"{name}.svg"
        place.parent.mkdir(parents=True)
        shutil.copyfile(icons.PICTURE, place)


def add_documents(tree: Path, licences: Path) -> None:
    """Add the manual page, the copyright with all licences, and the changelog."""
    documents = tree / "usr/share/doc/dateline"
    day = time.strftime("%Y-%m-%d", time.gmtime(made_at()))
    write_packed(tree / "usr/share/man/man1/dateline.1.gz", manual.page(day))
    shutil.copytree(licences, documents / "licences")
    head = (HERE / "copyright").read_text(encoding="utf-8")
    listed = (licences / "README.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    write(documents / "copyright", head + "".join(f"  {line}\n" for line in listed.splitlines() if line))
    write_packed(documents / "changelog.gz", changelog())


def changelog() -> str:
    """Return the changelog of this version in the form of Debian's."""
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = told.split(f"## [{__version__}]", 1)[1].split("\n## [", 1)[0]
    entries = [line[2:] for line in section.splitlines() if line.startswith("- ")]
    body = "".join(f"  * {each}\n" for each in entries)
    return f"dateline ({__version__}) unstable; urgency=medium\n\n{body}\n -- {MAINTAINER}  {formatdate(made_at())}\n"


def add_control(tree: Path) -> None:
    """Add what dpkg is told, and the scripts it runs."""
    size = sum(-(-file.lstat().st_size // 1024) for file in tree.rglob("*") if not file.is_dir())
    control = CONTROL.format(
        version=__version__,
        architecture=architecture(),
        maintainer=MAINTAINER,
        size=size,
        depends=", ".join(depends(tree)),
        recommends=", ".join(RECOMMENDED),
    )
    write(tree / "DEBIAN/control", control)
    for name in ("postinst", "postrm"):
        copy(HERE / name, tree / "DEBIAN")
        (tree / "DEBIAN" / name).chmod(0o755)
    sums = ["sh", "-c", "find usr -type f -exec md5sum {} + | sort -k 2"]
    write(
        tree / "DEBIAN/md5sums",
        subprocess.run(sums, cwd=tree, check=True, capture_output=True, text=True).stdout,
    )


def depends(tree: Path) -> list[str]:
    """Return what must be installed: the libraries that Qt's wheels leave to the system, and the C library."""
    lines = (HERE.parent / "system-packages.txt").read_text(encoding="utf-8").splitlines()
    names = [line.split()[0].replace("|", " | ") for line in lines if not line.startswith("#")]
    return [f"libc6 (>= {newest_glibc(tree)})", *OTHER_PACKAGES, *names]


def newest_glibc(tree: Path) -> str:
    """Return the oldest C library that has everything the program is linked to."""
    found = {(2, 17)}
    for file in (tree / "usr/lib/dateline").rglob("*"):
        if file.is_file() and not file.is_symlink() and file.read_bytes()[:4] == b"\x7fELF":
            found |= {tuple(map(int, each)) for each in re.findall(rb"GLIBC_(\d+)\.(\d+)", file.read_bytes())}
    return ".".join(map(str, max(found)))


def architecture() -> str:
    """Return Debian's name of this machine's kind."""
    return subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()


def made_at() -> int:
    """Return the time that stands in the package: that of the last commit, so that it can be made again."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    ask = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    told = subprocess.run(ask, cwd=ROOT, check=False, capture_output=True, text=True).stdout.strip()
    return int(told or time.time())


def set_modes(tree: Path) -> None:
    """Give every file the rights that Debian asks for: programs can be run, all can be read."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.name in {"dateline", "QtWebEngineProcess"}
        path.chmod(0o755 if runs else 0o644)


def copy(file: Path, folder: Path) -> None:
    """Copy a file into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


def write(path: Path, text: str) -> None:
    """Write a text into a folder, which is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_packed(path: Path, text: str) -> None:
    """Write a text packed with gzip, always with the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
