"""Template packs: the order and the names of the headings in the documents of a meeting (protokoll §5.3)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.texter import N_


class Dokumentmall(Post):
    """A pack. ``innehall`` maps settings to values (see mallar.py); a broken one falls back and says so."""

    __tablename__ = "dokumentmall"

    namn: Mapped[str] = kol.text(N_("Mall"), krav=True, langd=120, sok=True, unik=True)
    innehall: Mapped[Any] = kol.fritt(N_("Innehåll"))


DOKUMENTMALL = anmal(Register(
    Dokumentmall, N_("Mall för dokument"), N_("Mallar för dokument"),
    (Kolumn("namn", N_("Mall"), Dokumentmall.namn),),
    rubrik=lambda _s, p: p.namn, ordning="namn",
))  # fmt: skip
