"""The wheel of the year: angles, marks, and meters that agree with the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell.arshjul import Arshjul, Matare, las_arshjul, vinkel
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Session
from styrdesk.modell.regler.provning import prova

IDAG = date(2026, 11, 23)


@pytest.fixture(scope="module")
def s(alvsunda: Path) -> Iterator[Session]:
    store = upgrade.oppna(alvsunda, klocka=Klocka(fast_dag=IDAG), skrivbar=False)
    with store.las() as session:
        yield session
    store.stang()


@pytest.fixture(scope="module")
def hjul(s: Session) -> Arshjul:
    return las_arshjul(s, IDAG)


def matare(hjul: Arshjul) -> dict[str, Matare]:
    return {m.rubrik: m for m in hjul.matare}


@pytest.mark.parametrize(
    ("dag", "minst", "hogst"),
    [
        (date(2026, 1, 1), 0, 1),
        (date(2026, 3, 31), 89, 90),
        (date(2026, 7, 1), 180, 181),
        (date(2028, 2, 29), 59, 60),
        (date(2026, 12, 31), 359, 360),
    ],
)
def test_varje_manad_ar_en_tolftedel_medurs_fran_toppen(
    dag: date, minst: float, hogst: float
) -> None:
    assert minst < vinkel(dag) < hogst


def test_marken_ligger_i_ringarnas_ordning_och_inom_aret(hjul: Arshjul) -> None:
    ringar = [m.ring for m in hjul.marken]
    assert list(dict.fromkeys(ringar)) == ["namnd", "mote", "besok", "rapport"]
    assert ringar == sorted(ringar, key=["namnd", "mote", "besok", "rapport"].index)
    assert {m.dag.year for m in hjul.marken} == {2026}


def test_det_som_ar_gjort_ligger_bakom_och_det_planerade_framfor(hjul: Arshjul) -> None:
    assert all(m.dag <= IDAG for m in hjul.marken if m.lage == "genomford")
    assert all(m.dag >= IDAG for m in hjul.marken if m.lage == "planerad")
    assert all(m.dag < IDAG for m in hjul.marken if m.lage == "forsenad")
    assert hjul.termin == "hösttermin"


def test_mataren_raknar_namndens_sammantraden_som_hjulet_visar(hjul: Arshjul) -> None:
    lagen = Counter(m.lage for m in hjul.marken if m.ring == "namnd")
    m = matare(hjul)["Nämndsammanträden"]
    assert (m.ska, m.gjorda, m.sena) == (
        lagen.total(),
        lagen["genomford"],
        lagen["forsenad"],
    )


def test_besoksmataren_ar_ense_med_regelmotorn(s: Session, hjul: Arshjul) -> None:
    fynd = [f for f in prova(s, IDAG, {"R52"}) if f.period == "2026" and f.allvar == "VARN"]
    m = matare(hjul)["Verksamhetsbesök"]
    assert m.sena == len(fynd)
    assert m.gjorda + m.sena <= m.ska
    assert m.plikt == "Varje enhet minst en gång per år"


def test_motesmataren_raknar_ett_per_termin_och_omrade(s: Session, hjul: Arshjul) -> None:
    fynd = [f for f in prova(s, IDAG, {"R48"}) if f.period in ("2026-VT", "2026-HT")]
    m = matare(hjul)["Utförarmöten"]
    assert m.ska == 16  # eight ordered areas, two terms
    assert m.sena == len(fynd)


def test_hjulet_for_ett_omrade_ar_en_del_av_helas(s: Session, hjul: Arshjul) -> None:
    ett = las_arshjul(s, IDAG, omrade_id=1)
    assert set(ett.marken) < set(hjul.marken)
    assert matare(ett)["Utförarmöten"].ska == 2
    assert "Nämndsammanträden" not in matare(ett)


def test_mataren_i_ord() -> None:
    assert Matare("besok", "", "", "", 23, 17).text() == "17 av 23"
    assert Matare("besok", "", "", "", 23, 17, 1).text() == "17 av 23, 1 försenat"
    assert Matare("besok", "", "", "", 23, 17, 2).text() == "17 av 23, 2 försenade"


def test_en_tom_kommun_har_varken_marken_eller_matare(tmp_path: Path) -> None:
    store = upgrade.skapa(tmp_path / "tom.styrdesk", klocka=Klocka(fast_dag=IDAG))
    with store.las() as session:
        tomt = las_arshjul(session, IDAG)
    store.stang()
    assert (tomt.marken, tomt.matare) == ((), ())
