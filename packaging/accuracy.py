"""Measures the tagger on annotated corpora and fails where it falls below packaging/accuracy.toml.

Short texts with the results that other parsers' tests expect are measured too, see ``snippets``.

Usage: python packaging/accuracy.py FOLDER, where FOLDER holds the corpora (one ``.jsonl`` file each) and ``score.py``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import snippets

FLOORS = Path(__file__).with_name("accuracy.toml")
TAG = "import sys; from dateline.cli import main; sys.exit(main(['tag', *sys.argv[1:]]))"
MEASURES = ("value", "strict")


def questions(corpus: Path, target: Path) -> None:
    """Write the documents of a corpus without their answers, so that the tagger cannot see them."""
    with corpus.open(encoding="utf-8") as source, target.open("w", encoding="utf-8") as out:
        for line in source:
            document = json.loads(line)
            asked = {key: document.get(key) for key in ("id", "lang", "dct", "text")}
            out.write(json.dumps(asked, ensure_ascii=False) + "\n")


def score(corpus: Path, folder: Path) -> dict[str, float]:
    """Tag one corpus in ``folder`` and return each measure in per cent."""
    asked, answered = folder / "asked.jsonl", folder / "answered.jsonl"
    questions(corpus, asked)
    subprocess.run([sys.executable, "-c", TAG, str(asked), str(answered)], check=True)
    command = [sys.executable, str(corpus.with_name("score.py")), str(corpus), str(answered), "--json"]
    report: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return {measure: 100 * report[measure]["F1"] for measure in MEASURES}


def row(name: str, reached: dict[str, float], floors: dict[str, float]) -> str:
    """One line of the table; what fell below its floor is marked."""
    cells = (
        f"{reached[measure]:8.1f}"
        + (f" < {floors[measure]}!" if reached[measure] < floors.get(measure, 0) else "")
        for measure in MEASURES
    )
    return f"{name:20}" + "".join(cells)


def snippet_row(name: str, tally: snippets.Tally, floor: float) -> str:
    """One line of the second table, with what was left out below it."""
    fallen = f" < {floor}!" if tally.per_cent < floor else ""
    out = sum(tally.left_out.values())
    counted = tally.right + len(tally.wrong)
    lines = [f"{name:20}{tally.per_cent:8.1f}{fallen}  {tally.right} of {counted}, {out} left out"]
    lines += [f"{'':22}{count:4} {reason}" for reason, count in tally.left_out.most_common()]
    return "\n".join(lines)


def measure_snippets(corpora: Path, floors: dict[str, float]) -> bool:
    """Print the table of the short texts; whether one set fell below its floor."""
    print(f"{'right, per cent':20}")
    fallen = False
    for name, floor in floors.items():
        tally = snippets.measure(corpora, name)
        if tally.right or tally.wrong:
            print(snippet_row(name, tally, floor), flush=True)
            fallen = fallen or tally.per_cent < floor
    return fallen


def main(corpora: Path) -> int:
    """Print the tables of all corpora; 1 if one of them fell below its floor."""
    print(f"{'F1, per cent':20}" + "".join(f"{measure:>8}" for measure in MEASURES))
    fallen = False
    table = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    short = table.pop("snippets", {})
    for name, floors in table.items():
        with tempfile.TemporaryDirectory() as folder:
            reached = score(corpora / f"{name}.jsonl", Path(folder))
        print(row(name, reached, floors), flush=True)
        fallen = fallen or any(reached[measure] < floor for measure, floor in floors.items())
    fallen = measure_snippets(corpora, short) or fallen
    return int(fallen)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1], "score.py").is_file():
        sys.exit("usage: python packaging/accuracy.py FOLDER (the folder must hold score.py and the corpora)")
    sys.exit(main(Path(sys.argv[1])))
