"""The rule of a committee's meetings ("third Thursday except July"), its year, and the days around each.

Pure functions; the register of rules is sammantradesregler.py. Days backwards (stop day, notice) are
taken from the meeting and land on the working day before; days forwards follow frister.py (KL 5:69,
8:12, 13:5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from styrdesk.modell.frister import Frist, fullmaktige_frister, rakna_frister
from styrdesk.modell.kalender import DAG, forra_vardag, ledig_dag, nasta_vardag
from styrdesk.modell.manadsrakning import sista_i_manaden
from styrdesk.modell.val.kalender import ORDNINGSTAL, VECKODAG
from styrdesk.svensk_form import datum_lang, datum_veckodag, manadsnamn
from styrdesk.texter import N_, _

STOPPDAG_FORE, KALLELSE_FORE, JUSTERING_EFTER = 21, 7, 10
"""What is usual: papers three weeks before, notice one week before, adjustment within ten days."""

LANGST_FLYTT: Final = timedelta(days=10)
"""A meeting whose day is taken is moved at most so far."""


@dataclass(frozen=True)
class Motesregel:
    """When a committee meets: the ``ordningstal`` (first … last) ``veckodag`` of each month.

    ``utan`` are months without a meeting; the three counts are days before and after the meeting.
    """

    ordningstal: str
    veckodag: str
    utan: frozenset[int] = frozenset()
    start: time | None = None
    slut: time | None = None
    plats: str = ""
    stoppdag: int = STOPPDAG_FORE
    kallelse: int = KALLELSE_FORE
    justering: int = JUSTERING_EFTER
    fullmaktige: bool = False

    def mening(self) -> str:
        """Tredje torsdagen i månaden, utom juli."""
        text = _("{ordning} {dag}en i månaden")
        mening = text.format(
            ordning=_(ORDNINGSTAL[self.ordningstal]), dag=_(VECKODAG[self.veckodag]).lower()
        )
        if not self.utan:
            return mening
        return _("{regel}, utom {manader}").format(
            regel=mening, manader=_uppraknat([manadsnamn(nr) for nr in sorted(self.utan)])
        )


@dataclass(frozen=True)
class Sammantradesdag:
    """A day that the rule gives: ``dag`` after a move from ``nominell``, and why ("" if none was needed)."""

    nominell: date
    dag: date
    varfor: str = ""


def _uppraknat(ord_: list[str]) -> str:
    return f"{', '.join(ord_[:-1])} {_('och')} {ord_[-1]}" if len(ord_) > 1 else ord_[0]


def nominell_dag(regel: Motesregel, ar: int, manad: int) -> date:
    """The weekday that the rule names in a month, whatever day it is."""
    nr = list(VECKODAG).index(regel.veckodag)
    if regel.ordningstal == "sista":
        sista = sista_i_manaden(date(ar, manad, 1))
        return sista - (sista.weekday() - nr) % 7 * DAG
    forsta = date(ar, manad, 1)
    forsta += (nr - forsta.weekday()) % 7 * DAG
    return forsta + timedelta(weeks=list(ORDNINGSTAL).index(regel.ordningstal))


def arets_dagar(
    regel: Motesregel, ar: int, hinder: Callable[[date], str] = ledig_dag
) -> tuple[Sammantradesdag, ...]:
    """The meetings of a year. ``hinder`` says why a day cannot be used ("juldagen"), "" if it can.

    A day that is taken gives way to the nearest free one, the earlier of two equally near.
    """
    manader = [m for m in range(1, 13) if m not in regel.utan]
    return tuple(_fri_dag(regel, nominell_dag(regel, ar, m), hinder) for m in manader)


def _fri_dag(regel: Motesregel, nominell: date, hinder: Callable[[date], str]) -> Sammantradesdag:
    vad = hinder(nominell)
    if not vad:
        return Sammantradesdag(nominell, nominell)
    for steg in range(1, LANGST_FLYTT.days + 1):
        for dag in (nominell - steg * DAG, nominell + steg * DAG):
            if dag.year == nominell.year and not hinder(dag):
                text = _("{nominell} är {vad}, så sammanträdet läggs {dag}.")
                mening = text.format(
                    nominell=datum_veckodag(nominell).capitalize(), vad=vad, dag=datum_veckodag(dag)
                )
                return Sammantradesdag(nominell, dag, mening)
    text = _("{nominell} är {vad} och ingen dag intill är ledig. Välj en dag själv.")
    return Sammantradesdag(
        nominell, nominell, text.format(nominell=datum_lang(nominell).capitalize(), vad=vad)
    )


# -- the days around a meeting -----------------------------------------------------------------------

HALLPUNKTER: Final = {
    "stoppdag": N_("Stoppdag för handlingar"),
    "kungorelse": N_("Kungörelse senast"),
    "kallelse": N_("Kallelse skickas"),
    "sammantrade": N_("Sammanträde"),
    "justering": N_("Justering planeras"),
    "justering_sista": N_("Justering senast"),
    "anslag": N_("Anslag senast"),
    "overklagande": N_("Överklagas senast"),
    "nedtagning": N_("Anslaget tas ned tidigast"),
}
"""The days around a meeting, in the order in which they come."""


@dataclass(frozen=True)
class Hallpunkt:
    """A day that follows from the meeting's day, and why."""

    kod: str
    dag: date
    varfor: str

    @property
    def rubrik(self) -> str:
        """Kallelse skickas."""
        return _(HALLPUNKTER[self.kod])


