"""Which values a document of a meeting is printed from: the frozen ones when they are adjusted.

A meeting is adjusted in batches; the minutes of a meeting are those of its ordinary batch as soon as
that one exists, else the draft of the whole meeting.
"""

from __future__ import annotations

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.protokollunderlag import ProtokollUnderlag
from styrdesk.modell.sammantrade.justerat import justerat_protokoll
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.omgangsregler import JUSTERADE
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag


def motets_protokoll(s: Session, sammantrade_id: int) -> ProtokollUnderlag:
    """The minutes of a meeting: its ordinary batch, else the draft; Saknas if it does not exist."""
    fraga = (
        select(Justeringsomgang.id)
        .where(
            Justeringsomgang.sammantrade_id == sammantrade_id,
            Justeringsomgang.omedelbar.is_(False),
        )
        .order_by(Justeringsomgang.nr)
    )
    omgang_id = s.scalars(fraga).first()
    if omgang_id is None:
        return protokoll_underlag(s, sammantrade_id)
    return omgangens_protokoll(s, omgang_id)


def omgangens_protokoll(s: Session, omgang_id: int) -> ProtokollUnderlag:
    """The minutes of a batch: as they were adjusted, or as they stand before that."""
    omgang = hamta(s, Justeringsomgang, omgang_id)
    if omgang.status in JUSTERADE:
        return justerat_protokoll(s, omgang_id)
    return protokoll_underlag(s, omgang.sammantrade_id, omgang_id=omgang_id)
