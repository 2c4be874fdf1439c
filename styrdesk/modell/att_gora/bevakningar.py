"""Matters that are to come back to a committee and stand on no agenda yet: they must not be lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from styrdesk.modell.att_gora.uppgift import Ram, Uppgift, delar
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Punkt, Sammantrade
from styrdesk.modell.sammantrade.stod import Bevakning
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import BEVAKNING_SLAG
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def bevakningsuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """A row for each open watch whose matter is on no agenda that is being prepared."""
    fraga = (
        select(Bevakning, Arende)
        .join(Arende, Bevakning.arende_id == Arende.id)
        .where(Bevakning.klar_paragraf_id.is_(None), Arende.id.not_in(_pa_en_lista()))
        .order_by(Bevakning.till_datum, Bevakning.id)
    )
    nasta = _nasta_mote(s, ram.idag)
    for bevakning, arende in s.execute(fraga):
        # Without a day it comes at the next meeting; where none is planned it is to be done now.
        dag = bevakning.till_datum or nasta.get(arende.organ_id, ram.idag)
        slag = etikett(BEVAKNING_SLAG, bevakning.slag)
        varfor = _("{slag}. Det ska tas upp {dag} och står inte på någon föredragningslista.")
        yield from ram.uppgift(
            dag, _("Ta upp «{arende}»").format(arende=arende.rubrik), delar(slag, bevakning.skal),
            ikon="clock_alarm", post=("arende", arende.id), atgard=_("Ta upp i nämnden"),
            verb="ta_upp", varfor=varfor.format(slag=slag, dag=datum_lang(dag)),
            omrade=(arende.organ_id, None),
        )  # fmt: skip


def _pa_en_lista() -> Select[Any]:
    return (
        select(Punkt.arende_id)
        .join(Sammantrade, Punkt.sammantrade_id == Sammantrade.id)
        .where(
            Punkt.arende_id.is_not(None), Punkt.utgar_skal == "", Sammantrade.status.in_(FORBEREDS)
        )
    )


def _nasta_mote(s: Session, idag: date) -> dict[int, date]:
    fraga = (
        select(Mote.organ_id, func.min(Mote.datum))
        .where(Mote.typ == "namnd", Mote.datum >= idag, Mote.status.in_(("planerat", "kallat")))
        .group_by(Mote.organ_id)
    )
    return {organ_id: dag for organ_id, dag in s.execute(fraga) if organ_id is not None}
