"""How far a matter has come: its letter, the agenda it stands on, where it was handled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.arenden import Arende, Tjansteskrivelse
from styrdesk.modell.sammantrade.arendesteg import AVGJORDA
from styrdesk.modell.sammantrade.kallelseregler import foljer_monster
from styrdesk.modell.sammantrade.paragrafer import Paragraf, paragrafnamn
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Punkt, Sammantrade
from styrdesk.modell.sammantrade.stod import Bevakning


@dataclass(frozen=True, slots=True)
class Arendelage:
    """``tas_upp`` is the day of the meeting being prepared that the matter is on, ``kommer_tillbaka``
    the first day of an open watch, ``behandlat`` its latest paragraph. ``dnr_monster`` is the body's
    form of numbers, when the matter's number does not have it.
    """

    avgjort: bool
    dnr: str = ""
    dnr_monster: str = ""
    skrivelse: date | None = None
    tas_upp: date | None = None
    kommer_tillbaka: date | None = None
    behandlat: str = ""


def arendelage(s: Session, arende_id: int) -> Arendelage:
    """The state of a matter; Saknas when it is gone."""
    arende = hamta(s, Arende, arende_id)
    monster = s.scalar(
        select(Reglemente.dnr_monster).where(Reglemente.organ_id == arende.organ_id)
    ) or ""  # fmt: skip
    bra = not arende.diarienr or foljer_monster(arende.diarienr, monster)
    return Arendelage(
        arende.status in AVGJORDA,
        arende.diarienr,
        "" if bra else monster,
        s.scalar(
            select(func.max(Tjansteskrivelse.datum)).where(Tjansteskrivelse.arende_id == arende_id)
        ),
        _tas_upp(s, arende_id),
        s.scalar(
            select(func.min(Bevakning.till_datum)).where(
                Bevakning.arende_id == arende_id, Bevakning.klar_paragraf_id.is_(None)
            )
        ),
        _behandlat(s, arende_id),
    )


def _tas_upp(s: Session, arende_id: int) -> date | None:
    fraga = (
        select(func.min(Mote.datum))
        .join(Sammantrade, Sammantrade.mote_id == Mote.id)
        .join(Punkt, Punkt.sammantrade_id == Sammantrade.id)
        .where(
            Punkt.arende_id == arende_id, Punkt.utgar_skal == "", Sammantrade.status.in_(FORBEREDS)
        )
    )
    return s.scalar(fraga)


def _behandlat(s: Session, arende_id: int) -> str:
    fraga = select(Paragraf).where(Paragraf.arende_id == arende_id, Paragraf.utfall.is_not(None))
    senaste = s.scalars(fraga.order_by(Paragraf.id.desc()).limit(1)).first()
    return paragrafnamn(s, senaste) if senaste is not None else ""
