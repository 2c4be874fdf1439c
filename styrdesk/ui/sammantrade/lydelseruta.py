"""Earlier wordings of a paragraph: when and by whom, what differs from now, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from styrdesk.modell.sammantrade.lydelser import (
    BESLUT,
    Lydelse,
    aterstall_lydelse,
    tidigare_lydelser,
)
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF
from styrdesk.texter import _
from styrdesk.ui.grund.components import Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.history import nar
from styrdesk.ui.grund.messages import Ruta
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.radlista import Rad, Radlista

_BREDD, _LISTA, _HOJD = 820, 300, 380


def visa_lydelser(sammanhang: Sammanhang, paragraf_id: int, namn: str, last: str) -> None:
    """Read the wordings and open the window; ``last`` says why none can be put back, or is empty.

    On the writing thread: what is on its way to be stored is read too.
    """
    store = sammanhang.store

    def las(_k: Any) -> tuple[Lydelse, ...]:
        with store.las() as s:
            return tidigare_lydelser(s, paragraf_id)

    def visa(lydelser: tuple[Lydelse, ...]) -> None:
        if (parent := QApplication.activeWindow()) is not None:
            Lydelseruta(parent, sammanhang, paragraf_id, namn, last, lydelser).oppna()

    sammanhang.arbetare.skriv(las, mottagare=sammanhang.arbetare, klar=visa, fel=sammanhang.fel)


class Lydelseruta(Ruta):
    """A list of wordings, and beside it what the chosen one said where it differs from now."""

    def __init__(
        self, parent: QWidget, sammanhang: Sammanhang, paragraf_id: int, namn: str, last: str,
        lydelser: Sequence[Lydelse],
    ) -> None:  # fmt: skip
        text = last or _("Det som står nu blir kvar i historiken. Återställningen går att ångra.")
        if not lydelser:
            text = _("Texten har inte ändrats sedan paragrafen kom till.")
        super().__init__(
            parent, _("Tidigare lydelser av {namn}").format(namn=namn), text, bredd=_BREDD
        )
        self._sammanhang, self._paragraf = sammanhang, paragraf_id
        self._lydelser = {rad.steg: rad for rad in lydelser}
        self.lista = Radlista(_("Tidigare lydelser"), _("Enter visar texten."))
        self.text = QPlainTextEdit()
        if lydelser:
            self.innehall.addLayout(self._delar(), 1)
        self.stang_knapp = self.knapp(_("Stäng"))
        if lydelser and not last:
            self.aterstall_knapp = self.knapp(_("Återställ lydelsen"), self.aterstall, Slag.PRIMAR)

    def _delar(self) -> QHBoxLayout:
        self.lista.setMinimumSize(theme().px(_LISTA), theme().px(_HOJD))
        self.lista.setMaximumWidth(theme().px(_LISTA))
        self.lista.valt.connect(self._visa_vald)
        self.lista.oppnad.connect(lambda _steg: self.text.setFocus(Qt.FocusReason.TabFocusReason))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Så stod det"))
        self.lista.visa([_rad(lydelse) for lydelse in self._lydelser.values()])
        delar = QHBoxLayout()
        delar.setSpacing(16)
        delar.addWidget(self.lista)
        delar.addWidget(self.text, 1)
        return delar

    def oppna(self) -> None:
        """Show the window with the cursor in the list."""
        self.visa(self.lista if self._lydelser else self.stang_knapp)

    def _visa_vald(self, steg: int | None) -> None:
        lydelse = self._lydelser.get(steg or 0)
        self.text.setPlainText(ordalydelse(lydelse) if lydelse is not None else "")

    def aterstall(self) -> None:
        """Let the paragraph read as it did."""
        steg, id = self.lista.nyckel(), self._paragraf
        if steg is not None:
            utfor(
                self._sammanhang, self._sammanhang.arbetare,
                lambda store: aterstall_lydelse(store, id, steg),
                klart=_("Den tidigare lydelsen är återställd."),
            )  # fmt: skip


def faltnamn(falt: str) -> str:
    """What a field is called where one writes."""
    return _("Beslut") if falt == BESLUT else _(PARAGRAF.falt[falt].rubrik)


def ordalydelse(lydelse: Lydelse) -> str:
    """The fields that differ from now, each under its heading."""
    tomt = _("(tomt)")
    delar = (f"{faltnamn(falt)}\n{lydelse.texter[falt] or tomt}" for falt in lydelse.skiljer)
    return "\n\n".join(delar)


def _rad(lydelse: Lydelse) -> Rad:
    skiljer = ", ".join(map(faltnamn, lydelse.skiljer))
    stod = ", ".join(filter(None, (lydelse.vem, skiljer)))
    return Rad(nar(lydelse.tidpunkt), stod, lydelse.steg)
