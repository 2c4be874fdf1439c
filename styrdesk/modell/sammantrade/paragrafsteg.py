"""The acts on a paragraph: its texts, its decision point by point, what was proposed and reserved.

Text may be written until the paragraph is adjusted; everything is one undo step.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Register, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.aterrapportsteg import ta_emot_aterrapporter
from styrdesk.modell.sammantrade.bevakningar import avsluta_bevakningar, bevaka
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.motesgang import krav_pagar, skriv_rader
from styrdesk.modell.sammantrade.paragrafer import (
    PARAGRAF,
    PROTOKOLLSYTTRANDE,
    RESERVATION,
    YRKANDE,
    Beslut,
    EjDeltagande,
    Paragraf,
    Yrkande,
)
from styrdesk.modell.sammantrade.paragrafplats import satt_in
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.stod import Bevakning
from styrdesk.modell.val.sammantrade import UTFALL
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

_NUMRERING = re.compile(r"^\d{1,2}[.)]\s+")
_SLAG = {"bordlagt": "bordlagt", "aterremitterat": "aterremiss"}
SKRIVBARA = ("pagar", "genomfort", "upprattat")


def krav_skrivbar(s: Session, paragraf_id: int, version: int | None = None) -> Paragraf:
    """The paragraph, if it is neither adjusted nor sent to be (S5, S6); RegelFel otherwise."""
    post = hamta(s, Paragraf, paragraf_id, version)
    omgang = s.get(Justeringsomgang, post.omgang_id or 0)
    status = s.get_one(Sammantrade, post.sammantrade_id).status
    ojusterad = omgang is None or omgang.status == "justeras"
    if ojusterad and status == "justeras":
        text = _("Protokollet är skickat för justering. Ta tillbaka det för att ändra i det.")
        raise RegelFel(Brist("", text))
    if not ojusterad or status not in SKRIVBARA:
        text = _("Paragrafen är justerad och ändras inte. Skriv en rättelse.")
        raise RegelFel(Brist("", text))
    return post


# -- texts -------------------------------------------------------------------------------------------------


def skriv(
    store: Store, paragraf_id: int, version: int | None, varden: Varden, *, avsandare: object = None
) -> Ref:
    """Write field values of a paragraph (beslutsgang, sammanfattning …); Krock if it has changed.

    Two more fields are lines: "beslut" as in :func:`skriv_beslut`, "skickas_till" as in
    :func:`skriv_mottagare`. All of them are one undo step.
    """
    egna = {namn: varde for namn, varde in varden.items() if namn not in _RADFALT}
    with store.arbete(_("Skriv i protokollet"), avsandare=avsandare) as s:
        post = krav_skrivbar(s, paragraf_id, version)
        skriv_varden(s, PARAGRAF, post, egna, store.klocka.idag())
        for namn in varden.keys() & _RADFALT.keys():
            _RADFALT[namn](s, post.id, varden[namn])
        _paborjad(post)
        s.flush()
    return ref(post)


def skriv_beslut(
    store: Store, paragraf_id: int, text: str, *, avsandare: object = None
) -> tuple[Ref, ...]:
    """The decision, one point per line; numbers in front of the lines are taken off.

    A point that only moves keeps its owner and its days.
    """
    with store.arbete(_("Skriv beslut"), avsandare=avsandare) as s:
        post = krav_skrivbar(s, paragraf_id)
        punkter = beslutspunkter(s, post.id, text)
        _paborjad(post)
        s.flush()
    return tuple(map(ref, punkter))


def beslutsrader(text: str) -> list[str]:
    """The points of a decision that is written with one on each line, without numbers in front."""
    return [_NUMRERING.sub("", rad.strip()) for rad in text.splitlines() if rad.strip()]


def beslutspunkter(s: Session, paragraf_id: int, text: str) -> list[Beslut]:
    """:func:`skriv_beslut` inside a transaction that is open."""
    rader = beslutsrader(text)
    fraga = select(Beslut).where(Beslut.paragraf_id == paragraf_id).order_by(Beslut.nr, Beslut.id)
    lediga = list(s.scalars(fraga))
    par: list[Beslut | None] = [_ta(lediga, rad) for rad in rader]
    nya = []
    for nr, (rad, post) in enumerate(zip(rader, par, strict=True), start=1):
        post = post or (lediga.pop(0) if lediga else Beslut(paragraf_id=paragraf_id))
        post.nr, post.text = nr, rad
        s.add(post)
        nya.append(post)
    for post in lediga:
        s.delete(post)
    return nya


def _ta(lediga: list[Beslut], rad: str) -> Beslut | None:
    for post in lediga:
        if post.text == rad:
            lediga.remove(post)
            return post
    return None


def skriv_mottagare(store: Store, paragraf_id: int, text: str, *, avsandare: object = None) -> None:
    """Whom the decision is sent to, one receiver per line."""
    with store.arbete(_("Skriv mottagare"), avsandare=avsandare) as s:
        skriv_rader(s, krav_skrivbar(s, paragraf_id).id, text)


def _paborjad(post: Paragraf) -> None:
    if post.status == "ej_borjad":
        post.status = "pagar"


_RADFALT: Mapping[str, Callable[[Session, int, str], object]] = {
    "beslut": beslutspunkter, "skickas_till": skriv_rader,
}  # fmt: skip


# -- what was said -----------------------------------------------------------------------------------------


def lagg_till_yrkande(
    store: Store, paragraf_id: int, person_id: int | None, slag: str = "bifall", text: str = "",
    instammer: Iterable[int] = (),
) -> Ref:  # fmt: skip
    """A proposal put at the meeting, with those who join in; numbered after the others."""
    varden = {
        "nr": 0, "person_id": person_id, "slag": slag, "text": text,
        "instammer": tuple(instammer),
    }  # fmt: skip
    return _ny_del(store, paragraf_id, YRKANDE, varden, _("Lägg till yrkande"))


def aterkalla_yrkande(store: Store, yrkande_id: int, version: int | None = None) -> Ref:
    """The proposal is withdrawn: it is kept, but not put and not printed (KL 5:67)."""
    with store.arbete(_("Återkalla yrkande")) as s:
        post = hamta(s, Yrkande, yrkande_id, version)
        krav_skrivbar(s, post.paragraf_id)
        post.aterkallat = True
        s.flush()
    return ref(post)


def lagg_till_reservation(
    store: Store, paragraf_id: int, personer: Iterable[int], formulering: str = "", *,
    tid: time | None = None, motivering: str = "", bilaga: int | None = None,
) -> Ref:  # fmt: skip
    """A reservation; ``tid`` is when it was announced, which is before the meeting ends (KL 4:27)."""
    varden = {
        "personer": tuple(personer), "formulering": formulering, "anmald": tid,
        "motivering": motivering, "bilaga": bilaga,
    }  # fmt: skip
    if not varden["personer"]:
        raise RegelFel(Brist("personer", _("Välj vilka som reserverar sig.")))
    return _ny_del(store, paragraf_id, RESERVATION, varden, _("Lägg till reservation"))


def lagg_till_yttrande(
    store: Store, paragraf_id: int, person_id: int, slag: str = "sarskilt", text: str = "",
    bilaga: int | None = None,
) -> Ref:  # fmt: skip
    """A special statement ("sarskilt") or a note in the minutes ("anteckning")."""
    varden = {"person_id": person_id, "slag": slag, "text": text, "bilaga": bilaga}
    return _ny_del(store, paragraf_id, PROTOKOLLSYTTRANDE, varden, _("Lägg till yttrande"))


def _ny_del(
    store: Store, paragraf_id: int, register: Register, varden: dict[str, Any], benamning: str
) -> Ref:
    with store.arbete(benamning) as s:
        paragraf = krav_skrivbar(s, paragraf_id)
        if "nr" in varden:
            varden["nr"] = _nasta_nr(s, register.tabell, paragraf_id)
        varden["paragraf_id"] = paragraf_id
        post = lagg_till(s, register, varden, store.klocka.idag())
        _paborjad(paragraf)
        s.flush()
    return ref(post)


def _nasta_nr(s: Session, tabell: Any, paragraf_id: int) -> int:
    return (s.scalar(select(func.max(tabell.nr)).where(tabell.paragraf_id == paragraf_id)) or 0) + 1


def deltar_inte(store: Store, paragraf_id: int, personer: Iterable[int]) -> None:
    """Exactly these who serve declare that they take no part in the decision."""
    with store.arbete(_("Deltar inte i beslutet")) as s:
        krav_skrivbar(s, paragraf_id)
        onskade = set(personer)
        fraga = select(EjDeltagande).where(EjDeltagande.paragraf_id == paragraf_id)
        nu = {rad.person_id: rad for rad in s.scalars(fraga)}
        for person_id in sorted(onskade - set(nu)):
            s.add(EjDeltagande(paragraf_id=paragraf_id, person_id=person_id))
        for person_id in set(nu) - onskade:
            s.delete(nu[person_id])


# -- the outcome -------------------------------------------------------------------------------------------


def klarmarkera(
    store: Store, paragraf_id: int, version: int | None = None, utfall: str = "beslutat"
) -> Ref:
    """The paragraph is done. The matter's watches end when it was decided or noted."""
    with store.arbete(_("Markera paragrafen som klar")) as s:
        post = krav_skrivbar(s, paragraf_id, version)
        if utfall not in UTFALL:
            raise RegelFel(Brist("utfall", _("Välj ett utfall i listan.")))
        post.status, post.utfall = "klar", utfall
        _ta_bort_egna(s, post)
        if utfall in ("beslutat", "noterat"):
            _avgjord(s, post)
        s.flush()
    return ref(post)


