"""The secretary orders the list of kinds and the fixed items herself."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.forberedelse import fasta_punkter, forbered_sammantrade
from styrdesk.modell.sammantrade.infogning import STANDARD
from styrdesk.modell.sammantrade.ordningssteg import (
    egen_ordning,
    egna_fasta_punkter,
    flytta_fastpunkt,
    flytta_regel,
)
from styrdesk.modell.sammantrade.punktplats import regler_for
from styrdesk.modell.sammantrade.punktsteg import lagg_till_punkt, placera_om
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE, Fastpunkt
from styrdesk.modell.sammantrade.sammantraden import punkter_i
from styrdesk.modell.sammantrade.stod import Infogningsregel
from tests.modell.sammantrade.namnd import Namnd


def _slag(store: Store, organ_id: int) -> list[str]:
    with store.las() as s:
        return [r.slag for r in regler_for(s, organ_id)]


def test_egen_ordning_borjar_som_den_vanliga_och_flyttas_rad_for_rad(
    store: Store, namnd: Namnd
) -> None:
    assert _slag(store, namnd.organ.id) == [r.slag for r in STANDARD]
    egen_ordning(store, namnd.organ.id)
    with store.las() as s:
        fraga = select(Infogningsregel.id).where(Infogningsregel.slag == "information")
        information = s.scalars(fraga).one()
    flytta_regel(store, information, 1)
    assert _slag(store, namnd.organ.id)[0] == "information"
    with pytest.raises(RegelFel, match="redan en egen ordning"):
        egen_ordning(store, namnd.organ.id)


def test_egen_ordning_galler_punkter_som_laggs_till_och_hela_listan(
    store: Store, namnd: Namnd
) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Ett beslut", "typ": "beslut"})
    lagg_till_punkt(store, post.id, {"rubrik": "En information", "typ": "information"})
    egen_ordning(store, namnd.organ.id)
    with store.las() as s:
        fraga = select(Infogningsregel.id).where(Infogningsregel.slag == "information")
        information = s.scalars(fraga).one()
    flytta_regel(store, information, 1)
    assert placera_om(store, post.id) == 2
    with store.las() as s:
        rubriker = [p.rubrik for p in punkter_i(s, post.id)]
        skal = punkter_i(s, post.id)[3].placering_skal
    assert rubriker[3:5] == ["En information", "Ett beslut"]
    assert skal == "Enligt nämndens ordning står information först."


def test_organ_utan_reglemente_far_ett_nar_det_ordnar_sin_lista(store: Store, namnd: Namnd) -> None:
    ta_bort(store, REGLEMENTE, namnd.reglemente.id)
    egen_ordning(store, namnd.organ.id)
    assert len(_slag(store, namnd.organ.id)) == 12


def test_egna_fasta_punkter_flyttas(store: Store, namnd: Namnd) -> None:
    egna_fasta_punkter(store, namnd.organ.id)
    with store.las() as s:
        meddelanden = s.scalars(select(Fastpunkt.id).where(Fastpunkt.fast == "meddelanden")).one()
    flytta_fastpunkt(store, meddelanden, 1)
    with store.las() as s:
        koder = [f.fast for f in fasta_punkter(s, namnd.organ.id)]
    assert koder == ["upprop", "justerare", "dagordning", "meddelanden", "delegation"], (
        "items that open the meeting stay before those that close it"
    )
