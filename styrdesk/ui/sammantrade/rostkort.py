"""A vote in the paragraph: a bar of yes, no and abstained, the sum check, and the way to the roll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.components import Ikonbild, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.sammantrade.bilder import Rostbild

_HOJD, _MELLAN, _RADIE = 9, 3, 4


class Rostkort(Kort):
    """One vote. ``oppna`` shows the roll of it."""

    def __init__(self, rost: Rostbild, oppna: Callable[[Rostbild], object]) -> None:
        super().__init__(yta="sunken")
        self.rost = rost
        self.setAccessibleName(_("Omröstning"))
        topp = QHBoxLayout()
        topp.setSpacing(8)
        topp.addWidget(Text(_("Omröstning"), "stark"))
        ikon, ton, mening = summa(rost)
        topp.addWidget(Ikonbild(ikon, ton))
        topp.addWidget(Text(mening, "etikett", ton))
        topp.addStretch(1)
        topp.addWidget(
            Knapp(_("Öppna röstlistan"), slag=Slag.LANK, tat=True, vid=lambda: oppna(rost))
        )
        self.rader.addLayout(topp)
        if rost.summa:
            self.rader.addWidget(Rostbalk(rost))
        self.rader.addWidget(Text(rost.mening, "kontroll", "text2", bryt=True))
        if rost.utfall:
            self.rader.addWidget(Text(rost.utfall, "brod", bryt=True))


def summa(rost: Rostbild) -> tuple[str, str, str]:
    """Icon, tone and sentence: does the number of votes equal the number of those who decide?"""
    if rost.summa == rost.rostande:
        text = _("Summan stämmer: {antal} röster")
        return "checkmark_circle", "ok", text.format(antal=rost.summa)
    text = _("Summan är {antal} men {alla} är beslutande")
    return "warning", "warn", text.format(antal=rost.summa, alla=rost.rostande)


class Rostbalk(QWidget):
    """The bar with its numbers below; told by shape and words too, never by colour alone."""

    def __init__(self, rost: Rostbild) -> None:
        super().__init__()
        self._delar = [
            (ord_.format(antal=antal), antal, ton)
            for ord_, antal, ton in (
                (_("Ja {antal}"), rost.ja, "c1"),
                (_("Nej {antal}"), rost.nej, "c2"),
                (_("Avstår {antal}"), rost.avstar, "text3"),
            )
            if antal
        ]
        self.setAccessibleName(", ".join(ord_ for ord_, _antal, _ton in self._delar))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = theme()
        rad = QFontMetrics(t.font("stark")).height()
        return QSize(t.px(200), t.px(_HOJD) + t.px(6) + rad)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        malare = QPainter(self)
        malare.setRenderHint(QPainter.RenderHint.Antialiasing)
        malare.setFont(t.font("stark"))
        matt = QFontMetrics(t.font("stark"))
        alla = sum(antal for _o, antal, _t in self._delar)
        mellan = t.px(_MELLAN)
        rum = self.width() - mellan * (len(self._delar) - 1)
        x, fritt = 0.0, 0
        for ord_, antal, ton in self._delar:
            bredd = rum * antal / alla
            bana = QPainterPath()
            bana.addRoundedRect(QRectF(x, 0, bredd, t.px(_HOJD)), _RADIE, _RADIE)
            malare.fillPath(bana, t.color(ton))
            malare.setPen(t.color("text"))
            textbredd = matt.horizontalAdvance(ord_)
            vid = max(fritt, min(int(x), self.width() - textbredd))
            plats = QRect(vid, t.px(_HOJD) + t.px(6), textbredd + 2, matt.height())
            malare.drawText(plats, Qt.AlignmentFlag.AlignLeft, ord_)
            fritt = vid + textbredd + t.px(12)
            x += bredd + mellan
