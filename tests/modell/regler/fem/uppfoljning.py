"""R48-R61: meetings with the providers, visits, in-depth follow-ups, breaches, complaints."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from typing import Any

from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.fem.fall import FOREGAS, Fall, Femfall, dag_for_dag, tillstand
from tests.modell.regler.varld import EGEN, EXTERN, HTJ, besok, dag, enhet, f, mote, uf, varld

NU = "2026-11-23"
FRAN_2023, FRAN_2026 = (Parametrar(historik_fran=dag(f"{ar}-01-01")) for ar in (2023, 2026))


def host(*, hallet: str = "", status: str = "utskickat", **enheten: Any) -> Fakta:
    """A meeting in spring, and perhaps one in autumn."""
    alla = [mote(1, "2026-04-22"), *([mote(2, hallet, status)] if hallet else [])]
    return varld(enhet(**enheten), moten=alla)


def inbjudan(
    *, alla: bool = False, datum: str = "2026-10-14", status: str = "utskickat", **extern: Any
) -> Fakta:
    bjudna = [f.Inbjudan(1, EGEN), *([f.Inbjudan(1, EXTERN)] if alla else [])]
    return varld(
        enhet(), enhet(EXTERN, **extern), moten=[mote(1, datum, status)], inbjudningar=bjudna
    )


def langd(minuter: int = 240, status: str = "hallet") -> Fakta:
    return varld(moten=[mote(1, "2026-10-14", status, varaktighet=minuter)])


def punkter(*, utan: bool = False, status: str = "faststallt") -> Fakta:
    rader = [] if utan else [f.ObehandladPunkt(1, 4, "Ersättningsnivåer")]
    return varld(moten=[mote(1, "2026-10-14", status)], motespunkter=rader)


def arsbesok(*gjorda: str, **enheten: Any) -> Fakta:
    alla = [besok(nr, gjort) for nr, gjort in enumerate(gjorda, 1)]
    return varld(enhet(**enheten), besok=alla)


def besokspunkter(*, utan: bool = False, status: str = "klar") -> Fakta:
    rader = [] if utan else [f.ObehandladPunkt(1, 4, "Ersättningsnivåer")]
    return varld(enhet(), besok=[besok(1, "2026-03-01", status=status)], besokspunkter=rader)


def fordjupad(*, status: str = "klar", **mer: Any) -> Fakta:
    return varld(enhet(), besok=[besok(1, "2026-03-01", typ="fordjupad", status=status, **mer)])


def fordjupade(gjord: str = "2023-05-07", **enheten: Any) -> Fakta:
    return varld(enhet(**enheten), besok=[besok(1, gjord, typ="fordjupad")])


def redovisad(*, dagen: str = "", typ: str = "fordjupad") -> Fakta:
    ett = besok(1, "2026-03-01", typ=typ, redovisad=dag(dagen) if dagen else None)
    return varld(enhet(), besok=[ett])


def kvalitet(kod: str, **fel: Any) -> Femfall:
    return tillstand(
        kod, fordjupad, {}, (fel, "DATAFEL 2026-03-01"), {**fel, "status": "genomford"}
    )


def plan(**mer: Any) -> Fakta:
    grund: dict[str, Any] = {
        "id": 1, "uid": "pl1", "nr": "2026-01", "enhet_id": EGEN, "status": "begard", "begard": dag("2026-09-01"),
        "forfaller": dag("2026-10-15"), "aterrapport_senast": dag("2026-12-01"), "inkommen": None,
    }  # fmt: skip
    return varld(atgardsplaner=[f.Atgardsplan(**{**grund, **mer})])


def brist(*, besoket: str = "klar", **mer: Any) -> Fakta:
    grund: dict[str, Any] = {
        "id": 1, "uid": "av1", "typ": "brist", "rubrik": "Larm", "enhet_id": EGEN, "besok_id": 1,
        "konstaterad": dag("2026-03-11"), "kravkalla": "avtal", "status": "oppen", "atgardsplan_id": None,
    }  # fmt: skip
    ett = besok(1, "2026-03-11", status=besoket)
    return varld(enhet(), besok=[ett], avvikelser=[f.Avvikelse(**{**grund, **mer})])


def klagomal(*, beslut: str = "", utan: bool = False) -> Fakta:
    ett = uf.Synpunkt(
        1, "s1", "Larm", EGEN, HTJ, dag("2026-10-28"), dag(beslut) if beslut else None
    )
    return varld(allvarliga_synpunkter=[] if utan else [ett])


BESOKT = ("2025-05-06", "2026-05-05")

FALL = (
    Femfall(
        "R48", host, p=FRAN_2026, uppfylld=Fall({"hallet": "2026-10-14"}, "2026-12-31"), snart=Fall({}, "2026-11-19", "VARN 2026-HT"),
        bruten=Fall({}, "2027-01-15", "BROTT 2026-HT"), ej=Fall({"slut": dag("2026-12-30")}, "2027-01-15"),
        gransdag=dag_for_dag("2026-12-31", "2027-01-01", "BROTT 2026-HT", "VARN 2026-HT"),
    ),
    Femfall(
        "R49", inbjudan, uppfylld=Fall({"alla": True}, NU), snart=Fall({"datum": "2026-12-02", "status": "kallat"}, NU, "VARN 2026-12-02"),
        bruten=Fall({}, NU, "BROTT 2026-10-14"), ej=Fall({"slut": dag("2026-10-13")}, NU),
        gransdag=(Fall({"start": dag("2026-10-15")}, NU), Fall({"start": dag("2026-10-14")}, NU, "BROTT 2026-10-14")),
    ),
    Femfall(
        "R50", langd, uppfylld=Fall({}, NU), bruten=Fall({"minuter": 60}, NU, "UPPL 2026-10-14"), ej=Fall({"minuter": 60, "status": "planerat"}, NU),
        gransdag=(Fall({"minuter": 180}, NU), Fall({"minuter": 179}, NU, "UPPL 2026-10-14")), utan={"snart": FOREGAS},
    ),
    tillstand("R51", punkter, {"utan": True}, ({}, "DATAFEL 2026-10-14"), {"status": "anteckningar"}),
    Femfall(
        "R52", lambda **m: arsbesok(*m.pop("gjorda"), **m), p=FRAN_2026, uppfylld=Fall({"gjorda": BESOKT}, NU),
        snart=Fall({"gjorda": BESOKT[:1]}, "2026-10-01", "VARN 2026"), bruten=Fall({"gjorda": BESOKT[:1]}, "2027-01-15", "BROTT 2026"),
        ej=Fall({"gjorda": BESOKT[:1], "slut": dag("2026-09-30")}, "2027-01-15"),
        gransdag=dag_for_dag("2026-12-31", "2027-01-01", "BROTT 2026", "VARN 2026", gjorda=BESOKT[:1]),
    ),
    tillstand("R53", besokspunkter, {"utan": True}, ({}, "DATAFEL 2026-03-01"), {"status": "genomford"}),
    Femfall(
        "R54", plan, uppfylld=Fall({"status": "inkommen"}, NU), snart=Fall({}, "2026-10-14"), bruten=Fall({}, NU, "BROTT"),
        ej=Fall({"status": "eskalerad"}, NU), gransdag=dag_for_dag("2026-10-15", "2026-10-16", "BROTT"),
    ),
    Femfall(
        "R55", fordjupade, p=FRAN_2023, uppfylld=Fall({"gjord": "2024-05-07"}, NU), snart=Fall({}, "2026-01-01", "VARN 2026"),
        bruten=Fall({}, "2027-03-01", "BROTT 2026"), ej=Fall({"slut": dag("2026-12-30")}, "2027-03-01"),
        gransdag=dag_for_dag("2026-12-31", "2027-01-01", "BROTT 2026", "VARN 2026"),
    ),
    kvalitet("R56", personal_fragad=False),
    kvalitet("R57", brukarsynpunkt_metod=""),
    kvalitet("R58", checklista_klar=False),
    Femfall(
        "R59", redovisad, uppfylld=Fall({"dagen": "2026-04-20"}, NU), snart=Fall({}, "2026-05-31"), bruten=Fall({}, NU, "BROTT 2026-03-01"),
        ej=Fall({"typ": "planerad_besok"}, NU), gransdag=dag_for_dag("2026-06-01", "2026-06-02", "BROTT 2026-03-01"),
    ),
    Femfall(
        "R60", brist, uppfylld=Fall({"atgardsplan_id": 1}, NU), snart=Fall({}, "2026-03-24"),
        bruten=Fall({"status": "avslutad", "besoket": "avslutad"}, NU, "DATAFEL 2026-03-11"), ej=Fall({"kravkalla": "mal"}, NU),
        gransdag=dag_for_dag("2026-03-25", "2026-03-26", "UPPL"),
    ),
    Femfall(
        "R61", klagomal, uppfylld=Fall({"beslut": "2026-11-02"}, NU), snart=Fall({}, "2026-11-10"), bruten=Fall({}, NU, "VARN"),
        ej=Fall({"utan": True}, NU), gransdag=dag_for_dag("2026-11-11", "2026-11-12", "VARN"),
    ),
)  # fmt: skip
