"""Text in any encoding is read without being told which, however short it is."""

from __future__ import annotations

import pytest

from dateline.articles.encoding import decode

_TEXTS = {
    "en": ("cp1252 mac_roman utf-16-le utf-16-be", "The café’s owner said “no” — it cost £5 and €6 in São Paulo."),
    "de": ("cp1252 latin-1 mac_roman cp850 utf-16-le", "Der Kran fiel ins Wasser, sagte der Hafenmeister von Köln; für die Schiffe hieß es warten, über zwei Tage."),
    "fr": ("cp1252 latin-1 mac_roman", "La grue est tombée à l'eau mardi, a déclaré le maître du port ; les bateaux ont dû attendre."),
    "it": ("cp1252 latin-1", "La gru è caduta in mare martedì, perciò le navi non potevano più entrare in città."),
    "ru": ("cp1251 koi8-r cp866 utf-16-le utf-16-be", "Кран упал в воду во вторник, сообщил начальник порта. Три судна ждали два дня."),
    "pl": ("cp1250 iso8859-2", "Dźwig wpadł we wtorek do wody, powiedział kapitan portu. Nikt nie został ranny."),
    "cs": ("cp1250 iso8859-2", "Jeřáb spadl v úterý do vody, řekl vedoucí přístavu. Tři lodě musely čekat."),
    "tr": ("cp1254", "Vinç salı günü suya düştü, dedi liman başkanı. Üç gemi beklemek zorunda kaldı."),
    "el": ("cp1253 iso8859-7", "Ο γερανός έπεσε στο νερό την Τρίτη, δήλωσε ο λιμενάρχης."),
    "he": ("cp1255", "המנוף נפל למים ביום שלישי, אמר מנהל הנמל."),
    "ar": ("cp1256 utf-16-le", "سقطت الرافعة في الماء يوم الثلاثاء، وقال مدير الميناء إن السفن انتظرت."),
    "ja": ("cp932 euc_jp iso2022_jp utf-16-le utf-16-be", "クレーンが火曜日に海に落ちたため、港は閉鎖されたと港長が述べた。三隻の船は二日間待った。"),
    "zh": ("gb18030 big5 utf-16-le utf-16-be", "他在星期二中午到了港口，但是三日之后才看到了那一些大人物和小人物的工作。"),
    "ko": ("cp949 utf-16-le", "화요일 크레인이 물에 빠진 후 항구가 폐쇄되었다고 항만장이 말했다."),
}  # fmt: skip
_CASES = [(encoding, text) for encodings, text in _TEXTS.values() for encoding in encodings.split()]


@pytest.mark.parametrize("times", [1, 50])
@pytest.mark.parametrize(("encoding", "text"), _CASES)
def test_short_and_long_texts_are_read(encoding: str, text: str, times: int) -> None:
    """One sentence, and an article of fifty."""
    whole = " ".join([text] * times)
    assert decode(whole.encode(encoding)) == whole


def test_codecs_that_are_no_encodings_are_not_followed() -> None:
    """A page cannot choose one of Python's own ways to write text, some of which take very long."""
    page = b'<meta charset="punycode"><p>' + b"caf\xe9-" * 20_000
    assert decode(page) == page.decode("cp1252")
