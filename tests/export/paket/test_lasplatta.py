"""Paketet till en läsplatta: en vanlig PDF, sida för sida, utan bifogade filer."""

from __future__ import annotations

from dataclasses import replace

from styrdesk.modell.paketunderlag import Paketarende, Tryckform, Tryckval
from tests.export.paket import exempelpaket, fientliga, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling


def test_lasplattan_far_sidor_med_innehall_och_etiketter_och_inget_annat(bygg: Byggare) -> None:
    handlingar = (
        handling("1.1", "Beslut", fientliga.undertecknad()),
        handling("1.2", "Rapport", kallfiler.textsidor(2, "rapport")),
    )
    grund = replace(exempelpaket.grund(), arenden=(Paketarende("1", "Ärende", handlingar),))
    val = Tryckval(form=Tryckform.LASPLATTA).tillampat
    assert not val.dubbelsidigt
    paket = bygg(replace(grund, tryck=val))  # the five ways of finding a page agree
    assert not bygg.resultat.tomma and "undertecknat beslut sida 1" in paket.text()
    rot = paket.pdf.Root
    assert not paket.pdf.attachments and "/Duplex" not in rot.get("/ViewerPreferences", {})
    assert "/Outlines" in rot and "/PageLabels" in rot
    slag = {
        str(lapp.get("/Subtype"))
        for sida in paket.pdf.pages
        for lapp in sida.obj.get("/Annots", [])
    }
    assert slag == {"/Link"}
    assert list(
        bygg(grund).pdf.attachments
    )  # the same papers otherwise carry the signed file along
