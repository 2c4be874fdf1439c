"""Who is in the room, while the meeting runs (F8): the roll call, and who comes, goes or takes the chair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.components import Knapp, Rullyta, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.messages import Ruta
from styrdesk.ui.grund.theme import theme

_HOJD, _BREDD = 420, 760


@dataclass(frozen=True)
class Personlage:
    """Someone called to the meeting. ``lage`` says in words what the person does now.

    ``inne`` tells if the person is in the room; ``varfor`` why a substitute serves.
    """

    person_id: int
    namn: str
    uppdrag: str
    lage: str
    inne: bool
    tjanstgor: bool = False
    ordforande: bool = False
    varfor: str = ""


Verb = Callable[[int], object]


class Narvaroruta(Ruta):
    """Everyone with a sentence of where they are and the verbs that apply, from ``paragraf`` on.

    Without verbs (the meeting is closed) it only tells.
    """

    def __init__(
        self, parent: QWidget, paragraf: str, personer: Sequence[Personlage],
        verb: Mapping[str, Verb], nytt_upprop: Callable[[], object], ovrig: Callable[[], object],
    ) -> None:  # fmt: skip
        text = _("Det du registrerar gäller från och med {paragraf}.")
        if not verb:
            text = _("Så är närvaron antecknad i {paragraf}. Sammanträdet är avslutat.")
        text = text.format(paragraf=paragraf)
        super().__init__(parent, _("Närvaro"), text, bredd=_BREDD)
        self._verb = verb
        self.knappar: dict[tuple[str, int], Knapp] = {}
        yta = Rullyta(self._tabell(personer), _("Närvaro"))
        yta.setMinimumHeight(theme().px(_HOJD))
        self.innehall.addWidget(yta, 1)
        if verb:
            self.knapp(_("Gör om uppropet…"), nytt_upprop)
            self.knapp(_("Övrig närvarande…"), ovrig)
        self.stang_knapp = self.knapp(_("Stäng"), slag=Slag.PRIMAR)

    def _tabell(self, personer: Sequence[Personlage]) -> QWidget:
        tabell = QWidget()
        rutnat = QGridLayout(tabell)
        rutnat.setContentsMargins(0, 0, 12, 0)
        rutnat.setHorizontalSpacing(16)
        rutnat.setVerticalSpacing(8)
        rutnat.setColumnStretch(1, 1)
        for nr, person in enumerate(personer):
            rutnat.addWidget(_tva(person.namn, person.uppdrag), nr, 0, _TOPP)
            rutnat.addWidget(_tva(person.lage, person.varfor, stark=False), nr, 1, _TOPP)
            rutnat.addWidget(self._verbrad(person), nr, 2, _TOPP)
        return tabell

    def _verbrad(self, person: Personlage) -> QWidget:
        rad = QWidget()
        lag = Flodeslayout(rad, mellan=(12, 4))
        for nyckel, text in _verben(person):
            if nyckel not in self._verb:
                continue
            knapp = Knapp(text, slag=Slag.LANK, tat=True, vid=partial(self._gor, nyckel, person))
            knapp.setAccessibleName(f"{text}: {person.namn}")
            self.knappar[nyckel, person.person_id] = knapp
            lag.addWidget(knapp)
        return rad

    def _gor(self, nyckel: str, person: Personlage) -> None:
        self.accept()
        self._verb[nyckel](person.person_id)


def _verben(person: Personlage) -> list[tuple[str, str]]:
    if not person.inne:
        return [("anlander", _("Anländer"))]
    verb = [("lamnar", _("Lämnar"))]
    if person.tjanstgor and not person.ordforande:
        verb.append(("ordforande", _("Tar ordförandeskapet")))
    if person.tjanstgor:
        verb.append(("jav", _("Jäv…")))
    return verb


def _tva(rad: str, stod: str, *, stark: bool = True) -> QWidget:
    ruta = QWidget()
    lag = QVBoxLayout(ruta)
    lag.setContentsMargins(0, 0, 0, 0)
    lag.setSpacing(0)
    lag.addWidget(Text(rad, "namn" if stark else "brod", bryt=not stark))
    if stod:
        lag.addWidget(Text(stod, "stod", "text2", bryt=True))
    return ruta


@dataclass(frozen=True)
class Kallad:
    """Someone on the list of the roll call."""

    person_id: int
    namn: str
    uppdrag: str
    narvarande: bool = True


class Upprop(Ruta):
    """Tick who is there; ``spara`` gets those present, and those of them who take part at a distance."""

    def __init__(
        self, parent: QWidget, kallade: Sequence[Kallad], *, distans: bool,
        spara: Callable[[list[int], list[int]], object],
    ) -> None:  # fmt: skip
        text = _("Kryssa för dem som är på plats. Ersättare kallas in enligt inkallelseordningen.")
        super().__init__(parent, _("Upprop"), text, bredd=_BREDD)
        self.kryss: dict[int, QCheckBox] = {}
        self.distans: dict[int, QCheckBox] = {}
        tabell = QWidget()
        rutnat = QGridLayout(tabell)
        rutnat.setContentsMargins(0, 0, 12, 0)
        rutnat.setColumnStretch(1, 1)
        for nr, person in enumerate(kallade):
            ruta = QCheckBox(person.namn)
            ruta.setChecked(person.narvarande)
            ruta.toggled.connect(lambda _pa: self._rakna())
            self.kryss[person.person_id] = ruta
            rutnat.addWidget(ruta, nr, 0)
            rutnat.addWidget(Text(person.uppdrag, "brod", "text2"), nr, 1)
            if distans:
                pa_hall = QCheckBox(_("På distans"))
                pa_hall.setAccessibleName(_("{namn} på distans").format(namn=person.namn))
                self.distans[person.person_id] = pa_hall
                rutnat.addWidget(pa_hall, nr, 2)
        yta = Rullyta(tabell, _("Upprop"))
        yta.setMinimumHeight(theme().px(_HOJD))
        self.innehall.addWidget(yta, 1)
        self.summa = Text("", "stark")
        rad = QHBoxLayout()
        rad.addWidget(self.summa, 1)
        rad.addWidget(Knapp(_("Alla på plats"), slag=Slag.LANK, vid=self._alla))
        self.innehall.addLayout(rad)
        self.knapp(_("Avbryt"))
        self.klar = self.knapp(_("Spara uppropet"), lambda: spara(*self.svar()), Slag.PRIMAR)
        self._rakna()

    def svar(self) -> tuple[list[int], list[int]]:
        """Those present, and those at a distance."""
        inne = [id for id, ruta in self.kryss.items() if ruta.isChecked()]
        pa_hall = [id for id, ruta in self.distans.items() if ruta.isChecked() and id in inne]
        return inne, pa_hall

    def _alla(self) -> None:
        for ruta in self.kryss.values():
            ruta.setChecked(True)

    def _rakna(self) -> None:
        text = _("{antal} av {alla} på plats")
        self.summa.setText(text.format(antal=len(self.svar()[0]), alla=len(self.kryss)))


_TOPP = Qt.AlignmentFlag.AlignTop
