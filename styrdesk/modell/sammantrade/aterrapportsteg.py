"""Decisions that are reported back to the body: what is due, and the act that ends the wait."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.stod import Bevakning
from styrdesk.texter import _


def aterrapportera(
    store: Store,
    beslut_id: int,
    version: int | None,
    paragraf_id: int | None,
    dag: date | None = None,
) -> Ref:
    """A decision was reported back: in a paragraph of a meeting, or on ``dag`` in another way."""
    with store.arbete(_("Anteckna återrapport")) as s:
        post = hamta(s, Beslut, beslut_id, version)
        paragraf = s.get(Paragraf, paragraf_id or 0)
        if paragraf is None and dag is None:
            raise RegelFel(Brist("aterrapporterat", _("Välj paragraf eller skriv vilken dag.")))
        post.aterrapporterat = dag or (sammantradesdag(s, paragraf) if paragraf else None)
        post.aterrapport_paragraf_id = paragraf.id if paragraf else None
        for bevakning in _bevakningar(s, post) if paragraf else ():
            bevakning.klar_paragraf_id = paragraf_id
        s.flush()
    return ref(post)


def sammantradesdag(s: Session, paragraf: Paragraf) -> date:
    """The day of a paragraph's meeting."""
    return s.get_one(Mote, s.get_one(Sammantrade, paragraf.sammantrade_id).mote_id).datum


def _bevakningar(s: Session, post: Beslut) -> list[Bevakning]:
    fraga = select(Bevakning).where(
        Bevakning.fran_paragraf_id == post.paragraf_id,
        Bevakning.slag == "aterrapport",
        Bevakning.till_datum == post.aterrapport_senast,
        Bevakning.klar_paragraf_id.is_(None),
    )
    return list(s.scalars(fraga))


def ta_emot_aterrapporter(s: Session, arende: Arende, paragraf: Paragraf) -> int:
    """The matter is handled in ``paragraf``: what was due to be reported by then has been.

    Returns how many watches ended. One whose day is still to come goes on.
    """
    dag = sammantradesdag(s, paragraf)
    fraga = select(Bevakning).where(
        Bevakning.arende_id == arende.id, Bevakning.slag == "aterrapport",
        Bevakning.klar_paragraf_id.is_(None),
        (Bevakning.till_datum.is_(None)) | (Bevakning.till_datum <= dag),
        (Bevakning.fran_paragraf_id.is_(None)) | (Bevakning.fran_paragraf_id != paragraf.id),
    )  # fmt: skip
    mottagna = list(s.scalars(fraga))
    for bevakning in mottagna:
        bevakning.klar_paragraf_id = paragraf.id
        for beslut in _vantande(s, bevakning):
            beslut.aterrapporterat, beslut.aterrapport_paragraf_id = dag, paragraf.id
    s.flush()
    return len(mottagna)


def _vantande(s: Session, bevakning: Bevakning) -> list[Beslut]:
    fraga = select(Beslut).where(
        Beslut.paragraf_id == bevakning.fran_paragraf_id,
        Beslut.aterrapport_senast == bevakning.till_datum,
        Beslut.aterrapporterat.is_(None),
    )
    return list(s.scalars(fraga))
