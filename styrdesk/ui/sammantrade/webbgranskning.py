"""The page where a batch is read through before it is published, paragraph by paragraph (protokoll §6)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from styrdesk.export import utskrift
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import webbsteg
from styrdesk.modell.sammantrade.webbgranskningsbild import (
    Webbgranskningsbild,
    Webbparagraf,
    las_webbgranskning,
)
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Meddelande, Sidhuvud, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.save_file import fraga_fil, spara
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.radlista import Rad, Radlista
from styrdesk.ui.sammantrade.webbruta import Webbruta

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_LISTA, _RUTA = 280, 400
_BREDVID_FRAN, _SMALAST = 900, 320
_ROR = frozenset({"webbgranskning", "maskering", "justeringsomgang", "rattelse"})


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the open file."""
    return Webbgranskningssida(sammanhang, fonster)


class Webbgranskningssida(QWidget):
    """One batch at a time, opened with its id."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.data: Webbgranskningsbild | None = None
        self.id, self._visas = 0, 0
        self._fel: Meddelande | None = None
        self._bygg()
        sammanhang.arbetare.andrat.connect(self._andrat)
        follow(self.restyle)

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        self._kolumn = QVBoxLayout(self)
        self._kolumn.setContentsMargins(0, 0, 0, 0)
        self._kolumn.setSpacing(16)
        self.huvud = Sidhuvud(
            _("Granska inför publicering"), " ", sok=self._fonster.palett.oppna,
            atgarder=[
                Knapp(ikon="arrow_left", namn=_("Till justeringen"), vid=self.tillbaka),
                Knapp(_("Visa webbversionen"), ikon="document_pdf", vid=self.visa_pdf),
                Knapp(_("Spara webbversionen"), ikon="save", vid=self.spara_som),
            ],
        )  # fmt: skip
        self._kolumn.addWidget(self.huvud)
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Paragrafer"))
        self.lista = Radlista(_("Paragrafer"), _("Enter går till granskningen."))
        self.ruta = Webbruta(self.sammanhang, self.spara)
        self.lista.valt.connect(lambda _id: self._visa_vald())
        self.lista.oppnad.connect(lambda _id: self.ruta.formular.fokusera())
        self.listkort.rader.addWidget(self.lista, 1)
        self.ruta.maskera.connect(self.maskera)
        self.ruta.ta_bort.connect(self.ta_bort)
        self._kropp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._kropp.setSpacing(PANE_GAP)
        self._kropp.addWidget(self.listkort)
        self._kropp.addWidget(self._textkort(), 1)
        self._kropp.addWidget(self.ruta)
        self._kolumn.addLayout(self._kropp, 1)

    def _textkort(self) -> Kort:
        self.textkort = Kort(tat=True)
        self.textkort.setAccessibleName(_("Text som publiceras"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Text som publiceras"))
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.document().setDocumentMargin(CARD_PADDING)
        rad = QVBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 8, CARD_PADDING, 8)
        self.markera_knapp = Knapp(
            _("Maskera markerade ord"), ikon="eye", genvag="Ctrl+M", vid=self.maskera_markerat
        )
        rad.addWidget(self.markera_knapp, 0, Qt.AlignmentFlag.AlignLeft)
        rad.addWidget(Text(_("Maskerade ord visas som ▇▇▇. De finns inte i filen."), "stod", "text2",
                           bryt=True))  # fmt: skip
        self.textkort.rader.addWidget(self.text, 1)
        self.textkort.rader.addWidget(Avdelare())
        self.textkort.rader.addLayout(rad)
        return self.textkort

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Review a batch."""
        if post != self.id:
            self.id, self._visas = post, 0
        self.las()

    def las(self) -> None:
        """Read how far the review has come."""
        store, id = self.sammanhang.store, self.id
        if id:
            self.sammanhang.arbetare.las(
                lambda _k: las_webbgranskning(store, id),
                mottagare=self,
                klar=self._visa,
                fel=self._visa_fel,
            )

    def _andrat(self, andringar: Any) -> None:
        if self.isVisible() and _ROR & andringar.register():
            self.las()

    def _visa(self, data: Webbgranskningsbild) -> None:
        self.data = data
        antal = len(data.paragrafer)
        mall = ngettext(
            "{klara} av {antal} paragraf är granskad. {rubrik}",
            "{klara} av {antal} paragrafer är granskade. {rubrik}", antal,
        )  # fmt: skip
        self.huvud.satt(
            _("Granska inför publicering"),
            mall.format(klara=data.klara, antal=antal, rubrik=data.rubrik),
        )
        self.lista.blockSignals(True)
        self.lista.visa([_rad(p) for p in data.paragrafer])
        self.lista.blockSignals(False)
        self._visa_vald()

    def paragraf(self) -> Webbparagraf | None:
        """The chosen paragraph."""
        vald = self.lista.nyckel()
        alla = self.data.paragrafer if self.data is not None else ()
        return next((p for p in alla if p.lage.paragraf_id == vald), None)

    def _visa_vald(self) -> None:
        p = self.paragraf()
        if p is None or self.data is None:
            return
        ny = p.lage.paragraf_id != self._visas
        self._visas = p.lage.paragraf_id
        if ny or p.text != self.text.toPlainText():
            self.text.setPlainText(p.text)
        if ny:
            self._visa_fel(None)
        self.ruta.visa(p, self.data, ny=ny, last=not self.sammanhang.store.skrivbar)

    def _visa_fel(self, fel: StyrdeskFel | None) -> None:
        """What stops it, on top of the page; anything but a rule is the window's to tell."""
        if self._fel is not None:
            self._kolumn.removeWidget(self._fel)
            self._fel.hide()
            self._fel.deleteLater()
            self._fel = None
        if isinstance(fel, RegelFel):
            forst, *fler = [brist.text for brist in fel.brister]
            self._fel = Meddelande("fel", forst, " ".join(fler))
            self._kolumn.insertWidget(1, self._fel)
        elif fel is not None:
            self.sammanhang.fel(fel)

    # -- doing -----------------------------------------------------------------------------------

    def spara(self) -> None:
        """Keep the review of this paragraph and go on to the next that is not reviewed."""
        p, svar = self.paragraf(), self.ruta.svar()
        if p is None or svar is None:
            return
        id, punkter = p.lage.paragraf_id, {punkt: bool(svar[punkt]) for punkt in webbsteg.PUNKTER}

        def arbete(store: Store) -> None:
            webbsteg.granska_for_webb(
                store, id, av_id=svar["granskad_av_id"], punkter=punkter,
                utelamnas=bool(svar["utelamnas"]), publiceras_till=svar["publiceras_till"],
            )  # fmt: skip

        klart = _("§ {nummer} är granskad.").format(nummer=p.lage.nummer)
        utfor(
            self.sammanhang, self, arbete, klart=klart, vid_klar=lambda _s: self._nasta(id),
            vid_fel=self._visa_fel,
        )  # fmt: skip

    def _nasta(self, id: int) -> None:
        """The next paragraph that is not reviewed, after this one or from the beginning."""
        self._visa_fel(None)
        alla = self.data.paragrafer if self.data is not None else ()
        plats = next((i for i, p in enumerate(alla) if p.lage.paragraf_id == id), 0)
        ordning = [*alla[plats + 1 :], *alla[:plats]]
        if (nasta := next((p for p in ordning if not p.lage.klar), None)) is not None:
            self.lista.valj(nasta.lage.paragraf_id)
        self.ruta.formular.fokusera()

    def maskera(self, ord_: str, lagrum: str) -> None:
        """Take words out of the whole edition."""
        p = self.paragraf()
        if p is None:
            return
        id = p.lage.paragraf_id
        utfor(
            self.sammanhang, self, lambda s: webbsteg.maskera(s, id, ord_, lagrum=lagrum),
            klart=_("{ord} är maskerat.").format(ord=ord_), vid_klar=lambda _s: self._maskerat(),
            vid_fel=self._visa_fel,
        )  # fmt: skip

    def _maskerat(self) -> None:
        self._visa_fel(None)
        self.ruta.maskformular.fyll({"ord": "", "lagrum": ""})

    def maskera_markerat(self) -> None:
        """Words that are marked in the text become a proposal to mask."""
        markerat = " ".join(self.text.textCursor().selectedText().split())
        if markerat:
            self.maskera(markerat, str(self.ruta.maskformular.nu().get("lagrum") or ""))
        else:
            self.ruta.maskformular.fokusera("ord")

    def ta_bort(self, maskering_id: int) -> None:
        """The word may be published after all."""
        utfor(
            self.sammanhang, self, lambda s: webbsteg.ta_bort_mask(s, maskering_id),
            klart=_("Maskeringen är borttagen."), vid_fel=self._visa_fel,
        )  # fmt: skip

    def visa_pdf(self) -> None:
        """The web edition as it will be, or what is left to do."""
        self._visa_fel(None)
        visa_dokument(
            self,
            self.sammanhang,
            _("Protokoll för webben"),
            self._pdf,
            self._visa_fel,
            "webbversion",
        )

    def _pdf(self) -> bytes:
        assert self.data is not None
        return utskrift.gor(self.sammanhang.store, "webbversion", uid=self.data.uid).data

    def spara_som(self) -> None:
        """Ask where to save, once everything is reviewed."""
        self._visa_fel(None)
        store, id = self.sammanhang.store, self.id

        def granska(_k: Any) -> None:
            with store.las() as s:
                webbsteg.webb_underlag(s, id)

        namn = _("Protokoll för webben {dag}.pdf").format(dag=datum_iso(store.klocka.idag()))
        self.sammanhang.arbetare.las(
            granska, mottagare=self, fel=self._visa_fel,
            klar=lambda _s: fraga_fil(_("Spara webbversionen"), namn, self.skriv),
        )  # fmt: skip

    def skriv(self, vag: Path) -> None:
        """Write the proved web edition at ``vag``."""
        spara(self.sammanhang, vag, lambda _store: self._pdf())

    def tillbaka(self) -> None:
        """To the batch on the page Justering."""
        self.sammanhang.oppna("justeringsomgang", self.id)

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Focus in the list."""
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)
        self.las()

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.listkort, self.textkort, self.ruta]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        return [
            Kommando("webb.spara", N_("Spara och nästa"), self.spara, "mote", "Ctrl+Return"),
            Kommando("webb.maskera", N_("Maskera markerade ord"), self.maskera_markerat, "mote", "Ctrl+M"),
            Kommando("webb.visa", N_("Visa webbversionen"), self.visa_pdf, "mote", "Ctrl+P",
                     "document_pdf", 1),
            Kommando("webb.spara_som", N_("Spara webbversionen…"), self.spara_som, "mote", "Ctrl+S",
                     "save", 1),
            Kommando("webb.tillbaka", N_("Till justeringen"), self.tillbaka, "mote", "", "arrow_left", 1),
        ]  # fmt: skip

    # -- layout ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.tillbaka()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Side by side, or below each other where it is narrow."""
        t = theme()
        bredvid = self.width() >= t.px(_BREDVID_FRAN)
        riktning = QBoxLayout.Direction
        self._kropp.setDirection(riktning.LeftToRight if bredvid else riktning.TopToBottom)
        for kort, bredd in ((self.listkort, _LISTA), (self.ruta, _RUTA)):
            kort.setMinimumWidth(t.px(bredd) if bredvid else 0)
            kort.setMaximumWidth(t.px(bredd) if bredvid else 16_777_215)
        for kort, hojd in ((self.listkort, 240), (self.textkort, 320), (self.ruta, 420)):
            kort.setMinimumHeight(0 if bredvid else t.px(hojd))

    def hasHeightForWidth(self) -> bool:
        """The cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card; else the page could never become narrow."""
        return QSize(theme().px(_SMALAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()


def _rad(p: Webbparagraf) -> Rad:
    lage = p.lage
    if lage.klar:
        ikon, ton, ord_ = "checkmark_circle", "ok", _("Granskad")
    elif lage.granskad is not None:
        ikon, ton, ord_ = "warning", "warn", _("Något är inte kryssat")
    else:
        ikon, ton, ord_ = "circle", "text3", _("Inte granskad")
    if lage.utelamnas:
        ord_ = _("Publiceras inte")
    elif p.masker:
        mall = ngettext("{antal} maskering", "{antal} maskeringar", len(p.masker))
        ord_ = ", ".join((ord_, mall.format(antal=len(p.masker))))
    return Rad(f"§\u00a0{lage.nummer} {lage.rubrik}", ord_, lage.paragraf_id, ikon, ton)
