"""The right side of a register's page: a post, its form, a verb's questions, several posts, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import register
from styrdesk.texter import _
from styrdesk.ui.grund import messages
from styrdesk.ui.grund.action_pane import Atgardsruta
from styrdesk.ui.grund.buttons import Knapp
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.detail import Detaljruta
from styrdesk.ui.grund.detail_data import Underlag, las_underlag
from styrdesk.ui.grund.form_pane import Formularruta
from styrdesk.ui.grund.form_start import Start, for_andring, for_ny
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.register_screen import Atgard, Delregister, RegisterSkarm
from styrdesk.ui.grund.surfaces import TomtLage
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb

LAS_EFTER_MS = 60


class Sidruta(QWidget):
    """Shows one thing at a time. ``sparad`` gives the id of a saved post of the page's register."""

    sparad = Signal(int)
    stangd = Signal()

    def __init__(self, sammanhang: Sammanhang, skarm: RegisterSkarm) -> None:
        super().__init__()
        self.sammanhang, self.skarm = sammanhang, skarm
        self._jobb: Jobb | None = None
        self._formular: Formularruta | Atgardsruta | None = None
        self._flera: QWidget | None = None
        self._valda: tuple[int, ...] = ()
        self.detalj = Detaljruta(sammanhang, skarm, self)
        text = _("Välj i listan för att se uppgifterna.")
        self._tomt = TomtLage(skarm.ikon, _("Inget valt"), text)
        self.stapel = QStackedWidget()
        for vy in (self._tomt, self.detalj):
            self.stapel.addWidget(vy)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.addWidget(self.stapel)

    # -- what is shown ---------------------------------------------------------------------------

    def har_formular(self) -> bool:
        """Is a form open?"""
        return self._formular is not None

    def visa_inget(self) -> None:
        """Nothing is chosen."""
        self._valda = ()
        if not self.har_formular():
            self.stapel.setCurrentWidget(self._tomt)

    def visa_post(self, id: int) -> None:
        """Show a post. A form that is open goes; what was typed in it is kept as a draft."""
        self._valda = (id,)
        self._las(id)

    def uppdatera(self) -> None:
        """Read the shown post again."""
        if len(self._valda) == 1:
            self._las(self._valda[0], tyst=True)

    def _las(self, id: int, *, tyst: bool = False) -> None:
        if self._jobb is not None:
            self._jobb.avbryt()
        store, skarm = self.sammanhang.store, self.skarm
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las_underlag(store, skarm, id),
            mottagare=self,
            klar=lambda underlag: self._visa(underlag, tyst=tyst),
            fel=lambda fel: self._borta(fel, tyst=tyst),
        )

    def _visa(self, underlag: Underlag, *, tyst: bool) -> None:
        self._jobb = None
        if underlag.bild.id not in self._valda:
            return
        if self._formular is not None and not tyst:
            self._stang_formular()
        self.detalj.visa(underlag)
        if self._formular is None:
            self.stapel.setCurrentWidget(self.detalj)

    def _borta(self, fel: StyrdeskFel, *, tyst: bool) -> None:
        self._jobb = None
        if not tyst:
            self.visa_inget()

    def visa_flera(self, ids: Sequence[int]) -> None:
        """Several posts are chosen: say how many, and what can be done with all of them."""
        self._valda = tuple(ids)
        self._stang_formular()
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
        rader.addWidget(
            Text(_("{antal} {vad} valda").format(antal=antal, vad=vad), "panel", bryt=True)
        )
        rader.addWidget(Text(_("Det du gör här görs med alla valda."), "brod", "text2", bryt=True))
        for atgard in self.skarm.atgarder:
            if atgard.flera and atgard.utfor is not None and not atgard.falt:
                knapp = Knapp(_(atgard.text), ikon=atgard.ikon, vid=self._gor_flera(atgard))
                rader.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
        bort = Knapp(_("Ta bort valda"), vid=lambda: self.ta_bort(self._valda))
        rader.addWidget(bort, 0, Qt.AlignmentFlag.AlignLeft)
        if not self.sammanhang.store.skrivbar:
            for knapp in ruta.findChildren(Knapp):
                knapp.stang_av(_("Filen är öppnad som läsexemplar."))
        rader.addStretch(1)
        return ruta

    def fokusera(self) -> None:
        """Put focus in what is shown."""
        if self._formular is not None:
            self._formular.visad()
        elif self.stapel.currentWidget() is self.detalj and self.detalj.underlag is not None:
            self.detalj.fokusera()

    # -- forms -----------------------------------------------------------------------------------

    def ny(self, fast: Mapping[str, Any] | None = None) -> None:
        """Open the form of a new post."""
        store, skarm, givet = self.sammanhang.store, self.skarm, fast or {}
        self._oppna(skarm, lambda: for_ny(store, skarm, givet), igen=lambda: self.ny(fast))

    def kan_redigera(self) -> bool:
        """Is a post shown that may be changed?"""
        visas = self.stapel.currentWidget() is self.detalj and self.detalj.underlag is not None
        return visas and bool(self.skarm.falt) and not self.detalj.spar()

    def redigera(self) -> None:
        """Open the form of the shown post."""
        if self.detalj.underlag is None:
            return
        store, skarm, id = self.sammanhang.store, self.skarm, self.detalj.underlag.bild.id
        self._oppna(skarm, lambda: for_andring(store, skarm, id), igen=self.redigera)

    def oppna_del(self, del_: Delregister, id: int) -> None:
        """Open the form of a part of the shown post (0 = a new one)."""
        if self.detalj.underlag is None:
            return
        store, skarm = self.sammanhang.store, del_.skarm
        fast = {del_.agare: self.detalj.underlag.bild.id}

        def las() -> Start:
            return for_andring(store, skarm, id) if id else for_ny(store, skarm, fast)

        self._oppna(skarm, las, igen=lambda: self.oppna_del(del_, id), del_=True)

    def _oppna(
        self,
        skarm: RegisterSkarm,
        las: Callable[[], Start],
        *,
        igen: Callable[[], object],
        del_: bool = False,
    ) -> None:
        def visa(start: Start) -> None:
            ruta = Formularruta(self.sammanhang, skarm, start, self._ny_i_dialog, igen)
            ruta.sparad.connect(self._sparat_del if del_ else self._sparat)
            ruta.stangd.connect(self._stangt)
            self._visa_formular(ruta)

        self.sammanhang.arbetare.las(
            lambda _k: las(), mottagare=self, klar=visa, fel=self.sammanhang.fel
        )

    def _visa_formular(self, ruta: Formularruta | Atgardsruta) -> None:
        self._stang_formular()
        self._formular = ruta
        self.stapel.addWidget(ruta)
        self.stapel.setCurrentWidget(ruta)
        ruta.visad()

    def _stang_formular(self) -> None:
        if self._formular is None:
            return
        self.spara_utkast()
        ruta, self._formular = self._formular, None
        self.stapel.removeWidget(ruta)
        ruta.hide()
        ruta.deleteLater()

    def spara_utkast(self) -> None:
        """Keep what is typed, now."""
        if isinstance(self._formular, Formularruta):
            self._formular.vakt.spara()

    def _sparat(self, id: int) -> None:
        self._stang_formular()
        self.sparad.emit(id)

    def _sparat_del(self, _id: int) -> None:
        self._tillbaka()

    def _stangt(self) -> None:
        self._stang_formular()
        self.stangd.emit()

    def _tillbaka(self) -> None:
        """From a part's or a verb's form back to the post, read anew."""
        self._stang_formular()
        self.stapel.setCurrentWidget(self.detalj)
        self.uppdatera()
        self.fokusera()

    def spara(self) -> None:
        """Ctrl+S: save the form that is open."""
        if self._formular is not None:
            self._formular.spara()

    def _ny_i_dialog(self, namn: str, text: str, svar: Callable[[int, str], None]) -> None:
        """A linked post that does not exist yet is made in a window above the form."""
        skarm = self.sammanhang.skarmar[namn]
        store = self.sammanhang.store
        rubrikfalt = skarm.falt[0].namn
        self.sammanhang.arbetare.las(
            lambda _k: for_ny(store, skarm, {}),
            mottagare=self,
            klar=lambda start: Nypostdialog(self, skarm, start, (rubrikfalt, text), svar).open(),
            fel=self.sammanhang.fel,
        )

    # -- verbs -----------------------------------------------------------------------------------

    def gor(self, atgard: Atgard) -> None:
        """Carry out a verb on the shown post."""
        assert self.detalj.underlag is not None
        bild = self.detalj.underlag.bild
        if atgard.falt:
            ruta = Atgardsruta(self.sammanhang, bild, atgard, self._ny_i_dialog)
            ruta.gjord.connect(self._tillbaka)
            ruta.stangd.connect(self._tillbaka)
            self._visa_formular(ruta)
        elif atgard.visa is not None:
            atgard.visa(self.sammanhang, bild)
        elif atgard.pdf is not None:
            self._forhandsvisa(atgard)
        elif atgard.fraga:
            rubrik = _(atgard.text)
            fraga = _(atgard.fraga)
            messages.fraga(self.window(), f"{rubrik}?", fraga, rubrik, lambda: self._utfor(atgard))
        else:
            self._utfor(atgard)

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
            vid_fel=self._visa_fel,
        )

    def _forhandsvisa(self, atgard: Atgard) -> None:
        from styrdesk.ui.grund.preview import visa_dokument

        assert self.detalj.underlag is not None
        bild, pdf, store = self.detalj.underlag.bild, atgard.pdf, self.sammanhang.store
        assert pdf is not None
        titel = f"{_(atgard.text)} – {bild.rubrik}"
        visa_dokument(self, self.sammanhang, titel, lambda: pdf(store, bild), self._visa_fel)

    def _gor_flera(self, atgard: Atgard) -> Callable[[], object]:
        skarm, fn = self.skarm, atgard.utfor
        assert fn is not None

        def en(id: int) -> Callable[[Any], Any]:
            return lambda store: fn(store, las_underlag(store, skarm, id).bild, {})

        def alla() -> None:
            for id in self._valda:
                utfor(self.sammanhang, self, en(id), klart=_(atgard.klart) if atgard.klart else "")

        return alla

    def ta_bort(self, ids: Sequence[int]) -> None:
        """Remove posts; each can be undone."""
        if not self.sammanhang.store.skrivbar:
            return
        reg = register(self.skarm.register)
        for id in ids:
            utfor(
                self.sammanhang,
                self,
                _borttagning(reg, id),
                klart=self.skarm.gjort("ta_bort"),
                vid_fel=self._visa_fel,
            )

    def _visa_fel(self, fel: StyrdeskFel) -> None:
        if isinstance(fel, RegelFel) and self.detalj.underlag is not None:
            self.stapel.setCurrentWidget(self.detalj)
            self.detalj.visa_fel(fel)
        else:
            self.sammanhang.fel(fel)

    def fyll_meny(self, meny: QMenu) -> None:
        """Everything that can be done with what is chosen."""
        if len(self._valda) != 1 or self.detalj.underlag is None:
            return
        spar = self.detalj.spar()
        if self.skarm.falt:
            redigera = meny.addAction(_("Redigera") + "\tF2")
            redigera.triggered.connect(lambda: self.redigera())
            redigera.setEnabled(not spar)
        for atgard in self.detalj.mojliga():
            val = meny.addAction(_(atgard.text))
            val.triggered.connect(lambda _pa=False, a=atgard: self.gor(a))
            val.setEnabled(atgard.utfor is None or self.sammanhang.store.skrivbar)
        meny.addSeparator()
        bort = meny.addAction(_("Ta bort {vad}").format(vad=_(self.skarm.bestamd)))
        bort.triggered.connect(lambda: self.ta_bort(self._valda))
        bort.setEnabled(self.sammanhang.store.skrivbar)


