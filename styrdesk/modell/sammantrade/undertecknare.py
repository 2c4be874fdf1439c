"""Who signs a batch and for which paragraphs: the secretary, everybody who chaired, the adjusters (KL 5:69).

The rows follow the minutes until the batch is adjusted; a row that stays keeps its day and objection.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.register import lagg_till
from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.justering import SIGNATUR, Justeringsomgang, Signatur
from styrdesk.modell.sammantrade.justeringsfakta import (
    motets_paragrafer,
    omgangens_paragrafer,
    signaturer,
)
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.modell.sammantrade.sammantraden import Sammantrade, Utsedd

Plats = tuple[str, int]
"""(role, person)."""


def satt_undertecknare(
    s: Session, omgang: Justeringsomgang, nummer: Mapping[int, str], idag: date
) -> None:
    """Let the rows of ``omgang`` be exactly those who sign it now, each with the paragraphs it is for."""
    sammantrade = s.get_one(Sammantrade, omgang.sammantrade_id)
    paragrafer = omgangens_paragrafer(s, omgang.id)
    finns = {(rad.roll, rad.person_id): rad for rad in signaturer(s, omgang.id)}
    onskade = _onskade(s, sammantrade, paragrafer, list(finns))
    for nyckel, rad in finns.items():
        if nyckel not in onskade:
            s.delete(rad)
    s.flush()
    alla = [(p.ordning, nummer[p.id]) for p in motets_paragrafer(s, omgang.sammantrade_id)]
    for nr, ((roll, person_id), platser) in enumerate(onskade.items(), start=1):
        text = paragraftext(platser, alla, "")
        if befintlig := finns.get((roll, person_id)):
            befintlig.nr, befintlig.paragrafer = nr, text
            continue
        varden = {"omgang_id": omgang.id, "nr": nr, "roll": roll, "person_id": person_id}
        lagg_till(s, SIGNATUR, {**varden, "paragrafer": text}, idag)
    s.flush()


def _onskade(
    s: Session, sammantrade: Sammantrade, paragrafer: Sequence[Paragraf], finns: Sequence[Plats]
) -> dict[Plats, list[int]]:
    """Everybody who signs, in the order of the page, with the places that they sign for."""
    alla = [p.ordning for p in paragrafer]
    onskade: dict[Plats, list[int]] = {}
    if sammantrade.sekreterare_id is not None:
        onskade["sekreterare", sammantrade.sekreterare_id] = alla
    for p in paragrafer:
        person_id = p.ordforande_id or sammantrade.ordforande_id
        if person_id is not None:
            onskade.setdefault(("ordforande", person_id), []).append(p.ordning)
    for person_id in _justerare(utsedda_justerare(s, sammantrade.id), finns):
        onskade["justerande", person_id] = alla
    return onskade


def _justerare(utsedda: list[int], finns: Sequence[Plats]) -> list[int]:
    """Those chosen at the meeting, unless somebody has been put in another's place in this batch."""
    nuvarande = [person for roll, person in finns if roll == "justerande"]
    return nuvarande if set(nuvarande) - set(utsedda) else utsedda


def utsedda_justerare(s: Session, sammantrade_id: int) -> list[int]:
    """Those who were chosen to adjust the minutes, without their substitutes."""
    fraga = select(Utsedd.person_id).where(
        Utsedd.sammantrade_id == sammantrade_id, Utsedd.ersattare.is_(False)
    )
    return list(s.scalars(fraga.order_by(Utsedd.id)))


def skriv_under(rader: Sequence[Signatur], dag: date) -> None:
    """Whoever has not signed on a day of their own signs on ``dag``."""
    for rad in rader:
        rad.datum = rad.datum or dag
