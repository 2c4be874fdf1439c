"""A file appears under its name when all of it is on the disk, or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _


def skriv_hel(mal: Path, skriv: Callable[[BinaryIO], None]) -> None:
    """Write through a file beside ``mal`` and give it the name at the end; LagringsFel says why not."""
    with _som_lagringsfel(mal), _bredvid(mal) as (tmp, strom):
        skriv(strom)
        strom.flush()
        os.fsync(strom.fileno())
        strom.close()
        os.replace(tmp, mal)


@contextmanager
def _bredvid(mal: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in the same folder, of its own also when two are written at once; removed unless renamed."""
    tmp = mal.parent / f".styrdesk-{secrets.token_hex(8)}.pdf-del"
    try:
        with tmp.open("xb") as strom:
            yield tmp, strom
    finally:
        tmp.unlink(missing_ok=True)


@contextmanager
def _som_lagringsfel(mal: Path) -> Iterator[None]:
    from styrdesk.modell.grund.engine import lagringsfel

    try:
        yield
    except OSError as fel:
        svenskt = lagringsfel(fel)
        if svenskt is not None:
            raise svenskt from fel
        text = _("{fil} kunde inte sparas.").format(fil=mal.name)
        raise LagringsFel(text, _("Välj en annan mapp och försök igen."), teknik=str(fel)) from fel
