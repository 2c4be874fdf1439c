"""Screens of controls: of providers, permits, owners, supervision, and the committee's own."""

from __future__ import annotations

from styrdesk.modell import internkontroll, leverantorskontroll, tillsyn
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.val import KONTROLL_RESULTAT, TILLSYNSMYNDIGHET, etikett
from styrdesk.texter import N_
from styrdesk.ui import nar
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.lagesbesked import besked, medan_tomt, nar_det_brister
from styrdesk.ui.verbfalt import dagfalt, i_ar, idag, langfalt

LEVERANTORSKONTROLL = RegisterSkarm(
    register="leverantorskontroll",
    rubrik=N_("Kontroller av utförare"),
    ikon="shield_checkmark",
    ny=N_("Ny kontroll"),
    bestamd=N_("kontrollen"),
    filterhjalp=N_("Filtrera på anteckning"),
    urval=(("", N_("Alla")), ("att_gora", N_("Att göra om")), ("anmarkning", N_("Med anmärkning"))),
    filter=(
        FilterVisning("utforare_id", N_("Alla utförare")),
        FilterVisning("typ", N_("Alla kontroller")),
    ),
    kolumner=(
        KolumnVisning("utforare"),
        KolumnVisning("typ", 210, stod="resultat"),
        KolumnVisning("datum", 116),
        KolumnVisning("nasta", 112),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("typ"),
        FaltVisning("datum", forval=idag),
        FaltVisning("resultat"),
        FaltVisning("utford_av_id", urval="aktuella"),
        FaltVisning("nasta"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("leverantorskontroll"),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    registrera=leverantorskontroll.registrera_leverantorskontroll,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("utforare_id", "typ", "datum", "resultat", "utford_av_id", "nasta", "anteckning"),
        ),
    ),
    tomt=Tomt(
        N_("Inga kontroller här"),
        N_("F-skatt, skulder, företrädare och tillstånd kontrolleras oftare när risken är högre."),
    ),
)


def _kontrollera(store: Store, bild: Bild, varden: Varden) -> None:
    leverantorskontroll.kontrollera_tillstand(store, bild.id, bild.version, varden["dag"])


def _hos(varden: Varden) -> dict[str, object]:
    utforare = varden.get("utforare_id")
    return {"utforare_id": utforare} if utforare else {}


