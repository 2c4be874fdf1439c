"""Own production: heads, self-inspection, openness, equal requirements (R23, R26, R27, R30)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, VARN, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import aren, dag_i_ar
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import provas_fran
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def en_chef(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R23: a result unit has exactly one head, and the production committee appointed that one."""
    for enhet in fakta.egna_enheter:
        fran = provas_fran(fakta, p, "R23", idag, enhet.verksamhetsomrade_id)
        if not enhet.resultatenhet or not enhet.oppen(idag) or fran > idag:
            continue
        alla = fakta.forordnanden_for[enhet.id]
        nu = [c for c in alla if c.galler(idag)]
        if len(nu) != 1:
            yield _fel_antal(fakta, enhet, alla, nu, idag)
        elif nu[0].beslut_datum is None and nu[0].fran >= fran:
            om = fakta.om_enhet(enhet)
            mening = _(
                "Chefen för {enhet} är förordnad från {dag} utan beslut i produktionsutskottet."
            )
            text = mening.format(enhet=enhet.namn, dag=datum_lang(nu[0].fran))
            dag = nu[0].fran
            yield Fynd("R23", VARN, om, text, dag.isoformat(), dag, (om.som_underlag(),))


def _fel_antal(
    fakta: Fakta,
    enhet: f.Enhet,
    alla: Sequence[sf.Forordnande],
    nu: list[sf.Forordnande],
    idag: date,
) -> Fynd:
    om = fakta.om_enhet(enhet)
    if nu:
        dag: date | None = max(c.fran for c in nu)
        text = _("{enhet} har {antal} chefer samtidigt.").format(enhet=enhet.namn, antal=len(nu))
    else:
        slutade = [c.tom for c in alla if c.tom is not None and c.tom < idag]
        dag = max(slutade, default=None)
        mening = _("{enhet} saknar chef.")
        if dag:
            mening = _("{enhet} saknar chef sedan {dag}.")
        text = mening.format(enhet=enhet.namn, dag=datum_lang(dag) if dag else "")
    personer = [fakta.om_person(c.person_id).som_underlag() for c in nu]
    return Fynd("R23", BROTT, om, text, "", dag, (om.som_underlag(), *personer))


def egenkontroll(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R26: each unit in own regi hands in a self-inspection each calendar year (O8)."""
    lamnade = {
        (e.enhet_id, e.ar) for e in fakta.egenkontroller if e.inlamnad and e.inlamnad <= idag
    }
    for enhet in fakta.egna_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        for period in aren(provas_fran(fakta, p, "R26", idag, enhet.verksamhetsomrade_id), idag):
            ny_fore = dag_i_ar(period.start.year, p.text("R52.ny_fore", period.slut, *plats))
            skyldig = (
                ar_skyldig(enhet, period, ny_fore) and fakta.regi(enhet, period.slut) == "egen"
            )
            if period.avslutad(idag) and skyldig and (enhet.id, period.start.year) not in lamnade:
                om = fakta.om_enhet(enhet)
                mening = _("{enhet} lämnade ingen egenkontroll {ar}.")
                text = mening.format(enhet=enhet.namn, ar=period.namn)
                yield Fynd("R26", BROTT, om, text, period.kod, period.slut, (om.som_underlag(),))


def lika_oppet(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R27: what own regi gets to see the externals get too; a manual yes with evidence closes it."""
    besvarade = {
        (k.objekt_typ, k.objekt_uid) for k in fakta.regelkvittenser if k.regel == "R27" and k.svar
    }
    for rad in fakta.medverkan:
        ojamn = rad.material_till_egen_regi and not rad.material_till_externa
        if ojamn and ("medverkan", rad.uid) not in besvarade:
            om = fakta.om("medverkan", rad.uid, rad.amne, rad.verksamhetsomrade_id)
            text = _("Egen regi fick material om {amne} som externa utförare inte har fått.")
            bevis = (om.som_underlag(),)
            yield Fynd("R27", VARN, om, text.format(amne=rad.amne), "", rad.datum, bevis)


def kravens_omfattning(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R30: the orderer's requirements are for all, the owner's for own regi only (O6)."""
    for krav in fakta.krav:
        ratt = {"bestallare": ("bada",), "agare": ("egen",)}.get(krav.kalla)
        if ratt and krav.galler_regi not in ratt:
            om = fakta.om("krav", krav.uid, f"{krav.kod} {krav.rubrik}", krav.verksamhetsomrade_id)
            text = (
                _("Beställarens krav gäller inte alla utförare.")
                if krav.kalla == "bestallare"
                else _("Ägarens krav gäller fler än egen regi.")
            )
            yield Fynd("R30", DATAFEL, om, text, "", None, (om.som_underlag(),))


REGLER = (
    regel("R23", en_chef, "forordnanden", "personer"),
    regel("R26", egenkontroll, "egenkontroller"),
    regel("R27", lika_oppet, "medverkan", lokal=False),
    regel("R30", kravens_omfattning, "krav"),
)
