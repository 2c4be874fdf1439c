"""The acts of attendance: the roll is called, people arrive and leave, the chair changes.

Each is one undo step. Swaps happen between paragraphs. Whom a substitute serves for is decided by the
secretary; :func:`forslag_pa_ersattare` proposes with reasons (KL 6:16-17).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Person
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.inkallelseordning import Ersattare, Forslag, foresla_ersattare
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Uppdragsfakta
from styrdesk.modell.sammantrade.motesgang import krav_pagar
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta, las_uppdrag
from styrdesk.modell.sammantrade.narvarobok import Narvarobok
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.texter import _

ROLL_AV_UPPDRAG: Mapping[str, str] = {
    "ersattare": "ersattare", "insynsplats": "insyn", "personalforetradare": "personal",
}  # fmt: skip
UTAN_PERSONALFORETRADARE = ("bestallning", "myndighet")
"""Matters where a staff representative may not be present (KL 7:14)."""


# -- the roll --------------------------------------------------------------------------------------------


def ropa_upp(
    store: Store,
    sammantrade_id: int,
    narvarande: Iterable[int],
    *,
    distans: Iterable[int] = (),
    ersatter: Mapping[int, int] | None = None,
) -> None:
    """Call the roll: these persons are present from the first paragraph. Calling it again starts anew.

    ``ersatter`` maps a substitute to the member whose seat it takes; None lets the order of the
    reglemente decide, seat by seat. Persons without a seat in the body are officials, by their title.
    """
    har = dict.fromkeys(narvarande)
    pa_distans = frozenset(distans)
    with store.arbete(_("Ropa upp")) as s:
        krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        for rad in list(bok.rader):
            bok.klipp(rad.person_id, 1, None)
        s.flush()
        roller = {u.person_id: u for u in _uppdrag(s, sammantrade_id)}
        for person_id in har:
            _kommer(s, bok, person_id, roller, 1, distans=person_id in pa_distans)
        s.flush()
        if ersatter is None:
            ersatter = _enligt_ordning(las_motesfakta(s, sammantrade_id))
        for ersattare_id, ledamot_id in ersatter.items():
            trader_in(bok, ersattare_id, ledamot_id, 1, "franvaro")


def _uppdrag(s: Session, sammantrade_id: int) -> tuple[Uppdragsfakta, ...]:
    mote = s.get_one(Mote, s.get_one(Sammantrade, sammantrade_id).mote_id)
    return las_uppdrag(s, mote.organ_id, mote.datum)


def _kommer(
    s: Session, bok: Narvarobok, person_id: int, roller: Mapping[int, Uppdragsfakta], fran: int,
    **mer: Any,
) -> None:  # fmt: skip
    """Presence from a place on, in the role that the person's seat gives."""
    uppdrag = roller.get(person_id)
    if uppdrag is None:
        funktion = mer.pop("funktion", "") or hamta(s, Person, person_id).titel
        bok.lagg(
            person_id, mer.pop("roll", None) or "tjansteperson", fran, funktion=funktion, **mer
        )
    elif uppdrag.ledamot:
        ledig = {namn: mer[namn] for namn in ("kom", "distans", "orsak") if namn in mer}
        bok.lagg(person_id, "tjanstgor", fran, **ledig)
    else:
        tillfallig = {"kom": mer.get("kom"), "distans": mer.get("distans", False)}
        funktion = "" if uppdrag.roll == "ersattare" else hamta(s, Person, person_id).titel
        roll = ROLL_AV_UPPDRAG[uppdrag.roll]
        bok.lagg(person_id, roll, fran, funktion=funktion, **tillfallig)
        if uppdrag.roll == "personalforetradare":
            for plats in _utan_personal(s, bok):
                bok.klipp(person_id, plats, plats)


def _utan_personal(s: Session, bok: Narvarobok) -> Iterable[int]:
    fraga = (
        select(Paragraf.id)
        .join(Arende, Paragraf.arende_id == Arende.id)
        .where(Paragraf.id.in_(bok.paragrafer), Arende.art.in_(UTAN_PERSONALFORETRADARE))
    )
    return sorted(bok.platser[id] for id in s.scalars(fraga))


