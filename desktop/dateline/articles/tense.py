"""Which small words tell that a sentence looks back, or ahead, in the languages of most readers.

Only for the text's own testimony about when it was written: a language that is not here gives none.
"""

from __future__ import annotations

import re
from functools import cache

_BACK = {
    "en": "was were had did said told announced died killed took came went began became met held signed opened happened "
    "occurred arrived left won lost fell struck found made gave saw reported voted elected launched \\w{3,}ed",
    "de": "war waren wurde wurden hatte hatten sagte ging kam fand gab starb begann kündigte traf ge\\w{3,}t",
    "fr": "était étaient a été ont fut avait avaient eu annoncé déclaré",
    "es": "fue fueron era había hubo dijo anunció murió \\w{3,}ó",
    "it": "era erano è stato è stata fu ha hanno aveva disse annunciato",
    "pt": "foi foram era havia houve disse anunciou \\w{3,}ou",
    "nl": "was waren werd werden had hadden zei overleed vond",
}
_AHEAD = {
    "en": "will would shall may might could can should must until till by before due scheduled planned plans plan expected set "
    "deadline expire expires through next upcoming ahead if starting effective valid postponed delayed extended to be going",
    "de": "wird werden soll sollen will wollen bis spätestens ab geplant würde könnte kann muss nächsten verschoben gültig",
    "fr": "sera seront doit va vont devrait jusque jusqu avant prévu prévue prochain reporté",
    "es": "será serán hasta antes debe va van previsto prevista próximo sería podrá aplazado",
    "it": "sarà saranno entro fino prima deve previsto prevista prossimo rinviato dovrebbe",
    "pt": "será serão até antes deve vai vão previsto prevista próximo adiado",
    "nl": "zal zullen tot voor moet gaat gaan volgende uiterlijk wordt worden",
}


def looks_back(sentence: str, language: str) -> bool:
    """Tell whether a sentence is told in the past and says nothing of what is to come."""
    back, ahead = _patterns(language)
    return bool(back and back.search(sentence) and ahead and not ahead.search(sentence))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    return _any_of(_BACK.get(language)), _any_of(_AHEAD.get(language))


def _any_of(words: str | None) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE) if words else None
