"""Copies of the file: taken while it is in use, verified, dated, thinned, and put back.

A copy is an ordinary Styrdesk file in one piece, named "<name> 2026-11-23 07.52.styrdesk". Copies of
the same file are recognised by their name and by the first link of their log, so that two files with
the same name may share a folder.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from styrdesk.modell.grund import dbfile, filecopy, lock
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Brist, LagringsFel, RegelFel
from styrdesk.modell.grund.filecopy import Framsteg
from styrdesk.modell.grund.store import Store
from styrdesk.modell.grund.svenska import normalisera
from styrdesk.texter import _

ANDELSE = ".styrdesk"
DAGAR, VECKOR, MANADER = 7, 5, 12
_LANGST_STAM = 200  # bytes of a copy's name before the date
_DATUM = re.compile(r"(?P<stam>.*) (?P<tid>\d{4}-\d\d-\d\d \d\d\.\d\d)(?: \((?P<nr>\d+)\))?")


@dataclass(frozen=True)
class Kopia:
    """A copy in a folder. ``tid`` is local time from its name; microseconds order those of one minute."""

    vag: Path
    tid: datetime
    storlek: int


@dataclass(frozen=True)
class Utfall:
    """What an automatic backup did. ``varning`` is a sentence when the copy lies in the wrong place."""

    kopia: Kopia | None = None
    gallrade: tuple[Path, ...] = ()
    varning: str = ""


# -- taking a copy ---------------------------------------------------------------------------------


def sakerhetskopiera(store: Store, mapp: Path, *, framsteg: Framsteg | None = None) -> Kopia:
    """A verified copy of an open file, also while others write in it; LagringsFel if it cannot be made."""
    return kopiera(_vag(store), mapp, klocka=store.klocka, framsteg=framsteg)


def kopiera(vag: Path, mapp: Path, *, klocka: Klocka, framsteg: Framsteg | None = None) -> Kopia:
    """A verified copy of a file, open or not, in ``mapp``, which must exist."""
    dbfile.granska(vag)
    if not mapp.is_dir():
        raise filecopy.mapp_borta(mapp)
    mal = _ledigt_namn(mapp, _stam(vag), klocka)
    filecopy.kopiera_till(vag, mal, framsteg)
    return _som_kopia(mal)


def kopiera_bredvid(vag: Path, tillagg: str, *, klocka: Klocka) -> Kopia:
    """A verified copy in the file's own folder, e.g. "<name> före uppgradering 2026-11-23 07.52"."""
    mal = _ledigt_namn(vag.parent, f"{_stam(vag)} {tillagg}", klocka)
    filecopy.kopiera_till(vag, mal)
    return _som_kopia(mal)


# -- the series of copies --------------------------------------------------------------------------


def kopior(mapp: Path, vag: Path) -> list[Kopia]:
    """The copies of the file ``vag`` in a folder, newest first; damaged ones are not among them."""
    return [kopia for kopia, _sista in _serie(mapp, vag)]


def _serie(mapp: Path, vag: Path) -> list[tuple[Kopia, str]]:
    """Each copy with the last link of its log."""
    forsta = _egna_andar(vag).forsta
    alla = ((kopia, _andar_i(kopia.vag)) for kopia in _med_namnet(mapp, _stam(vag)))
    serie = [(kopia, andar.sista) for kopia, andar in alla if andar.forsta == forsta]
    return sorted(serie, key=lambda par: par[0].tid, reverse=True)


def att_gallra(tider: Iterable[datetime], nu: datetime) -> list[datetime]:
    """Which of a series of copies are no longer needed at ``nu``.

    The newest of each of the last 7 days, 5 weeks and 12 months *that have a copy* are kept. Copies
    from after ``nu`` are kept and not counted: when the clock is wrong, nothing is lost.
    """
    kanda = sorted((t for t in tider if t <= nu), reverse=True)
    behall: set[datetime] = set()
    for antal, period in (
        (DAGAR, lambda t: t.date()),
        (VECKOR, lambda t: t.isocalendar()[:2]),
        (MANADER, lambda t: (t.year, t.month)),
    ):
        nyast: dict[object, datetime] = {}
        for t in kanda:
            nyast.setdefault(period(t), t)
        behall.update(list(nyast.values())[:antal])
    return [t for t in kanda if t not in behall]


