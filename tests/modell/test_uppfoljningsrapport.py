"""Rapporten till nämnden ur besökets register: förslag, tre frågor, lika behandling (regler §6.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.besok import Besok
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.protokollunderlag import UppfoljningsrapportUnderlag
from styrdesk.modell.synpunkter import Synpunkt
from styrdesk.modell.uppfoljningsrapport import uppfoljningsrapport_underlag
from styrdesk.modell.utforare import Enhet
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


def test_delomradena_star_i_ordning_med_belagg_och_krav(lasare: Store) -> None:
    """The demand refers to the registered breach by the number that is printed."""
    with lasare.las() as s:
        bjorken = s.scalars(select(Besok.id).where(Besok.genomford_fran == date(2026, 10, 6))).one()
        rapport = uppfoljningsrapport_underlag(s, bjorken)
    bedomda = {d.namn: d for d in rapport.delomraden}
    assert len(bedomda) >= 5
    natten = bedomda["Bemanning nattetid"]
    assert (natten.bedomning, natten.krav) == ("ej_uppfyllt", "se brist 1")
    assert natten.belagg == "Schema och stämplingar"
    assert bedomda["Lokaler och brandskydd"].bedomning == "ej_bedomt"


def test_hamnens_klagomal_gav_fyra_av_tolv_omraden_som_inte_var_uppfyllda(lasare: Store) -> None:
    """The same figures as in the paragraph of the minutes."""
    rapport = rapporten(lasare, "handelsestyrd", "klar")
    grader = [d.bedomning for d in rapport.delomraden]
    assert (len(grader), grader.count("ej_uppfyllt")) == (12, 4)
    assert all(d.krav for d in rapport.delomraden if d.bedomning == "ej_uppfyllt")


def test_bakgrunden_sager_vad_som_utloste_besoket_och_att_det_var_oanmalt(lasare: Store) -> None:
    rapport = rapporten(lasare, "handelsestyrd", "klar")
    assert rapport.bakgrund == (
        "Utlösande händelse: Allvarligt klagomål på bemanningen nattetid. Besöket var oanmält."
    )
    assert rapporten(lasare, "fordjupad", "klar").bakgrund == ""


def test_klagomal_raknas_fran_foregaende_besok_till_besoket(lasare: Store) -> None:
    with lasare.las() as s:
        rapport = rapporten(lasare, "handelsestyrd", "klar")
        hamnen = s.scalars(select(Enhet.id).where(Enhet.namn == rapport.besok.enhet)).one()
        fraga = select(Synpunkt.typ).where(
            Synpunkt.enhet_id == hamnen, Synpunkt.inkom > rapport.besok.foregaende_besok,
            Synpunkt.inkom <= rapport.besok.tid.datum,
        )  # fmt: skip
        antal = Counter(s.scalars(fraga))
    assert antal.total(), "the complaint that the visit came from, at least"
    assert rapport.klagomal.startswith(f"{antal['klagomal']} klagomål")
    assert rapport.klagomal.endswith("har kommit in sedan föregående besök.")
