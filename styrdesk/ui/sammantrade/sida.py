"""The page where the minutes are written while the meeting runs (granssnitt §3, Mötesarbetsyta)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.export import utskrift
from styrdesk.export.sammantrade.forhandsvisning import paragrafsida
from styrdesk.modell.sammantrade import paragrafsteg
from styrdesk.svensk_form import datum_lang, tid
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Sidhuvud, Slag, Text, TomtLage
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.sammantrade.bilder import Motesbild
from styrdesk.ui.sammantrade.dagordning import Paragraflista
from styrdesk.ui.sammantrade.frasruta import Fras, Frasfalt
from styrdesk.ui.sammantrade.lasning import las
from styrdesk.ui.sammantrade.paragrafkort import Paragrafkort, Verb
from styrdesk.ui.sammantrade.pdfkort import Pdfkort
from styrdesk.ui.sammantrade.protokollkommandon import protokollkommandon
from styrdesk.ui.sammantrade.remsa import Remsa
from styrdesk.ui.sammantrade.sidverb import Sidverb, fraser
from styrdesk.ui.sammantrade.sparvakt import Sparvakt

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_LISTA, _SMAL_LISTA, _LAG_LISTA, _PDF = 290, 250, 160, 360
_PDF_FRAN, _LISTA_FRAN = 1060, 660
_UPPDATERA_MS = 60
_FRITT = 16_777_215  # Qt's word for no limit
_FORBEREDS = ("utkast", "kallat")
_TANGENTER = {
    "Ctrl+Return": "klar",
    "Ctrl+Enter": "klar",
    "Ctrl+PgDown": "nasta",
    "Ctrl+PgUp": "forra",
}


class Sammantradessida(QWidget):
    """One meeting at a time, opened with its id: agenda, writing card, page as printed."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.setAccessibleName(_("Protokoll"))
        self.sammanhang = sammanhang
        self.bild: Motesbild | None = None
        self._id, self._paragraf = 0, 0
        self._jobb: Jobb | None = None
        self._visa_pdf = True
        self.fragor = Sidverb(sammanhang, self, lambda: self.bild, self._nu)
        self.vakt = Sparvakt(sammanhang, self)
        self.vakt.sakrat.connect(self._visa_sparat)
        self.vakt.sparat.connect(self._sparat)
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self._bygg()
        sammanhang.arbetare.andrat.connect(lambda _a: self._andrat())

    def _nu(self) -> datetime:
        return self.sammanhang.store.klocka.nu().astimezone()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        self.knappar = {
            "oppna": Knapp(_("Öppna sammanträdet…"), slag=Slag.PRIMAR,
                           vid=self.fragor.oppna_sammantradet),
            "ajournera": Knapp(_("Ajournera"), ikon="clock", vid=self.fragor.ajournera),
            "avsluta": Knapp(_("Avsluta sammanträdet…"), ikon="gavel",
                             vid=self.fragor.avsluta_sammantradet),
        }  # fmt: skip
        self.huvud = Sidhuvud(" ", " ", sok=self.sammanhang.sok, atgarder=[*self.knappar.values()])
        self.remsa = Remsa(self._nu, self.fragor.narvaro)
        self.kort = Paragrafkort(self._verb(), self._fraser)
        self.kort.skrivet.connect(self._skrivet)
        self.kort.lamnat.connect(self.vakt.nu)
        self.pdf = Pdfkort(
            self.sammanhang, self._nu, hela=self.visa_protokollet, dolj=self.forhandsvisning
        )
        self.tomt = TomtLage(
            "people_team", _("Sammanträdet är inte öppnat"),
            _("När du öppnar det blir varje punkt på föredragningslistan en paragraf."),
            handling=Knapp(_("Till föredragningslistan"), vid=self.fragor.till_listan),
        )  # fmt: skip
        self._rad = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rad.setSpacing(PANE_GAP)
        self._rad.addWidget(self._listkort())
        self._rad.addWidget(self.kort, 1)
        self._rad.addWidget(self.pdf)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(16)
        rader.addWidget(self.huvud)
        rader.addWidget(self.remsa)
        rader.addLayout(self._rad, 1)
        rader.addWidget(self.tomt, 1)
        for falt in self.findChildren(Frasfalt):
            falt.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for knapp in self.knappar.values():
            knapp.hide()
        self._visa_delar(False)

    def _listkort(self) -> QWidget:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Dagordning"))
        topp = QHBoxLayout()
        topp.setContentsMargins(CARD_PADDING, 8, 8, 8)
        topp.addWidget(Text(_("Dagordning"), "grupp"), 1)
        self.ny = Knapp(
            slag=Slag.TYST, ikon="add", namn=_("Ny paragraf"), vid=self.fragor.ny_paragraf
        )
        plats = self.ny.sizePolicy()
        plats.setRetainSizeWhenHidden(True)  # the list does not jump when the meeting is closed
        self.ny.setSizePolicy(plats)
        topp.addWidget(self.ny)
        self.lista = Paragraflista()
        self.lista.selectionModel().currentChanged.connect(lambda *_a: self._bytt())
        self.raknare = Text("", "kontroll", "text2")
        fot = QHBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 10)
        fot.addWidget(self.raknare, 1)
        self.tangent = Text(_("Ctrl+PgDn nästa ärende"), "kontroll", "text2")
        fot.addWidget(self.tangent)
        self.listkort.rader.addLayout(topp)
        self.listkort.rader.addWidget(Avdelare())
        self.listkort.rader.addWidget(self.lista, 1)
        self.listkort.rader.addWidget(Avdelare())
        self.listkort.rader.addLayout(fot)
        return self.listkort

    def _verb(self) -> Verb:
        f = self.fragor
        return Verb(
            yrkande=f.yrkande, omrostning=f.omrostning, reservation=f.reservation,
            yttrande=f.yttrande, mottagare=f.mottagare, ta_bort_mottagare=f.ta_bort_mottagare,
            handlingar=f.visa_handlingar, datum=f.bevaka_datum, bordlagg=f.skjut_upp,
            rattelse=f.till_paragrafen,
            klar=self.klar, ny_fras=f.ny_fras, andra_fras=f.andra_fras, egna_fraser=f.egna_fraser,
        )  # fmt: skip

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Show a meeting; the paragraph that was written last, else the first that is not done."""
        if post != self._id:
            self.vakt.nu()
            self._id, self._paragraf = post, self._minnet().get(str(post), 0)
        self.las()

    def _minnet(self) -> dict[str, int]:
        return dict(self.sammanhang.minne.get("sammantrade/paragraf") or {})

    def las(self) -> None:
        """Read the meeting anew."""
        if not self._id:
            return
        if self._jobb is not None:
            self._jobb.avbryt()
        store, id, paragraf = self.sammanhang.store, self._id, self._paragraf
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las(store, id, paragraf), mottagare=self, klar=self._visa,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def _visa(self, bild: Motesbild) -> None:
        self._jobb = None
        if bild.fakta.id != self._id:
            return
        self.bild = bild
        titel = _("Sammanträde {dag}").format(dag=datum_lang(bild.datum))
        self.huvud.satt(titel, ", ".join(filter(None, (bild.organ, bild.plats))))
        self._visa_knappar(bild)
        self._visa_delar(bild.paragraf is not None)
        if bild.paragraf is None:
            self._fokusera()
            return
        nytt = bild.paragraf.bild.id != self._paragraf or self.kort.bild is None
        byter = self.kort.bild is None or self.kort.bild.bild.id != bild.paragraf.bild.id
        self._valj(bild.paragraf.bild.id)
        self.remsa.visa(bild)
        self.lista.visa(bild.punkter, self._paragraf)
        self._visa_raknare(bild)
        self.kort.visa(bild.paragraf, self.vakt.osparade)
        if byter:
            self.kort.ta_upp(bild.paragraf.utkast)
        self._visa_sidan(genast=byter)
        if nytt:
            self.kort.fokusera()

    def _visa_delar(self, oppnat: bool) -> None:
        """The cards of a meeting that is open, or the sentence that it is not."""
        for del_ in (self.remsa, self.listkort, self.kort):
            del_.setVisible(oppnat)
        self.tomt.setVisible(not oppnat)
        self._ordna()

    def _fokusera(self) -> None:
        """The cursor where one writes, else the verb that comes next, else the page."""
        if self.bild is not None and self.bild.paragraf is not None:
            self.kort.fokusera()
        elif self.knappar["oppna"].isVisibleTo(self):
            self.knappar["oppna"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _valj(self, id: int) -> None:
        self.vakt.byt(id)
        self._paragraf = id
        minne = {**self._minnet(), str(self._id): id}
        self.sammanhang.minne["sammantrade/paragraf"] = minne

    def _visa_knappar(self, bild: Motesbild) -> None:
        pagar = bild.status == "pagar"
        self.ny.setVisible(pagar)
        self.knappar["oppna"].setVisible(bild.status in _FORBEREDS)
        self.knappar["avsluta"].setVisible(pagar)
        self.knappar["ajournera"].setVisible(pagar)
        self.knappar["ajournera"].setText(
            _("Återuppta") if bild.ajournerat is not None else _("Ajournera")
        )

    def _visa_raknare(self, bild: Motesbild) -> None:
        klara = sum(p.lage == "klar" for p in bild.punkter)
        antal = len(bild.punkter)
        text = ngettext("{klara} av {antal} klar", "{klara} av {antal} klara", antal)
        self.raknare.setText(text.format(klara=klara, antal=antal))

    def _visa_sidan(self, *, genast: bool) -> None:
        if self.bild is None or self.bild.paragraf is None or self.pdf.isHidden():
            return
        store, id, paragraf = self.sammanhang.store, self._id, self._paragraf
        typade = self.vakt.typade
        self.pdf.visa(
            self.bild.paragraf.nummer,
            lambda: paragrafsida(store, id, paragraf, typade),
            genast=genast,
        )

    def _skrivet(self, falt: str, text: str) -> None:
        self.vakt.rord(falt, text)
        self._visa_sidan(genast=False)

    def _visa_sparat(self) -> None:
        self.kort.lage.setText(_("Sparat {tid}").format(tid=tid(self._nu().time())))

    def _sparat(self, paragraf: int) -> None:
        """A read that was under way holds older words: it is made anew."""
        if paragraf == self._paragraf:
            self._visa_sparat()
        self.las()

    # -- moving ----------------------------------------------------------------------------------

    def _bytt(self) -> None:
        rad = self.lista.rad()
        if rad is None or rad.id == self._paragraf:
            return
        self._valj(rad.id)
        self.las()

    def stega(self, steg: int) -> bool:
        """Go to the next (1) or previous (-1) paragraph with the cursor in its decision."""
        gick = self.lista.ga_till(self.lista.currentIndex().row() + steg)
        if gick:
            self.kort.fokusera()
        return gick

    def klar(self) -> None:
        """The paragraph is done: on to the next."""
        bild = self.bild
        if bild is None or bild.paragraf is None or bild.paragraf.last:
            return
        self.vakt.nu()
        id = self._paragraf
        fakta = bild.fakta.per_id[id]
        utfall = fakta.utfall or (
            "noterat" if fakta.typ in ("information", "anmalan") else "beslutat"
        )
        utfor(
            self.sammanhang, self,
            lambda store: paragrafsteg.klarmarkera(store, id, None, utfall),
            klart=_("§ {nummer} är klar.").format(nummer=bild.paragraf.nummer),
        )  # fmt: skip
        if not self.stega(1):
            annonsera(self, _("Det var sista paragrafen."))

    # -- doing -----------------------------------------------------------------------------------

    def _fraser(self, falt: str, skrivet: str) -> Sequence[Fras]:
        return fraser(self.bild, falt, skrivet)

    def forhandsvisning(self) -> None:
        """Show or hide the page as printed."""
        self._visa_pdf = not self._visa_pdf
        self._ordna()
        self._visa_sidan(genast=True)

    def visa_protokollet(self) -> None:
        """The whole minutes as they stand, in a window of their own."""
        if self.bild is None:
            return
        self.vakt.nu()
        store, uid = self.sammanhang.store, self.bild.sammantrade.uid
        self.sammanhang.arbetare.skriv(
            lambda _k: utskrift.gor(store, "protokoll", uid=uid).data, mottagare=self,
            klar=lambda pdf: visa_dokument(self, self.sammanhang, _("Protokoll"), lambda: pdf),
            fel=self.sammanhang.fel,
        )  # fmt: skip

    # -- keys and layout -------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the page work from inside the fields, which would take some of them."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        vad = _TANGENTER.get(QKeySequence(event.keyCombination()).toString())
        if vad is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.klar() if vad == "klar" else self.stega(1 if vad == "nasta" else -1)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordna()

    def _ordna(self) -> None:
        """Three cards beside each other, two, or one above the other where it is narrow."""
        t, bredd = theme(), self.width()
        oppnat = self.bild is not None and self.bild.paragraf is not None
        bredvid = bredd >= t.px(_LISTA_FRAN)
        tre = bredd >= t.px(_PDF_FRAN)
        self.pdf.setVisible(oppnat and self._visa_pdf and tre)
        self.tangent.setVisible(tre or not bredvid)
        self.pdf.setFixedWidth(max(t.px(_PDF), bredd // 4))
        riktning = QBoxLayout.Direction
        self._rad.setDirection(riktning.LeftToRight if bredvid else riktning.TopToBottom)
        lista = t.px(_LISTA if tre else _SMAL_LISTA)
        self.listkort.setMinimumWidth(lista if bredvid else 0)
        self.listkort.setMaximumWidth(lista if bredvid else _FRITT)
        self.listkort.setMaximumHeight(_FRITT if bredvid else t.px(_LAG_LISTA))

    def hasHeightForWidth(self) -> bool:
        """The cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, and the cursor where one writes."""
        self._fokusera()
        self.las()

    def hideEvent(self, event: QHideEvent) -> None:
        self.vakt.nu()
        super().hideEvent(event)

    def kan_lamnas(self) -> bool:
        """Always: what is typed is stored."""
        self.vakt.nu()
        return True

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.remsa, self.listkort, self.kort, self.pdf]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        return protokollkommandon(self)


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the meeting that is under way."""
    return Sammantradessida(sammanhang, fonster)
