"""Which pages of a packet tell something in colours that become the same grey.

A page counts as such when two hues fill enough of it, over enough of its surface, in greys that cannot be
told apart: curves, sectors and maps. A crest or a link is too small, a photograph has too many colours.
"""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from PIL import Image, ImageChops

from styrdesk.export import pdfium
from styrdesk.export.paket import innehall
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.innehall import Innehall
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.tillaggsplan import spann
from styrdesk.texter import _

_DPI = 40
_STORST = 1_200  # pixels along one side
_I_TAGET = 100  # pages of one question, so that none takes too long
_KULORTA, _FARG = 12, 48  # hues that are told apart; how far a colour is from grey, of 255
_MINST_ANDEL, _MINST_YTA = 0.0004, 0.05  # of the page's pixels; of its surface
_LIKA_GRA = 28  # of 255
_RITAD_ANDEL, _RITADE_FARGER = 0.5, 48  # few colours make up most of what is drawn


def fargsidor(fil: Path, sidor: Sequence[int]) -> list[int]:
    """Those of the pages (from 0) that need colour. Runs in the working process."""
    med = []
    with pdfium.oppnad(fil) as dokument:
        for nr in sidor:
            sida = dokument[nr]
            skala = min(_DPI / 72, _STORST / max(*sida.get_size(), 1.0))
            bild = pdfium.bild(sida, skala).convert("RGB")
            sida.close()
            if behover_farg(bild):
                med.append(nr)
    return med


def behover_farg(bild: Image.Image) -> bool:
    """True if two hues of the picture cannot be told apart in grey."""
    grov = bild.point(lambda v: v & 0xF0 | 0x08)
    farger = [(n, rgb) for n, rgb in _farger(grov) if max(rgb) - min(rgb) >= _FARG]
    if not _ritad([n for n, _rgb in farger]):
        return False
    gra = _gra_per_kulor(farger, bild.width * bild.height)
    for (kulor, ena), (annan, andra) in combinations(gra.items(), 2):
        langt = min((kulor - annan) % _KULORTA, (annan - kulor) % _KULORTA) >= 2
        if langt and abs(ena - andra) < _LIKA_GRA and _utbredd(grov, {kulor, annan}):
            return True
    return False


def _farger(bild: Image.Image) -> list[tuple[int, tuple[int, int, int]]]:
    return bild.getcolors(bild.width * bild.height) or []  # type: ignore[return-value]


def _ritad(antal: Sequence[int]) -> bool:
    storst = sorted(antal, reverse=True)[:_RITADE_FARGER]
    return bool(antal) and sum(storst) >= _RITAD_ANDEL * sum(antal)


def _gra_per_kulor(
    farger: Sequence[tuple[int, tuple[int, int, int]]], punkter: int
) -> dict[int, float]:
    """The grey of each hue that fills enough; its strongest shades count most."""
    antal: dict[int, int] = {}
    vikt: dict[int, float] = {}
    summa: dict[int, float] = {}
    for n, rgb in farger:
        kulor = _kulor(rgb)
        v = n * float(max(rgb) - min(rgb)) ** 2
        antal[kulor] = antal.get(kulor, 0) + n
        vikt[kulor] = vikt.get(kulor, 0.0) + v
        summa[kulor] = summa.get(kulor, 0.0) + v * _gra(rgb)
    return {k: summa[k] / vikt[k] for k in antal if antal[k] >= _MINST_ANDEL * punkter}


def _kulor(rgb: tuple[int, int, int]) -> int:
    return int(colorsys.rgb_to_hsv(*rgb)[0] * _KULORTA) % _KULORTA


def _gra(rgb: tuple[int, int, int]) -> float:
    """As a printer makes it (ITU-R BT.601)."""
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]


def _utbredd(bild: Image.Image, kulorta: set[int]) -> bool:
    """True if these hues are spread over a part of the page, not gathered in a crest."""
    kulor, mattnad, varde = bild.convert("HSV").split()
    steg = [255 if v * _KULORTA // 256 in kulorta else 0 for v in range(256)]
    stark = ImageChops.multiply(mattnad, varde).point(lambda v: 255 if v >= _FARG else 0)
    ruta = ImageChops.multiply(kulor.point(steg), stark).getbbox()
    if ruta is None:
        return False
    return (ruta[2] - ruta[0]) * (ruta[3] - ruta[1]) >= _MINST_YTA * bild.width * bild.height


# -- in the program --------------------------------------------------------------------------------


def med_fargsidor(
    resultat: Paketresultat, granskare: Granskare, *, avbryt: Avbryt | None = None
) -> Paketresultat:
    """The result with the pages that need colour; as it was if they could not be tried."""
    filer = [delfil.fil for delfil in resultat.filer] or [resultat.fil]
    alla: dict[str, None] = {}
    for fil in filer:
        sidor = prova(fil, innehall.las(fil), granskare, avbryt=avbryt)
        if sidor is None:
            return resultat
        alla |= dict.fromkeys(sidor)
    return replace(resultat, fargsidor=tuple(alla))


def prova(
    fil: Path, lista: Innehall, granskare: Granskare, *, avbryt: Avbryt | None = None
) -> tuple[str, ...] | None:
    """The numbers of the pages of a packet that need colour; None if it could not be tried."""
    sidor = sorted(
        {
            nr
            for del_ in lista.delar
            if del_.sha256
            for nr in range(del_.forsta, del_.forsta + del_.sidor)
        }
    )
    med: list[int] = []
    for start in range(0, len(sidor), _I_TAGET):
        kontrollera(avbryt)
        svar = granskare.fargsidor(fil, sidor[start : start + _I_TAGET], avbryt=avbryt)
        if svar is None:
            return None
        med += svar
    return tuple(lista.etiketter[nr] for nr in med)


def mening(fargsidor_: Sequence[str] | None) -> str:
    """What to do about them, in words."""
    if fargsidor_ is None:
        return _("Färgerna kunde inte prövas. Se efter själv om någon sida behöver färg.")
    if not fargsidor_:
        return _("Ingen sida har färger som ser lika ut i gråskala.")
    text = _("Färger på {sidor} ser lika ut i gråskala. Skriv ut i färg.")
    return text.format(sidor=spann(fargsidor_))
