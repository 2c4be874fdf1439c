"""Which numbered copies the secrecy edition has: receivers, numbers, and the copy that is shown (OSL 5:5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.sammantrade.foredragningslista import Listmottagare
from styrdesk.modell.sammantrade.paketexemplar import Exemplar, fordela, las_exemplar
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import EXEMPLAR_SATT, FORTROENDEROLL
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Avdelare, Knapp, Rullyta, Slag, Text
from styrdesk.ui.grund.fields import JaNejruta
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida


class Exemplarval(QWidget):
    """The strip above the pages: "Exemplar 3 av 9, Hanna Berg". ``andrat``: another copy is to be shown."""

    andrat = Signal()

    def __init__(self, sida: Paketsida) -> None:
        super().__init__()
        self._sida = sida
        self._bort: set[int] = set()
        self._gjorda: tuple[Exemplar, ...] = ()
        self._visat = 0
        self.rubrik = Text("", "namn")
        self.stod = Text("", "stod", "text2", bryt=True)
        self.forra = Knapp(slag=Slag.TYST, ikon="chevron_left", namn=_("Visa förra exemplaret"),
                           vid=lambda: self.stega(-1))  # fmt: skip
        self.nasta = Knapp(slag=Slag.TYST, ikon="chevron_right", namn=_("Visa nästa exemplar"),
                           vid=lambda: self.stega(1))  # fmt: skip
        self.valj_knapp = Knapp(_("Mottagare…"), ikon="people_team", vid=self.fraga)
        texter = QVBoxLayout()
        texter.setSpacing(0)
        texter.addWidget(self.rubrik)
        texter.addWidget(self.stod)
        hela = QVBoxLayout(self)
        hela.setContentsMargins(0, 0, 0, 0)
        hela.setSpacing(0)
        rad = QHBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 8, 12, 8)
        rad.setSpacing(6)
        rad.addLayout(texter, 1)
        for knapp in (self.forra, self.nasta, self.valj_knapp):
            rad.addWidget(knapp)
        hela.addLayout(rad)
        hela.addWidget(Avdelare())
        self.hide()

    # -- who -------------------------------------------------------------------------------------

    def kallade(self) -> list[Listmottagare]:
        """Everyone who is called."""
        lage = self._sida.lage
        return list(lage.mote.lista.mottagare) if lage is not None else []

    def valda(self) -> list[Listmottagare]:
        """Those who are to have a copy: all who are called until some are left out."""
        return [m for m in self.kallade() if m.person_id not in self._bort]

    def alla(self) -> tuple[Exemplar, ...]:
        """A copy for each of the chosen, by number."""
        return fordela([(m.person_id, m.namn) for m in self.valda()], self._gjorda)

    def visat(self) -> Exemplar | None:
        """The copy that is shown; None when nobody is to have any."""
        alla = self.alla()
        return alla[min(self._visat, len(alla) - 1)] if alla else None

    def glom(self) -> None:
        """Another meeting: everyone is chosen again."""
        self._bort, self._gjorda, self._visat = set(), (), 0

    def valj(self, personer: set[int]) -> None:
        """Choose who is to have a copy."""
        self._bort = {m.person_id for m in self.kallade()} - personer
        self._visat = 0
        self.visa()
        self.andrat.emit()

    def stega(self, steg: int) -> None:
        """Show the next copy or the one before."""
        alla = self.alla()
        ny = min(max(self._visat + steg, 0), len(alla) - 1)
        if alla and ny != self._visat:
            self._visat = ny
            self.visa()
            annonsera(self, self.rubrik.text())
            self.andrat.emit()

    # -- showing ---------------------------------------------------------------------------------

    def las(self) -> None:
        """Read the log of what has been made of this send-out."""
        lage, id = self._sida.lage, self._sida.id
        if lage is None:
            return
        store, utskick = self._sida.sammanhang.store, lage.mote.utskick

        def las(_k: Any) -> tuple[Exemplar, ...]:
            with store.las() as s:
                return las_exemplar(s, id, utskick)

        self._sida.sammanhang.arbetare.las(las, mottagare=self, klar=self._last)

    def _last(self, gjorda: tuple[Exemplar, ...]) -> None:
        if gjorda != self._gjorda:
            self._gjorda = gjorda
            self.visa()

    def visa(self) -> None:
        """The words of the copy that is shown."""
        ett = self.visat()
        if ett is None:
            self.rubrik.setText(_("Ingen mottagare är vald."))
            self.stod.setText(_("Välj vilka som ska få ett exemplar."))
        else:
            self.rubrik.setText(exemplarord(ett))
            self.stod.setText(_gjort(ett) or _("Inte utlämnat"))
        self.forra.setEnabled(self._visat > 0)
        self.nasta.setEnabled(self._visat < len(self.alla()) - 1)

    def fraga(self) -> None:
        """Ask who is to have a copy."""
        dialog = Mottagardialog(
            self, self.kallade(), {m.person_id for m in self.valda()}, self._gjorda
        )
        dialog.accepted.connect(lambda: self.valj(dialog.valda()))
        dialog.open()


class Mottagardialog(QDialog):
    """A tick for each who is called, with the copy that has been made for them."""

    def __init__(
        self,
        parent: QWidget,
        kallade: list[Listmottagare],
        valda: set[int],
        gjorda: tuple[Exemplar, ...],
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Mottagare av exemplar med sekretess"))
        t = theme()
        lag = QVBoxLayout(self)
        lag.setContentsMargins(*[t.px(20)] * 4)
        lag.setSpacing(t.px(12))
        hjalp = _(
            "Var och en får ett numrerat exemplar med sitt namn. Den som har fått ett behåller numret."
        )
        lag.addWidget(Text(hjalp, "brod", "text2", bryt=True))
        ruta = QWidget()
        rader = QVBoxLayout(ruta)
        rader.setSpacing(t.px(8))
        gjort = {g.person_id: g for g in gjorda}
        self.rutor: dict[int, JaNejruta] = {}
        for m in kallade:
            ett = gjort.get(m.person_id)
            delar = (
                f"{m.namn}, {_(FORTROENDEROLL[m.roll]).lower()}",
                f"{_('exemplar')} {ett.nr}" if ett else "",
            )
            falt = self.rutor[m.person_id] = JaNejruta(" · ".join(filter(None, delar)))
            falt.satt(m.person_id in valda)
            rader.addWidget(falt)
        rader.addStretch(1)
        lag.addWidget(Rullyta(ruta, _("Mottagare")), 1)
        lag.addLayout(self._fot())
        self.resize(t.px(480), t.px(520))

    def _fot(self) -> QHBoxLayout:
        fot = QHBoxLayout()
        fot.addWidget(Knapp(_("Välj alla"), slag=Slag.LANK, vid=lambda: self._satt(True)))
        fot.addWidget(Knapp(_("Välj ingen"), slag=Slag.LANK, vid=lambda: self._satt(False)))
        fot.addStretch(1)
        fot.addWidget(Knapp(_("Avbryt"), vid=self.reject))
        self.ok = Knapp(_("Välj"), slag=Slag.PRIMAR, vid=self.accept)
        fot.addWidget(self.ok)
        return fot

    def _satt(self, pa: bool) -> None:
        for falt in self.rutor.values():
            falt.satt(pa)

    def valda(self) -> set[int]:
        """The persons that are ticked."""
        return {id for id, falt in self.rutor.items() if falt.ra()}


def exemplarord(ett: Exemplar) -> str:
    """Exemplar 3 av 9, Hanna Berg."""
    mall = _("Exemplar {nr} av {antal}, {mottagare}")
    return mall.format(nr=ett.nr, antal=ett.antal, mottagare=ett.mottagare)


def _gjort(ett: Exemplar) -> str:
    return f"{etikett(EXEMPLAR_SATT, ett.satt)} {datum_lang(ett.dag)}" if ett.dag else ""
