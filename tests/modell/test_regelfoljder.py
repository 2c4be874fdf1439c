"""What a changed setting leads to: counted before it is saved, and what then happens."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.plikter import las_plikter
from styrdesk.modell.regelfoljder import Foljder, Frist, foljder, frister
from styrdesk.modell.regelstatus import andra_parameter
from styrdesk.modell.regler.parametrar import DEKLARERADE, Parametrar, Varde
from styrdesk.modell.regler.provning import prova
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.varld import besok, dag, enhet, mote, varld

IDAG = date(2026, 11, 23)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    fil = tmp_path / "kopia.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture(scope="module")
def s(alvsunda: Path) -> Iterator[Session]:
    oppen = upgrade.oppna(alvsunda, klocka=Klocka(fast_dag=IDAG), skrivbar=False)
    with oppen.las() as session:
        yield session
    oppen.stang()


def antal(frister: Iterable[Frist]) -> dict[str, int]:
    return dict(Counter(f.slag for f in frister))


def prova_varde(s: Session, namn: str, varde: str, fran: date = IDAG) -> Foljder:
    return foljder(s, IDAG, Varde(namn, varde, fran))


@pytest.mark.parametrize(
    ("namn", "varde", "flyttade", "forsenade", "i_tid"),
    [
        # a year between two visits: each open unit's next visit, eight of them too long ago
        ("R52.glapp", "12", {"R52": 59}, {"R52": 8}, {}),
        ("R52.glapp", "36", {"R52": 29}, {}, {}),
        ("R52.planerat", "12-01", {"R52.planerat": 59}, {}, {"R52.planerat": 2}),
        ("R55.intervall", "2", {"R55": 59}, {"R55": 1}, {}),
        ("R48.varna", "10", {"R48.varna": 8}, {}, {"R48.varna": 1}),
        ("R43.senast", "02-20", {"R43": 59}, {}, {}),
        ("R47.fonster", "10", {"R47": 8}, {}, {}),
        ("R59.senast", "1", {"R59": 2}, {"R59": 1}, {}),
        ("R60.begar", "3", {"R60": 1}, {}, {}),
        ("R61.beslut", "60", {"R61": 1}, {}, {"R61": 1}),
        ("R33.hanskjut", "60", {"R33": 1}, {}, {"R33": 1}),
        ("R35.varna", "120", {"R35.varna": 2}, {}, {}),
        ("S2.varna", "180", {"S2.varna": 5}, {}, {}),
        ("L1.bruten", "20", {"L1": 1}, {}, {}),
        ("L13.tillstand", "6", {"L13": 9}, {"L13": 5}, {}),
        ("R46.smatal", "9", {}, {}, {}),
    ],
)
def test_varje_slags_plikt_raknas(
    s: Session,
    namn: str,
    varde: str,
    flyttade: dict[str, int],
    forsenade: dict[str, int],
    i_tid: dict[str, int],
) -> None:
    svar = prova_varde(s, namn, varde)
    assert antal(f.frist for f in svar.flyttade) == flyttade
    assert (antal(svar.forsenade), antal(svar.i_tid)) == (forsenade, i_tid)
    assert all(f.fran != f.frist.dag for f in svar.flyttade)


def test_fler_besok_om_aret_tillkommer_och_ska_redan_vara_bokade(s: Session) -> None:
    svar = prova_varde(s, "R52.antal", "2")
    assert antal(svar.tillkomna) == {"R52": 59}
    assert antal(svar.forsenade) == {"R52.planerat": 59}
    assert not svar.flyttade


@pytest.mark.parametrize("namn", [n for n in DEKLARERADE if n != "historik.fran"])
def test_samma_varde_leder_till_ingenting(s: Session, namn: str) -> None:
    """Every setting: its own default changes nothing."""
    assert not prova_varde(s, namn, DEKLARERADE[namn].forval)


@pytest.mark.parametrize(
    ("namn", "varde"), [("R52.glapp", "12"), ("R59.senast", "1"), ("R55.intervall", "2")]
)
def test_foljderna_ar_vad_som_sedan_hander(store: Store, namn: str, varde: str) -> None:
    """Each new finding belongs to something that was said to become late or to come."""
    with store.las() as s:
        svar = prova_varde(s, namn, varde)
        fore = {f.nyckel: f for f in prova(s, IDAG)}
    andra_parameter(store, *namn.split("."), varde, IDAG)
    with store.las() as s:
        efter = {f.nyckel: f for f in prova(s, IDAG)}
    sagda = {(f.slag, f.objekt) for f in svar.forsenade} | {(f.regel, f.objekt) for f in svar.nya}
    sagda |= {(f.frist.slag, f.frist.objekt) for f in svar.flyttade}
    nya = {(efter[n].regel, efter[n].objekt) for n in efter.keys() - fore.keys()}
    assert nya and nya <= sagda
    assert {(f.slag, f.objekt) for f in svar.forsenade} <= nya | {
        (f.regel, f.objekt) for f in fore.values()
    }


def test_nasta_ars_planer_ar_oversiktens_med_den_nya_dagen(store: Store) -> None:
    with store.las() as s:
        svar = prova_varde(s, "R43.senast", "02-20")
    andra_parameter(store, "R43", "senast", "02-20", IDAG)
    with store.las() as s:
        nasta = {r.objekt: r.forfaller for r in las_plikter(s, IDAG, 2027) if r.regel == "R43"}
    assert {f.frist.objekt: f.frist.dag for f in svar.flyttade} == nasta


def test_ett_varde_for_en_namnd_ror_bara_dess_omraden(s: Session) -> None:
    alla = prova_varde(s, "R52.glapp", "12")
    namnd = alla.flyttade[0].frist.objekt.namnd_uid
    svar = foljder(s, IDAG, Varde("R52.glapp", "12", IDAG, namnd_uid=namnd))
    assert 0 < len(svar.flyttade) < len(alla.flyttade)
    assert {f.frist.objekt.namnd_uid for f in svar.flyttade} == {namnd}


def test_ett_varde_som_galler_senare_provas_pa_sin_forsta_dag(s: Session) -> None:
    nyar = date(2027, 1, 1)
    svar = prova_varde(s, "R43.senast", "01-01", nyar + timedelta(days=1))
    assert svar.dag == nyar + timedelta(days=1)
    assert antal(svar.forsenade) == {"R43": 59}


@pytest.mark.parametrize(("namn", "varde"), [("R52.antal", "0"), ("R55.intervall", "4")])
def test_mindre_strangt_an_dokumentet_vagras(s: Session, namn: str, varde: str) -> None:
    with pytest.raises(RegelFel, match="mindre strängt än styrdokumentet"):
        prova_varde(s, namn, varde)


# --- By hand: one unit, day by day -----------------------------------------------------------------------


def nasta(fakta: Fakta, idag: str, *varden: Varde) -> list[str]:
    """The visits that are not done: last day, and ! for late."""
    alla = frister(fakta, Parametrar(varden, date(2020, 1, 1)), dag(idag)).values()
    return [f"{f.dag}{'!' if f.sen else ''}" for f in alla if f.slag == "R52"]


@pytest.mark.parametrize(
    ("gjort", "bokat", "idag", "vantat"),
    [
        pytest.param("2025-05-06", "", "2026-06-01", ["2026-11-06", "2027-12-31"], id="glappet först"),
        pytest.param("2025-11-20", "", "2026-06-01", ["2026-12-31", "2027-12-31"], id="årets slut först"),
        pytest.param("2025-05-06", "2026-11-06", "2026-06-01", ["2026-11-06", "2027-12-31"], id="bokat på gränsdagen"),
        pytest.param("2025-05-06", "2026-11-07", "2026-06-01", ["2026-11-06!", "2027-12-31"], id="bokat dagen efter"),
        pytest.param("2025-05-06", "", "2026-11-07", ["2026-11-06!", "2027-12-31"], id="dagen har gått"),
        pytest.param("2024-02-29", "", "2025-06-01", ["2025-08-29", "2026-12-31"], id="29 februari"),
        pytest.param("2026-05-06", "", "2026-06-01", ["2027-11-06"], id="årets är gjort"),
    ],
)  # fmt: skip
def test_nasta_besok_ar_arets_eller_glappets(
    gjort: str, bokat: str, idag: str, vantat: list[str]
) -> None:
    alla = [besok(1, gjort), *([besok(2, planerad=bokat)] if bokat else [])]
    assert nasta(varld(enhet(), besok=alla), idag) == vantat


def test_en_stangd_enhet_har_inga_dagar() -> None:
    fakta = varld(enhet(slut=dag("2026-06-30")), besok=[besok(1, "2025-05-06")])
    assert nasta(fakta, "2026-07-01") == []


def test_ett_inbokat_mote_behover_inte_bokas() -> None:
    def slag(*moten: object) -> list[str]:
        alla = frister(varld(moten=moten), Parametrar(), IDAG).values()
        return [
            f"{f.slag} {f.period}"
            for f in alla
            if f.slag.startswith("R48") and f.period == "2026-HT"
        ]

    assert slag(mote(1, "2026-12-09", "kallat")) == ["R48 2026-HT"]
    assert slag() == ["R48 2026-HT", "R48.varna 2026-HT"]
    assert slag(mote(1, "2026-10-14")) == []
