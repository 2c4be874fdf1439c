"""Finds headings in the notice, so that its list of items can lead into the packet.

A heading may be broken over lines, hyphenated and set with hard spaces; what counts is its letters in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from styrdesk.export import pdfium

Traff = tuple[int, float, float, float, float]
"""Page from 0, and the box of the heading's first line in the page's own units."""


def platser(fil: Path, rubriker: Sequence[str]) -> list[Traff | None]:
    """Where each heading stands, each one searched after the one before it; None if it is not there."""
    traffar: list[Traff | None] = []
    sida, fran = 0, 0
    with pdfium.oppnad(fil) as dokument:
        sidor = [_bokstaver(dokument, nr) for nr in range(len(dokument))]
        for rubrik in rubriker:
            sokt = _bara_bokstaver(rubrik)
            funnen = _finn(sidor, sokt, sida, fran) or _finn(sidor, sokt, 0, 0)
            if funnen is None or not sokt:
                traffar.append(None)
                continue
            sida, borjan = funnen
            fran = borjan + len(sokt)
            index = sidor[sida][1][borjan : borjan + len(sokt)]
            traffar.append(_forsta_raden(dokument, sida, index))
    return traffar


def _bara_bokstaver(text: str) -> str:
    return "".join(t.lower() for t in text if t.isalnum())


def _bokstaver(dokument: pdfium.PdfDocument, nr: int) -> tuple[str, list[int]]:
    """The letters of the page and the place of each in its text."""
    sida = dokument[nr]
    textsida = sida.get_textpage()
    text = textsida.get_text_range()
    textsida.close()
    sida.close()
    platser_ = [(t.lower(), plats) for plats, t in enumerate(text) if t.isalnum()]
    enkla = [(t, plats) for t, plats in platser_ if len(t) == 1]
    return "".join(t for t, _plats in enkla), [plats for _t, plats in enkla]


def _finn(
    sidor: Sequence[tuple[str, list[int]]], sokt: str, sida: int, fran: int
) -> tuple[int, int] | None:
    for nr in range(sida, len(sidor)):
        plats = sidor[nr][0].find(sokt, fran if nr == sida else 0)
        if plats >= 0:
            return nr, plats
    return None


def _forsta_raden(dokument: pdfium.PdfDocument, nr: int, index: Sequence[int]) -> Traff:
    """The box round the letters that stand on the same line as the first of them."""
    sida = dokument[nr]
    textsida = sida.get_textpage()
    rutor = [textsida.get_charbox(plats) for plats in index]
    textsida.close()
    sida.close()
    forsta = rutor[0]
    rad = [r for r in rutor if abs(r[1] - forsta[1]) < 2 * max(4.0, forsta[3] - forsta[1])]
    return (
        nr,
        min(r[0] for r in rad),
        min(r[1] for r in rad),
        max(r[2] for r in rad),
        max(r[3] for r in rad),
    )
