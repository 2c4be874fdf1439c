"""Text documents and spreadsheets, converted by LibreOffice when the computer has it.

It runs without a window, with a profile of its own that is thrown away, and within a time limit.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from styrdesk.export.paket import pdfkalla
from styrdesk.export.paket.utfall import Granser, Hinder, Orsak
from styrdesk.texter import _

_ANDEL = 0.75  # of the file's time; the rest is for reading the result
_KANDA = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def program() -> str | None:
    """LibreOffice on this computer, None if there is none."""
    for namn in ("soffice", "libreoffice"):
        if funnet := shutil.which(namn):
            return funnet
    return next((vag for vag in _KANDA if Path(vag).exists()), None)


def rena(kalla: Path, namn: str, ut: Path, granser: Granser) -> pdfkalla.Fynd:
    """Convert the document and clean the result; raises Hinder."""
    soffice = program()
    if soffice is None:
        raise Hinder(
            _(
                "Dokumentet kan inte omvandlas, eftersom LibreOffice saknas. "
                "Spara det som PDF och lägg till den."
            ),
            Orsak.KRAVER_PROGRAM,
        )
    with tempfile.TemporaryDirectory(prefix="styrdesk-kontor-") as mapp:
        inne = Path(mapp) / f"dokument{Path(namn).suffix.lower() or '.docx'}"
        shutil.copyfile(kalla, inne)
        _omvandla(soffice, inne, Path(mapp), granser.sekunder * _ANDEL)
        resultat = inne.with_suffix(".pdf")
        if not resultat.exists():
            raise Hinder(_("Dokumentet kunde inte omvandlas. Spara det som PDF och lägg till den."))
        fynd = pdfkalla.rena(resultat, ut, "", granser)
    fynd.anmarkningar.insert(0, _("Dokumentet är omvandlat till PDF. Jämför med originalet."))
    return fynd


def _omvandla(soffice: str, inne: Path, mapp: Path, sekunder: float) -> None:
    kommando = [
        soffice,
        f"-env:UserInstallation={(mapp / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf",
        "--outdir",
        str(mapp),
        str(inne),
    ]
    process = subprocess.Popen(
        kommando,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=mapp,
        preexec_fn=_fritt_minne if os.name != "nt" else None,
    )
    try:
        process.wait(sekunder)
    except subprocess.TimeoutExpired as fel:
        _avsluta(process)
        raise Hinder(
            _("Dokumentet tog för lång tid att omvandla. Spara det som PDF och lägg till den."),
            Orsak.KOSTAR_FOR_MYCKET,
        ) from fel


def _fritt_minne() -> None:
    """LibreOffice maps more memory than it uses; our own limit would stop it."""
    import resource

    _mjuk, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _avsluta(process: subprocess.Popen[bytes]) -> None:
    """End it with everything that it started: all that is in this process's group but itself.

    What does not listen ends with this process, which `arbetare` ends by force.
    """
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        forut = signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.killpg(0, signal.SIGTERM)
        signal.signal(signal.SIGTERM, forut)
    process.kill()
    process.wait()
