"""To whom a version of the notice was sent, when and as what: shown, printed, saved as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from styrdesk.export import utskrift
from styrdesk.modell.grund.store import hamta
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.mottagarlista import (
    MottagarlistaUnderlag,
    mottagarlista_underlag,
)
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.components import Rullyta, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.messages import Ruta
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.save_file import fraga_fil, spara
from styrdesk.ui.grund.theme import theme

_HOJD, _BREDD = 380, 720


def visa_mottagare(sammanhang: Sammanhang, kallelse_id: int) -> None:
    """Read who was sent the version, and open the window."""
    store = sammanhang.store

    def las(_k: Any) -> tuple[str, MottagarlistaUnderlag]:
        with store.las() as s:
            return hamta(s, Kallelse, kallelse_id).uid, mottagarlista_underlag(s, kallelse_id)

    def visa(svar: tuple[str, MottagarlistaUnderlag]) -> None:
        if (parent := QApplication.activeWindow()) is not None:
            Mottagarruta(parent, sammanhang, *svar).oppna()

    sammanhang.arbetare.las(las, mottagare=sammanhang.arbetare, klar=visa, fel=sammanhang.fel)


class Mottagarruta(Ruta):
    """The receivers of one send-out; its list can be printed and saved."""

    def __init__(
        self, parent: QWidget, sammanhang: Sammanhang, uid: str, underlag: MottagarlistaUnderlag
    ) -> None:
        self.namn = _("Mottagare av kallelsen, version {nr}").format(nr=underlag.version)
        super().__init__(parent, self.namn, _skickad(underlag), bredd=_BREDD)
        self._sammanhang, self._uid = sammanhang, uid
        yta = Rullyta(_tabell(underlag), _("Mottagare"))
        yta.setMinimumHeight(theme().px(_HOJD))
        self.innehall.addWidget(yta, 1)
        if underlag.utan_punkter:
            text = _("Personalföreträdare fick kallelsen utan punkt {nummer}.")
            text = text.format(nummer=", ".join(underlag.utan_punkter))
            self.innehall.addWidget(Text(text, "kontroll", "text2", bryt=True))
        self.knapp(_("Spara som CSV…"), self.spara_lista)
        self.knapp(_("Skriv ut…"), self.skriv_ut)
        self.stang_knapp = self.knapp(_("Stäng"), slag=Slag.PRIMAR)

    def oppna(self) -> None:
        """Show the window."""
        self.visa(self.stang_knapp)

    def skriv_ut(self) -> None:
        """The list as it is printed, in the preview."""
        parent, store, uid = self.parentWidget(), self._sammanhang.store, self._uid
        assert parent is not None
        visa_dokument(
            parent, self._sammanhang, self.namn,
            lambda: utskrift.gor(store, "mottagarlista", uid=uid).data,
        )  # fmt: skip

    def spara_lista(self) -> None:
        """Ask where the table is to be saved."""
        sammanhang, uid = self._sammanhang, self._uid
        fraga_fil(
            _("Spara mottagarna"), f"{self.namn}.csv",
            lambda vag: spara(
                sammanhang, vag, lambda store: utskrift.tabell(store, "mottagarlista", uid=uid).data
            ),
        )  # fmt: skip


def _skickad(underlag: MottagarlistaUnderlag) -> str:
    antal = len(underlag.rader)
    text = ngettext(
        "Skickad {dag} till {antal} mottagare.", "Skickad {dag} till {antal} mottagare.", antal
    )
    return text.format(dag=datum_lang(underlag.skickad), antal=antal)


def _tabell(underlag: MottagarlistaUnderlag) -> QWidget:
    tabell = QWidget()
    rutnat = QGridLayout(tabell)
    rutnat.setContentsMargins(0, 0, 12, 0)
    rutnat.setHorizontalSpacing(24)
    rutnat.setVerticalSpacing(8)
    rutnat.setColumnStretch(2, 1)
    for nr, rad in enumerate(underlag.rader):
        namn = f"{rad.namn} ({rad.parti})" if rad.parti else rad.namn
        texter = (Text(namn, "namn"), Text(rad.roll), Text(rad.epost, "brod", "text2", bryt=True))
        for kolumn, text in enumerate(texter):
            text.gor_valjbar()
            rutnat.addWidget(text, nr, kolumn, Qt.AlignmentFlag.AlignTop)
    return tabell
