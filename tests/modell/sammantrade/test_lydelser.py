"""Earlier wordings of a paragraph are read from the log, and one of them is put back as one step."""

from __future__ import annotations

import pytest

from styrdesk.modell.grund.errors import RegelFel, Saknas
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.lydelser import Lydelse, aterstall_lydelse, tidigare_lydelser
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.paragrafsteg import skriv
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.modell.sammantrade.exempelmote import Exempelmote


@pytest.fixture
def mote(store: Store) -> Exempelmote:
    mote = Exempelmote(store)
    mote.oppna()
    mote.upprop()
    return mote


def lydelser(mote: Exempelmote, nr: str) -> tuple[Lydelse, ...]:
    with mote.store.las() as s:
        return tidigare_lydelser(s, mote.paragraf[nr])


def beslutet(mote: Exempelmote, nr: str) -> list[str]:
    with mote.store.las() as s:
        fakta = las_motesfakta(s, mote.sammantrade.id)
    return [b.text for b in fakta.per_id[mote.paragraf[nr]].beslut]


def test_varje_lydelse_som_inte_galler_langre_finns_kvar_med_vem_och_nar(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    assert lydelser(mote, "84") == ()
    skriv(mote.store, id, None, {"beslut": "Planen fastställs.", "notering": "Tack."})
    skriv(mote.store, id, None, {"beslut": "Planen fastställs.\nSex enheter följs upp."})
    senaste, forsta = lydelser(mote, "84")
    assert senaste.texter["beslut"] == "Planen fastställs."
    assert senaste.skiljer == ("beslut",)
    assert senaste.vem == mote.store.vem
    assert senaste.tidpunkt >= forsta.tidpunkt
    assert set(forsta.skiljer) == {"beslut", "notering"}


def test_det_som_inte_ror_texten_ar_ingen_lydelse(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    skriv(mote.store, id, None, {"beslut": "Planen fastställs."})
    antal = len(lydelser(mote, "84"))
    skriv(mote.store, id, None, {"skickas_till": "Revisorerna"})
    assert len(lydelser(mote, "84")) == antal


def test_lydelsen_aterstalls_som_ett_steg_och_gar_att_angra(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    skriv(mote.store, id, None, {"beslut": "Planen fastställs.\nSex enheter.", "notering": "Tack."})
    skriv(mote.store, id, None, {"beslut": "Ärendet utgår.", "notering": ""})
    aterstall_lydelse(mote.store, id, lydelser(mote, "84")[0].steg)
    assert beslutet(mote, "84") == ["Planen fastställs.", "Sex enheter."]
    assert "beslut" in lydelser(mote, "84")[0].skiljer  # what was there is now an earlier wording
    mote.store.angra()
    assert beslutet(mote, "84") == ["Ärendet utgår."]


def test_en_justerad_paragraf_aterstalls_inte(store: Store) -> None:
    mote = Arkiverbart(store).justera()
    (*_nyare, forsta) = lydelser(mote, "84")
    with pytest.raises(RegelFel, match="justerad"):
        aterstall_lydelse(store, mote.paragraf["84"], forsta.steg)


def test_ett_steg_som_inte_hor_till_paragrafen_sags_saknas(mote: Exempelmote) -> None:
    with pytest.raises(Saknas, match="historiken"):
        aterstall_lydelse(mote.store, mote.paragraf["84"], 999_999)
