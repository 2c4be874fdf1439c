"""Vad ett prov kräver av en granskad fil: tas med, och varför inte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from styrdesk.export.paket.granskning import Forberedd
from styrdesk.export.paket.utfall import Orsak, Utfall
from styrdesk.export.pdfium import sidtexter

Granska = Callable[..., Forberedd]
"""(content or file, name, password) to the outcome."""


def text(fil: Path | None) -> str:
    assert fil is not None
    return "\n".join(sidtexter(fil))


def tas_med(forberedd: Forberedd, *anmarkningar: str) -> Path:
    assert forberedd.utfall.utfall is Utfall.TAS_MED, forberedd.utfall
    for anmarkning in anmarkningar:
        assert any(anmarkning in rad for rad in forberedd.utfall.anmarkningar), forberedd.utfall
    if not anmarkningar:
        assert not forberedd.utfall.anmarkningar
    assert forberedd.pdf is not None
    return forberedd.pdf


def blad(forberedd: Forberedd, mening: str, orsak: Orsak | None = None) -> None:
    assert forberedd.utfall.utfall is Utfall.PLATSHALLARE, forberedd.utfall
    assert mening in forberedd.utfall.mening
    assert forberedd.utfall.mening.count(".") >= 2 or "." in forberedd.utfall.mening
    assert forberedd.utfall.orsak is not None and orsak in (None, forberedd.utfall.orsak)
    assert forberedd.pdf is None
