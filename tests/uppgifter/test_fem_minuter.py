"""The five-minute path of the README, by keyboard only, in the real program."""

from __future__ import annotations

import pytest

from tests.uppgifter.sekreterare import Sekreterare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_ett_lov_avtal_registreras_med_tangentbordet(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+5")
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
    hon.tangent("Ctrl+5")
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
    assert _status(hon) == "utkast"


def _status(hon: Sekreterare) -> str:
    bild = hon.sida().ruta.detalj.underlag.bild
    return str(bild.varden["status"])
