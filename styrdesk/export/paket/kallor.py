"""One file of any kind becomes one clean PDF, or a sentence that says why it cannot.

Runs in the working process. The kind is read from the content, never from the name alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from styrdesk.export.paket import bildkalla, epostkalla, kontorskalla, pdfbilder, pdfkalla
from styrdesk.export.paket.filslag import Filslag, filslag, lank
from styrdesk.export.paket.utfall import GRANSER, Filutfall, Granser, Hinder, Orsak, Utfall
from styrdesk.texter import _

_BIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Jobb:
    """A file to prepare: where it is, what it is called, where the clean PDF goes.

    ``avtryck`` is the checksum of the file that ``rutor`` were drawn on.
    """

    kalla: Path
    namn: str
    ut: Path
    losenord: str = ""
    rutor: tuple[pdfbilder.Ruta, ...] = ()
    avtryck: str = ""
    granser: Granser = GRANSER
    djup: int = 0


def forbered(jobb: Jobb) -> Filutfall:
    """The outcome of a file; ``jobb.ut`` holds the clean PDF unless a sheet takes its place."""
    avtryck = ""
    try:
        _finns(jobb)
        avtryck = sha256(jobb.kalla)
        if jobb.avtryck and jobb.avtryck != avtryck:
            raise Hinder(
                _("Filen har ändrats sedan den maskerades. Maskera den på nytt."), Orsak.ANDRAD
            )
        return replace(_las(jobb), sha256=avtryck)
    except Hinder as hinder:
        return hinder.utfall(jobb.namn, avtryck)


def _finns(jobb: Jobb) -> None:
    """Raises Hinder for what is no file, is empty or is too large to be read."""
    kalla = jobb.kalla
    if kalla.is_dir():
        raise Hinder(
            _("Det är en mapp. Öppna den och lägg till filerna en och en."), Orsak.INGEN_HANDLING
        )
    if jobb.namn.lower().startswith(("http:", "https:", "file:")):
        raise Hinder(lank(), Orsak.INGEN_HANDLING)
    if not kalla.is_file():
        raise Hinder(_("Filen finns inte längre där den var. Välj den på nytt."), Orsak.BORTA)
    try:
        storlek = kalla.stat().st_size
    except OSError as fel:
        raise Hinder(
            _("Filen går inte att öppna. Kontrollera att du får läsa den."), Orsak.BORTA
        ) from fel
    if not storlek:
        raise Hinder(_("Filen är tom. Be avsändaren om en ny fil."), Orsak.TOM)
    if storlek > jobb.granser.bytes_in:
        mening = _("Filen är {storlek} MB; högst {storst} MB tas med. Dela den i flera handlingar.")
        raise Hinder(
            mening.format(storlek=storlek // 1_000_000, storst=jobb.granser.bytes_in // 1_000_000),
            Orsak.FOR_STOR,
        )


def sha256(fil: Path) -> str:
    """Checksum of the file as it came; raises Hinder if it cannot be read."""
    summa = hashlib.sha256()
    try:
        with fil.open("rb") as strom:
            while bit := strom.read(_BIT):
                summa.update(bit)
    except OSError as fel:
        raise Hinder(
            _("Filen går inte att öppna. Kontrollera att du får läsa den."), Orsak.BORTA
        ) from fel
    return summa.hexdigest()


def _las(jobb: Jobb) -> Filutfall:
    """Read the file as what it is; raises Hinder."""
    bilagor: tuple[Filutfall, ...] = ()
    match filslag(jobb.kalla, jobb.namn, jobb.granser):
        case Filslag.PDF:
            fynd = _pdf(jobb)
        case Filslag.BILD:
            fynd = bildkalla.rena(jobb.kalla, jobb.ut, jobb.granser)
        case Filslag.KONTOR:
            fynd = kontorskalla.rena(jobb.kalla, jobb.ut, jobb.granser)
        case Filslag.EPOST:
            fynd, bilagor = epostkalla.rena(jobb.kalla, jobb.ut, jobb)
        case Filslag.TEXT:
            fynd = epostkalla.textfil(jobb.kalla, jobb.ut)
    if jobb.rutor:
        pdfbilder.maskera(jobb.ut, jobb.rutor, fynd)
    return utfallet(jobb, fynd, bilagor)


def utfallet(jobb: Jobb, fynd: pdfkalla.Fynd, bilagor: tuple[Filutfall, ...] = ()) -> Filutfall:
    """The outcome of a file that was taken in."""
    return Filutfall(
        jobb.namn,
        Utfall.SOM_BILD if fynd.som_bild else Utfall.TAS_MED,
        anmarkningar=tuple(fynd.anmarkningar),
        sidor=fynd.sidor,
        tillganglighet=fynd.tillganglighet,
        undertecknad=fynd.undertecknad,
        maskerad_sha256=sha256(jobb.ut) if jobb.rutor else "",
        bokmarken=fynd.bokmarken,
        bilagor=bilagor,
    )


def _pdf(jobb: Jobb) -> pdfkalla.Fynd:
    try:
        return pdfkalla.rena(jobb.kalla, jobb.ut, jobb.losenord, jobb.granser)
    except pdfkalla.SkadadPdf:
        return pdfbilder.som_bilder(jobb.kalla, jobb.ut, jobb.losenord, jobb.granser)
