"""From which day a rule is judged (O7): its own first day, the file's history, the register's first post.

A register that nobody has begun to use breaks no rule: it is told once, instead of once for each unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from styrdesk.modell.kalender import TIDIGAST, termin_for
from styrdesk.modell.regler.fynd import UPPL, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.texter import N_, _

ALDRIG: Final = date.max
I_BRUK: Final = {
    "R23": ("forordnanden", N_("Inga chefsförordnanden är registrerade.")),
    "R26": ("egenkontroller", N_("Inga egenkontroller är registrerade.")),
    "R38": ("uppgiftskrav", N_("Inga uppgifter som ska lämnas är beslutade.")),
    "R43": ("verksamhetsplaner", N_("Inga verksamhetsplaner är registrerade.")),
    "R44": ("verksamhetsberattelser", N_("Inga verksamhetsberättelser är registrerade.")),
    "R46": ("sammanstallningar", N_("Inga sammanställningar är registrerade.")),
    "R47": ("presentationer", N_("Inga presentationer av områdenas resultat är registrerade.")),
    "R48": ("utforarmoten", N_("Inga utförarmöten är registrerade som hållna.")),
    "R52": ("besok", N_("Inga verksamhetsbesök är registrerade som genomförda.")),
    "R55": ("besok", ""),
    "R59": ("besok", ""),
}
"""Which first post a rule counts from, and what is said while there is none."""


def provas_fran(fakta: Fakta, p: Parametrar, kod: str, idag: date, omrade_id: int | None) -> date:
    """The day from which periods are judged; ALDRIG while the register is not in use."""
    egen = p.regelstart(kod, idag, *fakta.plats(omrade_id))
    if kod not in I_BRUK:
        return max(egen, p.historik_fran or TIDIGAST)
    forsta = fakta.forsta.get(I_BRUK[kod][0])
    if forsta is None:
        return ALDRIG
    if p.historik_fran is not None:
        return max(egen, p.historik_fran)
    if kod == "R48":
        return max(egen, termin_for(forsta, p.terminer).start)
    return max(egen, date(forsta.year, 1, 1))


def register_ej_i_bruk(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """What is not judged yet because nothing is registered, one line for each rule."""
    if fakta.kommun is None or not any(e.oppen(idag) for e in fakta.bestallda_enheter):
        return
    for kod, (samling, mening) in I_BRUK.items():
        if mening and samling not in fakta.forsta:
            text = _("{vad} Regeln prövas när den första finns.").format(vad=_(mening))
            om = fakta.kommun
            yield Fynd(kod, UPPL, om, text, "", None, (om.som_underlag(),))


REGLER = (regel(" ".join(I_BRUK), register_ej_i_bruk, lokal=False),)
