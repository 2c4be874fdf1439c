"""The handbook: chapters to the left with search, the text to the right; F1 opens the right chapter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Avdelare, Kort, Sidhuvud, Text, genvagstext
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.icons import icon
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import PANE_GAP
from styrdesk.ui.handbokstext import kapitel, kapitel_for, sok
from styrdesk.ui.handboksvy import Handboksvy
from styrdesk.ui.kapitellista import Kapitellista

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_VANSTER = 300
_TABELL = "{kortkommandon}"
_EGEN = ("", "handbok")


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The handbook's page."""
    return Handbok(sammanhang, fonster)


class Handbok(QWidget):
    """A page like any other: F6 moves between its panes, Ctrl+F searches."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.namn = ""
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(16)
        mening = _("Välj ett kapitel, eller skriv vad du letar efter.")
        self.huvud = Sidhuvud(_("Handbok"), mening, sok=fonster.palett.oppna)
        kolumn.addWidget(self.huvud)
        kropp = QHBoxLayout()
        kropp.setSpacing(PANE_GAP)
        kropp.addWidget(self._innehallskort())
        self.textkort = Kort(tat=True)
        self.textkort.setAccessibleName(_("Kapitel"))
        self.vy = Handboksvy()
        self.vy.lank.connect(self._folj)
        self.textkort.rader.addWidget(self.vy, 1)
        kropp.addWidget(self.textkort, 1)
        kolumn.addLayout(kropp, 1)
        follow(self.restyle)
        self.visa_kapitel(kapitel()[0].namn)

    def _innehallskort(self) -> QWidget:
        self.innehallskort = Kort(tat=True)
        self.innehallskort.setAccessibleName(_("Innehåll"))
        ruta = QVBoxLayout()
        ruta.setContentsMargins(12, 12, 12, 8)
        self.sokruta = QLineEdit()
        self.sokruta.setPlaceholderText(_("Sök i handboken"))
        self.sokruta.setAccessibleName(_("Sök i handboken"))
        self.sokruta.setClearButtonEnabled(True)
        self.sokruta.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.sokruta.textChanged.connect(self.sok)
        ruta.addWidget(self.sokruta)
        self.antal = Text("", "stod", "text2", bryt=True)
        self.antal.hide()
        ruta.addWidget(self.antal)
        self.innehallskort.rader.addLayout(ruta)
        self.innehallskort.rader.addWidget(Avdelare())
        self.lista = Kapitellista()
        self.lista.selectionModel().currentChanged.connect(lambda nu, _f: self._vald(nu.row()))
        self.innehallskort.rader.addWidget(self.lista, 1)
        return self.innehallskort

    def restyle(self) -> None:
        """Follow the text size."""
        self.innehallskort.setFixedWidth(theme().px(_VANSTER))

    # -- showing ---------------------------------------------------------------------------------

    def visa_kapitel(self, namn: str) -> None:
        """Show a chapter by its name, or the one about a page of the window."""
        namn = kapitel_for(namn)
        if not self.lista.valj(namn):
            self.sokruta.clear()
            self.lista.valj(namn)
        self._visa(namn)

    def _vald(self, rad: int) -> None:
        if 0 <= rad < len(self.lista.modell.rader):
            self._visa(self.lista.modell.rader[rad].kapitel.namn)

    def _visa(self, namn: str) -> None:
        ett = next(k for k in kapitel() if k.namn == namn)
        if namn != self.namn:
            self.namn = namn
            self.vy.visa(ett.titel, ett.text.replace(_TABELL, self._genvagar()))
        self._finn()

    def _finn(self) -> None:
        ord_ = self.sokruta.text().split()
        if ord_:
            self.vy.finn(ord_[0])

    def _genvagar(self) -> str:
        """The shortcuts of the window itself as a table; a page's own come and go with it."""
        rader = [_("| Tangent | Gör |"), "|---|---|"]
        for kommando in self._fonster.kommandon.alla():
            genvag = self._fonster.kommandon.genvag(kommando.id)
            if genvag:
                rader.append(f"| {genvagstext(genvag)} | {_(kommando.text)} |")
        return "\n".join(rader)

    def sok(self, text: str) -> None:
        """List the chapters that hold every word."""
        traffar = sok(text)
        self.lista.modell.visa(traffar)
        soker = bool(text.strip())
        self.antal.setVisible(soker)
        mall = ngettext("{antal} kapitel", "{antal} kapitel", len(traffar))
        ord_ = (
            mall.format(antal=len(traffar))
            if traffar
            else _("Inget hittades. Prova ett annat ord.")
        )
        self.antal.setText(ord_)
        if soker:
            annonsera(self, ord_)
        if traffar:
            self.lista.ga_till(0)
            self._vald(0)

    def _folj(self, mal: str) -> None:
        slag, _kolon, namn = mal.rpartition(":")
        if slag == "sida":
            self._fonster.ga_till(namn)
        else:
            self.visa_kapitel(namn.removesuffix(".md"))

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """F1: the chapter about the page that the user came from."""
        fran = self._fonster.nyckel()
        if fran not in _EGEN:
            self.sokruta.clear()
            self.visa_kapitel(fran)
        self.vy.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ner = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.sokruta.hasFocus() and ner:
            mal = self.lista if event.key() == Qt.Key.Key_Down else self.vy
            mal.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.innehallskort, self.textkort]

    def kommandon(self) -> Sequence[Kommando]:
        """Search in the handbook."""
        return [
            Kommando("handbok.sok", N_("Sök i handboken"), self._till_sokrutan, "redigera", "Ctrl+F",
                     "search", 3),
        ]  # fmt: skip

    def _till_sokrutan(self) -> None:
        self.sokruta.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sokruta.selectAll()
