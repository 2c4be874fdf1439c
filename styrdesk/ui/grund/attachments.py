"""The papers of a post: drop files here, open them, save them elsewhere unchanged, remove them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from styrdesk.modell import handlingar
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.display import visad
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.register_screen import KolumnVisning, Rad
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_view import RegisterTabell
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Kontroll

FLEST_RADER = 8


def _under(rad: Rad) -> str:
    return " · ".join(
        d for d in (visad("datum", rad["datum"]), visad("storlek", rad["storlek"])) if d
    )


KOLUMNER = (KolumnVisning("namn", stod=_under), KolumnVisning("typ", 110))


class Handlingar(QWidget):
    """The papers whose field ``falt`` points at post ``id``."""

    gick_fel = Signal(object)

    def __init__(self, sammanhang: Sammanhang, falt: str, id: int, spar: str = "") -> None:
        """``spar`` says why nothing may be changed, "" when it may."""
        super().__init__()
        self.sammanhang, self._falt, self._id, self._spar = sammanhang, falt, id, spar
        self._over = False
        self.setAcceptDrops(not spar)
        self.modell = RegisterModell(sammanhang.arbetare, handlingar.HANDLING, KOLUMNER, self)
        self.tabell = RegisterTabell(self.modell, sammanhang.minne, "del/handling")
        self.tabell.setAccessibleName(_("Handlingar"))
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(12)
        rader.addWidget(self.tabell)
        self._slapp = _Slappyta(self.valj_filer, spar)
        rader.addWidget(self._slapp)
        self.tabell.hide()
        self.tabell.oppnad.connect(self.oppna)
        self.tabell.ta_bort.connect(self.ta_bort)
        self.tabell.meny.connect(self._meny)
        self.modell.visat.connect(self.restyle)
        self.modell.visa(Fraga(filter={falt: id}))
        follow(self.restyle)

    def restyle(self) -> None:
        """As high as the rows, whatever the text size."""
        rader = min(len(self.modell.ids), FLEST_RADER)
        self.tabell.setVisible(rader > 0)
        self.tabell.setFixedHeight(self.tabell.huvud.height() + rader * self.tabell.radhojd() + 1)

    # -- adding ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._slapp.lys(True)

    def dragLeaveEvent(self, event: object) -> None:
        self._slapp.lys(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._slapp.lys(False)
        vagar = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        event.acceptProposedAction()
        self.lagg_till(vagar)

    def valj_filer(self) -> None:
        """Choose files in the system's dialog."""
        dialog = QFileDialog(self, _("Lägg till handlingar"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda filer: self.lagg_till([Path(f) for f in filer]))
        dialog.open()

    def lagg_till(self, vagar: list[Path]) -> None:
        """Attach files; each is one step that can be undone."""
        for vag in vagar:
            if vag.is_dir():
                continue
            utfor(
                self.sammanhang,
                self,
                self._lasning(vag),
                klart=_("{fil} är tillagd.").format(fil=vag.name),
                vid_fel=self.gick_fel.emit,
            )

    def _lasning(self, vag: Path):  # type: ignore[no-untyped-def]
        falt, id = self._falt, self._id

        def lagg(store: Store) -> motor.Ref:
            try:
                handlingar.granska_storlek(vag.name, vag.stat().st_size)
                data = vag.read_bytes()
            except OSError as fel:
                text = _("{fil} går inte att läsa.").format(fil=vag.name)
                raise LagringsFel(
                    text, _("Kontrollera att filen finns kvar och att du får läsa den."),
                    teknik=str(fel),
                ) from fel  # fmt: skip
            return handlingar.lagg_till_fil(store, vag.name, data, {falt: id})

        return lagg

    # -- using -----------------------------------------------------------------------------------

    def oppna(self, id: int) -> None:
        """Open a copy of the file in the program that the system uses for it."""
        store = self.sammanhang.store

        def kopia(_k: Kontroll) -> str:
            filnamn, data = handlingar.las_fil(store, id)
            mapp = Path(tempfile.mkdtemp(prefix="styrdesk-"))
            (mapp / filnamn).write_bytes(data)
            return str(mapp / filnamn)

        self.sammanhang.arbetare.bygg(
            kopia,
            mottagare=self,
            klar=lambda vag: QDesktopServices.openUrl(QUrl.fromLocalFile(vag)),
            fel=self.gick_fel.emit,
        )

    def spara_som(self, id: int) -> None:
        """Save the file elsewhere, byte by byte as it came."""
        rad = self.modell.rad(self.modell.rad_for(id))
        namn = dict(zip((k.namn for k in handlingar.HANDLING.kolumner), rad.varden, strict=True))
        dialog = QFileDialog(self, _("Spara handling"), str(namn["filnamn"]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda vag: self.skriv_ut(id, Path(vag)))
        dialog.open()

    def skriv_ut(self, id: int, vag: Path) -> None:
        """Write the file to ``vag``."""
        store, sammanhang = self.sammanhang.store, self.sammanhang

        def skriv(_k: Kontroll) -> None:
            _namn, data = handlingar.las_fil(store, id)
            try:
                vag.write_bytes(data)
            except OSError as fel:
                text = _("Filen kunde inte sparas.")
                raise LagringsFel(text, _("Välj en annan mapp."), teknik=str(fel)) from fel

        text = _("Handlingen är sparad som {fil}.").format(fil=vag.name)
        sammanhang.arbetare.bygg(
            skriv,
            mottagare=self,
            klar=lambda _svar: sammanhang.klart(text, None),
            fel=self.gick_fel.emit,
        )

    def ta_bort(self) -> None:
        """Remove the chosen papers; each can be undone."""
        if self._spar:
            return
        for id in self.tabell.valda():
            utfor(
                self.sammanhang,
                self,
                _borttagning(id),
                klart=_("Handlingen är borttagen."),
                vid_fel=self.gick_fel.emit,
            )

    def _meny(self, plats: QPoint) -> None:
        id = self.tabell.nuvarande()
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        meny.addAction(_("Öppna")).triggered.connect(lambda: self.oppna(id))
        meny.addAction(_("Spara som…")).triggered.connect(lambda: self.spara_som(id))
        if "handling" in self.sammanhang.skarmar:
            uppgifter = meny.addAction(_("Visa uppgifter"))
            uppgifter.triggered.connect(lambda: self.sammanhang.oppna("handling", id))
        if not self._spar:
            meny.addSeparator()
            meny.addAction(_("Ta bort")).triggered.connect(lambda: self.ta_bort())
        meny.popup(plats)


def _borttagning(id: int):  # type: ignore[no-untyped-def]
    return lambda store: motor.ta_bort(store, handlingar.HANDLING, id)


class _Slappyta(QWidget):
    """The dashed surface that says that files can be dropped, with a button that does the same."""

    def __init__(self, valj: object, spar: str) -> None:
        super().__init__()
        self._lyser = False
        rad = QHBoxLayout(self)
        rad.setContentsMargins(16, 12, 16, 12)
        text = spar or _("Släpp filer här.")
        rad.addWidget(Text(text, "brod", "text2", bryt=True), 1)
        knapp = Knapp(_("Välj filer…"), slag=Slag.NORMAL, ikon="attach", vid=valj)  # type: ignore[arg-type]
        if spar:
            knapp.stang_av(spar)
        rad.addWidget(knapp)
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def lys(self, pa: bool) -> None:
        """Show that a file is held above."""
        self._lyser = pa
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        grund = t.colors.info_bg if self._lyser else t.colors.sunken
        kant = t.colors.accent if self._lyser else t.colors.border
        box(painter, self.rect(), grund, kant, width=2 if self._lyser else t.edge)
