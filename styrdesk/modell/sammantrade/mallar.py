"""Template packs: what the parts of the minutes are called, and in which order (protokoll §5.3).

A pack is plain data that the secretary edits. What is wrong in it is said in a sentence, and the
documents are then made by the common form: a broken pack never stops a print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from styrdesk.texter import N_, _

NARVARO_FORSTA_SIDAN, NARVAROLISTA, SAMMANSLAGEN = "forsta_sidan", "narvarolista", "sammanslagen"
NARVAROSATT = {
    NARVARO_FORSTA_SIDAN: N_("Namnen på första sidan"),
    NARVAROLISTA: N_("Närvarolista på egen sida"),
    SAMMANSLAGEN: N_("Närvaro och omröstningar i samma lista"),
}
NUMMERFORMER = {"§": N_("§ 86"), "": N_("Bara numret")}

DELAR: Mapping[str, str] = {
    "beslut": N_("Beslut"),
    "reservation": N_("Reservation"),
    "jav": N_("Jäv"),
    "sammanfattning": N_("Sammanfattning av ärendet"),
    "underlag": N_("Beslutsunderlag"),
    "forslag": N_("Förslag till beslut"),
    "yrkanden": N_("Förslag till beslut på sammanträdet"),
    "beslutsgang": N_("Beslutsgång"),
    "omrostning": N_("Omröstning"),
    "yttrande": N_("Särskilt yttrande"),
    "notering": N_("Notering"),
    "skickas_till": N_("Beslutet skickas till"),
    "rattelse": N_("Rättelse"),
}
"""The parts of a paragraph in the order of the common form, with their names."""

ANDRA_ORD: Mapping[str, str] = {
    "protokoll": N_("Sammanträdesprotokoll"),
    "beslutande": N_("Beslutande ledamöter"),
    "tjanstgorande": N_("Tjänstgörande ersättare"),
    "ej_tjanstgorande": N_("Ej tjänstgörande ersättare"),
    "ovriga": N_("Övriga närvarande"),
    "utses": N_("Utses att justera"),
    "justeringen": N_("Justeringens plats och tid"),
    "narvarolista": N_("Närvarolista"),
    "signaturer": N_("Justerandes signaturer"),
    "utdragsbestyrkande": N_("Utdragsbestyrkande"),
    "tjansteskrivelse": N_("Tjänsteskrivelse"),
    "tjansteskrivelse_forslag": N_("Förslag till beslut"),
}
"""Other words that municipalities choose differently."""

VANLIGA_ORD: Mapping[str, str] = {**DELAR, **ANDRA_ORD}

SYNONYMER: Mapping[str, tuple[str, ...]] = {
    "beslut": ("Beslut", "Nämndens beslut"),
    "sammanfattning": (
        "Sammanfattning av ärendet", "Ärendebeskrivning", "Beskrivning av ärendet", "Ärende",
    ),
    "yrkanden": ("Förslag till beslut på sammanträdet", "Yrkanden", "Förslag på sammanträdet"),
    "beslutsgang": ("Beslutsgång", "Propositionsordning", "Proposition"),
    "omrostning": ("Omröstning", "Votering"),
    "yttrande": ("Särskilt yttrande", "Protokollsanteckning"),
    "skickas_till": ("Beslutet skickas till", "Expedieras", "Expediering"),
    "tjansteskrivelse": ("Tjänsteskrivelse", "Tjänsteutlåtande"),
    "tjansteskrivelse_forslag": ("Förslag till beslut", "Beslutsförslag"),
    "signaturer": ("Justerandes signaturer", "Justerandes sign", "Justerarsignaturer"),
}  # fmt: skip
"""Words seen in published minutes, offered when the pack is edited."""

_LANGSTA_ORD = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Mall:
    """A valid pack. ``ord`` holds only the words that differ from the common form.

    ``tecken`` is what stands before a number: "§" or nothing. ``ny_sida`` starts each paragraph on a
    page of its own. Everything is plain, so that adjusted minutes keep the pack that they were
    printed with.
    """

    namn: str = "Vanlig form"
    ordning: tuple[str, ...] = tuple(DELAR)
    ord: tuple[tuple[str, str], ...] = ()
    narvaro: str = NARVARO_FORSTA_SIDAN
    tecken: str = "§"
    ny_sida: bool = False

    def kallas(self, del_: str) -> str:
        """What a part or thing is called in this pack."""
        eget = dict(self.ord).get(del_)
        return eget if eget is not None else _(VANLIGA_ORD[del_])


VANLIG = Mall()
ARENDE_FORST = (
    "sammanfattning", "jav", "underlag", "forslag", "yrkanden", "beslutsgang", "omrostning", "beslut",
    "reservation", "yttrande", "notering", "skickas_till", "rattelse",
)  # fmt: skip
"""The older order: the matter before the decision."""

MED_NARVAROLISTA = Mall(
    namn="Med närvarolista och mötesnummer",
    ordning=ARENDE_FORST,
    ord=(
        ("sammanfattning", "Ärendebeskrivning"),
        ("yrkanden", "Förslag på sammanträdet"),
        ("beslutsgang", "Propositionsordning"),
        ("beslut", "Nämndens beslut"),
        ("skickas_till", "Expediering"),
        ("signaturer", "Justerandes sign"),
        ("tjansteskrivelse", "Tjänsteutlåtande"),
        ("tjansteskrivelse_forslag", "Beslutsförslag"),
    ),
    narvaro=NARVAROLISTA,
)
"""Shaped like the published minutes of a municipality that numbers meeting:paragraph."""

MEDFOLJANDE: Mapping[str, Mall] = {mall.namn: mall for mall in (VANLIG, MED_NARVAROLISTA)}


@dataclass(frozen=True, slots=True)
class Mallval:
    """The pack that is used, and what was wrong with the one that was asked for (empty if nothing)."""

    mall: Mall
    fel: tuple[str, ...] = ()

    @property
    def besked(self) -> str:
        """One sentence to show and print in the log; empty when the pack is whole."""
        if not self.fel:
            return ""
        text = _("Mallen kan inte användas, så dokumenten får den vanliga formen. {fel}")
        return text.format(fel=" ".join(self.fel))


def las_mall(namn: str, innehall: Any) -> Mallval:
    """A pack from its stored content; the common form and the faults when anything in it is wrong."""
    if not isinstance(innehall, Mapping):
        return Mallval(VANLIG, (_("Innehållet går inte att läsa."),))
    fel = [*_okanda(innehall), *_ordningsfel(innehall), *_ordfel(innehall), *_valfel(innehall)]
    if fel:
        return Mallval(VANLIG, tuple(fel))
    ord_ = innehall.get("ord", {})
    return Mallval(
        Mall(
            namn=namn,
            ordning=tuple(innehall.get("ordning", VANLIG.ordning)),
            ord=tuple(sorted((del_, text.strip()) for del_, text in ord_.items())),
            narvaro=innehall.get("narvaro", VANLIG.narvaro),
            tecken=innehall.get("tecken", VANLIG.tecken),
            ny_sida=innehall.get("ny_sida", VANLIG.ny_sida),
        )
    )


def mallinnehall(mall: Mall) -> dict[str, Any]:
    """A pack as it is stored; :func:`las_mall` of it gives the same pack."""
    return {
        "ordning": list(mall.ordning), "ord": dict(mall.ord), "narvaro": mall.narvaro,
        "tecken": mall.tecken, "ny_sida": mall.ny_sida,
    }  # fmt: skip


def _okanda(innehall: Mapping[str, Any]) -> list[str]:
    okanda = sorted(str(nyckel) for nyckel in innehall if nyckel not in mallinnehall(VANLIG))
    return [_("Inställningen {namn} finns inte.").format(namn=namn) for namn in okanda]


def _ordningsfel(innehall: Mapping[str, Any]) -> list[str]:
    """Each part stands exactly once, so that nothing of a paragraph can be lost."""
    ordning = innehall.get("ordning", VANLIG.ordning)
    if not isinstance(ordning, list | tuple) or not all(isinstance(d, str) for d in ordning):
        return [_("Rubrikernas ordning är ingen lista.")]
    fel = [_("Delen {namn} finns inte.").format(namn=d) for d in ordning if d not in DELAR]
    for del_, rubrik in DELAR.items():
        if del_ not in ordning:
            fel.append(_("Rubriken {rubrik} saknas i ordningen.").format(rubrik=_(rubrik)))
        elif ordning.count(del_) > 1:
            fel.append(_("Rubriken {rubrik} står två gånger i ordningen.").format(rubrik=_(rubrik)))
    return fel


def _ordfel(innehall: Mapping[str, Any]) -> list[str]:
    ord_ = innehall.get("ord", {})
    if not isinstance(ord_, Mapping):
        return [_("De egna orden går inte att läsa.")]
    fel = []
    for del_, text in ord_.items():
        if del_ not in VANLIGA_ORD:
            fel.append(_("Ordet {namn} finns inte.").format(namn=del_))
        elif not isinstance(text, str) or not text.strip():
            fel.append(_("Rubriken {rubrik} är tom.").format(rubrik=_(VANLIGA_ORD[del_])))
        elif len(text.strip()) > _LANGSTA_ORD:
            mall = _("Rubriken {rubrik} är längre än {antal} tecken.")
            fel.append(mall.format(rubrik=_(VANLIGA_ORD[del_]), antal=_LANGSTA_ORD))
    return fel


def _valfel(innehall: Mapping[str, Any]) -> list[str]:
    fel = []
    if innehall.get("narvaro", VANLIG.narvaro) not in NARVAROSATT:
        fel.append(_("Närvarons plats är inget av valen."))
    if innehall.get("tecken", VANLIG.tecken) not in NUMMERFORMER:
        fel.append(_("Numrets form är inget av valen."))
    if not isinstance(innehall.get("ny_sida", VANLIG.ny_sida), bool):
        fel.append(_("Ny sida för varje paragraf är varken ja eller nej."))
    return fel
