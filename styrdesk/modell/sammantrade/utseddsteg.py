"""The act that notes who was chosen to adjust the minutes (KL 5:69)."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import lagg_till
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.sammantrade.sammantraden import UTSEDD, Sammantrade, Utsedd
from styrdesk.texter import _


def utse_justerare(store: Store, sammantrade_id: int, personer: Iterable[int]) -> None:
    """Let exactly these persons adjust the minutes; RegelFel when they are adjusted already."""
    onskade = dict.fromkeys(personer)
    with store.arbete(_("Välj justerare")) as s:
        post = hamta(s, Sammantrade, sammantrade_id)
        if post.status in ("justeras", "justerat", "installt"):
            text = _("Protokollet är skickat för justering. Byt justerare i omgången i stället.")
            raise RegelFel(Brist("", text))
        fraga = select(Utsedd).where(
            Utsedd.sammantrade_id == sammantrade_id, Utsedd.ersattare.is_(False)
        )
        nu = {rad.person_id: rad for rad in s.scalars(fraga)}
        for person_id in set(nu) - set(onskade):
            s.delete(nu[person_id])
        s.flush()
        for person_id in (id for id in onskade if id not in nu):
            varden = {"sammantrade_id": sammantrade_id, "person_id": person_id}
            lagg_till(s, UTSEDD, varden, store.klocka.idag())
