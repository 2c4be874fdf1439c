"""R48-R51: provider meetings, term by term."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.kalender import Termin, termin_for
from styrdesk.modell.regler.parametrar import Parametrar, Varde
from tests.modell.regler.varld import (
    EGEN,
    EXTERN,
    HTJ,
    KOM,
    SAB,
    TRY,
    dag,
    enhet,
    f,
    fynd_av,
    kort,
    mote,
    varld,
)

FRAN_2026 = Parametrar(historik_fran=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("datum", "kod"), [("2026-06-30", "VT"), ("2026-07-01", "HT"), ("2026-12-31", "HT")]
)
def test_v12_terminerna(datum: str, kod: str) -> None:
    """Golden vector V12."""
    assert termin_for(dag(datum)).kod == kod


def terminsmoten(*moten: f.Mote, idag: str, p: Parametrar = FRAN_2026, **mer: Any) -> list[str]:
    enheter = mer.pop("enheter", (enhet(), enhet(EXTERN)))
    return kort(fynd_av("R48", varld(*enheter, moten=moten, **mer), idag, p))


VT = mote(1, "2026-04-22")


@pytest.mark.parametrize(
    ("moten", "idag", "vantat"),
    [
        pytest.param([VT, mote(2, "2026-10-14")], "2026-12-31", [], id="uppfylld"),
        pytest.param([VT, mote(2, "2026-12-09", "kallat")], "2026-11-23", [], id="bokat"),
        pytest.param([VT], "2026-11-18", [], id="gränsdag, 43 dagar kvar"),
        pytest.param([VT], "2026-11-19", ["VARN 2026-HT"], id="snart, 42 dagar kvar"),
        pytest.param([VT], "2026-12-31", ["VARN 2026-HT"], id="gränsdag, terminens sista"),
        pytest.param([VT], "2027-01-01", ["BROTT 2026-HT"], id="bruten"),
        pytest.param(
            [VT, mote(2, "2026-11-02", "planerat")], "2026-11-23", ["VARN 2026-HT"], id="bokad dag har gått"
        ),
        pytest.param([VT, mote(2, "2026-10-14", "installt")], "2027-01-01", ["BROTT 2026-HT"], id="inställt"),
        pytest.param(
            [mote(1, "2026-06-30"), mote(2, "2026-07-01")], "2027-01-01", ["UPPL 2026-07-01"],
            id="juli är höst (T1)",
        ),
        pytest.param(
            [VT, mote(2, "2026-10-14", typ="sarskild")], "2027-01-01", ["BROTT 2026-HT"], id="annat möte"
        ),
    ],
)  # fmt: skip
def test_utforarmote_varje_termin(moten: list[f.Mote], idag: str, vantat: list[str]) -> None:
    assert terminsmoten(*moten, idag=idag) == vantat


@pytest.mark.parametrize(
    ("enheten", "vantat"),
    [
        ({"start": date(2026, 1, 1)}, ["BROTT 2026-VT"]),
        ({"start": date(2026, 1, 2)}, []),
        ({"slut": date(2026, 6, 29)}, []),
        ({"slut": date(2026, 6, 30)}, ["BROTT 2026-VT"]),
    ],
)
def test_omradet_ar_skyldigt_om_en_enhet_var_oppen_hela_terminen(
    enheten: dict[str, Any], vantat: list[str]
) -> None:
    assert terminsmoten(idag="2026-07-01", enheter=(enhet(**enheten),)) == vantat


def test_en_kommun_utan_enheter_har_inga_fynd() -> None:
    from tests.modell.regler.varld import varld as hel

    tom = hel(enhet())
    utan = type(tom)(
        organ=tom.organ,
        omraden=tom.omraden,
        utforare=tom.utforare,
        forsta=tom.forsta,
        kommun=tom.kommun,
    )
    from styrdesk.modell.regler import motor

    assert motor.kor(utan, FRAN_2026, dag("2026-11-23")) == ()


def test_en_regel_som_borjar_mitt_i_terminen_provas_fran_nasta() -> None:
    """O7: the term that began before the rule is nobody's fault."""
    p = Parametrar((Varde("R48.galler_fran", "2026-02-01"),), date(2026, 1, 1))
    assert terminsmoten(idag="2026-12-31", p=p) == ["VARN 2026-HT"]
    assert terminsmoten(idag="2026-07-15", p=p) == []


