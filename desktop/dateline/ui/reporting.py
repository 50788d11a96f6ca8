"""What an import did, in lines for people: what failed, what needs a choice or a look, what went well."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.model import Known
from dateline.ui.directions import isolated, levelled
from dateline.ui.languages import limits
from dateline.ui.models.article_model import ArticleRow, date_words, waits_words
from dateline.ui.models.rows import counted, grouped, quoted
from dateline.ui.translation import said
from dateline.workflow import Choice, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.model import Article
    from dateline.workflow import Doubtful, Imported, Replaced


FEW_WORDS, FEW_LETTERS = 12, 120
LEAST_WORDS, LEAST_LETTERS = 5, 40
MOST_RESTS = 6
"""How many missing parts of one file are told; of more the first ones, and how many there are."""
BETWEEN = " › "


class Section(Enum):
    """What became of a file, what most wants attention first; the values are headings."""

    FAILED = "Could not be added"
    CHOICE = "Perhaps here already: not added until you choose"
    LOOK = "Added, worth a look"
    ADDED = "Added"
    KEPT_OUT = "Kept out"
    GONE = "Taken back, removed or replaced since"
    REPEATED = "Already in the library"
    PASSED_OVER = "Not tried: no articles by their names"


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file.

    Attributes:
        section: Under which heading it stands.
        title: The article's title, or the file's name.
        date: Publication date in words; "" where there is no article.
        known: How the date is known.
        facts: What was found, one sentence each.
        looks: What a person should look at, or why there is no article and what to do.
        article: Number of the article in the library that a click goes to.
        doubtful: What is to be chosen.
    """

    section: Section
    title: str
    date: str = ""
    known: Known | None = None
    facts: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    article: int | None = None
    doubtful: Doubtful | None = None

    def text(self) -> str:
        """Return everything as plain text, on lines of its own."""
        says_more = self.known not in (None, Known.UNKNOWN) and self.date
        date = f"{self.date} ({said(self.known.value)})" if self.known and says_more else self.date
        rest = filter(None, (date, *self.facts, *self.looks))
        return "\n".join((self.title, *(f"    {each}" for each in rest)))


