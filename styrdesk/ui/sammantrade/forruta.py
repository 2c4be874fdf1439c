"""Beside the agenda: what to see to, the order of the body's list, and the notices that are sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.sammantrade.kallelseregler import Listnotis
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import BEVAKNING_SLAG, FORTROENDEROLL, INFOGNING_SLAG
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import (
    Avdelare,
    Flikar,
    Ikonbild,
    Knapp,
    Kort,
    Rullyta,
    Slag,
    Text,
)
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.radlista import Rad, Radlista
from styrdesk.ui.sammantrade.infordata import Infordata

_IKON = {
    "fel": ("error_circle", "bad"), "varning": ("warning", "warn"), "upplysning": ("info", "text2"),
}  # fmt: skip


class Handgrepp(Protocol):
    """What the panel lets the secretary do; the page does it."""

    def ta_upp_bevakning(self, arende_id: int) -> None:
        """Put a watched matter on the agenda."""

    def lagg_tillbaka(self) -> None:
        """Put missing fixed items back."""

    def gor_egen_ordning(self) -> None:
        """Let the body have a list of its own."""

    def flytta_regel(self, id: int, plats: int) -> None:
        """Move a line of the body's list."""

    def ordna_listan(self) -> None:
        """Order the whole agenda by the list."""

    def visa_mottagare(self, kallelse_id: int) -> None:
        """Show to whom a notice was sent."""


