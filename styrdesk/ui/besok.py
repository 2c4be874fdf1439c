"""The screen of visits: planned and done, announced and unannounced, with what they found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from styrdesk.modell import besokssteg as steg
from styrdesk.modell.benamningar import besoksord
from styrdesk.modell.besok import BESOK as BESOKSREGISTER
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.register import Bild, Ref, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.uppfoljningsregler import dold_for_utforare
from styrdesk.modell.val import UPPFOLJNING_STATUS, etikett
from styrdesk.svensk_form import (
    datum_iso,
    datum_veckodag,
    datumintervall,
    tid,
    tidsintervall,
)
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.besoksdelar import AVVIKELSE, DELOMRADE, DELTAGARE, PUNKT
from styrdesk.ui.besoksgang import nasta_steg
from styrdesk.ui.besoksverb import ATGARDER
from styrdesk.ui.grund.register_screen import (
    HEL,
    Delregister,
    Faktagrupp,
    Faktum,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import senarefalt

# -- how rows and facts read -----------------------------------------------------------------------


def besoksnamn(rad: Rad) -> str:
    """The unit of a visit in a list, and how many more there are."""
    enhet = str(rad["enhet"] or "")
    fler = (rad["antal_enheter"] or 0) - 1
    if fler < 1:
        return enhet
    text = ngettext("{enhet} och {fler} enhet till", "{enhet} och {fler} enheter till", fler)
    return text.format(enhet=enhet, fler=fler)


def _stod(rad: Rad) -> str:
    return " · ".join(filter(None, (besoksord(rad["typ"], rad["anmald"]), rad["utforare"])))


def _status(rad: Rad) -> str:
    """The status where it says more than the mark beside it."""
    lika = rad["status"] in ("planerad", "genomford", "avslutad")
    return "" if lika else etikett(UPPFOLJNING_STATUS, rad["status"])


def _dag(rad: Rad) -> str:
    return datum_iso(rad["genomford_fran"] or rad["planerad"])


def _dagstod(rad: Rad) -> str:
    return _("genomfört") if rad["genomford_fran"] else _("planerat")


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} besök.", "{antal} besök.", antal).format(antal=antal)
    if sena := urval.get("forsenade", 0):
        text = ngettext("{antal} är försenat.", "{antal} är försenade.", sena)
        return f"{alla} {text.format(antal=sena)}"
    kommer = urval.get("kommande", 0)
    text = ngettext("{antal} ligger framåt i tiden.", "{antal} ligger framåt i tiden.", kommer)
    return f"{alla} {text.format(antal=kommer) if kommer else _('Inget ligger framåt i tiden.')}"


def _marken(bild: Bild) -> tuple[Marke, ...]:
    v = bild.varden
    marken = [
        Marke(text=besoksord(v["typ"], v["anmald"]), ikon="clipboard_search"),
        Marke(lage=bild.harlett["lage"]),
    ]
    if dold_for_utforare(v["typ"], v["anmald"], v["status"] in GENOMFORDA):
        marken.append(Marke(text=_("Visas inte för utföraren"), ikon="lock_closed"))
    return tuple(marken)


def _planerad_tid(bild: Bild) -> str:
    v = bild.varden
    if v["planerad"] is None:
        return ""
    klocka = ""
    if v["start"] is not None:
        klocka = ", " + (tidsintervall(v["start"], v["slut"]) if v["slut"] else tid(v["start"]))
    return datum_veckodag(v["planerad"]) + klocka


def _genomford_tid(bild: Bild) -> str:
    fran, tom = bild.varden["genomford_fran"], bild.varden["genomford_tom"]
    return datumintervall(fran, tom or fran) if fran else ""


def _fragade(bild: Bild) -> str:
    fragade = [
        ord_
        for namn, ord_ in (("ledning_fragad", _("ledningen")), ("personal_fragad", _("personalen")))
        if bild.varden[namn]
    ]
    return _(" och ").join(fragade)


# -- which fields a visit has ----------------------------------------------------------------------


def _handelsestyrd(varden: Varden) -> bool:
    return bool(varden["typ"] == "handelsestyrd")


def _med_val_att_anmala(varden: Varden) -> bool:
    return varden["typ"] not in ("handelsestyrd", "oanmald_eget_initiativ")


def _fordjupad(varden: Varden) -> bool:
    return bool(varden["typ"] == "fordjupad")


def _gjort(varden: Varden) -> bool:
    return varden.get("genomford_fran") is not None


def _inte_redan_gjort(varden: Varden) -> bool:
    return varden.get("redan_gjort") is None


# -- making and changing ---------------------------------------------------------------------------


def _registrera(store: Store, varden: Varden, avsandare: object) -> Ref:
    """Planned, or with a day of "Redan gjort" registered as made."""
    givet = {n: v for n, v in _med_anmald(varden).items() if n != "redan_gjort"}
    gjort: date | None = varden.get("redan_gjort")
    if gjort is None:
        return steg.planera_besok(store, givet, avsandare=avsandare)
    givet = {n: v for n, v in givet.items() if n != "planerad"}
    allt = {**givet, "genomford_fran": gjort}
    return steg.registrera_redan_gjort(store, allt, avsandare=avsandare)


def _andra(store: Store, id: int, version: int, varden: Varden, avsandare: object) -> Ref:
    if {"typ", "anmald_skal"} & set(varden):
        nu = visa(store, BESOKSREGISTER, id).varden
        full = _med_anmald({"typ": nu["typ"], "anmald_skal": nu["anmald_skal"], **varden})
        varden = {**varden, "anmald": full.get("anmald", nu["anmald"])}
    return motor.andra(store, BESOKSREGISTER, id, version, varden, avsandare=avsandare)


def _med_anmald(varden: Varden) -> dict[str, Any]:
    """R61, R62: an event-driven visit is announced only if there is a reason; one's own never."""
    if _med_val_att_anmala(varden):
        return dict(varden)
    skal = varden.get("anmald_skal") if _handelsestyrd(varden) else ""
    return {**varden, "anmald": bool(skal)}