def hallpunkter(dag: date, regel: Motesregel) -> tuple[Hallpunkt, ...]:
    """Every day that follows from a meeting on ``dag``, in order.

    Notice, appeal and take-down are counted from the last allowed day of the step before, so they
    are the latest days; they come nearer when the minutes are adjusted earlier.
    """
    return (*_bakat(dag, regel), *_framat(dag, regel))


def _bakat(dag: date, regel: Motesregel) -> Iterator[Hallpunkt]:
    yield _fore("stoppdag", dag, regel.stoppdag)
    kallelse = _fore("kallelse", dag, regel.kallelse)
    if regel.fullmaktige:
        senast = fullmaktige_frister(dag).kallelse
        text = _(
            "Kungörelsen anslås senast en vecka före sammanträdet (kommunallagen 5 kap. 13 §)."
        )
        yield Hallpunkt("kungorelse", min(senast, forra_vardag(senast)), text)
        kallelse = Hallpunkt("kallelse", min(kallelse.dag, senast), kallelse.varfor)
    yield kallelse
    yield Hallpunkt("sammantrade", dag, "")


def _fore(kod: str, dag: date, antal: int) -> Hallpunkt:
    nominell = dag - antal * DAG
    vardag = forra_vardag(nominell)
    varfor = _("{antal} dagar före sammanträdet.").format(antal=antal)
    if vardag != nominell:
        text = _("{dag} är {vad}, så dagen blir vardagen före.")
        mening = text.format(dag=datum_veckodag(nominell).capitalize(), vad=ledig_dag(nominell))
        varfor = f"{varfor} {mening}"
    return Hallpunkt(kod, vardag, varfor)


def _framat(dag: date, regel: Motesregel) -> Iterator[Hallpunkt]:
    frister = rakna_frister(dag)
    planerad = min(nasta_vardag(dag + regel.justering * DAG), frister.justering.sista)
    text = _("{antal} dagar efter sammanträdet, eller vardagen efter.").format(
        antal=regel.justering
    )
    yield Hallpunkt("justering", planerad, text)
    yield _av(frister.justering, "justering_sista")
    for frist in (frister.anslag, frister.overklagande, frister.nedtagning):
        yield _av(frist, frist.handelse)


def _av(frist: Frist, kod: str) -> Hallpunkt:
    return Hallpunkt(kod, frist.sista, f"{frist.varfor} ({frist.kalla})")


@dataclass(frozen=True)
class Flyttad:
    """A day before and after its meeting is moved."""

    kod: str
    fore: date
    efter: date

    @property
    def rubrik(self) -> str:
        """Kallelse skickas."""
        return _(HALLPUNKTER[self.kod])

    def mening(self) -> str:
        """Kallelse skickas 8 april 2027 i stället för 15 april 2027."""
        text = _("{vad}: {efter} i stället för {fore}.")
        return text.format(
            vad=self.rubrik, efter=datum_lang(self.efter), fore=datum_lang(self.fore)
        )


def forhandsvisa_flytt(fran: date, till: date, regel: Motesregel) -> tuple[Flyttad, ...]:
    """What moves when a meeting does: every day around it, before and after, nothing written."""
    par = zip(hallpunkter(fran, regel), hallpunkter(till, regel), strict=True)
    return tuple(Flyttad(fore.kod, fore.dag, efter.dag) for fore, efter in par)


# -- months in words ---------------------------------------------------------------------------------


def tolka_manader(text: str) -> frozenset[int]:
    """The months in "juli, dec" or "7 12"; ValueError with the word that is none."""
    return frozenset(_manad(ord_) for ord_ in text.replace(",", " ").replace(" och ", " ").split())


def _manad(ord_: str) -> int:
    if ord_.isdecimal() and 1 <= int(ord_) <= 12:
        return int(ord_)
    for nr in range(1, 13):
        if len(ord_) >= 3 and manadsnamn(nr).startswith(ord_.lower().rstrip(".")):
            return nr
    raise ValueError(ord_)


def som_text(manader: Iterable[int]) -> str:
    """juli, december; the opposite of :func:`tolka_manader`."""
    return ", ".join(manadsnamn(nr) for nr in sorted(manader))
