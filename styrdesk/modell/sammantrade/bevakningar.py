"""Watches: what was tabled, sent back or is due to be reported comes back until a paragraph ends it.

A watch that came from a paragraph cannot be removed: it is moved, with a reason, or ended when the
matter is handled (protokoll §1.4).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.sammantraden import Punkt, Sammantrade, sammantradets_mote
from styrdesk.modell.sammantrade.stod import BEVAKNING, Bevakning
from styrdesk.texter import _


def bevaka(
    s: Session, idag: date, *, arende_id: int, slag: str, fran_paragraf_id: int | None = None,
    till_datum: date | None = None, adressat: str = "", skal: str = "",
) -> Bevakning:  # fmt: skip
    """A new watch inside an open transaction. ``till_datum`` None means at the next meeting."""
    varden = {
        "arende_id": arende_id, "slag": slag, "fran_paragraf_id": fran_paragraf_id,
        "till_datum": till_datum, "adressat": adressat, "skal": skal,
    }  # fmt: skip
    post: Bevakning = lagg_till(s, BEVAKNING, varden, idag, fritt=True)
    return post


def oppna_bevakningar(s: Session, organ_id: int, dag: date) -> list[Bevakning]:
    """The watches of a body that are due on ``dag`` or have no day, the earliest first."""
    fraga = (
        select(Bevakning)
        .join(Arende, Bevakning.arende_id == Arende.id)
        .where(
            Arende.organ_id == organ_id,
            Bevakning.klar_paragraf_id.is_(None),
            (Bevakning.till_datum.is_(None)) | (Bevakning.till_datum <= dag),
        )
    )
    return sorted(s.scalars(fraga), key=lambda b: (b.till_datum or date.min, b.id))


def ej_pa_listan(s: Session, sammantrade: Sammantrade) -> list[Bevakning]:
    """Watches that are due at a meeting whose matter does not stand on its agenda."""
    mote = sammantradets_mote(s, sammantrade)
    if mote.organ_id is None:
        return []
    fraga = select(Punkt.arende_id).where(
        Punkt.sammantrade_id == sammantrade.id, Punkt.utgar_skal == ""
    )
    med = set(s.scalars(fraga))
    return [b for b in oppna_bevakningar(s, mote.organ_id, mote.datum) if b.arende_id not in med]


def avsluta_bevakningar(
    s: Session, arende_id: int, paragraf_id: int, slag: Sequence[str] = ()
) -> int:
    """The matter was handled in a paragraph: its open watches (of ``slag``, or all) are ended."""
    fraga = select(Bevakning).where(
        Bevakning.arende_id == arende_id,
        Bevakning.klar_paragraf_id.is_(None),
        # A watch that this very paragraph set is for a later meeting.
        (Bevakning.fran_paragraf_id.is_(None)) | (Bevakning.fran_paragraf_id != paragraf_id),
    )
    oppna = [b for b in s.scalars(fraga) if not slag or b.slag in slag]
    for bevakning in oppna:
        bevakning.klar_paragraf_id = paragraf_id
    s.flush()
    return len(oppna)


def flytta_bevakning(
    store: Store, id: int, version: int | None, till_datum: date, skal: str
) -> Ref:
    """Let the matter come back on another day; the reason is kept."""
    with store.arbete(_("Flytta bevakning")) as s:
        post = hamta(s, Bevakning, id, version)
        if post.klar_paragraf_id is not None:
            raise RegelFel(Brist("", _("Bevakningen är avslutad. Det finns inget att flytta.")))
        if not skal.strip():
            raise RegelFel(Brist("skal", _("Skriv varför ärendet tas upp en annan dag.")))
        post.till_datum, post.skal = till_datum, skal
        s.flush()
    return ref(post)
