"""The notice of a meeting in its versions, and to whom each was sent (protokoll §5.6, state S1)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.texter import N_, _


class Kallelse(Post):
    """One send-out. ``innehall`` is what it said, frozen; it is never changed."""

    __tablename__ = "kallelse"
    __table_args__ = (unika("kallelse", "sammantrade_id", "nr", text=N_("Versionen finns redan.")),)

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Version"), krav=True, minst=1)
    skickad: Mapped[date] = kol.datum(N_("Skickad"), krav=True)
    innehall: Mapped[Any] = kol.fritt(N_("Innehåll"))
    sha256: Mapped[str] = kol.text(N_("Kontrollsumma"), krav=True, langd=64)


class Kallelsemottagare(Post):
    """Someone that a version was sent to, in the role that gave the right to it."""

    __tablename__ = "kallelsemottagare"

    kallelse_id: Mapped[int] = kol.lank(N_("Kallelse"), "kallelse", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    roll: Mapped[str | None] = kol.val(N_("Roll"), FORTROENDEROLL, krav=False)


KALLELSE = anmal(Register(
    Kallelse, N_("Kallelse"), N_("Kallelser"),
    (
        Kolumn("nr", N_("Version"), Kallelse.nr, typ="heltal"),
        Kolumn("skickad", N_("Skickad"), Kallelse.skickad, typ="datum"),
    ),
    rubrik=lambda _s, p: _("Kallelse, version {nr}").format(nr=p.nr),
    agare="sammantrade_id", ordning="nr",
))  # fmt: skip
KALLELSEMOTTAGARE = anmal(Register(
    Kallelsemottagare, N_("Mottagare av kallelse"), N_("Mottagare av kallelse"),
    (Kolumn("roll", N_("Roll"), Kallelsemottagare.roll, typ="val"),),
    rubrik=lambda s, p: personnamn(s, p.person_id), agare="kallelse_id", ordning="roll",
))  # fmt: skip
