"""What a changed setting leads to, before it is saved: last days that move, what becomes late, new findings.

What is not done and by when is told twice, with the settings as they are and as they would be, and the
two are compared. Yearly duties come from plikter.py; what follows from a single event (a visit to
report, a complaint to decide about) is what the rules would find if nothing more were done.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import TIDIGAST
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.plikter import PLIKTER, Pliktrad, plikter
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.besok import ARLIGA, dagen, gjorda_hos
from styrdesk.modell.regler.fynd import Fynd, Objekt
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.parameterlista import med_historik
from styrdesk.modell.regler.parametrar import Parametrar, Varde, granska_varde
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.regler.samling import Fakta

ENSTAKA: Final = ("R13", "R33", "R34", "R59", "R60", "R61", "L1", "L13")
"""Duties that follow from one event, each with a last day that a setting decides."""
PAMINNS: Final = {"R35": "R35.varna", "R40": "R40.varna", "S2": "S2.varna"}
"""Rules whose last day is fixed; the setting decides how many days before it one is reminded."""
BOKAS: Final = {"R48": "R48.varna", "R52": "R52.planerat"}
"""Yearly duties that are booked by a day of their own."""
_FRAMAT_MAN: Final = 18
_AR_FRAMAT: Final = 3


@dataclass(frozen=True)
class Frist:
    """Something that is not done, and its last day. ``slag`` is the rule, or the setting for a booking
    or reminder; ``sen`` means that the day has passed, or that it is booked after it.
    """

    slag: str
    objekt: Objekt
    period: str
    dag: date
    sen: bool = False

    @property
    def om(self) -> tuple[str, str, str]:
        """What it is and whose, whichever period."""
        return (self.slag, self.objekt.typ, self.objekt.uid)


@dataclass(frozen=True)
class Flyttad:
    """A last day that moves from ``fran`` to that of ``frist``."""

    frist: Frist
    fran: date


@dataclass(frozen=True)
class Foljder:
    """What a changed setting would lead to on the first day that it is in force.

    ``nya`` and ``borta`` are the findings that no last day explains.
    """

    dag: date
    flyttade: tuple[Flyttad, ...] = ()
    tillkomna: tuple[Frist, ...] = ()
    bortfallna: tuple[Frist, ...] = ()
    forsenade: tuple[Frist, ...] = ()
    i_tid: tuple[Frist, ...] = ()
    nya: tuple[Fynd, ...] = ()
    borta: tuple[Fynd, ...] = ()

    def __bool__(self) -> bool:
        return any(
            (
                self.flyttade, self.tillkomna, self.bortfallna, self.forsenade, self.i_tid, self.nya,
                self.borta,
            )
        )  # fmt: skip


def foljder(s: Session, idag: date, forslag: Varde) -> Foljder:
    """What the value would change. RegelFel when it may not be decided (R37)."""
    if brister := granska_varde(forslag.namn, forslag.varde, lokal=forslag.lokal):
        raise RegelFel(*brister)
    dag = max(idag, forslag.giltig_from)
    fakta, nu = las_fakta(s, dag), las_parametrar(s, idag)
    varden = (*(_fram_till(v, forslag) for v in nu.varden), forslag)
    sen = med_historik(replace(nu, varden=varden), dag)
    return _med_fynd(
        _jamfor(dag, frister(fakta, nu, dag), frister(fakta, sen, dag)),
        motor.kor(fakta, nu, dag),
        motor.kor(fakta, sen, dag),
    )


def _fram_till(gammal: Varde, ny: Varde) -> Varde:
    """The value before a new one of the same kind ends the day before it."""
    samma = (gammal.namn, gammal.omrade_uid, gammal.namnd_uid) == (
        ny.namn,
        ny.omrade_uid,
        ny.namnd_uid,
    )
    return replace(gammal, giltig_tom=ny.giltig_from - timedelta(days=1)) if samma else gammal


# -- what is not done, and by when ---------------------------------------------------------------------

_Nyckel = tuple[str, str, str, str, int]


def frister(fakta: Fakta, p: Parametrar, dag: date) -> Mapping[_Nyckel, Frist]:
    """Everything that is not done on ``dag``, with a number where a period asks for more than one."""
    nummer: Counter[tuple[str, str, str, str]] = Counter()
    svar: dict[_Nyckel, Frist] = {}
    for frist in (*_arliga(fakta, p, dag), *_enstaka(fakta, p, dag)):
        nyckel = (*frist.om, frist.period)
        svar[*nyckel, nummer[nyckel]] = frist
        nummer[nyckel] += 1
    return svar


def _arliga(fakta: Fakta, p: Parametrar, dag: date) -> Iterator[Frist]:
    """The duties of this year and the next; of the in-depth follow-ups the first one of each unit."""
    rader = [
        rad
        for ar in range(dag.year, dag.year + _AR_FRAMAT + 1)
        for rad in plikter(fakta, p, dag, ar, PLIKTER if ar <= dag.year + 1 else ("R55",))
        if rad.gjord is None
    ]
    glapp = _nasta_besok(fakta, p, dag)
    foljda: set[str] = set()
    for rad in rader:
        uid = rad.objekt.uid
        if rad.regel == "R55":
            if uid not in foljda:
                foljda.add(uid)
                yield Frist("R55", rad.objekt, str(rad.forfaller.year), rad.forfaller, rad.sen)
            continue
        sista = rad.forfaller
        if rad.regel == "R52" and uid in glapp and rad.period > glapp[uid][0]:
            sista = min(sista, glapp.pop(uid)[1])
        sen = sista < dag or (rad.bokad is not None and rad.bokad > sista)
        yield Frist(rad.regel, rad.objekt, rad.period, sista, sen)
        if rad.regel in BOKAS and rad.bokad is None and rad.forfaller >= dag:
            bokas = _bokas(p, rad, dag)
            yield Frist(BOKAS[rad.regel], rad.objekt, rad.period, bokas, rad.sen)


def _nasta_besok(fakta: Fakta, p: Parametrar, dag: date) -> dict[str, tuple[str, date]]:
    """By a unit's uid: the year of its last visit, and how long it may wait for the next (R52, T2)."""
    svar = {}
    for enhet in fakta.bestallda_enheter:
        if gjorda := gjorda_hos(fakta, enhet, ARLIGA, dag):
            manader = p.tal("R52.glapp", dag, *fakta.plats(enhet.verksamhetsomrade_id))
            sist = dagen(gjorda[-1])
            svar[enhet.uid] = (str(sist.year), plus_manader(sist, manader))
    return svar


