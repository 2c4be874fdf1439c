"""Save the year as a calendar file: the shared one, or the own plan under a name that says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from styrdesk.export.kalender import kalender_ics
from styrdesk.modell.arsplan.kalenderfil import kalenderfil
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang


def spara_kalender(
    sida: QWidget, sammanhang: Sammanhang, ar: int, *, namnd: str = "", intern: bool = False
) -> None:
    """Ask where, then write on a thread of its own."""
    rubrik = _("Spara intern kalenderfil") if intern else _("Spara kalenderfil")
    namn = _("Intern årsplan {ar}.ics") if intern else _("Årsplan {ar}.ics")
    filter_ = _("Kalender (*.ics)")
    dialog = QFileDialog(sida, rubrik, namn.format(ar=ar), filter_)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("ics")
    dialog.fileSelected.connect(
        lambda vag: skriv(sida, sammanhang, Path(vag), ar, namnd=namnd, intern=intern)
    )
    dialog.open()


def skriv(
    sida: QWidget, sammanhang: Sammanhang, vag: Path, ar: int, *, namnd: str = "",
    intern: bool = False,
) -> None:  # fmt: skip
    """Write the file and tell where."""
    store = sammanhang.store
    text = _("Kalendern är sparad som {fil}.").format(fil=vag.name)
    if intern:
        text = f"{text} {_('Dela den inte: den visar oanmälda besök och frånvaro.')}"
    sammanhang.arbetare.bygg(
        lambda _k: _skriv(store, vag, ar, namnd, intern),
        mottagare=sida,
        klar=lambda _svar: sammanhang.klart(text, None),
        fel=sammanhang.fel,
    )


def _skriv(store: Store, vag: Path, ar: int, namnd: str, intern: bool) -> None:
    with store.las() as s:
        data = kalender_ics(kalenderfil(s, ar, store.klocka.idag(), namnd=namnd, intern=intern))
    try:
        vag.write_bytes(data)
    except OSError as fel:
        text = _("Kalendern kunde inte sparas.")
        rad = _("Välj en annan mapp eller stäng filen.")
        raise LagringsFel(text, rad, teknik=str(fel)) from fel
