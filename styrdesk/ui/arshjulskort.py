"""The card with the wheel of the year, its legend, the same marks as a list, and a meter per duty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from styrdesk.modell.arshjul import Arshjul, Marke, Matare
from styrdesk.texter import N_, _
from styrdesk.ui.arshjul import Hjul, beskriv
from styrdesk.ui.arshjulsritning import RINGFARG, dag_och_manad, rita_marke
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Radtext, Slag
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import TYPE
from styrdesk.ui.oversiktskort import tom
from styrdesk.ui.radlista import Rad, Radlista

Oppna = Callable[[str, int], object]

_FORKLARING = (
    ("genomford", N_("Genomfört")), ("planerad", N_("Planerat")), ("forsenad", N_("Försenat")),
)  # fmt: skip
_LISTIKON = {"genomford": "checkmark_circle", "planerad": "circle", "forsenad": "error_circle"}
_LISTTON = {"genomford": "text2", "planerad": "text2", "forsenad": "bad"}


class Arshjulskort(Kort):
    """The wheel. ``oppna(register, id)`` goes to a mark, ``regel(code)`` to a meter's rule."""

    def __init__(
        self,
        oppna: Oppna,
        regel: Callable[[str], object],
        arsplan: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._oppna, self._regel = oppna, regel
        self._visat: Arshjul | None = None
        self.rader.setSpacing(8)
        self.rader.addLayout(self._huvud(arsplan))
        self.hjul = Hjul()
        self.hjul.oppnad.connect(self._ga)
        self.lista = Radlista(_("Årets händelser"), _("Pil upp och ner väljer, Enter öppnar."))
        self.lista.oppnad.connect(lambda nyckel: self._oppna(*nyckel))
        yta = QWidget()
        self._byte = QStackedLayout(yta)
        self._byte.addWidget(self.hjul)
        self._byte.addWidget(self.lista)
        self.rader.addWidget(yta)
        self.rader.addWidget(_Forklaring())
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(self._mellanrad())
        self._matare = QWidget()
        self._matarrader = QVBoxLayout(self._matare)
        self._matarrader.setContentsMargins(0, 0, 0, 0)
        self._matarrader.setSpacing(10)
        self.rader.addWidget(self._matare)

    def _huvud(self, arsplan: Callable[[], object] | None) -> QHBoxLayout:
        rad = QHBoxLayout()
        rad.setSpacing(12)
        self.rubrik = Radtext(_("Årshjul"), "panel")
        rad.addWidget(self.rubrik, 1)
        if arsplan is not None:
            rad.addWidget(Knapp(_("Öppna årsplanen"), slag=Slag.LANK, tat=True, vid=arsplan))
        return rad

    def _mellanrad(self) -> QHBoxLayout:
        rad = QHBoxLayout()
        rad.addWidget(Radtext(_("Ringarna, utifrån och in"), "kolumn", "text2"), 1)
        self.vaxla = Knapp(_("Visa som lista"), slag=Slag.LANK, tat=True, vid=self.byt)
        rad.addWidget(self.vaxla)
        return rad

    def byt(self) -> None:
        """Show the list instead of the wheel, or the wheel again."""
        till_lista = self._byte.currentIndex() == 0
        self._byte.setCurrentIndex(int(till_lista))
        self.vaxla.setText(_("Visa som hjul") if till_lista else _("Visa som lista"))
        (self.lista if till_lista else self.hjul).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ga(self, marke: Marke) -> None:
        self._oppna(marke.register, marke.id)

    def visa(self, hjul: Arshjul) -> None:
        """Show a year; nothing is done if it is the same as before."""
        if hjul == self._visat:
            return
        self._visat = hjul
        self.setAccessibleName(_("Årshjul {ar}").format(ar=hjul.ar))
        self.rubrik.setText(_("Årshjul {ar}").format(ar=hjul.ar))
        self.hjul.visa(hjul)
        self.lista.visa([_rad(m) for m in self.hjul.marken])
        nu = self.hjul.marke()
        if nu is not None:
            self.lista.valj((nu.register, nu.id))
        tom(self._matarrader)
        for matare in hjul.matare:
            self._matarrader.addWidget(Matarrad(matare, self._regel))


def _rad(m: Marke) -> Rad:
    return Rad(
        m.rubrik, m.lagesord.capitalize(), (m.register, m.id), _LISTIKON[m.lage], _LISTTON[m.lage],
        bakom=dag_och_manad(m.dag), upplast=beskriv(m),
    )  # fmt: skip


class _Forklaring(QWidget):
    """● Genomfört ○ Planerat ▲ Försenat."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Fylld är genomfört, ihålig planerat, trekant försenat."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setFont(t.font("kontroll"))
        matt = painter.fontMetrics()
        texter = [_(text) for _lage, text in _FORKLARING]
        luft, fore = t.px(20), t.px(16)
        bredd = sum(matt.horizontalAdvance(x) + fore for x in texter) + luft * 2
        x = max(0, (self.width() - bredd) // 2)
        for (lage, _n), text in zip(_FORKLARING, texter, strict=True):
            rita_marke(painter, QPointF(x + t.px(5), self.height() / 2), "", lage)
            painter.setPen(t.color("text2"))
            rum = QRect(x + fore, 0, matt.horizontalAdvance(text) + 2, self.height())
            painter.drawText(rum, Qt.AlignmentFlag.AlignVCenter, text)
            x += fore + matt.horizontalAdvance(text) + luft


class Matarrad(QAbstractButton):
    """A duty: its name, how much is done, a bar in parts, the rule in words; the row opens the rule."""

    def __init__(self, matare: Matare, regel: Callable[[str], object]) -> None:
        super().__init__()
        self.matare = matare
        self.setText(matare.rubrik)
        self.setAccessibleName(f"{matare.rubrik}: {matare.text()}. {matare.plikt}.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if matare.regel:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(_("Öppnar regeln {kod}.").format(kod=matare.regel))
            self.setToolTip(_("Öppna regeln {kod}").format(kod=matare.regel))
            self.clicked.connect(lambda: regel(matare.regel))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = theme()
        return QSize(t.px(200), t.px(TYPE["namn"].line + TYPE["stod"].line + 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        t, m = theme(), self.matare
        painter = QPainter(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        vanster, hojd = t.px(20), t.px(TYPE["namn"].line)
        rita_marke(painter, QPointF(t.px(6), hojd / 2), m.ring, "genomford")
        rum = QRect(vanster, 0, self.width() - vanster, hojd)
        painter.setFont(t.font("brod"))
        painter.setPen(t.color("bad" if m.sena else "text"))
        painter.drawText(rum, int(_HOGER.value), m.text())
        bredd = rum.width() - painter.fontMetrics().horizontalAdvance(m.text()) - t.px(8)
        self._rubrik(painter, QRect(rum.x(), rum.y(), bredd, hojd))
        rita_matare(painter, QRect(vanster, hojd + t.px(2), rum.width(), t.px(8)), m)
        rum = QRect(vanster, hojd + t.px(13), rum.width(), t.px(TYPE["stod"].line))
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        kort = painter.fontMetrics().elidedText(m.plikt, Qt.TextElideMode.ElideRight, rum.width())
        painter.drawText(rum, int(_VANSTER.value), kort)
        if self.hasFocus():
            paint_row_focus(painter, self.rect())

    def _rubrik(self, painter: QPainter, rum: QRect) -> None:
        t = theme()
        font = t.font("namn")
        font.setUnderline(self.underMouse() and bool(self.matare.regel))
        painter.setFont(font)
        painter.setPen(t.color("text"))
        text = painter.fontMetrics().elidedText(
            self.matare.rubrik, Qt.TextElideMode.ElideRight, rum.width()
        )
        painter.drawText(rum, int(_VANSTER.value), text)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


_VANSTER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HOGER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def rita_matare(painter: QPainter, rum: QRect, m: Matare) -> None:
    """The bar: a part for each that is done (filled), left (hollow) and late (red, last)."""
    t, farg = theme(), theme().colors
    mellan = t.px(2)
    del_ = (rum.width() - mellan * (m.ska - 1)) / m.ska
    if del_ < t.px(4):
        mellan, del_ = 0, rum.width() / m.ska
    fyllda = min(m.gjorda, m.ska)
    sena = min(m.sena, m.ska - fyllda)
    ton = getattr(farg, RINGFARG[m.ring])

    def ruta(fran: int, till: int) -> QRect:
        x = rum.x() + round(fran * (del_ + mellan))
        return QRect(x, rum.y(), round(till * (del_ + mellan) - mellan) + rum.x() - x, rum.height())

    delar = (
        [(i, i + 1) for i in range(m.ska)]
        if mellan
        else [(0, fyllda), (fyllda, m.ska - sena), (m.ska - sena, m.ska)]
    )
    for fran, till in delar:
        if till <= fran:
            continue
        if fran >= m.ska - sena:
            box(painter, ruta(fran, till), farg.badfill, None, radius=1.5)
        elif fran < fyllda:
            box(painter, ruta(fran, till), ton, None, radius=1.5)
        else:
            box(painter, ruta(fran, till), farg.surface, ton, radius=1.5)
