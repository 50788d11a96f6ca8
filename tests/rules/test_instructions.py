"""What CONTRIBUTING.md tells people to write works as written."""

from __future__ import annotations

import re
import shutil
import textwrap
import tomllib
from pathlib import Path

import pytest

from dateline.formula import edtf, standards
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated
from dateline.tagger import grammar
from dateline.tagger.tagger import Tagger


@pytest.fixture
def instructions(root: Path) -> str:
    """The text of CONTRIBUTING.md."""
    return (root / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_example_rule_reads_its_example(
    root: Path, instructions: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rule shown there, added to the file of its relatives, gives the value that it promises."""
    shown = re.search(r"```toml\n(.*?)```", instructions, re.DOTALL)
    assert shown
    rule = textwrap.dedent(f"   {shown[1].strip()}")
    folder = tmp_path / "grammar" / "tried"
    shutil.copytree(root / "resources" / "grammar" / "en", folder)
    with (folder / "rules" / "3-relative.toml").open("a", encoding="utf-8") as relatives:
        relatives.write(f"\n{rule}\n")
    monkeypatch.setattr(grammar, "resource", tmp_path.joinpath)

    phrase, published, value = tomllib.loads(rule)["rule"][0]["examples"][0]
    mention = Tagger("tried").phrase(phrase)
    day = edtf.read(published)
    assert mention
    assert isinstance(day, Dated)
    assert standards.timex(resolve(mention.formula, Context(day, ()))).value == value


@pytest.mark.parametrize(
    "place",
    [
        "resources/grammar/en/rules",
        "resources/grammar/en/lexicon.toml",
        "desktop/dateline/formula/operators.py",
        "desktop/dateline/articles/formats.py",
        "desktop/dateline/articles/text.py",
        "desktop/dateline/timeline/exports/formats.py",
        "tests/core/timeline/exports/test_spreadsheet.py",
        "tests/corpus/en",
        "tests/corpus/en/negatives.toml",
    ],
)
def test_places_exist(root: Path, instructions: str, place: str) -> None:
    """The files and folders that people are sent to are there."""
    assert place in instructions
    assert (root / place).exists()
