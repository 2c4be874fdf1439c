"""Rapporten till nämnden ur besökets register: förslag, tre frågor, lika behandling (regler §6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.besok import Besok
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.protokollunderlag import UppfoljningsrapportUnderlag
from styrdesk.modell.uppfoljningsrapport import uppfoljningsrapport_underlag
from tests.conftest import IDAG


@pytest.fixture(scope="module")
def lasare(alvsunda: Path) -> Iterator[Store]:
    store = upgrade.oppna(alvsunda, klocka=Klocka(fast_dag=IDAG), skrivbar=False)
    yield store
    store.stang()


def rapporten(store: Store, typ: str, status: str) -> UppfoljningsrapportUnderlag:
    with store.las() as s:
        fraga = select(Besok.id).where(Besok.typ == typ, Besok.status == status)
        id = s.scalars(fraga.order_by(Besok.id.desc())).first()
        assert id is not None
        return uppfoljningsrapport_underlag(s, id)


def test_brister_ger_forslag_om_atgardsplan_och_aterrapport(lasare: Store) -> None:
    rapport = rapporten(lasare, "handelsestyrd", "klar")
    assert rapport.forslag[0].startswith("Uppföljningen av ")
    assert "lämna en åtgärdsplan" in rapport.forslag[1]
    assert rapport.forslag[2].startswith("Åtgärderna återrapporteras")
    assert rapport.genast == "Brist 1."


def test_utan_brister_ar_forslaget_att_notera(lasare: Store) -> None:
    rapport = rapporten(lasare, "fordjupad", "redovisad")
    assert len(rapport.forslag) == 1
    assert rapport.genast == "Inga."
    assert rapport.till
    assert rapport.datum is not None


def test_lika_behandling_raknar_andra_enheter_pa_bada_sidor(lasare: Store) -> None:
    rapport = rapporten(lasare, "fordjupad", "klar")
    assert "Samma checklista har använts vid" in rapport.likabehandling
    assert rapport.krav.endswith("alla frågor besvarade.")
