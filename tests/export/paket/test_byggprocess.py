"""Bygget i en egen process: samma fil, samma fel, går att avbryta, och fönstret väntar aldrig på det."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from styrdesk.export.paket.avbrott import Avbrutet
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.byggprocess import bygg_i_process
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.grund.errors import LagringsFel, RegelFel
from styrdesk.modell.paketunderlag import Paketunderlag, Utgava
from tests.export import exempel
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.exempelpaket import handling
from tests.export.paket.paketlasare import Paket, prova_fem


def bygg(underlag: Paketunderlag, ut: Path, granskare: Granskare, **ovrigt) -> Paketresultat:
    return bygg_i_process(underlag, ut, exempel.PROFIL, granskare=granskare, **ovrigt)


def test_processen_ger_samma_fil_och_samma_resultat(granskare: Granskare, tmp_path: Path) -> None:
    har, dar = tmp_path / "har.pdf", tmp_path / "dar.pdf"
    steg: list[float] = []
    resultat = bygg_paket(exempelpaket.grund(), har, exempel.PROFIL, granskare=granskare)
    svar = bygg(exempelpaket.grund(), dar, granskare, framsteg=steg.append)
    assert svar == replace(resultat, fil=dar)
    assert har.read_bytes() == dar.read_bytes()
    assert steg == sorted(steg) and steg[-1] == 1.0


def test_processen_bygger_aven_tillagg(granskare: Granskare, tmp_path: Path) -> None:
    forsta, andra = tmp_path / "ett.pdf", tmp_path / "två.pdf"
    grund = exempelpaket.grund()
    bygg(grund, forsta, granskare)
    sen = handling("3.2", "Yttrande", kallfiler.textsidor(1))
    arende = replace(grund.arenden[1], handlingar=(*grund.arenden[1].handlingar, sen))
    nytt = replace(grund, arenden=(grund.arenden[0], arende, *grund.arenden[2:]))
    resultat = bygg(nytt, andra, granskare, tidigare=forsta)
    assert "handling 3.2" in {d.nyckel for d in resultat.delar}


def test_fel_i_processen_ar_samma_fel_har(granskare: Granskare, tmp_path: Path) -> None:
    with pytest.raises(RegelFel, match="nummer och mottagare"):
        bygg(replace(exempelpaket.grund(), utgava=Utgava.SEKRETESS), tmp_path / "a.pdf", granskare)
    with pytest.raises(LagringsFel):
        bygg(exempelpaket.grund(), tmp_path / "borta" / "a.pdf", granskare)


def test_avbrott_fore_borjan_lamnar_ingenting(granskare: Granskare, tmp_path: Path) -> None:
    with pytest.raises(Avbrutet):
        bygg(exempelpaket.grund(), tmp_path / "a.pdf", granskare, avbryt=lambda: True)
    assert not list(tmp_path.iterdir())


def test_avbrott_mitt_i_ger_hela_filen_eller_ingen(granskare: Granskare, tmp_path: Path) -> None:
    """The process may have finished before it hears; it never leaves a part."""
    sluta = False

    def framsteg(andel: float) -> None:
        nonlocal sluta
        sluta = sluta or andel >= 0.6

    try:
        bygg(
            exempelpaket.grund(), tmp_path / "a.pdf", granskare,
            avbryt=lambda: sluta, framsteg=framsteg,
        )  # fmt: skip
    except Avbrutet:
        assert not list(tmp_path.iterdir())
    else:
        assert [fil.name for fil in tmp_path.iterdir()] == ["a.pdf"]
        prova_fem(Paket(tmp_path / "a.pdf"))
