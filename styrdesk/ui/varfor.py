""" "Varför?" below Att göra: the sentence, the rule, the settings and the posts behind the chosen row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.att_gora import Uppgift
from styrdesk.modell.regler.katalog import KATALOG
from styrdesk.texter import _
from styrdesk.ui.grund.components import Avdelare, Knapp, Rullyta, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.oversiktsdata import kalltext, regeltext
from styrdesk.ui.oversiktskort import tom

_HOGST, _LUFT, _LANKHOJD = 200, 12, 24


class Varforruta(QWidget):
    """The explanation of the row that is current; hidden while there is none."""

    def __init__(self, oppna: Callable[[str, int], object], regel: Callable[[str], object]) -> None:
        super().__init__()
        self._oppna, self._regel = oppna, regel
        self._visad: Uppgift | None = None
        self._innehall = QWidget()
        self._rader = QVBoxLayout(self._innehall)
        self._rader.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 12)
        self._rader.setSpacing(4)
        self._yta = Rullyta(self._innehall, _("Varför?"))
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(0)
        kolumn.addWidget(Avdelare())
        kolumn.addWidget(self._yta)
        follow(self.restyle)
        self.hide()

    def restyle(self) -> None:
        """Follow the text size."""
        self._passa()

    def visa(self, uppgift: Uppgift | None) -> None:
        """Explain another row, or nothing."""
        if uppgift == self._visad:
            return
        self._visad = uppgift
        tom(self._rader)
        self.setVisible(uppgift is not None)
        if uppgift is None:
            return
        self.setAccessibleName(_("Varför? {rad}").format(rad=uppgift.rubrik))
        self._rader.addWidget(Text(_("Varför?"), "stark"))
        self._rader.addWidget(Text(uppgift.varfor, "brod", bryt=True))
        regel = regeltext(uppgift)
        for text in filter(None, (regel if regel != uppgift.varfor else "", *_under(uppgift))):
            self._rader.addWidget(Text(text, "stod", "text2", bryt=True))
        if lankar := self._lankar(uppgift):
            self._rader.addWidget(lankar)
        for i in range(self._rader.count()):
            post = self._rader.itemAt(i)
            if post is not None and (ny := post.widget()) is not None:
                ny.show()  # a widget that is not yet shown takes no room when the height is asked for
        self._passa()

    def _lankar(self, uppgift: Uppgift) -> QWidget | None:
        """The posts, and the rule in the rule browser."""
        vagar: list[tuple[str, Callable[[], object]]] = [
            (b.rubrik, lambda b=b: self._oppna(b.register, b.id))  # type: ignore[misc]
            for b in uppgift.bevis
        ]
        if uppgift.regel in KATALOG:
            kod = uppgift.regel
            vagar.append((_("Regel {kod}").format(kod=kod), lambda: self._regel(kod)))
        if not vagar:
            return None
        rad = QWidget()
        lag = Flodeslayout(rad, (16, 4))
        for text, vid in vagar:
            knapp = Knapp(text, slag=Slag.LANK, tat=True, vid=vid)
            knapp.setMinimumHeight(theme().px(_LANKHOJD))
            lag.addWidget(knapp)
        return rad

    def _passa(self) -> None:
        """As high as the text, up to a limit; beyond it the text scrolls."""
        bredd = max(self.width(), 240)
        behov = self._rader.heightForWidth(bredd) + theme().px(_LUFT)
        self._yta.setFixedHeight(min(max(behov, 40), theme().px(_HOGST)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._passa()

    def minimumSizeHint(self) -> QSize:
        """Never wider than the list above."""
        return QSize(200, super().minimumSizeHint().height())


def _under(uppgift: Uppgift) -> list[str]:
    """Where the rule stands, and the settings that decided."""
    return [" · ".join(d for d in (kalltext(uppgift), *uppgift.installningar) if d)]
