"""Meetings to call, to hold, to write up and to settle, and the actions they agreed on (R48-R51)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell.att_gora.uppgift import Ram, Uppgift, delar, senast
from styrdesk.modell.benamningar import i_mening, motestitel
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lagen import EJ_HALLNA, FARDIGA, OFARDIGA
from styrdesk.modell.moten import Mote, Moteatgard
from styrdesk.modell.moteregler import MoteFakta, granska_inbjudan
from styrdesk.modell.motesinlasning import fakta
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantradesregler import STANDARD, regler_i
from styrdesk.svensk_form import datum_kort, datum_lang, tid, tidsintervall
from styrdesk.texter import _, ngettext

KALLELSE_DAGAR = timedelta(days=21)
"""The notice goes out three weeks before the meeting."""

ANTECKNINGAR_DAGAR = timedelta(days=14)
"""The notes are sent within two weeks after the meeting."""


def motesuppgifter(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Every meeting that something is to be done about, and every open action."""
    fraga = select(Mote).where(
        (Mote.status.in_(EJ_HALLNA) & (Mote.datum <= ram.sista + KALLELSE_DAGAR))
        | (Mote.status.in_(OFARDIGA) & Mote.id.not_in(select(Sammantrade.mote_id)))
    )  # a committee's meeting has minutes: sammantraden.py
    moten = list(s.scalars(fraga.order_by(Mote.datum, Mote.id)))
    alla = fakta(s, [m.id for m in moten])
    for mote in moten:
        namn = _namn(ram, mote)
        if mote.status in EJ_HALLNA:
            yield from _fore(s, ram, mote, namn, alla[mote.id])
        else:
            yield from _efter(ram, mote, namn)
    yield from _atgarder(s, ram)


def _namn(ram: Ram, mote: Mote) -> str:
    return motestitel(mote, ram.omraden.get(mote.verksamhetsomrade_id or 0, ("", None))[0])


def _gemensamt(ram: Ram, mote: Mote) -> dict[str, Any]:
    namnd, omrade = ram.omrade(mote.verksamhetsomrade_id)
    return {"post": ("mote", mote.id), "omrade": (namnd or mote.organ_id, omrade)}


def _nar_och_var(mote: Mote) -> str:
    if mote.start is not None and mote.slut is not None:
        return delar(tidsintervall(mote.start, mote.slut), mote.plats)
    return delar(tid(mote.start) if mote.start else "", mote.plats)


def _fore(s: Session, ram: Ram, mote: Mote, namn: str, f: MoteFakta) -> Iterator[Uppgift]:
    gemensamt = _gemensamt(ram, mote)
    if mote.datum < ram.idag:
        varfor = _("Mötet skulle hållas {dag} och är varken registrerat som hållet eller inställt.")
        yield from ram.uppgift(
            mote.datum, _("Registrera {mote}").format(mote=i_mening(namn)), _nar_och_var(mote),
            ikon="people_team", atgard=_("Redan gjort…"), gjort="mote",
            regel="R48" if mote.typ == "utforarmote" else "",
            varfor=varfor.format(dag=datum_lang(mote.datum)), **gemensamt,
        )  # fmt: skip
        return
    if mote.status == "planerat":
        fore = (
            _namndens_kallelse(s, ram, mote)
            if mote.typ == "namnd"
            else _kallelse(ram, mote, namn, f)
        )
        yield from fore
    varfor = _("Mötet är planerat till {dag}.").format(dag=datum_lang(mote.datum))
    yield from ram.uppgift(
        mote.datum, namn, _nar_och_var(mote), ikon="people_team", atgard=_("Öppna mötet"),
        varfor=varfor, **gemensamt,
    )  # fmt: skip


