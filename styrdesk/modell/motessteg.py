"""The acts on meetings before they are held: plan, invite, call, order the agenda, move or cancel (R48-R51).

Each is one undo step, and refuses with the sentence of the governing document that stops it. What
happens at the meeting and after it is in motesanteckningar.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import INBJUDAN, MOTE, MOTESPUNKT, Inbjudan, Mote, Motespunkt, las_av
from styrdesk.modell.moteregler import OMRADESMOTEN, anmarkningar, far_byta
from styrdesk.modell.motesinlasning import fakta
from styrdesk.modell.motesmallar import Mallpunkt, motesmall
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade, aktiva_enheter
from styrdesk.texter import _


@dataclass(frozen=True)
class Oinbjuden:
    """An open unit of the meeting's area that has no invitation (R49)."""

    enhet_id: int
    namn: str
    regi: str


def ref(post: Any) -> Ref:
    """What an act returns about the post that it wrote."""
    return Ref(post.id, post.version, post.uid)


def byt_status(s: Session, mote: Mote, till: str, idag: date) -> None:
    """Set a meeting's status inside an open transaction; RegelFel with every sentence that stops it."""
    s.flush()
    if brister := far_byta(fakta(s, [mote.id])[mote.id], till, idag):
        raise RegelFel(*brister)
    mote.status = till
    s.flush()


def krav_oppet(s: Session, mote_id: int) -> Mote:
    """The meeting, if its notes are still open; RegelFel otherwise."""
    mote = hamta(s, Mote, mote_id)
    if spar := las_av(mote.status):
        raise RegelFel(Brist("", spar))
    return mote


# -- before the meeting --------------------------------------------------------------------------------


def planera_mote(
    store: Store, varden: Varden, *, anmodan: bool = False, avsandare: object = None
) -> Ref:
    """Plan a meeting with the agenda that its kind demands and invitations to the whole area.

    ``varden`` are field values of a mote (typ, datum, verksamhetsomrade_id, plats, start ...).
    Every unit of the area that is open on the day is invited, own regi and external (R49);
    ``anmodan`` adds the point of R70 to a dialogue meeting.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Planera möte"), avsandare=avsandare) as s:
        mote = nytt_mote(s, varden, idag, anmodan=anmodan)
        s.flush()
    return ref(mote)


def nytt_mote(s: Session, varden: Varden, idag: date, *, anmodan: bool = False) -> Mote:
    """:func:`planera_mote` inside a transaction that is already open."""
    mote: Mote = lagg_till(s, MOTE, {**_kallare(s, varden), **varden}, idag)
    for punkt in motesmall(mote.typ, anmodan):
        _ny_punkt(s, mote.id, punkt.nr, punkt.rubrik, idag, obligatorisk=True)
    _bjud_in(s, mote.id, [enhet.id for enhet in _ska_bjudas(s, mote)], idag)
    return mote


def _kallare(s: Session, varden: Varden) -> dict[str, Any]:
    """The ordering committee of the area calls, unless somebody else is named."""
    omrade = s.get(Verksamhetsomrade, varden.get("verksamhetsomrade_id") or 0)
    return {"organ_id": omrade.namnd_id} if omrade is not None else {}


def _ska_bjudas(s: Session, mote: Mote) -> list[Enhet]:
    if mote.typ not in OMRADESMOTEN or mote.verksamhetsomrade_id is None:
        return []
    return aktiva_enheter(s, mote.verksamhetsomrade_id, mote.datum)


def _bjud_in(s: Session, mote_id: int, enheter: Iterable[int], idag: date) -> int:
    finns = set(s.scalars(select(Inbjudan.enhet_id).where(Inbjudan.mote_id == mote_id)))
    nya = [id for id in dict.fromkeys(enheter) if id not in finns]
    for enhet_id in nya:
        lagg_till(s, INBJUDAN, {"mote_id": mote_id, "enhet_id": enhet_id}, idag)
    return len(nya)


def oinbjudna(s: Session, mote_id: int) -> tuple[Oinbjuden, ...]:
    """The open units of the area that are not invited; shown as a warning until they are (R49)."""
    mote = hamta(s, Mote, mote_id)
    finns = set(s.scalars(select(Inbjudan.enhet_id).where(Inbjudan.mote_id == mote_id)))
    kvar = [enhet for enhet in _ska_bjudas(s, mote) if enhet.id not in finns]
    return tuple(Oinbjuden(e.id, e.namn, s.get_one(Utforare, e.utforare_id).regi) for e in kvar)


def bjud_in(store: Store, mote_id: int, enheter: Iterable[int] | None = None) -> int:
    """Invite units, by default every open one of the area that is missing; returns how many."""
    idag = store.klocka.idag()
    with store.arbete(_("Bjud in enheter")) as s:
        mote = krav_oppet(s, mote_id)
        onskade = list(enheter) if enheter is not None else [e.id for e in _ska_bjudas(s, mote)]
        return _bjud_in(s, mote_id, onskade, idag)


def motesanmarkningar(s: Session, mote_id: int) -> list[Brist]:
    """What the secretary should know about a meeting but may leave (R48-R50)."""
    hamta(s, Mote, mote_id)
    return anmarkningar(fakta(s, [mote_id])[mote_id])


def skicka_kallelse(
    store: Store, id: int, version: int | None = None, *, dag: date | None = None
) -> Ref:
    """The notice is sent to all who are invited; refused while an open unit is not (R49)."""
    idag = store.klocka.idag()
    with store.arbete(_("Skicka kallelse")) as s:
        mote = hamta(s, Mote, id, version)
        byt_status(s, mote, "kallat", idag)
        mote.kallat = dag or idag
        osanda = select(Inbjudan).where(Inbjudan.mote_id == id, Inbjudan.skickad.is_(None))
        for inbjudan in s.scalars(osanda):
            inbjudan.skickad = mote.kallat
        s.flush()
    return ref(mote)


def stall_in(
    store: Store, id: int, version: int | None = None, *, skal: str = "",
    nytt_datum: date | None = None,
) -> Ref:  # fmt: skip
    """Cancel a meeting, with a reason or a new day. A new day makes a new meeting, which is returned.

    The new meeting takes over place, times, agenda and invitations; the old one points at it.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Flytta möte") if nytt_datum else _("Ställ in möte")) as s:
        mote = hamta(s, Mote, id, version)
        nytt = _flyttat(s, mote, nytt_datum, idag) if nytt_datum else None
        mote.installt_skal = skal
        mote.flyttat_till_id = nytt.id if nytt is not None else None
        byt_status(s, mote, "installt", idag)
    return ref(nytt or mote)


