"""Screens of what only the municipality knows: breaks, terms, days off, absences, meeting rules."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.grund.register import Bild, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantraden import arets_dagar
from styrdesk.modell.sammantradesregler import SAMMANTRADESREGEL as REGELREGISTER
from styrdesk.modell.sammantradesregler import regler_i
from styrdesk.svensk_form import datum_kort, datum_veckodag, datumintervall
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import (
    HEL,
    Faktagrupp,
    Faktum,
    FaltVisning,
    KolumnVisning,
    NastaSteg,
    Rad,
    RegisterSkarm,
    Tomt,
)

_KOMMANDE = (("kommande", N_("Kommande")), ("", N_("Alla")))


def _langd(fran: date, tom: date) -> str:
    dagar = (tom - fran).days + 1
    return ngettext("{antal} dag", "{antal} dagar", dagar).format(antal=dagar)


def _period(bild: Bild) -> str:
    return datumintervall(bild.varden["fran"], bild.varden["tom"])


def _periodens_langd(bild: Bild) -> str:
    return _langd(bild.varden["fran"], bild.varden["tom"])


def _radlangd(rad: Rad) -> str:
    return _langd(rad["fran"], rad["tom"])


LOVTID = RegisterSkarm(
    register="lovtid",
    rubrik=N_("Lov"),
    ikon="calendar_ltr",
    ny=N_("Nytt lov"),
    bestamd=N_("lovet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på namn"),
    urval=_KOMMANDE,
    kolumner=(
        KolumnVisning("namn", stod=_radlangd),
        KolumnVisning("fran", 116),
        KolumnVisning("tom", 116),
        KolumnVisning("verksamhetsomrade", 170, tomt=N_("Alla områden")),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("fran"),
        FaltVisning("tom"),
        FaltVisning("verksamhetsomrade_id"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                Faktum(rubrik=N_("När"), text=_period, stod=_periodens_langd),
                "verksamhetsomrade_id",
            ),
        ),
    ),
    tomt=Tomt(
        N_("Inga lov"),
        N_("Lägg in sportlov, höstlov och andra lov, så hålls besök och möten undan från dem."),
    ),
)

SKOLTERMIN = RegisterSkarm(
    register="skoltermin",
    rubrik=N_("Terminer"),
    ikon="calendar_ltr",
    ny=N_("Ny termin"),
    bestamd=N_("terminen"),
    filterhjalp=N_("Filtrera"),
    kolumner=(
        KolumnVisning("kod"),
        KolumnVisning("ar", 70),
        KolumnVisning("start", 116),
        KolumnVisning("slut", 116),
    ),
    falt=(FaltVisning("kod"), FaltVisning("ar"), FaltVisning("start"), FaltVisning("slut")),
    fakta=(Faktagrupp(N_("Uppgifter"), ("kod", "ar", "start", "slut")),),
    tomt=Tomt(
        N_("Inga egna terminer"),
        N_("Utan egna dagar är våren januari till juni och hösten juli till december."),
    ),
)

KLAMDAG = RegisterSkarm(
    register="klamdag",
    rubrik=N_("Klämdagar"),
    ikon="calendar_ltr",
    ny=N_("Ny klämdag"),
    bestamd=N_("klämdagen"),
    filterhjalp=N_("Filtrera på namn"),
    urval=_KOMMANDE,
    kolumner=(
        KolumnVisning("namn"),
        KolumnVisning("dag", 116, stod=lambda r: datum_kort(r["dag"])),
    ),
    falt=(FaltVisning("namn"), FaltVisning("dag")),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (Faktum(rubrik=N_("Dag"), text=lambda b: datum_veckodag(b.varden["dag"])),),
        ),
    ),
    tomt=Tomt(
        N_("Inga klämdagar"), N_("Helgdagar räknas ut. Lägg in de arbetsdagar då inget ska bokas.")
    ),
)

FRANVARO = RegisterSkarm(
    register="franvaro",
    rubrik=N_("Frånvaro"),
    ikon="prohibited",
    ny=N_("Ny frånvaro"),
    bestamd=N_("frånvaron"),
    filterhjalp=N_("Filtrera på namn"),
    urval=_KOMMANDE,
    kolumner=(
        KolumnVisning("person", stod=_radlangd),
        KolumnVisning("fran", 116),
        KolumnVisning("tom", 116),
        KolumnVisning("slag", 120),
        KolumnVisning("dagdel", 130, dold=True),
    ),
    falt=(
        FaltVisning("person_id", bredd=HEL, urval="aktuella"),
        FaltVisning("fran"),
        FaltVisning("tom"),
        FaltVisning("dagdel"),
        FaltVisning("slag"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "person_id",
                Faktum(rubrik=N_("När"), text=_period, stod=_periodens_langd),
                "dagdel",
                "slag",
            ),
        ),
    ),
    tomt=Tomt(
        N_("Ingen frånvaro"),
        N_("Lägg in när någon är borta, så bokas inga besök och möten för den personen då."),
    ),
)


def _arets_dagar(store: Store, id: int) -> NastaSteg:
    """What the rule gives next year, so that one sees that it is right."""
    organ_id = visa(store, REGELREGISTER, id).varden["organ_id"]
    with store.las() as s:
        regel = regler_i(s)[organ_id]
    ar = store.klocka.idag().year + 1
    dagar = ", ".join(datum_kort(d.dag) for d in arets_dagar(regel, ar))
    text = _("{regel}. {ar} blir det {dagar}.")
    return NastaSteg(text.format(regel=regel.mening(), ar=ar, dagar=dagar))


SAMMANTRADESREGEL = RegisterSkarm(
    register="sammantradesregel",
    rubrik=N_("Sammanträdesregler"),
    ikon="gavel",
    ny=N_("Ny regel"),
    bestamd=N_("regeln"),
    filterhjalp=N_("Filtrera på organ"),
    kolumner=(
        KolumnVisning("organ"),
        KolumnVisning("ordningstal", 130),
        KolumnVisning("veckodag", 110),
        KolumnVisning("utan_manader", 140, tomt=""),
        KolumnVisning("start", 80, tomt="", dold=True),
        KolumnVisning("plats", 160, dold=True),
    ),
    falt=(
        FaltVisning("organ_id", bredd=HEL, urval="aktuella"),
        FaltVisning("ordningstal"),
        FaltVisning("veckodag"),
        FaltVisning("utan_manader", bredd=HEL),
        FaltVisning("start"),
        FaltVisning("slut"),
        FaltVisning("plats", bredd=HEL),
        FaltVisning("stoppdag", grupp=N_("Dagar runt sammanträdet")),
        FaltVisning("kallelse"),
        FaltVisning("justering"),
    ),
    steg=_arets_dagar,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("organ_id", "ordningstal", "veckodag", "utan_manader", "start", "slut", "plats"),
        ),
        Faktagrupp(N_("Dagar runt sammanträdet"), ("stoppdag", "kallelse", "justering")),
    ),
    tomt=Tomt(
        N_("Inga sammanträdesregler"),
        N_("Skriv när varje nämnd sammanträder, så läggs ett helt år in på en gång."),
    ),
)

ARSPLANSBESLUT = RegisterSkarm(
    register="arsplansbeslut",
    rubrik=N_("Fastställda planer"),
    ikon="shield_checkmark",
    ny=N_("Ny fastställd plan"),
    bestamd=N_("beslutet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på nämnd"),
    kolumner=(
        KolumnVisning("organ"),
        KolumnVisning("ar", 70),
        KolumnVisning("faststalld", 116),
        KolumnVisning("paragraf", 100, tomt=""),
    ),
    falt=(
        FaltVisning("organ_id", bredd=HEL, urval="aktuella"),
        FaltVisning("ar"),
        FaltVisning("faststalld"),
        FaltVisning("paragraf"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("organ_id", "ar", "faststalld", "paragraf", "anteckning")),
    ),
    tomt=Tomt(
        N_("Inga fastställda planer"),
        N_("När en nämnd har fastställt sin årsplan kräver varje ny dag ett skäl."),
    ),
)
