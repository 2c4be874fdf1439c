"""What should no longer lie on the web: the last day that its review decided (protokoll §6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Ram, Uppgift, delar
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.webbsteg import att_avpublicera
from styrdesk.svensk_form import datum_kort, datum_lang
from styrdesk.texter import _

_EN_DAG = timedelta(days=1)


def avpubliceringsuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """A row for each batch and day: these paragraphs are to be taken off the web."""
    grupper: dict[tuple[date, int], list[int]] = {}
    for paragraf_id, _nummer, sista in att_avpublicera(s, max(ram.sista, ram.sondag)):
        omgang_id = s.get_one(Paragraf, paragraf_id).omgang_id
        grupper.setdefault((sista, omgang_id or 0), []).append(paragraf_id)
    for (sista, omgang_id), paragrafer in grupper.items():
        yield from _omgangen(s, ram, sista, omgang_id, paragrafer)


def _omgangen(
    s: Session, ram: Ram, sista: date, omgang_id: int, paragrafer: list[int]
) -> Iterator[Uppgift]:
    fraga = (
        select(Sammantrade.id, Mote, Organ)
        .join(Justeringsomgang, Justeringsomgang.sammantrade_id == Sammantrade.id)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .outerjoin(Organ, Mote.organ_id == Organ.id)
        .where(Justeringsomgang.id == omgang_id)
    )
    for sammantrade_id, mote, organ in s.execute(fraga):
        nummer = nummer_i(s, sammantrade_id)
        platser = [plats for plats, id in enumerate(nummer, start=1) if id in paragrafer]
        vilka = paragraftext(platser, list(enumerate(nummer.values(), start=1)))
        rubrik = _("Ta bort från webben, {organ} {dag}")
        varfor = _(
            "{paragrafer} skulle publiceras till och med {dag} enligt granskningen. Personuppgifter "
            "får inte ligga kvar längre än de behövs (dataskyddsförordningen artikel 5.1 e)."
        )
        yield from ram.uppgift(
            sista + _EN_DAG,
            rubrik.format(organ=organ.kortnamn if organ else "", dag=datum_kort(mote.datum)),
            delar(vilka, _("publicerat till och med {dag}").format(dag=datum_lang(sista))),
            ikon="eye", post=("justeringsomgang", omgang_id), atgard=_("Avpublicera"),
            varfor=varfor.format(paragrafer=vilka, dag=datum_lang(sista)), verb="avpublicera",
            omrade=(mote.organ_id, None),
        )  # fmt: skip
