"""The duties of a year: so many of so many, so many late, and always in agreement with the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Session
from styrdesk.modell.plikter import (
    PLIKTER,
    Pliktlage,
    Pliktrad,
    i_ord,
    las_plikter,
    nasta_frist,
    pliktlagen,
)
from styrdesk.modell.regler.provning import prova, uid_for
from styrdesk.modell.utforare import Verksamhetsomrade

IDAG = date(2026, 11, 23)
NYARSDAGEN = date(2027, 1, 1)


@pytest.fixture(scope="module")
def s(alvsunda: Path) -> Iterator[Session]:
    store = upgrade.oppna(alvsunda, klocka=Klocka(fast_dag=IDAG), skrivbar=False)
    with store.las() as session:
        yield session
    store.stang()


@pytest.fixture(scope="module")
def rader(s: Session) -> tuple[Pliktrad, ...]:
    return las_plikter(s, IDAG)


def lage(rader: tuple[Pliktrad, ...], regel: str, **urval: str) -> Pliktlage:
    return next(x for x in pliktlagen(rader, **urval) if x.regel == regel)


def i_siffror(x: Pliktlage) -> tuple[int, int, int]:
    return x.ska, x.gjorda, x.sena


@pytest.mark.parametrize(
    ("regel", "vantat"),
    [
        ("R48", (16, 12, 1)),  # eight areas, two terms; Daglig verksamhet has nothing booked
        ("R52", (59, 51, 2)),  # F7
        ("R55", (20, 18, 1)),  # F11 is late, F12 is due this year
        ("R43", (60, 60, 0)),
        ("R44", (60, 59, 1)),  # F19
        ("R46", (60, 60, 0)),
        ("R47", (8, 8, 0)),
        ("R26", (34, 0, 0)),  # handed in when the year is over
        ("R39", (8, 0, 0)),
    ],
)
def test_arets_plikter_i_alvsunda(
    rader: tuple[Pliktrad, ...], regel: str, vantat: tuple[int, int, int]
) -> None:
    assert i_siffror(lage(rader, regel)) == vantat


def test_varje_plikt_har_en_rubrik_och_regeln_i_ord(rader: tuple[Pliktrad, ...]) -> None:
    lagen = pliktlagen(rader)
    assert [x.regel for x in lagen] == list(PLIKTER)
    assert lagen[1].rubrik == "Verksamhetsbesök"
    assert lagen[1].plikt == "Varje enhet minst en gång per år"
    assert lagen[1].text() == "51 av 59, 2 försenade"


@pytest.mark.parametrize(
    ("sena", "text"), [(0, "1 av 3"), (1, "1 av 3, 1 försenat"), (2, "1 av 3, 2 försenade")]
)
def test_plikten_i_ord(sena: int, text: str) -> None:
    assert i_ord(3, 1, sena) == text


@pytest.mark.parametrize("idag", [IDAG, NYARSDAGEN, date(2027, 3, 31), date(2026, 6, 30)])
def test_det_sena_ar_det_som_fynden_sager(s: Session, idag: date) -> None:
    """Late is broken, and broken is late or done too late."""
    koder = frozenset({"R43", "R44", "R46", "R26", "R39"})
    fynd = {(x.regel, x.objekt.uid, x.period) for x in prova(s, idag, koder) if x.allvar == "BROTT"}
    rader = [r for ar in (2024, 2025, 2026, 2027) for r in las_plikter(s, idag, ar)]
    egna = [r for r in rader if r.regel in koder]
    sena = {(r.regel, r.objekt.uid, r.period) for r in egna if r.sen}
    efterat = {(r.regel, r.objekt.uid, r.period) for r in egna if r.gjord and r.gjord > r.forfaller}
    assert sena
    assert sena <= fynd <= sena | efterat


def test_ett_besok_som_uteblev_ar_sent_nar_aret_ar_slut(s: Session) -> None:
    sena = [r for r in las_plikter(s, IDAG, 2025) if r.regel == "R52" and r.sen]
    brutna = [x for x in prova(s, IDAG, {"R52"}) if x.period == "2025" and x.allvar == "BROTT"]
    assert [r.objekt.uid for r in sena] == [x.objekt.uid for x in brutna]
    assert len(sena) == 1


def test_nasta_ar_ar_ingenting_gjort_och_ingenting_sent(s: Session) -> None:
    nasta = [r for r in las_plikter(s, IDAG, 2027) if r.regel in ("R48", "R52", "R43")]
    assert {r.regel for r in nasta} == {"R48", "R52", "R43"}
    assert not any(r.sen or r.gjord for r in nasta)
    assert min(r.forfaller for r in nasta).year == 2027


def test_omradena_och_namnderna_delar_upp_det_hela(rader: tuple[Pliktrad, ...]) -> None:
    for nivan in ("omrade_uid", "namnd_uid"):
        summa: Counter[str] = Counter()
        for uid in {getattr(r.objekt, nivan) for r in rader}:
            for x in pliktlagen(rader, **{nivan: uid}):
                summa.update({x.regel: x.ska})
        assert summa == {x.regel: x.ska for x in pliktlagen(rader)}


def test_ett_omrade_for_sig_ar_det_omradets_del(s: Session, rader: tuple[Pliktrad, ...]) -> None:
    fsk = uid_for(s, "FSK")
    egna = [r for r in rader if r.objekt.omrade_uid == fsk]
    assert egna
    nr = s.scalar(select(Verksamhetsomrade.id).where(Verksamhetsomrade.kod == "FSK"))
    assert list(las_plikter(s, IDAG, omraden=frozenset({nr or 0}))) == egna


def test_nasta_frist_ar_det_forsta_som_inte_ar_gjort(rader: tuple[Pliktrad, ...]) -> None:
    frister = nasta_frist(rader)
    for uid, rad in frister.items():
        kvar = [r for r in rader if r.objekt.uid == uid and r.gjord is None]
        assert rad.forfaller == min(r.forfaller for r in kvar)
    gjorda = {r.objekt.uid for r in rader} - set(frister)
    assert all(r.gjord for r in rader if r.objekt.uid in gjorda)


def test_det_som_ar_bokat_ar_inte_sent(rader: tuple[Pliktrad, ...]) -> None:
    bokade = [r for r in rader if r.bokad]
    assert bokade
    assert all(r.bokad and r.bokad >= IDAG and not r.sen and r.gjord is None for r in bokade)


def test_en_tom_kommun_har_inga_plikter(tmp_path: Path) -> None:
    store = upgrade.skapa(tmp_path / "tom.styrdesk", klocka=Klocka(fast_dag=IDAG))
    with store.las() as session:
        assert las_plikter(session, IDAG) == ()
    store.stang()