def _kallelse(ram: Ram, mote: Mote, namn: str, f: MoteFakta) -> Iterator[Uppgift]:
    objudna = granska_inbjudan(f)
    stod = ngettext(
        "{antal} enhet är inte inbjuden", "{antal} enheter är inte inbjudna", len(objudna)
    ).format(antal=len(objudna))
    varfor = _("Kallelsen skickas tre veckor före mötet {dag}.").format(dag=datum_lang(mote.datum))
    yield from ram.uppgift(
        mote.datum - KALLELSE_DAGAR, _("Skicka kallelse till {mote}").format(mote=i_mening(namn)),
        delar(datum_lang(mote.datum), stod if objudna else ""), ikon="send",
        atgard=_("Skriv kallelse"), verb="visa_kallelse", varfor=objudna[0].mening() if objudna else varfor,
        regel="R49" if objudna else "", **_gemensamt(ram, mote),
    )  # fmt: skip


def _namndens_kallelse(s: Session, ram: Ram, mote: Mote) -> Iterator[Uppgift]:
    """A committee's notice goes out by its own rule; the law gives it no day."""
    organ = s.get(Organ, mote.organ_id or 0)
    dagar = regler_i(s).get(mote.organ_id or 0, STANDARD).kallelse
    varfor = _("Kallelsen skickas {antal} dagar före sammanträdet {dag}, enligt nämndens regel.")
    rubrik = _("Skicka kallelse, {organ} {dag}")
    yield from ram.uppgift(
        mote.datum - timedelta(days=dagar),
        rubrik.format(organ=organ.kortnamn if organ else "", dag=datum_kort(mote.datum)),
        _nar_och_var(mote), ikon="send", atgard=_("Föredragningslista"), verb="forbered",
        varfor=varfor.format(antal=dagar, dag=datum_lang(mote.datum)), **_gemensamt(ram, mote),
    )  # fmt: skip


def _efter(ram: Ram, mote: Mote, namn: str) -> Iterator[Uppgift]:
    gemensamt = _gemensamt(ram, mote)
    stod = _("Hölls {dag}").format(dag=datum_lang(mote.datum))
    if mote.skickat is None:
        yield from ram.uppgift(
            mote.datum + ANTECKNINGAR_DAGAR,
            _("Skicka anteckningarna från {mote}").format(mote=i_mening(namn)), stod,
            ikon="document_edit", atgard=_("Öppna anteckningarna"), verb="anteckna",
            varfor=_("Anteckningarna skickas inom två veckor, så att alla minns vad som sades."),
            **gemensamt,
        )  # fmt: skip
        return
    sista = mote.synpunkter_senast or mote.skickat
    yield from ram.uppgift(
        sista + timedelta(days=1),
        _("Fastställ anteckningarna från {mote}").format(mote=i_mening(namn)), stod,
        ikon="clipboard_checkmark", atgard=_("Fastställ"), verb="faststall",
        varfor=_("Synpunkter kunde lämnas {senast}.").format(senast=senast(sista)), regel="R51",
        **gemensamt,
    )  # fmt: skip


def _atgarder(s: Session, ram: Ram) -> Iterator[Uppgift]:
    """Actions that are not done, whoever is to do them; those of cancelled meetings fall away."""
    fraga = (
        select(Moteatgard, Mote, Person)
        .join(Mote, Moteatgard.mote_id == Mote.id)
        .outerjoin(Person, Moteatgard.ansvarig_id == Person.id)
        .where(
            Moteatgard.status != "klar",
            Moteatgard.klart_senast <= max(ram.sista, ram.sondag),
            Mote.status.in_((*EJ_HALLNA, *OFARDIGA, *FARDIGA)),
        )
    )
    for atgard, mote, person in s.execute(fraga):
        vem = person.namn() if person is not None else atgard.ansvarig
        varifran = _("från {mote}").format(mote=i_mening(_namn(ram, mote)))
        gemensamt = {**_gemensamt(ram, mote), "post": ("moteatgard", atgard.id)}
        yield from ram.uppgift(
            atgard.klart_senast, atgard.atgard, delar(vem, varifran), ikon="checkmark_circle",
            atgard=_("Markera som klar"), varfor=_sagt(mote.datum, atgard.klart_senast), **gemensamt,
        )  # fmt: skip


def _sagt(mote: date, klart: date) -> str:
    text = _("Mötet {mote} kom överens om att åtgärden ska vara klar {klart}.")
    return text.format(mote=datum_lang(mote), klart=datum_lang(klart))
