"""What follows a meeting, on the command line: reports, extracts, remuneration, archive; and sentences."""

from __future__ import annotations

import hashlib
import io
import shutil
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from styrdesk.export.pdftext import pdftexter
from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from tests.kommandorad.conftest import Kor
from tests.modell.sammantrade.arkiverbart import Arkiverbart


@pytest.fixture(scope="session")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    vag = tmp_path_factory.mktemp("protokoll") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 1)))
    Arkiverbart(store).justera().laga_kraft()
    store.stang()
    return vag


@pytest.fixture
def fil(mall: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(mall, tmp_path / "ekviken.styrdesk"))


def uid(styrdesk: Kor, fil: Path, register: str, plats: int = 0) -> str:
    return str(styrdesk("lista", fil, register, "--json").json[plats]["uid"])


def paragraf(styrdesk: Kor, fil: Path, nummer: str) -> str:
    alla = styrdesk("lista", fil, "paragraf", "--json").json
    return next(str(p["uid"]) for p in alla if p["nummer"] == nummer)


@pytest.mark.parametrize(
    ("rapport", "register", "ord_"),
    [
        ("protokoll", "sammantrade", "Leila Haddad (S) utses att"),
        ("kallelse", "sammantrade", "Kallelse"),
        ("narvarolista", "sammantrade", "Rezai"),
        ("anslag", "justeringsomgang", "2026-12-12"),
        ("omgangsprotokoll", "justeringsomgang", "bemanna natt"),
    ],
)
def test_skriv_gor_motets_dokument(
    styrdesk: Kor, fil: Path, tmp_path: Path, rapport: str, register: str, ord_: str
) -> None:
    ut = tmp_path / "ut.pdf"
    svar = styrdesk("skriv", fil, rapport, "--uid", uid(styrdesk, fil, register), "-o", ut)
    assert svar.kod == 0, svar.fel
    text = " ".join(pdftexter(ut.read_bytes()).sidor).replace("\u00a0", " ")
    assert ord_ in text


