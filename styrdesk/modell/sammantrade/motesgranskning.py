"""Everything that the rules say about one meeting, from its agenda to its batches (protokoll §4).

N and B are judged from the facts of the meeting; K and B16 come from the agenda, J from the batches.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.beslutsregler import granska_beslut
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import omgangsfakta
from styrdesk.modell.sammantrade.kallelseregler import granska_lista
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesfynd import ALLVAR, Motesfynd
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvaroregler import granska_narvaro
from styrdesk.modell.sammantrade.omgangsregler import granska_undertecknare, notiser
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS
from styrdesk.modell.sammantrade.skrivregler import granska_skrivning
from styrdesk.texter import _


def granska_mote(s: Session, sammantrade_id: int, idag: date) -> tuple[Motesfynd, ...]:
    """The findings of a meeting, paragraph by paragraph, the gravest first; Saknas without it."""
    fakta = las_motesfakta(s, sammantrade_id)
    alla = [
        *granska_fakta(fakta), *_listan(s, fakta, idag), *_omgangarna(s, fakta, idag),
    ]  # fmt: skip
    return tuple(sorted(alla, key=_ordning))


def granska_fakta(fakta: Motesfakta) -> tuple[Motesfynd, ...]:
    """N, B and T01 of facts that have been read: what the window shows while the meeting runs."""
    alla = (*granska_narvaro(fakta), *granska_beslut(fakta), *granska_skrivning(fakta))
    return tuple(sorted(alla, key=_ordning))


def _ordning(f: Motesfynd) -> tuple[int, int, str]:
    return f.ordning, ALLVAR.index(f.allvar), f.kod


def hinder_for_protokoll(
    fakta: Motesfakta, paragrafer: Collection[int] | None = None
) -> list[Brist]:
    """What must be mended before the minutes are complete (S3 to S4): the findings that are errors.

    With ``paragrafer``, those that concern these only: what stops their immediate adjustment.
    """
    return [
        Brist("", _("§ {nr}: {mening}").format(nr=f.paragraf, mening=f.mening) if f.paragraf else f.mening,
              f.kod, f.kalla)
        for f in granska_fakta(fakta)
        if f.allvar == "fel" and (paragrafer is None or f.paragraf_id in paragrafer)
    ]  # fmt: skip


def _listan(s: Session, fakta: Motesfakta, idag: date) -> Iterator[Motesfynd]:
    """The agenda is judged until the meeting opens; what was never reported also after (B16)."""
    for notis in granska_lista(las_lista(s, fakta.id), idag):
        if fakta.status in FORBEREDS or notis.regel == "B16":
            yield Motesfynd(
                kod=notis.regel, allvar=notis.allvar, mening=notis.text,
                kalla=_(notis.kalla) if notis.kalla else "",
            )  # fmt: skip


def _omgangarna(s: Session, fakta: Motesfakta, idag: date) -> Iterator[Motesfynd]:
    fraga = select(Justeringsomgang).where(Justeringsomgang.sammantrade_id == fakta.id)
    nummer = {p.id: p.nummer for p in fakta.paragrafer}
    for omgang in s.scalars(fraga.order_by(Justeringsomgang.nr)).all():
        omgangens = omgangsfakta(s, omgang, nummer)
        if not omgangens.paragrafer:
            continue
        forsta = omgangens.paragrafer[0]
        for notis in notiser(omgangens, idag):
            yield Motesfynd(
                kod=notis.regel, allvar=notis.allvar, mening=notis.text, kalla=notis.kalla,
                paragraf_id=forsta.id, paragraf=forsta.nummer, ordning=forsta.plats,
            )  # fmt: skip
        for brist in granska_undertecknare(omgangens):
            yield Motesfynd(
                kod=brist.regel or "J02", allvar="fel", mening=brist.text, kalla=brist.kalla,
                paragraf_id=forsta.id, paragraf=forsta.nummer, ordning=forsta.plats,
            )  # fmt: skip
