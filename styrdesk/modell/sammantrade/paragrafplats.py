"""Where a paragraph stands in the meeting: put in between others, moved; attendance follows.

It is put in while the meeting runs, so those who are present from then on are in it: the attendance of
the paragraph that follows, save what concerns that one only (jäv). Nothing is put before a paragraph
whose number is fixed.
"""

from __future__ import annotations

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.motesgang import krav_pagar
from styrdesk.modell.sammantrade.paragrafer import Jav, Paragraf
from styrdesk.modell.sammantrade.tjanstgoring import Tjanstgoring
from styrdesk.texter import _

_FOLJER_MED = ("tjanstgor", "ersattare", "insyn")


def satt_in(s: Session, post: Paragraf, efter_id: int | None) -> None:
    """Give a new paragraph its place after another (None: last), and the attendance there."""
    andra = [p for p in i_ordning(s, post.sammantrade_id) if p.id != post.id]
    plats = len(andra) if efter_id is None else _plats(andra, efter_id)
    _krav_onumrerade(andra[plats:])
    for nr, paragraf in enumerate((*andra[:plats], post, *andra[plats:]), start=1):
        paragraf.ordning = nr
    s.flush()
    if plats < len(andra):
        _arv(s, post, andra[plats])
    elif andra:
        _sist(s, andra[-1], post)


def i_ordning(s: Session, sammantrade_id: int) -> list[Paragraf]:
    """The paragraphs of a meeting in order."""
    fraga = select(Paragraf).where(Paragraf.sammantrade_id == sammantrade_id)
    return list(s.scalars(fraga.order_by(Paragraf.ordning, Paragraf.id)))


def _plats(paragrafer: list[Paragraf], id: int) -> int:
    for nr, paragraf in enumerate(paragrafer, start=1):
        if paragraf.id == id:
            return nr
    raise RegelFel(Brist("efter_id", _("Paragrafen hör till ett annat sammanträde.")))


def _krav_onumrerade(paragrafer: list[Paragraf]) -> None:
    for paragraf in paragrafer:
        if paragraf.nummer:
            text = _("§ {nr} är justerad och behåller sitt nummer. Lägg paragrafen efter den.")
            raise RegelFel(Brist("efter_id", text.format(nr=paragraf.nummer)))


def _rader(s: Session, sammantrade_id: int) -> list[Tjanstgoring]:
    fraga = select(Tjanstgoring).where(Tjanstgoring.sammantrade_id == sammantrade_id)
    return list(s.scalars(fraga.order_by(Tjanstgoring.id)))


def _arv(s: Session, ny: Paragraf, efter: Paragraf) -> None:
    """Those who are present from the following paragraph on are in the new one too.

    Not those who were there for that paragraph only, nor officials, who come for their matters. Who
    is out of the following one because of jäv, and who steps in, are in the new one as before it.
    """
    rader = _rader(s, ny.sammantrade_id)
    bara_dar = [r for r in rader if r.fran_id == efter.id == r.till_id]
    javiga = set(s.scalars(select(Jav.person_id).where(Jav.paragraf_id == efter.id)))
    javiga |= {r.person_id for r in bara_dar if r.orsak == "jav"}
    ordning = {p.id: p.ordning for p in i_ordning(s, ny.sammantrade_id)}
    for rad in rader:
        if rad.fran_id == efter.id and rad.roll in _FOLJER_MED and rad not in bara_dar:
            rad.fran_id = ny.id
        elif rad.till_id and ordning[rad.till_id] == ny.ordning - 1 and rad.person_id in javiga:
            rad.till_id = ny.id


def _sist(s: Session, fore: Paragraf, ny: Paragraf) -> None:
    """Who goes on is in the new last paragraph; those whom a jäv moved are back where they were."""
    javiga = set(s.scalars(select(Jav.person_id).where(Jav.paragraf_id == fore.id)))
    rader = _rader(s, ny.sammantrade_id)
    javiga |= {r.person_id for r in rader if r.fran_id == fore.id and r.orsak == "jav"}
    ordning = {p.id: p.ordning for p in i_ordning(s, ny.sammantrade_id)}
    for person_id in sorted(javiga):
        egna = sorted(
            (r for r in rader if r.person_id == person_id), key=lambda r: ordning[r.fran_id]
        )
        tidigare = [r for r in egna if r.till_id and ordning[r.till_id] == fore.ordning - 1]
        if tidigare and not any(r.fran_id == ny.id or r.till_id is None for r in egna):
            s.add(_fortsattning(tidigare[-1], ny.id))


def _fortsattning(rad: Tjanstgoring, fran_id: int) -> Tjanstgoring:
    return Tjanstgoring(
        sammantrade_id=rad.sammantrade_id, person_id=rad.person_id, roll=rad.roll,
        ersatter_id=rad.ersatter_id, orsak=rad.orsak, distans=rad.distans, funktion=rad.funktion,
        fran_id=fran_id,
    )  # fmt: skip


def flytta_paragraf(store: Store, paragraf_id: int, efter_id: int | None) -> Ref:
    """Take a paragraph that has not begun in another order: after another (None: last)."""
    with store.arbete(_("Flytta paragrafen")) as s:
        post = hamta(s, Paragraf, paragraf_id)
        krav_pagar(s, post.sammantrade_id)
        _krav_flyttbar(s, post)
        if efter_id != paragraf_id:
            _losgor(s, post)
            satt_in(s, post, efter_id)
        s.flush()
    return ref(post)


def _krav_flyttbar(s: Session, post: Paragraf) -> None:
    if post.status != "ej_borjad":
        raise RegelFel(Brist("", _("Paragrafen är påbörjad och behåller sin plats.")))
    sist = i_ordning(s, post.sammantrade_id)[-1].id == post.id
    rader = _rader(s, post.sammantrade_id)
    egna = [r for r in rader if r.fran_id == post.id and (sist or r.till_id == post.id)]
    if egna or s.scalars(select(Jav.id).where(Jav.paragraf_id == post.id)).first():
        text = _("Paragrafen har egen närvaro eller jäv. Ta bort den, flytta och skriv om.")
        raise RegelFel(Brist("", text))


def _losgor(s: Session, post: Paragraf) -> None:
    """Stretches that began or ended in the paragraph begin or end with its neighbour instead."""
    alla = i_ordning(s, post.sammantrade_id)
    plats = alla.index(post)
    _krav_onumrerade(alla[plats + 1 :])
    fore = alla[plats - 1].id if plats else None
    efter = alla[plats + 1].id if plats + 1 < len(alla) else None
    for rad in _rader(s, post.sammantrade_id):
        if rad.fran_id == post.id and efter is not None:
            rad.fran_id = efter
        if rad.till_id == post.id and fore is not None:
            rad.till_id = fore
    s.flush()
