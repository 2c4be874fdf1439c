"""What stands in the way of a day, with names: pure, quick enough to follow the pointer (R52, R62)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.arsplan.handelser import (
    Kalenderhandelse,
    Kalenderram,
    dagdelens_tid,
    overlappar,
)
from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.val import etikett
from styrdesk.modell.val.kalender import FRANVARO_SLAG
from styrdesk.svensk_form import datum_veckodag, datumintervall, tidsintervall
from styrdesk.texter import N_, _

SLAGEN: Final = {
    "helg": N_("Helgdag"),
    "klamdag": N_("Klämdag"),
    "lov": N_("Lov"),
    "namnd": N_("Nämnddag"),
    "person": N_("Upptagen"),
    "franvaro": N_("Borta"),
    "enhet": N_("Samma enhet"),
}
"""The kinds of collisions, the worst first."""


@dataclass(frozen=True)
class Kollision:
    """One thing in the way: its kind, whom or what it is about, and a sentence with the names."""

    slag: str
    namn: str
    mening: str

    @property
    def ord(self) -> str:
        """Nämnddag."""
        return _(SLAGEN[self.slag])


def kollisioner(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> tuple[Kollision, ...]:
    """Everything that is in the way if ``h`` is put on ``dag`` at the time of day that it has.

    A deadline or a cancelled event takes nobody's time and collides with nothing.
    """
    if not h.upptar:
        return ()
    return tuple(kollision for kalla in _KALLOR for kollision in kalla(h, dag, ram))


def _roda(_h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    vad = ram.rod_dag(dag)
    if vad:
        slag = "klamdag" if ram.klamdagar.get(dag) == vad else "helg"
        mening = _("{dag} är {vad}.").format(
            dag=datum_veckodag(dag).capitalize(), vad=i_mening(vad)
        )
        yield Kollision(slag, vad, mening)


def _lov(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    lov = ram.lov_pa(dag, h.omrade_id)
    if lov is not None:
        text = _("Det är {lov} {period}.")
        period = datumintervall(lov.start, lov.slut)
        yield Kollision("lov", lov.namn, text.format(lov=i_mening(lov.namn), period=period))


def _namnddagar(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    """Visits and meetings keep off the days of their committee; what has none, off every committee's."""
    for mote in ram.namnddagar(dag):
        egen = mote.nyckel == h.nyckel
        annan_namnd = h.namnd_id is not None and mote.namnd_id not in (None, h.namnd_id)
        if egen or annan_namnd:
            continue
        namn = ram.namnder.get(mote.namnd_id or 0, mote.rubrik)
        yield Kollision("namnd", namn, _("{namnd} sammanträder den dagen.").format(namnd=namn))


def _upptagna(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    for annan in _samtidiga(h, dag, ram):
        for person in h.personer:
            if person in annan.personer:
                namn = ram.personer.get(person, "")
                text = _("{namn} har {vad} {tid}.")
                mening = text.format(namn=namn, vad=i_mening(annan.rubrik), tid=_nar(annan))
                yield Kollision("person", namn, mening.replace(" .", "."))


def _borta(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    for person in h.personer:
        for borta in ram.borta_per_person.get(person, ()):
            samtidigt = overlappar(h.tid, dagdelens_tid(borta.dagdel))
            if borta.fran <= dag <= borta.tom and samtidigt:
                namn = ram.personer.get(person, "")
                text = _("{namn} är borta ({slag}) {period}.")
                mening = text.format(
                    namn=namn,
                    slag=etikett(FRANVARO_SLAG, borta.slag).lower(),
                    period=datumintervall(borta.fran, borta.tom),
                )
                yield Kollision("franvaro", namn, mening)


def _samma_enhet(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterator[Kollision]:
    for annan in ram.per_dag.get(dag, ()):
        if annan.nyckel != h.nyckel and annan.upptar and set(annan.enheter) & set(h.enheter):
            text = _("Enheten har redan {vad} den dagen.")
            yield Kollision("enhet", annan.rubrik, text.format(vad=i_mening(annan.rubrik)))


def _samtidiga(h: Kalenderhandelse, dag: date, ram: Kalenderram) -> Iterable[Kalenderhandelse]:
    for annan in ram.per_dag.get(dag, ()):
        if annan.nyckel != h.nyckel and annan.upptar and overlappar(annan.tid, h.tid):
            yield annan


def _nar(h: Kalenderhandelse) -> str:
    return tidsintervall(h.start, h.slut) if h.start and h.slut else _("den dagen")


_Kalla = Callable[[Kalenderhandelse, date, Kalenderram], Iterator[Kollision]]
_KALLOR: Final[tuple[_Kalla, ...]] = (
    _roda, _lov, _namnddagar, _upptagna, _borta, _samma_enhet,
)  # fmt: skip
