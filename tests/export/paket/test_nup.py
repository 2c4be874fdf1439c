"""Flera sidor per ark: ordningen är rätt, sidornas egna nummer läses, filen lovar inga taggar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from styrdesk.export.paket import innehall
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.nup import ordning
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.tillagg import bygg_tillagg
from styrdesk.export.pdfium import oppnad
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform, Tryckval
from tests.export import exempel
from tests.export.paket.exempelpaket import grund


def i_form(form: Tryckform, *, dubbelsidigt: bool = True) -> Paketunderlag:
    return replace(grund(), tryck=Tryckval(dubbelsidigt=dubbelsidigt, form=form))


@pytest.fixture(scope="module", params=[Tryckform.TVA, Tryckform.FYRA, Tryckform.HAFTE])
def byggt(
    request: pytest.FixtureRequest, granskare: Granskare, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Tryckform, Paketresultat]:
    ut = tmp_path_factory.mktemp("nup") / "paket.pdf"
    return request.param, bygg_paket(i_form(request.param), ut, exempel.PROFIL, granskare=granskare)


def rutor(form: Tryckform, bredd: float, hojd: float) -> list[tuple[float, float, float, float]]:
    """The places of a side in reading order, as left, bottom, right, top."""
    rader = 2 if form is Tryckform.FYRA else 1
    return [
        (k * bredd / 2, hojd - (r + 1) * hojd / rader, (k + 1) * bredd / 2, hojd - r * hojd / rader)
        for r in range(rader)
        for k in range(2)
    ]


def test_varje_plats_visar_sidan_med_sitt_eget_nummer(
    byggt: tuple[Tryckform, Paketresultat],
) -> None:
    form, resultat = byggt
    with pikepdf.open(resultat.fil) as pdf, oppnad(resultat.fil) as dokument:
        etiketter = [str(sida.label) for sida in pdf.pages]
        assert len(etiketter) == resultat.sidor
        for sida, etikett in zip(dokument, etiketter, strict=True):
            textsida = sida.get_textpage()
            sedda = [
                textsida.get_text_bounded(*ruta).replace("\u00a0", " ")
                for ruta in rutor(form, *sida.get_size())
            ]
            textsida.close()
            fyllda = [text for text in sedda if text.strip()]
            for text, nummer in zip(fyllda, etikett.split(", "), strict=True):
                assert f"s. {nummer} (" in text
                assert form is not Tryckform.FYRA or f"s. {nummer}" in text.split(f"{nummer} (")[1]


def test_alla_sidor_som_inte_ar_tomma_ar_med_en_gang(
    byggt: tuple[Tryckform, Paketresultat], granskare: Granskare, tmp_path: Path
) -> None:
    _form, resultat = byggt
    vanligt = bygg_paket(
        i_form(Tryckform.VANLIG), tmp_path / "v.pdf", exempel.PROFIL, granskare=granskare
    )
    alla = set(innehall.las(vanligt.fil).etiketter) - set(vanligt.tomma)
    lagda = ", ".join(innehall.las(resultat.fil).etiketter).split(", ")
    assert sorted(lagda) == sorted(alla)
    assert [d.sida for d in resultat.delar] == [d.sida for d in vanligt.delar]


def test_filen_lovar_inga_taggar_och_sager_det(byggt: tuple[Tryckform, Paketresultat]) -> None:
    form, resultat = byggt
    assert not resultat.ua
    with pikepdf.open(resultat.fil) as pdf:
        assert "/StructTreeRoot" not in pdf.Root and "/MarkInfo" not in pdf.Root
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "pdfuaid:part" not in xmp
        assert f"{form.namn}: bara för läsning på papper" in xmp
        kortsida = form is not Tryckform.FYRA
        vands = "/DuplexFlipShortEdge" if kortsida else "/DuplexFlipLongEdge"
        assert str(pdf.Root.ViewerPreferences.Duplex) == vands


def test_bokmarken_leder_till_sidan_dar_delen_borjar(
    byggt: tuple[Tryckform, Paketresultat],
) -> None:
    _form, resultat = byggt
    with pikepdf.open(resultat.fil) as pdf, pdf.open_outline() as rot:
        nummer = {sida.obj.objgen: str(sida.label).split(", ") for sida in pdf.pages}
        poster = [p for over in rot.root for p in (over, *over.children)]
        sidor = {d.titel: d.sida for d in resultat.delar}
        assert [p.title for p in poster] == list(sidor)
        for post in poster:
            assert sidor[post.title] in nummer[post.destination[0].objgen]


def test_haftets_ark_viks_till_ratt_ordning() -> None:
    sidor = ordning(6, Tryckform.HAFTE)
    assert sidor == [(None, 0), (1, None), (5, 2), (3, 4)]
    # Sheets in a pile, folded: read the right half of each front, turn, read the left half of the back.
    fram, bak = sidor[::2], sidor[1::2]
    utat = [plats for f, b in zip(fram, bak, strict=True) for plats in (f[1], b[0])]
    inat = [plats for f, b in zip(fram, bak, strict=True) for plats in (f[0], b[1])]
    assert [*utat, *reversed(inat)] == [0, 1, 2, 3, 4, 5, None, None]


def test_ett_hafte_ar_alltid_dubbelsidigt(granskare: Granskare, tmp_path: Path) -> None:
    enkelt = i_form(Tryckform.HAFTE, dubbelsidigt=False)
    resultat = bygg_paket(enkelt, tmp_path / "h.pdf", exempel.PROFIL, granskare=granskare)
    assert resultat.ark == resultat.sidor // 2 and resultat.sidor % 2 == 0


def test_samma_underlag_ger_samma_bytes(
    byggt: tuple[Tryckform, Paketresultat], granskare: Granskare, tmp_path: Path
) -> None:
    form, resultat = byggt
    igen = bygg_paket(i_form(form), tmp_path / "igen.pdf", exempel.PROFIL, granskare=granskare)
    assert igen.fil.read_bytes() == resultat.fil.read_bytes()


def test_ett_tillagg_gors_inte_till_en_utskriftsform(
    byggt: tuple[Tryckform, Paketresultat], granskare: Granskare, tmp_path: Path
) -> None:
    _form, resultat = byggt
    with pytest.raises(RegelFel, match="utskriftsform"):
        bygg_tillagg(grund(), resultat.fil, tmp_path / "t.pdf", exempel.PROFIL, granskare=granskare)