class Forruta(Kort):
    """Three panes under tabs."""

    def __init__(self, gor: Handgrepp, visa_punkt: Callable[[int], None]) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Att se till"))
        self._gor, self._visa_punkt = gor, visa_punkt
        self._visat: dict[str, tuple[object, ...]] = {}
        self.flikar = Flikar(
            [("se_till", _("Att se till")), ("ordning", _("Ordning")), ("utskick", _("Utskick"))],
            _("Om föredragningslistan"),
        )
        self.flikar.bytt.connect(self._byt)
        self.rader.addWidget(self.flikar)
        self.stapel = QStackedWidget()
        self._se_till = QVBoxLayout()
        self._utskick = QVBoxLayout()
        self.stapel.addWidget(_rullad(self._se_till, _("Att se till")))
        self.stapel.addWidget(self._ordningsruta())
        self.stapel.addWidget(_rullad(self._utskick, _("Utskick")))
        self.rader.addWidget(self.stapel, 1)

    def _ordningsruta(self) -> QWidget:
        self.ordning = Ordningslista(self._gor.flytta_regel)
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(0, 8, 0, 8)
        lag.setSpacing(8)
        self._ordningstext = Text("", "stod", "text2", bryt=True)
        self._ordningstext.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        lag.addWidget(self._ordningstext)
        lag.addWidget(self.ordning, 1)
        lag.addWidget(Avdelare())
        rad = QHBoxLayout()
        rad.setContentsMargins(12, 0, 12, 0)
        self.egen = Knapp(_("Ordna själv"), vid=self._gor.gor_egen_ordning)
        self.upp = Knapp(slag=Slag.TYST, ikon="arrow_up", namn=_("Flytta slaget uppåt"),
                         genvag="Alt+Up", vid=lambda: self.ordning.stega(-1))  # fmt: skip
        self.ner = Knapp(slag=Slag.TYST, ikon="arrow_down", namn=_("Flytta slaget nedåt"),
                         genvag="Alt+Down", vid=lambda: self.ordning.stega(1))  # fmt: skip
        self.om = Knapp(_("Ordna listan"), vid=self._gor.ordna_listan)
        for knapp in (self.upp, self.ner):
            rad.addWidget(knapp)
        rad.addWidget(self.egen)
        rad.addStretch(1)
        rad.addWidget(self.om)
        lag.addLayout(rad)
        return ruta

    def _byt(self, nyckel: str) -> None:
        self.stapel.setCurrentIndex(["se_till", "ordning", "utskick"].index(nyckel))

    def visa(self, data: Infordata, skrivbar: bool) -> None:
        """Show what there is to see to, the order in force, and what has been sent."""
        antal = len(data.notiser)
        self.flikar.satt_antal(
            "se_till", f"{_('Att se till')} {antal}" if antal else _("Att se till")
        )
        lista, far = data.lista, skrivbar and not data.last
        if self._nytt("se_till", data.notiser, lista.bevakningar, lista.saknade_fasta, far):
            _fyll(self._se_till, [*self._notiser(data), *self._bevakningar(data, far)])
        self.ordning.visa_ordning(data)
        egen = data.egen_ordning
        self._ordningstext.setText(
            _("Nya punkter får plats enligt nämndens egen ordning.") if egen
            else _("Nya punkter får plats enligt den vanliga ordningen.")
        )  # fmt: skip
        self.egen.setVisible(not egen)
        for knapp in (self.upp, self.ner):
            knapp.setVisible(egen)
            knapp.setEnabled(skrivbar)
        self.egen.setEnabled(skrivbar)
        self.om.setEnabled(far)
        if self._nytt("utskick", lista.id, lista.utskick, data.osant, lista.mottagare):
            _fyll(self._utskick, self._versioner(data))

    def _nytt(self, ruta: str, *vad: object) -> bool:
        """What a pane shows is not what it showed; else it is left, with the focus that may be in it."""
        samma = self._visat.get(ruta) == vad
        self._visat[ruta] = vad
        return not samma

    # -- what to see to --------------------------------------------------------------------------

    def _notiser(self, data: Infordata) -> list[QWidget]:
        if not data.notiser:
            return [_med_ikon("checkmark_circle", "ok", Text(_("Inget att se till."), bryt=True))]
        return [self._notis(n) for n in data.notiser if n.text]

    def _notis(self, notis: Listnotis) -> QWidget:
        ikon, ton = _IKON[notis.allvar]
        delar: list[QWidget] = [Text(notis.mening(), "brod", bryt=True)]
        if notis.punkt_id is not None:
            id = notis.punkt_id
            delar.append(_lank(_("Visa punkten"), lambda: self._visa_punkt(id)))
        return _med_ikon(ikon, ton, *delar)

    def _bevakningar(self, data: Infordata, far: bool) -> list[QWidget]:
        svar: list[QWidget] = []
        if data.lista.saknade_fasta and far:
            svar.append(_lank(_("Lägg till fasta punkter"), self._gor.lagg_tillbaka))
        if data.lista.bevakningar:
            svar.append(Text(_("Ska komma tillbaka"), "grupp"))
        for b in data.lista.bevakningar:
            slag = ", ".join(filter(None, (etikett(BEVAKNING_SLAG, b.slag), b.skal)))
            delar: list[QWidget] = [
                Text(b.rubrik, "namn", bryt=True),
                Text(slag, "stod", "text2", bryt=True),
            ]
            if far:
                delar.append(_lank(_("Ta upp"), _med(self._gor.ta_upp_bevakning, b.arende_id)))
            svar.append(_med_ikon("clock_alarm", "text2", *delar))
        return svar

    # -- notices sent ----------------------------------------------------------------------------

    def _versioner(self, data: Infordata) -> list[QWidget]:
        svar: list[QWidget] = []
        if data.osant:
            svar.append(Text(_("Ändrat sedan senaste utskicket"), "grupp"))
            svar += [Text(d.text, "brod", bryt=True) for d in data.osant]
            svar.append(Avdelare())
        if not data.lista.utskick:
            svar.append(Text(_("Ingen kallelse är skickad."), "brod", "text2", bryt=True))
        for utskick in reversed(data.lista.utskick):
            rubrik = _("Version {nr}, {dag}")
            text = rubrik.format(nr=utskick.nr, dag=datum_lang(utskick.skickad))
            mottagare = _lank(_("Mottagare"), _med(self._gor.visa_mottagare, utskick.id))
            mottagare.setAccessibleName(_("Mottagare av version {nr}").format(nr=utskick.nr))
            svar.append(_med_ikon("send", "text2", Text(text, "brod", bryt=True), mottagare))
        if len(data.lista.utskick) > 1:
            svar += [Avdelare(), Jamforelse(data)]
        svar.append(Avdelare())
        svar.append(Text(_("Mottagare"), "grupp"))
        svar.append(Text(_mottagare(data), "brod", bryt=True))
        return svar


