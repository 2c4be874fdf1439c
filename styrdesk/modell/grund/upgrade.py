"""The doors to a file: make a new one, open one, and lead an older one up to this program's schema.

Whoever opens for writing holds the file's lock until ``Store.stang()``. Opening a current file imports
nothing of Alembic.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.exc import DBAPIError

from styrdesk.modell import migrationer
from styrdesk.modell.grund import backup, dbfile, derived, location, lock, search
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.engine import APPLICATION_ID, byggmotor, lagringsfel
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _

if TYPE_CHECKING:
    from collections.abc import Iterator


def skapa(vag: Path, *, klocka: Klocka, vem: str = "") -> Store:
    """Make a new, empty file and open it for writing; LagringsFel if it exists or cannot be made."""
    vag = vag.absolute()
    dbfile.granska_langd(vag)
    location.vagra_natverk(vag)
    try:
        las = _ta_las(vag, klocka, vem)
    except PermissionError as fel:
        raise (lagringsfel(fel) or fel) from fel
    with _slapp_vid_fel(las):
        _ny_tom_fil(vag)
        try:
            _bygg(vag)
        except BaseException:
            vag.unlink()
            raise
        return _oppna_skrivbar(vag, klocka, vem, las)


def oppna(vag: Path, *, klocka: Klocka, vem: str = "", skrivbar: bool = True) -> Store:
    """Open a file; an older one is upgraded first.

    Raises Upptagen when somebody else is writing in it, otherwise LagringsFel with what to do. A file
    or folder that can only be read is opened as a reading copy, and ``Store.lasskal`` says why.
    """
    vag = dbfile.hitta(vag)
    dbfile.granska(vag)
    if not skrivbar:
        return _oppna_lasbar(vag, klocka, vem, _("Filen är öppnad som läsexemplar."))
    location.vagra_natverk(vag)
    if not dbfile.far(vag, os.W_OK):
        skal = _("Filen går bara att läsa och är öppnad som läsexemplar.")
        return _oppna_lasbar(vag, klocka, vem, skal)
    try:
        las = _ta_las(vag, klocka, vem)
    except PermissionError:
        skal = _("Mappen går bara att läsa, så filen är öppnad som läsexemplar.")
        return _oppna_lasbar(vag, klocka, vem, skal)
    with _slapp_vid_fel(las):
        oren = dbfile.har_oskrivet(vag)
        uppgradera(vag, klocka=klocka)
        store = _oppna_skrivbar(vag, klocka, vem, las)
        store.oren = oren
        return store


def skapa_schema(anslutning: Connection) -> None:
    """Make every table in an empty database, in the caller's transaction, on either engine."""
    if not KATALOG:
        raise RuntimeError("import styrdesk.modell.registren first: a file must have every table")
    Bas.metadata.create_all(anslutning)
    search.skapa(anslutning)
    anslutning.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    anslutning.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{migrationer.HEAD}')")


def uppgradera(
    vag: Path, *, klocka: Klocka, mapp: Path = migrationer.MAPP, head: str = migrationer.HEAD
) -> Path | None:
    """Lead a file that is locked by the caller up to ``head``. Returns the copy that was made first.

    LagringsFel if the file is newer, or if a step fails; the file is then as it was.
    """
    revision = dbfile.revision(vag)
    if revision >= head:
        dbfile.vagra_nyare(vag, revision)
        return None
    kopia = backup.kopiera_bredvid(vag, _("före uppgradering"), klocka=klocka).vag
    try:
        _kor_migrationer(vag, mapp)
    except Exception as fel:
        raise _ouppgraderad(vag, kopia, fel) from fel
    return kopia


def _ouppgraderad(vag: Path, kopia: Path, fel: Exception) -> LagringsFel:
    miljo = lagringsfel(fel)
    rad = (
        miljo.rad
        if miljo
        else _("Fortsätt i den äldre versionen av Styrdesk och spara en felrapport.")
    )
    kvar = _("Kopian {kopia} finns kvar.").format(kopia=kopia.name)
    return LagringsFel(
        _("Filen {namn} kunde inte uppgraderas och är oförändrad.").format(namn=vag.name),
        f"{rad} {kvar}",
        teknik=repr(fel),
    )


# -- opening ---------------------------------------------------------------------------------------


def _oppna_skrivbar(vag: Path, klocka: Klocka, vem: str, las: lock.Fillas) -> Store:
    varning = location.varning_om_plats(vag)
    store = Store.sqlite(vag, klocka=klocka, vem=vem, varning=varning)
    try:
        with store.tyst() as s:
            s.connection()  # another program's lock, or a full disk, shows itself now
    except BaseException:
        store.stang()
        raise
    store.vid_stangning(las.slapp)
    return store


def _oppna_lasbar(vag: Path, klocka: Klocka, vem: str, skal: str) -> Store:
    natverk = location.plats(vag) is location.Plats.NATVERK
    lage = dbfile.orubbligt_lage(vag) if natverk else dbfile.lasbart_lage(vag)
    revision = dbfile.revision(vag, lage)
    dbfile.vagra_nyare(vag, revision)
    if revision < migrationer.HEAD:
        raise LagringsFel(
            _("Filen {namn} är från en äldre version och måste uppgraderas.").format(namn=vag.name),
            _("Öppna den för skrivning, eller kopiera den till en mapp där du får spara."),
            teknik=f"schema {revision}",
        )
    return Store.sqlite(vag, klocka=klocka, vem=vem, skrivbar=False, lage=lage, lasskal=skal)


