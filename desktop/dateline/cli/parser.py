"""The commands, their options and their help."""

from __future__ import annotations

import argparse
import dataclasses
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline import __version__
from dateline.errors import DatelineError

_MOST = 10_000
Run = Callable[[argparse.Namespace], int]


class Command(NamedTuple):
    """One command: a line of help, an example, its options, and what it runs."""

    help: str
    example: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    run: Run = options.run
    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever read the output has gone; what is still buffered goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("dateline: stopped; what was stored until now is kept whole.", file=sys.stderr)
        return 130
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; the manual page is made from it too."""
    made = argparse.ArgumentParser(
        prog="dateline",
        description="Turns news articles into a trustworthy timeline. Without a command, opens the window.",
        epilog="Example: dateline render article.html --published 2025-11-24 -o timeline.png",
    )
    made.add_argument("--version", action="version", version=f"dateline {__version__}")
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        sub = commands.add_parser(
            name,
            help=command.help,
            description=f"{command.help[0].upper()}{command.help[1:]}.",
            epilog=f"Example: dateline {command.example}",
        )
        command.add_options(sub)
        sub.set_defaults(run=command.run)
    return made


# --- running: the work is imported only by the command that needs it ---------------------------------------


def _tag(options: argparse.Namespace) -> int:
    from dateline.cli import documents

    return documents.tag(options.input, options.output, options.jobs)


def _events(options: argparse.Namespace) -> int:
    from dateline.cli import documents

    return documents.events(options.input, options.output, options.jobs)


def _published(options: argparse.Namespace) -> int:
    from dateline.cli import articles

    return articles.published(options.files, as_json=options.json)


def _explain(options: argparse.Namespace) -> int:
    from dateline.cli import phrases

    return phrases.explain(options.phrase, options.published, options.language)


def _import(options: argparse.Namespace) -> int:
    from dateline.cli import libraries, tables
    from dateline.workflow import Choice

    files = [place for place in options.places if isinstance(place, Path)]
    links = [place for place in options.places if isinstance(place, str)]
    mapped = tables.mapped(options.columns, options.dates, files)
    return libraries.import_files(options.library, files, links, Choice(options.again), mapped)


def _refresh(options: argparse.Namespace) -> int:
    from dateline.cli import libraries

    return libraries.refresh(options.library)


def _show(options: argparse.Namespace) -> int:
    from dateline.cli import libraries

    return libraries.show(options.library)


def _export(options: argparse.Namespace) -> int:
    from dateline.cli import exporting

    return exporting.export(options.library, options.format, options.output, implied=options.implied)


def _render(options: argparse.Namespace) -> int:
    from dateline.cli import pictures

    names = {field.name for field in dataclasses.fields(pictures.Wish)}
    given = {name: value for name, value in vars(options).items() if name in names}
    wish = pictures.Wish(**given, stretch=(options.first, options.last))
    return pictures.render(options.files, wish)


def _self_test(_options: argparse.Namespace) -> int:
    from dateline.cli import selftest

    return selftest.self_test()


def _place(text: str) -> Path | str:
    """Return a link as it is, also one that cannot be fetched, and anything else as the name of a file."""
    return text if "://" in text else Path(text)


def _file(text: str) -> Path:
    if "://" in text:
        raise argparse.ArgumentTypeError(
            f"{text} is a link: save the page, or use “dateline import LIBRARY LINK”"
        )
    return Path(text)


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and {_MOST}")
    return number


# --- options ------------------------------------------------------------------------------------------------


def _document_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "input", metavar="IN.jsonl", help='one {"id", "lang", "dct", "text"} a line; - is stdin'
    )
    parser.add_argument("output", metavar="OUT.jsonl", help="where to write; - is stdout")
    parser.add_argument("--jobs", type=_count, default=1, metavar="N", help="worker processes (default 1)")


def _published_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=_file, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _explain_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("phrase", metavar="PHRASE")
    parser.add_argument(
        "--published", metavar="DAY", help="the publication date that relative words count from"
    )
    parser.add_argument("--language", default="en", metavar="CODE")


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("library", type=Path, metavar="LIBRARY", help="a .dateline file; made if missing")
    parser.add_argument(
        "places",
        nargs="+",
        type=_place,
        metavar="FILE",
        help="articles, folders of them, or links (https://…), which are fetched; also timelines: a table (CSV),"
        " TimelineJS, TimeML, or what export --format json has written",
    )
    parser.add_argument(
        "--again",
        choices=("skip", "add", "replace"),
        default="skip",
        help="with the same link, file or nearly the same text as one that is there: leave it out (default),"
        " add it all the same, or put it in the place of that one and keep what was corrected there",
    )
    parser.add_argument(
        "--columns",
        metavar="ROLE=NAME,…",
        help="what the columns of a table of events are called, e.g. date=When,headline=What; told by usual names",
    )
    parser.add_argument(
        "--dates",
        choices=("day-first", "month-first"),
        help="what 05/11/2025 means in a table of events; told by the other dates of it",
    )


def _library_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("library", type=Path, metavar="LIBRARY")


class _Formats:
    """The names of all formats of exports, not loaded before they are asked for."""

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)

    def __iter__(self) -> Iterator[str]:
        from dateline.timeline.exports.formats import FORMATS

        return iter(FORMATS)


def _export_options(parser: argparse.ArgumentParser) -> None:
    _library_options(parser)
    asked = "%(choices)s; default: as the file is called, else json"
    parser.add_argument("--format", choices=_Formats(), metavar="NAME", help=asked)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write (default stdout)")
    implied = "find events whose time is only implied, too; the library keeps them"
    parser.add_argument("--implied", action="store_true", help=implied)


def _render_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=_file, metavar="FILE", help="articles, or one library")
    parser.add_argument("--published", metavar="DAY", help="publication date of the articles that lack one")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("timeline.png"),
        metavar="PICTURE",
        help=".png, .svg or .pdf",
    )
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=2, help="pixels per point")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--title", default="", help="printed above the timeline")
    parser.add_argument("--width", type=_count, default=1400, metavar="POINTS")
    _content_options(parser)
    _form_options(parser)


def _content_options(parser: argparse.ArgumentParser) -> None:
    lanes = ("none", "article", "category", "status", "source")
    parser.add_argument("--lanes", choices=lanes, default="none", help="sort events into lanes")
    parser.add_argument("--from", dest="first", metavar="DAY", help="first day to show")
    parser.add_argument("--to", dest="last", metavar="DAY", help="last day to show")
    for name, what in (
        ("fold", "fold long gaps"),
        ("implied", "draw events whose time is only implied, too"),
        ("today", "draw a line at the day of today"),
        ("footnotes", "number the labels and print quotes and sources"),
    ):
        parser.add_argument(f"--{name}", action="store_true", help=what)


def _form_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--subtitle", default="", help="printed under the title")
    parser.add_argument("--no-legend", dest="legend", action="store_false", help="do not explain the signs")
    parser.add_argument("--transparent", action="store_true", help="leave out the paper")
    parser.add_argument(
        "--paper", choices=("picture", "a4", "letter"), default="picture", help="sheets of a PDF"
    )
    parser.add_argument("--pages", action="store_true", help="spread the timeline over pages")


COMMANDS = {
    "tag": Command(
        "find and resolve time expressions", "tag articles.jsonl times.jsonl", _document_options, _tag
    ),
    "events": Command("find dated events", "events articles.jsonl events.jsonl", _document_options, _events),
    "published": Command(
        "say when articles were published, and how that is known",
        "published page.html --json",
        _published_options,
        _published,
    ),
    "explain": Command(
        "explain step by step how a phrase is dated",
        'explain "eight days prior" --published 2025-11-24',
        _explain_options,
        _explain,
    ),
    "import": Command(
        "add articles to a library", "import story.dateline articles/", _import_options, _import
    ),
    "refresh": Command(
        "read a library's articles again with the present rules; what was corrected stays",
        "refresh story.dateline",
        _library_options,
        _refresh,
    ),
    "show": Command("print a library's timeline", "show story.dateline", _library_options, _show),
    "render": Command(
        "draw a timeline as PNG, SVG or PDF without a window",
        "render article.txt --published 2025-11-24 -o timeline.png",
        _render_options,
        _render,
    ),
    "export": Command(
        "write a library's events as data", "export story.dateline --format csv -o events.csv",
        _export_options, _export,
    ),
    "self-test": Command(
        "check that everything the program needs is there and works, and print versions", "self-test",
        lambda _parser: None, _self_test,
    ),
}  # fmt: skip
