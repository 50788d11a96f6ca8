"""Tells in which encoding a text was written by trying each and seeing whether it then spells like a language."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

_SAMPLE = 6000
"""Bytes that are enough to tell."""
_SURE = 0.45
"""Of the letters beyond ASCII, how many more must fit than not."""
_WESTERN = "äöüß éèàçêôâîùûëïœ áéíóúñü¿¡ªº èéàìòù áàâãçéêíóôõú øåæé äöåé áéíóúýþðæö"
_CENTRAL = "ąćęłńóśżź áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșțşţ čćđšž"
_CYRILLIC = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё абвгґдеєжзиіїйклмнопрстуфхцчшщьюя абвгдђежзијклљмнњопрстћуфхцчџш"
)
_CHINESE = (
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里"
    "用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實"
    "日月军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭"
)
_MARKS = "“”‘’„«»–—…•§°€£©®·、。，！？「」『』《》（）：；・ー"


@dataclass(frozen=True, slots=True)
class _Family:
    """Encodings that may hold the same languages, the commonest first, with the letters of each language."""

    encodings: tuple[str, ...]
    alphabets: tuple[frozenset[str], ...]


def _family(encodings: str, *alphabets: str) -> _Family:
    return _Family(tuple(encodings.split()), tuple(map(frozenset, alphabets)))


def _range(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


@cache
def _families() -> tuple[_Family, ...]:
    kana = _range(0x3041, 0x30FE)
    return (
        _family("cp1252 mac_roman cp850", *_WESTERN.split()),
        _family("cp1250 iso8859_2 cp852", *_CENTRAL.split()),
        _family("cp1254", "ığşçöüâ", "ığşçöü"),
        _family("cp1257", "ąčęėįšųūž", "āčēģīķļņšūž", "äöüõšž"),
        _family("cp1255", _range(0x5D0, 0x5EA)),
        _family("cp1251 koi8_u cp866 mac_cyrillic iso8859_5", *_CYRILLIC.split()),
        _family("cp1253", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ"),
        _family("cp1256", _range(0x621, 0x64A) + "پچژگکی"),
        _family("cp932 euc_jp", kana + _CHINESE),
        _family("gb18030 big5", _CHINESE),
        _family("cp949", _range(0xAC00, 0xD7A3)),
    )


def detect(data: bytes) -> str | None:
    """Return the encoding in which the bytes spell best, or None if they spell well in none."""
    sample = data[:_SAMPLE]
    best, encoding = max(_scores(sample), key=itemgetter(0), default=(0.0, ""))
    return encoding if best >= _SURE else None


def _scores(sample: bytes) -> Iterator[tuple[float, str]]:
    """Yield how well a sample spells in each encoding that it is sound in."""
    for family in _families():
        for place, encoding in enumerate(family.encodings):
            text = _decoded(sample, encoding)
            if text is not None:
                fit = max(_fit(text, alphabet) for alphabet in family.alphabets)
                yield fit * (1 - 0.03 * place), encoding


def _decoded(sample: bytes, encoding: str) -> str | None:
    """Decode a sample that may end within a letter; None if it is not sound."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=False)
    except UnicodeDecodeError:
        return None


def _fit(text: str, alphabet: frozenset[str]) -> float:
    """Return how well the letters beyond ASCII fit an alphabet, from -1 to 1."""
    foreign = [match.start() for match in re.finditer(r"[^\x00-\x7f]", text)]
    points = sum(_points(text, place, alphabet) for place in foreign)
    return points / len(foreign) if foreign else 0.0


def _points(text: str, place: int, alphabet: frozenset[str]) -> float:
    """Return 1 for a letter or mark where a writer puts one, less for the strange."""
    sign = text[place]
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if sign.lower() in alphabet:
        is_foreign = sign > "\u02ff" and any(
            beside.isascii() and beside.isalpha() for beside in (before, after)
        )
        is_capital_inside = sign.isupper() and before.isalpha() and (before.islower() or after.islower())
        return -1.0 if is_foreign or is_capital_inside else 0.5 if sign.isupper() else 1.0
    if sign in _MARKS:
        inside = before.isalnum() and after.isalnum()
        return 1.0 if inside == (sign == "’") or sign in "–—·ー・、。，「」『』《》（）" else 0.0
    return 0.25 if "\u4e00" <= sign <= "\u9fff" and len(alphabet) > 150 else -1.0
