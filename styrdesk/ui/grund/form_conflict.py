"""Two people have changed the same post: what really collides, and the values after the choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from styrdesk.modell.grund.register import Bild, Register
from styrdesk.texter import _
from styrdesk.ui.grund.display import utskriven
from styrdesk.ui.grund.messages import Krockfalt


def kolliderar(grund: Bild, deras: Bild, mina: Mapping[str, Any]) -> list[str]:
    """Fields that both have changed, to different values."""
    return [
        namn
        for namn, mitt in mina.items()
        if mitt != deras.varden.get(namn)
        and mitt != grund.varden.get(namn)
        and deras.varden.get(namn) != grund.varden.get(namn)
    ]


def krockfalt(
    reg: Register, grund: Bild, deras: Bild, mina: Mapping[str, Any], texter: Mapping[str, str]
) -> list[Krockfalt]:
    """The rows of the conflict dialog; ``texter`` are my values as they stand in the form."""
    return [
        Krockfalt(namn, _rubrik(reg, namn), texter[namn], _text(reg, deras, namn))
        for namn in kolliderar(grund, deras, mina)
    ]


def sammanfor(
    grund: Bild, deras: Bild, mina: Mapping[str, Any], mitt: Mapping[str, bool]
) -> dict[str, Any]:
    """Only what I have changed, and of what collides only what I chose to keep."""
    krockar = set(kolliderar(grund, deras, mina))
    return {
        namn: varde
        for namn, varde in mina.items()
        if varde != grund.varden.get(namn) and (namn not in krockar or mitt.get(namn, False))
    }


def _rubrik(reg: Register, namn: str) -> str:
    return _(reg.falt[namn].rubrik if namn in reg.falt else reg.flerval[namn].rubrik)


def _text(reg: Register, bild: Bild, namn: str) -> str:
    if namn in bild.etiketter:
        etikett = bild.etiketter[namn]
        return etikett if isinstance(etikett, str) else ", ".join(etikett)
    falt = reg.falt.get(namn)
    return utskriven(falt.typ, bild.varden[namn], falt) if falt else ""
