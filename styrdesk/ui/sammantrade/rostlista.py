"""The roll of a vote: one line each, J, N or A; party totals and the sum always in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from styrdesk.modell.sammantrade.rostlangd import Rostande
from styrdesk.texter import _
from styrdesk.ui.grund.components import Knapp, Rullyta, Slag, Text
from styrdesk.ui.grund.messages import Ruta
from styrdesk.ui.grund.theme import theme

_HOJD = 360
VAL = (("ja", "J"), ("nej", "N"), ("avstar", "A"))


class _Rad(QObject):
    """Yes, no and abstains for one person, as buttons that stand in the table."""

    andrad = Signal()

    def __init__(self, rostande: Rostande, rost: str) -> None:
        super().__init__()
        self.rostande = rostande
        self.knappar: dict[str, QRadioButton] = {}
        self._grupp = QButtonGroup(self)
        for kod, _bokstav in VAL:
            knapp = QRadioButton()
            knapp.setAccessibleName(f"{rostande.namn}: {rostord(kod)}")
            self._grupp.addButton(knapp)
            knapp.toggled.connect(lambda pa: self.andrad.emit() if pa else None)
            self.knappar[kod] = knapp
        if rost:
            self.satt(rost)

    def rost(self) -> str:
        """The chosen vote, "" when there is none."""
        return next((kod for kod, knapp in self.knappar.items() if knapp.isChecked()), "")

    def satt(self, kod: str) -> None:
        """Choose a vote."""
        self.knappar[kod].setChecked(True)

    def fokusera(self) -> None:
        """Focus on what is chosen, else on the first."""
        self.knappar[self.rost() or "ja"].setFocus(Qt.FocusReason.TabFocusReason)


def rostord(kod: str) -> str:
    """Ja, Nej, Avstår."""
    return {"ja": _("Ja"), "nej": _("Nej")}.get(kod, _("Avstår"))


class Rostlista(Ruta):
    """The window of the roll call. ``spara`` gets person id -> vote for those who have voted."""

    def __init__(
        self,
        parent: QWidget,
        mening: str,
        rostande: Sequence[Rostande],
        roster: Mapping[int, str],
        spara: Callable[[Mapping[int, str]], object],
    ) -> None:
        super().__init__(parent, _("Röstlista"), mening, bredd=640)
        self.rader = [_Rad(r, roster.get(r.person_id, "")) for r in rostande]
        yta = Rullyta(self._tabell(), _("Röstlista"))
        yta.setMinimumHeight(theme().px(_HOJD))
        self.innehall.addWidget(yta, 1)
        self.summa, self.partier = Text("", "stark"), Text("", "kontroll", "text2", bryt=True)
        self.innehall.addWidget(self.summa)
        self.innehall.addWidget(self.partier)
        self.innehall.addLayout(self._snabbval())
        self.knapp(_("Avbryt"))
        self.klar = self.knapp(_("Spara röstlistan"), lambda: spara(self.roster()), Slag.PRIMAR)
        self._rakna()

    def _tabell(self) -> QWidget:
        tabell = QWidget()
        rutnat = QGridLayout(tabell)
        rutnat.setContentsMargins(0, 0, 12, 0)
        rutnat.setColumnStretch(0, 1)
        for kolumn, (kod, bokstav) in enumerate(VAL, 2):
            rubrik = Text(f"{rostord(kod)} ({bokstav})", "kolumn", "text2")
            rutnat.addWidget(rubrik, 0, kolumn, _MITT)
        for nr, rad in enumerate(self.rader, 1):
            rutnat.addWidget(Text(rostnamn(rad.rostande)), nr, 0)
            rutnat.addWidget(Text(rad.rostande.parti, "brod", "text2"), nr, 1)
            for kolumn, knapp in enumerate(rad.knappar.values(), 2):
                rutnat.addWidget(knapp, nr, kolumn, _MITT)
                knapp.installEventFilter(self)
            rad.setParent(self)
            rad.andrad.connect(self._rakna)
        return tabell

    def _snabbval(self) -> QHBoxLayout:
        """Those who have not voted yet get the same vote: quick when nearly all agree."""
        rad = QHBoxLayout()
        rad.setSpacing(16)
        for kod, _bokstav in VAL:
            text = _("Alla övriga: {rost}").format(rost=rostord(kod).lower())
            rad.addWidget(Knapp(text, slag=Slag.LANK, tat=True, vid=partial(self._alla, kod)))
        rad.addStretch(1)
        return rad

    def _alla(self, kod: str) -> None:
        for rad in self.rader:
            if not rad.rost():
                rad.satt(kod)

    def oppna(self) -> None:
        """Show the window with focus on the first who has not voted."""
        tomma = [rad for rad in self.rader if not rad.rost()]
        self.visa()
        (tomma or self.rader)[0].fokusera()

    def roster(self) -> dict[int, str]:
        """Person id -> vote."""
        return {rad.rostande.person_id: rad.rost() for rad in self.rader if rad.rost()}

    def _rakna(self) -> None:
        roster = list(self.roster().values())
        antal = {kod: roster.count(kod) for kod, _b in VAL}
        text = _("Ja {ja} · Nej {nej} · Avstår {avstar}. {summa} av {alla} har röstat.")
        self.summa.setText(text.format(**antal, summa=len(roster), alla=len(self.rader)))
        self.summa.satt_ton("ok" if len(roster) == len(self.rader) else "text")
        self.partier.setText(partisummor(self.rader))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """J, N and A vote and go on; up and down change line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            nr = self._radnr(watched)
            kod = {bokstav: kod for kod, bokstav in VAL}.get(event.text().upper())
            if nr is not None and kod is not None:
                self.rader[nr].satt(kod)
                self._ga(nr + 1)
                return True
            steg = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if nr is not None and steg is not None:
                self._ga(nr + steg)
                return True
        return super().eventFilter(watched, event)

    def _radnr(self, watched: QObject) -> int | None:
        for nr, rad in enumerate(self.rader):
            if watched in rad.knappar.values():
                return nr
        return None

    def _ga(self, nr: int) -> None:
        if nr >= len(self.rader):
            self.klar.setFocus(Qt.FocusReason.TabFocusReason)
        elif nr >= 0:
            self.rader[nr].fokusera()


def rostnamn(rostande: Rostande) -> str:
    """Name on the roll: "Tomas Ek (för Ingrid Sjögren)"."""
    if rostande.ordforande:
        return _("{namn}, ordförande").format(namn=rostande.namn)
    if rostande.ersatter:
        return _("{namn} (för {annan})").format(namn=rostande.namn, annan=rostande.ersatter)
    return rostande.namn


def partisummor(rader: Sequence[_Rad]) -> str:
    """M: 3 ja. S: 3 nej, 1 avstår."""
    partier: dict[str, dict[str, int]] = {}
    for rad in rader:
        if rost := rad.rost():
            antal = partier.setdefault(rad.rostande.parti or "–", {})
            antal[rost] = antal.get(rost, 0) + 1
    delar = []
    for parti, antal in partier.items():
        ord_ = ", ".join(f"{n} {rostord(kod).lower()}" for kod, n in antal.items())
        delar.append(f"{parti}: {ord_}")
    return "  ".join(f"{del_}." for del_ in delar)


_MITT = Qt.AlignmentFlag.AlignCenter
