"""Which events are decided: then a new day needs a reason. Pure; the facts come from the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalenderdata import Arsplansbeslut
from styrdesk.modell.organisation import Organ
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


@dataclass(frozen=True)
class Planbeslut:
    """A committee's decision of its plan for a year."""

    namnd: str
    faststalld: date
    paragraf: str = ""


Planbesluten = Mapping[tuple[int, int], Planbeslut]
"""The decisions by committee and year."""


def planbesluten(s: Session) -> Planbesluten:
    """Every decided plan in the file."""
    fraga = select(Arsplansbeslut, Organ.namn).join(Organ, Arsplansbeslut.organ_id == Organ.id)
    return {
        (post.organ_id, post.ar): Planbeslut(namn, post.faststalld, post.paragraf)
        for post, namn in s.execute(fraga)
    }


def varfor_fast(
    status: str, dag: date, skapad: str, namnd_id: int | None, beslut: Planbesluten
) -> str:
    """Why an event's day is decided, or "". ``skapad`` is the post's stamp: what came later is free.

    A meeting whose notice is sent and a visit that is prepared are known to others; what stood in a
    plan when the committee decided it is the committee's.
    """
    if status == "kallat":
        return _("Kallelsen är skickad.")
    if status == "forberedd":
        return _("Besöket är förberett med enheten.")
    plan = beslut.get((namnd_id or 0, dag.year))
    if plan is None or skapad[:10] > plan.faststalld.isoformat():
        return ""
    text = _("Dagen ingår i den årsplan som {namnd} fastställde {dag}.")
    return text.format(namnd=plan.namnd, dag=datum_lang(plan.faststalld))