def _enligt_ordning(fakta: Motesfakta) -> dict[int, int]:
    """Substitutes for the seats that are empty at the roll, in the order of the seats."""
    valda: dict[int, int] = {}
    har = {t.person_id for t in fakta.vid(1)}
    for ledamot_id in fakta.platser:
        if ledamot_id not in har:
            forslag = foresla_i(fakta, ledamot_id, 1, upptagna=frozenset(valda))
            if forslag.person_id is not None:
                valda[forslag.person_id] = ledamot_id
    return valda


# -- substitutes -------------------------------------------------------------------------------------------


def foresla_i(
    fakta: Motesfakta, ledamot_id: int, plats: int, *, upptagna: frozenset[int] = frozenset()
) -> Forslag:
    """Who is to serve in a member's seat at a place, with the reasons."""
    ersattare = []
    for nr, uppdrag in enumerate(fakta.ersattare, start=1):
        person, hinder = fakta.personer[uppdrag.person_id], _hinder(fakta, uppdrag.person_id, plats)
        if uppdrag.person_id in upptagna:
            hinder = _("tjänstgör redan")
        tur = uppdrag.ordning * 1000 + nr
        ersattare.append(Ersattare(person.id, person.namn, fakta.parti(person.id), tur, hinder))
    parti = fakta.parti(ledamot_id)
    return foresla_ersattare(fakta.namn(ledamot_id), parti, ersattare, fakta.regler.inkallelse)


def _hinder(fakta: Motesfakta, person_id: int, plats: int) -> str:
    """Why a substitute cannot serve at a place; "" if nothing is in the way."""
    stracka = next((t for t in fakta.vid(plats) if t.person_id == person_id), None)
    if plats <= len(fakta.paragrafer) and person_id in fakta.paragrafer[plats - 1].javiga:
        return _("har anmält jäv")
    if stracka is None:
        return _("är inte närvarande")
    if stracka.roll == "tjanstgor":
        return _("tjänstgör redan")
    avbrutit = any(
        t.person_id == person_id and t.roll == "tjanstgor" and t.slut_orsak in ("avvikit", "franvaro")
        and t.till is not None and t.till < plats
        for t in fakta.strackor
    )  # fmt: skip
    if avbrutit and not fakta.regler.vaxeltjanstgoring:
        return _("har avbrutit sin tjänstgöring under sammanträdet")
    return ""


def forslag_pa_ersattare(store: Store, ledamot_id: int, paragraf_id: int) -> Forslag:
    """:func:`foresla_i` for a member in a paragraph of a meeting that is open."""
    with store.las() as s:
        paragraf = hamta(s, Paragraf, paragraf_id)
        return foresla_i(las_motesfakta(s, paragraf.sammantrade_id), ledamot_id, paragraf.ordning)


def trader_in(
    bok: Narvarobok, ersattare_id: int, ledamot_id: int, fran: int, orsak: str,
    till: int | None = None, *, slut_orsak: str | None = None,
) -> None:  # fmt: skip
    """A substitute takes a member's seat from place to place; the seat must be empty there."""
    sitter = bok.pa_stol(ledamot_id, fran)
    if sitter is not None and sitter.person_id != ersattare_id:
        raise RegelFel(Brist("ersattare_id", _("Någon tjänstgör redan på platsen.")))
    fore = bok.vid(ersattare_id, fran)
    if fore is None:
        raise RegelFel(Brist("ersattare_id", _("Ersättaren är inte närvarande. Välj en annan.")))
    if fore.roll == "tjanstgor" and fore.ersatter_id != ledamot_id:
        raise RegelFel(Brist("ersattare_id", _("Ersättaren tjänstgör redan för någon annan.")))
    bok.lagg(
        ersattare_id, "tjanstgor", fran, till, ersatter_id=ledamot_id, orsak=orsak,
        slut_orsak=slut_orsak, distans=fore.distans,
    )  # fmt: skip


def kalla_in(
    store: Store, sammantrade_id: int, ersattare_id: int, ledamot_id: int, fran_paragraf_id: int
) -> None:
    """Let a substitute serve for an absent member from a paragraph on."""
    with store.arbete(_("Kalla in ersättare")) as s:
        krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        ledamoter = {u.person_id for u in _uppdrag(s, sammantrade_id) if u.ledamot}
        if ledamot_id not in ledamoter:
            raise RegelFel(Brist("ledamot_id", _("Välj den ledamot som ersätts.")))
        trader_in(bok, ersattare_id, ledamot_id, _plats(bok, fran_paragraf_id), "franvaro")


