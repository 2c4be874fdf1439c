"""The findings are judged once for each state of a file, and after a change only what it touched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell import fyndminne
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.fyndminne import MANGA_STEG, fyndlagen, oppna_fynd_nu
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelstatus import kvittera_fynd, undanta_fynd
from styrdesk.modell.regler import omprovning
from styrdesk.modell.regler.fyndlage import lagen, las_noteringar
from styrdesk.modell.regler.provning import prova
from styrdesk.modell.utforare import ENHET, Enhet

IDAG = date(2026, 11, 23)


class Raknare:
    """Counts how often the whole file is judged."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.antal, riktig = 0, omprovning.las_bok

        def las_bok(*argument: Any) -> Any:
            self.antal += 1
            return riktig(*argument)

        monkeypatch.setattr(fyndminne, "las_bok", las_bok)
        monkeypatch.setattr(fyndminne, "_senast", None)


@pytest.fixture
def hela(monkeypatch: pytest.MonkeyPatch) -> Raknare:
    return Raknare(monkeypatch)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    kopia = Path(shutil.copy(alvsunda, tmp_path / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(fast_dag=IDAG))
    oppnad.vanta_inte_pa_disken()
    yield oppnad
    oppnad.stang()


def enheten(store: Store, kod: str) -> int:
    with store.las() as s:
        return s.scalar(select(Enhet.id).where(Enhet.kod == kod)) or 0


def besok(store: Store, kod: str) -> None:
    varden = {"typ": "planerad_besok", "genomford_fran": IDAG, "enheter": [enheten(store, kod)]}
    registrera_redan_gjort(store, varden)


def stammer(store: Store, idag: date = IDAG) -> None:
    with store.las() as s:
        assert fyndlagen(s, idag) == lagen(prova(s, idag), las_noteringar(s), idag)


def test_samma_fil_och_dag_provas_en_gang(store: Store, hela: Raknare) -> None:
    for _ in range(3):
        stammer(store)
    assert hela.antal == 1


def test_efter_en_andring_provas_bara_det_som_rordes(store: Store, hela: Raknare) -> None:
    stammer(store)
    besok(store, "FSK06")
    stammer(store)
    store.angra()
    stammer(store)
    assert hela.antal == 1


def test_nagra_steg_pa_en_gang_foljs_ett_i_taget(store: Store, hela: Raknare) -> None:
    stammer(store)
    besok(store, "FSK06")
    andra(store, ENHET, enheten(store, "HTJ02"), None, {"slut": date(2026, 9, 15)})
    store.angra()
    besok(store, "FSK07")
    stammer(store)
    assert hela.antal == 1


def test_efter_manga_steg_provas_hela_filen(store: Store, hela: Raknare) -> None:
    stammer(store)
    for _ in range(MANGA_STEG + 1):
        besok(store, "FSK06")
    stammer(store)
    assert hela.antal == 2


def test_en_ny_dag_provas_hela_filen(store: Store, hela: Raknare) -> None:
    stammer(store)
    stammer(store, IDAG + timedelta(days=1))
    assert hela.antal == 2


def test_en_annan_fil_provas_for_sig(store: Store, hela: Raknare, tmp_path: Path) -> None:
    stammer(store)
    tom = upgrade.skapa(tmp_path / "tom.styrdesk", klocka=Klocka(fast_dag=IDAG))
    with tom.las() as s:
        assert fyndlagen(s, IDAG) == ()
    tom.stang()
    stammer(store)
    assert hela.antal == 3


def test_en_kopia_foljs_fran_det_som_filerna_har_gemensamt(
    store: Store, hela: Raknare, tmp_path: Path
) -> None:
    assert store.vag is not None
    annan_vag = Path(shutil.copy(store.vag, tmp_path / "annan.styrdesk"))
    stammer(store)
    annan = upgrade.oppna(annan_vag, klocka=Klocka(fast_dag=IDAG))
    besok(annan, "FSK06")
    stammer(annan)
    annan.stang()
    assert hela.antal == 1
    stammer(store)


def test_det_som_folk_sagt_om_ett_fynd_syns_genast(store: Store, hela: Raknare) -> None:
    with store.las() as s:
        oppna = oppna_fynd_nu(s, IDAG)
    forsta, andra_ = oppna[0], oppna[1]
    kvittera_fynd(store, nyckel(forsta), "Känt.")
    with store.las() as s:
        organ = s.scalar(select(Organ.id).where(Organ.kortnamn == "VON"))
    beslut = {"beslut_organ_id": organ, "beslut_datum": IDAG, "beslut_paragraf": "101"}
    undanta_fynd(store, nyckel(andra_), "Nämnden har beslutat.", IDAG, **beslut)
    with store.las() as s:
        assert {forsta.nyckel, andra_.nyckel} == {f.nyckel for f in oppna} - {
            f.nyckel for f in oppna_fynd_nu(s, IDAG)
        }
    assert hela.antal == 1
    with store.las() as s:
        senare = {f.nyckel for f in oppna_fynd_nu(s, IDAG + timedelta(days=1))}
    assert forsta.nyckel not in senare
    assert andra_.nyckel in senare


def nyckel(fynd: Any) -> dict[str, str]:
    regel, typ, uid, period = fynd.nyckel
    return {
        "regel": regel, "objekt_typ": typ, "objekt_uid": uid, "period": period,
        "objekt": fynd.objekt.rubrik,
    }  # fmt: skip
