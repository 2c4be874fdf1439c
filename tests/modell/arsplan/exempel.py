"""A synthetic year for the planner's tests and measurements: one committee, visitors, holidays, needs."""

from __future__ import annotations

import random
from datetime import date, timedelta

from styrdesk.modell.arsplan.behov import Behov, Underlag
from styrdesk.modell.arsplan.handelser import Kalenderhandelse, Kalenderram
from styrdesk.modell.kalender import Lov, nasta_vardag
from styrdesk.modell.kalenderdata import Borta, Omradeslov

AR = 2027
NAMND = 1
MOTESMANADER = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)


def namndmoten(ar: int = AR) -> tuple[Kalenderhandelse, ...]:
    """Eleven committee meetings, in the evening."""
    return tuple(
        Kalenderhandelse(
            register="mote", id=nr, uid=f"namnd-{nr}", slag="namnd", rad="namnd",
            rubrik="Vård- och omsorgsnämnden", dag=nasta_vardag(date(ar, manad, 18)),
            namnd_id=NAMND,
        )
        for nr, manad in enumerate(MOTESMANADER, 1)
    )  # fmt: skip


def franvaro(personer: range, slump: random.Random, ar: int = AR) -> tuple[Borta, ...]:
    """Four weeks of summer for everybody, and six single days or half days."""
    svar = []
    for person in personer:
        sommar = date(ar, 6, 21) + timedelta(days=slump.randrange(21))
        svar.append(Borta(person, sommar, sommar + timedelta(days=27), "hel", "semester"))
        for _nr in range(6):
            dag = date(ar, 1, 1) + timedelta(days=slump.randrange(364))
            svar.append(Borta(person, dag, dag, slump.choice(("hel", "fm", "em")), "tjanst"))
    return tuple(svar)


LOV = (
    Omradeslov(Lov(date(AR, 2, 22), date(AR, 2, 26), "Sportlov")),
    Omradeslov(Lov(date(AR, 11, 1), date(AR, 11, 5), "Höstlov")),
)


def behov(antal: int, personer: range, slump: random.Random, ar: int = AR) -> tuple[Behov, ...]:
    """Visits by two of at most four candidates each, with last year's days spread over the year."""
    svar = []
    for nr in range(antal):
        kandidater = slump.sample(list(personer), min(4, len(personer)))
        onskad = nasta_vardag(date(ar, 1, 1) + timedelta(days=slump.randrange(360)))
        svar.append(
            Behov(
                nyckel=f"R52/{ar}/{nr:04d}",
                register="besok",
                slag="planerad_besok",
                regel="R52",
                rubrik=f"Verksamhetsbesök enhet {nr}",
                tidigast=date(ar, 1, 1),
                senast=date(ar, 12, 31),
                onskad=onskad,
                kandidater=tuple(kandidater),
                antal=2,
                enheter=(nr,),
                omrade_id=1,
                namnd_id=NAMND,
            )
        )
    return tuple(svar)


def ett_ar(antal: int, antal_personer: int, fro: int = 1) -> Underlag:
    """The whole question: the same for the same numbers."""
    slump, personer = random.Random(fro), range(1, antal_personer + 1)
    ram = Kalenderram(
        lov=LOV, franvaro=franvaro(personer, slump), handelser=namndmoten(),
        personer={p: f"Person {p}" for p in personer}, namnder={NAMND: "Vård- och omsorgsnämnden"},
    )  # fmt: skip
    return Underlag(AR, behov(antal, personer, slump), ram)