def test_kommunens_egna_terminsdagar_galler() -> None:
    lokala = (Termin(2026, "VT", date(2026, 1, 8), date(2026, 6, 12)),)
    p = Parametrar(historik_fran=date(2026, 1, 1), terminer=lokala)
    assert terminsmoten(idag="2026-06-12", p=p) == ["VARN 2026-VT"]
    assert terminsmoten(idag="2026-06-13", p=p) == ["BROTT 2026-VT"]


def test_namnden_far_krava_tva_moten_per_termin() -> None:
    p = Parametrar((Varde("R48.antal", "2", omrade_uid="htj"),), date(2026, 1, 1))
    (fynd,) = fynd_av("R48", varld(moten=[VT]), "2026-07-01", p)
    assert (fynd.allvar, fynd.period) == ("BROTT", "2026-VT")
    assert "1 av 2" in fynd.mening


# --- R49 ----------------------------------------------------------------------------------------------


def inbjudna(*enheter: int, moten: list[f.Mote] | None = None, **mer: Any) -> list[str]:
    alla = moten or [mote(1, "2026-10-14")]
    bjudna = [f.Inbjudan(1, id) for id in enheter]
    fakta = varld(moten=alla, inbjudningar=bjudna, **mer)
    return kort(fynd_av("R49", fakta, "2026-11-23"))


@pytest.mark.parametrize(
    ("moten", "bjudna", "vantat"),
    [
        pytest.param(None, (EGEN, EXTERN), [], id="uppfylld"),
        pytest.param(None, (EGEN,), ["BROTT 2026-10-14"], id="bruten"),
        pytest.param([mote(1, "2026-12-02", "kallat")], (EGEN,), ["VARN 2026-12-02"], id="snart: kallat"),
        pytest.param([mote(1, "2026-12-02", "planerat")], (), [], id="ej tillämplig: bara planerat"),
        pytest.param([mote(1, "2026-10-14", "installt")], (), [], id="ej tillämplig: inställt"),
        pytest.param([mote(1, "2026-11-23", "kallat")], (EGEN,), ["BROTT 2026-11-23"], id="gränsdag: i dag"),
        pytest.param([mote(1, "2026-10-14", typ="sarskild")], (), [], id="ej tillämplig: annat möte"),
    ],
)  # fmt: skip
def test_alla_oppna_enheter_ar_inbjudna(
    moten: list[f.Mote] | None, bjudna: tuple[int, ...], vantat: list[str]
) -> None:
    assert inbjudna(*bjudna, moten=moten) == vantat


@pytest.mark.parametrize(
    ("enheten", "vantat"),
    [
        ({"start": date(2026, 10, 14)}, ["BROTT 2026-10-14"]),
        ({"start": date(2026, 10, 15)}, []),
        ({"slut": date(2026, 10, 13)}, []),
        ({"slut": date(2026, 10, 14)}, ["BROTT 2026-10-14"]),
    ],
)
def test_bara_den_som_var_oppen_pa_motets_dag_raknas(
    enheten: dict[str, Any], vantat: list[str]
) -> None:
    fakta = varld(
        enhet(), enhet(EXTERN, **enheten), moten=[mote(1, "2026-10-14")],
        inbjudningar=[f.Inbjudan(1, EGEN)],
    )  # fmt: skip
    assert kort(fynd_av("R49", fakta, "2026-11-23")) == vantat


