"""A proposal for a meeting's attendance: those who were invited, the leader and whoever takes notes (R49)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.register import lagg_till
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.moten import DELTAGARE, Deltagare, Inbjudan, Mote
from styrdesk.modell.motessteg import krav_oppet
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.texter import _


def fyll_i_narvaro(store: Store, mote_id: int) -> int:
    """Add everyone invited who is not in the attendance yet; returns how many were added.

    They are put down as present, those who have answered förhinder as absent; the secretary
    corrects the exceptions. Who is there already is left as it is.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Fyll i närvaro från inbjudan")) as s:
        mote = krav_oppet(s, mote_id)
        nya = [*_ledning(s, mote), *_inbjudna(s, mote_id)]
        return sum(_lagg_till(s, mote_id, varden, idag) for varden in nya)


def _ledning(s: Session, mote: Mote) -> list[dict[str, Any]]:
    finns = set(s.scalars(select(Deltagare.person_id).where(Deltagare.mote_id == mote.id)))
    personer = dict.fromkeys((mote.ledare_id, mote.antecknat_av_id))
    return [
        {"grupp": "bestallare", "person_id": id}
        for id in personer
        if id is not None and id not in finns
    ]


def _inbjudna(s: Session, mote_id: int) -> list[dict[str, Any]]:
    fraga = (
        select(Inbjudan, Enhet, Utforare.regi)
        .join(Enhet, Inbjudan.enhet_id == Enhet.id)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .where(Inbjudan.mote_id == mote_id)
        .order_by(Utforare.regi, Enhet.namn_sort, Enhet.id)
    )
    finns = set(s.scalars(select(Deltagare.enhet_id).where(Deltagare.mote_id == mote_id)))
    return [
        {
            "grupp": regi,
            "enhet_id": enhet.id,
            "person_id": inbjudan.person_id or enhet.chef_id,
            "narvaro": "franvarande" if inbjudan.svar == "forhinder" else "narvarande",
            "anteckning": inbjudan.anteckning,
        }
        for inbjudan, enhet, regi in s.execute(fraga)
        if enhet.id not in finns
    ]


def _lagg_till(s: Session, mote_id: int, varden: dict[str, Any], idag: date) -> bool:
    lagg_till(s, DELTAGARE, {**varden, "mote_id": mote_id}, idag)
    return True
