"""The planner against plain greedy: what is placed, overload, distance from last year, and the time.

Plain greedy takes the needs in order and gives each the free half day nearest last year's, with the
first people who are free: what a person with a paper calendar does. "girig" is the planner's own first
step, the others its search with more and more moves. The instances are those of the tests' generator.
"""

from __future__ import annotations

from collections import Counter
from time import perf_counter

from styrdesk.modell.arsplan.behov import Matt, Underlag
from styrdesk.modell.arsplan.planerare import DRAG, foresla
from styrdesk.modell.arsplan.planering import Planering
from tests.modell.arsplan.exempel import ett_ar

INSTANSER = ((78, 6), (300, 6), (300, 4), (450, 4), (600, 4))
DRAGEN = (0, 10_000, DRAG, 3 * DRAG)


def enkel(underlag: Underlag) -> tuple[int, Matt]:
    """Plain greedy, with the planner's rules for what is allowed but nothing of its judgement."""
    plan = Planering(underlag)
    for nr, behov in enumerate(plan.behov):
        onskad = behov.onskad.toordinal() if behov.onskad else 0
        for halv in sorted(
            plan.tillatna[nr], key=lambda h: abs(plan.halvdagar[h].dag.toordinal() - onskad)
        ):
            fria = [p for p in plan.kandidater[nr] if not plan.upptagen[p][halv]]
            if len(fria) >= behov.antal:
                plan.placera(nr, (halv, tuple(fria[: behov.antal])))
                break
    return len(plan.behov) - len(plan.oplacerade()), plan.matt()


def jamnhet(underlag: Underlag, drag: int) -> str:
    """Half days in the weeks that have any, as smallest, median and largest."""
    forslag = foresla(underlag, drag=drag)
    antal = sorted(Counter(p.halvdag.dag.isocalendar()[:2] for p in forslag.placeringar).values())
    return f"{antal[0]}/{antal[len(antal) // 2]}/{antal[-1]}"


def rad(namn: str, tid: float, placerade: int, matt: Matt) -> str:
    """One line of figures."""
    return (
        f"  {namn:<12} {tid:6.2f} s  placed {placerade:4d}  overload {matt.overlast:4d}"
        f"  fullest week {matt.toppvecka:2d}  days from last year {matt.avstand:6d}"
    )


def main() -> None:
    """Print the figures of every instance."""
    for antal, personer in INSTANSER:
        underlag = ett_ar(antal, personer)
        print(f"{antal} visits, {personer} people")
        start = perf_counter()
        placerade, matt = enkel(underlag)
        print(rad("plain greedy", perf_counter() - start, placerade, matt))
        for drag in DRAGEN:
            start = perf_counter()
            forslag = foresla(underlag, drag=drag)
            tid = perf_counter() - start
            namn = f"{drag} moves" if drag else "girig"
            print(rad(namn, tid, len(forslag.placeringar), forslag.matt))
        print(f"  half days a week, smallest/median/largest: {jamnhet(underlag, DRAG)}")


if __name__ == "__main__":
    main()
