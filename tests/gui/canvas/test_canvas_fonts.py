"""The bundled fonts are found however many windows start at once, each installation its own."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path

import pytest

from dateline.canvas import start

pytestmark = pytest.mark.gui


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with fonts, on a machine with a temporary folder of its own."""
    if not Path("/etc/fonts/fonts.conf").is_file():
        pytest.skip("this system has no fontconfig")
    (tmp_path / "one" / "fonts").mkdir(parents=True)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    monkeypatch.delenv("FONTCONFIG_FILE")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(start, "resources", lambda: tmp_path / "one")
    return tmp_path


def configured() -> Path:
    """Return the configuration that fontconfig will read, set anew."""
    os.environ.pop("FONTCONFIG_FILE", None)
    start.use_bundled_fonts()
    return Path(os.environ["FONTCONFIG_FILE"])


def whole(path: Path) -> str:
    """Return a configuration that is complete."""
    text = path.read_text(encoding="utf-8")
    assert text.endswith("</fontconfig>\n")
    return text


def test_the_configuration_names_the_fonts_of_this_installation(installation: Path) -> None:
    """Fontconfig is told the folder, in whole XML."""
    assert f"<dir>{installation / 'one' / 'fonts'}</dir>" in whole(configured())


def test_another_installation_has_its_own_configuration(
    installation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two checkouts of one user do not use each other's fonts."""
    first = configured()
    (installation / "two" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(start, "resources", lambda: installation / "two")
    assert configured() != first
    assert f"<dir>{installation / 'one' / 'fonts'}</dir>" in whole(first)


def test_a_start_never_sees_a_half_written_file(installation: Path) -> None:
    """Reading while others write gives the old or the new file, whole, and leaves no drafts behind."""
    path = configured()
    texts = [start._FONTS_CONF.format(fonts=f"/{letter}" * 5000) for letter in "ab"]

    def write(text: str) -> None:
        for _ in range(60):
            start._written(path.parent, text)

    writers = [threading.Thread(target=write, args=(text,)) for text in texts]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert whole(path)
    assert [each.name for each in path.parent.iterdir()] == ["fonts.conf"]


def test_a_folder_of_someone_else_is_not_used(installation: Path) -> None:
    """A link laid in the temporary folder is not followed."""
    folder = configured().parent
    (folder / "fonts.conf").unlink()
    folder.rmdir()
    (installation / "trap").mkdir()
    folder.symlink_to(installation / "trap")
    os.environ.pop("FONTCONFIG_FILE", None)
    start.use_bundled_fonts()
    assert "FONTCONFIG_FILE" not in os.environ
    assert not list((installation / "trap").iterdir())