# -- coming and going --------------------------------------------------------------------------------------


def anlander(
    store: Store,
    sammantrade_id: int,
    person_id: int,
    fran_paragraf_id: int,
    tid: time | None = None,
    *,
    distans: bool = False,
    roll: str | None = None,
    funktion: str = "",
) -> None:
    """Someone arrives and is present from a paragraph on.

    A member takes the seat back from the substitute who has it, who stays without serving. ``roll``
    and ``funktion`` are for those without a seat: tjansteperson (default) or inbjuden.
    """
    with store.arbete(_("Någon kommer")) as s:
        krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        fran = _plats(bok, fran_paragraf_id)
        if bok.vid(person_id, fran) is not None:
            raise RegelFel(Brist("person_id", _("Personen är redan närvarande.")))
        roller = {u.person_id: u for u in _uppdrag(s, sammantrade_id)}
        sitter = bok.pa_stol(person_id, fran)
        if sitter is not None:
            bok.star_over(sitter.person_id, person_id, fran, "sen_ankomst")
        _kommer(
            s, bok, person_id, roller, fran, kom=tid, distans=distans, orsak="sen_ankomst",
            roll=roll, funktion=funktion,
        )  # fmt: skip


def lamnar(
    store: Store,
    sammantrade_id: int,
    person_id: int,
    efter_paragraf_id: int,
    tid: time | None = None,
    *,
    orsak: str = "avvikit",
    ersattare_id: int | None = None,
) -> None:
    """Someone leaves after a paragraph; ``ersattare_id`` takes the seat from the next one on."""
    with store.arbete(_("Någon lämnar")) as s:
        krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        efter = _plats(bok, efter_paragraf_id)
        rad = bok.vid(person_id, efter)
        if rad is None:
            raise RegelFel(Brist("person_id", _("Personen är inte närvarande i den paragrafen.")))
        if ersattare_id is not None and rad.roll != "tjanstgor":
            raise RegelFel(Brist("ersattare_id", _("Bara den som tjänstgör får en ersättare.")))
        stol = rad.ersatter_id or person_id
        bok.gar(person_id, efter, orsak, tid)
        if ersattare_id is not None and efter < bok.sista:
            trader_in(bok, ersattare_id, stol, efter + 1, orsak)


def narvarar(
    store: Store, sammantrade_id: int, person_id: int, paragrafer: Iterable[int], *,
    roll: str = "tjansteperson", funktion: str = "",
) -> None:  # fmt: skip
    """Someone without a seat is present in exactly these paragraphs: an official, an invited expert."""
    with store.arbete(_("Ange närvaro")) as s:
        krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        funktion = funktion or hamta(s, Person, person_id).titel
        bok.klipp(person_id, 1, None)
        s.flush()
        for paragraf_id in paragrafer:
            plats = _plats(bok, paragraf_id)
            bok.lagg(person_id, roll, plats, plats, funktion=funktion)


def _plats(bok: Narvarobok, paragraf_id: int) -> int:
    if paragraf_id not in bok.platser:
        raise RegelFel(Brist("paragraf_id", _("Paragrafen hör till ett annat sammanträde.")))
    return bok.platser[paragraf_id]


# -- the chair -----------------------------------------------------------------------------------------------


def byt_ordforande(
    store: Store,
    sammantrade_id: int,
    person_id: int,
    fran_paragraf_id: int,
    till_paragraf_id: int | None = None,
) -> None:
    """Another member chairs from a paragraph to a paragraph (None: to the end)."""
    with store.arbete(_("Byt ordförande")) as s:
        post = krav_pagar(s, sammantrade_id)
        bok = Narvarobok(s, sammantrade_id)
        fran = _plats(bok, fran_paragraf_id)
        till = _plats(bok, till_paragraf_id) if till_paragraf_id is not None else bok.sista
        for plats in range(fran, till + 1):
            rad = bok.vid(person_id, plats)
            if rad is None or rad.roll != "tjanstgor":
                raise RegelFel(
                    Brist("person_id", _("Ordföranden måste tjänstgöra. Välj en annan."))
                )
            paragraf = s.get_one(Paragraf, bok.paragrafer[plats - 1])
            paragraf.ordforande_id = person_id if person_id != post.ordforande_id else None
        s.flush()
