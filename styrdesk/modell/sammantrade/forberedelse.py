"""A planned committee meeting is prepared: number of the year, fixed items, chair, secretary, watches."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.organisation import Person, PersonRoll
from styrdesk.modell.sammantrade.bevakningar import ej_pa_listan
from styrdesk.modell.sammantrade.fortroendevalda import uppdrag_den
from styrdesk.modell.sammantrade.infogning import FORST
from styrdesk.modell.sammantrade.punktplats import ny_arendepunkt, ny_fast_punkt
from styrdesk.modell.sammantrade.reglemente import Fastpunkt, Reglemente
from styrdesk.modell.sammantrade.sammantraden import (
    SAMMANTRADE,
    Punkt,
    Sammantrade,
    krav_forbereds,
    punkter_i,
    sammantradets_mote,
)
from styrdesk.modell.sammantraden import hallpunkter
from styrdesk.modell.sammantradesregler import STANDARD, regler_i
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import PUNKT_FAST
from styrdesk.texter import _

FASTA_PUNKTER: Final = {
    "upprop": "information",
    "justerare": "val",
    "dagordning": "beslut",
    "delegation": "anmalan",
    "meddelanden": "information",
}
"""What is usual when the body has no list of its own, and of what kind each is (protokoll §5.6)."""


def forbered_sammantrade(store: Store, mote_id: int, *, avsandare: object = None) -> Ref:
    """Start the preparation of a planned committee meeting; RegelFel says what is missing.

    Watches that are due come along as items of the agenda.
    """
    with store.arbete(_("Förbered sammanträde"), avsandare=avsandare) as s:
        post = nytt_sammantrade(s, mote_id, store.klocka.idag())
        s.flush()
    return ref(post)


def nytt_sammantrade(s: Session, mote_id: int, idag: date) -> Sammantrade:
    """:func:`forbered_sammantrade` inside a transaction that is already open."""
    mote = hamta(s, Mote, mote_id)
    organ_id = _granska_mote(s, mote)
    varden = {
        "mote_id": mote.id, "motesnr": _nasta_nummer(s, mote, organ_id),
        "ordforande_id": _ordforande(s, organ_id, mote.datum),
        "sekreterare_id": mote.antecknat_av_id or _sekreterare(s, organ_id, mote.datum),
        "justering_dag": _justeringsdag(s, organ_id, mote.datum),
    }  # fmt: skip
    post: Sammantrade = lagg_till(s, SAMMANTRADE, varden, idag)
    s.flush()
    for punkt in fasta_punkter(s, organ_id):
        ny_fast_punkt(s, post, punkt, idag)
    for bevakning in ej_pa_listan(s, post):
        ny_arendepunkt(s, post, bevakning.arende_id, idag)
    return post


def _granska_mote(s: Session, mote: Mote) -> int:
    if mote.typ != "namnd":
        raise RegelFel(Brist("", _("Bara ett nämndsammanträde har föredragningslista.")))
    if mote.organ_id is None:
        raise RegelFel(Brist("organ_id", _("Välj vilket organ som sammanträder.")))
    if mote.status == "installt":
        raise RegelFel(Brist("", _("Sammanträdet är inställt. Välj ett annat.")))
    if s.scalar(select(Sammantrade.id).where(Sammantrade.mote_id == mote.id)) is not None:
        raise RegelFel(Brist("", _("Sammanträdet är redan förberett. Öppna det.")))
    return mote.organ_id


def _nasta_nummer(s: Session, mote: Mote, organ_id: int) -> int:
    """The meeting's place among those of its year, or the next free number when that is taken."""
    arets = (
        Mote.typ == "namnd",
        Mote.organ_id == organ_id,
        Mote.datum >= date(mote.datum.year, 1, 1),
        Mote.datum <= date(mote.datum.year, 12, 31),
    )
    fore = s.scalars(
        select(Mote.id).where(*arets, Mote.status != "installt", Mote.datum < mote.datum)
    ).all()
    fraga = select(Sammantrade.motesnr).join(Mote, Sammantrade.mote_id == Mote.id)
    tagna = set(s.scalars(fraga.where(*arets)))
    nr = len(fore) + 1
    return nr if nr not in tagna else max(tagna) + 1


def _ordforande(s: Session, organ_id: int, dag: date) -> int | None:
    uppdrag = uppdrag_den(s, organ_id, dag)
    return next((u.person_id for u in uppdrag if u.roll == "ordforande"), None)


def _sekreterare(s: Session, organ_id: int, dag: date) -> int | None:
    fraga = (
        select(PersonRoll.person_id)
        .join(Person, PersonRoll.person_id == Person.id)
        .where(
            PersonRoll.organ_id == organ_id,
            PersonRoll.roll == "namndsekreterare",
            PersonRoll.fran <= dag,
            (PersonRoll.tom.is_(None)) | (PersonRoll.tom >= dag),
        )
    )
    return s.scalars(fraga.order_by(PersonRoll.id)).first()


def _justeringsdag(s: Session, organ_id: int, dag: date) -> date:
    regel = regler_i(s).get(organ_id, STANDARD)
    return next(h.dag for h in hallpunkter(dag, regel) if h.kod == "justering")


# -- fixed items -------------------------------------------------------------------------------------


def fasta_punkter(s: Session, organ_id: int) -> list[Fastpunkt]:
    """The fixed items of a body in order: its own, or the usual ones, which are not in the file."""
    fraga = (
        select(Fastpunkt)
        .join(Reglemente, Fastpunkt.reglemente_id == Reglemente.id)
        .where(Reglemente.organ_id == organ_id)
        .order_by(Fastpunkt.nr, Fastpunkt.id)
    )
    egna = list(s.scalars(fraga)) or [
        Fastpunkt(nr=nr, rubrik=etikett(PUNKT_FAST, kod), fast=kod, typ=typ, foredragande="")
        for nr, (kod, typ) in enumerate(FASTA_PUNKTER.items(), 1)
    ]
    return sorted(egna, key=lambda f: f.fast not in FORST)


def saknade_fasta(s: Session, sammantrade: Sammantrade) -> list[Fastpunkt]:
    """Fixed items of the body that do not stand on the agenda."""
    mote = sammantradets_mote(s, sammantrade)
    har = {_kanns_igen_pa(p) for p in punkter_i(s, sammantrade.id) if not p.utgar_skal}
    return [f for f in fasta_punkter(s, mote.organ_id or 0) if _kanns_igen_pa(f) not in har]


def _kanns_igen_pa(punkt: Punkt | Fastpunkt) -> str:
    """Its kind, which stays when the heading is reworded; a body's own item only has its heading."""
    egen = punkt.fast is None or punkt.fast.startswith("egen_")
    return punkt.rubrik if egen else str(punkt.fast)


def lagg_tillbaka_fasta(store: Store, sammantrade_id: int) -> int:
    """Put the missing fixed items back; returns how many they were."""
    idag = store.klocka.idag()
    with store.arbete(_("Lägg till fasta punkter")) as s:
        post = krav_forbereds(s, sammantrade_id)
        saknas = saknade_fasta(s, post)
        for punkt in saknas:
            ny_fast_punkt(s, post, punkt, idag)
        return len(saknas)
