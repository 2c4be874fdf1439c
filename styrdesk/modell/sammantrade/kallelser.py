"""The notice of a meeting in its versions, and to whom each was sent (protokoll §5.6, state S1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import check
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.ogonblicksbild import kontrollsumma
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


def _frusen(_s: Session, post: Kallelse) -> str:
    """A send-out is never changed; one that is being made has no number in the file yet."""
    if post.id is None:
        return ""
    return _("Utskicket är skickat och ändras inte. Skicka en ny version i stället.")


@check.anmal
def kontrollera_utskick(s: Session, _idag: date) -> Iterator[check.Anmarkning]:
    """What a send-out said is what was sent: its checksum tells."""
    for post in s.scalars(select(Kallelse).order_by(Kallelse.id)):
        if kontrollsumma(post.innehall) != post.sha256:
            text = _("Kallelsen, version {nr}, är ändrad efter att den skickades.")
            rad = _("Återställ en säkerhetskopia från före ändringen.")
            yield check.Anmarkning("kallelser", text.format(nr=post.nr), rad, post.uid)


KALLELSE = anmal(Register(
    Kallelse, N_("Kallelse"), N_("Kallelser"),
    (
        Kolumn("nr", N_("Version"), Kallelse.nr, typ="heltal"),
        Kolumn("skickad", N_("Skickad"), Kallelse.skickad, typ="datum"),
    ),
    rubrik=lambda _s, p: _("Kallelse, version {nr}").format(nr=p.nr), last=_frusen,
    agare="sammantrade_id", ordning="nr",
))  # fmt: skip
KALLELSEMOTTAGARE = anmal(Register(
    Kallelsemottagare, N_("Mottagare av kallelse"), N_("Mottagare av kallelse"),
    (Kolumn("roll", N_("Roll"), Kallelsemottagare.roll, typ="val"),),
    rubrik=lambda s, p: personnamn(s, p.person_id), agare="kallelse_id", ordning="roll",
))  # fmt: skip
