"""R5, R12-R21, R28, R72, R73, L7, L10, L16, L26 and S1-S3: what is ordered, and the agreements' days."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from styrdesk.modell.avtalsandringar import AvtalsandringFakta
from styrdesk.modell.avtalsfakta import Beslut, Underskrift
from styrdesk.modell.avtalstider import AvtalsTider, Option
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.fem.fall import FOREGAS, Fall, Femfall, dag_for_dag, tillstand
from tests.modell.regler.varld import EGEN, EXTERN, HTJ, SAB, VON, avtal, dag, enhet, f, varld

NU = "2026-11-23"

# -- rule books and approvals ---------------------------------------------------------------------------

BOK = {1: f.Regelverk(1, "bok", "Villkor", HTJ)}
TEXTER = ("följs upp", "presenteras", "görs tillgängligt")


def version(
    nr: int, fran: str, tom: str = "", texter: tuple[str, ...] = TEXTER
) -> f.Regelverksversion:
    slut = dag(tom) if tom else None
    return f.Regelverksversion(nr, f"v{nr}", 1, str(nr), dag(fran), slut, VON, dag(fran), *texter)


def godkannande(enhet_id: int, nr: int, **mer: Any) -> f.Godkannande:
    grund: dict[str, Any] = {
        "id": enhet_id * 10 + nr, "uid": f"g{enhet_id}{nr}", "enhet_id": enhet_id, "regelverksversion_id": nr,
        "status": "godkand", "beslut_organ_id": VON, "beslut_datum": dag("2022-01-01"), "fran": dag("2022-01-01"),
        "tom": None,
    }  # fmt: skip
    return f.Godkannande(**{**grund, **mer})


def kundval(*, pa: int = 2, tom: str = "", enheten: dict[str, Any] | None = None) -> Fakta:
    """The external unit is approved on version 2; own regi on ``pa``."""
    slut = dag(tom) if tom else None
    return varld(
        enhet(**(enheten or {})), enhet(EXTERN), regelverk=BOK,
        regelverksversioner={1: version(1, "2022-01-01", "2025-12-31"), 2: version(2, "2026-01-01")},
        godkannanden=[godkannande(EGEN, pa, tom=slut), godkannande(EXTERN, 2)],
    )  # fmt: skip


def regelverket(*, texter: tuple[str, ...] = TEXTER, tom: str = "") -> Fakta:
    return varld(regelverk=BOK, regelverksversioner={1: version(1, "2026-01-01", tom, texter)})


# -- agreements -----------------------------------------------------------------------------------------


def beslut(organ: str, typ: str, roll: str, nar: str) -> Beslut:
    return Beslut(organ, typ, roll, dag(nar))


NAMNDENS = beslut("Vårdnämnden", "namnd", "bestallare", "2023-10-18")
UNDERSKRIFTER = (
    Underskrift("bestallare", "forvaltningschef", dag("2023-11-22"), "VOF"),
    Underskrift("utforare", "forvaltningschef", dag("2023-11-22"), "PRF"),
)


def utskottet(nar: str) -> dict[str, Any]:
    return {"beslut": (NAMNDENS, beslut("Produktionsutskottet", "utskott", "egenregi", nar))}


INTERNT: dict[str, Any] = {
    "process": "direktbestallning", "rattslig_grund": "internt", "regi": "egen", "bestallare": "Vårdnämnden",
    "diarienr": "VON 1", "verksamhetsomrade": "Särskilt boende", "utforare": "Kommunen", "omrade": SAB,
    "enheter": ("Enhet 11",), "avtalsansvarig": "A", "motpart_kontakt": "B", "ersattningsmodell": "anslag",
    "uppskattat_arsvarde": 1, "risk_klass": "A", "uppf_text": "x", "present_text": "x", "tillg_text": "x",
    "har_handling": True, "balans_bestallare_datum": dag("2023-10-01"), "balans_pu_datum": dag("2023-10-01"),
    "tider": AvtalsTider(start=dag("2024-01-01"), uppsagningstid_man_bestallare=6),
    "underskrifter": UNDERSKRIFTER, **utskottet("2023-11-15"),
}  # fmt: skip
EXTERNT: dict[str, Any] = {
    **INTERNT, "process": "konkurrensupphandling", "rattslig_grund": "lou", "regi": "extern",
    "insyn_klausul": True, "meddelarfrihet_klausul": True, "pub_avtal": "ja", "pub_datum": dag("2024-01-01"),
}  # fmt: skip
UTKAST = {"status": "utkast"}


def internt(**mer: Any) -> Fakta:
    return varld(avtal=[avtal(**{**INTERNT, **mer})])


def externt(**mer: Any) -> Fakta:
    return varld(avtal=[avtal(**{**EXTERNT, **mer})])


def villkor(
    kod: str, bygg: Any, fel: Mapping[str, Any], allvar: str, ej: Mapping[str, Any]
) -> Femfall:
    return tillstand(kod, bygg, {}, (fel, allvar), {**fel, **ej})


def fran_upphandling(*versioner: str, status: str = "gallande") -> Fakta:
    alla = [
        avtal(nr, **{**EXTERNT, "status": status, "upphandling_id": 7, "kravbilaga_version": v})
        for nr, v in enumerate(versioner, 1)
    ]
    return varld(avtal=alla)


def garanten(*, med_avtal: bool = False, **mer: Any) -> Fakta:
    gallande = {
        **EXTERNT,
        "typ": "garantavtal",
        "begart_av": "KS",
        "ekonomisk_konsekvens": "Regleras.",
    }
    alla = [avtal(**gallande)] if med_avtal else []
    return varld(enhet(**{"garant": True, **mer}), avtal=alla)


def bredvid(*avtalen: dict[str, Any]) -> Fakta:
    return varld(avtal=[avtal(nr, **a) for nr, a in enumerate(avtalen, 1)])


def andrat(procent: int = 40, **mer: Any) -> Fakta:
    """Smaller changes in thousandths of the value."""
    ett = {
        **EXTERNT,
        "varde": 1000,
        "andringar": (AvtalsandringFakta("mindre_varde", procent),),
        **mer,
    }
    return varld(avtal=[avtal(**ett)])


OPTION = Option(1, dag("2029-08-31"), None, dag("2026-12-31"))


def med_dagar(
    *, optioner: tuple[Option, ...] = (OPTION,), status: str = "gallande", slut: date | None = None
) -> Fakta:
    tider = AvtalsTider(
        start=dag("2019-09-01"),
        slut_ursprunglig=dag("2027-08-31"),
        uppsagningstid_man_bestallare=12,
        optioner=optioner,
    )
    return varld(enhet(slut=slut), avtal=[avtal(status=status, tider=tider)])


AVGJORD = (Option(1, dag("2029-08-31"), True, dag("2026-12-31")),)
UTAN: dict[str, Any] = {"optioner": ()}

FALL = (
    Femfall(
        "R5", kundval, uppfylld=Fall({}, NU), snart=Fall({"pa": 1}, "2026-03-31"), bruten=Fall({"pa": 1}, NU, "BROTT 2026-01-01"),
        ej=Fall({"pa": 1, "enheten": {"verksamhetsomrade_id": SAB}}, NU),
        gransdag=dag_for_dag("2026-04-01", "2026-04-02", "BROTT 2026-01-01", pa=1),
    ),
    villkor("R12", internt, {"rattslig_grund": "lou"}, "DATAFEL", UTKAST),
    Femfall(
        "R13", kundval, uppfylld=Fall({}, NU), snart=Fall({"pa": 1}, "2026-03-31"), bruten=Fall({"pa": 1}, NU, "BROTT 2026-01-01"),
        ej=Fall({"pa": 1, "enheten": {"slut": dag("2026-11-22")}}, NU), gransdag=dag_for_dag(NU, "2026-11-24", "BROTT", tom=NU),
    ),
    Femfall(
        "R14", regelverket, uppfylld=Fall({}, NU), snart=Fall({"texter": ("a", "b", "")}, "2025-12-30"),
        bruten=Fall({"texter": ("a", "b", " ")}, NU, "BROTT"), ej=Fall({"texter": ("", "", ""), "tom": "2026-11-22"}, NU),
        gransdag=dag_for_dag("2025-12-31", "2026-01-01", "BROTT", texter=("", "b", "c")),
    ),
    tillstand("R15", lambda **m: fran_upphandling(*m.pop("v"), **m), {"v": ("1", "1")}, ({"v": ("1", "2")}, "BROTT"), {"v": ("1", "2"), "status": "avslutat"}),
    villkor("R16", internt, {"vite_nivaer": ("5 000 kr",)}, "DATAFEL", UTKAST),
    villkor("R17", externt, {"present_text": ""}, "BROTT", UTKAST),
    villkor("R18", internt, {"har_handling": False}, "DATAFEL", UTKAST),
    villkor("R19", internt, {"underskrifter": UNDERSKRIFTER[:1]}, "BROTT", UTKAST),
    Femfall(
        "R20", internt, uppfylld=Fall({}, NU), bruten=Fall({"beslut": (NAMNDENS,)}, NU, "BROTT"),
        ej=Fall({"beslut": (), **UTKAST}, NU),
        gransdag=(Fall(utskottet("2023-11-22"), NU), Fall(utskottet("2023-11-23"), NU, "BROTT")),
        utan={"snart": FOREGAS},
    ),
    villkor("R21", internt, {"tillg_text": ""}, "BROTT", UTKAST),
    Femfall(
        "R28", garanten, uppfylld=Fall({"med_avtal": True}, NU), bruten=Fall({}, NU, "BROTT"), ej=Fall({"garant": False}, NU),
        snart=Fall({"start": dag("2026-11-25")}, NU), gransdag=dag_for_dag(NU, "2026-11-24", "BROTT", start=dag("2026-11-24")),
    ),
    tillstand("R72", lambda **m: bredvid(*m["avtalen"]), {"avtalen": (INTERNT,)}, ({"avtalen": (INTERNT, EXTERNT)}, "VARN"), {"avtalen": (INTERNT, {**EXTERNT, "status": "avslutat"})}),
    villkor("R73", internt, {"balans_pu_datum": None}, "DATAFEL", UTKAST),
    villkor("L7", externt, {"insyn_klausul": False}, "BROTT", UTKAST),
    tillstand("L10", lambda **m: externt(**{"process": "kundval", "rattslig_grund": "lov", "regelverksversion": "1", **m}), {}, ({"har_handling": False}, "DATAFEL"), {"har_handling": False, **UTKAST}),
    Femfall(
        "L16", andrat, uppfylld=Fall({}, NU), snart=Fall({"procent": 86}, NU, "VARN"), bruten=Fall({"procent": 120}, NU, "BROTT"),
        ej=Fall({"procent": 120, "rattslig_grund": "lov"}, NU),
        gransdag=(Fall({"procent": 99}, NU, "VARN"), Fall({"procent": 100}, NU, "BROTT")),
    ),
    villkor("L26", externt, {"pub_avtal": ""}, "VARN", UTKAST),
    Femfall(
        "S1", med_dagar, uppfylld=Fall({"optioner": AVGJORD}, NU), snart=Fall({}, "2026-08-30"), bruten=Fall({}, NU, "VARN 2026-08-31"),
        ej=Fall({"status": "avslutat"}, NU), gransdag=dag_for_dag("2026-08-31", "2026-09-01", "VARN 2026-08-31"),
    ),
    Femfall(
        "S2", med_dagar, uppfylld=Fall({"optioner": AVGJORD}, "2027-01-01"), snart=Fall({}, "2026-10-02", "VARN 2026-12-31"),
        bruten=Fall({}, "2027-03-01", "BROTT 2026-12-31"), ej=Fall({"status": "avslutat"}, "2027-03-01"),
        gransdag=dag_for_dag("2026-12-31", "2027-01-01", "BROTT 2026-12-31", "VARN 2026-12-31"),
    ),
    Femfall(
        "S3", med_dagar, uppfylld=Fall(UTAN, NU), snart=Fall(UTAN, "2027-08-30"), bruten=Fall(UTAN, "2027-11-23", "BROTT 2027-08-31"),
        ej=Fall({**UTAN, "slut": dag("2027-08-31")}, "2027-11-23"), gransdag=dag_for_dag("2027-08-31", "2027-09-01", "BROTT 2027-08-31", **UTAN),
    ),
)  # fmt: skip
