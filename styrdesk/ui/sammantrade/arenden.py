"""Screens of matters, the letters that belong to them, and the watches that bring them back."""

from __future__ import annotations

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.arendesteg import ta_upp_pa_nasta
from styrdesk.modell.sammantrade.bevakningar import flytta_bevakning
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import (
    ARENDE_ART,
    ARENDE_STATUS,
    ARENDE_TYP,
    BEVAKNING_SLAG,
)
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_
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
from styrdesk.ui.rapportverb import som_pdf, som_word
from styrdesk.ui.sammantrade.arendegang import nasta_steg, paragrafrubrik
from styrdesk.ui.verbfalt import SKAL, idag, senarefalt

# -- the letter --------------------------------------------------------------------------------------

TJANSTESKRIVELSE = RegisterSkarm(
    register="tjansteskrivelse",
    rubrik=N_("Tjänsteskrivelser"),
    ikon="document_text",
    ny=N_("Ny tjänsteskrivelse"),
    bestamd=N_("tjänsteskrivelsen"),
    spara=N_("Spara"),
    filterhjalp=N_("Filtrera på ärende eller text"),
    kolumner=(
        KolumnVisning("arende", stod="diarienr", rubrik=N_("Tjänsteskrivelse")),
        KolumnVisning("datum", 116),
    ),
    falt=(
        FaltVisning("arende_id", bara_ny=True, bredd=HEL),
        FaltVisning("datum", forval=idag),
        FaltVisning("handlaggare_id", urval="aktuella"),
        FaltVisning("chef_id", urval="aktuella"),
        FaltVisning("forslag", bredd=HEL, grupp=N_("Förslag")),
        FaltVisning("sammanfattning", bredd=HEL),
        FaltVisning("bakgrund", bredd=HEL, grupp=N_("Ärendet")),
        FaltVisning("bedomning", bredd=HEL),
        FaltVisning("ekonomi", bredd=HEL),
        FaltVisning("barnperspektiv", bredd=HEL),
        FaltVisning("konsekvenser", bredd=HEL),
        FaltVisning("uppfoljning", bredd=HEL),
        FaltVisning("underlag", bredd=HEL, grupp=N_("Underlag och mottagare")),
        FaltVisning("skickas_till", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("arende_id", "datum", "handlaggare_id", "chef_id")),
        Faktagrupp(N_("Förslag"), ("forslag", "sammanfattning")),
        Faktagrupp(
            N_("Ärendet"),
            ("bakgrund", "bedomning", "ekonomi", "barnperspektiv", "konsekvenser", "uppfoljning"),
        ),
        Faktagrupp(N_("Underlag och mottagare"), ("underlag", "skickas_till")),
    ),
    atgarder=(
        Atgard("pdf", N_("Visa tjänsteskrivelsen"), "document_pdf",
               pdf=som_pdf("tjansteskrivelse"), word=som_word("tjansteskrivelse")),
    ),
    tomt=Tomt(
        N_("Inga tjänsteskrivelser"),
        N_("Skriv ett förslag till beslut. Det följer med till föredragningslistan och protokollet."),
    ),
)  # fmt: skip

# -- the watch ---------------------------------------------------------------------------------------


def _flytta(store: Store, bild: Bild, varden: Varden) -> None:
    flytta_bevakning(store, bild.id, bild.version, varden["till_datum"], varden["skal"])


def _slag(rad: Rad) -> str:
    return etikett(BEVAKNING_SLAG, rad["slag"])


BEVAKNING = RegisterSkarm(
    register="bevakning",
    rubrik=N_("Bevakningar"),
    ikon="clock_alarm",
    ny=N_("Ny bevakning"),
    bestamd=N_("bevakningen"),
    filterhjalp=N_("Filtrera på ärende"),
    urval=(("oppna", N_("Öppna")), ("avslutade", N_("Avslutade")), ("", N_("Alla"))),
    filter=(FilterVisning("slag", N_("Alla slag")),),
    kolumner=(
        KolumnVisning("arende", stod=_slag),
        KolumnVisning("till_datum", 132, tomt=N_("Nästa gång")),
        KolumnVisning("adressat", 170, dold=True),
        KolumnVisning("slag", 150, dold=True),
    ),
    falt=(
        FaltVisning("arende_id", bredd=HEL, urval="oppna"),
        FaltVisning("slag"),
        FaltVisning("till_datum"),
        FaltVisning("adressat", bredd=HEL),
        FaltVisning("skal", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("arende_id", "slag", "till_datum", "adressat", "skal", "fran_paragraf_id",
             "klar_paragraf_id"),
        ),
    ),
    atgarder=(
        Atgard("flytta", N_("Flytta bevakning"), "calendar_ltr", utfor=_flytta,
               falt=(senarefalt(N_("Tas upp"), "till_datum", krav=True), SKAL),
               nar=lambda b: b.varden["klar_paragraf_id"] is None,
               klart=N_("Bevakningen är flyttad.")),
    ),
    tomt=Tomt(
        N_("Inga bevakningar"),
        N_("Det som bordläggs, återremitteras eller ska återrapporteras hamnar här av sig självt."),
    ),
)  # fmt: skip

