"""Save what a list shows: the visible columns, in the order on screen, every row of the question."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from styrdesk.export.tabell import tabell_csv
from styrdesk.modell.grund import query
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import Register
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.display import TOMT, i_cell
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_rows import Listkolumn, Radformare
from styrdesk.ui.grund.table_view import RegisterTabell
from styrdesk.ui.grund.worker import Kontroll

_BUNT = 500
_RAKT = ("heltal", "ar", "datum", "janej", "storlek")


def exportera(
    parent: QWidget,
    sammanhang: Sammanhang,
    modell: RegisterModell,
    tabell: RegisterTabell,
    titel: str,
) -> None:
    """Ask where, then write in the background with progress."""
    dialog = QFileDialog(parent, _("Exportera det du ser"), f"{titel}.csv", "CSV (*.csv)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.fileSelected.connect(lambda vag: skriv(sammanhang, modell, tabell, Path(vag)))
    dialog.open()


def skriv(
    sammanhang: Sammanhang, modell: RegisterModell, tabell: RegisterTabell, vag: Path
) -> None:
    """Write the list to ``vag``."""
    kolumner = _synliga(tabell)
    register, formare, ids, idag = modell.register, modell.formare, modell.ids, modell.idag()
    store = sammanhang.store

    def gor(k: Kontroll) -> int:
        delade = far_delas(store, register, ids, idag)
        data = csv(store, k, register, formare, kolumner, delade, idag)
        try:
            vag.write_bytes(data)
        except OSError as fel:
            text = _("Exporten kunde inte sparas.")
            raise LagringsFel(
                text, _("Välj en annan mapp eller stäng filen."), teknik=str(fel)
            ) from fel
        return len(ids) - len(delade)

    sammanhang.arbetare.bygg(
        gor,
        mottagare=tabell,
        klar=lambda utelamnade: sammanhang.klart(_sparad(vag, utelamnade), None),
        fel=sammanhang.fel,
    )


def far_delas(store: Any, register: Register, ids: array[int], idag: date) -> array[int]:
    """The posts that may leave the house: never an unannounced visit that is still to come (R62)."""
    if not register.delas:
        return ids
    with store.las() as s:
        delade = frozenset(query.ids(s, register, query.Fraga(urval=register.delas), idag))
    return array("q", (id for id in ids if id in delade))


def _sparad(vag: Path, utelamnade: int) -> str:
    text = _("Listan är sparad som {fil}.").format(fil=vag.name)
    if not utelamnade:
        return text
    mer = ngettext(
        "{antal} oanmält besök är inte med.", "{antal} oanmälda besök är inte med.", utelamnade
    )
    return f"{text} {mer.format(antal=utelamnade)}"


def csv(
    store: Any,
    k: Kontroll,
    register: Register,
    formare: Radformare,
    kolumner: Sequence[Listkolumn],
    ids: array[int],
    idag: date,
) -> bytes:
    """The rows as CSV; each supporting line becomes a column of its own."""
    rubriker = [r for kol in kolumner for r in _rubriker(kol)]
    rader: list[list[Any]] = []
    nummer = [formare.kolumner.index(kol) for kol in kolumner]
    with store.las() as s:
        for start in range(0, len(ids), _BUNT):
            k.framsteg(start / len(ids), _("Rad {nr}").format(nr=start + 1))
            bunt = ids[start : start + _BUNT].tolist()
            sida = query.sida(s, register, bunt, idag)
            for rad in formare.rader(bunt, sida):
                if rad.varden:
                    rader.append([v for n in nummer for v in _celler(formare.kolumner[n], rad, n)])
    return tabell_csv(rubriker, rader)


def _rubriker(kolumn: Listkolumn) -> list[str]:
    if not kolumn.visning.stod:
        return [kolumn.rubrik]
    under = kolumn.stodrubrik or _("{rubrik}, tillägg").format(rubrik=kolumn.rubrik)
    return [kolumn.rubrik, under]


def _celler(kolumn: Listkolumn, rad: Any, nummer: int) -> list[Any]:
    cell, ratt = rad.celler[nummer], rad.varden[kolumn.plats]
    if kolumn.visning.text is None and kolumn.kolumn.typ in _RAKT and ratt is not None:
        huvud: Any = ratt
    elif (
        kolumn.visning.text is None
        and kolumn.kolumn.typ in ("belopp", "procent")
        and ratt is not None
    ):
        huvud = Decimal(ratt) / 100
    elif kolumn.visning.text is None and kolumn.kolumn.typ == "langtext":
        huvud = ratt
    else:
        huvud = "" if cell.text == TOMT else cell.text or i_cell("text", ratt)
    return [huvud, cell.stod] if kolumn.visning.stod else [huvud]


def _synliga(tabell: RegisterTabell) -> list[Listkolumn]:
    huvud, kolumner = tabell.huvud, tabell.modell.formare.kolumner
    ordning = [huvud.logicalIndex(i) for i in range(huvud.count())]
    return [kolumner[i] for i in ordning if kolumner[i].visning.namn not in huvud.dolda]
