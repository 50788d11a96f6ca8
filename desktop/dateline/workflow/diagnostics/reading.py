"""Checks of what reads: the grammar, dates in many languages, holidays, every kind of file, many processes, links."""

from __future__ import annotations

from pathlib import Path

from dateline.workflow.diagnostics.documents import WORDS, samples

_DAY = "2025-11-24"
_DAYS = ("24 November 2025", "24 de noviembre de 2025", "24 novembre 2025", "24. November 2025", "24 ноября 2025",
         "24 Kasım 2025", "2025年11月24日", "24 نوفمبر 2025")  # fmt: skip
_HOLIDAYS = ("independence-day", "labor-day")
"""Holidays that are looked up for every country that keeps them."""


def grammar(_folder: Path) -> str:
    """Read the examples of all grammar rules."""
    from dateline.tagger import grammar as grammars
    from dateline.workflow.preparing import tagger

    rules = tuple(grammars.load("en").rules())
    examples = {each.phrase for rule in rules for each in rule.examples}
    missed = [phrase for phrase in sorted(examples) if not tagger("en").tag(phrase)]
    expect(missed, "nothing is found in")
    return f"{len(rules)} rules read their {len(examples)} examples"


def dates(_folder: Path) -> str:
    """Read one day in many languages."""
    from dateline.workflow.dates import read_published

    expect([words for words in _DAYS if read_published(words) != _DAY], "not read as a day:")
    return f"one day read in {len(_DAYS)} languages"


def holidays(_folder: Path) -> str:
    """Find each holiday in the countries that keep it."""
    from dateline.formula import national

    pairs = [(name, country) for name in _HOLIDAYS for country in national.holidays()[name].countries]
    missing = [
        f"{name}@{country}"
        for name, country in sorted(pairs)
        if national.first_day(name, country, 2021) is None
    ]
    expect(missing, "no day is known for")
    return f"{len(pairs)} holidays of {len({country for _, country in pairs})} countries"


def documents(folder: Path) -> str:
    """Read a small file of every kind."""
    from dateline.articles import readers

    wrong = []
    made = samples()
    for name, data in made.items():
        (folder / name).write_bytes(data)
        found = list(readers.read_all(folder / name))
        if not any(WORDS in getattr(each, "text", "") for each in found):
            wrong.append(f"{name} ({getattr(found[0], 'reason', 'other words') if found else 'nothing'})")
    expect(wrong, "not read:")
    return f"{len(made)} kinds of files read"


def processes(_folder: Path) -> str:
    """Let two processes tag two texts."""
    from dateline.workflow.records import tag_record
    from dateline.workflow.workers import spread

    texts = [{"id": number, "lang": "en", "dct": _DAY, "text": WORDS} for number in range(8)]
    found = [each for _, each in spread(tag_record, texts, 2)]
    if not all(isinstance(each, dict) and each["timexes"] for each in found):
        raise ValueError("a process that was to read a text ended")
    return "two processes read side by side"


def links(_folder: Path) -> str:
    """See that servers can be known by their certificates; nothing is fetched."""
    import ssl

    place = ssl.get_default_verify_paths()
    known = ssl.create_default_context().cert_store_stats()["x509_ca"]
    if not known and not any((place.cafile, place.capath)):
        raise ValueError(
            "there are no certificates, so https links cannot be fetched: install ca-certificates"
        )
    return "certificates are there; nothing was fetched"


def expect(wrong: list[str], what: str) -> None:
    """Raise what is wrong with the first few things it is wrong with."""
    if wrong:
        more = f" and {len(wrong) - 5} more" if len(wrong) > 5 else ""
        raise ValueError(f"{what} {', '.join(wrong[:5])}{more}")
