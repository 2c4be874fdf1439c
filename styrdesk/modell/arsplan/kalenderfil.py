"""What a calendar file holds: the shared one for providers and members, and the own internal plan.

R62: what a provider may not see yet is left out of the shared file altogether, and so is everything
private: absences, the secretary's own days around a meeting, deadlines. Nothing of it is hinted at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select

from styrdesk.modell.arsplan.handelser import RADER, Kalenderhandelse, Kalenderram
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.grund.changes import GOR, Andring, Steg
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.register import register as registret
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalenderdata import Franvaro, Klamdag, Lovtid
from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.organisation import Kommun, Organ
from styrdesk.modell.sammantraden import hallpunkter
from styrdesk.modell.sammantradesregler import STANDARD, Sammantradesregel, regler_i
from styrdesk.modell.uppfoljningsregler import dold_for_utforare
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import MOTE_TYP, UPPFOLJNING_TYP, etikett
from styrdesk.modell.val.kalender import FRANVARO_SLAG
from styrdesk.texter import _


@dataclass(frozen=True, kw_only=True)
class Kalenderpost:
    """An event of a calendar file.

    ``uid`` is the same for ever and ``sekvens`` grows with each change, so that a calendar program
    updates instead of adding. Without ``start`` it is a whole day, to ``tom`` included. ``privat``
    and what does not ``upptar`` time are marked as such.
    """

    uid: str
    sekvens: int
    andrad: datetime
    rubrik: str
    dag: date
    tom: date | None = None
    start: time | None = None
    slut: time | None = None
    plats: str = ""
    beskrivning: str = ""
    kategori: str = ""
    installd: bool = False
    preliminar: bool = False
    privat: bool = False
    upptar: bool = True


@dataclass(frozen=True)
class Kalenderfil:
    """A calendar: its name, who sends it, and its events in order."""

    namn: str
    avsandare: str
    poster: tuple[Kalenderpost, ...]


def kalenderfil(
    s: Session, ar: int, idag: date, *, namnd: str = "", intern: bool = False
) -> Kalenderfil:
    """The year's calendar, of one committee (its short name) or all.

    The shared file holds meetings and announced visits; cancelled and removed ones as cancellations.
    ``intern`` gives the own plan instead: everything, and what is private marked so. Saknas if there
    is no such committee.
    """
    organ = _organ(s, namnd) if namnd else None
    ram = las_ram(s, date(ar, 1, 1), date(ar, 12, 31), idag)
    if organ is not None:
        ram = replace(
            ram, handelser=tuple(h for h in ram.handelser if h.namnd_id in (organ.id, None))
        )
    poster = [*_handelser(ram, intern), *_borttagna(s, ar, organ, intern)]
    if intern:
        poster += [*_runt_sammantraden(s, ram), *_stangt(s, ram, ar)]
    poster.sort(key=lambda p: (p.dag, p.start or time.min, p.rubrik, p.uid))
    kommun = s.scalars(select(Kommun).order_by(Kommun.id).limit(1)).first()
    avsandare = (
        organ.namn if organ is not None else kommun.namn if kommun is not None else "Styrdesk"
    )
    return Kalenderfil(_namn(ar, avsandare, intern), avsandare, tuple(poster))


def _organ(s: Session, namnd: str) -> Organ:
    organ = s.scalars(select(Organ).where(Organ.kortnamn == namnd)).first()
    if organ is None:
        alla = s.scalars(select(Organ.kortnamn).order_by(Organ.kortnamn))
        text = _("Organet {namn} finns inte. Välj ett av: {alla}.")
        raise Saknas(text.format(namn=namnd, alla=", ".join(alla)))
    return organ


def _namn(ar: int, avsandare: str, intern: bool) -> str:
    mall = _("Intern årsplan {ar}, {vem}") if intern else _("Årsplan {ar}, {vem}")
    return mall.format(ar=ar, vem=avsandare)


def far_delas(h: Kalenderhandelse) -> bool:
    """Whether an event may stand in a file that reaches a provider (R62)."""
    return not h.dold and h.rad in ("namnd", "mote", "besok")


def _sekvens(version: int, *, borttagen: bool = False) -> int:
    """Even for a version, odd for its removal: what is taken back comes one version later, above both."""
    return 2 * (version - 1) + borttagen


def _tid(stampel: str) -> datetime:
    return datetime.fromisoformat(stampel) if stampel else datetime(1970, 1, 1, tzinfo=UTC)


# -- meetings and visits -------------------------------------------------------------------------------


def _handelser(ram: Kalenderram, intern: bool) -> Iterator[Kalenderpost]:
    for h in ram.handelser:
        if not intern and not far_delas(h):
            continue
        heldag = h.start is None or h.slut is None or h.tom is not None
        yield Kalenderpost(
            uid=h.uid if h.rad != "rapport" else f"{h.register}-{h.slag}-{h.dag}",
            sekvens=_sekvens(h.version), andrad=_tid(h.andrad), rubrik=h.rubrik, dag=h.dag, tom=h.tom,
            start=None if heldag else h.start, slut=None if heldag else h.slut, plats=h.plats,
            beskrivning=_anteckning(h, ram) if intern else "", kategori=_(RADER[h.rad]),
            installd=h.lage == "installd", preliminar=h.lage == "planerad" and not h.fast,
            privat=not far_delas(h), upptar=h.rad != "rapport",
        )  # fmt: skip


def _anteckning(h: Kalenderhandelse, ram: Kalenderram) -> str:
    """What the secretary wants to know: who takes part, the rule, whether it is decided or hidden."""
    delar = [
        ", ".join(ram.personer[p] for p in h.personer if p in ram.personer),
        h.regel,
        h.fast,
        _("Oanmält: visas inte för utföraren.") if h.dold else "",
    ]
    return "\n".join(filter(None, delar))


def _borttagna(s: Session, ar: int, organ: Organ | None, intern: bool) -> Iterator[Kalenderpost]:
    """What somebody removed from the file is cancelled in the calendars that have it.

    Only removals by hand: what was undone at once has hardly been sent.
    """
    namnder: dict[int, int] = dict(
        s.execute(select(Verksamhetsomrade.id, Verksamhetsomrade.namnd_id)).all()
    )
    fraga = (
        select(Andring.register, Andring.fore)
        .join(Steg, Andring.steg_id == Steg.id)
        .where(Andring.register.in_(("mote", "besok")), Andring.efter.is_(None), Steg.typ == GOR)
        .order_by(Andring.id)
    )
    for register, fore in s.execute(fraga):
        dag = fore.get("datum") or fore.get("genomford_fran") or fore.get("planerad")
        if dag is None or date.fromisoformat(dag).year != ar or _kvar(s, register, fore["uid"]):
            continue
        egen = fore["organ_id"] if fore.get("typ") == "namnd" else None
        hos = namnder.get(fore.get("verksamhetsomrade_id") or 0, egen)
        if (organ is None or hos in (organ.id, None)) and not _dold(register, fore):
            yield _borttagen(register, fore, date.fromisoformat(dag))


def _kvar(s: Session, register: str, uid: str) -> bool:
    tabell = registret(register).tabell
    return s.scalar(select(tabell.id).where(tabell.uid == uid)) is not None


def _dold(register: str, fore: dict[str, Any]) -> bool:
    return register == "besok" and dold_for_utforare(
        fore["typ"], fore["anmald"], fore["status"] in GENOMFORDA
    )


def _borttagen(register: str, fore: dict[str, Any], dag: date) -> Kalenderpost:
    slag = MOTE_TYP if register == "mote" else UPPFOLJNING_TYP
    return Kalenderpost(
        uid=fore["uid"], sekvens=_sekvens(fore["version"], borttagen=True), andrad=_tid(fore["andrad"]),
        rubrik=etikett(slag, fore["typ"]), dag=dag, installd=True,
    )  # fmt: skip


# -- the own plan only ------------------------------------------------------------------------------------


def _runt_sammantraden(s: Session, ram: Kalenderram) -> Iterator[Kalenderpost]:
    """The days counted from each committee meeting, for the secretary alone."""
    regler = regler_i(s)
    fraga = select(Sammantradesregel.organ_id, Sammantradesregel.version)
    versioner: dict[int, int] = dict(s.execute(fraga).all())
    for h in ram.handelser:
        if h.rad != "namnd" or h.lage == "installd":
            continue
        regel = regler.get(h.namnd_id or 0, STANDARD)
        sekvens = _sekvens(h.version) + versioner.get(h.namnd_id or 0, 0)
        for punkt in hallpunkter(h.dag, regel):
            if punkt.kod != "sammantrade":
                yield Kalenderpost(
                    uid=f"{h.uid}-{punkt.kod}", sekvens=sekvens, andrad=_tid(h.andrad),
                    rubrik=f"{punkt.rubrik}, {h.rubrik}", dag=punkt.dag, beskrivning=punkt.varfor,
                    kategori=_(RADER["namnd"]), privat=True, upptar=False,
                )  # fmt: skip


def _stangt(s: Session, ram: Kalenderram, ar: int) -> Iterator[Kalenderpost]:
    """Breaks, days off and absences."""
    forst, sist = date(ar, 1, 1), date(ar, 12, 31)
    for lov in s.scalars(select(Lovtid).where(Lovtid.fran <= sist, Lovtid.tom >= forst)):
        yield _heldag(lov, lov.namn, lov.fran, lov.tom)
    for dag in s.scalars(select(Klamdag).where(Klamdag.dag >= forst, Klamdag.dag <= sist)):
        yield _heldag(dag, dag.namn, dag.dag, dag.dag)
    for borta in s.scalars(select(Franvaro).where(Franvaro.fran <= sist, Franvaro.tom >= forst)):
        text = _("{namn} borta, {slag}").format(
            namn=ram.personer.get(borta.person_id, ""),
            slag=etikett(FRANVARO_SLAG, borta.slag).lower(),
        )
        yield _heldag(borta, text, borta.fran, borta.tom)


def _heldag(post: Any, rubrik: str, fran: date, tom: date) -> Kalenderpost:
    return Kalenderpost(
        uid=post.uid, sekvens=_sekvens(post.version), andrad=_tid(post.andrad), rubrik=rubrik, dag=fran,
        tom=tom, privat=True, upptar=False,
    )  # fmt: skip
