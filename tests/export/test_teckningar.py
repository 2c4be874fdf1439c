"""Symboler och staplar, ritade och sedda i svart och vitt vid 300 punkter per tum (tryck §4–5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PIL import Image

from styrdesk.export import pdfium
from styrdesk.export.grund.agebar import MOST_LEFT, age_bar
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.finish import finish
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.symbols import Symbol

SKALA = 300 / 72
METADATA = Metadata("Prov", "Kommun", "Prov", date(2026, 11, 24))


def tryckt(rita: Callable[[TaggedCanvas], None], bredd: float, hojd: float) -> Image.Image:
    """What a black-and-white printer makes of a drawing."""
    duk = TaggedCanvas()
    with duk.page(bredd, hojd), duk.mark(LAYOUT):
        rita(duk)
    with pdfium.oppnad(finish(duk, Node("Document"), METADATA)) as dokument:
        bild = pdfium.bild(dokument[0], SKALA).convert("L")
    return bild.point(lambda grad: 255 if grad > 128 else 0)


def svarta(bild: Image.Image, x0: float, y0: float, x1: float, y1: float) -> float:
    """Share of black in a rectangle given in points from the top left."""
    ruta = bild.crop(tuple(round(v * SKALA) for v in (x0, y0, x1, y1)))
    return ruta.histogram()[0] / (ruta.width * ruta.height)


def symbol(vilken: Symbol) -> Image.Image:
    """A symbol with its centre in the middle of a square of 12 points."""
    return tryckt(lambda duk: vilken.ornament()(duk, 1.5, 9.2), 12, 12)


def test_symbolerna_skiljs_at_utan_farg() -> None:
    halvor = {
        s: (svarta(symbol(s), 2.5, 2.5, 5.5, 9.5), svarta(symbol(s), 6.5, 2.5, 9.5, 9.5))
        for s in Symbol
    }
    assert min(halvor[Symbol.DONE]) > 0.6
    vanster, hoger = halvor[Symbol.PARTLY]
    assert vanster > 0.8
    assert hoger < 0.3
    assert max(halvor[Symbol.AWAITED]) < max(halvor[Symbol.NOT])
    mitt = {s: svarta(symbol(s), 5.5, 5.5, 6.5, 6.5) for s in Symbol}
    assert mitt[Symbol.NOT] > 0.7
    assert mitt[Symbol.AWAITED] == 0


def test_bocken_i_den_fyllda_ringen_ar_vit() -> None:
    assert svarta(symbol(Symbol.DONE), 3.5, 4, 8.5, 8.5) < 0.9


def test_vantas_ar_en_bruten_ring() -> None:
    hel, bruten = (svarta(symbol(s), 0, 0, 12, 12) for s in (Symbol.NOT, Symbol.AWAITED))
    assert 0 < bruten < hel * 0.6


def stapel(dagar: int | None) -> Image.Image:
    """A row of 20 points with the line of today at 50."""
    return tryckt(lambda duk: age_bar(50, dagar, 12)(duk, 0, 0, 20), 120, 20)


def test_sen_ar_fylld_till_vanster() -> None:
    bild = stapel(-20)  # 10 points long, 7.5 high
    assert svarta(bild, 41, 6, 49, 11) > 0.95
    assert svarta(bild, 51, 0, 120, 20) == 0
    assert svarta(bild, 0, 0, 38, 20) == 0


def test_kvar_ar_en_kontur_till_hoger() -> None:
    bild = stapel(40)  # 20 points long
    assert svarta(bild, 52, 7, 68, 10) == 0
    assert svarta(bild, 51, 4.5, 69, 13) > 0.1
    assert svarta(bild, 0, 0, 49, 20) == 0


def test_dagens_linje_gar_genom_hela_raden_aven_utan_stapel() -> None:
    for dagar in (None, 0, 5):
        assert svarta(stapel(dagar), 49.9, 0.5, 50.1, 19.5) > 0.9


@pytest.mark.parametrize("dagar", [MOST_LEFT + 1, 158, 5000])
def test_for_lang_stapel_bryts_och_stannar(dagar: int) -> None:
    bild = stapel(dagar)
    assert svarta(bild, 81, 0, 120, 20) == 0
    hel = stapel(MOST_LEFT)
    assert svarta(bild, 70, 0, 80, 20) != pytest.approx(svarta(hel, 70, 0, 80, 20), abs=0.01)
