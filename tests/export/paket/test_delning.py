"""Ett paket delas i filer under en gräns: vid ärenden, annars handlingar, annars sidor; numren är kvar."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from styrdesk.export.grund.node import Node
from styrdesk.export.paket import delblad, innehall
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.delblad import Delbladstext, Delrad
from styrdesk.export.paket.delning import MB, bygg_delat
from styrdesk.export.paket.egnasidor import Sammanhang
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.grund.errors import LagringsFel, RegelFel
from styrdesk.modell.paketunderlag import Paketarende, Paketunderlag, Tryckform, Tryckval
from tests.export import exempel
from tests.export.paket import kallfiler
from tests.export.paket.exempelpaket import grund, handling
from tests.export.paket.paketlasare import Paket, prova_fem


@cache
def brus(nr: int, sidor: int, punkter: int = 700) -> bytes:
    """Scanned pages that cannot be made smaller: about 0.3 MB each."""
    slump = random.Random(nr)
    bilder = [
        Image.frombytes("RGB", (punkter, punkter), slump.randbytes(punkter * punkter * 3))
        for _nr in range(sidor)
    ]
    ut = io.BytesIO()
    bilder[0].save(ut, "PDF", save_all=True, append_images=bilder[1:], resolution=100)
    return ut.getvalue()


def med(*handlingar: bytes) -> Paketunderlag:
    """The usual packet, an item of large papers and one after it."""
    bilder = tuple(handling(f"8.{nr}", f"Bilder {nr}", d) for nr, d in enumerate(handlingar, 1))
    sist = Paketarende("9", "Sist", (handling("9.1", "Ett", kallfiler.textsidor(3, "sist")),))
    return replace(grund(), arenden=(*grund().arenden, Paketarende("8", "Bilder", bilder), sist))


class Delare:
    """Splits a packet and reads all files back; in each the five ways of finding a page agree."""

    def __init__(self, granskare: Granskare, mapp: Path) -> None:
        self._granskare, self.mapp = granskare, mapp

    def __call__(self, underlag: Paketunderlag, mb: int) -> tuple[Paketresultat, list[Paket]]:
        hela = self.helt(underlag)
        resultat = bygg_delat(
            underlag, self.mapp / "delat.pdf", exempel.PROFIL, mb, granskare=self._granskare
        )
        paket = [Paket(fil.fil) for fil in resultat.filer]
        sidor: list[str] = []
        for ett in paket:
            prova_fem(ett, av=len(hela.etiketter))
            sidor += [e for e in ett.etiketter if e in hela.etiketter]
        if paket:
            assert sidor == [e for e in hela.etiketter if e not in hela.tomma or e in sidor]
        return resultat, paket

    def helt(self, underlag: Paketunderlag) -> _Helt:
        resultat = bygg_paket(
            underlag, self.mapp / "helt.pdf", exempel.PROFIL, granskare=self._granskare
        )
        return _Helt(innehall.las(resultat.fil).etiketter, resultat.tomma)


class _Helt:
    def __init__(self, etiketter: tuple[str, ...], tomma: tuple[str, ...]) -> None:
        self.etiketter, self.tomma = etiketter, tomma


@pytest.fixture
def dela(granskare: Granskare, tmp_path: Path) -> Delare:
    return Delare(granskare, tmp_path)


def test_filerna_haller_gransen_och_delas_mellan_arenden(dela: Delare) -> None:
    tva_stora = replace(
        grund(),
        arenden=(
            *grund().arenden,
            Paketarende("8", "Bilder", (handling("8.1", "Bilder", brus(1, 4)),)),
            Paketarende("9", "Fler bilder", (handling("9.1", "Bilder", brus(2, 4)),)),
        ),
    )
    resultat, paket = dela(tva_stora, 2)
    namn = [fil.fil.name for fil in resultat.filer]
    assert namn == ["delat del 1 av 2.pdf", "delat del 2 av 2.pdf"]
    assert all(fil.storlek <= 2 * MB and not fil.for_stor for fil in resultat.filer)
    assert [fil.innehall for fil in resultat.filer] == [
        "Försättsblad, kallelse, ärende 3–8",
        "Ärende 9",
    ]
    assert resultat.anmarkningar == ()
    assert "Del 1 av 2 (den här)" in paket[0].texter[0].replace("\u00a0", " ")
    assert "Ärende 9" in paket[0].texter[0].replace("\u00a0", " ")


def test_ett_for_stort_arende_delas_mellan_handlingar_och_det_sags(dela: Delare) -> None:
    resultat, paket = dela(med(brus(1, 4), brus(2, 4), brus(3, 4)), 2)
    assert [fil.innehall for fil in resultat.filer] == [
        "Försättsblad, kallelse, ärende 3–7, fliksida till ärende 8, handling 8.1",
        "Handling 8.2",
        "Handling 8.3, ärende 9",
    ]
    mening = "Ärende 8 ryms inte i en fil. Handlingarna ligger i del 1–3."
    assert resultat.anmarkningar == (mening,)
    for ett in paket:
        assert mening in ett.texter[0].replace("\u00a0", " ").replace("\r\n", " ")
    assert [b.titel for b in paket[1].bokmarken if b.niva == 0] == [
        "Försättsblad, del 2 av 3",
        "8.2 Bilder 2",
    ]


def test_en_for_stor_handling_delas_mellan_sidor_och_det_sags(dela: Delare) -> None:
    resultat, paket = dela(med(brus(1, 4)), 1)
    assert [fil.innehall for fil in resultat.filer] == [
        "Försättsblad, kallelse, ärende 3–7, fliksida till ärende 8",
        "Handling 8.1 (sida 1–3)",
        "Handling 8.1 (sida 4), ärende 9",
    ]
    assert "Handling 8.1 ryms inte i en fil. Sidorna ligger i del 2 och 3." in resultat.anmarkningar
    assert "sida 4 (4)" in paket[2].band[paket[2].etiketter.index("54")]
    assert "Tom sida" in paket[2].band[paket[2].etiketter.index("54x")]


def test_en_ensam_sida_over_gransen_far_en_fil_och_det_sags(dela: Delare) -> None:
    resultat, _paket = dela(med(brus(4, 1, 1600)), 1)
    stora = [fil for fil in resultat.filer if fil.for_stor]
    assert [fil.innehall for fil in stora] == ["Handling 8.1"]
    assert f"Del {stora[0].nr} blev" in resultat.anmarkningar[-1]
    assert "sidan 51 går inte att dela" in resultat.anmarkningar[-1]


def test_varje_fil_har_taggar_och_delens_titel(dela: Delare) -> None:
    resultat, _paket = dela(med(brus(1, 4)), 1)
    for fil in resultat.filer:
        with pikepdf.open(fil.fil) as pdf:
            assert bool(pdf.Root.MarkInfo.Marked) and "/StructTreeRoot" in pdf.Root
            assert str(pdf.docinfo.Title).endswith(f"2026-11-19, del {fil.nr} av 3")


def test_det_som_ryms_blir_en_fil(dela: Delare) -> None:
    resultat, paket = dela(grund(), 5)
    assert resultat.fil.name == "delat.pdf" and resultat.fil.exists()
    assert resultat.filer == () and paket == []


def test_samma_underlag_ger_samma_filer(dela: Delare) -> None:
    underlag = med(brus(1, 4))
    forst = [fil.fil.read_bytes() for fil in dela(underlag, 1)[0].filer]
    assert [fil.fil.read_bytes() for fil in dela(underlag, 1)[0].filer] == forst


def test_gar_en_fil_inte_att_skriva_lamnas_ingen(granskare: Granskare, tmp_path: Path) -> None:
    hinder = tmp_path / "delat del 2 av 3.pdf"
    hinder.mkdir()
    with pytest.raises(LagringsFel):
        bygg_delat(med(brus(1, 4)), tmp_path / "delat.pdf", exempel.PROFIL, 1, granskare=granskare)
    assert list(tmp_path.iterdir()) == [hinder]


def test_en_utskriftsform_delas_inte(granskare: Granskare, tmp_path: Path) -> None:
    tva = replace(grund(), tryck=Tryckval(form=Tryckform.TVA))
    with pytest.raises(RegelFel, match="delas inte upp"):
        bygg_delat(tva, tmp_path / "delat.pdf", exempel.PROFIL, 1, granskare=granskare)


def test_en_fil_med_bara_forsattsbladet_har_ingen_tom_tabell() -> None:
    nod = Node("Document")
    text = Delbladstext(1, 10, [Delrad(1, "Försättsblad", "1"), Delrad(2, "Kallelse", "3")], [])
    delblad.lagg(Sammanhang(grund(), exempel.PROFIL), nod, text)
    tabeller = [barn for barn in nod.children if barn.tag == "Table"]
    assert len(tabeller) == 1  # that of all files
    assert {barn.tag for barn in tabeller[0].children} == {"THead", "TBody"}
