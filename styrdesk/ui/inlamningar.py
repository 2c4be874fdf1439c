"""Screens of what comes in each year: plans and reports of units, and of the committees themselves."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.modell import egenkontroll, inlamningar, namnddokument
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.val import NAMNDDOKUMENT_TYP, etikett
from styrdesk.texter import N_, _, ngettext
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
from styrdesk.ui.lagesbesked import besked, medan_tomt, per_status
from styrdesk.ui.verbfalt import (
    PARAGRAF,
    dagfalt,
    i_ar,
    langfalt,
    lankfalt,
    senarefalt,
)

# -- plans and reports of units --------------------------------------------------------------------


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} inlämning.", "{antal} inlämningar.", antal).format(antal=antal)
    sena = urval.get("forsenade", 0)
    text = ngettext("{antal} är försenad.", "{antal} är försenade.", sena).format(antal=sena)
    return f"{alla} {text}" if sena else f"{alla} {_('Ingen är försenad.')}"


def _typ_ar(rad: Rad) -> str:
    return str(rad["ar"])


def _ta_emot(store: Store, bild: Bild, varden: Varden) -> None:
    inlamningar.ta_emot_inlamning(store, bild.id, bild.version, varden["dag"])


def _paminn(store: Store, bild: Bild, varden: Varden) -> None:
    inlamningar.paminn_om_inlamning(store, bild.id, bild.version, varden["dag"])


def _komplettera(store: Store, bild: Bild, varden: Varden) -> None:
    inlamningar.begar_komplettering_av_inlamning(
        store, bild.id, bild.version, varden["text"], varden["senast"]
    )


def _godkann(store: Store, bild: Bild, varden: Varden) -> None:
    inlamningar.godkann_inlamning(store, bild.id, bild.version, varden["dag"], varden["av_id"])


_NASTA = {
    "vantad": "ta_emot",
    "pamind": "ta_emot",
    "komplettering": "ta_emot",
    "inkommen": "godkann",
}

INLAMNING = RegisterSkarm(
    register="inlamning",
    rubrik=N_("Inlämningar"),
    ikon="document_multiple",
    ny=N_("Ny inlämning"),
    bestamd=N_("inlämningen"),
    mening=_mening,
    filterhjalp=N_("Filtrera på diarienummer eller anteckning"),
    urval=(
        ("vantas", N_("Väntas")),
        ("forsenade", N_("Försenade")),
        ("att_lasa", N_("Att läsa")),
        ("godkanda", N_("Godkända")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("typ", N_("Alla slag")), FilterVisning("enhet_id", N_("Alla enheter"))),
    kolumner=(
        KolumnVisning("enhet", stod="verksamhetsomrade"),
        KolumnVisning("typ", 180, stod=_typ_ar),
        KolumnVisning("forfaller", 122),
        KolumnVisning("inkom", 112, tomt=""),
        KolumnVisning("pamind", 122, tomt="", dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("typ"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("forfaller"),
        FaltVisning("inkom"),
        FaltVisning("diarienr"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("inlamning", per_status(_NASTA)),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("enhet_id", "typ", "ar", "forfaller", "pamind", "inkom", "status", "anteckning"),
        ),
        Faktagrupp(
            N_("Granskning"),
            (
                "komplettering_begard", "komplettering_senast", "komplettering_text", "godkand",
                "godkand_av_id",
            ),
        ),
    ),
    atgarder=(
        Atgard("ta_emot", N_("Registrera inkommen"), "arrow_import", utfor=_ta_emot,
               falt=(dagfalt(N_("Kom in den")),), nar=nar.status(*inlamningar.VANTAS),
               klart=N_("Inlämningen är registrerad som inkommen.")),
        Atgard("paminn", N_("Registrera påminnelse"), "mail", utfor=_paminn,
               falt=(dagfalt(N_("Påmind den")),), nar=nar.status(*inlamningar.VANTAS),
               klart=N_("Påminnelsen är registrerad.")),
        Atgard("godkann", N_("Godkänn inlämning"), "checkmark", utfor=_godkann,
               falt=(dagfalt(N_("Godkänd den")), lankfalt(N_("Godkänd av"), "av_id", "person")),
               nar=nar.status("inkommen"), klart=N_("Inlämningen är godkänd.")),
        Atgard("komplettera", N_("Begär komplettering"), "arrow_undo", utfor=_komplettera,
               falt=(langfalt(N_("Vad som ska kompletteras"), "text", krav=True),
                     senarefalt(N_("Lämnas senast"), "senast", krav=True)),
               nar=nar.status("inkommen"), klart=N_("Kompletteringen är begärd.")),
    ),
    handlingar="inlamning_id",
    tomt=Tomt(
        N_("Inga inlämningar här"),
        N_("Varje enhet lämnar varje år verksamhetsplan och verksamhetsberättelse. "
           "Lägg upp dem från nämndens anvisning."),
    ),
)  # fmt: skip


def _lagg_upp(store: Store, bild: Bild, _varden: Varden) -> None:
    inlamningar.lagg_upp_enligt_anvisning(store, bild.id)


def _skicka(store: Store, bild: Bild, varden: Varden) -> None:
    inlamningar.skicka_anvisning(store, bild.id, bild.version, varden["dag"])


ANVISNING = RegisterSkarm(
    register="anvisning",
    rubrik=N_("Anvisningar"),
    ikon="document_edit",
    ny=N_("Ny anvisning"),
    bestamd=N_("anvisningen"),
    filterhjalp=N_("Filtrera på anvisningens text"),
    filter=(FilterVisning("namnd_id", N_("Alla nämnder")), FilterVisning("typ", N_("Alla slag"))),
    kolumner=(
        KolumnVisning("namnd"),
        KolumnVisning("typ", 180, stod=_typ_ar),
        KolumnVisning("forfaller", 130, tomt=N_("Enligt reglerna")),
        KolumnVisning("skickad", 112, tomt=N_("Inte skickad")),
    ),
    falt=(
        FaltVisning("namnd_id", urval="aktuella"),
        FaltVisning("typ"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("forfaller"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut"), urval="aktuella"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("namnd_id", "typ", "ar", "forfaller", "skickad", "text")),
        Faktagrupp(N_("Beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")),
    ),
    atgarder=(
        Atgard("lagg_upp", N_("Lägg upp inlämningar"), "add", utfor=_lagg_upp,
               klart=N_("Nämndens enheter har fått var sin inlämning att vänta på.")),
        Atgard("skicka", N_("Registrera utskick"), "send", utfor=_skicka,
               falt=(dagfalt(N_("Skickad den")),), nar=nar.tomt("skickad"),
               klart=N_("Utskicket är registrerat.")),
    ),
    tomt=Tomt(
        N_("Inga anvisningar ännu"),
        N_("Nämndens anvisning säger vad planen eller berättelsen ska innehålla, och när."),
    ),
)  # fmt: skip

# -- papers of the committees ----------------------------------------------------------------------


def _besluta(store: Store, bild: Bild, varden: Varden) -> None:
    namnddokument.besluta_namnddokument(
        store, bild.id, bild.version, varden["dag"], varden["paragraf"]
    )


NAMNDDOKUMENT = RegisterSkarm(
    register="namnddokument",
    rubrik=N_("Nämndens dokument"),
    ikon="gavel",
    ny=N_("Nytt dokument"),
    bestamd=N_("dokumentet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på diarienummer"),
    urval=(("vantar", N_("Väntar")), ("beslutade", N_("Beslutade")), ("", N_("Alla"))),
    filter=(FilterVisning("namnd_id", N_("Alla nämnder")), FilterVisning("typ", N_("Alla slag"))),
    kolumner=(
        KolumnVisning("typ", text=lambda r: etikett(NAMNDDOKUMENT_TYP, r["typ"]), stod="namnd"),
        KolumnVisning("ar", 80),
        KolumnVisning("planerad", 116, tomt=""),
        KolumnVisning("beslutad", 116, tomt=""),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("typ"),
        FaltVisning("namnd_id", urval="aktuella"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("planerad"),
        FaltVisning("beslutad"),
        FaltVisning("paragraf"),
        FaltVisning("diarienr"),
    ),
    steg=besked("namnddokument", medan_tomt("beslutad", "besluta")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("typ", "namnd_id", "ar", "planerad", "beslutad", "paragraf")
        ),
    ),
    atgarder=(
        Atgard("besluta", N_("Registrera beslut"), "gavel", utfor=_besluta,
               falt=(dagfalt(N_("Beslutsdatum")), PARAGRAF), nar=nar.tomt("beslutad"),
               klart=N_("Nämndens beslut är registrerat.")),
    ),
    tomt=Tomt(
        N_("Inga dokument ännu"),
        N_("Dagen för nämndens verksamhetsberättelse styr när resultaten presenteras för cheferna."),
    ),
)  # fmt: skip

# -- self-inspection of own regi -------------------------------------------------------------------


def _lamna_in(store: Store, bild: Bild, varden: Varden) -> None:
    egenkontroll.lamna_in_egenkontroll(
        store, bild.id, bild.version, varden["dag"], varden["resultat"], varden["antal"]
    )


def _for_alla(store: Store, bild: Bild, _varden: Varden) -> None:
    v = bild.varden
    egenkontroll.lagg_upp_egenkontroller(
        store, v["ar"], mall_version=v["mall_version"], forfaller=v["forfaller"]
    )


EGENKONTROLL = RegisterSkarm(
    register="egenkontroll",
    rubrik=N_("Egenkontroller"),
    ikon="clipboard_checkmark",
    ny=N_("Ny egenkontroll"),
    bestamd=N_("egenkontrollen"),
    filterhjalp=N_("Filtrera på resultat"),
    urval=(("vantar", N_("Väntas")), ("inlamnade", N_("Inlämnade")), ("", N_("Alla"))),
    filter=(FilterVisning("enhet_id", N_("Alla enheter")),),
    kolumner=(
        KolumnVisning("enhet", stod="verksamhetsomrade"),
        KolumnVisning("ar", 80),
        KolumnVisning("forfaller", 122, tomt=""),
        KolumnVisning("inlamnad", 116, tomt=""),
        KolumnVisning("antal_brister", 90, tomt=""),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("mall_version"),
        FaltVisning("skickad"),
        FaltVisning("forfaller"),
        FaltVisning("inlamnad"),
        FaltVisning("antal_brister"),
        FaltVisning("resultat", bredd=HEL),
    ),
    steg=besked("egenkontroll", medan_tomt("inlamnad", "lamna_in")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "enhet_id", "ar", "mall_version", "skickad", "forfaller", "inlamnad",
                "antal_brister", "resultat",
            ),
        ),
    ),
    atgarder=(
        Atgard("lamna_in", N_("Registrera inlämnad"), "arrow_import", utfor=_lamna_in,
               falt=(dagfalt(N_("Lämnades in den")),
                     FaltVisning("antal", falt=Falt(N_("Antal brister"), "heltal", minst=0)),
                     langfalt(N_("Resultat"), "resultat")),
               nar=nar.tomt("inlamnad"), klart=N_("Egenkontrollen är registrerad som inlämnad.")),
        Atgard("for_alla", N_("Lägg upp för alla"), "add", utfor=_for_alla,
               klart=N_("Alla enheter i egen regi har en egenkontroll för året.")),
    ),
    handlingar="egenkontroll_id",
    tomt=Tomt(
        N_("Inga egenkontroller här"),
        N_("Varje enhet i egen regi kontrollerar sig själv minst en gång per kalenderår."),
    ),
)  # fmt: skip
