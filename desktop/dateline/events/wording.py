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
"""Where a phrase or clause begins that a line can do without."""
_CLAUSE = re.compile(r"(?<=[,;:]) (?=(?:and|but|because|so|which|who|while|although) )| -- ")
"""Where a clause begins behind one that is whole."""
_CONTENT = re.compile(r" that |: ")
"""Behind these a clause begins, whose verb may be among what is left out."""
_SENTENCE_END = re.compile(r"[.!?](?= [A-Z“`])")
_SHORT = 12
"""Characters of which nothing is cut."""
_END_MARKS = " ,;:–—-…"


def quote(passage: str, speaker: str) -> str:
    """Write a quotation with its speaker: whole if there is room, else its first sentence or what stands before a clause."""
    plain = " ".join(passage.split()).strip("“”\"`' ")
    lead = f"{capital(speaker)}: " if speaker else ""
    limit = LIMIT - len(lead) - 3
    ends = [match.start() for match in _SENTENCE_END.finditer(plain, _SHORT * 2, limit)]
    if ends and len(plain) > LONGEST - len(lead) - 3:
        plain = plain[: ends[0]].rstrip()
    elif len(plain) > limit:
        plain = f"{_at_phrase(plain, limit - 1)}…"
    elif plain.endswith((",", ".", ";")):
        plain = plain[:-1].rstrip()
    return f"{lead}“{plain}”"


def _at_phrase(line: str, room: int) -> str:
    """Cut a line before the last clause that does not fit, else before a phrase, at a word if there is none."""
    clauses = [match.start() for match in _CLAUSE.finditer(line, _SHORT * 3, room)]
    places = clauses or [match.start() for match in _PHRASE.finditer(line, _SHORT, room)]
    place = places[-1] if places else line[: room + 1].rfind(" ")
    return _OPEN_END.sub("", line[: place if place > 0 else room].rstrip(_END_MARKS)).rstrip(_END_MARKS)


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
    """End a line before a phrase, else at a word; an ellipsis says so where the rest may be missed."""
    places = [match.start() for match in _PHRASE.finditer(line, room // 2, room)]
    place = places[-1] if places else line[: room + 1].rfind(" ")
    kept = line[:place] if place > 0 else line.split(maxsplit=1)[0]
    missed = not places or _CONTENT.search(kept)
    return _OPEN_END.sub("", kept.rstrip(_END_MARKS + ".")).rstrip(_END_MARKS) + ("…" if missed else "")


def capital(line: str) -> str:
    """Begin a line with a capital letter."""
    for place, letter in enumerate(line):
        if letter.isalnum():
            return line[:place] + letter.upper() + line[place + 1 :]
    return line
