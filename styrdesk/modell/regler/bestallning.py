"""What is ordered and how: rule books, approvals, agreements, direct orders (R5, R12-R21, R28, R72-R74)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from styrdesk.modell.avtalsfakta import gemen
from styrdesk.modell.avtalsregler import hinder_for
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, VARN, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta, per
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def om_avtal(fakta: Fakta, avtal: f.Avtal) -> Objekt:
    """An agreement as the object of a finding."""
    return fakta.om("avtal", avtal.uid, avtal.fakta.benamning, avtal.verksamhetsomrade_id)


# --- R5, R13, R14: rule books and approvals -----------------------------------------------------


def godkannande_pa_gallande(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R13: each open unit under kundval, own regi too, is approved on the version in force.

    R5: when some units of the area are and others are not, they are not treated alike (O3).
    """
    for omrade in fakta.bestallda_omraden:
        if not omrade.kundval:
            continue
        egna = [e for e in fakta.enheter_i[omrade.id] if e.oppen(idag)]
        efter: list[tuple[f.Enhet, Fynd]] = []
        for enhet in egna:
            fynd = _godkannandefynd(fakta, p, enhet, idag)
            if fynd is not None:
                yield fynd
                efter += [(enhet, fynd)] if fynd.period else []
        if efter and len(efter) < len(egna):
            yield _olika_versioner(fakta, omrade, efter)


def _godkannandefynd(fakta: Fakta, p: Parametrar, enhet: f.Enhet, idag: date) -> Fynd | None:
    om = fakta.om_enhet(enhet)
    aktiva = [g for g in fakta.godkannanden_for[enhet.id] if g.aktivt(idag)]
    if not aktiva:
        if not fakta.gallande_versioner(enhet.verksamhetsomrade_id, idag):
            return None
        text = _("{enhet} saknar gällande godkännande.").format(enhet=enhet.namn)
        return Fynd("R13", BROTT, om, text, "", enhet.start, (om.som_underlag(),))
    if any(fakta.regelverksversioner[g.regelverksversion_id].galler(idag) for g in aktiva):
        return None
    gammal = fakta.regelverksversioner[aktiva[-1].regelverksversion_id]
    ny = fakta.gallande_version(gammal.regelverk_id, idag)
    if ny is None:
        return None
    dagar = p.tal("R13.anpassning", idag, om.omrade_uid, om.namnd_uid)
    sista = ny.giltig_from + timedelta(days=dagar)
    if idag <= sista:
        return None
    mening = _("{enhet} är godkänd enligt {gammal}. Tiden att gå över till {ny} gick ut {dag}.")
    namn = {"gammal": fakta.versionsnamn(gammal), "ny": fakta.versionsnamn(ny)}
    text = mening.format(enhet=enhet.namn, dag=datum_lang(sista), **namn)
    bevis = (om.som_underlag(), *(fakta.om_version(v).som_underlag() for v in (gammal, ny)))
    dag = ny.giltig_from.isoformat()
    return Fynd("R13", BROTT, om, text, dag, sista, bevis, ("R13.anpassning",))


def _olika_versioner(fakta: Fakta, omrade: f.Omrade, efter: Sequence[tuple[f.Enhet, Fynd]]) -> Fynd:
    om = fakta.om_omrade(omrade)
    mening = _("Enheterna i {omrade} godkänns enligt olika versioner. På en äldre är {enheter}.")
    enheter = ", ".join(enhet.namn for enhet, _fynd in efter)
    fynden = [fynd for _enhet, fynd in efter]
    bevis = (om.som_underlag(), *(u for fynd in fynden for u in fynd.underlag))
    return Fynd(
        "R5", BROTT, om, mening.format(omrade=omrade.namn, enheter=enheter),
        max(fynd.period for fynd in fynden), max(fynd.forfaller for fynd in fynden if fynd.forfaller),
        tuple(dict.fromkeys(bevis)), ("R13.anpassning",),
    )  # fmt: skip


_TEXTER = ("uppf_text", "present_text", "tillg_text")


