"""The one door to bundled files: fonts, icons, coat of arms, hyphenation, catalogues.

In a checkout they lie in the top folder ``resources/``; in an installed wheel and in a frozen
build the same folder is ``styrdesk/resources``.
"""

from __future__ import annotations

from pathlib import Path

_PAKET = Path(__file__).resolve().parent


def rot() -> Path:
    """Folder that holds the resources, wherever the program runs from."""
    installerad = _PAKET / "resources"
    return installerad if installerad.is_dir() else _PAKET.parent / "resources"


def fil(namn: str) -> Path:
    """Path of one resource, e.g. ``typsnitt/Inter-Regular.otf``; FileNotFoundError if it is missing."""
    vag = rot() / namn
    if not vag.exists():
        raise FileNotFoundError(f"Resursen {namn} saknas i {rot()}")
    return vag


def data(namn: str) -> bytes:
    """Content of one resource as bytes."""
    return fil(namn).read_bytes()
