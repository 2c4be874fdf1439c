"""R5, R38-R41, R45: data to report. R43, R44, R46, R47, L5: the year's papers."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.regler.parametrar import Parametrar, Varde
from styrdesk.modell.val import UPPGIFT_TYP
from tests.modell.regler.varld import (
    EGEN,
    EXTERN,
    HTJ,
    VON,
    dag,
    enhet,
    fynd_av,
    kort,
    mote,
    sf,
    uf,
    varld,
)

FRAN_2026 = Parametrar(historik_fran=date(2026, 1, 1))
FRAN_2025 = Parametrar(historik_fran=date(2025, 1, 1))


def krav(nr: int = 1, **mer: Any) -> uf.Uppgiftskrav:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"k{nr}", "verksamhetsomrade_id": HTJ, "indikator_id": nr, "publik": False,
        "galler_regi": "bada", "giltig_from": dag("2020-01-01"), "giltig_tom": None,
    }  # fmt: skip
    return uf.Uppgiftskrav(**{**grund, **mer})


SLAG = list(UPPGIFT_TYP)
INDIKATORER = {
    nr: uf.Indikator(nr, f"X{nr}", f"Uppgift {nr}", typ) for nr, typ in enumerate(SLAG, 1)
}
ALLA_SLAG = [krav(nr) for nr in INDIKATORER]


def katalog(ar: int, utskickad: str) -> uf.Uppgiftskatalog:
    return uf.Uppgiftskatalog(ar, f"kat{ar}", HTJ, ar, dag(utskickad) if utskickad else None)


# --- R38, R39 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kraven", "kataloger", "idag", "vantat"),
    [
        pytest.param([krav()], [katalog(2026, "2025-12-10")], "2026-11-23", [], id="uppfylld"),
        pytest.param([krav()], [katalog(2026, "2025-12-31")], "2026-11-23", [], id="gränsdag: sista dagen"),
        pytest.param([krav()], [katalog(2026, "2026-01-01")], "2026-11-23", ["R39 UPPL 2026"], id="för sent"),
        pytest.param([krav()], [], "2026-11-23", ["R39 BROTT 2026"], id="bruten: aldrig skickad"),
        pytest.param([krav()], [katalog(2026, "")], "2026-11-23", ["R39 BROTT 2026"], id="bruten: inte skickad än"),
        pytest.param([], [], "2026-11-23", ["R38 BROTT 2026"], id="bruten: inga krav, sägs en gång"),
        pytest.param([krav(giltig_tom=dag("2025-12-31"))], [], "2026-11-23", ["R38 BROTT 2026"], id="kraven slutade gälla"),
        pytest.param([], [], "2025-12-31", [], id="ej tillämplig: året har inte börjat"),
    ],
)  # fmt: skip
def test_uppgifterna_ar_beslutade_och_skickade_fore_arets_borjan(
    kraven: list[uf.Uppgiftskrav], kataloger: list[uf.Uppgiftskatalog], idag: str, vantat: list[str]
) -> None:
    fakta = varld(uppgiftskrav=kraven, indikatorer=INDIKATORER, uppgiftskataloger=kataloger)
    fynden = fynd_av("R38 R39", fakta, idag, FRAN_2026)
    assert [f"{x.regel} {x.allvar} {x.period}" for x in fynden if x.objekt.uid == "htj"] == vantat


def test_ett_omrade_utan_oppna_enheter_behover_ingen_katalog() -> None:
    fakta = varld(enhet(slut=date(2025, 12, 31)), uppgiftskrav=[], indikatorer=INDIKATORER)
    assert fynd_av("R38 R39 R41", fakta, "2026-11-23", FRAN_2026) == []


# --- R40, R45 -------------------------------------------------------------------------------------------


def tillfalle(nr: int = 1, **mer: Any) -> uf.Rapporttillfalle:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"t{nr}", "enhet_id": EGEN, "uppgiftskrav_id": nr, "period_start": dag("2026-10-01"),
        "period_slut": dag("2026-10-31"), "forfaller": dag("2026-11-15"), "inkom": None,
        "komplettering_senast": None, "status": "vantad",
    }  # fmt: skip
    return uf.Rapporttillfalle(**{**grund, **mer})


ARET: dict[str, Any] = {
    "period_start": dag("2025-01-01"), "period_slut": dag("2025-12-31"), "forfaller": dag("2026-01-15"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rader", "publik", "idag", "vantat"),
    [
        pytest.param([{"inkom": dag("2026-11-10"), "status": "inkommen"}], False, "2026-11-23", [], id="uppfylld"),
        pytest.param([{}], False, "2026-11-07", [], id="8 dagar före"),
        pytest.param([{}], False, "2026-11-08", ["R40 VARN 2026-11-15"], id="snart: 7 dagar före"),
        pytest.param([{}], False, "2026-11-15", ["R40 VARN 2026-11-15"], id="gränsdag"),
        pytest.param([{}], False, "2026-11-16", ["R40 BROTT 2026-11-15"], id="bruten"),
        pytest.param([{}, {}], False, "2026-11-16", ["R40 BROTT 2026-11-15"], id="två uppgifter, en enhet, ett fynd"),
        pytest.param(
            [{"status": "komplettering", "inkom": dag("2026-11-10"), "komplettering_senast": dag("2026-11-20")}], False,
            "2026-11-21", ["R40 BROTT 2026-11-20"], id="kompletteringen är sen",
        ),
        pytest.param([ARET], True, "2026-04-30", ["R40 BROTT 2026-01-15"], id="publik före publiceringen"),
        pytest.param([ARET], True, "2026-05-01", ["R45 BROTT 2025"], id="publik efter publiceringen: R45 i stället"),
        pytest.param([ARET], False, "2026-05-01", ["R40 BROTT 2026-01-15"], id="ej publik: fortfarande R40"),
        pytest.param([{**ARET, "inkom": dag("2026-03-01"), "status": "inkommen"}], True, "2026-05-01", [], id="publik och inkommen"),
    ],
)  # fmt: skip
def test_uppgifter_kommer_in_i_tid_och_publika_saknas_inte(
    rader: list[dict[str, Any]], publik: bool, idag: str, vantat: list[str]
) -> None:
    alla = [tillfalle(nr, **rad) for nr, rad in enumerate(rader, 1)]
    kraven = [krav(nr, publik=publik) for nr in (1, 2)]
    fakta = varld(uppgiftskrav=kraven, indikatorer=INDIKATORER, rapporttillfallen=alla)
    fynden = fynd_av("R40 R45", fakta, idag)
    assert [f"{x.regel} {x.allvar} {x.period}" for x in fynden] == vantat


@pytest.mark.parametrize(
    "enheten",
    [{"slut": date(2026, 10, 30)}, {"start": date(2026, 10, 2)}, {"start": date(2027, 1, 1)}],
)
def test_en_enhet_som_inte_var_oppen_hela_perioden_lamnar_inget(enheten: dict[str, Any]) -> None:
    fakta = varld(
        enhet(**enheten),
        uppgiftskrav=[krav()],
        indikatorer=INDIKATORER,
        rapporttillfallen=[tillfalle()],
    )
    assert fynd_av("R40 R45", fakta, "2026-11-23") == []


# --- R41, R5 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("utan", "undantag", "vantat"),
    [
        pytest.param((), (), [], id="uppfylld: åtta slag"),
        pytest.param(("register",), ("register",), [], id="uppfylld: ej tillämpligt med skäl"),
        pytest.param(("register",), (), ["VARN 2026"], id="saknas utan skäl"),
        pytest.param(
            ("produktivitet",), (), [], id="produktivitet räknas ut ur volym och resurser (R42)"
        ),
        pytest.param(
            ("produktivitet", "resurser"), (), ["VARN 2026"], id="och går inte att räkna ut"
        ),
    ],
)
def test_ett_omrade_lamnar_uppgifter_av_atta_slag(
    utan: tuple[str, ...], undantag: tuple[str, ...], vantat: list[str]
) -> None:
    kraven = [k for k in ALLA_SLAG if INDIKATORER[k.indikator_id].typ not in utan]
    skal = [uf.Uppgiftsundantag(HTJ, typ, 2026) for typ in undantag]
    fakta = varld(uppgiftskrav=kraven, indikatorer=INDIKATORER, uppgiftsundantag=skal)
    assert kort(fynd_av("R41", fakta, "2026-11-23")) == vantat


@pytest.mark.parametrize(("galler", "antal"), [("bada", 0), ("egen", 1), ("extern", 1)])
def test_samma_uppgifter_begars_av_alla(galler: str, antal: int) -> None:
    fakta = varld(uppgiftskrav=[krav(galler_regi=galler)], indikatorer=INDIKATORER)
    assert kort(fynd_av("R5", fakta, "2026-11-23")) == ["BROTT 2026"] * antal


# --- R43, R44 ---------------------------------------------------------------------------------------------


def inlamning(typ: str, ar: int, inkom: str, forfaller: str) -> uf.Inlamning:
    return uf.Inlamning(1, "i1", EGEN, typ, ar, dag(forfaller), dag(inkom) if inkom else None)


@pytest.mark.parametrize(
    ("typ", "inkom", "enheten", "idag", "vantat"),
    [
        pytest.param("vp", "2026-01-31", {}, "2026-11-23", [], id="plan: gränsdag"),
        pytest.param("vp", "2026-02-01", {}, "2026-11-23", ["UPPL 2026"], id="plan: för sent"),
        pytest.param("vp", "", {}, "2026-01-31", [], id="plan: snart"),
        pytest.param("vp", "", {}, "2026-02-01", ["BROTT 2026"], id="plan: bruten"),
        pytest.param("vp", "", {"start": date(2026, 1, 2)}, "2026-11-23", [], id="plan: började efter nyår"),
        pytest.param("vp", "", {"slut": date(2026, 1, 30)}, "2026-11-23", [], id="plan: stängde före dagen"),
        pytest.param("vb", "2027-02-15", {}, "2027-11-23", [], id="berättelse: gränsdag"),
        pytest.param("vb", "", {}, "2027-02-15", [], id="berättelse: snart"),
        pytest.param("vb", "", {}, "2027-02-16", ["BROTT 2026"], id="berättelse: bruten"),
        pytest.param("vb", "", {"slut": date(2026, 12, 30)}, "2027-11-23", [], id="berättelse: stängde under året"),
        pytest.param("vb", "", {"start": date(2026, 8, 18)}, "2027-02-16", ["BROTT 2026"], id="berättelse: ny under året"),
    ],
)  # fmt: skip
def test_verksamhetsplan_och_verksamhetsberattelse_lamnas_i_tid(
    typ: str, inkom: str, enheten: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    forfaller = "2026-01-31" if typ == "vp" else "2027-02-15"
    rader = [inlamning(typ, 2026, inkom, forfaller)] if inkom else []
    anvisningar = [
        uf.Anvisning(VON, t, ar) for t in ("vp", "vb") for ar in (2024, 2025, 2026, 2027)
    ]
    fakta = varld(enhet(**enheten), inlamningar=rader, anvisningar=anvisningar)
    kod = {"vp": "R43", "vb": "R44"}[typ]
    assert [x for x in kort(fynd_av(kod, fakta, idag, FRAN_2026)) if "2026" in x] == vantat


def test_namndens_egen_dag_galler_och_saknad_anvisning_varnas() -> None:
    p = Parametrar((Varde("R43.senast", "03-01", namnd_uid="von"),), date(2026, 1, 1))
    fakta = varld(enhet(), anvisningar=[])
    assert kort(fynd_av("R43", fakta, "2026-03-01", p)) == ["VARN 2026"]
    assert kort(fynd_av("R43", fakta, "2026-03-02", p)) == ["BROTT 2026", "VARN 2026"]


# --- R46, L5 ----------------------------------------------------------------------------------------------


def sammanstallning(publicerad: str = "2026-04-20", **mer: Any) -> uf.Sammanstallning:
    grund: dict[str, Any] = {
        "id": 1, "uid": "s1", "enhet_id": EGEN, "ar": 2025,
        "publicerad_datum": dag(publicerad) if publicerad else None, "sma_grupper_dolda": True,
        "saklig": True, "relevant": True, "jamforbar": True, "lattforstaelig": True, "lattillganglig": True,
    }  # fmt: skip
    return uf.Sammanstallning(**{**grund, **mer})


@pytest.mark.parametrize(
    ("rader", "enheten", "idag", "vantat"),
    [
        pytest.param([sammanstallning()], {}, "2026-11-23", [], id="uppfylld"),
        pytest.param([], {}, "2026-04-30", [], id="gränsdag"),
        pytest.param([], {}, "2026-05-01", ["R46 BROTT 2025"], id="bruten"),
        pytest.param([sammanstallning("")], {}, "2026-05-01", ["R46 BROTT 2025"], id="färdig men inte publicerad"),
        pytest.param([], {"slut": date(2026, 4, 29)}, "2026-05-01", [], id="ej tillämplig: stängd före dagen"),
        pytest.param([], {"start": date(2025, 9, 1)}, "2026-05-01", [], id="ej tillämplig: ny"),
        pytest.param([sammanstallning(sma_grupper_dolda=False)], {}, "2026-11-23", ["R46 DATAFEL"], id="små grupper syns"),
        pytest.param([sammanstallning(relevant=False)], {}, "2026-11-23", ["L5 DATAFEL"], id="lagens krav inte prövade"),
    ],
)  # fmt: skip
def test_resultatet_publiceras_senast_sista_april(
    rader: list[uf.Sammanstallning], enheten: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    fakta = varld(enhet(**enheten), sammanstallningar=rader)
    fynden = fynd_av("R46 L5", fakta, idag, FRAN_2025)
    assert [f"{x.regel} {x.allvar} {x.period}".strip() for x in fynden] == vantat


# --- R47 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("motet", "beslutad", "idag", "vantat"),
    [
        pytest.param("2026-03-20", "2026-03-19", "2026-11-23", [], id="uppfylld"),
        pytest.param("2026-05-03", "2026-03-19", "2026-11-23", [], id="gränsdag: 45 dagar efter"),
        pytest.param("2026-05-04", "2026-03-19", "2026-11-23", ["BROTT 2025"], id="46 dagar efter"),
        pytest.param("2026-02-02", "2026-03-19", "2026-11-23", [], id="45 dagar före"),
        pytest.param("", "2026-03-19", "2026-05-03", [], id="snart"),
        pytest.param("", "2026-03-19", "2026-05-04", ["BROTT 2025"], id="bruten"),
        pytest.param("", "", "2026-04-29", [], id="förvald dag 15 mars"),
        pytest.param("", "", "2026-04-30", ["BROTT 2025"], id="förvald dag, bruten"),
    ],
)  # fmt: skip
def test_resultatet_presenteras_nara_namndens_verksamhetsberattelse(
    motet: str, beslutad: str, idag: str, vantat: list[str]
) -> None:
    moten = [mote(1, motet, typ="presentation")] if motet else []
    dokument = sf.Namnddokument(
        VON, "verksamhetsberattelse", 2025, None, dag(beslutad) if beslutad else None
    )
    fakta = varld(enhet(), moten=moten, namnddokument=[dokument])
    bara_2025 = [x for x in fynd_av("R47", fakta, idag, FRAN_2025) if x.period == "2025"]
    assert [f"{x.allvar} {x.period}" for x in bara_2025 if x.objekt.uid == "htj"] == vantat


def test_ett_omrade_utan_enheter_presenterar_inget() -> None:
    assert [
        x.objekt.uid for x in fynd_av("R47", varld(enhet(EXTERN)), "2026-11-23", FRAN_2025)
    ] == ["htj"]
