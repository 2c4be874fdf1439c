"""Single posts from JSON: registered or changed by the same use cases as a form, rules and all."""

from __future__ import annotations

import uuid
from typing import Any

from styrdesk.modell.grund import register as grund
from styrdesk.modell.grund.register import Ref, Register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.utbyte.granskning import Felsamling, Inpost, las_post
from styrdesk.modell.utbyte.inforsel import las_id
from styrdesk.texter import _


def registrera_objekt(store: Store, reg: Register, data: Any) -> list[Ref]:
    """Register one object or a list of them; an object with a known ``uid`` changes that post instead.

    All are judged before the first is written, then each is one step to undo. Raises UtbytesFel for
    values, RegelFel for rules.
    """
    fel = Felsamling()
    poster = [
        _las(reg, plats, ett, fel)
        for plats, ett in (
            [(f"$[{nr}]", ett) for nr, ett in enumerate(data)]
            if isinstance(data, list)
            else [("$", data)]
        )
    ]
    with store.las() as s:
        varden = [_typade(s, post, fel) for post in poster if post is not None]
        kanda = dict(las_id(s, reg, [post.uid for post in poster if post is not None]))
    for post in poster:
        if post is not None and post.uid not in kanda:
            for namn in post.saknas:
                fel.lagg_till(
                    f"{post.plats}.{namn}", _("Uppgiften saknas. Den behövs i en ny post.")
                )
    fel.stoppa()
    return [
        grund.andra(store, reg, kanda[post.uid], None, v)
        if post.uid in kanda
        else grund.registrera(store, reg, v)
        for post, v in zip(poster, varden, strict=True)
        if post is not None
    ]


def _las(reg: Register, plats: str, data: Any, fel: Felsamling) -> Inpost | None:
    if isinstance(data, dict) and "uid" not in data:
        data = {**data, "uid": str(uuid.uuid4())}
    if isinstance(data, dict) and {"skapad", "andrad"} & data.keys():
        fel.lagg_till(plats, _("Tidpunkterna skapad och andrad sätts av Styrdesk. Ta bort dem."))
    return las_post(reg, plats, data, fel)


def _typade(s: Session, post: Inpost, fel: Felsamling) -> dict[str, Any]:
    """Field values with ids for links, as the use cases want them."""
    id_for: dict[tuple[str, str], int] = {}
    for plats, till, uid in post.lankar():
        hittade = dict(las_id(s, grund.register(till), [uid]))
        if uid not in hittade:
            text = _("Posten {uid} finns inte i registret {register}.")
            fel.lagg_till(plats, text.format(uid=uid, register=till))
        id_for[till, uid] = hittade.get(uid, 0)
    reg = post.register
    varden = {
        namn: id_for[reg.falt[namn].till, v]
        if reg.falt[namn].typ == "lank" and v is not None
        else v
        for namn, v in post.varden.items()
    }
    flera = {
        namn: [id_for[reg.flerval[namn].till, u] for u in uid] for namn, uid in post.flera.items()
    }
    return {**varden, **flera}
