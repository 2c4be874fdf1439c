"""Papers change places within an item, or go to another one (protokoll §8.2).

The rows of an item are its numbers and stay; what is moved is which paper stands under which number. A number
that has been sent out keeps its paper for ever, so only papers that have not been sent change places.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.punkthandlingar import hor_till, krav_punkt, nasta_nummer
from styrdesk.modell.sammantrade.punktplats import nasta_version
from styrdesk.modell.sammantrade.sammantraden import Punkt, Punkthandling
from styrdesk.texter import _

_PAPPRET = ("handling_id", "reviderad", "skickas_inte")
"""What a row says about its paper; the rest is about the number."""


def flytta_handling(store: Store, id: int, till_id: int) -> Ref:
    """A paper takes the number of another one of its item; those between move one step.

    Returns the row under whose number it now stands. RegelFel if one of them has been sent out.
    """
    with store.arbete(_("Flytta handling")) as s:
        post, punkt = _osand(s, id)
        andra, _punkt = _osand(s, till_id)
        if andra.punkt_id != punkt.id:
            raise RegelFel(Brist("", _("Handlingarna hör till olika ärenden.")))
        rader = _osanda(s, punkt)
        papper = [_papper(r) for r in rader]
        papper.insert(rader.index(andra), papper.pop(rader.index(post)))
        _lagg(rader, papper)
        s.flush()
    return ref(andra)


def flytta_till_punkt(store: Store, id: int, punkt_id: int) -> Ref:
    """A paper goes last to another item of the meeting; the later ones of its old item move up.

    Returns its new row. RegelFel if it has been sent out: then it stays under its number.
    """
    with store.arbete(_("Flytta handling till ett annat ärende")) as s:
        post, fran = _osand(s, id)
        till = krav_punkt(s, punkt_id)
        if till.sammantrade_id != fran.sammantrade_id:
            raise RegelFel(Brist("", _("Ärendet hör till ett annat sammanträde.")))
        if till.id == fran.id:
            return ref(post)
        rader = _osanda(s, fran)
        papper = [_papper(r) for r in rader]
        flyttas = papper.pop(rader.index(post))
        sista = rader.pop()
        nr = nasta_nummer(s, till)
        _lagg(rader, papper)
        _lagg([sista], [flyttas])
        sista.punkt_id, sista.nr = till.id, nr
        _byt_arende(s, sista, fran, till)
        s.flush()
    return ref(sista)


def _osand(s: Session, id: int) -> tuple[Punkthandling, Punkt]:
    """The row and its item; RegelFel if it has been sent out."""
    post = hamta(s, Punkthandling, id)
    punkt = krav_punkt(s, post.punkt_id)
    if post.tillkom_version < nasta_version(s, punkt.sammantrade_id):
        text = _("Handlingen är utskickad och behåller sitt nummer.")
        raise RegelFel(Brist("", text))
    return post, punkt


def _osanda(s: Session, punkt: Punkt) -> list[Punkthandling]:
    """The rows of an item that have not been sent out, by number."""
    fraga = select(Punkthandling).where(
        Punkthandling.punkt_id == punkt.id,
        Punkthandling.tillkom_version >= nasta_version(s, punkt.sammantrade_id),
    )
    return list(s.scalars(fraga.order_by(Punkthandling.nr)))


def _papper(rad: Punkthandling) -> tuple[object, ...]:
    return tuple(getattr(rad, namn) for namn in _PAPPRET)


def _lagg(rader: Sequence[Punkthandling], papper: Sequence[tuple[object, ...]]) -> None:
    for rad, varden in zip(rader, papper, strict=True):
        for namn, varde in zip(_PAPPRET, varden, strict=True):
            setattr(rad, namn, varde)


def _byt_arende(s: Session, rad: Punkthandling, fran: Punkt, till: Punkt) -> None:
    """The paper follows to the other matter, if it was kept with the first."""
    handling = s.get_one(Handling, rad.handling_id)
    if all(getattr(handling, namn) == varde for namn, varde in hor_till(fran).items()):
        nytt = {"arende_id": None, "sammantrade_id": None, **hor_till(till)}
        for namn, varde in nytt.items():
            setattr(handling, namn, varde)
