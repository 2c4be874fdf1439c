"""What the notes of a meeting and of a visit have in common, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from styrdesk.modell import besok, besokssteg, moten
from styrdesk.modell import motesanteckningar as efter
from styrdesk.modell import motessteg as fore
from styrdesk.modell.grund import drafts
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Bild, Register, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.modell.motesmallar import besoksmall, motesmall
from styrdesk.texter import N_
from styrdesk.ui.besoksdelar import PUNKT as BESOKSPUNKT
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.motesdelar import PUNKT as MOTESPUNKT


@dataclass(frozen=True)
class Punktkalla:
    """A register whose posts have points with notes.

    ``anteckna`` writes under a point; ``flytta`` gives it another place, None where the order is fixed.
    ``rapport`` is the report of the notes, ``pdf`` the text of its button.
    """

    agare: Register
    punkter: Register
    skarm: RegisterSkarm
    anteckna: Callable[..., Any]
    rapport: str
    pdf: str
    tillbaka: str
    flytta: Callable[[Store, int, int], Any] | None = None

    @property
    def lank(self) -> str:
        """The field of a point that points at its owner."""
        return self.punkter.agare


MOTE = Punktkalla(
    moten.MOTE, moten.MOTESPUNKT, MOTESPUNKT, efter.anteckna_punkt, "minnesanteckningar",
    N_("Visa minnesanteckningar"), N_("Tillbaka till mötet"), fore.flytta_punkt,
)  # fmt: skip
BESOK = Punktkalla(
    besok.BESOK, besok.BESOKSPUNKT, BESOKSPUNKT, besokssteg.anteckna_besokspunkt,
    "besoksanteckning", N_("Visa besöksanteckning"), N_("Tillbaka till besöket"),
)  # fmt: skip


@dataclass(frozen=True)
class Punktdata:
    """One meeting or visit with its points, read in one go. ``last`` says why nothing may be changed."""

    agare: Bild
    punkter: tuple[Bild, ...]
    utkast: Mapping[int, Utkast]
    hjalp: Mapping[str, str]
    last: str


def las(store: Store, kalla: Punktkalla, id: int) -> Punktdata:
    """Everything for the page; Saknas if the post is gone."""
    idag = store.klocka.idag()
    with store.las() as s:
        agare = bild_av(s, kalla.agare, id, idag)
        last = kalla.agare.last(s, s.get(kalla.agare.tabell, id))
        nycklar = ids(s, kalla.punkter, Fraga(filter={kalla.lank: id}), idag)
        punkter = tuple(bild_av(s, kalla.punkter, nyckel, idag) for nyckel in nycklar)
    funna = ((p.id, drafts.hamta(store, Plats(kalla.punkter.namn, p.id))) for p in punkter)
    utkast = {nyckel: ett for nyckel, ett in funna if ett is not None}
    return Punktdata(agare, punkter, utkast, _hjalp(kalla, agare), last)


def _hjalp(kalla: Punktkalla, agare: Bild) -> Mapping[str, str]:
    mall = motesmall(agare.varden["typ"]) if kalla is MOTE else besoksmall()
    return {punkt.rubrik: punkt.hjalp for punkt in mall if punkt.hjalp}


def skriv(store: Store, kalla: Punktkalla, punkt_id: int, varden: Mapping[str, Any]) -> None:
    """Save what was changed under a point; the mark "behandlad" by itself is an ordinary change."""
    ord_ = {n: v for n, v in varden.items() if n != "behandlad"}
    if ord_:
        kalla.anteckna(store, punkt_id, None, **ord_)
    elif "behandlad" in varden:
        behandlad = bool(varden["behandlad"])
        motor.andra(store, kalla.punkter, punkt_id, None, {"behandlad": behandlad})
