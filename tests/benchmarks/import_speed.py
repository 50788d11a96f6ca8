"""How many articles a second go through reading, publication date, tagging, events and storing, and in how much memory.

Run with: python tests/benchmarks/import_speed.py [text|html|pdf] [COUNT]. Each kind is measured on one core and
on all; of several processes the time from the first article on counts, and their start is told apart. Files
per second of processor time say what a busy machine would give if it had nothing else to do.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from dateline.store.library import Library
from dateline.workflow import import_files
from dateline.workflow.workers import cores

SHARED = Path(__file__).resolve().parents[3] / "shared/corpora"
COUNT = 300
WARM_UP = 20
LINE, LINES = 95, 56
_OBJECT = b"%d 0 obj\n%s\nendobj\n"


def main(kinds: list[str], count: int) -> None:
    """Measure each kind in processes of their own and print a line for each."""
    for kind in kinds:
        for jobs in sorted({1, cores()}):
            command = [sys.executable, __file__, "--measure", kind, str(count), str(jobs)]
            subprocess.run(command, check=True)


def measure(kind: str, count: int, jobs: int) -> None:
    """Import files of one kind into a new library and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = list(FILES[kind](folder, count + WARM_UP))
        with Library.open(folder / "bench.dateline") as library:
            for _progress in import_files(library, files[:WARM_UP], jobs=1):
                pass
            began, before = time.perf_counter(), _processor(resource.RUSAGE_SELF)
            steps = import_files(library, files[WARM_UP:], jobs=jobs)
            for _start in range(
                min(jobs, 2)
            ):  # of several processes the first word comes before they are ready
                next(steps)
            first = time.perf_counter()
            for _progress in steps:
                last = _progress
            seconds = time.perf_counter() - first
    spent = sum(_processor(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) - before
    report = last.report
    assert report is not None
    own, child = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"{kind:5} {jobs} {'core ' if jobs == 1 else 'cores'} {last.total / seconds:6.1f} files/s,"
        f" {last.total / spent:6.1f} per second of processor,"
        f" start {first - began:.1f} s; {len(report.imported)} stored, {len(report.doubtful)} doubtful,"
        f" {len(report.failed)} failed; peak {own} MB" + (f", each process up to {child} MB" if child else "")
    )


def _processor(who: int) -> float:
    """Return the seconds that processors have spent."""
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def texts(folder: Path, count: int) -> Iterator[Path]:
    """Write news articles as plain text."""
    for number, words in enumerate(islice(_articles(), count)):
        path = folder / f"{number}.txt"
        path.write_text(words, encoding="utf-8")
        yield path


def pages(_folder: Path, count: int) -> Iterator[Path]:
    """Take saved web pages."""
    with (SHARED / "timelines/html_pages.jsonl").open(encoding="utf-8") as lines:
        yield from (SHARED / json.loads(line)["path"] for line in islice(lines, count))


def prints(folder: Path, count: int) -> Iterator[Path]:
    """Write news articles as PDF files, a page for every so many lines."""
    for number, words in enumerate(islice(_articles(), count)):
        path = folder / f"{number}.pdf"
        path.write_bytes(pdf(words))
        yield path


def pdf(words: str) -> bytes:
    """Return the smallest PDF file that shows a text in lines."""
    lines = [line for part in words.split("\n") for line in textwrap.wrap(part, LINE) or [""]]
    sheets = [lines[at : at + LINES] for at in range(0, len(lines), LINES)]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(sheets)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(sheets)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, sheet in enumerate(sheets):
        stream = b"BT /F1 10 Tf 12 TL 50 760 Td %s ET" % b" ".join(map(_shown, sheet))
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    return _file(objects)


def _shown(line: str) -> bytes:
    plain = line.encode("cp1252", "replace")
    for sign in (b"\\", b"(", b")"):
        plain = plain.replace(sign, b"\\" + sign)
    return b"(%s) Tj T*" % plain


def _file(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += _OBJECT % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    size = b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(places) + 1)
    return data + head + size + b"startxref\n%d\n%%%%EOF\n" % len(data)


def _articles() -> Iterator[str]:
    with (SHARED / "timelines/timeline17_articles.jsonl").open(encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 3):
            article = json.loads(line)
            yield f"{article['title'] or 'News'}\n\nPublished {article['dct']}\n\n{article['text']}\n"


FILES: dict[str, Callable[[Path, int], Iterator[Path]]] = {"text": texts, "html": pages, "pdf": prints}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        counts = [int(each) for each in sys.argv[1:] if each.isdigit()]
        main([each for each in sys.argv[1:] if each in FILES] or list(FILES), *(counts or [COUNT]))
