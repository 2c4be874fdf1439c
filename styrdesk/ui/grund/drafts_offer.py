"""Drafts that wait: what was being typed when the program was last left, offered on the start page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.register import KATALOG, etikett, register
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.history import nar
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.register_screen import Delregister, RegisterSkarm

FLEST = 3


@dataclass(frozen=True)
class Vantande:
    """A draft and the way to it: the page (a register with a screen) and the post that the page shows
    (0 = a new one). ``rubrik`` says what it is: "Nytt avtal", "Ny underskrift: Måltider …"."""

    plats: Plats
    rubrik: str
    andrad: str
    sida: str
    post: int


def delar(skarm: RegisterSkarm) -> Iterator[Delregister]:
    """The parts that a screen shows in its tabs."""
    for flik in skarm.flikar:
        yield from flik.delar


def las_vantande(store: Store, skarmar: Mapping[str, RegisterSkarm]) -> tuple[Vantande, ...]:
    """Every draft that a page can go on with, latest first. Runs on the reading thread."""
    alla = drafts.alla(store)
    with store.las() as s:
        return tuple(v for v in (_vantande(s, skarmar, utkast) for utkast in alla) if v)


def _vantande(s: Any, skarmar: Mapping[str, RegisterSkarm], utkast: Utkast) -> Vantande | None:
    plats = utkast.plats
    if plats.register in skarmar:
        skarm = skarmar[plats.register]
        rubrik = etikett(s, plats.register, plats.post_id) if plats.post_id else _(skarm.ny)
        return (
            Vantande(plats, rubrik, utkast.andrad, plats.register, plats.post_id)
            if rubrik
            else None
        )
    return _del(s, skarmar, utkast)


def _del(s: Any, skarmar: Mapping[str, RegisterSkarm], utkast: Utkast) -> Vantande | None:
    plats = utkast.plats
    for namn, skarm in skarmar.items():
        for del_ in delar(skarm):
            if del_.skarm.register == plats.register and (agare := _agare(s, del_, plats)):
                vad = _(del_.skarm.ny or register(plats.register).titel)
                rubrik = f"{vad}: {etikett(s, namn, agare)}"
                return Vantande(plats, rubrik, utkast.andrad, namn, agare)
    return None


def _agare(s: Any, del_: Delregister, plats: Plats) -> int:
    """The id of the post that the part belongs to; 0 when it is not this kind of part."""
    if plats.post_id:
        post = s.get(KATALOG[plats.register].tabell, plats.post_id)
        return int(getattr(post, del_.agare) or 0) if post is not None else 0
    for par in plats.agare.split(","):
        falt, _lika, id = par.partition("=")
        if falt == del_.agare:
            return int(id)
    return 0


class Utkasterbjudande(QWidget):
    """Hidden when nothing waits. Each draft can be gone on with or thrown away (with undo)."""

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self._sammanhang = sammanhang
        self._visade: tuple[Vantande, ...] = ()
        self._rader = QVBoxLayout(self)
        self._rader.setContentsMargins(0, 0, 0, 0)
        self._rader.setSpacing(8)
        self.hide()
        self.uppdatera()

    def uppdatera(self) -> None:
        """Ask the file again."""
        sammanhang = self._sammanhang
        if not sammanhang.store.skrivbar:
            return
        store, skarmar = sammanhang.store, sammanhang.skarmar
        sammanhang.arbetare.las(
            lambda _k: las_vantande(store, skarmar), mottagare=self, klar=self._visa
        )

    def _visa(self, vantande: tuple[Vantande, ...]) -> None:
        if vantande == self._visade:
            return
        self._visade = vantande
        while (sak := self._rader.takeAt(0)) is not None:
            if (gammal := sak.widget()) is not None:
                gammal.hide()
                gammal.deleteLater()
        for v in vantande[:FLEST]:
            self._rader.addWidget(self._rad(v))
        self.setVisible(bool(vantande))

    def _rad(self, v: Vantande) -> Meddelande:
        text = _("Utkast sparat {nar}.").format(nar=nar(v.andrad))
        return Meddelande(
            "info",
            v.rubrik,
            text,
            atgarder=((_("Fortsätt"), self._fortsatt(v)), (_("Släng utkast"), self._slang(v))),
            knapp=True,
        )

    def _fortsatt(self, v: Vantande) -> Callable[[], object]:
        return lambda: self._sammanhang.fortsatt(v.sida, v.post, v.plats)

    def _slang(self, v: Vantande) -> Callable[[], object]:
        sammanhang, store = self._sammanhang, self._sammanhang.store

        def tillbaka(stampel: str) -> None:
            sammanhang.arbetare.skriv(
                lambda _k: drafts.ta_tillbaka(store, v.plats, stampel),
                mottagare=self,
                klar=lambda _u: self.uppdatera(),
                fel=sammanhang.fel,
            )

        def slangt(stampel: str) -> None:
            self.uppdatera()
            if stampel:
                sammanhang.klart(_("Utkastet är slängt."), lambda: tillbaka(stampel))

        return lambda: sammanhang.arbetare.skriv(
            lambda _k: drafts.kasta(store, v.plats), mottagare=self, klar=slangt, fel=sammanhang.fel
        )
