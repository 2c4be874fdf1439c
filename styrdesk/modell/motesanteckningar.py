"""The acts on meetings at the meeting and after it: attendance, notes, agreed actions, settle, send (R51).

Each is one undo step. To settle the notes is a formal act: it is not undone, only opened anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.moten import (
    DELTAGARE,
    MOTEATGARD,
    MOTESPUNKT,
    Deltagare,
    Mote,
    Moteatgard,
    Motespunkt,
)  # fmt: skip
from styrdesk.modell.motessteg import byt_status, krav_oppet, ref, saknade_punkter
from styrdesk.texter import _, ngettext


def registrera_hallet(store: Store, id: int, version: int | None = None) -> Ref:
    """The meeting was held on its day; refused while the day lies ahead."""
    with store.arbete(_("Registrera möte som hållet")) as s:
        mote = hamta(s, Mote, id, version)
        byt_status(s, mote, "hallet", store.klocka.idag())
    return ref(mote)


def registrera_narvaro(store: Store, mote_id: int, deltagare: Iterable[Varden]) -> int:
    """The whole attendance list at once, in its order, instead of the one there was.

    Each row is field values of a deltagare: grupp, and person_id or namn; narvaro is "narvarande"
    unless it says "franvarande". Returns how many are present.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Registrera närvaro")) as s:
        krav_oppet(s, mote_id)
        for gammal in list(s.scalars(select(Deltagare).where(Deltagare.mote_id == mote_id))):
            s.delete(gammal)
        nya = [lagg_till(s, DELTAGARE, {**rad, "mote_id": mote_id}, idag) for rad in deltagare]
        return sum(ny.narvaro == "narvarande" for ny in nya)


def anteckna_punkt(
    store: Store, punkt_id: int, version: int | None = None, *, text: str | None = None,
    overenskommet: str | None = None, utgar_skal: str | None = None, avsandare: object = None,
) -> Ref:  # fmt: skip
    """Write under a point; with text it counts as treated, with ``utgar_skal`` as left out (R51).

    None leaves a field as it is. The first note after the meeting moves it to "anteckningar".
    """
    givet = {"text": text, "overenskommet": overenskommet, "utgar_skal": utgar_skal}
    with store.arbete(_("Anteckna"), avsandare=avsandare) as s:
        punkt = hamta(s, Motespunkt, punkt_id, version)
        nytt = {namn: varde for namn, varde in givet.items() if varde is not None}
        varden = {**nytt, "behandlad": behandlad(punkt, nytt)}
        skriv_varden(s, MOTESPUNKT, punkt, varden, store.klocka.idag())
        mote = hamta(s, Mote, punkt.mote_id)
        if mote.status == "hallet":
            byt_status(s, mote, "anteckningar", store.klocka.idag())
        s.flush()
    return ref(punkt)


def behandlad(punkt: Any, varden: Varden) -> bool:
    """Left out beats treated; words make it treated; without either it stays as it was."""
    if varden.get("utgar_skal"):
        return False
    ord_ = (varden.get("text"), varden.get("overenskommet"))
    return bool(punkt.behandlad) or any((v or "").strip() for v in ord_)


def markera_behandlad(
    store: Store, punkt_id: int, version: int | None = None, *, behandlad: bool = True
) -> Ref:
    """A point that was treated without anything to note, or the mark taken away."""
    with store.arbete(_("Markera punkt som behandlad")) as s:
        punkt = hamta(s, Motespunkt, punkt_id, version)
        varden = {"behandlad": behandlad, **({"utgar_skal": ""} if behandlad else {})}
        skriv_varden(s, MOTESPUNKT, punkt, varden, store.klocka.idag())
        s.flush()
    return ref(punkt)


def lagg_till_atgard(
    store: Store, mote_id: int, atgard: str, klart_senast: date, *, ansvarig: str = "",
    ansvarig_id: int | None = None,
) -> Ref:  # fmt: skip
    """An action that the meeting agreed on, with who and when; numbered after the others."""
    with store.arbete(_("Lägg till åtgärd")) as s:
        krav_oppet(s, mote_id)
        varden = {
            "mote_id": mote_id, "nr": _nasta_nr(s, mote_id), "atgard": atgard,
            "klart_senast": klart_senast, "ansvarig": ansvarig, "ansvarig_id": ansvarig_id,
        }  # fmt: skip
        post = lagg_till(s, MOTEATGARD, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def _nasta_nr(s: Session, mote_id: int) -> int:
    fraga = select(func.max(Moteatgard.nr)).where(Moteatgard.mote_id == mote_id)
    return (s.scalar(fraga) or 0) + 1


def klarmarkera_atgard(
    store: Store, atgard_id: int, version: int | None = None, *, dag: date | None = None
) -> Ref:
    """An agreed action is done."""
    with store.arbete(_("Markera åtgärd som klar")) as s:
        post = hamta(s, Moteatgard, atgard_id, version)
        varden = {"status": "klar", "klar": dag or store.klocka.idag()}
        skriv_varden(s, MOTEATGARD, post, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def skicka_anteckningar(
    store: Store, id: int, version: int | None = None, *, till: str, dag: date | None = None,
    synpunkter_senast: date | None = None,
) -> Ref:  # fmt: skip
    """Note that the notes were sent: for comments before they are settled, or as settled after it."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera att anteckningarna är skickade")) as s:
        mote = hamta(s, Mote, id, version)
        if mote.status not in ("hallet", "anteckningar", "faststallt"):
            raise RegelFel(Brist("status", _("Mötet är inte hållet. Registrera det först.")))
        mote.skickat, mote.skickat_till = dag or idag, till
        if synpunkter_senast is not None:
            mote.synpunkter_senast = synpunkter_senast
        if mote.status == "faststallt":
            byt_status(s, mote, "utskickat", idag)
        s.flush()
    return ref(mote)


def faststall(store: Store, id: int, version: int | None = None, *, dag: date | None = None) -> Ref:
    """Settle the notes: every mandatory point treated or left out with a reason (R51, R83, R84).

    A formal act that is not undone; :func:`oppna_anteckningar` is the act that reverses it.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Fastställ anteckningar"), angerbar=False) as s:
        mote = hamta(s, Mote, id, version)
        _krav_alla_punkter(s, mote)
        mote.faststallt = dag or idag
        byt_status(s, mote, "faststallt", idag)
    return ref(mote)


def _krav_alla_punkter(s: Session, mote: Mote) -> None:
    saknas = saknade_punkter(s, mote.id)
    if saknas:
        text = ngettext(
            "Punkten {namn} saknas på dagordningen. Lägg tillbaka den.",
            "Punkterna {namn} saknas på dagordningen. Lägg tillbaka dem.",
            len(saknas),
        )
        namn = ", ".join(p.rubrik for p in saknas)
        raise RegelFel(brist("motespunkt", text.format(namn=namn), saknas[0].regel))


def oppna_anteckningar(store: Store, id: int, version: int | None, skal: str) -> Ref:
    """Open settled notes again. The reason is kept in the history; sent notes stay as they are."""
    if not skal.strip():
        raise RegelFel(Brist("skal", _("Skriv varför anteckningarna öppnas igen.")))
    benamning = _("Öppna fastställda anteckningar: {skal}").format(skal=skal.strip())
    with store.arbete(benamning, angerbar=False) as s:
        mote = hamta(s, Mote, id, version)
        byt_status(s, mote, "anteckningar", store.klocka.idag())
        mote.faststallt = None
        s.flush()
    return ref(mote)
