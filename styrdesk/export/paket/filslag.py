"""What kind of file it is, told from its content; the name only decides between kinds that look alike."""

from __future__ import annotations

import re
import zipfile
from enum import Enum, auto
from pathlib import Path

from styrdesk.export.paket.utfall import Granser, Hinder, Orsak
from styrdesk.texter import _

_HUVUD = 2048
_BILDER = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"GIF8", b"BM")
_HEIF = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"}
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_EPOST = re.compile(
    rb"^(?:received|return-path|from|to|date|subject|message-id|mime-version|delivered-to|x-[\w-]+):",
    re.IGNORECASE,
)
_LANKAR = {".url", ".webloc", ".lnk", ".desktop", ".website"}
_KONTOR = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt", ".rtf"}
_MSG = "__properties_version1.0".encode("utf-16-le")
_MSG_SOK = 4_000_000


class Filslag(Enum):
    PDF = auto()
    BILD = auto()
    EPOST = auto()
    KONTOR = auto()
    TEXT = auto()


def filslag(fil: Path, namn: str, granser: Granser) -> Filslag:
    """The kind of the file; raises Hinder with what to do for kinds that cannot be taken in."""
    andelse = Path(namn).suffix.lower()
    with fil.open("rb") as strom:
        huvud = strom.read(_HUVUD)
    if b"%PDF-" in huvud[:1024]:
        return Filslag.PDF
    if _ar_bild(huvud):
        return Filslag.BILD
    _stoppa(fil, huvud, andelse)
    if huvud.startswith(_ZIP):
        return _zip(fil, granser)
    if huvud.startswith((_OLE, b"{\\rtf")):
        return Filslag.KONTOR
    if _EPOST.match(huvud) or andelse == ".eml":
        return Filslag.EPOST
    if andelse == ".txt":
        return Filslag.TEXT
    raise _okand(andelse)


def _ar_bild(huvud: bytes) -> bool:
    return (
        huvud.startswith(_BILDER)
        or (huvud[:4] == b"RIFF" and huvud[8:12] == b"WEBP")
        or (huvud[4:8] == b"ftyp" and huvud[8:12] in _HEIF)
    )


def _stoppa(fil: Path, huvud: bytes, andelse: str) -> None:
    if andelse in _LANKAR:
        raise Hinder(lank(), Orsak.INGEN_HANDLING)
    if huvud.startswith(_OLE) and (andelse == ".msg" or _har_msg(fil)):
        raise Hinder(
            _(
                "Meddelandet är ett Outlook-format. Spara det som PDF eller .eml i Outlook och lägg till det."
            )
        )


def lank() -> str:
    return _("Det är en länk, inte en handling. Öppna den, spara sidan som PDF och lägg till den.")


def _har_msg(fil: Path) -> bool:
    with fil.open("rb") as strom:
        return _MSG in strom.read(_MSG_SOK)


def _zip(fil: Path, granser: Granser) -> Filslag:
    """Office documents are zip files; what they unpack to is counted before anybody unpacks it."""
    try:
        with zipfile.ZipFile(fil) as arkiv:
            poster = arkiv.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fel:
        raise Hinder(
            _("Filen är skadad och går inte att läsa. Be avsändaren om en ny fil.")
        ) from fel
    namn = {post.filename for post in poster}
    if not ({"[Content_Types].xml", "content.xml"} & namn):
        raise Hinder(
            _("Det är en zip-fil. Packa upp den och lägg till filerna en och en."),
            Orsak.INGEN_HANDLING,
        )
    if sum(post.file_size for post in poster) > granser.uppackat:
        raise Hinder(
            _("Filen är orimligt stor när den packas upp. Spara den som PDF och lägg till den."),
            Orsak.KOSTAR_FOR_MYCKET,
        )
    return Filslag.KONTOR


def _okand(andelse: str) -> Hinder:
    if andelse == ".pdf":
        return Hinder(_("Filen är skadad och går inte att läsa. Be avsändaren om en ny fil."))
    if andelse in _KONTOR or not andelse:
        text = _("Filens innehåll känns inte igen. Spara den som PDF i programmet som gjorde den.")
        return Hinder(text, Orsak.OKAND_TYP)
    mening = _(
        "Filer av typen {typ} kan inte tas med. Spara som PDF i programmet som gjorde filen."
    )
    return Hinder(mening.format(typ=andelse), Orsak.OKAND_TYP)
