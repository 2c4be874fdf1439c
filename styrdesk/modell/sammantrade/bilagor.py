"""The appendices of the minutes: what they are, and the checksum of the file (protokoll §1.6).

They are not signed page by page; the minutes say which file each is. The file is found among the meeting's
papers by its name: "Bilaga 1 …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.protokollmeningar import uppraknat
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import YTTRANDE_SLAG
from styrdesk.svensk_form import HART
from styrdesk.texter import _

_NUMMER: Final = re.compile(r"bilaga\s+(\d+)\b", re.I)


def bilagor(s: Session, fakta: Motesfakta, valda: Sequence[Paragraffakta]) -> tuple[str, ...]:
    """Bilaga 1, § 86: Särskilt yttrande, Rolf Svensson (SD). Fil yttrande.pdf, SHA-256 3f2a…"""
    funna = {nr: (p, vad) for p in valda for nr, vad in _i_paragrafen(fakta, p)}
    filer = _filer(s, fakta.id) if funna else {}
    return tuple(_rad(nr, *funna[nr], filer.get(nr)) for nr in sorted(funna))


def _i_paragrafen(fakta: Motesfakta, p: Paragraffakta) -> Iterator[tuple[int, str]]:
    for y in p.yttranden:
        if y.bilaga is not None:
            yield y.bilaga, f"{etikett(YTTRANDE_SLAG, y.slag)}, {fakta.namn(y.person_id)}"
    for r in p.reservationer:
        if r.bilaga is not None:
            vilka = uppraknat([fakta.namn(id) for id in r.personer])
            yield r.bilaga, _("Skriftlig motivering till reservation, {vilka}").format(vilka=vilka)


def _rad(nr: int, p: Paragraffakta, vad: str, fil: tuple[str, str] | None) -> str:
    text = _("Bilaga {nr}, §{blank}{paragraf}: {vad}")
    rad = text.format(nr=nr, blank=HART, paragraf=p.nummer, vad=vad)
    if fil is None:
        return rad
    namn, summa = fil
    return _("{bilaga}. Fil {namn}, SHA-256 {summa}").format(bilaga=rad, namn=namn, summa=summa)


def _filer(s: Session, sammantrade_id: int) -> dict[int, tuple[str, str]]:
    """File name and checksum by the number in the paper's name; the latest when there are several."""
    fraga = select(Handling.namn, Handling.filnamn, Handling.sha256).where(
        Handling.sammantrade_id == sammantrade_id
    )
    alla = s.execute(fraga.order_by(Handling.id))
    return {int(m[1]): (fil, sha) for namn, fil, sha in alla if (m := _NUMMER.match(namn))}


def hor_till(bilaga: str, nummer: str) -> bool:
    """Whether a row is about the paragraph with that number."""
    return f"§{HART}{nummer}:" in bilaga
