"""Photographs and scans become pages: as large as they are, at most as the paper, the right way up."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from PIL import Image, ImageOps, UnidentifiedImageError

from styrdesk.export.paket import pdfkalla
from styrdesk.export.paket.pdfsida import A4
from styrdesk.export.paket.utfall import Granser, Hinder, Orsak
from styrdesk.texter import _

_MARGINAL = 28.35
_LAGST_DPI, _FOTO_DPI, _HOGST_DPI = 72.0, 150.0, 300.0
_KVALITET = 88


@cache
def _las_telefonbilder() -> None:
    """Let Pillow read HEIC. It comes turned as it was taken, for the file itself says how (ISO 23008-12)."""
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)


def rena(kalla: Path, ut: Path, granser: Granser) -> pdfkalla.Fynd:
    """Write a PDF with a page for each picture of the file; raises Hinder."""
    fynd = pdfkalla.Fynd(som_bild=True)
    fynd.anmarkningar.append(_("Bilden har ingen text som kan läsas upp eller sökas."))
    Image.MAX_IMAGE_PIXELS = granser.bildpunkter
    _las_telefonbilder()
    with Pdf.new() as pdf, warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        for bild, original in _bilder(kalla, granser):
            pdf.pages.append(pikepdf.Page(_sida(pdf, bild, original)))
            fynd.sidor += 1
        pdfkalla.spara(pdf, ut)
    return fynd


def _bilder(kalla: Path, granser: Granser) -> Iterator[tuple[Image.Image, bytes | None]]:
    """Each picture, turned as it was taken, with the file's own JPEG data where they can be kept."""
    try:
        with Image.open(kalla) as fil:
            antal = getattr(fil, "n_frames", 1)
            if antal > granser.sidor:
                raise Hinder(
                    _("Bildfilen har för många sidor. Dela den i flera handlingar."), Orsak.FOR_STOR
                )
            for nr in range(antal):
                fil.seek(nr)
                yield _ratt_vand(fil), _oandrad_jpeg(fil, kalla) if antal == 1 else None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fel:
        raise Hinder(
            _("Bilden är för stor. Minska den i ett bildprogram och lägg till den."),
            Orsak.FOR_STOR,
        ) from fel
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        TypeError,
        SyntaxError,
        EOFError,
        RuntimeError,
    ) as fel:
        raise Hinder(_("Bilden är skadad och går inte att läsa. Be avsändaren om en ny.")) from fel


def _oandrad_jpeg(bild: Image.Image, kalla: Path) -> bytes | None:
    """A plain JPEG is stored as it is; others (turned, CMYK) are written anew."""
    vriden = bild.getexif().get(0x0112, 1) != 1
    if bild.format == "JPEG" and bild.mode in ("RGB", "L") and not vriden:
        return kalla.read_bytes()
    return None


def _ratt_vand(bild: Image.Image) -> Image.Image:
    bild.load()
    dpi = bild.info.get("dpi")
    vand = ImageOps.exif_transpose(bild)
    if vand.mode in ("RGBA", "LA", "PA") or "transparency" in vand.info:
        genom = vand.convert("RGBA")
        vand = Image.alpha_composite(Image.new("RGBA", genom.size, "white"), genom)
    vand = vand.convert(vand.mode if vand.mode in ("1", "L", "RGB") else "RGB")
    if dpi:
        vand.info["dpi"] = dpi
    return vand


def _sida(pdf: Pdf, bild: Image.Image, original: bytes | None) -> Object:
    """An A4 page, lying down for a wide picture, with the picture as large as fits."""
    sidbredd, sidhojd = A4 if bild.height >= bild.width else A4[::-1]
    dpi = _upplosning(bild)
    bredd, hojd = bild.width * 72 / dpi, bild.height * 72 / dpi
    skala = min(1.0, (sidbredd - 2 * _MARGINAL) / bredd, (sidhojd - 2 * _MARGINAL) / hojd)
    if _ar_hel_sida(bredd, hojd, sidbredd, sidhojd):
        skala = min(sidbredd / bredd, sidhojd / hojd)
    bredd, hojd = bredd * skala, hojd * skala
    if original is None:
        bild = _hogst(bild, bredd, hojd)
    x, y = (sidbredd - bredd) / 2, (sidhojd - hojd) / 2
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, sidbredd, sidhojd]),
            Resources=Dictionary(XObject=Dictionary(Bild=_objekt(pdf, bild, original))),
            Contents=pdf.make_stream(
                b"q %.2f 0 0 %.2f %.2f %.2f cm /Bild Do Q" % (bredd, hojd, x, y)
            ),
        )
    )


def _hogst(bild: Image.Image, bredd: float, hojd: float) -> Image.Image:
    """What is written anew holds no more than print shows; the width and height are on paper, in points."""
    storst = (round(bredd / 72 * _HOGST_DPI), round(hojd / 72 * _HOGST_DPI))
    if bild.mode == "1" or bild.width <= storst[0]:
        return bild
    return bild.resize((max(1, storst[0]), max(1, storst[1])), Image.Resampling.LANCZOS)


def _ar_hel_sida(bredd: float, hojd: float, sidbredd: float, sidhojd: float) -> bool:
    """A scan of a whole paper is the paper, without a margin round it."""
    return abs(bredd / sidbredd - 1) < 0.06 and abs(hojd / sidhojd - 1) < 0.06


def _upplosning(bild: Image.Image) -> float:
    """Dots per inch that the file tells; cameras say 72 and mean nothing by it."""
    dpi = bild.info.get("dpi", (0, 0))
    try:
        varde = float(dpi[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        varde = 0.0
    return varde if varde > _LAGST_DPI else _FOTO_DPI


def _objekt(pdf: Pdf, bild: Image.Image, original: bytes | None) -> Object:
    if original is not None:
        data, filter_ = original, Name.DCTDecode
    elif bild.mode == "1":
        data, filter_ = bild.tobytes(), None
    else:
        strom = io.BytesIO()
        bild.save(strom, "JPEG", quality=_KVALITET)
        data, filter_ = strom.getvalue(), Name.DCTDecode
    objekt = pdf.make_stream(data)
    objekt.Type, objekt.Subtype = Name.XObject, Name.Image
    objekt.Width, objekt.Height = bild.width, bild.height
    objekt.ColorSpace = Name.DeviceRGB if bild.mode == "RGB" else Name.DeviceGray
    objekt.BitsPerComponent = 1 if bild.mode == "1" else 8
    if filter_ is not None:
        objekt.Filter = filter_
    return objekt