def test_utdraget_av_85_har_ratt_beslutande(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / "ut.pdf"
    svar = styrdesk("skriv", fil, "utdrag", "--uid", paragraf(styrdesk, fil, "85"), "-o", ut)
    assert svar.kod == 0, svar.fel
    huvud = pdftexter(ut.read_bytes()).sidor[0].split("Justering ")[0]
    assert "Hanna Berg" in huvud
    assert "Rydell" not in huvud


def test_utdraget_av_88_har_falk_och_inte_rezai(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / "ut.pdf"
    styrdesk("skriv", fil, "utdrag", "--uid", paragraf(styrdesk, fil, "88"), "-o", ut)
    text = " ".join(pdftexter(ut.read_bytes()).sidor)
    assert "Nils Falk" in text
    assert "Rezai" not in text


def test_sa_har_overklagar_man_har_sista_dagen(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / "ut.pdf"
    nummer = {n: paragraf(styrdesk, fil, n) for n in ("86", "87")}
    assert styrdesk("skriv", fil, "overklagande", "--uid", nummer["86"], "-o", ut).kod == 0
    text = " ".join(pdftexter(ut.read_bytes()).sidor).replace("\u00a0", " ")
    assert "22 december 2026" in text
    svar = styrdesk("skriv", fil, "overklagande", "--uid", nummer["87"], "-o", ut)
    assert svar.kod == 1
    assert "kan inte överklagas" in svar.fel


def test_webbversionen_kraver_granskning(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / "ut.pdf"
    omgang = uid(styrdesk, fil, "justeringsomgang")
    svar = styrdesk("skriv", fil, "webbversion", "--uid", omgang, "-o", ut)
    assert svar.kod == 1
    assert "J07" in svar.fel
    assert not ut.exists()


def test_utdrag_till_alla_mottagare(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    mapp = tmp_path / "utdrag"
    omgang = next(
        o["uid"] for o in styrdesk("lista", fil, "justeringsomgang", "--json").json if o["nr"] == 2
    )
    svar = styrdesk("utdrag", fil, omgang, "-o", mapp)
    assert svar.kod == 0, svar.fel
    namn = {f.name for f in mapp.iterdir()}
    assert namn == {
        "Utdrag § 84 Samtliga utförare.pdf", "Utdrag § 84 Produktionsutskottet.pdf",
        "Utdrag § 85 Produktionsförvaltningen.pdf", "Utdrag § 85 Ekonomienheten.pdf",
        "Utdrag § 86 Solbacka Omsorg AB.pdf", "Utdrag § 86 Avtalscontroller.pdf",
    }  # fmt: skip
    assert set(svar.text.split("\n")[:-1]) == namn
    egen = pdftexter((mapp / "Utdrag § 86 Solbacka Omsorg AB.pdf").read_bytes()).sidor[0]
    assert "Solbacka Omsorg AB" in egen


def test_arvoden_som_arbetsbok_och_csv(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    period = ("--fran", "2026-11-01", "--tom", "2026-11-30")
    bok, csv = tmp_path / "a.xlsx", tmp_path / "a.csv"
    assert styrdesk("arvoden", fil, *period, "-o", bok).kod == 0
    assert styrdesk("arvoden", fil, *period, "--summor", "-o", csv).kod == 0
    assert load_workbook(io.BytesIO(bok.read_bytes())).sheetnames[0] == "Per person och månad"
    assert "Karin Ahlström;M;1;1;125" in csv.read_text(encoding="utf-8-sig")
    svar = styrdesk("arvoden", fil, *period, "-o", tmp_path / "a.ods")
    assert svar.kod == 2
    assert ".xlsx eller .csv" in svar.fel


def test_arkivpaketet_gar_att_kontrollera(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / "arkiv.zip"
    svar = styrdesk("arkivpaket", fil, uid(styrdesk, fil, "sammantrade"), "-o", ut)
    assert svar.kod == 0, svar.fel
    with ZipFile(ut) as zip_:
        for rad in zip_.read("manifest-sha256.txt").decode().splitlines():
            assert hashlib.sha256(zip_.read(rad[66:])).hexdigest() == rad[:64]
    assert "helt och oförändrat" in styrdesk("arkivkontroll", ut).fel
    with ZipFile(ut, "a") as zip_:
        zip_.writestr("bilagor/tillagd.txt", b"i efterhand")
    assert "står inte i listan" in styrdesk("arkivkontroll", ut).text
    svar = styrdesk("arkivkontroll", ut, "--json")
    assert (svar.kod, [b["fil"] for b in svar.json]) == (1, ["bilagor/tillagd.txt"])


def test_aterrapporter_som_tabell_och_json(styrdesk: Kor, fil: Path) -> None:
    svar = styrdesk("aterrapporter", fil, "--idag", "2027-02-01", "--json")
    assert svar.kod == 0
    assert [r["paragraf"] for r in svar.json] == []
    assert "återrapporterade" in styrdesk("aterrapporter", fil).fel


def test_kontrollera_finner_inget_fel_i_filen(styrdesk: Kor, fil: Path) -> None:
    assert styrdesk("kontrollera", fil).kod == 0


def test_okand_omgang_sags_i_en_mening(styrdesk: Kor, fil: Path, tmp_path: Path) -> None:
    svar = styrdesk("utdrag", fil, "finns-inte", "-o", tmp_path / "x")
    assert svar.kod == 1
    assert "finns inte i filen" in svar.fel


def test_justerade_protokoll_foljer_med_ett_utbyte_men_andras_inte_av_det(
    styrdesk: Kor, fil: Path, tmp_path: Path
) -> None:
    ut, ny = tmp_path / "ut.json", tmp_path / "ny.styrdesk"
    assert styrdesk("exportera", fil, ut).kod == 0
    assert styrdesk("skapa", ny).kod == 0
    assert styrdesk("importera", ut, ny).kod == 0
    assert styrdesk("kontrollera", ny).kod == 0
    rattad = ut.read_text(encoding="utf-8").replace("bemanna natt", "bemanna dag")
    ut.write_text(rattad, encoding="utf-8")
    svar = styrdesk("importera", ut, ny)
    assert svar.kod == 1
    assert "är justerad och kan inte ändras" in svar.fel
