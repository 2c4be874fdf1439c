"""What a reviewer sees before publishing: each paragraph as it would be published, with its masks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.protokollunderlag import ParagrafUnderlag
from styrdesk.modell.sammantrade.justerat import justerat_protokoll
from styrdesk.modell.sammantrade.justering import OMGANG, Justeringsomgang
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.webb import Maskering, Webbgranskning
from styrdesk.modell.sammantrade.webbmaskering import maskerat
from styrdesk.modell.sammantrade.webbsteg import (
    Webblage,
    forslag_till_masker,
    masker_i,
    webblage,
)
from styrdesk.modell.underlagsdelar import person_namn


@dataclass(frozen=True)
class Webbmaskering:
    """A word that is taken out."""

    id: int
    ord: str
    lagrum: str = ""
    skal: str = ""


@dataclass(frozen=True)
class Webbparagraf:
    """A paragraph: how far its review has come, its text with masks, and what looks like a personnummer."""

    lage: Webblage
    text: str
    masker: tuple[Webbmaskering, ...] = ()
    forslag: tuple[str, ...] = ()
    av_id: int | None = None
    av_namn: str = ""


@dataclass(frozen=True)
class Webbgranskningsbild:
    """A batch under review. ``av_id`` is the secretary, who is proposed as reviewer."""

    id: int
    uid: str
    rubrik: str
    paragrafer: tuple[Webbparagraf, ...]
    av_id: int | None = None
    av_namn: str = ""

    @property
    def klara(self) -> int:
        """How many paragraphs are reviewed to the end."""
        return sum(p.lage.klar for p in self.paragrafer)


def las_webbgranskning(store: Store, omgang_id: int) -> Webbgranskningsbild:
    """Everything that the page shows about a batch; RegelFel while it is not adjusted."""
    with store.las() as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        protokoll = maskerat(justerat_protokoll(s, omgang_id), masker_i(s, omgang_id))
        texter = {p.nummer: paragraftext(p, protokoll.mall) for p in protokoll.paragrafer}
        forslag = forslag_till_masker(s, omgang_id)
        av_id = s.get_one(Sammantrade, omgang.sammantrade_id).sekreterare_id
        return Webbgranskningsbild(
            omgang.id,
            omgang.uid,
            OMGANG.rubrik(s, omgang),
            tuple(
                _paragraf(s, lage, texter[lage.nummer], forslag.get(lage.paragraf_id, ()))
                for lage in webblage(s, omgang_id)
            ),
            av_id,
            person_namn(s, av_id),
        )


def _paragraf(s: Session, lage: Webblage, text: str, forslag: Iterable[str]) -> Webbparagraf:
    fraga = select(Maskering).where(Maskering.paragraf_id == lage.paragraf_id)
    masker = tuple(
        Webbmaskering(m.id, m.ord, m.lagrum, m.skal)
        for m in s.scalars(fraga.order_by(Maskering.id))
    )
    fraga_av = select(Webbgranskning.granskad_av_id)
    av_id = s.scalar(fraga_av.where(Webbgranskning.paragraf_id == lage.paragraf_id))
    kvar = tuple(f for f in forslag if f not in lage.masker)
    return Webbparagraf(lage, text, masker, kvar, av_id, person_namn(s, av_id))


def paragraftext(p: ParagrafUnderlag, mall: Mall) -> str:
    """The paragraph as running text, its parts in the order and by the names of the pack."""
    delar = dict(_delar(p))
    stycken = [
        f"{mall.kallas(del_)}\n{delar[del_]}" for del_ in mall.ordning if delar.get(del_)
    ]  # fmt: skip
    huvud = f"{mall.tecken} {p.nummer}".strip() + f" {p.rubrik}"
    return "\n\n".join(filter(None, (huvud, p.dnr, *stycken)))


def _delar(p: ParagrafUnderlag) -> Iterator[tuple[str, str]]:
    punkter = [f"{nr}. {b.text}" for nr, b in enumerate(p.beslut, start=1)]
    yield "beslut", _rader(p.ingress, *punkter)
    yield "sammanfattning", p.sammanfattning
    yield "forslag", p.forslag
    yield "beslutsgang", p.beslutsgang
    yield "omrostning", _rader(*(o.resultat for o in p.omrostningar))
    for del_, rader in (
        ("reservation", p.reservationer), ("jav", p.jav), ("underlag", p.underlag),
        ("yrkanden", p.yrkanden), ("yttrande", p.yttranden), ("notering", p.noteringar),
        ("skickas_till", p.skickas_till), ("rattelse", p.rattelser),
    ):  # fmt: skip
        yield del_, _rader(*rader)


def _rader(*rader: str) -> str:
    return "\n".join(filter(None, rader))


def sista_dag(paragrafer: Iterable[Webbparagraf]) -> date | None:
    """The day that was last chosen as the end of the publishing: proposed for the next paragraph."""
    return next((p.lage.publiceras_till for p in paragrafer if p.lage.publiceras_till), None)
