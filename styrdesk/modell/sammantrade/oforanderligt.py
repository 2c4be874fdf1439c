"""What has been adjusted is not changed: not by a form, an act, an undo or an import (KL 5:69, JO 581-2013).

The store asks :func:`vakta` before every write. Outside the program the log and the checksum tell
(grund/check.py, bildkontroll.py). What follows a decision may still be written: reports back, sendings,
corrections, the notice, appeals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Row, inspect, select

from styrdesk.modell.grund import store
from styrdesk.modell.grund.columns import Bas, Post
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import EGNA_STAMPLAR, Session
from styrdesk.modell.sammantrade.omgangsregler import JUSTERADE
from styrdesk.texter import _

_UTANFOR: Final = frozenset({"id", "uid", "version", "skapad", "andrad"})
_UPPFOLJNING: Final = frozenset({
    "ansvarig_id", "ansvarig", "klart_senast", "aterrapport_senast", "aterrapporterat",
    "aterrapport_paragraf_id", "atgardsplan_id", "besok_id",
})  # fmt: skip
_EFTERAT: Final = frozenset({
    "status", "forvaringsplats", "ansvarig_id", "uppsatt", "tas_ned", "nedtagen", "laga_kraft",
    "laga_kraft_av_id", "laga_kraft_underlag", "arkiverad", "protokoll_handling_id",
    "signerad_handling_id", "har_signatur",
})  # fmt: skip
_MOTETS: Final = {
    "sammantrade": frozenset({"motesnr", "ordforande_id", "oppnat", "mote_id", "forsta_paragraf"}),
    "mote": frozenset({"datum", "organ_id", "start", "plats"}),
}
"""What every batch of a meeting prints: closed as soon as one paragraph is adjusted."""
_ALLT_JUSTERAT: Final = {
    "sammantrade": _MOTETS["sammantrade"] | {"avslutat", "sekreterare_id", "offentligt"},
    "mote": _MOTETS["mote"] | {"slut"},
}
_FRIA: Final[Mapping[str, frozenset[str]]] = {
    "beslut": _UPPFOLJNING,
    "expediering": frozenset({"datum", "satt"}),
    "justeringsomgang": _EFTERAT,
}
"""Fields that may be changed although the paragraph or the batch is adjusted."""
_FAR_TILLKOMMA: Final = frozenset({"expediering"})
_DELAR: Final = {
    "beslut": "paragraf_id",
    "yrkande": "paragraf_id",
    "omrostning": "paragraf_id",
    "reservation": "paragraf_id",
    "protokollsyttrande": "paragraf_id",
    "ej_deltagande": "paragraf_id",
    "jav": "paragraf_id",
    "expediering": "paragraf_id",
    "instammande": "yrkande_id",
    "rost": "omrostning_id",
    "reservant": "reservation_id",
    "signatur": "omgang_id",
}
_AGARE: Final = {
    "yrkande_id": "yrkande",
    "omrostning_id": "omrostning",
    "reservation_id": "reservation",
}
_AV_SAMMANTRADET: Final = frozenset({"ajournering", "utsedd"})


def las_paragraf(s: Session, post: Any) -> str:
    """Why a paragraph, or a part of one, may not be changed in a form; "" when it may."""
    namn = post.__tablename__
    if namn == "paragraf":
        rad = _justerad_paragraf(s, post.id)
    elif namn in _DELAR and namn not in _FRIA:
        rad = _paragraf_for(s, namn, getattr(post, _DELAR[namn]))
    else:
        return ""
    return _mening(rad) if rad is not None else ""


def las_signatur(s: Session, post: Any) -> str:
    """Why somebody's signature may not be changed in a form: the batch is adjusted."""
    return _omgangsmening(s, post.omgang_id)


def vakta(s: Session) -> None:
    """RegelFel when what is about to be written changes something adjusted; the store asks."""
    brister: dict[str, Brist] = {}
    for post in _berorda(s):
        if text := _hinder(s, post):
            brister[text] = Brist("", text)
    if brister:
        raise RegelFel(*brister.values())


