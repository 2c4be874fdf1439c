"""The program's side of a working process: starts it, asks it, and ends it when it does not answer."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any

from styrdesk.export.paket import arbetsprocess
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.utfall import Filutfall, Granser, Hinder, Orsak
from styrdesk.texter import _

_BLICK_S, _START_S, _SLUT_S = 0.1, 60.0, 5.0
_Svar = queue.SimpleQueue[bytes]


class Arbetare:
    """A working process that is started when it is needed, and anew after it has died."""

    def __init__(self, granser: Granser) -> None:
        self._granser = granser
        self._process: subprocess.Popen[bytes] | None = None

    def fraga(self, jobb: dict[str, object], avbryt: Avbryt | None) -> Filutfall:
        """The process's answer; a file that it does not survive gets a sheet that says so."""
        try:
            rad = self._rad(jobb, avbryt)
            if rad:
                return self._svaret(Filutfall.ur_json(json.loads(rad)))
            hinder = _olaslig()
        except _ForLange:
            text = _(
                "Filen tog för lång tid att läsa. Skriv ut den till en ny PDF och lägg till den."
            )
            hinder = Hinder(text, Orsak.KOSTAR_FOR_MYCKET)
        except (OSError, ValueError, TypeError, KeyError):
            hinder = _olaslig()
        except BaseException:
            self.stang()
            raise
        self.stang()
        return hinder.utfall(str(jobb["namn"]))

    def _svaret(self, utfall: Filutfall) -> Filutfall:
        """The answer; after one that cost too much, what the process started may still be running."""
        if Orsak.KOSTAR_FOR_MYCKET in (utfall.orsak, *(b.orsak for b in utfall.bilagor)):
            self.stang()
        return utfall

    def lista(self, jobb: dict[str, object], avbryt: Avbryt | None) -> list[Any] | None:
        """The process's answer to a question about a packet; None if it cannot tell."""
        try:
            svar = json.loads(self._rad(jobb, avbryt) or b"null")
        except (_ForLange, OSError, ValueError):
            svar = None
        except BaseException:
            self.stang()
            raise
        if not isinstance(svar, list):
            self.stang()
            return None
        return svar

    def _rad(self, jobb: dict[str, object], avbryt: Avbryt | None) -> bytes:
        """The line that the process answers, b"" if it dies."""
        process = self._process
        if process is None:
            process = self._starta()
            self._las(process, _START_S, avbryt)  # it says when it is ready
        assert process.stdin is not None
        process.stdin.write(arbetsprocess.som_rad(jobb, self._granser))
        process.stdin.flush()
        return self._las(process, self._granser.sekunder, avbryt)

    def _las(
        self, process: subprocess.Popen[bytes], sekunder: float, avbryt: Avbryt | None
    ) -> bytes:
        svar: _Svar = queue.SimpleQueue()
        threading.Thread(target=_las_svar, args=(process, svar), daemon=True).start()
        while sekunder > 0:
            kontrollera(avbryt)
            with suppress(queue.Empty):
                return svar.get(timeout=min(_BLICK_S, sekunder))
            sekunder -= _BLICK_S
        raise _ForLange

    def _starta(self) -> subprocess.Popen[bytes]:
        """A process that is the first of a group, so that all that it starts can be ended with it."""
        self._process = subprocess.Popen(
            arbetsprocess.kommando(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=arbetsprocess.miljo(),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return self._process

    def stang(self) -> None:
        """End the process, by force; a reader that waits gets the end of the stream."""
        process, self._process = self._process, None
        if process is None:
            return
        if sys.platform != "win32":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_SLUT_S)
        for strom in (process.stdin, process.stdout):
            if strom is not None:
                with suppress(OSError):
                    strom.close()


class _ForLange(Exception):
    """The file took more time than it may."""


def _olaslig() -> Hinder:
    return Hinder(
        _("Filen gick inte att läsa. Skriv ut den till en ny PDF och lägg till den."),
        Orsak.KOSTAR_FOR_MYCKET,
    )


def _las_svar(process: subprocess.Popen[bytes], svar: _Svar) -> None:
    assert process.stdout is not None
    try:
        svar.put(process.stdout.readline())
    except (OSError, ValueError):  # the pipe was closed: the process is being ended
        svar.put(b"")
