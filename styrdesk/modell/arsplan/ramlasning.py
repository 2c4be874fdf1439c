"""Reading the year plan out of the registers: some ten questions, however much there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter

from sqlalchemy import or_, select

from styrdesk.modell.arsplan.beslutsdagar import beslutsdagar
from styrdesk.modell.arsplan.fasta import Planbesluten, planbesluten, varfor_fast
from styrdesk.modell.arsplan.handelser import Kalenderhandelse, Kalenderram
from styrdesk.modell.arsplan.rapportdagar import rapportdagar
from styrdesk.modell.benamningar import besoksord, motestitel, uppraknade
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalenderdata import (
    franvaro_mellan,
    klamdagar_mellan,
    lov_mellan,
    terminer_i,
)
from styrdesk.modell.lagen import EJ_HALLNA, GENOMFORDA, PLANERADE
from styrdesk.modell.lasminne import minns
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.uppfoljningsregler import dold_for_utforare
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.texter import _

MOTESREGEL = {
    "utforarmote": "R48",
    "dialog_host": "R83",
    "dialog_var": "R84",
    "presentation": "R47",
}
BESOKSREGEL = {
    "planerad_besok": "R52", "fordjupad": "R55", "handelsestyrd": "R61",
    "oanmald_eget_initiativ": "R62", "sarskild": "R63",
}  # fmt: skip


def las_ram(
    s: Session, fran: date, till: date, idag: date, *, med_rapporter: bool = True
) -> Kalenderram:
    """The calendar from ``fran`` to ``till`` (both included) with everything that stands in it.

    ``med_rapporter`` also reads the deadlines of what providers hand in and of committees'
    decisions; the planner needs none.
    """
    beslut = planbesluten(s)
    omraden = {o.id: o for o in s.scalars(select(Verksamhetsomrade))}
    handelser = [
        *_moten(s, fran, till, idag, beslut, omraden),
        *_besok(s, fran, till, idag, beslut, omraden),
        *(_rapportdagar(s, fran, till, idag) if med_rapporter else ()),
        *(beslutsdagar(s, fran, till, idag) if med_rapporter else ()),
    ]
    handelser.sort(key=lambda h: (h.dag, h.tid, h.rubrik, h.nyckel))
    return Kalenderram(
        terminer_i(s),
        lov_mellan(s, fran, till),
        klamdagar_mellan(s, fran, till),
        franvaro_mellan(s, fran, till),
        tuple(handelser),
        {p.id: p.namn() for p in s.scalars(select(Person).order_by(Person.id))},
        dict(s.execute(select(Organ.id, Organ.namn).order_by(Organ.id)).all()),
    )


def _rapportdagar(s: Session, fran: date, till: date, idag: date) -> tuple[Kalenderhandelse, ...]:
    """A large municipality hands in thousands of things a year, and few of them on the same day."""
    nyckel = ("rapportdagar", fran, till, idag)
    return minns(s, nyckel, lambda: tuple(rapportdagar(s, fran, till, idag)))


# -- meetings ----------------------------------------------------------------------------------------


def _moten(
    s: Session, fran: date, till: date, idag: date, beslut: Planbesluten,
    omraden: Mapping[int, Verksamhetsomrade],
) -> Iterator[Kalenderhandelse]:  # fmt: skip
    namnder = dict(s.execute(select(Organ.id, Organ.namn)).all())
    fraga = select(Mote).where(Mote.datum >= fran, Mote.datum <= till)
    for mote in s.scalars(fraga.order_by(Mote.datum, Mote.id)):
        omrade = omraden.get(mote.verksamhetsomrade_id or 0)
        namnd_id = omrade.namnd_id if omrade else mote.organ_id if mote.typ == "namnd" else None
        ej_hallet = mote.status in EJ_HALLNA
        yield Kalenderhandelse(
            register="mote", id=mote.id, uid=mote.uid, version=mote.version, andrad=mote.andrad,
            slag=mote.typ,
            rad="namnd" if mote.typ == "namnd" else "mote",
            rubrik=_motesrubrik(mote, omrade, namnder),
            dag=mote.datum, start=mote.start, slut=mote.slut, plats=mote.plats,
            lage=_lage(mote.status == "installt", ej_hallet, mote.datum, idag),
            fast=varfor_fast(mote.status, mote.datum, mote.skapad, namnd_id, beslut)
            if ej_hallet else "",
            last="" if ej_hallet else _("Mötet är hållet eller inställt och flyttas inte."),
            personer=_personer(mote.ledare_id, mote.antecknat_av_id),
            omrade_id=mote.verksamhetsomrade_id, namnd_id=namnd_id,
            regel=MOTESREGEL.get(mote.typ, ""),
        )  # fmt: skip


def _motesrubrik(mote: Mote, omrade: Verksamhetsomrade | None, namnder: Mapping[int, str]) -> str:
    if mote.typ == "namnd" and not mote.benamning and mote.organ_id is not None:
        return namnder.get(mote.organ_id, "")
    return motestitel(mote, omrade.namn if omrade else "")


def _lage(installd: bool, planerad: bool, dag: date, idag: date) -> str:
    if installd:
        return "installd"
    if not planerad:
        return "genomford"
    return "forsenad" if dag < idag else "planerad"


def _personer(*nycklar: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(n for n in nycklar if n is not None))


# -- visits ------------------------------------------------------------------------------------------


def _besok(
    s: Session, fran: date, till: date, idag: date, beslut: Planbesluten,
    omraden: Mapping[int, Verksamhetsomrade],
) -> Iterator[Kalenderhandelse]:  # fmt: skip
    planerat = (Besok.planerad >= fran) & (Besok.planerad <= till)
    gjort = (Besok.genomford_fran >= fran) & (Besok.genomford_fran <= till)
    besoken = list(s.scalars(select(Besok).where(or_(planerat, gjort)).order_by(Besok.id)))
    hos = enheter_hos(s, [b.id for b in besoken])
    for besok in besoken:
        dag = besok.genomford_fran or besok.planerad
        if dag is not None and fran <= dag <= till:
            yield _ett_besok(besok, dag, hos.get(besok.id, []), idag, beslut, omraden)


def enheter_hos(s: Session, nycklar: list[int]) -> dict[int, list[Enhet]]:
    """The units of many visits, in the order in which they were chosen."""
    fraga = select(Besoksenhet.id, Besoksenhet.besok_id, Enhet).join(
        Enhet, Besoksenhet.enhet_id == Enhet.id
    )
    svar: dict[int, list[Enhet]] = defaultdict(list)
    # Sorted here: asked to sort, SQLite walks the whole table instead of the index.
    for _id, besok_id, enhet in sorted(
        rader(s, fraga, Besoksenhet.besok_id, nycklar), key=itemgetter(0)
    ):
        svar[besok_id].append(enhet)
    return svar


def _ett_besok(
    besok: Besok, dag: date, enheter: Iterable[Enhet], idag: date, beslut: Planbesluten,
    omraden: Mapping[int, Verksamhetsomrade],
) -> Kalenderhandelse:  # fmt: skip
    enheterna = list(enheter)
    omrade = omraden.get(enheterna[0].verksamhetsomrade_id) if enheterna else None
    planerat = besok.status in PLANERADE
    namnd_id = omrade.namnd_id if omrade else None
    namn = uppraknade([e.namn for e in enheterna])
    return Kalenderhandelse(
        register="besok", id=besok.id, uid=besok.uid, version=besok.version,
        andrad=besok.andrad, slag=besok.typ,
        rad="besok", rubrik=f"{besoksord(besok.typ, besok.anmald)} {namn}".strip(),
        dag=dag, tom=besok.genomford_tom, start=besok.start, slut=besok.slut,
        lage=_lage(besok.status == "installd", planerat, dag, idag),
        fast=varfor_fast(besok.status, dag, besok.skapad, namnd_id, beslut) if planerat else "",
        last="" if planerat else _("Besöket är gjort eller inställt och flyttas inte."),
        personer=_personer(besok.ansvarig_id, besok.antecknat_av_id),
        enheter=tuple(e.id for e in enheterna), omrade_id=omrade.id if omrade else None,
        namnd_id=namnd_id, regel=BESOKSREGEL.get(besok.typ, ""),
        dold=dold_for_utforare(besok.typ, besok.anmald, besok.status in GENOMFORDA),
    )  # fmt: skip
