"""Background work: one job class, a few single-thread queues, every callback on the GUI thread.

A screen never reads or writes the file itself::

    self.arbetare.las(lambda k: visa(store, register, id), mottagare=self, klar=self._visa_bild)

The function runs on a thread of its own and may capture plain values only, never a widget: a widget
whose last reference lies in a thread would be destroyed there. ``mottagare`` is the QObject that wants
the answer; when it has been destroyed the answer is dropped.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as VantadeForLange
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.grund.query import Avbruten, Lasare
from styrdesk.modell.grund.store import Store

VISA_FRAMSTEG_EFTER_MS = 400
_TITTA_MS = 100
_LASA, _SKRIVA, _BYGGA = "lasa", "skriva", "bygga"

Framsteg = Callable[[float | None, str], None]


class Kontroll:
    """What a job's function holds while it runs: it reports progress and sees if it is cancelled."""

    def __init__(self, nummer: int) -> None:
        self.nummer = nummer
        self.utfall: tuple[str, Any] | None = None
        self.lage: tuple[float | None, str] = (None, "")
        self._avbruten = threading.Event()

    def framsteg(self, andel: float | None, text: str = "") -> None:
        """Tell how far the job has come (0–1, None = unknown); raises Avbruten if it is cancelled.

        Costs nothing: the window looks here ten times a second.
        """
        self.avbruten()
        self.lage = (andel, text)

    def fortsatt(self) -> bool:
        """False when the job is cancelled; for loops that ask (see ``query.ids``)."""
        return not self._avbruten.is_set()

    def avbruten(self) -> None:
        """Raise Avbruten if the job is cancelled; a transaction that is open rolls back."""
        if self._avbruten.is_set():
            raise Avbruten

    def avbryt(self) -> None:
        """Set the flag; called by :meth:`Jobb.avbryt`."""
        self._avbruten.set()


class _Ko:
    """One thread that does one thing at a time."""

    def __init__(
        self, namn: str, klar: Callable[[int], None], stoppa: Callable[[], None] = lambda: None
    ) -> None:
        self._klar = klar
        self._trad = ThreadPoolExecutor(1, thread_name_prefix=f"styrdesk-{namn}")
        self._las = threading.Lock()
        self._stoppa = stoppa
        self._nu: Kontroll | None = None

    def lagg(self, fn: Callable[[Kontroll], Any], kontroll: Kontroll) -> Future[None]:
        """Queue a function; its outcome is put in ``kontroll.utfall``."""
        return self._trad.submit(self._kor, fn, kontroll)

    def _kor(self, fn: Callable[[Kontroll], Any], kontroll: Kontroll) -> None:
        with self._las:
            self._nu = kontroll
        try:
            kontroll.avbruten()
            kontroll.utfall = ("klar", fn(kontroll))
        except Avbruten:
            kontroll.utfall = ("avbruten", None)
        except BaseException as fel:  # noqa: BLE001 - carried to the GUI thread, where it is shown or raised
            kontroll.utfall = ("fel", fel)
        finally:
            with self._las:
                self._nu = None
            self._klar(kontroll.nummer)

    def avbryt(self, kontroll: Kontroll) -> None:
        """Cancel a job; a database question is stopped only if it is this job's."""
        kontroll.avbryt()
        with self._las:
            if self._nu is kontroll:
                self._stoppa()

    def stang(self, *, slapp: bool) -> None:
        """Wait for the thread; with ``slapp`` what has not begun is dropped."""
        self._trad.shutdown(wait=True, cancel_futures=slapp)


