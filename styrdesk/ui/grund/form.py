"""A form: labelled fields in groups, one or two columns by width, errors under the fields.

A field is checked when it is left, and after an error at each key; never while it is typed in for the
first time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.fields import Inmatning
from styrdesk.ui.grund.form_row import Faltrad, Formfalt, NyPost, formfalt, inmatning
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.link_field import Flervalsruta, Lankruta
from styrdesk.ui.grund.register_screen import HEL
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.typed_input import Felskrivet

__all__ = ["Formfalt", "Formular", "formfalt"]

TVA_KOLUMNER_FRAN = 560


class _Grupp(QWidget):
    """Fields under a heading, in one or two columns."""

    def __init__(self, rubrik: str, rader: Sequence[Faltrad]) -> None:
        super().__init__()
        self.rader = rader
        for rad in rader:
            rad.setParent(self)  # one that is not placed yet must not be a window of its own
        self._rubrik = Text(rubrik, "grupp") if rubrik else None
        self._rutnat = QGridLayout(self)
        self._rutnat.setContentsMargins(0, 0, 0, 0)

    def ordna(self, kolumner: int, visas: Callable[[Faltrad], bool]) -> None:
        """Place what is shown; nothing else takes part."""
        rutnat, t = self._rutnat, theme()
        rutnat.setHorizontalSpacing(t.px(16))
        rutnat.setVerticalSpacing(t.px(16))
        # Not takeAt: PySide keeps the item alive, and with it a height that is never renewed.
        for widget in (self._rubrik, *self.rader):
            if widget is not None:
                rutnat.removeWidget(widget)
        rad, plats = 0, 0
        if self._rubrik is not None:
            rutnat.addWidget(self._rubrik, 0, 0, 1, kolumner)
            rad = 1
        synliga = [r for r in self.rader if visas(r)]
        for r in self.rader:
            r.setVisible(r in synliga)
        for r in synliga:
            r.i_kolumner(kolumner > 1 and r.f.visning.bredd != HEL)
            hel = r.f.visning.bredd == HEL or kolumner == 1
            if hel and plats:
                rad, plats = rad + 1, 0
            rutnat.addWidget(r, rad, plats, 1, kolumner if hel else 1)
            plats = kolumner if hel else plats + 1
            if plats >= kolumner:
                rad, plats = rad + 1, 0
        for k in range(2):
            rutnat.setColumnStretch(k, 1 if k < kolumner else 0)
        self.setVisible(bool(synliga))


class Formular(QWidget):
    """All the fields. ``andrat`` is sent when the user changes any; ``lamnat`` when a field is left."""

    andrat = Signal()
    lamnat = Signal()

    def __init__(
        self, falt: Sequence[Formfalt], sammanhang: Sammanhang, ny: NyPost | None = None
    ) -> None:
        super().__init__()
        self._grund: dict[str, Any] = {}
        self._kolumner = 0
        self._fyller = False
        self.rader: dict[str, Faltrad] = {}
        for f in falt:
            self.rader[f.namn] = self._rad(f, inmatning(f, sammanhang, ny))
        self._grupper = self._gruppera(falt)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(theme().px(24))
        for grupp in self._grupper:
            lag.addWidget(grupp)
        lag.addStretch(1)
        for r in self.rader.values():
            if (
                isinstance(r.inmatning, Lankruta | Flervalsruta)
                and r.f.visning.begransa is not None
            ):
                r.inmatning.sokning.begransa = self._begransning(r.f.visning.begransa)
        follow(self.restyle)

    def _begransning(
        self, begransa: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    ) -> Callable[[], Mapping[str, Any]]:
        return lambda: begransa(self.nu())

    def _folj_begransningar(self) -> None:
        """A list that depends on other fields is read again when they have changed."""
        for rad in self.rader.values():
            if isinstance(rad.inmatning, Flervalsruta):
                rad.inmatning.sokning.anpassa()

    def _rad(self, f: Formfalt, ruta: Inmatning) -> Faltrad:
        rad = Faltrad(f, ruta)
        ruta.andrad.connect(lambda: self._andrad(rad))
        ruta.lamnad.connect(lambda: self._lamnad(rad))
        return rad

    def _gruppera(self, falt: Sequence[Formfalt]) -> list[_Grupp]:
        grupper: list[tuple[str, list[Faltrad]]] = []
        for f in falt:
            if f.visning.grupp or not grupper:
                grupper.append((_(f.visning.grupp) if f.visning.grupp else "", []))
            grupper[-1][1].append(self.rader[f.namn])
        return [_Grupp(rubrik, rader) for rubrik, rader in grupper]

    # -- content ---------------------------------------------------------------------------------

    def fyll(self, varden: Mapping[str, Any], etiketter: Mapping[str, Any] | None = None) -> None:
        """Show stored values (also of fields that the form lacks: conditions may ask for them)."""
        self._grund = dict(varden)
        self._fyller = True
        for namn, rad in self.rader.items():
            if namn in varden:
                rad.inmatning.satt(varden[namn], (etiketter or {}).get(namn))
        self._fyller = False
        self._ordna()

    def fyll_ra(self, ra: Mapping[str, Any]) -> None:
        """Show what was typed before, from a draft."""
        self._fyller = True
        for namn, rad in self.rader.items():
            if namn in ra:
                rad.inmatning.satt_ra(ra[namn])
        self._fyller = False
        self._ordna()

    def ra(self) -> dict[str, Any]:
        """What is typed, for the draft."""
        return {namn: rad.inmatning.ra() for namn, rad in self.rader.items()}

    def nu(self) -> dict[str, Any]:
        """Every value that can be read, None for one that cannot: what conditions look at."""
        nu = dict(self._grund)
        for namn, rad in self.rader.items():
            try:
                nu[namn] = rad.varde()
            except Felskrivet:
                nu[namn] = None
        return nu

    def varden(self) -> dict[str, Any]:
        """The values to save. A field that is not shown is emptied, or left alone if it is required."""
        nu = self.nu()
        svar: dict[str, Any] = {}
        for namn, rad in self.rader.items():
            if self._visas(rad, nu):
                svar[namn] = rad.varde()
            elif not rad.f.falt.krav and rad.f.falt.typ != "janej":
                svar[namn] = rad.f.tomt
        return svar

    # -- checking --------------------------------------------------------------------------------

    def granska(self) -> list[Brist]:
        """Check every field that is shown; the errors stand at the fields and are returned."""
        nu = self.nu()
        brister = []
        for namn, rad in self.rader.items():
            text = rad.granska() if self._visas(rad, nu) else ""
            rad.visa_fel(text)
            if text:
                brister.append(Brist(namn, text))
        return brister

    def visa_brister(self, brister: Sequence[Brist]) -> list[Brist]:
        """Put errors at their fields; returns those whose field is not in the form."""
        nu = self.nu()
        hemlosa = []
        for rad in self.rader.values():
            rad.visa_fel("")
        for brist in brister:
            rad_ = self.rader.get(brist.falt)
            if rad_ is None or not self._visas(rad_, nu):
                hemlosa.append(brist)
            else:
                rad_.visa_fel(brist.mening())
        return hemlosa

    def fokusera(self, namn: str = "") -> None:
        """Put the cursor in a field, the first one by default."""
        nu = self.nu()
        rader = [r for n, r in self.rader.items() if self._visas(r, nu) and namn in ("", n)]
        if rader:
            rader[0].inmatning.fokusera()

    def _andrad(self, rad: Faltrad) -> None:
        if self._fyller:
            return
        rad.rord = True
        rad.visa_foreslaget(False)
        if rad.fel:
            rad.visa_fel(rad.granska())
        self._ordna()
        self.andrat.emit()

    def _lamnad(self, rad: Faltrad) -> None:
        if rad.rord:
            rad.visa_fel(rad.granska())
        self.lamnat.emit()

    # -- layout ----------------------------------------------------------------------------------

    def _visas(self, rad: Faltrad, nu: Mapping[str, Any]) -> bool:
        nar = rad.f.visning.nar
        return nar is None or bool(nar(nu))

    def _ordna(self, *, tvinga: bool = False) -> None:
        nu = self.nu()
        self._folj_begransningar()
        visas = frozenset(n for n, r in self.rader.items() if self._visas(r, nu))
        kolumner = 2 if self.width() >= theme().px(TVA_KOLUMNER_FRAN) else 1
        lage = (kolumner, visas)
        if lage != getattr(self, "_lage", None) or tvinga:
            self._lage = lage
            for grupp in self._grupper:
                grupp.ordna(kolumner, lambda r: r.f.namn in visas)

    def restyle(self) -> None:
        """Follow the text size."""
        self._ordna(tvinga=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordna()

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine: a form never scrolls sideways."""
        return QSize(theme().px(200), super().minimumSizeHint().height())
