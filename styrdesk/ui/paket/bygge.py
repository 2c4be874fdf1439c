"""Reads, judges and builds a meeting's packet beside the window: threads of its own, a process for the pages.

Each change begins anew; what has been judged already is not judged again. The old pages stay meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QObject, QSizeF, Signal

from styrdesk.export.motespaket import Handlingsmapp, Paketlage, Paketval, las_paketlage
from styrdesk.export.paket import innehall, sidram
from styrdesk.export.paket.avbrott import Avbrutet
from styrdesk.export.paket.byggprocess import bygg_i_process
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.innehall import Innehall
from styrdesk.export.paket.plan import handlingsnyckel
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.utfall import Filutfall, Hinder, Orsak
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.query import Avbruten
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import granska_storlek
from styrdesk.modell.paketunderlag import Pakethandling
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.worker import Arbetare, Jobb, Kontroll

T = TypeVar("T")
Provad = tuple[Path, Filutfall | None]
"""A file, and what stops it from being taken into the register."""


@dataclass(frozen=True, slots=True)
class Uppdrag:
    """What to build. ``tidigare`` makes it a supplement to the packet in that file."""

    sammantrade_id: int
    val: Paketval
    tidigare: Path | None = None
    bara_andrade_sidor: bool = False


@dataclass(frozen=True, slots=True)
class Byggt:
    """A packet on disk with its pages, and what came of it."""

    resultat: Paketresultat
    innehall: Innehall
    dokument: Dokument


class Paketbygge(QObject):
    """One packet at a time. The signals come in order: ``last``, ``granskat``, ``byggt``; or ``fel``."""

    last = Signal(object)  # Paketlage
    granskat = Signal(object)  # dict[str, Filutfall]
    byggt = Signal(object)  # Byggt
    framsteg = Signal(float)
    fel = Signal(object)  # StyrdeskFel

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._arbetare = Arbetare(store)
        self._granskare = Granskare()
        self._papper = Handlingsmapp()
        self._mapp = TemporaryDirectory(prefix="styrdesk-paketvy-", ignore_cleanup_errors=True)
        self._jobb: Jobb | None = None
        self._nummer = 0
        self._forra: tuple[Uppdrag, Paketlage, Byggt] | None = None
        self._stangt = False

    @property
    def papper(self) -> Handlingsmapp:
        """Where the papers lie."""
        return self._papper

    @property
    def sysslar(self) -> bool:
        """Is something being read, judged or built?"""
        return self._arbetare.sysslar

    def starta(self, uppdrag: Uppdrag) -> None:
        """Begin anew; what is under way is left."""
        self.avbryt()
        store, papper = self._arbetare.store, self._papper
        self._jobb = self._arbetare.las(
            lambda _k: las_paketlage(store, uppdrag.sammantrade_id, papper, uppdrag.val),
            mottagare=self, klar=lambda lage: self._last(uppdrag, lage), fel=self._fel,
        )  # fmt: skip

    def avbryt(self) -> None:
        """Leave what is under way. Nothing is lost: the next start begins from what is known."""
        if self._jobb is not None:
            self._jobb.avbryt()
            self._jobb = None

    def stang(self) -> None:
        """End the threads and processes and remove the files. Called once the page is left for good."""
        if not self._stangt:
            self._stangt = True
            self._arbetare.stang()
            self._granskare.stang()
            self._papper.stang()
            self._mapp.cleanup()

    # -- step by step ----------------------------------------------------------------------------

    def _last(self, uppdrag: Uppdrag, lage: Paketlage) -> None:
        self.last.emit(lage)
        if self._forra is not None and self._forra[:2] == (uppdrag, lage):
            self._jobb = None  # something else in the file was changed: the packet is as it was
            self.byggt.emit(self._forra[2])
            return
        granskare = self._granskare
        self._jobb = self._arbetare.las(
            lambda k: _granska(granskare, lage, k), mottagare=self,
            klar=lambda utfall: self._granskat(uppdrag, lage, utfall), fel=self._fel,
        )  # fmt: skip

    def _granskat(self, uppdrag: Uppdrag, lage: Paketlage, utfall: dict[str, Filutfall]) -> None:
        self.granskat.emit(utfall)
        self._nummer += 1
        ut = Path(self._mapp.name) / f"{self._nummer}.pdf"
        granskare = self._granskare
        self._jobb = self._arbetare.bygg(
            lambda k: _bygg(granskare, uppdrag, lage, ut, k), mottagare=self,
            klar=lambda byggt: self._byggt(uppdrag, lage, byggt),
            fel=self._fel, framsteg=lambda andel, _text: self.framsteg.emit(andel or 0.0),
        )  # fmt: skip

    def _byggt(self, uppdrag: Uppdrag, lage: Paketlage, byggt: Byggt) -> None:
        gammalt = [self._forra[2]] if self._forra is not None else []
        self._jobb, self._forra = None, (uppdrag, lage, byggt)
        self.byggt.emit(byggt)
        self._arbetare.bygg(lambda _k: _slapp(gammalt, byggt.resultat.fil), mottagare=self)

    def _fel(self, fel: StyrdeskFel) -> None:
        self._jobb = None
        self.fel.emit(fel)

    # -- beside the packet -----------------------------------------------------------------------

    def prova(self, filer: list[Path], klar: Callable[[list[Provad]], object]) -> None:
        """Which of these can be read into the register; the outcome of those that cannot says why."""
        granskare = self._granskare
        self._arbetare.bygg(
            lambda _k: [(fil, _hinder(granskare, fil)) for fil in filer], mottagare=self, klar=klar,
            fel=self._fel,
        )  # fmt: skip

    def las_papper(
        self, handling: Pakethandling, klar: Callable[[Dokument | None], object]
    ) -> None:
        """The pages of a paper as they came, nothing painted over; None if they cannot be shown."""
        granskare = self._granskare
        self._arbetare.bygg(
            lambda k: _papper(granskare, handling, k), mottagare=self, klar=klar, fel=self._fel
        )

    def skriv(
        self,
        las: Callable[[], Paketlage],
        ut: Path,
        klar: Callable[[Paketresultat], object],
        fel: Callable[[StyrdeskFel], object] | None = None,
    ) -> Jobb:
        """Build a copy of its own (a numbered one) to ``ut``."""
        granskare = self._granskare
        return self._arbetare.bygg(
            lambda k: _skriv(granskare, las(), ut, k),
            mottagare=self,
            klar=klar,
            fel=fel or self._fel,
        )

    def fraga(
        self,
        fn: Callable[[Granskare, Kontroll], T],
        klar: Callable[[T], object],
        fel: Callable[[StyrdeskFel], object] | None = None,
        framsteg: Callable[[float], None] | None = None,
    ) -> Jobb:
        """Do something of its own with what has been judged already."""
        granskare = self._granskare
        return self._arbetare.bygg(
            lambda k: _med_avbrott(lambda: fn(granskare, k)),
            mottagare=self,
            klar=klar,
            fel=fel or self._fel,
            framsteg=lambda andel, _text: framsteg(andel or 0.0) if framsteg else None,
        )


def _skriv(granskare: Granskare, lage: Paketlage, ut: Path, k: Kontroll) -> Paketresultat:
    return _med_avbrott(
        lambda: bygg_i_process(
            lage.underlag, ut, lage.profil, granskare=granskare, avbryt=lambda: not k.fortsatt()
        )
    )


def _papper(granskare: Granskare, handling: Pakethandling, k: Kontroll) -> Dokument | None:
    (granskad,) = _med_avbrott(
        lambda: granskare.granska([handling], avbryt=lambda: not k.fortsatt())
    )
    if granskad.pdf is None:
        return None
    # Boxes are measured as the packet measures them: PDFium's own sizes do not count UserUnit.
    matt = tuple(QSizeF(*ett) for ett in sidram.sedda_matt(granskad.pdf))
    return Dokument(granskad.pdf.read_bytes(), matt)


def _hinder(granskare: Granskare, fil: Path) -> Filutfall | None:
    """A folder, a link, a file that is gone, empty or too large; None for what can be attached."""
    namn = str(fil) if str(fil).startswith(("http:", "https:")) else fil.name
    with suppress(OSError):
        if fil.is_file() and (storlek := fil.stat().st_size):
            return _for_stor(namn, storlek)
    return granskare.granska([Pakethandling("1", namn, fil, namn)])[0].utfall


def _for_stor(namn: str, storlek: int) -> Filutfall | None:
    try:
        granska_storlek(namn, storlek)
    except RegelFel as fel:
        return Hinder(fel.mening(), Orsak.FOR_STOR).utfall(namn)
    return None


def _granska(granskare: Granskare, lage: Paketlage, k: Kontroll) -> dict[str, Filutfall]:
    """The outcome of every paper, whatever edition is chosen: what is wrong is told at once."""
    handlingar = [h for a in lage.underlag.arenden for h in a.handlingar if h.kalla != b""]
    granskade = _med_avbrott(lambda: granskare.granska(handlingar, avbryt=lambda: not k.fortsatt()))
    par = zip(handlingar, granskade, strict=True)
    return {handlingsnyckel(h.nummer): g.utfall for h, g in par}


def _bygg(granskare: Granskare, uppdrag: Uppdrag, lage: Paketlage, ut: Path, k: Kontroll) -> Byggt:
    resultat = _med_avbrott(
        lambda: bygg_i_process(
            lage.underlag, ut, lage.profil, granskare=granskare, tidigare=uppdrag.tidigare,
            bara_andrade_sidor=uppdrag.bara_andrade_sidor, avbryt=lambda: not k.fortsatt(),
            framsteg=k.framsteg,
        )
    )  # fmt: skip
    return Byggt(resultat, innehall.las(ut), pdf_pages.oppna(ut.read_bytes()))


def _slapp(gammalt: list[Byggt], behall: Path) -> None:
    """Let go of the packet before this one: its file and its bytes, 0.2 s for 1 000 scanned pages."""
    for fil in behall.parent.glob("*.pdf"):
        if fil != behall:
            with suppress(OSError):
                fil.unlink()
    gammalt.clear()


def _med_avbrott(fn: Callable[[], T]) -> T:
    """The engine's word for being stopped becomes the window's: nobody is told of it."""
    try:
        return fn()
    except Avbrutet as fel:
        raise Avbruten from fel
