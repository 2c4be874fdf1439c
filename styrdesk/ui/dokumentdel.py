"""The part of Inställningar that leads to packs, phrases and rules of the committees' meetings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Knapp, Kort, Rullyta, avsnitt

_EGNA = (
    ("dokumentmall", N_("Mallar för dokument"),
     N_("Rubrikernas ordning och ord i protokoll och utdrag. Reglementet säger vilken mall ett organ har."),
     N_("Öppna mallarna")),
    ("fras", N_("Egna fraser"),
     N_("Meningar som du skriver ofta. De visas när du skriver protokoll, före de vanliga fraserna."),
     N_("Öppna fraserna")),
    ("reglemente", N_("Reglementen"),
     N_("Fasta punkter, platser på föredragningslistan, inkallelseordning och vad som står på anslaget."),
     N_("Öppna reglementena")),
)  # fmt: skip


class Dokumentdel(QWidget):
    """What each is for, and the way to it."""

    def __init__(self, ga_till: Callable[[str], object]) -> None:
        super().__init__()
        kort = Kort()
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.addWidget(Rullyta(kort, _("Dokument och fraser")))
        for nyckel, rubrik, text, knapp in _EGNA:
            kort.rader.addWidget(avsnitt(_(rubrik), _(text)))
            vag = Knapp(_(knapp), ikon="open", vid=partial(ga_till, nyckel))
            kort.rader.addWidget(vag, 0, Qt.AlignmentFlag.AlignLeft)
        kort.rader.addStretch(1)
