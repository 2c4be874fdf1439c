"""The writing card: one paragraph with its named fields, from summary to receivers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Meddelande, Rullyta, Slag, Text
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.sammantrade.bilder import Paragrafbild, Rad, Rostbild
from styrdesk.ui.sammantrade.faltavsnitt import (
    Anmarkningar,
    Avsnittshuvud,
    Brickor,
    Hopfallt,
    Radlista,
    Textavsnitt,
    tabba_i_ordning,
    tom,
)
from styrdesk.ui.sammantrade.frasruta import Fras, fokus_i
from styrdesk.ui.sammantrade.rostkort import Rostkort


@dataclass(frozen=True)
class Verb:
    """What can be done to the paragraph; each gets the row that it is about, or nothing for a new one."""

    yrkande: Callable[[Rad | None], object]
    omrostning: Callable[[Rostbild | None], object]
    reservation: Callable[[Rad | None], object]
    yttrande: Callable[[Rad | None], object]
    mottagare: Callable[[], object]
    ta_bort_mottagare: Callable[[Rad], object]
    handlingar: Callable[[], object]
    datum: Callable[[], object]
    bordlagg: Callable[[], object]
    rattelse: Callable[[], object]
    klar: Callable[[], object]
    ny_fras: Callable[[str, str], object]
    andra_fras: Callable[[int], object]
    egna_fraser: Callable[[], object]


class Paragrafkort(Kort):
    """``skrivet`` gives field and text each time something is typed; ``lamnat``: a field was left."""

    skrivet = Signal(str, str)
    lamnat = Signal()

    def __init__(self, verb: Verb, fraser: Callable[[str, str], Sequence[Fras]]) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Paragraf"))
        self.verb, self._fraser = verb, fraser
        self.bild: Paragrafbild | None = None
        self._avfardat: set[tuple[int, tuple[str, ...]]] = set()
        self.falt: dict[str, Textavsnitt] = {}
        self._tillagg: list[Knapp] = []
        self._om_tomt: list[tuple[QWidget, Callable[[], bool]]] = []
        self.rader.addLayout(self._huvud())
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(Rullyta(self._innehall(), _("Paragraf")), 1)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(self._fot())

    # -- building --------------------------------------------------------------------------------

    def _huvud(self) -> QVBoxLayout:
        huvud = QVBoxLayout()
        huvud.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 10)
        huvud.setSpacing(4)
        self.rubrik, self.stod = Text("", "panel", bryt=True), Text("", "brod", "text2", bryt=True)
        self.handlingar = Knapp(
            "", slag=Slag.LANK, ikon="document_multiple", tat=True, namn=_("Handlingar"),
            vid=self.verb.handlingar,
        )  # fmt: skip
        rad = QHBoxLayout()
        rad.addWidget(self.stod, 1)
        rad.addWidget(self.handlingar)
        huvud.addWidget(self.rubrik)
        huvud.addLayout(rad)
        return huvud

    def _innehall(self) -> QWidget:
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, CARD_PADDING)
        lag.setSpacing(12)
        self.anmarkningar = Anmarkningar()
        self.sammanfattning = Hopfallt(
            self._text("sammanfattning", _("Sammanfattning")), _("Sammanfattning")
        )
        self.underlag = Hopfallt(self._text("underlag", _("Beslutsunderlag")), _("Beslutsunderlag"))
        inledning = _("Beslutets inledning")
        self.inledning = Hopfallt(self._text("beslutsingress", inledning), inledning)
        for hopfallt in (self.sammanfattning, self.underlag):
            self._om_tomt.append((hopfallt, hopfallt.tomt))
        self.yrkanden = Radlista(_("Yrkanden"), self.verb.yrkande)
        self.roster = QVBoxLayout()
        self.roster.setSpacing(8)
        self.datum = QVBoxLayout()
        self.reservationer = Radlista(_("Reservationer"), self.verb.reservation)
        self.yttranden = Radlista(_("Yttranden"), self.verb.yttrande)
        self.mottagare = Brickor(
            _("Skickas till"), self.verb.ta_bort_mottagare, self.verb.mottagare
        )
        delar: tuple[QWidget | QVBoxLayout, ...] = (
            self.sammanfattning,
            self.underlag,
            self._avsnitt(_("Yrkanden"), lambda: self.verb.yrkande(None), self.yrkanden),
            self._text("beslutsgang", _("Beslutsgång")),
            self._omrostningar(),
            self.inledning,
            self._text("beslut", _("Beslut"), rader=3, extra=self._forslagsknapp()),
            self.datum,
            self._avsnitt(
                _("Reservationer"), lambda: self.verb.reservation(None), self.reservationer
            ),
            self._avsnitt(_("Yttranden"), lambda: self.verb.yttrande(None), self.yttranden),
            self.mottagare,
            self._text("notering", _("Notering")),
            self.anmarkningar,
        )
        for del_ in delar:
            if isinstance(del_, QWidget):
                lag.addWidget(del_)
            else:
                lag.addLayout(del_)
        lag.addStretch(1)
        return ruta

    def _forslagsknapp(self) -> Knapp:
        self.enligt_forslaget = Knapp(
            _("Enligt förslaget"), slag=Slag.LANK, ikon="arrow_down", tat=True,
            vid=self.ta_forslaget,
        )  # fmt: skip
        return self.enligt_forslaget

    def ta_forslaget(self) -> None:
        """The administration's proposal becomes the decision."""
        if self.bild is not None and (forslag := str(self.bild.bild.varden.get("forslag") or "")):
            self.falt["beslut"].skriv(forslag)
            self.fokusera()

    def _text(
        self, falt: str, rubrik: str, *, rader: int = 1, extra: QWidget | None = None
    ) -> Textavsnitt:
        avsnitt = Textavsnitt(
            falt, rubrik, lambda ord_: self._fraser(falt, ord_), rader=rader, extra=extra
        )
        avsnitt.andrad.connect(lambda namn: self.skrivet.emit(namn, self.falt[namn].text()))
        avsnitt.lamnad.connect(self.lamnat)
        avsnitt.ruta.ny_fras.connect(lambda text: self.verb.ny_fras(falt, text))
        avsnitt.ruta.andra_fras.connect(self.verb.andra_fras)
        avsnitt.ruta.egna_fraser.connect(self.verb.egna_fraser)
        self.falt[falt] = avsnitt
        if falt in ("beslutsgang", "notering"):
            self._om_tomt.append((avsnitt, lambda: not avsnitt.text()))
        return avsnitt

    def _avsnitt(self, rubrik: str, ny: Callable[[], object], rader: Radlista) -> QWidget:
        namn = _("Lägg till: {vad}").format(vad=rubrik.lower())
        knapp = Knapp(_("Lägg till"), slag=Slag.LANK, ikon="add", tat=True, vid=ny)
        knapp.setAccessibleName(namn)
        self._tillagg.append(knapp)
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(2)
        lag.addWidget(Avsnittshuvud(rubrik, knapp))
        lag.addWidget(rader)
        self._om_tomt.append((ruta, rader.tom))
        return ruta

    def _omrostningar(self) -> QWidget:
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(6)
        self.ny_omrostning = Knapp(
            _("Omröstning begärs"), slag=Slag.LANK, ikon="add", tat=True,
            vid=lambda: self.verb.omrostning(None),
        )  # fmt: skip
        self._tillagg.append(self.ny_omrostning)
        lag.addWidget(Avsnittshuvud(_("Omröstning"), self.ny_omrostning))
        lag.addLayout(self.roster)
        self._om_tomt.append((ruta, lambda: not self.roster.count()))
        return ruta

    def _fot(self) -> QHBoxLayout:
        fot = QHBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        fot.setSpacing(8)
        self.lage = Text("", "kontroll", "text2", bryt=True)
        fot.addWidget(self.lage, 1)
        self.bordlagg = Knapp(_("Bordlägg…"), vid=self.verb.bordlagg)
        self.klar = Knapp(
            _("Klart, nästa ärende"), slag=Slag.PRIMAR, genvag="Ctrl+Return", vid=self.verb.klar
        )
        self.rattelse = Knapp(_("Gör rättelse…"), vid=self.verb.rattelse)
        self.rattelse.hide()
        fot.addWidget(self.rattelse)
        fot.addWidget(self.bordlagg)
        fot.addWidget(self.klar)
        return fot

    # -- showing ---------------------------------------------------------------------------------

    def visa(self, bild: Paragrafbild, osparade: set[str]) -> None:
        """Show a paragraph. Fields in ``osparade`` are being typed in and are left alone."""
        self.bild = bild
        self.rubrik.setText(f"§\u00a0{bild.nummer}  {bild.bild.varden['rubrik']}")
        foredragande = _("Föredragande {namn}").format(namn=bild.foredragande)
        delar = (bild.dnr, foredragande if bild.foredragande else "")
        self.stod.setText("  ·  ".join(filter(None, delar)) or _("Utan diarienummer"))
        antal = ngettext("{antal} handling", "{antal} handlingar", bild.handlingar)
        self.handlingar.setText(antal.format(antal=bild.handlingar))
        self.handlingar.setVisible(bool(bild.handlingar))
        self._visa_texter(bild, osparade)
        last = bool(bild.last)
        self.yrkanden.visa(bild.yrkanden, last=last)
        self.reservationer.visa(bild.reservationer, last=last)
        self.yttranden.visa(bild.yttranden, last=last)
        self.mottagare.visa(bild.mottagare, last=last)
        self.anmarkningar.visa(bild.anmarkningar)
        forslag = str(bild.bild.varden.get("forslag") or "").strip()
        self.enligt_forslaget.setVisible(bool(forslag) and not bild.last and forslag != bild.beslut)
        self._visa_roster(bild.omrostningar)
        self._visa_datum(bild)
        self._las(bild.last)

    def _visa_texter(self, bild: Paragrafbild, osparade: set[str]) -> None:
        texter = {namn: str(bild.bild.varden.get(namn) or "") for namn in self.falt}
        texter["beslut"] = bild.beslut
        hopfallda = {"sammanfattning": self.sammanfattning, "underlag": self.underlag}
        self.inledning.stod.setText(bild.ingress or _("ingen, beslutet är en mening"))
        for namn, avsnitt in self.falt.items():
            if namn in osparade:
                continue
            if namn in hopfallda:
                hopfallda[namn].satt(texter[namn], bild.kalla if texter[namn] else "")
            else:
                avsnitt.satt(texter[namn])

    def ta_upp(self, utkast: Mapping[str, str]) -> None:
        """Go on with words that were typed when the program ended."""
        for namn, text in utkast.items():
            if namn in self.falt and text != self.falt[namn].text():
                self.falt[namn].skriv(text)

    def _visa_roster(self, omrostningar: Sequence[Rostbild]) -> None:
        tom(self.roster)
        for rost in omrostningar:
            self.roster.addWidget(Rostkort(rost, self.verb.omrostning))
        tabba_i_ordning(self.ny_omrostning, self.roster)

    def _visa_datum(self, bild: Paragrafbild) -> None:
        """Dates in the decision are an offer, never entered by themselves."""
        tom(self.datum)
        meningar = tuple(e.mening for e in bild.datum)
        nyckel = (bild.bild.id, meningar)
        if not bild.datum or nyckel in self._avfardat or bild.last:
            return
        antal = len(bild.datum)
        text = ngettext("Beslutet innehåller ett datum", "Beslutet innehåller {antal} datum", antal)
        self.datum.addWidget(
            Meddelande(
                "info", text.format(antal=antal), " · ".join(meningar),
                atgarder=((_("Bevaka datumen"), self.verb.datum),), knapp=True,
                stang=lambda: self._avfarda(nyckel),
            )
        )  # fmt: skip
        tabba_i_ordning(self.falt["beslut"].ruta, self.datum)

    def _avfarda(self, nyckel: tuple[int, tuple[str, ...]]) -> None:
        self._avfardat.add(nyckel)
        if self.bild is not None:
            self._visa_datum(self.bild)

    def _las(self, last: str) -> None:
        for avsnitt in self.falt.values():
            avsnitt.las(bool(last))
        for hopfallt in (self.sammanfattning, self.underlag, self.inledning):
            hopfallt.las(bool(last))
        for knapp in self._tillagg:
            knapp.setVisible(not last)
        for del_, tom_ in self._om_tomt:  # what was never written is no part of adjusted minutes
            del_.setVisible(not last or not tom_())
        for knapp in (self.bordlagg, self.klar):
            knapp.stang_av(last) if last else knapp.satt_pa()
        self.bordlagg.setVisible(not last)
        self.rattelse.setVisible(bool(last))
        if last:
            self.lage.setText(last)

    def fokusera(self, falt: str = "beslut") -> None:
        """Put the cursor in a field."""
        fokus_i(self.falt[falt].ruta)
