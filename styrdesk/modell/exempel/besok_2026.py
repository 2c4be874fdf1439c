"""This year's visits, one act at a time: planned, made, noted, reported to the committee."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import select

from styrdesk.modell import besokssteg as steg
from styrdesk.modell.besok import BESOK, Besokspunkt
from styrdesk.modell.exempel import besok
from styrdesk.modell.exempel.besoksplan import (
    BJORKEN,
    HAMNEN,
    OANMALT_PLANERAT,
    Planerat,
    arets,
    omradet,
)
from styrdesk.modell.exempel.byggare import Byggare, Handelse
from styrdesk.modell.exempel.delomraden import bedom_delomraden
from styrdesk.modell.exempel.sammantrade import MOTESDAG
from styrdesk.modell.exempel.utforare import OMRADEN
from styrdesk.modell.grund.register import andra
from styrdesk.modell.kalender import nasta_vardag

UTAN_METOD = "HTJ05-2026-03-11"  # F13: made, but nobody was asked
EJ_REDOVISAD = "HTJ07-2026-05-19"  # F14
_PLANERAS = date(2026, 1, 9)

_SARSKILT: dict[str, dict[str, Any]] = {
    BJORKEN: {
        "overall": "aterrapportering_kravs",
        "sammanfattning": "Verksamheten är i huvudsak god, men bemanningen nattetid och genomförandeplanerna följer inte "
        "avtalet. Tre brister ska åtgärdas, varav en inom 14 dagar. Boende och närstående är nöjda med bemötande och måltider.",
        "antal_svar": 61,
        "brukarsynpunkter": "90 procent är nöjda med bemötandet och 84 procent med måltiderna.",
        "utforarens_kommentar": "Vi delar bilden. Två nattjänster är tillsatta från den 1 november.",
    },
    HAMNEN: {
        "overall": "aterrapportering_kravs",
        "sammanfattning": "Fyra av tolv områden i checklistan är inte uppfyllda: bemanning nattetid, social dokumentation, "
        "genomförandeplaner och avvikelsehantering.",
    },
}


def handelser(b: Byggare) -> Iterator[Handelse]:
    """Everything that happened around this year's visits, and those that are planned."""
    for p in arets():
        if p.typ == "handelsestyrd":
            yield p.dag, partial(_redan_gjort, b, p)
            yield nasta_vardag(p.dag + timedelta(days=6)), partial(_anteckna, b, p)
            continue
        yield max(_PLANERAS, p.dag - timedelta(days=120)), partial(_planera, b, p)
        yield p.dag if p.enhet != "SAB04" else date(2026, 10, 7), partial(_gor, b, p)
        if besok.nyckel(p) != UTAN_METOD:
            yield nasta_vardag(p.dag + timedelta(days=6)), partial(_anteckna, b, p)
        if p.typ == "fordjupad" and besok.nyckel(p) not in (UTAN_METOD, EJ_REDOVISAD, BJORKEN):
            yield from _redovisa(b, p)
    yield date(2026, 11, 16), partial(_planera, b, OANMALT_PLANERAT)


def _id(b: Byggare, p: Planerat) -> int:
    return b.id("besok", besok.nyckel(p)) or 0


def _planera(b: Byggare, p: Planerat) -> None:
    rad = {**b.med_id(besok.huvud(p)), "enheter": [b.id("enhet", p.enhet)]}
    b.minns("besok", besok.nyckel(p), steg.planera_besok(b.store, rad))


def _redan_gjort(b: Byggare, p: Planerat) -> None:
    rad = {**b.med_id(besok.huvud(p)), "enheter": [b.id("enhet", p.enhet)], "genomford_fran": p.dag}
    b.minns("besok", besok.nyckel(p), steg.registrera_redan_gjort(b.store, rad))
    _narvaro(b, p)


def _gor(b: Byggare, p: Planerat) -> None:
    if p.typ == "fordjupad":
        steg.forbered(b.store, _id(b, p), checklista=besok.CHECKLISTOR[omradet(p)])
    tom = date(2026, 10, 7) if besok.nyckel(p) == BJORKEN else None
    steg.registrera_genomfort(b.store, _id(b, p), tom=tom)
    _narvaro(b, p)


def _narvaro(b: Byggare, p: Planerat) -> None:
    rader = [b.med_id(rad) for rad in besok.deltagare(p)]
    steg.registrera_besoksdeltagare(b.store, _id(b, p), rader)


def _anteckna(b: Byggare, p: Planerat) -> None:
    varden = {**besok.resultat(p), **_SARSKILT.get(besok.nyckel(p), {})}
    andra(b.store, BESOK, _id(b, p), None, varden)
    if p.typ == "planerad_besok":
        for punkt, text in zip(_punkter(b, p), besok.punkttexter(p), strict=True):
            steg.anteckna_besokspunkt(b.store, punkt, text=text)
    if p.typ == "fordjupad" or besok.nyckel(p) == HAMNEN:
        bedom_delomraden(b, p)
    if besok.nyckel(p) == BJORKEN:
        steg.borja_rapport(b.store, _id(b, p))
        steg.kommunicera(b.store, _id(b, p), svar_senast=date(2026, 10, 19))
    steg.klarmarkera_besok(b.store, _id(b, p))


def _punkter(b: Byggare, p: Planerat) -> list[int]:
    with b.store.las() as s:
        fraga = select(Besokspunkt.id).where(Besokspunkt.besok_id == _id(b, p))
        return list(s.scalars(fraga.order_by(Besokspunkt.nr)))


def _redovisa(b: Byggare, p: Planerat) -> Iterator[Handelse]:
    """R59: the committee gets the report at its next meeting, and the follow-up is closed."""
    namnd = OMRADEN[omradet(p)][1]
    dag = besok.sammantrade_efter(namnd, p.dag)

    def redovisa() -> None:
        paragraf = "82" if dag == MOTESDAG else str(3 + dag.month * 7 + dag.day % 5)
        steg.redovisa(b.store, _id(b, p), None, b.id("organ", namnd) or 0, dag, paragraf)

    yield dag, redovisa
