"""Clear roles: nobody orders and performs in the same area, exceptions apart (R8, R35)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, VARN, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.val import PERSON_ROLL, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

BESTALLARE, UTFORARE = "bestallare", "utforare"


def dubbla_roller(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R8: one person is not both orderer and provider of an area, unless R35 allows it."""
    sidor: dict[int, dict[int, dict[str, f.Roll]]] = defaultdict(lambda: defaultdict(dict))
    for roll in fakta.roller:
        if roll.fran <= idag and (roll.tom is None or idag <= roll.tom):
            for omrade_id, sida in _sida(fakta, roll):
                sidor[roll.person_id][omrade_id].setdefault(sida, roll)
    for person_id, omraden in sidor.items():
        dubbla = {
            id: bada
            for id, bada in omraden.items()
            if len(bada) == 2 and not _undantagen(fakta, id, person_id, idag)
        }
        if dubbla:
            yield _dubbel(fakta, person_id, dubbla)


def _sida(fakta: Fakta, roll: f.Roll) -> Iterator[tuple[int, str]]:
    """The areas that a role is about, and on which side."""
    organ = fakta.organ.get(roll.organ_id or 0)
    if roll.enhet_id is not None and organ is None:
        yield fakta.enheter[roll.enhet_id].verksamhetsomrade_id, UTFORARE
    if organ is None or organ.roll not in (BESTALLARE, "egenregi"):
        return
    sida = BESTALLARE if organ.roll == BESTALLARE else UTFORARE
    if roll.verksamhetsomrade_id is not None:
        yield roll.verksamhetsomrade_id, sida
    elif sida == BESTALLARE:
        for omrade in fakta.omraden.values():
            if {organ.id, organ.overordnad_id} & fakta.foregangare[omrade.namnd_id]:
                yield omrade.id, sida
    else:
        for omrade in fakta.omraden.values():
            if any(fakta.regi(e) == "egen" for e in fakta.enheter_i[omrade.id]):
                yield omrade.id, sida


def _undantagen(fakta: Fakta, omrade_id: int, person_id: int, idag: date) -> bool:
    return any(
        u.verksamhetsomrade_id == omrade_id and u.person_id in (None, person_id) and u.galler(idag)
        for u in fakta.rollundantag
    )


def _dubbel(fakta: Fakta, person_id: int, dubbla: dict[int, dict[str, f.Roll]]) -> Fynd:
    ena = next(iter(dubbla.values()))
    mening = _("{person} är både {bestallare} och {utforare} i {omraden}, utan rollundantag.")
    om = fakta.om_person(person_id, next(iter(dubbla)) if len(dubbla) == 1 else None)
    text = mening.format(
        person=om.rubrik,
        bestallare=etikett(PERSON_ROLL, ena[BESTALLARE].roll).lower(),
        utforare=etikett(PERSON_ROLL, ena[UTFORARE].roll).lower(),
        omraden=", ".join(fakta.omraden[id].namn for id in dubbla),
    )
    roller = {r.uid: r for bada in dubbla.values() for r in bada.values()}
    bevis = [Objekt("personroll", r.uid, etikett(PERSON_ROLL, r.roll)) for r in roller.values()]
    bevis += [fakta.om_omrade(fakta.omraden[id]) for id in dubbla]
    bevis += [fakta.om_enhet(fakta.enheter[r.enhet_id]) for r in roller.values() if r.enhet_id]
    dag = max(r.fran for r in roller.values())
    return Fynd(
        "R8", BROTT, om, text, "", dag, (om.som_underlag(), *(b.som_underlag() for b in bevis))
    )


# --- R35: exceptions ------------------------------------------------------------------------------


def om_undantag(fakta: Fakta, undantag: sf.Rollundantag) -> Objekt:
    """An exception as the object of a finding."""
    return fakta.om("rollundantag", undantag.uid, undantag.rubrik, undantag.verksamhetsomrade_id)


def undantag_gar_ut(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R35: an exception that soon ends, or has ended without being closed, is tried again."""
    for undantag in fakta.rollundantag:
        tom = undantag.giltig_tom
        if undantag.status not in ("gallande", "omprovas") or tom is None:
            continue
        om = om_undantag(fakta, undantag)
        dagar = p.tal("R35.varna", idag, om.omrade_uid, om.namnd_uid)
        if idag >= tom - timedelta(days=dagar):
            mening = (
                _("Undantaget gäller till {dag} och behöver prövas om.")
                if idag <= tom
                else _("Undantaget gick ut {dag}.")
            )
            text = mening.format(dag=datum_lang(tom))
            bevis = (om.som_underlag(),)
            yield Fynd("R35", VARN, om, text, tom.isoformat(), tom, bevis, ("R35.varna",))


def undantag_utan_samtycke(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R35: both agree and the leadership approves; an exception in force without came by import (O6)."""
    for undantag in fakta.rollundantag:
        organ = fakta.organ.get(undantag.beslut_organ_id or 0)
        saknas = [
            vad
            for vad, finns in (
                (_("beställarens samtycke"), undantag.samtycke_bestallare_datum),
                (_("utförarens samtycke"), undantag.samtycke_utforare_datum),
                (
                    _("kommunledningens godkännande"),
                    undantag.beslut_datum and organ and organ.roll == "kommunledning",
                ),
            )
            if not finns
        ]
        if undantag.status in ("gallande", "omprovas") and saknas:
            om = om_undantag(fakta, undantag)
            text = _("Undantaget gäller, men det saknar {vad}.").format(vad=", ".join(saknas))
            yield Fynd("R35", DATAFEL, om, text, "", None, (om.som_underlag(),))


REGLER = (
    regel("R8", dubbla_roller, "roller", "personer", "rollundantag", lokal=False),
    regel("R35", undantag_gar_ut, "rollundantag"),
    regel("R35", undantag_utan_samtycke, "rollundantag"),
)
