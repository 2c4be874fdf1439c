"""What can be done on the page before a committee meeting: each is one step with undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from styrdesk.export import utskrift
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import ordningssteg, punktsteg
from styrdesk.modell.sammantrade.forberedelse import lagg_tillbaka_fasta
from styrdesk.modell.sammantrade.foredragningslista import Listrad
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.fragedialog import fraga
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.register_screen import HEL, FaltVisning, Varden
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.sammantrade.mottagarruta import visa_mottagare
from styrdesk.ui.verbfalt import SKAL, dagfalt

if TYPE_CHECKING:
    from styrdesk.ui.sammantrade.infor import Infor

_ARENDE = Falt(N_("Ärende"), "lank", krav=True, till="arende")
_PLATS = FaltVisning("plats", falt=Falt(N_("Plats på listan"), "heltal", krav=True, minst=1))
_NY = (
    FaltVisning("rubrik", bredd=HEL),
    FaltVisning("typ"),
    FaltVisning("minuter"),
    FaltVisning("foredragande", bredd=HEL),
)


class Inforgrepp:
    """The acts. What is typed in the chosen item is saved before each."""

    def __init__(self, sida: Infor) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang

    def _gor(
        self, fn: Callable[[Store], Any], klart: str, sedan: Callable[[Any], None] | None = None
    ) -> None:
        self._sida.punkt.spara()
        utfor(self._sammanhang, self._sida, fn, klart=klart, vid_klar=sedan)

    def flytta(self, id: int, plats: int) -> None:
        """Give an item another place, from 1."""
        self._sida.valj(id)
        self._gor(lambda store: punktsteg.flytta_punkt(store, id, plats), _("Punkten är flyttad."))

    def flytta_till(self) -> None:
        """Ask for a place, and move the chosen item there."""
        rad = self._sida.rad()
        if rad is None or not self._sida.far_andra():
            return
        id = rad.id
        dialog = fraga(
            self._sida, self._sammanhang, _("Flytta till plats"), rad.rubrik, [_PLATS], _("Flytta"),
            lambda store, v: punktsteg.flytta_punkt(store, id, v["plats"]),
            klart=lambda _v: _("Punkten är flyttad."),
        )  # fmt: skip
        dialog.formular.fyll({"plats": rad.ordning})

    def ta_upp(self) -> None:
        """Ask for a matter and put it on the agenda."""
        if not self._sida.far_andra():
            return
        id, organ = self._sida.id, self._sida.data.lista.organ_id if self._sida.data else 0
        falt = FaltVisning("arende_id", bredd=HEL, urval="oppna", falt=_ARENDE,
                           begransa=lambda _v: {"organ_id": organ})  # fmt: skip
        fraga(
            self._sida, self._sammanhang, _("Ta upp ärende"),
            _("Texterna kommer från tjänsteskrivelsen, platsen ur nämndens ordning."), [falt],
            _("Ta upp"), lambda store, v: self._upptaget(punktsteg.ta_upp_arende(store, id, v["arende_id"])),
            klart=lambda _v: _("Ärendet står på föredragningslistan."),
        )  # fmt: skip

    def _upptaget(self, ref: Any) -> None:
        self._sida.valj(ref.id)

    def lagg_till(self) -> None:
        """Ask for a heading and put an item without a matter on the agenda."""
        if not self._sida.far_andra():
            return
        id = self._sida.id
        fraga(
            self._sida, self._sammanhang, _("Lägg till punkt"), "",
            _NY,
            _("Lägg till punkt"), lambda store, v: self._upptaget(_ny_punkt(store, id, v)),
            klart=lambda _v: _("Punkten är tillagd."), av="punkt",
        )  # fmt: skip

    def lagg_till_paus(self) -> None:
        """Plan a break after the chosen item."""
        rad = self._sida.rad()
        if not self._sida.far_andra():
            return
        id, plats = self._sida.id, rad.ordning + 1 if rad is not None else None
        self._gor(
            lambda store: punktsteg.lagg_till_paus(store, id, plats=plats),
            _("Ajourneringen är inlagd. Ändra rubrik och tid till höger."), self._upptaget,
        )  # fmt: skip

    def stryk(self) -> None:
        """Withdraw the chosen item with a reason, or take a withdrawn one up again."""
        rad = self._sida.rad()
        if rad is None or not self._sida.far_andra():
            return
        id = rad.id
        if rad.utgar_skal:
            self._gor(lambda store: punktsteg.aterta_punkt(store, id), _("Punkten är med igen."))
            return
        fraga(
            self._sida, self._sammanhang, _("Stryk punkten"), rad.rubrik, [SKAL], _("Stryk"),
            lambda store, v: punktsteg.stryk_punkt(store, id, v["skal"]),
            klart=lambda _v: _("Punkten är struken."),
        )  # fmt: skip

    def hamta_text(self, rad: Listrad) -> None:
        """Take the letter's texts as they are now."""
        self._gor(
            lambda store: punktsteg.hamta_fran_skrivelse(store, rad.id), _("Texten är hämtad.")
        )

    def ta_upp_bevakning(self, arende_id: int) -> None:
        """Put a watched matter on the agenda."""
        id = self._sida.id
        self._gor(
            lambda store: punktsteg.ta_upp_arende(store, id, arende_id),
            _("Ärendet står på föredragningslistan."), self._upptaget,
        )  # fmt: skip

    def lagg_tillbaka(self) -> None:
        """Put the missing fixed items back."""
        id = self._sida.id
        self._gor(lambda store: lagg_tillbaka_fasta(store, id), _("De fasta punkterna är med."))

    def gor_egen_ordning(self) -> None:
        """Let the body have its own list, which begins as the usual one."""
        organ = self._sida.data.lista.organ_id if self._sida.data else 0
        self._gor(
            lambda store: ordningssteg.egen_ordning(store, organ),
            _("Ordningen är nämndens egen. Flytta raderna som du vill."),
        )

    def flytta_regel(self, id: int, plats: int) -> None:
        """Move a line of the body's list."""
        self._gor(
            lambda store: ordningssteg.flytta_regel(store, id, plats), _("Ordningen är ändrad.")
        )

    def ordna_listan(self) -> None:
        """Order the whole agenda by the list in force."""
        id = self._sida.id
        self._gor(
            lambda store: punktsteg.placera_om(store, id), _("Föredragningslistan är ordnad.")
        )

    def skicka(self) -> None:
        """Freeze the notice and register it as sent; what stops it is listed."""
        if self._sida.data is None or not self._sida.far_andra():
            return
        self._sida.punkt.spara()
        id, lista = self._sida.id, self._sida.data.lista
        nr = lista.nasta_version
        antal = len(lista.mottagare)
        vilka = ngettext("{antal} mottagare.", "{antal} mottagare.", antal).format(antal=antal)
        fraga(
            self._sida, self._sammanhang, _("Skicka kallelse, version {nr}").format(nr=nr),
            _("Kallelsen sparas som den är. {vilka}").format(vilka=vilka),
            [dagfalt(N_("Skickas den"))], _("Skicka kallelse"),
            lambda store, v: skicka_kallelse(store, id, dag=v["dag"]),
            klart=lambda _v: _("Kallelsen är registrerad som skickad."),
        )  # fmt: skip

    def visa_kallelse(self) -> None:
        """Save what is typed and show the notice as it would be printed now."""
        if self._sida.data is None:
            return
        self._sida.punkt.spara()
        store, uid = self._sammanhang.store, self._sida.data.lista.uid
        titel = _("Kallelse – {namn}").format(namn=self._sida.data.lista.namn)
        self._sammanhang.arbetare.skriv(
            lambda _k: utskrift.gor(store, "kallelse", uid=uid).data, mottagare=self._sida,
            klar=lambda pdf: visa_dokument(self._sida, self._sammanhang, titel, lambda: pdf),
            fel=self._sammanhang.fel,
        )  # fmt: skip

    def visa_mottagare(self, kallelse_id: int) -> None:
        """To whom a sent notice went."""
        visa_mottagare(self._sammanhang, kallelse_id)

    def till_sammantradet(self) -> None:
        """Back to the meeting among the others."""
        self._sida.punkt.spara()
        self._sammanhang.oppna("sammantrade", self._sida.id)

    def till_arendet(self) -> None:
        """To the matter of the chosen item."""
        rad = self._sida.rad()
        if rad is not None and rad.arende_id is not None:
            self._sida.punkt.spara()
            self._sammanhang.oppna("arende", rad.arende_id)


def _ny_punkt(store: Store, id: int, varden: Varden) -> Any:
    egna = {namn: varde for namn, varde in varden.items() if varde is not None}
    return punktsteg.lagg_till_punkt(store, id, egna)