def _ta_bort_egna(s: Session, post: Paragraf) -> None:
    """What the paragraph put off before, when it comes to another end."""
    fraga = select(Bevakning).where(
        Bevakning.fran_paragraf_id == post.id, Bevakning.slag.in_(_SLAG.values()),
        Bevakning.klar_paragraf_id.is_(None),
    )  # fmt: skip
    for bevakning in s.scalars(fraga):
        s.delete(bevakning)


def _avgjord(s: Session, post: Paragraf) -> None:
    arende = s.get(Arende, post.arende_id or 0)
    if arende is None:
        return
    avsluta_bevakningar(s, arende.id, post.id, ("bordlagt", "aterremiss"))
    ta_emot_aterrapporter(s, arende, post)
    if arende.status != "avslutat":
        arende.status = "beslutat"


def bordlagg(
    store: Store, paragraf_id: int, version: int | None = None, *, till: date | None = None,
    skal: str = "",
) -> Ref:  # fmt: skip
    """Table the matter to a later meeting: simple majority in a committee (KL 6:33)."""
    mening = (
        _("Ärendet bordläggs till sammanträdet den {datum}.").format(datum=datum_lang(till))
        if till
        else _("Ärendet bordläggs till nästa sammanträde.")
    )
    uppskov = {"till_datum": till, "skal": skal}
    return _skjut_upp(store, paragraf_id, version, "bordlagt", mening, uppskov)


