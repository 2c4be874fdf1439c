"""Judges foreign files: what each becomes in a packet, and why, told when the file is dropped.

The files are read by `arbetsprocess`, a few processes side by side, each with limits of time, memory and
pages. What is judged is a copy, so a file that is replaced afterwards cannot slip in unseen.
"""

from __future__ import annotations

import errno
import os
import queue
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from styrdesk.export.paket.arbetare import Arbetare
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.utfall import GRANSER, Filutfall, Granser, Utfall
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.paketunderlag import Maskering, Pakethandling
from styrdesk.texter import _

_FLEST_PROCESSER = 4
_FULLT = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


Yta = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Forberedd:
    """A judged paper: the outcome, the clean PDF (None for a sheet), a copy of the file as it came.

    ``markt`` is what the file was marked with on disk when it was copied (`filmarkning`), ``ytor`` the
    box round what each page shows (`sidyta`).
    """

    utfall: Filutfall
    pdf: Path | None = None
    original: Path | None = None
    markt: tuple[int, ...] = ()
    ytor: tuple[Yta | None, ...] = ()

    def yta(self, nr: int) -> Yta | None:
        """The box round what the page (from 0) shows; None if it cannot be told."""
        return self.ytor[nr] if nr < len(self.ytor) else None


Nyckel = tuple[object, ...]
"""What the outcome of a paper depends on."""

Traff = tuple[int, float, float, float, float]
"""Page from 0, and the box of a heading on it."""

Framsteg = Callable[[int, int], None]
"""Told how many of how many are done."""


class Granskare:
    """Judges papers and keeps the clean files as long as it lives; use it in a ``with`` block.

    ``granskat`` is what another has judged, whose files last as long as this one needs them.
    """

    def __init__(
        self,
        granser: Granser = GRANSER,
        processer: int = 0,
        granskat: Mapping[Nyckel, Forberedd] | None = None,
    ) -> None:
        self._granser = granser
        self._mapp = Path(tempfile.mkdtemp(prefix="styrdesk-paket-"))
        self._antal = processer or min(_FLEST_PROCESSER, os.cpu_count() or 1)
        self._lediga: queue.SimpleQueue[Arbetare] = queue.SimpleQueue()
        self._alla = [Arbetare(granser) for _nr in range(self._antal)]
        for arbetare in self._alla:
            self._lediga.put(arbetare)
        self._las = threading.Lock()
        self._minne: dict[Nyckel, Forberedd] = dict(granskat or {})
        self._nummer = 0

    def __enter__(self) -> Granskare:
        return self

    def __exit__(
        self,
        _slag: type[BaseException] | None,
        _fel: BaseException | None,
        _spar: TracebackType | None,
    ) -> None:
        self.stang()

    def stang(self) -> None:
        """End the processes and remove the clean files."""
        for arbetare in self._alla:
            arbetare.stang()
        shutil.rmtree(self._mapp, ignore_errors=True)

    def granskat(self) -> dict[Nyckel, Forberedd]:
        """All that has been judged, for another to go on with; the clean files stay this one's."""
        with self._las:
            return dict(self._minne)

    def granska(
        self,
        handlingar: Sequence[Pakethandling],
        *,
        maskera: bool = False,
        avbryt: Avbryt | None = None,
        framsteg: Framsteg | None = None,
    ) -> list[Forberedd]:
        """The outcome of each paper, in order; ``maskera`` paints over what the public may not see.

        Raises Avbrutet when ``avbryt`` says so, LagringsFel when the disk is full.
        """
        with ThreadPoolExecutor(self._antal) as lag:
            ratt = [lag.submit(self._en, h, maskera, avbryt) for h in handlingar]
            try:
                return list(_vanta(ratt, framsteg))
            except BaseException:
                for framtid in ratt:
                    framtid.cancel()
                raise

    def sidavtryck(
        self, fil: Path, sidor: Sequence[int], *, avbryt: Avbryt | None = None
    ) -> list[str] | None:
        """How the pages (from 0) of a packet look, as checksums; None if they cannot be shown."""
        svar = self._lista({"avtryck_av": str(fil), "sidor": list(sidor)}, avbryt)
        return None if svar is None else list(map(str, svar))

    def fargsidor(
        self, fil: Path, sidor: Sequence[int], *, avbryt: Avbryt | None = None
    ) -> list[int] | None:
        """Those of the pages (from 0) that need colour; None if they cannot be shown."""
        svar = self._lista({"farg_i": str(fil), "sidor": list(sidor)}, avbryt)
        return None if svar is None else list(map(int, svar))

    def sok(
        self, fil: Path, rubriker: Sequence[str], *, avbryt: Avbryt | None = None
    ) -> list[Traff | None]:
        """Where the headings stand in a clean file, as `pdfsok.platser`; nowhere if it cannot be told."""
        svar = self._lista({"sok_i": str(fil), "rubriker": list(rubriker)}, avbryt)
        if svar is None or len(svar) != len(rubriker):
            return [None] * len(rubriker)
        return [None if t is None else (int(t[0]), *map(float, t[1:5])) for t in svar]  # type: ignore[misc]

    def _ytor(self, fil: Path, avbryt: Avbryt | None) -> tuple[Yta | None, ...]:
        """Asked for by itself: a file that cannot be measured is still taken in."""
        svar = self._lista({"ytor_i": str(fil)}, avbryt)
        return tuple(tuple(map(float, y)) if y else None for y in svar or ())  # type: ignore[misc]

    def _lista(self, jobb: dict[str, object], avbryt: Avbryt | None) -> list[Any] | None:
        arbetare = self._lediga.get()
        try:
            return arbetare.lista(jobb, avbryt)
        finally:
            self._lediga.put(arbetare)

    def _en(self, handling: Pakethandling, maskera: bool, avbryt: Avbryt | None) -> Forberedd:
        kontrollera(avbryt)
        maskering = handling.maskering if maskera else None
        nyckel = _nyckel(handling, maskering)
        with self._las:
            kand = self._minne.get(nyckel)
        if kand is None:
            kand = self._ny(handling, maskering, avbryt)
            with self._las:
                self._minne[nyckel] = kand
        return replace(kand, utfall=replace(kand.utfall, fil=handling.namn))

    def _ny(
        self, handling: Pakethandling, maskering: Maskering | None, avbryt: Avbryt | None
    ) -> Forberedd:
        with self._las:
            self._nummer += 1
            stam = self._mapp / f"{self._nummer:05d}"
        kopia, ut = stam.with_suffix(".kalla"), stam.with_suffix(".pdf")
        markt = filmarkning(handling.kalla)
        kalla = _kopiera(handling.kalla, kopia, self._granser)
        rutor = maskering.rutor if maskering else ()
        jobb: dict[str, object] = {
            "kalla": str(kalla),
            "namn": handling.namn,
            "ut": str(ut),
            "losenord": handling.losenord,
            "rutor": [(r.sida, r.x, r.y, r.bredd, r.hojd) for r in rutor],
            "avtryck": maskering.sha256 if maskering else "",
        }
        utfall = self._fraga(jobb, avbryt)
        if utfall.utfall is Utfall.PLATSHALLARE:
            _krav_plats(self._mapp, self._granser)
            ut.unlink(missing_ok=True)
            return Forberedd(utfall, original=kalla, markt=markt)
        return Forberedd(utfall, ut, kalla, markt, self._ytor(ut, avbryt))

    def _fraga(self, jobb: dict[str, object], avbryt: Avbryt | None) -> Filutfall:
        arbetare = self._lediga.get()
        try:
            return arbetare.fraga(jobb, avbryt)
        finally:
            self._lediga.put(arbetare)


