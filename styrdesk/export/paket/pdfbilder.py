"""Pages as pictures: where only a viewer can read a file, and where something must be painted over.

PDFium renders, in the working process. A masked page is a new page with nothing of the old in it: what was
under the mask is gone, not hidden (protokoll §6).
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from PIL import Image, ImageDraw

from styrdesk.export import pdfium
from styrdesk.export.paket import pdfinnehall, pdfkalla, pdftaggar, sidram, sidtext
from styrdesk.export.paket.utfall import Granser, Hinder, Orsak, Tillganglighet
from styrdesk.texter import _

Ruta = tuple[int, float, float, float, float]
"""Page from 1, x, y, width, height in points from the top left of the page as it is seen."""

_DPI, _LIKHET_DPI, _KVALITET = 200, 60, 85
_STORST = 5_000  # pixels along one side
_KORTAST_ORD = 4


def som_bilder(kalla: Path, ut: Path, losenord: str, granser: Granser) -> pdfkalla.Fynd:
    """A file that qpdf cannot read, page by page as PDFium shows it; raises Hinder if it cannot either."""
    with Pdf.new() as pdf:
        try:
            with pdfium.oppnad(kalla, losenord) as dokument:
                antal = len(dokument)
                if not antal or antal > granser.sidor:
                    raise Hinder(pdfkalla.skadad())
                for nr in range(antal):
                    sida = dokument[nr]
                    bild, storlek = _rendera(sida), sida.get_size()
                    sida.close()
                    pdf.pages.append(pikepdf.Page(_bildsida(pdf, bild, storlek)))
        except (pdfium.PdfiumError, ValueError) as fel:
            raise Hinder(pdfkalla.skadad()) from fel
        pdfkalla.spara(pdf, ut)
    mening = _("Filen är skadad och tas med som bild. Jämför med originalet.")
    return pdfkalla.Fynd(sidor=antal, som_bild=True, anmarkningar=[mening])


def _rendera(sida: pdfium.PdfPage) -> Image.Image:
    bredd, hojd = sida.get_size()
    skala = min(_DPI / 72, _STORST / max(bredd, hojd, 1.0))
    return pdfium.bild(sida, skala, may_draw_forms=True).convert("RGB")


def _bildsida(pdf: Pdf, bild: Image.Image, storlek: tuple[float, float]) -> Object:
    """A page that holds the picture and nothing else."""
    strom = io.BytesIO()
    bild.save(strom, "JPEG", quality=_KVALITET)
    bredd, hojd = storlek
    objekt = pdf.make_stream(strom.getvalue())
    for nyckel, varde in {
        "/Type": Name.XObject,
        "/Subtype": Name.Image,
        "/Width": bild.width,
        "/Height": bild.height,
        "/ColorSpace": Name.DeviceRGB,
        "/BitsPerComponent": 8,
        "/Filter": Name.DCTDecode,
    }.items():
        objekt[nyckel] = varde
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, round(bredd, 2), round(hojd, 2)]),
            Resources=Dictionary(XObject=Dictionary(Bild=objekt)),
            Contents=pdf.make_stream(b"q %.2f 0 0 %.2f 0 0 cm /Bild Do Q" % (bredd, hojd)),
        )
    )


def sidavtryck(fil: Path, sidor: Sequence[int]) -> list[str]:
    """How each of the pages (from 0) of a packet looks above its band: equal pages, equal checksums."""
    with pdfium.oppnad(fil) as dokument:
        return [_sidavtryck(dokument[nr]) for nr in sidor]


def _sidavtryck(sida: pdfium.PdfPage) -> str:
    bredd, hojd = sida.get_size()
    utsnitt = (0, sidram.BAND_LINJE + 1, 0, 0)
    bild = pdfium.bild(sida, _LIKHET_DPI / 72, crop=utsnitt).convert("L")
    textsida = sida.get_textpage()
    text = textsida.get_text_bounded(0, sidram.BAND_LINJE + 1, bredd, hojd)
    textsida.close()
    sida.close()
    summa = hashlib.blake2b(bild.tobytes(), digest_size=16)
    summa.update(f"{bild.size} {text}".encode("utf-8", "surrogatepass"))
    return summa.hexdigest()


# -- masking ---------------------------------------------------------------------------------------


def maskera(fil: Path, rutor: Sequence[Ruta], fynd: pdfkalla.Fynd) -> None:
    """Paint over the boxes in the clean file; its tags and outline go, as they could tell what was there."""
    per_sida: dict[int, list[Ruta]] = {}
    for ruta in rutor:
        if not 1 <= ruta[0] <= fynd.sidor:
            mening = _("Maskeringen gäller sida {sida}, som inte finns. Maskera filen på nytt.")
            raise Hinder(mening.format(sida=ruta[0]), Orsak.ANDRAD)
        per_sida.setdefault(ruta[0], []).append(ruta)
    data = fil.read_bytes()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdfium.oppnad(data) as dokument:
        matt = [sidram.sedd(sida.obj)[:2] for sida in pdf.pages]
        kvar = _ord_pa_andra_sidor(dokument, per_sida, matt)
        for nr, rutorna in sorted(per_sida.items()):
            bild = _malad(_rendera(dokument[nr - 1]), rutorna, matt[nr - 1])
            pdf.pages[nr - 1] = pikepdf.Page(_bildsida(pdf, bild, matt[nr - 1]))
        pdftaggar.ta_bort(pdf)
        for sida in pdf.pages:
            pdfinnehall.i_balans(pdf, sida, otaggad=True)
        pdf.remove_unreferenced_resources()
        pdfkalla.spara(pdf, fil)
    fynd.tillganglighet, fynd.bokmarken = Tillganglighet.OTAGGAD, ()
    if kvar:
        mening = _(
            "Ord under en mask finns också på sida {sidor}. Kontrollera om de ska maskeras där."
        )
        fynd.anmarkningar.append(mening.format(sidor=", ".join(map(str, kvar))))


def _malad(bild: Image.Image, rutor: Sequence[Ruta], matt: tuple[float, float]) -> Image.Image:
    """The picture with black boxes; each grows to whole pixels, so that no edge of a letter is left."""
    pensel = ImageDraw.Draw(bild)
    x_skala, y_skala = bild.width / matt[0], bild.height / matt[1]
    for _sida, x, y, bredd, hojd in rutor:
        hornen = (
            x * x_skala - 1,
            y * y_skala - 1,
            (x + bredd) * x_skala + 1,
            (y + hojd) * y_skala + 1,
        )
        pensel.rectangle(hornen, fill="black")
    return bild


def _ord_pa_andra_sidor(
    dokument: pdfium.PdfDocument,
    per_sida: dict[int, list[Ruta]],
    matt: Sequence[tuple[float, float]],
) -> list[int]:
    """Pages without a mask that hold a word that is under one."""
    orden = {
        ordet
        for nr, rutor in per_sida.items()
        for ordet in _under(dokument, nr, rutor, matt[nr - 1])
        if len(ordet) >= _KORTAST_ORD and ordet.isalpha()
    }
    if not orden:
        return []
    andra = (nr for nr in range(1, len(dokument) + 1) if nr not in per_sida)
    return [nr for nr in andra if orden & set(_hela(dokument, nr).split())]


def _under(
    dokument: pdfium.PdfDocument, nr: int, rutor: Sequence[Ruta], matt: tuple[float, float]
) -> Iterator[str]:
    sida = dokument[nr - 1]
    for _sida, *ruta in rutor:
        yield from sidtext.text_i(sida, (ruta[0], ruta[1], ruta[2], ruta[3]), matt[0]).split()
    sida.close()


def _hela(dokument: pdfium.PdfDocument, nr: int) -> str:
    sida = dokument[nr - 1]
    textsida = sida.get_textpage()
    text: str = textsida.get_text_bounded()
    textsida.close()
    sida.close()
    return text
