"""One post at work: its detail, its form, the questions of its verbs, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import Register, register
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.texter import _
from styrdesk.ui.grund import messages
from styrdesk.ui.grund.action_pane import Atgardsruta
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.detail import Detaljruta
from styrdesk.ui.grund.detail_data import Underlag, las_underlag
from styrdesk.ui.grund.form_dialog import ny_i_dialog
from styrdesk.ui.grund.form_pane import Formularruta
from styrdesk.ui.grund.form_start import Start, for_andring, for_ny
from styrdesk.ui.grund.labels import Ikonbild
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.grund.register_screen import Atgard, Delregister, RegisterSkarm
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb


class Postruta(QWidget):
    """Shows one post of one screen at a time.

    ``sparad`` gives the id of a post that its form saved, ``formular_stangt`` that it was left.
    ``del_vald`` asks for a part (the part's description, id, 0 = a new one); ``lamna`` is the way back
    to the owner, and is sent too when the post is gone. ``visat`` says that a post is shown.
    """

    sparad = Signal(int)
    formular_stangt = Signal()
    del_vald = Signal(object, int)
    lamna = Signal()
    visat = Signal()

    def __init__(
        self,
        sammanhang: Sammanhang,
        skarm: RegisterSkarm,
        fast: Mapping[str, Any] | None = None,
        tillbaka: str = "",
    ) -> None:
        """``fast`` are values that a new post is given (its owner); ``tillbaka`` names the owner."""
        super().__init__()
        self.sammanhang, self.skarm, self.fast = sammanhang, skarm, dict(fast or {})
        self._id = 0
        self._jobb: Jobb | None = None
        self._oppnar = False
        self.formular: Formularruta | Atgardsruta | None = None
        self.detalj = Detaljruta(sammanhang, skarm, self)
        self._tomt = QWidget()
        self.stapel = QStackedWidget()
        for vy in (self._tomt, self.detalj):
            self.stapel.addWidget(vy)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(0)
        if tillbaka:
            text = _("Tillbaka till {rubrik}").format(rubrik=tillbaka)
            rad = QHBoxLayout()
            rad.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 0)
            rad.addWidget(Ikonbild("arrow_left", "accent"), 0, Qt.AlignmentFlag.AlignTop)
            rad.addWidget(Lanktext(text, namn=text, vid=self.lamna.emit), 1)
            rader.addLayout(rad)
        rader.addWidget(self.stapel, 1)

    # -- showing ---------------------------------------------------------------------------------

    @property
    def visar_post(self) -> bool:
        """Is a post shown, without a form above it?"""
        return self.stapel.currentWidget() is self.detalj and self.detalj.underlag is not None

    @property
    def vantar_formular(self) -> bool:
        """Is a form on its way, that is, being read?"""
        return self._oppnar

    def visa(self, id: int) -> None:
        """Show a post. A form that is open goes; what was typed in it is kept as a draft.

        One that is on its way comes all the same: a list that has just been read chooses its first row.
        """
        self._id = id
        self._las(tyst=self._oppnar)

    def uppdatera(self) -> None:
        """Read the shown post again; a form that is open stays."""
        if self._id:
            self._las(tyst=True)

    def _las(self, *, tyst: bool) -> None:
        if self._jobb is not None:
            self._jobb.avbryt()
        store, skarm, id = self.sammanhang.store, self.skarm, self._id
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las_underlag(store, skarm, id),
            mottagare=self,
            klar=lambda underlag: self._visa(underlag, tyst=tyst),
            fel=lambda _fel: self._borta(),
        )

    def _visa(self, underlag: Underlag, *, tyst: bool) -> None:
        self._jobb = None
        if underlag.bild.id != self._id:
            return
        if not tyst:
            self.stang_formular()
        self.detalj.visa(underlag)
        if self.formular is None:
            self.stapel.setCurrentWidget(self.detalj)
        self.visat.emit()

    def _borta(self) -> None:
        self._jobb = None
        self._id = 0
        if self.formular is None:
            self.detalj.underlag = None
            self.lamna.emit()

    def fokusera(self) -> None:
        """Put focus in what is shown."""
        if self.formular is not None:
            self.formular.visad()
        elif self.visar_post:
            self.detalj.fokusera()

    # -- forms -----------------------------------------------------------------------------------

    def ny(self, forslag: Startvarden | None = None) -> None:
        """Open the form of a new post, with proposed values if there are any."""
        store, skarm, fast = self.sammanhang.store, self.skarm, self.fast
        self._oppna(lambda: for_ny(store, skarm, fast, forslag), lambda: self.ny(forslag))

    def kan_redigera(self) -> bool:
        """Is a post shown that may be changed by its form?"""
        return self.visar_post and bool(self.skarm.falt) and not self.detalj.spar()

    def redigera(self) -> None:
        """Open the form of the shown post."""
        if self.detalj.underlag is None:
            return
        self.redigera_id(self.detalj.underlag.bild.id)

    def redigera_id(self, id: int) -> None:
        """Open the form of a post that may not be shown yet."""
        self._id = id
        self._las(tyst=True)
        store, skarm = self.sammanhang.store, self.skarm
        self._oppna(lambda: for_andring(store, skarm, id), lambda: self.redigera_id(id))

    def _oppna(self, las: Callable[[], Start], igen: Callable[[], object]) -> None:
        def visa(start: Start) -> None:
            self._oppnar = False
            ruta = Formularruta(self.sammanhang, self.skarm, start, self._ny_lankad, igen)
            ruta.sparad.connect(self._sparat)
            ruta.stangd.connect(self._stangt)
            self._visa_formular(ruta)

        def gick_inte(fel: StyrdeskFel) -> None:
            self._oppnar = False
            self.sammanhang.fel(fel)

        self._oppnar = True
        self.sammanhang.arbetare.las(lambda _k: las(), mottagare=self, klar=visa, fel=gick_inte)

    def _ny_lankad(self, register: str, text: str, svar: Callable[[int, str], None]) -> None:
        ny_i_dialog(self, self.sammanhang, register, text, svar)

    def _visa_formular(self, ruta: Formularruta | Atgardsruta) -> None:
        self.stang_formular()
        self.formular = ruta
        self.stapel.addWidget(ruta)
        self.stapel.setCurrentWidget(ruta)
        ruta.visad()

    def stang_formular(self) -> None:
        """Take the form away; what was typed is kept as a draft."""
        if self.formular is None:
            return
        self.spara_utkast()
        ruta, self.formular = self.formular, None
        self.stapel.removeWidget(ruta)
        ruta.hide()
        ruta.deleteLater()
        self.stapel.setCurrentWidget(self.detalj if self.detalj.underlag else self._tomt)

    def spara_utkast(self) -> None:
        """Keep what is typed, now."""
        if isinstance(self.formular, Formularruta):
            self.formular.vakt.spara()

    def spara(self) -> None:
        """Ctrl+S: save the form that is open."""
        if self.formular is not None:
            self.formular.spara()

    def _sparat(self, id: int) -> None:
        self.stang_formular()
        self.sparad.emit(id)

    def _stangt(self) -> None:
        self.stang_formular()
        self.formular_stangt.emit()

    # -- verbs -----------------------------------------------------------------------------------

    def oppna_del(self, del_: Delregister, id: int) -> None:
        """Ask for a part of the shown post."""
        self.del_vald.emit(del_, id)

    def gor(self, atgard: Atgard) -> None:
        """Carry out a verb on the shown post."""
        assert self.detalj.underlag is not None
        bild = self.detalj.underlag.bild
        if atgard.falt:
            ruta = Atgardsruta(self.sammanhang, bild, atgard, self._ny_lankad)
            ruta.gjord.connect(self._gjort)
            ruta.stangd.connect(self._gjort)
            self._visa_formular(ruta)
        elif atgard.visa is not None:
            atgard.visa(self.sammanhang, bild)
        elif atgard.pdf is not None:
            self._forhandsvisa(atgard)
        elif atgard.fraga:
            rubrik, fraga = _(atgard.text), _(atgard.fraga)
            messages.fraga(self.window(), f"{rubrik}?", fraga, rubrik, lambda: self._utfor(atgard))
        else:
            self._utfor(atgard)

    def _gjort(self) -> None:
        """From a verb's questions back to the post, read anew."""
        self.stang_formular()
        self.uppdatera()
        self.fokusera()

    def _utfor(self, atgard: Atgard) -> None:
        assert self.detalj.underlag is not None
        bild, fn = self.detalj.underlag.bild, atgard.utfor
        assert fn is not None, f"the verb {atgard.namn} does nothing"
        utfor(
            self.sammanhang,
            self,
            lambda store: fn(store, bild, {}),
            klart=_(atgard.klart) if atgard.klart else "",
            angerbar=not atgard.formell,
            vid_klar=lambda _svar: self.uppdatera(),
            vid_fel=self.visa_fel,
        )

    def _forhandsvisa(self, atgard: Atgard) -> None:
        from styrdesk.ui.grund.preview import visa_dokument  # loads the PDF and print libraries

        assert self.detalj.underlag is not None
        bild, pdf, store = self.detalj.underlag.bild, atgard.pdf, self.sammanhang.store
        assert pdf is not None
        slag = f"{self.skarm.register}.{atgard.namn}"
        word = None if atgard.word is None else partial(atgard.word, store, bild)
        visa_dokument(
            self, self.sammanhang, bild.rubrik, lambda: pdf(store, bild), self.visa_fel, slag, word
        )

    def ta_bort(self, ids: Sequence[int] = ()) -> None:
        """Remove the shown post, or those given; each can be undone."""
        if not self.sammanhang.store.skrivbar:
            return
        reg = register(self.skarm.register)
        for id in ids or ((self._id,) if self._id else ()):
            utfor(
                self.sammanhang,
                self,
                _borttagning(reg, id),
                klart=self.skarm.gjort("ta_bort"),
                vid_fel=self.visa_fel,
            )

    def visa_fel(self, fel: StyrdeskFel) -> None:
        """A broken rule is told in the pane, everything else by the window."""
        if isinstance(fel, RegelFel) and self.detalj.underlag is not None:
            self.stang_formular()
            self.detalj.visa_fel(fel)
        else:
            self.sammanhang.fel(fel)

    def fyll_meny(self, meny: QMenu) -> None:
        """Everything that can be done with the shown post."""
        if self.detalj.underlag is None:
            return
        skrivbar = self.sammanhang.store.skrivbar
        if self.skarm.falt:
            redigera = meny.addAction(_("Redigera"))
            redigera.triggered.connect(lambda: self.redigera())
            redigera.setEnabled(not self.detalj.spar())
        for atgard in self.detalj.mojliga():
            val = meny.addAction(_(atgard.text))
            val.triggered.connect(lambda _pa=False, a=atgard: self.gor(a))
            val.setEnabled(skrivbar or atgard.utfor is None)
        meny.addSeparator()
        bort = meny.addAction(_("Ta bort {vad}").format(vad=_(self.skarm.bestamd)))
        bort.triggered.connect(lambda: self.ta_bort())
        bort.setEnabled(skrivbar)


def _borttagning(reg: Register, id: int) -> Callable[[Any], Any]:
    return lambda store: motor.ta_bort(store, reg, id)
