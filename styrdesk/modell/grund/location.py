"""Where a file lies: on a disk of the machine's own, on a network share, or in a synchronised folder.

SQLite's write-ahead log needs memory that every user of the file shares, which a network cannot
give, and a synchronising program may upload the file in the middle of a write.
"""

from __future__ import annotations

import re
import sys
from enum import Enum
from pathlib import Path, PurePath

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

_NATVERK = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|davfs2?|ceph|glusterfs|lustre"
    r"|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs))"
)
_SYNKADE = re.compile(
    r"(onedrive|sharepoint|dropbox|nextcloud|owncloud|google ?drive|googledrive|min enhet|my drive"
    r"|icloud ?drive|mobile documents|box sync|syncthing)( - .*| \(.*)?",
    re.IGNORECASE,
)


class Plats(Enum):
    """What kind of place a file lies in."""

    LOKAL = "lokal"
    NATVERK = "natverk"
    SYNKAD = "synkad"


def plats(vag: Path) -> Plats:
    """What kind of place ``vag`` lies in. macOS tells nothing about its network volumes here."""
    verklig = vag.resolve()
    if _pa_natverk(verklig):
        return Plats.NATVERK
    return Plats.SYNKAD if i_synkad_mapp(verklig) else Plats.LOKAL


def vagra_natverk(vag: Path) -> None:
    """Raise LagringsFel if the file lies where it could be damaged by writing."""
    if plats(vag) is Plats.NATVERK:
        raise LagringsFel(
            _("Filen {namn} ligger på en nätverksenhet, där den kan skadas.").format(namn=vag.name),
            _(
                "Flytta den till datorns egen disk och lägg säkerhetskopiorna på nätverksenheten."
                " Den kan också öppnas som läsexemplar."
            ),
            teknik=str(vag.resolve()),
        )


def varning_om_plats(vag: Path) -> str:
    """A sentence for a synchronised folder, "" elsewhere."""
    if plats(vag) is not Plats.SYNKAD:
        return ""
    return _(
        "Filen ligger i en mapp som synkroniseras med nätet. Stäng Styrdesk innan datorn stängs av,"
        " och öppna aldrig filen på två datorer samtidigt."
    )


def i_synkad_mapp(vag: PurePath) -> bool:
    """Does a folder above the file carry the name of a synchronising program?"""
    return any(_SYNKADE.fullmatch(del_) for del_ in vag.parent.parts)


def filsystem(vag: PurePath, mountinfo: str) -> str:
    """The kind of file system that ``vag`` lies on, from the text of /proc/self/mountinfo."""
    bast, slag = "", ""
    for rad in mountinfo.splitlines():
        fore, _streck, efter = rad.partition(" - ")
        punkt = _avkoda(fore.split()[4])
        # Later lines lie on top of earlier ones.
        if vag.is_relative_to(punkt) and len(punkt) >= len(bast):
            bast, slag = punkt, efter.split()[0]
    return slag


def ar_natverksfilsystem(slag: str) -> bool:
    """Is this kind of file system shared over a network?"""
    return _NATVERK.fullmatch(slag) is not None


def _avkoda(punkt: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), punkt)


if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _pa_natverk(vag: Path) -> bool:
        if vag.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(vag.anchor) == _DRIVE_REMOTE)

else:

    def _pa_natverk(vag: Path) -> bool:
        try:
            mountinfo = Path("/proc/self/mountinfo").read_text("utf-8", errors="replace")
        except OSError:
            return False
        return ar_natverksfilsystem(filsystem(vag, mountinfo))
