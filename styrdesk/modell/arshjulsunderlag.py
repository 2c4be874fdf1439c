"""The days of a year for the printed wheel: duties with their last day, and booked meetings (P16).

The duties' days are the settings in force, so that wheel and findings agree. Visits are never there:
the wheel hangs on walls (R62).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import terminer
from styrdesk.modell.lagrum import lagdagar
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regler.inlasning import las_parametrar
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.styrningsunderlag import (
    ArshjulUnderlag,
    Grund,
    Hjulrad,
    Hjulring,
    Hjultermin,
    Manadsrad,
)
from styrdesk.modell.uppgiftskrav import Uppgiftskrav
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.texter import N_, _

_NASTA_AR_FRAN: Final = 10  # from this month on it is next year that is planned
_P, _B, _U = Hjulring.POLITIK, Hjulring.BESTALLARE, Hjulring.UTFORARE

_STYRMODELL: Final = (
    ("R43.senast", N_("Verksamhetsplaner in"), _U),
    ("R44.senast", N_("Verksamhetsberättelser in"), _U),
    ("R46.senast", N_("Enheternas resultat publicerade"), _B),
    ("R47.namnden", N_("Nämndens verksamhetsberättelse"), _P),
)
_EGNA: Final = (("R52.planerat", N_("Årets besök bokade"), _B),)
_ARETS_SLUT: Final = (
    ("R52", N_("Alla enheter besökta"), _B),
    ("R55", N_("Fördjupade uppföljningar gjorda"), _B),
    ("R26", N_("Egenkontroll i egen regi klar"), _U),
    ("R39", N_("Nästa års uppgiftskatalog"), _B),
)
_TERMINER: Final = {"VT": N_("Vårtermin"), "HT": N_("Hösttermin")}
_UTFORARMOTEN: Final = {
    "VT": (N_("Vårens utförarmöten bokade"), N_("Vårens utförarmöten hållna")),
    "HT": (N_("Höstens utförarmöten bokade"), N_("Höstens utförarmöten hållna")),
}
_MOTEN: Final = {
    "utforarmote": (N_("Utförarmöte"), N_("{antal} utförarmöten, det första"), "R48", _B),
    "presentation": (N_("Presentation av resultat"), N_("{antal} presentationer, den första"), "R47", _B),
    "dialog_var": (N_("Dialogmöte, vår"), N_("{antal} dialogmöten, det första"), "R84", _P),
    "dialog_host": (N_("Dialogmöte, höst"), N_("{antal} dialogmöten, det första"), "R83", _P),
}  # fmt: skip


def arshjul_underlag(
    s: Session, idag: date, *, namnd_id: int | None = None, ar: int | None = None
) -> ArshjulUnderlag:
    """The year ``ar`` of one committee or of all; by default this year, from October the next one."""
    aret = ar or idag.year + (idag.month >= _NASTA_AR_FRAN)
    namnd = s.get(Organ, namnd_id or 0)
    p = las_parametrar(s, idag)
    rader = [
        *_lagens(aret),
        *_plikter(p, aret, namnd.uid if namnd else ""),
        *_moten(s, aret, namnd_id),
    ]
    rader.sort(key=lambda rad: (rad.dag, list(Hjulring).index(rad.ring), rad.text))
    return ArshjulUnderlag(
        ar=aret,
        vems=namnd.namn if namnd else _("Alla nämnder"),
        lage_per=idag,
        rader=tuple(rader),
        terminer=tuple(
            Hjultermin(_(_TERMINER[t.kod]), t.start, t.slut) for t in terminer(aret, p.terminer)
        ),
        varje_manad=tuple(_manatligt(s, aret, namnd_id)),
        organ=namnd.namn if namnd else "",
    )


def _lagens(ar: int) -> Iterator[Hjulrad]:
    for dag, rad in lagdagar(ar):
        yield Hjulrad(dag, _(rad.text), _P, Grund.LAG, rad.lagrum.kort())


def _manatligt(s: Session, ar: int, namnd_id: int | None) -> Iterator[Manadsrad]:
    """The days of the month on which units hand in what is asked of them every month (R40)."""
    fraga = (
        select(Uppgiftskrav.forfallodag)
        .join(Verksamhetsomrade, Uppgiftskrav.verksamhetsomrade_id == Verksamhetsomrade.id)
        .where(Uppgiftskrav.intervall == "manad", Uppgiftskrav.kalla == "utforare")
        .where(Uppgiftskrav.giltig_from <= date(ar, 12, 31))
        .where((Uppgiftskrav.giltig_tom.is_(None)) | (Uppgiftskrav.giltig_tom >= date(ar, 1, 1)))
    )
    if namnd_id is not None:
        fraga = fraga.where(Verksamhetsomrade.namnd_id == namnd_id)
    for dag in sorted(set(s.scalars(fraga))):
        yield Manadsrad(dag, _("Månadens uppgifter in den {dag}").format(dag=dag), "R40")


def _plikter(p: Parametrar, ar: int, namnd_uid: str) -> Iterator[Hjulrad]:
    """The last days that the governing document and the municipality's settings give."""
    sista = date(ar, 12, 31)

    def dagen(namn: str) -> date:
        return dag_i_ar(ar, p.text(namn, sista, "", namnd_uid))

    for namn, text, ring in _STYRMODELL:
        yield Hjulrad(dagen(namn), _(text), ring, Grund.STYRMODELL, namn.split(".")[0])
    for namn, text, ring in _EGNA:
        yield Hjulrad(dagen(namn), _(text), ring, Grund.EGEN, namn.split(".")[0])
    for regel, text, ring in _ARETS_SLUT:
        yield Hjulrad(sista, _(text), ring, Grund.STYRMODELL, regel)
    varna = timedelta(days=p.tal("R48.varna", sista, "", namnd_uid))
    for t in terminer(ar, p.terminer):
        bokade, hallna = (_(text) for text in _UTFORARMOTEN[t.kod])
        yield Hjulrad(t.slut - varna, bokade, _B, Grund.EGEN, "R48")
        yield Hjulrad(t.slut, hallna, _B, Grund.STYRMODELL, "R48")


def _moten(s: Session, ar: int, namnd_id: int | None) -> Iterator[Hjulrad]:
    """The booked meetings with providers, those of the same kind and month together."""
    fraga = (
        select(Mote.typ, Mote.datum, Verksamhetsomrade.namn, Verksamhetsomrade.namnd_id)
        .outerjoin(Verksamhetsomrade, Mote.verksamhetsomrade_id == Verksamhetsomrade.id)
        .where(Mote.datum.between(date(ar, 1, 1), date(ar, 12, 31)))
        .where(Mote.typ.in_(_MOTEN), Mote.status != "installt")
        .order_by(Mote.datum, Mote.id)
    )
    grupper: dict[tuple[str, int], list[tuple[date, str]]] = defaultdict(list)
    for typ, dag, omrade, namnd in s.execute(fraga):
        if namnd_id is None or namnd in (namnd_id, None):
            grupper[typ, dag.month].append((dag, omrade or ""))
    for (typ, _manad), alla in grupper.items():
        ett, flera, regel, ring = _MOTEN[typ]
        dag, omrade = alla[0]
        text = ", ".join(filter(None, (_(ett), omrade)))
        if len(alla) > 1:
            text = _(flera).format(antal=len(alla))
        yield Hjulrad(dag, text, ring, Grund.STYRMODELL, regel)
