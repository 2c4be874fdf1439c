"""T01 in a meeting: the typography of each paragraph's own texts. Pure functions (protokoll §4, §7)."""

from __future__ import annotations

from collections.abc import Iterator

from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesfynd import Motesfynd, fynd
from styrdesk.modell.typografi import meningar


def granska_skrivning(fakta: Motesfakta) -> Iterator[Motesfynd]:
    """A finding for each sentence about a paragraph; the same one is told once."""
    for p in fakta.paragrafer:
        sagt = [mening for text in _texter(p) for mening in meningar(text)]
        for mening in dict.fromkeys(sagt):
            yield fynd("T01", mening, p)


def _texter(p: Paragraffakta) -> Iterator[str]:
    """What the secretary has written; names and papers' titles are others' words."""
    yield from (p.rubrik, p.ingress, p.sammanfattning, p.forslag, p.beslutsgang, p.notering)
    yield from (b.text for b in p.beslut)
    yield from (y.text for y in p.yrkanden)
