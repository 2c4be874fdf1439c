"""The right side of the review: ten ticks, words that are taken out, until when, and by whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.sammantrade.webb import MASKERING, WEBBGRANSKNING
from styrdesk.modell.sammantrade.webbgranskningsbild import (
    Webbgranskningsbild,
    Webbmaskering,
    Webbparagraf,
    sista_dag,
)
from styrdesk.modell.sammantrade.webbsteg import PUNKTER
from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Rullyta, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import HEL, FaltVisning
from styrdesk.ui.grund.tokens import CARD_PADDING


def _punktfalt() -> tuple[FaltVisning, ...]:
    return tuple(
        FaltVisning(namn, bredd=HEL, nar=lambda v: not v.get("utelamnas")) for namn in PUNKTER
    )


_FALT = (
    FaltVisning("utelamnas", bredd=HEL),
    *(replace(f, grupp=N_("Granskat") if nr == 0 else "") for nr, f in enumerate(_punktfalt())),
    FaltVisning("granskad_av_id", urval="aktuella", bredd=HEL, grupp=N_("Publicering")),
    FaltVisning("publiceras_till", bredd=HEL),
)
_MASKFALT = (FaltVisning("ord", bredd=HEL), FaltVisning("lagrum", bredd=HEL))


class Webbruta(Kort):
    """Shows one paragraph's review. ``maskera`` sends word and provision, ``ta_bort`` a mask's id."""

    maskera = Signal(str, str)
    ta_bort = Signal(int)

    def __init__(self, sammanhang: Sammanhang, spara: Callable[[], object]) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Granskning"))
        self.paragraf: Webbparagraf | None = None
        self.formular = Formular(formfalt(WEBBGRANSKNING, _FALT), sammanhang)
        self.maskformular = Formular(formfalt(MASKERING, _MASKFALT), sammanhang)
        self.maskera_knapp = Knapp(_("Maskera ordet"), ikon="eye", vid=self._maskera)
        self._forslag, self._lista = QVBoxLayout(), QVBoxLayout()
        self.spara_knapp = Knapp(
            _("Spara och nästa"), slag=Slag.PRIMAR, genvag="Ctrl+Return", vid=spara
        )
        self.alla_knapp = Knapp(_("Kryssa allt"), vid=self.kryssa_allt)
        self._bygg()

    def _bygg(self) -> None:
        innehall = QWidget()
        lag = QVBoxLayout(innehall)
        lag.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        lag.setSpacing(12)
        lag.addWidget(self.formular)
        lag.addWidget(Avdelare())
        lag.addWidget(Text(_("Ord som tas bort"), "stark"))
        for del_ in (self._forslag, self._lista):
            del_.setSpacing(4)
            lag.addLayout(del_)
        lag.addWidget(self.maskformular)
        lag.addWidget(self.maskera_knapp, 0, Qt.AlignmentFlag.AlignLeft)
        lag.addStretch(1)
        self.rader.addWidget(Rullyta(innehall, _("Granskning")), 1)
        self.rader.addWidget(Avdelare())
        fot = QHBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        fot.setSpacing(8)
        fot.addWidget(self.alla_knapp)
        fot.addStretch(1)
        fot.addWidget(self.spara_knapp)
        self.rader.addLayout(fot)

    # -- showing ---------------------------------------------------------------------------------

    def visa(
        self, paragraf: Webbparagraf, data: Webbgranskningsbild, *, ny: bool, last: bool
    ) -> None:
        """Show a paragraph; ticks that are being made stay when only its masks have changed."""
        self.paragraf = paragraf
        if ny:
            self._fyll(paragraf, data)
            self.maskformular.fyll({"ord": "", "lagrum": ""})
        for rad in (*self.formular.rader.values(), *self.maskformular.rader.values()):
            rad.inmatning.las(last)
        for knapp in (self.spara_knapp, self.alla_knapp, self.maskera_knapp):
            knapp.setEnabled(not last)
        self._visa_masker(paragraf, last)

    def _fyll(self, paragraf: Webbparagraf, data: Webbgranskningsbild) -> None:
        lage = paragraf.lage
        self.formular.fyll({
            **{punkt: punkt not in lage.kvar for punkt in PUNKTER},
            "utelamnas": lage.utelamnas,
            "granskad_av_id": paragraf.av_id or data.av_id,
            "publiceras_till": lage.publiceras_till or sista_dag(data.paragrafer),
        }, {"granskad_av_id": paragraf.av_namn or data.av_namn})  # fmt: skip

    def _visa_masker(self, paragraf: Webbparagraf, last: bool) -> None:
        for del_ in (self._forslag, self._lista):
            while (gammal := del_.takeAt(0)) is not None:
                if (widget := gammal.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        for ord_ in paragraf.forslag:
            knapp = Knapp(
                _("Maskera {ord}").format(ord=ord_), slag=Slag.LANK, ikon="warning",
                vid=partial(self.maskera.emit, ord_, ""),
            )  # fmt: skip
            knapp.setEnabled(not last)
            self._forslag.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
        for mask in paragraf.masker:
            self._lista.addWidget(self._maskrad(mask, last))
        if not paragraf.masker:
            text = _("Inget är maskerat. Markera ord i texten eller skriv dem här.")
            self._lista.addWidget(Text(text, "kontroll", "text2", bryt=True))

    def _maskrad(self, mask: Webbmaskering, last: bool) -> QWidget:
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.addWidget(Text(", ".join(filter(None, (mask.ord, mask.lagrum))), bryt=True), 1)
        bort = Knapp(
            slag=Slag.TYST, ikon="dismiss", namn=_("Ta bort maskeringen av {ord}").format(ord=mask.ord),
            vid=partial(self.ta_bort.emit, mask.id),
        )  # fmt: skip
        bort.setEnabled(not last)
        lag.addWidget(bort)
        return rad

    # -- doing -----------------------------------------------------------------------------------

    def kryssa_allt(self) -> None:
        """Every point is true: the reviewer has read it all."""
        for punkt in PUNKTER:
            self.formular.rader[punkt].inmatning.satt_ra(True)

    def _maskera(self) -> None:
        varden = self.maskformular.varden()
        self.maskera.emit(varden["ord"], varden["lagrum"])

    def foresla(self, ord_: str) -> None:
        """Put marked words in the field."""
        self.maskformular.fyll({"ord": ord_, "lagrum": self.maskformular.nu().get("lagrum") or ""})
        self.maskformular.fokusera("ord")

    def svar(self) -> dict[str, Any] | None:
        """What has been answered; None after showing what is missing."""
        varden = self.formular.nu()
        if varden.get("granskad_av_id") is None:
            self.formular.rader["granskad_av_id"].visa_fel(_("Välj vem som har granskat."))
            self.formular.fokusera("granskad_av_id")
            return None
        return varden
