"""R38-R47 and L5: data to report, plans and reports, compilations, presentations."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from typing import Any

from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.val import UPPGIFT_TYP
from tests.modell.regler.fem.fall import Fall, Femfall, dag_for_dag, tillstand
from tests.modell.regler.varld import EGEN, HTJ, VON, dag, enhet, f, mote, sf, uf, varld

NU = "2026-11-23"
FRAN_2025, FRAN_2026 = (Parametrar(historik_fran=dag(f"{ar}-01-01")) for ar in (2025, 2026))
INDIKATORER = {
    nr: uf.Indikator(nr, f"X{nr}", f"Uppgift {nr}", typ) for nr, typ in enumerate(UPPGIFT_TYP, 1)
}


def krav(nr: int = 1, **mer: Any) -> uf.Uppgiftskrav:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"k{nr}", "verksamhetsomrade_id": HTJ, "indikator_id": nr, "publik": False,
        "galler_regi": "bada", "giltig_from": dag("2020-01-01"), "giltig_tom": None,
    }  # fmt: skip
    return uf.Uppgiftskrav(**{**grund, **mer})


def beslutade(
    *, tom: str = "", skickad: str = "2025-12-10", enheten: dict[str, Any] | None = None
) -> Fakta:
    """One piece of data, decided until ``tom``, and the catalogue of 2026 sent on a day."""
    sist = dag(tom) if tom else None
    kataloger = [uf.Uppgiftskatalog(1, "kat1", HTJ, 2026, dag(skickad))] if skickad else []
    return varld(
        enhet(**(enheten or {})), uppgiftskrav=[krav(giltig_tom=sist)], indikatorer=INDIKATORER,
        uppgiftskataloger=kataloger,
    )  # fmt: skip


def tillfallet(
    *, publik: bool = False, ar: bool = False, enheten: dict[str, Any] | None = None, **mer: Any
) -> Fakta:
    """October's data, due on the 15th of November; or those of the year 2025."""
    period = (
        ("2025-01-01", "2025-12-31", "2026-01-15")
        if ar
        else ("2026-10-01", "2026-10-31", "2026-11-15")
    )
    start, slut, forfaller = map(dag, period)
    grund: dict[str, Any] = {
        "id": 1, "uid": "t1", "enhet_id": EGEN, "uppgiftskrav_id": 1, "period_start": start, "period_slut": slut,
        "forfaller": forfaller, "inkom": None, "komplettering_senast": None, "status": "vantad",
    }  # fmt: skip
    rad = uf.Rapporttillfalle(**{**grund, **mer})
    return varld(
        enhet(**(enheten or {})),
        uppgiftskrav=[krav(publik=publik)],
        indikatorer=INDIKATORER,
        rapporttillfallen=[rad],
    )


def slagen(*, utan: str = "", skal: bool = False) -> Fakta:
    kraven = [krav(nr) for nr, i in INDIKATORER.items() if i.typ != utan]
    undantag = [uf.Uppgiftsundantag(HTJ, utan, 2026)] if skal else []
    return varld(uppgiftskrav=kraven, indikatorer=INDIKATORER, uppgiftsundantag=undantag)


def papper(typ: str, ar: int, senast: str) -> Any:
    """A unit's plan or report, with the committee's instruction for every year."""

    def bygg(*, inkom: str = "", **enheten: Any) -> Fakta:
        rader = [uf.Inlamning(1, "i1", EGEN, typ, ar, dag(senast), dag(inkom))] if inkom else []
        anvisningar = [uf.Anvisning(VON, t, n) for t in ("vp", "vb") for n in range(2024, 2029)]
        return varld(enhet(**enheten), inlamningar=rader, anvisningar=anvisningar)

    return bygg


def sammanstallning(
    *,
    publicerad: str = "",
    sma: bool = True,
    fem: bool = True,
    enheten: dict[str, Any] | None = None,
) -> Fakta:
    rader = (
        [uf.Sammanstallning(1, "s1", EGEN, 2025, dag(publicerad), sma, fem, fem, fem, fem, fem)]
        if publicerad
        else []
    )
    return varld(enhet(**(enheten or {})), sammanstallningar=rader)


