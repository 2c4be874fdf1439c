"""A file appears under its name when all of it is on the disk, or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _


def skriv_hel(mal: Path, skriv: Callable[[Path], object]) -> None:
    """Let ``skriv`` fill a file beside ``mal`` and give it the name at the end; LagringsFel says why not."""
    with _som_lagringsfel(mal), _bredvid(mal) as tmp:
        skriv(tmp)
        with tmp.open("rb+") as strom:
            os.fsync(strom.fileno())
        os.replace(tmp, mal)


@contextmanager
def _bredvid(mal: Path) -> Iterator[Path]:
    """A new name in the same folder, its own also when two are written at once; removed unless renamed."""
    tmp = mal.parent / f".styrdesk-{secrets.token_hex(8)}.pdf-del"
    try:
        tmp.touch(exist_ok=False)  # so that a folder that is gone or closed is told as such
        yield tmp
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
