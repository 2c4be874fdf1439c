"""A3 i paketet: vilka sidor det är sägs, och ark som inget papper finns för."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf

from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.papper import olika_mening
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.paketunderlag import Paketarende, Tryckval
from tests.export import exempel
from tests.export.paket import kallfiler
from tests.export.paket.exempelpaket import grund, handling

A3 = (1190.55, 841.89)


def bygg(granskare: Granskare, ut: Path, tryck: Tryckval, *handlingar: bytes) -> Paketresultat:
    papper = tuple(handling(f"3.{nr}", f"Nr {nr}", data) for nr, data in enumerate(handlingar, 1))
    underlag = replace(grund(), arenden=(Paketarende("3", "Karta", papper),), tryck=tryck)
    return bygg_paket(underlag, ut, exempel.PROFIL, granskare=granskare)


def blandad() -> bytes:
    """A page of A4 and one of A3 after it."""

    def forstora(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].mediabox = pikepdf.Array([0, 0, *A3])

    return kallfiler.andrad(kallfiler.textsidor(2), forstora)


def test_a3_sidornas_nummer_redovisas(granskare: Granskare, tmp_path: Path) -> None:
    stor = kallfiler.textsidor(2, "karta", A3)
    resultat = bygg(granskare, tmp_path / "a.pdf", Tryckval(), kallfiler.textsidor(1), stor)
    forsta = next(int(d.sida) for d in resultat.delar if d.nyckel == "handling 3.2")
    assert resultat.a3 == (str(forsta), str(forsta + 1)) and resultat.olika_ark == ()
    liten = bygg(granskare, tmp_path / "b.pdf", Tryckval(a3_till_a4=True), stor)
    assert liten.a3 == ()


def test_den_tomma_baksidan_av_ett_a3_ar_lika_stor(granskare: Granskare, tmp_path: Path) -> None:
    stor = kallfiler.textsidor(1, "karta", A3)
    resultat = bygg(granskare, tmp_path / "a.pdf", Tryckval(), stor, kallfiler.textsidor(1))
    assert len(resultat.a3) == 2 and resultat.a3[1] in resultat.tomma
    assert resultat.olika_ark == ()


def test_ark_med_a4_och_a3_sags(granskare: Granskare, tmp_path: Path) -> None:
    resultat = bygg(granskare, tmp_path / "a.pdf", Tryckval(), blandad())
    (fram,) = resultat.olika_ark
    assert f"Arket med sidan {fram} har A4 på ena sidan" in olika_mening(resultat.olika_ark)
    enkel = bygg(granskare, tmp_path / "b.pdf", Tryckval(dubbelsidigt=False), blandad())
    assert enkel.olika_ark == () and len(enkel.a3) == 1