def presentation(*, hallen: str = "", enheten: dict[str, Any] | None = None) -> Fakta:
    """The committee treats its report on 19 March; 45 days later is 3 May."""
    return varld(
        enhet(**(enheten or {})), moten=[mote(1, hallen, typ="presentation")] if hallen else [],
        inbjudningar=[f.Inbjudan(1, EGEN)],
        namnddokument=[sf.Namnddokument(VON, "verksamhetsberattelse", 2025, dag("2026-03-19"), None)],
    )  # fmt: skip


STANGD_2025 = {"enheten": {"slut": dag("2025-12-30")}}

FALL = (
    Femfall(
        "R38", beslutade, p=FRAN_2026, uppfylld=Fall({}, NU), snart=Fall({"tom": "2025-12-31"}, "2025-12-30"),
        bruten=Fall({"tom": "2025-12-31"}, NU, "BROTT 2026"), ej=Fall({"tom": "2025-12-31", **STANGD_2025}, NU),
        gransdag=dag_for_dag("2025-12-31", "2026-01-01", "BROTT 2026", tom="2025-12-31"),
    ),
    Femfall(
        "R39", beslutade, p=FRAN_2026, uppfylld=Fall({}, NU), snart=Fall({"skickad": ""}, "2025-12-30"),
        bruten=Fall({"skickad": ""}, NU, "BROTT 2026"), ej=Fall({"skickad": "", **STANGD_2025}, NU),
        gransdag=dag_for_dag("2025-12-31", "2026-01-01", "BROTT 2026", skickad=""),
    ),
    Femfall(
        "R40", tillfallet, uppfylld=Fall({"inkom": dag("2026-11-10"), "status": "inkommen"}, NU),
        snart=Fall({}, "2026-11-08", "VARN 2026-11-15"), bruten=Fall({}, NU, "BROTT 2026-11-15"),
        ej=Fall({"enheten": {"slut": dag("2026-10-30")}}, NU),
        gransdag=dag_for_dag("2026-11-15", "2026-11-16", "BROTT 2026-11-15", "VARN 2026-11-15"),
    ),
    tillstand("R41", slagen, {}, ({"utan": "register"}, "VARN 2026"), {"utan": "register", "skal": True}),
    Femfall(
        "R43", papper("vp", 2026, "2026-01-31"), p=FRAN_2026, uppfylld=Fall({"inkom": "2026-01-31"}, NU), snart=Fall({}, "2026-01-30"),
        bruten=Fall({}, NU, "BROTT 2026"), ej=Fall({"start": dag("2026-01-02")}, NU), gransdag=dag_for_dag("2026-01-31", "2026-02-01", "BROTT 2026"),
    ),
    Femfall(
        "R44", papper("vb", 2026, "2027-02-15"), p=FRAN_2026, uppfylld=Fall({"inkom": "2027-02-15"}, "2027-11-23"), snart=Fall({}, "2027-02-14"),
        bruten=Fall({}, "2027-11-23", "BROTT 2026"), ej=Fall({"slut": dag("2026-12-30")}, "2027-11-23"), gransdag=dag_for_dag("2027-02-15", "2027-02-16", "BROTT 2026"),
    ),
    Femfall(
        "R45", lambda **m: tillfallet(**{"ar": True, "publik": True, **m}), uppfylld=Fall({"inkom": dag("2026-03-01"), "status": "inkommen"}, NU),
        snart=Fall({}, "2026-04-29"), bruten=Fall({}, NU, "BROTT 2025"), ej=Fall({"publik": False}, NU),
        gransdag=dag_for_dag("2026-04-30", "2026-05-01", "BROTT 2025"),
    ),
    Femfall(
        "R46", sammanstallning, p=FRAN_2025, uppfylld=Fall({"publicerad": "2026-04-20"}, NU), snart=Fall({}, "2026-04-29"),
        bruten=Fall({}, NU, "BROTT 2025"), ej=Fall(STANGD_2025, NU), gransdag=dag_for_dag("2026-04-30", "2026-05-01", "BROTT 2025"),
    ),
    Femfall(
        "R47", presentation, p=FRAN_2025, uppfylld=Fall({"hallen": "2026-04-10"}, NU), snart=Fall({}, "2026-05-02"),
        bruten=Fall({}, NU, "BROTT 2025"), ej=Fall(STANGD_2025, NU), gransdag=dag_for_dag("2026-05-03", "2026-05-04", "BROTT 2025"),
    ),
    tillstand("L5", sammanstallning, {"publicerad": "2026-04-20"}, ({"publicerad": "2026-04-20", "fem": False}, "DATAFEL"), {}),
)  # fmt: skip
