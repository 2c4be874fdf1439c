"""Utgåvor ur samma källa: det som undantas lämnar ett märkt blad, och finns ingen annanstans i filen."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from styrdesk.export.paket.utfall import Utfall
from styrdesk.modell.paketunderlag import Maskering, Maskruta, Paketarende, Utgava
from tests.export.paket import exempelpaket, fientliga, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import HEMLIGT, handling
from tests.export.paket.paketlasare import Paket

OFFENTLIGA = [Utgava.OFFENTLIG, Utgava.PRESS]


def allt_i_filen(paket: Paket) -> bytes:
    """Everything that can be got out of the file: bytes, unpacked streams, strings in every coding."""
    delar = [paket.data, paket.text().encode(), *(b.titel.encode() for b in paket.bokmarken)]
    for objekt in paket.pdf.objects:
        if isinstance(objekt, pikepdf.Stream):
            try:
                delar.append(objekt.read_bytes())
            except pikepdf.PdfError:  # a picture: its bytes as they are
                delar.append(objekt.read_raw_bytes())
        delar += [bytes(strang) + str(strang).encode() for strang in _strangar(objekt)]
    for namn in paket.pdf.attachments:
        delar += [namn.encode(), paket.pdf.attachments[namn].get_file().read_bytes()]
    return b"\n".join(delar)


def _strangar(objekt: object) -> list[pikepdf.String]:
    funna: list[pikepdf.String] = []
    ko, djup = [objekt], 0
    while ko and djup < 100_000:
        djup += 1
        ett = ko.pop()
        if isinstance(ett, pikepdf.String):
            funna.append(ett)
        elif isinstance(ett, pikepdf.Array):
            ko += [x for x in ett if not getattr(x, "is_indirect", False)]
        elif isinstance(ett, (pikepdf.Dictionary, pikepdf.Stream)):
            ko += [x for _nyckel, x in ett.items() if not getattr(x, "is_indirect", False)]
    return funna


def finns(paket: Paket, ord_: str) -> bool:
    allt = allt_i_filen(paket).lower()
    return any(
        ord_.lower().encode(kod) in allt for kod in ("utf-8", "latin-1", "utf-16-be", "utf-16-le")
    )


def test_provet_hittar_det_hemliga_nar_det_far_vara_med(bygg: Byggare) -> None:
    """The search itself works: the member's edition holds the word in text, bookmark and title."""
    assert finns(bygg(exempelpaket.utgava(Utgava.LEDAMOT)), HEMLIGT)


@pytest.mark.parametrize("utgava", OFFENTLIGA)
def test_undantagen_handling_lamnar_ett_blad_och_inget_annat(bygg: Byggare, utgava: Utgava) -> None:
    paket = bygg(exempelpaket.utgava(utgava))
    assert not finns(paket, HEMLIGT)
    assert not finns(paket, "Karlsson")
    (sida,) = [t for t in paket.texter if "omfattas av sekretess och ingår inte" in t]
    assert "Handling 6.4" in sida and "OSL 26 kap. 1 §" in sida
    assert bygg.resultat.undantagna == ("6.4",)


def test_undertecknad_hemlig_fil_bifogas_inte(bygg: Byggare) -> None:
    hemlig = handling("1.1", HEMLIGT, fientliga.undertecknad(), sekretess="OSL 26 kap. 1 §")
    arende = Paketarende("1", "Beslut", (hemlig,))
    for utgava in OFFENTLIGA:
        paket = bygg(replace(exempelpaket.utgava(utgava), arenden=(arende,)))
        assert not paket.pdf.attachments
        assert not finns(paket, "undertecknat beslut")


def test_undertecknad_fil_ligger_orord_i_paketet(bygg: Byggare) -> None:
    arende = Paketarende("1", "Beslut", (handling("1.1", "Beslut", fientliga.undertecknad()),))
    paket = bygg(replace(exempelpaket.grund(), arenden=(arende,)))
    (namn,) = paket.pdf.attachments
    assert namn == "1.1 1.1.pdf"
    assert paket.pdf.attachments[namn].get_file().read_bytes() == fientliga.undertecknad()
    assert "undertecknat beslut" in paket.text()


def test_hemligt_arende_visar_bara_sin_offentliga_rubrik(bygg: Byggare) -> None:
    arende = Paketarende(
        "1",
        f"{HEMLIGT} om Karlsson",
        (handling("1.1", "Utredning", kallfiler.textsidor(1, HEMLIGT)),),
        dnr=f"VON {HEMLIGT}",
        foredragande=HEMLIGT,
        forslag=HEMLIGT,
        sekretess="OSL 26 kap. 1 §",
        offentlig_rubrik="Individärende",
    )
    paket = bygg(replace(exempelpaket.utgava(Utgava.PRESS), arenden=(arende,)))
    assert not finns(paket, HEMLIGT) and not finns(paket, "Karlsson")
    assert "Individärende" in paket.text()