def _borttagning(reg: motor.Register, id: int) -> Callable[[Any], Any]:
    return lambda store: motor.ta_bort(store, reg, id)


class Nypostdialog(QDialog):
    """The form of a linked post, above the form that needs it."""

    def __init__(
        self,
        parent: Sidruta,
        skarm: RegisterSkarm,
        start: Start,
        forifyllt: tuple[str, str],
        svar: Callable[[int, str], None],
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_(skarm.ny))
        self._sammanhang, self._skarm, self._svar = parent.sammanhang, skarm, svar
        self.ruta = Formularruta(parent.sammanhang, skarm, start, parent._ny_i_dialog)
        falt, text = forifyllt
        rad = self.ruta.formular.rader[falt]
        if text and not rad.inmatning.ra():
            rad.inmatning.satt_ra(text)
        self.ruta.sparad.connect(self._sparad)
        self.ruta.stangd.connect(self.reject)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.addWidget(self.ruta)
        self.resize(theme().px(620), theme().px(560))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.ruta.visad()

    def keyPressEvent(self, event: Any) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_S:
            self.ruta.spara()
            return
        super().keyPressEvent(event)

    def _sparad(self, id: int) -> None:
        store, reg = self._sammanhang.store, register(self._skarm.register)
        svar = self._svar
        self._sammanhang.arbetare.las(
            lambda _k: motor.visa(store, reg, id).rubrik,
            mottagare=self._sammanhang.arbetare,
            klar=lambda namn: svar(id, namn),
        )
        self.accept()
