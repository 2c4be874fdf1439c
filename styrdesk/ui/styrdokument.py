"""Screens of governing documents, assignments, terms of office and the programme for providers."""

from __future__ import annotations

from styrdesk.modell import mandat, styrdokument, uppdrag
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_
from styrdesk.ui import nar
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
from styrdesk.ui.lagesbesked import besked, medan_tomt, nar_det_brister, per_status
from styrdesk.ui.verbfalt import PARAGRAF, SKAL, dagfalt, langfalt, lankfalt, senarefalt

# -- governing documents ---------------------------------------------------------------------------


def _versionsnamn(rad: Rad) -> str:
    text = f"{rad['organ']} {datum_iso(rad['datum'])}"
    return f"{text}, §\u00a0{rad['paragraf']}" if rad["paragraf"] else text


def _anta(store: Store, bild: Bild, varden: Varden) -> None:
    styrdokument.anta_version(store, bild.id, varden)


def _oversyn(store: Store, bild: Bild, varden: Varden) -> None:
    styrdokument.registrera_oversyn(store, bild.id, bild.version, varden["dag"])


def _upphav(store: Store, bild: Bild, varden: Varden) -> None:
    styrdokument.upphav(store, bild.id, bild.version, varden["dag"])


_VERSIONSFALT = (
    FaltVisning("organ_id", urval="aktuella"),
    FaltVisning("datum"),
    FaltVisning("paragraf"),
    FaltVisning("diarienr"),
    FaltVisning("giltig_from"),
    FaltVisning("kommentar", bredd=HEL),
)

VERSION = RegisterSkarm(
    register="styrdokumentversion",
    rubrik=N_("Versioner"),
    ikon="document_multiple",
    ny=N_("Ny version"),
    bestamd=N_("versionen"),
    kolumner=(
        KolumnVisning("organ", text=_versionsnamn, stod="diarienr"),
        KolumnVisning("giltig_from", 112),
        KolumnVisning("giltig_tom", 112, tomt=N_("Tills vidare")),
    ),
    falt=(*_VERSIONSFALT[:5], FaltVisning("giltig_tom"), _VERSIONSFALT[5]),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("organ_id", "datum", "paragraf", "diarienr", "giltig_from", "giltig_tom", "kommentar"),
        ),
    ),
    tomt=Tomt(N_("Ingen version ännu"), N_("Skriv in när och av vem dokumentet antogs.")),
)

AVSNITT = RegisterSkarm(
    register="styrdokumentavsnitt",
    rubrik=N_("Avsnitt"),
    ikon="document_text",
    ny=N_("Nytt avsnitt"),
    bestamd=N_("avsnittet"),
    neutrum=True,
    kolumner=(
        KolumnVisning("rubrik", stod="kod"),
        KolumnVisning("status", 130),
    ),
    falt=(
        FaltVisning("kod"),
        FaltVisning("nr"),
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("status"),
        FaltVisning("text", bredd=HEL),
    ),
    fakta=(Faktagrupp(N_("Uppgifter"), ("kod", "status", "text")),),
    tomt=Tomt(
        N_("Inga avsnitt ännu"),
        N_(
            "Avsnitten gör att varje regel kan visa var den står. Även en tom bilaga är ett avsnitt."
        ),
    ),
)

