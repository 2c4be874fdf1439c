"""What comes along when a committee meeting gets another day: a line for the strip, and all of it."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.sammantraden import Flyttad, Motesregel, forhandsvisa_flytt
from styrdesk.svensk_form import datum_dag_man, datum_kort
from styrdesk.texter import N_, _

_VIKTIGAST = {
    "kungorelse": N_("kungörelse"),
    "stoppdag": N_("stoppdag"),
    "kallelse": N_("kallelse"),
    "justering": N_("justering"),
    "overklagande": N_("överklagas senast"),
}


def foljder(h: Kalenderhandelse, dag: date, regel: Motesregel) -> tuple[str, str]:
    """The dates that change, after and (before): the most important ones short, and every one."""
    if h.slag != "namnd":
        return "", ""
    andras = [f for f in forhandsvisa_flytt(h.dag, dag, regel) if f.fore != f.efter]
    korta = [_kort(f) for f in andras if f.kod in _VIKTIGAST]
    alla = [
        f"{f.rubrik}: {datum_kort(f.efter)} ({datum_kort(f.fore)})"
        for f in andras
        if f.kod != "sammantrade"
    ]
    return _("Följer med: {dagar}.").format(dagar=", ".join(korta)) if korta else "", "\n".join(
        alla
    )


def _kort(f: Flyttad) -> str:
    return f"{_(_VIKTIGAST[f.kod])} {datum_dag_man(f.efter)} ({datum_dag_man(f.fore)})"