def _vanta(
    framtider: Iterable[Future[Forberedd]], framsteg: Framsteg | None
) -> Iterable[Forberedd]:
    alla = list(framtider)
    for nr, framtid in enumerate(alla, 1):
        yield framtid.result()
        if framsteg:
            framsteg(nr, len(alla))


def _nyckel(handling: Pakethandling, maskering: Maskering | None) -> Nyckel:
    """What the outcome depends on; a file that has been saved anew is another file."""
    kalla = handling.kalla
    slag = Path(handling.namn).suffix
    return (kalla, filmarkning(kalla), slag, handling.losenord, maskering)


def filmarkning(kalla: Path | bytes) -> tuple[int, ...]:
    """Size, time and number of the file on disk; empty if there is none."""
    if isinstance(kalla, bytes):
        return ()
    try:
        stat = kalla.stat()
    except OSError:
        return ()
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def _kopiera(kalla: Path | bytes, kopia: Path, granser: Granser) -> Path:
    """A copy of the file to judge and build from; what cannot be copied is judged where it is."""
    try:
        if isinstance(kalla, bytes):
            kopia.write_bytes(kalla)
            return kopia
        if kalla.is_file() and kalla.stat().st_size <= granser.bytes_in:
            shutil.copyfile(kalla, kopia)
            return kopia
    except OSError as fel:
        if isinstance(kalla, bytes) or fel.errno in _FULLT:
            raise _full_disk(fel) from fel
    return kalla


def _krav_plats(mapp: Path, granser: Granser) -> None:
    """LagringsFel if it was the disk that was full, so that nobody is told that the file is damaged."""
    if shutil.disk_usage(mapp).free < granser.ledigt:
        raise _full_disk(OSError(errno.ENOSPC, str(mapp)))


def _full_disk(fel: OSError) -> LagringsFel:
    from styrdesk.modell.grund.engine import lagringsfel

    text, rad = _("Filen kunde inte kopieras."), _("Frigör plats på disken och försök igen.")
    return lagringsfel(fel) or LagringsFel(text, rad, teknik=str(fel))