def test_sekretessutgavan_har_bara_det_hemliga_och_namner_exemplaret(bygg: Byggare) -> None:
    paket = bygg(exempelpaket.utgava(Utgava.SEKRETESS))
    nycklar = [d.nyckel for d in bygg.resultat.delar if d.nyckel.startswith("handling")]
    assert nycklar == ["handling 6.4"]
    assert all("ex. 4" in band for band in paket.band)
    assert "Eva Norling" in paket.texter[0] and "4 av 17" in paket.texter[0]


def test_arkivutgavan_har_allt(bygg: Byggare) -> None:
    bygg(exempelpaket.utgava(Utgava.LEDAMOT))
    ledamotens = [d.nyckel for d in bygg.resultat.delar]
    bygg(exempelpaket.utgava(Utgava.ARKIV))
    assert [d.nyckel for d in bygg.resultat.delar] == ledamotens


# -- masking ---------------------------------------------------------------------------------------


def maskerad(data: bytes, *rutor: Maskruta, sha256: str = "") -> Paketarende:
    mask = Maskering(rutor, "OSL 26 kap. 1 §", sha256)
    return Paketarende("1", "Beslut", (handling("1.1", "Beslut", data, maskering=mask),))


def test_maskerade_ord_finns_inte_i_filen_men_resten_ar_text(bygg: Byggare) -> None:
    """Page 2 loses its upper words; page 1 is still text."""
    arende = maskerad(kallfiler.textsidor(2, "Personnamn"), Maskruta(2, 0, 0, 595, 60))
    paket = bygg(replace(exempelpaket.utgava(Utgava.OFFENTLIG), arenden=(arende,)))
    assert not finns(paket, "Personnamn sida 2")
    assert "Personnamn sida 1" in paket.text()
    (rad,) = bygg.resultat.maskerade
    assert (rad.handling, rad.lagrum, rad.rutor) == ("1.1", "OSL 26 kap. 1 §", 1)
    assert rad.sha256_fore != rad.sha256_efter and len(rad.sha256_efter) == 64
    assert "maskerad, OSL 26 kap. 1 §" in " ".join(paket.text().split())


def test_masken_malar_over_pa_ratt_plats(bygg: Byggare) -> None:
    """The picture of the page is black where the box was and white beside it, also on a turned page."""
    for grader in (0, 90, 180, 270):
        arende = maskerad(kallfiler.vriden(grader), Maskruta(1, 100, 200, 50, 30))
        paket = bygg(replace(exempelpaket.utgava(Utgava.PRESS), arenden=(arende,)))
        sida = paket.pdf.pages[-1].obj
        (bild,) = (o for o in sida.Resources.XObject.values())
        import PIL.Image

        bilden = PIL.Image.open(io.BytesIO(bild.read_raw_bytes())).convert("L")
        skala = 200 / 72
        assert bilden.getpixel((int(125 * skala), int(215 * skala))) < 20
        assert bilden.getpixel((int(125 * skala), int(240 * skala))) > 235
        assert bilden.getpixel((int(160 * skala), int(215 * skala))) > 235


def test_maskering_av_taggad_fil_tar_bort_taggarna(bygg: Byggare) -> None:
    arende = maskerad(kallfiler.taggad("Personnamn"), Maskruta(1, 0, 0, 595, 842))
    paket = bygg(replace(exempelpaket.utgava(Utgava.OFFENTLIG), arenden=(arende,), kallelse=None))
    assert not finns(paket, "Punkt 1 i Personnamn")
    assert not bygg.resultat.ua


def test_ord_under_masken_som_star_pa_en_annan_sida_namns(bygg: Byggare) -> None:
    arende = maskerad(kallfiler.textsidor(3, "Personnamn"), Maskruta(2, 0, 0, 595, 60))
    bygg(replace(exempelpaket.utgava(Utgava.OFFENTLIG), arenden=(arende,)))
    (utfall,) = [d.utfall for d in bygg.resultat.delar if d.nyckel == "handling 1.1"]
    assert any("också på sida 1, 3" in rad for rad in utfall.anmarkningar)


@pytest.mark.parametrize(
    ("ruta", "sha256", "mening"),
    [
        (Maskruta(9, 0, 0, 10, 10), "", "Maskeringen gäller sida 9"),
        (Maskruta(1, 0, 0, 10, 10), "0" * 64, "ändrats sedan den maskerades"),
    ],
)
def test_mask_som_inte_passar_filen_slapper_inte_ut_den(
    bygg: Byggare, ruta: Maskruta, sha256: str, mening: str
) -> None:
    arende = maskerad(kallfiler.textsidor(1, "Personnamn"), ruta, sha256=sha256)
    paket = bygg(replace(exempelpaket.utgava(Utgava.OFFENTLIG), arenden=(arende,)))
    (utfall,) = [d.utfall for d in bygg.resultat.delar if d.nyckel == "handling 1.1"]
    assert utfall.utfall is Utfall.PLATSHALLARE and mening in utfall.mening
    assert not finns(paket, "Personnamn")


def test_ledamoten_far_handlingen_omaskerad(bygg: Byggare) -> None:
    arende = maskerad(kallfiler.textsidor(1, "Personnamn"), Maskruta(1, 0, 0, 595, 842))
    paket = bygg(replace(exempelpaket.grund(), arenden=(arende,)))
    assert "Personnamn sida 1" in paket.text()
    assert not bygg.resultat.maskerade
