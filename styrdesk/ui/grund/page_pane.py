"""The right side of a register's page: a post, a part of it, several posts, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.register import register
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.detail_data import las_underlag
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.post_pane import Postruta
from styrdesk.ui.grund.register_screen import Atgard, Delregister, RegisterSkarm
from styrdesk.ui.grund.surfaces import TomtLage
from styrdesk.ui.grund.use_case import utfor


class Sidruta(QWidget):
    """Shows one thing at a time. ``sparad`` gives the id of a saved post of the page's register."""

    sparad = Signal(int)
    stangd = Signal()

    def __init__(self, sammanhang: Sammanhang, skarm: RegisterSkarm) -> None:
        super().__init__()
        self.sammanhang, self.skarm = sammanhang, skarm
        self._valda: tuple[int, ...] = ()
        self._verbet: tuple[int, str] | None = None
        self._flera: QWidget | None = None
        self._delar: list[Postruta] = []
        self.post = Postruta(sammanhang, skarm)
        text = _("Välj i listan för att se uppgifterna.")
        self._tomt = TomtLage(skarm.ikon, _("Inget valt"), text)
        self.stapel = QStackedWidget()
        for vy in (self._tomt, self.post):
            self.stapel.addWidget(vy)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.addWidget(self.stapel)
        self.post.sparad.connect(self.sparad)
        self.post.formular_stangt.connect(self.stangd)
        self.post.lamna.connect(self.visa_inget)
        self.post.visat.connect(self._gor_verbet)
        self.post.del_vald.connect(lambda d, id: self._oppna_del(self.post, d, id))

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def detalj(self) -> Any:
        """The detail pane of the page's own post."""
        return self.post.detalj

    @property
    def aktuell(self) -> Postruta:
        """The post that is being worked with: the innermost part, else the page's own."""
        return self._delar[-1] if self._delar else self.post

    def har_formular(self) -> bool:
        """Is a form open?"""
        return self.aktuell.formular is not None

    def visa_inget(self) -> None:
        """Nothing is chosen; a form that is open or on its way stays."""
        self._valda = ()
        if not self.har_formular() and not self.aktuell.vantar_formular:
            self._stang_delar()
            self.stapel.setCurrentWidget(self._tomt)

    def visa_post(self, id: int) -> None:
        """Show a post. A form that is open goes; what was typed in it is kept as a draft."""
        self._valda = (id,)
        self._stang_delar()
        self.stapel.setCurrentWidget(self.post)
        self.post.visa(id)

    def uppdatera(self) -> None:
        """Read what is shown again."""
        if len(self._valda) == 1:
            self.post.uppdatera()
        for del_ in self._delar:
            del_.uppdatera()

    def visa_flera(self, ids: Sequence[int]) -> None:
        """Several posts are chosen: say how many, and what can be done with all of them."""
        self._valda = tuple(ids)
        self._stang_delar()
        self.post.stang_formular()
        if self._flera is not None:
            self.stapel.removeWidget(self._flera)
            self._flera.deleteLater()
        self._flera = self._flerval(len(ids))
        self.stapel.addWidget(self._flera)
        self.stapel.setCurrentWidget(self._flera)

    def _flerval(self, antal: int) -> QWidget:
        ruta = QWidget()
        rader = QVBoxLayout(ruta)
        rader.setContentsMargins(16, 16, 16, 16)
        rader.setSpacing(12)
        vad = _(register(self.skarm.register).flertal).lower()
        rubrik = _("{antal} {vad} valda").format(antal=antal, vad=vad)
        rader.addWidget(Text(rubrik, "panel", bryt=True))
        rader.addWidget(Text(_("Det du gör här görs med alla valda."), "brod", "text2", bryt=True))
        knappar = [
            Knapp(_(a.text), ikon=a.ikon, vid=self._gor_flera(a))
            for a in self.skarm.atgarder
            if a.flera and a.utfor is not None and not a.falt
        ]
        knappar.append(Knapp(_("Ta bort valda"), vid=lambda: self.post.ta_bort(self._valda)))
        for knapp in knappar:
            if not self.sammanhang.store.skrivbar:
                knapp.stang_av(_("Filen är öppnad som läsexemplar."))
            rader.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
        rader.addStretch(1)
        return ruta

    def fokusera(self) -> None:
        """Put focus in what is shown."""
        if self.stapel.currentWidget() is not self._tomt:
            self.aktuell.fokusera()

    # -- parts -----------------------------------------------------------------------------------

    def _oppna_del(
        self, agare: Postruta, del_: Delregister, id: int, *, redigera: bool = False
    ) -> None:
        if agare.detalj.underlag is None:
            return
        bild = agare.detalj.underlag.bild
        ruta = Postruta(self.sammanhang, del_.skarm, {del_.agare: bild.id}, bild.rubrik)
        self._delar.append(ruta)
        self.stapel.addWidget(ruta)
        self.stapel.setCurrentWidget(ruta)
        ruta.sparad.connect(lambda _id: self.till_agaren())
        ruta.formular_stangt.connect(lambda: self._del_stangd(ruta))
        ruta.lamna.connect(self.till_agaren)
        ruta.del_vald.connect(lambda d, nr: self._oppna_del(ruta, d, nr))
        ruta.visat.connect(ruta.fokusera)
        if id and redigera:
            ruta.redigera_id(id)
        elif id:
            ruta.visa(id)
        else:
            ruta.ny()

    def _del_stangd(self, ruta: Postruta) -> None:
        """Leaving the form of a new part leads back; of an old one to its facts."""
        if ruta.visar_post:
            ruta.fokusera()
        else:
            self.till_agaren()

    def till_agaren(self) -> bool:
        """From a part back to the post that owns it; False when no part is open."""
        if not self._delar:
            return False
        self._stang(self._delar.pop())
        self.stapel.setCurrentWidget(self.aktuell)
        self.aktuell.uppdatera()
        self.aktuell.fokusera()
        return True

    def _stang_delar(self) -> None:
        while self._delar:
            self._stang(self._delar.pop())

    def _stang(self, ruta: Postruta) -> None:
        ruta.spara_utkast()
        self.stapel.removeWidget(ruta)
        ruta.hide()
        ruta.deleteLater()

    def fortsatt(self, plats: Plats) -> None:
        """Go on with a draft of the shown post or of one of its parts, once the post is there."""

        def visat() -> None:
            self.post.visat.disconnect(visat)
            if plats.register == self.skarm.register:
                self.post.redigera()
                return
            for flik in self.skarm.flikar:
                for del_ in flik.delar:
                    if del_.skarm.register == plats.register:
                        self._oppna_del(self.post, del_, plats.post_id, redigera=True)
                        return

        self.post.visat.connect(visat)

    # -- doing -----------------------------------------------------------------------------------

    def gor_nar_visad(self, id: int, verb: str) -> None:
        """Carry out a verb on a post that is on its way to be shown; nothing if it lacks the verb."""
        self._verbet = (id, verb)

    def _gor_verbet(self) -> None:
        underlag = self.post.detalj.underlag
        if self._verbet is None or underlag is None or underlag.bild.id != self._verbet[0]:
            return
        (_id, verb), self._verbet = self._verbet, None
        for atgard in self.post.detalj.mojliga():
            if atgard.namn == verb:
                self.post.gor(atgard)
                return

    def ny(self, forslag: Startvarden | None = None) -> None:
        """Open the form of a new post of the page's register, with proposed values if there are any."""
        self._stang_delar()
        self.stapel.setCurrentWidget(self.post)
        self.post.ny(forslag)

    def kan_redigera(self) -> bool:
        """Is a post shown that may be changed by its form?"""
        visas = self.stapel.currentWidget() is self.aktuell
        return visas and self.aktuell.kan_redigera()

    def redigera(self) -> None:
        """Open the form of what is shown."""
        self.aktuell.redigera()

    def spara(self) -> None:
        """Ctrl+S: save the form that is open."""
        self.aktuell.spara()

    def spara_utkast(self) -> None:
        """Keep what is typed, now."""
        self.aktuell.spara_utkast()

    def ta_bort(self, ids: Sequence[int]) -> None:
        """Remove posts of the page's register; each can be undone."""
        self.post.ta_bort(ids)

    def _gor_flera(self, atgard: Atgard) -> Callable[[], object]:
        skarm, fn = self.skarm, atgard.utfor
        assert fn is not None
        klart = _(atgard.klart) if atgard.klart else ""

        def en(id: int) -> Callable[[Any], Any]:
            return lambda store: fn(store, las_underlag(store, skarm, id).bild, {})

        def alla() -> None:
            for id in self._valda:
                utfor(self.sammanhang, self, en(id), klart=klart)

        return alla

    def fyll_meny(self, meny: QMenu) -> None:
        """Everything that can be done with what is chosen."""
        if len(self._valda) == 1:
            self.post.fyll_meny(meny)
