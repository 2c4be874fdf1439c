"""Deadlines: the table of real and computed cases, and a day-by-day simulation as second opinion."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.frister import fullmaktige_frister, granska_dagar, rakna_frister
from styrdesk.modell.grund.errors import RegelFel

D = date.fromisoformat

TABELL = [  # möte, justerad, anslag, just. nom./senast, ansl. nom./senast, överkl. nom./sista, ned
    ("2026-11-19", "2026-11-30", "2026-12-01", "2026-12-03", "2026-12-03", "2026-12-02",
     "2026-12-02", "2026-12-22", "2026-12-22", "2026-12-23"),
    ("2026-11-23", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-07", "2026-12-04",
     "2026-12-04", "2026-12-24", "2026-12-28", "2026-12-29"),
    ("2026-12-17", "2026-12-23", "2026-12-23", "2026-12-31", "2027-01-04", "2026-12-25",
     "2026-12-28", "2027-01-13", "2027-01-13", "2027-01-14"),
    ("2026-06-05", "2026-06-05", "2026-06-05", "2026-06-19", "2026-06-22", "2026-06-07",
     "2026-06-08", "2026-06-26", "2026-06-26", "2026-06-27"),
    ("2026-04-23", "2026-04-30", "2026-04-30", "2026-05-07", "2026-05-07", "2026-05-02",
     "2026-05-04", "2026-05-21", "2026-05-21", "2026-05-22"),
    ("2019-01-30", "2019-02-06", "2019-02-06", "2019-02-13", "2019-02-13", "2019-02-08",
     "2019-02-08", "2019-02-27", "2019-02-27", "2019-02-28"),
    ("2020-08-18", "2020-08-18", "2020-08-18", "2020-09-01", "2020-09-01", "2020-08-20",
     "2020-08-20", "2020-09-08", "2020-09-08", "2020-09-09"),
]  # fmt: skip
BARA_ANSLAG = [  # anslag, sista dag att överklaga, tidigast ned
    ("2015-06-16", "2015-07-07", "2015-07-08"),  # Botkyrka, as printed
    ("2015-05-12", "2015-06-02", "2015-06-03"),  # Österåker, printed two days too early
    ("2019-03-12", "2019-04-02", "2019-04-03"),  # Österåker, printed two days too early
]


@pytest.mark.parametrize("rad", TABELL, ids=lambda rad: rad[0])
def test_tabellens_alla_rader(rad: tuple[str, ...]) -> None:
    mote, justerad, anslag, *facit = map(D, rad)
    f = rakna_frister(mote, justerad, anslag)
    raknat = [f.justering.nominell, f.justering.sista, f.anslag.nominell, f.anslag.sista]
    raknat += [f.overklagande.nominell, f.overklagande.sista, f.nedtagning.sista]
    assert raknat == facit
    assert not any(frist.preliminar for frist in f.alla)


@pytest.mark.parametrize(("anslag", "sista", "ned"), BARA_ANSLAG)
def test_overklagandetiden_raknas_fran_anslaget(anslag: str, sista: str, ned: str) -> None:
    f = rakna_frister(D(anslag) - timedelta(days=6), anslag=D(anslag))
    assert (f.overklagande.sista, f.nedtagning.sista) == (D(sista), D(ned))


def test_forklaringen_namner_dagen_och_varfor_den_flyttas() -> None:
    f = rakna_frister(D("2026-11-23"), D("2026-12-02"), D("2026-12-03"))
    text = f.overklagande.varfor.replace("\u00a0", " ")
    assert "tre veckor från anslagsdagen torsdag 3 december 2026" in text
    assert "Torsdag 24 december 2026 är julafton" in text
    assert "nästa vardag, måndag 28 december 2026 (lag 1930:173, 2 §)." in text
    assert f.overklagande.kalla == "kommunallagen 13 kap. 5 §"


def test_forlangd_justering_varnar_for_att_den_inte_ar_provad() -> None:
    forlangd = rakna_frister(D("2026-12-17")).justering
    assert forlangd.sista != forlangd.nominell
    assert "Sikta på vardagen före" in forlangd.varfor
    assert "Sikta" not in rakna_frister(D("2026-11-19")).justering.varfor


def test_steg_som_inte_ar_gjorda_raknas_fran_sista_dagen_och_ar_preliminara() -> None:
    f = rakna_frister(D("2026-11-19"))
    assert not f.justering.preliminar
    assert f.anslag.preliminar
    assert f.overklagande.preliminar
    assert f.nedtagning.preliminar
    assert f.anslag.nominell == f.justering.sista + timedelta(days=2)
    assert "Dagen är preliminär" in f.overklagande.varfor


def test_dagar_i_fel_ordning_stoppas_med_en_mening() -> None:
    brister = granska_dagar(D("2026-11-19"), D("2026-11-18"), D("2026-11-17"))
    assert [b.falt for b in brister] == ["justerad", "anslag"]
    with pytest.raises(RegelFel, match="före sammanträdet"):
        rakna_frister(D("2026-11-19"), D("2026-11-18"))
    assert not granska_dagar(D("2026-11-19"), D("2026-11-19"), D("2026-11-19"))


def test_fullmaktiges_bakatrakning_flyttas_inte() -> None:
    f = fullmaktige_frister(D("2026-04-13"))  # the week before is Easter Monday
    assert f.kallelse == f.kungorelse == D("2026-04-06")
    assert f.bradskande == D("2026-04-10")
    assert fullmaktige_frister(D("2026-04-07")).bradskande == D("2026-04-02")


# --- second opinion: walk day by day, with another source of holidays ---------------------------

_LEDIGT = holidays.country_holidays(
    "SE", years=range(2005, 2100), categories=("public", "de_facto"), include_sundays=True
)


def _ga(fran: date, steg: int) -> date:
    dag = fran
    for _ in range(steg):
        dag = dag + timedelta(days=1)
    return dag


def _tills_oppet(dag: date) -> date:
    while dag in _LEDIGT or dag.isoweekday() in (6, 7):
        dag = _ga(dag, 1)
    return dag


@given(
    st.dates(date(2005, 1, 1), date(2098, 12, 31)),
    st.integers(0, 40),
    st.integers(0, 10),
)
def test_fristerna_ar_de_som_en_simulering_dag_for_dag_ger(
    mote: date, till_justering: int, till_anslag: int
) -> None:
    justerad = _ga(mote, till_justering)
    anslag = _ga(justerad, till_anslag)
    f = rakna_frister(mote, justerad, anslag)
    assert f.justering.sista == _tills_oppet(_ga(mote, 14))
    assert f.anslag.sista == _tills_oppet(_ga(justerad, 2))
    assert f.overklagande.nominell.weekday() == anslag.weekday()
    assert f.overklagande.sista == _tills_oppet(_ga(anslag, 21))
    assert f.nedtagning.sista == _ga(f.overklagande.sista, 1)
