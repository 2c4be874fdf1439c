"""Items enter the agenda: their texts from matter and letter, their place from the body's own list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import lagg_till
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.organisation import Person
from styrdesk.modell.sammantrade.arenden import Arende, Tjansteskrivelse
from styrdesk.modell.sammantrade.fortroendevalda import bundna_hos, uppdrag_den
from styrdesk.modell.sammantrade.infogning import (
    FORST,
    PAUS,
    STANDARD,
    Listpunkt,
    Regel,
    kant,
    placera,
)
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.reglemente import Fastpunkt, Reglemente
from styrdesk.modell.sammantrade.sammantraden import (
    PUNKT,
    Punkt,
    Sammantrade,
    punkter_i,
    sammantradets_mote,
)
from styrdesk.modell.sammantrade.stod import Bevakning, Infogningsregel
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import PUNKT_FAST
from styrdesk.texter import _

UTAN_PERSONALFORETRADARE = ("bestallning", "myndighet")
"""Kinds of matter that a staff representative must leave (KL 7:14)."""

FRAN_SKRIVELSE = ("forslag", "sammanfattning", "underlag", "skickas_till")
"""What flows from the letter to the item and on to the paragraph (protokoll §5.7)."""


def nasta_version(s: Session, sammantrade_id: int) -> int:
    """The number that the next send-out of the notice gets."""
    fraga = select(func.max(Kallelse.nr)).where(Kallelse.sammantrade_id == sammantrade_id)
    return (s.scalar(fraga) or 0) + 1


def regler_for(s: Session, organ_id: int) -> list[Regel]:
    """The list of a body, in its order; the usual one when it has none."""
    fraga = (
        select(Infogningsregel)
        .join(Reglemente, Infogningsregel.reglemente_id == Reglemente.id)
        .where(Reglemente.organ_id == organ_id)
    )
    egna = s.scalars(fraga.order_by(Infogningsregel.nr, Infogningsregel.id))
    return [Regel(r.slag, r.sist) for r in egna] or list(STANDARD)


# -- the kinds of an item -----------------------------------------------------------------------------


def listpunkter(s: Session, sammantrade: Sammantrade, punkter: Sequence[Punkt]) -> list[Listpunkt]:
    """The items as placing sees them, in the same order."""
    mote = sammantradets_mote(s, sammantrade)
    uppdrag = uppdrag_den(s, mote.organ_id or 0, mote.datum)
    personal = any(u.roll == "personalforetradare" for u in uppdrag)
    bundna = set(bundna_hos(s, mote.organ_id or 0, mote.datum))
    bevakade = _bevakade(s, [p.arende_id for p in punkter if p.arende_id])
    lista = []
    for punkt in punkter:
        arende = s.get(Arende, punkt.arende_id or 0)
        slag = {punkt.typ} | ({"omedelbar"} if punkt.omedelbar else set())
        if arende is not None:
            slag |= bevakade.get(arende.id, set()) | _arendets_slag(arende, bundna)
            if personal and arende.art not in UTAN_PERSONALFORETRADARE:
                slag.add("personal")
        lista.append(Listpunkt(frozenset(slag), kant(punkt.fast)))
    return lista


def _arendets_slag(arende: Arende, bundna: set[int]) -> set[str]:
    villkor = {
        "till_fullmaktige": arende.till_fullmaktige,
        "sekretess": bool(arende.sekretess_lagrum),
        "jav": arende.utforare_id in bundna,
        "bordlagt": arende.status == "bordlagt",
        "aterremiss": arende.status == "aterremitterat",
    }
    return {slag for slag, galler in villkor.items() if galler}


def _bevakade(s: Session, arenden: Sequence[int]) -> dict[int, set[str]]:
    fraga = select(Bevakning.arende_id, Bevakning.slag).where(
        Bevakning.arende_id.in_(arenden), Bevakning.klar_paragraf_id.is_(None)
    )
    slag: dict[int, set[str]] = {}
    for arende_id, kod in s.execute(fraga):
        slag.setdefault(arende_id, set()).add(kod)
    return slag


# -- new items ---------------------------------------------------------------------------------------


def ny_punkt(s: Session, sammantrade: Sammantrade, varden: dict[str, Any], idag: date) -> Punkt:
    """An item at the place that the list gives it; what comes after moves down."""
    punkter = punkter_i(s, sammantrade.id)
    plats = {
        "sammantrade_id": sammantrade.id, "ordning": len(punkter) + 1,
        "tillkom_version": nasta_version(s, sammantrade.id),
    }  # fmt: skip
    punkt: Punkt = lagg_till(s, PUNKT, {**plats, **varden}, idag, fritt=True)
    s.flush()
    *andra, egen = listpunkter(s, sammantrade, [*punkter, punkt])
    placering = placera(egen, andra, regler_for(s, _organ(s, sammantrade)))
    punkt.placering_skal = placering.skal if not egen.fast else ""
    numrera([*punkter[: placering.plats], punkt, *punkter[placering.plats :]])
    s.flush()
    return punkt


def ny_fast_punkt(s: Session, sammantrade: Sammantrade, fast: Fastpunkt, idag: date) -> Punkt:
    """A fixed item: those that open come after each other first, the others last."""
    punkter = punkter_i(s, sammantrade.id)
    sist = fast.fast not in FORST
    plats = len(punkter) if sist else sum(kant(p.fast) == "forst" for p in punkter)
    varden = {
        "sammantrade_id": sammantrade.id, "ordning": plats + 1, "rubrik": fast.rubrik,
        "fast": fast.fast, "typ": fast.typ, "minuter": fast.minuter,
        "foredragande": fast.foredragande, "tillkom_version": nasta_version(s, sammantrade.id),
    }  # fmt: skip
    punkt: Punkt = lagg_till(s, PUNKT, varden, idag, fritt=True)
    numrera([*punkter[:plats], punkt, *punkter[plats:]])
    s.flush()
    return punkt


def ny_paus(s: Session, sammantrade: Sammantrade, varden: dict[str, Any], idag: date) -> Punkt:
    """A planned break, before the closing items until it is moved."""
    punkter = punkter_i(s, sammantrade.id)
    plats = sum(kant(p.fast) != "sist" for p in punkter)
    punkt: Punkt = lagg_till(s, PUNKT, {
        "sammantrade_id": sammantrade.id, "ordning": plats + 1, "fast": PAUS, "typ": "information",
        "rubrik": etikett(PUNKT_FAST, PAUS), "tillkom_version": nasta_version(s, sammantrade.id), **varden,
    }, idag, fritt=True)  # fmt: skip
    numrera([*punkter[:plats], punkt, *punkter[plats:]])
    s.flush()
    return punkt


def ny_arendepunkt(
    s: Session, sammantrade: Sammantrade, arende_id: int, idag: date,
    skrivelse_id: int | None = None,
) -> Punkt:  # fmt: skip
    """A matter is taken up, with the texts of its letter (the latest, unless one is named)."""
    arende = hamta(s, Arende, arende_id)
    for punkt in punkter_i(s, sammantrade.id):
        if punkt.arende_id == arende_id and not punkt.utgar_skal:
            text = _("«{arende}» står redan på föredragningslistan.")
            raise RegelFel(Brist("arende_id", text.format(arende=arende.rubrik)))
    varden = {
        "rubrik": arende.rubrik, "typ": arende.typ, "arende_id": arende.id,
        "foredragande": foredragande(s, arende.handlaggare_id), **texter(s, arende_id, skrivelse_id),
    }  # fmt: skip
    return ny_punkt(s, sammantrade, varden, idag)


def texter(s: Session, arende_id: int, skrivelse_id: int | None = None) -> dict[str, Any]:
    """What an item takes from its letter, and which version of it; nothing when there is none."""
    fraga = select(Tjansteskrivelse).where(Tjansteskrivelse.arende_id == arende_id)
    if skrivelse_id is not None:
        fraga = fraga.where(Tjansteskrivelse.id == skrivelse_id)
    ordnad = fraga.order_by(Tjansteskrivelse.datum.desc(), Tjansteskrivelse.id.desc())
    skrivelse = s.scalars(ordnad).first()
    if skrivelse is None:
        return {}
    varden = {namn: getattr(skrivelse, namn) for namn in FRAN_SKRIVELSE}
    return {**varden, "skrivelse_id": skrivelse.id, "skrivelse_version": skrivelse.version}


def foredragande(s: Session, person_id: int | None) -> str:
    """Maria Fors, avtalscontroller; "" for nobody."""
    person = s.get(Person, person_id or 0)
    if person is None:
        return ""
    titel = person.titel[:1].lower() + person.titel[1:]
    return ", ".join(filter(None, (person.namn(), titel)))


def numrera(punkter: Sequence[Punkt]) -> None:
    """Give the items their places in this order."""
    for plats, punkt in enumerate(punkter, 1):
        if punkt.ordning != plats:
            punkt.ordning = plats


def flytta_till(s: Session, punkt: Punkt, plats: int) -> None:
    """Give an item a place among the others, from 1; too far is last."""
    ovriga = [p for p in punkter_i(s, punkt.sammantrade_id) if p.id != punkt.id]
    ovriga.insert(min(max(plats, 1), len(ovriga) + 1) - 1, punkt)
    numrera(ovriga)


def _organ(s: Session, sammantrade: Sammantrade) -> int:
    return sammantradets_mote(s, sammantrade).organ_id or 0
