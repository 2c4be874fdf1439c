"""The one table model: a vector of ids in display order, and pages of formatted rows read by key.

The question runs on the reading thread; what is on screen stays until the new answer is there. A page
that is not in memory is waited for at most 15 ms, then shown as empty rows until it arrives. So the
same code serves 20 and 200 000 posts, a local file and a slow server.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from styrdesk.modell.grund import query
from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import Register
from styrdesk.texter import _
from styrdesk.ui.grund.register_screen import KolumnVisning
from styrdesk.ui.grund.table_rows import Cell, Listrad, Radformare
from styrdesk.ui.grund.worker import Arbetare, Jobb, Kontroll

RA = Qt.ItemDataRole.UserRole + 1
POST_ID = Qt.ItemDataRole.UserRole + 2

SIDA = 128
_SIDOR = 64
_VANTA_S = 0.015
_SAMLA_MS = 150
_I_SIKTE = 40

Index = QModelIndex | QPersistentModelIndex
_Sidor = dict[int, list[Listrad]]


class RegisterModell(QAbstractTableModel):
    """Rows of one register for a view. Ask with :meth:`visa`; it answers with ``visat`` or ``gick_fel``.

    ``fragar`` is sent when a question has been put, so that a slow one can be told about.
    ``ankare`` is asked for the id at the top of the view, whose page is read together with the answer.
    """

    fragar = Signal()
    visat = Signal()
    gick_fel = Signal(object)

    def __init__(
        self,
        arbetare: Arbetare,
        register: Register,
        kolumner: Sequence[KolumnVisning],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.arbetare, self.register = arbetare, register
        self.formare = Radformare(register, kolumner)
        self.fraga = Fraga()
        self.ids: array[int] = array("q")
        self.ankare: Callable[[], int] = lambda: 0
        self.visad = False
        self._sidor: OrderedDict[int, list[Listrad]] = OrderedDict()
        self._gamla: set[int] = set()
        self._hamtas: dict[int, Jobb] = {}
        self._omgang = 0
        self._jobb: Jobb | None = None
        self._tyst = False
        self._vilande = False
        self._inaktuell = False
        self._samlar = QTimer(self, interval=_SAMLA_MS, singleShot=True)
        self._samlar.timeout.connect(self.uppdatera)
        arbetare.andrat.connect(self._andrat)

    # -- asking ----------------------------------------------------------------------------------

    def visa(self, fraga: Fraga) -> None:
        """Show what the question hits; an older question that still runs is stopped."""
        self.fraga = fraga
        self.uppdatera()

    def uppdatera(self) -> None:
        """Ask again, because something in the file changed."""
        self._samlar.stop()
        self._inaktuell = False
        self.stoppa()
        register, fraga, formare, ankare = self.register, self.fraga, self.formare, self.ankare()
        idag = self.idag()
        self._jobb = self.arbetare.fraga(
            lambda s, k: _svara(s, k, register, fraga, formare, ankare, idag),
            mottagare=self,
            klar=lambda svar: self._ta_emot(fraga, *svar),
            fel=self._fel,
        )
        self.fragar.emit()

    def stoppa(self) -> None:
        """Stop the running question; what is on screen stays."""
        if self._jobb is not None:
            self._jobb.avbryt()
            self._jobb = None

    @property
    def vantar(self) -> bool:
        """Is a question under way?"""
        return self._jobb is not None

    def vila(self, vilar: bool) -> None:
        """A list that is out of sight does not ask at each change; it does when it is seen again."""
        self._vilande = vilar
        if not vilar and self._inaktuell:
            self.uppdatera()

    def idag(self) -> date:
        """Today, from the file's clock."""
        return self.arbetare.store.klocka.idag()

    def _fel(self, fel: object) -> None:
        self._jobb = None
        self.gick_fel.emit(fel)

    def _ta_emot(self, fraga: Fraga, ids: array[int], sidor: _Sidor) -> None:
        self._jobb = None
        if self.visad and ids == self.ids:
            self._gamla.update(self._sidor.keys())
            for nummer, rader in sidor.items():
                self._lagg_in(nummer, rader)
        else:
            self.beginResetModel()
            self._glom_sidor()
            self.ids = ids
            for nummer, rader in sidor.items():
                self._sidor[nummer] = rader
            self.visad = True
            self.endResetModel()
        self.visat.emit()

    def _glom_sidor(self) -> None:
        self._omgang += 1
        for jobb in self._hamtas.values():
            jobb.avbryt()
        self._hamtas.clear()
        self._sidor.clear()
        self._gamla.clear()

    # -- pages -----------------------------------------------------------------------------------

    def rad(self, nummer: int) -> Listrad:
        """The row shown at ``nummer``: from memory, fetched in a moment, or empty for now."""
        sida, plats = divmod(nummer, SIDA)
        rader = self._sidor.get(sida)
        if rader is None:
            self._hamta(sida, vanta=not self._hamtas)
            rader = self._sidor.get(sida)
        elif sida in self._gamla:
            self._hamta(sida, vanta=False)
        else:
            self._sidor.move_to_end(sida)
        return rader[plats] if rader is not None else self.formare.tom(self.ids[nummer])

    def _hamta(self, sida: int, *, vanta: bool) -> None:
        if sida in self._hamtas:
            return
        ids = self.ids[sida * SIDA : (sida + 1) * SIDA].tolist()
        register, formare, idag, omgang = self.register, self.formare, self.idag(), self._omgang
        jobb = self.arbetare.fraga(
            lambda s, k: formare.rader(ids, query.sida(s, register, ids, idag)),
            mottagare=self,
            klar=lambda rader: self._kom(omgang, sida, rader),
            fel=lambda fel: self._sidfel(omgang, sida, fel),
        )
        self._hamtas[sida] = jobb
        if vanta:
            self._tyst = True  # the cell that asked is being painted: nothing to announce
            jobb.hinner(_VANTA_S)
            self._tyst = False

    def _sidfel(self, omgang: int, sida: int, fel: object) -> None:
        if omgang == self._omgang:
            self._hamtas.pop(sida, None)
            self.gick_fel.emit(fel)

    def _kom(self, omgang: int, sida: int, rader: list[Listrad]) -> None:
        if omgang == self._omgang:
            self._hamtas.pop(sida, None)
            self._lagg_in(sida, rader)

    def _lagg_in(self, sida: int, rader: list[Listrad]) -> None:
        nya = self._sidor.get(sida) != rader
        self._sidor[sida] = rader
        self._sidor.move_to_end(sida)
        self._gamla.discard(sida)
        while len(self._sidor) > _SIDOR:
            bort, _rader = self._sidor.popitem(last=False)
            self._gamla.discard(bort)
        if nya and not self._tyst:
            forsta = sida * SIDA
            sista = self.index(forsta + len(rader) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(forsta, 0), sista)

    # -- changes ---------------------------------------------------------------------------------

    def _andrat(self, andringar: Andringar) -> None:
        """Read again what may look different: pages with changed posts; all when another register is
        touched, because lists read through joins. Whether posts come, go or move is asked in a while."""
        if not self.visad:
            return
        egna = {id for namn, id in andringar.poster if namn == self.register.namn}
        if len(egna) < len(andringar.poster):
            self._gamla.update(self._sidor)
        else:
            self._gamla.update(
                s for s, rader in self._sidor.items() if any(r.id in egna for r in rader)
            )
        if self._vilande:
            self._inaktuell = True
        else:
            self._samlar.start()

    # -- where is it -----------------------------------------------------------------------------

    def id_vid(self, rad: int) -> int:
        """The post at a row; 0 outside the list."""
        return self.ids[rad] if 0 <= rad < len(self.ids) else 0

    def rad_for(self, id: int) -> int:
        """The row of a post; -1 when it is not shown."""
        try:
            return self.ids.index(id)
        except ValueError:
            return -1

    def kolumnnummer(self, namn: str) -> int:
        """Position of the column called ``namn``; -1 when the list does not have it."""
        return next((i for i, k in enumerate(self.formare.kolumner) if k.visning.namn == namn), -1)

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.formare.kolumner)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        svar = _ROLLER.get(role)
        if svar is None or not index.isValid():
            return None
        return svar(self, self.rad(index.row()), index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        kolumn = self.formare.kolumner[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return kolumn.rubrik
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _HOGER if kolumn.hoger else _VANSTER
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kolumn.rubrik}{self.ordningsord(section)}"
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the list in another order; the database sorts."""
        namn = self.formare.kolumner[column].visning.namn
        fallande = order == Qt.SortOrder.DescendingOrder
        self.visa(replace(self.fraga, ordning=namn, fallande=fallande))

    def ordning(self) -> tuple[int, Qt.SortOrder]:
        """The column that the list is sorted on (-1: one that is not shown) and the direction."""
        egen = not self.fraga.ordning
        namn = self.register.ordning if egen else self.fraga.ordning
        fallande = self.register.fallande if egen else self.fraga.fallande
        riktning = Qt.SortOrder.DescendingOrder if fallande else Qt.SortOrder.AscendingOrder
        return self.kolumnnummer(namn), riktning

    def ordningsord(self, kolumn: int) -> str:
        """ ", stigande" or ", fallande" for the sorted column, else ""."""
        sorterad, riktning = self.ordning()
        if kolumn != sorterad:
            return ""
        return _(", stigande") if riktning == Qt.SortOrder.AscendingOrder else _(", fallande")


_HOGER = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
_VANSTER = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


def _visad(modell: RegisterModell, rad: Listrad, kolumn: int) -> str:
    return rad.celler[kolumn].text


def _upplast(modell: RegisterModell, rad: Listrad, kolumn: int) -> str:
    if kolumn == 0:
        return modell.formare.mening(rad)
    cell: Cell = rad.celler[kolumn]
    return f"{cell.text}, {cell.stod}" if cell.stod else cell.text


def _ra(modell: RegisterModell, rad: Listrad, kolumn: int) -> Any:
    return rad.varden[modell.formare.kolumner[kolumn].plats] if rad.varden else None


_ROLLER: dict[int, Callable[[RegisterModell, Listrad, int], Any]] = {
    int(Qt.ItemDataRole.DisplayRole): _visad,
    int(Qt.ItemDataRole.AccessibleTextRole): _upplast,
    int(Qt.ItemDataRole.TextAlignmentRole): lambda m, _r, k: (
        _HOGER if m.formare.kolumner[k].hoger else _VANSTER
    ),
    int(RA): _ra,
    int(POST_ID): lambda _m, rad, _k: rad.id,
}


def _svara(
    s: Any,
    k: Kontroll,
    register: Register,
    fraga: Fraga,
    formare: Radformare,
    ankare: int,
    idag: date,
) -> tuple[array[int], _Sidor]:
    """On the reading thread: the ids, and the pages that will be seen first."""
    ids = query.ids(s, register, fraga, idag, k.fortsatt)
    sidor: _Sidor = {}
    for nummer in _sidor_i_sikte(ids, ankare):
        nycklar = ids[nummer * SIDA : (nummer + 1) * SIDA].tolist()
        sidor[nummer] = formare.rader(nycklar, query.sida(s, register, nycklar, idag))
    return ids, sidor


def _sidor_i_sikte(ids: array[int], ankare: int) -> Iterable[int]:
    if not ids:
        return []
    try:
        rad = ids.index(ankare) if ankare else 0
    except ValueError:
        rad = 0
    sist = min(len(ids) - 1, rad + _I_SIKTE)
    return sorted({0, rad // SIDA, sist // SIDA})
