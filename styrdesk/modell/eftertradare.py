"""Bodies that take over from others: what the former one did and decided is the successor's (R3)."""

from __future__ import annotations

from collections.abc import Mapping


def med_foregangare(eftertradare: Mapping[int, int | None]) -> dict[int, frozenset[int]]:
    """By a body's id: itself and every body before it. ``eftertradare`` is each one's successor.

    Bodies that were merged have one successor; a circle, which a file may hold, is gone round once.
    """
    svar = {id: {id} for id in eftertradare}
    for id in eftertradare:
        efter = eftertradare[id]
        while efter in svar and id not in svar[efter]:
            svar[efter].add(id)
            efter = eftertradare[efter]
    return {id: frozenset(alla) for id, alla in svar.items()}
