"""The file with the registers: one transaction per user action, logged, undoable, announced.

This is the only module that opens a Session. A use case does::

    with store.arbete(_("Registrera avtal")) as s:
        s.add(Avtal(...))

and gets validation of stamps and sort keys, a log row with before and after images, an undo step,
conflict detection and one announcement, or nothing at all.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, event, select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from styrdesk.modell.grund.changes import (
    ANGRA,
    GOR,
    GOR_OM,
    Andring,
    Andringar,
    Steg,
    angra_stackar,
    bild,
)
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas, Post, villkorstext
from styrdesk.modell.grund.engine import (
    SKRIVA,
    lagringsfel,
    motor,
    sqlite_url,
    tom_loggen,
    vanta_inte,
)
from styrdesk.modell.grund.errors import Brist, Krock, LagringsFel, RegelFel, Saknas
from styrdesk.modell.grund.lock import inloggad
from styrdesk.modell.grund.steplog import Steglogg
from styrdesk.modell.grund.svenska import normalisera, sortnyckel
from styrdesk.modell.grund.undo import aterstall
from styrdesk.texter import _

__all__ = ["Session", "StegRad", "Store", "hamta", "tabeller_per_namn"]

P = TypeVar("P", bound=Post)
Lyssnare = Callable[[Andringar], None]
_ANGRA_DJUP = 400
VAKTER: list[Callable[[Session], None]] = []
"""Asked before every write, whatever act, undo or import makes it; raises RegelFel to stop it all."""
EGNA_STAMPLAR = "egna_stamplar"
"""Key in ``Session.info``: an import brings the posts' own time stamps, which are kept."""


@dataclass(frozen=True)
class StegRad:
    """A step as the undo menu and the history show it. ``tidpunkt`` is UTC, ISO 8601."""

    id: int
    benamning: str
    tidpunkt: str
    vem: str


