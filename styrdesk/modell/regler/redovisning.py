"""The year's papers: plans and reports of the units, compilations, presentations (R43, R44, R46, R47)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, Fynd
from styrdesk.modell.regler.moten import hallet
from styrdesk.modell.regler.namnden import vb_dag
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, aren, dag_i_ar
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import provas_fran
from styrdesk.modell.regler.uppgifter import publiceras
from styrdesk.modell.val import INLAMNING_TYP, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

KODER = {"vp": "R43", "vb": "R44"}


# --- R43, R44: plan and report of each unit -----------------------------------------------------------


def planer_och_berattelser(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R43, R44: each unit hands in its plan for the year, and its report of the year before (T7)."""
    lamnade = {(i.enhet_id, i.typ, i.ar): i for i in sorted(fakta.inlamningar)}
    for enhet in fakta.bestallda_enheter:
        for typ, kod in KODER.items():
            for period in aren(provas_fran(fakta, p, kod, idag, enhet.verksamhetsomrade_id), idag):
                inlamning = lamnade.get((enhet.id, typ, period.start.year))
                senast = _lamnas_senast(fakta, p, enhet, typ, period, inlamning)
                if senast < idag and _ska_lamna(enhet, typ, period, senast):
                    yield from _inlamnad(fakta, enhet, typ, period, senast, inlamning)


def _lamnas_senast(
    fakta: Fakta, p: Parametrar, enhet: f.Enhet, typ: str, period: Period,
    inlamning: uf.Inlamning | None,
) -> date:  # fmt: skip
    if inlamning is not None:
        return inlamning.forfaller
    ar = period.start.year + (1 if typ == "vb" else 0)
    plats = fakta.plats(enhet.verksamhetsomrade_id)
    return dag_i_ar(ar, p.text(f"{KODER[typ]}.senast", date(ar, 12, 31), *plats))


def _ska_lamna(enhet: f.Enhet, typ: str, period: Period, senast: date) -> bool:
    """A plan is owed by a unit that began the year, a report by one that ended it; both still open."""
    return enhet.oppen(period.start if typ == "vp" else period.slut) and enhet.oppen(senast)


def _inlamnad(
    fakta: Fakta, enhet: f.Enhet, typ: str, period: Period, senast: date,
    inlamning: uf.Inlamning | None,
) -> Iterator[Fynd]:  # fmt: skip
    om, vad = fakta.om_enhet(enhet), etikett(INLAMNING_TYP, typ).lower()
    inkom = inlamning.inkom if inlamning else None
    if inkom is not None and inkom <= senast:
        return
    if inkom is None:
        allvar, mening = BROTT, _("{enhet} har inte lämnat {vad} för {ar}.")
    else:
        allvar, mening = UPPL, _("{enhet} lämnade {vad} för {ar} först {inkom}.")
    dag = datum_lang(inkom) if inkom else ""
    text = mening.format(enhet=enhet.namn, vad=vad, ar=period.namn, inkom=dag)
    kod = KODER[typ]
    yield Fynd(kod, allvar, om, text, period.kod, senast, (om.som_underlag(),), (f"{kod}.senast",))


