"""Masking a paper: its pages large, the boxes on them, the provision of each (protokoll §6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.paketunderlag import Maskruta
from styrdesk.modell.sammantrade import handlingsmasker as steg
from styrdesk.modell.sammantrade.handlingsmasker import Mask
from styrdesk.modell.sammantrade.paketlasning import Paketfil
from styrdesk.modell.val.sekretess import OSL_GRUNDER
from styrdesk.texter import N_, _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.choice_fields import Valruta
from styrdesk.ui.grund.components import Avdelare, Knapp, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.fields import Textruta
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.paket.masktext import under_rutan
from styrdesk.ui.paket.maskvy import Maskvy

_SPARA_MS = 700
_ANNAT = "annat"
_FORVALD = next(iter(OSL_GRUNDER))


@dataclass(frozen=True, slots=True)
class Maskpapper:
    """A paper that is opened for masking: its file in the register, heading, pages as they are seen."""

    fil: Paketfil
    rubrik: str
    dokument: Dokument


class Maskkort(QWidget):
    """One paper at a time. What is drawn is saved by itself after a moment, each box a step with undo."""

    stangs = Signal()

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self._sammanhang = sammanhang
        self.papper: Maskpapper | None = None
        self._masker: Mapping[int, Mask] = {}
        self._osparade: dict[int, None] = {}
        self._sparas: set[int] = set()
        self._senaste = _FORVALD
        self.vy = Maskvy(sammanhang.arbetare)
        self.rubrik = Text("", "grupp")
        self.lage = Text("", "stod", "text2", bryt=True)
        self._vid_ny_fil: Meddelande | None = None
        self._spartid = QTimer(self, interval=_SPARA_MS, singleShot=True)
        self._spartid.timeout.connect(self.spara)
        self.vy.vald.connect(lambda _nr: self._visa_vald())
        self.vy.ritad.connect(self._ritad)
        self.vy.bort.connect(self._slopa)
        self.vy.lamnas.connect(self.stangs)
        self._bygg()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(0)
        huvud = QVBoxLayout()
        huvud.setContentsMargins(16, 10, 16, 10)
        huvud.setSpacing(2)
        hjalp = _(
            "Dra en ruta över det som ska bort, eller tryck N. Pilarna flyttar, Skift och pil ändrar storlek."
        )
        self._plats = QVBoxLayout()
        for del_ in (self.rubrik, Text(hjalp, "stod", "text2", bryt=True)):
            huvud.addWidget(del_)
        huvud.addLayout(self._plats)
        lag.addLayout(huvud)
        lag.addWidget(Avdelare())
        lag.addWidget(self.vy, 1)
        lag.addWidget(Avdelare())
        lag.addWidget(self._verktyg())

    def _verktyg(self) -> QWidget:
        self.lagrum = Valruta(_lagrumsval(), krav=True)
        self.lagrum.namnge(_("Lagrum för rutan"), "")
        self.lagrum.satt(_FORVALD)
        self.lagrum.andrad.connect(self._lagrum_valt)
        self.annat = Textruta(300)
        self.annat.namnge(_("Annat lagrum"), _("Till exempel OSL 26 kap. 1 §."))
        self.annat.hide()
        self.annat.lamnad.connect(self._lagrum_valt)
        self.ny_knapp = Knapp(_("Ny ruta"), ikon="add", genvag="N", vid=self.vy.ny)
        self.nasta_knapp = Knapp(slag=Slag.TYST, ikon="arrow_right", namn=_("Nästa ruta"),
                                 genvag="Space", vid=self.vy.nasta)  # fmt: skip
        self.bort_knapp = Knapp(_("Ta bort rutan"), slag=Slag.LANK, vid=self.vy.ta_bort)
        ruta = QWidget()
        lag = QVBoxLayout(ruta)
        lag.setContentsMargins(16, 10, 16, 4)
        lag.setSpacing(8)
        rad = QWidget()
        flode = Flodeslayout(rad)
        for del_ in (self.lagrum, self.annat, self.ny_knapp, self.nasta_knapp, self.bort_knapp):
            flode.addWidget(del_)
        for falt in (self.lagrum, self.annat):
            falt.setMinimumWidth(theme().px(290))
        lag.addWidget(rad)
        lag.addWidget(self.lage)
        return ruta

    # -- content ---------------------------------------------------------------------------------

    def oppna(self, papper: Maskpapper, sida: int, *, last: bool) -> None:
        """Show a paper on one of its pages, from 1; ``last``: nothing can be changed."""
        self.spara()
        self.papper, self.vy.last = papper, last
        self.rubrik.setText(_("Maskera {handling}").format(handling=papper.rubrik))
        self._osparade.clear()
        self.vy.visa(papper.dokument)
        self.visa_masker(papper.fil.masker)
        self.vy.ga_till(sida)
        self.vy.setFocus(Qt.FocusReason.OtherFocusReason)
        for del_ in (self.ny_knapp, self.bort_knapp, self.lagrum):
            del_.setEnabled(not last)

    def visa_masker(self, masker: tuple[Mask, ...]) -> None:
        """The boxes as they are saved; while something of one's own is not, it stays as it is."""
        if self._osparade or self._sparas:
            return
        self._masker = {m.id: m for m in masker}
        self.vy.visa_masker(masker)
        self._visa_vald()
        self._fraga(any(m.inaktuell for m in masker))

    def _fraga(self, inaktuell: bool) -> None:
        if self._vid_ny_fil is not None:
            self._vid_ny_fil.hide()
            self._vid_ny_fil.deleteLater()
            self._vid_ny_fil = None
        if inaktuell:
            text = _(
                "Filen har bytts. Handlingen visas inte offentligt förrän du har kontrollerat rutorna."
            )
            self._vid_ny_fil = Meddelande(
                "varning", _("Rutorna ritades på en tidigare fil."), text,
                atgarder=((_("Rutorna stämmer"), self.bekrafta),), knapp=True,
            )  # fmt: skip
            self._plats.addWidget(self._vid_ny_fil)

    def _visa_vald(self) -> None:
        nummer = self.vy.nummer
        self.bort_knapp.setVisible(bool(nummer))
        self.nasta_knapp.setVisible(len(self.vy.rutor) > 1)
        if nummer in self._masker and not self.annat.ruta.hasFocus():
            self._visa_lagrum(self._masker[nummer].lagrum)
        self._beskriv()

    def _beskriv(self) -> None:
        """Say which box is chosen and what stands under it."""
        nummer, antal = self.vy.nummer, len(self.vy.rutor)
        if not nummer:
            mall = _("Ingen ruta är vald. Handlingen har {antal}.")
            self._sag(mall.format(antal=antal) if antal else _("Handlingen har inga rutor."))
            return
        ruta = self.vy.rutor[nummer]
        nr = self.vy.ordnade().index(nummer) + 1
        text = _("Ruta {nr} av {antal}, sida {sida}.").format(nr=nr, antal=antal, sida=ruta.sida)
        self._sag(text)
        assert self.papper is not None
        dokument = self.papper.dokument
        self._sammanhang.arbetare.bygg(
            lambda _k: under_rutan(dokument, ruta), mottagare=self,
            klar=lambda orden: self._visa_ord(nummer, ruta, text, orden),
        )  # fmt: skip

    def _visa_ord(self, nummer: int, ruta: Maskruta, text: str, orden: str) -> None:
        if self.vy.rutor.get(nummer) == ruta and self.vy.nummer == nummer:
            slut = _("Den täcker: {orden}") if orden else _("Den täcker ingen text.")
            self._sag(f"{text} {slut.format(orden=orden)}")

    def _sag(self, text: str) -> None:
        if text != self.lage.text():
            self.lage.setText(text)
            self.vy.setAccessibleDescription(text)
            annonsera(self.vy, text)

    # -- the provision ---------------------------------------------------------------------------

    def valt_lagrum(self) -> str:
        """The provision that a new box gets; the one before while another has not been written."""
        annat = self.lagrum.ra() == _ANNAT
        valt = str((self.annat if annat else self.lagrum).ra() or "").strip()
        self._senaste = valt or self._senaste
        return self._senaste

    def _visa_lagrum(self, lagrum: str) -> None:
        kand = lagrum in OSL_GRUNDER
        self.lagrum.satt(lagrum if kand else _ANNAT)
        self.annat.setVisible(not kand)
        if not kand:
            self.annat.satt(lagrum)

    def _lagrum_valt(self) -> None:
        annat = self.lagrum.ra() == _ANNAT
        if annat and not self.annat.isVisible():
            self.annat.show()
            self.annat.fokusera()
        self.annat.setVisible(annat)
        nummer, lagrum = self.vy.nummer, self.valt_lagrum()
        if nummer and (nummer not in self._masker or lagrum != self._masker[nummer].lagrum):
            self._ritad(nummer)
            self.spara()

    # -- saving ----------------------------------------------------------------------------------

    def _ritad(self, nummer: int) -> None:
        self._osparade[nummer] = None
        self._beskriv()
        self._spartid.start()

    def spara(self) -> None:
        """Save what has been drawn; a box that is being saved waits for its number."""
        self._spartid.stop()
        for nummer in [nr for nr in self._osparade if nr not in self._sparas]:
            del self._osparade[nummer]
            ruta, lagrum = self.vy.rutor.get(nummer), self.valt_lagrum()
            if ruta is None or self.papper is None:
                continue
            if nummer in self._masker and nummer != self.vy.nummer:
                lagrum = self._masker[nummer].lagrum
            self._skriv(nummer, ruta, lagrum)

    def _skriv(self, nummer: int, ruta: Maskruta, lagrum: str) -> None:
        assert self.papper is not None
        handling_id = self.papper.fil.handling_id
        self._sparas.add(nummer)
        if nummer > 0:
            self._gor(nummer, lambda store: steg.andra_mask(store, nummer, ruta, lagrum),
                      _("Rutan är ändrad."))  # fmt: skip
        else:
            self._gor(nummer, lambda store: steg.rita_mask(store, handling_id, ruta, lagrum),
                      _("Rutan är ritad."))  # fmt: skip

    def _gor(self, nummer: int, fn: Callable[[Store], Any], klart: str) -> None:
        utfor(self._sammanhang, self, fn, klart=klart,
              vid_klar=lambda post: self._sparad(nummer, post),
              slut=lambda: self._sparas.discard(nummer))  # fmt: skip

    def _sparad(self, nummer: int, post: Ref | None) -> None:
        if nummer < 0 and post is not None:
            self.vy.bytt_nummer(nummer, post.id)
            if self._osparade.pop(nummer, 0) is None:
                self._osparade[post.id] = None
            elif nummer not in self.vy.rutor and post.id not in self.vy.rutor:
                self._slopa(post.id)  # it was taken away while it was being saved
        if self._osparade:
            self._spartid.start()

    def _slopa(self, nummer: int) -> None:
        self._osparade.pop(nummer, None)
        if nummer > 0:
            self._sparas.add(nummer)
            self._gor(
                nummer, lambda store: steg.slopa_mask(store, nummer), _("Rutan är borttagen.")
            )
        self._beskriv()

    def bekrafta(self) -> None:
        """The boxes are right on the file that has taken the other's place."""
        if self.papper is not None:
            handling_id = self.papper.fil.handling_id
            utfor(self._sammanhang, self, lambda store: steg.bekrafta_masker(store, handling_id),
                  klart=_("Rutorna är bekräftade."))  # fmt: skip

    def klar(self) -> None:
        """The paper is left; what was drawn is kept."""
        self.spara()
        self.papper = None


def _lagrumsval() -> dict[str, str]:
    val = {lagrum: f"{lagrum}, {_(vad)}" for lagrum, vad in OSL_GRUNDER.items()}
    return {**val, _ANNAT: N_("Annat lagrum")}