class Store:
    """An open database. Thread-safe: readers run in parallel, writers one at a time."""

    def __init__(
        self,
        lasmotor: Engine,
        skrivmotor: Engine | None,
        *,
        klocka: Klocka,
        vem: str = "",
        vag: Path | None = None,
        lasskal: str = "",
        varning: str = "",
    ) -> None:
        self.klocka, self.vag = klocka, vag
        self.vem = vem or inloggad()
        self.lasskal, self.varning = lasskal, varning
        self.oren = False  # True: not closed properly last time, to be checked in the background
        self._lasmotor, self._skrivmotor = lasmotor, skrivmotor
        self._skrivlas = threading.RLock()
        self._skriver = False
        self._lyssnare: list[Lyssnare] = []
        self._vid_stangning: list[Callable[[], None]] = []
        self._identitet = _identitet(vag) if vag is not None else None

    @classmethod
    def sqlite(
        cls,
        vag: Path,
        *,
        klocka: Klocka,
        vem: str = "",
        skrivbar: bool = True,
        lage: str = SKRIVA,
        lasskal: str = "",
        varning: str = "",
    ) -> Store:
        """Open a current file. Use :func:`upgrade.oppna`, which also checks, upgrades and locks.

        ``lage`` is how to read it (see ``engine.sqlite_uri``), ``lasskal`` why it is opened for reading
        only, ``varning`` what the user should know.
        """
        las = motor(sqlite_url(vag, lage), skriver=False)
        skriv = motor(sqlite_url(vag), skriver=True) if skrivbar else None
        return cls(las, skriv, klocka=klocka, vem=vem, vag=vag, lasskal=lasskal, varning=varning)

    @classmethod
    def server(cls, url: str, *, klocka: Klocka, vem: str = "") -> Store:
        """Open a shared database server (PostgreSQL): same code, same rules."""
        return cls(motor(url, skriver=False), motor(url, skriver=True), klocka=klocka, vem=vem)

    @property
    def skrivbar(self) -> bool:
        """False when the file was opened as a reading copy."""
        return self._skrivmotor is not None

    @property
    def motor(self) -> Engine:
        """The reading engine, for the adapter modules (search, backup, upgrade)."""
        return self._lasmotor

    def stang(self) -> None:
        """Close every connection, then let the file go; calling it again does nothing."""
        if self._skrivmotor is not None and self._vid_stangning:
            tom_loggen(self._skrivmotor)
        for m in (self._lasmotor, self._skrivmotor):
            if m is not None:
                m.dispose()
        while self._vid_stangning:
            self._vid_stangning.pop()()

    def vanta_inte_pa_disken(self) -> None:
        """While a file is being made that nobody has asked to keep yet (the demo), commits are quick."""
        if self._skrivmotor is not None:
            vanta_inte(self._skrivmotor)

    def vid_stangning(self, slapp: Callable[[], None]) -> None:
        """Call ``slapp`` when the file has been closed: the lock that :mod:`upgrade` holds."""
        self._vid_stangning.append(slapp)

    def lyssna(self, lyssnare: Lyssnare) -> None:
        """Call ``lyssnare`` after each committed change, on the thread that made it."""
        self._lyssnare.append(lyssnare)

    def sluta_lyssna(self, lyssnare: Lyssnare) -> None:
        """Undo :meth:`lyssna`."""
        self._lyssnare.remove(lyssnare)

    # -- reading ---------------------------------------------------------------------------------

    @contextmanager
    def las(self) -> Iterator[Session]:
        """A short read transaction: one moment's picture of the file."""
        with _som_svenska(), Session(self._lasmotor, expire_on_commit=False) as s:
            yield s

    # -- writing ---------------------------------------------------------------------------------

    @contextmanager
    def arbete(
        self,
        benamning: str,
        *,
        angerbar: bool = True,
        avsandare: object = None,
        typ: str = GOR,
        galler: int | None = None,
    ) -> Iterator[Session]:
        """One user action. ``benamning`` is what the undo menu says; raises RegelFel, Krock, LagringsFel.

        ``angerbar=False`` is a formal act, reversed only by a new act.
        """
        with self._skrivning() as s:
            logg = Steglogg(s)
            yield s
            steg = logg.skriv(benamning, typ, galler, angerbar, self.klocka.stampel(), self.vem)
            s.commit()
        if logg.rorda:
            self._meddela(Andringar(frozenset(logg.rorda), steg, avsandare))

    @contextmanager
    def tyst(self) -> Iterator[Session]:
        """A write that is not a user action and not undoable: form drafts, attachments' bytes."""
        with self._skrivning() as s:
            yield s
            s.commit()

    @contextmanager
    def _skrivning(self) -> Iterator[Session]:
        if self._skrivmotor is None:
            skal = self.lasskal or _(
                "Filen är öppnad som läsexemplar. Öppna den för skrivning först."
            )
            raise RegelFel(Brist("", skal))
        with self._skrivlas, _som_svenska():
            self._kraver_samma_fil()
            if self._skriver:
                raise RuntimeError(
                    "A use case may not start another one: one action, one transaction"
                )
            self._skriver = True
            try:
                with Session(self._skrivmotor, expire_on_commit=False) as s:
                    _forbered(s, self.klocka)
                    yield s
            finally:
                self._skriver = False

    def _kraver_samma_fil(self) -> None:
        # The system lets us write in a file that has been deleted or replaced; it would all be lost.
        if self.vag is not None and _identitet(self.vag) != self._identitet:
            raise LagringsFel(
                _("Filen {namn} har flyttats, bytts ut eller tagits bort.").format(
                    namn=self.vag.name
                ),
                _(
                    "Lägg tillbaka den, eller öppna den där den ligger nu. Inget mer sparas förrän dess."
                ),
                teknik=str(self.vag),
            )

    def _meddela(self, andringar: Andringar) -> None:
        for lyssnare in tuple(self._lyssnare):
            lyssnare(andringar)

    # -- undo ------------------------------------------------------------------------------------

    def nasta_angra(self) -> StegRad | None:
        """The step that :meth:`angra` would take back."""
        return self._overst(0)

    def nasta_gor_om(self) -> StegRad | None:
        """The step that :meth:`gor_om` would do again."""
        return self._overst(1)

    def _overst(self, stack: int) -> StegRad | None:
        with self.las() as s:
            fraga = select(Steg.id, Steg.typ, Steg.galler, Steg.angerbar).order_by(Steg.id.desc())
            senaste = [(r[0], r[1], r[2], r[3]) for r in s.execute(fraga.limit(_ANGRA_DJUP))]
            nummer = angra_stackar(senaste[::-1])[stack]
            rad = s.get(Steg, nummer[-1]) if nummer else None
            return StegRad(rad.id, rad.benamning, rad.tidpunkt, rad.vem) if rad else None

    def angra(self, steg: int | None = None) -> StegRad:
        """Take back the latest step (or a given one) as a new step; Krock if it was changed later."""
        rad = self._steg(steg) if steg is not None else self.nasta_angra()
        if rad is None:
            raise RegelFel(Brist("", _("Det finns inget att ångra.")))
        self._vand(rad, ANGRA, _("Ångra: {vad}").format(vad=rad.benamning))
        return rad

    def gor_om(self) -> StegRad:
        """Do the latest undone step again."""
        rad = self.nasta_gor_om()
        if rad is None:
            raise RegelFel(Brist("", _("Det finns inget att göra om.")))
        self._vand(rad, GOR_OM, _("Gör om: {vad}").format(vad=rad.benamning))
        return rad

    def _steg(self, nummer: int) -> StegRad:
        with self.las() as s:
            rad = s.get(Steg, nummer)
            if rad is None:
                raise Saknas(_("Steget finns inte."))
            if not rad.angerbar:
                text = _("{vad} är ett formellt beslut och ändras bara med ett nytt beslut.")
                raise RegelFel(Brist("", text.format(vad=rad.benamning)))
            return StegRad(rad.id, rad.benamning, rad.tidpunkt, rad.vem)

    def _vand(self, rad: StegRad, typ: str, benamning: str) -> None:
        tabeller = tabeller_per_namn()
        with self.arbete(benamning, typ=typ, galler=rad.id) as s:
            fraga = select(Andring).where(Andring.steg_id == rad.id)
            baklanges = typ == ANGRA
            fraga = fraga.order_by(Andring.id.desc() if baklanges else Andring.id)
            for a in s.scalars(fraga).all():
                nu, mal = (a.efter, a.fore) if baklanges else (a.fore, a.efter)
                aterstall(s, tabeller[a.register], a.post_id, nu, mal)
                s.flush()