class Jobb:
    """A piece of background work, as the GUI thread sees it. Made by :class:`Arbetare`."""

    def __init__(self, agare: Arbetare, ko: _Ko, mottagare: QObject, ater: _Aterkop) -> None:
        self._agare, self._ko, self._mottagare = agare, ko, mottagare
        self.ater = ater
        self.kontroll: Kontroll
        self._framtid: Future[None] | None = None
        self._borjade = time.monotonic()

    def starta(self, fn: Callable[[Kontroll], Any], kontroll: Kontroll) -> None:
        """Put the function in the queue."""
        self.kontroll = kontroll
        self._framtid = self._ko.lagg(fn, kontroll)

    def avbryt(self) -> None:
        """Stop the job: neither ``klar`` nor ``fel`` is called, ``slut`` is."""
        self._ko.avbryt(self.kontroll)

    def hinner(self, sekunder: float) -> bool:
        """Wait a short while for the answer and deliver it at once if it came."""
        if self._framtid is None:
            return False
        try:
            self._framtid.result(timeout=sekunder)
        except VantadeForLange:
            return False
        self._agare.leverera(self.kontroll.nummer)
        return True

    def lever(self) -> bool:
        """Does the receiver still exist?"""
        return bool(shiboken6.isValid(self._mottagare))

    def visa_framsteg(self) -> None:
        """Hand over the latest progress, once the job has lasted long enough to be worth showing."""
        lange = (time.monotonic() - self._borjade) * 1000 >= VISA_FRAMSTEG_EFTER_MS
        if lange and self.ater.framsteg is not None and self.lever():
            self.ater.framsteg(*self.kontroll.lage)


class _Aterkop:
    """The callbacks of a job; they live on the GUI thread only."""

    def __init__(
        self,
        klar: Callable[[Any], object] | None,
        fel: Callable[[StyrdeskFel], object] | None,
        framsteg: Framsteg | None,
        slut: Callable[[], object] | None,
    ) -> None:
        self.klar, self.fel, self.framsteg, self.slut = klar, fel, framsteg, slut

    def lever_ut(self, slag: str, varde: Any) -> None:
        """Call what fits the outcome. A bug (no StyrdeskFel) goes to the crash report."""
        if self.slut is not None:
            self.slut()
        if slag == "klar" and self.klar is not None:
            self.klar(varde)
        elif slag == "fel" and isinstance(varde, StyrdeskFel) and self.fel is not None:
            self.fel(varde)
        elif slag == "fel":
            sys.excepthook(type(varde), varde, varde.__traceback__)


