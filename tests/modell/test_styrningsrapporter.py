"""Underlagen till styrningens utskrifter, lästa ur Älvsunda (R49, R51, R83; P1, P13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.motesdagordning import dagordning_underlag, svar_senast
from styrdesk.modell.underlag import DagordningUnderlag
from styrdesk.modell.utforare import Verksamhetsomrade
from tests.conftest import IDAG


@pytest.fixture
def store(alvsunda: Path) -> Iterator[Store]:
    oppnad = upgrade.oppna(alvsunda, klocka=Klocka(IDAG), skrivbar=False)
    yield oppnad
    oppnad.stang()


def omrade_id(s: Session, kod: str) -> int:
    return s.scalars(select(Verksamhetsomrade.id).where(Verksamhetsomrade.kod == kod)).one()


# -- P1, P13 dagordning ------------------------------------------------------------------------------


def dagordning(store: Store, typ: str, idag: date, kod: str = "") -> DagordningUnderlag:
    """The agenda of the latest meeting of a kind."""
    with store.las() as s:
        fraga = select(Mote.id).where(Mote.typ == typ, Mote.datum <= IDAG)
        if kod:
            fraga = fraga.where(Mote.verksamhetsomrade_id == omrade_id(s, kod))
        motet = s.scalars(fraga.order_by(Mote.datum.desc()).limit(1)).one()
        return dagordning_underlag(s, motet, idag)


def test_utforarmotets_inbjudna_star_per_sida_med_foretradare(store: Store) -> None:
    underlag = dagordning(store, "utforarmote", date(2026, 9, 25), "HTJ")
    assert underlag.underrubrik == "Utförarmöte hemtjänst, höstterminen 2026"
    egen, externa = underlag.inbjudna
    assert (egen.namn, externa.namn) == ("Egen regi", "Externa utförare")
    assert egen.deltagare[0].namn == "Hemtjänst Centrum, Kerstin Våhlin"
    tomas = "Handlaget Service (Handlaget Hemservice HB), Tomas Hellgren"
    assert externa.deltagare[0].namn == tomas


def test_de_sex_punkterna_star_utan_motets_anteckningar(store: Store) -> None:
    underlag = dagordning(store, "utforarmote", IDAG, "HTJ")
    assert [p.nr for p in underlag.punkter] == [1, 2, 3, 4, 5, 6]
    assert underlag.punkter[0].text == "Sammanställningen av enheternas resultat."
    assert underlag.fast_enligt == "Styrmodellsprinciper, bilaga 3"


def test_hostens_dialogmote_har_sina_atta_punkter(store: Store) -> None:
    underlag = dagordning(store, "dialog_host", IDAG)
    assert [p.rubrik for p in underlag.punkter] == [
        "Marknadsandelar",
        "Produktionsvolymer",
        "Kvalitet",
        "Personal",
        "Ekonomiska resultat",
        "Omvärld",
        "Möjligheter och utmaningar",
        "Mål och resultatkrav för kommande år",
    ]
    assert underlag.punkter[-1].text == "Parterna kommer överens om det på mötet."


def test_varens_dialogmote_ser_tillbaka(store: Store) -> None:
    underlag = dagordning(store, "dialog_var", IDAG)
    assert underlag.punkter[0].rubrik == "Återblick på det gångna året"


@pytest.mark.parametrize(
    ("motesdag", "senast"),
    [
        (date(2026, 10, 14), date(2026, 10, 7)),
        (date(2027, 1, 13), date(2027, 1, 5)),  # a week before is trettondedag jul
        (date(2027, 4, 4), date(2027, 3, 25)),  # a Sunday, and the week before is påsk
    ],
)
def test_svar_onskas_en_vecka_fore_pa_en_arbetsdag(motesdag: date, senast: date) -> None:
    assert svar_senast(motesdag) == senast


def test_svarsdagen_star_tills_den_har_gatt(store: Store) -> None:
    assert dagordning(store, "utforarmote", date(2026, 10, 7), "HTJ").svara_senast == date(
        2026, 10, 7
    )
    assert dagordning(store, "utforarmote", date(2026, 10, 8), "HTJ").svara_senast is None
    assert "nämndsekreterare" in dagordning(store, "utforarmote", IDAG, "HTJ").svara_till
