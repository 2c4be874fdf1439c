"""How far an agreement has been changed without a new procurement (LOU 17:9-14, L16)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.svensk_form import procent
from styrdesk.texter import _

VARNING_PROCENT: Final = Decimal(8)
GRANS_PROCENT: Final = Decimal(10)
STOR_ANDRING_PROCENT: Final = Decimal(50)
MINDRE: Final = "mindre_varde"
STORA: Final = frozenset({"kompletterande", "oforutsedd"})


@dataclass(frozen=True)
class AvtalsandringFakta:
    """A change of the agreement: its ground (``val.AVTALSANDRING_GRUND``) and value in öre."""

    grund: str
    varde: int


@dataclass(frozen=True)
class Avtalsandringslage:
    """How much of the limit is used: ``procent`` of the first value, and what stops or warns."""

    procent: Decimal | None
    stoppar: tuple[Brist, ...] = ()
    varnar: tuple[Brist, ...] = ()


def andringslage(varde: int | None, andringar: Iterable[AvtalsandringFakta]) -> Avtalsandringslage:
    """Judge the changes of a procured agreement against its first value in öre.

    Small changes add up, increases and decreases alike, and must stay below 10 per cent;
    additional orders and unforeseen changes are judged one by one against 50 per cent.
    ``procent`` is None when there is no value to compare with.
    """
    alla = list(andringar)
    if not varde:
        return Avtalsandringslage(None)
    mindre = _andel(sum(abs(a.varde) for a in alla if a.grund == MINDRE), varde)
    stoppar, varnar = [], []
    if mindre >= GRANS_PROCENT:
        mening = _(
            "Mindre ändringar är uppe i {andel} av värdet. Gränsen är 10 procent; upphandla på nytt."
        )
        stoppar.append(brist("avtalsandring", mening.format(andel=procent(mindre, 1)), "L16"))
    elif mindre >= VARNING_PROCENT:
        mening = _(
            "Mindre ändringar är uppe i {andel} av värdet. Vid 10 procent krävs ny upphandling."
        )
        varnar.append(brist("avtalsandring", mening.format(andel=procent(mindre, 1)), "L16"))
    for en in alla:
        andel = _andel(abs(en.varde), varde)
        if en.grund in STORA and andel > STOR_ANDRING_PROCENT:
            mening = _("En ändring är {andel} av värdet. Gränsen är 50 procent; upphandla på nytt.")
            stoppar.append(brist("avtalsandring", mening.format(andel=procent(andel, 1)), "L16"))
    return Avtalsandringslage(mindre, tuple(stoppar), tuple(varnar))


def _andel(del_: int, varde: int) -> Decimal:
    return Decimal(del_) * 100 / Decimal(varde)
