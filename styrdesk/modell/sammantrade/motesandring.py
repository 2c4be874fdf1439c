"""A committee meeting is opened for preparation, moved or cancelled, with its day in the calendar."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import byt_status, ref
from styrdesk.modell.sammantrade.forberedelse import nytt_sammantrade
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from styrdesk.texter import _


def sammantrade_av_mote(s: Session, mote_id: int) -> Sammantrade | None:
    """The prepared meeting of an event of the calendar, if it has been prepared."""
    return s.scalars(select(Sammantrade).where(Sammantrade.mote_id == mote_id)).first()


def oppna_forberedelse(store: Store, mote_id: int) -> int:
    """The id of the meeting's agenda, which is begun if it was not."""
    with store.las() as s:
        finns = sammantrade_av_mote(s, mote_id)
    if finns is not None:
        return finns.id
    with store.arbete(_("Förbered sammanträde")) as s:
        post = nytt_sammantrade(s, mote_id, store.klocka.idag())
        s.flush()
    return post.id


def stall_in_sammantrade(store: Store, mote_id: int, version: int | None, skal: str) -> Ref:
    """Cancel a committee meeting, prepared or not; what is watched comes to the next one."""
    with store.arbete(_("Ställ in sammanträde")) as s:
        mote, post = _fore(s, mote_id, version)
        mote.installt_skal = skal
        byt_status(s, mote, "installt", store.klocka.idag())
        if post is not None:
            post.status = "installt"
        s.flush()
    return ref(mote)


def flytta_sammantrade(
    store: Store, mote_id: int, version: int | None, datum: date, skal: str
) -> Ref:
    """Give a committee meeting another day. A notice that has been sent needs another version."""
    with store.arbete(_("Flytta sammanträde")) as s:
        mote, _post = _fore(s, mote_id, version)
        if not skal.strip():
            raise RegelFel(Brist("skal", _("Skriv varför sammanträdet flyttas.")))
        mote.datum, mote.flytt_skal = datum, skal
        s.flush()
    return ref(mote)


def krav_oforberett(s: Session, mote_id: int) -> None:
    """A meeting with an agenda is held through its minutes, not as a day in the calendar."""
    if sammantrade_av_mote(s, mote_id) is not None:
        text = _(
            "Sammanträdet är förberett. Öppna det under Sammanträden och skriv protokollet där."
        )
        raise RegelFel(Brist("", text))


def _fore(s: Session, mote_id: int, version: int | None) -> tuple[Mote, Sammantrade | None]:
    mote = hamta(s, Mote, mote_id, version)
    post = sammantrade_av_mote(s, mote_id)
    if post is not None and post.status not in FORBEREDS:
        raise RegelFel(
            Brist("", _("Sammanträdet är öppnat och kan inte flyttas eller ställas in."))
        )
    return mote, post
