"""A few questions in a window above the page, then one act with undo: "Redan gjort", "Kvittera fynd"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import Brist, RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import register
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _
from styrdesk.ui.grund.components import Avdelare, Knapp, Rullyta, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.error_list import Fellista
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import FaltVisning, Varden
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.use_case import utfor

_BREDD, _LAGST = 560, 200
_LIST, _LUFT = 16, 24  # a scroll bar; what is left free of the window


class Fragedialog(QDialog):
    """The questions. ``fn(store, varden)`` is a use case; ``klart(varden)`` what is told afterwards.

    ``av`` is the register that the fields belong to ("" when each describes itself). What depends on
    the answers is put in ``bredvid``, a layout beside the fields. ``bredd`` is px at 100 %.
    """

    def __init__(
        self,
        parent: QWidget,
        sammanhang: Sammanhang,
        rubrik: str,
        stod: str,
        falt: Sequence[FaltVisning],
        verb: str,
        fn: Callable[[Store, Varden], Any],
        *,
        klart: Callable[[Varden], str],
        av: str = "",
        varden: Varden | None = None,
        bredd: int = _BREDD,
    ) -> None:
        super().__init__(parent.window())
        self._over = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(rubrik)
        self._sammanhang, self._fn, self._klart = sammanhang, fn, klart
        self._rubrik = rubrik
        reg = register(av) if av else None
        formularfalt = formfalt(reg, falt)
        self.formular = Formular(formularfalt, sammanhang)
        start = {
            f.namn: f.visning.forval(sammanhang.store) if f.visning.forval is not None else f.tomt
            for f in formularfalt
        }
        self.formular.fyll({**start, **(varden or {})})
        self.fellista = Fellista(self.formular.fokusera)
        self.bredvid = QVBoxLayout()
        self._bygg(rubrik, stod, verb)
        self._bredd = bredd

    def _passa(self) -> None:
        """As high as what is asked, within the window that it stands above."""
        t = theme()
        bredd, hogst = t.px(self._bredd), self._over.height() - t.px(_LUFT)
        hojd = self._lag.totalHeightForWidth(bredd - t.px(_LIST)) + self._fotrad.sizeHint().height()
        self.resize(bredd, max(t.px(_LAGST), min(hojd + t.px(_LUFT) // 2, hogst)))

    def _bygg(self, rubrik: str, stod: str, verb: str) -> None:
        innehall = QWidget()
        lag = self._lag = QVBoxLayout(innehall)
        lag.setContentsMargins(20, 16, 20, 16)
        lag.setSpacing(12)
        lag.addWidget(Text(rubrik, "panel", bryt=True))
        if stod:
            lag.addWidget(Text(stod, "brod", "text2", bryt=True))
        lag.addWidget(self.fellista)
        self._rad = QHBoxLayout()
        self._rad.setSpacing(24)
        self._rad.addWidget(self.formular, 1)
        self._rad.addLayout(self.bredvid)
        lag.addLayout(self._rad)
        lag.addStretch(1)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(0)
        rader.addWidget(Rullyta(innehall, rubrik), 1)
        rader.addWidget(Avdelare())
        self._fotrad = self._fot(verb)
        rader.addWidget(self._fotrad)

    def _fot(self, verb: str) -> QWidget:
        fot = QWidget()
        lag = QHBoxLayout(fot)
        lag.setContentsMargins(20, 12, 20, 12)
        lag.setSpacing(8)
        lag.addStretch(1)
        lag.addWidget(Knapp(_("Avbryt"), vid=self.reject))
        self.knapp = Knapp(verb, slag=Slag.PRIMAR, vid=self.spara)
        lag.addWidget(self.knapp)
        return fot

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rad.setStretch(1, min(1, self.bredvid.count()))
        self._passa()
        QTimer.singleShot(0, self, self._passa)  # again, when the fields have found their columns
        self.formular.fokusera()

    def spara(self) -> None:
        """Check the answers and do it; what stops it is shown at its field."""
        if not self.knapp.isEnabled() or self._visa_brister(self.formular.granska()):
            return
        self.fellista.tom()
        fn, varden = self._fn, self.formular.varden()
        self.knapp.setEnabled(False)
        utfor(
            self._sammanhang, self, lambda store: fn(store, varden), klart=self._klart(varden),
            vid_klar=lambda _svar: self.accept(), vid_fel=self._fel,
            slut=lambda: self.knapp.setEnabled(True),
        )  # fmt: skip

    def _fel(self, fel: StyrdeskFel) -> None:
        if not isinstance(fel, RegelFel) or not self._visa_brister(fel.brister):
            self._sammanhang.fel(fel)

    def _visa_brister(self, brister: Sequence[Brist]) -> bool:
        if not brister:
            return False
        hemlosa = self.formular.visa_brister(list(brister))
        vid_falt = [b for b in brister if b not in hemlosa]
        rubrik = _("{vad} går inte ännu").format(vad=self._rubrik)
        self.fellista.visa(rubrik, [*hemlosa, *vid_falt], self._etikett)
        self.formular.fokusera(vid_falt[0].falt if vid_falt else "")
        return True

    def _etikett(self, falt: str) -> str:
        rad = self.formular.rader.get(falt)
        return rad.f.rubrik if rad is not None and rad.fel else ""


def fraga(
    parent: QWidget,
    sammanhang: Sammanhang,
    rubrik: str,
    stod: str,
    falt: Sequence[FaltVisning],
    verb: str,
    fn: Callable[[Store, Varden], Any],
    *,
    klart: Callable[[Varden], str],
    av: str = "",
) -> Fragedialog:
    """Ask and do; see :class:`Fragedialog`."""
    dialog = Fragedialog(parent, sammanhang, rubrik, stod, falt, verb, fn, klart=klart, av=av)
    dialog.open()
    return dialog
