"""A form at work: title, draft, errors on top, saving, and what to do when two people change at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import Brist, Krock, RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import Bild, Ref, register
from styrdesk.texter import _
from styrdesk.ui.grund import messages
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts import Utkastvakt
from styrdesk.ui.grund.error_list import Fellista, felrubrik
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.form_conflict import krockfalt, sammanfor
from styrdesk.ui.grund.form_row import NyPost
from styrdesk.ui.grund.form_start import Start
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.surfaces import Avdelare
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.use_case import utfor


class Formularruta(QWidget):
    """The form of one post. ``sparad`` gives its id; ``stangd`` is sent when the form is left unsaved.

    What is typed is kept as a draft all the time; leaving asks nothing.
    """

    sparad = Signal(int)
    stangd = Signal()

    def __init__(
        self,
        sammanhang: Sammanhang,
        skarm: RegisterSkarm,
        start: Start,
        ny: NyPost | None = None,
        igen: Callable[[], object] | None = None,
    ) -> None:
        """``ny`` opens a form of a linked register; ``igen`` opens this one again after an undo."""
        super().__init__()
        self.sammanhang, self.skarm, self.start = sammanhang, skarm, start
        self._register = register(skarm.register)
        self._igen = igen
        self._sparar = False
        visas = [
            f
            for f in skarm.falt
            if f.namn not in start.fast and not (f.bara_ny and start.bild is not None)
        ]
        self.formular = Formular(formfalt(self._register, visas), sammanhang, ny)
        version = start.bild.version if start.bild is not None else None
        if start.utkast is not None:
            version = start.utkast.version
        self._version = version or 0
        self.vakt = Utkastvakt(sammanhang, start.plats, self.formular.ra, version, self)
        self._bygg()
        self._fyll()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(0)
        rader.addWidget(self._huvud())
        rader.addWidget(Avdelare())
        innehall = QWidget()
        lag = QVBoxLayout(innehall)
        lag.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        lag.setSpacing(16)
        self.fellista = Fellista(self.formular.fokusera)
        lag.addWidget(self.fellista)
        if self.start.fran:
            fran = _("Ifyllt från «{vad}»").format(vad=self.start.fran)
            lag.addWidget(Meddelande("info", fran, self.start.varfor))
        lag.addWidget(self.formular, 1)
        self.rullyta = QScrollArea()
        self.rullyta.setWidgetResizable(True)
        self.rullyta.setFrameShape(QScrollArea.Shape.NoFrame)
        self.rullyta.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rullyta.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rullyta.setWidget(innehall)
        genomskinlig(self.rullyta)
        rader.addWidget(self.rullyta, 1)
        rader.addWidget(Avdelare())
        rader.addWidget(self._fot())
        self.setAccessibleName(self.rubrik())
        self.vakt.lage.connect(self._visa_lage)
        self.formular.andrat.connect(self.vakt.rord)
        self.formular.lamnat.connect(self.vakt.spara)

    def rubrik(self) -> str:
        """ "Nytt avtal", or the post's own name."""
        return self.start.bild.rubrik if self.start.bild else _(self.skarm.ny)

    def _huvud(self) -> QWidget:
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(CARD_PADDING, 12, 12, 12)
        lag.setSpacing(8)
        lag.addWidget(Text(self.rubrik(), "panel", bryt=True), 1)
        self._lage = Text("", "stod", "text2")
        lag.addWidget(self._lage)
        lag.addWidget(
            Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng formuläret"), vid=self.stang)
        )
        return rad

    def _fot(self) -> QWidget:
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        lag.setSpacing(8)
        lag.addStretch(1)
        self.slang_knapp = Knapp(_("Släng utkast"), vid=self.slang)
        self.slang_knapp.hide()
        lag.addWidget(self.slang_knapp)
        text = _(self.skarm.spara) or _("Spara {vad}").format(vad=_(self._register.titel).lower())
        self.spara_knapp = Knapp(text, slag=Slag.PRIMAR, genvag="Ctrl+S", vid=self.spara)
        lag.addWidget(self.spara_knapp)
        return rad

    def _fyll(self) -> None:
        self.formular.fyll(self.start.varden, self.start.etiketter)
        if self.start.bild is not None:
            for namn in self._register.skyddade & set(self.formular.rader):
                self.formular.rader[namn].las()
        for namn in self.start.foreslaget & set(self.formular.rader):
            self.formular.rader[namn].visa_foreslaget(True)
        if self.start.utkast is not None:
            self.formular.fyll_ra(self.start.utkast.falt)
            self.vakt.visa(self.start.utkast.andrad)

    def _visa_lage(self, text: str) -> None:
        self._lage.setText(text)
        self.slang_knapp.setVisible(self.vakt.finns)

    def visad(self) -> None:
        """The form has come on screen: cursor in the first field."""
        self.formular.fokusera()

    # -- saving ----------------------------------------------------------------------------------

    def spara(self) -> None:
        """Check and save; errors are shown on top and at the fields."""
        if self._sparar:
            return
        brister = self.formular.granska()
        if brister:
            self._visa_brister(brister)
            return
        self.fellista.tom()
        self._skriv(self.formular.varden(), self._version)

    def _skriv(self, varden: Mapping[str, Any], version: int) -> None:
        bild, skarm, reg = self.start.bild, self.skarm, self._register
        fast = self.start.fast
        if bild is not None:
            varden = {n: v for n, v in varden.items() if v != bild.varden.get(n)}
            if not varden:
                self._klart(Ref(bild.id, bild.version, bild.uid))
                return
            fn = _andra(skarm, reg, bild.id, version, varden)
        else:
            fn = _registrera(skarm, reg, {**varden, **fast})
        self._las(True)
        utfor(
            self.sammanhang,
            self,
            fn,
            klart=skarm.gjort("andra" if bild else "registrera"),
            vid_klar=self._klart,
            vid_fel=self._fel,
            slut=lambda: self._las(False),
        )

    def _las(self, sparar: bool) -> None:
        self._sparar = sparar
        self.spara_knapp.setEnabled(not sparar)

    def _klart(self, ref: Ref) -> None:
        self.vakt.glom()
        self.sparad.emit(ref.id)

    def _fel(self, fel: StyrdeskFel) -> None:
        if isinstance(fel, RegelFel):
            self._visa_brister(list(fel.brister))
        elif isinstance(fel, Krock) and self.start.bild is not None:
            self._krock(self.start.bild)
        else:
            self.vakt.spara()
            self.sammanhang.fel(fel)

    def _visa_brister(self, brister: list[Brist]) -> None:
        hemlosa = self.formular.visa_brister(brister)
        vid_falt = [b for b in brister if b not in hemlosa]
        rubrik = felrubrik(len(brister), _(self.skarm.bestamd))
        self.fellista.visa(rubrik, [*hemlosa, *vid_falt], self._etikett)
        self.rullyta.ensureVisible(0, 0)
        if vid_falt:
            self.formular.fokusera(vid_falt[0].falt)
        else:
            self.spara_knapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def _etikett(self, falt: str) -> str:
        rad = self.formular.rader.get(falt)
        return rad.f.rubrik if rad is not None and rad.fel else ""

    # -- two people at once ----------------------------------------------------------------------

    def _krock(self, min_grund: Bild) -> None:
        store, reg = self.sammanhang.store, self._register
        self.sammanhang.arbetare.las(
            lambda _k: motor.visa(store, reg, min_grund.id),
            mottagare=self,
            klar=lambda deras: self._los_krock(min_grund, deras),
            fel=self.sammanhang.fel,
        )

    def _los_krock(self, grund: Bild, deras: Bild) -> None:
        mina = self.formular.varden()
        falt = krockfalt(self._register, grund, deras, mina, self._mina_texter())
        if not falt:
            self._skriv(sammanfor(grund, deras, mina, {}), deras.version)
            return
        text = _(
            "{rubrik} har ändrats sedan du öppnade formuläret. "
            "Välj vilket värde som ska gälla för varje uppgift."
        ).format(rubrik=deras.rubrik)
        messages.krock(
            self.window(),
            text,
            falt,
            lambda val: self._skriv(sammanfor(grund, deras, mina, val), deras.version),
        )

    def _mina_texter(self) -> Mapping[str, str]:
        return {namn: rad.inmatning.text() for namn, rad in self.formular.rader.items()}

    # -- leaving ---------------------------------------------------------------------------------

    def stang(self) -> None:
        """Leave the form; what was typed stays as a draft."""
        self.vakt.spara()
        if self.vakt.finns:
            annonsera(self, _("Utkastet är sparat."))
        self.stangd.emit()

    def slang(self) -> None:
        """Throw the draft away, with a way back."""
        self.vakt.kasta(self._igen)
        self.stangd.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stang()
            return
        super().keyPressEvent(event)


def genomskinlig(yta: QScrollArea) -> None:
    """Let the card behind a scroll area show through."""
    yta.viewport().setAutoFillBackground(False)
    if (innehall := yta.widget()) is not None:
        innehall.setAutoFillBackground(False)


def _registrera(
    skarm: RegisterSkarm, reg: motor.Register, varden: Mapping[str, Any]
) -> Callable[[Any], Ref]:
    if skarm.registrera is not None:
        egen = skarm.registrera
        return lambda store: egen(store, varden, None)
    return lambda store: motor.registrera(store, reg, varden)


def _andra(
    skarm: RegisterSkarm, reg: motor.Register, id: int, version: int, varden: Mapping[str, Any]
) -> Callable[[Any], Ref]:
    if skarm.andra is not None:
        egen = skarm.andra
        return lambda store: egen(store, id, version, varden, None)
    return lambda store: motor.andra(store, reg, id, version, varden)
