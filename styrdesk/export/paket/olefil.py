"""Opens OLE files ([MS-CFB]): Outlook's messages, Word 97 and its likes, encrypted Office documents."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from olefile import OleFileIO

from styrdesk.export.paket.utfall import Hinder
from styrdesk.texter import _

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How such a file begins."""

FEL_I_OLE = (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error)
"""What olefile raises for a file that is not what it should be."""


@contextmanager
def oppnad(fil: Path) -> Iterator[Any]:
    """The file to read from, an `olefile.OleFileIO`; raises Hinder if it is damaged."""
    try:
        with OleFileIO(fil) as ole:
            yield ole
    except FEL_I_OLE as fel:
        mening = _("Filen är skadad och går inte att läsa. Be avsändaren om en ny fil.")
        raise Hinder(mening) from fel
