"""Screens of paragraphs and decisions, across all meetings: to look up and to follow up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from styrdesk.modell.grund.register import Bild
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    FaltVisning,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
)

if TYPE_CHECKING:
    from styrdesk.ui.grund.context import Sammanhang


def _nummer(rad: Rad) -> str:
    return f"§\u00a0{rad['nummer']} {rad['rubrik']}" if rad["nummer"] else str(rad["rubrik"])


def _till_sammantradet(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("sammantrade", bild.varden["sammantrade_id"])


PARAGRAF = RegisterSkarm(
    register="paragraf",
    rubrik=N_("Paragrafer"),
    ikon="document_text",
    bestamd=N_("paragrafen"),
    filterhjalp=N_("Filtrera på paragraf, rubrik eller ärende"),
    kolumner=(
        KolumnVisning("rubrik", text=_nummer, stod="organ", rubrik=N_("Paragraf")),
        KolumnVisning("datum", 116),
        KolumnVisning("utfall", 160, tomt=""),
        KolumnVisning("status", 110, dold=True),
    ),
    falt=(FaltVisning("rubrik", bredd=HEL), FaltVisning("overklagbart"), FaltVisning("omedelbar")),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("sammantrade_id", "arende_id", "typ", "utfall", "overklagbart", "omedelbar",
             "sekretess_lagrum"),
        ),
        Faktagrupp(
            N_("Text"), ("sammanfattning", "underlag", "forslag", "beslutsgang", "notering")
        ),
    ),
    atgarder=(
        Atgard("sammantrade", N_("Visa sammanträdet"), "open", visa=_till_sammantradet),
    ),
    tomt=Tomt(
        N_("Inga paragrafer"),
        N_("När ett sammanträde öppnas blir varje punkt på föredragningslistan en paragraf."),
    ),
)  # fmt: skip


def _beslut(rad: Rad) -> str:
    del_ = f"§\u00a0{rad['paragraf']}" if rad["paragraf"] else ""
    return ", ".join(filter(None, (del_, rad["rubrik"])))


BESLUT = RegisterSkarm(
    register="beslut",
    rubrik=N_("Beslut"),
    ikon="gavel",
    bestamd=N_("beslutet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på beslut eller ärende"),
    kolumner=(
        KolumnVisning("text", stod=_beslut, rubrik=N_("Beslut")),
        KolumnVisning("datum", 116),
        KolumnVisning("klart_senast", 124, tomt=""),
        KolumnVisning("aterrapport_senast", 124, tomt=""),
        KolumnVisning("aterrapporterat", 132, tomt="", dold=True),
        KolumnVisning("ansvarig", 160, dold=True),
        KolumnVisning("organ", 180, dold=True),
    ),
    falt=(
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("ansvarig"),
        FaltVisning("klart_senast"),
        FaltVisning("aterrapport_senast"),
        FaltVisning("aterrapporterat"),
    ),
    fakta=(
        Faktagrupp(N_("Beslut"), ("text", "paragraf_id")),
        Faktagrupp(
            N_("Uppföljning"),
            ("ansvarig_id", "ansvarig", "klart_senast", "aterrapport_senast", "aterrapporterat",
             "aterrapport_paragraf_id"),
        ),
    ),
    tomt=Tomt(
        N_("Inga beslut"),
        N_("Besluten kommer hit från protokollet, med ansvarig och dag för återrapport."),
    ),
)  # fmt: skip
