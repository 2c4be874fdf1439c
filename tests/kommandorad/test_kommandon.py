"""What each command answers, in the table that people read and in JSON for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.kommandorad.conftest import Kor


def test_version_och_hjalp_svarar_utan_fil(styrdesk: Kor) -> None:
    version, hjalp = styrdesk("--version"), styrdesk("--help")
    assert (version.kod, version.text.split()[0]) == (0, "Styrdesk")
    assert hjalp.kod == 0
    assert "användning: styrdesk" in hjalp.text
    assert "exportera" in hjalp.text


def test_register_raknar_posterna(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("register", alvsunda, "--json").json
    antal = {rad["register"]: rad["antal"] for rad in svar}
    assert (antal["utforare"], antal["avtal"], antal["atgardsplan"]) == (12, 23, 54)
    assert next(r for r in svar if r["register"] == "avtalsoption")["del_av"] == "avtal"
    utan_fil = styrdesk("register")
    assert utan_fil.kod == 0
    assert "verksamhetsomrade" in utan_fil.text


def test_lista_ger_objekt_med_uid_lankar_och_harledda_varden(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("lista", alvsunda, "enhet", "--json", "--idag", "2026-11-23")
    assert svar.kod == 0
    enheter = {e["kod"]: e for e in svar.json}
    utforare = {u["uid"]: u for u in styrdesk("lista", alvsunda, "utforare", "--json").json}
    htj03 = enheter["HTJ03"]
    assert len(enheter) == 61
    assert utforare[htj03["utforare"]]["orgnr"] == "559903-2249"
    assert htj03["utforare_namn"] == "Trygg Famn Hemtjänst AB"
    assert (htj03["start"], htj03["platser"], htj03["resultatenhet"]) == ("2011-03-01", None, False)
    assert enheter["FSK16"]["lage"] == "avslutad"


def test_lista_svarar_lika_varje_gang(styrdesk: Kor, alvsunda: Path) -> None:
    fraga = ("lista", alvsunda, "besok", "--json", "--idag", "2026-11-23")
    assert styrdesk(*fraga).ut == styrdesk(*fraga).ut


def test_lista_filtrerar_ordnar_och_soker(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk(
        "lista", alvsunda, "enhet", "--filter", "verksamhetsomrade=HTJ", "--filter",
        "utforare=Nordskärets Omsorg AB", "--json",
    )  # fmt: skip
    assert svar.kod == 2, "a name is no uid and no unique field"
    svar = styrdesk(
        "lista", alvsunda, "enhet", "--filter", "verksamhetsomrade=HTJ", "--ordning", "kod",
        "--fallande", "--json",
    )  # fmt: skip
    assert [e["kod"] for e in svar.json] == [f"HTJ0{n}" for n in range(9, 0, -1)]
    traffar = styrdesk("lista", alvsunda, "enhet", "--sok", "gläntan", "--json").json
    assert {e["kod"] for e in traffar} == {"FSK06", "FSK09", "FSK10", "FSK11"}
    stangda = styrdesk(
        "lista", alvsunda, "enhet", "--urval", "stangda", "--idag", "2026-11-23", "--json"
    )
    assert [e["kod"] for e in stangda.json] == ["FSK16"]


def test_tabellen_ar_svensk_och_rak(styrdesk: Kor, alvsunda: Path) -> None:
    rader = styrdesk("lista", alvsunda, "organ").text.splitlines()
    assert rader[0].startswith("Namn")
    assert rader[1].startswith("───")
    assert [r.split("  ")[0] for r in rader[2:5]] == [
        "Kommunfullmäktige", "Kommunikationsenheten", "Kommunstyrelsen",
    ]  # fmt: skip
    kolumn = rader[0].index("Kortnamn")
    assert all(rad[kolumn - 2 : kolumn].isspace() for rad in rader[2:])


def test_visa_avtal_ger_dagar_med_varfor(styrdesk: Kor, alvsunda: Path) -> None:
    avtal = styrdesk(
        "visa", alvsunda, "avtal", "VON-A 2019:4", "--json", "--idag", "2026-11-23"
    ).json
    assert avtal["nuvarande_slut"]["datum"] == "2027-08-31"
    assert avtal["uppsagning_senast"]["datum"] == "2026-08-31"
    assert "12 månader" in avtal["uppsagning_senast"]["varfor"]
    assert avtal["option_besked_senast"]["datum"] == "2026-12-31"
    assert {"slag", "datum", "galler", "dagar", "varfor"} == set(avtal["paminnelser"][0])
    assert [o["till_datum"] for o in avtal["delar"]["avtalsoption"]] == ["2029-08-31"]
    assert len(avtal["delar"]["underskrift"]) == 2
    assert avtal["enheter_namn"] == ["Lugna Viken Björken"]
    samma = styrdesk("visa", alvsunda, "avtal", avtal["uid"], "--idag", "2026-11-23").text
    assert "Besked om option senast  2026-12-31" in samma


def test_idag_styr_vad_som_raknas_ut(styrdesk: Kor, alvsunda: Path) -> None:
    plan = ("visa", alvsunda, "atgardsplan", "2026-07", "--json", "--idag")
    assert styrdesk(*plan, "2026-10-15").json["lage"] == "vantar"
    assert styrdesk(*plan, "2026-10-16").json["lage"] == "forsenad"
    fore = styrdesk("--idag", "2026-10-16", *plan[:-1])
    assert fore.json["lage"] == "forsenad"


def test_sok_hittar_delar_av_ord_och_skiljer_a_fran_a_med_ring(
    styrdesk: Kor, alvsunda: Path
) -> None:
    traffar = styrdesk("sok", alvsunda, "omsorgsnämnd", "--json").json
    assert ("organ", "Vård- och omsorgsnämnden") in {(t["register"], t["rubrik"]) for t in traffar}
    assert set(traffar[0]) == {"register", "slag", "uid", "rubrik"}
    personer = styrdesk("sok", alvsunda, "Åberg", "--json").json
    assert [t["rubrik"] for t in personer] == ["Malin Åberg"]


def test_frister_raknas_ut_med_varfor(styrdesk: Kor) -> None:
    svar = styrdesk("frister", "--sammantrade", "2026-11-19", "--justerad", "2026-11-30",
                    "--anslag", "2026-12-01", "--json")  # fmt: skip
    dagar = {f["handelse"]: f["sista"] for f in svar.json}
    assert (dagar["overklagande"], dagar["nedtagning"]) == ("2026-12-22", "2026-12-23")
    assert all(f["varfor"] and f["kalla"] for f in svar.json)


# -- reports -------------------------------------------------------------------------------------------


def test_rapporter_listas_med_vad_de_galler(styrdesk: Kor) -> None:
    rapporter = {r["rapport"]: r["uid"] for r in styrdesk("rapporter", "--json").json}
    assert rapporter.items() >= {
        ("minnesanteckningar", "mote"), ("besoksanteckning", "besok"), ("avtalslista", None),
        ("atgardsplanslista", None),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rapport", "register", "filter_"),
    [
        ("minnesanteckningar", "mote", "datum=2026-10-14"),
        ("besoksanteckning", "besok", "genomford_fran=2026-10-06"),
        ("avtalslista", "", ""),
        ("atgardsplanslista", "organ", "kortnamn=VON"),
    ],
)
def test_varje_rapport_skrivs_till_fil_och_blir_lika_igen(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path, rapport: str, register: str, filter_: str
) -> None:
    uid = []
    if register:
        post = styrdesk("lista", alvsunda, register, "--filter", filter_, "--json").json[0]
        uid = ["--uid", post["uid"]]
    ut = tmp_path / "Ut på disk.pdf"
    svar = styrdesk("skriv", alvsunda, rapport, *uid, "-o", ut, "--idag", "2026-11-23")
    assert (svar.kod, svar.ut) == (0, b"")
    igen = styrdesk("skriv", alvsunda, rapport, *uid, "-o", "-", "--idag", "2026-11-23")
    assert ut.read_bytes().startswith(b"%PDF-")
    assert igen.ut == ut.read_bytes()


# -- exchange -------------------------------------------------------------------------------------------


def test_export_import_export_ger_samma_byte(styrdesk: Kor, alvsunda: Path, tmp_path: Path) -> None:
    a, b, ny = tmp_path / "a.json", tmp_path / "b.json", tmp_path / "ny.styrdesk"
    assert styrdesk("exportera", alvsunda, a).kod == 0
    svar = styrdesk("importera", a, ny)
    assert (svar.kod, svar.ut) == (0, b"")
    assert styrdesk("exportera", ny, b).kod == 0
    assert a.read_bytes() == b.read_bytes()
    jsonschema.validate(json.loads(a.read_text()), styrdesk("schema").json)


def test_en_felaktig_import_namner_platsen_och_andrar_inget(
    styrdesk: Kor, egen: Path, tmp_path: Path
) -> None:
    fel = tmp_path / "fel.json"
    styrdesk("exportera", egen, fel)
    data = json.loads(fel.read_text())
    data["register"]["enhet"][3]["platser"] = "många"
    fel.write_text(json.dumps(data))
    fore = egen.read_bytes()
    svar = styrdesk("importera", fel, egen)
    assert svar.kod == 1
    assert "$.register.enhet[3].platser" in svar.fel
    assert egen.read_bytes() == fore
    assert styrdesk("importera", fel, tmp_path / "ny.styrdesk").kod == 1
    assert not (tmp_path / "ny.styrdesk").exists()


def test_registrera_tar_en_post_och_svarar_med_uid(styrdesk: Kor, egen: Path) -> None:
    post = json.dumps({"fornamn": "Ny", "efternamn": "Åkesson"}).encode()
    svar = styrdesk("registrera", egen, "person", "-", indata=post)
    uid = svar.json[0]["uid"]
    assert styrdesk("visa", egen, "person", uid, "--json").json["rubrik"] == "Ny Åkesson"
    andring = json.dumps([{"uid": uid, "titel": "Chef"}]).encode()
    assert styrdesk("registrera", egen, "person", "-", indata=andring).json == [{"uid": uid}]
    assert styrdesk("visa", egen, "person", uid, "--json").json["titel"] == "Chef"


def test_registrera_har_samma_vakter_som_formularet(styrdesk: Kor, egen: Path) -> None:
    avtal = styrdesk("lista", egen, "avtal", "--filter", "status=gallande", "--json").json[0]
    status = json.dumps({"uid": avtal["uid"], "status": "avslutat"}).encode()
    svar = styrdesk("registrera", egen, "avtal", "-", indata=status)
    assert svar.kod == 1
    assert "ändras med knapparna" in svar.fel


# -- the file as a whole --------------------------------------------------------------------------------


def test_kopia_aterstalls_och_den_ersatta_filen_blir_kvar(
    styrdesk: Kor, egen: Path, tmp_path: Path
) -> None:
    mapp = tmp_path / "kopior"
    mapp.mkdir()
    fore = styrdesk("lista", egen, "person", "--json").json
    kopia = styrdesk("kopiera", egen, mapp).text.strip()
    post = json.dumps({"fornamn": "Bort", "efternamn": "Tagen"}).encode()
    assert styrdesk("registrera", egen, "person", "-", indata=post).kod == 0
    svar = styrdesk("aterstall", kopia, egen)
    assert svar.kod == 0
    assert styrdesk("lista", egen, "person", "--json").json == fore
    kvar = [f for f in egen.parent.glob("*.styrdesk") if f != egen]
    assert len(kvar) == 1
    assert kvar[0].name in svar.fel


def test_kontrollera_godkanner_en_hel_fil_och_ser_en_andrad_post(styrdesk: Kor, egen: Path) -> None:
    assert styrdesk("kontrollera", egen).kod == 0
    import sqlite3

    with sqlite3.connect(egen) as c:
        c.execute("UPDATE enhet SET namn = 'Smygändrad' WHERE kod = 'HTJ03'")
    c.close()
    svar = styrdesk("kontrollera", egen, "--json")
    assert svar.kod == 1
    assert any(a["omrade"] == "innehall" for a in svar.json)


def test_sjalvtestet_gar_igenom(styrdesk: Kor) -> None:
    svar = styrdesk("--sjalvtest")
    assert svar.kod == 0, svar.fel
    assert svar.text.count("✓") == 9
