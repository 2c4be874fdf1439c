"""The words under a box are found on pages that are turned, cropped and measured in larger units."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import PIL.Image
import pytest
from pikepdf import Array

from styrdesk.export import pdfium
from styrdesk.export.paket import sidram, sidtext
from styrdesk.modell.paketunderlag import Maskering, Maskruta, Paketarende, Utgava
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling
from tests.export.paket.paketlasare import Paket

SORTER: list[dict[str, object]] = [
    *({"Rotate": grader} for grader in (0, 90, 180, 270)),
    *({"Rotate": grader, "CropBox": (10, 300, 500, 830)} for grader in (0, 90, 180, 270)),
    {"UserUnit": 2},
    {"UserUnit": 2, "Rotate": 90},
]


def sida(antal: int = 1, **mer: object) -> bytes:
    """Pages of text with other boxes or turned."""
    with pikepdf.open(io.BytesIO(kallfiler.textsidor(antal, "Personnamn"))) as pdf:
        for ett in pdf.pages:
            for nyckel, varde in mer.items():
                ett.obj[f"/{nyckel}"] = Array(varde) if isinstance(varde, tuple) else varde
        ut = io.BytesIO()
        pdf.save(ut)
    return ut.getvalue()


def ordets_ruta(fil: Path, nr: int = 0) -> tuple[float, float, float, float]:
    """Where the words are seen, by the matrix that the packet lays the page with."""
    with pikepdf.open(fil) as pdf, pdfium.oppnad(fil) as dokument:
        _bredd, hojd, (a, b, c, d, e, f) = sidram.sedd(pdf.pages[nr].obj)
        text = dokument[nr].get_textpage()
        rutor = [text.get_rect(i) for i in range(text.count_rects())]
        ((vanster, botten, hoger, topp),) = (
            r for r in rutor if text.get_text_bounded(*r).startswith("Personnamn")
        )
        horn = [
            (a * x + c * y + e, b * x + d * y + f) for x, y in ((vanster, botten), (hoger, topp))
        ]
    xs, ys = [p[0] for p in horn], [hojd - p[1] for p in horn]
    return min(xs) - 1, min(ys) - 1, max(xs) - min(xs) + 2, max(ys) - min(ys) + 2


@pytest.mark.parametrize("mer", SORTER, ids=repr)
def test_orden_under_rutan_hittas(mer: dict[str, object], tmp_path: Path) -> None:
    fil = tmp_path / "sida.pdf"
    fil.write_bytes(sida(**mer))
    ((bredd, hojd),) = sidram.sedda_matt(fil)
    ruta = ordets_ruta(fil)
    with pdfium.oppnad(fil) as dokument:
        assert sidtext.text_i(dokument[0], ruta, bredd).strip() == "Personnamn sida 1"
        bredvid = (bredd - ruta[0] - ruta[2], hojd - ruta[1] - ruta[3], ruta[2], ruta[3])
        assert not sidtext.text_i(dokument[0], bredvid, bredd).strip()


@pytest.mark.parametrize("mer", SORTER, ids=repr)
def test_masken_tar_orden_och_sager_var_de_ocksa_star(
    mer: dict[str, object], bygg: Byggare, tmp_path: Path
) -> None:
    data = sida(2, **mer)
    (tmp_path / "x.pdf").write_bytes(data)
    x, y, bredd, hojd = ordets_ruta(tmp_path / "x.pdf", 1)
    mask = Maskering((Maskruta(2, x, y, bredd, hojd),), "OSL 26 kap. 1 §")
    arende = Paketarende("1", "Beslut", (handling("1.1", "Beslut", data, maskering=mask),))
    paket = bygg(replace(exempelpaket.utgava(Utgava.OFFENTLIG), arenden=(arende,)))
    assert "Personnamn sida 2" not in paket.text() and "Personnamn sida 1" in paket.text()
    (utfall,) = [d.utfall for d in bygg.resultat.delar if d.nyckel == "handling 1.1"]
    assert utfall is not None and any("också på sida 1" in rad for rad in utfall.anmarkningar)
    matt = sidram.sedda_matt(tmp_path / "x.pdf")[1]
    assert svart(paket, (x, y, bredd, hojd), matt[0]), "the words are not wholly under the box"


def svart(paket: Paket, ruta: tuple[float, float, float, float], sedd_bredd: float) -> bool:
    """Whether the picture of the last page is black all over the box."""
    (objekt,) = paket.pdf.pages[-1].obj.Resources.XObject.values()
    bild = PIL.Image.open(io.BytesIO(objekt.read_raw_bytes())).convert("L")
    skala = bild.width / sedd_bredd
    x, y, bredd, hojd = (tal * skala for tal in ruta)
    return bild.crop((int(x) + 1, int(y) + 1, int(x + bredd), int(y + hojd))).getextrema()[1] < 40