def _identitet(vag: Path) -> tuple[int, int] | None:
    """Which file lies at a path just now; None when there is none."""
    try:
        info = vag.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino


def tabeller_per_namn() -> dict[str, type[Post]]:
    """Every register's table class by register name."""
    return {
        m.class_.__tablename__: m.class_ for m in Bas.registry.mappers if issubclass(m.class_, Post)
    }


def hamta(s: Session, tabell: type[P], id: int, version: int | None = None) -> P:
    """A post to change; Saknas if it is gone, Krock if it is newer than ``version``."""
    post = s.get(tabell, id)
    if post is None:
        raise Saknas(_("Posten finns inte längre. Någon har tagit bort den."))
    if version is not None and post.version != version:
        raise Krock(_("Posten har ändrats sedan du öppnade den."), nu=bild(post))
    return post


def _forbered(s: Session, klocka: Klocka) -> None:
    """Stamps, NFC texts and sort keys are set in one place, whoever writes."""

    @event.listens_for(s, "before_flush")
    def _innan(_s: Session, _ctx: Any, _inst: Any) -> None:
        # One stamp for all: the order of s.dirty is nobody's choice, and s.new is made anew when asked.
        stampel, egen = klocka.stampel(), bool(s.info.get(EGNA_STAMPLAR))
        for post in (*s.new, *(p for p in s.dirty if s.is_modified(p))):
            if isinstance(post, Post):
                _fyll_i(post, stampel, egen_stampel=egen)
        for vakt in VAKTER:
            vakt(s)


def _fyll_i(post: Post, stampel: str, *, egen_stampel: bool) -> None:
    for attr in post.__mapper__.column_attrs:
        varde = getattr(post, attr.key)
        if isinstance(varde, str) and varde != (ny := normalisera(varde)):
            setattr(post, attr.key, ny)
    for attr in post.__mapper__.column_attrs:
        kalla = attr.columns[0].info.get("sort_for")
        if kalla is not None:
            setattr(post, attr.key, sortnyckel(getattr(post, kalla)))
    post.skapad = post.skapad or stampel
    if not (egen_stampel and post.andrad):
        post.andrad = stampel


@contextmanager
def _som_svenska() -> Iterator[None]:
    """Turn the database's errors into the house's: conflict, rule, environment; the rest is a bug."""
    try:
        yield
    except StaleDataError as fel:
        raise Krock(_("Posten har ändrats sedan du öppnade den.")) from fel
    except IntegrityError as fel:
        raise RegelFel(_integritet(fel)) from fel
    except (DBAPIError, OSError) as fel:
        svensk = lagringsfel(fel)
        if svensk is None:
            raise
        raise svensk from fel


def _integritet(fel: IntegrityError) -> Brist:
    if kand := villkorstext(str(fel.orig)):
        return Brist(kand[0], _(kand[1]))
    kod = getattr(fel.orig, "sqlite_errorname", "") or type(fel.orig).__name__
    if kod in ("SQLITE_CONSTRAINT_FOREIGNKEY", "ForeignKeyViolation"):
        return Brist("", _("Posten används av andra poster. Ta bort eller flytta dem först."))
    if kod in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "UniqueViolation"):
        return Brist("", _("Värdet finns redan i en annan post. Välj ett annat."))
    return Brist("", _("En uppgift har ett värde som inte är tillåtet. Rätta den och spara igen."))
