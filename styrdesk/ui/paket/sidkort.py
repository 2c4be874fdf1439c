"""The middle of the page: trouble in its place, the pages as small pictures, one of them large on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Atgard
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Meddelande, Slag, Text, TomtLage
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.pdf_view import Sidvy
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.paket.bygge import Byggt
from styrdesk.ui.paket.maskkort import Maskkort, Maskpapper
from styrdesk.ui.paket.miniatyrer import Miniatyrer


class _Stapel(QProgressBar):
    """A bar as low as a line, that cannot be taken for a field."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Paketet byggs"))
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(10))


class _Hog(QStackedWidget):
    """What is hidden must not hold the page up: a wrapped text in one view would set the height of all."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(1)

    def hasHeightForWidth(self) -> bool:
        return False


class Sidkort(Kort):
    """Thumbnails and, when a page is opened, the same packet page by page; a paper that is being masked.

    ``maska(page)`` is sent when the paper of a page (from 0) is to be masked.
    """

    maska = Signal(int)

    def __init__(self, sammanhang: Sammanhang, overst: QWidget) -> None:
        """``overst`` stands above everything else, the page's own."""
        super().__init__(tat=True)
        self.rader.addWidget(overst)
        self.setAccessibleName(_("Paketets sidor"))
        self._besked: Meddelande | None = None
        self._plats = QVBoxLayout()
        self._plats.setContentsMargins(10, 10, 10, 10)
        self._ruta = QWidget()
        self._ruta.setLayout(self._plats)
        self._ruta.hide()
        self.bilder = Miniatyrer(sammanhang.arbetare)
        self.stor = Sidvy(sammanhang.arbetare)
        self.tomt = TomtLage("stack", _("Paketet byggs"), _("Sidorna visas här när de är klara."))
        self.hog = _Hog()
        self.maskkort = Maskkort(sammanhang)
        self.maskkort.stangs.connect(self.sluta_maskera)
        for vy in (self.tomt, self.bilder, self.stor, self.maskkort):
            self.hog.addWidget(vy)
        self.bilder.oppnad.connect(self.oppna_sida)
        self.bilder.vald.connect(lambda _nr: self._visa_lage())
        self.stor.sidbyte.connect(lambda _nr: self._visa_lage())
        self.rader.addWidget(self._ruta)
        self.rader.addWidget(self.hog, 1)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(self._fot())

    def _fot(self) -> QHBoxLayout:
        self.lage = Text("", "kontroll", "text2")
        self.stapel = _Stapel()
        self.stapel.hide()
        self.stopp_knapp = Knapp(_("Stoppa"), slag=Slag.LANK, tat=True)
        self.stopp_knapp.hide()
        self.vaxla_knapp = Knapp(_("Visa sidan stor"), slag=Slag.LANK, tat=True, vid=self.vaxla)
        self.mask_knapp = Knapp(_("Maskera…"), slag=Slag.LANK, tat=True,
                                vid=lambda: self.maska.emit(self.aktuell_sida()))  # fmt: skip
        fot = QHBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 10)
        fot.setSpacing(16)
        fot.addWidget(self.lage)
        fot.addWidget(self.stapel, 3)
        fot.addWidget(self.stopp_knapp)
        fot.addStretch(1)
        fot.addWidget(self.mask_knapp)
        fot.addWidget(self.vaxla_knapp)
        return fot

    # -- content ---------------------------------------------------------------------------------

    def visa(self, byggt: Byggt) -> None:
        """Show a packet that has been built."""
        self.bilder.visa(byggt.dokument, byggt.innehall.etiketter)
        self.stor.visa(byggt.dokument)
        if self.hog.currentWidget() is self.tomt:
            self.hog.setCurrentWidget(self.bilder)
        self.byggs(None)
        self._visa_lage()

    def markera(self, sidor: range) -> None:
        """Show the pages of the chosen part."""
        self.bilder.markera(sidor)
        if sidor and self.hog.currentWidget() is self.stor:
            self.stor.ga_till(sidor.start + 1)
        self._visa_lage()

    def oppna_sida(self, nr: int) -> None:
        """One page large, from 0."""
        self.hog.setCurrentWidget(self.stor)
        self.stor.ga_till(nr + 1)
        self.stor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._visa_lage()

    def aktuell_sida(self) -> int:
        """The page in sight or chosen, from 0."""
        stor = self.hog.currentWidget() is self.stor
        return max(0, self.stor.sida() - 1) if stor else self.bilder.sida

    def maskera(self, papper: Maskpapper, sida: int, *, last: bool) -> None:
        """Show a paper on one of its own pages, from 1, with its boxes."""
        self.hog.setCurrentWidget(self.maskkort)
        self.maskkort.oppna(papper, sida, last=last)
        self._visa_lage()

    def sluta_maskera(self) -> None:
        """Back to all pages; what was drawn is saved."""
        self.maskkort.klar()
        if self.hog.currentWidget() is self.maskkort:
            self.hog.setCurrentWidget(self.bilder)
            self.bilder.setFocus(Qt.FocusReason.OtherFocusReason)
        self._visa_lage()

    def vaxla(self) -> None:
        """Between all pages and one large; out of masking."""
        if self.hog.currentWidget() is self.maskkort:
            self.sluta_maskera()
        elif self.hog.currentWidget() is self.stor:
            self.hog.setCurrentWidget(self.bilder)
            self.bilder.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.bilder.antal:
            self.oppna_sida(self.bilder.sida)
        self._visa_lage()

    def byggs(self, andel: float | None) -> None:
        """How far the packet has come; None when nothing is being built."""
        self.stapel.setVisible(andel is not None)
        self.stopp_knapp.setVisible(andel is not None)
        self.stapel.setValue(round(100 * (andel or 0)))
        self._visa_lage()

    def besked(
        self, slag: str, rubrik: str, text: str = "", atgarder: Sequence[Atgard] = ()
    ) -> None:
        """Say something above the pages; without a heading what stands there goes away."""
        if self._besked is not None:
            self._plats.removeWidget(self._besked)
            self._besked.hide()
            self._besked.deleteLater()
            self._besked = None
        if rubrik:
            self._besked = Meddelande(slag, rubrik, text, atgarder=atgarder, knapp=True)
            self._plats.addWidget(self._besked)
        self._ruta.setVisible(bool(rubrik))

    def _visa_lage(self) -> None:
        mask, stor = (self.hog.currentWidget() is vy for vy in (self.maskkort, self.stor))
        self.vaxla_knapp.setText(_("Visa alla sidor") if stor or mask else _("Visa sidan stor"))
        self.vaxla_knapp.setVisible(self.bilder.antal > 0)
        self.mask_knapp.setVisible(self.bilder.antal > 0 and not mask)
        if mask:
            self.lage.setText(_("Rutorna sparas när du ritar."))
            return
        nr = self.stor.sida() if stor else self.bilder.sida + 1
        mall = _("Sida {nr} av {antal}")
        self.lage.setText(
            mall.format(nr=nr, antal=self.bilder.antal)
            if self.bilder.antal
            else _("Paketet byggs …")
        )