def anvisningar(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R43, R44: plans and reports follow the committee's own instruction, which must exist."""
    finns = {(a.namnd_id, a.typ, a.ar) for a in fakta.anvisningar}
    namnder = {o.namnd_id for o in fakta.bestallda_omraden if fakta.enheter_i[o.id]}
    for namnd_id in namnder:
        for typ, kod in KODER.items():
            if not _i_bruk(fakta, typ):
                continue
            ar = idag.year if typ == "vp" else idag.year - 1
            if not any((id, typ, ar) in finns for id in fakta.foregangare[namnd_id]):
                om = fakta.om_organ(fakta.organ[namnd_id])
                mening = _("{namnd} har ingen anvisning för {vad} {ar}.")
                vad = etikett(INLAMNING_TYP, typ).lower()
                text = mening.format(namnd=om.rubrik, vad=vad, ar=ar)
                yield Fynd(kod, VARN, om, text, str(ar), None, (om.som_underlag(),))


def _i_bruk(fakta: Fakta, typ: str) -> bool:
    return {"vp": "verksamhetsplaner", "vb": "verksamhetsberattelser"}[typ] in fakta.forsta


# --- R46, L5: compiled and published --------------------------------------------------------------------


def sammanstallningar(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R46: each unit's results of the year are published by the end of April (T23)."""
    klara = {(s.enhet_id, s.ar) for s in fakta.sammanstallningar if s.publicerad_datum}
    for enhet in fakta.bestallda_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        for period in aren(provas_fran(fakta, p, "R46", idag, enhet.verksamhetsomrade_id), idag):
            ar = period.start.year
            senast = publiceras(fakta, p, enhet, ar)
            ny_fore = dag_i_ar(ar, p.text("R52.ny_fore", period.slut, *plats))
            skyldig = ar_skyldig(enhet, period, ny_fore) and enhet.oppen(senast)
            if senast < idag and skyldig and (enhet.id, ar) not in klara:
                om = fakta.om_enhet(enhet)
                mening = _("Resultatet för {enhet} {ar} är inte sammanställt och publicerat.")
                text = mening.format(enhet=enhet.namn, ar=ar)
                bevis = (om.som_underlag(),)
                yield Fynd("R46", BROTT, om, text, period.kod, senast, bevis, ("R46.senast",))


def publicerat_ratt(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R46, L5: small groups hidden, five demands met; published without, it came by import (O6)."""
    for rad in fakta.sammanstallningar:
        if rad.publicerad_datum is None:
            continue
        enhet = fakta.enheter[rad.enhet_id]
        namn = _("Sammanställning {ar}, {enhet}").format(ar=rad.ar, enhet=enhet.namn)
        om = fakta.om("sammanstallning", rad.uid, namn, enhet.verksamhetsomrade_id)
        dag = rad.publicerad_datum
        if not rad.sma_grupper_dolda:
            text = _("Sammanställningen är publicerad utan att små grupper är dolda.")
            yield Fynd("R46", DATAFEL, om, text, "", dag, (om.som_underlag(),), ("R46.smatal",))
        fem = (rad.saklig, rad.relevant, rad.jamforbar, rad.lattforstaelig, rad.lattillganglig)
        if not all(fem):
            text = _("Sammanställningen är publicerad utan att lagens fem krav är prövade.")
            yield Fynd("L5", DATAFEL, om, text, "", dag, (om.som_underlag(),))


# --- R47: presented to the heads --------------------------------------------------------------------------


def presentation(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R47: the area's results are shown to the heads near the committee's own report (T8)."""
    for omrade in fakta.bestallda_omraden:
        plats = fakta.plats(omrade.id)
        moten = [m for m in fakta.moten_i[omrade.id] if m.typ == "presentation"]
        for period in aren(provas_fran(fakta, p, "R47", idag, omrade.id), idag):
            ar = period.start.year
            mitt = vb_dag(fakta, p, omrade.namnd_id, ar)
            fonster = timedelta(days=p.tal("R47.fonster", idag, *plats))
            inom = [m for m in moten if abs(m.datum - mitt) <= fonster and hallet(m, idag)]
            oppen = any(e.oppen(mitt) and e.oppen(period.slut) for e in fakta.enheter_i[omrade.id])
            if mitt + fonster < idag and oppen and not inom:
                om = fakta.om_omrade(omrade)
                mening = _("Resultatet för {omrade} {ar} har inte presenterats för enhetscheferna.")
                text = mening.format(omrade=omrade.namn, ar=ar)
                bevis = (om.som_underlag(),)
                slut = mitt + fonster
                yield Fynd("R47", BROTT, om, text, period.kod, slut, bevis, ("R47.fonster",))


REGLER = (
    regel("R43 R44", planer_och_berattelser, "inlamningar"),
    regel("R43 R44", anvisningar, "anvisningar", "inlamningar", lokal=False),
    regel("R46", sammanstallningar, "sammanstallningar"),
    regel("R46 L5", publicerat_ratt, "sammanstallningar"),
    regel("R47", presentation, "moten", "namnddokument"),
)
