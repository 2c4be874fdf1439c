"""The papers of the chosen item: files are dropped here, numbered once, revised or left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import granska_storlek
from styrdesk.modell.sammantrade import punkthandlingar as steg
from styrdesk.modell.sammantrade.foredragningslista import Listhandling, Listrad
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _
from styrdesk.ui.grund.components import Ikonbild, Knapp, Slag, Text, avsnitt
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.use_case import utfor

Gor = Callable[[Store], Any]


class Forhandlingar(QWidget):
    """A heading, a row for each paper, and the button that does what a drop does."""

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self.sammanhang = sammanhang
        self._punkt: Listrad | None = None
        self._far = False
        self._visat: tuple[object, ...] = ()
        self.setAcceptDrops(True)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(8)
        lag.addWidget(avsnitt(_("Handlingar")))
        self._rader = QVBoxLayout()
        self._rader.setSpacing(4)
        lag.addLayout(self._rader)
        self.lagg_till_knapp = Knapp(_("Lägg till handling…"), ikon="attach", vid=self.valj_filer)
        self.lagg_till_knapp.setToolTip(_("Du kan också släppa filer här."))
        lag.addWidget(self.lagg_till_knapp, 0, Qt.AlignmentFlag.AlignLeft)

    def visa(self, punkt: Listrad, far: bool) -> None:
        """Show the papers of an item."""
        self._punkt, self._far = punkt, far
        self.setVisible(not punkt.fast)
        self.lagg_till_knapp.setEnabled(far)
        nytt = (
            punkt.id,
            punkt.nr,
            punkt.handlingar,
            punkt.skrivelse_id,
            punkt.skrivelse_datum,
            far,
        )
        if nytt == self._visat:
            return
        self._visat = nytt
        while (gammal := self._rader.takeAt(0)) is not None:
            if (widget := gammal.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        upptagna = {h.nr for h in punkt.handlingar}
        if punkt.skrivelse_id and 1 not in upptagna:
            text = _("Tjänsteskrivelse")
            self._rader.addWidget(_rad(_nummer(punkt, 1), text, datum_iso(punkt.skrivelse_datum)))
        for handling in punkt.handlingar:
            self._rader.addWidget(self._handling(punkt, handling))

    def _handling(self, punkt: Listrad, handling: Listhandling) -> QWidget:
        rad = _rad(_nummer(punkt, handling.nr), handling.namn, _stod(handling))
        knapp = Knapp(
            slag=Slag.TYST, ikon="more_horizontal",
            namn=_("Mer om {namn}").format(namn=handling.namn),
        )  # fmt: skip
        knapp.clicked.connect(lambda: self._meny(knapp, handling))
        lag = rad.layout()
        assert lag is not None
        lag.addWidget(knapp)
        return rad

    def _meny(self, knapp: QWidget, handling: Listhandling) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        visa = meny.addAction(_("Visa uppgifter"))
        visa.triggered.connect(lambda: self.sammanhang.oppna("handling", handling.handling_id))
        if self._far:
            text = _("Skicka ut") if handling.skickas_inte else _("Skicka inte ut")
            meny.addAction(text).triggered.connect(lambda: self.vaxla(handling))
            meny.addAction(_("Ersätt med ny version…")).triggered.connect(
                lambda: self._valj(lambda filer: self.ersatt(handling, filer[0]))
            )
            meny.addAction(_("Ta bort från punkten")).triggered.connect(
                lambda: self.ta_bort(handling)
            )
        meny.popup(knapp.mapToGlobal(knapp.rect().bottomLeft()))

    # -- doing -----------------------------------------------------------------------------------

    def valj_filer(self) -> None:
        """Choose files in the system's dialog."""
        self._valj(self.lagg_till)

    def _valj(self, sedan: Callable[[list[Path]], None]) -> None:
        dialog = QFileDialog(self, _("Lägg till handlingar"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda filer: sedan([Path(f) for f in filer]))
        dialog.open()

    def lagg_till(self, filer: list[Path]) -> None:
        """Attach files to the item; each is one step that can be undone."""
        punkt = self._punkt
        if punkt is None or not self._far:
            return
        for fil in (f for f in filer if not f.is_dir()):
            self._gor(
                _med_fil(
                    fil, lambda store, namn, data: steg.bifoga_fil(store, punkt.id, namn, data)
                ),
                _("{fil} är tillagd.").format(fil=fil.name),
            )

    def ersatt(self, handling: Listhandling, fil: Path) -> None:
        """A new edition under the same number."""
        self._gor(
            _med_fil(fil, lambda store, namn, data: steg.revidera_handling(store, handling.id, namn, data)),
            _("Handlingen är ersatt."),
        )  # fmt: skip

    def vaxla(self, handling: Listhandling) -> None:
        """Leave a paper out of the send-out, or take it in."""
        ut = not handling.skickas_inte
        text = _("Handlingen skickas inte ut.") if ut else _("Handlingen skickas ut.")
        self._gor(lambda store: steg.skicka_inte(store, handling.id, ut), text)

    def ta_bort(self, handling: Listhandling) -> None:
        """Take a paper off the item; the file stays with the matter."""
        self._gor(
            lambda store: steg.ta_bort_handling(store, handling.id), _("Handlingen är borttagen.")
        )

    def _gor(self, fn: Gor, klart: str) -> None:
        utfor(self.sammanhang, self, fn, klart=klart)

    # -- dropping --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._far and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.lagg_till([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])


def _nummer(punkt: Listrad, nr: int) -> str:
    return f"{punkt.nr}.{nr}" if punkt.nr else f"–.{nr}"


def _stod(handling: Listhandling) -> str:
    delar = [datum_iso(handling.datum)]
    if handling.reviderad:
        delar.append(_("reviderad {dag}").format(dag=datum_iso(handling.reviderad)))
    if handling.skickas_inte:
        delar.append(_("skickas inte ut"))
    if handling.sekretess:
        delar.append(_("sekretess"))
    return ", ".join(filter(None, delar))


def _rad(nummer: str, namn: str, stod: str) -> QWidget:
    ruta = QWidget()
    lag = QHBoxLayout(ruta)
    lag.setContentsMargins(0, 0, 0, 0)
    lag.setSpacing(10)
    lag.addWidget(Ikonbild("document_text"))
    lag.addWidget(Text(nummer, "namn", "text2"))
    ord_ = QVBoxLayout()
    ord_.setSpacing(0)
    ord_.addWidget(Text(namn, "brod", bryt=True))
    if stod:
        ord_.addWidget(Text(stod, "stod", "text2", bryt=True))
    lag.addLayout(ord_, 1)
    return ruta


def _med_fil(fil: Path, fn: Callable[[Store, str, bytes], Any]) -> Gor:
    def gor(store: Store) -> Any:
        try:
            granska_storlek(fil.name, fil.stat().st_size)
            data = fil.read_bytes()
        except OSError as fel:
            text = _("{fil} går inte att läsa.").format(fil=fil.name)
            rad = _("Kontrollera att filen finns kvar och att du får läsa den.")
            raise LagringsFel(text, rad, teknik=str(fel)) from fel
        return fn(store, fil.name, data)

    return gor
