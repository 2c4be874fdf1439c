"""Is the file whole? The database, the log's chain, content against log, and what registers promise.

A register adds its own invariants with :func:`anmal`; attachments' hashes are one of them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text

from styrdesk.modell import migrationer
from styrdesk.modell.grund import dbfile, derived
from styrdesk.modell.grund.changes import Andring, Steg, bild, lank_i_kedjan
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.fieldrules import falt_brist
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Session, Store, tabeller_per_namn
from styrdesk.texter import _

_BUNT = 500
_HOGST_PER_SLAG = 20  # enough to understand what has happened


@dataclass(frozen=True)
class Anmarkning:
    """One thing that is wrong.

    ``omrade`` is databas, logg, innehall, sokning, sortering, falt, or a register's own word.
    """

    omrade: str
    text: str
    rad: str
    teknik: str = ""

    def mening(self) -> str:
        """What is wrong and what to do."""
        return f"{self.text} {self.rad}"


Kontroll = Callable[[Session, date], Iterable[Anmarkning]]
Framsteg = Callable[[float], None]
_EGNA: list[Kontroll] = []


def anmal(kontroll: Kontroll) -> Kontroll:
    """Add a register's own invariant to every check; may be used as a decorator."""
    _EGNA.append(kontroll)
    return kontroll


def kontrollera(
    vag: Path, *, klocka: Klocka | None = None, framsteg: Framsteg | None = None
) -> list[Anmarkning]:
    """Everything that is wrong with a file, which may be in use; empty when it is whole.

    Reads only. LagringsFel if it cannot be opened at all. ``framsteg`` is told 0-1 and may raise.
    """
    vag = dbfile.hitta(vag)
    dbfile.granska(vag)
    try:
        revision = dbfile.revision(vag)
    except LagringsFel as fel:
        return [Anmarkning("databas", fel.text, fel.rad, fel.teknik)]
    dbfile.vagra_nyare(vag, revision)
    if skador := list(_sidor(vag)):
        return skador
    losa = list(_referenser(vag))
    if revision != migrationer.HEAD:
        return [*losa, _aldre(vag, revision)]
    lage = dbfile.lasbart_lage(vag)
    store = Store.sqlite(vag, klocka=klocka or Klocka(), skrivbar=False, lage=lage)
    try:
        return losa + kontrollera_innehall(store, framsteg=framsteg)
    finally:
        store.stang()


def kontrollera_innehall(store: Store, *, framsteg: Framsteg | None = None) -> list[Anmarkning]:
    """The checks that need no file: log, content, search, sort keys, fields and the registers' own."""
    delar: tuple[Kontroll, ...] = (_loggen, _innehallet, _sokning, _sortering, _falten, *_EGNA)
    anmarkningar: list[Anmarkning] = []
    with store.las() as s:
        for nr, del_ in enumerate(delar):
            if framsteg is not None:
                framsteg(nr / len(delar))
            anmarkningar += _nagra(del_(s, store.klocka.idag()))
    return anmarkningar


def _nagra(alla: Iterable[Anmarkning]) -> Iterator[Anmarkning]:
    rest = 0
    for nr, anmarkning in enumerate(alla):
        if nr < _HOGST_PER_SLAG:
            yield anmarkning
        else:
            rest += 1
    if rest:
        yield Anmarkning(
            anmarkning.omrade,
            _("Samma slags fel finns på {antal} ställen till.").format(antal=rest),
            "",
        )


def _kopia() -> str:
    return _("Återställ en säkerhetskopia från före felet, eller spara en felrapport.")


# -- the database ----------------------------------------------------------------------------------