def _bokas(p: Parametrar, rad: Pliktrad, dag: date) -> date:
    plats = (rad.objekt.omrade_uid, rad.objekt.namnd_uid)
    if rad.regel == "R52":
        return dag_i_ar(rad.forfaller.year, p.text("R52.planerat", dag, *plats))
    return rad.forfaller - timedelta(days=p.tal("R48.varna", dag, *plats))


def _enstaka(fakta: Fakta, p: Parametrar, dag: date) -> Iterator[Frist]:
    """What the rules would find a good while later, had nothing been done until then."""
    koder = (*ENSTAKA, *PAMINNS)
    stadiga = _som_de_galler(p, dag)
    for fynd in motor.kor(fakta, stadiga, plus_manader(dag, _FRAMAT_MAN), motor.med_koder(koder)):
        if fynd.regel not in koder or fynd.forfaller is None or not fynd.parametrar:
            continue
        om, senast = fynd.objekt, fynd.forfaller
        slag = PAMINNS.get(fynd.regel, fynd.regel)
        dagar = p.tal(slag, dag, om.omrade_uid, om.namnd_uid) if fynd.regel in PAMINNS else 0
        yield Frist(slag, om, fynd.period, senast - timedelta(days=dagar), senast < dag)


def _som_de_galler(p: Parametrar, dag: date) -> Parametrar:
    """The settings as they stand on ``dag``, for ever."""
    galler = [v for v in p.varden if v.giltig_from <= dag <= (v.giltig_tom or date.max)]
    return replace(
        p, varden=tuple(replace(v, giltig_from=TIDIGAST, giltig_tom=None) for v in galler)
    )