def _berorda(s: Session) -> Iterator[Post]:
    for post in (*s.dirty, *s.deleted, *s.new):
        if isinstance(post, Post) and post.__tablename__ in _KONTROLL:
            ny = post in s.new
            if ny and s.info.get(EGNA_STAMPLAR):
                continue  # an import brings whole minutes, adjusted elsewhere
            if ny or post in s.deleted or s.is_modified(post):
                yield post


def _hinder(s: Session, post: Post) -> str:
    return _KONTROLL[post.__tablename__](s, post)


# -- what a post holds and held ------------------------------------------------------------------------


def _andrade(s: Session, post: Post) -> frozenset[str]:
    """The fields that this write changes; every field of a new post or a deleted one."""
    tillstand = inspect(post)
    falt = {a.key for a in tillstand.mapper.column_attrs} - _UTANFOR
    if post in s.new or post in s.deleted:
        return frozenset(falt)
    return frozenset(f for f in falt if tillstand.attrs[f].history.has_changes())


def _fore(post: Post, falt: str) -> Any:
    """What the database holds in a field."""
    borta = inspect(post).attrs[falt].history.deleted
    return borta[0] if borta else getattr(post, falt)


def _last_falt(s: Session, post: Post) -> bool:
    """Whether the write is more than what may follow a decision."""
    namn = post.__tablename__
    if post in s.new:
        return namn not in _FAR_TILLKOMMA
    return post in s.deleted or not _andrade(s, post) <= _FRIA.get(namn, frozenset())


# -- which paragraph it is about -----------------------------------------------------------------------


def _justerad_paragraf(s: Session, id: int | None) -> Row[Any] | None:
    paragraf, omgang = _tabell("paragraf"), _tabell("justeringsomgang")
    fraga = (
        select(paragraf.c.nummer, paragraf.c.rubrik)
        .join(omgang, paragraf.c.omgang_id == omgang.c.id)
        .where(paragraf.c.id == (id or 0), omgang.c.status.in_(JUSTERADE))
    )
    return s.execute(fraga).first()


def _paragraf_for(s: Session, namn: str, agare_id: int | None) -> Row[Any] | None:
    kolumn = _DELAR[namn]
    if kolumn in _AGARE:
        tabell = _tabell(_AGARE[kolumn])
        fraga = select(tabell.c.paragraf_id).where(tabell.c.id == (agare_id or 0))
        agare_id = s.scalar(fraga)
    return _justerad_paragraf(s, agare_id)


def _tabell(namn: str) -> Any:
    return Bas.metadata.tables[namn]


def _mening(rad: Row[Any]) -> str:
    text = _("§\u00a0{nummer} är justerad och kan inte ändras. Gör en rättelse i stället.")
    return text.format(nummer=rad.nummer or rad.rubrik)


# -- the checks, register by register --------------------------------------------------------------------


def _hinder_paragraf(s: Session, post: Any) -> str:
    if post in s.new:
        return ""
    rad = _justerad_paragraf(s, post.id)
    return _mening(rad) if rad is not None and _last_falt(s, post) else ""


def _hinder_del(s: Session, post: Any) -> str:
    kolumn = _DELAR[post.__tablename__]
    agare = {getattr(post, kolumn)} | ({_fore(post, kolumn)} if post not in s.new else set())
    if not _last_falt(s, post):
        return ""
    for id in sorted(a for a in agare if a is not None):
        if (rad := _paragraf_for(s, post.__tablename__, id)) is not None:
            return _mening(rad)
    return ""


def _hinder_signatur(s: Session, post: Any) -> str:
    omgang_id = post.omgang_id if post in s.new else _fore(post, "omgang_id")
    return _omgangsmening(s, omgang_id) if _last_falt(s, post) else ""


def _hinder_omgang(s: Session, post: Any) -> str:
    if post in s.new or (not _last_falt(s, post) and not _tillbaka(post)):
        return ""
    return _omgangsmening(s, post.id)


def _tillbaka(post: Any) -> bool:
    return post.status not in JUSTERADE


def _omgangsmening(s: Session, id: int | None) -> str:
    omgang = _tabell("justeringsomgang")
    fraga = select(omgang.c.nr).where(omgang.c.id == (id or 0), omgang.c.status.in_(JUSTERADE))
    nr = s.scalar(fraga)
    text = _("Omgång {nr} är justerad och kan inte ändras. Gör en rättelse i stället.")
    return text.format(nr=nr) if nr is not None else ""


