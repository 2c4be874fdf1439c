"""From the tables of meetings to the facts that the rules judge, for many meetings at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Deltagare, Inbjudan, Mote, Motespunkt
from styrdesk.modell.moteregler import OMRADESMOTEN, EnhetFakta, MoteFakta, PunktFakta
from styrdesk.modell.utforare import Enhet, Utforare


def fakta(s: Session, nycklar: Sequence[int]) -> dict[int, MoteFakta]:
    """The facts of the given meetings by id: six questions, however many meetings there are."""
    moten = {m.id: m for (m,) in rader(s, select(Mote), Mote.id, nycklar)}
    punkter = _per_mote(s, Motespunkt, nycklar, Motespunkt.nr)
    inbjudna = _per_mote(s, Inbjudan, nycklar, Inbjudan.id)
    deltagare = _per_mote(s, Deltagare, nycklar, Deltagare.id)
    enheter = _per_omrade(s, moten.values())
    flyttade = _datum(s, [m.flyttat_till_id for m in moten.values()])
    return {
        id: _en(
            mote, punkter[id], inbjudna[id], deltagare[id],
            enheter.get(mote.verksamhetsomrade_id or 0, []), flyttade.get(mote.flyttat_till_id or 0),
        )
        for id, mote in moten.items()
    }  # fmt: skip


_RAKA = (
    "typ", "datum", "status", "varaktighet", "plats", "synpunkter_senast", "faststallt", "skickat",
    "installt_skal",
)  # fmt: skip


def _en(
    mote: Mote,
    punkter: Iterable[Motespunkt],
    inbjudna: Sequence[Inbjudan],
    deltagare: Sequence[Deltagare],
    enheter: Iterable[tuple[Enhet, str]],
    flyttat_till: date | None,
) -> MoteFakta:
    bjudna = {i.enhet_id for i in inbjudna}
    har = [d for d in deltagare if d.narvaro == "narvarande"]
    return MoteFakta(
        **{namn: getattr(mote, namn) for namn in _RAKA},
        punkter=tuple(
            PunktFakta(p.nr, p.rubrik, p.obligatorisk, p.behandlad, p.overenskommet, p.utgar_skal)
            for p in punkter
        ),
        enheter=tuple(
            EnhetFakta(e.namn, regi, e.start, e.slut, e.id in bjudna, foretradd(e, har))
            for e, regi in enheter
        ),
        antal_inbjudna=len(inbjudna),
        antal_narvarande=len(har),
        antecknat_av=str(mote.antecknat_av_id or ""),
        flyttat_till=flyttat_till,
    )


def foretradd(enhet: Enhet, narvarande: Iterable[Deltagare]) -> bool:
    """Did somebody speak for the unit: for itself, or for all units of its provider?"""
    return any(
        d.enhet_id == enhet.id or (d.enhet_id is None and d.utforare_id == enhet.utforare_id)
        for d in narvarande
    )


def _per_mote(
    s: Session, tabell: Any, nycklar: Sequence[int], ordning: Any
) -> Mapping[int, list[Any]]:
    svar: dict[int, list[Any]] = defaultdict(list)
    for (post,) in rader(s, select(tabell).order_by(ordning, tabell.id), tabell.mote_id, nycklar):
        svar[post.mote_id].append(post)
    return svar


def _per_omrade(s: Session, moten: Iterable[Mote]) -> Mapping[int, list[tuple[Enhet, str]]]:
    """Every unit of the areas that the meetings are about, open or not, with its regi."""
    omraden = {m.verksamhetsomrade_id for m in moten if m.typ in OMRADESMOTEN}
    fraga = select(Enhet, Utforare.regi).join(Utforare, Enhet.utforare_id == Utforare.id)
    fraga = fraga.order_by(Enhet.namn_sort, Enhet.id)
    svar: dict[int, list[tuple[Enhet, str]]] = defaultdict(list)
    onskade = sorted(id for id in omraden if id is not None)
    for enhet, regi in rader(s, fraga, Enhet.verksamhetsomrade_id, onskade):
        svar[enhet.verksamhetsomrade_id].append((enhet, regi))
    return svar


def _datum(s: Session, nycklar: Iterable[int | None]) -> dict[int, date]:
    finns = sorted({n for n in nycklar if n is not None})
    return dict(map(tuple, rader(s, select(Mote.id, Mote.datum), Mote.id, finns)))
