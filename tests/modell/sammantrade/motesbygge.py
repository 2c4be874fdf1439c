"""Facts of small meetings for the tests of the rules: eleven seats, four substitutes, no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from styrdesk.modell.sammantrade.motesfakta import (
    Arendefakta,
    Beslutsfakta,
    Motesfakta,
    Omrostningsfakta,
    Paragraffakta,
    Personfakta,
    Regler,
    Stracka,
    Uppdragsfakta,
    Yrkandefakta,
)

LEDAMOTER = tuple(range(1, 12))
"""Persons 1-11 are the members: 1 chairs, 2 and 3 are vice chairs; odd ones M, even ones S."""
ERSATTARE = (21, 22, 23, 24)
"""Substitutes in their turn: 21 M, 22 S, 23 M, 24 S."""
_ROLLER = {1: "ordforande", 2: "vice1", 3: "vice2"}


def parti(person_id: int) -> str:
    return "M" if person_id % 2 else "S"


def mote(
    *paragrafer: Paragraffakta, strackor: tuple[Stracka, ...] | None = None, regler: Any = None,
    **mer: Any,
) -> Motesfakta:  # fmt: skip
    """A meeting where all eleven serve in everything, unless told otherwise."""
    paragrafer = paragrafer or (paragraf(),)
    personer = {id: Personfakta(id, f"Person {id}", parti(id)) for id in (*LEDAMOTER, *ERSATTARE)}
    personer[31] = Personfakta(31, "Person 31", "", "Kommunal")
    uppdrag = tuple(
        Uppdragsfakta(id, _ROLLER.get(id, "ledamot"), id, parti(id)) for id in LEDAMOTER
    ) + tuple(Uppdragsfakta(id, "ersattare", id, parti(id)) for id in ERSATTARE)
    varden: dict[str, Any] = {
        "id": 1, "organ": "Nämnden", "datum": date(2026, 11, 19), "ordforande_id": 1,
        "regler": Regler(inkallelse={"M": ("M", "S"), "S": ("S", "M")}, **(regler or {})),
        "personer": personer, "uppdrag": uppdrag, "paragrafer": paragrafer, "oppnat": time(18),
        "strackor": alla() if strackor is None else strackor,
    }  # fmt: skip
    return Motesfakta(**{**varden, **mer})


def alla(*utom: int, **mer: Any) -> tuple[Stracka, ...]:
    """Every member but some serves in the whole meeting."""
    return tuple(Stracka(person_id=id, id=id, **mer) for id in LEDAMOTER if id not in utom)


def ersatter(
    person_id: int, ledamot_id: int, fran: int = 1, till: int | None = None, **mer: Any
) -> Stracka:
    return Stracka(
        person_id=person_id, fran=fran, till=till, ersatter_id=ledamot_id, orsak="franvaro", **mer
    )


def i_rummet(
    person_id: int, fran: int = 1, till: int | None = None, roll: str = "ersattare"
) -> Stracka:
    return Stracka(person_id=person_id, roll=roll, fran=fran, till=till)


def paragraf(ordning: int = 1, art: str = "ovrigt", **mer: Any) -> Paragraffakta:
    """A paragraph with one decision; ``art`` is what its matter is about."""
    varden: dict[str, Any] = {
        "id": ordning, "ordning": ordning, "nummer": str(80 + ordning), "rubrik": "Ett ärende",
        "status": "klar", "beslut": (Beslutsfakta(nr=1, text="Planen fastställs."),),
        "arende": Arendefakta(id=1, art=art),
    }  # fmt: skip
    return Paragraffakta(**{**varden, **mer})


def tre() -> tuple[Paragraffakta, ...]:
    return tuple(paragraf(nr) for nr in (1, 2, 3))


def rostar(ja: int, nej: int, avstar: int = 0, **mer: Any) -> Omrostningsfakta:
    """An open vote: the members vote in order, first the yes votes (the chair with them)."""
    svar = ["ja"] * ja + ["nej"] * nej + ["avstar"] * avstar
    bifallet = mer.pop("bifallet", "ja" if ja > nej else "nej" if nej > ja else None)
    roster = dict(zip(LEDAMOTER, svar, strict=False))
    return Omrostningsfakta(
        nr=1, ja_betyder="A", nej_betyder="B", roster=roster, bifallet=bifallet, **mer
    )


def sluten(ja: int, nej: int, blanka: int = 0, **mer: Any) -> Omrostningsfakta:
    return Omrostningsfakta(
        nr=1, ja_betyder="A", nej_betyder="B", roster=mer.pop("roster", {}), sluten=True,
        slutna=(ja, nej, blanka), bifallet=mer.pop("bifallet", "ja" if ja > nej else None), **mer,
    )  # fmt: skip


def yrkar(person_id: int, slag: str = "bifall", text: str = "", **mer: Any) -> Yrkandefakta:
    return Yrkandefakta(nr=1, person_id=person_id, slag=slag, text=text, **mer)


def med(p: Paragraffakta, **mer: Any) -> Paragraffakta:
    return replace(p, **mer)
