"""The safety net for bugs: an unforeseen exception becomes a report that the user may save.

The report holds the program's own lines, versions and the log (which has ids, not names), never the
content of registers: the message of an exception is left out unless its kind can only speak of code.
Nothing is sent anywhere.
"""

from __future__ import annotations

import hashlib
import logging
import platform
import sys
import threading
import traceback
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal

from styrdesk import __version__

_CODE_ONLY = (TypeError, AttributeError, NameError, ImportError, RecursionError)
_LOG_TAIL = 200_000

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Felrapport:
    """A bug: ``kod`` is the same for the same place in the code, ``text`` is all that is saved."""

    kod: str
    text: str


def beskriv(fel: BaseException, versioner: Mapping[str, str] | None = None) -> Felrapport:
    """Describe an exception. ``versioner`` are further facts, e.g. the file's schema revision."""
    frames = traceback.extract_tb(fel.__traceback__)
    places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    kind = type(fel).__name__
    code = hashlib.sha256("\n".join([kind, *places]).encode()).hexdigest()[:8]
    message = f": {fel}" if isinstance(fel, _CODE_ONLY) else ""
    facts = {
        "Styrdesk": __version__,
        "Python": platform.python_version(),
        "PySide6": pyside_version,
        "System": platform.platform(),
        **(versioner or {}),
    }
    lines = [f"Felkod {code}", "", *(f"{name}: {value}" for name, value in facts.items())]
    lines += ["", f"{kind}{message}", *places]
    return Felrapport(code, "\n".join(lines) + "\n")


def spara(rapport: Felrapport, mal: Path, logg: Path | None = None) -> None:
    """Write the report, and the end of the log if there is one, as a zip file. OSError if it cannot."""
    with zipfile.ZipFile(mal, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("felrapport.txt", rapport.text)
        if logg is not None and logg.exists():
            archive.writestr("logg.txt", logg.read_bytes()[-_LOG_TAIL:])


class Felvakt(QObject):
    """Catches what nobody caught, on every thread, and calls ``visa`` once per kind of bug."""

    _caught = Signal(object)

    def __init__(
        self,
        visa: Callable[[Felrapport], object],
        versioner: Callable[[], Mapping[str, str]] = dict,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show, self._versions = visa, versioner
        self._shown: set[str] = set()
        self._before: tuple[Any, Any, Any] | None = None
        self._caught.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    def satt_pa(self) -> None:
        """Install the hooks."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._take(args.exc_value)
        sys.unraisablehook = lambda args: self._take(args.exc_value)

    def stang_av(self) -> None:
        """Put the former hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None

    def _hook(
        self, kind: type[BaseException], fel: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fel, trace)
            return
        self._take(fel)

    def _take(self, fel: BaseException | None) -> None:
        if fel is not None:
            self._caught.emit(fel)

    def _handle(self, fel: BaseException) -> None:
        report = beskriv(fel, self._versions())
        log.error("Bug %s\n%s", report.kod, report.text)
        if report.kod not in self._shown:
            self._shown.add(report.kod)
            self._show(report)
