"""``styrdesk paket``: ett sammanträdes handlingar som en PDF, i den utgåva som behövs."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.export.motespaket import Handlingsmapp, las_paketlage
from styrdesk.kommandorad.argument import oppen
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.sammantrade.punkthandlingar import bifoga_fil
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.export.paket.test_delning import brus
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


def test_ett_stort_paket_delas_i_filer(styrdesk: Kor, alvsunda: Path, tmp_path: Path) -> None:
    """A scanned paper of 1.2 MB at the December meeting."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    klocka = Klocka(fast_dag=date(2026, 11, 23))
    with oppen(upgrade.oppna(fil, klocka=klocka)) as store:
        with store.las() as s:
            fraga = select(Sammantrade).where(Sammantrade.status.in_(FORBEREDS))
            mote = s.scalars(fraga.order_by(Sammantrade.id)).first()
            assert mote is not None
            id, uid = mote.id, str(mote.uid)
        with Handlingsmapp() as mapp:
            punkt = las_paketlage(store, id, mapp).mote.punkter[2].rad.id
        bifoga_fil(store, punkt, "Skannat.pdf", brus(1, 4))
    ut = tmp_path / "paket.pdf"
    svar = styrdesk("paket", fil, "--mote", uid, "--hogst-mb", "1", "-o", ut, "--json", *IDAG)
    assert svar.kod == 0, svar.fel
    filer = [Path(f["fil"]) for f in svar.json["filer"]]
    assert next(f.name for f in filer) == f"paket del 1 av {len(filer)}.pdf" and len(filer) > 1
    assert not ut.exists() and svar.json["anmarkningar"]
    for en in filer:
        assert en.stat().st_size <= 1_000_000
        prova_fem(Paket(en), av=svar.json["sidor"])
