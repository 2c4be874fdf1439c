"""What the rules of adjustment need to know about one batch, read from the registers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.justering import (
    Anslagsavbrott,
    Justeringsomgang,
    Overklagad,
    Overklagande,
    Signatur,
)
from styrdesk.modell.sammantrade.omgangsregler import (
    Klagan,
    Omgangsfakta,
    Omgangsparagraf,
    Undertecknare,
)
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.tjanstgoring import Tjanstgoring

ANTAL_JUSTERARE = 1
"""Beside the chair, for a body without rules of its own; the law leaves the number to the council."""


@dataclass(frozen=True)
class Sammanhang:
    """A meeting with what stands around it. ``reglemente`` None means the usual rules."""

    sammantrade: Sammantrade
    mote: Mote
    reglemente: Reglemente | None

    @property
    def antal_justerare(self) -> int:
        """How many adjust beside the chair."""
        return self.reglemente.antal_justerare if self.reglemente else ANTAL_JUSTERARE


def sammanhang(s: Session, sammantrade_id: int) -> Sammanhang:
    """The meeting, its event in the calendar and its body's rules."""
    sammantrade = s.get_one(Sammantrade, sammantrade_id)
    mote = s.get_one(Mote, sammantrade.mote_id)
    fraga = select(Reglemente).where(Reglemente.organ_id == (mote.organ_id or 0))
    return Sammanhang(sammantrade, mote, s.scalars(fraga).first())


def motets_paragrafer(s: Session, sammantrade_id: int) -> list[Paragraf]:
    """Every paragraph of the meeting, in its order."""
    fraga = select(Paragraf).where(Paragraf.sammantrade_id == sammantrade_id)
    return list(s.scalars(fraga.order_by(Paragraf.ordning, Paragraf.id)))


def omgangens_paragrafer(s: Session, omgang_id: int) -> list[Paragraf]:
    """The paragraphs of one batch, in the meeting's order."""
    fraga = select(Paragraf).where(Paragraf.omgang_id == omgang_id)
    return list(s.scalars(fraga.order_by(Paragraf.ordning, Paragraf.id)))


def tjanstgjorde(s: Session, sammantrade_id: int) -> dict[int, frozenset[int]]:
    """The places where each person served, by person."""
    plats = {p.id: p.ordning for p in motets_paragrafer(s, sammantrade_id)}
    sista = max(plats.values(), default=0)
    fraga = select(Tjanstgoring).where(
        Tjanstgoring.sammantrade_id == sammantrade_id, Tjanstgoring.roll == "tjanstgor"
    )
    platser: dict[int, frozenset[int]] = {}
    for rad in s.scalars(fraga):
        slut = plats.get(rad.till_id or 0, sista)
        strackan = frozenset(range(plats.get(rad.fran_id, 1), slut + 1))
        platser[rad.person_id] = platser.get(rad.person_id, frozenset()) | strackan
    return platser


def omgangsfakta(s: Session, omgang: Justeringsomgang, nummer: Mapping[int, str]) -> Omgangsfakta:
    """One batch as the rules see it. ``nummer`` are the numbers of its paragraphs, fixed or provisional."""
    runtom = sammanhang(s, omgang.sammantrade_id)
    ordforande = runtom.sammantrade.ordforande_id
    return Omgangsfakta(
        sammantradesdag=runtom.mote.datum,
        status=omgang.status,
        omedelbar=omgang.omedelbar,
        paragrafer=tuple(
            Omgangsparagraf(
                p.id, p.ordning, nummer.get(p.id, ""), p.overklagbart, p.ordforande_id or ordforande
            )
            for p in omgangens_paragrafer(s, omgang.id)
        ),
        undertecknare=_undertecknare(s, omgang),
        antal_justerare=runtom.antal_justerare,
        justerad=omgang.justerad,
        uppsatt=omgang.uppsatt,
        tas_ned=omgang.tas_ned,
        nedtagen=omgang.nedtagen,
        forvaringsplats=omgang.forvaringsplats,
        obedomda_avbrott=_obedomda(s, omgang.id),
        overklaganden=_overklaganden(s, omgang.id),
        laga_kraft=omgang.laga_kraft,
    )


def signaturer(s: Session, omgang_id: int) -> list[Signatur]:
    """Who signs, in order."""
    fraga = select(Signatur).where(Signatur.omgang_id == omgang_id)
    return list(s.scalars(fraga.order_by(Signatur.nr, Signatur.id)))


def _undertecknare(s: Session, omgang: Justeringsomgang) -> tuple[Undertecknare, ...]:
    platser = tjanstgjorde(s, omgang.sammantrade_id)
    return tuple(
        Undertecknare(
            rad.id,
            rad.person_id,
            personnamn(s, rad.person_id),
            rad.roll,
            rad.datum,
            rad.invandning,
            platser.get(rad.person_id, frozenset()),
        )
        for rad in signaturer(s, omgang.id)
    )


def _obedomda(s: Session, omgang_id: int) -> tuple[date, ...]:
    fraga = select(Anslagsavbrott).where(Anslagsavbrott.omgang_id == omgang_id)
    rader = s.scalars(fraga.order_by(Anslagsavbrott.fran))
    return tuple(a.fran for a in rader if not a.bedomning.strip() or a.till is None)


def _overklaganden(s: Session, omgang_id: int) -> tuple[Klagan, ...]:
    fraga = (
        select(Overklagande).where(Overklagande.omgang_id == omgang_id).order_by(Overklagande.id)
    )
    return tuple(
        Klagan(
            frozenset(
                s.scalars(
                    select(Overklagad.paragraf_id).where(Overklagad.overklagande_id == rad.id)
                )
            ),
            rad.laga_kraft,
            rad.upphavt,
        )
        for rad in s.scalars(fraga)
    )
