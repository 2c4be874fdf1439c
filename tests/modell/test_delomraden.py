"""Delområdena i en uppföljning: graden, kravet, förlagan från förra gången (R58, R60, protokoll §5.8)."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.avvikelsesteg import registrera_avvikelse
from styrdesk.modell.besokssteg import (
    avsluta_besok,
    klarmarkera_besok,
    redovisa,
    registrera_redan_gjort,
)
from styrdesk.modell.delomraden import (
    DELOMRADE,
    delomraden_i,
    hamta_delomraden,
    lagg_till_delomrade,
)
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from tests.modell.varld import Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _besok(varld: Varld, dag: date, checklista: str = "Hemtjänst, version 5") -> Ref:
    varden = {
        "typ": "fordjupad", "genomford_fran": dag, "enheter": [varld.trygg.id], "sammanfattning": "Bra.",
        "ledning_fragad": True, "personal_fragad": True, "brukarsynpunkt_metod": "Enkät",
        "checklista": checklista, "checklista_klar": True, "overall": "godkand",
    }  # fmt: skip
    return registrera_redan_gjort(varld.store, varden)


def _omraden(varld: Varld, besok: Ref) -> list[tuple[int, str, str]]:
    with varld.store.las() as s:
        return [(d.nr, d.namn, d.bedomning) for d in delomraden_i(s, besok.id)]


@pytest.mark.parametrize("grad", ["delvis_uppfyllt", "ej_uppfyllt"])
def test_det_som_inte_ar_uppfyllt_kraver_en_atgard_innan_besoket_ar_klart(
    varld: Varld, grad: str
) -> None:
    besok = _besok(varld, date(2026, 10, 22))
    omrade = lagg_till_delomrade(varld.store, besok.id, {"namn": "Kontinuitet", "bedomning": grad})
    with pytest.raises(RegelFel, match="«Kontinuitet» är inte uppfyllt") as fel:
        klarmarkera_besok(varld.store, besok.id)
    assert [b.regel for b in fel.value.brister] == ["R60"]
    andra(varld.store, DELOMRADE, omrade.id, None, {"krav": "Högst 13 personal på 14 dagar."})
    klarmarkera_besok(varld.store, besok.id)


def test_en_registrerad_brist_ar_kravet_och_maste_vara_fran_samma_besok(varld: Varld) -> None:
    besok, annat = _besok(varld, date(2026, 10, 22)), _besok(varld, date(2026, 5, 22))
    brist = {
        "rubrik": "Planer saknas", "enhet_id": varld.trygg.id, "kravkalla": "avtal", "kravtext": "Punkt 5",
        "allvar": "mindre",
    }  # fmt: skip
    fel_brist = registrera_avvikelse(varld.store, {**brist, "besok_id": annat.id})
    omrade = {"namn": "Genomförandeplaner", "bedomning": "ej_uppfyllt"}
    with pytest.raises(RegelFel, match="ett annat besök"):
        lagg_till_delomrade(varld.store, besok.id, {**omrade, "avvikelse_id": fel_brist.id})
    ratt = registrera_avvikelse(varld.store, {**brist, "besok_id": besok.id})
    lagg_till_delomrade(varld.store, besok.id, {**omrade, "avvikelse_id": ratt.id})
    klarmarkera_besok(varld.store, besok.id)


@pytest.mark.parametrize("grad", ["uppfyllt", "ej_bedomt"])
def test_det_som_ar_uppfyllt_eller_inte_bedomt_kraver_inget(varld: Varld, grad: str) -> None:
    besok = _besok(varld, date(2026, 10, 22))
    lagg_till_delomrade(varld.store, besok.id, {"namn": "Larm", "bedomning": grad})
    klarmarkera_besok(varld.store, besok.id)


def test_delomraden_hamtas_obedomda_fran_forra_uppfoljningen_med_samma_checklista(
    varld: Varld,
) -> None:
    forra = _besok(varld, date(2026, 5, 22))
    for namn in ("Kontinuitet", "Larm och nycklar"):
        lagg_till_delomrade(varld.store, forra.id, {"namn": namn, "bedomning": "uppfyllt"})
    annan = _besok(varld, date(2026, 6, 1), "Boende, version 4")
    lagg_till_delomrade(varld.store, annan.id, {"namn": "Måltider", "bedomning": "uppfyllt"})
    nytt = _besok(varld, date(2026, 10, 22), "Hemtjänst, version 6")
    lagg_till_delomrade(varld.store, nytt.id, {"namn": "Larm och nycklar"})
    assert hamta_delomraden(varld.store, nytt.id) == 1
    assert _omraden(varld, nytt) == [
        (1, "Larm och nycklar", "ej_bedomt"), (2, "Kontinuitet", "ej_bedomt"),
    ]  # fmt: skip
    with pytest.raises(RegelFel, match="Ingen tidigare uppföljning"):
        hamta_delomraden(varld.store, nytt.id)
    varld.store.angra()
    assert len(_omraden(varld, nytt)) == 1, "one step is taken back whole"


def test_samma_delomrade_star_en_gang_och_avslutat_andras_inte(varld: Varld) -> None:
    besok = _besok(varld, date(2026, 10, 22))
    omrade = lagg_till_delomrade(varld.store, besok.id, {"namn": "Larm"})
    with pytest.raises(RegelFel, match="finns redan på besöket"):
        registrera(varld.store, DELOMRADE, {"besok_id": besok.id, "nr": 2, "namn": "Larm"})
    klarmarkera_besok(varld.store, besok.id)
    redovisa(varld.store, besok.id, None, varld.von.id, date(2026, 11, 19), "84")
    avsluta_besok(varld.store, besok.id)
    with pytest.raises(RegelFel, match="avslutad"):
        andra(varld.store, DELOMRADE, omrade.id, None, {"bedomning": "uppfyllt"})