# -- the matter --------------------------------------------------------------------------------------

PARAGRAFRAD = RegisterSkarm(
    register="paragraf",
    rubrik=N_("Behandlat i"),
    ikon="document_text",
    bestamd=N_("paragrafen"),
    kolumner=(
        KolumnVisning("rubrik", text=paragrafrubrik, stod=lambda r: datum_lang(r["datum"])),
        KolumnVisning("utfall", 150, tomt=""),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("sammantrade_id", "utfall")),),
    tomt=Tomt(N_("Inte behandlat ännu"), N_("Här visas de paragrafer där ärendet har behandlats.")),
)


def _oppet(bild: Bild) -> bool:
    return bild.varden["status"] not in ("beslutat", "avslutat")


def _ta_upp(store: Store, bild: Bild, varden: Varden) -> None:
    ta_upp_pa_nasta(store, bild.id, varden["sammantrade_id"])


def _marken(bild: Bild) -> tuple[Marke, ...]:
    v = bild.varden
    marken = [Marke(text=etikett(ARENDE_STATUS, v["status"]), ikon="stack")]
    if v["art"] != "ovrigt":
        marken.append(Marke(text=etikett(ARENDE_ART, v["art"]), ikon="document_text"))
    if v["sekretess_lagrum"]:
        marken.append(Marke(text=N_("Sekretess"), ikon="lock_closed"))
    return tuple(marken)


def _arendestod(rad: Rad) -> str:
    return ", ".join(filter(None, (etikett(ARENDE_TYP, rad["typ"]), rad["organ"])))


def _sekretess(varden: Varden) -> bool:
    return bool(varden["sekretess_lagrum"])


ARENDE = RegisterSkarm(
    register="arende",
    rubrik=N_("Ärenden"),
    ikon="stack",
    ny=N_("Nytt ärende"),
    bestamd=N_("ärendet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på ärende eller nummer"),
    urval=(
        ("oppna", N_("Öppna")),
        ("bordlagda", N_("Ska komma tillbaka")),
        ("avgjorda", N_("Avgjorda")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("organ_id", N_("Alla organ")), FilterVisning("typ", N_("Alla slag"))),
    kolumner=(
        KolumnVisning("rubrik", stod=_arendestod),
        KolumnVisning("diarienr", 140),
        KolumnVisning("typ", 110, dold=True),
        KolumnVisning("status", 130),
        KolumnVisning("art", 200, dold=True),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("diarienr"),
        FaltVisning("organ_id", urval="aktuella"),
        FaltVisning("typ"),
        FaltVisning("art"),
        FaltVisning("inkom", forval=idag),
        FaltVisning("handlaggare_id", urval="aktuella"),
        FaltVisning("till_fullmaktige"),
        FaltVisning("ordforandebeslut", nar=lambda v: v["typ"] == "anmalan"),
        FaltVisning("avtal_id", grupp=N_("Ärendet gäller")),
        FaltVisning("utforare_id", urval="aktuella"),
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("besok_id"),
        FaltVisning("atgardsplan_id"),
        FaltVisning("sekretess_lagrum", grupp=N_("Sekretess")),
        FaltVisning("sekretess_datum", nar=_sekretess),
        FaltVisning("sekretess_omfattning", bredd=HEL, nar=_sekretess),
        FaltVisning("offentlig_rubrik", bredd=HEL, nar=_sekretess),
        FaltVisning("anteckning", bredd=HEL),
    ),
    marken=_marken,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("organ_id", "typ", "inkom", "handlaggare_id", "till_fullmaktige", "ordforandebeslut"),
        ),
        Faktagrupp(
            N_("Ärendet gäller"),
            ("avtal_id", "utforare_id", "enhet_id", "besok_id", "atgardsplan_id"),
        ),
        Faktagrupp(
            N_("Sekretess"),
            ("sekretess_lagrum", "sekretess_datum", "sekretess_omfattning", "offentlig_rubrik"),
        ),
        Faktagrupp(N_("Anteckning"), ("anteckning",)),
    ),
    atgarder=(
        Atgard("ta_upp", N_("Ta upp i nämnden"), "gavel", utfor=_ta_upp, nar=_oppet,
               falt=(FaltVisning("sammantrade_id", bredd=HEL, urval="forbereds", falt=Falt(
                   N_("Sammanträde"), "lank", N_("Lämna tomt för nästa."), till="sammantrade")),),
               klart=N_("Ärendet står på föredragningslistan.")),
    ),
    flikar=(
        Flik(N_("Tjänsteskrivelser"), delar=(Delregister(TJANSTESKRIVELSE, "arende_id"),)),
        Flik(
            N_("I nämnden"),
            delar=(Delregister(PARAGRAFRAD, "arende_id"), Delregister(BEVAKNING, "arende_id")),
        ),
    ),
    steg=nasta_steg,
    handlingar="arende_id",
    tomt=Tomt(
        N_("Inga ärenden här"),
        N_("Lägg upp det som nämnden ska ta ställning till eller få veta."),
    ),
)  # fmt: skip
