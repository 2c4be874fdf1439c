"""Points, sectors and text on a circle; degrees go clockwise from the top, y downwards."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from styrdesk.export.grund.canvas import Letter
from styrdesk.export.grund.text import prepare
from styrdesk.export.grund.typography import TextStyle, text_width

Punkt = tuple[float, float]
_SPATIERING = 0.3
_HALV_HOJD = 0.34  # of the size: from the baseline to the middle of the letters
_STEG = 2.0


def punkt(grader: float, radie: float) -> Punkt:
    """The place from the hub."""
    return radie * math.sin(math.radians(grader)), -radie * math.cos(math.radians(grader))


def sektor(mitt: Punkt, fran: float, till: float, inre: float, yttre: float) -> list[Punkt]:
    """The corners of a piece of a ring, close enough to look round."""
    antal = max(1, math.ceil((till - fran) / _STEG))
    vinklar = [fran + (till - fran) * nr / antal for nr in range(antal + 1)]
    ut = [punkt(v, yttre) for v in vinklar]
    hem = [punkt(v, inre) for v in reversed(vinklar)]
    return [(mitt[0] + x, mitt[1] + y) for x, y in (*ut, *hem)]


def pa_bagen(
    text: str, stil: TextStyle, mitt: Punkt, grader: float, radie: float
) -> Sequence[Letter]:
    """``text`` along a circle with its middle at ``grader``, never upside down (tryck §9.10)."""
    nedre = 90 < grader % 360 < 270
    hojd = stil.size * _HALV_HOJD
    return list(
        _tecken(prepare(text), stil, mitt, grader, radie + (hojd if nedre else -hojd), nedre)
    )


def _tecken(
    text: str, stil: TextStyle, mitt: Punkt, grader: float, radie: float, nedre: bool
) -> Iterator[Letter]:
    """Each letter with its origin: half its width back along the circle from its middle."""
    bredder = [text_width(tecken, stil) for tecken in text]
    hela = sum(bredder) + _SPATIERING * (len(text) - 1)
    fram, tecknets = -hela / 2, -1.0 if nedre else 1.0
    for tecken, bredd in zip(text, bredder, strict=True):
        vid = grader + tecknets * math.degrees((fram + bredd / 2) / radie)
        x, y = punkt(vid, radie)
        vridning = vid + 180 if nedre else vid
        dx, dy = math.cos(math.radians(vridning)), math.sin(math.radians(vridning))
        yield tecken, mitt[0] + x - dx * bredd / 2, mitt[1] + y - dy * bredd / 2, vridning
        fram += bredd + _SPATIERING