# -- before and after ----------------------------------------------------------------------------------


def _jamfor(
    dag: date, fore: Mapping[_Nyckel, Frist], efter: Mapping[_Nyckel, Frist]
) -> Foljder:  # fmt: skip
    """The two told against each other. A duty that changes period is the same one (R55)."""
    par = [(fore[nyckel], efter[nyckel]) for nyckel in fore.keys() & efter.keys()]
    borta = _per_objekt(fore[nyckel] for nyckel in fore.keys() - efter.keys())
    nya = _per_objekt(efter[nyckel] for nyckel in efter.keys() - fore.keys())
    for om in borta.keys() & nya.keys():
        while borta[om] and nya[om]:
            par.append((borta[om].pop(0), nya[om].pop(0)))
    tillkomna = [f for rad in nya.values() for f in rad]
    bortfallna = [f for rad in borta.values() for f in rad]
    return Foljder(
        dag,
        flyttade=_flyttade((a, b) for a, b in par if a.dag != b.dag),
        tillkomna=_forsta(f for f in tillkomna if f.slag not in BOKAS.values()),
        bortfallna=_forsta(f for f in bortfallna if f.slag not in BOKAS.values()),
        forsenade=_forsta(
            (*(b for a, b in par if b.sen > a.sen), *(f for f in tillkomna if f.sen))
        ),
        i_tid=_forsta((*(b for a, b in par if b.sen < a.sen), *(f for f in bortfallna if f.sen))),
    )


def _per_objekt(alla: Iterable[Frist]) -> dict[tuple[str, str, str], list[Frist]]:
    svar: dict[tuple[str, str, str], list[Frist]] = defaultdict(list)
    for frist in sorted(alla, key=lambda f: f.dag):
        svar[frist.om].append(frist)
    return svar


def _flyttade(par: Iterable[tuple[Frist, Frist]]) -> tuple[Flyttad, ...]:
    forst = {efter: fore.dag for fore, efter in par}
    return tuple(Flyttad(frist, forst[frist]) for frist in _forsta(forst))


def _forsta(alla: Iterable[Frist]) -> tuple[Frist, ...]:
    """The nearest period of each duty: a plan that is due earlier every year is told once."""
    ordnade = sorted(alla, key=lambda f: (f.dag, f.slag, f.objekt.rubrik, f.objekt.uid))
    period: dict[tuple[str, str, str], str] = {}
    return tuple(f for f in ordnade if period.setdefault(f.om, f.period) == f.period)


def _med_fynd(svar: Foljder, nu: Sequence[Fynd], sen: Sequence[Fynd]) -> Foljder:
    fore, efter = ({(f.nyckel, f.allvar) for f in alla} for alla in (nu, sen))
    rorda = (f.frist for f in svar.flyttade)
    sagda = {
        (f.slag.partition(".")[0], f.objekt)
        for f in (*rorda, *svar.tillkomna, *svar.bortfallna, *svar.forsenade, *svar.i_tid)
    }
    return replace(
        svar,
        nya=tuple(f for f in sen if (f.nyckel, f.allvar) not in fore and _kvar(f, sagda)),
        borta=tuple(f for f in nu if (f.nyckel, f.allvar) not in efter and _kvar(f, sagda)),
    )


def _kvar(fynd: Fynd, sagda: set[tuple[str, Objekt]]) -> bool:
    return (fynd.regel, fynd.objekt) not in sagda
