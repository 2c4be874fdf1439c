"""The workspace of a meeting or visit: its points and the notes under them, over the whole page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.export import utskrift
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.anteckningar import Anteckningar
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Knapp, Meddelande, Sidhuvud
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.punktdata import Punktdata, Punktkalla, las

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_UPPDATERA_MS = 100


class Arbetsyta(QWidget):
    """A page about one post at a time, opened with its id."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster, kalla: Punktkalla) -> None:
        super().__init__()
        self.sammanhang, self._fonster, self.kalla = sammanhang, fonster, kalla
        self._id = 0
        self._jobb: Jobb | None = None
        self._last: Meddelande | None = None
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self._kolumn = QVBoxLayout(self)
        self._kolumn.setContentsMargins(0, 0, 0, 0)
        self._kolumn.setSpacing(16)
        self.huvud = Sidhuvud(
            " ", " ",
            atgarder=[
                Knapp(_(kalla.tillbaka), ikon="arrow_left", vid=self.till_posten),
                Knapp(_(kalla.pdf), ikon="document_pdf", vid=self.visa_pdf),
            ],
        )  # fmt: skip
        self._kolumn.addWidget(self.huvud)
        self.anteckningar = Anteckningar(sammanhang, kalla)
        self.anteckningar.andrad.connect(self.las)
        self._kolumn.addWidget(self.anteckningar, 1)
        sammanhang.arbetare.andrat.connect(lambda _a: self._andrat())

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Show the notes of a post."""
        if post != self._id:
            self.anteckningar.spara()
        self._id = post
        self.las()

    def las(self) -> None:
        """Read the post and its points anew."""
        if not self._id:
            return
        if self._jobb is not None:
            self._jobb.avbryt()
        store, kalla, id = self.sammanhang.store, self.kalla, self._id
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las(store, kalla, id), mottagare=self, klar=self._visa,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def _visa(self, data: Punktdata) -> None:
        self._jobb = None
        if data.agare.id != self._id:
            return
        forst = self.anteckningar.data is None or self.anteckningar.data.agare.id != self._id
        self.huvud.satt(data.agare.rubrik, mening(data))
        self._visa_last(data.last)
        self.anteckningar.visa(data)
        if forst:
            self.anteckningar.formular.fokusera("text")

    def _visa_last(self, text: str) -> None:
        if self._last is not None:
            self._kolumn.removeWidget(self._last)
            self._last.deleteLater()
            self._last = None
        if text:
            self._last = Meddelande("info", text)
            self._kolumn.insertWidget(1, self._last)

    # -- doing -----------------------------------------------------------------------------------

    def till_posten(self) -> None:
        """Back to the meeting or visit."""
        self.anteckningar.spara()
        self.sammanhang.oppna(self.kalla.agare.namn, self._id)

    def visa_pdf(self) -> None:
        """Save what is typed and show the notes as they will be printed."""
        data = self.anteckningar.data
        if data is None:
            return
        self.anteckningar.spara()
        store, rapport, uid = self.sammanhang.store, self.kalla.rapport, data.agare.uid
        titel = f"{_(self.kalla.pdf)} – {data.agare.rubrik}"
        # On the writing queue: after what is being saved right now.
        self.sammanhang.arbetare.skriv(
            lambda _k: utskrift.gor(store, rapport, uid=uid).data,
            mottagare=self,
            klar=lambda pdf: visa_dokument(self, self.sammanhang, titel, lambda: pdf),
            fel=self.sammanhang.fel,
        )

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, and the cursor where one writes."""
        self.anteckningar.formular.fokusera("text")
        self.las()

    def hideEvent(self, event: QHideEvent) -> None:
        self.anteckningar.spara()
        super().hideEvent(event)

    def kan_lamnas(self) -> bool:
        """Always: what is typed is saved."""
        self.anteckningar.spara()
        return True

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.anteckningar.listkort, self.anteckningar.skrivkort]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        sida = self.anteckningar
        return [
            Kommando("anteckna.spara", N_("Spara"), sida.spara, "redigera", "Ctrl+S"),
            Kommando("anteckna.klar", N_("Klart, nästa punkt"), sida.klar, "mote", "Ctrl+Return"),
            Kommando("anteckna.nasta", N_("Nästa punkt"), lambda: sida.stega(1), "mote",
                     "Ctrl+PgDown"),
            Kommando("anteckna.forra", N_("Föregående punkt"), lambda: sida.stega(-1), "mote",
                     "Ctrl+PgUp"),
            Kommando("anteckna.pdf", _(self.kalla.pdf), self.visa_pdf, "mote", "Ctrl+P",
                     "document_pdf", 1),
            Kommando("anteckna.tillbaka", _(self.kalla.tillbaka), self.till_posten, "mote", "",
                     "arrow_left", 1),
        ]  # fmt: skip


def mening(data: Punktdata) -> str:
    """The line below the title: how many points are treated."""
    klara = sum(bool(p.varden["behandlad"] or p.varden["utgar_skal"]) for p in data.punkter)
    antal = len(data.punkter)
    text = ngettext(
        "{klara} av {antal} punkt är klar.", "{klara} av {antal} punkter är klara.", antal
    )
    return text.format(klara=klara, antal=antal)
