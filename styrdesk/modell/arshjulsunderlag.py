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
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regler.inlasning import las_parametrar
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag, Grund, Hjulrad, Hjulring
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.texter import N_, _

_NASTA_AR_FRAN: Final = 10  # from this month on it is next year that is planned
_P, _B, _U = Hjulring.POLITIK, Hjulring.BESTALLARE, Hjulring.UTFORARE

_LAG: Final = (
    ("04-15", N_("Årsredovisningen till fullmäktige och revisorer senast"), "KL 11 kap. 20 §"),
    ("10-31", N_("Kommunstyrelsens budgetförslag klart senast"), "KL 11 kap. 8 §"),
    ("11-30", N_("Fullmäktige fastställer budgeten senast"), "KL 11 kap. 10 §"),
)
_STYRMODELL: Final = (
    ("R43.senast", N_("Verksamhetsplaner in från enheterna senast"), _U),
    ("R44.senast", N_("Verksamhetsberättelser in från enheterna senast"), _U),
    ("R46.senast", N_("Sammanställningen per enhet publiceras senast"), _B),
    ("R47.namnden", N_("Nämndens verksamhetsberättelse behandlas"), _P),
)
_EGNA: Final = (("R52.planerat", N_("Årets besök är bokade senast"), _B),)
_ARETS_SLUT: Final = (
    ("R52", N_("Alla enheter är besökta"), _B),
    ("R55", N_("Årets fördjupade uppföljningar är gjorda"), _B),
    ("R26", N_("Egenkontroll redovisad av egen regi"), _U),
    ("R39", N_("Nästa års uppgiftskatalog utskickad"), _B),
)
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
    rader = [*_plikter(p, aret, namnd.uid if namnd else ""), *_moten(s, aret, namnd_id)]
    rader.sort(key=lambda rad: (rad.dag, list(Hjulring).index(rad.ring), rad.text))
    return ArshjulUnderlag(
        ar=aret,
        vems=namnd.namn if namnd else _("Alla nämnder"),
        lage_per=idag,
        rader=tuple(rader),
        organ=namnd.namn if namnd else "",
    )


def _plikter(p: Parametrar, ar: int, namnd_uid: str) -> Iterator[Hjulrad]:
    """The last days that the law, the governing document and the municipality's settings give."""
    sista = date(ar, 12, 31)

    def dagen(namn: str) -> date:
        return dag_i_ar(ar, p.text(namn, sista, "", namnd_uid))

    for dag, text, lagrum in _LAG:
        yield Hjulrad(dag_i_ar(ar, dag), _(text), _P, Grund.LAG, lagrum)
    for namn, text, ring in _STYRMODELL:
        yield Hjulrad(dagen(namn), _(text), ring, Grund.STYRMODELL, namn.split(".")[0])
    for namn, text, ring in _EGNA:
        yield Hjulrad(dagen(namn), _(text), ring, Grund.EGEN, namn.split(".")[0])
    for regel, text, ring in _ARETS_SLUT:
        yield Hjulrad(sista, _(text), ring, Grund.STYRMODELL, regel)
    varna = timedelta(days=p.tal("R48.varna", sista, "", namnd_uid))
    for t in terminer(ar, p.terminer):
        namn = t.namn()
        yield Hjulrad(
            t.slut - varna, _("Utförarmöten bokade, {termin}").format(termin=namn), _B, Grund.EGEN,
            "R48",
        )  # fmt: skip
        hallna = _("Utförarmöten hållna, {termin}").format(termin=namn)
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
