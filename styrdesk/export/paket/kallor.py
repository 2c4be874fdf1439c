"""One file of any kind becomes one clean PDF, or a sentence that says why it cannot.

Runs in the working process. The kind is read from the content, never from the name alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from styrdesk.export.paket import pdfkalla
from styrdesk.export.paket.utfall import GRANSER, Filutfall, Granser, Hinder, Utfall
from styrdesk.texter import _

_BIT = 1 << 20
Tolk = Callable[[Path, Path, "Jobb"], pdfkalla.Fynd]


@dataclass(frozen=True, slots=True)
class Jobb:
    """A file to prepare: where it is, what it is called, where the clean PDF goes."""

    kalla: Path
    namn: str
    ut: Path
    losenord: str = ""
    rutor: tuple[tuple[int, float, float, float, float], ...] = ()
    granser: Granser = GRANSER
    djup: int = 0


def forbered(jobb: Jobb) -> Filutfall:
    """The outcome of a file; ``jobb.ut`` holds the clean PDF unless a sheet takes its place."""
    try:
        _finns(jobb)
        avtryck = sha256(jobb.kalla)
    except Hinder as hinder:
        return Filutfall(jobb.namn, Utfall.PLATSHALLARE, mening=str(hinder))
    try:
        utfall = _utfall(jobb, _tolk(jobb)(jobb.kalla, jobb.ut, jobb))
    except Hinder as hinder:
        utfall = Filutfall(jobb.namn, Utfall.PLATSHALLARE, mening=str(hinder))
    return replace(utfall, sha256=avtryck)


def _finns(jobb: Jobb) -> None:
    """Raises Hinder for what is no file, is empty or is too large to be read."""
    kalla = jobb.kalla
    if kalla.is_dir():
        raise Hinder(_("Det är en mapp. Öppna den och lägg till filerna en och en."))
    if not kalla.is_file():
        raise Hinder(_("Filen finns inte längre där den var. Välj den på nytt."))
    try:
        storlek = kalla.stat().st_size
    except OSError as fel:
        raise Hinder(_("Filen går inte att öppna. Kontrollera att du får läsa den.")) from fel
    if not storlek:
        raise Hinder(_("Filen är tom. Be avsändaren om en ny fil."))
    if storlek > jobb.granser.bytes_in:
        mening = _("Filen är {storlek} MB; högst {storst} MB tas med. Dela den i flera handlingar.")
        raise Hinder(
            mening.format(storlek=storlek // 1_000_000, storst=jobb.granser.bytes_in // 1_000_000)
        )


def sha256(fil: Path) -> str:
    """Checksum of the file as it came; raises Hinder if it cannot be read."""
    summa = hashlib.sha256()
    try:
        with fil.open("rb") as strom:
            while bit := strom.read(_BIT):
                summa.update(bit)
    except OSError as fel:
        raise Hinder(_("Filen går inte att öppna. Kontrollera att du får läsa den.")) from fel
    return summa.hexdigest()


def _utfall(jobb: Jobb, fynd: pdfkalla.Fynd) -> Filutfall:
    return Filutfall(
        jobb.namn,
        Utfall.SOM_BILD if fynd.som_bild else Utfall.TAS_MED,
        anmarkningar=tuple(fynd.anmarkningar),
        sidor=fynd.sidor,
        tillganglighet=fynd.tillganglighet,
        undertecknad=fynd.undertecknad,
        bokmarken=fynd.bokmarken,
    )


def _tolk(jobb: Jobb) -> Tolk:
    """The reader of this kind of file; raises Hinder if there is none."""
    with jobb.kalla.open("rb") as strom:
        huvud = strom.read(2048)
    if b"%PDF-" in huvud[:1024]:
        return _pdf
    raise Hinder(_okand(jobb))


def _okand(jobb: Jobb) -> str:
    andelse = Path(jobb.namn).suffix.lower()
    if andelse == ".pdf":
        return pdfkalla.skadad()
    if andelse:
        mening = _(
            "Filer av typen {typ} kan inte tas med. Spara som PDF i programmet som gjorde filen."
        )
        return mening.format(typ=andelse)
    return _("Filens typ är okänd. Spara den som PDF i programmet som gjorde den.")


def _pdf(kalla: Path, ut: Path, jobb: Jobb) -> pdfkalla.Fynd:
    return pdfkalla.rena(kalla, ut, jobb.losenord, jobb.granser)
