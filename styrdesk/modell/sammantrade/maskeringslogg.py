"""The log of what was painted over in a public packet that was given out (OSL 2009:400; protokoll §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.register import Kolumn, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _


class Maskeringsanteckning(Post):
    """One paper that left the program with boxes on it, the ground, and its checksums before and after."""

    __tablename__ = "maskeringsanteckning"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    handling: Mapped[str] = kol.text(N_("Handling"), krav=True, langd=40)
    utgava: Mapped[str] = kol.text(N_("Utgåva"), krav=True, langd=40)
    lagrum: Mapped[str] = kol.text(N_("Lagrum"), langd=200)
    rutor: Mapped[int] = kol.heltal(N_("Rutor"), krav=True, minst=1)
    sha256_fore: Mapped[str] = kol.text(N_("Kontrollsumma före"), krav=True, langd=64)
    sha256_efter: Mapped[str] = kol.text(N_("Kontrollsumma efter"), krav=True, langd=64)
    fil: Mapped[str] = kol.text(N_("Sparad som"), langd=255)
    dag: Mapped[date] = kol.datum(N_("Dag"), krav=True)


MASKERINGSANTECKNING = anmal(
    Register(
        Maskeringsanteckning,
        N_("Maskering i paket"),
        N_("Maskeringar i paket"),
        (
            Kolumn("handling", N_("Handling"), Maskeringsanteckning.handling),
            Kolumn("utgava", N_("Utgåva"), Maskeringsanteckning.utgava),
            Kolumn("lagrum", N_("Lagrum"), Maskeringsanteckning.lagrum),
            Kolumn("dag", N_("Dag"), Maskeringsanteckning.dag, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.handling}, {p.lagrum}",
        agare="sammantrade_id",
        ordning="dag",
        fallande=True,
    )
)


@dataclass(frozen=True, slots=True)
class Maskerat:
    """A paper as it went out: its number, the grounds, how many boxes, SHA-256 before and after."""

    handling: str
    lagrum: str
    rutor: int
    sha256_fore: str
    sha256_efter: str


def anteckna_maskering(
    store: Store, sammantrade_id: int, utgava: str, fil: str, papper: Sequence[Maskerat]
) -> None:
    """Write down the masked papers of a packet that was saved as ``fil``; nothing when there are none."""
    if not papper:
        return
    idag = store.klocka.idag()
    with store.arbete(_("Anteckna maskeringarna i {fil}").format(fil=fil)) as s:
        for ett in papper:
            varden = {
                "sammantrade_id": sammantrade_id, "handling": ett.handling, "utgava": utgava,
                "lagrum": ett.lagrum, "rutor": ett.rutor, "sha256_fore": ett.sha256_fore,
                "sha256_efter": ett.sha256_efter, "fil": fil, "dag": idag,
            }  # fmt: skip
            lagg_till(s, MASKERINGSANTECKNING, varden, idag)
