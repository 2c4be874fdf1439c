"""Screens of providers, areas and units."""

from __future__ import annotations

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.utforare import byt_namn
from styrdesk.svensk_form import tal
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
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


def _form_och_regi(rad: Rad) -> str:
    return _("Egen regi") if rad["regi"] == "egen" else _("Extern utförare")


def _enhet_stod(rad: Rad) -> str:
    regi = _("Egen regi") if rad["regi"] == "egen" else rad["utforare"]
    return f"{regi} · {rad['kod']}"


def _enhetsmarken(bild: Bild) -> tuple[Marke, ...]:
    lage = bild.harlett.get("lage", "")
    marken = [Marke(lage=lage)] if lage else []
    if bild.varden["resultatenhet"]:
        marken.append(Marke(text=_("Resultatenhet"), ikon="data_bar_vertical"))
    return tuple(marken)


def _byt_namn(store: Store, bild: Bild, varden: Varden) -> None:
    byt_namn(store, bild.id, bild.version, varden["namn"], varden["fran"])


ENHETSNAMN = RegisterSkarm(
    register="enhetsnamn",
    rubrik=N_("Tidigare namn"),
    ikon="document_text",
    bestamd=N_("namnet"),
    neutrum=True,
    kolumner=(
        KolumnVisning("namn"),
        KolumnVisning("fran", 104, tomt=""),
        KolumnVisning("tom", 104),
    ),
    falt=(FaltVisning("namn", bredd=HEL), FaltVisning("fran"), FaltVisning("tom")),
    fakta=(Faktagrupp(N_("Uppgifter"), ("namn", "fran", "tom")),),
    tomt=Tomt(N_("Inga tidigare namn"), N_("Enheten har hetat samma sak hela tiden.")),
)

ENHET = RegisterSkarm(
    register="enhet",
    rubrik=N_("Enheter"),
    ikon="building_people",
    ny=N_("Ny enhet"),
    bestamd=N_("enheten"),
    filterhjalp=N_("Filtrera på namn, kod eller adress"),
    urval=(("aktuella", N_("Aktuella")), ("stangda", N_("Stängda")), ("", N_("Alla"))),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("utforare_id", N_("Alla utförare")),
    ),
    kolumner=(
        KolumnVisning("namn", stod=_enhet_stod),
        KolumnVisning("verksamhetsomrade", 170),
        KolumnVisning("platser", 80, text=lambda r: tal(r["platser"]) if r["platser"] else ""),
        KolumnVisning("tillsynsmyndighet", 130, dold=True),
        KolumnVisning("slut", 112, tomt="", dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("kod"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("utforare_id"),
        FaltVisning("platser"),
        FaltVisning("start", grupp=N_("Tid och plats")),
        FaltVisning("slut"),
        FaltVisning("adress", bredd=HEL),
        FaltVisning("chef_id"),
        FaltVisning("tillsynsmyndighet", grupp=N_("Uppföljning")),
        FaltVisning("risk_klass"),
        FaltVisning("resultatenhet"),
        FaltVisning("garant"),
        FaltVisning("skolenhetskod", grupp=N_("Koder i andra register")),
        FaltVisning("verksamhetskod"),
        FaltVisning("kolada_ou"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    marken=_enhetsmarken,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "kod",
                "utforare_id",
                "verksamhetsomrade_id",
                "platser",
                "start",
                "slut",
                "adress",
                "chef_id",
            ),
        ),
        Faktagrupp(
            N_("Uppföljning"), ("tillsynsmyndighet", "risk_klass", "resultatenhet", "garant")
        ),
        Faktagrupp(N_("Koder i andra register"), ("skolenhetskod", "verksamhetskod", "kolada_ou")),
    ),
    atgarder=(
        Atgard(
            "byt_namn",
            N_("Byt namn"),
            "edit",
            utfor=_byt_namn,
            falt=(
                FaltVisning("namn", falt=Falt(N_("Nytt namn"), "text", krav=True, langd=200)),
                FaltVisning(
                    "fran",
                    falt=Falt(N_("Heter så från och med"), "datum", krav=True),
                    forval=lambda store: store.klocka.idag(),
                ),
            ),
            klart=N_("Enheten har fått sitt nya namn. Det gamla finns kvar i historiken."),
        ),
    ),
    flikar=(Flik(N_("Tidigare namn"), delar=(Delregister(ENHETSNAMN, "enhet_id"),)),),
    handlingar="enhet_id",
    tomt=Tomt(
        N_("Inga enheter ännu"),
        N_("En enhet är den plats som besöks. Lägg först in utföraren och verksamhetsområdet."),
    ),
)

_ENHET_HOS_UTFORARE = RegisterSkarm(
    register="enhet",
    rubrik=N_("Enheter"),
    ikon="building_people",
    ny=N_("Ny enhet"),
    bestamd=N_("enheten"),
    kolumner=(KolumnVisning("namn", stod="verksamhetsomrade"), KolumnVisning("lage", 120)),
    falt=ENHET.falt,
    fakta=ENHET.fakta,
    tomt=Tomt(N_("Inga enheter ännu"), N_("Utföraren har inga enheter i registret.")),
)

UTFORARE = RegisterSkarm(
    register="utforare",
    rubrik=N_("Utförare"),
    ikon="building_people",
    ny=N_("Ny utförare"),
    bestamd=N_("utföraren"),
    filterhjalp=N_("Filtrera på namn eller organisationsnummer"),
    urval=(
        ("aktuella", N_("Aktuella")),
        ("egen", N_("Egen regi")),
        ("extern", N_("Externa")),
        ("", N_("Alla")),
    ),
    kolumner=(
        KolumnVisning("namn", stod=_form_och_regi),
        KolumnVisning("orgnr", 150),
        KolumnVisning("form", 170),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("orgnr"),
        FaltVisning("form"),
        FaltVisning("regi"),
        FaltVisning("kontakt_id"),
        FaltVisning("adress", bredd=HEL),
        FaltVisning("aktiv"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("orgnr", "form", "regi", "kontakt_id", "adress", "aktiv", "anteckning"),
        ),
    ),
    flikar=(Flik(N_("Enheter"), delar=(Delregister(_ENHET_HOS_UTFORARE, "utforare_id"),)),),
    handlingar="utforare_id",
    tomt=Tomt(
        N_("Inga utförare ännu"),
        N_("Lägg in kommunens egen regi och de privata utförarna som nämnden beställer av."),
    ),
)

VERKSAMHETSOMRADE = RegisterSkarm(
    register="verksamhetsomrade",
    rubrik=N_("Verksamhetsområden"),
    ikon="stack",
    ny=N_("Nytt verksamhetsområde"),
    bestamd=N_("verksamhetsområdet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på namn eller kod"),
    kolumner=(
        KolumnVisning("namn", stod="kod"),
        KolumnVisning("namnd", 260),
        KolumnVisning("kundval", 100),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("kod"),
        FaltVisning("namnd_id"),
        FaltVisning("uppdragsomrade"),
        FaltVisning("tillsyn_default"),
        FaltVisning("kundval"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("kod", "namnd_id", "uppdragsomrade", "kundval", "tillsyn_default")
        ),
    ),
    tomt=Tomt(
        N_("Inga verksamhetsområden ännu"),
        N_("Ett område samlar enheter som följs upp tillsammans, till exempel hemtjänst."),
    ),
)
