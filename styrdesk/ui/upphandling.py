"""The screen of procurements."""

from __future__ import annotations

from styrdesk.modell import upphandling
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
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
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.lagesbesked import besked, per_status
from styrdesk.ui.verbfalt import PARAGRAF, dagfalt, lankfalt, senarefalt


def _annonsera(store: Store, bild: Bild, varden: Varden) -> None:
    upphandling.byt_upphandlingsstatus(
        store, bild.id, bild.version, "annonserad",
        {"annonserad": varden["annonserad"], "anbud_senast": varden["anbud_senast"]},
    )  # fmt: skip


def _utvardera(store: Store, bild: Bild, _varden: Varden) -> None:
    upphandling.byt_upphandlingsstatus(store, bild.id, bild.version, "utvarderas")


def _tilldela(store: Store, bild: Bild, varden: Varden) -> None:
    beslut = {
        "beslut_organ_id": varden["organ_id"], "beslut_datum": varden["dag"],
        "beslut_paragraf": varden["paragraf"],
    }  # fmt: skip
    upphandling.byt_upphandlingsstatus(store, bild.id, bild.version, "tilldelad", beslut)


def _avsluta(store: Store, bild: Bild, _varden: Varden) -> None:
    upphandling.byt_upphandlingsstatus(store, bild.id, bild.version, "avslutad")


def _avbryt(store: Store, bild: Bild, _varden: Varden) -> None:
    upphandling.byt_upphandlingsstatus(store, bild.id, bild.version, "avbruten")


_NASTA = {
    "planerad": "annonsera",
    "annonserad": "utvardera",
    "utvarderas": "tilldela",
    "tilldelad": "avsluta",
}

UPPHANDLING = RegisterSkarm(
    register="upphandling",
    rubrik=N_("Upphandlingar"),
    ikon="document_multiple",
    ny=N_("Ny upphandling"),
    bestamd=N_("upphandlingen"),
    filterhjalp=N_("Filtrera på benämning eller diarienummer"),
    urval=(("aktuella", N_("Aktuella")), ("avslutade", N_("Avslutade")), ("", N_("Alla"))),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("benamning", stod="verksamhetsomrade"),
        KolumnVisning("diarienr", 140),
        KolumnVisning("anbud_senast", 122, tomt=""),
        KolumnVisning("kravbilaga_version", 120, tomt="", dold=True),
        KolumnVisning("status", 160),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("benamning", bredd=HEL),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("bestallare_id", urval="aktuella"),
        FaltVisning("forfarande"),
        FaltVisning("diarienr"),
        FaltVisning("kravbilaga_version"),
        FaltVisning("uppskattat_varde"),
        FaltVisning("pu_deltar"),
        FaltVisning("antal_anbud"),
        FaltVisning("annonserad", grupp=N_("Tid")),
        FaltVisning("anbud_senast"),
        FaltVisning("uppf_text", bredd=HEL, grupp=N_("Villkor om uppföljning")),
        FaltVisning("present_text", bredd=HEL),
        FaltVisning("tillg_text", bredd=HEL),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("upphandling", per_status(_NASTA)),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "verksamhetsomrade_id", "bestallare_id", "forfarande", "status", "annonserad",
                "anbud_senast", "antal_anbud", "uppskattat_varde", "pu_deltar", "kravbilaga_version",
                "anteckning",
            ),
        ),
        Faktagrupp(N_("Villkor om uppföljning"), ("uppf_text", "present_text", "tillg_text")),
        Faktagrupp(N_("Tilldelning"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")),
    ),
    atgarder=(
        Atgard("annonsera", N_("Registrera annonsering"), "send", utfor=_annonsera,
               falt=(dagfalt(N_("Annonserad den"), "annonserad"),
                     senarefalt(N_("Anbud senast"), "anbud_senast", krav=True)),
               nar=nar.status("planerad"), klart=N_("Upphandlingen är annonserad.")),
        Atgard("utvardera", N_("Börja utvärdera"), "clipboard_search", utfor=_utvardera,
               nar=nar.status("annonserad"), klart=N_("Anbuden utvärderas.")),
        Atgard("tilldela", N_("Registrera tilldelning"), "gavel", utfor=_tilldela,
               falt=(lankfalt(N_("Beslutat av"), "organ_id", "organ", krav=True),
                     dagfalt(N_("Beslutsdatum")), PARAGRAF),
               nar=nar.status("utvarderas"), klart=N_("Tilldelningen är registrerad.")),
        Atgard("avsluta", N_("Avsluta upphandling"), "checkmark", utfor=_avsluta,
               nar=nar.status("tilldelad"), klart=N_("Upphandlingen är avslutad.")),
        Atgard("avbryt", N_("Avbryt upphandling"), "prohibited", utfor=_avbryt,
               nar=nar.status("planerad", "annonserad", "utvarderas"),
               klart=N_("Upphandlingen är avbruten.")),
    ),
    handlingar="upphandling_id",
    tomt=Tomt(
        N_("Inga upphandlingar här"),
        N_("Alla avtal ur samma upphandling har samma krav, vem som än vinner."),
    ),
)  # fmt: skip
