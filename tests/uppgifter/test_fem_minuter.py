"""The five-minute path of the README, by keyboard only, in the real program."""

from __future__ import annotations

from pathlib import Path

import pytest

from styrdesk.export.pdfium import sidtexter
from styrdesk.ui.grund.preview import Dokumentfonster
from tests.uppgifter.sekreterare import Sekreterare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_ett_lov_avtal_registreras_med_tangentbordet(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+6")
    hon.tangent("Ctrl+N")
    hon.valj("Kundval")
    hon.valj("LOV")
    hon.skriv("Benämning", "Hemtjänst, kundval Åby")
    hon.valj_post("Verksamhetsområde", "Hemtjänst")
    hon.valj_post("Utförare", "Trygg Famn")
    hon.kryssa("Filtrera enheter", "Trygg Famn Älvsunda")
    hon.valj_post("Beställare", "Vård- och omsorg")
    hon.skriv("Gäller från och med", "1/1 2027")
    hon.tangent("Ctrl+S")
    assert "Avtalet är registrerat." in hon.ser()
    assert hon.sida().ruta.detalj.accessibleName() == "Hemtjänst, kundval Åby"


def test_direktbestallningen_stoppas_tills_allt_finns_och_meningen_sager_varfor(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+6")
    hon.tangent("Ctrl+N")
    hon.valj("Direktbeställning")
    hon.valj("Intern beställning")
    hon.skriv("Benämning", "Måltider till särskilt boende")
    hon.valj_post("Verksamhetsområde", "Särskilt boende")
    hon.valj_post("Utförare", "Älvsunda kommun")
    hon.kryssa("Filtrera enheter", "Solsidans äldreboende")
    hon.valj_post("Beställare", "Vård- och omsorg")
    hon.skriv("Diarienummer", "VON 2026/0291")
    hon.skriv("Gäller från och med", "2027-01-01")
    hon.skriv("Gäller till och med", "2027-12-31")
    hon.skriv("Uppsägningstid, beställaren", "6")
    hon.skriv("Så följs mål och kvalitet upp", "Kvartalsvis statistik, årligt besök")
    hon.skriv("Så presenteras resultatet", "I nämnden i mars")
    hon.skriv("Så blir resultatet tillgängligt för brukare", "På kommunens webbplats i mars")
    hon.valj_post("Avtalsansvarig", "Maria Fors")
    hon.valj_post("Kontakt hos utföraren", "Ove Ström")
    hon.valj_i_lista("Ersättningsmodell", "Anslag")
    hon.skriv("Uppskattat årsvärde", "14 620 000")
    hon.valj_i_lista("Riskklass", "B – medel")
    hon.tangent("Ctrl+S")
    assert "Avtalet är registrerat." in hon.ser()
    assert "Godkänd i vård- och omsorgsnämnden" in hon.ser()

    hon.kommando("Sätt i kraft")
    sett = hon.ser()
    assert "R20" in sett
    assert "Styrmodellsprinciper" in sett
    assert _status(hon) == "utkast"

    for organ, dag, paragraf in (
        ("Vård- och omsorgsnämnden", "2026-09-16", "52"),
        ("produktionsutskott", "2026-09-23", "31"),
    ):
        hon.kommando("Registrera beslut")
        hon.valj_post("Organ", organ)
        hon.skriv("Datum", dag)
        hon.skriv("Paragraf", paragraf)
        hon.tangent("Ctrl+S")
    for part in ("Beställare", "Utförare"):
        hon.kommando("Bekräfta balans")
        hon.valj(part)
        hon.tangent("Ctrl+S")
    hon.slapp_fil("Överenskommelse.pdf", b"%PDF-1.7 undertecknas", typ="overenskommelse")
    hon.kommando("Sätt i kraft")
    sett = hon.ser()
    assert "R19" in sett
    assert "R20" not in sett
    assert _status(hon) == "utkast"

    for part, person, forvaltning in (
        ("Beställare", "Åsa Lind", "Vård- och omsorgsförv"),
        ("Utförare", "Ström", "Produktionsförv"),
    ):
        hon.kommando("Registrera underskrift")
        hon.valj(part)
        hon.valj_post("Person", person)
        hon.valj_i_lista("I egenskap av", "Förvaltningschef")
        hon.valj_post("Förvaltning", forvaltning)
        hon.tangent("Ctrl+S")
    hon.kommando("Sätt i kraft")
    assert "Avtalet gäller." in hon.ser()
    assert _status(hon) == "gallande"
    hon.tangent("Ctrl+Z")
    hon.qtbot.waitUntil(lambda: _status(hon) == "utkast")


def _status(hon: Sekreterare) -> str:
    bild = hon.sida().ruta.detalj.underlag.bild
    return str(bild.varden["status"])


def test_ett_utforarmote_planeras_halls_antecknas_och_skrivs_ut(
    sekreterare: Sekreterare, tmp_path: Path
) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+3")
    hon.tangent("Ctrl+N")
    hon.valj_i_lista("Slag av möte", "Utförarmöte")
    hon.valj_post("Verksamhetsområde", "Daglig verksamhet")
    hon.skriv("Datum", "2026-11-20")
    hon.skriv("Plats", "Kommunhuset, Stora salen")
    hon.skriv("Börjar", "8.30")
    hon.skriv("Slutar", "12.00")
    hon.valj_post("Kallas av", "Vård- och omsorgsförvaltningen")
    hon.tangent("Ctrl+S")
    assert "Mötet är registrerat." in hon.ser()
    hon.kommando("Registrera som hållet")
    hon.kommando("Skriv anteckningar")
    for nr in range(6):
        hon.skriv("Anteckning", f"Åtgärd {nr + 1} gicks igenom.")
        hon.tangent("Ctrl+Return")
    assert "6 av 6 punkter är klara." in hon.ser()
    hon.knapp("Tillbaka till mötet")
    hon.flik("Dagordning")
    hon.knapp("Ny åtgärd")
    hon.skriv("Åtgärd", "Skicka ut mätmanual för kontinuitet")
    hon.skriv("Ansvarig", "Maria Fors")
    hon.skriv("Klart senast", "2026-12-15")
    hon.tangent("Ctrl+S")
    assert "Åtgärden är registrerad." in hon.ser()

    hon.kommando("Visa minnesanteckningar")
    fonster = hon.program.fonster.findChild(Dokumentfonster)
    assert fonster is not None
    hon.qtbot.waitUntil(lambda: fonster.visning.vy.antal > 0, timeout=10_000)
    ut = tmp_path / "minnesanteckningar.pdf"
    fonster.visning.spara(ut)
    hon.lugnt()
    fonster.reject()
    text = _pdf_text(ut)
    for vad in (
        "Minnesanteckningar",
        "Utförarmöte daglig verksamhet, höstterminen 2026",
        "Fredagen den 20 november 2026, kl. 8.30–12.00",
        "Åtgärd 6 gicks igenom.",
        "Skicka ut mätmanual för kontinuitet",
        "2026-12-15",
        "Sida 1 (",
    ):
        assert vad in text


def _pdf_text(fil: Path) -> str:
    return " ".join(" ".join(sidtexter(fil)).replace("\u00a0", " ").split())
