"""Fixed words that several reports share (tryck §8)."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.modell.underlag import Allvar
from styrdesk.texter import N_, _, ngettext

ALLVAR: dict[Allvar, str] = {
    Allvar.ALLVARLIG: N_("Allvarlig"),
    Allvar.VASENTLIG: N_("Väsentlig"),
    Allvar.MINDRE: N_("Mindre"),
}


def dagar_text(dagar: int) -> str:
    """39 dagar sen (negative), sista dagen i dag, 22 dagar kvar."""
    if not dagar:
        return _("sista dagen i dag")
    if dagar < 0:
        return ngettext("{antal} dag sen", "{antal} dagar sen", -dagar).format(antal=-dagar)
    return ngettext("{antal} dag kvar", "{antal} dagar kvar", dagar).format(antal=dagar)


def meningar(*delar: str) -> str:
    """Texts after each other, with a full stop where one ends without."""
    *tidigare, sista = [del_.strip() for del_ in delar if del_.strip()] or [""]
    avslutade = [text if text[-1] in ".!?:;…”" else f"{text}." for text in tidigare]
    return " ".join([*avslutade, sista])


def uppraknade(delar: Sequence[str]) -> str:
    """11, 14 och 16."""
    if len(delar) < 2:
        return "".join(delar)
    return _("{borjan} och {slut}").format(borjan=", ".join(delar[:-1]), slut=delar[-1])
