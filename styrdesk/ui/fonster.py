"""The main window: menu bar, navigation, one page at a time, undo bar, status bar.

Pages are records (``Sida``) and are made when they are first shown. What a page may offer the window is
the protocol ``Sidwidget``: everything in it is optional.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from styrdesk.modell.grund.clock import Klocka
from styrdesk.texter import _
from styrdesk.ui.fonsterkommandon import fonsterkommandon
from styrdesk.ui.grund.actions import Kommando, Kommandoregister, Menyrad, fyll_meny
from styrdesk.ui.grund.banner import Band
from styrdesk.ui.grund.buttons import Atgard
from styrdesk.ui.grund.navigation import Navpost, Navrulle, Sidonavigering
from styrdesk.ui.grund.notices import Angrabar
from styrdesk.ui.grund.palette import IBakgrunden, Kallor, Malsida, Palett, Traff, at_once
from styrdesk.ui.grund.panes import Rutor
from styrdesk.ui.grund.statusbar import Statusrad
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import MIN_WINDOW, PAGE_MARGIN, RAIL_BELOW
from styrdesk.ui.maskininstallningar import FONSTERLAGE, Maskininstallningar

if TYPE_CHECKING:
    from styrdesk.modell.grund.start_values import Startvarden


@dataclass(frozen=True)
class Sida:
    """A page of the window. ``gor`` makes its widget when it is first shown.

    ``grupp`` gives space in the navigation, ``nere`` puts it at the bottom, ``dold`` leaves it out
    (a page that is reached from another, such as the meeting workspace); ``hos`` is then the page
    whose entry is marked. ``smal`` folds the navigation while it is shown. ``genvag`` is usually
    "Ctrl+1" … "Ctrl+9".
    """

    nyckel: str
    rubrik: str
    ikon: str
    gor: Callable[[HuvudFonster], QWidget]
    grupp: int = 0
    genvag: str = ""
    nere: bool = False
    dold: bool = False
    smal: bool = False
    hos: str = ""


class Sidwidget(Protocol):
    """What the window asks of a page if the page has it; a plain widget is a page too."""

    def visad(self) -> None:
        """The page has become current: set the initial focus, ask for fresh values."""

    def visa_post(self, post: int) -> None:
        """Show a record; called after ``visad``."""

    def ny(self, forslag: Startvarden) -> None:
        """Open the form of a new record with proposed values."""

    def gor(self, post: int, verb: str) -> None:
        """Carry out a verb on a record that is on its way to be shown."""

    def kommandon(self) -> Sequence[Kommando]:
        """Commands that are in force while the page is current."""

    def rutor(self) -> Sequence[QWidget]:
        """Panes that F6 moves between, in reading order."""

    def kan_lamnas(self) -> bool:
        """False stops the window from closing (the page then says why in its surface)."""


Plats = tuple[str, int | None]


class HuvudFonster(QMainWindow):
    """The shell. ``bytt`` is sent with the page's key after every change of page.

    ``fil_stangs`` says that the file is about to close: windows that show its records close too.
    """

    bytt = Signal(str)
    fil_stangs = Signal()

    def __init__(
        self,
        sidor: Sequence[Sida],
        *,
        klocka: Klocka,
        installningar: Maskininstallningar,
        sok: Callable[[str], list[Traff]] = lambda _text: [],
        i_bakgrunden: IBakgrunden = at_once,
        forslag: Sequence[str] = (),
        oppna_i_fonster: Callable[[str, int], object] | None = None,
    ) -> None:
        super().__init__()
        self.klocka, self.installningar = klocka, installningar
        self._sidor = {sida.nyckel: sida for sida in sidor}
        self._widgets: dict[str, QWidget] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._history: list[Plats] = []
        self._at = -1
        self._oppna_i_fonster = oppna_i_fonster
        self.setWindowTitle("Styrdesk")
        self.setMinimumSize(*MIN_WINDOW)
        self.kommandon = Kommandoregister(self, installningar.genvagar())
        self._build()
        self.kommandon.lagg_till(*fonsterkommandon(self, sidor))
        self.menyer = Menyrad(self.menuBar(), self.kommandon)
        pages = [Malsida(s.nyckel, _(s.rubrik), s.ikon, s.genvag) for s in sidor if not s.dold]
        sources = Kallor(
            pages, self.ga_till, sok, self._oppna_post, i_bakgrunden, forslag,
            ikoner={s.nyckel: s.ikon for s in sidor}, nytt_fonster=oppna_i_fonster is not None,
        )  # fmt: skip
        self.palett = Palett(self, self.kommandon, sources)
        self._restore()

    # Parts

    def _build(self) -> None:
        posts = [
            Navpost(s.nyckel, _(s.rubrik), s.ikon, s.grupp, s.nere, s.genvag)
            for s in self._sidor.values()
            if not s.dold
        ]
        self.nav = Sidonavigering(posts)
        self.nav.vald.connect(self.ga_till)
        self.nav.kommun.meny.aboutToShow.connect(self._fill_file_menu)
        self.nav.kommun.meny.aboutToHide.connect(lambda: self.kommandon.slapp())
        self.band = Band()
        self.stapel = QStackedWidget()
        self.angrabar = Angrabar(luft=12)
        self.statusrad = Statusrad()
        self.rutor = Rutor(self, self._panes)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self.band)
        content.addWidget(self.stapel, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        bar.addWidget(self.angrabar)
        content.addLayout(bar)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(Navrulle(self.nav))
        body.addLayout(content, 1)
        center = QWidget()
        column = QVBoxLayout(center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.statusrad)
        self.setCentralWidget(center)

    def _fill_file_menu(self) -> None:
        menu = self.nav.kommun.meny
        menu.clear()
        self.kommandon.uppdatera()
        about_file = [c for c in self.kommandon.alla() if c.meny == "arkiv" and c.grupp == 0]
        fyll_meny(menu, self.kommandon, about_file)

    def _panes(self) -> list[QWidget]:
        page = self.sida()
        own = getattr(page, "rutor", None)
        inner = list(own()) if own is not None else [page] if page is not None else []
        return [self.nav, *inner]

    # Pages

    def sida(self, nyckel: str = "") -> QWidget | None:
        """The widget of a page, if it has been made; of the current page without ``nyckel``."""
        return self._widgets.get(nyckel or self.nyckel())

    def nyckel(self) -> str:
        """Key of the current page, "" before the first."""
        return self._history[self._at][0] if self._history else ""

    def sidnycklar(self) -> list[str]:
        """Keys of all pages, shown or not yet made."""
        return list(self._sidor)

    def sidyta(self) -> QScrollArea:
        """What the current page lies in; it scrolls when the page is higher than the window."""
        return self._areas[self.nyckel()]

    def ga_till(self, nyckel: str, post: int | None = None) -> None:
        """Show a page, and a record on it; KeyError for an unknown key."""
        place = (nyckel, post)
        if self._history and self._history[self._at] == place:
            return
        self._show(place)
        self._history = [*self._history[: self._at + 1], place]
        self._at = len(self._history) - 1
        self._shown(nyckel)

    def ny(self, forslag: Startvarden) -> None:
        """Show the page of a register with the form of a new record, filled in as proposed."""
        self.ga_till(forslag.register)
        if (ny := getattr(self.sida(), "ny", None)) is not None:
            ny(forslag)

    def gor(self, nyckel: str, post: int, verb: str) -> None:
        """Show a record and carry out one of its verbs there."""
        self.ga_till(nyckel, post)
        if (gor := getattr(self.sida(), "gor", None)) is not None:
            gor(post, verb)

    def tillbaka(self) -> None:
        """Show the place before, as Alt+Left."""
        self._step(-1)

    def framat(self) -> None:
        """Show the place after, as Alt+Right."""
        self._step(1)

    def kan_ga(self, steg: int) -> bool:
        """Whether there is a place before (-1) or after (1)."""
        return 0 <= self._at + steg < len(self._history)

    def _step(self, steg: int) -> None:
        if self.kan_ga(steg):
            self._at += steg
            self._show(self._history[self._at])
            self._shown(self.nyckel())

    def glom_sidor(self, *utom: str) -> None:
        """Throw away the pages, all but ``utom``, and the history: another file is on its way."""
        self.kommandon.satt_sida(())
        for key in [key for key in self._widgets if key not in utom]:
            area = self._areas.pop(key)
            del self._widgets[key]
            self.stapel.removeWidget(area)
            area.deleteLater()
        self._history, self._at = [], -1

    def _show(self, place: Plats) -> None:
        key, post = place
        if key not in self._widgets:
            self._make(self._sidor[key])
        page = self._widgets[key]
        self.stapel.setCurrentWidget(self._areas[key])
        if (shown := getattr(page, "visad", None)) is not None:
            shown()
        if post is not None and (show := getattr(page, "visa_post", None)) is not None:
            show(post)

    def _shown(self, key: str) -> None:
        page = self._widgets[key]
        commands = getattr(page, "kommandon", None)
        self.kommandon.satt_sida(commands() if commands is not None else ())
        self.nav.markera(self._sidor[key].hos or key)
        self.setWindowTitle(f"{_(self._sidor[key].rubrik)} – Styrdesk")
        self._fold()
        self.bytt.emit(key)

    def _make(self, sida: Sida) -> None:
        page = sida.gor(self)
        frame = QWidget()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        inner.addWidget(page)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(frame)
        self.stapel.addWidget(area)
        self._widgets[sida.nyckel], self._areas[sida.nyckel] = page, area

    def _oppna_post(self, register: str, post: int, nytt_fonster: bool) -> None:
        if nytt_fonster and self._oppna_i_fonster is not None:
            self._oppna_i_fonster(register, post)
        else:
            self.ga_till(register, post)

    # What the window tells

    def satt_kommun(self, kommun: str, namnd: str) -> None:
        """Show whose file is open."""
        self.nav.kommun.satt(kommun, namnd)

    def visa_ovning(self, kommun: str, lamna: Atgard | None = None) -> None:
        """Show the band of the practice mode, with the way out of it."""
        text = _("Övningsläge: {kommun}. Du kan prova allt, inget här är på riktigt.")
        self.band.visa("ovning", text.format(kommun=kommun), lamna)

    def visa_lasning(self, skal: str, prova: Atgard | None = None) -> None:
        """Show that nothing can be changed, and why."""
        text = _("Du kan läsa men inte ändra. {skal}").format(skal=skal)
        self.band.visa("lasning", text, prova)

    # Window

    def _fold(self) -> None:
        narrow = self.width() < theme().px(RAIL_BELOW)
        current = self._sidor.get(self.nyckel())
        self.nav.satt_smal(narrow or (current is not None and current.smal))

    def _restore(self) -> None:
        state = self.installningar.las(FONSTERLAGE)
        if state.isEmpty() or not self.restoreGeometry(state):
            self.resize(1440, 900)
        theme().changed.connect(self._fold)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The Swedish calendar is read after the first paint; it costs as much as the window.
        QTimer.singleShot(0, self, self._visa_dag)

    def _visa_dag(self) -> None:
        self.statusrad.satt_dag(self.klocka.idag())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        for page in self._widgets.values():
            may = getattr(page, "kan_lamnas", None)
            if may is not None and not may():
                event.ignore()
                return
        self.installningar.skriv(FONSTERLAGE, self.saveGeometry())
        super().closeEvent(event)