def aterremittera(
    store: Store, paragraf_id: int, version: int | None, adressat: str, skal: str, *,
    till: date | None = None,
) -> Ref:  # fmt: skip
    """Send the matter back for more preparation: to whom, and why."""
    adressat, skal = adressat.strip(), skal.strip().rstrip(".")
    mening = _("Ärendet återremitteras till {adressat} för {skal}.")
    mening = mening.format(adressat=adressat, skal=skal)
    if not (adressat and skal):
        mening = _("Ärendet återremitteras.")
    uppskov = {"till_datum": till, "skal": skal, "adressat": adressat}
    return _skjut_upp(store, paragraf_id, version, "aterremitterat", mening, uppskov)


def _skjut_upp(
    store: Store, paragraf_id: int, version: int | None, utfall: str, mening: str,
    uppskov: dict[str, Any],
) -> Ref:  # fmt: skip
    benamning = _("Bordlägg ärendet") if utfall == "bordlagt" else _("Återremittera ärendet")
    idag = store.klocka.idag()
    with store.arbete(benamning) as s:
        post = krav_skrivbar(s, paragraf_id, version)
        post.utfall, post.status, post.overklagbart = utfall, "klar", "ej"
        beslutspunkter(s, post.id, mening)
        arende = _ett_arende(s, post)
        arende.status = utfall
        avsluta_bevakningar(s, arende.id, post.id, ("bordlagt", "aterremiss"))
        _ta_bort_egna(s, post)
        bevaka(
            s, idag, arende_id=arende.id, slag=_SLAG[utfall], fran_paragraf_id=post.id, **uppskov
        )
        s.flush()
    return ref(post)


def _ett_arende(s: Session, post: Paragraf) -> Arende:
    """What is put off comes back as a matter: a paragraph without one gets one."""
    arende = s.get(Arende, post.arende_id or 0)
    if arende is None:
        mote = s.get_one(Mote, s.get_one(Sammantrade, post.sammantrade_id).mote_id)
        if mote.organ_id is None:
            raise RegelFel(Brist("", _("Sammanträdet har inget organ. Välj ett för mötet först.")))
        arende = Arende(rubrik=post.rubrik, organ_id=mote.organ_id, typ=post.typ, art="ovrigt")
        s.add(arende)
        s.flush()
        post.arende_id = arende.id
    return arende


# -- paragraphs --------------------------------------------------------------------------------------------


def lagg_till_paragraf(
    store: Store, sammantrade_id: int, rubrik: str, *, efter_id: int | None = None,
    typ: str = "beslut", arende_id: int | None = None,
) -> Ref:  # fmt: skip
    """A new paragraph after another (None: last), with those who are present from there on."""
    with store.arbete(_("Lägg till paragraf")) as s:
        krav_pagar(s, sammantrade_id)
        varden = {
            "sammantrade_id": sammantrade_id, "rubrik": rubrik, "typ": typ,
            "arende_id": arende_id, "ordning": 1,
        }  # fmt: skip
        post: Paragraf = lagg_till(s, PARAGRAF, varden, store.klocka.idag(), fritt=True)
        satt_in(s, post, efter_id)
        s.flush()
    return ref(post)
