"""The acts on visits: plan, move, prepare, make, note, communicate, report, close (R52-R62, §8.3).

Each is one undo step, and refuses with the sentence of the governing document that stops it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from sqlalchemy import select

from styrdesk.modell.besok import (
    BESOK,
    BESOKSDELTAGARE,
    BESOKSPUNKT,
    Besok,
    Besoksdeltagare,
    Besokspunkt,
    las_av,
)  # fmt: skip
from styrdesk.modell.besoksinlasning import fakta
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import GENOMFORDA, PLANERADE
from styrdesk.modell.moteregler import KORT_MOTE_MIN
from styrdesk.modell.motesanteckningar import behandlad
from styrdesk.modell.motesmallar import besoksmall
from styrdesk.modell.motessteg import ref
from styrdesk.modell.uppfoljningsregler import MED_FASTA_PUNKTER, OANMALDA, far_byta
from styrdesk.texter import _


def _byt(s: Session, besok: Besok, till: str, idag: date) -> None:
    s.flush()
    if brister := far_byta(fakta(s, [besok.id])[besok.id], till, idag):
        raise RegelFel(*brister)
    besok.status = till
    s.flush()


def _gor(
    store: Store, id: int, version: int | None, till: str, benamning: str, **varden: object
) -> Ref:
    """Set fields that only acts set, then the status, as one step."""
    with store.arbete(benamning) as s:
        besok = hamta(s, Besok, id, version)
        for namn, varde in varden.items():
            setattr(besok, namn, varde)
        _byt(s, besok, till, store.klocka.idag())
    return ref(besok)


# -- before the visit ------------------------------------------------------------------------------


def planera_besok(store: Store, varden: Varden, *, avsandare: object = None) -> Ref:
    """Plan a visit. ``varden`` are field values of a besok; ``enheter`` are ids of its units (T3).

    An event-driven visit, and one on the committee's own initiative, is unannounced unless
    ``anmald`` says otherwise (R61, R62). A yearly visit gets the six topics (R53).
    """
    idag = store.klocka.idag()
    with store.arbete(_("Planera besök"), avsandare=avsandare) as s:
        besok = nytt_besok(s, varden, idag)
        s.flush()
    return ref(besok)


def registrera_redan_gjort(store: Store, varden: Varden, *, avsandare: object = None) -> Ref:
    """A visit that was made but never planned here ("Redan gjort…"): ``genomford_fran`` is its day."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera besök som redan är gjort"), avsandare=avsandare) as s:
        dag = varden.get("genomford_fran")
        besok = nytt_besok(s, {"planerad": dag, **varden}, idag)
        _byt(s, besok, "genomford", idag)
    return ref(besok)


def nytt_besok(s: Session, varden: Varden, idag: date) -> Besok:
    """A visit with its topics, inside a transaction that is already open."""
    anmald = varden.get("typ") not in OANMALDA
    besok: Besok = lagg_till(s, BESOK, {"anmald": anmald, **varden}, idag, fritt=True)
    if besok.typ in MED_FASTA_PUNKTER:
        for mall in besoksmall():
            punkt = {
                "besok_id": besok.id,
                "nr": mall.nr,
                "rubrik": mall.rubrik,
                "obligatorisk": True,
            }
            lagg_till(s, BESOKSPUNKT, punkt, idag, fritt=True)
    return besok


def flytta_besok(
    store: Store, id: int, version: int | None, datum: date, *, start: time | None = None,
    slut: time | None = None,
) -> Ref:  # fmt: skip
    """Move a planned visit to another day; the history keeps the old one. None keeps the time."""
    with store.arbete(_("Flytta besök")) as s:
        besok = hamta(s, Besok, id, version)
        if besok.status not in PLANERADE:
            raise RegelFel(
                Brist("planerad", _("Besöket är redan gjort eller inställt och flyttas inte."))
            )
        varden: dict[str, object] = {"planerad": datum}
        if start is not None:
            varden |= {"start": start, "slut": slut}
        skriv_varden(s, BESOK, besok, varden, store.klocka.idag())
        s.flush()
    return ref(besok)


def forbered(store: Store, id: int, version: int | None = None, *, checklista: str = "") -> Ref:
    """The visit is prepared: the form is printed or sent, the checklist chosen (R58)."""
    givet = {"checklista": checklista} if checklista else {}
    return _gor(store, id, version, "forberedd", _("Förbered besök"), **givet)


def stall_in_besok(store: Store, id: int, version: int | None, skal: str) -> Ref:
    """The visit does not take place; the reason is kept."""
    return _gor(store, id, version, "installd", _("Ställ in besök"), installt_skal=skal)


# -- at the visit and after it -----------------------------------------------------------------------


