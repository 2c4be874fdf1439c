"""Screens of appointed heads of units, and of groups of bodies."""

from __future__ import annotations

from styrdesk.modell import chefer
from styrdesk.modell.grund.register import Bild, Ref
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
from styrdesk.ui.lagesbesked import besked
from styrdesk.ui.verbfalt import PARAGRAF, dagfalt, idag


def _tillsatt(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return chefer.tillsatt_chef(store, varden)


def _entlediga(store: Store, bild: Bild, varden: Varden) -> None:
    chefer.entlediga_chef(store, bild.id, bild.version, varden["dag"], varden["paragraf"])


CHEFSFORORDNANDE = RegisterSkarm(
    register="chefsforordnande",
    rubrik=N_("Chefsförordnanden"),
    ikon="person",
    ny=N_("Ny chef"),
    bestamd=N_("förordnandet"),
    neutrum=True,
    filterhjalp=N_("Filtrera"),
    urval=(
        ("aktuella", N_("Aktuella")),
        ("utan_beslut", N_("Utan beslut")),
        ("tidigare", N_("Tidigare")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("enhet_id", N_("Alla enheter")),),
    kolumner=(
        KolumnVisning("person", stod="enhet"),
        KolumnVisning("fran", 112),
        KolumnVisning("tom", 112, tomt=N_("Tills vidare")),
        KolumnVisning("beslut_datum", 116, tomt=N_("Saknas")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("fran", forval=idag),
        FaltVisning("tom"),
        FaltVisning("tillforordnad"),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut"), urval="aktuella"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    steg=besked("chefsforordnande"),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    registrera=_tillsatt,
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("enhet_id", "person_id", "fran", "tom", "tillforordnad")),
        Faktagrupp(
            N_("Beslut"),
            ("beslut_organ_id", "beslut_datum", "beslut_paragraf", "entledigad_paragraf"),
        ),
    ),
    atgarder=(
        Atgard("entlediga", N_("Entlediga chef"), "arrow_right", utfor=_entlediga,
               falt=(dagfalt(N_("Till och med")), PARAGRAF), nar=nar.tomt("tom"),
               klart=N_("Förordnandet har fått en sista dag.")),
    ),
    tomt=Tomt(
        N_("Inga förordnanden här"),
        N_("Produktionsutskottet tillsätter chefen för varje resultatenhet, en i taget."),
    ),
)  # fmt: skip

ORGANGRUPP = RegisterSkarm(
    register="organgrupp",
    rubrik=N_("Grupper av organ"),
    ikon="people_team",
    ny=N_("Ny grupp"),
    bestamd=N_("gruppen"),
    filterhjalp=N_("Filtrera på grupp"),
    kolumner=(KolumnVisning("namn"), KolumnVisning("bara_presidiet", 150)),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("organ", bredd=HEL),
        FaltVisning("bara_presidiet"),
        FaltVisning("beskrivning", bredd=HEL),
    ),
    fakta=(Faktagrupp(N_("Uppgifter"), ("organ", "bara_presidiet", "beskrivning")),),
    tomt=Tomt(
        N_("Inga grupper ännu"),
        N_("En grupp är organ som kallas tillsammans, till exempel presidierna i en styrgrupp."),
    ),
)

UPPGIFT = RegisterSkarm(
    register="organuppgift",
    rubrik=N_("Uppgifter enligt styrmodellen"),
    ikon="task_list_square_ltr",
    ny=N_("Ny uppgift"),
    bestamd=N_("uppgiften"),
    kolumner=(KolumnVisning("rubrik", stod="regel"),),
    falt=(FaltVisning("nr"), FaltVisning("regel"), FaltVisning("rubrik", bredd=HEL)),
    fakta=(Faktagrupp(N_("Uppgifter"), ("nr", "rubrik", "regel")),),
    tomt=Tomt(N_("Inga uppgifter ännu"), N_("Det organet ska göra enligt styrmodellen.")),
)
