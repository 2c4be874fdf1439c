"""What kind of file it is, told from its content; the name only decides between kinds that look alike."""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import Enum, auto
from pathlib import Path
from typing import Any

from styrdesk.export.paket import olefil
from styrdesk.export.paket.olefil import OLE
from styrdesk.export.paket.outlookbrev import EGENSKAPER
from styrdesk.export.paket.utfall import Granser, Hinder, Orsak
from styrdesk.texter import _

_HUVUD = 2048
_BILDER = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"GIF8", b"BM")
_HEIF = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"}
_ZIP, _RTF, _TNEF = b"PK\x03\x04", b"{\\rtf", b"\x78\x9f\x3e\x22"
_EPOST = re.compile(
    rb"^(?:received|return-path|from|to|date|subject|message-id|mime-version|delivered-to|x-[\w-]+):",
    re.IGNORECASE,
)
_LANKAR = {".url", ".webloc", ".lnk", ".desktop", ".website"}
_KANDA = {".pdf", ".msg", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".heic", ".heif"}
_KONTOR = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt", ".rtf"}
_LAST_OFFICE = (
    "EncryptedPackage"  # what holds the whole document when it has a password [MS-OFFCRYPTO]
)


_MANIFEST, _STORST_MANIFEST = "META-INF/manifest.xml", 1_000_000


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
    if _ar_bild(huvud):
        return Filslag.BILD
    if andelse in _LANKAR:
        raise Hinder(lank(), Orsak.INGEN_HANDLING)
    if huvud.startswith(_TNEF):
        raise Hinder(_tnef(), Orsak.OKAND_TYP)
    if huvud.startswith(_ZIP):
        return _zip(fil, granser)
    if huvud.startswith(OLE):
        return _ole(fil, andelse)
    if huvud.startswith(_RTF):
        return Filslag.KONTOR
    if b"%PDF-" in huvud[:1024]:
        return Filslag.PDF
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


def lank() -> str:
    return _("Det är en länk, inte en handling. Öppna den, spara sidan som PDF och lägg till den.")


def _tnef() -> str:
    """winmail.dat: what was attached, in a form that only Outlook opens ([MS-OXTNEF])."""
    return _("Bilagorna är i Outlooks egen form. Be avsändaren skicka dem som vanliga bilagor.")


def _ole(fil: Path, andelse: str) -> Filslag:
    """Outlook, or an Office document of the old kind; raises Hinder for one with a password."""
    with olefil.oppnad(fil) as ole:
        if ole.exists(EGENSKAPER) or andelse == ".msg":
            return Filslag.EPOST
        if ole.exists(_LAST_OFFICE) or _ar_last_word(ole):
            raise _last()
    return Filslag.KONTOR


def _ar_last_word(ole: Any) -> bool:
    """Word 97: a bit in the head of the document ([MS-DOC] 2.5.2, fEncrypted)."""
    if not ole.exists("WordDocument"):
        return False
    with ole.openstream("WordDocument") as strom:
        huvud = strom.read(12)
    return len(huvud) == 12 and bool(huvud[11] & 1)


def _last() -> Hinder:
    text = _("Dokumentet är skyddat med lösenord. Öppna det och spara det som PDF utan lösenord.")
    return Hinder(text, Orsak.KRYPTERAD)


def _zip(fil: Path, granser: Granser) -> Filslag:
    """Office documents are zip files; what they unpack to is counted before anybody unpacks it."""
    try:
        with zipfile.ZipFile(fil) as arkiv:
            poster = arkiv.infolist()
            krypterad = _ar_last_odf(arkiv)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as fel:
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
    if krypterad:
        raise _last()
    return Filslag.KONTOR


def _ar_last_odf(arkiv: zipfile.ZipFile) -> bool:
    """OpenDocument: the list of parts tells how each is encrypted (ODF 1.3 part 2, 4.8)."""
    if _MANIFEST not in arkiv.namelist():
        return False
    with arkiv.open(_MANIFEST) as strom:
        return b"encryption-data" in strom.read(_STORST_MANIFEST)


def _okand(andelse: str) -> Hinder:
    if andelse in _KANDA:
        return Hinder(_("Filen är skadad och går inte att läsa. Be avsändaren om en ny fil."))
    if andelse in _KONTOR or not andelse:
        text = _("Filens innehåll känns inte igen. Spara den som PDF i programmet som gjorde den.")
        return Hinder(text, Orsak.OKAND_TYP)
    mening = _(
        "Filer av typen {typ} kan inte tas med. Spara som PDF i programmet som gjorde filen."
    )
    return Hinder(mening.format(typ=andelse), Orsak.OKAND_TYP)
