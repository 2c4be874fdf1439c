"""Where a paragraph stands in the meeting: put in between others, moved; attendance follows.

A new paragraph has the attendance of the one before it, save what concerned that one only (jäv).
Nothing is put before a paragraph whose number is fixed.
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


def satt_in(s: Session, post: Paragraf, efter_id: int | None) -> None:
    """Give a new paragraph its place after another (None: last), and the attendance there."""
    andra = [p for p in i_ordning(s, post.sammantrade_id) if p.id != post.id]
    plats = len(andra) if efter_id is None else _plats(andra, efter_id)
    _krav_onumrerade(andra[plats:])
    for nr, paragraf in enumerate((*andra[:plats], post, *andra[plats:]), start=1):
        paragraf.ordning = nr
    s.flush()
    if plats:
        _arv(s, andra[plats - 1], post)
    elif andra:
        _flytta_start(s, post.sammantrade_id, andra[0].id, post.id)


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


def _arv(s: Session, fore: Paragraf, ny: Paragraf) -> None:
    """Stretches that ended in the paragraph before go on into the new one; jäv ended with its own."""
    fraga = select(Jav.person_id).where(Jav.paragraf_id == fore.id)
    javiga = set(s.scalars(fraga))
    for rad in _rader(s, ny.sammantrade_id):
        if rad.till_id == fore.id and rad.orsak != "jav":
            rad.till_id = ny.id
    if javiga:
        _efter_jav(s, fore, ny, javiga)


def _efter_jav(s: Session, fore: Paragraf, ny: Paragraf, javiga: set[int]) -> None:
    """Those who were out, and their substitutes, are in the new one as they were before the jäv."""
    ordning = {p.id: p.ordning for p in i_ordning(s, ny.sammantrade_id)}
    rader = _rader(s, ny.sammantrade_id)
    ersatte = {r.person_id for r in rader if r.fran_id == fore.id and r.orsak == "jav"}
    for person_id in sorted(javiga | ersatte):
        egna = sorted(
            (r for r in rader if r.person_id == person_id), key=lambda r: ordning[r.fran_id]
        )
        senare = [r for r in egna if ordning[r.fran_id] > ny.ordning]
        tidigare = [r for r in egna if r.till_id and ordning[r.till_id] == fore.ordning - 1]
        if senare and ordning[senare[0].fran_id] == ny.ordning + 1:
            senare[0].fran_id = ny.id
        elif tidigare and not senare:
            s.add(_fortsattning(tidigare[-1], ny.id))


def _fortsattning(rad: Tjanstgoring, fran_id: int) -> Tjanstgoring:
    return Tjanstgoring(
        sammantrade_id=rad.sammantrade_id, person_id=rad.person_id, roll=rad.roll,
        ersatter_id=rad.ersatter_id, orsak=rad.orsak, distans=rad.distans, funktion=rad.funktion,
        fran_id=fran_id,
    )  # fmt: skip


def _flytta_start(s: Session, sammantrade_id: int, fran_id: int, till_id: int) -> None:
    for rad in _rader(s, sammantrade_id):
        if rad.fran_id == fran_id:
            rad.fran_id = till_id


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
    egna = [r for r in _rader(s, post.sammantrade_id) if r.fran_id == post.id == r.till_id]
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
