"""Screens of the parts of an agreement: options, signatures, decisions, changes."""

from __future__ import annotations

from typing import Any

from styrdesk.modell import avtalssteg as steg
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    FaltVisning,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)


def idag(store: Store) -> Any:
    """Today, as the value that a verb's date field starts with."""
    return store.klocka.idag()


def utforarnamn(rad: Rad) -> str:
    """The provider's name in a list; own regi is called what it is."""
    return _("Egen regi") if rad["regi"] == "egen" else str(rad["utforare"])


def _anvand_option(store: Store, bild: Bild, varden: Varden) -> None:
    steg.utnyttja_option(store, bild.id, True, varden["dag"], varden["paragraf"])


def _avsta_option(store: Store, bild: Bild, varden: Varden) -> None:
    steg.utnyttja_option(store, bild.id, False, varden["dag"], varden["paragraf"])


_BESLUT = (
    FaltVisning("dag", falt=Falt(N_("Beslutsdatum"), "datum", krav=True), forval=idag),
    FaltVisning("paragraf", falt=Falt(N_("Paragraf"), "text", langd=20)),
)

OPTION = RegisterSkarm(
    register="avtalsoption",
    rubrik=N_("Optioner"),
    ikon="clock",
    ny=N_("Ny option"),
    bestamd=N_("optionen"),
    kolumner=(
        KolumnVisning("till_datum"),
        KolumnVisning("beslut_senast", 112, tomt=""),
        KolumnVisning("utnyttjad", 96, tomt=N_("Öppen")),
    ),
    falt=(
        FaltVisning("ordning"),
        FaltVisning("till_datum"),
        FaltVisning("beslut_senast"),
        FaltVisning("beslut_senast_man"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "ordning", "till_datum", "beslut_senast", "beslut_senast_man", "utnyttjad",
                "beslut_datum", "beslut_paragraf",
            ),
        ),
    ),
    atgarder=(
        Atgard("anvand", N_("Utnyttja optionen"), "checkmark", utfor=_anvand_option, falt=_BESLUT,
               nar=lambda b: b.varden["utnyttjad"] is None, klart=N_("Optionen är utnyttjad.")),
        Atgard("avsta", N_("Avstå från optionen"), "dismiss", utfor=_avsta_option, falt=_BESLUT,
               nar=lambda b: b.varden["utnyttjad"] is None, klart=N_("Beslutet att avstå är registrerat.")),
    ),
    tomt=Tomt(N_("Inga optioner"), N_("Avtalet kan inte förlängas med option.")),
)  # fmt: skip

UNDERSKRIFT = RegisterSkarm(
    register="underskrift",
    rubrik=N_("Underskrifter"),
    ikon="signature",
    ny=N_("Ny underskrift"),
    bestamd=N_("underskriften"),
    kolumner=(
        KolumnVisning("person", stod="roll"),
        KolumnVisning("part", 110),
        KolumnVisning("datum", 110, tomt=N_("Väntar")),
    ),
    falt=(
        FaltVisning("part"),
        FaltVisning("person_id"),
        FaltVisning("roll"),
        FaltVisning("organ_id", hjalp=N_("Den förvaltning som personen företräder.")),
        FaltVisning("datum"),
        FaltVisning("skickad"),
        FaltVisning("pamind"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("part", "person_id", "roll", "organ_id", "datum", "skickad", "pamind"),
        ),
    ),
    tomt=Tomt(N_("Inga underskrifter ännu"), N_("Registrera vem som har undertecknat och när.")),
)

BESLUT = RegisterSkarm(
    register="avtalsbeslut",
    rubrik=N_("Beslut"),
    ikon="gavel",
    ny=N_("Nytt beslut"),
    bestamd=N_("beslutet"),
    neutrum=True,
    kolumner=(
        KolumnVisning("organ"),
        KolumnVisning("datum", 104),
        KolumnVisning("paragraf", 80),
        KolumnVisning("utfall", 110),
    ),
    falt=(
        FaltVisning("organ_id"),
        FaltVisning("datum"),
        FaltVisning("paragraf"),
        FaltVisning("utfall", forval=lambda _store: "godkant"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    fakta=(Faktagrupp(N_("Uppgifter"), ("organ_id", "datum", "paragraf", "utfall", "anteckning")),),
    tomt=Tomt(N_("Inga beslut ännu"), N_("Registrera nämndens och produktionsutskottets beslut.")),
)

ANDRING = RegisterSkarm(
    register="avtalsandring",
    rubrik=N_("Ändringar"),
    ikon="edit",
    ny=N_("Ny ändring"),
    bestamd=N_("ändringen"),
    kolumner=(KolumnVisning("beskrivning", stod="grund"), KolumnVisning("datum", 104)),
    falt=(
        FaltVisning("datum"),
        FaltVisning("grund"),
        FaltVisning("beskrivning", bredd=HEL),
        FaltVisning("varde"),
        FaltVisning("beslut_organ_id"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "datum", "grund", "beskrivning", "varde", "beslut_organ_id", "beslut_datum",
                "beslut_paragraf",
            ),
        ),
    ),
    tomt=Tomt(N_("Inga ändringar"), N_("Avtalet har inte ändrats sedan det tecknades.")),
)  # fmt: skip
