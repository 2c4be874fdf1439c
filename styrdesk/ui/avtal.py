"""The screen of agreements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from styrdesk.modell import avtalsregister as register
from styrdesk.modell import avtalssteg as steg
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.arendesteg import arende_av_avtal
from styrdesk.modell.val import PART, PROCESS, RATTSLIG_GRUND, etikett
from styrdesk.svensk_form import belopp_kr, datum_iso, datum_lang, datumintervall
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.avtalsdelar import ANDRING, BESLUT, OPTION, UNDERSKRIFT, idag, utforarnamn
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    Faktum,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Marke,
    NastaSteg,
    Rad,
    RegisterSkarm,
    Steg,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import falt_ur

_FORE = ("utkast", "granskas", "undertecknas")
_KORT_FORM = {"kundval": N_("Kundval"), "konkurrensupphandling": N_("Upphandling"),
              "direktbestallning": N_("Direkt"), "direktupphandling": N_("Direktupph.")}  # fmt: skip


def _vem_och_var(rad: Rad) -> str:
    """Below the agreement's name: the provider and the area."""
    return " · ".join(filter(None, (utforarnamn(rad), rad["verksamhetsomrade"])))


def _form(rad: Rad) -> str:
    if rad["rattslig_grund"] in ("lov", "lou"):
        return etikett(RATTSLIG_GRUND, rad["rattslig_grund"])
    return _(_KORT_FORM[rad["process"]])


def _slut(rad: Rad) -> str:
    return datum_iso(rad["nuvarande_slut"]) or _("Tills vidare")


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext(
        "{antal} avtal eller överenskommelse.", "{antal} avtal och överenskommelser.", antal
    )
    kraver = urval.get("atgard", 0)
    slut = ngettext("{antal} kräver åtgärd.", "{antal} kräver åtgärd.", kraver).format(antal=kraver)
    return f"{alla.format(antal=antal)} {slut if kraver else _('Inget kräver åtgärd.')}"


def _marken(bild: Bild) -> tuple[Marke, ...]:
    form = Marke(text=etikett(PROCESS, bild.varden["process"]), ikon="document_text")
    return (form, Marke(lage=bild.harlett["lage"]))


def _giltighet(bild: Bild) -> str:
    start, slut = bild.varden["start"], bild.harlett["nuvarande_slut"]
    if slut is None:
        return _("{start} tills vidare").format(start=datum_lang(start))
    return datumintervall(start, slut)


def _bindande(bild: Bild) -> str:
    if bild.harlett["bindande"]:
        return ""
    return _("Intern överenskommelse, inte civilrättsligt bindande")


def _ersattning(bild: Bild) -> str:
    varde = bild.varden["uppskattat_arsvarde"]
    return _("{belopp} per år").format(belopp=belopp_kr(varde)) if varde is not None else ""


def _dag(namn: str, rubrik: str) -> Faktum:
    """A computed day with its "Varför?" below."""
    return Faktum(
        rubrik=rubrik,
        text=lambda b: datum_lang(b.harlett[namn]) if b.harlett[namn] else "",
        stod=lambda b: str(b.harlett[f"{namn}_varfor"]),
    )


def _nasta_steg(store: Store, id: int) -> NastaSteg | None:
    fakta, _datum, lage = steg.avtalsbild(store, id)
    if fakta.status not in _FORE:
        slag = {"galler": "klart", "avslutad": "info", "planerad": "info"}.get(lage.kod, "varning")
        return None if lage.kod == "galler" else NastaSteg(besked=lage.skal, slag=slag)
    lista = steg.steg_till_kraft(store, id)
    besked = lage.skal
    if fakta.ar_overenskommelse and any(not s.klart for s in lista):
        besked = _(
            "Överenskommelsen börjar gälla först när båda förvaltningscheferna har undertecknat."
        )
    rubrik = (
        _("Steg för direktbeställning")
        if fakta.ar_overenskommelse
        else _("Steg till gällande avtal")
    )
    visade = tuple(Steg(s.text, s.detalj, s.klart) for s in lista)
    return NastaSteg(besked, "info", rubrik, visade, _nasta_atgard(lista))


def _nasta_atgard(lista: list[Any]) -> str:
    """The action that takes the first step that is not done."""
    for s in lista:
        if not s.klart:
            return {"R20": "beslut", "R19": "underskrift", "R73": "balans"}.get(s.regel, "")
    return "i_kraft"


def _fore(bild: Bild) -> bool:
    return bild.varden["status"] in _FORE


def _galler(bild: Bild) -> bool:
    return bool(bild.varden["status"] == "gallande")


def _direkt(bild: Bild) -> bool:
    return _fore(bild) and bild.varden["process"] == "direktbestallning"