def registrera_genomfort(
    store: Store, id: int, version: int | None = None, *, fran: date | None = None,
    tom: date | None = None,
) -> Ref:  # fmt: skip
    """The visit was made, on its planned day unless ``fran`` says otherwise."""
    with store.arbete(_("Registrera besök som genomfört")) as s:
        besok = hamta(s, Besok, id, version)
        besok.genomford_fran, besok.genomford_tom = fran or besok.planerad, tom
        _byt(s, besok, "genomford", store.klocka.idag())
    return ref(besok)


def registrera_besoksdeltagare(store: Store, besok_id: int, deltagare: Iterable[Varden]) -> int:
    """Everyone who took part, instead of the list there was; returns how many are present.

    Each row is field values of a besoksdeltagare: grupp, person_id or namn, chef (R52).
    """
    idag = store.klocka.idag()
    with store.arbete(_("Registrera deltagare")) as s:
        _krav_oppet(s, besok_id)
        fraga = select(Besoksdeltagare).where(Besoksdeltagare.besok_id == besok_id)
        for gammal in list(s.scalars(fraga)):
            s.delete(gammal)
        nya = [lagg_till(s, BESOKSDELTAGARE, {**d, "besok_id": besok_id}, idag) for d in deltagare]
        return sum(ny.narvaro == "narvarande" for ny in nya)


def anteckna_besokspunkt(
    store: Store, punkt_id: int, version: int | None = None, *, text: str | None = None,
    overenskommet: str | None = None, utgar_skal: str | None = None, avsandare: object = None,
) -> Ref:  # fmt: skip
    """Write under a topic; with words it counts as treated, with ``utgar_skal`` as left out (R53)."""
    givet = {"text": text, "overenskommet": overenskommet, "utgar_skal": utgar_skal}
    with store.arbete(_("Anteckna"), avsandare=avsandare) as s:
        punkt = hamta(s, Besokspunkt, punkt_id, version)
        nytt = {namn: varde for namn, varde in givet.items() if varde is not None}
        varden = {**nytt, "behandlad": behandlad(punkt, nytt)}
        skriv_varden(s, BESOKSPUNKT, punkt, varden, store.klocka.idag())
        s.flush()
    return ref(punkt)


def borja_rapport(store: Store, id: int, version: int | None = None) -> Ref:
    """The report is being written."""
    return _gor(store, id, version, "rapport_utkast", _("Börja skriva rapport"))


def kommunicera(
    store: Store, id: int, version: int | None = None, *, dag: date | None = None,
    svar_senast: date | None = None,
) -> Ref:  # fmt: skip
    """The report was sent to the provider for comments."""
    return _gor(
        store, id, version, "kommunicerad", _("Skicka rapport till utföraren"),
        kommunicerad=dag or store.klocka.idag(), svar_senast=svar_senast,
    )  # fmt: skip


def klarmarkera_besok(store: Store, id: int, version: int | None = None) -> Ref:
    """The notes are done: R52 and R53 for a yearly visit, R56-R58 for an in-depth one."""
    return _gor(store, id, version, "klar", _("Markera besök som klart"))


def redovisa(
    store: Store, id: int, version: int | None, organ_id: int, dag: date, paragraf: str = ""
) -> Ref:
    """The committee has got the report, on a day and under a paragraph (R59)."""
    return _gor(
        store, id, version, "redovisad", _("Redovisa i nämnden"),
        redovisad_organ_id=organ_id, redovisad=dag, redovisad_paragraf=paragraf,
    )  # fmt: skip


def avsluta_besok(
    store: Store, id: int, version: int | None = None, *, dag: date | None = None
) -> Ref:
    """Close the follow-up: every brist has its plan and report back (R60), and is closed or carried over."""
    return _gor(
        store,
        id,
        version,
        "avslutad",
        _("Avsluta uppföljning"),
        avslutad=dag or store.klocka.idag(),
    )


def _krav_oppet(s: Session, besok_id: int) -> None:
    if spar := las_av(hamta(s, Besok, besok_id).status):
        raise RegelFel(Brist("", spar))


# -- what to know about a visit -----------------------------------------------------------------------


def besoksanmarkningar(s: Session, besok_id: int) -> list[Brist]:
    """What the secretary should know about a visit but may leave (R50, R52, R61)."""
    besok = hamta(s, Besok, besok_id)
    f = fakta(s, [besok_id])[besok_id]
    anmarkningar = []
    if besok.typ == "planerad_besok" and besok.varaktighet < KORT_MOTE_MIN:
        mening = _("Besöket är {min} minuter. Styrmodellen räknar med en halv dag.")
        anmarkningar.append(brist("varaktighet", mening.format(min=besok.varaktighet), "R50"))
    if besok.typ == "planerad_besok" and besok.status in GENOMFORDA and not f.chef_med:
        mening = _("Ingen chef eller ansvarig från enheten är antecknad.")
        anmarkningar.append(brist("besoksdeltagare", mening, "R52"))
    if besok.typ == "handelsestyrd" and besok.anmald:
        mening = _("Händelsestyrda besök görs oanmälda. Det här är anmält.")
        anmarkningar.append(brist("anmald", mening, "R61"))
    return anmarkningar
