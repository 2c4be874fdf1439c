"""The migrations and the tables say the same, on both databases, and every released file can follow."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Dialect, create_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from styrdesk.modell import migrationer
from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.migrationer.ny import skriv
from tests.modell.grund.schema import schema

DUMPAR = sorted((Path(__file__).parents[2] / "filer").glob("schema-*.sql"))


@contextmanager
def tom_databas(databas: str, request: pytest.FixtureRequest) -> Iterator[Connection]:
    """A connection to a new, empty database, in a transaction."""
    with ExitStack() as stack:
        url = "sqlite://"
        if databas == "postgresql":
            url = stack.enter_context(request.getfixturevalue("postgres_kluster").ny_databas())
        tom = create_engine(url)
        stack.callback(tom.dispose)
        yield stack.enter_context(tom.begin())


def version(anslutning: Connection) -> str:
    return str(anslutning.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def test_migrationerna_fran_tomt_ger_samma_schema_som_tabellerna(
    databas: str, request: pytest.FixtureRequest
) -> None:
    with tom_databas(databas, request) as a, tom_databas(databas, request) as b:
        migrationer.kor(a)
        upgrade.skapa_schema(b)
        assert version(a) == version(b) == migrationer.HEAD
        assert schema(a) == schema(b)


@pytest.mark.parametrize(
    "dialekt", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgresql"]
)
def test_varje_regel_har_sitt_eget_namn(dialekt: Dialect) -> None:
    """SQLite does not mind two rules with one name, a server does; neither takes more than 63 letters."""
    for tabell in Bas.metadata.sorted_tables:
        namn = re.findall(r"CONSTRAINT (\S+)", str(CreateTable(tabell).compile(dialect=dialekt)))
        assert len(namn) == len(set(namn)), (tabell.name, sorted(namn))
        assert all(len(n) <= 63 for n in namn), namn


def test_head_ar_den_sista_migrationen_och_de_bildar_en_rad() -> None:
    alla = list(ScriptDirectory(str(migrationer.MAPP)).walk_revisions())
    nummer = [steg.revision for steg in alla]
    assert nummer[0] == migrationer.HEAD
    assert nummer == [f"{n:04d}" for n in range(len(nummer), 0, -1)]


def test_nasta_migration_skrivs_av_det_som_skiljer(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Nothing differs, so the new file does nothing; it is numbered and named without å, ä and ö."""
    mapp = Path(shutil.copytree(migrationer.MAPP, tmp_path / "migrationer"))
    ny = skriv("Lägg till möten", mapp)
    text = ny.read_text("utf-8")
    assert ny.name == f"{int(migrationer.HEAD) + 1:04d}_lagg_till_moten.py"
    assert "    pass\n" in text
    assert f"down_revision = '{migrationer.HEAD}'" in text
    assert "###" not in text
    with tom_databas("sqlite", request) as anslutning:
        migrationer.kor(anslutning, mapp)
        assert version(anslutning) == ny.name[:4]


def test_varje_slappt_schema_har_en_dump() -> None:
    assert [d.stem for d in DUMPAR] == [
        f"schema-{n:04d}" for n in range(1, int(migrationer.HEAD) + 1)
    ]


@pytest.mark.parametrize("dump", DUMPAR, ids=lambda d: d.stem)
def test_en_fil_fran_en_slappt_version_uppgraderas_med_allt_innehall(
    dump: Path, tmp_path: Path, klocka: Klocka, request: pytest.FixtureRequest
) -> None:
    vag = tmp_path / "gammal.styrdesk"
    with closing(sqlite3.connect(vag)) as a:
        a.executescript(dump.read_text("utf-8"))
    store = upgrade.oppna(vag, klocka=klocka)
    with store.las() as s, tom_databas("sqlite", request) as mall:
        upgrade.skapa_schema(mall)
        assert schema(s.connection()) == schema(mall)
        antal = s.connection().exec_driver_sql("SELECT count(*) FROM steg").scalar_one()
    assert antal > 0
    assert store.nasta_angra() is not None
    store.stang()
    assert check.kontrollera(vag) == []
