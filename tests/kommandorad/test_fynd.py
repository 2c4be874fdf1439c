"""``fynd`` and ``regler``: the same findings as the window shows, for people and for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kommandorad.conftest import Kor

IDAG = ("--idag", "2026-11-23")
FALT = [
    "regel", "allvar", "objekt_typ", "objekt_uid", "objekt", "period", "forfaller", "mening",
    "kalla", "underlag",
]  # fmt: skip


def test_fynd_i_json_har_just_de_falt_som_ar_lovade(styrdesk: Kor, alvsunda: Path) -> None:
    svar = styrdesk("fynd", alvsunda, *IDAG, "--json")
    assert svar.kod == 0
    assert [list(f) for f in svar.json] == [FALT] * len(svar.json)
    assert [f["allvar"] for f in svar.json].count("BROTT") == 20
    assert [f["allvar"] for f in svar.json].count("VARN") == 15
    (skaret,) = [f for f in svar.json if (f["regel"], f["period"]) == ("R52", "2025")]
    assert (skaret["objekt_typ"], skaret["objekt"], skaret["forfaller"]) == (
        "enhet", "Skärets skola", "2025-12-31",
    )  # fmt: skip
    assert all(list(u) == ["register", "uid", "rubrik"] for f in svar.json for u in f["underlag"])


def test_fynd_svarar_lika_varje_gang(styrdesk: Kor, alvsunda: Path) -> None:
    fraga = ("fynd", alvsunda, *IDAG, "--json")
    assert styrdesk(*fraga).ut == styrdesk(*fraga).ut


def test_fynd_av_en_eller_flera_regler(styrdesk: Kor, alvsunda: Path) -> None:
    alla = styrdesk("fynd", alvsunda, *IDAG, "--json").json
    en = styrdesk("fynd", alvsunda, *IDAG, "--regel", "r52", "--json").json
    assert en == [f for f in alla if f["regel"] == "R52"]
    tva = styrdesk("fynd", alvsunda, *IDAG, "--regel", "R52", "--regel", "R48", "--json").json
    assert tva == [f for f in alla if f["regel"] in ("R52", "R48")]


@pytest.mark.parametrize("vad", ["FSK06", "LSS", "VON"])
def test_fynd_om_en_enhet_ett_omrade_eller_en_namnd(
    styrdesk: Kor, alvsunda: Path, vad: str
) -> None:
    alla = styrdesk("fynd", alvsunda, *IDAG, "--json").json
    om = styrdesk("fynd", alvsunda, *IDAG, "--objekt", vad, "--json").json
    assert 0 < len(om) < len(alla)
    assert [f for f in alla if f in om] == om


def test_fynd_om_en_post_efter_dess_identitet(styrdesk: Kor, alvsunda: Path) -> None:
    alla = styrdesk("fynd", alvsunda, *IDAG, "--json").json
    (skaret,) = [f for f in alla if (f["regel"], f["period"]) == ("R52", "2025")]
    uid = skaret["objekt_uid"]
    om = styrdesk("fynd", alvsunda, *IDAG, "--objekt", uid, "--json").json
    assert skaret in om
    assert all(uid == f["objekt_uid"] or uid in str(f["underlag"]) for f in om)


def test_fynd_en_annan_dag_ar_andra_fynd(styrdesk: Kor, alvsunda: Path) -> None:
    senare = styrdesk("fynd", alvsunda, "--idag", "2027-01-01", "--regel", "R52", "--json").json
    assert {f["period"] for f in senare if f["allvar"] == "BROTT"} == {"2025", "2026"}


def test_fynd_som_tabell(styrdesk: Kor, alvsunda: Path) -> None:
    rader = styrdesk("fynd", alvsunda, *IDAG, "--regel", "R52").text.splitlines()
    assert rader[0].split() == ["Allvar", "Regel", "Period", "Senast", "Vad", "Källa"]
    assert rader[2].split()[:4] == ["BROTT", "R52", "2025", "2025-12-31"]


@pytest.mark.parametrize(
    ("val", "ord_"),
    [
        (("--regel", "R99"), "R99"),
        (("--objekt", "Ingenting"), "Ingenting"),
        (("--idag", "2026-02-29"), "2026-02-29"),
    ],
)
def test_fel_i_fragan_sags_med_ord(
    styrdesk: Kor, alvsunda: Path, val: tuple[str, ...], ord_: str
) -> None:
    svar = styrdesk("fynd", alvsunda, *val)
    assert svar.kod in (1, 2)
    assert svar.ut == b""
    assert ord_ in svar.fel


def test_fynd_rorr_inte_filen(styrdesk: Kor, egen: Path) -> None:
    fore = egen.read_bytes()
    assert styrdesk("fynd", egen, *IDAG).kod == 0
    assert egen.read_bytes() == fore


def test_en_ny_fil_har_inga_fynd(styrdesk: Kor, tmp_path: Path) -> None:
    ny = tmp_path / "ny.styrdesk"
    assert styrdesk("skapa", ny).kod == 0
    svar = styrdesk("fynd", ny, *IDAG)
    assert (svar.kod, svar.ut, svar.fel.strip()) == (0, b"", "Inga fynd.")
    assert styrdesk("fynd", ny, *IDAG, "--json").json == []


def test_regler_listar_hela_katalogen_med_installningar(styrdesk: Kor) -> None:
    svar = styrdesk("regler", "--json")
    regler = {r["regel"]: r for r in svar.json}
    assert {f"R{n}" for n in range(1, 65)} <= set(regler)
    assert {f"L{n}" for n in range(1, 30)} <= set(regler)
    glapp = next(p for p in regler["R52"]["parametrar"] if p["namn"] == "R52.glapp")
    assert glapp["tolkning"].startswith("T")
    assert regler["R15"]["stopp"]
    assert "R52" in styrdesk("regler").text
