"""The days on which a committee's decisions are to be done or reported back, one mark per day and body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.texter import _

_BOKSTAVER = 60


def beslutsdagar(s: Session, fran: date, till: date, idag: date) -> Iterator[Kalenderhandelse]:
    """A decision stands on its day for the report, else on the day when it is to be done (R60)."""
    dag = func.coalesce(Beslut.aterrapport_senast, Beslut.klart_senast)
    fraga = (
        select(Beslut, dag, Mote.organ_id, Organ.kortnamn)
        .join(Paragraf, Beslut.paragraf_id == Paragraf.id)
        .join(Sammantrade, Paragraf.sammantrade_id == Sammantrade.id)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .outerjoin(Organ, Mote.organ_id == Organ.id)
        .where(dag >= fran, dag <= till)
        .order_by(dag, Beslut.id)
    )
    grupper: dict[tuple[date, int | None, str], list[Beslut]] = defaultdict(list)
    for beslut, dagen, organ_id, kortnamn in s.execute(fraga):
        grupper[dagen, organ_id, kortnamn or ""].append(beslut)
    for (dagen, organ_id, kortnamn), alla in grupper.items():
        yield _marke(alla, dagen, organ_id, kortnamn, idag)


def _marke(
    alla: list[Beslut], dag: date, organ_id: int | None, kortnamn: str, idag: date
) -> Kalenderhandelse:
    kvar = [b for b in alla if b.aterrapporterat is None]
    forst = (kvar or alla)[0]
    lage = "genomford" if not kvar else "forsenad" if dag < idag else "planerad"
    return Kalenderhandelse(
        register="beslut", id=forst.id, uid=forst.uid, slag=f"beslut{organ_id or ''}",
        version=1 + len(alla) - len(kvar), rad="rapport", rubrik=_rubrik(alla, kvar, kortnamn),
        dag=dag, lage=lage, last=_("Dagen står i beslutet och ändras där."), namnd_id=organ_id,
        regel="R60",
    )  # fmt: skip


def _rubrik(alla: list[Beslut], kvar: list[Beslut], kortnamn: str) -> str:
    varden: dict[str, Any] = {"organ": kortnamn, "antal": len(alla), "kvar": len(kvar)}
    if len(alla) > 1:
        text = _("Beslut {organ}, {kvar} av {antal} kvar") if kvar else _("Beslut {organ}, {antal}")
        return text.format(**varden)
    text = alla[0].text.splitlines()[0]
    kort = text if len(text) <= _BOKSTAVER else f"{text[:_BOKSTAVER].rstrip()} …"
    return _("Beslut {organ}: {text}").format(organ=kortnamn, text=kort)
