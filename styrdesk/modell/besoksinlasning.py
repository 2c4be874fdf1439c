"""From the tables of visits to the facts that the rules judge, for many visits at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.besok import Besok, Besoksdeltagare, Besoksenhet, Besokspunkt
from styrdesk.modell.delomraden import KRAVER_ATGARD, Delomrade
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moteregler import PunktFakta
from styrdesk.modell.uppfoljningsregler import BristFakta, UppfoljningFakta
from styrdesk.modell.utforare import Enhet, Utforare


def fakta(s: Session, nycklar: Sequence[int]) -> dict[int, UppfoljningFakta]:
    """The facts of the given visits by id: seven questions, however many visits there are."""
    enheter = _enheter(s, nycklar)
    punkter = _per_besok(s, Besokspunkt, nycklar, Besokspunkt.nr)
    deltagare = _per_besok(s, Besoksdeltagare, nycklar, Besoksdeltagare.id)
    fynd = _per_besok(s, Avvikelse, nycklar, Avvikelse.id)
    omraden = _per_besok(s, Delomrade, nycklar, Delomrade.nr)
    rapporter = _aterrapporter(s, (a for alla in fynd.values() for a in alla))
    return {
        besok.id: UppfoljningFakta(
            **_egna(besok),
            **_enhetsfakta(enheter[besok.id]),
            punkter=tuple(_punkt(p) for p in punkter[besok.id]),
            chef_med=any(d.chef and d.narvaro == "narvarande" for d in deltagare[besok.id]),
            brister=tuple(_brist(a, rapporter) for a in fynd[besok.id] if a.typ == "brist"),
            utan_krav=tuple(d.namn for d in omraden[besok.id] if _utan_krav(d)),
        )
        for (besok,) in rader(s, select(Besok), Besok.id, nycklar)
    }


_RAKA = (
    "typ", "status", "planerad", "genomford_fran", "anmald", "anmald_skal", "utlosande",
    "ledning_fragad", "personal_fragad", "brukarsynpunkt_metod", "brukarsynpunkt_skal",
    "checklista", "checklista_klar", "sammanfattning", "kommunicerad", "redovisad", "installt_skal",
)  # fmt: skip


def _egna(besok: Besok) -> dict[str, Any]:
    organ = str(besok.redovisad_organ_id or "")
    raka = {namn: getattr(besok, namn) for namn in _RAKA}
    return {**raka, "overall": besok.overall or "", "redovisad_organ": organ}


def _enhetsfakta(enheter: Sequence[tuple[Enhet, str]]) -> dict[str, Any]:
    """Of several units the one that binds hardest: own regi, and the authority that is not ours."""
    regi = {r for _enhet, r in enheter}
    tillsyn = sorted({e.tillsynsmyndighet for e, _r in enheter}, key=lambda t: t == "kommun")
    return {
        "enheter": tuple(e.namn for e, _r in enheter),
        "regi": "egen" if "egen" in regi else "extern" if regi else "",
        "tillsynsmyndighet": tillsyn[0] if tillsyn else "",
    }


def _punkt(p: Besokspunkt) -> PunktFakta:
    return PunktFakta(p.nr, p.rubrik, p.obligatorisk, p.behandlad, p.overenskommet, p.utgar_skal)


def _utan_krav(post: Delomrade) -> bool:
    """Not fulfilled, with neither a demand nor a registered breach (protokoll §5.8)."""
    nojd = bool(post.krav.strip()) or post.avvikelse_id is not None
    return post.bedomning in KRAVER_ATGARD and not nojd


def _brist(post: Avvikelse, rapporter: Mapping[int, date | None]) -> BristFakta:
    plan = post.atgardsplan_id
    return BristFakta(
        post.rubrik, post.kravkalla or "", post.status, plan is not None, rapporter.get(plan or 0)
    )


def _per_besok(
    s: Session, tabell: Any, nycklar: Sequence[int], ordning: Any
) -> Mapping[int, list[Any]]:
    svar: dict[int, list[Any]] = defaultdict(list)
    for (post,) in rader(s, select(tabell).order_by(ordning, tabell.id), tabell.besok_id, nycklar):
        svar[post.besok_id].append(post)
    return svar


def _enheter(s: Session, nycklar: Sequence[int]) -> Mapping[int, list[tuple[Enhet, str]]]:
    fraga = (
        select(Besoksenhet.besok_id, Enhet, Utforare.regi)
        .join(Enhet, Besoksenhet.enhet_id == Enhet.id)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .order_by(Besoksenhet.id)
    )
    svar: dict[int, list[tuple[Enhet, str]]] = defaultdict(list)
    for besok_id, enhet, regi in rader(s, fraga, Besoksenhet.besok_id, nycklar):
        svar[besok_id].append((enhet, regi))
    return svar


def _aterrapporter(s: Session, fynd: Iterable[Avvikelse]) -> dict[int, date | None]:
    planer = sorted({a.atgardsplan_id for a in fynd if a.atgardsplan_id is not None})
    fraga = select(Atgardsplan.id, Atgardsplan.aterrapport_senast)
    return dict(map(tuple, rader(s, fraga, Atgardsplan.id, planer)))
