"""R1-R11, R23-R35, R37, R64, R74: the document, roles, own production, disputes."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from typing import Any

from styrdesk.modell.regler.parametrar import Parametrar, Varde
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.fem.fall import FOREGAS, TILLSTAND, Fall, Femfall, dag_for_dag, tillstand
from tests.modell.regler.varld import (
    EGEN,
    HTJ,
    KS,
    PS,
    PU,
    TRY,
    VOF,
    VON,
    dag,
    enhet,
    f,
    mote,
    sf,
    varld,
)

NU = "2026-11-23"


# -- the document, goals ------------------------------------------------------------------------------


def dokument(**mer: Any) -> sf.Styrdokument:
    grund: dict[str, Any] = {
        "id": 1, "uid": "d1", "titel": "Styrmodell", "typ": "styrmodell", "agare_organ_id": KS,
        "oversyn_intervall_man": 12, "senast_oversedd": dag("2026-02-28"), "upphavt": None,
    }  # fmt: skip
    return sf.Styrdokument(**{**grund, **mer})


ANSVAR = dokument(
    id=2, uid="d2", typ="ansvarsfordelning", agare_organ_id=PU, senast_oversedd=dag("2027-02-01")
)


def dokumenten(*, tom: str = "2019-05-12", antal: int = 2, **mer: Any) -> Fakta:
    versioner = [
        sf.Styrdokumentversion(
            1, "v1", 1, KS, dag("2014-10-20"), dag("2014-10-20"), dag(tom) if tom else None
        ),
        sf.Styrdokumentversion(2, "v2", 1, KS, dag("2019-05-13"), dag("2019-05-13"), None),
    ]
    return varld(styrdokument=[dokument(**mer), ANSVAR], dokumentversioner=versioner[:antal])


def ett_dokument(*, ansvar: bool = True, **mer: Any) -> Fakta:
    return varld(styrdokument=[dokument(**mer), *([ANSVAR] if ansvar else [])])


def oversyn(kod: str, **mer: Any) -> Femfall:
    return Femfall(
        kod, lambda **m: ett_dokument(**{**mer, **m}),
        uppfylld=Fall({}, NU), snart=Fall({}, "2027-02-27"), bruten=Fall({}, "2027-03-31", "VARN"),
        ej=Fall({"upphavt": dag("2026-12-31")}, "2027-03-31"),
        gransdag=dag_for_dag("2027-02-28", "2027-03-01", "VARN"),
    )  # fmt: skip


def uppdrag(status: str = "pagar", senast: str = "2026-06-30") -> Fakta:
    return varld(
        uppdrag=[sf.Uppdrag(1, "u1", "Lokalfrågor", status, dag(senast) if senast else None)]
    )


def motet(datum: str = "2018-12-31", organ: int = PS) -> Fakta:
    return varld(moten=[mote(1, datum, organ_id=organ)])


def avveckling(status: str = "klar_for_beslut", inkommet: str = "") -> Fakta:
    return varld(
        avvecklingar=[sf.Avveckling(1, "x1", "Avveckling", HTJ, status)],
        yttranden=[sf.Yttrande(1, VOF, dag(inkommet) if inkommet else None)],
    )


def malet(*, bedomt: bool = False, **mer: Any) -> Fakta:
    grund: dict[str, Any] = {
        "id": 1, "uid": "m1", "rubrik": "Trygg", "namnd_id": VON, "verksamhetsomrade_id": HTJ, "ar": 2025,
        "ar_tom": None, "galler_regi": "bada",
    }  # fmt: skip
    return varld(
        mal=[sf.Mal(**{**grund, **mer})], malbedomningar=[sf.Malbedomning(1, 2025)] if bedomt else [],
        mal_med_indikator=frozenset({1}),
        namnddokument=[sf.Namnddokument(VON, "verksamhetsberattelse", 2025, dag("2026-03-19"), None)],
    )  # fmt: skip


def avsnitt(*, utan: bool = False, upphavt: str = "") -> Fakta:
    rader = [] if utan else [sf.Avsnitt(1, "a1", 1, "B4", "Bilaga 4", "ofullstandigt")]
    ett = dokument(upphavt=dag(upphavt) if upphavt else None)
    return varld(styrdokument=[ett, ANSVAR], avsnitt=rader)


# -- roles, own production -----------------------------------------------------------------------------


def roller(
    *, organ: int = VOF, fran: str = "2026-02-01", tom: str = "", med_undantag: bool = False
) -> Fakta:
    bada = [
        f.Roll(1, "r1", 1, "enhetschef", None, EGEN, None, dag("2020-01-01"), None),
        f.Roll(2, "r2", 1, "annan", organ, None, HTJ, dag(fran), dag(tom) if tom else None),
    ]
    return varld(roller=bada, rollundantag=[undantag()] if med_undantag else [])


def undantag(**mer: Any) -> sf.Rollundantag:
    grund: dict[str, Any] = {
        "id": 1, "uid": "u1", "rubrik": "Undantag", "verksamhetsomrade_id": HTJ, "person_id": None,
        "status": "gallande", "samtycke_bestallare_datum": dag("2024-10-01"),
        "samtycke_utforare_datum": dag("2024-10-09"), "beslut_organ_id": KS, "beslut_datum": dag("2024-11-18"),
        "giltig_from": dag("2025-01-01"), "giltig_tom": dag("2026-12-31"),
    }  # fmt: skip
    return sf.Rollundantag(**{**grund, **mer})


def chefer(*, tom: str = "", enheten: dict[str, Any] | None = None, antal: int = 1) -> Fakta:
    alla = [
        sf.Forordnande(
            nr,
            f"c{nr}",
            EGEN,
            1,
            dag("2020-01-01"),
            dag(tom) if tom else None,
            PU,
            dag("2020-01-01"),
        )
        for nr in range(antal)
    ]
    return varld(enhet(**{"resultatenhet": True, **(enheten or {})}), forordnanden=alla)


def egenkontroll(*, inlamnad: str = "", enheten: dict[str, Any] | None = None) -> Fakta:
    rader = [sf.Egenkontroll(1, "k1", EGEN, 2025, dag(inlamnad))] if inlamnad else []
    return varld(enhet(**(enheten or {})), egenkontroller=rader)


def medverkan(*, egen: bool = True, externa: bool = False, svar: bool | None = None) -> Fakta:
    rad = sf.Medverkan(1, "w1", "Peng", dag("2026-03-01"), HTJ, egen, externa)
    kvitton = [] if svar is None else [sf.Regelkvittens("R27", "medverkan", "w1", svar)]
    return varld(medverkan=[rad], regelkvittenser=kvitton)


def krav(kalla: str = "bestallare", galler: str = "bada") -> Fakta:
    return varld(krav=[sf.Krav(1, "kr1", HTJ, "1", "Krav", kalla, galler)])


# -- disputes ------------------------------------------------------------------------------------------


def tvist(*, forhandlad: bool = True, **mer: Any) -> Fakta:
    grund: dict[str, Any] = {
        "id": 1, "uid": "t1", "rubrik": "Tvist", "typ": "oacceptabel", "verksamhetsomrade_id": HTJ,
        "uppkommen": dag("2026-10-01"), "status": "forhandling", "niva": None, "beslut_organ_id": None,
        "beslut_datum": None,
    }  # fmt: skip
    forhandlingar = [sf.Forhandling(1, dag("2026-10-02"))] if forhandlad else []
    return varld(tvister=[sf.Tvist(**{**grund, **mer})], forhandlingar=forhandlingar)


def tvistens_tid(kod: str, typ: str) -> Femfall:
    return Femfall(
        kod, lambda **m: tvist(typ=typ, **m),
        uppfylld=Fall({"status": "enats"}, NU), snart=Fall({}, "2026-10-30"), bruten=Fall({}, NU, "BROTT"),
        ej=Fall({"status": "aterkallad"}, NU), gransdag=dag_for_dag("2026-10-31", "2026-11-01", "BROTT"),
    )  # fmt: skip


AVGJORD = {"status": "avgjord", "beslut_datum": dag("2026-11-01")}
LADDAT_2025 = Parametrar(historik_fran=dag("2025-01-01"))


def laxare(varde: str) -> Parametrar:
    return Parametrar((Varde("R55.intervall", varde, uid="p1"),))


FALL = (
    Femfall(
        "R1", dokumenten, uppfylld=Fall({}, NU), bruten=Fall({"tom": ""}, NU, "DATAFEL 2019-05-13"),
        ej=Fall({"tom": "", "antal": 1}, NU),
        gransdag=(Fall({"tom": "2019-05-12"}, NU), Fall({"tom": "2019-05-13"}, NU, "DATAFEL 2019-05-13")),
        utan={"snart": TILLSTAND},
    ),
    oversyn("R2"),
    Femfall(
        "R3", motet, uppfylld=Fall({"datum": "2015-03-01"}, NU), bruten=Fall({"datum": "2020-03-01"}, NU, "DATAFEL PS 2020-03-01"),
        ej=Fall({"datum": "2020-03-01", "organ": PU}, NU),
        gransdag=(Fall({"datum": "2018-12-31"}, NU), Fall({"datum": "2019-01-01"}, NU, "DATAFEL PS 2019-01-01")),
        utan={"snart": FOREGAS},
    ),
    tillstand("R4", avveckling, {"inkommet": "2026-11-01"}, ({}, "DATAFEL"), {"status": "utreds"}),
    Femfall(
        "R7", uppdrag, uppfylld=Fall({"status": "avrapporterat"}, NU), snart=Fall({}, "2026-06-29"),
        bruten=Fall({}, NU, "VARN"), ej=Fall({"senast": ""}, NU), gransdag=dag_for_dag("2026-06-30", "2026-07-01", "VARN"),
    ),
    Femfall(
        "R8", roller, uppfylld=Fall({"med_undantag": True}, NU), snart=Fall({}, "2026-01-30"),
        bruten=Fall({}, NU, "BROTT"), ej=Fall({"organ": KS}, NU), gransdag=dag_for_dag("2026-01-31", "2026-02-01", "BROTT"),
    ),
    Femfall(
        "R11", malet, uppfylld=Fall({"bedomt": True}, NU), snart=Fall({}, "2026-03-18"),
        bruten=Fall({}, NU, "BROTT 2025"), ej=Fall({"ar": 2026}, NU), gransdag=dag_for_dag("2026-03-19", "2026-03-20", "BROTT 2025"),
    ),
    Femfall(
        "R23", chefer, uppfylld=Fall({}, NU), snart=Fall({"tom": "2026-11-24"}, NU), bruten=Fall({"antal": 2}, NU, "BROTT"),
        ej=Fall({"antal": 0, "enheten": {"slut": dag("2026-11-22")}}, NU),
        gransdag=dag_for_dag(NU, "2026-11-24", "BROTT", tom=NU),
    ),
    oversyn("R25", typ="riktlinje", agare_organ_id=PU),
    Femfall(
        "R26", egenkontroll, p=LADDAT_2025, uppfylld=Fall({"inlamnad": "2025-11-03"}, NU), snart=Fall({}, "2025-12-30"),
        bruten=Fall({}, NU, "BROTT 2025"), ej=Fall({"enheten": {"utforare_id": TRY}}, NU),
        gransdag=dag_for_dag("2025-12-31", "2026-01-01", "BROTT 2025"),
    ),
    tillstand("R27", medverkan, {"svar": True}, ({}, "VARN"), {"egen": False}),
    Femfall(
        "R29", lambda **m: ett_dokument(**{"typ": "ansvarsfordelning", "agare_organ_id": PU, "ansvar": False, **m}),
        uppfylld=Fall({}, NU), snart=Fall({}, "2027-02-27"), bruten=Fall({"typ": "riktlinje"}, NU, "VARN"),
        ej=Fall({"typ": "riktlinje", "ansvar": True}, NU), gransdag=dag_for_dag("2027-02-28", "2027-03-01", "VARN"),
    ),
    tillstand("R30", krav, {}, ({"galler": "extern"}, "DATAFEL"), {"kalla": "lag", "galler": "extern"}),
    tillstand("R32", tvist, {"status": "hanskjuten_tjm"}, ({"status": "hanskjuten_tjm", "forhandlad": False}, "DATAFEL"), {"forhandlad": False, "uppkommen": dag("2026-11-20")}),
    tvistens_tid("R33", "oacceptabel"),
    tvistens_tid("R34", "tolkning"),
    Femfall(
        "R35", lambda **m: varld(rollundantag=[undantag(**m)]), uppfylld=Fall({}, "2026-09-01"),
        snart=Fall({}, NU, "VARN 2026-12-31"), bruten=Fall({}, "2027-01-01", "VARN 2026-12-31"),
        ej=Fall({"status": "upphort"}, "2027-01-01"), gransdag=dag_for_dag("2026-10-01", "2026-10-02", "VARN 2026-12-31"),
    ),
    tillstand("R64", avsnitt, {"utan": True}, ({}, "UPPL"), {"upphavt": "2026-01-01"}),
    tillstand("R74", lambda **m: tvist(**{"typ": "balans", **m}), {**AVGJORD, "beslut_organ_id": KS}, ({**AVGJORD, "beslut_organ_id": VON}, "DATAFEL"), {**AVGJORD, "typ": "oacceptabel"}),
    Femfall(
        "R37", varld, uppfylld=Fall({"p": laxare("2")}, NU), bruten=Fall({"p": laxare("4")}, NU, "DATAFEL R55.intervall"),
        ej=Fall({"p": Parametrar()}, NU),
        gransdag=(Fall({"p": laxare("3")}, NU), Fall({"p": laxare("4")}, NU, "DATAFEL R55.intervall")),
        utan={"snart": TILLSTAND},
    ),
)  # fmt: skip
