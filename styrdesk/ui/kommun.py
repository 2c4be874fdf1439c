"""The municipality's own record, as a part of Inställningar: name, arms and colour of every document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from styrdesk.export.grund import arms
from styrdesk.export.grund.profile import ACCENT, readable
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import Brist, LagringsFel, RegelFel, StyrdeskFel
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import granska_storlek, lagg_till_fil
from styrdesk.modell.organisation import KOMMUN
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Knapp, Kort, Rullyta, Text, avsnitt
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.register_screen import HEL, FaltVisning
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.typed_input import Felskrivet
from styrdesk.ui.grund.use_case import utfor

FALT = (
    FaltVisning("namn", bredd=HEL),
    FaltVisning("kommunkod"),
    FaltVisning("orgnr"),
    FaltVisning("postadress", bredd=HEL),
    FaltVisning("webbplats", bredd=HEL),
    FaltVisning("accent"),
)
_BILDER = N_("Bilder (*.png *.jpg *.jpeg *.svg)")


@dataclass(frozen=True)
class Kommundata:
    """The record (None before it is made) and the bytes of the arms."""

    bild: Bild | None
    vapen: bytes | None


def las(store: Store) -> Kommundata:
    """Read the record and its arms."""
    idag = store.klocka.idag()
    with store.las() as s:
        funna = ids(s, KOMMUN, Fraga(), idag)
        if not funna:
            return Kommundata(None, None)
        return Kommundata(bild_av(s, KOMMUN, funna[0], idag), kommunprofil(s).vapen)


class Kommundel(QWidget):
    """The form; each field is saved when it is left, with undo."""

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self.sammanhang = sammanhang
        self.data: Kommundata | None = None
        kort = Kort()
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.addWidget(Rullyta(kort, _("Kommunen")))
        text = _("Står överst på varje dokument som Styrdesk skriver.")
        kort.rader.addWidget(avsnitt(_("Kommunen"), text))
        self.huvud = _Dokumenthuvud()
        kort.rader.addWidget(self.huvud)
        kort.rader.addLayout(self._vapenrad())
        self.formular = Formular(formfalt(KOMMUN, FALT), sammanhang)
        self.formular.setMaximumWidth(720)
        self.formular.lamnat.connect(self.spara)
        self.formular.andrat.connect(self._visa_huvud)
        kort.rader.addWidget(self.formular)
        kort.rader.addStretch(1)
        if not sammanhang.store.skrivbar:
            for rad in self.formular.rader.values():
                rad.inmatning.las(True)
        sammanhang.arbetare.andrat.connect(self._andrat)
        self.las()

    def _vapenrad(self) -> Flodeslayout:
        rad = Flodeslayout()
        self.valj_knapp = Knapp(_("Välj kommunvapen…"), ikon="open", vid=self.valj_vapen)
        self.bort_knapp = Knapp(_("Ta bort kommunvapnet"), vid=self.ta_bort_vapen)
        for knapp in (self.valj_knapp, self.bort_knapp):
            if not self.sammanhang.store.skrivbar:
                knapp.stang_av(_("Filen är öppnad som läsexemplar."))
            rad.addWidget(knapp)
        rad.addWidget(Text(_("PNG, JPG eller SVG, helst minst 400 punkter hög."), "stod", "text2"))
        return rad

    # -- reading ---------------------------------------------------------------------------------

    def las(self) -> None:
        """Read the record anew."""
        store = self.sammanhang.store
        self.sammanhang.arbetare.las(
            lambda _k: las(store), mottagare=self, klar=self._visa, fel=self.sammanhang.fel
        )

    def _andrat(self, andringar: Any) -> None:
        if {"kommun", "handling"} & andringar.register():
            self.las()

    def _visa(self, data: Kommundata) -> None:
        if data == self.data:
            return
        self.data = data
        if data.bild is not None:
            self.formular.fyll(data.bild.varden, data.bild.etiketter)
        self.bort_knapp.setVisible(data.vapen is not None)
        self._visa_huvud()

    def _visa_huvud(self) -> None:
        nu = self.formular.nu()
        vapen = self.data.vapen if self.data is not None else None
        self.huvud.satt(str(nu.get("namn") or ""), str(nu.get("accent") or ""), vapen)

    # -- writing ---------------------------------------------------------------------------------

    def spara(self) -> None:
        """Save what has been changed; nothing happens if nothing was."""
        if not self.sammanhang.store.skrivbar or self.data is None:
            return
        try:
            varden = self.formular.varden()
        except Felskrivet:
            return
        bild = self.data.bild
        if bild is None:
            if varden["namn"]:
                self._skriv(
                    lambda s: motor.registrera(s, KOMMUN, varden), _("Kommunen är registrerad.")
                )
            return
        nya = {n: v for n, v in varden.items() if v != bild.varden[n]}
        if nya:
            id = bild.id
            self._skriv(
                lambda s: motor.andra(s, KOMMUN, id, None, nya),
                _("Kommunens uppgifter är ändrade."),
            )

    def _skriv(self, fn: Any, klart: str) -> None:
        utfor(
            self.sammanhang,
            self,
            fn,
            klart=klart,
            vid_klar=lambda _s: self.las(),
            vid_fel=self._fel,
        )

    def _fel(self, fel: StyrdeskFel) -> None:
        if not isinstance(fel, RegelFel) or self.formular.visa_brister(list(fel.brister)):
            self.sammanhang.fel(fel)

    # -- arms ------------------------------------------------------------------------------------

    def valj_vapen(self) -> None:
        """Choose a picture in the system's dialog."""
        dialog = QFileDialog(self, _("Välj kommunvapen"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(_(_BILDER))
        dialog.fileSelected.connect(lambda vag: self.satt_vapen(Path(vag)))
        dialog.open()

    def satt_vapen(self, vag: Path) -> None:
        """Attach the picture and let it head every document."""
        bild = self.data.bild if self.data is not None else None
        if bild is None:
            self.formular.visa_brister([Brist("namn", _("Fyll först i kommunens namn."))])
            self.formular.fokusera("namn")
            return

        def arbete(store: Store) -> None:
            granska_storlek(vag.name, vag.stat().st_size)
            data = vag.read_bytes()
            arms.read(data)  # refuses what could not be printed
            ref = lagg_till_fil(store, vag.name, data, {"namn": _("Kommunvapen")})
            motor.andra(store, KOMMUN, bild.id, None, {"vapen_id": ref.id})

        self._skriv(lambda s: _med_las_fel(arbete, s, vag), _("Kommunvapnet är bytt."))

    def ta_bort_vapen(self) -> None:
        """Documents without arms; the picture stays among the papers."""
        bild = self.data.bild if self.data is not None else None
        if bild is not None:
            id = bild.id
            self._skriv(
                lambda s: motor.andra(s, KOMMUN, id, None, {"vapen_id": None}),
                _("Kommunvapnet är borttaget."),
            )


def _med_las_fel(arbete: Any, store: Store, vag: Path) -> None:
    try:
        arbete(store)
    except OSError as fel:
        text = _("{fil} går inte att läsa.").format(fil=vag.name)
        rad = _("Kontrollera att filen finns kvar och att du får läsa den.")
        raise LagringsFel(text, rad, teknik=str(fel)) from fel


def _bild(data: bytes, accent: str) -> QImage | None:
    """The picture, drawn 200 px high if it is an SVG; None if it is no picture."""
    if b"<svg" in data[:1000].lower():
        svg = QSvgRenderer(QByteArray(data.replace(b"currentColor", accent.encode())))
        if not svg.isValid():
            return None
        storlek = svg.defaultSize().scaled(400, 200, Qt.AspectRatioMode.KeepAspectRatio)
        ritad = QImage(storlek, QImage.Format.Format_ARGB32_Premultiplied)
        ritad.fill(0)
        painter = QPainter(ritad)
        svg.render(painter, QRectF(0, 0, storlek.width(), storlek.height()))
        painter.end()
        return ritad
    bild = QImage.fromData(data)
    return None if bild.isNull() else bild


class _Dokumenthuvud(QWidget):
    """How the head of a document will look: arms, name and a line in the municipality's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._namn, self._accent = "", ACCENT
        self._vapen: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self.updateGeometry()
        self.update()

    def satt(self, namn: str, accent: str, vapen: bytes | None) -> None:
        """Show other values."""
        farg = QColor(accent)
        self._namn = namn
        self._accent = readable(farg.name()) if accent and farg.isValid() else ACCENT
        self._vapen = _bild(vapen, self._accent) if vapen else None
        med = _("med kommunvapen") if self._vapen is not None else _("utan kommunvapen")
        self.setAccessibleName(_("Så ser dokumentens huvud ut"))
        self.setAccessibleDescription(f"{namn}, {med}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # The paper is white and its text black whatever the window's colours.
        box(painter, self.rect(), "#FFFFFF", t.colors.border)
        x, hojd = t.px(16), t.px(44)
        if self._vapen is not None:
            bild = self._vapen
            bredd = min(t.px(80), round(bild.width() * hojd / max(1, bild.height())))
            painter.drawImage(QRectF(x, t.px(14), bredd, hojd), bild)
            x += bredd + t.px(12)
        painter.setFont(t.font("grupp"))
        painter.setPen(QColor("#1B1D20"))
        rum = self.rect().adjusted(x, t.px(14), -t.px(16), -t.px(26))
        painter.drawText(rum, int(Qt.AlignmentFlag.AlignVCenter.value), self._namn)
        linje = QRectF(t.px(16), t.px(66), self.width() - t.px(32), 2)
        painter.fillRect(linje, QColor(self._accent))
