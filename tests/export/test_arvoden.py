"""Remuneration: the worked example's attendance, its sums, and files that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from styrdesk.export.arvoden import arvoden_csv, arvoden_xlsx, arvodessummor_csv
from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.sammantrade.arvoden import (
    ArvodesUnderlag,
    arvoden_underlag,
    motets_minuter,
    summera,
)
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote


@pytest.fixture(scope="module")
def mote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exempelmote]:
    vag = tmp_path_factory.mktemp("arvoden") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 12, 1)))
    yield Exempelmote(store).hall()
    store.stang()


@pytest.fixture(scope="module")
def underlag(mote: Exempelmote) -> ArvodesUnderlag:
    with mote.store.las() as s:
        return arvoden_underlag(s, date(2026, 11, 1), date(2026, 11, 30), mote.organ.id)


@pytest.fixture(scope="module")
def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def test_var_och_en_som_var_dar_har_en_rad_och_ingen_annan(underlag: ArvodesUnderlag) -> None:
    namn = {rad.namn for rad in underlag.rader}
    assert "Ingrid Sjögren" not in namn
    assert {"Karin Ahlström", "Tomas Ek", "Hanna Berg", "Ulla Dahl"} <= namn
    assert not namn & {"Åsa Lind", "David Öst"}  # officials are not paid for attendance


def test_tjanstgoringen_stammer_med_protokollet_paragraf_for_paragraf(
    underlag: ArvodesUnderlag, fakta: Motesfakta
) -> None:
    protokollets = Counter(
        fakta.personer[t.person_id].namn
        for p in fakta.paragrafer
        for t in fakta.tjanstgorande(p.ordning)
    )
    arvodets = {rad.namn: rad.tjanstgjorde for rad in underlag.rader if rad.tjanstgjorde}
    assert arvodets == dict(protokollets)
    assert sum(arvodets.values()) == 11 * 10


@pytest.mark.parametrize(
    ("namn", "paragrafer"),
    [
        ("Mats Rydell", "§§ 81–84, 86–90"),
        ("Anders Holm", "§§ 84–90"),
        ("Amir Rezai", "§§ 81–87"),
        ("Hanna Berg", "§ 85"),
        ("Karin Ahlström", ""),
    ],
)
def test_den_som_inte_tjanstgjorde_hela_tiden_har_sina_paragrafer(
    underlag: ArvodesUnderlag, namn: str, paragrafer: str
) -> None:
    (rad,) = [rad for rad in underlag.rader if rad.namn == namn]
    assert rad.paragrafer.replace("\u00a0", " ") == paragrafer


def test_tiden_ar_sammantradets_utan_ajourneringar(fakta: Motesfakta) -> None:
    assert motets_minuter(fakta) == 135 - 10
    assert motets_minuter(replace(fakta, avslutat=None)) == 0


def test_summorna_per_person_och_manad(underlag: ArvodesUnderlag) -> None:
    flera = [*underlag.rader, *(replace(r, motesnr=10) for r in underlag.rader)]
    flera += [replace(r, tid=replace(r.tid, datum=date(2026, 12, 17))) for r in underlag.rader[:1]]
    summor = {(s.manad, s.namn): s for s in summera(flera)}
    karin = summor["2026-11", "Karin Ahlström"]
    assert (karin.sammantraden, karin.tjanstgjorda, karin.minuter) == (2, 2, 250)
    assert summor["2026-12", "Karin Ahlström"].sammantraden == 1
    assert summor["2026-11", "Ulla Dahl"].tjanstgjorda == 0
    assert sum(s.minuter for s in summor.values()) == sum(r.minuter for r in flera)


def test_ett_mote_utanfor_perioden_raknas_inte(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        assert not arvoden_underlag(s, date(2026, 12, 1), date(2026, 12, 31)).rader
        assert arvoden_underlag(s, DAG, DAG).rader


def test_arbetsboken_har_samma_varden_som_csv(underlag: ArvodesUnderlag) -> None:
    bok = load_workbook(io.BytesIO(arvoden_xlsx(underlag)))
    assert bok.sheetnames == ["Per person och månad", "Per sammanträde"]
    for blad, data in zip(bok, (arvodessummor_csv(underlag), arvoden_csv(underlag)), strict=True):
        rader = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
        assert [[som_text(c.value) for c in rad] for rad in blad.iter_rows()] == rader


def som_text(varde: object) -> str:
    if varde is None:
        return ""
    return varde.date().isoformat() if hasattr(varde, "date") else str(varde)


def test_samma_underlag_ger_samma_bytes(underlag: ArvodesUnderlag) -> None:
    assert arvoden_xlsx(underlag) == arvoden_xlsx(underlag)


def test_namn_som_liknar_en_formel_ar_text(underlag: ArvodesUnderlag) -> None:
    rad = replace(underlag.rader[0], namn="=1+1", tid=replace(underlag.rader[0].tid, start=time(8)))
    bok = load_workbook(io.BytesIO(arvoden_xlsx(replace(underlag, rader=(rad,), summor=()))))
    cell = bok.worksheets[1]["G2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_en_tom_period_ger_en_tom_tabell(tmp_path: Path) -> None:
    tom = ArvodesUnderlag(DAG, DAG, "", (), ())
    fil = tmp_path / "tom.xlsx"
    fil.write_bytes(arvoden_xlsx(tom))
    assert [blad.max_row for blad in load_workbook(fil)] == [1, 1]
