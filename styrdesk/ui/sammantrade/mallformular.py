"""The choices of a template pack: the order of the headings, what they are called, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.sammantrade.mallar import (
    ANDRA_ORD,
    NARVAROSATT,
    NUMMERFORMER,
    SYNONYMER,
    VANLIGA_ORD,
    Mall,
)
from styrdesk.texter import N_, _
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import HEL, FaltVisning
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.radlista import Rad, Radlista

_UTAN = "utan"  # a choice needs a code that is not empty
_FALT = (
    FaltVisning("narvaro", bredd=HEL, falt=Falt(N_("Närvaro"), "val", krav=True, val=NARVAROSATT)),
    FaltVisning("tecken", bredd=HEL,
                falt=Falt(N_("Paragrafens nummer"), "val", krav=True,
                          val={t or _UTAN: ord_ for t, ord_ in NUMMERFORMER.items()})),
    FaltVisning("ny_sida", bredd=HEL, falt=Falt(N_("Ny sida för varje paragraf"), "janej", krav=True)),
)  # fmt: skip


class Mallformular(Kort):
    """Shows a pack. ``andrad`` sends the pack as it is after a choice."""

    andrad = Signal(object)

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Mallens val"))
        self.mall: Mall | None = None
        self.lista = Radlista(_("Rubriker"), _("Alt+uppåt och Alt+nedåt flyttar rubriken."))
        self.lista.valt.connect(lambda _del: self._visa_ord())
        self.upp = Knapp(
            slag=Slag.TYST, ikon="arrow_up", namn=_("Flytta rubriken uppåt"), genvag="Alt+Up",
            vid=lambda: self.flytta(-1),
        )  # fmt: skip
        self.ner = Knapp(
            slag=Slag.TYST, ikon="arrow_down", namn=_("Flytta rubriken nedåt"), genvag="Alt+Down",
            vid=lambda: self.flytta(1),
        )  # fmt: skip
        self.ord = Kombo()
        self.ord.setEditable(True)
        self.ord.setInsertPolicy(Kombo.InsertPolicy.NoInsert)
        self.ord.setAccessibleName(_("Rubriken heter"))
        self.ord.activated.connect(lambda _i: self._ord_valt())
        rad = self.ord.lineEdit()
        assert rad is not None
        rad.editingFinished.connect(self._ord_valt)
        self.formular = Formular(formfalt(None, _FALT), sammanhang)
        self.formular.andrat.connect(self._valt)
        self._bygg()

    def _bygg(self) -> None:
        huvud = QHBoxLayout()
        huvud.setContentsMargins(CARD_PADDING, 8, 8, 8)
        huvud.addWidget(Text(_("Rubriker i protokollet"), "grupp"), 1)
        huvud.addWidget(self.upp)
        huvud.addWidget(self.ner)
        self.rader.addLayout(huvud)
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(self.lista, 1)
        self.rader.addWidget(Avdelare())
        nedre = QWidget()
        lag = QVBoxLayout(nedre)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        lag.setSpacing(8)
        lag.addWidget(Text(_("Rubriken heter"), "etikett", "text2"))
        lag.addWidget(self.ord)
        lag.addWidget(self.formular)
        self.rader.addWidget(nedre)

    # -- showing ---------------------------------------------------------------------------------

    def visa(self, mall: Mall, *, last: bool) -> None:
        """Show a pack; the current heading stays current."""
        self.mall = mall
        self.lista.visa(_rader(mall))
        self.formular.fyll({
            "narvaro": mall.narvaro, "tecken": mall.tecken or _UTAN, "ny_sida": mall.ny_sida,
        })  # fmt: skip
        for rad in self.formular.rader.values():
            rad.inmatning.las(last)
        for widget in (self.ord, self.upp, self.ner):
            widget.setEnabled(not last)
        self._visa_ord()

    def _visa_ord(self) -> None:
        del_ = self.lista.nyckel()
        if self.mall is None or del_ is None:
            return
        forslag = dict.fromkeys((_(VANLIGA_ORD[del_]), *SYNONYMER.get(del_, ())))
        self.ord.blockSignals(True)
        self.ord.clear()
        self.ord.addItems(list(forslag))
        self.ord.setEditText(self.mall.kallas(del_))
        self.ord.blockSignals(False)
        self.upp.setEnabled(del_ in self.mall.ordning)
        self.ner.setEnabled(del_ in self.mall.ordning)

    # -- choosing --------------------------------------------------------------------------------

    def flytta(self, steg: int) -> None:
        """Move the current heading one place up (-1) or down (1)."""
        del_ = self.lista.nyckel()
        if self.mall is None or del_ not in self.mall.ordning or not self.lista.isEnabled():
            return
        ordning = [d for d in self.mall.ordning if d != del_]
        plats = self.mall.ordning.index(del_) + steg
        if not 0 <= plats <= len(ordning):
            return
        ordning.insert(plats, del_)
        self._sag(replace(self.mall, ordning=tuple(ordning)))

    def _ord_valt(self) -> None:
        """Another word; the common one, or none at all, takes the own word away."""
        del_, text = self.lista.nyckel(), self.ord.currentText().strip()
        if self.mall is None or del_ is None:
            return
        egna = {d: o for d, o in self.mall.ord if d != del_}
        if text and text != _(VANLIGA_ORD[del_]):
            egna[del_] = text
        self._sag(replace(self.mall, ord=tuple(sorted(egna.items()))))

    def _valt(self) -> None:
        if self.mall is None:
            return
        v: dict[str, Any] = self.formular.nu()
        tecken = "" if v["tecken"] == _UTAN else v["tecken"]
        self._sag(
            replace(self.mall, narvaro=v["narvaro"], tecken=tecken, ny_sida=bool(v["ny_sida"]))
        )

    def _sag(self, mall: Mall) -> None:
        if mall != self.mall:
            self.visa(mall, last=False)
            self.andrad.emit(mall)

    def fokusera(self) -> None:
        """Focus in the list."""
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)


def _rader(mall: Mall) -> list[Rad]:
    """The headings in their order, then the other words; an own word shows the common one below it."""
    egna = dict(mall.ord)

    def rad(del_: str) -> Rad:
        vanligt = _(VANLIGA_ORD[del_])
        stod = _("I stället för {ord}").format(ord=vanligt) if del_ in egna else ""
        return Rad(mall.kallas(del_), stod, del_)

    return [*map(rad, mall.ordning), Rad(_("Andra ord")), *map(rad, ANDRA_ORD)]