def innehall(kopia: Path) -> dict[str, int]:
    """Number of rows per register in a copy, to look at before it is put back."""
    fraga = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) k ON k.name = 'uid'"
    with closing(dbfile.anslut(kopia)) as anslutning:
        tabeller = [
            rad[0] for rad in anslutning.execute(f"{fraga} WHERE m.type = 'table' ORDER BY 1")
        ]
        return {
            t: int(anslutning.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0])
            for t in tabeller
        }


def _gallra(serie: list[Kopia], nu: datetime) -> tuple[Path, ...]:
    bort = set(att_gallra((k.tid for k in serie), nu))
    borttagna = tuple(k.vag for k in serie if k.tid in bort)
    for vag in borttagna:
        vag.unlink(missing_ok=True)
    return borttagna


def _med_namnet(mapp: Path, stam: str) -> Iterator[Kopia]:
    for vag in mapp.glob(f"*{ANDELSE}"):
        delar = _DATUM.fullmatch(normalisera(vag.stem))
        if delar and delar["stam"] == stam:
            yield _som_kopia(vag)


def _egna_andar(vag: Path) -> dbfile.Andar:
    with closing(dbfile.anslut(vag)) as anslutning:
        return dbfile.andar(anslutning)


def _andar_i(kopia: Path) -> dbfile.Andar:
    try:
        dbfile.granska(kopia)
        return _egna_andar(kopia)
    except (LagringsFel, sqlite3.DatabaseError):
        return dbfile.Andar("skadad", "skadad")


# -- by itself -------------------------------------------------------------------------------------


def vid_oppning(store: Store, mapp: Path) -> Utfall:
    """Once a day, when the file is opened and has changed since its latest copy. Never raises."""
    return _automatisk(store, mapp, en_gang_om_dagen=True)


def vid_stangning(store: Store, mapp: Path) -> Utfall:
    """When the file is about to be closed and has changed since its latest copy. Never raises."""
    return _automatisk(store, mapp, en_gang_om_dagen=False)


def reservmapp(vag: Path) -> Path:
    """Where copies wait, beside the file, until their own folder can be reached again."""
    return vag.with_name(f"{_stam(vag)} väntande kopior")


def varning_samma_disk(vag: Path, mapp: Path) -> str:
    """A sentence when file and copies would be lost together, "" otherwise."""
    try:
        samma = vag.stat().st_dev == mapp.stat().st_dev
    except OSError:
        return ""
    if not samma:
        return ""
    return _(
        "Säkerhetskopiorna ligger på samma disk som filen. Välj en mapp på en annan disk, så att de"
        " finns kvar om disken går sönder."
    )


def _automatisk(store: Store, mapp: Path, *, en_gang_om_dagen: bool) -> Utfall:
    if store.vag is None or not store.skrivbar:
        return Utfall()
    vag = store.vag
    try:
        _flytta_vantande(vag, mapp)
        return _om_andrad(store, mapp, en_gang_om_dagen)
    except LagringsFel as fel:
        return _i_reserv(store, reservmapp(vag), en_gang_om_dagen, fel)


def _i_reserv(store: Store, reserv: Path, en_gang_om_dagen: bool, orsak: LagringsFel) -> Utfall:
    try:
        with filecopy.som_lagringsfel(reserv):
            reserv.mkdir(exist_ok=True)
        utfall = _om_andrad(store, reserv, en_gang_om_dagen)
    except LagringsFel as fel:
        return Utfall(varning=fel.mening())
    text = _("{orsak} Kopian ligger så länge i {mapp} och flyttas när det går.")
    return Utfall(utfall.kopia, utfall.gallrade, text.format(orsak=orsak.mening(), mapp=reserv))


def _om_andrad(store: Store, mapp: Path, en_gang_om_dagen: bool) -> Utfall:
    if not mapp.is_dir():
        raise filecopy.mapp_borta(mapp)
    vag, nu = _vag(store), _lokal_tid(store.klocka)
    with filecopy.som_lagringsfel(mapp):
        serie, sista = _serie(mapp, vag), _egna_andar(vag).sista
        # Any copy, not the one with the latest date: the clock may have been wrong.
        if not sista or sista in {lank for _kopia, lank in serie}:
            return Utfall()
        if en_gang_om_dagen and any(k.tid.date() == nu.date() for k, _sista in serie):
            return Utfall()
        ny = sakerhetskopiera(store, mapp)
        return Utfall(ny, _gallra([*(k for k, _sista in serie), ny], max(nu, ny.tid)))


