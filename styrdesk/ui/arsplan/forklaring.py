"""What the shapes mean, beside the choices: filled, hollow, triangle, lock."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.arshjulsritning import rita_marke
from styrdesk.ui.arsplan.ritning import MARKE, text_i, textbredd
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.theme import follow, theme

_FORMER = (
    ("genomford", N_("Genomfört")),
    ("planerad", N_("Planerat")),
    ("forsenad", N_("Försenat")),
    ("dold", N_("Oanmält")),
)
_MELLAN = 10


class Forklaring(QWidget):
    """● Genomfört ○ Planerat ▲ Försenat, and a lock for what providers may not see."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(
            _("Fylld är genomfört, ihålig planerat, trekant försenat, hänglås oanmält.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = theme()
        bredd = sum(t.px(MARKE + 4 + _MELLAN) + textbredd(_(text)) for _f, text in _FORMER)
        return QSize(bredd - t.px(_MELLAN), t.px(t.density.control))

    def paintEvent(self, event: QPaintEvent) -> None:
        t, x = theme(), 0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for form, text in _FORMER:
            mitt = QPointF(x + t.px(MARKE) / 2, self.height() / 2)
            if form == "dold":
                sida = t.px(MARKE)
                plats = QRect(x, round(mitt.y() - sida / 2), sida, sida)
                paint_icon(painter, plats, "lock_closed", t.color("text2"), filled=True)
            else:
                rita_marke(painter, mitt, "", form)
            x += t.px(MARKE + 4)
            bredd = textbredd(_(text))
            text_i(painter, QRectF(x, 0, bredd, self.height()), _(text), "stod", "text2")
            x += bredd + t.px(_MELLAN)