class Arbetare(QObject):
    """The program's background threads for one open file: one reads, one writes, one draws pages.

    ``andrat`` is sent on the GUI thread after every committed change, whoever made it.
    ``skriver`` tells the status bar when unsaved work is on its way to the file.
    """

    andrat = Signal(object)
    skriver = Signal(bool)
    _klar = Signal(int)
    _andring = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A busy thread gives way to the window after 1 ms instead of Python's 5: measured half the stalls.
        sys.setswitchinterval(0.001)
        self.store = store
        self._lasare = Lasare(store)
        klar = self._klar.emit
        self._koer = {
            _LASA: _Ko(_LASA, klar, self._lasare.avbryt),
            _SKRIVA: _Ko(_SKRIVA, klar),
            _BYGGA: _Ko(_BYGGA, klar),
        }
        self._jobb: dict[int, Jobb] = {}
        self._skrivande: set[int] = set()
        self._nummer = 0
        self._stangd = False
        self._tittar = QTimer(self, interval=_TITTA_MS)
        self._tittar.timeout.connect(self._visa_framsteg)
        self._klar.connect(self.leverera, Qt.ConnectionType.QueuedConnection)
        self._andring.connect(self.andrat, Qt.ConnectionType.QueuedConnection)
        self._lyssnare = self._andring.emit
        store.lyssna(self._lyssnare)

    # -- giving work -----------------------------------------------------------------------------

    def las(
        self,
        fn: Callable[[Kontroll], Any],
        *,
        mottagare: QObject,
        klar: Callable[[Any], object] | None = None,
        fel: Callable[[StyrdeskFel], object] | None = None,
        framsteg: Framsteg | None = None,
        slut: Callable[[], object] | None = None,
    ) -> Jobb:
        """Read something. For a question that may be interrupted, use :meth:`fraga`."""
        return self._ge(_LASA, fn, mottagare, _Aterkop(klar, fel, framsteg, slut))

    def fraga(
        self,
        fn: Callable[[Any, Kontroll], Any],
        *,
        mottagare: QObject,
        klar: Callable[[Any], object],
        fel: Callable[[StyrdeskFel], object] | None = None,
        slut: Callable[[], object] | None = None,
    ) -> Jobb:
        """Read with a session that ``Jobb.avbryt`` can interrupt: ``fn(session, kontroll)``."""
        lasare = self._lasare
        return self.las(
            lambda k: lasare.kor(lambda s: fn(s, k)),
            mottagare=mottagare,
            klar=klar,
            fel=fel,
            slut=slut,
        )

    def skriv(
        self,
        fn: Callable[[Kontroll], Any],
        *,
        mottagare: QObject,
        klar: Callable[[Any], object] | None = None,
        fel: Callable[[StyrdeskFel], object] | None = None,
        framsteg: Framsteg | None = None,
        slut: Callable[[], object] | None = None,
    ) -> Jobb:
        """Write through a use case. It is carried out even if the window closes meanwhile."""
        jobb = self._ge(_SKRIVA, fn, mottagare, _Aterkop(klar, fel, framsteg, slut))
        self._skrivande.add(jobb.kontroll.nummer)
        if len(self._skrivande) == 1:
            self.skriver.emit(True)
        return jobb

    def bygg(
        self,
        fn: Callable[[Kontroll], Any],
        *,
        mottagare: QObject,
        klar: Callable[[Any], object] | None = None,
        fel: Callable[[StyrdeskFel], object] | None = None,
        framsteg: Framsteg | None = None,
        slut: Callable[[], object] | None = None,
    ) -> Jobb:
        """Long work beside the writing queue's saves (an export, a PDF, drawing): may be cancelled."""
        return self._ge(_BYGGA, fn, mottagare, _Aterkop(klar, fel, framsteg, slut))

    def _ge(
        self, ko: str, fn: Callable[[Kontroll], Any], mottagare: QObject, ater: _Aterkop
    ) -> Jobb:
        if self._stangd and ko == _SKRIVA:
            raise RuntimeError("The file is closed; nothing more can be written to it")
        self._nummer += 1
        kontroll = Kontroll(self._nummer)
        jobb = Jobb(self, self._koer[ko], mottagare, ater)
        if self._stangd:  # a list that is about to be taken down asks once more: nobody answers
            jobb.kontroll = kontroll
            return jobb
        self._jobb[self._nummer] = jobb
        if ater.framsteg is not None:
            self._tittar.start()
        jobb.starta(fn, kontroll)
        return jobb

    # -- handing over answers --------------------------------------------------------------------

    @Slot(int)
    def leverera(self, nummer: int) -> None:
        """Hand one job's outcome to its receiver; runs on the GUI thread."""
        jobb = self._jobb.pop(nummer, None)
        if jobb is None:
            return  # already delivered: somebody waited for it
        self._skrivet(nummer)
        utfall = jobb.kontroll.utfall
        if utfall is not None and jobb.lever():
            jobb.ater.lever_ut(*utfall)

    def _visa_framsteg(self) -> None:
        visar = [jobb for jobb in self._jobb.values() if jobb.ater.framsteg is not None]
        for jobb in visar:
            jobb.visa_framsteg()
        if not visar:
            self._tittar.stop()

    def _skrivet(self, nummer: int) -> None:
        if nummer in self._skrivande:
            self._skrivande.discard(nummer)
            if not self._skrivande:
                self.skriver.emit(False)

    # -- closing ---------------------------------------------------------------------------------

    @property
    def sysslar(self) -> bool:
        """Is anything under way?"""
        return bool(self._jobb)

    def stang(self) -> None:
        """Stop reading and drawing, let the writer finish what it was given, end the threads."""
        if self._stangd:
            return
        self._stangd = True
        self.store.sluta_lyssna(self._lyssnare)
        for jobb in list(self._jobb.values()):
            if jobb.kontroll.nummer not in self._skrivande:
                jobb.avbryt()
        for namn, ko in self._koer.items():
            ko.stang(slapp=namn != _SKRIVA)
        if shiboken6.isValid(self._tittar):  # an application that ends may have taken it first
            self._tittar.stop()
        self._jobb.clear()