def test_en_enhet_som_bytte_omrade_bjods_in_dar_den_var_da() -> None:
    """The unit moved from SAB to HTJ on 1 November: HTJ's meeting in October did not miss it."""
    flytt = f.Flytt(EXTERN, date(2026, 11, 1), SAB, TRY)
    moten = [mote(1, "2026-10-14"), mote(2, "2026-10-15", verksamhetsomrade_id=SAB)]
    bjudna = [f.Inbjudan(1, EGEN)]
    fakta = varld(moten=moten, inbjudningar=bjudna, flyttar=[flytt])
    (fynd,) = fynd_av("R49", fakta, "2026-11-23")
    assert fynd.objekt.uid == "m2"
    efter = varld(moten=[mote(1, "2026-11-10")], inbjudningar=bjudna, flyttar=[flytt])
    assert kort(fynd_av("R49", efter, "2026-11-23")) == ["BROTT 2026-11-10"]


@pytest.mark.parametrize(
    ("deltagare", "vantat"),
    [
        ([f.Deltagare(1, EGEN, None), f.Deltagare(1, None, TRY)], []),
        ([f.Deltagare(1, EGEN, None)], ["UPPL 2026-10-14"]),
        ([f.Deltagare(1, None, TRY)], ["UPPL 2026-10-14"]),
        ([], []),
    ],
)
def test_det_sags_nar_bara_en_regi_kom(deltagare: list[f.Deltagare], vantat: list[str]) -> None:
    fakta = varld(
        moten=[mote(1, "2026-10-14")], deltagare=deltagare,
        inbjudningar=[f.Inbjudan(1, EGEN), f.Inbjudan(1, EXTERN)],
    )  # fmt: skip
    assert kort(fynd_av("R49", fakta, "2026-11-23")) == vantat


def test_en_enhet_som_bytte_utforare_foretrader_den_regi_den_hade() -> None:
    """On the day of the meeting the unit was external; now it is own regi."""
    flytt = f.Flytt(EXTERN, date(2026, 11, 1), HTJ, TRY)
    fakta = varld(
        enhet(), enhet(EXTERN, egen=True), moten=[mote(1, "2026-10-14")], flyttar=[flytt],
        inbjudningar=[f.Inbjudan(1, EGEN), f.Inbjudan(1, EXTERN)],
        deltagare=[f.Deltagare(1, EGEN, None), f.Deltagare(1, EXTERN, None)],
    )  # fmt: skip
    assert fynd_av("R49", fakta, "2026-11-23") == []
    assert fakta.utforare[KOM].regi == "egen"


# --- R50, R51 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minuter", "status", "antal"), [(180, "hallet", 0), (179, "hallet", 1), (60, "planerat", 0)]
)
def test_ett_utforarmote_ar_en_halv_dag(minuter: int, status: str, antal: int) -> None:
    fakta = varld(moten=[mote(1, "2026-10-14", status, varaktighet=minuter)])
    assert len(fynd_av("R50", fakta, "2026-11-23")) == antal


@pytest.mark.parametrize(
    ("status", "vantat"),
    [
        ("hallet", []),
        ("anteckningar", []),
        ("faststallt", ["DATAFEL 2026-10-14"]),
        ("utskickat", ["DATAFEL 2026-10-14"]),
    ],
)
def test_faststallda_anteckningar_med_obehandlad_punkt_ar_datafel(
    status: str, vantat: list[str]
) -> None:
    punkt = f.ObehandladPunkt(1, 4, "Ersättningsnivåer")
    fakta = varld(moten=[mote(1, "2026-10-14", status)], motespunkter=[punkt])
    assert kort(fynd_av("R51", fakta, "2026-11-23")) == vantat


def test_mote_framat_i_tiden_som_ar_hallet_ar_datafel() -> None:
    fakta = varld(moten=[mote(1, "2026-12-24", "hallet")])
    assert kort(fynd_av("S4", fakta, "2026-11-23")) == ["DATAFEL"]
