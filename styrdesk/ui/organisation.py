"""Screens of the municipality's bodies and people."""

from __future__ import annotations

from styrdesk.texter import N_
from styrdesk.ui.chefer import UPPGIFT
from styrdesk.ui.grund.register_screen import (
    HEL,
    Delregister,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    RegisterSkarm,
    Tomt,
)

ROLL = RegisterSkarm(
    register="personroll",
    rubrik=N_("Roller"),
    ikon="people_team",
    ny=N_("Ny roll"),
    bestamd=N_("rollen"),
    kolumner=(
        KolumnVisning("roll", stod="organ"),
        KolumnVisning("fran", 104),
        KolumnVisning("tom", 104, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("roll"),
        FaltVisning("organ_id"),
        FaltVisning("enhet_id"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("fran"),
        FaltVisning("tom"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("roll", "organ_id", "enhet_id", "verksamhetsomrade_id", "fran", "tom"),
        ),
    ),
    tomt=Tomt(N_("Inga roller ännu"), N_("Lägg till en roll för att visa var personen verkar.")),
)

ORGAN = RegisterSkarm(
    register="organ",
    rubrik=N_("Organ"),
    ikon="building_people",
    ny=N_("Nytt organ"),
    bestamd=N_("organet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på namn eller kortnamn"),
    urval=(("aktuella", N_("Aktuella")), ("upphorda", N_("Upphörda")), ("", N_("Alla"))),
    filter=(FilterVisning("typ", N_("Alla slag")),),
    kolumner=(
        KolumnVisning("namn", stod="overordnad"),
        KolumnVisning("kortnamn", 96),
        KolumnVisning("typ", 150),
        KolumnVisning("roll", 130),
        KolumnVisning("giltig_tom", 112, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("kortnamn"),
        FaltVisning("typ"),
        FaltVisning("roll"),
        FaltVisning("overordnad_id"),
        FaltVisning("giltig_from", grupp=N_("Tid")),
        FaltVisning("giltig_tom"),
        FaltVisning("eftertradare_id", nar=lambda v: v["giltig_tom"] is not None),
        FaltVisning("omfattas"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("kortnamn", "typ", "roll", "overordnad_id", "omfattas")),
        Faktagrupp(N_("Tid"), ("giltig_from", "giltig_tom", "eftertradare_id", "anteckning")),
    ),
    flikar=(Flik(N_("Uppgifter"), delar=(Delregister(UPPGIFT, "organ_id"),)),),
    tomt=Tomt(
        N_("Inga organ ännu"),
        N_("Börja med kommunstyrelsen och den nämnd som du är sekreterare i."),
    ),
)

PERSON = RegisterSkarm(
    register="person",
    rubrik=N_("Personer"),
    ikon="people_team",
    ny=N_("Ny person"),
    bestamd=N_("personen"),
    filterhjalp=N_("Filtrera på namn, titel eller organisation"),
    urval=(("aktuella", N_("Aktuella")), ("tidigare", N_("Tidigare")), ("", N_("Alla"))),
    kolumner=(
        KolumnVisning("efternamn", text=lambda r: f"{r['fornamn']} {r['efternamn']}", stod="titel"),
        KolumnVisning("organisation", 260),
        KolumnVisning("epost", 220),
        KolumnVisning("telefon", 120, dold=True),
    ),
    falt=(
        FaltVisning("fornamn"),
        FaltVisning("efternamn"),
        FaltVisning("titel"),
        FaltVisning("organisation"),
        FaltVisning("epost"),
        FaltVisning("telefon"),
        FaltVisning("parti"),
        FaltVisning("aktiv"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("titel", "organisation", "epost", "telefon", "parti", "aktiv")
        ),
    ),
    flikar=(Flik(N_("Roller"), delar=(Delregister(ROLL, "person_id"),)),),
    tomt=Tomt(
        N_("Inga personer ännu"),
        N_("Lägg in kontaktpersoner med namn, titel och e-post. Inga personnummer."),
    ),
)