class Jamforelse(QWidget):
    """Any two send-outs side by side: what the later says that the earlier did not."""

    def __init__(self, data: Infordata) -> None:
        super().__init__()
        self._skillnader = data.skillnader
        nummer = [u.nr for u in data.lista.utskick]
        self.fore, self.efter = Kombo(), Kombo()
        self.fore.setAccessibleName(_("Jämför version"))
        self.efter.setAccessibleName(_("Med version"))
        self.text = Text("", "brod", bryt=True)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(8)
        lag.addWidget(Text(_("Jämför utskick"), "grupp"))
        lag.addWidget(self.fore)
        rad = QHBoxLayout()
        rad.addWidget(Text(_("med"), "brod", "text2"))
        rad.addWidget(self.efter, 1)
        lag.addLayout(rad)
        lag.addWidget(self.text)
        for kombo in (self.fore, self.efter):
            for nr in nummer:
                kombo.addItem(_("Version {nr}").format(nr=nr), nr)
            kombo.currentIndexChanged.connect(lambda _i: self._visa())
        self.fore.setCurrentIndex(len(nummer) - 2)
        self.efter.setCurrentIndex(len(nummer) - 1)
        self._visa()

    def _visa(self) -> None:
        ett, annat = int(self.fore.currentData()), int(self.efter.currentData())
        skillnader = self._skillnader.get((min(ett, annat), max(ett, annat)), ())
        self.text.setText("\n".join(d.text for d in skillnader) or _("De är lika."))


def _mottagare(data: Infordata) -> str:
    if not data.lista.mottagare:
        return _("Ingen är registrerad som förtroendevald i organet den dagen.")
    return "\n".join(
        f"{m.namn}, {etikett(FORTROENDEROLL, m.roll).lower()}" for m in data.lista.mottagare
    )


class Ordningslista(Radlista):
    """The kinds in their order. ``flytta(id, place)`` moves one, when the list is the body's own."""

    def __init__(self, flytta: Callable[[int, int], None]) -> None:
        super().__init__(_("Ordning på listan"))
        self._flytta = flytta
        self._rader: Sequence[int] = ()

    def visa_ordning(self, data: Infordata) -> None:
        """Show the list in force."""
        self._rader = [r.id for r in data.ordning]
        self.visa([
            Rad(_slagrad(etikett(INFOGNING_SLAG, r.slag), sist=r.sist), nyckel=r.slag, kod=f"{nr}.")
            for nr, r in enumerate(data.ordning, 1)
        ])  # fmt: skip

    def stega(self, steg: int) -> None:
        """Move the chosen kind up or down."""
        rad = self.currentIndex().row()
        plats = rad + 1 + steg
        if 0 <= rad < len(self._rader) and self._rader[rad] and 1 <= plats <= len(self._rader):
            self._flytta(self._rader[rad], plats)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stega(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


def _slagrad(slag: str, *, sist: bool) -> str:
    return _("{slag}, sist på listan").format(slag=slag) if sist else slag


def _med(fn: Callable[[int], None], id: int) -> Callable[[], None]:
    return lambda: fn(id)


def _lank(text: str, vid: Callable[[], object]) -> Knapp:
    return Knapp(text, slag=Slag.LANK, tat=True, vid=vid)


def _med_ikon(ikon: str, ton: str, *delar: QWidget) -> QWidget:
    ruta = QWidget()
    rad = QHBoxLayout(ruta)
    rad.setContentsMargins(0, 0, 0, 0)
    rad.setSpacing(10)
    rad.addWidget(Ikonbild(ikon, ton), 0, Qt.AlignmentFlag.AlignTop)
    kolumn = QVBoxLayout()
    kolumn.setSpacing(2)
    for del_ in delar:
        lank = isinstance(del_, Knapp)
        kolumn.addWidget(del_, 0, Qt.AlignmentFlag.AlignLeft if lank else Qt.AlignmentFlag(0))
    rad.addLayout(kolumn, 1)
    return ruta


def _rullad(lag: QVBoxLayout, namn: str) -> Rullyta:
    innehall = QWidget()
    ytterst = QVBoxLayout(innehall)
    ytterst.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
    lag.setSpacing(12)
    ytterst.addLayout(lag)
    ytterst.addStretch(1)
    return Rullyta(innehall, namn)


def _fyll(lag: QVBoxLayout, delar: Sequence[QWidget]) -> None:
    while (gammal := lag.takeAt(0)) is not None:
        if (widget := gammal.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for del_ in delar:
        lag.addWidget(del_)
