"""The cards beside a rule's objects: why, the settings in force, and what people have done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.regelbladdrare import Objektrad, Parameterrad, Regelbild
from styrdesk.modell.regler.fynd import Fynd, Underlag
from styrdesk.modell.regler.fyndlage import OPPEN, Notering
from styrdesk.modell.regler.katalog import MANUELL
from styrdesk.modell.regler.perioder import periodtext
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.oversiktskort import tom
from styrdesk.ui.regler.texter import status

Oppna = Callable[[str, int], object]
Verb = Callable[[Fynd], object]
FLEST_HANDELSER = 12


class Fyndkort(Kort):
    """ "Varför?": the sentence, the days, the settings and the posts behind the chosen object."""

    def __init__(self, oppna: Oppna, verb: tuple[tuple[str, Verb], ...], igen: Verb) -> None:
        super().__init__()
        self._oppna, self._verb, self._igen = oppna, verb, igen
        self.rader.setSpacing(6)

    def visa(self, bild: Regelbild, rad: Objektrad | None, skrivbar: bool) -> None:
        """Explain another object; hidden when there is none."""
        tom(self.rader)
        self.setVisible(rad is not None)
        if rad is None:
            return
        self.setAccessibleName(_("Varför? {vad}").format(vad=rad.objekt.rubrik))
        self.rader.addWidget(Text(_("Varför?"), "grupp"))
        self.rader.addWidget(Text(rad.objekt.rubrik, "namn", bryt=True))
        ord_, _ikon, ton = status(rad)
        self.rader.addWidget(Text(ord_, "marke", ton, bryt=True))
        fynd = rad.lage.fynd if rad.lage else None
        if fynd is None:
            text = _("Regeln är prövad och inget är funnet.")
            self.rader.addWidget(Text(text, "brod", bryt=True))
            self._poster(bild, (rad.objekt.som_underlag(),))
            return
        self.rader.addWidget(Text(fynd.mening, "brod", bryt=True))
        for text in _dagar(fynd):
            self.rader.addWidget(Text(text, "stod", "text2", bryt=True))
        self._installningar(bild, fynd)
        self._poster(bild, fynd.underlag)
        if rad.lage is not None and rad.lage.notering is not None:
            self._noterat(rad.lage.notering, rad.lage.status)
        if skrivbar:
            self._knappar(fynd, sedd=rad.lage is not None and rad.lage.status != OPPEN)

    def _installningar(self, bild: Regelbild, fynd: Fynd) -> None:
        for rad in bild.parametrar:
            if rad.parameter.namn in fynd.parametrar:
                text = f"{_(rad.parameter.rubrik)}: {rad.varde} ({rad.varifran})"
                self.rader.addWidget(Text(text, "stod", "text2", bryt=True))

    def _poster(self, bild: Regelbild, underlag: tuple[Underlag, ...]) -> None:
        """What it was computed from; a post that still exists is a link to it."""
        self.rader.addSpacing(4)
        self.rader.addWidget(Text(_("Underlag"), "kolumn", "text2"))
        for post in underlag:
            id = bild.poster.get((post.register, post.uid))
            if id is None:
                self.rader.addWidget(Text(post.rubrik, "brod", bryt=True))
            else:
                vid = self._vag(post.register, id)
                self.rader.addWidget(Lanktext(post.rubrik, namn=post.rubrik, vid=vid))

    def _vag(self, register: str, id: int) -> Callable[[], object]:
        return lambda: self._oppna(register, id)

    def _noterat(self, notering: Notering, lage: str) -> None:
        if not notering.text:
            return
        self.rader.addSpacing(4)
        text = _("Skäl: {text}").format(text=notering.text)
        self.rader.addWidget(Text(text, "brod", bryt=True))
        if notering.tom is not None:
            mall = (
                _("Undantaget gäller till {dag}.")
                if lage != OPPEN
                else _("Undantaget slutade {dag}.")
            )
            text = mall.format(dag=datum_lang(notering.tom))
            self.rader.addWidget(Text(text, "stod", "text2", bryt=True))

    def _knappar(self, fynd: Fynd, *, sedd: bool) -> None:
        rad = QWidget()
        lag = Flodeslayout(rad)
        val = ((_("Öppna fyndet igen"), self._igen),) if sedd else self._verb
        for text, verb in val:
            lag.addWidget(Knapp(text, vid=lambda v=verb: v(fynd)))  # type: ignore[misc]
        self.rader.addSpacing(4)
        self.rader.addWidget(rad)


def _dagar(fynd: Fynd) -> list[str]:
    period = periodtext(fynd.period)
    svar = [_("Period: {period}").format(period=period)] if period else []
    if fynd.forfaller is not None:
        svar.append(_("Senast {dag}").format(dag=datum_lang(fynd.forfaller)))
    return svar


class Installningskort(Kort):
    """The settings of the rule, each with who decided it and a way to change it."""

    def __init__(self, andra: Callable[[Parameterrad], object]) -> None:
        super().__init__()
        self._andra = andra
        self.rader.setSpacing(8)

    def visa(self, bild: Regelbild, skrivbar: bool) -> None:
        """Show another rule's settings; hidden when it has none."""
        tom(self.rader)
        self.setVisible(bool(bild.parametrar))
        self.setAccessibleName(_("Inställningar för {kod}").format(kod=bild.post.kod))
        self.rader.addWidget(Text(_("Inställningar"), "grupp"))
        for nr, rad in enumerate(bild.parametrar):
            if nr:
                self.rader.addWidget(Avdelare())
            self.rader.addWidget(self._en(rad, skrivbar))

    def _en(self, rad: Parameterrad, skrivbar: bool) -> QWidget:
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(2)
        rubrik = _(rad.parameter.rubrik)
        lag.addWidget(Text(rubrik, "kontroll", "text2", bryt=True))
        lag.addWidget(Text(rad.varde, "namn", bryt=True))
        for text in (rad.varifran, *rad.lokala, *rad.kommande):
            lag.addWidget(Text(text, "stod", "text2", bryt=True))
        if skrivbar:
            knapp = Knapp(_("Ändra…"), slag=Slag.LANK, tat=True, vid=lambda: self._andra(rad))
            knapp.setAccessibleName(_("Ändra {vad}").format(vad=rubrik))
            lag.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
        return ruta


class Historikkort(Kort):
    """What people have decided, acknowledged, excepted and answered about the rule."""

    def __init__(self, bedom: Callable[[], object]) -> None:
        super().__init__()
        self._bedom = bedom
        self.rader.setSpacing(6)

    def visa(self, bild: Regelbild, skrivbar: bool) -> None:
        """Show another rule's history; the answer by hand is offered where the rule needs it."""
        tom(self.rader)
        manuell = MANUELL in bild.post.slag
        self.setVisible(bool(bild.historik) or manuell)
        self.setAccessibleName(_("Historik för {kod}").format(kod=bild.post.kod))
        self.rader.addWidget(Text(_("Historik"), "grupp"))
        if not bild.historik:
            text = _("Ingen har bedömt regeln ännu.")
            self.rader.addWidget(Text(text, "brod", "text2", bryt=True))
        for handelse in bild.historik[:FLEST_HANDELSER]:
            self.rader.addWidget(Text(handelse.text, "brod", bryt=True))
            stod = " · ".join(d for d in (datum_lang(handelse.dag), handelse.stod) if d)
            self.rader.addWidget(Text(stod, "stod", "text2", bryt=True))
        if manuell and skrivbar:
            knapp = Knapp(_("Bedöm regeln…"), vid=self._bedom)
            self.rader.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