@dataclass(frozen=True)
class Outcome:
    """An import as far as it has gone, with what the user has chosen since.

    Attributes:
        report: What the import, and the choices after it, did.
        left: How many files were not looked at because the user stopped.
        kept_out: What the user chose not to add.
        waiting: What waits for a choice since an import before this one.
        began: The time of day, to tell several reports apart.
        now: What the library holds by now, by number; None if nobody has looked.
    """

    report: Report = field(default_factory=Report)
    left: int = 0
    kept_out: tuple[Doubtful, ...] = ()
    waiting: tuple[Doubtful, ...] = ()
    began: str = ""
    now: Mapping[int, ArticleRow] | None = None

    @property
    def doubtful(self) -> tuple[Doubtful, ...]:
        """Return everything that waits for a choice."""
        return self.report.doubtful + self.waiting

    def after(self, before: Outcome | None) -> Outcome:
        """Return it with what waits since the report before; the same article waits once."""
        known = {each.article.sha256 for each in self.doubtful}
        known |= {each.article.sha256 for each in self.report.imported}
        older = before.doubtful if before is not None else ()
        return replace(self, waiting=tuple(each for each in older if each.article.sha256 not in known))

    def passed_on(self) -> Outcome:
        """Return it without what waits, which the report after it shows."""
        return replace(self, report=replace(self.report, doubtful=()), waiting=())

    def settled(self, choices: Sequence[tuple[Doubtful, Choice]], done: Report) -> Outcome:
        """Return what it is after these choices, whose own report is ``done``."""
        chosen = [each for each, _ in choices]
        kept = tuple(each for each, choice in choices if choice is Choice.SKIP)
        now = self.report
        report = replace(
            now,
            imported=now.imported + done.imported,
            repeated=now.repeated + done.repeated,
            failed=now.failed + done.failed,
            replaced=now.replaced + done.replaced,
            incomplete=now.incomplete + done.incomplete,
            doubtful=tuple(each for each in now.doubtful if each not in chosen),
        )
        waiting = tuple(each for each in self.waiting if each not in chosen)
        return replace(self, report=report, kept_out=self.kept_out + kept, waiting=waiting)

    def summary(self) -> str:
        """Say in a sentence or two how it went."""
        now, waits = self._still, len(self.doubtful)
        gone = len(self.report.imported) - len(now.imported) + len(self.report.replaced) - len(now.replaced)
        if _only_failure(self):
            return _sentence(said(now.failed[0].reason))
        parts = (
            _added(now),
            _replaced(now),
            self._worth_a_look(),
            said("{} already in the library").format(_files(len(now.repeated))) if now.repeated else "",
            said("{} could not be added").format(_files(len(now.failed))) if now.failed else "",
            said("{} waiting for your choice").format(counted(waits, "article")) if waits else "",
            said("{} taken back or replaced since").format(counted(gone, "article")) if gone else "",
            said("{} kept out").format(counted(len(self.kept_out), "article")) if self.kept_out else "",
            said("Stopped: {} not looked at").format(_files(self.left)) if self.left else "",
        )  # fmt: skip
        return _sentence(
            ". ".join(filter(None, parts)) or said("There was nothing to add: no article was found there")
        )

    @cached_property
    def _still(self) -> Report:
        """Return the report without what the library no longer holds as it was added."""
        return replace(
            self.report,
            imported=tuple(each for each in self.report.imported if self._holds(each.article)),
            replaced=tuple(each for each in self.report.replaced if self._holds(each.article)),
        )

    def _holds(self, article: Article) -> bool:
        row = self.now.get(article.id) if self.now is not None else None
        return self.now is None or (row is not None and row.article.sha256 == article.sha256)

    def _row(self, article: Article) -> ArticleRow:
        """Return the article as it is by now."""
        return (self.now or {}).get(article.id) or ArticleRow(article)

    def lines(self) -> tuple[Line, ...]:
        """Return a line for each file, in the order of the sections."""
        return self._in_order

    @cached_property
    def _in_order(self) -> tuple[Line, ...]:
        order = {section: place for place, section in enumerate(Section)}
        return tuple(sorted(self._lines(), key=lambda line: order[line.section]))

    def text(self) -> str:
        """Return the whole report as plain text."""
        parts, section = [self.summary()], None
        for line in self.lines():
            if line.section is not section:
                section = line.section
                parts.append(f"\n{said(section.value)}")
            parts.append(line.text())
        return "\n".join(parts) + "\n"

    def wants_attention(self) -> bool:
        """Tell whether more than the summary must be read now: a choice, something missing or failed among others."""
        now = self.report
        return bool(now.doubtful or now.incomplete or (now.failed and not _only_failure(self)))

    def _worth_a_look(self) -> str:
        looks, now = sum(line.section is Section.LOOK for line in self._in_order), self.report
        says = now.incomplete or looks + len(now.failed) > 1
        return said(f"{looks} worth a look") if looks and says else ""

    def _lines(self) -> Iterator[Line]:
        now, still = self.report, self._still
        yield from (_failed(each.name, each.reason) for each in now.failed)
        yield from map(_doubtful, self.doubtful)
        rests = _rests(now)
        for each in still.imported:
            yield _imported(each, self._row(each.article), rests.pop(file_name(each.article), ()))
        yield from (_after_replacing(each, self._row(each.article)) for each in still.replaced)
        for gone in (each.article for each in now.imported + now.replaced if not self._holds(each.article)):
            rests.pop(file_name(gone), None)
            yield Line(Section.GONE, short(gone.title), facts=(file_name(gone),))
        yield from (Line(Section.LOOK, name, looks=looks) for name, looks in rests.items())
        yield from (
            replace(_doubtful(each), section=Section.KEPT_OUT, doubtful=None) for each in self.kept_out
        )
        yield from (_repeated(each.name, each.article) for each in now.repeated)
        yield from (Line(Section.PASSED_OVER, name) for name in now.passed_over)


def short(title: str) -> str:
    """Cut a title, and keep one that runs from right to left from turning the rest of its line around."""
    cut = title if len(title) <= 80 else title[:79] + "…"
    return isolated(cut)


def evidence(article: Article) -> str:
    """Say where the publication date was found and in which words; "" where it is unknown."""
    chosen = article.published.chosen
    if chosen is None:
        return ""
    words = quoted(said(chosen.evidence))
    return levelled(said(chosen.source) + (": " + said("“{}”").format(words) if words else ""))


def file_name(article: Article) -> str:
    """Return what an article came from: the name of its file, with its place in an archive, or its link."""
    if "://" in article.source:
        return article.source
    file, inside, place = article.source.partition(BETWEEN)
    return f"{Path(file).name}{inside}{place}"


def _failed(name: str, reason: str) -> Line:
    return Line(Section.FAILED, name, looks=(said(reason),))