TILLSTAND = RegisterSkarm(
    register="tillstand",
    rubrik=N_("Tillstånd"),
    ikon="shield_checkmark",
    ny=N_("Nytt tillstånd"),
    bestamd=N_("tillståndet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på nummer eller anteckning"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    filter=(FilterVisning("utforare_id", N_("Alla utförare")),),
    kolumner=(
        KolumnVisning("utforare", stod="enhet"),
        KolumnVisning("typ", 200, stod="nr"),
        KolumnVisning("giltig_tom", 116, tomt=N_("Tills vidare")),
        KolumnVisning("kontrollerad", 116, tomt=N_("Aldrig")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("enhet_id", begransa=_hos),
        FaltVisning("typ"),
        FaltVisning("nr"),
        FaltVisning("giltig_from"),
        FaltVisning("giltig_tom"),
        FaltVisning("kontrollerad"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("tillstand", nar_det_brister("kontrollera")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "utforare_id", "enhet_id", "typ", "nr", "giltig_from", "giltig_tom", "kontrollerad",
                "anteckning",
            ),
        ),
    ),
    atgarder=(
        Atgard("kontrollera", N_("Registrera kontroll"), "checkmark", utfor=_kontrollera,
               falt=(dagfalt(N_("Kontrollerat den")),), klart=N_("Kontrollen är registrerad.")),
    ),
    tomt=Tomt(
        N_("Inga tillstånd här"),
        N_("Tillstånd från IVO och andra myndigheter slås upp minst en gång om året."),
    ),
)  # fmt: skip


AGARFORANDRING = RegisterSkarm(
    register="agarforandring",
    rubrik=N_("Ägare och ledning"),
    ikon="people_swap",
    ny=N_("Ny ändring"),
    bestamd=N_("ändringen"),
    filterhjalp=N_("Filtrera på anteckning"),
    urval=(("oppna", N_("Ej prövade")), ("", N_("Alla"))),
    filter=(FilterVisning("utforare_id", N_("Alla utförare")),),
    kolumner=(
        KolumnVisning("utforare"),
        KolumnVisning("typ", 210),
        KolumnVisning("datum", 112),
        KolumnVisning("anmald", 112, tomt=N_("Inte anmäld")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("typ"),
        FaltVisning("datum", forval=idag),
        FaltVisning("anmald"),
        FaltVisning("provad"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("agarforandring"),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("utforare_id", "typ", "datum", "anmald", "provad", "anteckning")
        ),
    ),
    tomt=Tomt(
        N_("Inga ändringar här"),
        N_("En ny ägare eller en ny person i ledningen anmäls inom en månad och prövas."),
    ),
)

# -- supervision -----------------------------------------------------------------------------------


def _rattat(store: Store, bild: Bild, varden: Varden) -> None:
    tillsyn.registrera_rattelse_efter_tillsyn(store, bild.id, bild.version, varden["dag"])


def _vem(rad: Rad) -> str:
    return etikett(TILLSYNSMYNDIGHET, rad["myndighet"])


def _nasta_efter_tillsyn(bild: Bild) -> str:
    oppet = bild.varden["rattas_senast"] is not None and bild.varden["rattat"] is None
    return "rattat" if oppet else ""


TILLSYNSBESLUT = RegisterSkarm(
    register="tillsynsbeslut",
    rubrik=N_("Tillsynsbeslut"),
    ikon="gavel",
    ny=N_("Nytt tillsynsbeslut"),
    bestamd=N_("tillsynsbeslutet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på beslut eller diarienummer"),
    urval=(("", N_("Alla")), ("att_ratta", N_("Att rätta"))),
    filter=(
        FilterVisning("enhet_id", N_("Alla enheter")),
        FilterVisning("myndighet", N_("Alla myndigheter")),
    ),
    kolumner=(
        KolumnVisning("enhet"),
        KolumnVisning("typ", 220, stod=_vem),
        KolumnVisning("datum", 112),
        KolumnVisning("rattas_senast", 122, tomt=""),
        KolumnVisning("bevakas_till", 122, tomt="", dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("myndighet"),
        FaltVisning("typ"),
        FaltVisning("datum", forval=idag),
        FaltVisning("rattas_senast"),
        FaltVisning("galler_tom", nar=lambda v: v["typ"] == "tillfalligt_forbud"),
        FaltVisning("vite", nar=lambda v: v["typ"] == "forelaggande_vite"),
        FaltVisning("besok_id"),
        FaltVisning("diarienr"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("beslut_organ_id", grupp=N_("Nämndens beslut"),
                    nar=lambda v: v["myndighet"] == "kommun"),
        FaltVisning("beslut_datum", nar=lambda v: v["myndighet"] == "kommun"),
        FaltVisning("beslut_paragraf", nar=lambda v: v["myndighet"] == "kommun"),
    ),
    steg=besked("tillsynsbeslut", _nasta_efter_tillsyn),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "enhet_id", "myndighet", "typ", "datum", "rattas_senast", "rattat", "galler_tom",
                "vite", "besok_id", "text",
            ),
        ),
        Faktagrupp(
            N_("Nämndens beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")
        ),
    ),
    atgarder=(
        Atgard("rattat", N_("Registrera rättelse"), "checkmark", utfor=_rattat,
               falt=(dagfalt(N_("Rättat den")),), nar=nar.tomt("rattat"),
               klart=N_("Rättelsen är registrerad.")),
    ),
    handlingar="tillsynsbeslut_id",
    tomt=Tomt(
        N_("Inga tillsynsbeslut här"),
        N_("Kommunen har tillsyn över dem den själv har godkänt, aldrig över egen regi."),
    ),
)  # fmt: skip

# -- the committee's own controls ------------------------------------------------------------------


def _genomfor(store: Store, bild: Bild, varden: Varden) -> None:
    internkontroll.genomfor_internkontroll(
        store, bild.id, bild.version, varden["dag"], varden["utfall"], varden["iakttagelse"]
    )


INTERNKONTROLL = RegisterSkarm(
    register="internkontroll",
    rubrik=N_("Intern kontroll"),
    ikon="clipboard_search",
    ny=N_("Ny intern kontroll"),
    bestamd=N_("kontrollen"),
    filterhjalp=N_("Filtrera på kontroll eller risk"),
    urval=(("att_gora", N_("Att göra")), ("genomforda", N_("Genomförda")), ("", N_("Alla"))),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("rubrik", stod="verksamhetsomrade"),
        KolumnVisning("ar", 80),
        KolumnVisning("riskniva", 110),
        KolumnVisning("klart_senast", 116, tomt=""),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("riskniva"),
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("klart_senast"),
        FaltVisning("risk", bredd=HEL),
        FaltVisning("metod", bredd=HEL),
    ),
    steg=besked("internkontroll", medan_tomt("genomford", "genomfor")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "verksamhetsomrade_id", "ar", "riskniva", "ansvarig_id", "klart_senast", "risk",
                "metod",
            ),
        ),
        Faktagrupp(N_("Resultat"), ("genomford", "utfall", "iakttagelse")),
    ),
    atgarder=(
        Atgard("genomfor", N_("Registrera kontroll"), "checkmark", utfor=_genomfor,
               falt=(dagfalt(N_("Genomförd den")),
                     FaltVisning("utfall", falt=Falt(N_("Resultat"), "val", krav=True,
                                                     val=KONTROLL_RESULTAT)),
                     langfalt(N_("Iakttagelse och åtgärd"), "iakttagelse")),
               nar=nar.tomt("genomford"), klart=N_("Kontrollen är registrerad.")),
    ),
    tomt=Tomt(
        N_("Ingen intern kontroll här"),
        N_("Nämnden kontrollerar varje år att det som kan gå fel inte gör det, även hos utförare."),
    ),
)  # fmt: skip