def regelverkets_texter(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R14: the rule book says how goals and quality are followed up, shown and made available (T9)."""
    for version in fakta.regelverksversioner.values():
        saknas = [namn for namn in _TEXTER if not getattr(version, namn).strip()]
        if not saknas or not version.galler(idag) or not fakta.provar_version(version):
            continue
        vad = {
            "uppf_text": _("hur mål och kvalitet följs upp"),
            "present_text": _("hur resultatet presenteras"),
            "tillg_text": _("hur brukare får del av resultatet"),
        }
        mening = _("{version} säger inte {vad}.")
        text = mening.format(
            version=fakta.versionsnamn(version), vad=", ".join(vad[namn] for namn in saknas)
        )
        om = fakta.om_version(version)
        yield Fynd("R14", BROTT, om, text, "", version.giltig_from, (om.som_underlag(),))


# --- R12-R21, R28, R73, R74, L7, L10, L26: an agreement that applies ---------------------------------

ALLVAR_FOR = {
    "R17": BROTT, "R19": BROTT, "R20": BROTT, "R21": BROTT, "R28": BROTT, "L7": BROTT, "L26": VARN,
}  # fmt: skip
"""What a lacking thing means when the agreement applies all the same; the rest is DATAFEL (O6)."""
_UTAN_EGET_FYND = frozenset({"", "R13", "R74"})
"""R13 is told about the unit; a dispute that arises while the agreement applies is R33's (O4)."""


def avtalets_krav(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """What would stop the agreement from being put in force, when it is in force already."""
    for avtal in fakta.avtal:
        if not avtal.galler:
            continue
        hinder = [
            en for en in hinder_for(avtal.fakta, "gallande") if en.regel not in _UTAN_EGET_FYND
        ]
        for kod, brister in per(hinder, lambda en: en.regel).items():
            yield _avtalsfynd(fakta, avtal, kod, brister)


def _avtalsfynd(fakta: Fakta, avtal: f.Avtal, kod: str, brister: Sequence[Brist]) -> Fynd:
    om = om_avtal(fakta, avtal)
    text = f"{om.rubrik}: " + gemen(" ".join(en.text for en in brister))
    allvar = ALLVAR_FOR.get(kod, DATAFEL)
    return Fynd(kod, allvar, om, text, "", avtal.fakta.tider.start, (om.som_underlag(),))


def samma_kravbilaga(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R15: agreements from one procurement have the same requirements, whoever won."""
    galler = [a for a in fakta.avtal if a.galler and a.upphandling_id]
    for avtalen in per(galler, lambda a: a.upphandling_id).values():
        versioner = {a.kravbilaga_version for a in avtalen}
        if len(versioner) > 1:
            mening = _(
                "Avtal från samma upphandling har olika versioner av kravbilagan: {versioner}."
            )
            om = om_avtal(fakta, avtalen[0])
            bevis = tuple(om_avtal(fakta, a).som_underlag() for a in avtalen)
            text = mening.format(versioner=", ".join(sorted(v or "–" for v in versioner)))
            yield Fynd("R15", BROTT, om, text, "", None, bevis)


def garanter(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R28: a unit that is the last resort has a guarantee agreement in force."""
    med_avtal = {
        enhet_id
        for a in fakta.avtal
        if a.galler and a.fakta.typ == "garantavtal"
        for enhet_id in a.enheter
    }
    for enhet in fakta.bestallda_enheter:
        if enhet.garant and enhet.oppen(idag) and enhet.id not in med_avtal:
            om = fakta.om_enhet(enhet)
            text = _("{enhet} är yttersta garant men har inget garantavtal som gäller.")
            yield Fynd(
                "R28", BROTT, om, text.format(enhet=enhet.namn), "", None, (om.som_underlag(),)
            )


def direkt_bredvid_konkurrens(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R72: direct orders are for what has no competition; beside kundval or procurement they are told."""
    for omrade in fakta.bestallda_omraden:
        galler = [a for a in fakta.avtal_i[omrade.id] if a.galler and a.fakta.typ == "verksamhet"]
        direkta = [a for a in galler if a.fakta.process == "direktbestallning"]
        upphandlade = [a for a in galler if a.fakta.rattslig_grund == "lou"]
        if direkta and (upphandlade or omrade.kundval):
            vad = _("kundval") if omrade.kundval else _("upphandling")
            mening = _("{omrade} har både direktbeställning och {vad}.")
            om = fakta.om_omrade(omrade)
            bevis = (om, *(om_avtal(fakta, a) for a in (*direkta, *upphandlade)))
            text = mening.format(omrade=omrade.namn, vad=vad)
            yield Fynd("R72", VARN, om, text, "", None, tuple(b.som_underlag() for b in bevis))


REGLER = (
    regel("R13 R5", godkannande_pa_gallande, "godkannanden", "regelverk"),
    regel("R14", regelverkets_texter, "regelverk"),
    regel("R12 R16 R17 R18 R19 R20 R21 R28 R73 L7 L10 L26", avtalets_krav, "avtal"),
    regel("R15", samma_kravbilaga, "avtal"),
    regel("R28", garanter, "avtal"),
    regel("R72", direkt_bredvid_konkurrens, "avtal"),
)
