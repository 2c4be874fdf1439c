"""The dictionary of a foreign page: sizes that can be true, only keys that are seen, fields that show."""

from __future__ import annotations

import math
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

A4 = (595.28, 841.89)
_MINST, _STORST = 3.0, 14_400.0  # points; ISO 32000-1 annex C
_BEHALLS = {
    "/Type",
    "/Parent",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/UserUnit",
    "/Resources",
    "/Contents",
    "/Annots",
    "/Group",
    "/StructParents",
}
_LAPPAR = {
    "/Text",
    "/Popup",
    "/FileAttachment",
    "/Sound",
    "/Movie",
    "/Screen",
    "/3D",
    "/RichMedia",
    "/Projection",
}

Lada = tuple[float, float, float, float]


def lada(varde: object) -> Lada | None:
    """A box as left, bottom, right, top; None if it is no box that a page can have."""
    if not isinstance(varde, Array) or len(varde) != 4:
        return None
    tal = [tal_eller_none(v) for v in varde]
    if any(t is None for t in tal):
        return None
    a, b, c, d = (t for t in tal if t is not None)
    kanter = min(a, c), min(b, d), max(a, c), max(b, d)
    bredd, hojd = kanter[2] - kanter[0], kanter[3] - kanter[1]
    if min(bredd, hojd) < _MINST or max(map(abs, kanter)) > 10 * _STORST:
        return None
    return kanter


def tal_eller_none(varde: object) -> float | None:
    if isinstance(varde, (int, Decimal, float)) and math.isfinite(varde):
        return float(varde)
    return None


def synlig(sida: Object) -> Lada:
    """What the reader sees: the crop box within the media box (ISO 32000-1, 14.11.2)."""
    media = lada(sida.get("/MediaBox")) or (0.0, 0.0, *A4)
    crop = lada(sida.get("/CropBox")) or media
    snitt = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    return snitt if snitt[2] - snitt[0] >= _MINST and snitt[3] - snitt[1] >= _MINST else media


def rotation(sida: Object) -> int:
    """0, 90, 180 or 270 degrees clockwise; anything else is no rotation."""
    tal = tal_eller_none(sida.get("/Rotate", 0)) or 0.0
    return int(tal) % 360 if tal % 90 == 0 else 0


def enhet(sida: Object) -> float:
    """UserUnit: how many points a unit of the page is."""
    tal = tal_eller_none(sida.get("/UserUnit", 1)) or 1.0
    return tal if 0.01 <= tal <= 1000 else 1.0


def ratta_lador(sida: Object) -> bool:
    """Make the media box one that can be used; True if the size was a guess."""
    gissad = lada(sida.get("/MediaBox")) is None
    if gissad:
        sida["/MediaBox"] = Array([0, 0, *A4])
        if "/CropBox" in sida:
            del sida["/CropBox"]
    if "/Resources" not in sida or not isinstance(sida["/Resources"], Dictionary):
        sida["/Resources"] = Dictionary()
    return gissad


def behall_det_synliga(sida: Object) -> None:
    """Drop thumbnails, private data, page scripts, transitions, metadata."""
    for nyckel in list(sida.keys()):
        if nyckel not in _BEHALLS:
            del sida[nyckel]


def synliga_falt(pdf: Pdf, formular: Dictionary) -> list[str]:
    """Give every filled field an appearance that has none; names of fields whose value cannot be drawn.

    An appearance that the file brings is kept, unless the file itself says that it is out of date.
    """
    foraldrade = bool(formular.get("/NeedAppearances", False))
    oskrivbara = []
    for falt in pdf.acroform.fields:
        if not (falt.is_text or falt.is_choice):
            continue
        for lapp in pdf.acroform.get_annotations_for_field(falt):
            if foraldrade or "/N" not in lapp.obj.get("/AP", Dictionary()):
                if "/AP" in lapp.obj:  # else qpdf would write over what is drawn already
                    del lapp.obj["/AP"]
                falt.generate_appearance(lapp)
                if not _gar_att_skriva(falt.value_as_string):
                    oskrivbara.append(falt.fully_qualified_name)
    formular["/NeedAppearances"] = False
    return oskrivbara


def _gar_att_skriva(text: str) -> bool:
    """qpdf draws a value in the Windows alphabet; other letters become question marks."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def ta_bort_lappar(pdf: Pdf) -> int:
    """Notes, sounds and films cannot be printed; returns how many notes had a text."""
    antal = 0
    for sida in pdf.pages:
        lappar = sida.obj.get("/Annots")
        if not isinstance(lappar, Array):
            if lappar is not None:
                del sida.obj["/Annots"]
            continue
        kvar = [lapp for lapp in lappar if isinstance(lapp, Dictionary) and not _ar_lapp(lapp)]
        antal += sum(isinstance(x, Dictionary) and _ar_lapp(x) and "/Contents" in x for x in lappar)
        if len(kvar) != len(lappar):
            sida.obj["/Annots"] = Array(kvar)
    return antal


def _ar_lapp(lapp: Dictionary) -> bool:
    return str(lapp.get("/Subtype", "")) in _LAPPAR


def har_dolda_lager(lager: Dictionary) -> bool:
    """True if some layer is off by default (ISO 32000-1, 8.11.4)."""
    grund = lager.get("/D")
    if not isinstance(grund, Dictionary):
        return False
    av = grund.get("/OFF")
    return grund.get("/BaseState") == Name.OFF or (isinstance(av, pikepdf.Array) and len(av) > 0)
