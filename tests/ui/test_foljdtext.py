"""How the consequences of a changed setting read."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.plikter import PLIKTER
from styrdesk.modell.regelfoljder import BOKAS, ENSTAKA, PAMINNS, Flyttad, Foljder, Frist
from styrdesk.modell.regler.fynd import Fynd, Objekt
from styrdesk.ui.regler.foljdtext import foljdmening, foljdrader

DAG = date(2027, 1, 1)


def frist(nr: int, slag: str = "R52", dag: date = date(2027, 5, 6), *, sen: bool = False) -> Frist:
    return Frist(slag, Objekt("enhet", f"e{nr}", f"Enhet {nr}"), "2027", dag, sen)


def flyttad(nr: int, slag: str = "R52") -> Flyttad:
    return Flyttad(frist(nr, slag), date(2027, 11, 6))


FYRA = tuple(flyttad(nr) for nr in range(1, 5))
SEN = (FYRA[0].frist,)


@pytest.mark.parametrize(
    ("foljder", "vantat"),
    [
        (Foljder(DAG), "Ingen dag flyttas och inget fynd ändras 1 januari 2027."),
        (
            Foljder(DAG, flyttade=FYRA, forsenade=SEN),
            "Från 1 januari 2027: 4 verksamhetsbesök flyttas, 1 blir försenat.",
        ),
        (
            Foljder(DAG, flyttade=FYRA, i_tid=SEN * 2),
            "Från 1 januari 2027: 4 verksamhetsbesök flyttas, 2 är inte längre försenade.",
        ),
        (
            Foljder(DAG, flyttade=(flyttad(1, "R43"),), forsenade=(frist(1, "R43"),)),
            "Från 1 januari 2027: 1 verksamhetsplan flyttas, 1 blir försenad.",
        ),
        (
            Foljder(
                DAG, flyttade=(*FYRA, flyttad(5, "R48"), flyttad(6, "R48"), flyttad(7, "R59")),
                forsenade=(frist(5, "R48"),),
            ),
            "Från 1 januari 2027: 2 utförarmöten, 4 verksamhetsbesök och 1 redovisning i nämnden flyttas, "
            "1 utförarmöte blir försenat.",
        ),
        (
            Foljder(DAG, tillkomna=(frist(1),), forsenade=(frist(1, "R52.planerat"),)),
            "Från 1 januari 2027: 1 verksamhetsbesök tillkommer, "
            "1 bokning av verksamhetsbesök blir försenad.",
        ),
        (
            Foljder(DAG, bortfallna=(frist(1, "R43"), frist(2, "R43"))),
            "Från 1 januari 2027: 2 verksamhetsplaner faller bort.",
        ),
        (
            Foljder(DAG, nya=(Fynd("R50", "UPPL", frist(1).objekt, "Kort."),)),
            "Från 1 januari 2027: 1 upplysning tillkommer.",
        ),
    ],
)  # fmt: skip
def test_foljderna_i_en_mening(foljder: Foljder, vantat: str) -> None:
    assert foljdmening(foljder).replace("\u00a0", " ") == vantat


def test_raderna_borjar_med_det_som_blir_forsenat() -> None:
    rader = foljdrader(Foljder(DAG, flyttade=(FYRA[3], *FYRA[:3]), forsenade=SEN), 2)
    assert [r.replace("\u00a0", " ") for r in rader] == [
        "Verksamhetsbesök 2027, Enhet 1: från 6 november 2027 till 6 maj 2027, blir försenat.",
        "Verksamhetsbesök 2027, Enhet 4: från 6 november 2027 till 6 maj 2027.",
        "… och 2 till.",
    ]


@pytest.mark.parametrize("slag", [*PLIKTER, *ENSTAKA, *PAMINNS.values(), *BOKAS.values()])
def test_varje_slag_har_ett_namn(slag: str) -> None:
    assert foljdmening(Foljder(DAG, flyttade=(flyttad(1, slag),))).endswith(" flyttas.")
