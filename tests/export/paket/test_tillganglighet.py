"""Taggarna överlever hopläggningen, och PDF/UA anges bara när varje handling är det (ISO 14289-1)."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf

from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.paketunderlag import Paketarende, Paketunderlag
from tests.export import exempel
from tests.export.paket import exempelpaket, fientliga, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling
from tests.export.pdflasare import Lasning
from tests.export.test_vera import _kor, klassvag  # noqa: F401 - the fixture is used by name


def tillgangligt() -> Paketunderlag:
    """Only papers of the house, and a sheet in the place of one."""
    handlingar = (
        handling("1.1", "Tjänsteskrivelse", kallfiler.taggad("Ett")),
        handling("1.2", "Skräp", b"hej"),
        handling("1.3", "Bilaga", kallfiler.taggad("Två")),
    )
    forslag = "Nämnden beslutar\n1. Rapporten noteras."
    arende = Paketarende("1", "Uppföljning", handlingar, forslag=forslag, foredragande="Maria Fors")
    return replace(exempelpaket.grund(), arenden=(arende, Paketarende("2", "Övrigt")))


def test_paket_av_tillgangliga_handlingar_foljer_pdf_ua_1(
    klassvag: str,  # noqa: F811
    granskare: Granskare,
    tmp_path: Path,
) -> None:
    fil = tmp_path / "ua.pdf"
    resultat = bygg_paket(tillgangligt(), fil, exempel.PROFIL, granskare=granskare)
    assert resultat.ua
    svar = _kor(klassvag, "ua1", [fil])
    assert svar.returncode == 0, svar.stdout + svar.stderr


def test_blandat_paket_saknar_bara_det_som_handlingarna_saknar(
    klassvag: str,  # noqa: F811
    granskare: Granskare,
    tmp_path: Path,
) -> None:
    """Untagged papers of text, pictures and links: all that is missing is the claim itself."""
    grund = exempelpaket.grund()
    bild = handling("8.1", "Foto", fientliga.bild("JPEG"), filnamn="foto.jpg")
    underlag = replace(grund, arenden=(*grund.arenden, Paketarende("8", "Foto", (bild,))))
    fil = tmp_path / "blandat.pdf"
    resultat = bygg_paket(underlag, fil, exempel.PROFIL, granskare=granskare)
    assert not resultat.ua
    svar = _kor(klassvag, "ua1", [fil])
    regler = re.findall(r"^  (\S+) ", svar.stdout, re.M)
    assert regler == ["5-1"], svar.stdout


def test_otaggade_handlingar_namns(bygg: Byggare) -> None:
    bygg(exempelpaket.grund())
    namnda = {del_.nyckel for del_ in bygg.resultat.otillgangliga}
    assert {"handling 6.1", "handling 6.2", "handling 7.1"} <= namnda
    assert "handling 3.1" not in namnda and "kallelse" not in namnda


class Paketlasning(Lasning):
    """Links own an annotation beside their words."""

    def _marke(self, barn: object, hem: pikepdf.Object | None) -> str:
        if isinstance(barn, pikepdf.Dictionary) and "/MCID" not in barn:
            return ""
        return super()._marke(barn, hem)


def test_lasordningen_ar_delarnas_ordning_och_varje_marke_har_en_agare(bygg: Byggare) -> None:
    paket = bygg(tillgangligt())
    lasning = Paketlasning(paket.data)
    titlar = [str(barn.T) for barn in paket.pdf.Root.StructTreeRoot.K.K]
    assert titlar == [del_.titel for del_ in bygg.resultat.delar]
    assert lasning.agda == lasning.marken()
    rubriker = [e.allt() for e in lasning.rot.alla("H1")]
    assert "1 Uppföljning" in rubriker and "Handling 1.2" in rubriker


def test_varje_lank_ager_ett_element(bygg: Byggare) -> None:
    paket = bygg(exempelpaket.grund())
    trad = pikepdf.NumberTree(paket.pdf.Root.StructTreeRoot.ParentTree)
    lankar = [lapp for sida in paket.pdf.pages for lapp in sida.obj.get("/Annots", ())]
    assert len(lankar) > 20
    for lapp in lankar:
        element = trad[int(lapp.StructParent)]
        assert pikepdf.Name.Link == element.S
        agda = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        assert any(isinstance(b, pikepdf.Dictionary) and b.get("/Obj") == lapp for b in agda)
        assert str(lapp.Contents)


def test_undertrad_med_samma_id_krockar_inte(bygg: Byggare) -> None:
    """Two papers whose elements have the same ID keep one each."""

    def med_id(pdf: pikepdf.Pdf) -> None:
        rot = pdf.Root.StructTreeRoot
        element = rot.K.K[0]
        element.ID = pikepdf.String("not1")
        rot.IDTree = pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("not1"), element]))

    filer = [kallfiler.andrad(kallfiler.taggad(t), med_id) for t in ("Ett", "Två")]
    handlingar = tuple(handling(f"1.{nr}", "Bilaga", fil) for nr, fil in enumerate(filer, 1))
    paket = bygg(replace(exempelpaket.grund(), arenden=(Paketarende("1", "Ärende", handlingar),)))
    trad = pikepdf.NameTree(paket.pdf.Root.StructTreeRoot.IDTree)
    assert len(trad) == 2
    assert all(str(element.ID) == namn for namn, element in trad.items())
