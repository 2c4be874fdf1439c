"""One need from the tray: on the best day, on the chosen day, with free people, as one undo step."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.modell.arsplan.steg import placera
from styrdesk.modell.besok import BESOK
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kalenderdata import FRANVARO, LOVTID
from styrdesk.modell.motessteg import planera_mote
from tests.modell.arsplan.test_steg import AR, Bemannad, antal

DAGEN = date(2027, 5, 12)


@pytest.fixture
def varld(store: Store) -> Bemannad:
    return Bemannad(store)


def besoket(varld: Bemannad) -> Behov:
    return next(b for b in varld.fraga().behov if b.rubrik.endswith("Hemtjänst Centrum"))


def test_utan_dag_valjs_den_basta_och_det_ar_ett_steg(varld: Bemannad) -> None:
    fore, behov = antal(varld.store), besoket(varld)
    ref = placera(varld.store, behov)
    handelse = varld.handelser()["besok", ref.id]
    assert handelse.dag.isocalendar().week == behov.onskad.isocalendar().week  # type: ignore[union-attr]
    assert behov.nyckel not in {b.nyckel for b in varld.fraga().behov}
    assert varld.store.angra().benamning == "Planera verksamhetsbesök Hemtjänst Centrum"
    assert antal(varld.store) == fore


def test_pa_vald_dag_tas_de_lediga_och_den_halvdag_som_krockar_minst(varld: Bemannad) -> None:
    registrera(
        varld.store, FRANVARO,
        {"person_id": varld.maria.id, "fran": DAGEN, "tom": DAGEN, "dagdel": "fm"},
    )  # fmt: skip
    ref = placera(varld.store, besoket(varld), DAGEN)
    bild = visa(varld.store, BESOK, ref.id)
    assert bild.varden["planerad"] == DAGEN
    assert bild.varden["start"].hour == 13  # Maria is away in the morning
    assert set(varld.handelser()["besok", ref.id].personer) == {varld.maria.id, varld.sara.id}


def test_en_krock_hindrar_inte_den_dag_man_valt(varld: Bemannad) -> None:
    registrera(varld.store, LOVTID, {"namn": "Sportlov", "fran": DAGEN, "tom": DAGEN})
    ref = placera(varld.store, besoket(varld), DAGEN)
    assert visa(varld.store, BESOK, ref.id).varden["planerad"] == DAGEN


def test_nar_ingen_dag_finns_sags_varfor_och_inget_skrivs(varld: Bemannad) -> None:
    registrera(
        varld.store, LOVTID, {"namn": "Stängt", "fran": date(AR, 1, 1), "tom": date(AR, 12, 31)}
    )
    fore, behov = antal(varld.store), besoket(varld)
    with pytest.raises(RegelFel, match="dag"):
        placera(varld.store, behov)
    assert antal(varld.store) == fore


def test_ett_mote_far_ledare_och_inbjudna(varld: Bemannad) -> None:
    behov = next(b for b in varld.fraga().behov if b.slag == "utforarmote")
    ref = placera(varld.store, behov, date(2027, 4, 7))
    handelse = varld.handelser()["mote", ref.id]
    assert handelse.personer == (varld.asa.id, varld.david.id)


def test_ett_mote_laggs_inte_utanfor_sin_termin(varld: Bemannad) -> None:
    var, host = (b for b in varld.fraga().behov if b.slag == "utforarmote")
    fore = antal(varld.store)
    with pytest.raises(RegelFel, match=r"Den ska ligga 15.augusti"):
        placera(varld.store, host, date(2027, 4, 7))
    assert antal(varld.store) == fore
    assert not var.utanfor(date(2027, 4, 7))


def test_det_som_redan_fatt_en_dag_laggs_inte_en_gang_till(varld: Bemannad) -> None:
    behov = next(b for b in varld.fraga().behov if b.slag == "dialog_var")
    planera_mote(varld.store, {"typ": "dialog_var", "datum": date(2027, 3, 17)})
    fore = antal(varld.store)
    with pytest.raises(RegelFel, match="har redan"):
        placera(varld.store, behov, date(2027, 3, 18))
    assert antal(varld.store) == fore
