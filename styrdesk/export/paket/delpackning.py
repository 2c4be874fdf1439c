"""Which parts of a packet go together in files of a limited size: whole items, else papers, else pages.

Sizes are estimates from the files that the pages come from; whoever writes the files measures them and asks
again with a smaller limit when one came out too large.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import ObjectStreamMode, Pdf

from styrdesk.export.paket.plan import KALLELSE, Del, arendenyckel

_EGEN_SIDA, _SIDA = 8_000, 1_500  # bytes that a page of ours, and the band of a foreign one, take


@dataclass(frozen=True, slots=True)
class Bit:
    """A part (its place among all parts), or some of its pages from 0."""

    del_: int
    valda: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Klump:
    """Pieces that belong together, how many bytes they are, and what they fall into when that is too many."""

    bitar: tuple[Bit, ...]
    vikt: float
    barn: Callable[[], Sequence[Klump]]


def klumpar(delar: Sequence[Del]) -> list[Klump]:
    """What is before the items, then each item with its papers."""
    grupper: list[list[int]] = [[]]
    for nr, del_ in enumerate(delar):
        if del_.nyckel.startswith(arendenyckel("")):
            grupper.append([])
        grupper[-1].append(nr)
    return [_grupp(grupp, delar) for grupp in grupper if grupp]


def _grupp(index: Sequence[int], delar: Sequence[Del]) -> Klump:
    barn = [_ett(nr, delar[nr]) for nr in index]
    return Klump(tuple(Bit(nr) for nr in index), sum(b.vikt for b in barn), lambda: barn)


def _ett(nr: int, del_: Del) -> Klump:
    bit = Bit(nr)
    if del_.kalla is None or del_.kalla.pdf is None:
        return Klump((bit,), _EGEN_SIDA * del_.sidor, tuple)
    fil = del_.kalla.pdf
    vikt = fil.stat().st_size + _SIDA * del_.sidor
    if del_.kalla.utfall.undertecknad and del_.kalla.original is not None:
        vikt += del_.kalla.original.stat().st_size
    if del_.nyckel == KALLELSE:
        return Klump((bit,), vikt, tuple)
    return Klump((bit,), vikt, lambda: _sidor(nr, fil))


def _sidor(nr: int, fil: Path) -> list[Klump]:
    """Each page by itself; together they are as large as the file, which may share fonts between them."""
    vikter = []
    with pikepdf.open(fil) as pdf:
        for sida in pdf.pages:
            with Pdf.new() as ensam:
                ensam.pages.append(sida)
                ut = io.BytesIO()
                ensam.save(ut, object_stream_mode=ObjectStreamMode.generate)
                vikter.append(ut.tell())
    faktor = fil.stat().st_size / max(1, sum(vikter))
    if len(vikter) < 2:
        return []
    return [
        Klump((Bit(nr, (sida,)),), vikt * min(1.0, faktor) + _SIDA, tuple)
        for sida, vikt in enumerate(vikter)
    ]


def packa(klumpar_: Iterable[Klump], rum: float) -> list[list[Bit]]:
    """The pieces of each file, in order; what cannot be split is alone in a file that is too large."""
    filer: list[list[Bit]] = [[]]
    fyllt = 0.0

    def lagg(klump: Klump) -> None:
        nonlocal fyllt
        delas = (
            klump.vikt > rum and len(klump.bitar) > 1
        )  # an item goes on filling; a paper begins anew
        if filer[-1] and fyllt + klump.vikt > rum and not delas:
            filer.append([])
            fyllt = 0.0
        if fyllt + klump.vikt > rum and klump.barn():
            for ett in klump.barn():
                lagg(ett)
            return
        filer[-1] += klump.bitar
        fyllt += klump.vikt

    for klump in klumpar_:
        lagg(klump)
    return [_hopfogade(fil) for fil in filer if fil]


def _hopfogade(bitar: Sequence[Bit]) -> list[Bit]:
    """Pages of one part that follow each other are one piece."""
    ut: list[Bit] = []
    for bit in bitar:
        if ut and ut[-1].del_ == bit.del_ and ut[-1].valda is not None:
            ut[-1] = Bit(bit.del_, (*ut[-1].valda, *(bit.valda or ())))
        else:
            ut.append(bit)
    return ut
