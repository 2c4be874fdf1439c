"""Which decisions are not reported back? Per body, with who answers and how late (protokoll §5.4, R60).

A decision that asks for a report has a day for it. It is answered when it is reported (aterrapportsteg.py);
what it leads to in the year, a plan or a visit, is linked to it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.besok import Besok
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.texter import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Aterrapport:
    """A decision that waits for its report. ``dag`` is when it is due, ``dagar_sent`` how late it is."""

    id: int
    uid: str
    organ: str
    organ_id: int | None
    beslutat: date
    paragraf: str
    nr: int
    text: str
    dag: date
    ansvarig: str = ""
    dagar_sent: int = 0
    atgardsplan_id: int | None = None
    besok_id: int | None = None


def oaterrapporterade(
    s: Session, idag: date, *, organ_id: int | None = None, till: date | None = None
) -> tuple[Aterrapport, ...]:
    """Every decision whose report is still to come, of one body or of all, the most urgent first.

    ``till`` leaves out what is due later.
    """
    nummer: dict[int, dict[int, str]] = {}
    svar = []
    for beslut, paragraf, mote, organ in s.execute(_fraga(organ_id)):
        dag = beslut.aterrapport_senast
        if till is not None and dag > till:
            continue
        motets = nummer.setdefault(
            paragraf.sammantrade_id, {} if paragraf.nummer else nummer_i(s, paragraf.sammantrade_id)
        )
        svar.append(
            Aterrapport(
                id=beslut.id,
                uid=beslut.uid,
                organ=organ.namn if organ else "",
                organ_id=organ.id if organ else None,
                beslutat=mote.datum,
                paragraf=paragraf.nummer or motets.get(paragraf.id, ""),
                nr=beslut.nr,
                text=beslut.text,
                dag=dag,
                ansvarig=personnamn(s, beslut.ansvarig_id) or beslut.ansvarig,
                dagar_sent=max(0, (idag - dag).days),
                atgardsplan_id=beslut.atgardsplan_id,
                besok_id=beslut.besok_id,
            )
        )
    return tuple(svar)


def _fraga(organ_id: int | None) -> Any:
    fraga = (
        select(Beslut, Paragraf, Mote, Organ)
        .join(Paragraf, Beslut.paragraf_id == Paragraf.id)
        .join(Sammantrade, Paragraf.sammantrade_id == Sammantrade.id)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .outerjoin(Organ, Mote.organ_id == Organ.id)
        .where(Beslut.aterrapport_senast.is_not(None), Beslut.aterrapporterat.is_(None))
        .order_by(Beslut.aterrapport_senast, Mote.datum, Paragraf.ordning, Beslut.nr)
    )
    return fraga if organ_id is None else fraga.where(Mote.organ_id == organ_id)


def koppla_beslut(
    store: Store,
    beslut_id: int,
    version: int | None = None,
    *,
    atgardsplan_id: int | None = None,
    besok_id: int | None = None,
) -> Ref:
    """Link a decision to the plan that it demands or the visit that follows; it stays open until reported."""
    with store.arbete(_("Koppla beslutet")) as s:
        post = hamta(s, Beslut, beslut_id, version)
        if atgardsplan_id is not None:
            hamta(s, Atgardsplan, atgardsplan_id)
        if besok_id is not None:
            hamta(s, Besok, besok_id)
        post.atgardsplan_id, post.besok_id = atgardsplan_id, besok_id
        s.flush()
    return ref(post)


def besluten_bakom(
    s: Session, *, atgardsplan_id: int | None = None, besok_id: int | None = None
) -> list[Beslut]:
    """The decisions that led to a plan or a visit, oldest first."""
    if atgardsplan_id is None and besok_id is None:
        raise RegelFel(Brist("", _("Välj en åtgärdsplan eller ett besök.")))
    villkor = []
    if atgardsplan_id is not None:
        villkor.append(Beslut.atgardsplan_id == atgardsplan_id)
    if besok_id is not None:
        villkor.append(Beslut.besok_id == besok_id)
    return list(s.scalars(select(Beslut).where(or_(*villkor)).order_by(Beslut.id)))
