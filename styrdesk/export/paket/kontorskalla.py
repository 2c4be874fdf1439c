"""Text documents and spreadsheets, converted by LibreOffice when the computer has it.

It runs without a window, with a profile of its own that is thrown away, and within limits of time and
memory. The profile says that nothing is fetched, that no macro runs, that numbers are written as in
Sweden, and that the structure of the document follows into the PDF.
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
_MINNE = 2  # times what we may use ourselves: it maps more than it uses
_KANDA = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_INSTALLNINGAR = (
    ("Setup/L10N", "ooSetupSystemLocale", "sv-SE"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Filter/PDF/Export", "UseTaggedPDF", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "2"),
)
"""Where, what, value. Links: a linked picture would be fetched from the net, and would show who opened it."""


def program() -> str | None:
    """LibreOffice on this computer, None if there is none."""
    for namn in ("soffice", "libreoffice"):
        if funnet := shutil.which(namn):
            return funnet
    return next((vag for vag in _KANDA if Path(vag).exists()), None)


def rena(kalla: Path, ut: Path, granser: Granser) -> pdfkalla.Fynd:
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
    with tempfile.TemporaryDirectory(prefix="kontor-", dir=ut.parent) as mapp:
        inne = Path(mapp) / "dokument"  # without a suffix: what it is, its content tells
        shutil.copyfile(kalla, inne)
        _omvandla(soffice, inne, granser)
        resultat = inne.with_suffix(".pdf")
        if not resultat.exists():
            raise Hinder(_("Dokumentet kunde inte omvandlas. Spara det som PDF och lägg till den."))
        fynd = pdfkalla.rena(resultat, ut, "", granser)
    fynd.anmarkningar.insert(0, _("Dokumentet är omvandlat till PDF. Jämför med originalet."))
    return fynd


def _omvandla(soffice: str, inne: Path, granser: Granser) -> None:
    """Have the document written as PDF beside it; whatever else comes of it lies in the same folder."""
    mapp = inne.parent
    _skriv_installningar(mapp / "profil")
    kommando = [soffice, f"-env:UserInstallation={(mapp / 'profil').as_uri()}"]
    kommando += ["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf"]
    process = subprocess.Popen(
        [*kommando, "--outdir", str(mapp), str(inne)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=mapp,
        env=_miljo(mapp),
        preexec_fn=None if os.name == "nt" else lambda: _mer_minne(granser),
    )
    try:
        process.wait(granser.sekunder * _ANDEL)
    except subprocess.TimeoutExpired as fel:
        _avsluta(process)
        raise Hinder(
            _("Dokumentet tog för lång tid att omvandla. Spara det som PDF och lägg till den."),
            Orsak.KOSTAR_FOR_MYCKET,
        ) from fel


def _miljo(mapp: Path) -> dict[str, str]:
    """Its surroundings: scratch files in the folder, and not the libraries that our process came with.

    The frozen program points the system's loader at its own; what stood there before is kept beside.
    """
    miljo = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(mapp))}
    for namn in ("PYTHONPATH", "PYTHONHOME"):
        miljo.pop(namn, None)
    if getattr(sys, "frozen", False):
        miljo.pop("LD_LIBRARY_PATH", None)
    if fore := miljo.pop("LD_LIBRARY_PATH_ORIG", None):
        miljo["LD_LIBRARY_PATH"] = fore
    return miljo


def _skriv_installningar(profil: Path) -> None:
    rader = "".join(
        f'<item oor:path="/org.openoffice.{var}"><prop oor:name="{vad}" oor:op="fuse">'
        f"<value>{varde}</value></prop></item>"
        for var, vad, varde in _INSTALLNINGAR
    )
    fil = profil / "user" / "registrymodifications.xcu"
    fil.parent.mkdir(parents=True)
    fil.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{rader}</oor:items>\n',
        encoding="utf-8",
    )


def _mer_minne(granser: Granser) -> None:
    """LibreOffice maps more memory than it uses; our own limit would stop it."""
    import resource

    _mjuk, hard = resource.getrlimit(resource.RLIMIT_AS)
    grans = granser.minne * _MINNE
    resource.setrlimit(
        resource.RLIMIT_AS, (grans if hard == resource.RLIM_INFINITY else min(grans, hard), hard)
    )


def _avsluta(process: subprocess.Popen[bytes]) -> None:
    """End it with everything that it started: all that is in this process's group but itself.

    What does not listen ends with this process, which `arbetare` ends by force after such an answer.
    """
    if sys.platform == "win32":
        alla = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(alla, capture_output=True, check=False)
    elif os.getpgrp() == os.getpid():
        forut = signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.killpg(0, signal.SIGTERM)
        signal.signal(signal.SIGTERM, forut)
    process.kill()
    process.wait()
