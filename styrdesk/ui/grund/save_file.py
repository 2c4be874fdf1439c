"""Save something that is made now as a file or as files in a folder: ask where, make it, tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QWidget

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import rent_filnamn
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.context import Sammanhang

Gor = Callable[[Store], bytes]
Filer = Callable[[Store], Iterable[tuple[str, bytes]]]

SLAG = {
    "pdf": "PDF (*.pdf)",
    "docx": "Word (*.docx)",
    "xlsx": "Excel (*.xlsx)",
    "csv": "CSV (*.csv)",
    "zip": "ZIP (*.zip)",
}


def fraga_fil(rubrik: str, namn: str, vid: Callable[[Path], object]) -> None:
    """Ask where a file is to be saved; its kind is that of the proposed name."""
    andelse = Path(namn).suffix.removeprefix(".")
    dialog = QFileDialog(_fonster(), rubrik, rent_filnamn(namn), SLAG[andelse])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(andelse)
    _oppna(dialog, vid)


def fraga_mapp(rubrik: str, vid: Callable[[Path], object]) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(_fonster(), rubrik)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    _oppna(dialog, vid)


def _fonster() -> QWidget | None:
    """The window below any dialog: a dialog that is on its way out takes what it owns with it.

    While one dialog closes no window is active; without an owner the next one would vanish at once.
    """
    fonster = QApplication.activeWindow() or _huvudfonster()
    while isinstance(fonster, QDialog) and (agare := fonster.parentWidget()) is not None:
        fonster = agare.window()
    return fonster


def _huvudfonster() -> QWidget | None:
    alla = QApplication.topLevelWidgets()
    return next((w for w in alla if isinstance(w, QMainWindow) and w.isVisible()), None)


def _oppna(dialog: QFileDialog, vid: Callable[[Path], object]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda vag: vid(Path(vag)))
    dialog.open()


def spara(sammanhang: Sammanhang, vag: Path, gor: Gor) -> None:
    """Make the file on a thread of its own and write it at ``vag``."""
    store = sammanhang.store

    def arbete(_k: Any) -> None:
        _skriv(vag, gor(store))

    klart = _("{fil} är sparad.").format(fil=vag.name)
    _kor(sammanhang, arbete, lambda _svar: sammanhang.klart(klart, None))


def spara_i_mapp(sammanhang: Sammanhang, mapp: Path, filer: Filer, inga: str) -> None:
    """Make the files and write them in the folder; ``inga`` is told when there are none."""
    store = sammanhang.store

    def arbete(_k: Any) -> int:
        antal = 0
        for namn, data in filer(store):
            _skriv(mapp / namn, data)
            antal += 1
        return antal

    def klar(antal: int) -> None:
        mall = ngettext(
            "{antal} fil är sparad i mappen {mapp}.",
            "{antal} filer är sparade i mappen {mapp}.", antal,
        )  # fmt: skip
        sammanhang.klart(mall.format(antal=antal, mapp=mapp.name) if antal else inga, None)

    _kor(sammanhang, arbete, klar)


def spara_sjalv(sammanhang: Sammanhang, vag: Path, skriv: Callable[[Store, Path], object]) -> None:
    """The same for what writes its own file, because it is too large to hold."""
    store = sammanhang.store

    def arbete(_k: Any) -> None:
        try:
            skriv(store, vag)
        except OSError as fel:
            raise _gick_inte(fel) from fel

    klart = _("{fil} är sparad.").format(fil=vag.name)
    _kor(sammanhang, arbete, lambda _svar: sammanhang.klart(klart, None))


def _kor(sammanhang: Sammanhang, arbete: Callable[[Any], Any], klar: Callable[[Any], None]) -> None:
    sammanhang.arbetare.bygg(
        arbete, mottagare=sammanhang.arbetare, klar=klar, fel=sammanhang.fel
    )  # fmt: skip


def _skriv(vag: Path, data: bytes) -> None:
    try:
        vag.write_bytes(data)
    except OSError as fel:
        raise _gick_inte(fel) from fel


def _gick_inte(fel: OSError) -> LagringsFel:
    text = _("Filen kunde inte sparas.")
    return LagringsFel(
        text, _("Välj en annan mapp eller stäng filen i andra program."), teknik=str(fel)
    )
