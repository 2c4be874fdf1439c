"""What is made of the packet: edition, paper, copies; how many sheets it takes; the two buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.export.motespaket import Paketval
from styrdesk.export.paket import papper
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.paketunderlag import Tryckform, Tryckval, Utgava
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.choice_fields import Valruta
from styrdesk.ui.grund.components import Avdelare, Ikonbild, Knapp, Kort, Rullyta, Slag, Text
from styrdesk.ui.grund.fields import Inmatning, JaNejruta, heltalsruta
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.typed_input import Felskrivet

DUBBELSIDIGT, ENKELSIDIGT = "dubbelsidigt", "enkelsidigt"
HELA, TILLAGG, ANDRADE = "hela", "tillagg", "andrade"
_FORMAT = {DUBBELSIDIGT: N_("Utskrift, dubbelsidig"), ENKELSIDIGT: N_("Skärm, enkelsidig")}
_PAPPER = {"a4": N_("A4"), "halslag": N_("A4, hålslag för pärm")}
_OMFANG = {
    HELA: N_("Hela paketet"), TILLAGG: N_("Det som är nytt sedan utskicket"),
    ANDRADE: N_("Bara ändrade sidor"),
}  # fmt: skip
_FORMSTOD = {
    Tryckform.LASPLATTA: N_("Utan tomma sidor. Undertecknade original följer inte med som filer."),
    Tryckform.STORSTIL: N_(
        "Våra handlingar sätts i större stil. Andras förstoras till A3. Sidnumren är desamma."
    ),
    Tryckform.TVA: N_("Bara för läsning på papper: länkar och taggar följer inte med."),
    Tryckform.FYRA: N_(
        "Liten text, bara för läsning på papper: länkar och taggar följer inte med."
    ),
    Tryckform.HAFTE: N_(
        "A4 som viks till A5, bara för läsning på papper: länkar och taggar följer inte med."
    ),
}
FLEST_EXEMPLAR, HOGST_MB = 999, 10


@dataclass(frozen=True, slots=True)
class Knappval:
    """What the buttons do."""

    skriv_ut: Callable[[], object]
    spara: Callable[[], object]
    bestallning: Callable[[], object]
    brev: Callable[[], object]
    dela: Callable[[], object]


class Valkort(Kort):
    """``andrat`` is sent when the packet has to be built anew; ``omfang`` when its extent was chosen.

    ``graskala_vald`` tells that the choice of colour was changed, which leaves the packet as it is.
    """

    andrat = Signal()
    omfang_valt = Signal(str)
    graskala_vald = Signal()

    def __init__(self, vid: Knappval) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Skapa paket"))
        self._mottagare = 0
        self.losenord: dict[str, str] = {}  # by the file's checksum, as long as the page lives
        self._resultat: Paketresultat | None = None
        self.utgava = Valruta({u.value: u.namn for u in Utgava}, krav=True)
        self.format = Valruta(_FORMAT, krav=True)
        self.papper = Valruta(_PAPPER, krav=True)
        self.form = Valruta({f.value: f.namn for f in Tryckform}, krav=True)
        self.omfang = Valruta(_OMFANG, krav=True)
        self.a3 = JaNejruta(_("Förminska A3 till A4"))
        self.graskala = JaNejruta(_("Skriv ut i gråskala"))
        self.exemplar = heltalsruta()
        self.storst = heltalsruta(_("MB"))
        for ruta, varde in (
            (self.utgava, Utgava.LEDAMOT.value), (self.format, DUBBELSIDIGT), (self.papper, "a4"),
            (self.form, Tryckform.VANLIG.value), (self.omfang, HELA), (self.exemplar, 1),
            (self.storst, HOGST_MB),
        ):  # fmt: skip
            ruta.satt(varde)
        val: tuple[Inmatning, ...] = (self.utgava, self.format, self.papper, self.form, self.a3)
        for falt in val:
            falt.andrad.connect(self._andrades)
        self.exemplar.andrad.connect(self.visa_ark)
        self.storst.andrad.connect(self._visa_storst)
        self.graskala.andrad.connect(self.graskala_vald)
        self.omfang.andrad.connect(lambda: self.omfang_valt.emit(self.omfang.ra()))
        self._bygg_falt()
        self._bygg_fot(vid)
        self._visa_storst()

    # -- building --------------------------------------------------------------------------------

    def _bygg_falt(self) -> None:
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, 8)
        lag.setSpacing(10)
        lag.addWidget(Text(_("Skapa paket"), "grupp"))
        self.formstod = Text("", "stod", "text2", bryt=True)
        self.a3ord = Text("", "stod", "text2", bryt=True)
        self.fargord = Text("", "stod", "text2", bryt=True)
        for rubrik, falt, stod in (
            (_("Utgåva"), self.utgava, None), (_("Format"), self.format, None),
            (_("Utformning"), self.form, self.formstod), (_("Papper"), self.papper, None),
            (_("Omfattning"), self.omfang, None), ("", self.a3, self.a3ord),
            ("", self.graskala, self.fargord), (_("Antal exemplar"), self.exemplar, None),
            (_("Största fil när paketet delas upp"), self.storst, None),
        ):  # fmt: skip
            lag.addLayout(_med_rubrik(rubrik, falt, stod))
        self.mottagarord = Text("", "stod", "text2", bryt=True)
        self.upplysning = Text("", "stod", "text2", bryt=True)
        lag.addWidget(self.mottagarord)
        lag.addWidget(self.upplysning)
        lag.addStretch(1)
        self.rader.addWidget(Rullyta(ruta, _("Skapa paket")), 1)

    def _bygg_fot(self, vid: Knappval) -> None:
        fot = QVBoxLayout()
        fot.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, CARD_PADDING)
        fot.setSpacing(8)
        self.ark = Text("", "kontroll", "text2", bryt=True)
        self.hinder = QWidget()
        rad = QHBoxLayout(self.hinder)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(6)
        rad.addWidget(Ikonbild("error_circle", "bad"))
        self.hinderord = Text("", "kontroll", "bad", bryt=True)
        rad.addWidget(self.hinderord, 1)
        self.hinder.hide()
        self.skriv_knapp = Knapp(_("Skriv ut paketet"), slag=Slag.PRIMAR, ikon="print",
                                 genvag="Ctrl+P", vid=vid.skriv_ut)  # fmt: skip
        self.spara_knapp = Knapp(_("Spara som PDF…"), ikon="document_pdf", vid=vid.spara)
        mer = QHBoxLayout()
        mer.setSpacing(8)
        self.bestallning_knapp = Knapp(_("Tryckbeställning"), slag=Slag.LANK, vid=vid.bestallning)
        self.brev_knapp = Knapp(_("Brevutkast…"), slag=Slag.LANK, vid=vid.brev)
        self.dela_knapp = Knapp(_("Dela upp…"), slag=Slag.LANK, vid=vid.dela)
        for knapp in (self.bestallning_knapp, self.brev_knapp):
            mer.addWidget(knapp)
        mer.addStretch(1)
        for del_ in (self.ark, self.hinder, self.skriv_knapp, self.spara_knapp):
            fot.addWidget(del_)
        lankar = QVBoxLayout()
        lankar.setSpacing(0)
        lankar.addWidget(self.dela_knapp, 0, Qt.AlignmentFlag.AlignLeft)
        lankar.addLayout(mer)
        fot.addLayout(lankar)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(fot)

    # -- values ----------------------------------------------------------------------------------

    @property
    def vald_utgava(self) -> Utgava:
        return Utgava(self.utgava.ra())

    def val(self, mottagare: str = "", exemplar: int = 0, av: int = 0) -> Paketval:
        """The packet that is chosen; the copy's own lines are given by whoever makes copies."""
        tryck = Tryckval(
            dubbelsidigt=self.format.ra() == DUBBELSIDIGT, halslag=self.papper.ra() == "halslag",
            a3_till_a4=self.a3.ra(), form=Tryckform(self.form.ra()),
        )  # fmt: skip
        return Paketval(self.vald_utgava, tryck, mottagare, exemplar, av, dict(self.losenord))

    def antal_exemplar(self) -> int:
        """How many copies; 1 while the field says nothing that can be read."""
        try:
            antal = self.exemplar.varde() or 1
        except Felskrivet:
            return 1
        return int(min(max(1, antal), FLEST_EXEMPLAR))

    def hogst_mb(self) -> int:
        """How large a file may be when the packet is split; 10 while the field cannot be read."""
        try:
            return max(1, self.storst.varde() or HOGST_MB)
        except Felskrivet:
            return HOGST_MB

    def visa_farg(self, text: str) -> None:
        """Which pages need colour; nothing when that has not been asked."""
        self.fargord.setText(text)
        self.fargord.setVisible(bool(text))

    def satt_mottagare(self, ord_: str, antal: int) -> None:
        """Who is called to the meeting; the number of copies follows until the user has chosen one."""
        if self.antal_exemplar() in (1, self._mottagare):
            self.exemplar.satt(max(1, antal))
        self._mottagare = antal
        self.mottagarord.setText(ord_)

    def visa(self, resultat: Paketresultat | None, hinder: str, upplysning: str) -> None:
        """What the packet takes, and what should be seen to first."""
        self._resultat = resultat
        self.hinderord.setText(hinder)
        self.hinder.setVisible(bool(hinder))
        self.upplysning.setText(upplysning)
        self.upplysning.setVisible(bool(upplysning))
        olika = papper.olika_mening(resultat.olika_ark) if resultat is not None else ""
        self.a3ord.setText(olika)
        self.a3ord.setVisible(bool(olika))
        self.visa_ark()

    def besked(self, text: str) -> None:
        """What is under way, in the place of the sheets."""
        self.ark.setText(text)

    def visa_ark(self) -> None:
        """Pages and sheets of one copy and of all."""
        if self._resultat is None:
            self.ark.setText(_("Sidorna räknas …"))
            return
        sidor, ark, antal = self._resultat.sidor, self._resultat.ark, self.antal_exemplar()
        mall = ngettext(
            "{sidor} sida, {ark} ark per exemplar, {alla} ark",
            "{sidor} sidor, {ark} ark per exemplar, {alla} ark", sidor,
        )  # fmt: skip
        self.ark.setText(mall.format(sidor=sidor, ark=ark, alla=ark * antal))

    def _visa_storst(self) -> None:
        mall = _("Dela upp under {mb} MB…")
        self.dela_knapp.setText(mall.format(mb=self.hogst_mb()))

    def _visa_formstod(self) -> None:
        text = _FORMSTOD.get(Tryckform(self.form.ra()), "")
        self.formstod.setText(_(text) if text else "")
        self.formstod.setVisible(bool(text))

    def _andrades(self) -> None:
        self._resultat = None
        self._visa_formstod()
        self.visa_ark()
        self.andrat.emit()


def _med_rubrik(rubrik: str, falt: Inmatning, stod: Text | None) -> QVBoxLayout:
    """The field with its label above and, when it has something to say, a text below."""
    lag = QVBoxLayout()
    lag.setSpacing(theme().px(2))
    if rubrik:
        falt.namnge(rubrik, "")
        lag.addWidget(Text(rubrik, "kontroll", "text2"))
    lag.addWidget(falt)
    if stod is not None:
        stod.hide()
        lag.addWidget(stod)
    return lag
