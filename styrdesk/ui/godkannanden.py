"""Screens of approvals (godkännanden) and rule books (regelverk)."""

from __future__ import annotations

from collections.abc import Callable

from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.regelverk import byt_godkannandestatus, registrera_godkannande
from styrdesk.texter import N_, _
from styrdesk.ui.avtalsdelar import idag, utforarnamn
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
    RegisterSkarm,
    Tomt,
    Varden,
)


def _till(status: str) -> Callable[[Store, Bild, Varden], object]:
    def utfor(store: Store, bild: Bild, varden: Varden) -> object:
        return byt_godkannandestatus(store, bild.id, bild.version, status, varden)

    return utfor


def _om(*statusar: str) -> Callable[[Bild], bool]:
    return lambda bild: bild.varden["status"] in statusar


_GODKANNANDEBESLUT = (
    FaltVisning("beslut_organ_id"),
    FaltVisning("beslut_datum", forval=idag),
    FaltVisning("beslut_paragraf"),
)
_GODKANNANDESTEG = (
    Atgard("prova", N_("Börja pröva"), "document_edit", utfor=_till("under_provning"),
           nar=_om("ansokt"), klart=N_("Ansökan prövas.")),
    Atgard("godkann", N_("Godkänn"), "checkmark", utfor=_till("godkand"),
           falt=(*_GODKANNANDEBESLUT, FaltVisning("fran"), FaltVisning("tom")),
           nar=_om("ansokt", "under_provning", "varning"),
           primar=_om("ansokt", "under_provning"), klart=N_("Enheten är godkänd.")),
    Atgard("avsla", N_("Avslå"), "dismiss", utfor=_till("avslag"),
           falt=(*_GODKANNANDEBESLUT, FaltVisning("anteckning", bredd=HEL)),
           nar=_om("ansokt", "under_provning"), klart=N_("Avslaget är registrerat.")),
    Atgard("varna", N_("Varna"), "warning", utfor=_till("varning"),
           falt=(*_GODKANNANDEBESLUT, FaltVisning("anteckning", bredd=HEL)),
           nar=_om("godkand"), klart=N_("Varningen är registrerad.")),
    Atgard("aterkalla", N_("Återkalla"), "prohibited", utfor=_till("aterkallad"),
           falt=(*_GODKANNANDEBESLUT, FaltVisning("tom"), FaltVisning("anteckning", bredd=HEL)),
           nar=_om("godkand", "varning"), klart=N_("Godkännandet är återkallat.")),
)  # fmt: skip


GODKANNANDE = RegisterSkarm(
    register="godkannande",
    rubrik=N_("Godkännanden"),
    ikon="shield_checkmark",
    ny=N_("Nytt godkännande"),
    bestamd=N_("godkännandet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på diarienummer"),
    urval=(
        ("gallande", N_("Gällande")),
        ("handlaggs", N_("Handläggs")),
        ("", N_("Alla")),
    ),
    kolumner=(
        KolumnVisning("enhet", stod=utforarnamn),
        KolumnVisning("regelverk", 210, stod=lambda r: _("version {nr}").format(nr=r["version"])),
        KolumnVisning("fran", 112),
        KolumnVisning("tom", 112, tomt=N_("Tills vidare")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id"),
        FaltVisning("regelverksversion_id"),
        FaltVisning("diarienr"),
        FaltVisning("ansokt"),
        FaltVisning("status", hjalp=N_("Ändras sedan med knapparna för godkännandet.")),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut")),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
        FaltVisning("fran"),
        FaltVisning("tom"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    atgarder=_GODKANNANDESTEG,
    registrera=registrera_godkannande,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("enhet_id", "regelverksversion_id", "status", "ansokt", "fran", "tom", "anteckning"),
        ),
        Faktagrupp(N_("Beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")),
    ),
    tomt=Tomt(
        N_("Inga godkännanden ännu"),
        N_("I kundval ska varje enhet vara godkänd enligt regelverket, även egen regi."),
    ),
)

REGELVERKSVERSION = RegisterSkarm(
    register="regelverksversion",
    rubrik=N_("Versioner"),
    ikon="document_multiple",
    ny=N_("Ny version"),
    bestamd=N_("versionen"),
    kolumner=(
        KolumnVisning("nr", text=lambda r: _("Version {nr}").format(nr=r["nr"])),
        KolumnVisning("giltig_from", 112),
        KolumnVisning("giltig_tom", 112, tomt=N_("Tills vidare")),
    ),
    falt=(
        FaltVisning("nr"),
        FaltVisning("giltig_from"),
        FaltVisning("giltig_tom"),
        FaltVisning("beslut_organ_id"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
        FaltVisning("uppf_text", bredd=HEL),
        FaltVisning("present_text", bredd=HEL),
        FaltVisning("tillg_text", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "giltig_from", "giltig_tom", "beslut_organ_id", "beslut_datum", "beslut_paragraf",
                "uppf_text", "present_text", "tillg_text",
            ),
        ),
    ),
    handlingar="regelverksversion_id",
    tomt=Tomt(N_("Inga versioner ännu"), N_("Lägg in den version som gäller nu.")),
)  # fmt: skip

REGELVERK = RegisterSkarm(
    register="regelverk",
    rubrik=N_("Regelverk"),
    ikon="document_multiple",
    ny=N_("Nytt regelverk"),
    bestamd=N_("regelverket"),
    neutrum=True,
    filterhjalp=N_("Filtrera på namn"),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("namn", stod="typ"),
        KolumnVisning("verksamhetsomrade", 220),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("annonserad_url", nar=lambda v: v["typ"] == "lov"),
        FaltVisning("ickeval_losning", nar=lambda v: v["typ"] == "lov"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("typ", "verksamhetsomrade_id", "annonserad_url", "ickeval_losning"),
        ),
    ),
    flikar=(Flik(N_("Versioner"), delar=(Delregister(REGELVERKSVERSION, "regelverk_id"),)),),
    tomt=Tomt(
        N_("Inga regelverk ännu"),
        N_("Regelverket anger de krav som enheterna i ett kundval godkänns mot."),
    ),
)
