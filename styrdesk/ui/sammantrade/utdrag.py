"""Extracts of a batch: one file for each receiver in a folder, and the log of what has been sent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.export.utdragsbunt import utdrag_till_alla
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.rattelser import expediera
from styrdesk.modell.sammantrade.utdragsunderlag import Sandning, sandlista
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import EXPEDIERING_SATT
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.components import Fakta, Knapp, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import Varden
from styrdesk.ui.grund.save_file import fraga_mapp, spara_i_mapp


def spara_till_alla(sammanhang: Sammanhang, bild: Bild) -> None:
    """Choose a folder; everybody who has not been sent an extract gets a file in it."""
    fraga_mapp(
        _("Spara utdrag till alla"), lambda mapp: skriv_till_alla(sammanhang, bild.id, mapp)
    )  # fmt: skip


def skriv_till_alla(sammanhang: Sammanhang, omgang_id: int, mapp: Path) -> None:
    """Write the files in ``mapp``."""

    def filer(store: Store) -> Iterator[tuple[str, bytes]]:
        for fil in utdrag_till_alla(store, omgang_id):
            yield fil.filnamn, fil.data

    inga = _("Alla mottagare har fått sina utdrag. Det finns inga att spara.")
    spara_i_mapp(sammanhang, mapp, filer, inga)


def registrera_skickade(store: Store, bild: Bild, v: Varden) -> None:
    """Every extract of the batch that was still to be sent has been."""
    with store.las() as s:
        kvar = [rad.id for rad in sandlista(s, bild.id) if rad.datum is None]
    if not kvar:
        raise RegelFel(Brist("", _("Utdragen är skickade till alla mottagare.")))
    expediera(store, kvar, dag=v["dag"], satt=v["satt"] or "epost")


def sandlogg(sammanhang: Sammanhang, bild: Bild) -> QWidget:
    """Paragraph by paragraph: who, and when the extract was sent; each a way to its paragraph."""
    return Sandlogg(sammanhang, bild)


class Sandlogg(QWidget):
    """The log; read when it is shown, and again when something has been sent."""

    def __init__(self, sammanhang: Sammanhang, bild: Bild) -> None:
        super().__init__()
        self.sammanhang, self._id = sammanhang, bild.id
        self.spara = Knapp(
            _("Spara utdrag till alla"), ikon="save", vid=partial(spara_till_alla, sammanhang, bild)
        )
        self.spara.hide()
        self.besked, self.fakta = Text("", "brod", "text2", bryt=True), Fakta()
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(12)
        rader.addWidget(self.besked)
        rader.addWidget(self.spara, 0, Qt.AlignmentFlag.AlignLeft)
        rader.addWidget(self.fakta)
        sammanhang.arbetare.andrat.connect(self._andrat)
        self.las()

    def _andrat(self, andringar: Any) -> None:
        if "expediering" in andringar.register():
            self.las()

    def las(self) -> None:
        """Read who the decisions go to."""
        store, id = self.sammanhang.store, self._id

        def fraga(_k: Any) -> tuple[Sandning, ...]:
            with store.las() as s:
                return sandlista(s, id)

        self.sammanhang.arbetare.las(fraga, mottagare=self, klar=self.visa, fel=self.sammanhang.fel)

    def visa(self, sandningar: tuple[Sandning, ...]) -> None:
        """Show the log."""
        self.besked.setText(_lage(sandningar))
        self.spara.setVisible(any(rad.datum is None for rad in sandningar))
        self.fakta.tom()
        for rad in sandningar:
            self.fakta.rad(
                f"§\u00a0{rad.nummer}", rad.mottagare, _nar(rad),
                vid=partial(self.sammanhang.oppna, "paragraf", rad.paragraf_id),
            )  # fmt: skip


def _lage(sandningar: tuple[Sandning, ...]) -> str:
    if not sandningar:
        return _("Inget beslut i omgången ska skickas till någon.")
    kvar = sum(rad.datum is None for rad in sandningar)
    if not kvar:
        return _("Alla utdrag är skickade.")
    text = ngettext(
        "{antal} utdrag är inte skickat.", "{antal} utdrag är inte skickade.", kvar
    )  # fmt: skip
    return text.format(antal=kvar)


def _nar(rad: Sandning) -> str:
    if rad.datum is None:
        return _("Inte skickat")
    satt = etikett(EXPEDIERING_SATT, rad.satt).lower() if rad.satt else ""
    return ", ".join(filter(None, (datum_lang(rad.datum), satt)))
