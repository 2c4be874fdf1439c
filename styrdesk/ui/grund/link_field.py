"""Fields that point at other posts: type a part of a name and choose; or tick several in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from styrdesk.modell.grund import query
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import Register, etikett
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.fields import Inmatning, knapp_i_rutan
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.typed_input import Felskrivet
from styrdesk.ui.grund.worker import Arbetare, Jobb

SOK_EFTER_MS = 120
FLEST_FORSLAG = 30
FLEST_I_LISTA = 1000
RADHOJD = 28

Index = QModelIndex | QPersistentModelIndex


class Post(NamedTuple):
    """A post that can be chosen."""

    id: int
    namn: str


def sok_poster(
    s: Any, register: Register, fraga: Fraga, idag: Any, hogst: int
) -> tuple[list[Post], bool]:
    """On the reading thread: the first posts that a question hits, and whether there are more."""
    ids = query.ids(s, register, fraga, idag)
    poster = [Post(id, etikett(s, register.namn, id)) for id in ids[:hogst]]
    return poster, len(ids) > hogst


class Postlista(QAbstractListModel):
    """Posts by name; with ``valda`` they can be ticked."""

    bockad = Signal()

    def __init__(self, *, bockas: bool = False) -> None:
        super().__init__()
        self.poster: list[Post] = []
        self.valda: dict[int, str] = {}
        self._bockas = bockas

    def satt(self, poster: list[Post]) -> None:
        """Show these posts."""
        self.beginResetModel()
        self.poster = poster
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.poster)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        post = self.poster[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return post.namn
        if role == Qt.ItemDataRole.SizeHintRole and self._bockas:
            return QSize(theme().px(120), theme().px(RADHOJD))
        if role == Qt.ItemDataRole.CheckStateRole and self._bockas:
            return Qt.CheckState.Checked if post.id in self.valda else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        post = self.poster[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.valda[post.id] = post.namn
        else:
            self.valda.pop(post.id, None)
        self.dataChanged.emit(index, index)
        self.bockad.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flagga = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flagga | Qt.ItemFlag.ItemIsUserCheckable if self._bockas else flagga


class Sokning:
    """Asks for posts a moment after the last key, and drops answers that are too old."""

    def __init__(
        self,
        agare: Inmatning,
        arbetare: Arbetare,
        register: Register,
        hogst: int,
        visa: Callable[[list[Post], bool], None],
    ) -> None:
        self._agare, self._arbetare, self._register = agare, arbetare, register
        self._hogst, self._visa = hogst, visa
        self._jobb: Jobb | None = None
        self._text = ""
        self.urval = ""
        self.begransa: Callable[[], Mapping[str, Any]] = dict
        self._begransat: Mapping[str, Any] = {}
        self._vanta = QTimer(agare, interval=SOK_EFTER_MS, singleShot=True)
        self._vanta.timeout.connect(self.nu)

    def snart(self, text: str) -> None:
        """Ask after a short pause."""
        self._text = text
        self._vanta.start()

    def anpassa(self) -> None:
        """Ask again if what limits the search has changed."""
        if dict(self.begransa()) != self._begransat:
            self.nu()

    def nu(self, text: str | None = None) -> None:
        """Ask at once."""
        self._vanta.stop()
        self._text = self._text if text is None else text
        if self._jobb is not None:
            self._jobb.avbryt()
        self._begransat = dict(self.begransa())
        fraga = Fraga(sok=self._text, filter=self._begransat, urval=self.urval)
        register, hogst = self._register, self._hogst
        idag = self._arbetare.store.klocka.idag()
        self._jobb = self._arbetare.fraga(
            lambda s, _k: sok_poster(s, register, fraga, idag, hogst),
            mottagare=self._agare,
            klar=lambda svar: self._kom(*svar),
        )

    def _kom(self, poster: list[Post], fler: bool) -> None:
        self._jobb = None
        self._visa(poster, fler)


class Lankruta(Inmatning):
    """One post of another register, chosen by typing a part of its name.

    ``ny`` opens the form of a new post of that register; it is told what has been typed and calls
    back with (id, name).
    """

    def __init__(
        self,
        arbetare: Arbetare,
        register: Register,
        *,
        urval: str = "",
        ny: tuple[str, Callable[[str, Callable[[int, str], None]], None]] | None = None,
    ) -> None:
        super().__init__()
        self._register = register
        self._id: int | None = None
        self._namn = ""
        self._vill_visa = False
        self.ruta = QLineEdit()
        self.ruta.setPlaceholderText(_("Sök {vad}").format(vad=_(register.titel).lower()))
        self.ruta.textEdited.connect(self._skrivet)
        self._bevaka(self.ruta)
        self._modell = Postlista()
        self._modell.setParent(self)
        self._forslag = QCompleter(self._modell, self)
        self._forslag.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._forslag.setMaxVisibleItems(10)
        self._forslag.activated[QModelIndex].connect(self._valt)  # type: ignore[index]
        self.ruta.setCompleter(self._forslag)
        self.sokning = Sokning(self, arbetare, register, FLEST_FORSLAG, self._visa)
        self.sokning.urval = urval
        self._pil = knapp_i_rutan(self.ruta, "chevron_down", _("Visa alla"), self.visa_alla)
        self._rad.addWidget(self.ruta)
        if ny is not None:
            text, oppna = ny
            knapp = Knapp(
                text, slag=Slag.LANK, tat=True, vid=lambda: oppna(self._sokord(), self._skapad)
            )
            self._rad.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)

    def namnge(self, namn: str, beskrivning: str) -> None:
        super().namnge(namn, beskrivning)
        self._pil.setText(_("Visa alla: {falt}").format(falt=namn))

    # -- content ---------------------------------------------------------------------------------

    def ra(self) -> Any:
        return {"id": self._id, "namn": self._namn, "text": self.ruta.text()}

    def satt_ra(self, ra: Any) -> None:
        ra = ra or {}
        self._id, self._namn = ra.get("id"), ra.get("namn", "")
        self.ruta.setText(ra.get("text", self._namn))

    def satt(self, varde: Any, etikett: Any = None) -> None:
        namn = str(etikett or "")
        self.satt_ra({"id": varde, "namn": namn, "text": namn})

    def text(self) -> str:
        return self.ruta.text()

    def varde(self) -> int | None:
        text = self.ruta.text().strip()
        if not text:
            return None
        if self._id is None or text != self._namn:
            vad = _(self._register.titel).lower()
            mening = _("«{text}» är inte vald ur registret. Välj {vad} i listan.")
            raise Felskrivet(mening.format(text=text, vad=vad))
        return self._id

    def _sokord(self) -> str:
        return "" if self.ruta.text() == self._namn else self.ruta.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Down and (alt or not self.ruta.text()):
                self.visa_alla()
                return True
        return super().eventFilter(watched, event)

    # -- searching -------------------------------------------------------------------------------

    def _skrivet(self, text: str) -> None:
        self._vill_visa = True
        if text.strip() != self._namn:
            self._id = None
        self.sokning.snart(text)
        self.andrad.emit()

    def visa_alla(self) -> None:
        """Suggestions without anything typed."""
        self._vill_visa = True
        self.fokusera()
        self.sokning.nu("")

    def _visa(self, poster: list[Post], fler: bool) -> None:
        self._modell.satt(poster)
        exakt = [p for p in poster if p.namn.casefold() == self.ruta.text().strip().casefold()]
        if len(exakt) == 1 and self._id is None:
            self._id, self._namn = exakt[0].id, exakt[0].namn
            self.andrad.emit()
        if self._vill_visa and self.ruta.hasFocus() and poster:
            self._forslag.complete()
        elif not poster:
            self._stang_forslag()

    def _stang_forslag(self) -> None:
        if (ruta := self._forslag.popup()) is not None:
            ruta.hide()

    def _valt(self, index: QModelIndex) -> None:
        rad = self._forslag.completionModel().mapToSource(index).row()  # type: ignore[attr-defined]
        post = self._modell.poster[rad]
        self._skapad(post.id, post.namn)

    def _skapad(self, id: int, namn: str) -> None:
        self._vill_visa = False
        self.satt(id, namn)
        self.andrad.emit()


class Flervalsruta(Inmatning):
    """Several posts of another register: a list to tick in, with a field that filters it."""

    RADER = 6

    def __init__(self, arbetare: Arbetare, register: Register, *, urval: str = "") -> None:
        super().__init__()
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(_("Filtrera {vad}").format(vad=_(register.flertal).lower()))
        self._filter.setClearButtonEnabled(True)
        self._modell = Postlista(bockas=True)
        self._modell.setParent(self)
        self._modell.bockad.connect(self._bockat)
        self._lista = QListView()
        self._lista.setModel(self._modell)
        self._lista.setUniformItemSizes(True)
        self._lista.activated.connect(self._vand)
        self._antal = Knapp(_("Inga valda"), slag=Slag.LANK, tat=True, vid=self._visa_valda)
        self._bevaka(self._lista)
        self._filter.installEventFilter(self)
        self.sokning = Sokning(self, arbetare, register, FLEST_I_LISTA, self._visa)
        self.sokning.urval = urval
        self._filter.textEdited.connect(self.sokning.snart)
        for del_ in (self._filter, self._lista):
            self._rad.addWidget(del_)
        self._rad.addWidget(self._antal, 0, Qt.AlignmentFlag.AlignLeft)
        follow(self.restyle)
        self.sokning.nu("")

    def restyle(self) -> None:
        """Room for six rows at the chosen text size."""
        self._lista.setFixedHeight(theme().px(RADHOJD) * self.RADER)
        self._lista.scheduleDelayedItemsLayout()

    def namnge(self, namn: str, beskrivning: str) -> None:
        super().namnge(namn, beskrivning)
        self._filter.setAccessibleName(_("Filtrera {vad}").format(vad=namn.lower()))

    def ra(self) -> Any:
        return {str(id): namn for id, namn in self._modell.valda.items()}

    def satt_ra(self, ra: Any) -> None:
        self._modell.valda = {int(id): namn for id, namn in (ra or {}).items()}
        self._rakna()

    def satt(self, varde: Any, etikett: Any = None) -> None:
        namn = etikett or ("",) * len(varde or ())
        self._modell.valda = dict(zip(varde or (), namn, strict=True))
        self._rakna()

    def text(self) -> str:
        return ", ".join(self._modell.valda.values())

    def varde(self) -> tuple[int, ...]:
        return tuple(self._modell.valda)

    def _visa(self, poster: list[Post], fler: bool) -> None:
        """What is chosen when the list is read stands first, as long as nothing filters it."""
        if not self._filter.text():
            poster = sorted(poster, key=lambda post: post.id not in self._modell.valda)
        self._modell.satt(poster)

    def _visa_valda(self) -> None:
        self._filter.clear()
        self._modell.satt([Post(id, namn) for id, namn in self._modell.valda.items()])

    def _vand(self, index: QModelIndex) -> None:
        av = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        ny = Qt.CheckState.Unchecked if av else Qt.CheckState.Checked
        self._modell.setData(index, ny, Qt.ItemDataRole.CheckStateRole)

    def _bockat(self) -> None:
        self._rakna()
        self.andrad.emit()

    def _rakna(self) -> None:
        antal = len(self._modell.valda)
        text = _("Visa valda ({antal})").format(antal=antal) if antal else _("Inga valda")
        self._antal.setText(text)
        self._antal.setEnabled(antal > 0)
        self._lista.viewport().update()