def _hinder_narvaro(s: Session, post: Any) -> str:
    """Who was present where something is adjusted must stay; the rest of the stretch may still be written."""
    justerade = _justerade_platser(s, post.sammantrade_id)
    if not justerade:
        return ""
    efter = {} if post in s.deleted else _tackning(s, post, getattr, justerade)
    fore = {} if post in s.new else _tackning(s, post, _fore, justerade)
    for plats in sorted(justerade):
        if efter.get(plats) != fore.get(plats):
            text = _("Närvaron vid §\u00a0{nummer} är justerad och kan inte ändras.")
            return text.format(nummer=justerade[plats])
    return ""


_OM_NARVARO: Final = ("person_id", "roll", "ersatter_id", "distans", "funktion")


def _tackning(
    s: Session, post: Any, las: Callable[[Any, str], Any], justerade: Mapping[int, str]
) -> dict[int, tuple[Any, ...]]:
    fran, till = _plats(s, las(post, "fran_id")) or 1, _plats(s, las(post, "till_id"))
    vad = tuple(las(post, falt) for falt in _OM_NARVARO)
    return {p: vad for p in justerade if fran <= p and (till is None or p <= till)}


def _plats(s: Session, paragraf_id: int | None) -> int | None:
    paragraf = _tabell("paragraf")
    fraga = select(paragraf.c.ordning).where(paragraf.c.id == (paragraf_id or 0))
    return s.scalar(fraga)


def _justerade_platser(s: Session, sammantrade_id: int | None) -> dict[int, str]:
    paragraf, omgang = _tabell("paragraf"), _tabell("justeringsomgang")
    fraga = (
        select(paragraf.c.ordning, paragraf.c.nummer)
        .join(omgang, paragraf.c.omgang_id == omgang.c.id)
        .where(paragraf.c.sammantrade_id == (sammantrade_id or 0), omgang.c.status.in_(JUSTERADE))
    )
    return {rad.ordning: rad.nummer for rad in s.execute(fraga)}


def _motets_lage(s: Session, sammantrade_id: int | None) -> str:
    """ "", delvis or justerat: how much of the meeting's minutes is adjusted."""
    if not _justerade_platser(s, sammantrade_id):
        return ""
    sammantrade = _tabell("sammantrade")
    fraga = select(sammantrade.c.status).where(sammantrade.c.id == sammantrade_id)
    return "justerat" if s.scalar(fraga) == "justerat" else "delvis"


def _hinder_mote(s: Session, post: Any) -> str:
    namn = post.__tablename__
    if post in s.new:
        return ""
    lage = _motets_lage(s, post.id if namn == "sammantrade" else _sammantrade_av(s, post.id))
    lasta = {"": frozenset(), "delvis": _MOTETS[namn], "justerat": _ALLT_JUSTERAT[namn]}[lage]
    return _last_mote() if lage and (post in s.deleted or _andrade(s, post) & lasta) else ""


def _hinder_under_motet(s: Session, post: Any) -> str:
    return _last_mote() if _motets_lage(s, post.sammantrade_id) == "justerat" else ""


def _sammantrade_av(s: Session, mote_id: int) -> int | None:
    sammantrade = _tabell("sammantrade")
    return s.scalar(select(sammantrade.c.id).where(sammantrade.c.mote_id == mote_id))


def _last_mote() -> str:
    return _("Protokollet är justerat, så uppgiften kan inte ändras. Gör en rättelse i stället.")


_KONTROLL: Final[Mapping[str, Callable[[Session, Any], str]]] = {
    "paragraf": _hinder_paragraf,
    **{namn: _hinder_del for namn in _DELAR if namn != "signatur"},
    "signatur": _hinder_signatur,
    "justeringsomgang": _hinder_omgang,
    "tjanstgoring": _hinder_narvaro,
    "sammantrade": _hinder_mote,
    "mote": _hinder_mote,
    **dict.fromkeys(_AV_SAMMANTRADET, _hinder_under_motet),
}


def tabeller() -> Iterable[str]:
    """The registers that are watched."""
    return _KONTROLL


store.VAKTER.append(vakta)