_FOLJER_MED = (
    "typ", "benamning", "verksamhetsomrade_id", "organ_id", "start", "slut", "varaktighet", "plats",
    "diarienr", "ledare_id", "antecknat_av_id",
)  # fmt: skip


def _flyttat(s: Session, mote: Mote, datum: date, idag: date) -> Mote:
    varden = {namn: getattr(mote, namn) for namn in _FOLJER_MED}
    nytt: Mote = lagg_till(s, MOTE, {**varden, "datum": datum}, idag)
    for punkt in _punkter(s, mote.id):
        _ny_punkt(s, nytt.id, punkt.nr, punkt.rubrik, idag, obligatorisk=punkt.obligatorisk)
    fraga = select(Inbjudan).where(Inbjudan.mote_id == mote.id).order_by(Inbjudan.id)
    for inbjudan in list(s.scalars(fraga)):
        vem = {"enhet_id": inbjudan.enhet_id, "person_id": inbjudan.person_id}
        lagg_till(s, INBJUDAN, {"mote_id": nytt.id, **vem}, idag)
    return nytt


# -- the agenda ----------------------------------------------------------------------------------------


def lagg_till_punkt(store: Store, mote_id: int, rubrik: str, nr: int | None = None) -> Ref:
    """A point of one's own, last or at place ``nr``; the others move down."""
    with store.arbete(_("Lägg till punkt")) as s:
        krav_oppet(s, mote_id)
        punkter = _punkter(s, mote_id)
        plats = nr if nr is not None else len(punkter) + 1
        ny = _ny_punkt(s, mote_id, max(plats, 1), rubrik, store.klocka.idag())
        _numrera([*punkter[: ny.nr - 1], ny, *punkter[ny.nr - 1 :]])
        s.flush()
    return ref(ny)


def flytta_punkt(store: Store, punkt_id: int, nr: int) -> Ref:
    """Move a point to place ``nr`` (1 = first)."""
    with store.arbete(_("Flytta punkt")) as s:
        punkt = hamta(s, Motespunkt, punkt_id)
        krav_oppet(s, punkt.mote_id)
        ovriga = [p for p in _punkter(s, punkt.mote_id) if p.id != punkt_id]
        ovriga.insert(max(nr, 1) - 1, punkt)
        _numrera(ovriga)
        s.flush()
    return ref(punkt)


def saknade_punkter(s: Session, mote_id: int) -> tuple[Mallpunkt, ...]:
    """Mandatory points that somebody took away from the agenda."""
    mote = hamta(s, Mote, mote_id)
    kvar = [p.rubrik for p in _punkter(s, mote_id) if p.obligatorisk]
    mall = motesmall(mote.typ)
    if len(kvar) >= len(mall):
        return ()
    return tuple(punkt for punkt in mall if punkt.rubrik not in kvar)


def lagg_tillbaka_punkter(store: Store, mote_id: int) -> int:
    """Put the missing mandatory points back in their places; returns how many they were."""
    idag = store.klocka.idag()
    with store.arbete(_("Lägg tillbaka punkter")) as s:
        saknas = saknade_punkter(s, mote_id)
        punkter = _punkter(s, mote_id)
        for mall in saknas:
            ny = _ny_punkt(s, mote_id, mall.nr, mall.rubrik, idag, obligatorisk=True)
            punkter.insert(mall.nr - 1, ny)
        _numrera(punkter)
        return len(saknas)


def _ny_punkt(
    s: Session, mote_id: int, nr: int, rubrik: str, idag: date, *, obligatorisk: bool = False
) -> Motespunkt:
    varden = {"mote_id": mote_id, "nr": nr, "rubrik": rubrik, "obligatorisk": obligatorisk}
    punkt: Motespunkt = lagg_till(s, MOTESPUNKT, varden, idag, fritt=True)
    return punkt


def _punkter(s: Session, mote_id: int) -> list[Motespunkt]:
    fraga = select(Motespunkt).where(Motespunkt.mote_id == mote_id)
    return list(s.scalars(fraga.order_by(Motespunkt.nr, Motespunkt.id)))


def _numrera(punkter: Iterable[Motespunkt]) -> None:
    for nr, punkt in enumerate(punkter, 1):
        if punkt.nr != nr:
            punkt.nr = nr
