"""What can be done with the papers of a packet: each is one step with undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMenu

from styrdesk.export.paket.utfall import Filutfall, Orsak
from styrdesk.modell.grund.errors import LagringsFel, StyrdeskFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import granska_storlek
from styrdesk.modell.sammantrade import punkthandlingar as steg
from styrdesk.modell.sammantrade.handlingsordning import flytta_handling, flytta_till_punkt
from styrdesk.modell.sammantrade.paketlasning import Paketfil, nasta_sammantrade
from styrdesk.modell.sammantrade.punktsteg import flytta_punkt
from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Atgard
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.paket.delrader import Delrad, Slag, nummer
from styrdesk.ui.paket.flyttning import arenden, rorlig

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida

Besked = tuple[str, str, str, tuple[Atgard, ...]]
"""Kind, heading, sentence, actions."""

_LANGST = 40


class Paketgrepp:
    """The acts on items and papers, and what is said above the pages."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang
        self._visat: tuple[str, str, str] = ("", "", "")
        self._avvisat: Besked | None = None
        self._ska_foljas: tuple[Slag, int] | None = None

    def _gor(
        self,
        fn: Callable[[Store], Any],
        klart: str,
        vid_klar: Callable[[Any], None] | None = None,
    ) -> None:
        utfor(self._sammanhang, self._sida, fn, klart=klart, vid_klar=vid_klar, vid_fel=self._fel)

    def _fel(self, fel: StyrdeskFel) -> None:
        self.avvisa(_("Det gick inte."), fel.mening())

    # -- items -----------------------------------------------------------------------------------

    def flytta(self, punkt_id: int, plats: int) -> None:
        """Give an item another place on the agenda, from 1."""
        self._gor(lambda store: flytta_punkt(store, punkt_id, plats), _("Ärendet är flyttat."),
                  partial(self._folj, Slag.ARENDE))  # fmt: skip

    def flytta_papper(self, rad: Delrad, mal: Delrad | None) -> None:
        """Give a paper another number of its item, or another item; one that has been sent stays."""
        fil, papper = rad.fil, partial(self._folj, Slag.HANDLING)
        if fil is None or fil.utskickad:
            text = _("Handlingen behåller sitt nummer: den är utskickad.")
            if fil is None:
                text = _("Tjänsteskrivelsen står alltid först i sitt ärende.")
            self.avvisa(_("Handlingen flyttas inte."), text, "info")
        elif mal is None:
            annonsera(self._sida, _("Handlingen kan inte flyttas längre."))
        elif mal.fil is not None:
            till = mal.fil.id
            self._gor(lambda store: flytta_handling(store, fil.id, till),
                      _("Handlingen är flyttad."), papper)  # fmt: skip
        else:
            self._gor(lambda store: flytta_till_punkt(store, fil.id, mal.punkt_id),
                      _("Handlingen är flyttad till ärende {nr}.").format(nr=nummer(mal)),
                      papper)  # fmt: skip

    def _folj(self, slag: Slag, post: Ref) -> None:
        self._ska_foljas = (slag, post.id)

    def folj(self) -> None:
        """What was moved is chosen where it now stands, whatever number it has got."""
        for rad in self._sida.rader():
            id = rad.fil.id if rad.fil is not None else rad.punkt_id
            if (rad.slag, id) == self._ska_foljas:
                self._ska_foljas = None
                self._sida.lista.valj(rad.nyckel)
                return

    def valj_arende(self) -> None:
        """Ask which item the chosen paper is to go to."""
        rad = self._sida.lista.rad()
        if rad is None or self._fil() is None:
            text = _("Välj den handling som ska flyttas.")
            self.avvisa(_("Ingen handling är vald."), text, "info")
            return
        andra = {r.titel: r for r in arenden(self._sida.rader()) if r.punkt_id != rad.punkt_id}
        dialog = QInputDialog(self._sida)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Flytta handlingen"))
        dialog.setLabelText(_("Ärende som {handling} ska höra till").format(handling=rad.titel))
        dialog.setComboBoxItems(list(andra))
        dialog.setOkButtonText(_("Flytta"))
        dialog.setCancelButtonText(_("Avbryt"))
        dialog.textValueSelected.connect(lambda titel: self.flytta_papper(rad, andra[titel]))
        dialog.open()

    def oppna_nasta(self) -> None:
        """The packet of the next meeting, when none is named."""
        store = self._sammanhang.store
        idag = store.klocka.idag()

        def las(_k: Any) -> int | None:
            with store.las() as s:
                return nasta_sammantrade(s, idag)

        self._sammanhang.arbetare.las(las, mottagare=self._sida, klar=self._oppna)

    def _oppna(self, id: int | None) -> None:
        if id is not None and not self._sida.id:
            self._sida.visa_post(id)

    def till_sammantradet(self) -> None:
        """Back to the meeting among the others."""
        self._sammanhang.oppna("sammantrade", self._sida.id)

    # -- papers ----------------------------------------------------------------------------------

    def valj_filer(self) -> None:
        """Choose files for the chosen item in the system's dialog."""
        rad = self._sida.lista.rad()
        if rad is None or not rad.punkt_id or not self._sida.far_andra():
            text = _("Välj det ärende som handlingarna hör till.")
            self.avvisa(_("Inget ärende är valt."), text, "info")
            return
        self._valj(partial(self.lagg_till, rad.punkt_id), flera=True)

    def valj_ersattning(self) -> None:
        """Choose a new file under the chosen paper's number."""
        fil = self._fil()
        if fil is not None:
            self._valj(lambda filer: self.ersatt(fil, filer[0]))

    def _valj(self, sedan: Callable[[list[Path]], object], *, flera: bool = False) -> None:
        dialog = QFileDialog(self._sida, _("Välj fil"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        slag = QFileDialog.FileMode
        dialog.setFileMode(slag.ExistingFiles if flera else slag.ExistingFile)
        dialog.filesSelected.connect(lambda filer: sedan([Path(f) for f in filer]))
        dialog.open()

    def lagg_till(self, punkt_id: int, filer: list[Path]) -> None:
        """Attach files of any kind to an item; what is no file is judged and told, never lost in silence."""
        if self._sida.far_andra():
            self._sida.bygge.prova(filer, lambda svar: self._provat(punkt_id, svar))

    def _provat(self, punkt_id: int, svar: list[tuple[Path, Filutfall | None]]) -> None:
        nekade = [utfall for _fil, utfall in svar if utfall is not None]
        for fil, utfall in svar:
            if utfall is None:
                self._gor(
                    partial(_bifoga, punkt_id, fil), _("{fil} är tillagd.").format(fil=fil.name)
                )
        if nekade:
            namn = ", ".join(u.fil for u in nekade)
            lika = len({u.mening for u in nekade}) == 1
            alla = " ".join(f"{u.fil}: {u.mening}" for u in nekade)
            text = nekade[0].mening if lika else alla
            self.avvisa(_("{fil} lades inte till.").format(fil=namn), text)

    def ersatt(self, handling: Paketfil, fil: Path) -> None:
        """A new edition under the same number."""
        self._gor(partial(_ersatt, handling.id, fil), _("Handlingen är ersatt."))

    def ta_bort(self) -> None:
        """Take the chosen paper off its item; one that has been sent is left out of this send-out."""
        fil = self._fil()
        if fil is None:
            return
        if fil.utskickad:
            self._gor(
                lambda store: steg.skicka_inte(store, fil.id, True),
                _("Handlingen skickas inte ut."),
            )
        else:
            self._gor(
                lambda store: steg.ta_bort_handling(store, fil.id), _("Handlingen är borttagen.")
            )

    def ange_losenord(self) -> None:
        """Ask for the password of the chosen paper; it is kept while the page lives and never written."""
        fil = self._fil()
        if fil is None:
            return
        dialog = QInputDialog(self._sida)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Ange lösenord"))
        dialog.setLabelText(_("Lösenord till {fil}").format(fil=fil.filnamn))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(_("Lås upp"))
        dialog.setCancelButtonText(_("Avbryt"))
        dialog.textValueSelected.connect(lambda ord_: self.las_upp(fil, ord_))
        dialog.open()

    def las_upp(self, fil: Paketfil, losenord: str) -> None:
        """Try a password on a paper."""
        self._sida.valkort.losenord[fil.sha256] = losenord
        self._sida.las()

    def _fil(self) -> Paketfil | None:
        """The chosen paper, if it may be changed."""
        rad = self._sida.lista.rad()
        return rad.fil if rad is not None and self._sida.far_andra() else None

    def visa_meny(self, plats: QPoint) -> None:
        """What can be done with the row: the same as the keys and the buttons do."""
        sida, lista = self._sida, self._sida.lista
        rad = lista.rad()
        if rad is None or not rad.punkt_id:
            return
        meny = QMenu(lista)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if rad.fil is not None:
            handling_id = rad.fil.handling_id
            meny.addAction(_("Visa uppgifter")).triggered.connect(
                lambda: self._sammanhang.oppna("handling", handling_id)
            )
            if not rad.fil.sekretess:
                meny.addAction(_("Maskera…")).triggered.connect(sida.maskgrepp.maskera_raden)
        if sida.rubrikgrepp.mal(rad) is not None:
            meny.addAction(_("Offentlig rubrik…")).triggered.connect(sida.rubrikgrepp.fraga)
        if sida.far_andra():
            for text, gor in self._verb(rad):
                meny.addAction(text).triggered.connect(gor)
        meny.popup(lista.viewport().mapToGlobal(plats))

    def _verb(self, rad: Delrad) -> list[tuple[str, Callable[[], object]]]:
        lista = self._sida.lista
        verb: list[tuple[str, Callable[[], object]]] = [
            (_("Lägg till handlingar…"), self.valj_filer)
        ]
        if rad.fil is not None:
            bort = _("Skicka inte ut") if rad.fil.utskickad else _("Ta bort handlingen")
            verb += [(_("Välj ny fil…"), self.valj_ersattning), (bort, self.ta_bort)]
            if _last(rad):
                verb.append((_("Ange lösenord…"), self.ange_losenord))
        if rorlig(rad):
            verb += [
                (_("Flytta uppåt"), lambda: lista.stega(-1)),
                (_("Flytta nedåt"), lambda: lista.stega(1)),
            ]
            if rad.fil is not None:
                verb.append((_("Flytta till ett annat ärende…"), self.valj_arende))
        return verb

    # -- what is said above the pages --------------------------------------------------------------

    def avvisa(self, rubrik: str, text: str, slag: str = "fel") -> None:
        """Say that something could not be done; it stands until it is closed by another choice."""
        self.erbjud(slag, rubrik, text, ((_("Stäng"), self.glom),))

    def erbjud(self, slag: str, rubrik: str, text: str, atgarder: tuple[Atgard, ...]) -> None:
        """The same with something to do about it."""
        self._avvisat = (slag, rubrik, text, atgarder)
        self.visa_besked()

    def glom(self) -> None:
        """What was said has been read."""
        self._avvisat = None
        self.visa_besked()

    def visa_besked(self) -> None:
        """The chosen part's trouble; else the first that there is. The same words are said once."""
        slag, rubrik, text, atgarder = self._avvisat or self._om_rad() or ("", "", "", ())
        if (slag, rubrik, text) != self._visat:
            self._visat = (slag, rubrik, text)
            self._sida.sidkort.besked(slag, rubrik, text, atgarder)

    def _om_rad(self) -> Besked | None:
        rad = self._sida.lista.rad()
        if rad is not None and rad.varning and not rad.fel:
            return ("varning", rad.titel, rad.varning, ())
        fel = self._sida.felrader()
        if rad is None or not rad.fel:
            rad = fel[0] if fel else None
        if rad is None:
            return self._om_tomt()
        titel = shorten(rad.titel, _LANGST, placeholder=" …")
        rubrik = _("Handling {titel} kan inte tas med").format(titel=titel)
        atgarder: tuple[Atgard, ...] = ()
        if rad.fil is not None and rad.fil.masker and rad.orsak is Orsak.ANDRAD:
            rubrik = _("Handling {titel} visas inte offentligt").format(titel=titel)
            kontrollera = partial(self._vid, rad.nyckel, self._sida.maskgrepp.maskera_raden)
            atgarder = ((_("Kontrollera rutorna"), kontrollera),)
        elif rad.fil is not None and self._sida.far_andra():
            las_upp = (_("Ange lösenord"), partial(self._vid, rad.nyckel, self.ange_losenord))
            valj = (_("Välj fil"), partial(self._vid, rad.nyckel, self.valj_ersattning))
            atgarder = (
                las_upp if _last(rad) else valj,
                (_("Ta bort bilagan"), partial(self._vid, rad.nyckel, self.ta_bort)),
            )
        return ("fel", rubrik, rad.fel, atgarder)

    def _om_tomt(self) -> Besked | None:
        """A packet without items, or with none that has a paper, is no fault; but say what to do."""
        rader = self._sida.rader()
        if not rader or any(r.slag is Slag.HANDLING for r in rader):
            return None
        if not arenden(rader):
            text = _("Sätt upp ärenden på föredragningslistan, så får de sina flikar här.")
            atgard = (_("Till sammanträdet"), self.till_sammantradet)
            return ("info", _("Det finns inga ärenden än."), text, (atgard,))
        text = _("Släpp filer på ett ärende, eller välj dem.")
        atgard = (_("Lägg till…"), self.valj_filer)
        return ("info", _("Det finns inga handlingar än."), text, (atgard,))

    def _vid(self, nyckel: str, gor: Callable[[], object]) -> None:
        if self._sida.lista.valj(nyckel):
            gor()

    def upplysning(self) -> str:
        """What there is to know of this packet as a whole."""
        lage, byggt = self._sida.lage, self._sida.byggt
        delar = []
        if lage is not None and lage.mote.utkast:
            delar.append(_("Kallelsen är ett utkast. Skicka den innan paketet trycks."))
        if lage is not None and lage.underlag.utskick > 1 and self._sida.tidigare is None:
            mall = _("Det här är utskick {nr}. Under Omfattning kan du välja bara det som är nytt.")
            delar.append(mall.format(nr=lage.underlag.utskick))
        if byggt is not None and (antal := len(byggt.resultat.undantagna)):
            nummer = ", ".join(byggt.resultat.undantagna)
            delar.append(_("Utan sekretess: {antal} undantagna ({nummer}).").format(
                antal=antal, nummer=nummer))  # fmt: skip
        if byggt is not None and (maskerade := byggt.resultat.maskerade):
            delar.append(_("Maskerade: {nummer}.").format(
                nummer=", ".join(f"{m.handling} ({m.lagrum})" for m in maskerade)))  # fmt: skip
        if byggt is not None and (ej := byggt.resultat.otillgangliga):
            mall = _("Skärmläsare kan inte läsa: {nummer}.")
            delar.append(mall.format(nummer=", ".join(d.titel.split(" ", 1)[0] for d in ej)))
        return " ".join(delar)


def _last(rad: Delrad) -> bool:
    """Is it a password that the paper lacks?"""
    return rad.orsak is Orsak.LOSENORD


def _las(fil: Path) -> bytes:
    """The file's content; RegelFel if it is too large, LagringsFel if it cannot be read."""
    try:
        granska_storlek(fil.name, fil.stat().st_size)
        return fil.read_bytes()
    except OSError as fel:
        text = _("{fil} går inte att läsa.").format(fil=fil.name)
        rad = _("Kontrollera att filen finns kvar och att du får läsa den.")
        raise LagringsFel(text, rad, teknik=str(fel)) from fel


def _bifoga(punkt_id: int, fil: Path, store: Store) -> Any:
    return steg.bifoga_fil(store, punkt_id, fil.name, _las(fil))


def _ersatt(id: int, fil: Path, store: Store) -> Any:
    return steg.revidera_handling(store, id, fil.name, _las(fil))
