"""One field of a form: its label, its editor, its help and its error, named for screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.fieldrules import falt_brist
from styrdesk.modell.grund.register import Register, register
from styrdesk.modell.personnummer import fraga_om
from styrdesk.texter import _
from styrdesk.ui.grund.choice_fields import Tresvar, valfalt
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.date_field import Datumruta
from styrdesk.ui.grund.fields import (
    Inmatning,
    JaNejruta,
    Langtextruta,
    Listruta,
    Textruta,
    arsruta,
    beloppsruta,
    heltalsruta,
    hjalptext,
    procentruta,
    radhojd,
    tidsruta,
)
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.link_field import Flervalsruta, Lankruta
from styrdesk.ui.grund.register_screen import FaltVisning
from styrdesk.ui.grund.tokens import ICON_SMALL
from styrdesk.ui.grund.typed_input import Felskrivet

FLERVAL = "flerval"

NyPost = Callable[[str, str, Callable[[int, str], None]], None]
"""Opens a form of a new post: (register, what was typed, call back with id and name)."""


@dataclass(frozen=True)
class Formfalt:
    """A field of a form: what the register says about it and how the screen shows it."""

    namn: str
    falt: Falt
    visning: FaltVisning
    tomt: Any = None

    @property
    def rubrik(self) -> str:
        """The label."""
        return _(self.falt.rubrik)


def formfalt(reg: Register | None, visningar: Iterable[FaltVisning]) -> tuple[Formfalt, ...]:
    """The fields of a form; KeyError for a field that neither the register nor the screen describes."""
    return tuple(_ett_falt(reg, v) for v in visningar)


def _ett_falt(reg: Register | None, v: FaltVisning) -> Formfalt:
    if v.falt is not None:
        return Formfalt(v.namn, v.falt, v, _tomt(v.falt))
    if reg is not None and v.namn in reg.flerval:
        fv = reg.flerval[v.namn]
        return Formfalt(v.namn, Falt(fv.rubrik, FLERVAL, fv.hjalp, fv.krav, till=fv.till), v, ())
    if reg is None or v.namn not in reg.falt:
        namn = reg.namn if reg else "action"
        raise KeyError(f"{namn} has no field {v.namn!r}")
    falt = reg.falt[v.namn]
    # unique texts must be NULL when empty
    kan_saknas = reg.tabell.__table__.c[v.namn].nullable
    return Formfalt(v.namn, falt, v, None if kan_saknas else _tomt(falt))


def _tomt(falt: Falt) -> Any:
    """The value of an empty field."""
    return {"text": "", "langtext": "", "lista": [], FLERVAL: ()}.get(falt.typ)


def _lank(f: Formfalt, sammanhang: Sammanhang, ny: NyPost | None) -> Inmatning:
    till = f.falt.till
    skarm = sammanhang.skarmar.get(till)
    knapp = None
    if ny is not None and skarm is not None and skarm.ny:
        knapp = (f"{_(skarm.ny)} …", lambda text, svar: ny(till, text, svar))
    return Lankruta(sammanhang.arbetare, register(till), urval=f.visning.urval, ny=knapp)


def inmatning(f: Formfalt, sammanhang: Sammanhang, ny: NyPost | None) -> Inmatning:
    """The editor for a field."""
    falt = f.falt
    klocka = sammanhang.store.klocka
    gor: dict[str, Callable[[], Inmatning]] = {
        "text": lambda: Textruta(falt.langd),
        "langtext": Langtextruta,
        "val": lambda: valfalt(falt.val or {}, krav=falt.krav),
        "datum": lambda: Datumruta(klocka.idag),
        "tid": tidsruta,
        "heltal": lambda: heltalsruta(_(falt.enhet) if falt.enhet else ""),
        "ar": arsruta,
        "belopp": beloppsruta,
        "procent": procentruta,
        "janej": lambda: JaNejruta(f.rubrik) if falt.krav else Tresvar(),
        "lista": Listruta,
        "lank": lambda: _lank(f, sammanhang, ny),
        FLERVAL: lambda: Flervalsruta(
            sammanhang.arbetare, register(falt.till), urval=f.visning.urval
        ),
    }
    return gor[falt.typ]()


class Faltrad(QWidget):
    """A field with its label above, help and error below, named for screen readers."""

    def __init__(self, f: Formfalt, inmatning: Inmatning) -> None:
        super().__init__()
        self.f, self.inmatning = f, inmatning
        self.fel = ""
        self.rord = False
        self.foreslaget = False
        self._forslag: QWidget | None = None
        hjalp = _(f.visning.hjalp or f.falt.hjalp) or hjalptext(f.falt.typ)
        self._hjalp = hjalp
        self._luft: QWidget | None = None
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(4)
        rader.addWidget(self._rubrik())
        rader.addWidget(inmatning)
        self._felrad = _Anmarkning("error_circle", "bad")
        rader.addWidget(self._felrad)
        self._fraga = ""
        self._fragerad = _Anmarkning("warning", "warn")
        rader.addWidget(self._fragerad)
        if f.falt.typ == "langtext":
            inmatning.andrad.connect(self._fraga_om_personnummer)
        if hjalp:
            rader.addWidget(Text(hjalp, "stod", "text2", bryt=True))
        rader.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._namnge()

    def _rubrik(self) -> QWidget:
        if isinstance(self.inmatning, JaNejruta):
            self._luft = QWidget()
            self._luft.setFixedHeight(radhojd())
            return self._luft
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(6)
        lag.addWidget(Text(self.f.rubrik, "kontroll", "text", bryt=True))
        if not self.f.falt.krav:
            lag.addWidget(Text(_("(frivilligt)"), "kontroll", "text2"))
        self._forslag = Text(_("Föreslaget"), "stod", "info")
        self._forslag.hide()
        lag.addWidget(self._forslag)
        lag.addStretch(1)
        return rad

    def i_kolumner(self, flera: bool) -> None:
        """A tick stands in line with the field beside it, and close to the one above it if alone."""
        if self._luft is not None:
            self._luft.setVisible(flera)

    def _namnge(self) -> None:
        beskrivning = " ".join(d for d in (self.fel, self._fraga, self._hjalp) if d)
        frivilligt = not self.f.falt.krav and self.f.falt.typ != "janej"
        if frivilligt:
            beskrivning = f"{_('Frivilligt.')} {beskrivning}".strip()
        if self.foreslaget:
            beskrivning = f"{_('Föreslaget.')} {beskrivning}".strip()
        self.inmatning.namnge(self.f.rubrik, beskrivning)

    def _fraga_om_personnummer(self) -> None:
        """A question, not an error: running text may hold a number that only looks like one (L26)."""
        fraga = fraga_om(str(self.inmatning.ra()))
        if fraga != self._fraga:
            self._fraga = fraga
            self._fragerad.satt(fraga)
            self._namnge()

    def visa_foreslaget(self, foreslaget: bool) -> None:
        """The value was filled in by what asked for the post, or is the user's own again."""
        if foreslaget == self.foreslaget:
            return
        self.foreslaget = foreslaget
        if self._forslag is not None:
            self._forslag.setVisible(foreslaget)
        self._namnge()

    def las(self) -> None:
        """The value is shown but may not be changed here."""
        self.inmatning.las(True)

    def varde(self) -> Any:
        """The value, an empty text as the register wants it; Felskrivet when it cannot be read."""
        varde = self.inmatning.varde()
        return self.f.tomt if varde in ("", None) else varde

    def granska(self) -> str:
        """What is wrong with the value, "" when nothing is."""
        try:
            varde = self.varde()
        except Felskrivet as fel:
            return str(fel)
        if self.f.falt.typ == FLERVAL:
            saknas = self.f.falt.krav and not varde
            return _("Välj minst en i listan {falt}.").format(falt=self.f.rubrik) if saknas else ""
        return falt_brist(self.f.falt, varde) or ""

    def visa_fel(self, text: str) -> None:
        """Show an error below the field, or take it away."""
        if text == self.fel:
            return
        self.fel = text
        self._felrad.satt(text)
        self.inmatning.visa_fel(bool(text))
        self._namnge()


class _Anmarkning(QWidget):
    """Icon and text below a field: what is wrong, or a question."""

    def __init__(self, ikon: str, farg: str) -> None:
        super().__init__()
        rad = QHBoxLayout(self)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(6)
        rad.addWidget(Ikonbild(ikon, farg, storlek=ICON_SMALL), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text("", "stod", farg, bryt=True)
        rad.addWidget(self._text, 1)
        self.hide()

    def satt(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))
