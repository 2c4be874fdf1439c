"""The page as it will be printed, beside what is being written: rebuilt after each pause (F9 hides it)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QHBoxLayout

from styrdesk.svensk_form import tid
from styrdesk.texter import _
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.components import Avdelare, Ikonbild, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.pdf_view import Sidvy
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.worker import Jobb

PAUS_MS = 600
_MARGINAL = 48  # points: less than the narrowest margin of the minutes, whichever side is inner


class Textsida(Sidvy):
    """The page as wide as its text: beside the writing card the margins would cost too much."""

    def skala(self) -> float:
        """Pixels per point on screen, the margins left out until one zooms."""
        if self.zoom or self.dokument is None:
            return super().skala()
        bredast = max((s.width() for s in self.dokument.sidor), default=595)
        return max(0.1, self.viewport().width() / (bredast - 2 * _MARGINAL))

    def _rutor(self) -> list[QRect]:
        rutor = super()._rutor()
        if self.zoom:
            return rutor
        mitt = self.viewport().width() // 2
        return [ruta.translated(mitt - ruta.center().x(), 0) for ruta in rutor]


class Pdfkort(Kort):
    """``bygg`` makes the PDF on a background thread; the old page stays until the new one is drawn."""

    def __init__(
        self,
        sammanhang: Sammanhang,
        nu: Callable[[], datetime],
        *,
        hela: Callable[[], object],
        dolj: Callable[[], object],
    ) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Förhandsvisning"))
        self.sammanhang, self._nu = sammanhang, nu
        self._bygg: Callable[[], bytes] | None = None
        self._jobb: Jobb | None = None
        self._paragraf = ""
        self._paus = QTimer(self, interval=PAUS_MS, singleShot=True)
        self._paus.timeout.connect(self._starta)
        self.vy = Textsida(sammanhang.arbetare)
        self.vy.sidbyte.connect(lambda _nr: self._visa_sida())
        self.rubrik = Text("", "grupp")
        topp = QHBoxLayout()
        topp.setContentsMargins(CARD_PADDING, 8, 8, 8)
        topp.setSpacing(4)
        topp.addWidget(self.rubrik, 1)
        for ikon, namn, genvag, vid in (
            ("zoom_in", _("Förstora"), "", lambda: self.vy.zooma(1)),
            ("zoom_out", _("Förminska"), "", lambda: self.vy.zooma(-1)),
            ("print", _("Visa hela protokollet"), "Ctrl+P", hela),
            ("dismiss", _("Dölj förhandsvisningen"), "F9", dolj),
        ):
            topp.addWidget(Knapp(slag=Slag.TYST, ikon=ikon, namn=namn, genvag=genvag, vid=vid))
        self.rader.addLayout(topp)
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(self.vy, 1)
        self.rader.addWidget(Avdelare())
        self.ikon, self.lage = Ikonbild("checkmark", "ok"), Text("", "kontroll", "text2")
        fot = QHBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 10)
        fot.setSpacing(8)
        fot.addWidget(self.ikon)
        fot.addWidget(self.lage, 1)
        self.rader.addLayout(fot)

    def visa(self, paragraf: str, bygg: Callable[[], bytes], *, genast: bool) -> None:
        """Show the page of a paragraph: at once for another one, after a pause for new words."""
        self._paragraf, self._bygg = paragraf, bygg
        if genast:
            self._paus.stop()
            self._starta()
        else:
            self._paus.start()

    def _starta(self) -> None:
        bygg = self._bygg
        if bygg is None or self.isHidden():
            return
        if self._jobb is not None:
            self._jobb.avbryt()
        self._jobb = self.sammanhang.arbetare.bygg(
            lambda _k: pdf_pages.oppna(bygg()), mottagare=self, klar=self._klar,
            fel=lambda fel: self._fel(fel.mening()),
        )  # fmt: skip

    def _klar(self, dokument: Dokument) -> None:
        self._jobb = None
        self.vy.visa(dokument)
        self._visa_sida()
        self.ikon.satt("checkmark", "ok")
        text = _("Visar {paragraf} · uppdaterad {tid}")
        self.lage.setText(
            text.format(paragraf=f"§\u00a0{self._paragraf}", tid=tid(self._nu().time()))
        )

    def _fel(self, mening: str) -> None:
        self.ikon.satt("warning", "warn")
        self.lage.setText(mening)

    def _visa_sida(self) -> None:
        mall = _("Sida {sida} av {antal}")
        self.rubrik.setText(mall.format(sida=max(1, self.vy.sida()), antal=max(1, self.vy.antal)))
