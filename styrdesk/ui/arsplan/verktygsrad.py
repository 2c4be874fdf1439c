"""The row above the view: which view, which time, and whose events."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from styrdesk.modell.arsplan.kortnamn import Kortnamn
from styrdesk.texter import _
from styrdesk.ui.arsplan.data import Planurval
from styrdesk.ui.arsplan.forklaring import Forklaring
from styrdesk.ui.arsplan.period import VYER
from styrdesk.ui.grund.buttons import Pillerrad
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import Knapp, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.theme import follow, theme

_MELLAN = 12


class Verktygsrad(QWidget):
    """``vy`` the key of a view, ``stegat`` -1 or 1, ``idag`` back to today, ``urval`` another selection."""

    vy = Signal(str)
    stegat = Signal(int)
    idag = Signal()
    urval = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.vyer = Pillerrad([(kod, _(namn)) for kod, namn in VYER.items()], _("Vy"))
        self.vyer.vald.connect(self.vy.emit)
        self.forra = Knapp(
            slag=Slag.TYST,
            ikon="chevron_left",
            namn=_("Tidigare"),
            vid=lambda: self.stegat.emit(-1),
        )
        self.nasta = Knapp(
            slag=Slag.TYST, ikon="chevron_right", namn=_("Senare"), vid=lambda: self.stegat.emit(1)
        )
        self.period = Text("", "grupp")
        self.period.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.till_idag = Knapp(_("I dag"), slag=Slag.LANK, vid=self.idag.emit)
        self.vilka = Kombo()
        self.vilka.setAccessibleName(_("Nämnd eller område"))
        self.vilka.activated.connect(lambda _i: self.urval.emit())
        self._kort: Kortnamn | None = None
        self.forklaring = Forklaring()
        self._flode = Flodeslayout(self, mellan=(_MELLAN, 6), sista_till_hoger=True)
        for widget in (self.vyer, self._tid(), self.vilka, self.forklaring):
            self._flode.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def _tid(self) -> QWidget:
        ruta = QWidget()
        rad = QHBoxLayout(ruta)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(2)
        for widget in (self.forra, self.period, self.nasta, self.till_idag):
            rad.addWidget(widget)
        return ruta

    def restyle(self) -> None:
        """Follow the text size."""
        self.period.setMinimumWidth(theme().px(144))
        self.vilka.setFixedWidth(min(theme().px(188), 420))
        self._ordna()

    def hasHeightForWidth(self) -> bool:
        """No: the page would then take the height that it likes, and not the height there is."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordna()

    def _ordna(self) -> None:
        """The key to the marks is shown where it has room on the same line."""
        self.forklaring.hide()
        utan = self._flode.sizeHint().width()
        mellan = theme().px(_MELLAN)
        ryms = utan + mellan + self.forklaring.sizeHint().width() <= self.width()
        self.forklaring.setVisible(ryms)
        self.setFixedHeight(self._flode.heightForWidth(max(self.width(), 200)))

    def visa_tid(self, vy: str, namn: str) -> None:
        """Show which view is chosen, and the name of its time."""
        self.vyer.valj(vy)
        self.period.setText(namn[:1].upper() + namn[1:])
        self._ordna()

    def fyll(self, kort: Kortnamn) -> None:
        """The choices of the filter; the chosen one stays."""
        val = (kort.namnder, kort.omradesval)
        if self._kort is not None and (self._kort.namnder, self._kort.omradesval) == val:
            return
        self._kort, forra = kort, self.vilka.currentData()
        self.vilka.clear()
        self.vilka.addItem(_("Hela kommunen"), ("", None))
        self._lagg_till("namnd", kort.namnder)
        if kort.omradesval:
            self.vilka.insertSeparator(self.vilka.count())
        self._lagg_till("omrade", kort.omradesval)
        platser = [self.vilka.itemData(i) for i in range(self.vilka.count())]
        valt = forra if forra in platser else None
        self.vilka.setCurrentIndex(platser.index(valt) if valt is not None else 0)

    def _lagg_till(self, slag: str, namn: Sequence[tuple[int, str]]) -> None:
        for id, text in namn:
            self.vilka.addItem(text, (slag, id))

    def valt(self) -> Planurval:
        """What the filter says."""
        slag, id = self.vilka.currentData() or ("", None)
        return Planurval(id if slag == "namnd" else None, id if slag == "omrade" else None)
