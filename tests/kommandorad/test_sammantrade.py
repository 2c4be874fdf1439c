"""Älvsunda's held and coming committee meetings on the command line: lists, what the rules say, papers."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from styrdesk.export.pdftext import pdftexter
from tests.kommandorad.conftest import Kor


def poster(styrdesk: Kor, fil: Path, register: str) -> list[dict[str, Any]]:
    svar = styrdesk("lista", fil, register, "--json")
    assert svar.kod == 0, svar.fel
    return list(svar.json)


def post(styrdesk: Kor, fil: Path, register: str, **falt: object) -> dict[str, Any]:
    (en,) = [p for p in poster(styrdesk, fil, register) if all(p[n] == v for n, v in falt.items())]
    return en


def uid(styrdesk: Kor, fil: Path, register: str, **falt: object) -> str:
    return str(post(styrdesk, fil, register, **falt)["uid"])


def november(styrdesk: Kor, fil: Path) -> str:
    return uid(styrdesk, fil, "sammantrade", datum="2026-11-19")


def pdf(styrdesk: Kor, fil: Path, rapport: str, vad: str, ut: Path) -> str:
    svar = styrdesk("skriv", fil, rapport, "--uid", vad, "-o", ut)
    assert svar.kod == 0, svar.fel
    return " ".join(" ".join(pdftexter(ut.read_bytes()).sidor).replace("\u00a0", " ").split())


# -- the registers -----------------------------------------------------------------------------------


def test_november_ar_justerat_och_december_forbereds(styrdesk: Kor, alvsunda: Path) -> None:
    moten = {p["datum"]: p for p in poster(styrdesk, alvsunda, "sammantrade")}
    assert {dag: p["status"] for dag, p in moten.items()} == {
        "2026-11-19": "justerat",
        "2026-12-21": "utkast",
    }
    omgangar = poster(styrdesk, alvsunda, "justeringsomgang")
    dagar = {o["omedelbar"]: (o["status"], o["justerad"], o["uppsatt"]) for o in omgangar}
    assert dagar == {
        True: ("anslagen", "2026-11-19", "2026-11-20"),
        False: ("justerad", "2026-11-23", None),
    }


def test_paragraferna_ar_81_till_90_och_besluten_har_sina_dagar(
    styrdesk: Kor, alvsunda: Path
) -> None:
    paragrafer = poster(styrdesk, alvsunda, "paragraf")
    assert sorted(p["nummer"] for p in paragrafer) == [str(nr) for nr in range(81, 91)]
    assert {p["status"] for p in paragrafer} == {"klar"}
    dagar = {
        (b["klart_senast"], b["aterrapport_senast"])
        for b in poster(styrdesk, alvsunda, "beslut")
        if b["klart_senast"] or b["aterrapport_senast"]
    }
    assert dagar == {("2026-12-15", None), (None, "2027-01-28")}


def test_decembers_arenden_kommer_fran_uppfoljning_plan_avtal_och_bevakning(
    styrdesk: Kor, alvsunda: Path
) -> None:
    arenden = {a["uid"]: a for a in poster(styrdesk, alvsunda, "arende")}
    december = uid(styrdesk, alvsunda, "sammantrade", datum="2026-12-21")
    punkter = [
        p
        for p in poster(styrdesk, alvsunda, "punkt")
        if p["sammantrade"] == december and p["arende"]
    ]
    upptagna = [arenden[p["arende"]] for p in sorted(punkter, key=lambda p: p["ordning"])]
    assert len(upptagna) == 6
    assert upptagna[0]["rubrik"] == "Riktlinjer för stöd till anhöriga", (
        "what was tabled comes first"
    )
    for lank in ("besok", "atgardsplan", "avtal"):
        assert sum(a[lank] is not None for a in upptagna) == 1, lank
    assert all(p["skrivelse"] for p in punkter), "each has its letter"


# -- the rules ---------------------------------------------------------------------------------------


def test_granska_mote_finner_inga_fel_i_november(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("granska-mote", alvsunda, november(styrdesk, alvsunda), "--json")
    assert svar.kod == 0, svar.fel
    assert svar.json == []


def test_granska_mote_sager_vad_som_ar_fel_med_paragraf(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path
) -> None:
    fil = Path(shutil.copy(alvsunda, tmp_path / "fel.styrdesk"))
    med = sqlite3.connect(fil)
    with med:
        med.execute("DELETE FROM rost WHERE rost = 'avstar'")
    med.close()
    svar = styrdesk("granska-mote", fil, november(styrdesk, fil), "--json")
    assert svar.kod in (0, 1), svar.fel
    assert {f["paragraf"] for f in svar.json if f["allvar"] == "fel"} >= {"86"}


# -- the papers --------------------------------------------------------------------------------------


def test_protokollet_har_motets_narvaro_och_roster(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path
) -> None:
    text = pdf(styrdesk, alvsunda, "protokoll", november(styrdesk, alvsunda), tmp_path / "p.pdf")
    for vantat in (
        "Anders Holm (S), §§ 84–90",
        "Med 6 ja-röster och 4 nej-röster beslutar nämnden enligt förvaltningens förslag.",
        "5 ja-röster och 5 nej-röster, avgör ordförandens utslagsröst.",
        "Förslag till överenskommelse 2026-10-23, handling 5.2",
    ):
        assert vantat in text, vantat


@pytest.mark.parametrize(
    ("rapport", "register", "falt", "vantat"),
    [
        ("kallelse", "sammantrade", {"datum": "2026-12-21"}, "Riktlinjer för stöd till anhöriga"),
        ("utdrag", "paragraf", {"nummer": "85"}, "Hanna Berg (KD)"),
        ("utdrag", "paragraf", {"nummer": "88"}, "Nils Falk (MP)"),
        ("anslag", "justeringsomgang", {"omedelbar": True}, "2026-12-12"),
        ("overklagande", "paragraf", {"nummer": "88"}, "11 december 2026"),
    ],
)
def test_skriv_gor_papperen(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path, rapport: str, register: str,
    falt: dict[str, object], vantat: str,
) -> None:  # fmt: skip
    vad = uid(styrdesk, alvsunda, register, **falt)
    assert vantat in pdf(styrdesk, alvsunda, rapport, vad, tmp_path / "ut.pdf")


def test_webbversionen_vantar_pa_granskningen(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path
) -> None:
    vad = uid(styrdesk, alvsunda, "justeringsomgang", omedelbar=True)
    svar = styrdesk("skriv", alvsunda, "webbversion", "--uid", vad, "-o", tmp_path / "w.pdf")
    assert svar.kod == 1
    assert "J07" in svar.fel
    assert not (tmp_path / "w.pdf").exists()


# -- the file ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE beslut SET text = 'Utföraren behöver inte göra något.' WHERE klart_senast IS NOT NULL",
        "UPDATE rost SET rost = 'ja' WHERE rost = 'avstar'",
        "UPDATE paragraf SET rubrik = 'Något annat' WHERE nummer = '88'",
        "UPDATE justeringsomgang SET protokoll = replace(protokoll, 'Hanna', 'Anna')",
    ],
)
def test_kontrollera_ser_att_justerad_text_har_andrats_i_databasen(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path, sats: str
) -> None:
    fil = Path(shutil.copy(alvsunda, tmp_path / "andrad.styrdesk"))
    assert styrdesk("kontrollera", fil).kod == 0
    med = sqlite3.connect(fil)
    with med:
        assert med.execute(sats).rowcount > 0
    med.close()
    svar = styrdesk("kontrollera", fil)
    assert svar.kod == 1
    assert "ändrad" in svar.text
