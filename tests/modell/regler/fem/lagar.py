"""L1, L3, L4, L13, L20, L21, L23, L24 and S4: what the law asks for, and dates that cannot be."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from typing import Any

from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.fem.fall import Fall, Femfall, dag_for_dag, tillstand
from tests.modell.regler.varld import EXTERN, HTJ, TRY, besok, dag, enhet, uf, varld

NU = "2026-11-23"


def program(*, antaget: bool = False) -> Fakta:
    period = uf.Mandatperiod(1, "p1", dag("2026-10-15"), dag("2030-10-14"))
    return varld(
        mandatperioder=[period], program=[uf.Program(1, dag("2026-11-20") if antaget else None)]
    )


def intern_kontroll(*, ar: int = 2026, i_bruk: bool = True) -> Fakta:
    forsta = {"internkontroller": dag("2026-01-01")} if i_bruk else {}
    return varld(internkontroller=[uf.Internkontroll(HTJ, ar)] if i_bruk else [], forsta=forsta)


def tillsyn(*, typ: str = "tillsyn", **enheten: Any) -> Fakta:
    ett = enhet(**{"egen": True, "tillsynsmyndighet": "kommun", **enheten})
    return varld(ett, besok=[besok(1, "2026-03-01", typ=typ)])


def tillstandet(*, kontrollerad: str = "2025-09-22", **enheten: Any) -> Fakta:
    rad = uf.Tillstand(1, "ti1", TRY, None, "ivo", "1", None, dag(kontrollerad))
    return varld(enhet(EXTERN, **enheten), tillstand=[rad])


def handelse(typ: str) -> Any:
    def bygg(**mer: Any) -> Fakta:
        grund: dict[str, Any] = {
            "id": 1, "uid": "h1", "rubrik": "Händelse", "typ": typ, "verksamhetsomrade_id": HTJ,
            "datum": dag("2026-01-31"), "utredning_klar": None, "berord_informerad": None, "avslutad": None,
        }  # fmt: skip
        return varld(handelser=[uf.Handelse(**{**grund, **mer})])

    return bygg


def tillsynsbeslut(*, rattat: str = "", senast: str = "2026-06-30") -> Fakta:
    rad = uf.Tillsynsbeslut(
        1, "t1", EXTERN, "kommun", "anmarkning", dag("2024-11-24"), dag(senast) if senast else None,
        dag(rattat) if rattat else None,
    )  # fmt: skip
    return varld(tillsynsbeslut=[rad])


def agare(*, anmald: str = "", utan: bool = False) -> Fakta:
    rad = uf.Agarforandring(1, "ag1", TRY, dag("2026-01-31"), dag(anmald) if anmald else None)
    return varld(agarforandringar=[] if utan else [rad])


def gjort(dagen: str = "2026-11-20", status: str = "klar") -> Fakta:
    return varld(enhet(), besok=[besok(1, dagen, status=status)] if dagen else [])


FALL = (
    Femfall(
        "L1", program, uppfylld=Fall({"antaget": True}, NU), snart=Fall({}, "2027-01-15", "VARN"), bruten=Fall({}, "2028-03-01", "BROTT"),
        ej=Fall({}, "2026-10-14"), gransdag=dag_for_dag("2028-01-14", "2028-01-15", "BROTT", "VARN"),
    ),
    Femfall(
        "L3", intern_kontroll, uppfylld=Fall({}, NU), snart=Fall({}, "2026-12-30"), bruten=Fall({}, "2027-03-01", "UPPL 2027"),
        ej=Fall({"i_bruk": False}, "2027-03-01"), gransdag=dag_for_dag("2026-12-31", "2027-01-01", "UPPL 2027"),
    ),
    tillstand("L4", tillsyn, {"typ": "planerad_besok"}, ({}, "DATAFEL 2026-03-01"), {"utforare_id": TRY}),
    Femfall(
        "L13", tillstandet, uppfylld=Fall({"kontrollerad": "2026-11-01"}, NU), snart=Fall({}, "2026-09-21"), bruten=Fall({}, NU, "VARN"),
        ej=Fall({"slut": dag("2026-09-22")}, NU), gransdag=dag_for_dag("2026-09-22", "2026-09-23", "VARN"),
    ),
    Femfall(
        "L20", handelse("lex_sarah"), uppfylld=Fall({"utredning_klar": dag("2026-02-10")}, NU), snart=Fall({}, "2026-03-01"),
        bruten=Fall({}, NU, "UPPL"), ej=Fall({"typ": "media"}, NU), gransdag=dag_for_dag("2026-03-02", "2026-03-03", "UPPL"),
    ),
    Femfall(
        "L21", handelse("lex_maria"), uppfylld=Fall({"berord_informerad": dag("2026-02-10")}, NU), snart=Fall({}, "2026-03-30"),
        bruten=Fall({}, NU, "VARN"), ej=Fall({"typ": "media"}, NU), gransdag=dag_for_dag("2026-03-31", "2026-04-01", "VARN"),
    ),
    Femfall(
        "L23", tillsynsbeslut, uppfylld=Fall({"rattat": "2026-05-01"}, NU), snart=Fall({}, "2026-06-29"), bruten=Fall({}, NU, "VARN"),
        ej=Fall({"senast": ""}, NU), gransdag=dag_for_dag("2026-06-30", "2026-07-01", "VARN"),
    ),
    Femfall(
        "L24", agare, uppfylld=Fall({"anmald": "2026-02-20"}, NU), snart=Fall({}, "2026-02-27"), bruten=Fall({}, NU, "VARN"),
        ej=Fall({"utan": True}, NU), gransdag=dag_for_dag("2026-02-28", "2026-03-01", "VARN"),
    ),
    Femfall(
        "S4", gjort, uppfylld=Fall({}, NU), bruten=Fall({"dagen": "2026-12-24"}, NU, "DATAFEL"), ej=Fall({"dagen": ""}, NU),
        gransdag=(Fall({"dagen": NU}, NU), Fall({"dagen": "2026-11-24"}, NU, "DATAFEL")),
        utan={"snart": "a date ahead is wrong at once and right when its day comes"},
    ),
)  # fmt: skip
