"""A committee meeting is moved or cancelled together with its day in the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.bevakningar import oppna_bevakningar
from styrdesk.modell.sammantrade.kallelsesteg import osant, skicka_kallelse
from styrdesk.modell.sammantrade.motesandring import (
    flytta_sammantrade,
    oppna_forberedelse,
    stall_in_sammantrade,
)
from styrdesk.modell.sammantrade.punktsteg import lagg_till_punkt, stryk_punkt
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE, Sammantrade, punkter_i
from styrdesk.modell.sammantrade.stod import BEVAKNING
from tests.modell.sammantrade.namnd import DAG, Namnd


def test_forberedelsen_oppnas_igen_i_stallet_for_att_goras_tva_ganger(
    store: Store, namnd: Namnd
) -> None:
    assert oppna_forberedelse(store, namnd.mote.id) == oppna_forberedelse(store, namnd.mote.id)


def test_installt_sammantrade_andras_inte_och_bevakningen_finns_kvar(
    store: Store, namnd: Namnd
) -> None:
    arende = namnd.arende("Taxor")
    registrera(store, BEVAKNING, {"arende_id": arende.id, "slag": "bordlagt", "till_datum": DAG})
    id = oppna_forberedelse(store, namnd.mote.id)
    stall_in_sammantrade(store, namnd.mote.id, None, "För få ärenden")
    with store.las() as s:
        assert s.get_one(Sammantrade, id).status == "installt"
        assert s.get_one(Mote, namnd.mote.id).status == "installt"
        assert len(oppna_bevakningar(s, namnd.organ.id, DAG)) == 1
    with pytest.raises(RegelFel, match="inställt"):
        lagg_till_punkt(store, id, {"rubrik": "Nytt"})
    assert visa(store, SAMMANTRADE, id).harlett["lage"] == "avslutad"


def test_flyttat_sammantrade_behover_en_ny_kallelse(store: Store, namnd: Namnd) -> None:
    id = oppna_forberedelse(store, namnd.mote.id)
    skicka_kallelse(store, id)
    flytta_sammantrade(store, namnd.mote.id, None, date(2026, 12, 18), "Lokalen är upptagen")
    with store.las() as s:
        (skillnad,) = osant(s, id)
    assert skillnad.text.replace("\u00a0", " ") == (
        "Ny tid: fredag 18 december 2026 kl. 18.00–20.00."
    )


def test_oppnat_sammantrade_flyttas_inte(store: Store, namnd: Namnd) -> None:
    id = oppna_forberedelse(store, namnd.mote.id)
    with store.arbete("Öppna") as s:
        s.get_one(Sammantrade, id).status = "pagar"
    with pytest.raises(RegelFel, match="öppnat"):
        stall_in_sammantrade(store, namnd.mote.id, None, "Sent")
    with store.las() as s:
        punkt = punkter_i(s, id)[0]
    with pytest.raises(RegelFel, match="öppnat"):
        stryk_punkt(store, punkt.id, "Sent")
    with pytest.raises(RegelFel, match="öppnat"):
        andra(store, PUNKT, punkt.id, None, {"rubrik": "Sent"})
