"""The page of reports: choose one, say what it is about, look at it, print it or save it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.export import utskrift
from styrdesk.export.rapporter import Rapport
from styrdesk.export.utskrift import Utskrift
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import LagringsFel, RegelFel, StyrdeskFel
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import (
    Avdelare,
    Knapp,
    Kort,
    Meddelande,
    Sidhuvud,
    Slag,
    Text,
    TomtLage,
)
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.error_list import antal_ord
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.preview import Forhandsvisning
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.rapportlista import Rapportlista
from styrdesk.ui.rapporttexter import PAPPER, POST, SEDAN, ar_lista, falt

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_VANSTER = 340


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the open file."""
    return Rapportsida(sammanhang, fonster)


class Rapportsida(QWidget):
    """To the left the reports and what the chosen one asks for, to the right the document."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self._jobb: Jobb | None = None
        self._formular: dict[str, Formular] = {}
        self._fel: Meddelande | None = None
        self._bygg()
        follow(self.restyle)
        self.lista.selectionModel().currentChanged.connect(lambda *_a: self._valt())
        self.lista.setCurrentIndex(self.lista.modell.index(0))

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(16)
        self.lista = Rapportlista()
        antal = len(self.lista.modell.rader)
        mening = ngettext(
            "{antal} rapport som PDF. Du ser den innan du sparar eller skriver ut.",
            "{antal} rapporter som PDF. Du ser dem innan du sparar eller skriver ut.",
            antal,
        ).format(antal=antal_ord(antal).capitalize())
        self.huvud = Sidhuvud(_("Rapporter"), mening, sok=self._fonster.palett.oppna)
        kolumn.addWidget(self.huvud)
        kropp = QHBoxLayout()
        kropp.setSpacing(PANE_GAP)
        kropp.addWidget(self._valkort(), 2)
        kropp.addWidget(self._visningskort(), 3)
        kolumn.addLayout(kropp, 1)

    def _valkort(self) -> QWidget:
        self.valkort = Kort(tat=True)
        self.valkort.setAccessibleName(_("Välj rapport"))
        self.valkort.rader.addWidget(self.lista, 1)
        self.valkort.rader.addWidget(Avdelare())
        ruta = QWidget()
        self._fragor = QVBoxLayout(ruta)
        self._fragor.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        self._fragor.setSpacing(12)
        self.rubrik = Text("", "grupp", bryt=True)
        self._fragor.addWidget(self.rubrik)
        self.stapel = QStackedWidget()
        self._fragor.addWidget(self.stapel)
        knappar = QHBoxLayout()
        self.visa_knapp = Knapp(_("Visa rapporten"), ikon="eye", vid=self.visa)
        self.csv_knapp = Knapp(_("Spara som tabell"), ikon="table", vid=self.spara_tabell)
        knappar.addWidget(self.visa_knapp)
        knappar.addWidget(self.csv_knapp)
        knappar.addStretch(1)
        self._fragor.addLayout(knappar)
        self.valkort.rader.addWidget(ruta)
        return self.valkort

    def _visningskort(self) -> QWidget:
        self.visningskort = Kort(tat=True)
        self.visningskort.setAccessibleName(_("Förhandsvisning"))
        self.dokument = QStackedWidget()
        self.dokument.addWidget(
            TomtLage("document_pdf", _("Ingen rapport visas ännu"),
                     _("Välj en rapport och fyll i vad den gäller."),
                     handling=Knapp(_("Visa rapporten"), slag=Slag.PRIMAR, vid=self.visa),
                     handbok=lambda: self.sammanhang.handbok("rapporter"))
        )  # fmt: skip
        self.visning = Forhandsvisning(self.sammanhang, "rapport")
        self.dokument.addWidget(self.visning)
        self.visningskort.rader.addWidget(self.dokument, 1)
        return self.visningskort

    def restyle(self) -> None:
        """Follow the text size, but leave the larger part to the document."""
        self.valkort.setMinimumWidth(_VANSTER)
        self.valkort.setMaximumWidth(theme().px(_VANSTER))

    # -- choosing --------------------------------------------------------------------------------

    def rapport(self) -> Rapport:
        """The chosen report."""
        return self.lista.vald()

    def formular(self) -> Formular:
        """What the chosen report asks for; made when it is first chosen."""
        rapport = self.rapport()
        if rapport.namn not in self._formular:
            fragor, store = falt(rapport), self.sammanhang.store
            ett = Formular(formfalt(None, fragor), self.sammanhang)
            ett.fyll({f.namn: f.forval(store) for f in fragor if f.forval is not None})
            self._formular[rapport.namn] = ett
            self.stapel.addWidget(ett)
        return self._formular[rapport.namn]

    def _valt(self) -> None:
        rapport = self.rapport()
        self.rubrik.setText(_(rapport.titel))
        self.stapel.setCurrentWidget(self.formular())
        self.csv_knapp.setVisible(ar_lista(rapport))
        self.dokument.setCurrentIndex(0)
        self._visa_fel("")

    # -- making ----------------------------------------------------------------------------------

    def _val(self) -> dict[str, Any] | None:
        """What was answered; None after showing what is missing."""
        formular = self.formular()
        brister = formular.granska()
        if brister:
            formular.fokusera(brister[0].falt)
            return None
        return formular.varden()

    def visa(self) -> None:
        """Build the chosen report in the background and show it."""
        val, rapport = self._val(), self.rapport()
        if val is None:
            return
        self._visa_fel("")
        if self._jobb is not None:
            self._jobb.avbryt()
        self.dokument.setCurrentWidget(self.visning)
        self.visning.besked(_("Bygger rapporten …"))
        store = self.sammanhang.store
        self._jobb = self.sammanhang.arbetare.bygg(
            lambda _k: utskrift.gor(store, rapport.namn, **_argument(store, rapport, val)),
            mottagare=self,
            klar=self._klar,
            fel=self._fel_uppstod,
            slut=lambda: self.visning.besked(""),
        )

    def _visas(self) -> bool:
        return (
            self.dokument.currentWidget() is self.visning and self.visning.vy.dokument is not None
        )

    def _klar(self, rapport: Utskrift) -> None:
        self._jobb = None
        self.visning.visa(rapport.data, rapport.filnamn.removesuffix(".pdf"))
        self.visning.vy.setFocus(Qt.FocusReason.OtherFocusReason)

    def spara_tabell(self) -> None:
        """Ask where, and save the list as a table for a spreadsheet program."""
        val, rapport = self._val(), self.rapport()
        if val is None:
            return
        dialog = QFileDialog(self, _("Spara som tabell"), f"{_(rapport.titel)}.csv", "CSV (*.csv)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda vag: self.skriv_tabell(Path(vag)))
        dialog.open()

    def skriv_tabell(self, vag: Path) -> None:
        """Save the chosen list as CSV at ``vag``."""
        val, rapport, store = self._val(), self.rapport(), self.sammanhang.store
        if val is None:
            return

        def arbete(_k: Any) -> None:
            data = utskrift.tabell(store, rapport.namn, **_argument(store, rapport, val)).data
            try:
                vag.write_bytes(data)
            except OSError as fel:
                text = _("Tabellen kunde inte sparas.")
                rad = _("Välj en annan mapp eller stäng filen i andra program.")
                raise LagringsFel(text, rad, teknik=str(fel)) from fel

        sparat = _("Tabellen är sparad som {fil}.").format(fil=vag.name)
        self.sammanhang.arbetare.bygg(
            arbete,
            mottagare=self,
            klar=lambda _s: self.sammanhang.klart(sparat, None),
            fel=self._fel_uppstod,
        )

    def _fel_uppstod(self, fel: StyrdeskFel) -> None:
        self._jobb = None
        if isinstance(fel, RegelFel):
            self._visa_fel(fel.brister[0].text)
        elif isinstance(fel, LagringsFel):
            self.sammanhang.fel(fel)
        else:
            self._visa_fel(fel.mening())

    def _visa_fel(self, text: str) -> None:
        if self._fel is not None:
            self._fragor.removeWidget(self._fel)
            self._fel.deleteLater()
            self._fel = None
        if text:
            self._fel = Meddelande("fel", text)
            self._fragor.insertWidget(1, self._fel)

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Focus in the list."""
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.valkort, self.visningskort]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        return [
            Kommando("rapport.visa", N_("Visa rapporten"), self.visa, "arkiv", "", "eye", 3),
            Kommando("rapport.skriv_ut", N_("Skriv ut…"), self.visning.skriv_ut, "arkiv", "Ctrl+P",
                     "print", 3, kan=self._visas),
            Kommando("rapport.spara", N_("Spara som PDF…"), self.visning.spara_som, "arkiv", "Ctrl+S",
                     "save", 3, kan=self._visas),
            Kommando("rapport.tabell", N_("Spara som tabell…"), self.spara_tabell, "arkiv",
                     "Ctrl+Shift+E", "table", 3, kan=lambda: ar_lista(self.rapport())),
        ]  # fmt: skip


def _argument(store: Store, rapport: Rapport, val: dict[str, Any]) -> dict[str, Any]:
    """The answers as :func:`utskrift.gor` wants them."""
    svar: dict[str, Any] = {}
    if val.get(POST) is not None:
        reg = motor.register(rapport.register)
        svar["uid"] = motor.visa(store, reg, val[POST]).uid
    if val.get(SEDAN) is not None:
        svar["sedan"] = val[SEDAN]
    if val.get(PAPPER):
        svar["papper"] = val[PAPPER]
    return svar
