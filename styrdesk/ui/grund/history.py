"""Historik: who changed what and when, as one text that can be read, searched and copied."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser

from styrdesk import svensk_form
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.detail_data import Handelse, las_historik
from styrdesk.ui.grund.theme import follow, theme

_FLEST_TECKEN = 200


class Historik(QTextBrowser):
    """The steps of one post, newest first."""

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self._sammanhang = sammanhang
        self._handelser: tuple[Handelse, ...] = ()
        self.setAccessibleName(_("Historik"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        follow(self.restyle)

    def visa(self, register: str, id: int) -> None:
        """Read and show the history of a post."""
        store = self._sammanhang.store
        self._sammanhang.arbetare.las(
            lambda _k: las_historik(store, register, id),
            mottagare=self,
            klar=self._satt,
            fel=self._sammanhang.fel,
        )

    def _satt(self, handelser: tuple[Handelse, ...]) -> None:
        if handelser != self._handelser:
            self._handelser = handelser
            self.restyle()

    def restyle(self) -> None:
        """Write the text anew in the colours in force."""
        palett = self.palette()
        palett.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palett)
        self.setFont(theme().font("brod"))
        lage = self.verticalScrollBar().value()
        self.setHtml("".join(map(_html, self._handelser)) or escape(_("Ingen historik ännu.")))
        self.verticalScrollBar().setValue(lage)


def _html(h: Handelse) -> str:
    t = theme()
    stod = f'style="color:{t.colors.text2};font-size:{t.px(12)}px"'
    rader = "".join(_falt(*falt) for falt in h.falt)
    return (
        f'<p style="margin:0 0 {t.px(14)}px 0"><b style="font-weight:500">{escape(h.benamning)}</b><br>'
        f"<span {stod}>{escape(nar(h.tidpunkt))} · {escape(h.vem)}</span>{rader}</p>"
    )


def _falt(rubrik: str, fore: str, efter: str) -> str:
    fore, efter = _kort(fore), _kort(efter)
    andring = (
        f"{fore} → {efter}" if fore and efter else efter or _("{fore} togs bort").format(fore=fore)
    )
    return f"<br>{escape(rubrik)}: {escape(andring)}"


def _kort(text: str) -> str:
    rad = " ".join(text.split())
    return rad if len(rad) <= _FLEST_TECKEN else rad[: _FLEST_TECKEN - 1] + "…"


def nar(stampel: str) -> str:
    """A UTC stamp in local time: 14 oktober 2026 kl. 14.06."""
    lokal = datetime.fromisoformat(stampel).astimezone()
    mall = _("{dag} kl. {tid}")
    return mall.format(dag=svensk_form.datum_lang(lokal.date()), tid=svensk_form.tid(lokal))