BESOK = RegisterSkarm(
    register="besok",
    rubrik=N_("Besök"),
    ikon="clipboard_search",
    ny=N_("Nytt besök"),
    bestamd=N_("besöket"),
    neutrum=True,
    mening=_mening,
    filterhjalp=N_("Filtrera på diarienummer eller ord i anteckningarna"),
    urval=(
        ("kommande", N_("Kommande")),
        ("forsenade", N_("Försenade")),
        ("rapporter", N_("Att anteckna")),
        ("genomforda", N_("Genomförda")),
        ("oanmalda", N_("Oanmälda")),
        ("", N_("Alla")),
    ),
    stigande=("kommande", "forsenade"),
    filter=(FilterVisning("typ", N_("Alla slag")), FilterVisning("enheter", N_("Alla enheter"))),
    kolumner=(
        KolumnVisning("enhet", text=besoksnamn, stod=_stod),
        KolumnVisning("planerad", 116, text=_dag, stod=_dagstod, rubrik=N_("Datum")),
        KolumnVisning("status", 150, text=_status, tomt=""),
        KolumnVisning("lage", 126),
        KolumnVisning("verksamhetsomrade", 160, dold=True),
        KolumnVisning("overall", 160, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("typ", bredd=HEL),
        FaltVisning("enheter", bredd=HEL, urval="aktuella"),
        FaltVisning("planerad", nar=_inte_redan_gjort),
        FaltVisning(
            "redan_gjort",
            bara_ny=True,
            falt=senarefalt(
                N_("Redan gjort den"), "redan_gjort",
                N_("Fyll i om besöket är gjort men inte fanns i Styrdesk."),
            ).falt,
        ),
        FaltVisning("start"),
        FaltVisning("slut"),
        FaltVisning("varaktighet", nar=lambda v: v["start"] is None or v["slut"] is None),
        FaltVisning("anmald", nar=_med_val_att_anmala),
        FaltVisning(
            "anmald_skal", bredd=HEL, nar=_handelsestyrd,
            hjalp=N_("Händelsestyrda besök är oanmälda. Skriv ett skäl bara om det här är anmält."),
        ),
        FaltVisning("utlosande", bredd=HEL, nar=_handelsestyrd),
        FaltVisning("ansvarig_id", urval="aktuella", grupp=N_("Ansvar")),
        FaltVisning("antecknat_av_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("checklista", grupp=N_("Så görs uppföljningen"), nar=_fordjupad),
        FaltVisning("checklista_klar", nar=_fordjupad),
        FaltVisning("ledning_fragad", nar=_gjort),
        FaltVisning("personal_fragad", nar=_gjort),
        FaltVisning("brukarsynpunkt_metod", bredd=HEL, nar=_gjort),
        FaltVisning("brukarsynpunkt_skal", bredd=HEL, nar=_gjort),
        FaltVisning("antal_svar", nar=_gjort),
        FaltVisning("narstaende_metod", bredd=HEL, nar=_gjort),
        FaltVisning("brukarsynpunkter", bredd=HEL, nar=_gjort),
        FaltVisning("sammanfattning", bredd=HEL, grupp=N_("Resultat"), nar=_gjort),
        FaltVisning("overall", nar=_gjort),
        FaltVisning("svar_senast", nar=_gjort),
        FaltVisning("utforarens_kommentar", bredd=HEL, nar=_gjort),
        FaltVisning("synpunkter_senast", grupp=N_("Anteckningarna"), nar=_gjort),
        FaltVisning("skickat", nar=_gjort),
        FaltVisning("skickat_till", bredd=HEL, nar=_gjort),
        FaltVisning("anteckning", bredd=HEL, grupp=N_("För dig själv")),
    ),
    marken=_marken,
    diarienr="diarienr",
    steg=nasta_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "enheter",
                Faktum(rubrik=N_("Planerat"), text=_planerad_tid),
                Faktum(rubrik=N_("Genomfört"), text=_genomford_tid),
                "ansvarig_id", "antecknat_av_id", "utlosande", "anmald_skal", "installt_skal",
                "flytt_skal",
            ),
        ),
        Faktagrupp(
            N_("Resultat"),
            ("sammanfattning", "overall", "kommunicerad", "svar_senast", "utforarens_kommentar",
             "redovisad_organ_id", "redovisad", "redovisad_paragraf"),
        ),
        Faktagrupp(
            N_("Så gjordes uppföljningen"),
            ("checklista", Faktum(rubrik=N_("Frågor ställda till"), text=_fragade),
             "brukarsynpunkt_metod", "brukarsynpunkt_skal", "antal_svar", "narstaende_metod",
             "brukarsynpunkter"),
        ),
        Faktagrupp(N_("Anteckningarna"), ("synpunkter_senast", "skickat", "skickat_till")),
        Faktagrupp(N_("Egen anteckning"), ("anteckning",)),
    ),
    atgarder=ATGARDER,
    flikar=(
        Flik(
            N_("Besöket"),
            delar=(Delregister(PUNKT, "besok_id"), Delregister(DELTAGARE, "besok_id")),
        ),
        Flik(
            N_("Bedömning"),
            delar=(Delregister(DELOMRADE, "besok_id"), Delregister(AVVIKELSE, "besok_id")),
        ),
    ),
    handlingar="besok_id",
    registrera=_registrera,
    andra=_andra,
    tomt=Tomt(
        N_("Inga besök här"),
        N_("Varje enhet besöks minst en gång per år. Planera ett besök, eller registrera ett som är gjort."),
    ),
)  # fmt: skip
