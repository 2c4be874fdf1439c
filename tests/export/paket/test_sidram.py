"""Främmande sidor på vårt papper: hela, rättvända, aldrig under bandet, aldrig förstorade."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary
from PIL import Image

from styrdesk.export import pdfium
from styrdesk.export.paket import sidram
from styrdesk.export.paket.sidram import BAND_LINJE, ram, rektangel
from styrdesk.modell.paketunderlag import Paketarende, Tryckval
from tests.export.paket import exempelpaket, fientliga
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling

TRYCK = st.builds(Tryckval, st.booleans(), st.booleans(), st.booleans())


@given(
    x=st.floats(-500, 500), y=st.floats(-500, 500),
    bredd=st.floats(20, 3000), hojd=st.floats(20, 3000),
    rotation=st.sampled_from([0, 90, 180, 270, -90, 450]), enhet=st.sampled_from([0.5, 1, 2]),
    tryck=TRYCK, udda=st.booleans(),
)  # fmt: skip
def test_varje_sida_ryms_ovanfor_bandet_och_behaller_sin_form(
    x: float, y: float, bredd: float, hojd: float, rotation: int, enhet: float,
    tryck: Tryckval, udda: bool,
) -> None:  # fmt: skip
    sida = Dictionary(MediaBox=Array([x, y, x + bredd, y + hojd]), Rotate=rotation, UserUnit=enhet)
    lagd = ram(sida, tryck, udda=udda)
    x0, y0, x1, y1 = rektangel(lagd.matris, lagd.synlig)
    assert x0 >= -0.01 and x1 <= lagd.bredd + 0.01
    assert y0 >= BAND_LINJE + 1 and y1 <= lagd.hojd - 7.9
    assert lagd.skala <= 1
    a, b, c, d, _e, _f = lagd.matris
    assert a * d - b * c == pytest.approx((lagd.skala * enhet) ** 2)  # turned, never mirrored
    assert (lagd.bredd, lagd.hojd) in [
        (a, b) for p in (sidram.A4, sidram.A3) for a, b in (p, p[::-1])
    ]


@pytest.mark.parametrize(("udda", "vanster"), [(True, 35.7), (False, 0.0)])
def test_halslag_flyttar_sidan_fran_bindningen(udda: bool, vanster: float) -> None:
    sida = Dictionary(MediaBox=Array([0, 0, *sidram.A4]))
    lagd = ram(sida, Tryckval(halslag=True), udda=udda)
    assert rektangel(lagd.matris, lagd.synlig)[0] == pytest.approx(vanster, abs=0.1)
    assert lagd.skala == pytest.approx(0.94, abs=0.001)


@pytest.mark.parametrize(("udda", "kant"), [(True, "vänster"), (False, "höger")])
def test_liggande_sida_vands_med_overkanten_mot_bindningen(udda: bool, kant: str) -> None:
    sida = Dictionary(MediaBox=Array([0, 0, 841.89, 595.28]))
    lagd = ram(sida, Tryckval(), udda=udda)
    overkant = sidram.punkt(lagd.matris, 400, 595.28)[0]
    assert lagd.bredd < lagd.hojd
    assert (overkant < lagd.bredd / 2) is (kant == "vänster")


def test_liggande_sida_ligger_kvar_nar_paketet_lases_pa_skarm() -> None:
    sida = Dictionary(MediaBox=Array([0, 0, 841.89, 595.28]))
    lagd = ram(sida, Tryckval(dubbelsidigt=False), udda=True)
    assert lagd.bredd > lagd.hojd


@pytest.mark.parametrize(("till_a4", "storlek"), [(False, sidram.A3[::-1]), (True, sidram.A4)])
def test_a3_minskas_bara_om_man_valjer_det(till_a4: bool, storlek: tuple[float, float]) -> None:
    sida = Dictionary(MediaBox=Array([0, 0, 1190.55, 841.89]))
    lagd = ram(sida, Tryckval(a3_till_a4=till_a4), udda=True)
    assert (lagd.bredd, lagd.hojd) == pytest.approx(storlek)


def test_ingen_frammande_trycksvarta_under_bandet(bygg: Byggare) -> None:
    """Every foreign test page draws a frame at its very edge: the strip above the band's rule is white."""
    paket = bygg(exempelpaket.grund())
    with pdfium.oppnad(paket.data) as dokument:
        for nr, sida in enumerate(dokument):
            hojd = sida.get_height()
            bild = pdfium.bild(sida, 2, grayscale=True)
            remsa = bild.crop((0, int((hojd - 42.4) * 2), bild.width, int((hojd - 41.3) * 2)))
            assert remsa.getextrema() == (255, 255), f"sida {nr + 1}"


@pytest.mark.parametrize("nummer", range(1, 11))
def test_hela_den_udda_sidan_syns(bygg: Byggare, nummer: int) -> None:
    """The frame's four sides are all there (not for the cropped page, whose frame lies outside)."""
    paket = bygg(exempelpaket.grund())
    (del_,) = [d for d in bygg.resultat.delar if d.nyckel == f"handling 7.{nummer}"]
    with pdfium.oppnad(paket.data) as dokument:
        sida = dokument[int(del_.sida) - 1]
        hojd = sida.get_height()
        bild = pdfium.bild(sida, 2, grayscale=True).point(lambda v: 255 * (v < 200))
    ruta = bild.crop((0, 0, bild.width, int((hojd - 42) * 2))).getbbox()
    if nummer == 6:
        assert ruta is None
        return
    assert ruta is not None
    x0, y0, x1, y1 = ruta
    vagrata = [bild.crop((x0, y0, x1, y0 + 4)), bild.crop((x0, y1 - 4, x1, y1))]
    lodrata = [bild.crop((x0, y0, x0 + 4, y1)), bild.crop((x1 - 4, y0, x1, y1))]
    for kant in [*vagrata, *(lodrat.transpose(Image.Transpose.ROTATE_90) for lodrat in lodrata)]:
        rader = [kant.tobytes()[i * kant.width : (i + 1) * kant.width] for i in range(kant.height)]
        tackt = sum(any(kolumn) for kolumn in zip(*rader, strict=True))
        assert tackt > 0.97 * kant.width


def test_dolda_lager_forblir_dolda_i_paketet(bygg: Byggare) -> None:
    arende = Paketarende("1", "Lager", (handling("1.1", "Lager", fientliga.dolt_lager()),))
    paket = bygg(replace(exempelpaket.grund(), arenden=(arende,)))
    with pdfium.oppnad(paket.data) as dokument:
        bild = pdfium.bild(dokument[len(dokument) - 1], 1).convert("RGB")
    assert bild.getpixel((150, 400)) == (255, 255, 255)
    assert isinstance(paket.pdf.Root.OCProperties.D.OFF[0], pikepdf.Object)
