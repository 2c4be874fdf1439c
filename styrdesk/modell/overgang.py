"""Which status may follow which, shared by all state machines (rules §8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.val import Vallista, etikett
from styrdesk.texter import _

Vagar = Mapping[str, tuple[str, ...]]


def _eller(ord_: Iterable[str]) -> str:
    alla = list(ord_)
    return f"{', '.join(alla[:-1])} {_('eller')} {alla[-1]}" if len(alla) > 1 else alla[0]


def granska_vag(vagar: Vagar, statusar: Vallista, fran: str, till: str) -> list[Brist]:
    """Empty if ``till`` may follow ``fran``; otherwise one Brist that names the ways there are."""
    mojliga = vagar.get(fran, ())
    if till in mojliga:
        return []
    namn = {kod: f"«{etikett(statusar, kod)}»" for kod in (fran, till, *mojliga)}
    if not mojliga:
        mening = _("Status {fran} går inte att ändra. Ångra det senaste steget om det blev fel.")
        return [Brist("status", mening.format(fran=namn[fran]))]
    mening = _("Status {fran} kan inte bli {till}. Välj {mojliga}.")
    val = _eller(namn[kod] for kod in mojliga)
    return [Brist("status", mening.format(fran=namn[fran], till=namn[till], mojliga=val))]