def _rests(report: Report) -> dict[str, tuple[str, ...]]:
    """Return what is missing of files that were added, by the names of their articles, else by its own."""
    names = {file_name(each.article) for each in report.imported}
    names |= {each.name for each in report.repeated + report.doubtful}
    found: dict[str, list[str]] = {}
    for each in report.incomplete:
        outer = each.name.rpartition(BETWEEN)[0]
        name = outer if outer in names and each.name not in names else each.name
        found.setdefault(name, []).append(said(each.reason))
    return {name: _first(reasons) for name, reasons in found.items()}


def _first(reasons: Sequence[str]) -> tuple[str, ...]:
    if len(reasons) <= MOST_RESTS:
        return tuple(reasons)
    more = grouped(len(reasons) - MOST_RESTS + 1)
    return (*reasons[: MOST_RESTS - 1], said("{} more parts of it could not be read.").format(more))


def _imported(each: Imported, row: ArticleRow, rests: Sequence[str]) -> Line:
    article = row.article
    looks = (*rests, *_looks(row, each))
    found = f"{counted(each.mentions, 'phrase')}, {counted(each.events, 'event')}"
    facts = tuple(filter(None, (file_name(article), evidence(article), found)))
    section = Section.LOOK if looks else Section.ADDED
    published = article.published
    return Line(
        section, short(article.title), date_words(published.chosen), published.known, facts, looks, article.id
    )


def _looks(row: ArticleRow, each: Imported) -> Iterator[str]:
    """Yield what a person should look at in a new article."""
    article = row.article
    match article.published.known:
        case Known.UNKNOWN if row.waiting or not each.given:
            yield " ".join(filter(None, (said("Say when it was published."), waits_words(row.waiting))))
        case Known.GUESSED | Known.INFERRED:
            yield said("The publication date is not stated: check it.")
        case _:
            pass
    yield from map(said, article.published.conflicts)
    if is_tiny(article.text):
        yield said("There are hardly any words in it: perhaps it is no article.")
    if not each.mentions:
        yield said("No time expressions were found.")
    elif not each.events:
        yield said("No events were found.")
    if limits(article.language):
        yield f"{limits(article.language)}."


def is_tiny(text: str) -> bool:
    """Tell whether a text is too short to be an article, in scripts without spaces too."""
    return len(text) < FEW_LETTERS and len(text.split()) < FEW_WORDS


def is_hardly_a_sentence(text: str) -> bool:
    """Tell whether somebody may have pasted some words by mistake, and no article at all."""
    return len(text.strip()) < LEAST_LETTERS and len(text.split()) < LEAST_WORDS


def _doubtful(each: Doubtful) -> Line:
    known = each.known
    title = short(known.title) or known.source
    share = said(", {} of the words").format(f"{each.share:.0%}") if 0 < each.share < 1 else ""
    as_what = said("Here already as “{0}” ({1})").format(title, date_words(known.published.chosen))
    why = f"{as_what}: {said(each.likeness.value)}{share}."
    published = each.article.published
    return Line(
        Section.CHOICE, short(each.article.title), date_words(published.chosen), published.known,
        (each.name,), (why,), known.id, each,
    )  # fmt: skip


def _after_replacing(each: Replaced, row: ArticleRow) -> Line:
    article, published = row.article, row.article.published
    kept = (
        said("Replaced the older reading; {} kept.").format(counted(each.corrections, "correction"))
        if each.corrections
        else said("Replaced the older reading.")
    )
    section = Section.LOOK if each.note else Section.ADDED
    note = (f"{said(each.note)}.",) if each.note else ()
    return Line(
        section, short(article.title), date_words(published.chosen), published.known, (kept,), note, article.id
    )  # fmt: skip


def _repeated(name: str, article: Article) -> Line:
    same = () if name == article.title else (said("here as “{}”").format(short(article.title)),)
    return Line(Section.REPEATED, name, facts=same, article=article.id)


def _added(report: Report) -> str:
    match report.imported:
        case ():
            return ""
        case (one,):
            return said("Added “{}”").format(short(one.article.title))
        case many:
            return said(f"Added {len(many)} articles")


def _replaced(report: Report) -> str:
    return said("Replaced {}").format(counted(len(report.replaced), "article")) if report.replaced else ""


def _only_failure(outcome: Outcome) -> bool:
    now = outcome.report
    others = (now.imported, now.replaced, now.repeated, outcome.doubtful, outcome.kept_out, outcome.left)
    return len(now.failed) == 1 and not any(others)


def _files(count: int) -> str:
    return counted(count, "file")


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
