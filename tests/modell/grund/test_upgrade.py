"""An older file is copied, led up in one transaction and compared, or left exactly as it was."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell import migrationer
from styrdesk.modell.grund import backup, check, lock, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import ta_bort
from styrdesk.modell.organisation import ORGAN
from tests.modell.grund.exempel import enhet, organ, person, roll

NASTA = f"{int(migrationer.HEAD) + 1:04d}"
STEG = """
import os, signal
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{nasta}", "{forra}"
{mer}
def upgrade() -> None:
{kropp}
"""
TRIGGRAR = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
Migrationer = Callable[..., Path]

LAGG_TILL_KOLUMN = """
numrerad = {"sqlite_autoincrement": True}
with op.batch_alter_table("organ", recreate="always", table_kwargs=numrerad) as tabell:
    tabell.add_column(sa.Column("farg", sa.String(7), nullable=False, server_default="bla"))
"""


@pytest.fixture
def med_steg(tmp_path: Path) -> Migrationer:
    """A folder with every real migration and one more, whose body is given."""

    def bygg(kropp: str, mer: str = "") -> Path:
        mapp = Path(shutil.copytree(migrationer.MAPP, tmp_path / "framtid 100 %"))
        text = STEG.format(
            nasta=NASTA,
            forra=migrationer.HEAD,
            mer=mer,
            kropp=textwrap.indent(kropp.strip(), "    "),
        )
        (mapp / "versions" / f"{NASTA}_prov.py").write_text(text, "utf-8")
        return mapp

    return bygg


@pytest.fixture
def gammal(fil: Path, klocka: Klocka) -> Path:
    """A file with content, which is older than the program of these tests."""
    store = upgrade.oppna(fil, klocka=klocka)
    roll(store, person(store), organ(store, "Ärendenämnden"), fran=date(2026, 1, 1))
    enhet(store)
    store.angra()
    store.stang()
    return fil


def lyft(fil: Path, mapp: Path, klocka: Klocka) -> Path:
    kopia = upgrade.uppgradera(fil, klocka=klocka, mapp=mapp, head=NASTA)
    assert kopia is not None
    return kopia


def rader(fil: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(fil)) as a:
        return a.execute(sql).fetchall()


def antal_per_tabell(fil: Path) -> dict[str, int]:
    tabeller = [
        str(r[0]) for r in rader(fil, "SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    return {t: int(str(rader(fil, f'SELECT count(*) FROM "{t}"')[0][0])) for t in tabeller}


def test_en_ombyggd_tabell_behaller_rader_lankar_och_triggrar(
    gammal: Path, klocka: Klocka, med_steg: Migrationer
) -> None:
    kropp = (
        LAGG_TILL_KOLUMN
        + 'with op.batch_alter_table("soktext", recreate="always") as t:\n    pass\n'
    )
    fore, triggrar = (
        antal_per_tabell(gammal),
        rader(gammal, TRIGGRAR),
    )
    lyft(gammal, med_steg(kropp), klocka)
    assert antal_per_tabell(gammal) == fore
    assert rader(gammal, "SELECT DISTINCT farg FROM organ") == [("bla",)]
    assert rader(gammal, "SELECT version_num FROM alembic_version") == [(NASTA,)]
    assert sorted(rader(gammal, TRIGGRAR)) == sorted(triggrar)
    assert len(triggrar) == 2
    assert rader(gammal, "PRAGMA foreign_key_check") == []
    assert rader(gammal, "SELECT count(*) FROM sok_del WHERE sok_del MATCH 'ärende'") == [(1,)]


def test_kopian_tas_forst_och_ar_den_gamla_filen(
    gammal: Path, klocka: Klocka, med_steg: Migrationer
) -> None:
    fore = antal_per_tabell(gammal)
    kopia = lyft(gammal, med_steg(LAGG_TILL_KOLUMN), Klocka())
    assert kopia.name.startswith("prov före uppgradering 20")
    assert antal_per_tabell(kopia) == fore
    assert check.kontrollera(kopia) == []


def test_en_aktuell_fil_kopieras_inte(gammal: Path, klocka: Klocka) -> None:
    assert upgrade.uppgradera(gammal, klocka=klocka) is None
    assert [p.name for p in gammal.parent.iterdir()] == [gammal.name]


@pytest.mark.parametrize(
    "kropp",
    [
        LAGG_TILL_KOLUMN.replace("True", "False"),
        LAGG_TILL_KOLUMN + "raise ZeroDivisionError",
        LAGG_TILL_KOLUMN + 'op.execute("DELETE FROM person")\nraise ZeroDivisionError',
        LAGG_TILL_KOLUMN + 'op.execute("INSERT INTO finns_inte VALUES (1)")',
        LAGG_TILL_KOLUMN + 'op.execute("DELETE FROM personroll")',
        LAGG_TILL_KOLUMN + 'op.execute("UPDATE personroll SET person_id = 4711")',
        LAGG_TILL_KOLUMN + 'op.drop_table("handlingsinnehall")',
    ],
    ids=[
        "onumrerad",
        "fel",
        "fel_efter_borttagning",
        "sql",
        "tappade_rader",
        "losa_lankar",
        "tappad_tabell",
    ],
)
def test_ett_steg_som_gar_fel_lamnar_filen_byte_for_byte(
    gammal: Path, klocka: Klocka, med_steg: Migrationer, kropp: str
) -> None:
    innan = gammal.read_bytes()
    with pytest.raises(LagringsFel, match="kunde inte uppgraderas och är oförändrad") as fel:
        lyft(gammal, med_steg(kropp), klocka)
    assert gammal.read_bytes() == innan
    kopior = [p for p in gammal.parent.iterdir() if "före uppgradering" in p.name]
    assert len(kopior) == 1
    assert kopior[0].name in fel.value.rad
    assert "äldre versionen" in fel.value.rad
    assert check.kontrollera(gammal) == []


def test_ett_nummer_anvands_inte_igen_efter_en_ombyggnad(
    gammal: Path, klocka: Klocka, med_steg: Migrationer
) -> None:
    store = upgrade.oppna(gammal, klocka=klocka)
    sista = organ(store, "Sist", "S")
    ta_bort(store, ORGAN, sista.id)
    store.stang()
    lyft(gammal, med_steg(LAGG_TILL_KOLUMN), klocka)
    assert rader(gammal, "SELECT seq FROM sqlite_sequence WHERE name = 'organ'") == [(sista.id,)]


def test_ett_steg_far_andra_antalet_rader_om_det_sager_det(
    gammal: Path, klocka: Klocka, med_steg: Migrationer
) -> None:
    mapp = med_steg('op.execute("DELETE FROM personroll")', 'andrar_antal = ("personroll",)')
    lyft(gammal, mapp, klocka)
    assert rader(gammal, "SELECT count(*) FROM personroll") == [(0,)]


def test_sokning_och_sortering_foljer_vad_steget_andrat(
    gammal: Path, klocka: Klocka, med_steg: Migrationer
) -> None:
    lyft(
        gammal,
        med_steg("op.execute(\"UPDATE organ SET namn = 'Överförmyndaren' WHERE id = 1\")"),
        klocka,
    )
    assert rader(gammal, "SELECT namn_sort FROM organ WHERE id = 1") == [("}verf}rmyndaren",)]
    assert rader(gammal, "SELECT count(*) FROM sok_del WHERE sok_del MATCH 'förmyn'") == [(1,)]
    assert rader(gammal, "SELECT count(*) FROM sok_del WHERE sok_del MATCH 'ärende'") == [(0,)]


def test_kill_mitt_i_uppgraderingen_lamnar_filen_oforandrad(
    gammal: Path, med_steg: Migrationer, rot: Path
) -> None:
    mapp = med_steg(LAGG_TILL_KOLUMN + "os.kill(os.getpid(), signal.SIGKILL)")
    program = (
        "import sys; from pathlib import Path; from styrdesk.modell import registren\n"
        "from styrdesk.modell.grund import upgrade; from styrdesk.modell.grund.clock import Klocka\n"
        f"upgrade.uppgradera(Path(sys.argv[1]), klocka=Klocka(), mapp=Path(sys.argv[2]), head='{NASTA}')"
    )
    svar = subprocess.run([sys.executable, "-c", program, gammal, mapp], cwd=rot, check=False)
    assert svar.returncode == -9
    assert rader(gammal, "SELECT version_num FROM alembic_version") == [(migrationer.HEAD,)]
    assert "farg" not in {r[1] for r in rader(gammal, "PRAGMA table_info(organ)")}
    assert check.kontrollera(gammal) == []


def test_oppna_uppgraderar_och_slapper_laset_nar_det_inte_gar(gammal: Path, klocka: Klocka) -> None:
    """The real first step cannot be run on a file that already has its tables."""
    with closing(sqlite3.connect(gammal)) as a:
        a.execute("UPDATE alembic_version SET version_num = '0000'")
        a.commit()
    innan = gammal.read_bytes()
    with pytest.raises(LagringsFel, match="oförändrad"):
        upgrade.oppna(gammal, klocka=klocka)
    assert gammal.read_bytes() == innan
    lock.ta(gammal, klocka=klocka).slapp()


def test_en_aldre_fil_som_bara_gar_att_lasa_ger_ett_rad(
    gammal: Path,
    klocka: Klocka,
    oppen_mapp: Path,
    vanlig_anvandare: Callable[[], AbstractContextManager[None]],
) -> None:
    with closing(sqlite3.connect(gammal)) as a:
        a.execute("UPDATE alembic_version SET version_num = '0000'")
        a.commit()
    with pytest.raises(LagringsFel, match="måste uppgraderas"):
        upgrade.oppna(gammal, klocka=klocka, skrivbar=False)
    vag = Path(shutil.copy(gammal, oppen_mapp))
    vag.chmod(0o444)
    with (
        vanlig_anvandare(),
        pytest.raises(LagringsFel, match="kopiera den till en mapp där du får spara"),
    ):
        upgrade.oppna(vag, klocka=klocka)


def test_en_kopia_fran_en_aldre_version_aterstalls_och_uppgraderas(
    gammal: Path, klocka: Klocka, med_steg: Migrationer, tmp_path: Path
) -> None:
    mapp = med_steg(LAGG_TILL_KOLUMN)
    kopia = backup.kopiera(gammal, tmp_path, klocka=klocka).vag
    lyft(gammal, mapp, klocka)
    backup.aterstall(kopia, gammal, klocka=klocka)
    assert rader(gammal, "SELECT version_num FROM alembic_version") == [(migrationer.HEAD,)]
    lyft(gammal, mapp, klocka)
    assert rader(gammal, "SELECT DISTINCT farg FROM organ") == [("bla",)]


def test_frammande_nycklar_ar_pa_igen_efter_uppgraderingen(gammal: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(gammal, klocka=klocka)
    with store.tyst() as s:
        assert s.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    store.stang()


def test_utan_inlasta_register_gors_ingen_fil(tmp_path: Path, rot: Path) -> None:
    """A file without every table must not come into being because an import was forgotten."""
    program = (
        "import sys; from pathlib import Path\n"
        "from styrdesk.modell.grund import upgrade; from styrdesk.modell.grund.clock import Klocka\n"
        "upgrade.skapa(Path(sys.argv[1]), klocka=Klocka())"
    )
    svar = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "a.styrdesk"],
        cwd=rot,
        check=False,
        capture_output=True,
        text=True,
    )
    assert "styrdesk.modell.registren first" in svar.stderr
    assert list(tmp_path.iterdir()) == []
