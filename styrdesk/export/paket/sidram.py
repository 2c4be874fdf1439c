"""How a foreign page is laid on our paper: upright, whole, above the band, away from the holes (tryck §9.8).

It is made a little smaller to have room above the band, unless what it shows has room as it is, perhaps
after a move within its own margins: then it keeps its size.

A matrix is (a, b, c, d, e, f) as in PDF: x' = a·x + c·y + e, y' = b·x + d·y + f.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pikepdf import Object, Pdf

from styrdesk.export.paket import pdfsida
from styrdesk.export.paket.pdfsida import Lada
from styrdesk.modell.paketunderlag import Tryckval

Matris = tuple[float, float, float, float, float, float]

A4 = pdfsida.A4
A3 = (841.89, 1190.55)
INRE, YTTRE = 85.04, 56.69
BAND_LINJE, BAND_TEXT = 40.9, 29.9  # above the lower edge: y 801 and y 812 of a portrait page
_OVERKANT, _BAND = 8.0, 42.5
_HAL = 57.0
_KANT = 12.0  # what a printer leaves white
_MATTFEL = 1.0  # a page that is as large as the paper may say a point more
_A3_SPANN = ((780.0, 910.0), (1100.0, 1280.0))


@dataclass(frozen=True, slots=True)
class Ram:
    """The paper, the matrix that lays the page on it, the box that is seen of it, its scale."""

    bredd: float
    hojd: float
    matris: Matris
    synlig: Lada
    skala: float


def sammansatt(forst: Matris, sedan: Matris) -> Matris:
    """The matrix that does ``forst`` and then ``sedan``."""
    a, b, c, d, e, f = forst
    p, q, r, s, t, u = sedan
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def punkt(matris: Matris, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matris
    return a * x + c * y + e, b * x + d * y + f


def rektangel(matris: Matris, lada: Lada) -> Lada:
    """The box round the box after it was moved."""
    horn = [punkt(matris, x, y) for x in (lada[0], lada[2]) for y in (lada[1], lada[3])]
    xs, ys = [x for x, _y in horn], [y for _x, y in horn]
    return min(xs), min(ys), max(xs), max(ys)


def sedd(sida: Object) -> tuple[float, float, Matris]:
    """Width and height of the page as the reader sees it, and the matrix from its own units to that."""
    return _sedd(pdfsida.synlig(sida), pdfsida.rotation(sida), pdfsida.enhet(sida))


def sedda_matt(fil: Path) -> list[tuple[float, float]]:
    """Width and height in points of each page of a clean file as the reader sees it."""
    with Pdf.open(fil) as pdf:
        return [sedd(sida.obj)[:2] for sida in pdf.pages]


def _sedd(lada: Lada, rotation: int, enhet: float) -> tuple[float, float, Matris]:
    x0, y0, x1, y1 = lada
    bredd, hojd = (x1 - x0) * enhet, (y1 - y0) * enhet
    vriden: Matris
    match rotation:
        case 90:
            bredd, hojd, vriden = hojd, bredd, (0, -1, 1, 0, -y0, x1)
        case 180:
            vriden = (-1, 0, 0, -1, x1, y1)
        case 270:
            bredd, hojd, vriden = hojd, bredd, (0, 1, -1, 0, y1, -x0)
        case _:
            vriden = (1, 0, 0, 1, -x0, -y0)
    return bredd, hojd, sammansatt(vriden, (enhet, 0, 0, enhet, 0, 0))


def ram(sida: Object, tryck: Tryckval, *, udda: bool, yta: Lada | None = None) -> Ram:
    """Lay the page on A4 (or A3 if it is one): never cut, never enlarged, nothing under the band.

    ``yta`` is the box, in the page's own units, that holds all that is seen of it (`sidyta`).
    """
    matten = pdfsida.synlig(sida), pdfsida.rotation(sida), pdfsida.enhet(sida)
    return _ram(*matten, tryck, udda, yta)


@lru_cache(maxsize=1_000)
def _ram(
    lada: Lada,
    rotation: int,
    enhet: float,
    tryck: Tryckval,
    udda: bool,
    yta: Lada | None,
) -> Ram:
    bredd, hojd, matris = _sedd(lada, rotation, enhet)
    a3 = _ar_a3(bredd, hojd) and not tryck.a3_till_a4
    if bredd > hojd and not a3 and (tryck.dubbelsidigt or tryck.halslag):
        vridning = (0.0, 1.0, -1.0, 0.0, hojd, 0.0) if udda else (0.0, -1.0, 1.0, 0.0, 0.0, bredd)
        matris, bredd, hojd = sammansatt(matris, vridning), hojd, bredd
    papper = A3 if a3 else A4
    pappersbredd, pappershojd = papper[::-1] if bredd > hojd else papper
    skala = min(1.0, (pappershojd - _OVERKANT - _BAND) / hojd, pappersbredd / bredd)
    luft = pappersbredd - bredd, pappershojd - hojd
    if skala < 1 and yta is not None and min(luft) >= -_MATTFEL:
        hel = sammansatt(matris, (1, 0, 0, 1, luft[0] / 2, luft[1]))
        rum = _rum(pappersbredd, pappershojd, tryck, udda=udda)
        flytt = _flytt(rektangel(hel, _snitt(yta, lada)), rum)
        if flytt is not None:
            flyttad = sammansatt(hel, (1, 0, 0, 1, *flytt))
            return Ram(pappersbredd, pappershojd, flyttad, lada, 1.0)
    x = _sidled(pappersbredd - bredd * skala, tryck, udda=udda)
    y = pappershojd - _OVERKANT - hojd * skala
    lagd = sammansatt(matris, (skala, 0, 0, skala, x, y))
    return Ram(pappersbredd, pappershojd, lagd, lada, skala)


def _snitt(yta: Lada, lada: Lada) -> Lada:
    """What is seen of it; drawings often reach outside of the page."""
    x0, x1 = (min(max(x, lada[0]), lada[2]) for x in (yta[0], yta[2]))
    y0, y1 = (min(max(y, lada[1]), lada[3]) for y in (yta[1], yta[3]))
    return x0, y0, x1, y1


def _rum(bredd: float, hojd: float, tryck: Tryckval, *, udda: bool) -> Lada:
    """The part of the paper that a page may use in its own size: free of band, edges and holes."""
    inre = _HAL if tryck.halslag else _KANT
    vanster, hoger = (inre, _KANT) if udda or not tryck.dubbelsidigt else (_KANT, inre)
    return vanster, _BAND, bredd - hoger, hojd - _KANT


def _flytt(lada: Lada, rum: Lada) -> tuple[float, float] | None:
    """The shortest way to move the box into the room; None if it is too large for it."""
    if lada[2] - lada[0] > rum[2] - rum[0] or lada[3] - lada[1] > rum[3] - rum[1]:
        return None
    x, y = (max(rum[i] - lada[i], 0.0) + min(rum[i + 2] - lada[i + 2], 0.0) for i in (0, 1))
    return x, y


def _ar_a3(bredd: float, hojd: float) -> bool:
    kort, lang = sorted((bredd, hojd))
    return _A3_SPANN[0][0] <= kort <= _A3_SPANN[0][1] and _A3_SPANN[1][0] <= lang <= _A3_SPANN[1][1]


def _sidled(luft: float, tryck: Tryckval, *, udda: bool) -> float:
    """Free space to the left: centred, or as much towards the holes as there is."""
    if not tryck.halslag:
        return luft / 2
    if udda or not tryck.dubbelsidigt:
        return max(luft / 2, min(luft, _HAL))
    return min(luft / 2, max(0.0, luft - _HAL))