MEDVERKAN = RegisterSkarm(
    register="medverkan",
    rubrik=N_("Medverkan"),
    ikon="people_team",
    ny=N_("Ny medverkan"),
    bestamd=N_("medverkan"),
    filterhjalp=N_("Filtrera på ämne eller material"),
    filter=(
        FilterVisning("slag", N_("Alla slag")),
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
    ),
    kolumner=(
        KolumnVisning("amne", stod="verksamhetsomrade"),
        KolumnVisning("slag", 180),
        KolumnVisning("datum", 112),
        KolumnVisning("egen_regi", 96),
        KolumnVisning("externa_inbjudna", 96),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("amne", bredd=HEL),
        FaltVisning("slag"),
        FaltVisning("datum", forval=idag),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("egen_regi", grupp=N_("Vilka var med")),
        FaltVisning("externa_inbjudna"),
        FaltVisning("material_till_egen_regi"),
        FaltVisning("material_till_externa"),
        FaltVisning("delad_handling", bredd=HEL),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("medverkan"),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("slag", "datum", "verksamhetsomrade_id", "anteckning")),
        Faktagrupp(
            N_("Vilka var med"),
            (
                "egen_regi", "externa_inbjudna", "material_till_egen_regi", "material_till_externa",
                "delad_handling",
            ),
        ),
    ),
    handlingar="medverkan_id",
    tomt=Tomt(
        N_("Ingen medverkan antecknad"),
        N_("Anteckna vilka som var med när ersättning, uppföljning och jämförelser togs fram."),
    ),
)  # fmt: skip
