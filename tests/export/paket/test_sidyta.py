"""Sidor som har plats för bandet behåller sin storlek; alla andra, och de som inte kan mätas, minskas."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from styrdesk.export import pdfium
from styrdesk.export.paket import sidram
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.sidram import ram, rektangel
from styrdesk.modell.paketunderlag import Paketarende, Tryckval
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling
from tests.export.paket.utfallsprov import Granska

BAND = 42.5
MITT = (100.0, 200.0, 300.0, 400.0)


def sida_med(
    *rutor: tuple[float, float, float, float], lador: Dictionary | None = None, fore: bytes = b""
) -> bytes:
    """A page with black boxes (left, bottom, right, top) on it."""
    ritat = b"".join(b"%f %f %f %f re f\n" % (x, y, x1 - x, y1 - y) for x, y, x1, y1 in rutor)
    ut = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=kallfiler.A4)
        sida = pdf.pages[0].obj
        sida.Contents = pdf.make_stream(fore + ritat)
        for nyckel, varde in (lador or Dictionary()).items():
            sida[nyckel] = varde
        pdf.save(ut, deterministic_id=True)
    return ut.getvalue()


def paket_av(bygg: Byggare, data: bytes, **tryck: bool) -> tuple[float, ...]:
    """How large the pages of the paper were laid."""
    arende = Paketarende("1", "Ärende", (handling("1.1", "Handling", data),))
    bygg(replace(exempelpaket.grund(), arenden=(arende,), kallelse=None, tryck=Tryckval(**tryck)))
    (del_,) = [d for d in bygg.resultat.delar if d.nyckel == "handling 1.1"]
    return del_.skalor


@pytest.mark.parametrize(
    ("ruta", "hel"),
    [
        (MITT, True),
        ((100, 44, 300, 828), True),
        ((100, 42, 300, 828), False),  # a point of air belongs to every thing
        ((100, 44, 300, 830), False),  # so near the upper edge that a printer may lose it
        ((100, 10, 300, 790), True),  # moved up
        ((100, 10, 300, 796), False),
        ((14, 100, 582, 400), True),
        ((2, 100, 560, 400), True),  # moved in from the edge
        ((2, 100, 590, 400), False),
    ],
)
def test_sida_med_plats_for_bandet_behaller_sin_storlek(
    bygg: Byggare, ruta: tuple[float, float, float, float], hel: bool
) -> None:
    (skala,) = paket_av(bygg, sida_med(ruta))
    assert skala == (1 if hel else pytest.approx(0.94, abs=0.001))


def test_egna_handlingar_behaller_sin_storlek_och_fulla_sidor_minskas(bygg: Byggare) -> None:
    assert set(paket_av(bygg, kallfiler.taggad())) == {1.0}
    assert set(paket_av(bygg, kallfiler.textsidor(3))) == {0.94}


def test_sidans_storlek_star_i_json_och_lases_tillbaka(bygg: Byggare) -> None:
    paket_av(bygg, sida_med(MITT))
    varde = bygg.resultat.som_json()
    assert [d["skalor"] for d in varde["delar"]] == [[], [], [1.0]]
    assert Paketresultat.ur_json(varde) == bygg.resultat


@pytest.mark.parametrize(("bredd", "hel"), [(500, True), (530, False)])
def test_halen_behover_plats_pa_bindningens_sida(bygg: Byggare, bredd: float, hel: bool) -> None:
    (skala,) = paket_av(bygg, sida_med((30, 200, 30 + bredd, 400)), halslag=True)
    assert (skala == 1) is hel


def test_kallelsen_minskas_alltid_eftersom_sidnummer_star_i_dess_marginal(bygg: Byggare) -> None:
    bygg(exempelpaket.grund())
    (kallelse,) = [d for d in bygg.resultat.delar if d.nyckel == "kallelse"]
    assert set(kallelse.skalor) == {0.94}


def test_ram_runt_lank_nara_foten_raknas(granska: Granska) -> None:
    lapp = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 20, 200, 40]),
        Border=Array([0, 0, 1]), A=Dictionary(S=Name.URI, URI="https://example.se"),
    )  # fmt: skip
    (yta,) = granska(sida_med(MITT, lador=Dictionary(Annots=Array([lapp])))).ytor
    assert yta == (99, 19, 301, 401)


def test_sida_med_for_manga_saker_mats_inte(bygg: Byggare) -> None:
    manga = b"".join(b"%d 300 1 1 re f " % (100 + nr % 100) for nr in range(20_001))
    (skala,) = paket_av(bygg, sida_med(MITT, fore=manga))
    assert skala < 1


def test_tom_sida_och_sida_som_fyller_allt_har_ingen_yta_att_lita_pa(granska: Granska) -> None:
    assert granska(sida_med()).ytor == (None,)
    (yta,) = granska(kallfiler.textsidor(1)).ytor
    assert yta is not None and yta[1] < 10


def test_sidan_flyttas_uppat_bara_sa_mycket_som_behovs() -> None:
    sida = Dictionary(MediaBox=Array([0, 0, *kallfiler.A4]))
    lagd = ram(sida, Tryckval(), udda=True, yta=(70, 20, 500, 800))
    assert lagd.skala == 1 and rektangel(lagd.matris, (70, 20, 500, 800)) == pytest.approx(
        (70, BAND, 500, BAND + 780)
    )


@pytest.mark.parametrize("rotation", [0, 180])
def test_flyttad_och_vriden_sida_ligger_dar_den_ska(bygg: Byggare, rotation: int) -> None:
    """The box is found, in print, as far from the paper's edges as it was from the page's."""
    lador = Dictionary(
        MediaBox=Array([-50, 70, -50 + kallfiler.A4[0], 70 + kallfiler.A4[1]]), Rotate=rotation
    )
    arende = Paketarende(
        "1", "Ärende", (handling("1.1", "Handling", sida_med((50, 270, 250, 470), lador=lador)),)
    )
    paket = bygg(replace(exempelpaket.grund(), arenden=(arende,), kallelse=None))
    with pdfium.oppnad(paket.data) as dokument:
        sida = dokument[int(bygg.resultat.delar[-1].sida) - 1]
        bild = pdfium.bild(sida, 1, grayscale=True).point(lambda v: 255 * (v < 100))
    vantat = (100, 442, 300, 642) if rotation == 0 else (295, 200, 495, 400)
    ovanfor = bild.crop((0, 0, bild.width, int(bild.height - BAND)))
    assert ovanfor.getbbox() == pytest.approx(vantat, abs=1)


@given(
    x=st.floats(-50, 600), y=st.floats(-50, 850), bredd=st.floats(1, 600), hojd=st.floats(1, 850),
    rotation=st.sampled_from([0, 90, 180, 270]), udda=st.booleans(),
    tryck=st.builds(Tryckval, st.booleans(), st.booleans(), st.booleans()),
)  # fmt: skip
def test_det_som_syns_ar_alltid_ovanfor_bandet(
    x: float, y: float, bredd: float, hojd: float, rotation: int, udda: bool, tryck: Tryckval
) -> None:
    sida = Dictionary(MediaBox=Array([0, 0, *sidram.A4]), Rotate=rotation)
    lagd = ram(sida, tryck, udda=udda, yta=(x, y, x + bredd, y + hojd))
    synligt = (max(x, 0), max(y, 0), min(x + bredd, sidram.A4[0]), min(y + hojd, sidram.A4[1]))
    if synligt[0] >= synligt[2] or synligt[1] >= synligt[3]:
        return
    x0, y0, x1, y1 = rektangel(lagd.matris, synligt)
    assert x0 >= -0.01 and x1 <= lagd.bredd + 0.01
    assert y0 >= BAND - 0.01 and y1 <= lagd.hojd - 7.9
    assert lagd.skala <= 1