def _registrera_underskrift(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_underskrift(store, bild.id, dict(varden))


def _registrera_beslut(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_beslut(
        store, bild.id, varden["organ_id"], varden["datum"], varden["paragraf"], varden["utfall"]
    )


def _bekrafta_balans(store: Store, bild: Bild, varden: Varden) -> None:
    steg.bekrafta_balans(store, bild.id, bild.version, varden["part"], varden["dag"])


def _satt_i_kraft(store: Store, bild: Bild, _varden: Varden) -> None:
    steg.satt_i_kraft(store, bild.id, bild.version)


def _sag_upp(store: Store, bild: Bild, varden: Varden) -> None:
    steg.sag_upp(store, bild.id, bild.version, varden["dag"], varden["av"], varden["till"])


def _ta_upp(store: Store, bild: Bild, _varden: Varden) -> None:
    arende_av_avtal(store, bild.id)


def _avsluta(store: Store, bild: Bild, _varden: Varden) -> None:
    steg.byt_status(store, bild.id, bild.version, "avslutat")


def _makulera(store: Store, bild: Bild, _varden: Varden) -> None:
    steg.byt_status(store, bild.id, bild.version, "makulerat")


def _utforarens(varden: Varden) -> Mapping[str, Any]:
    """Only the chosen provider's units can be in the agreement."""
    return {"utforare_id": varden["utforare_id"]} if varden["utforare_id"] else {}


def _kundval(varden: Varden) -> bool:
    return bool(varden["process"] == "kundval")


def _upphandlat(varden: Varden) -> bool:
    return varden["process"] in ("konkurrensupphandling", "direktupphandling")


def _med_utforare(varden: Varden) -> bool:
    return bool(varden["process"] in ("konkurrensupphandling", "direktupphandling"))


def _direktbestallning(varden: Varden) -> bool:
    return bool(varden["process"] == "direktbestallning")


AVTAL = RegisterSkarm(
    register="avtal",
    rubrik=N_("Avtal"),
    ikon="handshake",
    ny=N_("Nytt avtal"),
    bestamd=N_("avtalet"),
    neutrum=True,
    mening=_mening,
    filterhjalp=N_("Filtrera på namn eller diarienummer"),
    urval=(
        ("aktuella", N_("Aktuella")),
        ("atgard", N_("Kräver åtgärd")),
        ("avslutade", N_("Avslutade")),
    ),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("process", N_("Alla former")),
    ),
    kolumner=(
        KolumnVisning("benamning", stod=_vem_och_var),
        KolumnVisning("process", 76, text=_form),
        KolumnVisning("nuvarande_slut", 164, text=_slut, stod="slut_stod"),
        KolumnVisning("lage", 138),
        KolumnVisning("diarienr", 130, dold=True),
        KolumnVisning("verksamhetsomrade", 180, dold=True),
        KolumnVisning("bestallare", 180, dold=True),
        KolumnVisning("uppsagning_senast", 130, tomt="", dold=True),
        KolumnVisning("option_besked_senast", 130, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("process"),
        FaltVisning("rattslig_grund"),
        FaltVisning("benamning", bredd=HEL),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("enheter", bredd=HEL, urval="aktuella", begransa=_utforarens),
        FaltVisning("bestallare_id", urval="aktuella", begransa=lambda _v: {"typ": "namnd"}),
        FaltVisning("regelverksversion_id", nar=_kundval),
        FaltVisning("upphandling_id", nar=_upphandlat),
        FaltVisning("kravbilaga_version", nar=_upphandlat),
        FaltVisning("diarienr"),
        FaltVisning("avtalsnr"),
        FaltVisning("start", grupp=N_("Tid")),
        FaltVisning("slut_ursprunglig"),
        FaltVisning("uppsagningstid_man_bestallare"),
        FaltVisning("uppsagningstid_man_utforare"),
        FaltVisning("automatisk_forlangning_man"),
        FaltVisning("max_slut"),
        FaltVisning("ankring", nar=lambda v: v["slut_ursprunglig"] is not None),
        FaltVisning("ankring_skal", nar=lambda v: v["ankring"] is not None),
        FaltVisning("uppf_text", bredd=HEL, grupp=N_("Uppföljning, enligt styrmodellen")),
        FaltVisning("present_text", bredd=HEL),
        FaltVisning("tillg_text", bredd=HEL),
        FaltVisning("avtalsansvarig_id", grupp=N_("Personer"), urval="aktuella"),
        FaltVisning("motpart_kontakt_id", urval="aktuella"),
        FaltVisning("ersattare_id"),
        FaltVisning("underleverantorer", nar=_med_utforare),
        FaltVisning("ersattningsmodell", grupp=N_("Ersättning")),
        FaltVisning("uppskattat_arsvarde"),
        FaltVisning("varde_inkl_optioner", nar=_med_utforare),
        FaltVisning("index_typ"),
        FaltVisning("nasta_justering", nar=lambda v: bool(v["index_typ"])),
        FaltVisning("insyn_klausul", grupp=N_("Villkor"), nar=lambda v: not _direktbestallning(v)),
        FaltVisning("meddelarfrihet_klausul", nar=lambda v: not _direktbestallning(v)),
        FaltVisning("pub_avtal"),
        FaltVisning("pub_datum", nar=lambda v: v["pub_avtal"] in ("ja", "gemensamt_ansvar")),
        FaltVisning("vite_nivaer", nar=_med_utforare),
        FaltVisning("havningsgrunder", bredd=HEL, nar=_med_utforare),
        FaltVisning("forsakring_giltig_tom", nar=_med_utforare),
        FaltVisning("ivo_tillstand_nr", nar=lambda v: not _direktbestallning(v)),
        FaltVisning("risk_klass", grupp=N_("Kontroll och arkiv")),
        FaltVisning("leverantorskontroll_nasta", nar=lambda v: not _direktbestallning(v)),
        FaltVisning("klassning"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    marken=_marken,
    diarienr="diarienr",
    steg=_nasta_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "bestallare_id",
                Faktum("utforare_id", stod=_bindande),
                "enheter",
                Faktum(rubrik=N_("Gäller"), text=_giltighet),
                Faktum(rubrik=N_("Ersättning"), text=_ersattning),
                "avtalsansvarig_id",
                "motpart_kontakt_id",
            ),
        ),
        Faktagrupp(
            N_("Dagar att hålla reda på"),
            (
                _dag("nuvarande_slut", N_("Slutar")),
                _dag("uppsagning_senast", N_("Uppsägning senast")),
                _dag("uppsagning_senast_utforare", N_("Utförarens uppsägning")),
                _dag("option_besked_senast", N_("Besked om option")),
            ),
        ),
        Faktagrupp(N_("Uppföljning"), ("uppf_text", "present_text", "tillg_text")),
    ),
    atgarder=(
        Atgard("ta_upp", N_("Ta upp i nämnden"), "gavel", utfor=_ta_upp, nar=_fore,
               klart=N_("Ärendet är upplagt i nämnden.")),
        Atgard("underskrift", N_("Registrera underskrift"), "signature", register="underskrift",
               utfor=_registrera_underskrift,
               falt=(*falt_ur(register.UNDERSKRIFT, UNDERSKRIFT.falt[:4]),
                     FaltVisning("datum", forval=idag, falt=Falt(
                         N_("Undertecknad"), "datum", krav=True))),
               nar=_fore, klart=N_("Underskriften är registrerad.")),
        Atgard("beslut", N_("Registrera beslut"), "gavel", register="avtalsbeslut",
               utfor=_registrera_beslut,
               falt=falt_ur(register.AVTALSBESLUT, BESLUT.falt[:4]), nar=_fore,
               klart=N_("Beslutet är registrerat.")),
        Atgard("balans", N_("Bekräfta balans"), "checkmark_circle", utfor=_bekrafta_balans,
               falt=(FaltVisning("part", falt=Falt(N_("Vem bekräftar"), "val", krav=True, val=PART)),
                     FaltVisning("dag", falt=Falt(N_("Datum"), "datum", krav=True), forval=idag)),
               nar=_direkt, klart=N_("Balansen är bekräftad.")),
        Atgard("i_kraft", N_("Sätt i kraft"), "checkmark", utfor=_satt_i_kraft, nar=_fore,
               klart=N_("Avtalet gäller.")),
        Atgard("sag_upp", N_("Säg upp"), "dismiss", utfor=_sag_upp,
               falt=(FaltVisning("dag", falt=Falt(N_("Uppsagt den"), "datum", krav=True), forval=idag),
                     FaltVisning("av", falt=Falt(N_("Uppsagt av"), "val", krav=True, val=PART)),
                     FaltVisning("till", falt=Falt(N_("Upphör"), "datum",
                                 N_("Lämna tomt för att räkna med uppsägningstiden.")))),
               nar=_galler, klart=N_("Uppsägningen är registrerad.")),
        Atgard("avsluta", N_("Avsluta avtalet"), "checkmark", utfor=_avsluta,
               nar=lambda b: b.varden["status"] in ("gallande", "uppsagt", "loper_ut"),
               klart=N_("Avtalet är avslutat.")),
        Atgard("makulera", N_("Makulera"), "prohibited", utfor=_makulera, nar=_fore,
               klart=N_("Avtalet är makulerat.")),
    ),
    flikar=(
        Flik(
            N_("Krav"),
            fakta=(
                Faktagrupp(
                    N_("Villkor"),
                    (
                        "regelverksversion_id", "upphandling_id", "kravbilaga_version",
                        "insyn_klausul", "meddelarfrihet_klausul",
                        "pub_avtal", "pub_datum", "vite_nivaer", "havningsgrunder",
                        "forsakring_giltig_tom", "ivo_tillstand_nr", "risk_klass",
                    ),
                ),
            ),
        ),
        Flik(
            N_("Beslut och optioner"),
            delar=(
                Delregister(BESLUT, "avtal_id"),
                Delregister(UNDERSKRIFT, "avtal_id"),
                Delregister(OPTION, "avtal_id"),
                Delregister(ANDRING, "avtal_id"),
            ),
        ),
    ),
    handlingar="avtal_id",
    tomt=Tomt(
        N_("Inga avtal ännu"),
        N_("Registrera avtal, godkännanden och överenskommelser för att få deras dagar bevakade."),
    ),
)  # fmt: skip
