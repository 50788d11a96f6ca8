"""What packs the program for people without Python: the menu entry, types, icons, manual, licences, and what is left out."""

from __future__ import annotations

import ctypes
import mimetypes
import plistlib
import struct
import subprocess
from collections.abc import Callable
from configparser import RawConfigParser
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

import dateline
from dateline.articles.formats import FORMATS
from dateline.cli import COMMANDS
from dateline.store.file import APPLICATION_ID

IDENTITY = "io.github.dateline.Dateline"
Load = Callable[[str], ModuleType]


@pytest.fixture
def load(root: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Imports a module of packaging/ as its scripts do."""
    for folder in ("program", "linux", "macos"):
        monkeypatch.syspath_prepend(str(root / "packaging" / folder))
    return import_module


@pytest.fixture
def entry(root: Path) -> RawConfigParser:
    """The menu entry."""
    parser = RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(root / "packaging" / "linux" / f"{IDENTITY}.desktop", encoding="utf-8")
    return parser


def test_the_menu_entry_opens_files_with_the_program(entry: RawConfigParser) -> None:
    """The entry starts the command with any number of files and owns libraries."""
    found = entry["Desktop Entry"]
    assert found["Exec"] == "dateline %F"
    assert found["MimeType"].startswith("application/x-dateline;")


def test_the_menu_entry_offers_what_can_be_read(entry: RawConfigParser) -> None:
    """“Open with” names the type of every kind of document."""
    offered = set(entry["Desktop Entry"]["MimeType"].split(";"))
    known = {mimetypes.guess_type(f"a{suffix}")[0] for each in FORMATS for suffix in each.suffixes}
    assert {each for each in known if each} - offered == set()


def test_entry_window_and_metainfo_have_one_name(root: Path, entry: RawConfigParser) -> None:
    """The desktop finds window, entry and description by one name, and the icon by the entry's."""
    folder = root / "packaging" / "linux"
    info = ET.parse(folder / f"{IDENTITY}.metainfo.xml").getroot()  # noqa: S314 - our own file
    assert info.findtext("id") == IDENTITY
    assert info.findtext("launchable") == f"{IDENTITY}.desktop"
    window = (root / "desktop" / "dateline" / "ui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{IDENTITY}")' in window
    assert entry["Desktop Entry"]["Icon"] == "dateline"


def test_a_library_is_known_by_its_mark(root: Path) -> None:
    """The type of libraries looks for the mark that the store writes, whatever the file is called."""
    text = (root / "packaging" / "linux" / "dateline.xml").read_text(encoding="utf-8")
    assert f'value="{struct.pack(">I", APPLICATION_ID).decode()}" offset="68"' in text


def test_the_manual_has_every_command(load: Load) -> None:
    """The manual page tells of each command and option."""
    page = load("manual").page("2026-01-01")
    assert [name for name in COMMANDS if f".SS dateline {name.replace('-', chr(92) + '-')}" not in page] == []
    assert r"\-\-published" in page


def test_icons_hold_every_size(load: Load) -> None:
    """The Windows icon has a row for each size; the parts of the macOS icon add up to its length."""
    icons = load("icons")
    drawn = dict.fromkeys((*icons.WINDOWS, *icons.MACOS.values()), b"picture")
    windows = icons.ico({size: drawn[size] for size in icons.WINDOWS})
    assert struct.unpack("<HHH", windows[:6]) == (0, 1, len(icons.WINDOWS))
    mac = icons.icns(drawn)
    assert struct.unpack(">I", mac[4:8])[0] == len(mac)


def test_icons_are_drawn_at_their_size(load: Load, qapp: object) -> None:
    """The picture is drawn with the number of pixels that was asked for."""
    drawn = load("icons").draw({16, 48})
    assert [struct.unpack(">II", drawn[size][16:24]) for size in (16, 48)] == [(16, 16), (48, 48)]


def test_macos_is_told_of_libraries_and_articles(load: Load) -> None:
    """A double click on a library opens the application; for articles it is one of several."""
    told = plistlib.loads(plistlib.dumps(load("bundle").information(dateline.__version__)))
    assert told["CFBundleShortVersionString"] == dateline.__version__
    assert [each["LSHandlerRank"] for each in told["CFBundleDocumentTypes"]] == ["Owner", "Alternate"]
    kind = told["UTExportedTypeDeclarations"][0]
    assert kind["UTTypeIdentifier"] in told["CFBundleDocumentTypes"][0]["LSItemContentTypes"]


def test_entitlements_are_a_property_list(root: Path) -> None:
    """What the hardened runtime must allow can be read, and allows Chromium its scripts."""
    found = plistlib.loads((root / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert found["com.apple.security.cs.allow-jit"] is True


def test_every_shipped_distribution_has_its_licence(load: Load) -> None:
    """For all that is packed a licence text is collected, with the version that is packed."""
    shipped = load("shipped")
    found = {shipped.canonicalize_name(each.name): each for each in load("licences").of_distributions()}
    assert {shipped.canonicalize_name(each) for each in shipped.distributions()} - found.keys() == set()
    assert [
        name for name, each in found.items() if not any(len(text) > 60 for text in each.texts.values())
    ] == []


def test_nothing_that_is_packed_is_under_the_gpl_alone(load: Load) -> None:
    """Every licence lets us ship the work beside a program of another licence."""
    told = {each.name: each.terms for each in load("licences").of_distributions()}
    assert {name: terms for name, terms in told.items() if "GPL" in terms and "LGPL" not in terms} == {}


def test_what_is_not_used_is_left_out(load: Load) -> None:
    """Tools of developers, other languages and the system's own libraries stay away; what is used stays."""
    wanted = load("contents").is_wanted
    names = {
        "PySide6/Qt/plugins/platforms/libqxcb.so": True,
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so": False,
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak": False,
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak": True,
        "PySide6/Qt/translations/qtwebengine_locales/de.pak": True,
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak": False,
        "PySide6/Qt/translations/qtbase_de.qm": True,
        "PySide6/Qt/translations/qtbase_fr.qm": False,
        "babel/locale-data/fr.dat": False,
        "babel/locale-data/en.dat": True,
        "libX11.so.6": False,
        "libnss3.so": False,
        "libsqlite3.so.0": True,
        "libssl.so.3": True,
    }
    assert {name: wanted(name, ["en", "de"]) for name in names} == names


def test_libraries_stay_that_something_is_linked_to(load: Load) -> None:
    """A library goes unless a module, plugin or program leads to it, directly or through another library."""
    links = {"module": ["libone.so.1"], "one": ["libtwo.so.2"], "two": [], "three": ["libone.so.1"]}
    rows = [
        ("package/module.cpython-311-x86_64-linux-gnu.so", "module", "EXTENSION"),
        ("libone.so.1", "one", "BINARY"),
        ("Qt/lib/libtwo.so.2", "two", "BINARY"),
        ("libthree.so.3", "three", "BINARY"),
    ]
    assert load("contents").without_unlinked(rows, links.__getitem__) == rows[:3]


def test_windows_program_of_the_installer_is_packed(root: Path) -> None:
    """The installer starts the program that the specification packs for Windows."""
    installer = (root / "packaging" / "windows" / "dateline.iss").read_text(encoding="utf-8")
    packed = (root / "packaging" / "program" / "dateline.spec").read_text(encoding="utf-8")
    assert "{app}\\dateline-gui.exe" in installer
    assert 'name="dateline-gui"' in packed


@pytest.mark.parametrize(
    "script", ["build", "linux/test-deb", "linux/try-in-desktop", "linux/postinst", "linux/postrm"]
)
def test_scripts_can_be_read_by_their_shell(root: Path, script: str) -> None:
    """The scripts of the package have no slip that a shell would see."""
    path = root / "packaging" / script
    shell = path.read_text(encoding="utf-8").splitlines()[0].split("/")[-1].split()[-1]
    assert subprocess.run([shell, "-n", str(path)], check=False).returncode == 0


@pytest.mark.parametrize("command", ["app", "deb", "test-deb", "licences"])
def test_help_of_build_names_every_command(root: Path, command: str) -> None:
    """`packaging/build` without a word tells what it can do, and builds nothing."""
    done = subprocess.run([str(root / "packaging" / "build")], capture_output=True, text=True, check=True)
    assert f"packaging/build {command}" in done.stdout


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        ("de.res", True),
        ("fr_CA.res", False),
        ("curr/root.res", True),
        ("curr/supplementalData.res", True),
        ("coll/sv.res", False),
        ("res_index.res", True),
        ("brkitr/thaidict.dict", True),
        ("brkitr/ja.res", True),
        ("ibm-943_P15A-2003.cnv", True),
        ("ibm-1168_P100-2002.cnv", True),
        ("ibm-37_P100-1995.cnv", False),
        ("zoneinfo64.res", True),
    ],
)
def test_language_data_of_others_is_left_out(load: Load, item: str, wanted: bool) -> None:
    """Of the language data stay those of the window's languages, line breaks of all, and what people's files are written in."""
    assert load("icu").is_wanted(item, ["en", "de"]) is wanted


def test_the_small_linear_algebra_has_all_that_numpy_is_linked_to(load: Load, tmp_path: Path) -> None:
    """The packed program's numpy finds every function it names in the library that takes the place of the large one."""
    blas = load("blas")
    blas.compile_to(tmp_path / "small.so")
    numpy = Path(str(import_module("numpy").__file__)).parent
    assert blas.needed(numpy) - blas.symbols(tmp_path / "small.so", "--defined-only") == set()


def test_the_small_linear_algebra_reckons_rightly(load: Load, tmp_path: Path) -> None:
    """It multiplies matrices that are stored by rows, turned or not, and vectors that are read backwards."""
    load("blas").compile_to(tmp_path / "small.so")
    small = ctypes.CDLL(str(tmp_path / "small.so"))
    whole, number = ctypes.c_int64, ctypes.c_double
    left, right = (number * 6)(1, 2, 3, 4, 5, 6), (number * 6)(7, 8, 9, 10, 11, 12)
    made = (number * 4)()
    sizes = [whole(each) for each in (2, 2, 3)]
    by_rows, plain, turned = 101, 111, 112
    small.scipy_cblas_dgemm64_(
        by_rows, plain, turned, *sizes, number(1), left, whole(3), right, whole(3), number(0), made, whole(2)
    )
    assert list(made) == [50, 68, 122, 167]
    small.scipy_cblas_ddot64_.restype = number
    assert small.scipy_cblas_ddot64_(whole(3), left, whole(-1), right, whole(1)) == 3 * 7 + 2 * 8 + 1 * 9


def test_nothing_solves_equations(root: Path) -> None:
    """The packed program has no LAPACK: our code must not come to need it."""
    found = [
        path for path in (root / "desktop").rglob("*.py") if "linalg" in path.read_text(encoding="utf-8")
    ]
    assert found == []
