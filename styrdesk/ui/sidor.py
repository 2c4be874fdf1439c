"""The pages of the window, in the order of the navigation: one line each.

Only keys, words and icons stand here, so that the window can be painted before the registers are
loaded; what a page is made of is imported when it is first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from styrdesk.texter import N_
from styrdesk.ui.fonster import Sida

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang

# Key of the page, heading, icon, group in the navigation, siblings that share it (key, heading).
_Syskon = tuple[tuple[str, str], ...]
_Rad = tuple[str, str, str, int, _Syskon]
_REGISTER: tuple[_Rad, ...] = (
    ("mote", N_("Möten"), "people_team", 1,
     (("sammantrade", N_("Sammanträden")), ("arende", N_("Ärenden")),
      ("justeringsomgang", N_("Justering")), ("tjansteskrivelse", N_("Tjänsteskrivelser")),
      ("paragraf", N_("Paragrafer")),
      ("beslut", N_("Beslut")), ("bevakning", N_("Bevakningar")))),
    ("besok", N_("Besök"), "clipboard_search", 1, ()),
    ("atgardsplan", N_("Åtgärdsplaner"), "task_list_square_ltr", 1,
     (("avvikelse", N_("Avvikelser")),)),
    ("avtal", N_("Avtal"), "handshake", 2,
     (("godkannande", N_("Godkännanden")), ("regelverk", N_("Regelverk")),
      ("upphandling", N_("Upphandlingar")))),
    ("enhet", N_("Utförare"), "building_people", 2,
     (("utforare", N_("Utförare")), ("verksamhetsomrade", N_("Verksamhetsområden")))),
    ("organ", N_("Organ och personer"), "people_team", 2,
     (("person", N_("Personer")), ("fortroendeuppdrag", N_("Förtroendevalda")),
      ("bindning", N_("Andra uppdrag")), ("reglemente", N_("Reglementen")),
      ("chefsforordnande", N_("Chefer")), ("organgrupp", N_("Grupper")),
      ("mandatperiod", N_("Mandatperioder")))),
    ("handling", N_("Handlingar"), "document_multiple", 3, ()),
)  # fmt: skip
# The same for what is looked up now and then: no digit leads here.
_STYRNING: tuple[_Rad, ...] = (
    ("styrdokument", N_("Styrning"), "document_text", 3,
     (("uppdrag", N_("Uppdrag")), ("mal", N_("Mål")), ("indikator", N_("Indikatorer")),
      ("krav", N_("Krav")), ("program", N_("Program")), ("regelparameter", N_("Inställningar")),
      ("fyndstatus", N_("Kvitterat")), ("regelkvittens", N_("Bedömda regler")))),
    ("inlamning", N_("Rapportering"), "arrow_import", 3,
     (("anvisning", N_("Anvisningar")), ("namnddokument", N_("Nämndens dokument")),
      ("egenkontroll", N_("Egenkontroll")), ("uppgiftskrav", N_("Uppgiftskrav")),
      ("uppgiftsundantag", N_("Begärs inte")), ("uppgiftskatalog", N_("Kataloger")),
      ("rapporttillfalle", N_("Tillfällen")), ("sammanstallning", N_("Sammanställningar")))),
    ("synpunkt", N_("Synpunkter"), "mail", 3, (("handelse", N_("Händelser")),)),
    ("tvist", N_("Tvister och undantag"), "people_swap", 3,
     (("rollundantag", N_("Rollundantag")), ("avveckling", N_("Avveckling")))),
    ("leverantorskontroll", N_("Kontroller"), "shield_checkmark", 3,
     (("tillstand", N_("Tillstånd")), ("agarforandring", N_("Ägare och ledning")),
      ("tillsynsbeslut", N_("Tillsynsbeslut")), ("internkontroll", N_("Intern kontroll")),
      ("medverkan", N_("Medverkan")), ("gransvarde", N_("Gränsvärden")))),
)  # fmt: skip
# Reached from the year plan, which is a page of its own.
_KALENDER: _Syskon = (
    ("lovtid", N_("Lov")), ("skoltermin", N_("Terminer")), ("klamdag", N_("Klämdagar")),
    ("franvaro", N_("Frånvaro")), ("sammantradesregel", N_("Sammanträdesregler")),
    ("arsplansbeslut", N_("Fastställda planer")),
)  # fmt: skip
# Reached from the settings.
_EGNA: _Syskon = (("dokumentmall", N_("Mallar för dokument")), ("fras", N_("Egna fraser")))
_FORSTA_FLIK = {
    "enhet": N_("Enheter"), "organ": N_("Organ"), "styrdokument": N_("Styrdokument"),
    "inlamning": N_("Inlämningar"), "tvist": N_("Tvister"), "leverantorskontroll": N_("Utförare"),
}  # fmt: skip

Hamta = Callable[[], "Sammanhang"]


Gor = Callable[["HuvudFonster"], "QWidget"]


def sidor(sammanhang: Hamta, start: Gor, ny_kommun: Gor) -> list[Sida]:
    """Every page. ``sammanhang`` is asked when a page is made, which is after the file is open."""
    nummer = iter(range(1, 10))
    alla = [
        Sida("start", N_("Välkommen"), "home", start, dold=True),
        Sida("ny_kommun", N_("Ny kommun"), "home", ny_kommun, dold=True),
        Sida("oversikt", N_("Översikt"), "home", _egen("oversikt", sammanhang), 0, _ctrl(nummer)),
        Sida(
            "arsplan", N_("Årsplan"), "calendar_ltr", _egen("arsplan", sammanhang), 0, _ctrl(nummer)
        ),
    ]
    alla += [
        Sida(k, r, "calendar_ltr", _register(k, sammanhang), dold=True, hos="arsplan")
        for k, r in _KALENDER
    ]
    for key, rubrik, ikon, grupp, syskon in _REGISTER:
        alla.append(Sida(key, rubrik, ikon, _register(key, sammanhang), grupp, _ctrl(nummer)))
        alla += [Sida(k, r, ikon, _register(k, sammanhang), dold=True, hos=key) for k, r in syskon]
    alla.append(Sida("regler", N_("Regler"), "clipboard_checkmark", _egen("regler", sammanhang), 3))
    for key, rubrik, ikon, grupp, syskon in _STYRNING:
        alla.append(Sida(key, rubrik, ikon, _register(key, sammanhang), grupp))
        alla += [Sida(k, r, ikon, _register(k, sammanhang), dold=True, hos=key) for k, r in syskon]
    alla += [
        Sida(k, r, "document_text", _register(k, sammanhang), dold=True, hos="installningar")
        for k, r in _EGNA
    ]
    return [
        *alla,
        Sida("motesarbete", N_("Anteckningar"), "document_edit",
             _egen("motesarbete", sammanhang), dold=True, smal=True, hos="mote"),
        Sida("infor", N_("Föredragningslista"), "task_list_square_ltr",
             _egen("sammantrade.infor", sammanhang), dold=True, smal=True, hos="mote"),
        Sida("paket", N_("Paket"), "stack",
             _egen("paket.sida", sammanhang), dold=True, smal=True, hos="mote"),
        Sida("protokollarbete", N_("Protokoll"), "document_edit",
             _egen("sammantrade.sida", sammanhang), dold=True, smal=True, hos="mote"),
        Sida("webbgranskning", N_("Granska inför publicering"), "eye",
             _egen("sammantrade.webbgranskning", sammanhang), dold=True, smal=True, hos="mote"),
        Sida("mallarbete", N_("Mall"), "document_edit",
             _egen("sammantrade.mallarbete", sammanhang), dold=True, smal=True, hos="installningar"),
        Sida("besoksarbete", N_("Anteckningar"), "document_edit",
             _egen("besoksarbete", sammanhang), dold=True, smal=True, hos="besok"),
        Sida("rapporter", N_("Rapporter"), "stack", _egen("rapporter", sammanhang), 3, _ctrl(nummer)),
        Sida("installningar", N_("Inställningar"), "settings",
             _egen("installningar", sammanhang), nere=True, genvag="Ctrl+,"),
        Sida("handbok", N_("Handbok"), "question_circle",
             _egen("handbok", sammanhang), nere=True, genvag="F1"),
    ]  # fmt: skip


def syskon(nyckel: str) -> tuple[tuple[str, str], ...]:
    """The registers that share a place in the navigation with ``nyckel``, itself included."""
    for grupp in (_KALENDER, _EGNA):
        if nyckel in dict(grupp):
            return grupp
    for key, rubrik, _ikon, _grupp, andra in (*_REGISTER, *_STYRNING):
        grupp = ((key, _FORSTA_FLIK.get(key, rubrik)), *andra)
        if len(grupp) > 1 and nyckel in dict(grupp):
            return grupp
    return ()


def _ctrl(nummer: Iterator[int]) -> str:
    """The next of Ctrl+1 … Ctrl+9; pages after the ninth have none."""
    nr = next(nummer, None)
    return f"Ctrl+{nr}" if nr else ""


def _register(nyckel: str, sammanhang: Hamta) -> Callable[[HuvudFonster], QWidget]:
    def gor(fonster: HuvudFonster) -> QWidget:
        sida: QWidget = import_module("styrdesk.ui.registersida").Registersida(
            nyckel, sammanhang(), fonster, syskon(nyckel)
        )
        return sida

    return gor


def _egen(modul: str, sammanhang: Hamta) -> Callable[[HuvudFonster], QWidget]:
    def gor(fonster: HuvudFonster) -> QWidget:
        sida: QWidget = import_module(f"styrdesk.ui.{modul}").gor(sammanhang(), fonster)
        return sida

    return gor