def _ta_las(vag: Path, klocka: Klocka, vem: str) -> lock.Fillas:
    """The file's lock; PermissionError if its folder can only be read, LagringsFel for other trouble."""
    try:
        return lock.ta(vag, klocka=klocka, vem=vem)
    except OSError as fel:
        if fel.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise PermissionError(fel.errno, fel.strerror, fel.filename) from fel
        raise (lagringsfel(fel) or _utan_las(vag, fel)) from fel


def _utan_las(vag: Path, fel: OSError) -> LagringsFel:
    return LagringsFel(
        _("Filen {namn} ligger på en disk som inte kan låsa filer.").format(namn=vag.name),
        _("Flytta den till datorns egen disk."),
        teknik=repr(fel),
    )


@contextmanager
def _slapp_vid_fel(las: lock.Fillas) -> Iterator[None]:
    """Let the lock go if the opening comes to nothing; trouble with the disk becomes a sentence."""
    try:
        yield
    except (OSError, DBAPIError, sqlite3.Error) as fel:
        las.slapp()
        raise (lagringsfel(fel) or fel) from fel
    except BaseException:
        las.slapp()
        raise


# -- making and rebuilding -------------------------------------------------------------------------


def _ny_tom_fil(vag: Path) -> None:
    try:
        os.close(os.open(vag, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError as fel:
        raise LagringsFel(
            _("Det finns redan en fil som heter {namn}.").format(namn=vag.name),
            _("Välj ett annat namn eller en annan mapp."),
            teknik=str(vag),
        ) from fel


def _bygg(vag: Path) -> None:
    bygge = byggmotor(vag)
    try:
        with bygge.begin() as anslutning:
            anslutning.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            skapa_schema(anslutning)
    finally:
        bygge.dispose()


def _kor_migrationer(vag: Path, mapp: Path) -> None:
    """All steps in one transaction: rows counted, triggers put back, references checked."""
    bygge = byggmotor(vag)
    try:
        with bygge.begin() as anslutning:
            fore, triggrar = _radantal(anslutning), _triggrar(anslutning)
            nummer = _sista_nummer(anslutning)
            migrationer.kor(anslutning, mapp)
            _jamfor_antal(fore, _radantal(anslutning), migrationer.far_andra_antal(mapp))
            _satt_tillbaka_triggrar(anslutning, triggrar)
            _satt_tillbaka_nummer(anslutning, nummer)
            derived.rakna_om(anslutning)
            _kontrollera_referenser(anslutning)
    finally:
        bygge.dispose()


def _radantal(anslutning: Connection) -> dict[str, int]:
    tabeller = inspect(anslutning).get_table_names()
    return {
        t: int(anslutning.exec_driver_sql(f'SELECT count(*) FROM "{t}"').scalar_one())
        for t in tabeller
        if not t.startswith(search.INDEXTABELLER)
    }


def _jamfor_antal(fore: dict[str, int], efter: dict[str, int], far_andras: frozenset[str]) -> None:
    skiljer = {
        t: (antal, efter.get(t))
        for t, antal in fore.items()
        if t not in far_andras and efter.get(t) != antal
    }
    if skiljer:
        raise RuntimeError(f"rows were lost or added: {skiljer}")


def _triggrar(anslutning: Connection) -> dict[str, str]:
    fraga = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    return {rad.name: rad.sql for rad in anslutning.exec_driver_sql(fraga)}


def _satt_tillbaka_triggrar(anslutning: Connection, fore: dict[str, str]) -> None:
    """A rebuilt table has lost its triggers; those of this program's schema win over those that were."""
    onskade = {**fore, **_schemats_triggrar()}
    for namn, sql in onskade.items():
        if _triggrar(anslutning).get(namn) != sql:
            anslutning.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{namn}"')
            anslutning.exec_driver_sql(sql)
    if _triggrar(anslutning) != onskade:
        raise RuntimeError("triggers are missing after the migration")


def _schemats_triggrar() -> dict[str, str]:
    mall = create_engine("sqlite://")
    try:
        with mall.begin() as anslutning:
            skapa_schema(anslutning)
            return _triggrar(anslutning)
    finally:
        mall.dispose()


def _sista_nummer(anslutning: Connection) -> dict[str, int]:
    """The largest number that each numbered table has used, also by rows that are gone."""
    rader = anslutning.exec_driver_sql(
        "SELECT m.name, s.seq FROM sqlite_master m LEFT JOIN sqlite_sequence s ON s.name = m.name"
        " WHERE m.type = 'table' AND m.sql LIKE '%AUTOINCREMENT%'"
    )
    return {rad.name: rad.seq or 0 for rad in rader}


def _satt_tillbaka_nummer(anslutning: Connection, fore: dict[str, int]) -> None:
    """A rebuilt table counts from its largest row; a number that was used must not be used again."""
    efter = _sista_nummer(anslutning)
    finns = set(inspect(anslutning).get_table_names())
    if tappade := fore.keys() & finns - efter.keys():
        raise RuntimeError(f"rebuilt without sqlite_autoincrement: {sorted(tappade)}")
    for namn in (namn for namn in efter if fore.get(namn)):
        anslutning.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (namn,))
        seq = max(fore[namn], efter[namn])
        anslutning.exec_driver_sql(
            "INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", (namn, seq)
        )


def _kontrollera_referenser(anslutning: Connection) -> None:
    trasiga = anslutning.exec_driver_sql("PRAGMA foreign_key_check").all()
    if trasiga:
        raise RuntimeError(f"broken references: {trasiga[:5]}")
