"""Which words beside a date say what it is the date of: the publication, a change, another thing, or the site's clock."""

from __future__ import annotations

import re

_NAMED = (
    r"(?:first\s+|originally\s+|erst(?:mals)?\s+)?(?:published|posted|publication\s+date|issued|released|filed|submitted|veröffentlicht|erschienen|"
    r"publiziert|erstellt|publié|parution|mis\s+en\s+ligne|publicado|publicación|pubblicato|gepubliceerd|geplaatst|"
    r"opublikowano|publicerad|udgivet|publisert|julkaistu|опубликовано|опубліковано|yayınlanma|公開日?|発行日?|配信日?|发布时间|게시일?)"
)
_BY = (
    r"(?:published|posted|submitted|written|gespeichert|verfasst|geschrieben|eingereicht|publié|soumis|publicado|enviado|inviato|pubblicato)"
    r"\s+(?:by|von|par|por|da)\s+[^|•·.!?]{1,40}?\s+(?:on|am|le|el|il|em)\b"
)
_PAPER = (
    r"(?:(?:presse|news)?(?:mitteilung|meldung|information)|nachricht|artikel|beitrag)\s+vom|press\s+release\s+(?:of|from|dated)"
    r"|communiqué\s+du|comunicado\s+del"
)
_LABEL = re.compile(
    rf"\b(?:(?P<named>{_NAMED})|(?P<plain>date|datum|fecha|data|дата|日付|{_BY}|{_PAPER}))"
    r"\s*(?:on|am|le|el|il|op|em|the|den|vom|online)?\s*[:：]?\s*$",
    re.IGNORECASE,
)
_CHANGE = (
    r"updated?|modified|edited|revised|corrected|reviewed|retrieved|accessed|as\s+of|aktualisier\w*|geändert|überarbeitet|abgerufen|"
    r"(?<!\w)stand(?=\s*[:：]|\s+(?:vom\s+)?\d|\s*$)|mise?\s+à\s+jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|aggiornat[oa]|"
    r"aggiornamento|atualizad[oa]|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|aktualizováno|uppdatera[dt]|opdateret|oppdatert|päivitetty|"
    r"обновлен[оа]|изменено|оновлено|güncelle\w*|更新|수정"
)
CHANGED = re.compile(rf"(?:{_CHANGE})(?![^\W\d_])[^|•·]*$", re.IGNORECASE)
"""Words before a date that make it the day of a change, an "as of", or a visit."""
_CHANGE_ALONE = re.compile(
    rf"\W*(?:[^\W\d_]+\s+){{0,2}}(?:{_CHANGE})(?:\s+(?:on|am|le|el|il|vom|at))?\s*[:：]?\s*", re.IGNORECASE
)
_OTHER_THING = re.compile(
    r"(?:(?<!\w)(?:since|from|of|valid|effective|registered|founded|established|est|born|died|due|until|till|expires?|deadline|concert|event|"
    r"match|kick-?off|doors|premiere|meeting|©|seit|ab|gültig|geboren|geb|gestorben|gegründet|bis|konzert|veranstaltung|termin|depuis|"
    r"née?|jusqu['’]au|valable|fondée?|concerto?|desde|hasta|nacid[oa]|fundad[oa]|válid[oa]|concierto|dal|fino|nat[oa]|valido|até|"
    r"nascid[oa]|sinds|vanaf|tot|geldig|opgericht|от|родил(?:ся|ась)|до)\b\W*|[^\W\d_]\s*[:：]\s*)(?:[^\W\d_]{1,3}\s+)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\bweather\b|\d\s?°|°\s?[CF]\b|\blog\s?in\b|\bsign\s?in\b|today['’]s\s+paper|\bwetter\b|\banmelden\b|\bmétéo\b|\bse\s+connecter\b|"
    r"\biniciar\s+sesión\b|\bmeteo\b|\baccedi\b|\bmenu\b|\bmenü\b|\bmenú\b",
    re.IGNORECASE,
)
_LONGEST_CLOCK = 160
_DIVIDED = re.compile(r"(?:[|•·/(\[–—:;.!?)]|\s-)\s*$")
_NAMES = re.compile(
    r"\W*(?:(?:by|von|par|por|di|da|door|av|af|and|und|et|y|de|van|der|la|le)\b\W*|[A-ZÀ-ÞА-Я][\w.'’-]*\W*){1,8}"
)
_THIS = re.compile(
    r"\W*(?:(?:this|the|der|dieser|die|diese|cet|cette|este|esta|questo)\s+)?(?:article|story|post|page|text|artikel|beitrag|meldung|artículo|"
    r"noticia|articolo|artigo)\s*(?:was|wurde|has\s+been|a\s+été|fue|è\s+stato|foi)?\s*",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\s*(?:[|•·/()\[\];.]|[-–—]+\s|$)")
_ANY_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"”’)]*(?:\s|$)|,\s*[^\W\d_]+\s+[^\W\d_]+\s+[^\W\d_]")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"”’)]*$")
_LITTLE, _MUCH = 40, 120
_FEW = 2


def is_published(before: str, after: str) -> bool:
    """Tell whether a label of publication opens the line, or a field of it, and the date is nearly all that follows."""
    label = _LABEL.search(before[-90:])
    if not label:
        return False
    lead = before[: len(before) - len(label[0])]
    is_first = not re.search(r"\w", lead)
    if not _is_little(after, _LITTLE if not is_first else _MUCH):
        return False
    opens = is_first or bool(_DIVIDED.search(lead))
    return opens or bool(label["named"] and (_NAMES.fullmatch(lead) or _THIS.fullmatch(lead)))


def may_precede(before: str) -> bool:
    """Tell whether words before a date are a label, names, or hardly any: not a sentence that leads up to it."""
    return (
        len(re.findall(r"\w+", before)) <= _FEW
        or bool(_LABEL.search(before[-90:]) or _DIVIDED.search(before))
        or bool(_NAMES.fullmatch(before))
    )


def is_label(words: str) -> bool:
    """Tell whether words are only a label of a publication date ("Published on:")."""
    return bool(_LABEL.fullmatch(words.strip()))


def is_label_of_change(words: str) -> bool:
    """Tell whether words are only a label of a change ("Last updated:")."""
    return bool(_CHANGE_ALONE.fullmatch(words.strip()))


def is_of_another_thing(before: str) -> bool:
    """Tell whether the words before a date name what else happened then ("born", "since", "Concert:")."""
    return bool(_OTHER_THING.search(before[-40:])) and not _LABEL.search(before[-90:])


def is_clock(line: str) -> bool:
    """Tell whether a line is the top of a site: today's date beside the weather or a way to log in."""
    return len(line) <= _LONGEST_CLOCK and bool(_CLOCK.search(line))


def is_sentence(words: str) -> bool:
    """Tell whether words end as a sentence does."""
    return bool(_SENTENCE.search(words))


def _is_little(after: str, most: int) -> bool:
    """Tell whether hardly anything follows a date: a field of its own, an author, the day of a change."""
    rest = after.strip()
    if _ENDED.match(after) or CHANGED.search(rest[:25]):
        return True
    return len(rest) <= most and not _ANY_SENTENCE.search(rest)
