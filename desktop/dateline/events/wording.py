"""Lines of text for labels: tidied, capitalised, and cut at a word only where nothing else helps."""

from __future__ import annotations

import re

LONGEST = 80
"""Characters a headline aims at."""
LIMIT = 140
"""Characters after which it is cut at a word, if no shorter form says the same."""

_LOOSE = re.compile(r"\s+(?=[,.;:!?)\]%”])|(?<=[(\[“])\s+")
_MARK = re.compile(r"[^\w \n,;:–—…’-]|\s[,;:]")
"""A mark that a line may have to lose, or lose the space before: most lines have none."""
_LOOSE_MARK = re.compile(r"\s[,.;:!?)\]%”]|[(\[“]\s")
"""Finds what ``_LOOSE`` takes out, sooner: most lines hold none."""
_PAIRS = (("“", "”"), ("``", "''"), ("(", ")"), ("[", "]"))
_PAIRED = re.compile(r"[“”`'()\[\]]")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.)+$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_OPEN_END = re.compile(r"(?: (?:of|in|on|at|for|to|with|by|from|as|and|or|the|an?|his|her|its|their|that))+$")
_PHRASE = re.compile(
    r"(?<=[,;:]) (?!(?:and|or|but|that|which|the) \w+,)"
    r"|(?<! of)(?<! the)(?<! a)(?<! an)(?<! to)(?<! in)(?<! is)(?<! are)(?<! was)(?<! were)(?<! be)(?<! and)"
    r" (?=(?:and|but|because|when|while|if|although|before|after|since|until|who|which|in|on|at|for|with|by|from|during)\b(?!-))"
)
"""Where a phrase or clause of a quotation begins."""
_END_MARKS = " ,;:–—-…"


def quote(passage: str, speaker: str) -> str:
    """Write a quotation with its speaker, cut at a word if it is long."""
    plain = " ".join(passage.split()).strip("“”\"`' ")
    lead = f"{capital(speaker)}: " if speaker else ""
    room, limit = max(LONGEST - len(lead) - 3, 24), LIMIT - len(lead) - 3
    comma = plain[: room + 1].rfind(", ")
    if len(plain) > room + 1 and comma > room // 2:
        plain = f"{plain[:comma].rstrip(_END_MARKS)}…"
    elif len(plain) > limit:
        plain = _begun(plain, room, limit)
    elif plain.endswith((",", ".", ";")):
        plain = plain[:-1].rstrip()
    return f"{lead}“{plain}”"


def _begun(line: str, room: int, limit: int) -> str:
    """Cut a quotation before the last phrase or clause that does not fit, else before the first one."""
    best = 0
    for match in _PHRASE.finditer(line, 12):
        best = best if best and match.start() > room else match.start()
        if best > room:
            break
    return f"{line[:best].rstrip(_END_MARKS)}…" if 0 < best <= limit else shortened(line, limit)


def joined(lead: str, content: str) -> str:
    """Put what somebody says behind who says it, cut at a word if it is long."""
    line = capital(f"{lead} {content}")
    return line if len(line) <= LIMIT else shortened(line, LIMIT)


def tidy(line: str) -> str:
    """Take loose spaces, marks at the ends and quotation marks without partner out of a line."""
    if not _MARK.search(line):
        return " ".join(line.split()).strip(_END_MARKS)
    if _LOOSE_MARK.search(line):
        line = _LOOSE.sub("", line)
    line = line.strip(_END_MARKS)
    for opening, closing in _PAIRS if _PAIRED.search(line) else ():
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    if line.count('"') % 2:
        line = line.replace('"', "")
    line = line.strip(_END_MARKS)
    if line.endswith(".") and not _ABBREVIATED.search(line):
        line = line[:-1]
    return " ".join(line.split()).strip(_END_MARKS)


def shortened(line: str, room: int) -> str:
    """Cut a line at a comma or else at a word, and say so by an ellipsis."""
    cut = line[: room + 1]
    comma = cut.rfind(", ")
    place = comma if comma > room // 2 else cut.rfind(" ")
    kept = cut[:place] if place > 0 else line.split(maxsplit=1)[0]
    return _OPEN_END.sub("", kept.rstrip(_END_MARKS + ".")).rstrip(_END_MARKS) + "…"


def capital(line: str) -> str:
    """Begin a line with a capital letter."""
    for place, letter in enumerate(line):
        if letter.isalnum():
            return line[:place] + letter.upper() + line[place + 1 :]
    return line
