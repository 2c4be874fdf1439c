"""Inbjudan och dagordning: vad som står, i vilken ordning, och vad som aldrig står (P1, P13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.export.dagordning import dagordning_pdf
from styrdesk.modell.underlag import DagordningUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: DagordningUnderlag) -> Lasning:
    return Lasning(dagordning_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_lasordningen_ar_inbjudan_och_sedan_punkterna() -> None:
    lasning = las(styrning.DAGORDNING)
    assert lasning.antal_sidor == 1
    rubriker = [rad[0] for rad in lasning.tabeller()[0]]
    assert rubriker == ["Tid", "Plats", "Mötesledare", "Inbjudna", "Svar", "Medföljer", "Utskickad"]
    assert lasning.bokmarken() == ["Inbjudan och dagordning", "Dagordning"]


def test_alla_sidor_namns_med_enhet_och_foretradare() -> None:
    inbjudna = las(styrning.DAGORDNING).tabeller()[0][3][1]
    assert "Egen regi Hemtjänst Centrum, Kerstin Våhlin" in inbjudna
    assert "Externa utförare Handlaget Service (Handlaget Hemservice HB)" in inbjudna


def test_svaret_har_dag_och_mottagare() -> None:
    rader = dict(las(styrning.DAGORDNING).tabeller()[0])
    assert rader["Svar"] == (
        "Anmäl dig eller ditt förhinder senast den 10 mars 2027 till David Öst, nämndsekreterare, "
        "0199-123 45, david.ost@alvsunda.example"
    )
    utan_dag = dict(las(replace(styrning.DAGORDNING, svara_senast=None)).tabeller()[0])
    assert "så snart som möjligt till David Öst" in utan_dag["Svar"]


def test_punkterna_star_i_nummerordning_med_sin_kalla() -> None:
    lasning = las(styrning.DAGORDNING)
    punkter = lasning.tabeller()[1]
    assert punkter[0] == ["Nr", "Punkt"]
    assert [rad[0] for rad in punkter[1:]] == ["1", "2", "3", "4", "5", "6"]
    assert punkter[3][1] == "Planer och budget Beställarens planer för kommande år."
    mening = "Punkterna är fasta enligt Styrmodellsprinciper, bilaga 3."
    assert mening in lasning.rot.allt()


def test_ett_installt_mote_sager_varfor_och_ber_inte_om_svar() -> None:
    rader = dict(las(replace(styrning.DAGORDNING, installt="Mötesledaren är sjuk")).tabeller()[0])
    assert rader["Inställt"] == "Mötesledaren är sjuk"
    assert "Svar" not in rader


def test_det_som_saknas_sags_med_en_mening() -> None:
    allt = las(styrning.TOM_DAGORDNING).rot.allt()
    assert "Ingen är inbjuden än." in allt
    assert "Dagordningen har inga punkter än." in allt
    assert "Plats Meddelas senare" in allt


def test_utan_bilagor_sags_det() -> None:
    rader = dict(
        las(replace(styrning.DAGORDNING, bilagor=(), kallat=date(2027, 1, 8))).tabeller()[0]
    )
    assert rader["Medföljer"] == "Inga bilagor"
    assert rader["Utskickad"] == "Fredagen den 8 januari 2027"
