"""Citations and choice lists: every code that a rule uses can be looked up."""

from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path

import pytest

import styrdesk.modell
from styrdesk.modell import val
from styrdesk.modell.kallor import REGLER, brist, kalla
from styrdesk.modell.lagrum import LAGRUM, lagrum

MODELL = Path(styrdesk.modell.__file__).parent


def test_en_brist_far_sin_kalla_fran_regelkoden() -> None:
    en = brist("avtalsbeslut", "Godkännandet saknas.", "R20")
    assert en.kalla == "Styrmodellsprinciper, Beställaren/bilaga 3"
    assert brist("x", "Egen kontroll.").kalla == ""


def test_lagrum_har_harda_blanksteg() -> None:
    assert kalla("L7") == "KL 10\u00a0kap. 7–9\u00a0§§"
    assert kalla("L19") == "SoL"


@pytest.mark.parametrize(
    ("dag", "sfs"),
    [("2025-06-30", "2001:453"), ("2025-07-01", "2025:400"), ("2001-12-31", None)],
)
def test_lagen_slas_upp_som_den_lyder_en_viss_dag(dag: str, sfs: str | None) -> None:
    rad = lagrum("L19", date.fromisoformat(dag))
    assert (rad and rad.sfs) == sfs


def test_utan_dag_galler_den_senaste_lydelsen() -> None:
    senaste = lagrum("L1")
    assert senaste is not None
    assert senaste.kort_text == "program för alla utförare"
    assert lagrum("L999") is None


def test_samma_lagrum_galler_aldrig_tva_ganger_samma_dag() -> None:
    for kod in {rad.kod for rad in LAGRUM}:
        rader = sorted((r for r in LAGRUM if r.kod == kod), key=lambda r: r.giltig_from)
        for fore, efter in itertools.pairwise(rader):
            assert fore.giltig_tom is not None
            assert fore.giltig_tom < efter.giltig_from


def test_varje_regelkod_i_koden_har_en_kalla() -> None:
    """A code in quotes, "R20" or "L7", is used as a citation somewhere; it must lead somewhere."""
    koder = {
        kod
        for fil in MODELL.rglob("*.py")
        for kod in re.findall(r'"([RL][0-9]{1,3})"', fil.read_text("utf-8"))
    }
    assert koder, "no rule codes found: the test looks in the wrong place"
    assert {kod for kod in koder if not kalla(kod)} == set()


def test_varje_parafras_ar_en_mening() -> None:
    for regel in REGLER.values():
        assert re.fullmatch(r"[A-ZÅÄÖ][^.]+\.", regel.parafras), regel.kod
        assert re.fullmatch(r"R[0-9]{1,3}", regel.kod)


@pytest.mark.parametrize("namn", val.VALLISTOR)
def test_vallistornas_koder_ar_ascii_och_etiketterna_olika(namn: str) -> None:
    lista = val.VALLISTOR[namn]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", kod) for kod in lista)
    assert len(set(lista.values())) == len(lista)
    assert not any(etikett[0].islower() for etikett in lista.values())  # "1:e vice" is a title


def test_etikett_for_ingen_och_okand_kod() -> None:
    assert val.etikett(val.REGI, None) == ""
    assert val.etikett(val.REGI, "egen") == "Egen regi"
    assert val.etikett(val.REGI, "hybrid") == "hybrid"


def test_lagesorden_ar_den_slutna_listan_i_ordning() -> None:
    assert list(val.LAGE.values()) == [
        "Försenad", "Saknas", "Brister", "Löper ut", "Besked krävs", "Avviker", "Utkast",
        "Handläggs", "Ej undertecknat", "Väntar", "Planerad", "Pågår", "Gäller", "Genomförd",
        "Godkänd", "Avslutad",
    ]  # fmt: skip
