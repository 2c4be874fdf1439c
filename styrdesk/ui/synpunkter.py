"""Screens of complaints, praise and proposals, and of reported events. No data about single persons."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.modell import synpunktsteg as steg
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.personnummer import misstankta
from styrdesk.modell.val import SYNPUNKT_BESLUT
from styrdesk.texter import N_, ngettext
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
from styrdesk.ui.lagesbesked import besked, forst, medan_tomt
from styrdesk.ui.verbfalt import dagfalt, idag, langfalt, lankfalt, senarefalt


def _ser_ut_som_nummer(*falt: str) -> nar.Formvillkor:
    """Show the tick box only when a text holds what looks like a personnummer."""
    return lambda v: (
        bool(v.get("inget_personnummer")) or any(misstankta(v.get(namn) or "") for namn in falt)
    )


def _i_omradet(v: Varden) -> Mapping[str, object]:
    omrade = v.get("verksamhetsomrade_id")
    return {"verksamhetsomrade_id": omrade} if omrade else {}


def _var(rad: Rad) -> str:
    return str(rad["enhet"] or rad["verksamhetsomrade"])


# -- complaints ------------------------------------------------------------------------------------


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} synpunkt.", "{antal} synpunkter.", antal).format(antal=antal)
    att_avgora = urval.get("att_avgora", 0)
    if not att_avgora:
        return alla
    text = ngettext(
        "{antal} allvarligt klagomål väntar på beslut.",
        "{antal} allvarliga klagomål väntar på beslut.",
        att_avgora,
    )
    return f"{alla} {text.format(antal=att_avgora)}"


def _besluta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.besluta_om_synpunkt(
        store, bild.id, bild.version, varden["beslut"], dag=varden["dag"], skal=varden["skal"],
        av_id=varden["av_id"], besok_den=varden["besok_den"],
    )  # fmt: skip


def _koppla(store: Store, bild: Bild, varden: Varden) -> None:
    steg.koppla_besok(store, bild.id, bild.version, varden["besok_id"])


def _besvara(store: Store, bild: Bild, varden: Varden) -> None:
    steg.besvara_synpunkt(store, bild.id, bild.version, varden["dag"])


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.avsluta_synpunkt(store, bild.id, bild.version, varden["dag"])


def _blir_besok(varden: Varden) -> bool:
    return varden.get("beslut") in steg.BESOK_SOM_BESLUT


def _nasta(bild: Bild) -> str:
    if bild.varden["avslutad"] is not None:
        return ""
    if bild.harlett["lage"] == "besked_kravs":
        return "besluta"
    return "besvara" if bild.varden["besvarad"] is None else "avsluta"


_OPPEN = nar.tomt("avslutad")
_BESLUTSFALT = (
    FaltVisning("beslut", bredd=HEL,
                falt=Falt(N_("Vad som ska hända"), "val", krav=True, val=SYNPUNKT_BESLUT)),
    dagfalt(N_("Beslutat den")),
    lankfalt(N_("Beslutat av"), "av_id", "person"),
    FaltVisning("besok_den", nar=_blir_besok,
                falt=Falt(N_("Besöket görs"), "datum",
                          N_("Lämna tomt för att planera det senare. Besöket anmäls inte i förväg."))),
    langfalt(N_("Skäl"), "skal"),
)  # fmt: skip

SYNPUNKT = RegisterSkarm(
    register="synpunkt",
    rubrik=N_("Synpunkter"),
    ikon="mail",
    ny=N_("Ny synpunkt"),
    bestamd=N_("synpunkten"),
    mening=_mening,
    filterhjalp=N_("Filtrera på rubrik, text eller diarienummer"),
    urval=(
        ("oppna", N_("Öppna")),
        ("att_avgora", N_("Att avgöra")),
        ("avslutade", N_("Avslutade")),
        ("", N_("Alla")),
    ),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("typ", N_("Alla slag")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod=_var),
        KolumnVisning("typ", 110, stod="allvar"),
        KolumnVisning("inkom", 112),
        KolumnVisning("beslut", 210, tomt=""),
        KolumnVisning("svar_senast", 130, dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("allvar", nar=lambda v: v["typ"] == "klagomal"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("enhet_id", urval="aktuella", begransa=_i_omradet),
        FaltVisning("inkom", forval=idag),
        FaltVisning("kanal"),
        FaltVisning("text", bredd=HEL),
        FaltVisning("inget_personnummer", bredd=HEL, nar=_ser_ut_som_nummer("rubrik", "text")),
        FaltVisning("svar_senast", grupp=N_("Handläggning")),
        FaltVisning("diarienr"),
        FaltVisning("sekretess"),
        FaltVisning("sekretess_grund", nar=lambda v: v["sekretess"]),
    ),
    steg=besked("synpunkt", _nasta),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("typ", "allvar", "verksamhetsomrade_id", "enhet_id", "inkom", "kanal", "text"),
        ),
        Faktagrupp(
            N_("Beslut"), ("beslut", "beslut_datum", "beslut_av_id", "beslut_skal", "besok_id")
        ),
        Faktagrupp(
            N_("Handläggning"),
            ("svar_senast", "besvarad", "avslutad", "sekretess", "sekretess_grund"),
        ),
    ),
    atgarder=(
        Atgard("besluta", N_("Bestäm vad som händer"), "gavel", utfor=_besluta, falt=_BESLUTSFALT,
               nar=_OPPEN, klart=N_("Beslutet är registrerat.")),
        Atgard("besvara", N_("Registrera svar"), "send", utfor=_besvara,
               falt=(dagfalt(N_("Besvarad den")),),
               nar=lambda b: _OPPEN(b) and b.varden["besvarad"] is None,
               klart=N_("Svaret är registrerat.")),
        Atgard("koppla", N_("Koppla till besök"), "link", utfor=_koppla,
               falt=(lankfalt(N_("Besök"), "besok_id", "besok", "", krav=True),),
               nar=lambda b: _OPPEN(b) and b.varden["besok_id"] is None,
               klart=N_("Besöket är kopplat till synpunkten.")),
        Atgard("avsluta", N_("Avsluta synpunkt"), "checkmark", utfor=_avsluta,
               falt=(dagfalt(N_("Avslutad den")),), nar=_OPPEN,
               klart=N_("Synpunkten är avslutad.")),
    ),
    registrera=steg.registrera_synpunkt,
    tomt=Tomt(
        N_("Inga synpunkter här"),
        N_("Klagomål, beröm och förslag från brukare och närstående, utan namn och personnummer."),
    ),
)  # fmt: skip

# -- events ----------------------------------------------------------------------------------------


def _utredd(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_utredning(
        store, bild.id, bild.version, varden["dag"], varden["anmald"], varden["atgard"]
    )


def _avsluta_handelse(store: Store, bild: Bild, varden: Varden) -> None:
    steg.avsluta_handelse(store, bild.id, bild.version, varden["dag"])


HANDELSE = RegisterSkarm(
    register="handelse",
    rubrik=N_("Händelser"),
    ikon="flag",
    ny=N_("Ny händelse"),
    bestamd=N_("händelsen"),
    filterhjalp=N_("Filtrera på rubrik, text eller diarienummer"),
    urval=(("oppna", N_("Öppna")), ("avslutade", N_("Avslutade")), ("", N_("Alla"))),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("typ", N_("Alla slag")),
    ),
    kolumner=(
        KolumnVisning("rubrik", stod=_var),
        KolumnVisning("typ", 150),
        KolumnVisning("datum", 112),
        KolumnVisning("anmald", 112, tomt="", dold=True),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("allvar"),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("enhet_id", urval="aktuella", begransa=_i_omradet),
        FaltVisning("datum", forval=idag),
        FaltVisning("diarienr"),
        FaltVisning("text", bredd=HEL),
        FaltVisning(
            "inget_personnummer", bredd=HEL, nar=_ser_ut_som_nummer("rubrik", "text", "atgard")
        ),
        FaltVisning("utredning_klar", grupp=N_("Handläggning")),
        FaltVisning("namnd_underrattad"),
        FaltVisning("anmald"),
        FaltVisning("berord_informerad", nar=lambda v: v["typ"] == "lex_maria"),
        FaltVisning("atgard", bredd=HEL),
        FaltVisning("gallras"),
        FaltVisning("sekretess"),
        FaltVisning("sekretess_grund", nar=lambda v: v["sekretess"]),
    ),
    steg=besked("handelse", forst(medan_tomt("utredning_klar", "utredd"), medan_tomt("avslutad", "avsluta"))),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    fakta=(
        Faktagrupp(
            N_("Uppgifter"), ("typ", "allvar", "verksamhetsomrade_id", "enhet_id", "datum", "text")
        ),
        Faktagrupp(
            N_("Handläggning"),
            (
                "utredning_klar", "namnd_underrattad", "anmald", "berord_informerad", "atgard",
                "besok_id", "avslutad", "gallras", "sekretess", "sekretess_grund",
            ),
        ),
    ),
    atgarder=(
        Atgard("utredd", N_("Registrera utredning"), "clipboard_checkmark", utfor=_utredd,
               falt=(dagfalt(N_("Utredningen klar den")),
                     senarefalt(N_("Anmäld till myndigheten"), "anmald"),
                     langfalt(N_("Åtgärd"), "atgard")),
               nar=nar.tomt("utredning_klar"), klart=N_("Utredningen är registrerad.")),
        Atgard("avsluta", N_("Avsluta händelse"), "checkmark", utfor=_avsluta_handelse,
               falt=(dagfalt(N_("Avslutad den")),), nar=_OPPEN,
               klart=N_("Händelsen är avslutad.")),
    ),
    handlingar="handelse_id",
    registrera=steg.registrera_handelse,
    tomt=Tomt(
        N_("Inga händelser här"),
        N_("Lex Sarah, lex Maria och beslut från myndigheter registreras utan personuppgifter."),
    ),
)  # fmt: skip
