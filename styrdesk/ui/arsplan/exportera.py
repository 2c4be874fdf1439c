"""Save the year as a calendar file: the shared one, what is cancelled in it, or the own plan by that name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from styrdesk.export.kalender import PUBLICERA, STALL_IN, kalender_ics
from styrdesk.modell.arsplan.kalenderfil import kalenderfil
from styrdesk.modell.grund.errors import Brist, LagringsFel, RegelFel
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_, _
from styrdesk.ui.grund.context import Sammanhang


@dataclass(frozen=True)
class Filslag:
    """A kind of calendar file: title of the question, name of the file, and what to know about it."""

    rubrik: str
    namn: str
    metod: str = PUBLICERA
    intern: bool = False
    varning: str = ""


DELAD = Filslag(N_("Spara kalenderfil"), N_("Årsplan {ar}.ics"))
ATERBUD = Filslag(
    N_("Spara återbud"), N_("Återbud {ar}.ics"), STALL_IN,
    varning=N_("Den tar bort det inställda ur kalendern hos den som öppnar den."),
)  # fmt: skip
INTERN = Filslag(
    N_("Spara intern kalenderfil"), N_("Intern årsplan {ar}.ics"), intern=True,
    varning=N_("Dela den inte: den visar oanmälda besök och frånvaro."),
)  # fmt: skip


def spara_kalender(
    sida: QWidget, sammanhang: Sammanhang, ar: int, slag: Filslag, namnd: str = ""
) -> None:
    """Ask where, then write on a thread of its own."""
    dialog = QFileDialog(sida, _(slag.rubrik), _(slag.namn).format(ar=ar), _("Kalender (*.ics)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("ics")
    dialog.fileSelected.connect(lambda vag: skriv(sida, sammanhang, Path(vag), ar, slag, namnd))
    dialog.open()


def skriv(
    sida: QWidget, sammanhang: Sammanhang, vag: Path, ar: int, slag: Filslag = DELAD,
    namnd: str = "",
) -> None:  # fmt: skip
    """Write the file and tell where."""
    store = sammanhang.store
    text = _("Kalendern är sparad som {fil}.").format(fil=vag.name)
    if slag.varning:
        text = f"{text} {_(slag.varning)}"
    sammanhang.arbetare.bygg(
        lambda _k: _skriv(store, vag, ar, slag, namnd),
        mottagare=sida,
        klar=lambda _svar: sammanhang.klart(text, None),
        fel=sammanhang.fel,
    )


def _skriv(store: Store, vag: Path, ar: int, slag: Filslag, namnd: str) -> None:
    with store.las() as s:
        fil = kalenderfil(s, ar, store.klocka.idag(), namnd=namnd, intern=slag.intern)
    if slag.metod == STALL_IN and not any(p.installd for p in fil.poster):
        raise RegelFel(
            Brist("", _("Inget är inställt {ar}, så det finns inget återbud.").format(ar=ar))
        )
    data = kalender_ics(fil, slag.metod)
    try:
        vag.write_bytes(data)
    except OSError as fel:
        text = _("Kalendern kunde inte sparas.")
        rad = _("Välj en annan mapp eller stäng filen.")
        raise LagringsFel(text, rad, teknik=str(fel)) from fel
