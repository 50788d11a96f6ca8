"""Guesses the language of a text by its script, or by a vote of its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

DEFAULT = "en"
_SAMPLE = 20_000
_STOP_WORDS = {
    "en": "the of and to in that is was for with as by from were has had which their this are be",
    "de": "der die das und ist nicht ein eine mit für auf von dem den des sich auch wurde nach im",
    "fr": "le la les des et est dans que qui une pour pas sur par avec au aux ont été du",
    "es": "el la los las del y que en un una por con para se fue su al más como es",
    "it": "il lo gli della di che è per una con non del sono nel anche alla dei si ha le",
    "pt": "o os da do das dos que em um uma não com para se por foi mais ao são na",
    "nl": "de het een van en dat is niet op met voor zijn werd aan ook bij naar door er die",
    "pl": "i w na nie się z do że jest to o jak po co ale przez od za został są",
    "sv": "och att det som en är på för med av den inte har till ett om var från i han",
    "tr": "ve bir bu için ile olarak daha olan çok gibi kadar sonra ise de da ne en o",
    "ru": "и в на не что с по как это к из для от был его за у о но так",
    "uk": "і в на не що з у до та як це за від для його про був є й або",
    "ar": "في من على إلى أن عن التي الذي مع هذا كان ما بعد قد لم كما بين هذه",
}


_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")), ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")), ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")), ("el", re.compile(r"[\u0370-\u03ff]")), ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")), ("ka", re.compile(r"[\u10a0-\u10ff]")), ("hy", re.compile(r"[\u0530-\u058f]")),
)  # fmt: skip
"""Scripts that tell the language by themselves; Chinese has no kana between its characters."""
_ANY_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0530-\u05ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
"""Most texts have not one letter of all these, which is seen at a glance."""
_FEWEST_OF_A_SCRIPT = 0.1


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language: by its script, or by its small words; English if neither tells."""
    return _by_script(text[:_SAMPLE]) or _by_small_words(text)


def _by_script(text: str) -> str:
    """Return the language whose own script a good part of the letters is in, or nothing."""
    if text.isascii() or not _ANY_SCRIPT.search(text):
        return ""
    letters = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS:
        if letters and len(script.findall(text)) > letters * _FEWEST_OF_A_SCRIPT:
            return language
    return ""


def _by_small_words(text: str) -> str:
    counts = Counter(re.findall(r"[^\W\d_]+", text[:_SAMPLE].casefold()))
    votes = {language: sum(counts[word] for word in words.split()) for language, words in _STOP_WORDS.items()}
    best = max(votes, key=lambda language: votes[language])
    return best if votes[best] > max(2, votes[DEFAULT]) else DEFAULT


def code(tag: str) -> str:
    """Return the two-letter code of a language tag ("de-AT", "pt_BR"), or nothing if it is not one."""
    match = re.match(r"([A-Za-z]{2})(?:[-_]|$)", tag.strip())
    return match[1].lower() if match else ""