STYRDOKUMENT = RegisterSkarm(
    register="styrdokument",
    rubrik=N_("Styrdokument"),
    ikon="document_text",
    ny=N_("Nytt styrdokument"),
    bestamd=N_("styrdokumentet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på titel eller diarienummer"),
    urval=(("gallande", N_("Gällande")), ("upphavda", N_("Upphävda")), ("", N_("Alla"))),
    filter=(FilterVisning("typ", N_("Alla slag")),),
    kolumner=(
        KolumnVisning("titel", stod="agare"),
        KolumnVisning("typ", 150),
        KolumnVisning("senast_oversedd", 130, dold=True),
        KolumnVisning("oversyn_senast", 140),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("titel", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("agare_organ_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("oversyn_intervall_man", grupp=N_("Översyn")),
        FaltVisning("senast_oversedd"),
        FaltVisning("principer", bredd=HEL),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("styrdokument", nar_det_brister("oversyn")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("typ", "agare_organ_id", "principer", "anteckning")),
        Faktagrupp(N_("Översyn"), ("oversyn_intervall_man", "senast_oversedd", "upphavt")),
    ),
    atgarder=(
        Atgard("anta", N_("Anta ny version"), "gavel", utfor=_anta, nar=nar.tomt("upphavt"),
               register="styrdokumentversion", falt=_VERSIONSFALT,
               klart=N_("Den nya versionen är antagen. Den förra gäller till dagen före.")),
        Atgard("oversyn", N_("Registrera översyn"), "checkmark", utfor=_oversyn, nar=nar.tomt("upphavt"),
               falt=(dagfalt(N_("Översett den")),), klart=N_("Översynen är registrerad.")),
        Atgard("upphav", N_("Upphäv styrdokument"), "prohibited", utfor=_upphav, nar=nar.tomt("upphavt"),
               falt=(dagfalt(N_("Upphör att gälla den")),), klart=N_("Styrdokumentet är upphävt.")),
    ),
    flikar=(
        Flik(N_("Versioner"), delar=(Delregister(VERSION, "styrdokument_id"),)),
        Flik(N_("Avsnitt"), delar=(Delregister(AVSNITT, "styrdokument_id"),)),
    ),
    handlingar="styrdokument_id",
    tomt=Tomt(
        N_("Inga styrdokument ännu"),
        N_("Lägg in styrmodellen först. Den säger vad som ska göras, hur ofta och av vem."),
    ),
)  # fmt: skip

# -- assignments -----------------------------------------------------------------------------------


def _paborja(store: Store, bild: Bild, _varden: Varden) -> None:
    uppdrag.paborja_uppdrag(store, bild.id, bild.version)


def _avrapportera(store: Store, bild: Bild, varden: Varden) -> None:
    uppdrag.avrapportera(store, bild.id, bild.version, varden["dag"], varden["resultat"])


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    uppdrag.avsluta_uppdrag(store, bild.id, bild.version, varden["dag"])


def _avbryt(store: Store, bild: Bild, varden: Varden) -> None:
    uppdrag.avbryt_uppdrag(store, bild.id, bild.version, varden["skal"])


def _skjut_upp(store: Store, bild: Bild, varden: Varden) -> None:
    uppdrag.skjut_upp_uppdrag(store, bild.id, bild.version, varden["klart_senast"])


_OPPET = nar.status(*uppdrag.OPPNA)

UPPDRAG = RegisterSkarm(
    register="uppdrag",
    rubrik=N_("Uppdrag"),
    ikon="task_list_square_ltr",
    ny=N_("Nytt uppdrag"),
    bestamd=N_("uppdraget"),
    neutrum=True,
    filterhjalp=N_("Filtrera på uppdrag eller diarienummer"),
    urval=(
        ("oppna", N_("Pågående")),
        ("forsenade", N_("Försenade")),
        ("avslutade", N_("Avslutade")),
        ("", N_("Alla")),
    ),
    kolumner=(
        KolumnVisning("titel", stod="ansvarigt_organ"),
        KolumnVisning("klart_senast", 116),
        KolumnVisning("status", 140),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("titel", bredd=HEL),
        FaltVisning("ansvarigt_organ_id", urval="aktuella"),
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("klart_senast"),
        FaltVisning("diarienr"),
        FaltVisning("beskrivning", bredd=HEL),
        FaltVisning("tidplan", bredd=HEL),
        FaltVisning("styrdokument_id", grupp=N_("Beslut")),
        FaltVisning("beslut_organ_id"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    steg=besked(
        "uppdrag",
        per_status({"planerat": "paborja", "pagar": "avrapportera", "avrapporterat": "avsluta"}),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("ansvarigt_organ_id", "ansvarig_id", "klart_senast", "status", "beskrivning", "tidplan"),
        ),
        Faktagrupp(
            N_("Beslut"), ("styrdokument_id", "beslut_organ_id", "beslut_datum", "beslut_paragraf")
        ),
        Faktagrupp(N_("Resultat"), ("avrapporterat", "resultat", "avslutat", "avbrutet_skal")),
    ),
    atgarder=(
        Atgard("paborja", N_("Påbörja uppdrag"), "arrow_right", utfor=_paborja,
               nar=nar.status("planerat", "avbrutet"),
               klart=N_("Uppdraget är påbörjat.")),
        Atgard("avrapportera", N_("Avrapportera uppdrag"), "send", utfor=_avrapportera, nar=_OPPET,
               falt=(dagfalt(N_("Avrapporterat den")), langfalt(N_("Resultat"), "resultat", krav=True)),
               klart=N_("Uppdraget är avrapporterat.")),
        Atgard("avsluta", N_("Avsluta uppdrag"), "checkmark", utfor=_avsluta,
               falt=(dagfalt(N_("Avslutat den")),),
               nar=nar.status("avrapporterat"),
               klart=N_("Uppdraget är avslutat.")),
        Atgard("skjut_upp", N_("Skjut upp uppdrag"), "calendar_ltr", utfor=_skjut_upp, nar=_OPPET,
               falt=(senarefalt(N_("Klart senast"), "klart_senast", krav=True),),
               klart=N_("Uppdraget har en ny sista dag.")),
        Atgard("avbryt", N_("Avbryt uppdrag"), "prohibited", utfor=_avbryt, nar=_OPPET,
               falt=(SKAL,), klart=N_("Uppdraget är avbrutet.")),
    ),
    tomt=Tomt(
        N_("Inga uppdrag här"),
        N_("Ett uppdrag är något som ett organ har beslutat ska utredas eller göras till en viss dag."),
    ),
)  # fmt: skip

# -- terms of office and the programme -------------------------------------------------------------


def _anta_program(store: Store, bild: Bild, varden: Varden) -> None:
    mandat.anta_program(
        store, bild.id, bild.version, varden["organ_id"], varden["dag"], varden["paragraf"]
    )


MANDATPERIOD = RegisterSkarm(
    register="mandatperiod",
    rubrik=N_("Mandatperioder"),
    ikon="calendar_ltr",
    ny=N_("Ny mandatperiod"),
    bestamd=N_("mandatperioden"),
    kolumner=(
        KolumnVisning(
            "fran", text=lambda r: f"{r['fran'].year}–{r['tom'].year}", rubrik=N_("Period")
        ),
        KolumnVisning("tom", 130),
    ),
    falt=(FaltVisning("fran"), FaltVisning("tom")),
    fakta=(Faktagrupp(N_("Uppgifter"), ("fran", "tom")),),
    tomt=Tomt(
        N_("Inga mandatperioder ännu"),
        N_("Fullmäktige antar ett program för utförare för varje mandatperiod."),
    ),
)

PROGRAM = RegisterSkarm(
    register="program",
    rubrik=N_("Program för utförare"),
    ikon="document_multiple",
    ny=N_("Nytt program"),
    bestamd=N_("programmet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på program eller diarienummer"),
    kolumner=(
        KolumnVisning("titel"),
        KolumnVisning("fran", 150, text=lambda r: f"{r['fran'].year}–{r['tom'].year}",
                      rubrik=N_("Mandatperiod")),
        KolumnVisning("beslut_datum", 116, tomt=N_("Inte antaget")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("titel", bredd=HEL),
        FaltVisning("mandatperiod_id"),
        FaltVisning("diarienr"),
        FaltVisning("omfattar_alla"),
        FaltVisning("mal_text", bredd=HEL, grupp=N_("Innehåll")),
        FaltVisning("uppf_text", bredd=HEL),
        FaltVisning("insyn_text", bredd=HEL),
    ),
    steg=besked("program", medan_tomt("beslut_datum", "anta")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("mandatperiod_id", "omfattar_alla", "beslut_organ_id", "beslut_datum", "beslut_paragraf"),
        ),
        Faktagrupp(N_("Innehåll"), ("mal_text", "uppf_text", "insyn_text")),
    ),
    atgarder=(
        Atgard("anta", N_("Registrera antagande"), "gavel", utfor=_anta_program,
               falt=(lankfalt(N_("Antaget av"), "organ_id", "organ", krav=True),
                     dagfalt(N_("Antaget den")), PARAGRAF),
               nar=nar.tomt("beslut_datum"),
               klart=N_("Programmet är antaget.")),
    ),
    handlingar="program_id",
    tomt=Tomt(
        N_("Inget program ännu"),
        N_("Fullmäktige antar för varje mandatperiod ett program med mål för alla utförare."),
    ),
)  # fmt: skip
