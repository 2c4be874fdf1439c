"""The parts of the writing card: a text with its heading, rows about people, chips, remarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from styrdesk.modell.sammantrade.motesfynd import Motesfynd
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.components import Ikonbild, Knapp, Radtext, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP
from styrdesk.ui.sammantrade.bilder import Rad
from styrdesk.ui.sammantrade.frasruta import Frasfalt, Sok

_RADER = (2, 14)
_VEM = 150
_IKONER = {
    "fel": ("error_circle", "bad", N_("Fel")),
    "varning": ("warning", "warn", N_("Varning")),
}


class Avsnittshuvud(QWidget):
    """The heading of a part, with what can be done to it at the right."""

    def __init__(self, rubrik: str, *knappar: QWidget) -> None:
        super().__init__()
        rad = QHBoxLayout(self)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(12)
        rad.addWidget(Text(rubrik, "etikett", "text2"))
        rad.addStretch(1)
        for knapp in knappar:
            rad.addWidget(knapp)


class Textavsnitt(QWidget):
    """A text of the paragraph that grows with what is written in it.

    ``andrad`` gives its field; ``lamnad`` is sent when the cursor leaves it.
    """

    andrad = Signal(str)
    lamnad = Signal()

    def __init__(
        self,
        falt: str,
        rubrik: str,
        sok: Sok,
        *,
        rader: int = _RADER[0],
        extra: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.falt, self._minst, self._tyst = falt, rader, False
        self.ruta = Frasfalt(sok)
        self.ruta.setAccessibleName(rubrik)
        self.ruta.document().setDocumentMargin(6)
        self.ruta.textChanged.connect(self._andrad)
        self.ruta.lamnad.connect(self.lamnad)
        self.ruta.document().documentLayout().documentSizeChanged.connect(lambda _s: self.restyle())
        self.fras = Knapp(
            _("Infoga fras"), slag=Slag.LANK, genvag="Ctrl+J", tat=True, vid=self._visa_fraser
        )
        self.fras.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Ctrl+J is the way by keyboard
        self.huvud = Avsnittshuvud(rubrik, *filter(None, (extra,)), self.fras)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(4)
        lag.addWidget(self.huvud)
        lag.addWidget(self.ruta)
        follow(self.restyle)

    def restyle(self) -> None:
        """As high as the text, within limits."""
        rader = int(self.ruta.document().size().height())
        antal = min(max(rader, self._minst), _RADER[1])
        hojd = antal * QFontMetrics(self.ruta.font()).lineSpacing() + theme().px(16)
        rullas = Qt.ScrollBarPolicy
        lang = rullas.ScrollBarAsNeeded if rader > _RADER[1] else rullas.ScrollBarAlwaysOff
        self.ruta.setVerticalScrollBarPolicy(lang)
        if self.ruta.height() != hojd:
            self.ruta.setFixedHeight(hojd)

    def text(self) -> str:
        """What is written."""
        return self.ruta.toPlainText()

    def satt(self, text: str) -> None:
        """Show a stored text; the cursor stays where it is when nothing differs."""
        if text == self.text():
            return
        self._tyst = True
        self.ruta.setPlainText(text)
        self._tyst = False

    def skriv(self, text: str) -> None:
        """Put a text in as if it had been typed; it can be taken back with Ctrl+Z."""
        self.ruta.selectAll()
        self.ruta.insertPlainText(text)

    def las(self, last: bool) -> None:
        """Show without letting it be changed."""
        self.ruta.setReadOnly(last)
        self.fras.setVisible(not last)

    def _andrad(self) -> None:
        if not self._tyst:
            self.andrad.emit(self.falt)

    def _visa_fraser(self) -> None:
        self.ruta.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ruta.visa_fraser()


class Hopfallt(QWidget):
    """A text that is folded to a line: "Sammanfattning  hämtad från tjänsteskrivelsen, 62 ord"."""

    def __init__(self, avsnitt: Textavsnitt, rubrik: str) -> None:
        super().__init__()
        self.avsnitt, self._last = avsnitt, False
        self.pil = Knapp(slag=Slag.TYST, ikon="chevron_right", namn=rubrik, vid=self.vaxla)
        self.stod = Radtext("", "brod", "text2")
        self.redigera = Knapp(_("Redigera"), slag=Slag.LANK, tat=True, vid=self.vaxla)
        rad = QHBoxLayout()
        rad.setSpacing(8)
        for del_ in (self.pil, Text(rubrik, "etikett", "text2"), self.stod):
            rad.addWidget(del_)
        rad.addStretch(1)
        rad.addWidget(self.redigera)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(4)
        lag.addLayout(rad)
        lag.addWidget(avsnitt)
        avsnitt.huvud.hide()
        avsnitt.hide()

    def satt(self, text: str, kalla: str) -> None:
        """Show a stored text and where it came from."""
        self.avsnitt.satt(text)
        antal = len(text.split())
        ord_ = ngettext("{antal} ord", "{antal} ord", antal).format(antal=antal)
        self.stod.setText(", ".join(filter(None, (kalla, ord_ if antal else _("tom")))))

    def vaxla(self) -> None:
        """Unfold and put the cursor in the text, or fold."""
        oppna = self.avsnitt.isHidden()
        self.avsnitt.setVisible(oppna)
        self._visa_vad()
        if oppna:
            self.avsnitt.ruta.setFocus(Qt.FocusReason.OtherFocusReason)

    def tomt(self) -> bool:
        """Is nothing written?"""
        return not self.avsnitt.text()

    def las(self, last: bool) -> None:
        """The button says whether the text can be changed."""
        self._last = last
        self._visa_vad()

    def _visa_vad(self) -> None:
        oppna = _("Visa") if self._last else _("Redigera")
        self.redigera.setText(oppna if self.avsnitt.isHidden() else _("Fäll ihop"))


class Radlista(QWidget):
    """Rows about people: name, words, a word at the right; each opens for change."""

    def __init__(self, namn: str, oppna: Callable[[Rad], object]) -> None:
        super().__init__()
        self._oppna = oppna
        self.setAccessibleName(namn)
        self._lag = QVBoxLayout(self)
        self._lag.setContentsMargins(0, 0, 0, 0)
        self._lag.setSpacing(2)

    def visa(self, rader: Sequence[Rad], *, last: bool = False) -> None:
        """Show these rows; with ``last`` they cannot be changed."""
        tom(self._lag)
        for rad in rader:
            self._lag.addWidget(self._rad(rad, last=last))
        tabba_i_ordning(self, self._lag)
        self.setVisible(bool(rader))

    def tom(self) -> bool:
        """Is there no row?"""
        return not self._lag.count()

    def _rad(self, rad: Rad, *, last: bool) -> QWidget:
        ruta = QWidget()
        lag = QHBoxLayout(ruta)
        lag.setContentsMargins(0, 2, 0, 2)
        lag.setSpacing(12)
        vem = Text(rad.vem, "stark", bryt=True)
        vem.setFixedWidth(theme().px(_VEM))
        topp = Qt.AlignmentFlag.AlignTop
        lag.addWidget(vem, 0, topp)
        lag.addWidget(Text(rad.text, bryt=True), 1, topp)
        if rad.ord:
            lag.addWidget(Text(rad.ord, "kontroll", "text2"), 0, topp)
        if last:
            return ruta
        namn = _("Ändra: {vem}").format(vem=rad.vem)
        knapp = Knapp(slag=Slag.TYST, ikon="edit", namn=namn, vid=partial(self._oppna, rad))
        lag.addWidget(knapp, 0, topp)
        return ruta


class Brickor(QWidget):
    """Receivers as chips, each with a cross, and "Lägg till" last."""

    def __init__(
        self, rubrik: str, ta_bort: Callable[[Rad], object], lagg_till: Callable[[], object]
    ) -> None:
        super().__init__()
        self._ta_bort = ta_bort
        self._rubrik = Text(rubrik, "etikett", "text2")
        self.knapp = Knapp(_("Lägg till"), slag=Slag.LANK, ikon="add", tat=True, vid=lagg_till)
        self.knapp.setAccessibleName(_("Lägg till: mottagare"))
        self._lag = Flodeslayout(self, mellan=(8, 8))
        self._lag.addWidget(self._rubrik)
        self._lag.addWidget(self.knapp)

    def visa(self, rader: Sequence[Rad], *, last: bool = False) -> None:
        """Show these receivers; with ``last`` they cannot be changed."""
        tom(self._lag, self._rubrik, self.knapp)
        self._lag.addWidget(self._rubrik)
        for rad in rader:
            self._lag.addWidget(_Bricka(rad, None if last else self._ta_bort))
        self._lag.addWidget(self.knapp)
        self.knapp.setVisible(not last)
        self.setVisible(bool(rader) or not last)
        tabba_i_ordning(self, self._lag)


class _Bricka(QWidget):
    def __init__(self, rad: Rad, ta_bort: Callable[[Rad], object] | None) -> None:
        super().__init__()
        lag = QHBoxLayout(self)
        lag.setContentsMargins(10, 2, 4 if ta_bort else 10, 2)
        lag.setSpacing(4)
        lag.addWidget(Text(rad.vem))
        if ta_bort is not None:
            namn = _("Ta bort {vem}").format(vem=rad.vem)
            kryss = Knapp(slag=Slag.TYST, ikon="dismiss", namn=namn, vid=partial(ta_bort, rad))
            lag.addWidget(kryss)
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        kant = t.colors.border if t.contrast else None
        box(QPainter(self), self.rect(), t.colors.mute_bg, kant, radius=RADIUS_CHIP)


class Anmarkningar(QWidget):
    """What the rules say about the paragraph: always in sight, never in the way of typing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Anmärkningar"))
        self._lag = QVBoxLayout(self)
        self._lag.setContentsMargins(0, 0, 0, 0)
        self._lag.setSpacing(6)

    def visa(self, anmarkningar: Sequence[Motesfynd]) -> None:
        """Show these remarks, the serious ones first."""
        tom(self._lag)
        ordning = {"fel": 0, "varning": 1}
        for fynd in sorted(anmarkningar, key=lambda a: ordning.get(a.allvar, 2)):
            self._lag.addWidget(self._rad(fynd))
        self.setVisible(bool(anmarkningar))

    def _rad(self, fynd: Motesfynd) -> QWidget:
        ruta = QWidget()
        lag = QHBoxLayout(ruta)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(8)
        ikon, ton, ord_ = _IKONER.get(fynd.allvar, ("info", "info", N_("Upplysning")))
        topp = Qt.AlignmentFlag.AlignTop
        lag.addWidget(Ikonbild(ikon, ton, namn=_(ord_)), 0, topp)
        text = Text(fynd.mening, "kontroll", bryt=True)
        text.setToolTip(fynd.varfor)
        text.setAccessibleDescription(fynd.varfor)
        lag.addWidget(text, 1, topp)
        lag.addWidget(Text(fynd.kalla, "stod", "text2"), 0, topp)
        return ruta


def tabba_i_ordning(efter: QWidget, lag: QLayout) -> None:
    """Tab goes through what a layout holds now, after ``efter``: Qt puts what is new last of all."""
    forra = efter
    for nr in range(lag.count()):
        sak = lag.itemAt(nr)
        widget = sak.widget() if sak is not None else None
        for del_ in [] if widget is None else [widget, *widget.findChildren(QWidget)]:
            if del_.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(forra, del_)
                forra = del_


def tom(lag: QLayout, *utom: QWidget) -> None:
    """Remove everything from a layout; what is in ``utom`` is kept to be put back."""
    while (sak := lag.takeAt(0)) is not None:
        widget = sak.widget()
        if widget is not None and widget not in utom:
            widget.hide()
            widget.deleteLater()
