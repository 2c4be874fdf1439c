"""Puts the demo together, in the order in which things happened."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from styrdesk.modell import registren  # noqa: F401 - the tables of every register
from styrdesk.modell.exempel import (
    avtal,
    besok,
    besok_2026,
    delomraden,
    kalender,
    mote_2026,
    moten,
    namnden,
    organisation,
    personer,
    planer,
    planer_2026,
    redovisning,
    regelverk,
    sammantrade,
    styrning,
    synpunkter,
    uppgifter,
    utforare,
)
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _

IDAG: Final = date(2026, 11, 23)
"""Today in Älvsunda."""
_BORJAN, _HISTORIK = date(2026, 1, 7), date(2026, 1, 8)
_VEM = "David Öst"

_GRUND: tuple[Callable[[Byggare], None], ...] = (
    organisation.registrera_kommun,
    organisation.registrera_organ,
    personer.registrera_personer,
    utforare.registrera_omraden,
    utforare.registrera_utforare,
    utforare.registrera_enheter,
    personer.registrera_roller,
    regelverk.registrera_regelverk,
    regelverk.registrera_godkannanden,
    avtal.registrera_avtal,
    kalender.registrera_kalender,
    namnden.registrera_namnden,
)


def bygg(vag: Path, *, idag: date = IDAG) -> Store:
    """Build Älvsunda in a new file and open it. LagringsFel if the file exists or cannot be made.

    ``idag`` is where the story stops: on an earlier day in 2026 less has happened.
    The file gets its name when all of it is there; until then it lies beside, with a dot first.
    """
    if vag.exists():
        text = _("Det finns redan en fil som heter {namn}.").format(namn=vag.name)
        raise LagringsFel(text, _("Välj ett annat namn eller en annan mapp."))
    halv = vag.with_name(f".{vag.stem}-byggs{vag.suffix}")
    halv.unlink(missing_ok=True)
    try:
        _bygg_i(halv, idag)
        os.replace(halv, vag)
    finally:
        halv.unlink(missing_ok=True)
    return upgrade.oppna(vag, klocka=Klocka(fast_dag=idag))


def ovning(vag: Path) -> Path:
    """The practice file, built at its first use."""
    if not vag.exists():
        vag.parent.mkdir(parents=True, exist_ok=True)
        bygg(vag).stang()
    return vag


def _bygg_i(vag: Path, idag: date) -> None:
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=_BORJAN), vem=_VEM)
    try:
        store.vanta_inte_pa_disken()
        b = Byggare(store)
        with b.egna_uid():
            b.dag(_BORJAN)
            for registrera in _GRUND:
                registrera(b)
            historik = _infor_historik(b)
            _spela_upp(b, historik, idag)
            _infor_sammantraden(b, idag)
    finally:
        store.stang()


def _infor_historik(b: Byggare) -> Historik:
    b.dag(_HISTORIK)
    historik = Historik(b, "Listor 2023–2025")
    avtal.historiska_avtal(b, historik)
    moten.historiska_moten(historik)
    besok.historiska_besok(historik)
    planer.historiska_planer(historik)
    delomraden.historiska_delomraden(historik)
    for tema in (styrning, uppgifter, redovisning, synpunkter):
        tema.historiska(historik)
    b.infor(historik)
    return historik


def _spela_upp(b: Byggare, historik: Historik, idag: date) -> None:
    """This year, event by event, in the order of their days."""
    handelser: list[Handelse] = [
        *sammantrade.handelser(b),
        *avtal.handelser(b, historik),
        *regelverk.handelser(b),
        *mote_2026.handelser(b),
        *besok_2026.handelser(b),
        *planer_2026.handelser(b),
        *(
            h
            for tema in (styrning, uppgifter, redovisning, synpunkter)
            for h in tema.handelser(b, historik)
        ),
    ]
    for dag, gor in sorted(handelser, key=lambda h: h[0]):
        if dag <= idag:
            b.dag(dag)
            gor()


def _infor_sammantraden(b: Byggare, idag: date) -> None:
    """Meetings that are kept in another system are brought over now and then."""
    b.dag(max(idag, _HISTORIK))
    historik = Historik(b, "Nämndernas sammanträden 2026")
    egna = ("VON",) if idag < sammantrade.FORBEREDS else ()
    moten.arets_namndsammantraden(historik, idag, ("KUN", "PU", *egna))
    b.infor(historik)
