"""``styrdesk kalender`` and ``styrdesk planera`` as others use them."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar

from tests.kommandorad.conftest import Kor

IDAG = ("--idag", "2026-11-23")


def test_kalendern_skrivs_till_fil_och_gar_att_lasa(
    styrdesk: Kor, alvsunda: Path, tmp_path: Path
) -> None:
    ut = tmp_path / "plan.ics"
    svar = styrdesk("kalender", alvsunda, ut, "--ar", 2026, *IDAG)
    assert (svar.kod, svar.text) == (0, "")
    assert "Årsplan 2026, Älvsunda kommun är skriven till" in svar.fel
    handelser = Calendar.from_ical(ut.read_bytes()).walk("VEVENT")
    assert len(handelser) > 100
    assert styrdesk("kalender", alvsunda, "-", "--ar", 2026, *IDAG).ut == ut.read_bytes()


def test_den_interna_planen_ar_en_egen_fil(styrdesk: Kor, alvsunda: Path) -> None:
    delad = styrdesk("kalender", alvsunda, "-", *IDAG)
    intern = styrdesk("kalender", alvsunda, "-", "--intern", *IDAG)
    assert "Oanmält besök Trygg Famn Natt" in intern.text
    assert "Oanmält" not in delad.text
    assert "Intern årsplan 2026" in intern.text


def test_en_namnd_valjs_med_kortnamn_och_aterbud_for_sig(styrdesk: Kor, alvsunda: Path) -> None:
    von = styrdesk("kalender", alvsunda, "-", "--namnd", "VON", *IDAG)
    assert "Vård- och omsorgsnämnden" in von.text
    assert "Kultur- och utbildningsnämnden" not in von.text
    aterbud = styrdesk("kalender", alvsunda, "-", "--installda", *IDAG)
    assert "METHOD:CANCEL" in aterbud.text
    assert "STATUS:CONFIRMED" not in aterbud.text
    fel = styrdesk("kalender", alvsunda, "-", "--namnd", "XYZ")
    assert fel.kod == 1
    assert "Organet XYZ finns inte" in fel.fel


def test_ett_ar_har_fyra_siffror(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("planera", alvsunda, "--ar", "27")
    assert svar.kod == 2
    assert "«27» är inget år. Skriv till exempel 2027" in svar.fel


def test_forslaget_ar_lika_varje_gang_och_andrar_inget(styrdesk: Kor, alvsunda: Path) -> None:
    ord_ = ("planera", alvsunda, "--ar", 2027, "--json", "--drag", 2000, *IDAG)
    forst, sedan = styrdesk(*ord_), styrdesk(*ord_)
    assert forst.ut == sedan.ut
    assert forst.json["inlagda"] == []
    assert not forst.json["oplacerade"]
    nycklar = [p["nyckel"] for p in forst.json["placeringar"]]
    assert len(nycklar) == len(set(nycklar)) > 70
    besok = [p for p in forst.json["placeringar"] if p["register"] == "besok"]
    assert {len(p["personer"]) for p in besok} == {2}
    assert {p["regel"] for p in forst.json["placeringar"]} == {"R48", "R52", "R55", "R83", "R84"}


def test_godta_lagger_in_allt_en_gang(styrdesk: Kor, egen: Path) -> None:
    ord_ = ("planera", egen, "--ar", 2027, "--drag", 500, *IDAG)
    svar = styrdesk(*ord_, "--json", "--godta")
    assert svar.kod == 0
    antal = len(svar.json["placeringar"])
    assert len(svar.json["inlagda"]) == antal
    assert f"{antal} händelser är inlagda." in svar.fel
    igen = styrdesk(*ord_)
    assert (igen.text, igen.fel) == ("", "Allt som 2027 ska innehålla är redan inlagt.\n")
    ics = styrdesk("kalender", egen, "-", "--ar", 2027, *IDAG).text
    assert ics.count("BEGIN:VEVENT") == antal


def test_forslaget_i_ord_har_dag_vilka_och_varfor(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("planera", alvsunda, "--ar", 2027, "--drag", 500, *IDAG)
    rader = svar.text.splitlines()
    assert rader[0].split()[:4] == ["Dag", "Del", "Vad", "Vilka"]
    assert any("Utförarmöte hemtjänst" in rad and "David Öst" in rad for rad in rader)
