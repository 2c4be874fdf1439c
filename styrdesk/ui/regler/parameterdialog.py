"""A setting and what it leads to: the rules are run with the proposed value before anything is saved."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelbladdrare import Parameterrad
from styrdesk.modell.regelfoljder import Foljder, foljder
from styrdesk.modell.regelstatus import andra_parameter
from styrdesk.modell.regler.parametrar import DATUM, HELTAL, Varde
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Kort, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import HEL, FaltVisning, Varden
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.oversiktskort import tom
from styrdesk.ui.regler.foljdtext import foljdmening, foljdrader
from styrdesk.ui.regler.verb import BESLUT
from styrdesk.ui.verbfalt import idag

_VANTA_MS = 250
_FLEST = 8
_BREDD, _HOJD = 860, 600


class Parameterdialog(Fragedialog):
    """Ask for a new value of a setting; its consequences are shown as soon as it can be read."""

    def __init__(self, parent: QWidget, sammanhang: Sammanhang, rad: Parameterrad) -> None:
        par = rad.parameter
        self._par = par
        regel, _punkt, namn = par.namn.partition(".")

        def spara(store: Store, varden: Varden) -> Any:
            mer = {n: varden[n] for n in varden if n not in ("varde", "giltig_from")}
            return andra_parameter(
                store, regel, namn, _text(varden["varde"]), varden["giltig_from"], **mer
            )

        super().__init__(
            parent, sammanhang, _(par.rubrik), _("Nu: {varde}. {varifran}.").format(
                varde=rad.varde, varifran=rad.varifran
            ),
            _falt(rad), _("Spara inställning"), spara,
            klart=lambda v: _("Inställningen gäller från {dag}.").format(
                dag=datum_lang(v["giltig_from"])
            ),
            av="regelparameter",
        )  # fmt: skip
        self._jobb: Jobb | None = None
        self.foljder: Foljder | None = None
        ruta = Kort(yta="sunken")
        ruta.setAccessibleName(_("Vad ändringen leder till"))
        self._ruta = QVBoxLayout()
        self._ruta.setSpacing(4)
        ruta.rader.addLayout(self._ruta)
        self.bredvid.addWidget(ruta)
        self.bredvid.addStretch(1)
        self._vanta = QTimer(self, interval=_VANTA_MS, singleShot=True)
        self._vanta.timeout.connect(self.rakna)
        self.formular.andrat.connect(self._vanta.start)
        self._skriv([_("Skriv ett nytt värde för att se vad det leder till.")])
        self.resize(theme().px(_BREDD), theme().px(_HOJD))

    # -- consequences ------------------------------------------------------------------------------

    def rakna(self) -> None:
        """Run the rules with what is typed; an answer that is overtaken is dropped."""
        if self._jobb is not None:
            self._jobb.avbryt()
        varden = self.formular.nu()
        if varden.get("varde") in (None, "") or varden.get("giltig_from") is None:
            return
        store, namn = self._sammanhang.store, self._par.namn
        self._jobb = self._sammanhang.arbetare.las(
            lambda _k: _foljder(store, namn, varden), mottagare=self, klar=self._visa,
            fel=self._stoppad,
        )  # fmt: skip

    def _visa(self, svar: Foljder) -> None:
        self._jobb, self.foljder = None, svar
        self.knapp.satt_pa()
        text = foljdmening(svar)
        self._skriv([text, *foljdrader(svar, _FLEST)])
        annonsera(self, text)

    def _stoppad(self, fel: StyrdeskFel) -> None:
        """A value that may not be decided is refused before it can be saved (R37)."""
        self._jobb, self.foljder = None, None
        if not isinstance(fel, RegelFel):
            self._sammanhang.fel(fel)
            return
        skal = " ".join(b.mening() for b in fel.brister)
        self._skriv([skal], "bad")
        self.formular.visa_brister(list(fel.brister))
        self.knapp.stang_av(skal)
        annonsera(self, skal, viktigt=True)

    def _skriv(self, texter: list[str], ton: str = "text") -> None:
        tom(self._ruta)
        self._ruta.addWidget(Text(_("Vad ändringen leder till"), "etikett", "text2"))
        for nr, text in enumerate(texter):
            grad, farg = ("namn", ton) if nr == 0 else ("stod", "text2")
            self._ruta.addWidget(Text(text, grad, farg, bryt=True))


def _falt(rad: Parameterrad) -> tuple[FaltVisning, ...]:
    par = rad.parameter
    typ = {HELTAL: "heltal", DATUM: "datum"}.get(par.typ, "text")
    hjalp = _(par.enhet) if par.enhet else ""
    if typ == "text":
        hjalp = _("Månad och dag, till exempel 02-15.")
    plats = (
        FaltVisning("namnd_id", urval="aktuella"),
        FaltVisning("verksamhetsomrade_id"),
    )
    return (
        FaltVisning("varde", falt=Falt(N_("Nytt värde"), typ, hjalp, True)),
        FaltVisning("giltig_from", forval=idag),
        *(() if par.bara_kommun else plats),
        *BESLUT,
        FaltVisning("motivering", bredd=HEL),
    )


def _text(varde: Any) -> str:
    return varde.isoformat() if isinstance(varde, date) else str(varde)


def _foljder(store: Store, namn: str, varden: Varden) -> Foljder:
    with store.las() as s:
        namnd = s.get(Organ, varden.get("namnd_id") or 0)
        omrade = s.get(Verksamhetsomrade, varden.get("verksamhetsomrade_id") or 0)
        forslag = Varde(
            namn, _text(varden["varde"]), varden["giltig_from"],
            namnd_uid=namnd.uid if namnd else "", omrade_uid=omrade.uid if omrade else "",
        )  # fmt: skip
        return foljder(s, store.klocka.idag(), forslag)