def _sidor(vag: Path) -> Iterator[Anmarkning]:
    try:
        with closing(dbfile.anslut(vag)) as anslutning:
            svar = [str(rad[0]) for rad in anslutning.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as fel:
        svar = [str(fel)]
    if svar != ["ok"]:
        text_ = _("Databasen i {namn} är skadad.").format(namn=vag.name)
        yield Anmarkning("databas", text_, _kopia(), "; ".join(svar))


def _referenser(vag: Path) -> Iterator[Anmarkning]:
    with closing(dbfile.anslut(vag)) as anslutning:
        losa = anslutning.execute("PRAGMA foreign_key_check").fetchall()
    for tabell, rad, till, _nr in losa[:_HOGST_PER_SLAG]:
        text_ = _("Post {rad} i {tabell} hör till en post i {till} som inte finns.")
        yield Anmarkning("databas", text_.format(rad=rad, tabell=tabell, till=till), _kopia())


def _aldre(vag: Path, revision: str) -> Anmarkning:
    text_ = _("Filen {namn} är från en äldre version, så innehållet är inte kontrollerat.")
    rad = _("Öppna den i Styrdesk, så uppgraderas den, och kontrollera den sedan.")
    return Anmarkning("databas", text_.format(namn=vag.name), rad, f"schema {revision}")


# -- the log ---------------------------------------------------------------------------------------


def _loggen(s: Session, _idag: date) -> Iterator[Anmarkning]:
    forra, sista = "", 0
    for steg, andringar in _steg_med_andringar(s):
        if steg.foregaende != forra:
            text_ = _("Steg {nr} i historiken följer inte på steget före: ett steg är borttaget.")
            yield Anmarkning("logg", text_.format(nr=steg.id), _kopia())
        if lank_i_kedjan(steg.foregaende, steg, andringar) != steg.kedja:
            text_ = _("Steg {nr} i historiken ({vad}) är ändrat utanför Styrdesk.")
            yield Anmarkning("logg", text_.format(nr=steg.id, vad=steg.benamning), _kopia())
        forra, sista = steg.kedja, steg.id
    if sista < _hogsta_nummer(s):
        text_ = _("Historiken slutar för tidigt: de sista stegen är borttagna.")
        yield Anmarkning("logg", text_, _kopia())


def _steg_med_andringar(s: Session) -> Iterator[tuple[Steg, list[Andring]]]:
    sista = 0
    while steg := s.scalars(
        select(Steg).where(Steg.id > sista).order_by(Steg.id).limit(_BUNT)
    ).all():
        sista = steg[-1].id
        per_steg: dict[int, list[Andring]] = {rad.id: [] for rad in steg}
        fraga = select(Andring).where(Andring.steg_id.between(steg[0].id, sista))
        for andring in s.scalars(fraga.order_by(Andring.id)):
            per_steg[andring.steg_id].append(andring)
        yield from ((rad, per_steg[rad.id]) for rad in steg)
        s.expunge_all()


def _hogsta_nummer(s: Session) -> int:
    """The largest step number there has been, as SQLite remembers it; a server remembers none."""
    if s.get_bind().dialect.name != "sqlite":
        return 0
    fraga = text("SELECT seq FROM sqlite_sequence WHERE name = 'steg'")
    return int(s.scalar(fraga) or 0)


def _innehallet(s: Session, _idag: date) -> Iterator[Anmarkning]:
    """Every post must look as the log says that it was left."""
    for namn, tabell in tabeller_per_namn().items():
        kvar = _senaste_bilder(s, namn)
        for post in s.scalars(select(tabell).execution_options(yield_per=_BUNT)):
            if not _stammer(bild(post), kvar.pop(post.id, None)):
                yield _avvikande(namn, post.id)
        yield from (_avvikande(namn, id) for id, efter in kvar.items() if efter is not None)
        s.expunge_all()


def _senaste_bilder(s: Session, namn: str) -> dict[int, dict[str, Any] | None]:
    sista = select(func.max(Andring.id)).where(Andring.register == namn).group_by(Andring.post_id)
    rader = s.execute(select(Andring.post_id, Andring.efter).where(Andring.id.in_(sista)))
    return {rad.post_id: rad.efter for rad in rader}


def _stammer(nu: dict[str, Any], efter: dict[str, Any] | None) -> bool:
    # A column that the log has never heard of came with an upgrade.
    return efter is not None and all(nu[k] == efter[k] for k in nu.keys() & efter.keys())


def _avvikande(namn: str, id: int) -> Anmarkning:
    text_ = _("Post {nr} i {register} är ändrad, tillagd eller borttagen utanför Styrdesk.")
    return Anmarkning("innehall", text_.format(nr=id, register=namn), _kopia())


# -- what is computed, and what fields promise -----------------------------------------------------


def _sokning(s: Session, _idag: date) -> Iterator[Anmarkning]:
    rad = _("Öppna posten och spara den, så hittas den igen.")
    for fel in derived.sokfel_i(s.connection()):
        text_ = _("Post {nr} i {register} hittas inte av sökningen som den ska.")
        yield Anmarkning(
            "sokning", text_.format(nr=fel.post_id, register=fel.register), rad, fel.ratt
        )
    if _index_ur_takt(s):
        yield Anmarkning("sokning", _("Sökregistret stämmer inte med sina texter."), _kopia())


def _index_ur_takt(s: Session) -> bool:
    """SQLite's two indexes must know exactly the rows of soktext."""
    if s.get_bind().dialect.name != "sqlite":
        return False
    skillnad = (
        "SELECT (SELECT count(*) FROM soktext WHERE id NOT IN (SELECT id FROM {0}_docsize))"
        " + (SELECT count(*) FROM {0}_docsize WHERE id NOT IN (SELECT id FROM soktext))"
    )
    return any(s.scalar(text(skillnad.format(index))) for index in ("sok_ord", "sok_del"))


def _sortering(s: Session, _idag: date) -> Iterator[Anmarkning]:
    rad = _("Öppna posten och spara den, så hamnar den rätt.")
    for fel in derived.nyckelfel_i(s.connection()):
        text_ = _("Post {nr} i {register} sorteras fel.")
        yield Anmarkning("sortering", text_.format(nr=fel.post_id, register=fel.register), rad)


def _falten(s: Session, _idag: date) -> Iterator[Anmarkning]:
    for register in KATALOG.values():
        for post in s.scalars(select(register.tabell).execution_options(yield_per=_BUNT)):
            for namn, f in register.falt.items():
                if fel := falt_brist(f, getattr(post, namn)):
                    text_ = _("Post {nr} i {register}: {fel}")
                    text_ = text_.format(nr=post.id, register=register.namn, fel=fel)
                    yield Anmarkning("falt", text_, _("Öppna posten och rätta den."), namn)
        s.expunge_all()
