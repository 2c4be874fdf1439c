"""``styrdesk paket``: ett sammanträdes handlingar som en PDF, i den utgåva som behövs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.export.paket.paketlasare import Paket, prova_fem
from tests.kommandorad.conftest import Kor

IDAG = ("--idag", "2026-11-23")


@pytest.fixture
def mote(styrdesk: Kor, alvsunda: Path) -> str:
    """The committee's meeting on 19 November: letters, papers, a notice that has been sent."""
    alla: list[dict[str, Any]] = styrdesk("lista", alvsunda, "sammantrade", "--json").json
    return str(next(m["uid"] for m in alla if m["datum"] == "2026-11-19"))


def test_paketet_av_ett_mote_ar_ratt_numrerat(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    ut = tmp_path / "paket.pdf"
    svar = styrdesk("paket", alvsunda, "--mote", mote, "-o", ut, "--json", *IDAG)
    assert svar.kod == 0, svar.fel
    paket = Paket(ut)
    prova_fem(paket)
    delar = {d["nyckel"]: d for d in svar.json["delar"]}
    assert svar.json["sidor"] == len(paket.etiketter)
    assert delar["handling 5.1"]["titel"] == "5.1 Tjänsteskrivelse"
    assert delar["handling 5.2"]["fil"]["utfall"] == "tas_med"
    assert int(delar["arende 5"]["sida"]) < int(delar["handling 5.1"]["sida"])
    assert svar.json["problem"] == [] and svar.json["utgava"] == "ledamot"


def test_samma_mote_ger_samma_bytes(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    filer = [tmp_path / "ett.pdf", tmp_path / "två.pdf"]
    for fil in filer:
        assert styrdesk("paket", alvsunda, "--mote", mote, "-o", fil, *IDAG).kod == 0
    assert filer[0].read_bytes() == filer[1].read_bytes()


def test_utan_andringar_finns_inget_tillagg(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    fore = tmp_path / "utskick 1.pdf"
    assert styrdesk("paket", alvsunda, "--mote", mote, "-o", fore, *IDAG).kod == 0
    svar = styrdesk(
        "paket", alvsunda, "--mote", mote, "--tillagg-till", fore, "-o", tmp_path / "2.pdf", *IDAG
    )
    assert svar.kod and "Inget har ändrats" in svar.fel


def test_hemligt_exemplar_kraver_mottagare(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    ut = tmp_path / "hemligt.pdf"
    svar = styrdesk("paket", alvsunda, "--mote", mote, "--utgava", "sekretess", "-o", ut)
    assert svar.kod and "nummer och mottagare" in svar.fel and not ut.exists()


def test_ett_mote_som_inte_finns_sags(styrdesk: Kor, alvsunda: Path, tmp_path: Path) -> None:
    svar = styrdesk("paket", alvsunda, "--mote", "finns-inte", "-o", tmp_path / "x.pdf")
    assert svar.kod and "finns inte" in svar.fel


def test_tva_sidor_per_ark_ar_en_lasform(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    ut = tmp_path / "läs.pdf"
    svar = styrdesk("paket", alvsunda, "--mote", mote, "--form", "tva", "-o", ut, "--json", *IDAG)
    assert svar.kod == 0, svar.fel
    assert svar.json["ua"] is False and svar.json["form"] == "tva"
    vanlig = styrdesk("paket", alvsunda, "--mote", mote, "-o", ut, "--json", *IDAG).json
    assert svar.json["sidor"] == -(-(vanlig["sidor"] - len(vanlig["tomma"])) // 2)


def test_ett_paket_under_gransen_ar_en_fil(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    ut = tmp_path / "paket.pdf"
    svar = styrdesk(
        "paket", alvsunda, "--mote", mote, "--hogst-mb", "10", "--graskala", "-o", ut, "--json",
        *IDAG,
    )  # fmt: skip
    assert svar.kod == 0, svar.fel
    assert ut.exists() and svar.json["filer"] == []
    assert svar.json["fargsidor"] == []


def test_ett_tillagg_delas_inte(styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path) -> None:
    svar = styrdesk(
        "paket", alvsunda, "--mote", mote, "--hogst-mb", "10", "--tillagg-till", tmp_path / "x.pdf",
        "-o", tmp_path / "paket.pdf",
    )  # fmt: skip
    assert svar.kod == 2 and "delas inte upp" in svar.fel


def test_storstil_har_de_andras_nummer(
    styrdesk: Kor, alvsunda: Path, mote: str, tmp_path: Path
) -> None:
    sidor = {}
    for form in ("vanlig", "storstil"):
        ut = tmp_path / f"{form}.pdf"
        svar = styrdesk(
            "paket", alvsunda, "--mote", mote, "--form", form, "-o", ut, "--json", *IDAG
        )
        assert svar.kod == 0, svar.fel
        sidor[form] = {d["nyckel"]: d["sida"] for d in svar.json["delar"]}
    assert sidor["storstil"] == sidor["vanlig"]
