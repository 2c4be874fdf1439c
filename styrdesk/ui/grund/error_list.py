"""The list of errors on top of a form: how many, and a link to each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme

_TAL = (
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
)


def antal_ord(antal: int) -> str:
    """The number as a word up to twelve: "två"."""
    return _TAL[antal] if antal < len(_TAL) else str(antal)


class Fellista(QWidget):
    """Hidden until there are errors. ``ga_till`` gets the field's name when its link is pressed.

    With ``kan_stangas`` there is a button that takes the list away.
    """

    def __init__(
        self, ga_till: Callable[[str], object] = lambda _falt: None, *, kan_stangas: bool = False
    ) -> None:
        super().__init__()
        self._ga_till = ga_till
        rad = QHBoxLayout(self)
        rad.setContentsMargins(12, 10, 12, 10)
        rad.setSpacing(12)
        rad.addWidget(Ikonbild("error_circle", "bad", namn=_("Fel")), 0, Qt.AlignmentFlag.AlignTop)
        self._kolumn = QVBoxLayout()
        self._kolumn.setSpacing(4)
        rad.addLayout(self._kolumn, 1)
        if kan_stangas:
            stang = Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng"), vid=self.tom)
            rad.addWidget(stang, 0, Qt.AlignmentFlag.AlignTop)
        self._delar: list[QWidget] = []
        follow(self.restyle)
        self.hide()

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        black, tint = t.colors.tone("bad")
        box(QPainter(self), self.rect(), tint, black if t.contrast else None, width=t.edge)

    def visa(self, rubrik: str, brister: Sequence[Brist], etikett: Callable[[str], str]) -> None:
        """Show the errors; ``etikett`` gives a field's label, "" for none of the form's fields."""
        self.tom()
        self._lagg(Text(rubrik, "namn", bryt=True))
        for brist in brister:
            namn = etikett(brist.falt)
            text = brist.mening()
            if namn:
                lank = Knapp(namn, slag=Slag.LANK, tat=True, vid=self._hopp(brist.falt))
                lank.setAccessibleName(f"{namn}: {text}")
                lank.setToolTip(text)
                self._lagg(lank)
            else:
                self._lagg(Text(brist.text, "brod", bryt=True))
                if kalla := ", ".join(d for d in (brist.regel, brist.kalla) if d):
                    self._lagg(Text(kalla, "stod", "text2", bryt=True))
        self.setAccessibleName(rubrik)
        self.setAccessibleDescription(" ".join(b.mening() for b in brister))
        self.show()
        annonsera(self, f"{rubrik}. {self.accessibleDescription()}", viktigt=True)

    def _hopp(self, falt: str) -> Callable[[], object]:
        return lambda: self._ga_till(falt)

    def _lagg(self, del_: QWidget) -> None:
        self._delar.append(del_)
        lage = Qt.AlignmentFlag.AlignLeft if isinstance(del_, Knapp) else Qt.AlignmentFlag(0)
        self._kolumn.addWidget(del_, 0, lage)

    def tom(self) -> None:
        """No errors."""
        for del_ in self._delar:
            self._kolumn.removeWidget(del_)
            del_.hide()
            del_.deleteLater()
        self._delar.clear()
        self.hide()


def felrubrik(antal: int, bestamd: str) -> str:
    """ "Två uppgifter behöver rättas innan avtalet kan sparas"."""
    mall = ngettext(
        "{antal} uppgift behöver rättas innan {vad} kan sparas",
        "{antal} uppgifter behöver rättas innan {vad} kan sparas",
        antal,
    )
    return mall.format(antal=antal_ord(antal).capitalize(), vad=bestamd)
