"""Facts for the tests of rules: a committee, an area, one unit of each regi, and what a test adds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from styrdesk.modell.avtalsfakta import AvtalFakta
from styrdesk.modell.avtalstider import AvtalsTider
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import motor, start
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.fynd import Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta

VON, VOF, PU, KS, KF, PS, PRF = 1, 2, 3, 4, 5, 6, 7
HTJ, SAB, MAT = 1, 2, 3
KOM, TRY = 1, 2
EGEN, EXTERN = 11, 12
BORJAN = date(2020, 1, 1)


def dag(text: str) -> date:
    return date.fromisoformat(text)


def dagar(*texter: str) -> list[date]:
    return [dag(text) for text in texter]


ORGAN = {
    o.id: o
    for o in (
        f.Organ(VON, "von", "Vårdnämnden", "VON", "namnd", "bestallare", KF),
        f.Organ(VOF, "vof", "Vårdförvaltningen", "VOF", "forvaltning", "bestallare", VON),
        f.Organ(PU, "pu", "Produktionsutskottet", "PU", "utskott", "egenregi", KS, dag("2019-01-01")),
        f.Organ(KS, "ks", "Kommunstyrelsen", "KS", "KS", "kommunledning", KF),
        f.Organ(KF, "kf", "Kommunfullmäktige", "KF", "KF", "kommunledning"),
        f.Organ(
            PS, "ps", "Produktionsstyrelsen", "PS", "namnd", "egenregi", KF, dag("2012-01-01"),
            dag("2018-12-31"), PU,
        ),
        f.Organ(PRF, "prf", "Produktionsförvaltningen", "PRF", "forvaltning", "egenregi", PU),
    )
}  # fmt: skip
OMRADEN = {
    HTJ: f.Omrade(HTJ, "htj", "HTJ", "Hemtjänst", VON, kundval=True),
    SAB: f.Omrade(SAB, "sab", "SAB", "Särskilt boende", VON),
    MAT: f.Omrade(MAT, "mat", "MAT", "Måltider", PU),
}
UTFORARE = {
    KOM: f.Utforare(KOM, "kom", "Kommunen", "egen"),
    TRY: f.Utforare(TRY, "try", "Trygg Famn AB", "extern"),
}
PERSONER = {1: f.Person(1, "p1", "Sara", "Molin"), 2: f.Person(2, "p2", "Ove", "Ström")}


def enhet(id: int = EGEN, **mer: Any) -> f.Enhet:
    egen = mer.pop("egen", id != EXTERN)
    grund: dict[str, Any] = {
        "id": id, "uid": f"e{id}", "namn": f"Enhet {id}", "utforare_id": KOM if egen else TRY,
        "verksamhetsomrade_id": HTJ,
    }  # fmt: skip
    return f.Enhet(**{**grund, **mer})


def besok(nr: int, gjort: str = "", planerad: str = "", **mer: Any) -> f.Besok:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"b{nr}", "typ": "planerad_besok", "status": "klar" if gjort else "planerad",
        "anmald": True, "anmald_skal": "", "planerad": dag(planerad) if planerad else None,
        "genomford_fran": dag(gjort) if gjort else None, "varaktighet": 240, "ledning_fragad": True,
        "personal_fragad": True, "brukarsynpunkt_metod": "Enkät", "brukarsynpunkt_skal": "",
        "checklista": "Version 1", "checklista_klar": True, "redovisad_organ_id": VON,
        "redovisad": dag(gjort) if gjort else None,
    }  # fmt: skip
    return f.Besok(**{**grund, **mer})


def mote(nr: int, datum: str, status: str = "utskickat", **mer: Any) -> f.Mote:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"m{nr}", "typ": "utforarmote", "verksamhetsomrade_id": HTJ, "organ_id": VOF,
        "datum": dag(datum), "varaktighet": 240, "status": status,
    }  # fmt: skip
    return f.Mote(**{**grund, **mer})


def avtal(nr: int = 1, **mer: Any) -> f.Avtal:
    """An agreement in force, with whatever the facts are given."""
    egna = {
        n: mer.pop(n)
        for n in ("upphandling_id", "kravbilaga_version", "varde", "andringar")
        if n in mer
    }
    omrade, enheter = mer.pop("omrade", HTJ), mer.pop("enheter_id", (EGEN,))
    grund: dict[str, Any] = {
        "benamning": f"Avtal {nr}", "status": "gallande", "process": "konkurrensupphandling",
        "rattslig_grund": "lou", "regi": "extern", "tider": AvtalsTider(start=dag("2024-01-01")),
    }  # fmt: skip
    return f.Avtal(nr, f"a{nr}", omrade, TRY, enheter, AvtalFakta(**{**grund, **mer}), **egna)


def varld(*enheter: f.Enhet, **mer: Any) -> Fakta:
    """The small municipality; visits without units are at the first one."""
    egna = enheter or (enhet(), enhet(EXTERN))
    besoken = mer.get("besok", ())
    mer.setdefault("besoksenheter", [f.Besoksenhet(b.id, egna[0].id) for b in besoken])
    mer.setdefault("besok_med_chef", frozenset(b.id for b in besoken))
    mer.setdefault("forsta", {samling: BORJAN for samling, _mening in start.I_BRUK.values()})
    mer.setdefault("kommun", Objekt("kommun", "kommun", "Älvsunda kommun"))
    for namn, grund in (("organ", ORGAN), ("omraden", OMRADEN), ("utforare", UTFORARE)):
        mer.setdefault(namn, grund)
    mer.setdefault("personer", PERSONER)
    return Fakta(enheter={e.id: e for e in egna}, **mer)


def fynd_av(koder: str, fakta: Fakta, idag: str | date, p: Parametrar | None = None) -> list[Fynd]:
    """What the rules with these codes find; historik from 2020 unless the parameters say otherwise."""
    parametrar = p or Parametrar(historik_fran=BORJAN)
    nu = dag(idag) if isinstance(idag, str) else idag
    valda = koder.split()
    alla = motor.kor(fakta, parametrar, nu, motor.med_koder(valda))
    return [fynd for fynd in alla if fynd.regel in valda]


def kort(fynden: Iterable[Fynd]) -> list[str]:
    """BROTT 2025, in order: severity and period."""
    return [f"{fynd.allvar} {fynd.period}".strip() for fynd in fynden]


__all__ = [
    "BORJAN", "EGEN", "EXTERN", "HTJ", "KF", "KOM", "KS", "MAT", "OMRADEN", "ORGAN", "PRF", "PS",
    "PU", "SAB", "TRY", "VOF", "VON", "avtal", "besok", "dag", "dagar", "enhet", "f", "fynd_av",
    "kort", "mote", "sf", "uf", "varld",
]  # fmt: skip
