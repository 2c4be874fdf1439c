"""The planner's working state: who is free when, how full each week is, and what a place costs.

Plain lists of whole numbers, indexed by half day, person and week: the search asks them some hundred
thousand times. Nothing here knows of files or words.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date
from typing import Final

from styrdesk.modell.arsplan.behov import Behov, Matt, Underlag
from styrdesk.modell.arsplan.handelser import (
    Kalenderhandelse,
    Kalenderram,
    dagdelens_tid,
    overlappar,
)
from styrdesk.modell.kalender import Halvdag, halvdagar

# What a place costs, in points: overload is worse than an uneven week, which is worse than another week.
OVERLAST: Final = 60
JAMNHET: Final = 2
DAG_FRAN_ONSKAD: Final = 1
SENARE_PERSON: Final = 4
EFTERMIDDAG: Final = 2
LEDIGHETSTID: Final = 40
NYCK: Final = 8
"""The most that a seed can make of one half day over another: about a week from last year's day."""

Plats = tuple[int, tuple[int, ...]]
"""A half day and the people, as numbers in the state's own lists."""


class Planering:
    """A plan under work: where each need is placed, and what that makes of people and weeks."""

    def __init__(self, underlag: Underlag, fro: int = 0) -> None:
        ram, ar = underlag.ram, underlag.ar
        self.behov = underlag.behov
        self.halvdagar = _bokningsbara(ram, ar)
        self.personer = sorted({p for b in self.behov for p in b.kandidater})
        nummer = {person: nr for nr, person in enumerate(self.personer)}
        self.kandidater = [tuple(nummer[p] for p in b.kandidater) for b in self.behov]
        self._hogst = underlag.hogst_per_vecka
        mandagar = [h.dag.toordinal() - h.dag.weekday() for h in self.halvdagar]
        veckor = {mandag: nr for nr, mandag in enumerate(sorted(set(mandagar)))}
        self.vecka = [veckor[mandag] for mandag in mandagar]
        self._dag = [h.dag.toordinal() for h in self.halvdagar]
        nycker = _nycker(fro, len(self.halvdagar))
        self._egen = [_egen_kostnad(h) + n for h, n in zip(self.halvdagar, nycker, strict=True)]
        self.veckolast = [0] * len(veckor)
        self.personlast = [[0] * len(veckor) for _ in self.personer]
        self.upptagen = [bytearray(len(self.halvdagar)) for _ in self.personer]
        self.bokad_av = [[-1] * len(self.halvdagar) for _ in self.personer]
        self._lagg_in_bokade(ram, ar, veckor, nummer)
        self.tillatna = [self._tillatna(b, ram) for b in self.behov]
        self._onskad = [b.onskad.toordinal() if b.onskad else 0 for b in self.behov]
        self.platser: list[Plats | None] = [None] * len(self.behov)

    def _lagg_in_bokade(
        self, ram: Kalenderram, ar: int, veckor: dict[int, int], nummer: dict[int, int]
    ) -> None:
        """Absences make people busy; so does what is booked, which also fills its week."""
        index = {h: nr for nr, h in enumerate(self.halvdagar)}
        for nr, halvdag in enumerate(self.halvdagar):
            for person in _borta(ram, halvdag, self.personer):
                self.upptagen[nummer[person]][nr] = 1
        for handelse in ram.handelser:
            if not handelse.upptar or handelse.dag.year != ar:
                continue
            mandag = handelse.dag.toordinal() - handelse.dag.weekday()
            med = [nummer[p] for p in handelse.personer if p in nummer]
            if mandag in veckor and handelse.rad != "namnd":
                self.veckolast[veckor[mandag]] += 1
                for person in med:
                    self.personlast[person][veckor[mandag]] += 1
            for halvdag in _halvor(handelse):
                if (nr_ := index.get(halvdag)) is not None:
                    for person in med:
                        self.upptagen[person][nr_] = 1

    def _tillatna(self, b: Behov, ram: Kalenderram) -> list[int]:
        """The half days that the calendar leaves to a need, whoever takes part."""
        if b.fel or len(b.kandidater) < b.antal:
            return []
        dagar: dict[date, bool] = {}
        svar = []
        for nr, halvdag in enumerate(self.halvdagar):
            dag = halvdag.dag
            if dag not in dagar:
                dagar[dag] = b.tidigast <= dag <= b.senast and _oppen(b, dag, ram)
            if dagar[dag]:
                svar.append(nr)
        return svar

    # -- choosing ----------------------------------------------------------------------------------

    def personer_till(self, b: int, nr: int) -> tuple[int, tuple[int, ...]] | None:
        """The people that cost least for need ``b`` on half day ``nr``, and their cost; None if too few."""
        antal = self.behov[b].antal
        if not antal:
            return 0, ()
        vecka, hogst = self.vecka[nr], self._hogst
        valbara = []
        for rang, person in enumerate(self.kandidater[b]):
            if not self.upptagen[person][nr]:
                over = self.personlast[person][vecka] - hogst + 1
                kostnad = SENARE_PERSON * max(0, rang - antal + 1)
                valbara.append((kostnad + (OVERLAST * over if over > 0 else 0), rang, person))
        if len(valbara) < antal:
            return None
        if len(valbara) > antal:
            valbara.sort()
        return sum(v[0] for v in valbara[:antal]), tuple(v[2] for v in valbara[:antal])

    def kostnad(self, b: int, nr: int) -> int:
        """What half day ``nr`` costs need ``b``, the people apart."""
        onskad = self._onskad[b]
        langt = DAG_FRAN_ONSKAD * abs(self._dag[nr] - onskad) if onskad else 0
        return langt + self._egen[nr] + JAMNHET * (2 * self.veckolast[self.vecka[nr]] + 1)

    def basta(self, b: int) -> tuple[int, Plats] | None:
        """The cheapest place of all for need ``b``."""
        bast: tuple[int, Plats] | None = None
        for nr in self.tillatna[b]:
            kostnad = self.kostnad(b, nr)
            if bast is not None and kostnad >= bast[0]:
                continue
            vilka = self.personer_till(b, nr)
            if vilka is not None and (bast is None or kostnad + vilka[0] < bast[0]):
                bast = (kostnad + vilka[0], (nr, vilka[1]))
        return bast

    # -- placing -----------------------------------------------------------------------------------

    def placera(self, b: int, plats: Plats) -> None:
        """Put need ``b`` in a place that is free."""
        nr, vilka = plats
        vecka = self.vecka[nr]
        self.platser[b] = plats
        self.veckolast[vecka] += 1
        for person in vilka:
            self.personlast[person][vecka] += 1
            self.upptagen[person][nr] = 1
            self.bokad_av[person][nr] = b

    def ta_bort(self, b: int) -> Plats:
        """Take need ``b`` out of its place and return the place."""
        plats = self.platser[b]
        assert plats is not None, "only what is placed can be taken away"
        nr, vilka = plats
        vecka = self.vecka[nr]
        self.platser[b] = None
        self.veckolast[vecka] -= 1
        for person in vilka:
            self.personlast[person][vecka] -= 1
            self.upptagen[person][nr] = 0
            self.bokad_av[person][nr] = -1
        return plats

    def personkostnad(self, b: int, plats: Plats) -> int:
        """What the people of a place cost need ``b`` as things are now."""
        nr, vilka = plats
        vecka, antal, kostnad = self.vecka[nr], self.behov[b].antal, 0
        for person in vilka:
            over = self.personlast[person][vecka] - self._hogst + 1
            rang = self.kandidater[b].index(person)
            kostnad += SENARE_PERSON * max(0, rang - antal + 1) + (
                OVERLAST * over if over > 0 else 0
            )
        return kostnad

    # -- judging -----------------------------------------------------------------------------------

    def oplacerade(self) -> list[int]:
        """The needs without a place."""
        return [b for b, plats in enumerate(self.platser) if plats is None]

    def matt(self) -> Matt:
        """Overload, fullest week and distance of the plan as it is."""
        hogst = self._hogst
        over = sum(max(0, antal - hogst) for rad in self.personlast for antal in rad)
        langt = sum(
            abs(self._dag[plats[0]] - self._onskad[b])
            for b, plats in enumerate(self.platser)
            if plats is not None and self._onskad[b]
        )
        return Matt(over, max(self.veckolast, default=0), langt)

    def varde(self) -> tuple[int, int]:
        """What two plans are compared by: the unplaced first, then the points."""
        hogst = self._hogst
        over = sum(n * (n + 1) // 2 for rad in self.personlast for a in rad if (n := a - hogst) > 0)
        jamnt = sum(antal * antal for antal in self.veckolast)
        egna = sum(self._egen[plats[0]] for plats in self.platser if plats is not None)
        senare = sum(
            SENARE_PERSON * max(0, self.kandidater[b].index(person) - self.behov[b].antal + 1)
            for b, plats in enumerate(self.platser)
            if plats is not None
            for person in plats[1]
        )
        poang = OVERLAST * over + JAMNHET * jamnt + DAG_FRAN_ONSKAD * self.matt().avstand
        return len(self.oplacerade()), poang + egna + senare


def _bokningsbara(ram: Kalenderram, ar: int) -> list[Halvdag]:
    """Every half day of the year that is no holiday, day off, or break for everybody."""
    stangda = frozenset(ram.klamdagar)
    lov = tuple(post.lov for post in ram.lov if post.omrade_id is None)
    return list(halvdagar(date(ar, 1, 1), date(ar, 12, 31), lov, stangda))


def _egen_kostnad(halvdag: Halvdag) -> int:
    """Afternoons a little, the weeks when most people are on holiday a lot."""
    dag = halvdag.dag
    ledigt = dag.month == 7 or (dag.month, dag.day) >= (12, 20) or (dag.month, dag.day) < (1, 7)
    return (EFTERMIDDAG if halvdag.del_ == "em" else 0) + (LEDIGHETSTID if ledigt else 0)


def _nycker(fro: int, antal: int) -> list[int]:
    """What the seed adds to each half day, so that another seed is another plan as good; 0 adds nothing."""
    slump = random.Random(fro)
    return [slump.randrange(NYCK + 1) if fro else 0 for _nr in range(antal)]


def _oppen(b: Behov, dag: date, ram: Kalenderram) -> bool:
    """No committee meets, the area has no break, and the unit has nothing else on the day."""
    if ram.lov_pa(dag, b.omrade_id) is not None:
        return False
    for annan in ram.per_dag.get(dag, ()):
        if not annan.upptar:
            continue
        namnddag = annan.rad == "namnd" and b.namnd_id in (None, annan.namnd_id)
        if namnddag or set(annan.enheter) & set(b.enheter):
            return False
    return True


def _borta(ram: Kalenderram, halvdag: Halvdag, personer: Iterable[int]) -> Iterable[int]:
    tid = dagdelens_tid(halvdag.del_)
    for person in personer:
        for borta in ram.borta_per_person.get(person, ()):
            if borta.fran <= halvdag.dag <= borta.tom and overlappar(
                tid, dagdelens_tid(borta.dagdel)
            ):
                yield person


def _halvor(handelse: Kalenderhandelse) -> Iterable[Halvdag]:
    """The half days that an event touches."""
    for dag in handelse.dagar():
        for del_ in ("fm", "em"):
            if overlappar(handelse.tid, dagdelens_tid(del_)):
                yield Halvdag(dag, del_)