def _flytta_vantande(vag: Path, mapp: Path) -> None:
    """Move copies that were made while the folder was away; each is verified before the old one goes."""
    reserv = reservmapp(vag)
    if not reserv.is_dir() or not mapp.is_dir():
        return
    with filecopy.som_lagringsfel(mapp):
        for kopia in _med_namnet(reserv, _stam(vag)):
            mal = _ledig(mapp, kopia.vag.stem)
            with filecopy.tillfallig(mapp) as tmp:
                shutil.copyfile(kopia.vag, tmp)
                filecopy.verifiera(tmp)
                os.rename(tmp, mal)
            kopia.vag.unlink()
        if not any(reserv.iterdir()):
            reserv.rmdir()


# -- putting back ----------------------------------------------------------------------------------


def aterstall(kopia: Path, vag: Path, *, klocka: Klocka, vem: str = "") -> Path | None:
    """Put a copy in the place of ``vag``. Returns where the replaced file is kept, None if there was none.

    The copy is verified before anything is replaced, there is a file at ``vag`` all the time, and
    nobody may have it open for writing (Upptagen). An older version's copy is upgraded when it is opened.
    """
    kopia, vag = dbfile.hitta(kopia), dbfile.hitta(vag)
    dbfile.granska(kopia)
    dbfile.vagra_nyare(kopia, dbfile.revision(kopia))
    with filecopy.som_lagringsfel(vag.parent):
        las = lock.ta(vag, klocka=klocka, vem=vem)
        try:
            with filecopy.tillfallig(vag.parent) as tmp:
                filecopy.kopiera_innehall(kopia, tmp)
                filecopy.verifiera(tmp)
                ersatt = _lagg_undan(vag, klocka)
                os.replace(tmp, vag)
            filecopy.spara_mapp(vag.parent)
        finally:
            las.slapp()
    return ersatt


def _lagg_undan(vag: Path, klocka: Klocka) -> Path | None:
    """Give the present file a second name, and take its logs along: they must not meet the copy."""
    if not vag.exists():
        return None
    undan = _ledigt_namn(vag.parent, f"{_stam(vag)} ersatt", klocka)
    try:
        os.link(vag, undan)
    except OSError:
        shutil.copy2(vag, undan)  # a file system without links
    for svans in ("-wal", "-journal"):
        logg = vag.with_name(vag.name + svans)
        if logg.exists() and logg.stat().st_size == 0:
            logg.unlink()
        elif logg.exists():
            os.replace(logg, undan.with_name(undan.name + svans))
    vag.with_name(f"{vag.name}-shm").unlink(missing_ok=True)
    return undan


# -- names and places ------------------------------------------------------------------------------


def _vag(store: Store) -> Path:
    if store.vag is None:
        text = _("En delad databas säkerhetskopieras på servern. Fråga den som sköter den.")
        raise RegelFel(Brist("", text))
    return store.vag


def _lokal_tid(klocka: Klocka) -> datetime:
    return klocka.nu().astimezone().replace(tzinfo=None)


def _stam(vag: Path) -> str:
    """The file's name without its ending, short enough to have a date after it."""
    stam = normalisera(vag.name.removesuffix(ANDELSE))
    return stam.encode()[:_LANGST_STAM].decode(errors="ignore").rstrip()


def _ledigt_namn(mapp: Path, stam: str, klocka: Klocka) -> Path:
    return _ledig(mapp, f"{stam} {_lokal_tid(klocka):%Y-%m-%d %H.%M}")


def _ledig(mapp: Path, stam: str) -> Path:
    """A name that nothing has: a second copy in the same minute gets a number."""
    vag, nr = mapp / f"{stam}{ANDELSE}", 1
    while vag.exists():
        nr += 1
        vag = mapp / f"{stam} ({nr}){ANDELSE}"
    return vag


def _som_kopia(vag: Path) -> Kopia:
    delar = _DATUM.fullmatch(normalisera(vag.stem))
    assert delar is not None, f"{vag.name} has no date"
    tid = datetime.strptime(delar["tid"], "%Y-%m-%d %H.%M").replace(
        microsecond=int(delar["nr"] or 0)
    )
    return Kopia(vag, tid, vag.stat().st_size)
