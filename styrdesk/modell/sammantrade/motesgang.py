"""The course of a meeting: opened, adjourned, resumed, closed (protokoll §3, S2-S3).

When it opens, each item of the agenda becomes a paragraph with its proposal, summary, papers and
receivers. When it closes, attendance and votes are locked; a change after that takes a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.infogning import PAUS
from styrdesk.modell.sammantrade.paragrafer import Expediering, Paragraf
from styrdesk.modell.sammantrade.sammantraden import (
    AJOURNERING,
    FORBEREDS,
    Ajournering,
    Punkt,
    Sammantrade,
    punkter_i,
    punktnummer,
)
from styrdesk.modell.sammantrade.underlagsrader import handlingar_per_punkt, med_nummer
from styrdesk.texter import _


def krav_pagar(s: Session, sammantrade_id: int) -> Sammantrade:
    """The meeting, if it is open; RegelFel otherwise. What is done at a meeting is done while it lasts."""
    post = hamta(s, Sammantrade, sammantrade_id)
    if post.status in FORBEREDS:
        raise RegelFel(Brist("", _("Sammanträdet är inte öppnat. Öppna det först.")))
    if post.status != "pagar":
        text = _("Sammanträdet är avslutat. Öppna det igen med ett skäl om något ska ändras.")
        raise RegelFel(Brist("", text))
    return post


def oppna_sammantrade(
    store: Store, id: int, version: int | None = None, tid: time | None = None
) -> Ref:
    """Open the meeting at ``tid`` (as planned if None): the items of the agenda become paragraphs.

    What was withdrawn before the meeting, and a planned break, gets no paragraph. RegelFel without
    an item.
    """
    with store.arbete(_("Öppna sammanträdet")) as s:
        post = hamta(s, Sammantrade, id, version)
        _krav_forbereds(post)
        mote = s.get_one(Mote, post.mote_id)
        punkter = [p for p in punkter_i(s, id) if not p.utgar_skal and p.fast != PAUS]
        if not punkter:
            raise RegelFel(Brist("", _("Föredragningslistan är tom. Lägg till en punkt först.")))
        handlingar = handlingar_per_punkt(s, punktnummer(punkter_i(s, id)))
        for ordning, punkt in enumerate(punkter, start=1):
            _bli_paragraf(s, punkt, ordning, med_nummer(punkt.underlag, handlingar[punkt.id]))
        post.status, post.oppnat = "pagar", tid or mote.start
        if mote.status == "planerat":
            mote.status = "kallat"
        s.flush()
    return ref(post)


def _krav_forbereds(post: Sammantrade) -> None:
    if post.status not in FORBEREDS:
        raise RegelFel(Brist("", _("Sammanträdet är redan öppnat.")))


def _bli_paragraf(s: Session, punkt: Punkt, ordning: int, underlag: str) -> None:
    arende = s.get(Arende, punkt.arende_id or 0)
    post = Paragraf(
        sammantrade_id=punkt.sammantrade_id, punkt_id=punkt.id, arende_id=punkt.arende_id,
        ordning=ordning, rubrik=punkt.rubrik, typ=punkt.typ, forslag=punkt.forslag,
        sammanfattning=punkt.sammanfattning, underlag=underlag, omedelbar=punkt.omedelbar,
        beslutsingress=_ingress(s, arende),
        overklagbart="ej" if _forbereder(punkt, arende) else "kl13",
        sekretess_lagrum=arende.sekretess_lagrum if arende else "",
    )  # fmt: skip
    s.add(post)
    s.flush()
    skriv_rader(s, post.id, punkt.skickas_till)


def _ingress(s: Session, arende: Arende | None) -> str:
    """What the council decides is only proposed here (KL 3:17, 5:26)."""
    if arende is None or not arende.till_fullmaktige:
        return ""
    text = _("{organ} föreslår kommunfullmäktige besluta")
    return text.format(organ=s.get_one(Organ, arende.organ_id).namn)


def _forbereder(punkt: Punkt, arende: Arende | None) -> bool:
    """KL 13:2: what only prepares or notes a matter cannot be appealed."""
    return punkt.typ in ("information", "anmalan") or bool(arende and arende.till_fullmaktige)


def skriv_rader(s: Session, paragraf_id: int, text: str) -> None:
    """Let the paragraph have exactly these receivers that nothing has been sent to; one per line."""
    fraga = select(Expediering).where(Expediering.paragraf_id == paragraf_id)
    nu = {e.mottagare: e for e in s.scalars(fraga)}
    onskade = dict.fromkeys(rad.strip() for rad in text.splitlines() if rad.strip())
    for mottagare, post in nu.items():
        if mottagare not in onskade and post.datum is None:
            s.delete(post)
    for mottagare in onskade:
        if mottagare not in nu:
            s.add(Expediering(paragraf_id=paragraf_id, mottagare=mottagare))
    s.flush()


def ajournera(store: Store, id: int, fran: time) -> Ref:
    """The meeting takes a break; RegelFel if it has one already."""
    with store.arbete(_("Ajournera sammanträdet")) as s:
        krav_pagar(s, id)
        if _oppen_ajournering(s, id) is not None:
            raise RegelFel(
                Brist("fran", _("Sammanträdet är redan ajournerat. Återuppta det först."))
            )
        varden = {"sammantrade_id": id, "fran": fran}
        post: Ajournering = lagg_till(s, AJOURNERING, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def ateruppta(store: Store, id: int, till: time) -> Ref:
    """The break is over."""
    with store.arbete(_("Återuppta sammanträdet")) as s:
        krav_pagar(s, id)
        post = _oppen_ajournering(s, id)
        if post is None:
            raise RegelFel(Brist("till", _("Sammanträdet är inte ajournerat.")))
        post.till = till
        s.flush()
    return ref(post)


def _oppen_ajournering(s: Session, id: int) -> Ajournering | None:
    fraga = select(Ajournering).where(Ajournering.sammantrade_id == id, Ajournering.till.is_(None))
    return s.scalars(fraga).first()


def avsluta_sammantrade(
    store: Store, id: int, version: int | None = None, tid: time | None = None
) -> Ref:
    """Close the meeting at ``tid`` (S3): every paragraph needs an outcome. Attendance and votes lock.

    A formal act: it is reversed by :func:`oppna_igen`, with a reason.
    """
    with store.arbete(_("Avsluta sammanträdet"), angerbar=False) as s:
        post = krav_pagar(s, id)
        hamta(s, Sammantrade, id, version)
        if hinder := list(_hinder_for_avslut(s, post, tid)):
            raise RegelFel(*hinder)
        post.status, post.avslutat = "genomfort", tid
        mote = s.get_one(Mote, post.mote_id)
        mote.status = "hallet"
        s.flush()
    return ref(post)


def _hinder_for_avslut(s: Session, post: Sammantrade, tid: time | None) -> Iterable[Brist]:
    if tid is None:
        yield Brist("avslutat", _("Skriv när sammanträdet avslutades."))
    elif post.oppnat is not None and tid < post.oppnat:
        yield Brist("avslutat", _("Sammanträdet avslutades efter att det öppnades. Rätta tiden."))
    if _oppen_ajournering(s, post.id) is not None:
        yield Brist("", _("Sammanträdet är ajournerat. Återuppta det innan det avslutas."))
    fraga = select(Paragraf).where(Paragraf.sammantrade_id == post.id, Paragraf.utfall.is_(None))
    for paragraf in s.scalars(fraga.order_by(Paragraf.ordning)):
        text = _("«{rubrik}» saknar utfall. Markera paragrafen som klar.")
        yield Brist("utfall", text.format(rubrik=paragraf.rubrik))


def oppna_igen(store: Store, id: int, version: int | None, skal: str) -> Ref:
    """Open a closed meeting again, because something was recorded wrongly; the reason is logged."""
    if not skal.strip():
        raise RegelFel(Brist("skal", _("Skriv varför sammanträdet öppnas igen.")))
    benamning = _("Öppna sammanträdet igen: {skal}").format(skal=skal.strip())
    with store.arbete(benamning, angerbar=False) as s:
        post = hamta(s, Sammantrade, id, version)
        if post.status not in ("genomfort", "upprattat"):
            raise RegelFel(Brist("", _("Bara ett sammanträde som nyss avslutats kan öppnas igen.")))
        post.status, post.avslutat = "pagar", None
        s.flush()
    return ref(post)
